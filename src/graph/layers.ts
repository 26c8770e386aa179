/**
 * @module graph/layers: the few compositions of ops that models are made of.
 */
import type { Graph, Tensor } from "./tensor.ts";

export function add(graph: Graph, a: Tensor, b: Tensor): Tensor {
  return graph.apply("add", [a, b], {});
}

export function multiply(graph: Graph, a: Tensor, b: Tensor): Tensor {
  return graph.apply("multiply", [a, b], {});
}

/** x · w + bias; x [N…, I], w [I, O], bias [O]. */
export function linear(graph: Graph, x: Tensor, w: Tensor, bias?: Tensor): Tensor {
  const product = graph.apply("linear", [x, w], {});
  return bias === undefined ? product : add(graph, product, bias);
}

/** x divided by its root mean square over the last axis (RMSNorm without a gain: the weight that follows absorbs it). */
export function rmsNormalise(graph: Graph, x: Tensor): Tensor {
  return multiply(graph, x, graph.apply("inverseRms", [x], { epsilon: 1e-5 }));
}

/** SwiGLU: silu(first half) × second half of the last axis. */
export function swiGlu(graph: Graph, x: Tensor): Tensor {
  const width = Number(x.shape.at(-1)) / 2;
  const gate = graph.apply("sliceLast", [x], { start: 0, end: width });
  const value = graph.apply("sliceLast", [x], { start: width, end: 2 * width });
  return multiply(graph, multiply(graph, gate, graph.apply("sigmoid", [gate], {})), value);
}

/** Rotary angles of rows of tokens, each [B, T, D/heads/2]. */
export interface Angles {
  readonly cosines: Tensor;
  readonly sines: Tensor;
}

/**
 * Attention of `heads` heads. `qkv` [B, T, 3·D] holds queries, keys and values side by side; `mask` [B, 1, T, T] is 0 where a row may
 * look at a column and -1e9 where it may not; angles turn queries and keys. Returns [B, T, D].
 */
export function attention(graph: Graph, qkv: Tensor, heads: number, mask: Tensor, angles: Angles): Tensor {
  const width = Number(qkv.shape.at(-1)) / 3;
  const part = (index: number) => graph.apply("sliceLast", [qkv], { start: index * width, end: (index + 1) * width });
  return attend(graph, { tensor: part(0), angles }, { keys: part(1), values: part(2), angles }, heads, mask);
}

/**
 * Attention of queries [B, Q, D] to keys and values [B, T, D], each turned by the angles of its own tokens; `mask` [B, 1, Q, T].
 * Returns [B, Q, D].
 */
export function attend(
  graph: Graph,
  queries: { readonly tensor: Tensor; readonly angles: Angles },
  seen: { readonly keys: Tensor; readonly values: Tensor; readonly angles: Angles },
  heads: number,
  mask: Tensor,
): Tensor {
  const width = Number(queries.tensor.shape.at(-1));
  const split = (x: Tensor) => {
    const shape = [...x.shape.slice(0, 2), heads, width / heads];
    return graph.apply("transpose", [graph.apply("reshape", [x], { shape })], { permutation: [0, 2, 1, 3] });
  };
  const turned = (x: Tensor, { cosines, sines }: Angles) =>
    graph.apply("rotate", [split(x), cosines, sines], { inverse: false });
  const scores = graph.apply("matmul", [turned(queries.tensor, queries.angles), turned(seen.keys, seen.angles)], {
    transposeA: false,
    transposeB: true,
    alpha: 1 / Math.sqrt(width / heads),
  });
  // The mask repeats over heads; it is data, so its gradient is never asked for.
  const weights = graph.apply("softmax", [add(graph, scores, mask)], {});
  const mixed = graph.apply("matmul", [weights, split(seen.values)], {
    transposeA: false,
    transposeB: false,
    alpha: 1,
  });
  const joined = graph.apply("transpose", [mixed], { permutation: [0, 2, 1, 3] });
  return graph.apply("reshape", [joined], { shape: queries.tensor.shape });
}

/**
 * Attention of `heads` heads without angles. `qkv` [B, T, 3·D]; `mask` [B, 1, T, T] as in `attention`; `dropout` [B, heads, T, T], if any,
 * multiplies the weights. Returns [B, T, D].
 *
 * Its gradient needs no sum over the weights: Σ_j P_ij·dP_ij = Σ_c O_ic·dO_ic, also with dropout (Dao et al., FlashAttention, 2022).
 */
export function selfAttention(graph: Graph, qkv: Tensor, heads: number, mask: Tensor, dropout?: Tensor): Tensor {
  const [B = 1, T = 1] = qkv.shape;
  const width = Number(qkv.shape.at(-1)) / 3;
  const alpha = 1 / Math.sqrt(width / heads);
  const product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean, by = 1) =>
    graph.apply("matmul", [a, b], { transposeA, transposeB, alpha: by });
  const split = graph.apply("reshape", [qkv], { shape: [B, T, 3, heads, width / heads] });
  const packed = graph.apply("transpose", [split], { permutation: [2, 0, 3, 1, 4] });
  const part = (index: number) => graph.apply("takeFirst", [packed], { index });
  const [q, k, v] = [part(0), part(1), part(2)];
  const weights = graph.apply("softmax", [add(graph, product(q, k, false, true, alpha), mask)], {});
  const kept = dropout === undefined ? weights : multiply(graph, weights, dropout);
  const mixed = product(kept, v, false, false);
  const gradient = (d: Tensor) => {
    const back = product(d, v, false, true);
    const dWeights = dropout === undefined ? back : multiply(graph, back, dropout);
    const inner = graph.apply("sum", [multiply(graph, mixed, d)], { axes: [3], keep: true });
    const dScores = multiply(graph, weights, graph.apply("subtract", [dWeights, inner], {}));
    const [dq, dk] = [product(dScores, k, false, false, alpha), product(dScores, q, true, false, alpha)];
    return [graph.apply("stack", [dq, dk, product(kept, d, true, false)], {})];
  };
  const own = graph.apply("withGradient", [packed, mixed], { gradient });
  const joined = graph.apply("transpose", [own], { permutation: [0, 2, 1, 3] });
  return graph.apply("reshape", [joined], { shape: [B, T, width] });
}

/** x normalised over the last axis, times a gain. */
export function layerNorm(graph: Graph, x: Tensor, gain: Tensor): Tensor {
  return multiply(graph, graph.apply("layerNormalise", [x], { epsilon: 1e-5 }), gain);
}

/** `layerNorm`, then `linear`: the weight [I, O] absorbs the gain [I], for weights are fewer than activations. */
export function layerNormLinear(graph: Graph, x: Tensor, gain: Tensor, w: Tensor): Tensor {
  const column = graph.apply("reshape", [gain], { shape: [...gain.shape, 1] });
  return linear(graph, graph.apply("layerNormalise", [x], { epsilon: 1e-5 }), multiply(graph, w, column));
}

/** Sum of everything, a scalar. */
export function total(graph: Graph, x: Tensor): Tensor {
  return graph.apply("sum", [x], { axes: x.shape.map((_, axis) => axis), keep: false });
}
