/**
 * @module graph/adamw: AdamW with decoupled weight decay and clipping by global norm, in place, in blocks.
 *
 * The flat arrays are cut into fixed blocks. A block's sum and norm depend on nothing but the block, and norms are added in block
 * order, so a step gives the same bits however many threads share the blocks.
 */
import type { ParameterLayout } from "./parameters.ts";

/** Elements of a block. Part of the meaning of a run: sums of squares are taken per block. */
export const BLOCK = 16_384;

export interface AdamWOptions {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
}

export interface AdamWState {
  readonly parameters: Float32Array;
  readonly firstMoment: Float32Array;
  readonly secondMoment: Float32Array;
  /** 1 where weight decay applies, 0 elsewhere. */
  readonly decays: Uint8Array;
}

/** Which elements decay. */
export function decayMask(layout: ParameterLayout, into: Uint8Array): Uint8Array {
  for (const slot of layout.slots) into.fill(slot.decays ? 1 : 0, slot.offset, slot.offset + slot.length);
  return into;
}

export function blockCount(length: number): number {
  return Math.ceil(length / BLOCK);
}

/**
 * Adds the gradients of all micro-batches, in order, into the first of them; `parts` [slots · length].
 *
 * @returns the block's sum of squares after adding
 */
export function addBlock(parts: Float32Array, slots: number, length: number, block: number): number {
  const start = block * BLOCK;
  const end = Math.min(start + BLOCK, length);
  for (let slot = 1; slot < slots; slot++) {
    const from = slot * length;
    for (let i = start; i < end; i++) parts[i] = (parts[i] ?? 0) + (parts[from + i] ?? 0);
  }
  let squares = 0;
  for (let i = start; i < end; i++) squares += (parts[i] ?? 0) ** 2;
  return squares;
}

/** Factor that keeps the gradient's norm at most `maxNorm`; `blockSquares` in block order. */
export function clipFactor(blockSquares: Float64Array, maxNorm: number): number {
  let total = 0;
  for (const square of blockSquares) total += square;
  const norm = Math.sqrt(total);
  return norm > maxNorm ? maxNorm / norm : 1;
}

/** Moves one block of a running average of the weights: `decay` of what it was, the rest of what they are. */
export function averageBlock(average: Float32Array, parameters: Float32Array, block: number, decay: number): void {
  const end = Math.min(block * BLOCK + BLOCK, parameters.length);
  for (let i = block * BLOCK; i < end; i++) average[i] = decay * (average[i] ?? 0) + (1 - decay) * (parameters[i] ?? 0);
}

/** One AdamW step (`step` counts from 1) on one block; `gradient` is multiplied by `factor` first. */
export function adamWBlock(
  state: AdamWState,
  gradient: Float32Array,
  block: number,
  step: { readonly step: number; readonly learningRate: number; readonly factor: number },
  options: AdamWOptions,
): void {
  const { parameters, firstMoment, secondMoment, decays } = state;
  const { beta1, beta2, epsilon, weightDecay } = options;
  const correction1 = 1 - beta1 ** step.step;
  const correction2 = 1 - beta2 ** step.step;
  const rate = step.learningRate;
  const end = Math.min(block * BLOCK + BLOCK, parameters.length);
  for (let i = block * BLOCK; i < end; i++) {
    const g = (gradient[i] ?? 0) * step.factor;
    const m = beta1 * (firstMoment[i] ?? 0) + (1 - beta1) * g;
    const v = beta2 * (secondMoment[i] ?? 0) + (1 - beta2) * g * g;
    firstMoment[i] = m;
    secondMoment[i] = v;
    const p = parameters[i] ?? 0;
    const shrunk = decays[i] === 1 ? p - rate * weightDecay * p : p;
    parameters[i] = shrunk - (rate * (m / correction1)) / (Math.sqrt(v / correction2) + epsilon);
  }
}
