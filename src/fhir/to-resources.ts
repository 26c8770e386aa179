/**
 * @module fhir/to-resources: a chart as FHIR R4 resources again, for whoever reads the record by FHIR.
 *
 * Promise: read again by `toChartParts` they give the same events (proved by a property test). What the chart does not know is not
 * made up: a status Osler never kept is `unknown` (it keeps those of what holds no longer), a verification is left out, and so is a date
 * nobody wrote down, which where FHIR demands one is said to be absent. Results of one Observation become its components.
 */
import {
  type ChartEntry,
  comparatorOf,
  type EpochMs,
  entriesOf,
  isBirth,
  isDeath,
  isSuspected,
  type PatientChart,
  type PatientIdentity,
  withoutRole,
} from "#core";
import { systemOf } from "./code-systems.ts";
import { toDispensed, toDispenseRequest, toDosages, toGivenDose, toVaccineDose } from "./drug-use.ts";
import { toInterpreted } from "./laboratory-view.ts";
import { withOriginalText } from "./result-words.ts";

export type FhirResource = Readonly<Record<string, unknown>> & { readonly resourceType: string; readonly id: string };

type Events = readonly [ChartEntry, ...ChartEntry[]];
type Body = Readonly<Record<string, unknown>>;

/** What is offered, in the order of `$everything`; each builds its body from the events of one resource. */
const builders: Readonly<Record<string, (events: Events) => Body>> = {
  Encounter: toEncounter,
  Condition: toCondition,
  AllergyIntolerance: toAllergy,
  Observation: toObservation,
  MedicationRequest: (events) => ({
    status: events[0].lapsed ?? "unknown",
    intent: "order",
    ...medication(events[0]),
    authoredOn: occurred(events[0]),
    ...toDosages(events[0].drugUse, "dosageInstruction"),
    ...toDispenseRequest(events[0].drugUse),
  }),
  MedicationDispense: (events) => ({
    status: "unknown",
    ...medication(events[0]),
    whenHandedOver: occurred(events[0]),
    ...toDosages(events[0].drugUse, "dosageInstruction"),
    ...toDispensed(events[0].drugUse),
  }),
  MedicationAdministration: (events) => ({
    status: statusOfDone(events[0]),
    ...medication(events[0]),
    effectiveDateTime: occurred(events[0]),
    ...toGivenDose(events[0].drugUse),
  }),
  MedicationStatement: (events) => ({
    status: events[0].lapsed ?? "unknown",
    ...medication(events[0]),
    effectiveDateTime: occurred(events[0]),
    ...absentDate(events[0], "effectiveDateTime"),
    ...(events[0].filedAt === events[0].occurredAt ? {} : { dateAsserted: filed(events[0]) }),
    ...toDosages(events[0].drugUse, "dosage"),
  }),
  Procedure: toProcedure,
  ServiceRequest: ([event]) => ({
    status: event.lapsed ?? "unknown",
    intent: "plan",
    code: conceptOf({ ...event, code: withoutRole(event.code) }),
    authoredOn: occurred(event),
  }),
  Immunization: (events) => ({
    status: "completed",
    vaccineCode: conceptOf(events[0]),
    occurrenceDateTime: occurred(events[0]),
    ...absentDate(events[0], "occurrenceDateTime"),
    recorded: filed(events[0]),
    ...(events[0].lapsed === "subpotent" ? { isSubpotent: true } : {}),
    ...toVaccineDose(events[0].drugUse),
  }),
};

export const chartResourceTypes: readonly string[] = Object.keys(builders);
const patientElement = new Set(["AllergyIntolerance", "Immunization"]);

/** The Patient. */
export function toPatientResource({ patientId, identity, events, undated = [] }: PatientChart): FhirResource {
  const death = events.find(({ code }) => isDeath(code));
  const isDead = undated.some(({ code }) => isDeath(code));
  const deceased = identity.deathDate ?? (death === undefined ? undefined : occurred(death));
  return {
    resourceType: "Patient",
    id: patientId,
    name: identity.names.map(({ given, family, prefix }) => ({
      ...(family === "" ? {} : { family }),
      ...(given.length === 0 ? {} : { given }),
      ...(prefix === undefined ? {} : { prefix: [prefix] }),
    })),
    gender: identity.sex,
    ...(identity.birthDate === undefined ? {} : { birthDate: identity.birthDate }),
    ...(deceased === undefined ? (isDead ? { deceasedBoolean: true } : {}) : { deceasedDateTime: deceased }),
    ...contactsOf(identity),
  };
}

/** Every other resource of the chart, by type and then in the chart's order. Events that came without a resource are left out. */
export function toResources(chart: PatientChart): FhirResource[] {
  const bySource = new Map<string, ChartEntry[]>();
  for (const event of entriesOf(chart)) {
    if (event.source === undefined || event.occurredAt === null) continue;
    const held = bySource.get(event.source);
    if (held === undefined) bySource.set(event.source, [event]);
    else held.push(event);
  }
  const resources = [...bySource].flatMap(([source, [first, ...rest]]) => {
    const slash = source.indexOf("/");
    const [type, id] = [source.slice(0, slash), source.slice(slash + 1)];
    const build = builders[type];
    if (build === undefined || first === undefined) return [];
    const subject = { reference: `Patient/${chart.patientId}` };
    const about = patientElement.has(type) ? { patient: subject } : { subject };
    return [{ resourceType: type, id, ...about, ...build([first, ...rest]) }];
  });
  const place = new Map(chartResourceTypes.map((type, i) => [type, i]));
  return resources.sort((a, b) => (place.get(a.resourceType) ?? 0) - (place.get(b.resourceType) ?? 0));
}

/** Whether dated events came without a FHIR resource, as MEDS and tables give them, so that no resource tells of them. Birth and death the Patient does. */
export function holdsUnlisted({ events }: Pick<PatientChart, "events">): boolean {
  return events.some(
    ({ code, occurredAt, source }) =>
      occurredAt !== null && !isBirth(code) && !isDeath(code) && !/^[A-Z][A-Za-z]+\//.test(source ?? ""),
  );
}

function toEncounter(events: Events): Body {
  const [first] = events;
  const start = events.find(({ code }) => code.startsWith("ENCOUNTER_START//"));
  const end = events.find(({ code }) => code.startsWith("ENCOUNTER_END//"));
  const { code } = partsOf(first.code);
  return {
    status: end === undefined ? "unknown" : "finished",
    class: {
      system: "http://terminology.hl7.org/CodeSystem/v3-ActCode",
      code,
      ...(first.display === undefined ? {} : { display: first.display }),
    },
    period: {
      ...(start === undefined ? {} : { start: occurred(start) }),
      ...(end === undefined ? {} : { end: end.dated ?? filed(end) }),
    },
  };
}

function toCondition(events: Events): Body {
  const onset = events.find(({ code }) => !code.startsWith("CONDITION_END//")) ?? events[0];
  const end = events.find(({ code }) => code.startsWith("CONDITION_END//"));
  return {
    ...clinicalStatus("condition-clinical", end === undefined ? onset.lapsed : "resolved"),
    ...(isSuspected(onset.code) ? { verificationStatus: unconfirmed } : {}),
    code: conceptOf({ ...onset, code: withoutRole(onset.code) }),
    onsetDateTime: occurred(onset),
    recordedDate: filed(onset),
    ...(end === undefined ? {} : { abatementDateTime: occurred(end) }),
  };
}

/** FHIR's parent of `provisional` and `differential`: the chart does not keep which it was. */
const unconfirmed = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/condition-ver-status", code: "unconfirmed" }],
};

function toAllergy([event]: Events): Body {
  return {
    ...clinicalStatus("allergyintolerance-clinical", event.lapsed),
    code: conceptOf({ ...event, code: withoutRole(event.code) }),
    onsetDateTime: occurred(event),
    recordedDate: filed(event),
  };
}

function clinicalStatus(system: string, code: string | undefined): Body {
  if (code === undefined) return {};
  return { clinicalStatus: { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }] } };
}

/** Of a procedure or a dose: without another word it is done. */
function statusOfDone({ lapsed }: ChartEntry): string {
  return lapsed === "doubtful" ? "unknown" : (lapsed ?? "completed");
}

function toProcedure([event]: Events): Body {
  const lasting = event.filedAt !== event.occurredAt;
  return {
    status: statusOfDone(event),
    code: conceptOf(event),
    ...(lasting
      ? { performedPeriod: { start: occurred(event), end: filed(event) } }
      : { performedDateTime: occurred(event) }),
  };
}

function toObservation(events: Events): Body {
  const [first, ...rest] = events;
  const status = events.find(({ lapsed }) => lapsed !== undefined)?.lapsed ?? "unknown";
  const when = { status, effectiveDateTime: occurred(first), issued: filed(first) };
  if (rest.length === 0) return { ...when, ...resultOf(first) };
  const text = events.map(({ display, code }) => display ?? code).join("; ");
  return { ...when, code: { text }, component: events.map((event) => ({ ...resultOf(event), ...absenceOf(event) })) };
}

const noValue = { system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown" };

/** FHIR demands a date of a shot, and the International Patient Summary one of a drug taken: of what has none it is said to be unknown. */
function absentDate({ occurredAt }: ChartEntry, element: string): Body {
  if (occurredAt !== undefined) return {};
  const url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
  return { [`_${element}`]: { extension: [{ url, valueCode: "unknown" }] } };
}

/** A component whose number had no usable unit is there without it. */
function absenceOf(event: ChartEntry): Body {
  const valued =
    event.numericValue !== undefined || event.textValue !== undefined || partsOf(event.code).rest !== undefined;
  return valued ? {} : { dataAbsentReason: { coding: [noValue] } };
}

/** `code` and `value[x]`: what follows the result's own code is a unit, an answer's code, or yes and no. */
function resultOf(event: ChartEntry): Body {
  const { system, code, rest } = partsOf(event.code);
  const own = { ...event, code: `${system}//${code}` };
  if (event.numericValue !== undefined) {
    const unit = rest === undefined ? {} : { system: "http://unitsofmeasure.org", code: rest, unit: rest };
    const comparator = comparatorOf(event);
    const valueQuantity = {
      ...withOriginalText(event.laboratory?.words),
      value: event.numericValue,
      ...(comparator === undefined ? {} : { comparator }),
      ...unit,
    };
    return { code: conceptOf(own), valueQuantity, ...toInterpreted(event.laboratory, rest) };
  }
  if (rest === "true" || rest === "false") return { code: conceptOf(own), valueBoolean: rest === "true" };
  if (rest !== undefined) {
    const [question, answer] = splitWords(event.display);
    const { display: _, ...bare } = own;
    return {
      code: conceptOf(question === undefined ? bare : { ...bare, display: question }),
      valueCodeableConcept: { coding: [codingOf(rest, answer)] },
    };
  }
  // What has words for its name alone, as tables give it, has them in its text.
  if (event.textValue !== undefined && (system !== "UNCODED" || event.display !== undefined)) {
    return { code: conceptOf(own), valueString: event.textValue };
  }
  return { code: conceptOf(own) };
}

/** "Tobacco smoking status: Never smoker" → its two parts. */
function splitWords(display: string | undefined): [string | undefined, string | undefined] {
  const at = display?.indexOf(": ") ?? -1;
  return at < 0 ? [undefined, display] : [display?.slice(0, at), display?.slice(at + 2)];
}

function medication(event: ChartEntry): Body {
  return { medicationCodeableConcept: conceptOf(event) };
}

function conceptOf(event: Pick<ChartEntry, "code" | "display" | "textValue">): Body {
  if (event.code.startsWith("UNCODED//")) return { text: event.display ?? event.textValue ?? "" };
  return { coding: [codingOf(event.code, event.display)] };
}

function codingOf(full: string, display: string | undefined): Body {
  const { system, code, rest } = partsOf(full);
  return {
    system: systemOf(system),
    code: rest === undefined ? code : `${code}//${rest}`,
    ...(display === undefined ? {} : { display }),
  };
}

function partsOf(full: string): { system: string; code: string; rest: string | undefined } {
  const [system = "", code = "", ...rest] = full.split("//");
  return { system, code, rest: rest.length === 0 ? undefined : rest.join("//") };
}

function contactsOf({ addresses, contactPoints }: PatientIdentity): Body {
  return {
    ...(contactPoints.length === 0 ? {} : { telecom: contactPoints.map(({ system, value }) => ({ system, value })) }),
    ...(addresses.length === 0
      ? {}
      : {
          address: addresses.map(({ lines, ...rest }) => ({ ...(lines.length === 0 ? {} : { line: lines }), ...rest })),
        }),
  };
}

function occurred({ occurredAt, dated }: ChartEntry): string | undefined {
  return dated ?? toInstant(occurredAt);
}

function filed({ filedAt }: ChartEntry): string | undefined {
  return toInstant(filedAt);
}

function toInstant(moment: EpochMs | null | undefined): string | undefined {
  return moment == null ? undefined : new Date(moment).toISOString();
}
