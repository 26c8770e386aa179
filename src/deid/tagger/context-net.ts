/**
 * @module deid/tagger/context-net: a small net that reads a word with fourteen words on either side, whatever they are; the tagger's second opinion.
 *
 * A word is the sum of learned rows for its features. Three layers add to it, each a convolution over places (five taps, 1, 2 and 4 words apart) and
 * a gated mix of channels. Plain arithmetic on whole rows and single-precision weights, so every machine reads alike. Trained by `train-context-net.ts`.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { maximumFeatures, type NoteFeatures } from "./word-features.ts";

/** Sizes of the net; `classes` as in `wordClasses`. */
export const netShape = { rows: 1 << 16, width: 48, taps: 5, dilations: [1, 2, 4], classes: 6 } as const;

/** Words the net looks at to read one of them. */
export const contextWords = 1 + (netShape.taps - 1) * netShape.dilations.reduce((sum, dilation) => sum + dilation, 0);

/** Of a row's weights: one of them is as much as this times the whole number that is kept. */
export const rowStep = 1 / 64;

/** Below which a variance counts as none. */
export const normEpsilon = 1e-5;

interface Layer {
  readonly dilation: number;
  /** `[taps, width]` */
  readonly taps: Float64Array;
  /** `[2 · width, width]`: values, then gates. */
  readonly mix: Float64Array;
  readonly bias: Float64Array;
}

export interface ContextNet {
  /** `[rows, width]`, in `rowStep`s. */
  readonly table: Int8Array;
  /** Of each channel of a word, once its rows are summed and normalised. */
  readonly gain: Float64Array;
  readonly shift: Float64Array;
  readonly layers: readonly Layer[];
  /** `[classes, width]` */
  readonly out: Float64Array;
  readonly outBias: Float64Array;
}

/** Lengths of what follows the table in a file, in single precision: gain and shift; of each layer taps, mix and bias; out and its bias. */
export const partLengths: readonly number[] = [
  netShape.width,
  netShape.width,
  ...netShape.dilations.flatMap(() => [
    netShape.taps * netShape.width,
    2 * netShape.width * netShape.width,
    2 * netShape.width,
  ]),
  netShape.classes * netShape.width,
  netShape.classes,
];

/** @param bytes the table, then the parts of `partLengths`, little-endian */
export function parseContextNet(bytes: Uint8Array): ContextNet {
  const { rows, width, dilations } = netShape;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = rows * width;
  const parts = partLengths.map((length) => {
    const part = Float64Array.from({ length }, (_, i) => view.getFloat32(at + 4 * i, true));
    at += 4 * length;
    return part;
  });
  const part = (i: number) => parts[i] ?? new Float64Array();
  return {
    table: new Int8Array(bytes.buffer, bytes.byteOffset, rows * width),
    gain: part(0),
    shift: part(1),
    layers: dilations.map((dilation, l) => ({
      dilation,
      taps: part(3 * l + 2),
      mix: part(3 * l + 3),
      bias: part(3 * l + 4),
    })),
    out: part(3 * dilations.length + 2),
    outBias: part(3 * dilations.length + 3),
  };
}

let english: ContextNet | undefined;

/** The English net, which stands beside this file. */
export function readContextNet(): ContextNet {
  english ??= parseContextNet(gunzipSync(readFileSync(`${import.meta.dirname}/en.net.gz`)));
  return english;
}

/** Log-probabilities `[words, classes]` of the words that are `asked`; the others' are 0. */
export function readInContext(net: ContextNet, features: NoteFeatures, asked: Uint8Array): Float64Array {
  const { width, classes } = netShape;
  const count = asked.length;
  const scores = new Float64Array(count * classes);
  const needed = neededWords(net, asked);
  const state = embed(net, features, needed[0] ?? asked);
  const normal = new Float64Array(count * width);
  for (const [l, layer] of net.layers.entries()) {
    normalise(state, normal, needed[l] ?? asked);
    addLayer(layer, normal, state, needed[l + 1] ?? asked);
  }
  for (let i = 0; i < count; i++) if (asked[i] === 1) classify(net, state, i, scores);
  return scores;
}

/** For each layer, and after the last, the words whose state it must be given. */
function neededWords({ layers }: ContextNet, asked: Uint8Array): Uint8Array[] {
  const needed = [asked];
  for (const { dilation } of layers.toReversed()) {
    const [after = asked] = needed;
    const before = new Uint8Array(after.length);
    for (let i = 0; i < after.length; i++)
      if (after[i] === 1)
        for (let tap = 0; tap < netShape.taps; tap++) {
          const at = i + (tap - middle) * dilation;
          if (at >= 0 && at < after.length) before[at] = 1;
        }
    needed.unshift(before);
  }
  return needed;
}

const middle = (netShape.taps - 1) / 2;

/** Sums of the rows of a word alone, for each net. */
const keptSums = new WeakMap<ContextNet, WeakMap<Int32Array, Int32Array>>();
const hashes = new Int32Array(maximumFeatures);

/** What a word is before the net has looked around, `[words, width]`. */
function embed(net: ContextNet, features: NoteFeatures, needed: Uint8Array): Float64Array {
  const { width } = netShape;
  const kept = keptSums.get(net) ?? new WeakMap<Int32Array, Int32Array>();
  keptSums.set(net, kept);
  const sums = new Float64Array(needed.length * width);
  for (let i = 0; i < needed.length; i++) {
    if (needed[i] === 0) continue;
    const alone = features.alone(i);
    const sum = kept.get(alone) ?? addRows(net.table, alone, alone.length, new Int32Array(width));
    kept.set(alone, sum);
    sums.set(addRows(net.table, hashes, features.writeInPlace(i, hashes), sum.slice()), i * width);
  }
  normalise(sums, sums, needed, normEpsilon / rowStep ** 2);
  for (let i = 0; i < needed.length; i++)
    if (needed[i] === 1)
      for (let c = 0; c < width; c++)
        sums[i * width + c] = Math.tanh((sums[i * width + c] ?? 0) * (net.gain[c] ?? 0) + (net.shift[c] ?? 0));
  return sums;
}

function addRows(table: Int8Array, rows: Int32Array, count: number, sum: Int32Array): Int32Array {
  const { width } = netShape;
  for (let k = 0; k < count; k++) {
    const row = ((rows[k] ?? 0) & (netShape.rows - 1)) * width;
    for (let c = 0; c < width; c++) sum[c] = (sum[c] ?? 0) + (table[row + c] ?? 0);
  }
  return sum;
}

/** Writes the words' states with mean 0 and variance 1 each. */
function normalise(from: Float64Array, into: Float64Array, words: Uint8Array, epsilon = normEpsilon): void {
  const { width } = netShape;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === 0) continue;
    const start = i * width;
    let mean = 0;
    for (let c = start; c < start + width; c++) mean += from[c] ?? 0;
    mean /= width;
    let variance = 0;
    for (let c = start; c < start + width; c++) variance += ((from[c] ?? 0) - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / width + epsilon);
    for (let c = start; c < start + width; c++) into[c] = ((from[c] ?? 0) - mean) * factor;
  }
}

const around = new Float64Array(netShape.width);
const mixed = new Float64Array(2 * netShape.width);

/** Adds a layer's reading of `normal` to the state of the words that are `needed`. */
function addLayer(
  { dilation, taps, mix, bias }: Layer,
  normal: Float64Array,
  state: Float64Array,
  needed: Uint8Array,
): void {
  const { width } = netShape;
  for (let i = 0; i < needed.length; i++) {
    if (needed[i] === 0) continue;
    around.fill(0);
    for (let tap = 0; tap < netShape.taps; tap++) {
      const at = i + (tap - middle) * dilation;
      if (at < 0 || at >= needed.length) continue;
      for (let c = 0; c < width; c++)
        around[c] = (around[c] ?? 0) + (normal[at * width + c] ?? 0) * (taps[tap * width + c] ?? 0);
    }
    multiply(mix, bias, around, mixed);
    for (let c = 0; c < width; c++) {
      const gate = 1 / (1 + Math.exp(-(mixed[width + c] ?? 0)));
      state[i * width + c] = (state[i * width + c] ?? 0) + (mixed[c] ?? 0) * gate;
    }
  }
}

/** `matrix · x + bias`; `matrix` `[out, width]`, rows in fours. Four sums at once, because each waits for its last addition. */
function multiply(matrix: Float64Array, bias: Float64Array, x: Float64Array, out: Float64Array): void {
  const { width } = netShape;
  for (let o = 0; o < out.length; o += 4) {
    const first = o * width;
    let [a, b, c, d] = [bias[o] ?? 0, bias[o + 1] ?? 0, bias[o + 2] ?? 0, bias[o + 3] ?? 0];
    for (let i = 0; i < width; i++) {
      const value = x[i] ?? 0;
      a += (matrix[first + i] ?? 0) * value;
      b += (matrix[first + width + i] ?? 0) * value;
      c += (matrix[first + 2 * width + i] ?? 0) * value;
      d += (matrix[first + 3 * width + i] ?? 0) * value;
    }
    out[o] = a;
    out[o + 1] = b;
    out[o + 2] = c;
    out[o + 3] = d;
  }
}

const logits = new Float64Array(netShape.classes);

function classify({ out, outBias }: ContextNet, state: Float64Array, i: number, scores: Float64Array): void {
  const { width, classes } = netShape;
  for (let c = 0; c < classes; c++) {
    let sum = outBias[c] ?? 0;
    for (let k = 0; k < width; k++) sum += (out[c * width + k] ?? 0) * (state[i * width + k] ?? 0);
    logits[c] = sum;
  }
  const top = Math.max(...logits);
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - top);
  for (let c = 0; c < classes; c++) scores[i * classes + c] = (logits[c] ?? 0) - top - Math.log(total);
}
