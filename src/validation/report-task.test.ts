import { describe, expect, test } from "vitest";
import { outcomeCatalogue } from "#timeline";
import type { BaselineData, CellBaselines } from "./baselines.ts";
import { resamplesOf } from "./bootstrap.ts";
import type { Cohort } from "./cohort.ts";
import { reportTask } from "./report-task.ts";

const YEAR = 365.25;
const [task] = outcomeCatalogue.filter(({ id }) => id === "hypertension");

/** One moment a person: years to the outcome, to death and to the end of observation. */
type Life = readonly [outcome: number, death: number, end: number];
const lives = (count: number, life: Life) => Array.from({ length: count }, () => life);

function report(people: readonly Life[], fitted: readonly CellBaselines[]) {
  if (task === undefined) throw new Error("no such outcome");
  const days = (of: 0 | 1 | 2) => Float64Array.from(people, (life) => life[of] * YEAR);
  const cohort: Pick<Cohort, "subjectOf" | "ageYears" | "sex" | "heritage" | "knownEvents"> &
    Pick<Cohort, "endDays" | "deathDays" | "outcomeDays"> = {
    subjectOf: Int32Array.from(people.keys()),
    ageYears: new Float64Array(people.length).fill(50),
    sex: new Uint8Array(people.length),
    heritage: people.map(() => new Set<string>()),
    knownEvents: new Int32Array(people.length),
    outcomeDays: [days(0)],
    deathDays: days(1),
    endDays: days(2),
  };
  const risks = people.map((_, row) => (row + 1) / (people.length + 1));
  const resamples = resamplesOf({ subjects: people.length, count: 10, seed: 1 });
  const given = { modelRisks: fitted.map(() => risks), oracleRisks: undefined };
  return reportTask(task, 0, { cohort } as BaselineData, fitted, given, undefined, resamples);
}

const fittedAt = (horizonYears: number, trainEvents = 3): CellBaselines => ({
  ...{ horizonYears, trainMoments: 40, trainEvents, prevalence: 0.2 },
});

describe("a horizon beyond the follow-up", () => {
  const none = Number.POSITIVE_INFINITY;
  const cases = lives(12, [1, none, 3]);
  const dead = lives(5, [none, 2, 2]);

  test("has no numbers: those who died would be the only ones without the outcome", () => {
    const { rows, subgroups, decisions, notReported } = report(
      [...cases, ...dead, ...lives(40, [none, none, 3])],
      [fittedAt(2), fittedAt(5)],
    );
    expect(notReported).toEqual([{ task: "hypertension", horizonYears: 5, reason: "followed too short", n: 57 }]);
    expect(new Set(rows.map(({ horizonYears }) => horizonYears))).toEqual(new Set([2]));
    expect([subgroups, decisions]).toEqual([[], []]);
  });

  test("is reached where ten were followed to it, or where nobody left before", () => {
    const reached = report(
      [...cases, ...dead, ...lives(40, [none, none, 3]), ...lives(10, [none, none, 5])],
      [fittedAt(5)],
    );
    expect(reached.notReported).toEqual([]);
    expect(report([...cases, ...dead], [fittedAt(5)]).notReported).toEqual([]);
  });
});

test("where everybody had the outcome nothing ranks and nothing is recalibrated", () => {
  const { rows, notReported } = report(lives(30, [1, Number.POSITIVE_INFINITY, 9]), [fittedAt(5)]);
  expect(notReported).toEqual([]);
  const metrics = new Set(rows.map(({ metric }) => metric));
  expect(metrics.has("brier")).toBe(true);
  for (const metric of ["auroc", "calibration-slope", "calibration-intercept"] as const)
    expect(metrics.has(metric)).toBe(false);
});

test("a comparator that was not fitted says of which there were too few in train: with the outcome or without", () => {
  const notes = (trainEvents: number) =>
    report([], [fittedAt(5, trainEvents)]).baselines.flatMap(({ model, note }) =>
      model === "age-sex" || model === "count-logistic" ? [note] : [],
    );
  expect(notes(3)).toEqual(Array(2).fill("fewer than 10 events in train; not fitted"));
  expect(notes(38)).toEqual(Array(2).fill("fewer than 10 in train without the event; not fitted"));
});
