import { expect, test } from "vitest";
import { estimateCell } from "./report-blocks.ts";

test("an estimate that rounds to nothing stands without a sign, one that does not keeps it", () => {
  expect(estimateCell({ value: -0.0004, lo: -0.012, hi: 0.00049 })).toEqual({
    text: "0.000",
    small: "−0.012 to 0.000",
  });
  expect(estimateCell({ value: -0.0006, lo: null, hi: null })).toEqual({ text: "−0.001" });
  expect(estimateCell({ value: -12.04, lo: -100, hi: 10 })).toEqual({ text: "−12.0", small: "−100.0 to 10.0" });
});
