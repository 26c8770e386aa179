import fc from "fast-check";
import { expect, test } from "vitest";
import type { CorpusShard } from "#corpus";
import { drawMoments } from "./draw-moments.ts";

function shardOf(ages: readonly number[], end: number, death = Number.NaN): CorpusShard {
  return {
    tokens: new Int32Array(ages.length),
    ageDays: Float32Array.from(ages),
    values: new Float32Array(ages.length),
    offsets: Int32Array.of(0, ages.length),
    subjects: Float64Array.of(7),
    firstOccurrenceAgeDays: new Float32Array(0),
    observationStartAgeDays: Float32Array.of(10_000),
    observationEndAgeDays: Float32Array.of(end),
    deathAgeDays: Float32Array.of(death),
  };
}

test("the moments before a death are those of a record that goes on", () => {
  const ages = fc
    .array(fc.integer({ min: 10_000, max: 20_000 }), { maxLength: 40 })
    .map((some) => some.sort((a, b) => a - b));
  fc.assert(
    fc.property(ages, fc.integer({ min: 10_001, max: 20_000 }), (filed, death) => {
      const cut = drawMoments(
        shardOf(
          filed.filter((age) => age < death),
          death,
          death,
        ),
        0,
        2,
      );
      const whole = drawMoments(shardOf(filed, 20_001), 0, 2);
      // The last ring before death waits for something to be filed, and nothing is any more.
      const asked = whole.filter((age) => age < death);
      expect(cut.slice(0, asked.length)).toEqual(asked);
    }),
  );
});

test("in 100 years there are some 50 moments at a gap of two years, and none outside observation", () => {
  const moments = drawMoments(shardOf([], 10_000 + 36_525), 0, 2);
  expect(moments.length).toBeGreaterThan(30);
  expect(moments.length).toBeLessThan(75);
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(10_000);
  expect(drawMoments(shardOf([], 10_000), 0, 2)).toEqual([]);
});
