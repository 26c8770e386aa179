import { expect, test } from "vitest";
import { DAYS_PER_YEAR, yearsInWords } from "./time.ts";

test("a time is told as it was asked: ninety days were 0.2464065708418891 years, and one was years", () => {
  expect([90, 42, 1, 30.4375].map((days) => yearsInWords(days / DAYS_PER_YEAR))).toEqual([
    "90 days",
    "42 days",
    "1 day",
    "30 days",
  ]);
  expect([1, 5, 2.5].map(yearsInWords)).toEqual(["1 year", "5 years", "2.5 years"]);
});
