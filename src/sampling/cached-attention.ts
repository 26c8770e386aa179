/**
 * @module sampling/cached-attention: attention of many futures to a prompt they share and to what each has added.
 *
 * B groups of T futures, all of a group of one patient; width D, H heads of h columns; P events of the prompt; S events each future has added.
 * The prompt's keys are multiplied with all queries of a group at once and are never copied to its futures.
 */
import { add, type Graph, multiply, type Tensor } from "#graph";

/** What one layer remembers; fed at every step. */
export interface LayerCache {
  /** `[B, H, P, h]` */
  readonly promptKeys: Tensor;
  readonly promptValues: Tensor;
  /** `[S, B·T, H, h]`, S > 0: one event behind another, so that appending moves nothing. */
  readonly ownKeys: Tensor;
  readonly ownValues: Tensor;
}

/** Attention of the newest event of each future, and the keys and values it adds, each `[B, T, D]`. */
export interface CachedAttention {
  readonly mixed: Tensor;
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** `qkv` [B, T, 3·D]; `mask` [B, 1, 1, P] is -1e9 where a group's prompt is shorter than the longest, else 0. */
export function attendFutures(
  graph: Graph,
  qkv: Tensor,
  heads: number,
  mask: Tensor,
  cache: LayerCache,
): CachedAttention {
  const D = Number(qkv.shape.at(-1)) / 3;
  const h = D / heads;
  const part = (index: number) => graph.apply("sliceLast", [qkv], { start: index * D, end: (index + 1) * D });
  const product = (a: Tensor, b: Tensor, transposeB: boolean) =>
    graph.apply("matmul", [a, b], { transposeA: false, transposeB, alpha: 1 });
  const perHead = (x: Tensor) => graph.apply("reshape", [x], { shape: ["B·T", heads, 1, h] });
  const swap = (x: Tensor) => graph.apply("transpose", [x], { permutation: [0, 2, 1, 3] });
  const byFuture = (x: Tensor) => graph.apply("transpose", [x], { permutation: [1, 2, 0, 3] });
  const [keys, values] = [part(1), part(2)];
  const queries = graph.apply("scale", [part(0)], { factor: 1 / Math.sqrt(h) });
  const grouped = graph.apply("reshape", [queries], { shape: ["B", "T", heads, h] });

  const toPrompt = swap(add(graph, product(swap(grouped), cache.promptKeys, true), mask));
  const P = toPrompt.shape.at(-1) ?? 1;
  const toItself = multiply(graph, perHead(queries), perHead(keys));
  const scores = [
    graph.apply("reshape", [toPrompt], { shape: ["B·T", heads, 1, P] }),
    product(perHead(queries), byFuture(cache.ownKeys), true),
    graph.apply("sum", [toItself], { axes: [3], keep: true }),
  ];
  const weights = graph.apply("softmax", [graph.apply("concatLast", scores, {})], {});
  const weightOf = (index: number) => graph.apply("splitLast", [weights, ...scores], { part: index + 1 });

  const ofPrompt = product(swap(graph.apply("reshapeLike", [weightOf(0), toPrompt], {})), cache.promptValues, false);
  const ofOwn = product(weightOf(1), byFuture(cache.ownValues), false);
  const own = add(graph, ofOwn, multiply(graph, weightOf(2), perHead(values)));
  const mixed = add(graph, graph.apply("reshapeLike", [own, grouped], {}), swap(ofPrompt));
  return { mixed: graph.apply("reshape", [mixed], { shape: ["B", "T", D] }), keys, values };
}
