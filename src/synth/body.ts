/**
 * @module synth/body: what a patient carries, and how weight, pressure, lipids, glycaemia and kidneys follow from it with age.
 *
 * Promise: a closed form. The levels at an age follow from the constitution, the onsets so far and the smoking so far, so the state
 * of a patient is small enough to write down, and exact. Ages are years here. Measured values scatter around these levels (`labs.ts`).
 */
import type { Random } from "#core";
import { indexOf } from "./outcome-index.ts";

export type Sex = "female" | "male";

/** What does not change in a life. Numbers ending in `Z` are standard-normal. */
export interface Constitution {
  readonly sex: Sex;
  readonly bmiAt20: number;
  /** kg/m² a year from 20 to 65. */
  readonly bmiSlope: number;
  readonly systolicZ: number;
  readonly systolicSlopeZ: number;
  readonly ldlZ: number;
  readonly hdlZ: number;
  readonly triglycerideZ: number;
  readonly glycaemiaZ: number;
  /** Rise of HbA1c with age, 0 or more; 1 is the mean. */
  readonly glycaemiaSlope: number;
  readonly kidneyZ: number;
  /** Loss of eGFR with age; 1 is the mean. */
  readonly kidneySlope: number;
  readonly haemoglobinZ: number;
  readonly liverZ: number;
  /** Drinks a week as an adult. */
  readonly alcohol: number;
  /** Age at the first cigarette; `null` = never takes it up. */
  readonly smokingStart: number | null;
  readonly packsPerDay: number;
  /** How much of a drug's effect the patient gets, 0.4-1. */
  readonly adherence: number;
  readonly frailty: number;
  readonly atopy: number;
  readonly mood: number;
  readonly memory: number;
  readonly bone: number;
  readonly familyBreastCancer: boolean;
  readonly familyColorectalCancer: boolean;
  readonly familyProstateCancer: boolean;
  readonly familyHeartDisease: boolean;
  readonly heightCm: number;
}

/** Levels at one age. */
export interface Body {
  bmi: number;
  systolic: number;
  ldl: number;
  hdl: number;
  a1c: number;
  egfr: number;
  haemoglobin: number;
  packYears: number;
  currentSmoker: boolean;
  formerSmoker: boolean;
}

/** Age in years at which each outcome began, by `outcome-index.ts`; `Infinity` = not yet. */
export type Onsets = Float64Array;

const HYPERTENSION = indexOf("hypertension");
const DYSLIPIDAEMIA = indexOf("dyslipidaemia");
const DIABETES = indexOf("type-2-diabetes");
const KIDNEY_DISEASE = indexOf("chronic-kidney-disease");
const HEART_FAILURE = indexOf("heart-failure");
const ANAEMIA = indexOf("anaemia");

/** Draws a constitution. Distributions are rounded from NHANES-like adult populations; smoking falls with the year of birth. */
export function drawConstitution(random: Random, sex: Sex, birthYear: number): Constitution {
  const z = () => round(random.normal(), 3);
  const bmiZ = z();
  const everSmokes = random.next() < smokingShare(sex, birthYear);
  const drinks = random.next() < 0.35 ? 0 : Math.min(60, Math.exp(1.1 + random.normal()));
  return {
    sex,
    bmiAt20: round(23.8 + 3.3 * bmiZ + (bmiZ > 0 ? 1.2 * bmiZ * bmiZ * 0.5 : 0), 2),
    bmiSlope: round(0.12 + 0.055 * random.normal() + 0.02 * bmiZ, 3),
    systolicZ: z(),
    systolicSlopeZ: z(),
    ldlZ: z(),
    hdlZ: z(),
    triglycerideZ: z(),
    glycaemiaZ: z(),
    glycaemiaSlope: round(Math.abs(0.75 + 0.75 * random.normal()), 3),
    kidneyZ: z(),
    kidneySlope: round(Math.exp(0.4 * random.normal()) * 0.95, 3),
    haemoglobinZ: z(),
    liverZ: z(),
    alcohol: round(drinks * (sex === "male" ? 1.3 : 0.8), 1),
    smokingStart: everSmokes ? round(14 + random.next() * 8, 1) : null,
    packsPerDay: round(0.3 + 1.1 * random.next(), 2),
    adherence: round(0.4 + 0.6 * random.next(), 2),
    frailty: z(),
    atopy: z(),
    mood: z(),
    memory: z(),
    bone: z(),
    familyBreastCancer: random.next() < 0.1,
    familyColorectalCancer: random.next() < 0.08,
    familyProstateCancer: random.next() < 0.09,
    familyHeartDisease: random.next() < 0.16,
    heightCm: round(sex === "female" ? 162.5 + 6.6 * random.normal() : 176 + 7 * random.normal(), 1),
  };
}

/** Writes the levels at `age` into `body`. `quitAge` is `Infinity` while the patient smokes or has never smoked. */
export function fillBody(body: Body, person: Constitution, age: number, onset: Onsets, quitAge: number): void {
  const adult = Math.max(0, age - 20);
  const start = person.smokingStart ?? Number.POSITIVE_INFINITY;
  body.currentSmoker = age >= start && age < quitAge;
  body.formerSmoker = age >= quitAge;
  body.packYears = age > start ? (Math.min(age, quitAge) - start) * person.packsPerDay : 0;
  body.bmi = bmiAt(person, age) + (body.formerSmoker ? 1.1 : 0);
  const weight = body.bmi - 26;
  const treatedPressure = age >= at(onset, HYPERTENSION) ? 15 * person.adherence : 0;
  body.systolic =
    (age < 20 ? 96 + 0.9 * age : 114 + 0.32 * adult * (1 + 0.3 * person.systolicSlopeZ)) +
    8.5 * person.systolicZ +
    0.7 * weight -
    treatedPressure;
  const statin = age >= at(onset, DYSLIPIDAEMIA) ? 1 - 0.38 * person.adherence : 1;
  const lipidAge = age < 20 ? -12 : 0.62 * Math.min(adult, 40);
  body.ldl = Math.max(30, (100 + 27 * person.ldlZ + lipidAge + 0.8 * weight) * statin);
  body.hdl = Math.max(18, 50 + (person.sex === "female" ? 8 : 0) + 11 * person.hdlZ - 0.7 * weight);
  body.a1c = a1cAt(person, age, weight, at(onset, DIABETES));
  body.egfr = egfrAt(person, age, onset);
  const loss = age >= at(onset, ANAEMIA) ? 1.6 : 0;
  const renal = 0.03 * Math.max(0, 60 - body.egfr);
  body.haemoglobin =
    (person.sex === "female" ? 13.4 : 14.9) + 0.8 * person.haemoglobinZ - 0.025 * Math.max(0, age - 60) - renal - loss;
}

/** A body to be filled. */
export function newBody(): Body {
  return {
    bmi: 0,
    systolic: 0,
    ldl: 0,
    hdl: 0,
    a1c: 0,
    egfr: 0,
    haemoglobin: 0,
    packYears: 0,
    currentSmoker: false,
    formerSmoker: false,
  };
}

/** Haemoglobin below which the deficit of `hazards.ts` begins, g/dL. */
export function haemoglobinFloor(sex: Sex): number {
  return sex === "female" ? 13 : 14.3;
}

/** Code and title by SNOMED CT. */
export function smokingStatus({ currentSmoker, formerSmoker }: Body): readonly [code: string, title: string] {
  if (currentSmoker) return ["449868002", "Smokes tobacco daily"];
  return formerSmoker ? ["8517006", "Ex-smoker"] : ["266919005", "Never smoked tobacco"];
}

function bmiAt(person: Constitution, age: number): number {
  if (age < 20) return 15.5 + ((person.bmiAt20 - 15.5) * age) / 20;
  const grown = person.bmiAt20 + person.bmiSlope * (Math.min(age, 65) - 20);
  return Math.min(60, Math.max(15.5, grown - 0.1 * Math.max(0, age - 72)));
}

function a1cAt(person: Constitution, age: number, weight: number, diabetesAt: number): number {
  const untreated =
    4.95 + 0.16 * person.glycaemiaZ + 0.009 * Math.max(0, age - 20) * (0.4 + person.glycaemiaSlope) + 0.032 * weight;
  const years = age - diabetesAt;
  const diabetes = years >= 0 ? 1.6 + 0.06 * Math.min(years, 15) - 1.2 * person.adherence : 0;
  return Math.min(13, Math.max(4.2, untreated + diabetes));
}

function egfrAt(person: Constitution, age: number, onset: Onsets): number {
  const lost =
    0.78 * Math.max(0, age - 30) * person.kidneySlope +
    0.8 * Math.max(0, age - at(onset, DIABETES)) +
    0.25 * Math.max(0, age - at(onset, HYPERTENSION)) +
    0.6 * Math.max(0, age - at(onset, KIDNEY_DISEASE)) +
    (age >= at(onset, HEART_FAILURE) ? 6 : 0);
  return Math.min(135, Math.max(6, 107 + 9 * person.kidneyZ - lost));
}

function at(onset: Onsets, outcome: number): number {
  return onset[outcome] as number;
}

/** Share ever taking up smoking, by birth cohort: high until the 1950s, falling since (approximate, US National Health Interview Surveys). */
function smokingShare(sex: Sex, birthYear: number): number {
  const peak = sex === "male" ? 0.62 : 0.46;
  const floor = sex === "male" ? 0.22 : 0.18;
  const decline = Math.min(1, Math.max(0, (birthYear - 1945) / 55));
  return peak + (floor - peak) * decline;
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
