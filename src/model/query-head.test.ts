import { expect, test } from "vitest";
import { createRandom } from "#core";
import { createGraph, encodeOnnx, openSession } from "#graph";
import { type EventModelConfig, hazardBins, planConfig } from "./config.ts";
import { queryHead, queryInputs, queryParameters } from "./query-head.ts";
import { QUERY_HISTORY, queryHistoryFeeds, readQueryHistory, toQuerySets } from "./query-history.ts";

/** Tokens 2 to 5 are values of one code, the others codes of their own. */
const groups = { count: 9, of: Int32Array.of(0, 1, 2, 2, 2, 2, 3, 4, 5, 6, 7, 8) };
const config: EventModelConfig = planConfig(
  { width: 8, layers: 1, heads: 2, feedForward: 8, contextLength: 8, queryRank: 4 },
  1,
  { groups, outcomeIds: ["death"] },
);
const [V, D, R, H] = [config.vocabularySize, config.width, config.queryRank, hazardBins(config)];
const random = createRandom("query-head");
const draw = (length: number, deviation: number, mean = 0) =>
  Float32Array.from({ length }, () => mean + deviation * random.normal());
const weights = new Map<string, { values: Float32Array; shape: readonly number[] }>([
  ["embedding.weight", { values: draw(V * D, 1), shape: [V, D] }],
  ...queryParameters(config).map(({ name, shape }) => {
    const sizes = shape as number[];
    const size = sizes.reduce((a, b) => a * b, 1);
    const values = name === "query.bias" ? draw(size, 0.7, -3) : draw(size, 0.3);
    return [name, { values, shape: sizes }] as const;
  }),
]);
const positions = 3;
const hidden = draw(positions * D, 1);

/** Tokens of even number happened. */
const had = (token: number) => (token % 2 === 0 ? 1 : 0);

async function throughGraph(sets: number[][], history: Float32Array): Promise<Float32Array> {
  const graph = createGraph();
  const get = (name: string) => {
    const { values, shape } = weights.get(name)!;
    return graph.constant(values, shape, name);
  };
  const log = queryHead(graph, config, get, graph.input("hidden", ["E", D]), queryInputs(graph, "E", ["P", "Q"]));
  const session = await openSession(encodeOnnx(graph, { log }));
  const { tokens, members, count } = toQuerySets(sets, groups);
  const read = await session.run({
    hidden: { values: hidden, shape: [positions, D] },
    queryTokens: { values: tokens, shape: [tokens.length] },
    queryMembers: { values: members, shape: [tokens.length, count] },
    queryHistory: { values: history, shape: [QUERY_HISTORY, positions, count] },
    queryEver: {
      values: Float32Array.from({ length: positions * tokens.length }, (_, i) => had(tokens[i % tokens.length]!)),
      shape: [positions, tokens.length],
    },
  });
  return read["log"]!.values as Float32Array;
}

/** The formula at the top of the module, number by number. */
function byHand(set: number[], e: number, j: number, history: number[]): number {
  const at = (name: string, ...index: number[]) => {
    const { values, shape } = weights.get(name)!;
    return values[index.reduce((flat, i, axis) => flat * shape[axis]! + i, 0)]!;
  };
  const x = (d: number) => hidden[e * D + d]!;
  const over = (length: number, f: (i: number) => number) =>
    Array.from({ length }, (_, i) => f(i)).reduce((a, b) => a + b, 0);
  const vector = (token: number, r: number) =>
    over(D, (d) => at("embedding.weight", token, d) * at("query.token", d, r));
  const state = (r: number) => over(D, (d) => x(d) * (at("query.common", d, r) + at("query.weight", d, j * R + r)));
  const sum = set.reduce(
    (all, token) =>
      all +
      Math.exp(
        at("query.bias", token, j) +
          had(token) * at("query.again", token, 0) +
          over(R, (r) => state(r) * vector(token, r)),
      ),
    0,
  );
  const rates = set.map((token) => over(H, (bin) => Math.exp(at("query.bias", token, bin))) / H);
  const shares = rates.map((rate) => rate / rates.reduce((a, b) => a + b, 0));
  const mean = (r: number) => set.reduce((all, token, i) => all + shares[i]! * vector(token, r), 0);
  const size = 1 / shares.reduce((all, share) => all + share * share, 0);
  const distance = set.reduce(
    (all, token, i) => all + shares[i]! * over(R, (r) => (vector(token, r) - mean(r)) ** 2),
    0,
  );
  const remembered = history.reduce(
    (all, value, f) => all + value * (at("query.historyBias", f) + over(R, (r) => mean(r) * at("query.history", r, f))),
    0,
  );
  const ofPatient = over(
    R,
    (r) => mean(r) * (at("query.overlapVector", r) + over(D, (d) => x(d) * at("query.overlap", d, r))),
  );
  const overlap = ofPatient + at("query.overlapBins", j) + at("query.distanceBins", j) * distance;
  return Math.log(sum) + remembered + Math.log(size) * overlap;
}

test("the graph gives the formula, written out number by number", async () => {
  const sets = [[6], [2, 3], [4, 7, 8, 9]];
  const history = draw(QUERY_HISTORY * positions * sets.length, 0.5);
  const log = await throughGraph(sets, history);
  for (let e = 0; e < positions; e++) {
    for (let j = 0; j < H; j++) {
      sets.forEach((set, q) => {
        const own = Array.from({ length: QUERY_HISTORY }, (_, f) => history[(f * positions + e) * sets.length + q]!);
        expect(log[(e * H + j) * sets.length + q]).toBeCloseTo(byHand(set, e, j, own), 4);
      });
    }
  }
});

test("a question reads the same beside others as alone", async () => {
  const none = (queries: number) => new Float32Array(QUERY_HISTORY * positions * queries);
  const [alone, beside] = [await throughGraph([[2, 7]], none(1)), await throughGraph([[3], [2, 7], [9, 2]], none(3))];
  for (let i = 0; i < positions * H; i++) expect(beside[i * 3 + 1]).toBeCloseTo(alone[i]!, 5);
});

test("what a record says of a set: ever, how often, how recent, and of its codes at any value; nothing after the moment", () => {
  const sets = toQuerySets([[4, 5], [6]], groups);
  const year = 365.25;
  const record = { tokens: [4, 2, 5, 6], ageDays: [0, year, 2 * year, 3 * year], values: [0.5, -4, 2, 0] };
  const [first, second] = readQueryHistory(sets, groups, record, [0, 1, 2, 3], [1.5 * year, 4 * year]);
  const row = ({ columns }: { columns: Float32Array }, q: number) => [
    ...columns.subarray(q * QUERY_HISTORY, (q + 1) * QUERY_HISTORY),
  ];
  const close = (found: number[], expected: number[]) => {
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 5);
  };
  // At 1.5 years: one of {4, 5} a year and a half ago; two results of its code, the latest (-4, shown as -3) outside the set.
  close(row(first!, 0), [1, Math.log(2) / 2, Math.exp(-1.5), Math.log(3) / 2, Math.exp(-0.5), 0, -3]);
  close(row(first!, 1), [0, 0, 0, 0, 0, 0, 0]);
  close(row(second!, 0), [1, Math.log(3) / 2, Math.exp(-2), Math.log(4) / 2, Math.exp(-2), 1, 2]);
  close(row(second!, 1), [1, Math.log(2) / 2, Math.exp(-1), Math.log(2) / 2, Math.exp(-1), 1, 0]);
  const feeds = queryHistoryFeeds([first!, second!], sets);
  expect(feeds.queryHistory.values[(4 * 2 + 1) * 2 + 0]).toBeCloseTo(Math.exp(-2), 5);
  // Tokens 4, 5 and 6: the first alone by 1.5 years.
  expect([...feeds.queryEver.values]).toEqual([1, 0, 0, 1, 1, 1]);
});
