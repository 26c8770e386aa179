/** @module validation/monitoring/tested-spread: how those a release was tested on were spread, read from its report, to compare others with. */
import type { ValidationReport } from "#contract";
import { observedAverage } from "../observed-average.ts";
import { joinBins } from "./stability-index.ts";

/** Shares of the tested by bin, all above 0, and in which bin a value falls. */
export interface TestedSpread {
  readonly shares: readonly number[];
  /** -1 where the value is of no bin. */
  binOf(value: number): number;
}

/** A bin of fewer says more about chance than about people. */
const LEAST_SHARE = 0.05;

/**
 * Spread of the risks of an outcome: the report's bins with and without the outcome, by how many had it, joined until each holds a
 * twentieth of the tested. `undefined` where too few had the outcome to be tested, or all had nearly the same risk.
 */
export function testedRisks(report: ValidationReport, task: string, horizonYears: number): TestedSpread | undefined {
  const spread = report.distributions.find((one) => one.task === task && one.horizonYears === horizonYears);
  const average = observedAverage(report, task, horizonYears);
  if (spread === undefined || average === null) return undefined;
  const shares = spread.edges.map(
    (_, bin) => average * (spread.withEvent[bin] ?? 0) + (1 - average) * (spread.withoutEvent[bin] ?? 0),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const joined = joinBins(
    shares.map((share) => share / total),
    LEAST_SHARE,
  );
  if (joined.shares.length < 2) return undefined;
  return {
    shares: joined.shares,
    binOf: (risk) => {
      const bin = spread.edges.findIndex((edge) => risk < edge);
      return joined.groupOf[bin === -1 ? spread.edges.length - 1 : bin] ?? -1;
    },
  };
}

const AGE_GROUPS = [
  { group: "age: under 40", below: 40 },
  { group: "age: 40-64", below: 65 },
  { group: "age: 65 and over", below: Number.POSITIVE_INFINITY },
];
const SEX_GROUPS = ["sex: female", "sex: male"];

/** Spread of ages in years; `undefined` where the report names no two groups. */
export function testedAges({ cohort }: Pick<ValidationReport, "cohort">): TestedSpread | undefined {
  const shares = sharesOf(
    cohort,
    AGE_GROUPS.map(({ group }) => group),
  );
  return shares && { shares, binOf: (years) => AGE_GROUPS.findIndex(({ below }) => years < below) };
}

/** Spread of the sexes, female first. */
export function testedSexes({ cohort }: Pick<ValidationReport, "cohort">): TestedSpread | undefined {
  const shares = sharesOf(cohort, SEX_GROUPS);
  return shares && { shares, binOf: (place) => place };
}

/** By moments. A group of fewer than ten subjects is not in the report: half a moment is taken. */
function sharesOf(cohort: ValidationReport["cohort"], groups: readonly string[]): readonly number[] | undefined {
  const moments = groups.map((group) => cohort.find((one) => one.group === group)?.moments ?? 0.5);
  if (moments.filter((count) => count >= 1).length < 1) return undefined;
  const total = moments.reduce((sum, count) => sum + count, 0);
  return moments.map((count) => count / total);
}
