import { expect, test } from "vitest";
import { toChartParts } from "./chart-parts.ts";

/**
 * Every code of the value sets that R4 (4.0.1) requires of the statuses of what becomes an entry, and what becomes of it: `counted`, `suspected`, left
 * out by a reason, or an entry that bears a word (`lapsed`). README.md has it as a table, with why.
 */
const handled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Condition.clinicalStatus": {
    ...{ active: "counted", recurrence: "counted", relapse: "counted" },
    ...{ inactive: "inactive", remission: "remission", resolved: "resolved" },
  },
  "Condition.verificationStatus": {
    ...{ confirmed: "counted", unconfirmed: "suspected", provisional: "suspected", differential: "suspected" },
    ...{ refuted: "out: refuted", "entered-in-error": "out: entered in error" },
  },
  "AllergyIntolerance.clinicalStatus": { active: "counted", inactive: "inactive", resolved: "resolved" },
  "AllergyIntolerance.verificationStatus": {
    ...{ confirmed: "counted", presumed: "counted", unconfirmed: "counted" },
    ...{ refuted: "out: refuted", "entered-in-error": "out: entered in error" },
  },
  "Observation.status": {
    ...{ final: "counted", amended: "counted", corrected: "counted", unknown: "counted", preliminary: "preliminary" },
    ...{
      registered: "out: only planned",
      cancelled: "out: did not happen",
      "entered-in-error": "out: entered in error",
    },
  },
  "DiagnosticReport.status": {
    ...{ final: "counted", amended: "counted", corrected: "counted", appended: "counted", unknown: "counted" },
    ...{ preliminary: "preliminary", partial: "preliminary" },
    ...{
      registered: "out: only planned",
      cancelled: "out: did not happen",
      "entered-in-error": "out: entered in error",
    },
  },
  "MedicationRequest.status": {
    ...{ active: "counted", unknown: "counted" },
    ...{ "on-hold": "on-hold", completed: "completed", stopped: "stopped" },
    ...{ draft: "out: only planned", cancelled: "out: did not happen", "entered-in-error": "out: entered in error" },
  },
  "MedicationStatement.status": {
    ...{ active: "counted", unknown: "counted" },
    ...{ "on-hold": "on-hold", completed: "completed", stopped: "stopped" },
    ...{
      intended: "out: only planned",
      "not-taken": "out: did not happen",
      "entered-in-error": "out: entered in error",
    },
  },
  "MedicationDispense.status": {
    ...{ completed: "counted", unknown: "counted" },
    ...{ preparation: "out: only planned", "in-progress": "out: only planned", "on-hold": "out: only planned" },
    ...{ cancelled: "out: did not happen", declined: "out: did not happen", stopped: "out: did not happen" },
    "entered-in-error": "out: entered in error",
  },
  "MedicationAdministration.status": {
    ...{ completed: "counted", "in-progress": "counted" },
    ...{ "on-hold": "on-hold", stopped: "stopped", unknown: "doubtful" },
    ...{ "not-done": "out: did not happen", "entered-in-error": "out: entered in error" },
  },
  "ServiceRequest.status": {
    ...{ active: "counted", unknown: "counted", "on-hold": "on-hold", completed: "completed" },
    ...{ draft: "out: only planned", revoked: "out: did not happen", "entered-in-error": "out: entered in error" },
  },
  "Procedure.status": {
    ...{
      completed: "counted",
      "in-progress": "in-progress",
      "on-hold": "on-hold",
      stopped: "stopped",
      unknown: "doubtful",
    },
    ...{
      preparation: "out: only planned",
      "not-done": "out: did not happen",
      "entered-in-error": "out: entered in error",
    },
  },
  "Immunization.status": {
    ...{ completed: "counted", "not-done": "out: did not happen", "entered-in-error": "out: entered in error" },
  },
  "Encounter.status": {
    ...{ arrived: "counted", triaged: "counted", "in-progress": "counted", onleave: "counted", finished: "counted" },
    ...{ unknown: "counted", planned: "out: only planned", cancelled: "out: only planned" },
    "entered-in-error": "out: entered in error",
  },
  "EpisodeOfCare.status": {
    ...{ active: "counted", onhold: "counted", finished: "counted" },
    ...{ planned: "out: only planned", waitlist: "out: only planned", cancelled: "out: only planned" },
    "entered-in-error": "out: entered in error",
  },
  "DocumentReference.status": {
    current: "counted",
    superseded: "counted",
    "entered-in-error": "out: entered in error",
  },
  "DocumentReference.docStatus": {
    ...{ final: "counted", amended: "counted", preliminary: "counted", "entered-in-error": "out: entered in error" },
  },
};

const concept = { coding: [{ system: "http://snomed.info/sct", code: "1" }] };
const when = "2020-01-01T10:00:00Z";
const who = { reference: "Patient/1" };
const drug = { medicationCodeableConcept: concept };
const wholes: Readonly<Record<string, object>> = {
  Condition: { subject: who, code: concept, onsetDateTime: when },
  AllergyIntolerance: { patient: who, code: concept, recordedDate: when },
  Observation: { subject: who, code: concept, effectiveDateTime: when, valueBoolean: true },
  DiagnosticReport: { subject: who, code: concept, effectiveDateTime: when },
  MedicationRequest: { subject: who, ...drug, authoredOn: when, intent: "order" },
  MedicationStatement: { subject: who, ...drug, effectiveDateTime: when },
  MedicationDispense: { subject: who, ...drug, whenHandedOver: when },
  MedicationAdministration: { subject: who, ...drug, effectiveDateTime: when },
  ServiceRequest: { subject: who, code: concept, authoredOn: when, intent: "order" },
  Procedure: { subject: who, code: concept, performedDateTime: when },
  Immunization: { patient: who, vaccineCode: concept, occurrenceDateTime: when },
  Encounter: { subject: who, class: { code: "AMB" }, period: { start: when } },
  EpisodeOfCare: { patient: who, period: { start: when } },
  DocumentReference: {
    ...{ subject: who, status: "current", date: when },
    content: [{ attachment: { contentType: "text/plain", data: Buffer.from("Well.").toString("base64") } }],
  },
};

function outcomeOf(path: string, code: string): string {
  const [type = "", element = ""] = path.split(".");
  const value = /^(?:clinical|verification)/.test(element) ? { coding: [{ code }] } : code;
  const parts = toChartParts({ resourceType: type, id: "x", ...wholes[type], [element]: value });
  if (parts.kind !== "parts") return `${parts.kind}: ${"reason" in parts ? parts.reason : ""}`;
  if (parts.withheld !== undefined) {
    expect([...parts.events, ...parts.notes]).toEqual([]);
    return `out: ${parts.withheld}`;
  }
  const [event] = parts.events;
  expect(parts.events.length + parts.notes.length).toBe(1);
  if (event?.code.startsWith("SUSPECTED//")) return "suspected";
  return event?.lapsed ?? "counted";
}

test.each(Object.entries(handled))(
  "each code of %s is handled on purpose, and no other is taken for one",
  (path, codes) => {
    for (const [code, outcome] of Object.entries(codes)) expect([code, outcomeOf(path, code)]).toEqual([code, outcome]);
    expect(outcomeOf(path, "no-such-code")).toBe("problem: code not in the required value set");
  },
);
