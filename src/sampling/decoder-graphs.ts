/**
 * @module sampling/decoder-graphs: the two models a decoder is sampled with: one reads a prompt, one takes a step of many futures.
 *
 * Letters as in `cached-attention`; L layers, V tokens.
 */
import { createGraph, type Dim, encodeOnnx, type Graph, type Shape, selfAttention, type Tensor } from "#graph";
import { cachedAttention } from "./cached-attention.ts";
import type { EventDecoder } from "./event-decoder.ts";

/**
 * Reads a prompt. Inputs `tokens` [1, P], `ages` [1, P, A], `mask` [1, 1, P, P] (causal), `last` [1] (P − 1).
 * Outputs `rates` [1, V] per day after the last event, `added` [1, P, L·2·D]: of each layer the keys, then the values.
 */
export function promptModel(decoder: EventDecoder): Uint8Array {
  const { heads, width: D } = decoder;
  const graph = createGraph();
  const mask = graph.input("mask", ["B", 1, "T", "T"]);
  const added: Tensor[] = [];
  const attend = (qkv: Tensor) => {
    added.push(graph.apply("sliceLast", [qkv], { start: D, end: 3 * D }));
    return selfAttention(graph, qkv, heads, mask);
  };
  const last = graph.input("last", ["N"], "i32");
  const rates = ratesOf(graph, decoder, "T", attend, (rows) => graph.apply("gatherRows", [rows, last], {}));
  return encodeOnnx(graph, { rates, added: graph.apply("concat", added, { axis: 2 }) }, { inference: true });
}

/**
 * Takes a step: the newest event of each future. Inputs `tokens` [B, T], `ages` [B, T, A], `mask` and each layer's caches (`cacheInput`), as
 * `cached-attention` describes them; where prompts are not shared, T is 1 and they stand in the futures' own caches.
 * Outputs `rates` [B·T, V] per day after it, `added` [1, B·T, 1, L·2·D].
 */
export function stepModel(decoder: EventDecoder, sharedPrompts: boolean): Uint8Array {
  const { heads, width: D } = decoder;
  const graph = createGraph();
  const T = sharedPrompts ? "T" : 1;
  const R = sharedPrompts ? "B·T" : "B";
  const mask = graph.input("mask", sharedPrompts ? ["B", 1, 1, "P"] : [R, 1, 1, "S + 1"]);
  const attention = cachedAttention(graph, heads, D, mask);
  const added: Tensor[] = [];
  const attend = (qkv: Tensor) => {
    const cached = (part: CachePart, shape: Shape) => graph.input(cacheInput(added.length / 2, part), shape);
    const own = { keys: cached("ownKeys", ["S", R, 1, D]), values: cached("ownValues", ["S", R, 1, D]) };
    const shape = ["B", heads, "P", D / heads];
    const prompt = sharedPrompts
      ? { keys: cached("promptKeys", shape), values: cached("promptValues", shape) }
      : undefined;
    const { mixed, keys, values } = attention(qkv, own, prompt);
    added.push(keys, values);
    return mixed;
  };
  const rates = ratesOf(graph, decoder, T, attend, (rows) => rows);
  return encodeOnnx(graph, { rates, added: graph.apply("concat", added, { axis: 3 }) }, { inference: true });
}

type CachePart = "ownKeys" | "ownValues" | "promptKeys" | "promptValues";

/** The name of an input of layer `layer`. */
export function cacheInput(layer: number, part: CachePart): string {
  return `${part}.${layer}`;
}

/** Rates [N, V] of those of all rows [B·T, D] that `choose` takes. */
function ratesOf(
  graph: Graph,
  decoder: EventDecoder,
  T: Dim,
  attend: (qkv: Tensor) => Tensor,
  choose: (rows: Tensor) => Tensor,
): Tensor {
  const tokens = graph.input("tokens", ["B", T], "i32");
  const ages = graph.input("ages", ["B", T, decoder.ageColumns]);
  const asked = (hidden: Tensor) =>
    choose(graph.apply("reshape", [hidden], { shape: [T === 1 ? "B" : "B·T", decoder.width] }));
  return graph.apply("exp", [decoder.logRates(graph, { tokens, ages, attend, asked })], {});
}
