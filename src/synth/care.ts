/**
 * @module synth/care: what is measured, prescribed, done and written at each visit.
 *
 * Promise: everything follows from the state at the visit and from chance. Labs and drugs carry the signal of the latent levels;
 * some results are filed hours or days after they were drawn, and hospital diagnoses at discharge.
 */
import { addDays, DAYS_PER_YEAR, type EpochMs, type Random, toEpochMs } from "#core";
import { type Body, fillBody, newBody, smokingStatus } from "./body.ts";
import {
  allergies,
  careAtOnset,
  familyHistories,
  influenzaVaccine,
  presentingWords,
  vaccines,
} from "./complaint-table.ts";
import { type DrugName, drugs, treatments } from "./drug-table.ts";
import { hazardTable, type OutcomeId } from "./hazards.ts";
import { checkHealth } from "./health-check.ts";
import { measureLabs } from "./lab-orders.ts";
import { type NoteKindName, noteKinds, writeNote } from "./notes.ts";
import type { Hospital, Person } from "./people.ts";
import { type Coded, openScribe, type Scribe, type Sink, type Visit } from "./scribe.ts";
import { ageYearsAt, lifeAt, type PatientTruth } from "./truth.ts";
import { hasBegun, type PlannedVisit, planVisits } from "./visits.ts";

/** One patient in the making. */
export interface Bedside {
  readonly person: Person;
  readonly truth: PatientTruth;
  readonly hospital: Hospital;
  readonly random: Random;
  readonly scribe: Scribe;
  readonly body: Body;
  /** Drugs begun, and for what. */
  readonly begun: Map<DrugName, OutcomeId>;
  readonly given: Set<string>;
  /** Chance that an ordinary visit leaves a note. */
  readonly noteShare: number;
  /** What health checks draw from, so that they change nothing else of the record. */
  readonly checks: Random;
  checkedAt?: EpochMs;
}

/** Writes the whole record of a patient, apart from Patient itself. */
export function writeRecord(person: Person, truth: PatientTruth, hospital: Hospital, random: Random, sink: Sink): void {
  const visits = planVisits(truth, random.fork("visits"));
  const bedside: Bedside = {
    person,
    truth,
    hospital,
    random,
    scribe: openScribe(person, sink, random, random.next() < 0.18),
    body: newBody(),
    begun: new Map(),
    given: new Set(),
    noteShare: Math.min(0.5, 3.2 / (ageYearsAt(truth.observationStart, truth.plannedEnd) * 1.2)),
    checks: random.fork("health checks"),
  };
  for (const planned of visits) attend(bedside, planned);
}

const HOUR = 3_600_000;

function attend(bedside: Bedside, planned: PlannedVisit): void {
  const { scribe, truth, random, person, hospital, body } = bedside;
  const age = ageYearsAt(truth.birthAt, planned.at);
  const life = lifeAt(truth, planned.at);
  fillBody(body, truth.constitution, age, life.onset, life.quitAge);
  // A stay ends at death at the latest; nothing is filed after it.
  const end = toEpochMs(Math.min(planned.at + Math.round(planned.hours * 60) * 60_000, truth.observationEnd));
  const usual = planned.place === "AMB" && random.next() < 0.7;
  const visit = scribe.encounter(
    {
      at: planned.at,
      end,
      place: planned.place,
      clinician: usual ? person.doctor : random.pick(hospital.clinicians),
      site:
        planned.place === "AMB"
          ? (hospital.sites[2 + (person.recordNumber.charCodeAt(3) % 2)] ?? random.pick(hospital.sites))
          : random.pick(hospital.sites.slice(0, 2)),
    },
    reasonOf(planned),
  );
  const saysSmoking = takeVitals(bedside, visit, age, planned);
  const measured = measureLabs(bedside, visit, age, planned);
  if (planned.reason.kind === "first" || planned.reason.kind === "routine")
    checkHealth(bedside, visit, age, { measured, saysSmoking });
  if (planned.reason.kind === "first") fileHistory(bedside, visit);
  if (planned.reason.kind === "onset") treatOnset(bedside, visit, planned.reason.outcome, planned.reason.code);
  if (planned.reason.kind === "complaint") {
    const { icd10, title, drug } = planned.reason.complaint;
    scribe.condition(visit, [icd10, title], visit.at, planned.place === "IMP" ? visit.end : visit.at);
    if (drug !== undefined && available(drug, visit.at) && random.next() < 0.7)
      scribe.prescribe(visit, drugs[drug], "completed");
  }
  if (planned.reason.kind === "routine") {
    renewTreatments(bedside, visit);
    prevent(bedside, visit, age);
  }
  writeNotes(bedside, visit, age, planned);
}

function reasonOf({ reason }: PlannedVisit): Coded | undefined {
  if (reason.kind === "onset") return reason.code;
  if (reason.kind === "complaint") return [reason.complaint.icd10, reason.complaint.title];
  return undefined;
}

/** Whether it was asked if they smoke, too. */
function takeVitals(
  { scribe, truth, random, body, ...rest }: Bedside,
  visit: Visit,
  age: number,
  planned: PlannedVisit,
): boolean {
  const bedside = { scribe, truth, random, body, ...rest };
  const first = planned.reason.kind === "first";
  const share = planned.reason.kind === "routine" || first ? 1 : 0.45;
  const heightCm = truth.constitution.heightCm * (age < 18 ? 0.3 + (0.7 * age) / 18 : 1);
  if (age >= 3 && random.next() < 0.75 * share) scribe.bloodPressure(visit, body.systolic, diastolicOf(body));
  if (random.next() < 0.3 * share) scribe.observe(visit, "weight", (body.bmi * heightCm * heightCm) / 10_000);
  if (random.next() < 0.35 * share) scribe.observe(visit, "bmi", body.bmi);
  if (first || random.next() < 0.03) scribe.observe(visit, "height", heightCm);
  if (random.next() < 0.1) scribe.observe(visit, "heartRate", heartRateOf(bedside, visit, age));
  if (planned.place !== "AMB") {
    const feverish = planned.reason.kind === "complaint" && planned.reason.complaint.icd10 === "J18.9";
    scribe.observe(visit, "temperature", feverish ? 38.6 : 36.8);
    scribe.observe(
      visit,
      "oxygen",
      Math.min(99, 97.5 - (hasBegun(truth, "copd", visit.at) ? 3.5 : 0) - (feverish ? 4 : 0)),
    );
  }
  return age >= 15 && showSmoking(bedside, visit, first);
}

function showSmoking({ body, scribe, random }: Bedside, visit: Visit, first: boolean): boolean {
  if (!first && random.next() >= 0.5) return false;
  scribe.smoking(visit, smokingStatus(body));
  return true;
}

function diastolicOf(body: Body): number {
  return 42 + 0.3 * body.systolic;
}

function heartRateOf({ truth }: Pick<Bedside, "truth">, visit: Visit, age: number): number {
  const young = age < 12 ? 100 - 2 * age : 72;
  return (
    young +
    (hasBegun(truth, "atrial-fibrillation", visit.at) ? 14 : 0) +
    (hasBegun(truth, "heart-failure", visit.at) ? 8 : 0)
  );
}

/** At the first visit: what was known before, the family, allergies, and the drugs already taken. */
function fileHistory(bedside: Bedside, visit: Visit): void {
  const { scribe, truth, random } = bedside;
  for (const row of hazardTable) {
    const onset = truth.onsets[row.id];
    if (row.icd10 === undefined || onset === undefined || onset > visit.at) continue;
    scribe.condition(visit, row.icd10, onset, visit.at);
    beginTreatment(
      bedside,
      visit,
      row.id,
      Math.min(2, 1 + Math.floor((visit.at - onset) / (8 * DAYS_PER_YEAR * 24 * HOUR))),
    );
  }
  for (const [trait, code] of Object.entries(familyHistories) as [keyof typeof familyHistories, Coded][]) {
    if (truth.constitution[trait] && random.next() < 0.85) scribe.condition(visit, code, visit.at, visit.at);
  }
  for (const [code, title, category, share] of allergies) {
    const atopic = category === "environment" ? 1.8 ** truth.constitution.atopy : 1;
    if (random.next() < share * atopic) scribe.allergy(visit, [code, title], category);
  }
}

function treatOnset(bedside: Bedside, visit: Visit, outcome: OutcomeId, code: Coded): void {
  const { scribe, random } = bedside;
  scribe.condition(visit, code, visit.at, visit.place === "IMP" ? visit.end : visit.at);
  for (const [snomed, title, probability] of careAtOnset[outcome]?.procedures ?? []) {
    if (random.next() < probability) scribe.procedure(visit, [snomed, title], toEpochMs((visit.at + visit.end) / 2));
  }
  beginTreatment(bedside, visit, outcome, outcome === "myocardial-infarction" || outcome === "heart-failure" ? 2 : 1);
}

function beginTreatment(bedside: Bedside, visit: Visit, outcome: OutcomeId, lines: number): void {
  const { scribe, begun, random } = bedside;
  const options = (treatments[outcome] ?? []).filter((name) => available(name, visit.at) && !begun.has(name));
  for (const name of options.slice(0, lines)) {
    if (random.next() > 0.9) continue;
    begun.set(name, outcome);
    scribe.prescribe(visit, drugs[name], "active");
  }
}

function renewTreatments(bedside: Bedside, visit: Visit): void {
  const { scribe, begun, random, body, truth } = bedside;
  for (const name of begun.keys()) {
    if (random.next() < 0.16) scribe.prescribe(visit, drugs[name], "active");
  }
  const poorPressure = hasBegun(truth, "hypertension", visit.at) && body.systolic > 135;
  if (random.next() < (poorPressure ? 0.35 : 0)) beginTreatment(bedside, visit, "hypertension", 1);
  const poorSugar = hasBegun(truth, "type-2-diabetes", visit.at) && body.a1c > 7.2;
  if (random.next() < (poorSugar ? 0.3 : 0)) beginTreatment(bedside, visit, "type-2-diabetes", 1);
  for (const outcome of ["dyslipidaemia", "heart-failure", "atrial-fibrillation", "copd", "depression"] as const) {
    if (hasBegun(truth, outcome, visit.at) && random.next() < 0.06) beginTreatment(bedside, visit, outcome, 1);
  }
}

function prevent(bedside: Bedside, visit: Visit, age: number): void {
  const { scribe, truth, random, given } = bedside;
  const year = new Date(visit.at).getUTCFullYear();
  if (random.next() < (age > 55 ? 0.4 : age > 18 ? 0.12 : 0.2)) scribe.immunise(visit, influenzaVaccine);
  for (const [cvx, title, fromAge, toAge, fromYear] of vaccines) {
    if (given.has(cvx) || age < fromAge || age > toAge || year < fromYear || random.next() > 0.3) continue;
    given.add(cvx);
    scribe.immunise(visit, [cvx, title]);
  }
  if (age >= 50 && age < 76 && random.next() < 0.07) scribe.procedure(visit, ["73761001", "Colonoscopy"], visit.at);
  if (truth.sex === "female" && age >= 45 && age < 76 && random.next() < 0.3) {
    scribe.procedure(visit, ["24623002", "Screening mammography"], visit.at);
  }
  if (truth.sex === "female" && age >= 65 && random.next() < 0.08) {
    scribe.procedure(visit, ["312681000", "Bone density scan"], visit.at);
  }
  if (age >= 68 && random.next() < 0.015) scribe.procedure(visit, ["54885007", "Extraction of cataract"], visit.at);
}

function available(name: DrugName, moment: EpochMs): boolean {
  const drug: { from?: number } = drugs[name];
  return new Date(moment).getUTCFullYear() >= (drug.from ?? 0);
}

function writeNotes(bedside: Bedside, visit: Visit, age: number, planned: PlannedVisit): void {
  const { random, noteShare } = bedside;
  for (const kind of noteKindsFor(random, planned, noteShare)) fileNote(bedside, visit, age, planned, kind);
}

function noteKindsFor(random: Random, planned: PlannedVisit, share: number): NoteKindName[] {
  if (planned.place === "IMP") {
    const surgical = planned.reason.kind === "onset" && careAtOnset[planned.reason.outcome]?.procedures !== undefined;
    return [
      ...(random.next() < 0.3 ? (["triage"] as const) : []),
      ...(random.next() < 0.25 ? (["nursing"] as const) : []),
      ...(surgical && random.next() < 0.5 ? (["operative"] as const) : []),
      ...(random.next() < 0.75 ? (["discharge"] as const) : []),
    ];
  }
  if (planned.place === "EMER") return random.next() < 0.5 ? ["triage"] : [];
  if (random.next() >= share) return [];
  return [
    random.pick([
      "progress",
      "progress",
      "soap",
      "soap",
      "telephone",
      "telephone",
      "letter",
      "consult",
      "family",
      "nursing",
    ]),
  ];
}

function fileNote(bedside: Bedside, visit: Visit, age: number, planned: PlannedVisit, kind: NoteKindName): void {
  const { scribe, random, person, hospital, truth, body, begun } = bedside;
  const history = hazardTable.filter(
    (row) => row.icd10 !== undefined && (truth.onsets[row.id] ?? Number.POSITIVE_INFINITY) < visit.at,
  );
  const { reason } = planned;
  const procedures = reason.kind === "onset" ? careAtOnset[reason.outcome]?.procedures?.[0] : undefined;
  const text = writeNote(random, kind, {
    person,
    hospital,
    visit,
    ageYears: age,
    complaint:
      reason.kind === "complaint"
        ? reason.complaint.words
        : reason.kind === "onset"
          ? presentingWords[reason.outcome]
          : "a check-up",
    diagnosis:
      reason.kind === "complaint"
        ? reason.complaint.title
        : reason.kind === "onset"
          ? reason.code[1]
          : "routine review",
    history: history.slice(0, 6).map((row) => row.id.replaceAll("-", " ")),
    drugNames: [...begun.keys()].slice(0, 6).map((name) => drugs[name].name),
    systolic: Math.round(body.systolic),
    diastolic: Math.round(diastolicOf(body)),
    heartRate: Math.round(heartRateOf(bedside, visit, age)),
    ...(procedures === undefined ? {} : { procedure: procedures[1] }),
  });
  const late = kind === "letter" || kind === "consult" ? addDays(visit.end, 1 + random.integer(4)) : visit.end;
  scribe.note(visit, noteKinds[kind].loinc, text, toEpochMs(Math.min(late, Math.max(visit.end, truth.observationEnd))));
}
