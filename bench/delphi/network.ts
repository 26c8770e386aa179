/**
 * @module bench/delphi/network: Delphi's architecture and losses on our graph (Shmatko et al., Nature 2025; 647:248-256).
 *
 * A pre-norm GPT-2 decoder without biases; age instead of position; tied embedding; attention that does not see events of the target's own day.
 * Losses: cross-entropy of the next token, and the waiting time to it as an exponential whose rate is the sum of all exp(logit).
 * B rows of T tokens, width D, H heads, V tokens; E positions that have a target.
 */
import { createRandom } from "#core";
import {
  add,
  createGraph,
  type Graph,
  getSlot,
  gradients,
  layerNorm,
  layerNormLinear,
  linear,
  multiply,
  type ParameterSpec,
  planLayout,
  selfAttention,
  type Tensor,
  total,
  viewOf,
} from "#graph";
import type { EventDecoder } from "#sampling";
import { writeAgeWaves } from "./feeds.ts";

export interface DelphiConfig {
  readonly vocabularySize: number;
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly dropout: number;
  /** Days added to the mean waiting time of the model, and to each observed one. */
  readonly leastDays: number;
}

/** The published sizes, and a third and twice of them. */
const delphiSizes = {
  small: { layers: 6, heads: 6, width: 90 },
  delphi: { layers: 12, heads: 12, width: 120 },
  large: { layers: 12, heads: 12, width: 180 },
} as const;

export function delphiConfig(size: keyof typeof delphiSizes, dropout: number): DelphiConfig {
  return { vocabularySize: 1270, ...delphiSizes[size], dropout, leastDays: 0.1 };
}

/** Every weight, in the order both engines store them; matrices are [in, out]. */
export function delphiParameters({ vocabularySize, layers, width: D }: DelphiConfig): ParameterSpec[] {
  const matrix = (name: string, rows: number, columns: number) => ({ name, shape: [rows, columns], decays: true });
  const gain = (name: string) => ({ name, shape: [D], decays: false });
  return [
    { name: "embedding", shape: [vocabularySize, D], decays: false },
    matrix("age", D, D),
    ...Array.from({ length: layers }, (_, i) => [
      gain(`layers.${i}.attentionNorm`),
      matrix(`layers.${i}.qkv`, D, 3 * D),
      matrix(`layers.${i}.out`, D, D),
      gain(`layers.${i}.feedForwardNorm`),
      matrix(`layers.${i}.up`, D, 4 * D),
      matrix(`layers.${i}.down`, 4 * D, D),
    ]).flat(),
    gain("norm"),
  ];
}

/** Of fresh weights. */
const DEVIATION = 0.02;

/** Weights as GPT-2 starts them: normal, 0.02, less for what is added to the residual stream; gains 1. */
export function initialiseDelphi(config: DelphiConfig, into: Float32Array, seed: string): void {
  const random = createRandom(seed);
  for (const slot of planLayout(delphiParameters(config)).slots) {
    const added = slot.name.endsWith(".out") || slot.name.endsWith(".down");
    const deviation = added ? DEVIATION / Math.sqrt(2 * config.layers) : DEVIATION;
    const view = viewOf(into, slot);
    for (let i = 0; i < view.length; i++) view[i] = slot.shape.length === 1 ? 1 : deviation * random.normal();
  }
}

/** Constant share of the stream at the start, and the deviation of the embedding beside it. */
const START = { constant: 4, deviation: 0.06 };

/**
 * Moves fresh weights to where the network foretells every token at its mean rate: without it the first steps go to unlearn a thousand events a
 * day. One direction of the stream is the same at every position (age's slowest cosine is 1 all life long), and the last norm makes -√D of it;
 * each token's embedding holds its rate along it.
 *
 * @param logRates log of events a day, by token
 */
export function startAtRates(config: DelphiConfig, into: Float32Array, logRates: Float32Array, seed: string): void {
  const { width: D } = config;
  const layout = planLayout(delphiParameters(config));
  const [embedding, age] = ["embedding", "age"].map((name) => viewOf(into, getSlot(layout, name)));
  if (embedding === undefined || age === undefined) return;
  const direction = constantDirection(D, seed);
  for (let i = 0; i < embedding.length; i++) {
    const rate = logRates[Math.floor(i / D)] ?? 0;
    embedding[i] =
      ((embedding[i] ?? 0) * START.deviation) / DEVIATION - (rate / Math.sqrt(D)) * (direction[i % D] ?? 0);
  }
  for (let d = 0; d < D; d++) age[(D - 1) * D + d] = -START.constant * (direction[d] ?? 0);
}

/** A random direction of length 1 whose entries sum to 0, so that the norm's mean takes nothing of it. */
function constantDirection(D: number, seed: string): Float64Array {
  const random = createRandom(seed);
  const drawn = Float64Array.from({ length: D }, () => random.normal());
  const mean = drawn.reduce((a, b) => a + b) / D;
  const centred = drawn.map((x) => x - mean);
  const length = Math.hypot(...centred);
  return centred.map((x) => x / length);
}

/** Cross-entropy, waiting time and their sum, each weighted over the positions; gradients by parameter when trained. */
interface DelphiGraph {
  readonly graph: Graph;
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** The dropout masks a training graph reads. */
export function delphiMasks({ layers, heads, width }: DelphiConfig, B: number, T: number): Record<string, number[]> {
  const row = [B, T, width];
  const ofLayer = (i: number) => [
    [`dropout.${i}.weights`, [B, heads, T, T]] as const,
    [`dropout.${i}.mixed`, row] as const,
    [`dropout.${i}.fed`, row] as const,
  ];
  return Object.fromEntries([
    ["dropout.embedded", row] as const,
    ...Array.from({ length: layers }, (_, i) => ofLayer(i)).flat(),
  ]);
}

/** Loss and gradients of a micro-batch. */
export function delphiTrainingGraph(config: DelphiConfig): DelphiGraph {
  const graph = createGraph();
  const parameters = delphiParameters(config).map(({ name, shape }) => graph.input(name, shape));
  const { loss, ...losses } = delphiLosses(graph, config, parameters, config.dropout > 0, false);
  const derived = gradients(graph, loss, parameters);
  const named = parameters.map(({ name }, i) => [`gradient.${name}`, derived[i] as Tensor] as const);
  return { graph, outputs: { ...losses, ...Object.fromEntries(named) } };
}

/** Losses alone, as Delphi validates: "no event" and ignored tokens can neither be targets nor be foretold. */
export function delphiEvaluationGraph(config: DelphiConfig): DelphiGraph {
  const graph = createGraph();
  const parameters = delphiParameters(config).map(({ name, shape }) => graph.input(name, shape));
  const { crossEntropy, waiting } = delphiLosses(graph, config, parameters, false, true);
  return { graph, outputs: { crossEntropy, waiting } };
}

/** Logits `[E, V]` at the positions asked for: log rates per day. */
export function delphiLogitsGraph(config: DelphiConfig): DelphiGraph {
  const graph = createGraph();
  const get = byName(delphiParameters(config).map(({ name, shape }) => graph.input(name, shape)));
  const mask = graph.input("mask", ["B", 1, "T", "T"]);
  const attend = (qkv: Tensor) => selfAttention(graph, qkv, config.heads, mask);
  return { graph, outputs: { logits: logitsOf(graph, config, get, attend) } };
}

/** The backbone on inputs `tokens` and `ages`, and its logits `[E, V]` at the input `positions`. */
function logitsOf(
  graph: Graph,
  config: DelphiConfig,
  get: (name: string) => Tensor,
  attend: (qkv: Tensor, layer: number) => Tensor,
  drop?: (x: Tensor, name: string) => Tensor,
): Tensor {
  const { width: D } = config;
  const tokens = graph.input("tokens", ["B", "T"], "i32");
  const hidden = delphiBackbone(graph, config, get, tokens, graph.input("ages", ["B", "T", D]), attend, drop);
  const flat = graph.apply("reshape", [hidden], { shape: ["B·T", D] });
  const asked = graph.apply("gatherRows", [flat, graph.input("positions", ["E"], "i32")], {});
  return graph.apply("linearTransposed", [layerNorm(graph, asked, get("norm")), get("embedding")], {});
}

function delphiLosses(
  graph: Graph,
  config: DelphiConfig,
  parameters: readonly Tensor[],
  dropout: boolean,
  validation: boolean,
) {
  const { vocabularySize: V, leastDays } = config;
  const get = byName(parameters);
  const drop = (x: Tensor, name: string) => (dropout ? multiply(graph, x, graph.input(`dropout.${name}`, x.shape)) : x);
  const mask = graph.input("mask", ["B", 1, "T", "T"]);
  const attend = (qkv: Tensor, layer: number) => {
    const weights = dropout ? graph.input(`dropout.${layer}.weights`, ["B", config.heads, "T", "T"]) : undefined;
    return selfAttention(graph, qkv, config.heads, mask, weights);
  };
  const scores = logitsOf(graph, config, get, attend, drop);
  const logits = validation ? add(graph, scores, graph.input("impossible", [V])) : scores;
  const logRate = graph.apply("logSumExp", [logits], {});
  const picked = graph.apply("gatherPairs", [logits, graph.input("targets", ["E", 2], "i32")], {});
  const weights = graph.input("weights", ["E"]);
  const mean = (perPosition: Tensor) => total(graph, multiply(graph, perPosition, weights));
  const crossEntropy = mean(graph.apply("subtract", [logRate, picked], {}));
  // log of the rate whose mean waiting time is exp(-logRate) + leastDays.
  const negative = (x: Tensor) => graph.apply("scale", [x], { factor: -1 });
  const meanDays = add(
    graph,
    graph.apply("exp", [negative(logRate)], {}),
    graph.constant(new Float32Array([leastDays]), []),
  );
  const tempered = negative(graph.apply("log", [meanDays], {}));
  const spent = graph.apply("exp", [add(graph, tempered, graph.input("logDays", ["E"]))], {});
  const waiting = mean(graph.apply("subtract", [spent, tempered], {}));
  return { loss: add(graph, crossEntropy, waiting), crossEntropy, waiting };
}

/** Delphi as the sampler takes it, with its weights (a flat array, in the order of `delphiParameters`) inside. */
export function delphiDecoder(config: DelphiConfig, weights: Float32Array): EventDecoder {
  const { layers, heads, width } = config;
  const slots = planLayout(delphiParameters(config)).slots;
  return {
    layers,
    heads,
    width,
    ageColumns: width,
    describeAge: writeAgeWaves,
    logRates(graph, { tokens, ages, attend, asked }) {
      const get = byName(slots.map((slot) => graph.constant(viewOf(weights, slot), slot.shape, slot.name)));
      const hidden = asked(delphiBackbone(graph, config, get, tokens, ages, attend));
      return graph.apply("linearTransposed", [layerNorm(graph, hidden, get("norm")), get("embedding")], {});
    },
  };
}

function byName(tensors: readonly Tensor[]): (name: string) => Tensor {
  return (name) => {
    const found = tensors.find((tensor) => tensor.name === name);
    if (found === undefined) throw new RangeError(`Delphi has no parameter ${name}.`);
    return found;
  };
}

/** The decoder before its last normalisation, [B, T, D]; `attend` mixes a layer's queries, keys and values [B, T, 3·D]. */
function delphiBackbone(
  graph: Graph,
  { layers }: DelphiConfig,
  get: (name: string) => Tensor,
  tokens: Tensor,
  ages: Tensor,
  attend: (qkv: Tensor, layer: number) => Tensor,
  drop: (x: Tensor, name: string) => Tensor = (x) => x,
): Tensor {
  let x = drop(
    add(graph, graph.apply("gatherRows", [get("embedding"), tokens], {}), linear(graph, ages, get("age"))),
    "embedded",
  );
  for (let i = 0; i < layers; i++) {
    const part = (name: string) => get(`layers.${i}.${name}`);
    const qkv = layerNormLinear(graph, x, part("attentionNorm"), part("qkv"));
    x = add(graph, x, drop(linear(graph, attend(qkv, i), part("out")), `${i}.mixed`));
    const wide = graph.apply("gelu", [layerNormLinear(graph, x, part("feedForwardNorm"), part("up"))], {});
    x = add(graph, x, drop(linear(graph, wide, part("down")), `${i}.fed`));
  }
  return x;
}
