import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineHazard, type CoxProblem, coxScores, fitCox } from "./cox-model.ts";
import { concordance, orderByRisk, orderBySurvival } from "./discrimination.ts";

const problem = (columns: number[][], times: number[], events: number[]): CoxProblem => ({
  columns: Float64Array.from(columns.flat()),
  width: columns[0]!.length,
  times: Float64Array.from(times),
  events: Uint8Array.from(events),
});

test("three people worked by hand: likelihood e^b / ((2e^b + 1)(1 + e^b)) is highest at b = -ln(2) / 2", () => {
  const { coefficients } = fitCox(problem([[1], [0], [1]], [1, 2, 3], [1, 1, 0]));
  expect(coefficients[0]).toBeCloseTo(-Math.log(2) / 2, 6);
});

// Therneau's first validation set (survival's vignette "validate"); Breslow's estimate has a closed form there.
const tied = problem([[0], [1], [1], [1], [0], [0]], [9, 1, 1, 6, 6, 8], [1, 1, 0, 1, 1, 0]);

test("Breslow's ties: log((3 + √33) / 2), and Efron's 1.676857", () => {
  expect(fitCox(tied, { ties: "breslow" }).coefficients[0]).toBeCloseTo(Math.log((3 + Math.sqrt(33)) / 2), 5);
  expect(fitCox(tied).coefficients[0]).toBeCloseTo(1.676857, 5);
});

test("without effect the baseline is Nelson and Aalen's: events over people at risk, summed", () => {
  const model = fitCox(problem([[0], [0], [0], [0]], [1, 2, 3, 4], [1, 0, 1, 1]));
  expect(baselineHazard(model, 0.5)).toBe(0);
  expect(baselineHazard(model, 1)).toBeCloseTo(1 / 4, 12);
  expect(baselineHazard(model, 3.5)).toBeCloseTo(1 / 4 + 1 / 2, 12);
});

test("a ridge draws coefficients to 0 and never past it", () => {
  const people = fc.array(
    fc.record({ x: fc.double({ min: -2, max: 2, noNaN: true }), time: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 8, maxLength: 30 },
  );
  fc.assert(
    fc.property(people, (all) => {
      const given = problem(
        all.map(({ x }) => [x]),
        all.map(({ time }) => time),
        all.map((_, i) => (i % 3 === 0 ? 0 : 1)),
      );
      const size = (penalty: number) => Math.abs(fitCox(given, { penalty }).coefficients[0]!);
      expect(size(1)).toBeLessThanOrEqual(size(0.01) + 1e-6);
    }),
    { numRuns: 50 },
  );
});

test("a start whose powers are beyond all numbers leaves coefficients that are numbers", () => {
  const given = problem(
    [
      [1, 0],
      [-1, 1],
      [0, 1],
    ],
    [1, 2, 3],
    [1, 0, 1],
  );
  const { coefficients } = fitCox(given, { start: Float64Array.of(2000, -2000) });
  expect([...coefficients].every(Number.isFinite)).toBe(true);
});

const cohorts = "../shared/data/real-cohorts";
const readCsv = (name: string) => {
  const [head = "", ...lines] = gunzipSync(readFileSync(`${cohorts}/${name}.csv.gz`))
    .toString()
    .trim()
    .split("\n");
  const names = head.split(",").map((cell) => cell.replaceAll('"', ""));
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.replaceAll('"', ""));
    return (column: string) => {
      const cell = cells[names.indexOf(column)] ?? "";
      return cell === "" || cell === "NA" ? Number.NaN : Number(cell);
    };
  });
};

describe.skipIf(!existsSync(cohorts))("figures published with R's survival package", () => {
  test("lung cancer: coxph(Surv(time, status) ~ age + sex + ph.ecog)", () => {
    const rows = readCsv("lung").filter((row) => !Number.isNaN(row("ph.ecog")));
    const given = problem(
      rows.map((row) => [row("age"), row("sex"), row("ph.ecog")]),
      rows.map((row) => row("time")),
      rows.map((row) => (row("status") === 2 ? 1 : 0)),
    );
    const model = fitCox(given);
    expect([...model.coefficients].map((b) => b.toFixed(5))).toEqual(["0.01107", "-0.55261", "0.46373"]);
    const errors = [0, 1, 2].map((j) => Math.sqrt(model.covariance[j * 3 + j]!).toFixed(5));
    expect(errors).toEqual(["0.00927", "0.16774", "0.11358"]);
    const order = orderBySurvival(given.times, given.events, orderByRisk(coxScores(model, given.columns)));
    expect(concordance(order, new Float64Array(rows.length).fill(1))).toBeCloseTo(0.637, 3);
  });

  test("primary biliary cholangitis: log bilirubin 0.9306, log prothrombin time 2.8906", () => {
    const rows = readCsv("pbc").filter((row) => !Number.isNaN(row("protime")));
    const model = fitCox(
      problem(
        rows.map((row) => [Math.log(row("bili")), Math.log(row("protime"))]),
        rows.map((row) => row("time")),
        rows.map((row) => (row("status") === 2 ? 1 : 0)),
      ),
    );
    expect([...model.coefficients].map((b) => b.toFixed(4))).toEqual(["0.9306", "2.8906"]);
  });
});
