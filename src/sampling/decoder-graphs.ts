/**
 * @module sampling/decoder-graphs: the two models a decoder is sampled with: one reads a prompt, one takes a step of many futures.
 *
 * Letters as in `cached-attention`; L layers, V tokens.
 */
import { createGraph, encodeOnnx, type Graph, selfAttention, type Tensor } from "#graph";
import { attendFutures, type LayerCache } from "./cached-attention.ts";
import type { EventDecoder } from "./event-decoder.ts";

/**
 * Reads a prompt. Inputs `tokens` [1, P], `ages` [1, P, A], `mask` [1, 1, P, P] (causal), `last` [1] (P − 1).
 * Outputs `rates` [1, V] per day after the last event, `keys` and `values` [L, 1, H, P, h].
 */
export function promptModel(decoder: EventDecoder): Uint8Array {
  const { heads, width: D } = decoder;
  const graph = createGraph();
  const mask = graph.input("mask", ["B", 1, "T", "T"]);
  const caches: { readonly keys: Tensor; readonly values: Tensor }[] = [];
  const attend = (qkv: Tensor) => {
    // As `selfAttention` takes it apart, so that it is done once.
    const split = graph.apply("reshape", [qkv], { shape: ["B", "T", 3, heads, D / heads] });
    const packed = graph.apply("transpose", [split], { permutation: [2, 0, 3, 1, 4] });
    const part = (index: number) => graph.apply("takeFirst", [packed], { index });
    caches.push({ keys: part(1), values: part(2) });
    return selfAttention(graph, qkv, heads, mask);
  };
  const last = graph.input("last", ["N"], "i32");
  const rates = ratesOf(graph, decoder, attend, (rows) => graph.apply("gatherRows", [rows, last], {}));
  return encodeOnnx(graph, {
    rates,
    keys: graph.apply(
      "stack",
      caches.map(({ keys }) => keys),
      {},
    ),
    values: graph.apply(
      "stack",
      caches.map(({ values }) => values),
      {},
    ),
  });
}

/**
 * Takes a step: the newest event of each future. Inputs `tokens` [B, T], `ages` [B, T, A], `promptMask` [B, 1, 1, P] and each layer's cache
 * (`cacheInput`). Outputs `rates` [B·T, V] per day after it, `keys` and `values` [L, B, T, D] to be remembered.
 */
export function stepModel(decoder: EventDecoder): Uint8Array {
  const { heads } = decoder;
  const graph = createGraph();
  const mask = graph.input("promptMask", ["B", 1, 1, "P"]);
  const added: { readonly keys: Tensor; readonly values: Tensor }[] = [];
  const attend = (qkv: Tensor) => {
    const cache = cacheInputs(graph, decoder, added.length);
    const { mixed, ...own } = attendFutures(graph, qkv, heads, mask, cache);
    added.push(own);
    return mixed;
  };
  const rates = ratesOf(graph, decoder, attend, (rows) => rows);
  return encodeOnnx(graph, {
    rates,
    keys: graph.apply(
      "stack",
      added.map(({ keys }) => keys),
      {},
    ),
    values: graph.apply(
      "stack",
      added.map(({ values }) => values),
      {},
    ),
  });
}

/** The name of an input of layer `layer`. */
export function cacheInput(layer: number, part: keyof LayerCache): string {
  return `${part}.${layer}`;
}

function cacheInputs(graph: Graph, { heads, width }: EventDecoder, layer: number): LayerCache {
  const h = width / heads;
  const prompt = (part: keyof LayerCache) => graph.input(cacheInput(layer, part), ["B", heads, "P", h]);
  const own = (part: keyof LayerCache) => graph.input(cacheInput(layer, part), ["S", "B·T", heads, h]);
  return {
    promptKeys: prompt("promptKeys"),
    promptValues: prompt("promptValues"),
    ownKeys: own("ownKeys"),
    ownValues: own("ownValues"),
  };
}

/** Rates [N, V] of those of all rows [B·T, D] that `choose` takes. */
function ratesOf(
  graph: Graph,
  decoder: EventDecoder,
  attend: (qkv: Tensor) => Tensor,
  choose: (rows: Tensor) => Tensor,
): Tensor {
  const tokens = graph.input("tokens", ["B", "T"], "i32");
  const ages = graph.input("ages", ["B", "T", decoder.ageColumns]);
  const asked = (hidden: Tensor) => choose(graph.apply("reshape", [hidden], { shape: ["B·T", decoder.width] }));
  return graph.apply("exp", [decoder.logRates(graph, { tokens, ages, attend, asked })], {});
}
