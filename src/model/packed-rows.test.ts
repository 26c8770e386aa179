import { expect, test } from "vitest";
import { countStatics, windowIndices } from "./history-window.ts";
import { ageAngles, packRows, visibility } from "./packed-rows.ts";

const history = (ages: number[]) => ({
  tokens: Int32Array.from(ages, () => 2),
  ageDays: Float32Array.from(ages),
  values: new Float32Array(ages.length),
});

test("a token sees its own history up to its own instant, whole, and no other patient", () => {
  const packed = packRows([[history([0, 5, 5]), history([0, 9])]], 6);
  const seen = Array.from({ length: 6 }, (_, i) =>
    [...visibility(packed).subarray(6 * i, 6 * i + 6)].map((cell) => (cell === 0 ? 1 : 0)).join(""),
  );
  expect(seen).toEqual(["100000", "111000", "111000", "000100", "000110", "000000"]);
});

test("turning by age: the fastest period is a day, the slowest a century", () => {
  const { cosines } = ageAngles(Float32Array.of(0.5, 36_525 / 2), 16);
  expect(cosines[0]).toBeCloseTo(-1, 6);
  expect(cosines[31]).toBeCloseTo(-1, 6);
});

test("a long history keeps its static facts and its most recent events", () => {
  expect([...windowIndices(10, 2, 10, 8)]).toEqual([0, 1, 4, 5, 6, 7, 8, 9]);
  expect([...windowIndices(5, 2, 5, 8)]).toEqual([0, 1, 2, 3, 4]);
  expect(countStatics(Float32Array.of(0, 0, 3))).toBe(2);
});
