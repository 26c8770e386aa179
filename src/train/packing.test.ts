import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "#core";
import { planMicroBatches } from "./packing.ts";

const lengths = fc.array(fc.integer({ min: 0, max: 256 }), { maxLength: 300 });

test("every history with tokens stands in exactly one row, and no row overflows", () => {
  fc.assert(
    fc.property(lengths, fc.string(), (all, seed) => {
      const plan = planMicroBatches(all, 1024, createRandom(seed));
      const laid = plan.flatMap(({ rows }) => rows.flat()).toSorted((a, b) => a - b);
      expect(laid).toEqual(all.flatMap((length, subject) => (length > 0 ? [subject] : [])));
      for (const { width, rows } of plan) {
        for (const row of rows) expect(row.reduce((sum, subject) => sum + all[subject]!, 0)).toBeLessThanOrEqual(width);
        expect(rows.length).toBeLessThanOrEqual(Math.max(1, Math.floor(1024 / width)));
      }
    }),
  );
});

test("at lengths like a hospital's, padding is below a tenth", () => {
  const random = createRandom("lengths");
  const all = Array.from({ length: 2000 }, () => Math.min(256, Math.ceil(random.exponential(1 / 120))));
  const plan = planMicroBatches(all, 1024, random);
  const room = plan.reduce((sum, { width, rows }) => sum + width * rows.length, 0);
  expect(all.reduce((sum, length) => sum + length, 0) / room).toBeGreaterThan(0.9);
});
