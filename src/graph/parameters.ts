/**
 * @module graph/parameters: all weights of a model in one run of memory, so that optimisers and threads share them without copies.
 */
import { OslerError } from "#core";
import type { TensorValue } from "./session.ts";

export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** Whether weight decay applies: matrices yes; biases, gains and embeddings no. */
  readonly decays: boolean;
}

export interface ParameterSlot extends ParameterSpec {
  readonly offset: number;
  readonly length: number;
}

/** Where each parameter stands in the flat array, in the order given. */
export interface ParameterLayout {
  readonly slots: readonly ParameterSlot[];
  readonly length: number;
}

export function planLayout(specs: readonly ParameterSpec[]): ParameterLayout {
  let offset = 0;
  const slots = specs.map((spec) => {
    const length = spec.shape.reduce((product, size) => product * size, 1);
    const slot = { ...spec, offset, length };
    offset += length;
    return slot;
  });
  return { slots, length: offset };
}

/** The parameter `slot` as a view of the flat array. */
export function viewOf(flat: Float32Array, slot: ParameterSlot): Float32Array {
  return flat.subarray(slot.offset, slot.offset + slot.length);
}

/** A view of every parameter, or of its gradient, by its name with `prefix` before it: fed to a run, or written by one. */
export function parameterFeeds(flat: Float32Array, layout: ParameterLayout, prefix = ""): Record<string, TensorValue> {
  const named = layout.slots.map((slot) => [
    `${prefix}${slot.name}`,
    { values: viewOf(flat, slot), shape: slot.shape },
  ]);
  return Object.fromEntries(named);
}

/** @throws OslerError `graph/parameter-missing` */
export function getSlot(layout: ParameterLayout, name: string): ParameterSlot {
  const slot = layout.slots.find((candidate) => candidate.name === name);
  if (slot !== undefined) return slot;
  throw new OslerError("graph/parameter-missing", {
    message: `The model has no parameter ${name}.`,
    fix: "Load weights that belong to this configuration.",
  });
}
