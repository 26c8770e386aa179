import { describe, expect, test } from "vitest";
import { createRandom } from "#core";
import { gradients } from "./gradient.ts";
import { attention, linear, multiply, rmsNormalise, selfAttention, swiGlu, total } from "./layers.ts";
import { encodeOnnx } from "./onnx-model.ts";
import type { AttributesOf, OpName } from "./ops.ts";
import { openSession, type TensorValue } from "./session.ts";
import { createGraph, type Graph, type Tensor } from "./tensor.ts";

type Input = { shape: number[]; values?: Int32Array; named?: (number | string)[] };

/** Largest relative difference between the emitted gradient and central differences, over all elements of the float inputs. */
async function gradientError(inputs: Input[], build: (graph: Graph, tensors: Tensor[]) => Tensor, positive = false) {
  const random = createRandom("gradient");
  const graph = createGraph();
  const feeds: Record<string, TensorValue> = {};
  const tensors = inputs.map(({ shape, values, named }, i) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const draw = () => (positive ? 0.5 + random.next() : random.normal());
    feeds[`x${i}`] = { values: values ?? Float32Array.from({ length: size }, draw), shape };
    return graph.input(`x${i}`, named ?? shape, values === undefined ? "f32" : "i32");
  });
  const output = build(graph, tensors);
  const outputShape = output.shape.map((dim) => (typeof dim === "number" ? dim : 2));
  const weights = graph.constant(
    Float32Array.from({ length: outputShape.reduce((a, b) => a * b, 1) }, () => random.normal()),
    outputShape,
  );
  const loss = total(
    graph,
    multiply(graph, output, output.shape.every((d) => typeof d === "number") ? weights : output),
  );
  const floats = tensors.filter((tensor) => tensor.dtype === "f32");
  const derived = gradients(graph, loss, floats);
  const outputs = { loss, ...Object.fromEntries(derived.map((tensor, i) => [`g${i}`, tensor])) };
  const session = await openSession(encodeOnnx(graph, outputs));
  const exact = await session.run(feeds);
  const lossAt = async () => (await session.run(feeds))["loss"]!.values[0]!;
  let worst = 0;
  for (const [i, tensor] of floats.entries()) {
    const { values } = feeds[tensor.name]!;
    const gradient = exact[`g${i}`]!.values;
    const size = Math.max(...gradient.map(Math.abs), 0.1);
    for (let j = 0; j < values.length; j++) {
      const before = values[j]!;
      const h = 0.01;
      values[j] = before + h;
      const up = await lossAt();
      values[j] = before - h;
      const down = await lossAt();
      values[j] = before;
      worst = Math.max(worst, Math.abs((up - down) / (2 * h) - gradient[j]!) / size);
    }
  }
  await session.close();
  return worst;
}

const indices = (values: number[], shape: number[]): Input => ({ shape, values: Int32Array.from(values) });
type Case = { inputs: Input[]; attributes: unknown; positive?: boolean };

/** One case an op at least: an op without one does not compile. */
const cases: { [O in OpName]: { inputs: Input[]; attributes: AttributesOf[O]; positive?: boolean }[] } = {
  add: [{ inputs: [{ shape: [2, 3] }, { shape: [3] }], attributes: {} }],
  subtract: [{ inputs: [{ shape: [2, 1] }, { shape: [2, 3] }], attributes: {} }],
  multiply: [
    { inputs: [{ shape: [2, 3] }, { shape: [2, 1] }], attributes: {} },
    { inputs: [{ shape: [2, 3, 2] }, { shape: [3, 1] }], attributes: {} },
  ],
  scale: [{ inputs: [{ shape: [4] }], attributes: { factor: -1.5 } }],
  affine: [{ inputs: [{ shape: [2, 3] }], attributes: { factor: -1.5, offset: 0.5 } }],
  exp: [{ inputs: [{ shape: [4] }], attributes: {} }],
  log: [{ inputs: [{ shape: [4] }], attributes: {}, positive: true }],
  sigmoid: [{ inputs: [{ shape: [4] }], attributes: {} }],
  inverseRms: [{ inputs: [{ shape: [3, 4] }], attributes: { epsilon: 1e-5 } }],
  layerNormalise: [{ inputs: [{ shape: [3, 4] }], attributes: { epsilon: 1e-5 } }],
  inverseDeviation: [{ inputs: [{ shape: [3, 4] }], attributes: { epsilon: 1e-5 } }],
  gelu: [{ inputs: [{ shape: [3, 7] }], attributes: {} }],
  softmax: [{ inputs: [{ shape: [2, 5] }], attributes: {} }],
  logSumExp: [{ inputs: [{ shape: [3, 4] }], attributes: {} }],
  logSoftmax: [{ inputs: [{ shape: [3, 4] }], attributes: {} }],
  sum: [
    { inputs: [{ shape: [2, 3, 2] }], attributes: { axes: [0, 2], keep: false } },
    { inputs: [{ shape: [2, 3] }], attributes: { axes: [1], keep: true } },
  ],
  expandLike: [{ inputs: [{ shape: [2, 1] }, { shape: [2, 3] }], attributes: {} }],
  reshape: [{ inputs: [{ shape: [2, 6] }], attributes: { shape: [4, 3] } }],
  reshapeLike: [{ inputs: [{ shape: [2, 6] }, { shape: [4, 3] }], attributes: {} }],
  transpose: [{ inputs: [{ shape: [2, 3, 4] }], attributes: { permutation: [2, 0, 1] } }],
  sliceLast: [{ inputs: [{ shape: [2, 5] }], attributes: { start: 1, end: 4 } }],
  padLast: [{ inputs: [{ shape: [2, 3] }], attributes: { before: 2, after: 1 } }],
  concat: [
    { inputs: [{ shape: [2, 3] }, { shape: [2, 1] }, { shape: [2, 2] }], attributes: { axis: 1 } },
    { inputs: [{ shape: [2, 3] }, { shape: [1, 3] }], attributes: { axis: 0 } },
  ],
  split: [],
  matmul: [false, true].flatMap((transposeA) =>
    [false, true].map((transposeB) => ({
      inputs: [{ shape: transposeA ? [2, 4, 3] : [2, 3, 4] }, { shape: transposeB ? [2, 5, 4] : [2, 4, 5] }],
      attributes: { transposeA, transposeB, alpha: 0.7 },
    })),
  ),
  headAttention: [],
  linear: [{ inputs: [{ shape: [2, 3, 4] }, { shape: [4, 2] }], attributes: {} }],
  linearTransposed: [{ inputs: [{ shape: [3, 4] }, { shape: [5, 4] }], attributes: {} }],
  outer: [
    { inputs: [{ shape: [2, 3, 4] }, { shape: [2, 3, 2] }], attributes: {} },
    { inputs: [{ shape: [5, 2] }, { shape: [5, 4] }], attributes: {} },
  ],
  gatherRows: [{ inputs: [{ shape: [5, 3] }, indices([4, 0, 4, 1], [2, 2])], attributes: {} }],
  scatterRows: [{ inputs: [{ shape: [4, 3] }, indices([2, 0, 2, 2], [4])], attributes: { rows: 5, like: false } }],
  gatherPairs: [{ inputs: [{ shape: [3, 4] }, indices([2, 1, 0, 3, 2, 1], [3, 2])], attributes: {} }],
  scatterPairs: [{ inputs: [{ shape: [3] }, indices([2, 1, 0, 3, 2, 1], [3, 2]), { shape: [3, 4] }], attributes: {} }],
  stack: [{ inputs: [{ shape: [2, 3] }, { shape: [2, 3] }], attributes: {} }],
  takeFirst: [{ inputs: [{ shape: [3, 2, 2] }], attributes: { index: 1 } }],
  placeFirst: [{ inputs: [{ shape: [2, 2] }], attributes: { index: 1, size: 3 } }],
  withGradient: [],
  rotate: [],
};

const lendsShape: readonly OpName[] = ["expandLike", "reshapeLike", "scatterPairs"];

describe("the gradient of every op is that of central differences", () => {
  for (const [op, list] of Object.entries(cases) as [OpName, Case[]][]) {
    for (const [index, { inputs, attributes, positive }] of list.entries()) {
      test(`${op}, case ${index}`, async () => {
        const data = lendsShape.includes(op) ? inputs.length - 1 : -1;
        const build = (graph: Graph, tensors: Tensor[]) => {
          const result = graph.apply(op, tensors, attributes as AttributesOf[typeof op]);
          const unused = tensors[data];
          // An input that only lends its shape is made part of the loss, so that its derivative is asked for and is known.
          return unused === undefined ? result : graph.apply("add", [result, unused], {});
        };
        expect(await gradientError(inputs, build, positive)).toBeLessThan(5e-3);
      });
    }
  }

  test("rotate, whose angles are data", async () => {
    const angles = Float32Array.from({ length: 2 * 3 * 2 }, (_, i) => i * 0.4);
    const build = (graph: Graph, [x]: Tensor[]) => {
      const cosines = graph.constant(angles.map(Math.cos), [2, 3, 2]);
      const sines = graph.constant(angles.map(Math.sin), [2, 3, 2]);
      return graph.apply("rotate", [x!, cosines, sines], { inverse: false });
    };
    expect(await gradientError([{ shape: [2, 2, 3, 4] }], build)).toBeLessThan(5e-3);
  });
});

test("a part of three tensors side by side have the gradient of central differences, whatever their widths are called", async () => {
  const build = (graph: Graph, [a, b, c, w]: Tensor[]) => {
    const parts = [a!, b!, c!];
    const whole = graph.apply("softmax", [graph.apply("concat", parts, { axis: 1 })], {});
    const middle = graph.apply("split", [whole, ...parts], { axis: 1, part: 2 });
    return linear(graph, multiply(graph, middle, b!), w!);
  };
  const [a, b, c]: Input[] = [{ shape: [2, 3], named: [2, "P"] }, { shape: [2, 2] }, { shape: [2, 1] }];
  expect(await gradientError([a!, b!, c!, { shape: [2, 3] }], build)).toBeLessThan(5e-3);
});

test("a block of attention, SwiGLU and normalisation has the gradient of central differences", async () => {
  const angles = Float32Array.from({ length: 2 * 3 * 1 }, (_, i) => i * 0.3);
  const look = Float32Array.from({ length: 18 }, (_, i) => (i % 3 <= Math.floor((i % 9) / 3) ? 0 : -1e9));
  const build = (graph: Graph, [x, wide, out]: Tensor[]) => {
    const cosines = graph.constant(angles.map(Math.cos), [2, 3, 1]);
    const sines = graph.constant(angles.map(Math.sin), [2, 3, 1]);
    const mask = graph.constant(look, [2, 1, 3, 3]);
    const mixed = attention(graph, linear(graph, rmsNormalise(graph, x!), wide!), 2, mask, { cosines, sines });
    return linear(graph, swiGlu(graph, mixed), out!);
  };
  expect(await gradientError([{ shape: [2, 3, 4] }, { shape: [4, 12] }, { shape: [2, 3] }], build)).toBeLessThan(5e-3);
});

test("attention of two heads is softmax(q·kᵀ/√2 + mask)·v of each beside the other, and has the gradient of central differences", async () => {
  const look = Float32Array.from({ length: 10 }, (_, i) => (i % 5 <= 3 + Math.floor(i / 5) ? 0 : -1e9));
  const build = (graph: Graph, [q, k, v]: Tensor[]) =>
    graph.apply("headAttention", [q!, k!, v!, graph.constant(look, [2, 5])], { heads: 2 });
  const byHand = (graph: Graph, tensors: Tensor[]) => {
    const heads = [0, 2].map((start) => {
      const [q, k, v] = tensors.map((x) => graph.apply("sliceLast", [x], { start, end: start + 2 }));
      const attributes = { transposeA: false, transposeB: true, alpha: 1 / Math.sqrt(2) };
      const scores = graph.apply("matmul", [q!, k!], attributes);
      const weights = graph.apply("softmax", [graph.apply("add", [scores, graph.constant(look, [2, 5])], {})], {});
      return graph.apply("matmul", [weights, v!], { transposeA: false, transposeB: false, alpha: 1 });
    });
    return graph.apply("concat", heads, { axis: 2 });
  };
  const graph = createGraph();
  const inputs = [2, 5, 5].map((rows, i) => graph.input(`x${i}`, [2, rows, 4]));
  const difference = graph.apply("subtract", [build(graph, inputs), byHand(graph, inputs)], {});
  const session = await openSession(encodeOnnx(graph, { difference }, { inference: true }));
  const random = createRandom("attention");
  const feeds = [2, 5, 5].map((rows, i) => {
    const values = Float32Array.from({ length: 8 * rows }, () => random.normal());
    return [`x${i}`, { values, shape: [2, rows, 4] }] as const;
  });
  const found = await session.run(Object.fromEntries(feeds));
  await session.close();
  expect(Math.max(...found["difference"]!.values.map(Math.abs))).toBeLessThan(1e-6);
  const shapes = [2, 5, 5].map((rows) => ({ shape: [2, rows, 4] }));
  expect(await gradientError(shapes, build)).toBeLessThan(5e-3);
});

test("self-attention with dropout, whose gradient is its own, has the gradient of central differences", async () => {
  const look = Float32Array.from({ length: 18 }, (_, i) => (i % 3 <= Math.floor((i % 9) / 3) ? 0 : -1e9));
  const kept = Float32Array.from({ length: 36 }, (_, i) => (i % 5 === 3 ? 0 : 1.25));
  const build = (graph: Graph, [x]: Tensor[]) =>
    selfAttention(graph, x!, 2, graph.constant(look, [2, 1, 3, 3]), graph.constant(kept, [2, 2, 3, 3]));
  expect(await gradientError([{ shape: [2, 3, 12] }], build)).toBeLessThan(5e-3);
});

test("GELU of -1, 0, 1 and 3 is that of 0.5·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))", async () => {
  const graph = createGraph();
  const y = graph.apply("gelu", [graph.input("x", [4])], {});
  const byHand = (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
  for (const inference of [false, true]) {
    const session = await openSession(encodeOnnx(graph, { y }, { inference }));
    const found = await session.run({ x: { values: Float32Array.of(-1, 0, 1, 3), shape: [4] } });
    await session.close();
    [-1, 0, 1, 3].forEach((x, i) => {
      expect(found["y"]?.values[i]).toBeCloseTo(byHand(x), 6);
    });
  }
});

test("log-sum-exp of a row whose first entry is masked out is that of the others, to the last digits", async () => {
  const graph = createGraph();
  const y = graph.apply("logSumExp", [graph.input("x", [2, 3])], {});
  const session = await openSession(encodeOnnx(graph, { y }));
  const found = await session.run({
    x: { values: Float32Array.of(-1e9, 0, 0, Math.log(2), -1e9, -1e9), shape: [2, 3] },
  });
  await session.close();
  expect(found["y"]?.values[0]).toBeCloseTo(Math.log(2), 6);
  expect(found["y"]?.values[1]).toBeCloseTo(Math.log(2), 6);
});

test("axes with names take any size when the graph runs, and their gradient is right", async () => {
  const x: Input = { shape: [2, 2, 3], named: ["B", "T", 3] };
  const rows = Int32Array.of(3, 0, 3);
  const build = (graph: Graph, [tensor, w]: Tensor[]) => {
    const flat = graph.apply("reshape", [linear(graph, tensor!, w!)], { shape: ["B·T", 2] });
    return graph.apply("gatherRows", [flat, graph.constant(rows, [3])], {});
  };
  expect(await gradientError([x, { shape: [3, 2] }], build)).toBeLessThan(5e-3);
});

test("rotation keeps lengths and makes products depend on the difference of angles alone", async () => {
  const graph = createGraph();
  const x = graph.input("x", [1, 1, 2, 2]);
  const cosines = graph.input("cosines", [1, 2, 1]);
  const sines = graph.input("sines", [1, 2, 1]);
  const session = await openSession(
    encodeOnnx(graph, { y: graph.apply("rotate", [x, cosines, sines], { inverse: false }) }),
  );
  const product = async (a: number, b: number) => {
    const angles = Float32Array.of(a, b);
    const { y } = await session.run({
      x: { values: Float32Array.of(3, 4, 1, 2), shape: [1, 1, 2, 2] },
      cosines: { values: angles.map(Math.cos), shape: [1, 2, 1] },
      sines: { values: angles.map(Math.sin), shape: [1, 2, 1] },
    });
    const [p = 0, q = 0, r = 0, s = 0] = y!.values;
    expect(Math.hypot(p, q)).toBeCloseTo(5, 5);
    return p * r + q * s;
  };
  expect(await product(0.2, 0.9)).toBeCloseTo(await product(1.2, 1.9), 5);
  expect(await product(0, 0)).toBeCloseTo(11, 5);
});

test("a shape error names the op and the shapes", () => {
  const graph = createGraph();
  const x = graph.input("x", ["B", "T", 64]);
  const w = graph.input("w", [32, 8]);
  expect(() => graph.apply("linear", [x, w], {})).toThrow(/linear cannot take \[B, T, 64\] and \[32, 8\]/);
});

test("a loss that does not depend on a parameter is refused", () => {
  const graph = createGraph();
  const [x, y] = [graph.input("x", [2]), graph.input("y", [2])];
  expect(() => gradients(graph, total(graph, x), [y])).toThrow(/does not depend on y/);
});

test("rows of equal index are added up, in a session of one thread, the same every time", async () => {
  const graph = createGraph();
  const rows = graph.input("rows", [1000, 4]);
  const at = graph.input("at", [1000], "i32");
  const model = encodeOnnx(graph, { table: graph.apply("scatterRows", [rows, at], { rows: 3, like: false }) });
  expect(model).toEqual(encodeOnnx(graph, { table: (graph.steps[0] as (typeof graph.steps)[number]).output }));
  const session = await openSession(model);
  for (let run = 0; run < 20; run++) {
    const { table } = await session.run({
      rows: { values: new Float32Array(4000).fill(1), shape: [1000, 4] },
      at: { values: Int32Array.from({ length: 1000 }, (_, i) => i % 3), shape: [1000] },
    });
    expect([...table!.values]).toEqual([334, 334, 334, 334, 333, 333, 333, 333, 333, 333, 333, 333]);
  }
});
