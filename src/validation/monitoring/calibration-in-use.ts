/**
 * @module validation/monitoring/calibration-in-use: first occurrences seen against those foretold, by outcome.
 *
 * Expected is the sum over people of the foretold cumulative hazard from the call to the end of their follow-up (the outcome, death, the end of
 * observation), so that somebody followed for three months is expected to have three months' worth. Under a calibrated model observed less
 * expected is a martingale, and the count is compared with a Poisson mean. Whoever is counted, counts once, so counts are independent.
 *
 * @see Breslow and Day, Statistical Methods in Cancer Research II, IARC 1987, ch. 2; Crowson et al., Stat Methods Med Res 2016;25:1692-706
 */
import type { CalibrationCell, CalibrationVerdict, OutcomeInUse, ValidationReport } from "#contract";
import { poissonInterval } from "./poisson-interval.ts";
import { told } from "./small-cells.ts";

/** One patient's follow-up for one outcome. */
interface FollowUp {
  readonly outcome: string;
  /** Whether the card, had there been one, would have been sent. */
  readonly shown: boolean;
  /** Cumulative hazard foretold for the time followed. */
  readonly expected: number;
  readonly years: number;
  readonly happened: boolean;
}

export interface CalibrationInUse {
  add(followUp: FollowUp): void;
  /** Observed over expected of all outcomes in silence; `null` while fewer than eleven happened. */
  silentRatio(): number | null;
  /** Outcomes in the order given. */
  outcomes(
    titles: readonly { readonly id: string; readonly title: string }[],
    report: ValidationReport,
  ): OutcomeInUse[];
}

/** A ratio inside these bounds is not acted on, however sure it is. Our own convention. */
const TOLERATED = { lo: 0.8, hi: 1.25 } as const;
/** While the interval holds half or twice as many, nothing is said. */
const TOLD_APART = { lo: 0.5, hi: 2 } as const;
/** Chance that any outcome is flagged though all are as foretold. */
export const FALSE_ALARMS = 0.05;

interface Sums {
  people: number;
  years: number;
  observed: number;
  expected: number;
}

export function calibrationInUse(): CalibrationInUse {
  const sums = new Map<string, { silent: Sums; shown: Sums }>();
  return {
    add({ outcome, shown, expected, years, happened }) {
      const kept = sums.get(outcome) ?? { silent: emptySums(), shown: emptySums() };
      sums.set(outcome, kept);
      const cell = shown ? kept.shown : kept.silent;
      cell.people++;
      cell.years += years;
      cell.expected += expected;
      if (happened) cell.observed++;
    },
    silentRatio() {
      const all = [...sums.values()].map(({ silent }) => silent).reduce(addSums, emptySums());
      return all.observed === 0 || told(all.observed) === null ? null : all.observed / all.expected;
    },
    outcomes(titles, report) {
      const seen = titles.filter(({ id }) => sums.has(id));
      return seen.map(({ id, title }) => {
        const { silent, shown } = sums.get(id) ?? { silent: emptySums(), shown: emptySums() };
        const all = addSums(silent, shown);
        const both = [toCell(silent), toCell(shown)] as const;
        const apart = silent.people > 0 && shown.people > 0 && both.every(isTold);
        const verdict = judgeCount(all.observed, all.expected, FALSE_ALARMS / seen.length);
        return {
          id,
          title,
          all: toCell(all),
          ...(apart ? { silent: both[0], shown: both[1] } : {}),
          inTest: inTest(report, id),
          verdict: told(all.people) === null ? "cannot tell" : verdict,
          flagged: told(all.people) !== null && verdict.endsWith("expected") && verdict !== "as expected",
        };
      });
    },
  };
}

/**
 * Whether so many are more or fewer than expected: a ratio beyond 0.8 to 1.25 that chance gives in fewer than `falseAlarms`.
 * `as expected` needs a ratio within those bounds and a 95 % interval that leaves out half and twice as many.
 */
export function judgeCount(observed: number, expected: number, falseAlarms: number): CalibrationVerdict {
  if (!(expected > 0)) return "cannot tell";
  const sure = poissonInterval(observed, 1 - falseAlarms);
  const ratio = observed / expected;
  if (ratio > TOLERATED.hi && sure.lo > expected) return "more than expected";
  if (ratio < TOLERATED.lo && sure.hi < expected) return "fewer than expected";
  if (ratio > TOLERATED.hi || ratio < TOLERATED.lo) return "cannot tell";
  const { lo, hi } = poissonInterval(observed, 0.95);
  return lo / expected > TOLD_APART.lo && hi / expected < TOLD_APART.hi ? "as expected" : "cannot tell";
}

function emptySums(): Sums {
  return { people: 0, years: 0, observed: 0, expected: 0 };
}

function addSums(a: Sums, b: Sums): Sums {
  return {
    people: a.people + b.people,
    years: a.years + b.years,
    observed: a.observed + b.observed,
    expected: a.expected + b.expected,
  };
}

function toCell({ people, years, observed, expected }: Sums): CalibrationCell {
  const few = told(people) === null;
  const counted = few ? null : told(observed);
  const { lo, hi } = poissonInterval(observed, 0.95);
  return {
    people: told(people),
    followedYears: few ? null : years,
    observed: counted,
    expected: few ? null : expected,
    ratio:
      counted === null || !(expected > 0) ? null : { value: observed / expected, lo: lo / expected, hi: hi / expected },
  };
}

function isTold({ people, observed }: CalibrationCell): boolean {
  return people !== null && observed !== null;
}

function inTest(report: ValidationReport, task: string): OutcomeInUse["inTest"] {
  const longest = Math.max(...report.horizonsYears);
  const row = report.rows.find(
    (one) =>
      one.task === task &&
      one.horizonYears === longest &&
      one.model === "model" &&
      one.metric === "observed-to-expected",
  );
  return row === undefined ? null : { value: row.value, lo: row.lo, hi: row.hi };
}
