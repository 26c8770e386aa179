/**
 * @module sampling/cached-attention: attention to what was seen, from keys and values that were kept: of events of one patient that are read together,
 * and of the newest event of each of many futures.
 *
 * B groups of T futures, R = B·T in all; width D, H heads of h columns; S events in the futures' own caches; P events of a prompt that a group shares.
 * A shared prompt's keys meet all queries of its group as one product and are never copied to its futures. A future's own keys are multiplied by its query
 * column by column, and each head's columns added up by one product with ones; its own values are mixed by all heads' weights in one product, of which each
 * head's columns are kept: R products instead of R·H tiny ones.
 */
import { add, type Graph, linear, multiply, type Tensor } from "#graph";

/** What one layer keeps of each future: `[S, R, 1, D]`, S > 0, one event behind another, so that appending moves nothing. */
interface OwnTensors {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** What one layer keeps of the prompts: `[B, H, P, h]`. */
interface PromptTensors {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** `[B, T, D]` what a layer mixes, and the keys and values of the events read, of a step `[1, R, 1, D]`. */
interface Attended {
  readonly mixed: Tensor;
  readonly keys: Tensor;
  readonly values: Tensor;
}

/**
 * Attention of T events of one patient, read together, to S before them and to each other. `kept` [S, L·2·D] holds each layer's keys, then its values;
 * `mask` [T, S + T]. What it gives is called with a layer's `qkv` [1, T, 3·D] and number; its keys and values are [1, T, D].
 */
export function attentionToKept(
  graph: Graph,
  heads: number,
  width: number,
  kept: Tensor,
  mask: Tensor,
): (qkv: Tensor, layer: number) => Attended {
  const before = graph.apply("reshape", [kept], { shape: [1, ...kept.shape] });
  const part = (of: Tensor, index: number) =>
    graph.apply("sliceLast", [of], { start: index * width, end: (index + 1) * width });
  return (qkv, layer) => {
    const [keys, values] = [part(qkv, 1), part(qkv, 2)];
    const seen = (index: number, now: Tensor) =>
      graph.apply("concat", [part(before, 2 * layer + index), now], { axis: 1 });
    const mixed = graph.apply("headAttention", [part(qkv, 0), seen(0, keys), seen(1, values), mask], { heads });
    return { mixed, keys, values };
  };
}

/** Attends from a layer's `qkv` [B, T, 3·D]. */
export type CachedAttention = (qkv: Tensor, own: OwnTensors, prompt: PromptTensors) => Attended;

/** Attention of many futures in one graph. `mask` [B, 1, 1, P] is -1e9 behind the end of a group's prompt, else 0. */
export function cachedAttention(graph: Graph, heads: number, width: number, mask: Tensor): CachedAttention {
  const h = width / heads;
  const alpha = 1 / Math.sqrt(h);
  const ofHead = (column: number, head: number) => (Math.floor(column / h) === head ? 1 : 0);
  const blocks = (value: (i: number) => number, shape: number[]) =>
    graph.constant(
      Float32Array.from({ length: heads * width }, (_, i) => value(i)),
      shape,
    );
  const gather = blocks((i) => alpha * ofHead(Math.floor(i / heads), i % heads), [width, heads]);
  const spread = blocks((i) => ofHead(i % width, Math.floor(i / width)), [heads, width]);
  // All layers' weights are cut at the same places: the first layer's scores say where.
  let cut: readonly Tensor[] | undefined;
  const product = (a: Tensor, b: Tensor, transposeB: boolean, by = 1) =>
    graph.apply("matmul", [a, b], { transposeA: false, transposeB, alpha: by });
  const turn = (x: Tensor, permutation: number[]) => graph.apply("transpose", [x], { permutation });
  const swap = (x: Tensor) => turn(x, [0, 2, 1, 3]);

  return (qkv, own, prompt) => {
    const [B = 1, T = 1] = qkv.shape;
    const R = `${B}·${T}`;
    const part = (of: Tensor, index: number) =>
      graph.apply("sliceLast", [of], { start: index * width, end: (index + 1) * width });
    const rows = graph.apply("reshape", [qkv], { shape: [1, R, 1, 3 * width] });
    const [queries, keys, values] = [part(rows, 0), part(rows, 1), part(rows, 2)];
    const seen = multiply(graph, graph.apply("concat", [own.keys, keys], { axis: 0 }), queries);
    const toOwn = turn(linear(graph, seen, gather), [1, 2, 3, 0]);
    const mixOwn = (weights: Tensor) => {
      const known = turn(graph.apply("concat", [own.values, values], { axis: 0 }), [1, 2, 0, 3]);
      const ofAllHeads = multiply(graph, product(weights, known, false), spread);
      return graph.apply("sum", [ofAllHeads], { axes: [2], keep: false });
    };

    const grouped = graph.apply("reshape", [part(qkv, 0)], { shape: [B, T, heads, h] });
    const toPrompt = swap(add(graph, product(swap(grouped), prompt.keys, true, alpha), mask));
    const P = toPrompt.shape.at(-1) ?? 1;
    const scores = [graph.apply("reshape", [toPrompt], { shape: [R, 1, heads, P] }), toOwn];
    cut ??= scores;
    const weights = graph.apply("softmax", [graph.apply("concat", scores, { axis: 3 })], {});
    const weightsOf = (index: number) => graph.apply("split", [weights, ...(cut ?? [])], { axis: 3, part: index + 1 });
    const byGroup = swap(graph.apply("reshapeLike", [weightsOf(0), toPrompt], {}));
    const ofPrompt = graph.apply("reshape", [swap(product(byGroup, prompt.values, false))], { shape: [B, T, width] });
    return {
      mixed: add(graph, ofPrompt, graph.apply("reshapeLike", [mixOwn(weightsOf(1)), ofPrompt], {})),
      keys,
      values,
    };
  };
}
