/**
 * @module deid/tagger/context-net: a small net that reads a word with fourteen words on either side, whatever they are; the tagger's second opinion.
 *
 * A word is the sum of learned rows for its features. Three layers add to it, each a convolution over places (five taps, 1, 2 and 4 words apart) and
 * a gated mix of channels. Whole rows, single-precision weights, and the mix in WebAssembly (`mix.wat`), whose additions come in one order, so every machine reads alike.
 * Trained by `train-context-net.ts`.
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
  const normal = new Float64Array((count + 1) * width);
  for (const l of net.layers.keys()) {
    normalise(state, normal, needed[l] ?? asked);
    addLayer(net, l, normal, state, needed[l + 1] ?? asked);
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

const sum = new Int32Array(netShape.width);

/** What a word is before the net has looked around, `[words, width]`. */
function embed(net: ContextNet, features: NoteFeatures, needed: Uint8Array): Float64Array {
  const { width } = netShape;
  const kept = keptSums.get(net) ?? new WeakMap<Int32Array, Int32Array>();
  keptSums.set(net, kept);
  const sums = new Float64Array(needed.length * width);
  for (let i = 0; i < needed.length; i++) {
    if (needed[i] === 0) continue;
    sum.set(sumAlone(net, kept, features.alone(i)));
    addRows(net.table, hashes, features.writeInPlace(i, hashes), sum);
    sums.set(sum, i * width);
  }
  normalise(sums, sums, needed, normEpsilon / rowStep ** 2);
  for (let i = 0; i < needed.length; i++)
    if (needed[i] === 1)
      for (let c = 0; c < width; c++) {
        const value = (sums[i * width + c] ?? 0) * (net.gain[c] ?? 0) + (net.shift[c] ?? 0);
        sums[i * width + c] = 2 * sigmoid(2 * value) - 1;
      }
  return sums;
}

function sumAlone(net: ContextNet, kept: WeakMap<Int32Array, Int32Array>, alone: Int32Array): Int32Array {
  const known = kept.get(alone);
  if (known !== undefined) return known;
  const made = new Int32Array(netShape.width);
  addRows(net.table, alone, alone.length, made);
  kept.set(alone, made);
  return made;
}

/** Rows are added in fours: a sum is read and written once for them. */
function addRows(table: Int8Array, rows: Int32Array, count: number, into: Int32Array): void {
  const { width } = netShape;
  const rowAt = (k: number) => ((rows[k] ?? 0) & (netShape.rows - 1)) * width;
  let k = 0;
  for (; k + 4 <= count; k += 4) {
    const one = rowAt(k);
    const two = rowAt(k + 1);
    const three = rowAt(k + 2);
    const four = rowAt(k + 3);
    for (let c = 0; c < width; c++)
      into[c] =
        (into[c] ?? 0) +
        (table[one + c] ?? 0) +
        (table[two + c] ?? 0) +
        (table[three + c] ?? 0) +
        (table[four + c] ?? 0);
  }
  for (; k < count; k++) {
    const row = rowAt(k);
    for (let c = 0; c < width; c++) into[c] = (into[c] ?? 0) + (table[row + c] ?? 0);
  }
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

/** Where `mix.wat` reads and writes, in bytes. */
const places = { around: 0, mixed: 256, layers: 1024 } as const;

/** Mixes the channels of what is written into `around`, by the layer's weights, into `mixed`. */
interface Mixer {
  /** `[width]` */
  readonly around: Float32Array;
  /** `[2 · width]`: values, then gates. */
  readonly mixed: Float32Array;
  readonly mix: (layer: number) => void;
}

let mixModule: WebAssembly.Module | undefined;
const mixers = new WeakMap<ContextNet, Mixer>();

function mixerOf(net: ContextNet): Mixer {
  const kept = mixers.get(net);
  if (kept !== undefined) return kept;
  const { width } = netShape;
  mixModule ??= new WebAssembly.Module(readFileSync(`${import.meta.dirname}/mix.wasm`));
  const { memory, mix } = new WebAssembly.Instance(mixModule).exports as {
    memory: WebAssembly.Memory;
    mix: (layer: number) => void;
  };
  const floats = (at: number, length: number) => new Float32Array(memory.buffer, at, length);
  const layerLength = 2 * width * (1 + width);
  const layerAt = (layer: number) => places.layers + 4 * layer * layerLength;
  for (const [l, layer] of net.layers.entries()) {
    const part = floats(layerAt(l), layerLength);
    part.set(layer.bias);
    for (let o = 0; o < 2 * width; o++)
      for (let c = 0; c < width; c++) part[2 * width * (1 + c) + o] = layer.mix[o * width + c] ?? 0;
  }
  const mixer = {
    around: floats(places.around, width),
    mixed: floats(places.mixed, 2 * width),
    mix: (layer: number) => mix(layerAt(layer)),
  };
  mixers.set(net, mixer);
  return mixer;
}

/** Adds a layer's reading of `normal` to the state of the words that are `needed`. */
function addLayer(net: ContextNet, l: number, normal: Float64Array, state: Float64Array, needed: Uint8Array): void {
  const layer = net.layers[l];
  if (layer === undefined) return;
  const { width } = netShape;
  const { around, mixed, mix } = mixerOf(net);
  for (let i = 0; i < needed.length; i++) {
    if (needed[i] === 0) continue;
    gather(layer, normal, i, needed.length, around);
    mix(l);
    for (let c = 0; c < width; c++)
      state[i * width + c] = (state[i * width + c] ?? 0) + (mixed[c] ?? 0) * sigmoid(mixed[width + c] ?? 0);
  }
}

/** Writes the taps' sum about a word; beyond the note's ends stands a row of zeros, the last of `normal`. */
function gather({ dilation, taps }: Layer, normal: Float64Array, i: number, count: number, into: Float32Array): void {
  const { width } = netShape;
  const rowAt = (at: number) => (at < 0 || at >= count ? count : at) * width;
  const a = rowAt(i - 2 * dilation);
  const b = rowAt(i - dilation);
  const c = rowAt(i);
  const d = rowAt(i + dilation);
  const e = rowAt(i + 2 * dilation);
  for (let k = 0; k < width; k++)
    into[k] =
      (normal[a + k] ?? 0) * (taps[k] ?? 0) +
      (normal[b + k] ?? 0) * (taps[width + k] ?? 0) +
      (normal[c + k] ?? 0) * (taps[2 * width + k] ?? 0) +
      (normal[d + k] ?? 0) * (taps[3 * width + k] ?? 0) +
      (normal[e + k] ?? 0) * (taps[4 * width + k] ?? 0);
}

const SIGMOID_FROM = -16;
const SIGMOID_STEPS = 256;
/** Of each `1 / SIGMOID_STEPS` from -16 to 16; between them it is straight, off by 2e-7 at most. */
const sigmoids = Float64Array.from({ length: -2 * SIGMOID_FROM * SIGMOID_STEPS + 2 }, (_, k) => {
  return 1 / (1 + Math.exp(-(SIGMOID_FROM + k / SIGMOID_STEPS)));
});

function sigmoid(x: number): number {
  if (x <= SIGMOID_FROM) return 0;
  if (x >= -SIGMOID_FROM) return 1;
  const at = (x - SIGMOID_FROM) * SIGMOID_STEPS;
  const k = at | 0;
  const low = sigmoids[k] ?? 0;
  return low + (at - k) * ((sigmoids[k + 1] ?? 0) - low);
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
