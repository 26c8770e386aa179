/**
 * @module validation/cohort: who is asked about, when, and what happened next.
 *
 * Before: `timeline` (records, index moments, first occurrences). After: baselines and scores.
 * Promise: an index moment counts for an outcome only if the outcome had not occurred by then; what happened after it is never
 * among the features. Subjects are read one at a time; what stays in memory is numbers.
 */
import { ageDaysAt, type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, type SubjectKey } from "#core";
import {
  firstOccurrences,
  type IndexMomentOptions,
  knownAt,
  type Outcome,
  observationWindow,
  planIndexMoments,
} from "#timeline";
import { latestValues } from "./clinical-features.ts";
import {
  countsOf,
  DEMOGRAPHIC_COLUMNS,
  demographics,
  type FamilyNumbers,
  SEX,
  type Sex,
  sexOf,
} from "./count-features.ts";
import { FOLLOW_UP } from "./observed-risk.ts";
import { type SparseRows, sparseRowsBuilder } from "./sparse-rows.ts";

/** Index moments of one split as parallel arrays; one row a moment, a subject's rows together. */
export interface Cohort {
  readonly subjects: readonly SubjectKey[];
  /** Index into `subjects` of each row. */
  readonly subjectOf: Int32Array;
  readonly moments: Float64Array;
  /** NaN if birth is unknown. */
  readonly ageYears: Float64Array;
  readonly sex: Uint8Array;
  /** Events known at the moment. */
  readonly knownEvents: Int32Array;
  /** By subject: what the record says of race and ethnicity, as codes (`RACE//2106-3`). */
  readonly heritage: readonly ReadonlySet<string>[];
  /** Days from the moment to the end of observation. */
  readonly endDays: Float64Array;
  /** Days to death, `Infinity` if none is recorded. */
  readonly deathDays: Float64Array;
  /** By task: days to the first occurrence, `Infinity` = none, NaN = not at risk (had it before, or the other sex). */
  readonly outcomeDays: readonly Float64Array[];
  /** Raw columns: demographics, then code families by number. */
  readonly features: SparseRows;
  /** Latest value of each measurement in each unit, and the family by which each column is counted. */
  readonly values: SparseRows;
  readonly countedAs: Int32Array;
}

const HERITAGE = /^(RACE|ETHNICITY)\/\//;

/** Takes subjects as they stream past. */
export interface CohortBuilder {
  /** The subject's index moments; empty if none can be asked. */
  add(subject: SubjectKey, events: readonly ClinicalEvent[]): readonly EpochMs[];
  cohort(): Cohort;
}

export function cohortBuilder(
  tasks: readonly Outcome[],
  momentOptions: IndexMomentOptions,
  families: FamilyNumbers,
): CohortBuilder {
  const subjects: SubjectKey[] = [];
  const heritage: ReadonlySet<string>[] = [];
  const columns = {
    subjectOf: [] as number[],
    moments: [] as number[],
    ageYears: [] as number[],
    sex: [] as number[],
    knownEvents: [] as number[],
    endDays: [] as number[],
    deathDays: [] as number[],
  };
  const outcomeDays: number[][] = tasks.map(() => []);
  const features = sparseRowsBuilder();
  const values = sparseRowsBuilder();
  return {
    add(subject, events) {
      const moments = planIndexMoments(events, momentOptions);
      const window = observationWindow(events);
      if (moments.length === 0 || window === undefined) return [];
      const { birth, end, death } = window;
      const sex = sexOf(events);
      const firsts = firstOccurrences(tasks, events);
      for (const moment of moments) {
        const ageYears = birth === undefined ? Number.NaN : ageDaysAt(birth, moment) / DAYS_PER_YEAR;
        columns.subjectOf.push(subjects.length);
        columns.moments.push(moment);
        columns.ageYears.push(ageYears);
        columns.sex.push(sex);
        columns.endDays.push((end - moment) / MS_PER_DAY);
        columns.deathDays.push(death === undefined ? Number.POSITIVE_INFINITY : (death - moment) / MS_PER_DAY);
        for (const [k, task] of tasks.entries()) outcomeDays[k]?.push(daysToOutcome(task, sex, firsts[k], moment));
        const known = knownAt(events, moment);
        columns.knownEvents.push(known.length);
        addFeatures(known, ageYears, sex);
      }
      subjects.push(subject);
      heritage.push(new Set(events.flatMap(({ code }) => (HERITAGE.test(code) ? [code] : []))));
      return moments;
    },
    cohort: () => ({
      subjects,
      subjectOf: Int32Array.from(columns.subjectOf),
      moments: Float64Array.from(columns.moments),
      ageYears: Float64Array.from(columns.ageYears),
      sex: Uint8Array.from(columns.sex),
      knownEvents: Int32Array.from(columns.knownEvents),
      heritage,
      endDays: Float64Array.from(columns.endDays),
      deathDays: Float64Array.from(columns.deathDays),
      outcomeDays: outcomeDays.map((days) => Float64Array.from(days)),
      features: features.rows(DEMOGRAPHIC_COLUMNS + families.size),
      values: values.rows(families.size),
      countedAs: families.countedAs(),
    }),
  };

  function addFeatures(known: readonly ClinicalEvent[], ageYears: number, sex: Sex): void {
    const counts = countsOf(known, families);
    features.add(
      [...Array(DEMOGRAPHIC_COLUMNS).keys(), ...[...counts.keys()].map((family) => family + DEMOGRAPHIC_COLUMNS)],
      [...demographics(ageYears, sex), ...counts.values()],
    );
    const latest = latestValues(known, families);
    values.add([...latest.keys()], [...latest.values()]);
  }
}

/** The rows at risk of one task, with how and when each one's follow-up ended. */
export interface TaskRows {
  /** Row numbers of the cohort; the other arrays are parallel to it. */
  readonly rows: Int32Array;
  readonly times: Float64Array;
  readonly ends: Uint8Array;
}

/** Index moments at which the outcome could still come, each followed to the outcome, death or the end of observation. */
export function taskRows(cohort: Cohort, task: number): TaskRows {
  const days = cohort.outcomeDays[task] ?? new Float64Array(0);
  const rows = Int32Array.from([...days.keys()].filter((row) => !Number.isNaN(days[row])));
  const times = new Float64Array(rows.length);
  const ends = new Uint8Array(rows.length);
  for (const [i, row] of rows.entries()) {
    const outcome = days[row] as number;
    const death = cohort.deathDays[row] as number;
    const end = cohort.endDays[row] as number;
    if (outcome <= Math.min(death, end)) {
      times[i] = outcome;
      ends[i] = FOLLOW_UP.outcome;
    } else if (death <= end) {
      times[i] = death;
      ends[i] = FOLLOW_UP.death;
    } else times[i] = end;
  }
  return { rows, times, ends };
}

function daysToOutcome(task: Outcome, sex: Sex, first: EpochMs | undefined, moment: EpochMs): number {
  if (task.sex !== undefined && sex !== SEX[task.sex]) return Number.NaN;
  if (first === undefined) return Number.POSITIVE_INFINITY;
  return first <= moment ? Number.NaN : (first - moment) / MS_PER_DAY;
}
