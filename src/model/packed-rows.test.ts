import { expect, test } from "vitest";
import { countStatics, windowIndices } from "./history-window.ts";
import { ageAngles, type PackedRows, packRows, visibility } from "./packed-rows.ts";

const asked = (ages: number[], moments: number[] = []) => ({
  history: {
    tokens: Int32Array.from(ages, () => 2),
    ageDays: Float32Array.from(ages),
    values: new Float32Array(ages.length),
  },
  momentAgeDays: Float32Array.from(moments),
});
const seenBy = (packed: PackedRows) =>
  Array.from({ length: packed.width }, (_, i) =>
    [...visibility(packed).subarray(packed.width * i, packed.width * (i + 1))]
      .map((cell) => (cell === 0 ? 1 : 0))
      .join(""),
  );

test("a token sees its own history up to its own instant, whole, and no other patient", () => {
  const packed = packRows([[asked([0, 5, 5]), asked([0, 9])]], 6);
  expect(seenBy(packed)).toEqual(["100000", "111000", "111000", "000100", "000110", "000001"]);
});

test("a question sees what was known at its age and itself, and nothing sees a question", () => {
  const packed = packRows([[asked([0, 5, 5], [4, 5]), asked([0, 9], [100])]], 8);
  expect([...packed.positions]).toEqual([3, 4, 7]);
  expect(seenBy(packed)).toEqual([
    "10000000",
    "11100000",
    "11100000",
    "10010000",
    "11101000",
    "00000100",
    "00000110",
    "00000111",
  ]);
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
