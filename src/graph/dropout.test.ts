import { expect, test } from "vitest";
import { createRandom } from "#core";
import { createDropoutPool, dropoutMask } from "./dropout.ts";

test("a mask drops its share, keeps the mean at 1, and is given by the seed", () => {
  const pool = createDropoutPool("pool", 0.1, 1 << 16);
  const mask = dropoutMask(pool, [200, 300], createRandom("step 7"));
  expect(mask.values).toHaveLength(60_000);
  const dropped = mask.values.filter((value) => value === 0).length / 60_000;
  // Five standard deviations of a share of 0.1 among 60,000.
  expect(Math.abs(dropped - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / 60_000));
  expect((mask.values as Float32Array).reduce((a, b) => a + b, 0) / 60_000).toBeCloseTo(1, 1);
  expect(mask.values).toEqual(dropoutMask(pool, [200, 300], createRandom("step 7")).values);
  expect(mask.values).not.toEqual(dropoutMask(pool, [200, 300], createRandom("step 8")).values);
});

test("a mask larger than the pool's span is refused", () => {
  expect(() => dropoutMask(createDropoutPool("pool", 0.1, 64), [65], createRandom(1))).toThrow(/does not fit/);
});
