/**
 * @module synth/truth: what is true of a synthetic patient, whatever the record says of it.
 *
 * Promise: together with a moment it determines the state exactly, so that `true-risk.ts` needs nothing else.
 */
import { addDays, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, OslerError, type SubjectKey, toEpochMs } from "#core";
import type { Constitution, Sex } from "./body.ts";
import { type LifeState, newLife } from "./life.ts";
import { findOutcomeIndex, outcomeIds } from "./outcome-index.ts";

const MS_PER_YEAR = DAYS_PER_YEAR * MS_PER_DAY;

/** The state of a life and its times; says nothing of who it is. */
export interface TrueLife {
  readonly sex: Sex;
  readonly birthAt: EpochMs;
  /** Absent while they live at `observationEnd`. */
  readonly deathAt?: EpochMs;
  readonly observationStart: EpochMs;
  readonly observationEnd: EpochMs;
  /** When observation would have ended had they lived: set without regard to what happened. */
  readonly plannedEnd: EpochMs;
  readonly constitution: Constitution;
  readonly smokingQuitAt?: EpochMs;
  /** First occurrences up to `observationEnd`, those before `observationStart` included; death too. */
  readonly onsets: Readonly<Record<string, EpochMs>>;
  /** Seeds the futures of `trueRisk`. */
  readonly riskSeed: string;
}

/** One line of `truth.ndjson.gz`. */
export interface PatientTruth extends TrueLife {
  readonly patientId: string;
  /** ISO date. */
  readonly birthDate: string;
}

/** The same truth in research time, without a patient in it. */
export interface SubjectTruth extends TrueLife {
  readonly subject: SubjectKey;
}

/** Moves a truth to research time: every moment by `shiftDays`, the patient's id and birth date left out. Risks do not change. */
export function shiftTruth(truth: PatientTruth, subject: SubjectKey, shiftDays: number): SubjectTruth {
  const { patientId: _patient, birthDate: _birth, deathAt, smokingQuitAt, ...life } = truth;
  const move = (moment: EpochMs) => addDays(moment, shiftDays);
  return {
    ...life,
    subject,
    birthAt: move(life.birthAt),
    ...(deathAt === undefined ? {} : { deathAt: move(deathAt) }),
    ...(smokingQuitAt === undefined ? {} : { smokingQuitAt: move(smokingQuitAt) }),
    observationStart: move(life.observationStart),
    observationEnd: move(life.observationEnd),
    plannedEnd: move(life.plannedEnd),
    onsets: Object.fromEntries(Object.entries(life.onsets).map(([id, at]) => [id, move(at)])),
  };
}

/** @throws OslerError `synth/truth-unreadable` if a line of `truth.ndjson.gz` is not one this version wrote */
export function parseTruth(line: string): PatientTruth {
  const value: unknown = JSON.parse(line);
  if (
    typeof value === "object" &&
    value !== null &&
    "constitution" in value &&
    "onsets" in value &&
    "riskSeed" in value
  ) {
    return value as PatientTruth;
  }
  throw new OslerError("synth/truth-unreadable", {
    message: "A line of truth.ndjson.gz is not a patient's truth of this version.",
    fix: "Write the synthetic hospital again with osler synth.",
  });
}

/** Age in years at `moment`. */
export function ageYearsAt(birth: EpochMs, moment: EpochMs): number {
  return (moment - birth) / MS_PER_YEAR;
}

/** The moment somebody born at `birth` is `age` years old, to the second. */
export function momentAtAge(birth: EpochMs, age: number): EpochMs {
  return toEpochMs(Math.floor((birth + age * MS_PER_YEAR) / 1000) * 1000);
}

/** The state at `moment`, in ages; what came later is not in it. */
export function lifeAt(truth: TrueLife, moment: EpochMs): LifeState {
  const life = newLife(truth.constitution);
  for (const [id, at] of Object.entries(truth.onsets)) {
    const index = findOutcomeIndex(id);
    if (index !== undefined && at <= moment) life.onset[index] = ageYearsAt(truth.birthAt, at);
  }
  if (truth.smokingQuitAt !== undefined && truth.smokingQuitAt <= moment) {
    life.quitAge = ageYearsAt(truth.birthAt, truth.smokingQuitAt);
  }
  return life;
}

/** Onset moments of a life, in the order of the hazard table. */
export function onsetMoments(life: LifeState, birth: EpochMs): Record<string, EpochMs> {
  const onsets: Record<string, EpochMs> = {};
  outcomeIds.forEach((id, index) => {
    const age = life.onset[index] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(age)) onsets[id] = momentAtAge(birth, age);
  });
  return onsets;
}
