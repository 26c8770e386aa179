import { expect, test } from "vitest";
import { createRandom } from "#core";
import { createGraph, encodeOnnx, openSession } from "#graph";
import { backbone, hazardHead, historyInputs, inferenceGraph, memberConstants } from "./architecture.ts";
import { type EventModelConfig, hazardBins, planConfig } from "./config.ts";
import { type AskedHistory, backboneFeeds, lastFeeds, packRows } from "./packed-rows.ts";
import { addSummary, newSummaryCells, summaryFeeds } from "./record-summary.ts";
import { initialiseWeights, weightReader } from "./weights.ts";

/** Tokens 2 to 11 are values of one code. */
const groups = { count: 21, of: Int32Array.from({ length: 30 }, (_, token) => Math.max(0, token - 9)) };
const config: EventModelConfig = planConfig({ width: 16, layers: 2, heads: 2, feedForward: 24, contextLength: 64 }, 2, {
  groups,
  outcomeIds: ["death", "stroke"],
});
const columns = config.outcomes * hazardBins(config);
const random = createRandom("architecture");
const members = ["one", "two"].map((seed) => {
  const weights = initialiseWeights(config, seed, {
    logHazards: new Float32Array(columns).fill(-3),
    logWaits: new Float32Array(config.waitEdgesDays.length),
    logMarks: new Float32Array(config.vocabularySize),
  }).map((weight) => weight + 0.1 * random.normal());
  return weightReader(config, weights);
});

function drawHistory(length: number): AskedHistory {
  let age = 9000;
  const history = {
    tokens: Int32Array.from({ length }, () => 2 + random.integer(28)),
    ageDays: Float32Array.from({ length }, () => {
      if (random.next() < 0.5) age += random.integer(400);
      return age;
    }),
    values: Float32Array.from({ length }, () => (random.next() < 0.3 ? random.normal() : 0)),
  };
  return { history, momentAgeDays: Float32Array.of(age + random.integer(900)) };
}

/** Summaries of the histories, in the order of their questions. */
function summaries(rows: AskedHistory[][]) {
  const cells = newSummaryCells();
  rows.flat().forEach(({ history, momentAgeDays }, row) => {
    addSummary(cells, row, groups, history, [...history.tokens.keys()], momentAgeDays[0]!);
  });
  return summaryFeeds(cells);
}

/** The way training reads a member's hazards: all layers at all tokens. */
async function throughTraining(histories: AskedHistory[][], width: number, member = members[0]!) {
  const graph = createGraph();
  const [get] = memberConstants(graph, config, [member]);
  const read = backbone(graph, config, get!, historyInputs(graph, config, "E"), false);
  const logHazards = hazardHead(graph, config, get!, read);
  const session = await openSession(encodeOnnx(graph, { logHazards }));
  const results = await session.run({
    ...backboneFeeds(packRows(histories, width), config.width / config.heads),
    ...summaries(histories),
  });
  return results["logHazards"]!.values;
}

function expectClose(values: Float32Array | Int32Array, expected: Float32Array | Int32Array): void {
  expect(values.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 4);
}

const histories = [9, 5, 12].map(drawHistory);

test("inference, with the top layer at the last token alone, reads the mean of the hazards that training reads of each member", async () => {
  const { graph, outputs } = inferenceGraph(config, members);
  const session = await openSession(encodeOnnx(graph, outputs));
  const packed = packRows(
    histories.map((history) => [history]),
    16,
  );
  const headWidth = config.width / config.heads;
  const rows = histories.map((history) => [history]);
  const { logHazards } = await session.run({
    ...backboneFeeds(packed, headWidth),
    ...lastFeeds(packed, headWidth),
    ...summaries(rows),
  });
  expect(logHazards!.shape).toEqual([3, columns]);
  const [one, two] = [await throughTraining(rows, 16, members[0]), await throughTraining(rows, 16, members[1])];
  expect(Math.abs(one[0]! - two[0]!)).toBeGreaterThan(0.01);
  expectClose(
    logHazards!.values,
    one.map((a, i) => Math.log((Math.exp(a) + Math.exp(two[i]!)) / 2)),
  );
});

test("a history reads the same packed beside others as alone in a row", async () => {
  const beside = await throughTraining([histories], 32);
  expectClose(beside.subarray(columns, 2 * columns), await throughTraining([[histories[1]!]], 16));
});
