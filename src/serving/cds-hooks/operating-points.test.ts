import { expect, test } from "vitest";
import type { ValidationReport } from "#contract";
import { fixtureCapabilities } from "../fixture.test-support.ts";
import { planOperatingPoints } from "./operating-points.ts";

const { validationReport: report } = fixtureCapabilities;
if (report === undefined) throw new Error("the fixture has a report");
const pointsOf = (shareOfPatients: number, leastPpv: number, of: ValidationReport = report) =>
  planOperatingPoints(of, { shareOfPatients, leastPpv });

// By hand, average 6 %: at .15 or more .06 × .3 = .018 with and .94 × .005 = .0047 without; at .1 or more .024 and .047.
test("the point is the lowest risk at which both promises are kept", () => {
  expect(pointsOf(0.05, 0.2)).toEqual([
    {
      outcome: "heart-failure",
      fromRisk: 0.15,
      share: expect.closeTo(0.0227, 10),
      ppv: expect.closeTo(0.018 / 0.0227, 10),
      average: expect.closeTo(0.06, 10),
      moments: 27,
    },
  ]);
  expect(pointsOf(0.08, 0.2)).toMatchObject([{ fromRisk: 0.1, share: expect.closeTo(0.071, 10) }]);
});

test("a share that even the highest bin exceeds, or a promise no bin keeps, makes no card", () => {
  expect(pointsOf(0.02, 0.2)).toEqual([]);
  expect(pointsOf(1, 0.8)).toEqual([]);
});

test("what is not twice as likely as in anybody is no news, however right it would be", () => {
  // At .05 or more: .06 × .6 = .036 with and .94 × .3 = .282 without, 11.3 % of them: not twice 6 %.
  expect(pointsOf(1, 0)).toMatchObject([{ fromRisk: 0.1 }]);
});

test("a point that rests on fewer than ten moments is none", () => {
  const few = { ...report, rows: report.rows.map((row) => ({ ...row, n: 400 })) };
  expect(pointsOf(0.05, 0.2, few)).toEqual([]); // .0227 × 400 = 9.08
  expect(pointsOf(0.08, 0.2, few)).toMatchObject([{ fromRisk: 0.1, moments: 28 }]);
});

test("the share is spent in turns, so that all outcomes together keep within it", () => {
  const [spread] = report.distributions;
  if (spread === undefined) throw new Error("the fixture has a distribution");
  const twice = {
    ...report,
    rows: report.rows.flatMap((row) => [row, { ...row, task: "stroke" }]),
    calibration: report.calibration.flatMap((curve) => [curve, { ...curve, task: "stroke" }]),
    distributions: [spread, { ...spread, task: "stroke" }],
  };
  expect(pointsOf(0.08, 0.2, twice).map(({ outcome, fromRisk }) => [outcome, fromRisk])).toEqual([
    ["heart-failure", 0.15],
    ["stroke", 0.15],
  ]);
  // .0227 twice is .0454: with .04 the second outcome has none; lowering the first to 10 % would cost .071 alone.
  expect(pointsOf(0.04, 0.2, twice)).toMatchObject([{ outcome: "heart-failure", fromRisk: 0.15 }]);
  // With .1 the first can be lowered after both had their turn: .0227 + .071 = .0937.
  expect(pointsOf(0.1, 0.2, twice)).toMatchObject([{ fromRisk: 0.1 }, { fromRisk: 0.15 }]);
});

test("the outcome that stands out most from its average comes first", () => {
  const [spread] = report.distributions;
  if (spread === undefined) throw new Error("the fixture has a distribution");
  const rarer = report.calibration.map((curve) => ({
    ...curve,
    task: "stroke",
    points: curve.points.map((point) => ({ ...point, observed: 0.03 })),
  }));
  const both = {
    ...report,
    rows: report.rows.flatMap((row) => [row, { ...row, task: "stroke" }]),
    calibration: [...report.calibration, ...rarer],
    distributions: [spread, { ...spread, task: "stroke" }],
  };
  // By hand, average 3 %: .03 × .3 = .009 with and .97 × .005 = .00485 without, 65 % and 21.7 times the average, against 13.2 times.
  expect(pointsOf(0.025, 0.2, both)).toMatchObject([{ outcome: "stroke", fromRisk: 0.15 }]);
});
