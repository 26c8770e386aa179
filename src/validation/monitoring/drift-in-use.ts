/**
 * @module validation/monitoring/drift-in-use: by quarter, who a release is asked about against whom it was tested on. A patient counts once a
 * quarter, by the first call, so that those seen often do not weigh more.
 */
import type { KeptPrediction, QuarterInUse, Shift, ValidationReport } from "#contract";
import { FALSE_ALARMS, judgeCount } from "./calibration-in-use.ts";
import { told } from "./small-cells.ts";
import { judgeShift } from "./stability-index.ts";
import { type TestedSpread, testedAges, testedRisks, testedSexes } from "./tested-spread.ts";

/** The horizon cards speak of. */
const HORIZON_YEARS = 5;
/** Share of patients that may be refused as unlike those tested. Our own convention: the others' records are not judged by it. */
const MOST_REFUSED = 0.1;

/** A patient's first call of a quarter. */
interface QuarterlyCall {
  readonly at: number;
  readonly prediction: KeptPrediction;
  readonly hasCard: boolean;
  /** Made under the rule that is now in force. */
  readonly underRule: boolean;
}

export interface DriftInUse {
  add(call: QuarterlyCall): void;
  quarters(): QuarterInUse[];
}

interface Counts {
  patients: number;
  refusedAge: number;
  refusedUnfamiliar: number;
  known: { sum: number; of: number };
  underRule: number;
  cards: number;
  readonly ages: number[];
  readonly sexes: number[];
  /** By outcome of `spreads`. */
  readonly risks: readonly number[][];
}

/** e.g. `2026-Q4`, UTC. */
export function quarterOf(at: number): string {
  const day = new Date(at);
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
}

/** @param shareOfPatients who may get a card by the rule in force */
export function driftInUse(report: ValidationReport, shareOfPatients: number): DriftInUse {
  const spreads = report.tasks.flatMap((task) => {
    const spread = testedRisks(report, task.id, HORIZON_YEARS);
    return spread === undefined ? [] : [{ ...task, spread }];
  });
  const [ages, sexes] = [testedAges(report), testedSexes(report)];
  const tested = report.counts.held_out.subjects;
  const falseAlarms = FALSE_ALARMS / (spreads.length + 4);
  const kept = new Map<string, Counts>();
  return {
    add({ at, prediction, hasCard, underRule }) {
      const quarter = quarterOf(at);
      const counts = kept.get(quarter) ?? emptyCounts(spreads.length);
      kept.set(quarter, counts);
      counts.patients++;
      countWho(counts, prediction, ages, sexes);
      if (underRule) counts.underRule++;
      if (underRule && hasCard) counts.cards++;
      if (prediction.kind === "none") return;
      const at5 = prediction.years.indexOf(HORIZON_YEARS);
      for (const [k, { id, spread }] of spreads.entries()) {
        const risk = prediction.risks[id]?.[at5];
        if (risk !== undefined) addTo(counts.risks[k], spread.binOf(risk));
      }
    },
    quarters: () =>
      [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, counts]) => toQuarter(quarter, counts)),
  };

  function toQuarter(quarter: string, counts: Counts): QuarterInUse {
    const { patients, refusedAge, refusedUnfamiliar, known } = counts;
    if (told(patients) === null) return { quarter, patients: null };
    const shift = (seen: readonly number[] | undefined, spread: TestedSpread | undefined) =>
      spread === undefined || seen === undefined ? null : toShift(seen, spread, tested, falseAlarms);
    return {
      quarter,
      patients,
      seen: {
        refused: shareOf([refusedAge, refusedUnfamiliar], patients, MOST_REFUSED, falseAlarms),
        refusedAge: told(refusedAge),
        refusedUnfamiliar: told(refusedUnfamiliar),
        knownShare: known.of === 0 || told(known.of) === null ? null : known.sum / known.of,
        ages: shift(counts.ages, ages),
        sexes: shift(counts.sexes, sexes),
        cards:
          counts.underRule === 0 || told(counts.underRule) === null
            ? null
            : shareOf([counts.cards], counts.underRule, shareOfPatients, falseAlarms),
        risks: spreads.flatMap(({ id, title, spread }, k) => {
          const moved = shift(counts.risks[k], spread);
          return moved === null ? [] : [{ id, title, ...moved }];
        }),
      },
    };
  }
}

function emptyCounts(outcomes: number): Counts {
  return {
    ...{ patients: 0, refusedAge: 0, refusedUnfamiliar: 0, underRule: 0, cards: 0 },
    known: { sum: 0, of: 0 },
    ages: [],
    sexes: [],
    risks: Array.from({ length: outcomes }, () => []),
  };
}

function countWho(
  counts: Counts,
  prediction: KeptPrediction,
  ages: TestedSpread | undefined,
  sexes: TestedSpread | undefined,
): void {
  if (prediction.kind === "none" && prediction.why === "untested-age") counts.refusedAge++;
  if (prediction.kind === "none" && prediction.why === "unfamiliar-record") counts.refusedUnfamiliar++;
  const { ageYears, sex, knownShare } = prediction;
  if (ageYears !== null) addTo(counts.ages, ages?.binOf(ageYears) ?? -1);
  addTo(counts.sexes, sexes?.binOf(["female", "male"].indexOf(sex)) ?? -1);
  if (knownShare === null) return;
  counts.known.sum += knownShare;
  counts.known.of++;
}

function addTo(counts: number[] | undefined, bin: number): void {
  if (counts !== undefined && bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
}

/** `null` where fewer than eleven were seen, or where two bins would let a count of fewer be worked out. */
function toShift(seen: readonly number[], { shares }: TestedSpread, tested: number, falseAlarms: number): Shift | null {
  const counts = shares.map((_, bin) => seen[bin] ?? 0);
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people === 0 || told(people) === null) return null;
  if (shares.length === 2 && counts.some((count) => told(count) === null)) return null;
  return judgeShift(counts, shares, tested, falseAlarms);
}

/** Flagged where more than `most` of all are of these, by more than a quarter and by more than chance gives. */
function shareOf(counts: readonly number[], of: number, most: number, falseAlarms: number) {
  const count = counts.reduce((sum, one) => sum + one, 0);
  return {
    share: counts.some((one) => told(one) === null) ? null : count / of,
    most,
    flagged: judgeCount(count, most * of, 2 * falseAlarms) === "more than expected",
  };
}
