/**
 * @module synth/patient: one whole synthetic patient, from seed and number.
 *
 * Promise: patient `number` of a seed is the same however many others are made.
 */
import { addDays, createRandom, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, type Random, toEpochMs } from "#core";
import { type Constitution, drawConstitution, type Sex } from "./body.ts";
import { writeRecord } from "./care.ts";
import { episodeResource, patientResource } from "./directory-resources.ts";
import { type LifeState, liveUntil } from "./life.ts";
import { indexOf } from "./outcome-index.ts";
import { drawPerson, type Hospital, type Person } from "./people.ts";
import type { Sink } from "./scribe.ts";
import { ageYearsAt, momentAtAge, onsetMoments, type PatientTruth } from "./truth.ts";

const FIRST_DAY = Date.UTC(1975, 0, 2);
const LAST_DAY = Date.UTC(2025, 11, 30);
const DEATH = indexOf("death");

/** Makes one patient: the resources go to `sink`, the truth is returned. */
export function makePatient(seed: number, number: number, hospital: Hospital, sink: Sink): PatientTruth {
  const { person, truth, random } = drawPatient(seed, number, hospital);
  sink.add("Patient", patientResource(person, truth.birthDate, truth.deathAt));
  sink.add("EpisodeOfCare", episodeResource(person, truth));
  writeRecord(person, truth, hospital, random.fork("record"), sink);
  return truth;
}

/** Who a patient is and what happens to them; nothing is recorded yet. */
export function drawPatient(
  seed: number,
  number: number,
  hospital: Hospital,
): { person: Person; truth: PatientTruth; random: Random } {
  const random = createRandom(`${seed}/patient/${number}`);
  const { truth: life, sex } = drawLife(random.fork("life"));
  const ageYears = ageYearsAt(life.birthAt, life.observationStart);
  const person = drawPerson(random.fork("person"), sex, life.birthAt, ageYears, hospital);
  return { person, truth: { patientId: person.id, ...life, riskSeed: `${seed}/risk/${number}` }, random };
}

/** Draws lives until one reaches its first visit. Younger people live on past the window; the old often die in it. */
function drawLife(random: Random): { truth: Omit<PatientTruth, "patientId" | "riskSeed">; sex: Sex } {
  for (;;) {
    const sex: Sex = random.next() < 0.52 ? "female" : "male";
    const years = 8 + 32 * random.next() ** 1.8;
    const span = LAST_DAY - FIRST_DAY - years * DAYS_PER_YEAR * MS_PER_DAY;
    const start = wholeMinute(FIRST_DAY + span * random.next() ** 0.6);
    const plannedEnd = wholeMinute(start + years * DAYS_PER_YEAR * MS_PER_DAY);
    const ageAtStart = random.next() < 0.1 ? 18 * random.next() : 20 + 58 * random.next();
    const birthAt = toEpochMs(Math.floor((start - ageAtStart * DAYS_PER_YEAR * MS_PER_DAY) / MS_PER_DAY) * MS_PER_DAY);
    const constitution = drawConstitution(random, sex, new Date(birthAt).getUTCFullYear());
    const life = liveUntil(constitution, ageYearsAt(birthAt, plannedEnd), random);
    if ((life.onset[DEATH] ?? 0) < ageYearsAt(birthAt, addDays(start, 1))) continue;
    return { truth: toTruth(life, constitution, birthAt, start, plannedEnd), sex };
  }
}

function toTruth(
  life: LifeState,
  constitution: Constitution,
  birthAt: EpochMs,
  observationStart: EpochMs,
  plannedEnd: EpochMs,
): Omit<PatientTruth, "patientId" | "riskSeed"> {
  const onsets = onsetMoments(life, birthAt);
  const deathAt = onsets["death"];
  return {
    sex: constitution.sex,
    birthDate: new Date(birthAt).toISOString().slice(0, 10),
    birthAt,
    ...(deathAt === undefined ? {} : { deathAt }),
    observationStart,
    observationEnd: deathAt ?? plannedEnd,
    plannedEnd,
    constitution,
    ...(Number.isFinite(life.quitAge) ? { smokingQuitAt: momentAtAge(birthAt, life.quitAge) } : {}),
    onsets,
  };
}

function wholeMinute(ms: number): EpochMs {
  return toEpochMs(Math.floor(ms / 60_000) * 60_000);
}
