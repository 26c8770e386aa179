import { expect, test } from "vitest";
import { createRandom } from "#core";
import { drawResamples } from "./bootstrap.ts";
import { FOLLOW_UP } from "./observed-risk.ts";
import { scoreCell } from "./score-cell.ts";

type Row = readonly [years: number, end: keyof typeof FOLLOW_UP, risk: number];

function aurocs(rows: readonly Row[], horizonYears = 5) {
  const score = scoreCell(
    {
      times: Float64Array.from(rows, ([years]) => 365.25 * years),
      ends: Uint8Array.from(rows, ([, end]) => FOLLOW_UP[end]),
      subjectOf: Int32Array.from(rows.keys()),
      horizonDays: 365.25 * horizonYears,
    },
    [{ predictor: "model", risks: Float64Array.from(rows, ([, , risk]) => risk) }],
    drawResamples(rows.length, 10, createRandom("score-cell")),
  );
  const metrics = score.scores[0]?.metrics;
  return { all: metrics?.get("auroc")?.value, later: metrics?.get("auroc-after-a-year")?.value };
}

const times = (count: number, row: Row) => Array.from({ length: count }, () => row);

test("by hand: early cases are ranked first and count in the AUROC, after a year only the later ones do", () => {
  const rows = [
    ...times(10, [0.5, "outcome", 0.9]),
    ...times(10, [2, "outcome", 0.5]),
    ...times(5, [6, "censored", 0.4]),
    ...times(5, [6, "censored", 0.6]),
  ];
  // 20 cases, 10 controls: the early ones win all 100 pairs, the later ones half of 100.
  expect(aurocs(rows)).toEqual({ all: 150 / 200, later: 0.5 });
});

test("who died or was lost within the year is not asked after it, who died later is a control", () => {
  const rows = [
    ...times(10, [2, "outcome", 0.5]),
    ...times(20, [0.5, "death", 0.9]),
    ...times(20, [0.9, "censored", 0.9]),
    ...times(5, [3, "death", 0.6]),
    ...times(5, [6, "censored", 0.4]),
  ];
  expect(aurocs(rows).later).toBe(0.5);
});

test("nothing is said after a year of fewer than ten subjects with the outcome, nor at a horizon of a year", () => {
  const rows = [
    ...times(10, [0.5, "outcome", 0.9]),
    ...times(9, [2, "outcome", 0.5]),
    ...times(9, [6, "censored", 0.4]),
  ];
  expect(aurocs(rows).all).toBeDefined();
  expect(aurocs(rows).later).toBeUndefined();
  expect(aurocs([...rows, [2, "outcome", 0.5]], 1).later).toBeUndefined();
  expect(aurocs([...rows, [2, "outcome", 0.5]]).later).toBe(1);
});
