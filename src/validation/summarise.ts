/** @module validation/summarise: the report in a few numbers: who was measured, and how the model stands beside its comparators. */
import type { Comparison, Predictor, ValidationReport, ValidationRow } from "#contract";
import type { Cohort } from "./cohort.ts";
import { subgroupsOf } from "./subgroups.ts";

/** Subjects a figure about people rests on, so that it is nobody's own. */
const LEAST_SUBJECTS = 10;

/**
 * Held-out subjects and moments, in all and by subgroup (a subject may be in two age bands at two moments). A group of fewer than ten subjects is
 * not mentioned: its members could be recognised.
 */
export function describeCohort(cohort: Cohort): ValidationReport["cohort"] {
  const count = (group: string, includes: (row: number) => boolean) => {
    const rows = [...cohort.moments.keys()].filter(includes);
    return { group, subjects: new Set(rows.map((row) => cohort.subjectOf[row])).size, moments: rows.length };
  };
  const groups = subgroupsOf(cohort).map(({ group, includes }) => count(group, includes));
  return [count("all", () => true), ...groups.filter(({ subjects }) => subjects >= LEAST_SUBJECTS)];
}

/** A record of which the model knows this much can be read, even where all tested were known whole. */
const READABLE_SHARE = 0.9;

/**
 * Within which ages, and down to which share of a record known to the model, at least ten subjects were asked about. Of few subjects `from` may be
 * above `to`: no age was.
 *
 * @param knownShares parallel to the cohort's moments
 */
export function describeTested(
  { ageYears, subjectOf }: Cohort,
  knownShares: readonly number[],
): ValidationReport["tested"] {
  const ages = [...ageYears].map((age, row) => ({ value: age, subject: subjectOf[row] }));
  const shares = knownShares.map((share, row) => ({ value: share, subject: subjectOf[row] }));
  const from = tenthLeast(ages);
  const to = tenthLeast(ages.map(({ value, subject }) => ({ value: -value, subject })));
  const share = tenthLeast(shares);
  if (from === undefined || to === undefined || share === undefined) return undefined;
  return { ageYears: { from: Math.floor(from), to: Math.floor(-to) }, knownShare: Math.min(share, READABLE_SHARE) };
}

/** First and last calendar year (UTC) in which ten or more subjects were asked; `null` if there is none. */
export function describeAskedYears({ moments, subjectOf }: Cohort): { from: number; to: number } | null {
  const asked = new Map<number, Set<number | undefined>>();
  for (const [row, moment] of moments.entries()) {
    const year = new Date(moment).getUTCFullYear();
    asked.set(year, (asked.get(year) ?? new Set()).add(subjectOf[row]));
  }
  const years = [...asked].filter(([, subjects]) => subjects.size >= LEAST_SUBJECTS).map(([year]) => year);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** The tenth of the subjects' own least values. */
function tenthLeast(rows: readonly { value: number; subject: number | undefined }[]): number | undefined {
  const least = new Map<number | undefined, number>();
  for (const { value, subject } of rows) {
    if (!Number.isNaN(value)) least.set(subject, Math.min(value, least.get(subject) ?? Number.POSITIVE_INFINITY));
  }
  return [...least.values()].sort((a, b) => a - b)[LEAST_SUBJECTS - 1];
}

/** Mean AUROC over the cells in which all predictors of the report have one (none without such a cell), and the counts of cells won and lost. */
export function summarise(
  rows: readonly ValidationRow[],
  comparisons: readonly Comparison[],
): ValidationReport["summary"] {
  const cells = new Map<string, Map<Predictor, number>>();
  for (const { task, horizonYears, model, metric, value } of rows) {
    if (metric !== "auroc") continue;
    const key = `${task}/${horizonYears}`;
    const cell = cells.get(key) ?? new Map<Predictor, number>();
    cells.set(key, cell.set(model, value));
  }
  const predictors = [...new Set([...cells.values()].flatMap((cell) => [...cell.keys()]))];
  const complete = [...cells.values()].filter((cell) => cell.size === predictors.length);
  const mean = (model: Predictor) => complete.reduce((sum, cell) => sum + (cell.get(model) ?? 0), 0) / complete.length;
  const against = [...new Set(comparisons.map((comparison) => comparison.against))];
  return {
    cells: cells.size,
    meanAuroc:
      complete.length === 0 ? [] : predictors.map((model) => ({ model, value: mean(model), cells: complete.length })),
    versus: against.map((other) => {
      const met = comparisons.filter((comparison) => comparison.against === other);
      return {
        against: other,
        cells: met.length,
        above: met.filter(({ difference }) => difference > 0).length,
        better: met.filter(({ verdict }) => verdict === "better").length,
        worse: met.filter(({ verdict }) => verdict === "worse").length,
      };
    }),
  };
}
