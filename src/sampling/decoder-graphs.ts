/**
 * @module sampling/decoder-graphs: the two models a decoder is sampled with: one reads events of one patient, one takes a step of many futures.
 *
 * Letters as in `cached-attention`; L layers, V tokens.
 */
import { createGraph, type Dim, encodeOnnx, type Graph, type Shape, type Tensor } from "#graph";
import { attentionToKept, cachedAttention } from "./cached-attention.ts";
import type { EventDecoder } from "./event-decoder.ts";

/**
 * Reads T events that follow S others. Inputs `tokens` [1, T], `ages` [1, T, A], `kept` [S, L·2·D], S > 0 (of each event before, each layer's keys, then
 * its values), `mask` [T, S + T] (0 where an event may look, else -1e9), `asked` [N].
 * Outputs `rates` [N, V] per day after the events asked for, `added` [1, T, L·2·D].
 */
export function readModel(decoder: EventDecoder): Uint8Array {
  const { layers, heads, width: D } = decoder;
  const graph = createGraph();
  const kept = graph.input("kept", ["S", 2 * layers * D]);
  const attention = attentionToKept(graph, heads, D, kept, graph.input("mask", ["T", "S + T"]));
  const added: Tensor[] = [];
  const attend = (qkv: Tensor) => {
    const { mixed, keys, values } = attention(qkv, added.length / 2);
    added.push(keys, values);
    return mixed;
  };
  const asked = graph.input("asked", ["N"], "i32");
  const rates = ratesOf(graph, decoder, [1, "T"], attend, (rows) => graph.apply("gatherRows", [rows, asked], {}));
  return encodeOnnx(graph, { rates, added: graph.apply("concat", added, { axis: 2 }) }, { inference: true });
}

/**
 * Takes a step: the newest event of each future. Inputs `tokens` [B, T], `ages` [B, T, A], `mask` and each layer's caches (`cacheInput`), as
 * `cached-attention` describes them. Outputs `rates` [B·T, V] per day after it, `added` [1, B·T, 1, L·2·D].
 */
export function stepModel(decoder: EventDecoder): Uint8Array {
  const { heads, width: D } = decoder;
  const graph = createGraph();
  const attention = cachedAttention(graph, heads, D, graph.input("mask", ["B", 1, 1, "P"]));
  const added: Tensor[] = [];
  const attend = (qkv: Tensor) => {
    const cached = (part: CachePart, shape: Shape) => graph.input(cacheInput(added.length / 2, part), shape);
    const own = (part: CachePart) => cached(part, ["S", "B·T", 1, D]);
    const prompt = (part: CachePart) => cached(part, ["B", heads, "P", D / heads]);
    const { mixed, keys, values } = attention(
      qkv,
      { keys: own("ownKeys"), values: own("ownValues") },
      { keys: prompt("promptKeys"), values: prompt("promptValues") },
    );
    added.push(keys, values);
    return mixed;
  };
  const rates = ratesOf(graph, decoder, ["B", "T"], attend, (rows) => rows);
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
  [B, T]: readonly [Dim, Dim],
  attend: (qkv: Tensor) => Tensor,
  choose: (rows: Tensor) => Tensor,
): Tensor {
  const tokens = graph.input("tokens", [B, T], "i32");
  const ages = graph.input("ages", [B, T, decoder.ageColumns]);
  const asked = (hidden: Tensor) =>
    choose(graph.apply("reshape", [hidden], { shape: [B === 1 ? T : `${B}·${T}`, decoder.width] }));
  return graph.apply("exp", [decoder.logRates(graph, { tokens, ages, attend, asked })], {});
}
