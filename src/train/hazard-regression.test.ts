import { expect, test } from "vitest";
import { createRandom } from "#core";
import { type Followed, fitHazards, type HazardRows, hazardLoss } from "./hazard-regression.ts";

/** Rows of the values given; 0 is left out. */
function toRows(dense: readonly (readonly number[])[]): HazardRows {
  const cells = dense.map((row) => [...row.entries()].filter(([, value]) => value !== 0));
  const offsets = [0];
  for (const row of cells) offsets.push((offsets.at(-1) ?? 0) + row.length);
  const flat = cells.flat();
  return {
    offsets: Int32Array.from(offsets),
    columns: Int32Array.from(flat, ([column]) => column),
    values: Float32Array.from(flat, ([, value]) => value),
  };
}

/** 10 events in 1,000 years of 100 rows without the trait, 40 in 1,000 of 100 rows with it. */
function twoGroups(): [HazardRows, Followed] {
  const rows = toRows(Array.from({ length: 200 }, (_, q) => [q < 100 ? 0 : 1]));
  const event = Float32Array.from({ length: 200 }, (_, q) => (q < 10 || (q >= 100 && q < 140) ? 1 : 0));
  return [rows, { bins: 1, exposure: new Float32Array(200).fill(10), event }];
}

test("10 and 40 events in 1,000 years each: all but unpenalised, the hazard ratio is 4", () => {
  const fit = fitHazards(...twoGroups(), Float64Array.of(1e-6), new Float64Array(1));
  expect(fit?.coefficients[0]).toBeCloseTo(Math.log(4), 2);
});

test("the ratio is 2 where the penalty's slope meets the likelihood's: λ ln 2 = 40 − 50 · 2/3", () => {
  const fit = fitHazards(...twoGroups(), Float64Array.of(20 / 3 / Math.log(2)), new Float64Array(1));
  expect(fit?.coefficients[0]).toBeCloseTo(Math.log(2), 2);
  // 50 events in 1,000 + 2 · 1,000 years, and half an event at that rate.
  expect(fit?.logBaseline[0]).toBeCloseTo(Math.log(50 / 3000), 2);
});

test("each bin has its own rate, and one nobody was followed in has the mean rate", () => {
  const rows = toRows([[0], [0]]);
  const followed = { bins: 3, exposure: Float32Array.of(1, 3, 0, 1, 1, 0), event: Float32Array.of(0, 1, 0, 1, 0, 0) };
  const fit = fitHazards(rows, followed, Float64Array.of(1), new Float64Array(1));
  // 1 event in 2 years, 1 in 4, 2 in 6 together: half an event takes 1.5 years.
  const rates = [...(fit?.logBaseline ?? [])].map(Math.exp);
  expect(rates[0]).toBeCloseTo(1.5 / 3.5, 12);
  expect(rates[1]).toBeCloseTo(1.5 / 5.5, 12);
  expect(rates[2]).toBeCloseTo(0.5 / 1.5, 12);
});

test("what never happened is not regressed", () => {
  const followed = { bins: 1, exposure: Float32Array.of(1, 1), event: new Float32Array(2) };
  expect(fitHazards(toRows([[1], [0]]), followed, Float64Array.of(1), new Float64Array(1))).toBeUndefined();
});

test("the loss of a row is the hazard times the years, less the log hazard where it happened", () => {
  const fit = {
    coefficients: Float64Array.of(Math.log(3)),
    logBaseline: Float64Array.of(Math.log(0.1), Math.log(0.2)),
  };
  const followed = { bins: 2, exposure: Float32Array.of(1, 2, 0.5, 0), event: Float32Array.of(0, 1, 0, 0) };
  expect(hazardLoss(toRows([[1], [0]]), followed, fit)).toBeCloseTo(0.3 + 2 * 0.6 - Math.log(0.6) + 0.05, 6);
});

test("of 4,000 drawn lives it finds the hazard that made them, within three standard errors", () => {
  const random = createRandom("drawn lives");
  const truth = [1.1, -0.5];
  const dense = Array.from({ length: 4000 }, () => [random.next() < 0.4 ? 1 : 0, random.normal()]);
  const [exposure, event] = [new Float32Array(8000), new Float32Array(8000)];
  dense.forEach(([a = 0, b = 0], q) => {
    // The hazard doubles after two years; follow-up ends at six.
    const ratio = Math.exp(truth[0]! * a + truth[1]! * b);
    const first = random.exponential(1) / (0.05 * ratio);
    const time = first < 2 ? first : 2 + random.exponential(1) / (0.1 * ratio);
    exposure[2 * q] = Math.min(time, 2);
    exposure[2 * q + 1] = Math.max(0, Math.min(time, 6) - 2);
    if (time < 6) event[2 * q + (time < 2 ? 0 : 1)] = 1;
  });
  const fit = fitHazards(
    toRows(dense),
    { bins: 2, exposure, event },
    new Float64Array(2).fill(0.1),
    new Float64Array(2),
  );
  const events = event.reduce((sum, one) => sum + one, 0);
  // Variances of the columns among events are about 0.2 and 1.
  expect(Math.abs(fit!.coefficients[0]! - truth[0]!)).toBeLessThan(3 / Math.sqrt(0.2 * events));
  expect(Math.abs(fit!.coefficients[1]! - truth[1]!)).toBeLessThan(3 / Math.sqrt(events));
  expect(fit!.logBaseline[1]! - fit!.logBaseline[0]!).toBeCloseTo(Math.log(2), 0);
});
