import { expect, test } from "vitest";
import { comparatorOf, parseBound } from "./comparator.ts";

test.each([
  ["<5", "<", 5],
  [" > 60 ", ">", 60],
  ["<= .5", "<=", 0.5],
  ["≥1.10e2", ">=", 110],
  ["≤-3", "<=", -3],
])("%s is a bound", (words, comparator, value) => {
  expect(parseBound(words)).toEqual({ comparator, value });
});

test.each(["5", "< 5 mg/dL", "<", "<5-10", "<<5", "about 5", "<1,000", "<5 (repeat)"])("%s is none", (words) => {
  expect(parseBound(words)).toBeUndefined();
});

test("a comparator stands beside a number; beside none, or as part of other words, it is text", () => {
  expect(comparatorOf({ numericValue: 5, textValue: "<" })).toBe("<");
  expect(comparatorOf({ textValue: "<" })).toBeUndefined();
  expect(comparatorOf({ numericValue: 5, textValue: "< 5 on repeat" })).toBeUndefined();
  expect(comparatorOf({ numericValue: 5 })).toBeUndefined();
});
