/**
 * @module graph/ops: every operation, with its shape, its ONNX nodes and its gradient.
 *
 * The registry's type has one entry for each op and each entry has a gradient rule: an op without one does not compile. Gradients are
 * written in the same ops. Letters: N any leading axes, I in, O out, V rows of a table, M pairs.
 */
import { axesToSum, broadcastShape, type Dim, type Shape, sameShape, shapeError } from "./shape.ts";
import type { Graph, Step, Tensor } from "./tensor.ts";

type None = Record<never, never>;

/** What each op is told besides its inputs. */
export interface AttributesOf {
  add: None;
  subtract: None;
  multiply: None;
  scale: { readonly factor: number };
  /** factor · x + offset, in one pass. */
  affine: { readonly factor: number; readonly offset: number };
  exp: None;
  log: None;
  sigmoid: None;
  /** 1 / sqrt(mean of squares over the last axis + epsilon), kept as an axis of 1. */
  inverseRms: { readonly epsilon: number };
  /** (x − mean) / deviation over the last axis: LayerNorm without gain and bias, which the weight that follows absorbs. */
  layerNormalise: { readonly epsilon: number };
  /** 1 / sqrt(variance over the last axis + epsilon), kept as an axis of 1. */
  inverseDeviation: { readonly epsilon: number };
  /** The tanh form: x · sigmoid(√(8/π)·(x + 0.044715·x³)). */
  gelu: None;
  /** Over the last axis. */
  softmax: None;
  /** Over the last axis, which is dropped. */
  logSumExp: None;
  /** Over the last axis. */
  logSoftmax: None;
  sum: { readonly axes: readonly number[]; readonly keep: boolean };
  /** Repeats the first input to the shape of the second. */
  expandLike: None;
  reshape: { readonly shape: Shape };
  /** The first input in the shape of the second. */
  reshapeLike: None;
  transpose: { readonly permutation: readonly number[] };
  sliceLast: { readonly start: number; readonly end: number };
  /** Zeros before and after on the last axis. */
  padLast: { readonly before: number; readonly after: number };
  /** Inputs one behind another along an axis; the other axes are equal. */
  concat: { readonly axis: number };
  /** What of the first input lies where input `part` lay when all inputs but the first were put one behind another along the axis. */
  split: { readonly axis: number; readonly part: number };
  /** Batched A·B over the last two axes, each transposed or not, times alpha. */
  matmul: { readonly transposeA: boolean; readonly transposeB: boolean; readonly alpha: number };
  /** Queries [B, T, D], keys and values [B, S, D], mask [T, S] added to every head's scores → [B, T, D]; scores are over the root of D/heads. */
  headAttention: { readonly heads: number };
  /** x [N…, I] · w [I, O] */
  linear: None;
  /** x [N…, I], w [O, I]: x · wᵀ */
  linearTransposed: None;
  /** x [N…, I], y [N…, O] → xᵀ·y [I, O] */
  outer: None;
  /** table [V, D], indices [N…] → [N…, D] */
  gatherRows: None;
  /** rows [N…, D], indices [N…] → [V, D], adding rows of equal index. Right only in a session of one thread. */
  scatterRows: { readonly rows: Dim; readonly like: boolean };
  /** table [R, V], pairs [M, 2] → [M] */
  gatherPairs: None;
  /** values [M], pairs [M, 2], like [R, V] → [R, V] */
  scatterPairs: None;
  /** Tensors of one shape, one behind another on a new first axis. */
  stack: None;
  /** Entry `index` of the first axis, which is dropped. */
  takeFirst: { readonly index: number };
  /** The reverse of `takeFirst`: the other entries of the `size` are 0. */
  placeFirst: { readonly index: number; readonly size: number };
  /**
   * The last input, computed from the others by steps before this one, with a gradient of its own: `gradient` gives that of the other
   * inputs, in their order. For compositions whose gradient is shorter than that of their parts.
   */
  withGradient: { readonly gradient: (d: Tensor) => readonly (Tensor | undefined)[] };
  /** x [B, H, T, h], cosines and sines [B, T, h/2]: turns the first half of h against the second. */
  rotate: { readonly inverse: boolean };
}

export type OpName = keyof AttributesOf;

/**
 * Where a rule writes its ONNX nodes; a node that is there already (same type, inputs and attributes) is not written twice, so rules may
 * compute again what another step has. `integers` and `floats` make named constants.
 */
export interface NodeSink {
  node(
    type: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
    domain?: string,
  ): string;
  /** The same for a node of several results. */
  nodes(
    type: string,
    inputs: readonly string[],
    results: number,
    attributes?: Readonly<Record<string, OnnxAttribute>>,
  ): readonly string[];
  /** Whether nothing but the outputs is wanted: a rule may then write one node that hides what its gradient would share. */
  readonly inference: boolean;
  integers(values: readonly number[]): string;
  floats(values: readonly number[], shape: readonly number[]): string;
}

export type OnnxAttribute = number | string | readonly number[] | { readonly float: number };

interface Rule<O extends OpName> {
  shape(inputs: readonly Tensor[], attributes: AttributesOf[O]): Shape;
  /** Emits nodes and returns the name of the result. */
  emit(sink: NodeSink, step: Step<O>): string;
  /** Gradient of each input from the gradient of the output; `undefined` for inputs that are data. */
  gradient(graph: Graph, step: Step<O>, d: Tensor): readonly (Tensor | undefined)[];
}

/** The registry. */
export const rules: { readonly [O in OpName]: Rule<O> } = {
  add: {
    shape: ([a, b]) => broadcastShape("add", dims(a), dims(b)),
    emit: (sink, step) => sink.node("Add", names(step)),
    gradient: (graph, step, d) => step.inputs.map((input) => sumTo(graph, d, input.shape)),
  },
  subtract: {
    shape: ([a, b]) => broadcastShape("subtract", dims(a), dims(b)),
    emit: (sink, step) => sink.node("Sub", names(step)),
    gradient: (graph, step, d) => {
      const [a, b] = two(step);
      return [sumTo(graph, d, a.shape), graph.apply("scale", [sumTo(graph, d, b.shape)], { factor: -1 })];
    },
  },
  multiply: {
    shape: ([a, b]) => broadcastShape("multiply", dims(a), dims(b)),
    emit: (sink, step) => sink.node("Mul", names(step)),
    gradient: (graph, step, d) => {
      const [a, b] = two(step);
      return [
        sumTo(graph, graph.apply("multiply", [d, b], {}), a.shape),
        sumTo(graph, graph.apply("multiply", [d, a], {}), b.shape),
      ];
    },
  },
  scale: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("Mul", [one(step).name, sink.floats([step.attributes.factor], [])]),
    gradient: (graph, step, d) => [graph.apply("scale", [d], step.attributes)],
  },
  affine: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => affine(sink, one(step).name, step.attributes),
    gradient: (graph, step, d) => [graph.apply("scale", [d], { factor: step.attributes.factor })],
  },
  exp: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("Exp", names(step)),
    gradient: (graph, step, d) => [graph.apply("multiply", [d, step.output], {})],
  },
  log: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("Log", names(step)),
    gradient: (graph, step, d) => {
      const inverse = graph.apply("exp", [graph.apply("scale", [step.output], { factor: -1 })], {});
      return [graph.apply("multiply", [d, inverse], {})];
    },
  },
  sigmoid: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("Sigmoid", names(step)),
    gradient: (graph, step, d) => {
      const square = graph.apply("multiply", [step.output, step.output], {});
      return [graph.apply("multiply", [d, graph.apply("subtract", [step.output, square], {})], {})];
    },
  },
  inverseRms: {
    shape: ([x]) => [...dims(x).slice(0, -1), 1],
    emit: (sink, step) => {
      const width = fixed("inverseRms", one(step), -1);
      const square = sink.node("ReduceSumSquare", [one(step).name, sink.integers([-1])], { keepdims: 1 });
      const mean = sink.node("Mul", [square, sink.floats([1 / width], [])]);
      const root = sink.node("Sqrt", [sink.node("Add", [mean, sink.floats([step.attributes.epsilon], [])])]);
      return sink.node("Reciprocal", [root]);
    },
    gradient: (graph, step, d) => {
      const r = step.output;
      const cube = graph.apply("multiply", [r, graph.apply("multiply", [r, r], {})], {});
      const slope = graph.apply("scale", [cube], { factor: -1 / fixed("inverseRms", one(step), -1) });
      return [graph.apply("multiply", [one(step), graph.apply("multiply", [d, slope], {})], {})];
    },
  },
  layerNormalise: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => layerNormalisation(sink, one(step), step.attributes.epsilon)[0] ?? "",
    gradient: (graph, step, d) => {
      const [x, y] = [one(step), step.output];
      const mean = (tensor: Tensor) => {
        const sum = graph.apply("sum", [tensor], { axes: [x.shape.length - 1], keep: true });
        return graph.apply("scale", [sum], { factor: 1 / fixed("layerNormalise", x, -1) });
      };
      const along = graph.apply("multiply", [y, mean(graph.apply("multiply", [d, y], {}))], {});
      const across = graph.apply("subtract", [graph.apply("subtract", [d, along], {}), mean(d)], {});
      return [graph.apply("multiply", [across, graph.apply("inverseDeviation", [x], step.attributes)], {})];
    },
  },
  inverseDeviation: {
    shape: ([x]) => [...dims(x).slice(0, -1), 1],
    emit: (sink, step) => layerNormalisation(sink, one(step), step.attributes.epsilon)[2] ?? "",
    gradient: (graph, step, d) => {
      const square = graph.apply("multiply", [step.output, step.output], {});
      const slope = graph.apply("scale", [square], { factor: -1 / fixed("inverseDeviation", one(step), -1) });
      const y = graph.apply("layerNormalise", [one(step)], step.attributes);
      return [graph.apply("multiply", [y, graph.apply("multiply", [d, slope], {})], {})];
    },
  },
  gelu: {
    shape: ([x]) => dims(x),
    // With z = x·(a + b·x²) and s = sigmoid(z): y = x·s, so y' = s + (1 − s)·y·(a + 3b·x²). The sink shares x², z and s with the gradient.
    emit: (sink, step) => {
      const x = one(step);
      if (sink.inference) return sink.node("FastGelu", [x.name], {}, "com.microsoft");
      const z = sink.node("Mul", [x.name, affine(sink, sink.node("Mul", [x.name, x.name]), geluTerms(1))]);
      return sink.node("Mul", [x.name, sink.node("Sigmoid", [z])]);
    },
    gradient: (graph, step, d) => {
      const x = one(step);
      const square = graph.apply("multiply", [x, x], {});
      const z = graph.apply("multiply", [x, graph.apply("affine", [square], geluTerms(1))], {});
      const s = graph.apply("sigmoid", [z], {});
      const rise = graph.apply("multiply", [step.output, graph.apply("affine", [square], geluTerms(3))], {});
      const rest = graph.apply("multiply", [rise, graph.apply("affine", [s], { factor: -1, offset: 1 })], {});
      return [graph.apply("multiply", [d, graph.apply("add", [rest, s], {})], {})];
    },
  },
  softmax: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("Softmax", names(step), { axis: -1 }),
    gradient: (graph, step, d) => {
      const weighted = graph.apply("multiply", [d, step.output], {});
      const total = graph.apply("sum", [weighted], { axes: [step.output.shape.length - 1], keep: true });
      return [graph.apply("subtract", [weighted, graph.apply("multiply", [step.output, total], {})], {})];
    },
  },
  logSumExp: {
    shape: ([x]) => dims(x).slice(0, -1),
    // max x − max logSoftmax(x): fewer passes over x than ReduceLogSumExp, and the largest entry is where no digit is lost.
    emit: (sink, step) => {
      const largest = (name: string) => sink.node("ReduceMax", [name, sink.integers([-1])], { keepdims: 0 });
      return sink.node("Sub", [largest(one(step).name), largest(sink.node("LogSoftmax", names(step), { axis: -1 }))]);
    },
    gradient: (graph, step, d) => {
      const share = graph.apply("exp", [graph.apply("logSoftmax", [one(step)], {})], {});
      const column = graph.apply("reshape", [d], { shape: [...d.shape, 1] });
      return [graph.apply("multiply", [share, column], {})];
    },
  },
  logSoftmax: {
    shape: ([x]) => dims(x),
    emit: (sink, step) => sink.node("LogSoftmax", names(step), { axis: -1 }),
    gradient: (graph, step, d) => {
      const total = graph.apply("sum", [d], { axes: [d.shape.length - 1], keep: true });
      const share = graph.apply("exp", [step.output], {});
      return [graph.apply("subtract", [d, graph.apply("multiply", [share, total], {})], {})];
    },
  },
  sum: {
    shape: ([x], { axes, keep }) => dims(x).flatMap((dim, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [dim])),
    emit: (sink, { inputs, attributes: { axes, keep } }) =>
      sink.node("ReduceSum", [dimsName(inputs), sink.integers(axes)], { keepdims: keep ? 1 : 0 }),
    gradient: (graph, step, d) => {
      const x = one(step);
      const kept = x.shape.map((dim, axis) => (step.attributes.axes.includes(axis) ? 1 : dim));
      const aligned = sameShape(kept, d.shape) ? d : graph.apply("reshape", [d], { shape: kept });
      return [graph.apply("expandLike", [aligned, x], {})];
    },
  },
  expandLike: {
    shape: ([x, like]) => {
      const shape = broadcastShape("expandLike", dims(x), dims(like));
      if (!sameShape(shape, dims(like))) throw shapeError("expandLike", [dims(x), dims(like)], "it would not fit");
      return shape;
    },
    emit: (sink, step) => {
      const [x, like] = two(step);
      return sink.node("Expand", [x.name, sink.node("Shape", [like.name])]);
    },
    gradient: (graph, step, d) => [sumTo(graph, d, one(step).shape), undefined],
  },
  reshape: {
    shape: ([x], { shape }) => {
      reshapeTarget(dims(x), shape);
      return shape;
    },
    emit: (sink, step) =>
      sink.node("Reshape", [one(step).name, sink.integers(reshapeTarget(one(step).shape, step.attributes.shape))]),
    gradient: (graph, step, d) => [graph.apply("reshapeLike", [d, one(step)], {})],
  },
  reshapeLike: {
    shape: ([x, like]) => {
      if (elementsOf(dims(x)) !== elementsOf(dims(like))) {
        throw shapeError("reshapeLike", [dims(x), dims(like)], "they do not hold the same elements");
      }
      return dims(like);
    },
    emit: (sink, step) => {
      const [x, like] = two(step);
      return sink.node("Reshape", [x.name, sink.node("Shape", [like.name])]);
    },
    gradient: (graph, step, d) => [graph.apply("reshapeLike", [d, one(step)], {}), undefined],
  },
  transpose: {
    shape: ([x], { permutation }) => {
      const shape = dims(x);
      if (permutation.toSorted().join() !== shape.map((_, axis) => axis).join()) {
        throw shapeError("transpose", [shape], `(${permutation}) is not an order of its axes`);
      }
      return permutation.map((axis) => shape[axis] ?? 1);
    },
    emit: (sink, step) => sink.node("Transpose", names(step), { perm: step.attributes.permutation }),
    gradient: (graph, { attributes }, d) => {
      const permutation = attributes.permutation.map((_, axis) => attributes.permutation.indexOf(axis));
      return [graph.apply("transpose", [d], { permutation })];
    },
  },
  sliceLast: {
    shape: ([x], { start, end }) => {
      const shape = dims(x);
      const width = shape.at(-1);
      if (typeof width !== "number" || start < 0 || end > width || start >= end) {
        throw shapeError("sliceLast", [shape], `${start} to ${end} is outside its last axis`);
      }
      return [...shape.slice(0, -1), end - start];
    },
    emit: (sink, step) => {
      const { start, end } = step.attributes;
      const count = fixed("sliceLast", one(step), -1) / (end - start);
      // Equal parts are cut by one node; what only one of them is needed for is cheap without gradients.
      if (sink.inference && Number.isInteger(count) && start % (end - start) === 0) {
        return sink.nodes("Split", names(step), count, { axis: -1, num_outputs: count })[start / (end - start)] ?? "";
      }
      return sink.node("Slice", [
        one(step).name,
        sink.integers([start]),
        sink.integers([end]),
        sink.integers([one(step).shape.length - 1]),
      ]);
    },
    gradient: (graph, step, d) => {
      const { start, end } = step.attributes;
      return [graph.apply("padLast", [d], { before: start, after: fixed("sliceLast", one(step), -1) - end })];
    },
  },
  padLast: {
    shape: ([x], { before, after }) => [...dims(x).slice(0, -1), fixed("padLast", x, -1) + before + after],
    emit: (sink, step) => {
      const zeros = Array.from({ length: one(step).shape.length - 1 }, () => 0);
      const { before, after } = step.attributes;
      return sink.node("Pad", [one(step).name, sink.integers([...zeros, before, ...zeros, after])]);
    },
    gradient: (graph, step, d) => {
      const { before } = step.attributes;
      return [graph.apply("sliceLast", [d], { start: before, end: before + fixed("padLast", one(step), -1) })];
    },
  },
  concat: {
    shape: (inputs, { axis }) => {
      const shapes = inputs.map(dims);
      const [first = []] = shapes;
      if (!shapes.every((shape) => sameShape(shape.with(axis, 1), first.with(axis, 1)))) {
        throw shapeError("concat", shapes, `all axes but ${axis} must be equal`);
      }
      return first.with(axis, sizeTogether(inputs, axis));
    },
    emit: (sink, step) => sink.node("Concat", names(step), step.attributes),
    gradient: (graph, { inputs, attributes: { axis } }, d) =>
      inputs.map((_, i) => graph.apply("split", [d, ...inputs], { axis, part: i + 1 })),
  },
  split: {
    shape: ([x, ...parts], { axis, part }) => {
      const size = parts[part - 1]?.shape[axis];
      if (size === undefined || dims(x)[axis] !== sizeTogether(parts, axis)) {
        throw shapeError("split", [dims(x), ...parts.map(dims)], `the parts together must be as long on axis ${axis}`);
      }
      return dims(x).with(axis, size);
    },
    emit: (sink, { inputs: [x, ...parts], attributes: { axis, part } }) => {
      const sizes = parts.map(({ name }) => sink.node("Shape", [name], { start: axis, end: axis + 1 }));
      return (
        sink.nodes("Split", [x?.name ?? "", sink.node("Concat", sizes, { axis: 0 })], parts.length, { axis })[
          part - 1
        ] ?? ""
      );
    },
    gradient: (graph, { inputs: [, ...parts], attributes: { axis, part } }, d) => {
      const zeros = (like: Tensor) => graph.apply("scale", [like], { factor: 0 });
      const placed = parts.map((like, i) => (i === part - 1 ? d : zeros(like)));
      return [graph.apply("concat", placed, { axis }), ...parts.map(() => undefined)];
    },
  },
  matmul: {
    shape: ([a, b], { transposeA, transposeB }) => {
      const [x, y] = [dims(a), dims(b)];
      const [rows, inner] = transposeA ? [x.at(-1), x.at(-2)] : [x.at(-2), x.at(-1)];
      const [innerB, columns] = transposeB ? [y.at(-1), y.at(-2)] : [y.at(-2), y.at(-1)];
      const sameBatch = sameShape(x.slice(0, -2), y.slice(0, -2));
      if (!sameBatch || inner !== innerB || rows === undefined || columns === undefined) {
        throw shapeError("matmul", [x, y], `batches must be equal and ${inner} must equal ${innerB}`);
      }
      return [...x.slice(0, -2), rows, columns];
    },
    emit: (sink, { inputs, attributes: { transposeA, transposeB, alpha } }) =>
      sink.node(
        "FusedMatMul",
        inputs.map((input) => input.name),
        { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0, alpha: { float: alpha } },
        "com.microsoft",
      ),
    gradient: (graph, step, d) => {
      const [a, b] = two(step);
      const { transposeA, transposeB, alpha } = step.attributes;
      const product = (x: Tensor, y: Tensor, tx: boolean, ty: boolean) =>
        graph.apply("matmul", [x, y], { transposeA: tx, transposeB: ty, alpha });
      return [
        transposeA ? product(b, d, transposeB, true) : product(d, b, false, !transposeB),
        transposeB ? product(d, a, true, transposeA) : product(a, d, !transposeA, false),
      ];
    },
  },
  headAttention: {
    shape: ([q, k, v, mask], { heads }) => {
      const [B = 1, T = 1, D] = dims(q);
      const S = dims(k)[1] ?? 1;
      const seen: Shape = [B, S, D ?? 1];
      const fits = sameShape(dims(k), seen) && sameShape(dims(v), seen) && sameShape(dims(mask), [T, S]);
      if (!fits || fixed("headAttention", q, 2) % heads !== 0) {
        throw shapeError(
          "headAttention",
          [q, k, v, mask].map(dims),
          `${heads} heads want [B, T, D], [B, S, D] and [T, S]`,
        );
      }
      return dims(q);
    },
    emit: (sink, step) => {
      const { heads } = step.attributes;
      return sink.node("Attention", names(step), { q_num_heads: heads, kv_num_heads: heads });
    },
    gradient: (graph, step, d) => {
      const [q, k, v, mask] = step.inputs as readonly [Tensor, Tensor, Tensor, Tensor];
      const { heads } = step.attributes;
      const width = fixed("headAttention", q, 2) / heads;
      const swap = (x: Tensor) => graph.apply("transpose", [x], { permutation: [0, 2, 1, 3] });
      const byHead = (x: Tensor) =>
        swap(graph.apply("reshape", [x], { shape: [...x.shape.slice(0, 2), heads, width] }));
      const joined = (x: Tensor, like: Tensor) => graph.apply("reshape", [swap(x)], { shape: like.shape });
      const product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean, alpha = 1) =>
        graph.apply("matmul", [a, b], { transposeA, transposeB, alpha });
      const alpha = 1 / Math.sqrt(width);
      const scores = product(byHead(q), byHead(k), false, true, alpha);
      const weights = graph.apply("softmax", [graph.apply("add", [scores, mask], {})], {});
      const dWeights = graph.apply("multiply", [weights, product(byHead(d), byHead(v), false, true)], {});
      const total = graph.apply("sum", [dWeights], { axes: [3], keep: true });
      const dScores = graph.apply("subtract", [dWeights, graph.apply("multiply", [weights, total], {})], {});
      return [
        joined(product(dScores, byHead(k), false, false, alpha), q),
        joined(product(dScores, byHead(q), true, false, alpha), k),
        joined(product(weights, byHead(d), true, false), v),
        undefined,
      ];
    },
  },
  linear: {
    shape: ([x, w]) => {
      if (dims(w).length !== 2 || dims(x).at(-1) !== dims(w)[0]) {
        throw shapeError("linear", [dims(x), dims(w)], "the last axis must be the weight's first");
      }
      return [...dims(x).slice(0, -1), ...dims(w).slice(1)];
    },
    emit: (sink, step) => sink.node("MatMul", names(step)),
    gradient: (graph, step, d) => {
      const [x, w] = two(step);
      return [graph.apply("linearTransposed", [d, w], {}), graph.apply("outer", [x, d], {})];
    },
  },
  linearTransposed: {
    shape: ([x, w]) => {
      if (dims(w).length !== 2 || dims(x).at(-1) !== dims(w)[1]) {
        throw shapeError("linearTransposed", [dims(x), dims(w)], "the last axes must be equal");
      }
      return [...dims(x).slice(0, -1), ...dims(w).slice(0, 1)];
    },
    emit: (sink, step) => sink.node("FusedMatMul", names(step), { transB: 1 }, "com.microsoft"),
    gradient: (graph, step, d) => {
      const [x, w] = two(step);
      return [graph.apply("linear", [d, w], {}), graph.apply("outer", [d, x], {})];
    },
  },
  outer: {
    shape: ([x, y]) => {
      if (!sameShape(dims(x).slice(0, -1), dims(y).slice(0, -1))) {
        throw shapeError("outer", [dims(x), dims(y)], "all axes but the last must be equal");
      }
      return [...dims(x).slice(-1), ...dims(y).slice(-1)];
    },
    emit: (sink, step) => {
      const [x, y] = two(step);
      const [I, O] = [fixed("outer", x, -1), fixed("outer", y, -1)];
      const flat = (tensor: Tensor) =>
        tensor.shape.length === 2
          ? tensor.name
          : sink.node("Reshape", [tensor.name, sink.integers([-1, fixed("outer", tensor, -1)])]);
      // The narrower of the two is turned beforehand: a product that turns its first factor itself is a third slower.
      const turned = (name: string) => sink.node("Transpose", [name], { perm: [1, 0] });
      if (I <= O) return sink.node("MatMul", [turned(flat(x)), flat(y)]);
      return turned(sink.node("MatMul", [turned(flat(y)), flat(x)]));
    },
    gradient: (graph, step, d) => {
      const [x, y] = two(step);
      return [graph.apply("linearTransposed", [y, d], {}), graph.apply("linear", [x, d], {})];
    },
  },
  gatherRows: {
    shape: ([table, indices]) => {
      if (dims(table).length !== 2 || indices?.dtype !== "i32") {
        throw shapeError("gatherRows", [dims(table), dims(indices)], "it takes a table of rows and i32 indices");
      }
      return [...dims(indices), ...dims(table).slice(1)];
    },
    emit: (sink, step) => sink.node("Gather", names(step), { axis: 0 }),
    gradient: (graph, step, d) => {
      const [table, indices] = two(step);
      const rows = table.shape[0] ?? 1;
      // A table with a named number of rows (an activation) lends its shape at run time.
      return typeof rows === "number"
        ? [graph.apply("scatterRows", [d, indices], { rows, like: false }), undefined]
        : [graph.apply("scatterRows", [d, indices, table], { rows, like: true }), undefined];
    },
  },
  scatterRows: {
    shape: ([rows, indices], attributes) => {
      if (!sameShape(dims(rows).slice(0, -1), dims(indices)) || indices?.dtype !== "i32") {
        throw shapeError("scatterRows", [dims(rows), dims(indices)], "each row needs one i32 index");
      }
      return [attributes.rows, ...dims(rows).slice(-1)];
    },
    emit: (sink, step) => {
      const [rows, indices] = two(step);
      const width = fixed("scatterRows", rows, -1);
      const like = step.inputs[2];
      const shape =
        step.attributes.like && like !== undefined
          ? sink.node("Shape", [like.name])
          : sink.integers([Number(step.attributes.rows), width]);
      const zeros = sink.node("ConstantOfShape", [shape]);
      const flat = sink.node("Reshape", [rows.name, sink.integers([-1, width])]);
      const at = sink.node("Reshape", [sink.node("Cast", [indices.name], { to: 7 }), sink.integers([-1, 1])]);
      return sink.node("ScatterND", [zeros, at, flat], { reduction: "add" });
    },
    gradient: (graph, step, d) => [graph.apply("gatherRows", [d, two(step)[1]], {}), undefined, undefined],
  },
  gatherPairs: {
    shape: ([table, pairs]) => {
      if (dims(table).length !== 2 || dims(pairs)[1] !== 2 || pairs?.dtype !== "i32") {
        throw shapeError("gatherPairs", [dims(table), dims(pairs)], "it takes a matrix and i32 pairs [M, 2]");
      }
      return dims(pairs).slice(0, 1);
    },
    emit: (sink, step) => {
      const [table, pairs] = two(step);
      return sink.node("GatherND", [table.name, sink.node("Cast", [pairs.name], { to: 7 })]);
    },
    gradient: (graph, step, d) => {
      const [table, pairs] = two(step);
      return [graph.apply("scatterPairs", [d, pairs, table], {}), undefined];
    },
  },
  scatterPairs: {
    shape: ([values, pairs, like]) => {
      if (!sameShape(dims(values), dims(pairs).slice(0, 1)) || dims(like).length !== 2) {
        throw shapeError("scatterPairs", [dims(values), dims(pairs), dims(like)], "each value needs one pair");
      }
      return dims(like);
    },
    emit: (sink, step) => {
      const [values, pairs] = two(step);
      const zeros = sink.node("ConstantOfShape", [sink.node("Shape", [step.inputs[2]?.name ?? ""])]);
      const at = sink.node("Cast", [pairs.name], { to: 7 });
      return sink.node("ScatterND", [zeros, at, values.name], { reduction: "add" });
    },
    gradient: (graph, step, d) => [graph.apply("gatherPairs", [d, two(step)[1]], {}), undefined, undefined],
  },
  stack: {
    shape: (inputs) => {
      const shapes = inputs.map(dims);
      const [first = []] = shapes;
      if (!shapes.every((shape) => sameShape(shape, first))) throw shapeError("stack", shapes, "they must be equal");
      return [inputs.length, ...first];
    },
    emit: (sink, step) => {
      const rows = names(step).map((name) => sink.node("Unsqueeze", [name, sink.integers([0])]));
      return sink.node("Concat", rows, { axis: 0 });
    },
    gradient: (graph, step, d) => step.inputs.map((_, index) => graph.apply("takeFirst", [d], { index })),
  },
  takeFirst: {
    shape: ([x], { index }) => {
      if (index >= fixed("takeFirst", x, 0)) throw shapeError("takeFirst", [dims(x)], `there is no entry ${index}`);
      return dims(x).slice(1);
    },
    emit: (sink, step) => {
      const size = fixed("takeFirst", one(step), 0);
      const parts = sink.nodes("Split", names(step), size, { axis: 0, num_outputs: size });
      return sink.node("Squeeze", [parts[step.attributes.index] ?? "", sink.integers([0])]);
    },
    gradient: (graph, step, d) => {
      const place = { index: step.attributes.index, size: fixed("takeFirst", one(step), 0) };
      return [graph.apply("placeFirst", [d], place)];
    },
  },
  placeFirst: {
    shape: ([x], { size }) => [size, ...dims(x)],
    emit: (sink, { inputs: [x], attributes: { index, size } }) => {
      const rest = dims(x).map(() => 0);
      const row = sink.node("Unsqueeze", [x?.name ?? "", sink.integers([0])]);
      return sink.node("Pad", [row, sink.integers([index, ...rest, size - 1 - index, ...rest])]);
    },
    gradient: (graph, step, d) => [graph.apply("takeFirst", [d], { index: step.attributes.index })],
  },
  withGradient: {
    shape: (inputs) => dims(inputs.at(-1)),
    emit: (_, step) => step.inputs.at(-1)?.name ?? "",
    gradient: (_, step, d) => [...step.attributes.gradient(d), undefined],
  },
  rotate: {
    shape: ([x, cosines, sines]) => {
      const [shape, angles] = [dims(x), dims(cosines)];
      const half = Number(shape[3]) / 2;
      const expected: Shape = [shape[0] ?? 1, shape[2] ?? 1, half];
      if (shape.length !== 4 || !sameShape(angles, expected) || !sameShape(angles, dims(sines))) {
        throw shapeError("rotate", [shape, angles, dims(sines)], "angles must be [B, T, h/2] for x [B, H, T, h]");
      }
      return shape;
    },
    emit: (sink, step) => {
      const [x, cosines, sines] = names(step);
      const turn = step.attributes.inverse ? sink.node("Neg", [sines ?? ""]) : (sines ?? "");
      return sink.node("RotaryEmbedding", [x ?? "", cosines ?? "", turn]);
    },
    gradient: (graph, step, d) => [
      graph.apply("rotate", [d, ...step.inputs.slice(1)], { inverse: !step.attributes.inverse }),
      undefined,
      undefined,
    ],
  },
};

/** The one ONNX operation that multiplies and adds constants in a single pass is BatchNormalization, of one channel. */
function affine(sink: NodeSink, x: string, { factor, offset }: AttributesOf["affine"]): string {
  const flat = sink.node("Reshape", [x, sink.integers([1, 1, -1])]);
  const terms = [factor, offset, 0, 1].map((value) => sink.floats([value], [1]));
  const result = sink.node("BatchNormalization", [flat, ...terms], { epsilon: { float: 0 } });
  return sink.node("Reshape", [result, sink.node("Shape", [x])]);
}

/** a + times · b · x² of the tanh form of GELU, in x². */
function geluTerms(times: number): AttributesOf["affine"] {
  const a = Math.sqrt(8 / Math.PI);
  return { factor: times * a * 0.044715, offset: a };
}

/** The node of LayerNorm: normalised rows, their means, the inverse of their deviations. */
function layerNormalisation(sink: NodeSink, x: Tensor, epsilon: number): readonly string[] {
  const width = fixed("layerNormalise", x, -1);
  const ones = sink.floats(
    Array.from({ length: width }, () => 1),
    [width],
  );
  return sink.nodes("LayerNormalization", [x.name, ones], 3, { axis: -1, epsilon: { float: epsilon } });
}

/** `x` summed over the axes along which a tensor of `shape` was repeated. */
function sumTo(graph: Graph, x: Tensor, shape: Shape): Tensor {
  const { dropped, kept } = axesToSum(x.shape, shape);
  const behind = kept.length === 0 ? x : graph.apply("sum", [x], { axes: kept, keep: true });
  return dropped.length === 0 ? behind : graph.apply("sum", [behind], { axes: dropped, keep: false });
}

function dims(tensor: Tensor | undefined): Shape {
  if (tensor === undefined) throw shapeError("an operation", [], "an input is missing");
  return tensor.shape;
}

/** Length of tensors put one behind another: the sum of their lengths, or its name. */
function sizeTogether(tensors: readonly Tensor[], axis: number): Dim {
  const sizes = tensors.map((tensor) => dims(tensor)[axis] ?? 1);
  return sizes.every((size) => typeof size === "number") ? sizes.reduce((a, b) => a + b, 0) : sizes.join(" + ");
}

function dimsName(inputs: readonly Tensor[]): string {
  return inputs[0]?.name ?? "";
}

function names(step: Step): string[] {
  return step.inputs.map((input) => input.name);
}

function one(step: Step): Tensor {
  const [x] = step.inputs;
  if (x === undefined) throw shapeError(step.op, [], "an input is missing");
  return x;
}

function two(step: Step): [Tensor, Tensor] {
  const [x, y] = step.inputs;
  if (x === undefined || y === undefined) throw shapeError(step.op, [], "an input is missing");
  return [x, y];
}

/** The size of an axis that must be known when the graph is built. */
function fixed(op: string, tensor: Tensor | undefined, axis: number): number {
  const size = dims(tensor).at(axis);
  if (typeof size !== "number") throw shapeError(op, [dims(tensor)], "that axis must have a known size");
  return size;
}

/** ONNX's target of a reshape: 0 keeps a named axis in its place, one -1 stands for what remains. */
function reshapeTarget(from: Shape, to: Shape): number[] {
  const target = to.map((dim, axis) => (typeof dim === "number" ? dim : from[axis] === dim ? 0 : -1));
  if (elementsOf(from) !== elementsOf(to) || target.filter((dim) => dim === -1).length > 1) {
    throw shapeError("reshape", [from, to], "they do not hold the same elements");
  }
  return target;
}

/** Known sizes multiplied, named axes beside them: equal exactly when two shapes hold the same elements in the same order. */
function elementsOf(shape: Shape): string {
  const known = shape.reduce<number>((product, dim) => product * (typeof dim === "number" ? dim : 1), 1);
  return [known, ...shape.filter((dim) => typeof dim === "string")].join("·");
}
