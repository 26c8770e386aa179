import { expect, test } from "vitest";
import { formatSeconds } from "./report-steps.ts";

test("time left is said in the unit a person would use", () => {
  expect([0, 40, 90, 725, 11_100].map(formatSeconds)).toEqual(["0 s", "40 s", "2 min", "13 min", "3 h 5 min"]);
});
