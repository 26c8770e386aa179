import { expect, test } from "vitest";
import { estimate, ratio, wilson } from "./intervals.ts";

test("Wilson's interval: 5 of 10 is .2366-.7634, 0 of 10 is 0-.2775 (z²/(n + z²)), and 10 of 10 mirrors it", () => {
  expect(wilson(5, 10).lo).toBeCloseTo(0.2366, 4);
  expect(wilson(5, 10).hi).toBeCloseTo(0.7634, 4);
  expect(wilson(0, 10)).toEqual({ value: 0, lo: 0, hi: expect.closeTo(3.841459 / 13.841459, 5) });
  expect(wilson(10, 10)).toEqual({ value: 1, lo: expect.closeTo(1 - 3.841459 / 13.841459, 5), hi: 1 });
});

test("words of one note stand or fall together: the interval is that of notes, several times wider than that of words", () => {
  const notes = Array.from(
    { length: 100 },
    (_, i) => new Map([["words", 20], ...(i < 80 ? [["found", 20] as const] : [])]),
  );
  const { recall } = estimate(notes, { recall: ratio("found", "words") }, 1);
  const [words, whole] = [wilson(1600, 2000), wilson(80, 100)];
  expect(recall.value).toBeCloseTo(0.8, 12);
  expect(recall.hi - recall.lo).toBeGreaterThan(3 * (words.hi - words.lo));
  expect(recall.hi - recall.lo).toBeCloseTo(whole.hi - whole.lo, 1);
});

test("nothing missed in 10 notes does not mean nothing missed: the bound is Wilson's on notes that had words", () => {
  const notes = Array.from(
    { length: 30 },
    (_, i) =>
      new Map(
        i < 10
          ? [
              ["words", 7],
              ["found", 7],
            ]
          : [],
      ),
  );
  expect(estimate(notes, { recall: ratio("found", "words") }, 1).recall).toEqual(wilson(10, 10));
});

test("the same seed gives the same interval", () => {
  const notes = Array.from(
    { length: 40 },
    (_, i) =>
      new Map([
        ["words", 5],
        ["found", i % 6],
      ]),
  );
  const once = estimate(notes, { recall: ratio("found", "words") }, 7);
  expect(estimate(notes, { recall: ratio("found", "words") }, 7)).toEqual(once);
});
