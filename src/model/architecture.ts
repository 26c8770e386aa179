/**
 * @module model/architecture: the network: a pre-norm decoder over events, and its heads.
 *
 * B rows of T places, width D; E positions at which something is asked; K outcomes, H hazard bins, W waiting-time bins, V tokens, S columns
 * of a record's summary, C of its cells that are not 0.
 */
import {
  type Angles,
  add,
  attend,
  attention,
  createGraph,
  type Graph,
  linear,
  multiply,
  type ParameterSpec,
  rmsNormalise,
  swiGlu,
  type Tensor,
} from "#graph";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { FEATURES } from "./packed-rows.ts";
import { queryParameters } from "./query-head.ts";
import { summaryColumns } from "./record-summary.ts";

/** The parameter that no network is trained with: log hazard ratios of the summary's columns. */
export const REGRESSION = "hazard.summary";

/** Every weight of a model, in the order it is stored. */
export function parameterSpecs(config: EventModelConfig): ParameterSpec[] {
  const { vocabularySize: V, width: D, feedForward: F, outcomes: K } = config;
  const W = config.waitEdgesDays.length;
  const H = hazardBins(config);
  const S = summaryColumns(V, config.tokenGroups);
  const matrix = (name: string, shape: number[]): ParameterSpec => ({ name, shape, decays: true });
  const plain = (name: string, shape: number[]): ParameterSpec => ({ name, shape, decays: false });
  const layers = Array.from({ length: config.layers }, (_, i) => [
    matrix(`layers.${i}.attention.qkv`, [D, 3 * D]),
    matrix(`layers.${i}.attention.out`, [D, D]),
    matrix(`layers.${i}.feedForward.up`, [D, 2 * F]),
    matrix(`layers.${i}.feedForward.down`, [F, D]),
  ]);
  return [
    plain("embedding.weight", [V, D]),
    plain("features.weight", [FEATURES, D]),
    matrix("summary.weight", [S, D]),
    ...layers.flat(),
    plain("next.gain", [D]),
    plain("next.bias", [V]),
    matrix("wait.weight", [D, W]),
    plain("wait.bias", [W]),
    matrix("hazard.common", [D, K]),
    matrix("hazard.weight", [D, K * H]),
    matrix(REGRESSION, [S, K]),
    plain("hazard.bias", [K * H]),
    ...queryParameters(config),
  ];
}

export type Parameters = (name: string) => Tensor;

/** Weights by parameter's name. */
export type WeightReader = (name: string) => Float32Array;

/** Parameters as inputs of the graph. */
export function parameterInputs(graph: Graph, config: EventModelConfig): { get: Parameters; all: Tensor[] } {
  const all = parameterSpecs(config).map(({ name, shape }) => graph.input(name, shape));
  return { get: byName(all.map((tensor) => [tensor.name, tensor])), all };
}

/** Parameters of each member frozen into the graph. */
export function memberConstants(
  graph: Graph,
  config: EventModelConfig,
  members: readonly WeightReader[],
): readonly Parameters[] {
  return members.map((values, m) => {
    const constants = parameterSpecs(config).map(({ name, shape }): [string, Tensor] => [
      name,
      graph.constant(values(name), shape, `members.${m}.${name}`),
    ]);
    return byName(constants);
  });
}

/** log of the mean of e^x over tensors of one shape: what an ensemble's members say together. */
export function logMeanExp(graph: Graph, tensors: readonly Tensor[]): Tensor {
  return graph.apply("log", [meanExp(graph, tensors)], {});
}

function meanExp(graph: Graph, tensors: readonly Tensor[]): Tensor {
  const sum = tensors.map((x) => graph.apply("exp", [x], {})).reduce((a, b) => add(graph, a, b));
  return graph.apply("scale", [sum], { factor: 1 / tensors.length });
}

/** What the heads read at each asked position. */
export interface Readout {
  /** `[E, D]` the network's own. */
  readonly hidden: Tensor;
  /** For a proportional-hazards regression beside the network: the model a statistician would fit first. */
  readonly summary: SummaryInputs;
}

/** The network up to the heads, at the asked positions; `dropout` adds masks on the embedded tokens and on the result. */
export function backbone(
  graph: Graph,
  config: EventModelConfig,
  get: Parameters,
  inputs: HistoryInputs,
  dropout: boolean,
): Readout {
  const { width, layers } = config;
  const { positions, summary } = inputs;
  let x = embed(graph, get, inputs);
  if (dropout) x = multiply(graph, x, graph.input("embeddingDropout", ["B", "T", width]));
  for (let i = 0; i < layers; i++) x = layer(graph, config, (part) => get(`layers.${i}.${part}`), x, inputs);
  const flat = graph.apply("reshape", [x], { shape: ["B·T", width] });
  const chosen = rmsNormalise(graph, graph.apply("gatherRows", [flat, positions], {}));
  return { hidden: dropout ? multiply(graph, chosen, graph.input("headDropout", ["E", width])) : chosen, summary };
}

/** Rows and the questions each holds: one in each of many rows, or many in one row. */
export type AskedBlock = readonly ["B", 1] | readonly [1, "E"];

/** The same with as many questions in each row: the top layer is computed there alone. */
function backboneAtLast(
  graph: Graph,
  config: EventModelConfig,
  get: Parameters,
  inputs: HistoryInputs,
  asked: LastInputs,
): Readout {
  const { width, heads, layers } = config;
  const { positions, summary } = inputs;
  let x = embed(graph, get, inputs);
  for (let i = 0; i < layers - 1; i++) x = layer(graph, config, (part) => get(`layers.${i}.${part}`), x, inputs);
  const top: Parameters = (part) => get(`layers.${layers - 1}.${part}`);
  const flat = graph.apply("reshape", [x], { shape: [placesOf(inputs.tokens), width] });
  const block = { shape: [...asked.block, width] };
  const last = graph.apply("reshape", [graph.apply("gatherRows", [flat, positions], {})], block);
  const project = (input: Tensor, index: number) => {
    const columns = { start: index * width, end: (index + 1) * width };
    return linear(graph, rmsNormalise(graph, input), graph.apply("sliceLast", [top("attention.qkv")], columns));
  };
  const seen = { keys: project(x, 1), values: project(x, 2), angles: inputs.angles };
  const mixed = attend(graph, { tensor: project(last, 0), angles: asked.angles }, seen, heads, asked.mask);
  const result = feedForward(graph, top, add(graph, last, linear(graph, mixed, top("attention.out"))));
  const rows = { shape: [questionsOf(asked.block), width] };
  return { hidden: rmsNormalise(graph, graph.apply("reshape", [result], rows)), summary };
}

/** What the network is fed of histories and questions; an ensemble's members share it. */
export interface HistoryInputs {
  readonly tokens: Tensor;
  readonly features: Tensor;
  readonly mask: Tensor;
  readonly angles: Angles;
  /** Of the questions, one each. */
  readonly positions: Tensor;
  readonly summary: SummaryInputs;
}

/** @param questions how many there are, in a shape: `B` where each row has one */
export function historyInputs(
  graph: Graph,
  { width, heads }: EventModelConfig,
  questions: "E" | "B",
  rows: "B" | 1 = "B",
): HistoryInputs {
  const half = width / heads / 2;
  return {
    tokens: graph.input("tokens", [rows, "T"], "i32"),
    features: graph.input("features", [rows, "T", FEATURES]),
    mask: graph.input("mask", [rows, 1, "T", "T"]),
    angles: {
      cosines: graph.input("cosines", [rows, "T", half]),
      sines: graph.input("sines", [rows, "T", half]),
    },
    positions: graph.input("positions", [questions], "i32"),
    summary: summaryInputs(graph),
  };
}

/** Angles and mask of each question. */
interface LastInputs {
  readonly block: AskedBlock;
  readonly angles: Angles;
  readonly mask: Tensor;
}

function lastInputs(graph: Graph, { width, heads }: EventModelConfig, block: AskedBlock): LastInputs {
  const half = width / heads / 2;
  const [rows, questions] = block;
  return {
    block,
    angles: {
      cosines: graph.input("lastCosines", [...block, half]),
      sines: graph.input("lastSines", [...block, half]),
    },
    mask: graph.input("lastMask", [rows, 1, questions, "T"]),
  };
}

function questionsOf([rows, questions]: AskedBlock): "B" | "E" {
  return rows === 1 ? questions : rows;
}

/** The summaries of the record at each question (`record-summary.ts`), as their cells. */
interface SummaryInputs {
  readonly rows: Tensor;
  readonly columns: Tensor;
  readonly weights: Tensor;
}

function summaryInputs(graph: Graph): SummaryInputs {
  return {
    // C cells, a name of their own: ONNX Runtime lets tensors whose named shapes are equal share memory.
    rows: graph.input("summaryRows", ["C"], "i32"),
    columns: graph.input("summaryColumns", ["C"], "i32"),
    weights: graph.input("summaryWeights", ["C", 1]),
  };
}

/** Summaries times `table` [S, N], as [E, N] like `like`. */
function summed(graph: Graph, table: Tensor, { rows, columns, weights }: SummaryInputs, like: Tensor): Tensor {
  const cells = multiply(graph, graph.apply("gatherRows", [table, columns], {}), weights);
  return graph.apply("scatterRows", [cells, rows, like], { rows: like.shape[0] ?? "E", like: true });
}

/**
 * Token, value and age of each event; at a question, age and the record's summary. Softmax attention averages, so a single old diagnosis
 * fades among hundreds of results; the summary does not, and is not cut at the context's length.
 */
function embed(graph: Graph, get: Parameters, { tokens, features, positions, summary }: HistoryInputs): Tensor {
  const table = get("embedding.weight");
  const embedded = graph.apply("gatherRows", [table, tokens], {});
  const own = add(graph, embedded, linear(graph, features, get("features.weight")));
  const flat = graph.apply("reshape", [own], { shape: [placesOf(tokens), table.shape[1] ?? 1] });
  const asked = summed(graph, get("summary.weight"), summary, graph.apply("gatherRows", [flat, positions], {}));
  const placed = graph.apply("scatterRows", [asked, positions, flat], { rows: placesOf(tokens), like: true });
  return graph.apply("reshapeLike", [add(graph, flat, placed), embedded], {});
}

/** Places of all rows: of one row, T. */
function placesOf({ shape: [rows] }: Tensor): "T" | "B·T" {
  return rows === 1 ? "T" : "B·T";
}

function layer(
  graph: Graph,
  { heads }: EventModelConfig,
  get: Parameters,
  x: Tensor,
  { mask, angles }: HistoryInputs,
): Tensor {
  const mixed = attention(graph, linear(graph, rmsNormalise(graph, x), get("attention.qkv")), heads, mask, angles);
  return feedForward(graph, get, add(graph, x, linear(graph, mixed, get("attention.out"))));
}

function feedForward(graph: Graph, get: Parameters, x: Tensor): Tensor {
  const gated = swiGlu(graph, linear(graph, rmsNormalise(graph, x), get("feedForward.up")));
  return add(graph, x, linear(graph, gated, get("feedForward.down")));
}

/** Log hazards per year [E, K·H] of first occurrence: what all bins share (the regression and the network) plus what each adds. */
export function hazardHead(graph: Graph, config: EventModelConfig, get: Parameters, readout: Readout): Tensor {
  const [K, H] = [config.outcomes, hazardBins(config)];
  const x = readout.hidden;
  const [E = 1] = x.shape;
  const each = graph.apply("reshape", [linear(graph, x, get("hazard.weight"), get("hazard.bias"))], {
    shape: [E, K, H],
  });
  const network = linear(graph, x, get("hazard.common"));
  const shared = add(graph, network, summed(graph, get(REGRESSION), readout.summary, network));
  const common = graph.apply("reshape", [shared], { shape: [E, K, 1] });
  return graph.apply("reshape", [add(graph, each, common)], { shape: [E, K * H] });
}

/** Logits [E, V] of the mark of the next event, with the embedding as its weight. */
export function nextHead(graph: Graph, get: Parameters, x: Tensor): Tensor {
  const scored = graph.apply("linearTransposed", [multiply(graph, x, get("next.gain")), get("embedding.weight")], {});
  return add(graph, scored, get("next.bias"));
}

/** Log rates per year [E, W] of the next event, by time waited. */
export function waitHead(graph: Graph, get: Parameters, x: Tensor): Tensor {
  return linear(graph, x, get("wait.weight"), get("wait.bias"));
}

/**
 * The graph of inference: the members' backbones and heads, weights inside. Outputs, [B, …] with one question a row, [E, …] with many in one row:
 * `logHazards` [·, K·H], the mean of the members' hazards, and `nextMarks` [·, V], the mean of their probabilities of the next event's mark.
 */
export function inferenceGraph(
  config: EventModelConfig,
  members: readonly WeightReader[],
  block: AskedBlock = ["B", 1],
): { graph: Graph; outputs: { logHazards: Tensor; nextMarks: Tensor } } {
  const graph = createGraph();
  const read = lastReadouts(graph, config, members, block).map(({ get, readout }) => ({
    hazards: hazardHead(graph, config, get, readout),
    marks: graph.apply("logSoftmax", [nextHead(graph, get, readout.hidden)], {}),
  }));
  const logHazards = logMeanExp(
    graph,
    read.map(({ hazards }) => hazards),
  );
  const nextMarks = meanExp(
    graph,
    read.map(({ marks }) => marks),
  );
  return { graph, outputs: { logHazards, nextMarks } };
}

/** What the heads of each member read at the questions, and the member's weights. */
export function lastReadouts(
  graph: Graph,
  config: EventModelConfig,
  members: readonly WeightReader[],
  block: AskedBlock,
): readonly { readonly get: Parameters; readonly readout: Readout }[] {
  const inputs = historyInputs(graph, config, questionsOf(block), block[0]);
  const asked = lastInputs(graph, config, block);
  return memberConstants(graph, config, members).map((get) => ({
    get,
    readout: backboneAtLast(graph, config, get, inputs, asked),
  }));
}

function byName(named: readonly (readonly [string, Tensor])[]): Parameters {
  const index = new Map(named);
  return (name) => {
    const tensor = index.get(name);
    if (tensor === undefined) throw new RangeError(`The model has no parameter ${name}.`);
    return tensor;
  };
}
