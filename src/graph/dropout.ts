/**
 * @module graph/dropout: dropout masks that cost nothing to make: windows of one run of random zeros, in memory that threads share.
 *
 * Drawing tens of millions of numbers a step would take longer than the products they protect. Windows start anywhere in the run, so two
 * masks are the same only if they start at the same place; where a mask starts is drawn from the caller's stream, so a step's masks depend on
 * its seed alone.
 */
import { createRandom, type Random } from "#core";
import type { TensorValue } from "./session.ts";

export interface DropoutPool {
  /** 0 with the pool's rate, else 1 / (1 - rate); twice `span` long. */
  readonly values: Float32Array;
  /** Where a window may start: below this, at multiples of 16. */
  readonly span: number;
}

/** A pool for masks of at most `span` elements, in shared memory. */
export function createDropoutPool(seed: string, rate: number, span: number): DropoutPool {
  const random = createRandom(seed);
  const values = new Float32Array(new SharedArrayBuffer(8 * span));
  const kept = 1 / (1 - rate);
  for (let i = 0; i < values.length; i++) values[i] = random.next() < rate ? 0 : kept;
  return { values, span };
}

/** A mask of `shape`, without copying. @throws RangeError if it is larger than the pool's span */
export function dropoutMask(pool: DropoutPool, shape: readonly number[], random: Random): TensorValue {
  const length = shape.reduce((product, size) => product * size, 1);
  if (length > pool.span) throw new RangeError(`A mask of ${length} does not fit a pool for ${pool.span}.`);
  const start = 16 * random.integer(pool.span / 16);
  return { values: pool.values.subarray(start, start + length), shape };
}
