import { expect, test } from "vitest";
import type { ResultPoint } from "#contract";
import type { Comparator } from "#core";
import { toMeasured, toReported } from "./format.ts";
import { directionWords, standingWords } from "./standing.ts";

const point = (value: number, comparator: Comparator | null = null): ResultPoint => ({ at: 0, value, comparator });

test("a bound is shown as it was reported, with or without its unit", () => {
  expect([point(5, "<"), point(5, "<="), point(60, ">="), point(60, ">"), point(5.25)].map(toReported)).toEqual([
    "<\u00a05",
    "≤\u00a05",
    "≥\u00a060",
    ">\u00a060",
    "5.25",
  ]);
  expect(toMeasured({ value: 5, unit: "mg/L", text: "<" })).toBe("<\u00a05 mg/L");
  expect(toMeasured({ value: 5, unit: "mg/L", text: "repeated" })).toBe("5 mg/L");
  expect(toMeasured({ value: undefined, unit: null, text: "<5" })).toBe("<5");
});

test.each([
  ["from <5 to 7", point(5, "<"), point(7), "↑ up"],
  ["from <5 to 5", point(5, "<"), point(5), "↑ up"],
  ["from <5 to 3", point(5, "<"), point(3), "up or down"],
  ["from >60 to 58", point(60, ">"), point(58), "↓ down"],
  ["from 58 to >60", point(58), point(60, ">"), "↑ up"],
  ["from <5 to <3", point(5, "<"), point(3, "<"), "up or down"],
  ["from <5 to <5", point(5, "<"), point(5, "<"), "→ reported the same"],
  ["from 5 to 5", point(5), point(5.00001), "→ unchanged"],
])("%s", (_, before, after, words) => {
  expect(directionWords(before, after)).toBe(words);
});

test("a range that a bound leaves open is named, without a standing", () => {
  const range = { low: 3, high: 10, lowOutside: false, highOutside: false, source: null };
  expect(standingWords({ range, stands: null })).toBe("within or outside the laboratory's 3\u2060–\u206010");
  expect(standingWords({ range: null, stands: null })).toBe("");
});
