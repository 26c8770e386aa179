/**
 * @module model/query-head: hazards of the next occurrence of any of a set of tokens, whatever the set.
 *
 * A token's hazard is read off the network as an outcome's is, with a vector made of its own embedding in place of a column of weights, and
 * stands beside its base rate. That of a set is the sum over its tokens, corrected for what a sum counts twice (results of one visit come
 * together), and moved by what the record says of the set itself: whether it happened, how often, how long ago.
 *
 *   λ_S = Σ_s e^(b_s + r_s had_s + x·A_j v_s) · e^(history · (G v̄ + g)) · n^((x·U + u)·v̄ + α_j + γ_j d)
 *
 * with had_s = 1 for who had the token before, v_s = T e_s, v̄ the mean of the set's vectors by base rate, d how far they lie apart, n the set's effective size (one token: 1, and the last
 * factor is 1). E positions, width D, H hazard bins, R the rank of the vectors, P tokens, Q queries, F columns of the set's history.
 */
import { add, type Graph, linear, multiply, type ParameterSpec, type Tensor } from "#graph";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { QUERY_HISTORY } from "./query-history.ts";

/** The parameters of the head, in the order they are stored; none where the model has no such head. */
export function queryParameters(config: EventModelConfig): ParameterSpec[] {
  const { vocabularySize: V, width: D, queryRank: R } = config;
  if (R === 0) return [];
  const H = hazardBins(config);
  const matrix = (name: string, shape: number[]): ParameterSpec => ({ name, shape, decays: true });
  const plain = (name: string, shape: number[]): ParameterSpec => ({ name, shape, decays: false });
  return [
    matrix("query.token", [D, R]),
    matrix("query.common", [D, R]),
    matrix("query.weight", [D, H * R]),
    matrix("query.history", [R, QUERY_HISTORY]),
    matrix("query.overlap", [D, R]),
    plain("query.historyBias", [QUERY_HISTORY]),
    plain("query.overlapVector", [R]),
    plain("query.overlapBins", [H]),
    plain("query.distanceBins", [H]),
    plain("query.bias", [V, H]),
    plain("query.again", [V, 1]),
  ];
}

/** What is asked, and what each record says of it. */
export interface QueryInputs {
  /** `[P]` tokens of all queries. */
  readonly tokens: Tensor;
  /** `[P, Q]` 1 where a token is one of a query's. */
  readonly members: Tensor;
  /** `[F, E, Q]` (`query-history.ts`). */
  readonly history: Tensor;
  /** `[E, P]` 1 for tokens the record has. */
  readonly ever: Tensor;
}

/** @param sizes of P and Q: numbers where gradients are wanted */
export function queryInputs(
  graph: Graph,
  positions: "E" | "B",
  [P, Q]: readonly [number | "P", number | "Q"],
): QueryInputs {
  return {
    tokens: graph.input("queryTokens", [P], "i32"),
    members: graph.input("queryMembers", [P, Q]),
    history: graph.input("queryHistory", [QUERY_HISTORY, positions, Q]),
    ever: graph.input("queryEver", [positions, P]),
  };
}

/** Log hazards per year [E, H, Q] of the next occurrence, from what the heads read at each position, [E, D]. */
export function queryHead(
  graph: Graph,
  config: EventModelConfig,
  get: (name: string) => Tensor,
  x: Tensor,
  { tokens, members, history, ever }: QueryInputs,
): Tensor {
  const [R, H, [E = 1], [P = 1, Q = 1]] = [config.queryRank, hazardBins(config), x.shape, members.shape];
  const shaped = (tensor: Tensor, shape: (number | string)[]) => graph.apply("reshape", [tensor], { shape });
  const sum = (tensor: Tensor, axis: number, keep = false) => graph.apply("sum", [tensor], { axes: [axis], keep });
  const log = (tensor: Tensor) => graph.apply("log", [tensor], {});
  const vectors = linear(graph, graph.apply("gatherRows", [get("embedding.weight"), tokens], {}), get("query.token"));
  const base = graph.apply("gatherRows", [get("query.bias"), tokens], {});
  const each = shaped(linear(graph, x, get("query.weight")), [E, H, R]);
  const state = add(graph, each, shaped(linear(graph, x, get("query.common")), [E, 1, R]));
  const again = shaped(graph.apply("gatherRows", [get("query.again"), tokens], {}), [P]);
  const rates = add(
    graph,
    graph.apply("transpose", [base], { permutation: [1, 0] }),
    shaped(multiply(graph, ever, again), [E, 1, P]),
  );
  const ofTokens = add(graph, graph.apply("linearTransposed", [state, vectors], {}), rates);
  const together = log(linear(graph, graph.apply("exp", [ofTokens], {}), members));
  const shares = sharesOf(graph, base, members, H);
  const mean = graph.apply("matmul", [shares, vectors], { transposeA: true, transposeB: false, alpha: 1 });
  const effects = add(graph, linear(graph, mean, get("query.history")), get("query.historyBias"));
  const turned = graph.apply("transpose", [effects], { permutation: [1, 0] });
  const remembered = sum(multiply(graph, history, shaped(turned, [QUERY_HISTORY, 1, Q])), 0);
  const logSize = graph.apply("scale", [log(sum(multiply(graph, shares, shares), 0))], { factor: -1 });
  const lengths = sum(multiply(graph, vectors, vectors), 1, true);
  const distance = graph.apply(
    "subtract",
    [sum(multiply(graph, shares, lengths), 0), sum(multiply(graph, mean, mean), 1)],
    {},
  );
  const ofPatient = graph.apply(
    "linearTransposed",
    [add(graph, linear(graph, x, get("query.overlap")), get("query.overlapVector")), mean],
    {},
  );
  const column = (name: string) => shaped(get(name), [H, 1]);
  const ofBins = add(graph, column("query.overlapBins"), multiply(graph, column("query.distanceBins"), distance));
  const overlap = multiply(graph, add(graph, shaped(ofPatient, [E, 1, Q]), ofBins), logSize);
  return add(graph, add(graph, together, overlap), shaped(remembered, [E, 1, Q]));
}

/** `[P, Q]` of each query's base rate, the share of each of its tokens. */
function sharesOf(graph: Graph, base: Tensor, members: Tensor, bins: number): Tensor {
  const mean = graph.constant(new Float32Array(bins).fill(1 / bins), [bins, 1], "query.mean");
  const rates = multiply(graph, members, linear(graph, graph.apply("exp", [base], {}), mean));
  const all = graph.apply("sum", [rates], { axes: [0], keep: true });
  const inverse = graph.apply("exp", [graph.apply("scale", [graph.apply("log", [all], {})], { factor: -1 })], {});
  return multiply(graph, rates, inverse);
}
