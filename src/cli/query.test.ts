import { expect, test } from "vitest";
import { renderTest } from "./commands/query.ts";

test("a test within ninety days says so, and a figure without an interval stands alone", () => {
  const figure = (value: number) => ({ value, lo: null, hi: null });
  const text = renderTest({
    ...{ query: "A", occurrence: "next", horizonYears: 90 / 365.25, n: 70, events: 44 },
    ...{ auroc: figure(0.75), observedToExpected: figure(0.93), ece: figure(0.17), ageSexAuroc: null },
  });
  expect(text).toBe(
    "Held-out people, next within 90 days: 44 of 70 moments had it.\n  AUROC 0.750\n  observed over expected 0.930; ECE 0.170",
  );
});
