/**
 * @module bench/delphi/auc-protocol: how well rates of one disease rank who gets it: as Delphi's authors measure it, and with censoring.
 *
 * As published (Delphi's `evaluate_auc.py`): by sex and by five years of age at the event that is looked from. A case is looked at from the last
 * event more than a gap before the disease; controls are all who never have it, in the whole of their record, each from one event of theirs
 * in those years drawn at random. Here nothing is drawn: each of a control's n events weighs 1/n, which is the mean over all drawings of one
 * control. The figure is the plain mean over sexes and ages.
 *
 * Who "never has it" is known from the future, and somebody whose record ends early counts as one who never has it. So the second figure asks at
 * fixed ages, of everybody under observation who has not had it, from their last event by then, who gets it within some years: censoring is weighed
 * out, and a death before it makes a control.
 */
import { DAYS_PER_YEAR } from "#core";
import { auroc, orderByRisk } from "../../src/validation/discrimination.ts";
import { FOLLOW_UP, statusAtHorizon } from "../../src/validation/observed-risk.ts";

/** A patient's events, ages ascending, and the log rate of one disease after each. */
export interface ScoredPatient {
  readonly female: boolean;
  readonly agesDays: ArrayLike<number>;
  readonly logRates: ArrayLike<number>;
  /** `undefined`: never. */
  readonly diseaseAgeDays: number | undefined;
  /** Age at death or where the record ends. */
  readonly endAgeDays: number;
  readonly died: boolean;
}

export interface DiseaseAuc {
  /** Mean over cells of sex and age; `undefined` if no cell has enough cases and controls. */
  readonly value: number | undefined;
  readonly cells: number;
  readonly cases: number;
}

const FIRST_AGE = 40;
const LAST_AGE = 75;
const BRACKET_YEARS = 5;
/** Cases and controls without which a cell is left out. */
const ENOUGH = 2;

/** The published protocol. @param gapDays 0.1 there for "no gap", 365.25 for a year */
export function publishedAuc(patients: readonly ScoredPatient[], gapDays: number): DiseaseAuc {
  return meanOfCells((female, fromYears) => {
    const cell = newCell();
    const inBracket = (age: number | undefined) =>
      age !== undefined && age >= fromYears * DAYS_PER_YEAR && age < (fromYears + BRACKET_YEARS) * DAYS_PER_YEAR;
    for (const patient of patients) {
      if (patient.female !== female) continue;
      const { agesDays, logRates, diseaseAgeDays } = patient;
      if (diseaseAgeDays === undefined) {
        const own = Array.from({ length: agesDays.length }, (_, i) => i).filter((i) => inBracket(agesDays[i]));
        for (const i of own) cell.add(logRates[i] ?? 0, false, 1 / own.length);
        continue;
      }
      const at = lastBefore(agesDays, diseaseAgeDays - gapDays);
      if (inBracket(agesDays[at])) cell.add(logRates[at] ?? 0, true, 1);
    }
    return cell;
  });
}

/** Who gets the disease within `horizonYears` of a birthday, among those under observation who have not had it. */
export function censoringAwareAuc(patients: readonly ScoredPatient[], horizonYears: number): DiseaseAuc {
  return meanOfCells((female, years) => {
    const asked = years * DAYS_PER_YEAR;
    const rates: number[] = [];
    const times: number[] = [];
    const ends: number[] = [];
    for (const patient of patients) {
      const { agesDays, logRates, diseaseAgeDays = Number.POSITIVE_INFINITY, endAgeDays, died } = patient;
      const at = lastBefore(agesDays, asked);
      if (patient.female !== female || at < 0 || endAgeDays <= asked || diseaseAgeDays <= asked) continue;
      rates.push(logRates[at] ?? 0);
      times.push(Math.min(diseaseAgeDays, endAgeDays) - asked);
      ends.push(diseaseAgeDays <= endAgeDays ? FOLLOW_UP.outcome : died ? FOLLOW_UP.death : FOLLOW_UP.censored);
    }
    const { cases, weights } = statusAtHorizon(
      Float64Array.from(times),
      Uint8Array.from(ends),
      horizonYears * DAYS_PER_YEAR,
    );
    const cell = newCell();
    for (const [i, rate] of rates.entries()) {
      if ((weights[i] ?? 0) > 0) cell.add(rate, cases[i] === 1, weights[i] ?? 0);
    }
    return cell;
  });
}

function newCell() {
  const [scores, cases, weights]: [number[], number[], number[]] = [[], [], []];
  return {
    add(score: number, isCase: boolean, weight: number) {
      scores.push(score);
      cases.push(Number(isCase));
      weights.push(weight);
    },
    area(): { readonly value: number | undefined; readonly cases: number } {
      const count = cases.reduce((sum, one) => sum + one, 0);
      if (count < ENOUGH || cases.length - count < ENOUGH) return { value: undefined, cases: 0 };
      const order = orderByRisk(Float64Array.from(scores));
      return { value: auroc(order, Uint8Array.from(cases), Float64Array.from(weights)), cases: count };
    },
  };
}

function meanOfCells(cellOf: (female: boolean, fromYears: number) => ReturnType<typeof newCell>): DiseaseAuc {
  const found = [true, false].flatMap((female) =>
    Array.from({ length: (LAST_AGE - FIRST_AGE) / BRACKET_YEARS }, (_, i) =>
      cellOf(female, FIRST_AGE + i * BRACKET_YEARS).area(),
    ),
  );
  const values = found.flatMap(({ value }) => value ?? []);
  return {
    value: values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length,
    cells: values.length,
    cases: found.reduce((sum, { cases }) => sum + cases, 0),
  };
}

/** The last place whose age is below `ageDays`; -1 for none. */
function lastBefore(agesDays: ArrayLike<number>, ageDays: number): number {
  let at = -1;
  while (at + 1 < agesDays.length && (agesDays[at + 1] ?? 0) < ageDays) at++;
  return at;
}
