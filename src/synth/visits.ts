/**
 * @module synth/visits: when a patient meets the hospital, and why.
 *
 * Promise: a visit depends on the state so far and on chance, never on what is still to come, so no record can know more of the
 * future than the state does.
 */
import { addDays, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, type Random, toEpochMs } from "#core";
import { type Complaint, careAtOnset, complaints } from "./complaint-table.ts";
import { hazardTable, type OutcomeId } from "./hazards.ts";
import { outcomeIds } from "./outcome-index.ts";
import { ageYearsAt, type PatientTruth } from "./truth.ts";

export interface PlannedVisit {
  readonly at: EpochMs;
  readonly place: "AMB" | "EMER" | "IMP";
  readonly hours: number;
  readonly reason:
    | { readonly kind: "first" }
    | { readonly kind: "routine" }
    | { readonly kind: "complaint"; readonly complaint: Complaint }
    | { readonly kind: "onset"; readonly outcome: OutcomeId; readonly code: readonly [string, string] };
}

/** All visits within the observation, in order. */
export function planVisits(truth: PatientTruth, random: Random): PlannedVisit[] {
  const { observationStart: start, observationEnd: end } = truth;
  const visits: PlannedVisit[] = [
    { at: start, place: "AMB", hours: 0.5, reason: { kind: "first" } },
    ...onsetVisits(truth, random),
    ...complaintVisits(truth, random),
    ...routineVisits(truth, random),
  ];
  return visits.filter((visit) => visit.at >= start && visit.at < end).sort((a, b) => a.at - b.at);
}

/** Outcomes before which a person has had it count as chronic disease for how often they are seen. */
const chronic = outcomeIds.filter((id) => id !== "death" && id !== "hip-fracture" && id !== "obesity");

function routineVisits(truth: PatientTruth, random: Random): PlannedVisit[] {
  const visits: PlannedVisit[] = [];
  let at = truth.observationStart;
  for (;;) {
    const age = ageYearsAt(truth.birthAt, at);
    const diseases = chronic.filter((id) => (truth.onsets[id] ?? Number.POSITIVE_INFINITY) <= at).length;
    const rate = (age < 18 ? 0.45 : age < 45 ? 0.38 : 0.5) + 0.13 * Math.min(5, diseases);
    at = clinicHour(addDays(at, (DAYS_PER_YEAR * (0.35 + 1.3 * random.next())) / rate), random);
    if (at >= truth.observationEnd) return visits;
    visits.push({ at, place: "AMB", hours: 0.5, reason: { kind: "routine" } });
  }
}

/** Everyday illness: a Poisson process, its rate set anew each year of age. */
function complaintVisits(truth: PatientTruth, random: Random): PlannedVisit[] {
  const visits: PlannedVisit[] = [];
  for (let year = truth.observationStart; year < truth.observationEnd; year = addDays(year, DAYS_PER_YEAR)) {
    const age = ageYearsAt(truth.birthAt, year);
    const smoker = smokes(truth, year, age);
    const rates = complaints.map((complaint) => complaintRate(complaint, truth, age, smoker));
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    for (let t = random.exponential(total); t < 1; t += random.exponential(total)) {
      let mark = random.next() * total;
      const complaint = complaints.find((_, index) => {
        mark -= rates[index] ?? 0;
        return mark < 0;
      });
      if (complaint === undefined) continue;
      const hours = complaint.place === "IMP" ? 24 * (2 + random.integer(4)) : complaint.place === "EMER" ? 4 : 0.4;
      const at = clinicHour(addDays(year, t * DAYS_PER_YEAR), random);
      visits.push({ at, place: complaint.place, hours, reason: { kind: "complaint", complaint } });
    }
  }
  return visits;
}

function complaintRate(complaint: Complaint, truth: PatientTruth, age: number, smoker: boolean): number {
  if (complaint.sex !== undefined && complaint.sex !== truth.sex) return 0;
  const rate = complaint.per1000[age < 18 ? 0 : age < 65 ? 1 : 2] / 1000;
  const { liability, ratio = 1 } = complaint;
  if (liability === undefined) return rate;
  if (liability === "smoking") return smoker ? rate * ratio : rate;
  const level = liability === "alcohol" ? (truth.constitution.alcohol - 5) / 14 : truth.constitution[liability];
  return rate * ratio ** level;
}

function smokes(truth: PatientTruth, moment: EpochMs, age: number): boolean {
  return (
    age >= (truth.constitution.smokingStart ?? Number.POSITIVE_INFINITY) &&
    (truth.smokingQuitAt ?? Number.POSITIVE_INFINITY) > moment
  );
}

/** An outcome is met at the moment it begins. */
function onsetVisits(truth: PatientTruth, random: Random): PlannedVisit[] {
  return hazardTable.flatMap((row) => {
    const at = truth.onsets[row.id];
    if (at === undefined || row.icd10 === undefined || at < truth.observationStart) return [];
    const care = careAtOnset[row.id];
    const place = care?.place ?? "AMB";
    const hours = place === "IMP" ? 24 * (care?.days ?? 3) * (0.6 + 0.8 * random.next()) : place === "EMER" ? 5 : 0.6;
    return [{ at, place, hours, reason: { kind: "onset", outcome: row.id, code: row.icd10 } } as const];
  });
}

/** A moment of the same day in opening hours (UTC), to the minute. */
function clinicHour(moment: EpochMs, random: Random): EpochMs {
  const day = Math.floor(moment / MS_PER_DAY) * MS_PER_DAY;
  return toEpochMs(day + (13 + random.integer(9)) * 3_600_000 + random.integer(60) * 60_000);
}

/** Whether an outcome had begun. */
export function hasBegun(truth: PatientTruth, id: OutcomeId, moment: EpochMs): boolean {
  return (truth.onsets[id] ?? Number.POSITIVE_INFINITY) <= moment;
}
