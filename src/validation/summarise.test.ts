import { expect, test } from "vitest";
import type { Predictor } from "#contract";
import type { Cohort } from "./cohort.ts";
import { describeAskedYears, describeTested, summarise } from "./summarise.ts";

/** One moment a row: subject, age, known share. */
const tested = (rows: readonly (readonly [number, number, number])[]) =>
  describeTested(
    {
      subjectOf: Int32Array.from(rows, ([subject]) => subject),
      ageYears: Float64Array.from(rows, ([, age]) => age),
    } as unknown as Cohort,
    rows.map(([, , share]) => share),
  );

test("a bound rests on ten subjects: the tenth youngest and the tenth oldest, however often each was asked about", () => {
  const people = Array.from({ length: 30 }, (_, i) => [i, 20.5 + i, 0.5 + i / 100] as const);
  expect(tested(people)).toEqual({ ageYears: { from: 29, to: 40 }, knownShare: 0.59 });
  const again = people.map(([subject, age, share]) => [subject, age + 0.2, share] as const);
  expect(tested([...people, ...again])).toEqual({ ageYears: { from: 29, to: 40 }, knownShare: 0.59 });
});

test("where every record tested was known whole, a few unknown entries still make none unreadable", () => {
  const whole = Array.from({ length: 20 }, (_, i) => [i, 50, 1] as const);
  expect(tested(whole)?.knownShare).toBe(0.9);
});

test("with fewer than ten subjects, or ten of whom one has no birth, nothing is said", () => {
  const nine = Array.from({ length: 9 }, (_, i) => [i, 50, 1] as const);
  expect(tested(nine)).toBeUndefined();
  expect(tested([...nine, [9, Number.NaN, 1]])).toBeUndefined();
  expect(tested([...nine, [9, 50, 1]])).toEqual({ ageYears: { from: 50, to: 50 }, knownShare: 0.9 });
});

test("a calendar year is told where ten subjects were asked in it, not where nine were or one was ten times", () => {
  const asked = (rows: readonly (readonly [subject: number, year: number])[]) =>
    describeAskedYears({
      subjectOf: Int32Array.from(rows, ([subject]) => subject),
      moments: Float64Array.from(rows, ([, year]) => Date.UTC(year, 11, 31)),
    } as unknown as Cohort);
  const subjects = (count: number, year: number) => Array.from({ length: count }, (_, i) => [i, year] as const);
  const alone = Array.from({ length: 10 }, () => [0, 2019] as const);
  expect(asked([...subjects(9, 1998), ...subjects(10, 2001), ...subjects(12, 2004), ...alone])).toEqual({
    from: 2001,
    to: 2004,
  });
  expect(asked(subjects(9, 2001))).toBeNull();
});

test("a mean AUROC is over cells in which all have one; without such a cell there is none, not 0", () => {
  const row = (task: string, model: Predictor, value: number) => ({
    ...{ task, horizonYears: 5, model, metric: "auroc" as const, value },
    ...{ lo: null, hi: null, n: 100, events: 20 },
  });
  const rows = [row("a", "model", 0.8), row("a", "cox", 0.7), row("b", "model", 0.6), row("b", "oracle", 0.9)];
  expect(summarise(rows, [])).toMatchObject({ cells: 2, meanAuroc: [] });
  expect(summarise([...rows, row("b", "cox", 0.7), row("a", "oracle", 1)], []).meanAuroc).toEqual([
    { model: "model", value: expect.closeTo(0.7, 12), cells: 2 },
    { model: "cox", value: expect.closeTo(0.7, 12), cells: 2 },
    { model: "oracle", value: expect.closeTo(0.95, 12), cells: 2 },
  ]);
});
