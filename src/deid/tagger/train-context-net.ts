/**
 * @module deid/tagger/train-context-net: weights of the net that reads in context, by the `graph` engine: cross-entropy, AdamW, features and channels
 * withheld, the rows rounded to whole numbers.
 */
import type { Progress, Random } from "#core";
import {
  adamWBlock,
  add,
  blockCount,
  clipFactor,
  createDropoutPool,
  createGraph,
  decayMask,
  dropoutMask,
  encodeOnnx,
  type Graph,
  getSlot,
  gradients,
  learningRateAt,
  linear,
  multiply,
  openSession,
  type ParameterLayout,
  parameterFeeds,
  planLayout,
  type Tensor,
  total,
  viewOf,
} from "#graph";
import { netShape, normEpsilon, partLengths, rowStep } from "./context-net.ts";
import type { Lesson } from "./train-tagger.ts";
import { maximumFeatures } from "./word-features.ts";

/** A lesson as the net is fed it. */
export interface NetLesson {
  /** Rows of all its words, one word after another. */
  readonly rows: Int32Array;
  /** How many of them each word has. */
  readonly counts: Uint8Array;
  /** The class of each word, -1 where it teaches nothing. */
  readonly truths: Int8Array;
}

export function netLesson({ words, features, truths }: Lesson): NetLesson {
  const rows: number[] = [];
  const counts = new Uint8Array(words.length);
  const hashes = new Int32Array(maximumFeatures);
  for (const i of words.keys()) {
    const alone = features.alone(i);
    const beside = hashes.subarray(0, features.writeInPlace(i, hashes));
    for (const hash of alone) rows.push(hash & (netShape.rows - 1));
    for (const hash of beside) rows.push(hash & (netShape.rows - 1));
    counts[i] = alone.length + beside.length;
  }
  return { rows: Int32Array.from(rows), counts, truths: Int8Array.from(truths, (truth) => truth ?? -1) };
}

/** Times all lessons are read. */
const passes = 2;
/** Words of a step, and between two notes of a step: more than the net sees to one side. */
const stepWords = 3072;
const gapWords = 14;
const withheldFeatures = 0.3;
const withheldChannels = 0.2;
const rate = { kind: "cosine", peak: 3e-3, floor: 1e-4, warmupSteps: 30 } as const;
const adamW = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.01 } as const;

/** @returns the file `parseContextNet` reads */
export async function trainContextNet(
  lessons: readonly NetLesson[],
  random: Random,
  progress: Progress,
): Promise<Uint8Array> {
  const layout = netLayout();
  const parameters = initialWeights(layout, random.fork("weights"));
  const moments = { firstMoment: new Float32Array(layout.length), secondMoment: new Float32Array(layout.length) };
  const state = { parameters, ...moments, decays: decayMask(layout, new Uint8Array(layout.length)) };
  const gradient = new Float32Array(layout.length);
  const session = await openSession(trainingGraph(layout), { asWritten: true });
  const pool = createDropoutPool("deid-context-net", withheldChannels, stepWords * netShape.width);
  const met = new Uint8Array(netShape.rows);
  const steps = Array.from({ length: passes }, () => packSteps(random.shuffle(lessons))).flat();
  for (const [at, notes] of steps.entries()) {
    const feeds = { ...stepFeeds(notes, random, met), ...maskFeeds(pool, random) };
    const into = parameterFeeds(gradient, layout, "d.");
    const { loss } = await session.run({ ...parameterFeeds(parameters, layout), ...feeds }, into);
    const factor = clipFactor(Float64Array.of(sumOfSquares(gradient)), 1);
    const learningRate = learningRateAt({ ...rate, totalSteps: steps.length }, at + 1);
    for (let block = 0; block < blockCount(layout.length); block++)
      adamWBlock(state, gradient, block, { step: at + 1, learningRate, factor }, adamW);
    progress({ done: at + 1, total: steps.length, note: `cross-entropy ${loss?.values[0]?.toFixed(3)}` });
  }
  await session.close();
  return netFile(layout, parameters, met);
}

/** Notes side by side, as many as a step holds; a longer one is cut. */
function packSteps(lessons: readonly NetLesson[]): NetLesson[][] {
  const steps: NetLesson[][] = [];
  let left = 0;
  for (const lesson of lessons) {
    const length = Math.min(lesson.counts.length, stepWords - gapWords) + gapWords;
    if (length > left) {
      steps.push([]);
      left = stepWords;
    }
    steps.at(-1)?.push(lesson);
    left -= length;
  }
  return steps;
}

/** The notes of a step in one row of words: the rows of each word, less those withheld, where a word stands, and what is asked. Marks the rows in `met`. */
function stepFeeds(notes: readonly NetLesson[], random: Random, met: Uint8Array) {
  const rows: number[] = [];
  const places: number[] = [];
  const truths: number[] = [];
  const live = new Float32Array(stepWords);
  let at = 0;
  for (const note of notes) {
    const length = Math.min(note.counts.length, stepWords - gapWords);
    let read = 0;
    for (let i = 0; i < length; i++, at++) {
      live[at] = 1;
      const truth = note.truths[i] ?? -1;
      if (truth >= 0) truths.push(at, truth);
      for (const end = read + (note.counts[i] ?? 0); read < end; read++) {
        if (random.next() < withheldFeatures) continue;
        const row = note.rows[read] ?? 0;
        met[row] = 1;
        rows.push(row);
        places.push(at);
      }
    }
    at += gapWords;
  }
  return {
    rows: { values: Int32Array.from(rows), shape: [rows.length] },
    places: { values: Int32Array.from(places), shape: [places.length] },
    live: { values: live, shape: [stepWords, 1] },
    truths: { values: Int32Array.from(truths), shape: [truths.length / 2, 2] },
    share: { values: Float32Array.of(2 / Math.max(2, truths.length)), shape: [] },
  };
}

/** Masks of the channels: after the embedding, in each layer, before the classes. */
const maskNames = ["embedded", ...netShape.dilations.map((dilation) => `mixed.${dilation}`), "read"];

const maskFeeds = (pool: ReturnType<typeof createDropoutPool>, random: Random) =>
  Object.fromEntries(maskNames.map((name) => [name, dropoutMask(pool, [stepWords, netShape.width], random)]));

/** In the order of the file. */
function netLayout(): ParameterLayout {
  const { rows, width, taps, dilations, classes } = netShape;
  const matrix = (name: string, ...shape: number[]) => ({ name, shape, decays: true });
  const vector = (name: string, length: number) => ({ name, shape: [length], decays: false });
  return planLayout([
    { name: "table", shape: [rows, width], decays: false },
    vector("gain", width),
    vector("shift", width),
    ...dilations.flatMap((dilation) => [
      { name: `gain.${dilation}`, shape: [width, 1], decays: false },
      matrix(`taps.${dilation}`, width, taps),
      matrix(`mix.${dilation}`, width, 2 * width),
      vector(`bias.${dilation}`, 2 * width),
    ]),
    matrix("out", width, classes),
    vector("outBias", classes),
  ]);
}

function initialWeights(layout: ParameterLayout, random: Random): Float32Array {
  const weights = new Float32Array(layout.length);
  for (const slot of layout.slots) {
    const view = viewOf(weights, slot);
    if (slot.name.startsWith("gain")) view.fill(1);
    const deviation = slot.name === "table" ? 0.05 : slot.name.startsWith("taps") ? 0.3 : netShape.width ** -0.5;
    if (slot.name === "table" || slot.decays)
      for (let i = 0; i < view.length; i++) view[i] = deviation * random.normal();
  }
  return weights;
}

/** Loss and gradients of a step of `stepWords` places. */
function trainingGraph(layout: ParameterLayout): Uint8Array {
  const { width, dilations } = netShape;
  const graph = createGraph();
  const weights = new Map(layout.slots.map(({ name, shape }) => [name, graph.input(name, shape)]));
  const weight = (name: string) => weights.get(name) as Tensor;
  const mask = (x: Tensor, name: string) => multiply(graph, x, graph.input(name, [stepWords, width]));
  const live = graph.input("live", [stepWords, 1]);
  const normal = (x: Tensor) => graph.apply("layerNormalise", [x], { epsilon: normEpsilon });

  const rows = graph.apply("gatherRows", [weight("table"), graph.input("rows", ["R"], "i32")], {});
  const places = graph.input("places", ["R"], "i32");
  const sums = graph.apply("scatterRows", [rows, places], { rows: stepWords, like: false });
  let state = mask(tanh(graph, add(graph, multiply(graph, normal(sums), weight("gain")), weight("shift"))), "embedded");
  for (const dilation of dilations) {
    const across = graph.apply("transpose", [multiply(graph, normal(state), live)], { permutation: [1, 0] });
    const around = convolve(
      graph,
      multiply(graph, across, weight(`gain.${dilation}`)),
      weight(`taps.${dilation}`),
      dilation,
    );
    const turned = graph.apply("transpose", [around], { permutation: [1, 0] });
    const both = linear(graph, turned, weight(`mix.${dilation}`), weight(`bias.${dilation}`));
    const value = graph.apply("sliceLast", [both], { start: 0, end: width });
    const gate = graph.apply("sigmoid", [graph.apply("sliceLast", [both], { start: width, end: 2 * width })], {});
    state = add(graph, state, mask(multiply(graph, value, gate), `mixed.${dilation}`));
  }
  const logits = linear(graph, mask(state, "read"), weight("out"), weight("outBias"));
  const truths = graph.input("truths", ["M", 2], "i32");
  const likelihood = graph.apply("gatherPairs", [graph.apply("logSoftmax", [logits], {}), truths], {});
  const mean = multiply(graph, total(graph, likelihood), graph.input("share", []));
  const loss = graph.apply("scale", [mean], { factor: -1 });
  const derived = gradients(graph, loss, [...weights.values()]).map(
    (tensor, i) => [`d.${layout.slots[i]?.name}`, tensor] as const,
  );
  return encodeOnnx(graph, { loss, ...Object.fromEntries(derived) });
}

function tanh(graph: Graph, x: Tensor): Tensor {
  const twice = graph.apply("sigmoid", [graph.apply("scale", [x], { factor: 2 })], {});
  return graph.apply("affine", [twice], { factor: 2, offset: -1 });
}

/** Of each channel the sum of its places around, `dilation` apart: `x` [width, places], `taps` [width, taps]. */
function convolve(graph: Graph, x: Tensor, taps: Tensor, dilation: number): Tensor {
  const parts = Array.from({ length: netShape.taps }, (_, tap) => {
    const by = (tap - (netShape.taps - 1) / 2) * dilation;
    const padded = graph.apply("padLast", [x], { before: Math.max(0, -by), after: Math.max(0, by) });
    const start = Math.max(0, by);
    const moved = by === 0 ? x : graph.apply("sliceLast", [padded], { start, end: start + stepWords });
    return multiply(graph, moved, graph.apply("sliceLast", [taps], { start: tap, end: tap + 1 }));
  });
  return parts.reduce((sum, part) => add(graph, sum, part));
}

const sumOfSquares = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);

/** Rows as whole numbers, those no lesson held as 0; the rest in single precision, matrices turned so that an output's weights stand together. */
function netFile(layout: ParameterLayout, parameters: Float32Array, met: Uint8Array): Uint8Array {
  const { rows, width, taps, dilations, classes } = netShape;
  const part = (name: string) => viewOf(parameters, getSlot(layout, name));
  const table = Int8Array.from(part("table"), (value, i) =>
    met[Math.floor(i / width)] === 1 ? Math.max(-127, Math.min(127, Math.round(value / rowStep))) : 0,
  );
  const parts = [
    part("gain"),
    part("shift"),
    ...dilations.flatMap((dilation) => {
      const gain = part(`gain.${dilation}`);
      const scaled = part(`taps.${dilation}`).map((tap, i) => tap * (gain[Math.floor(i / taps)] ?? 0));
      return [turned(scaled, width, taps), turned(part(`mix.${dilation}`), width, 2 * width), part(`bias.${dilation}`)];
    }),
    turned(part("out"), width, classes),
    part("outBias"),
  ];
  const bytes = new Uint8Array(rows * width + 4 * partLengths.reduce((sum, length) => sum + length, 0));
  bytes.set(new Uint8Array(table.buffer));
  const view = new DataView(bytes.buffer);
  for (const [i, value] of parts.flatMap((values) => [...values]).entries())
    view.setFloat32(rows * width + 4 * i, value, true);
  return bytes;
}

/** `[columns, rows]` of `[rows, columns]`. */
const turned = (matrix: Float32Array, rows: number, columns: number) =>
  Float32Array.from(matrix, (_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)] ?? 0);
