/**
 * @module intake/ccda/cda-document: one C-CDA R2.1 document → FHIR R4 resources, for the chart path all other FHIR takes.
 *
 * Entries are told by the roots of their templates. Promise: what no reader knows is counted by template, never dropped unseen; an
 * entry keeps its identifier, so that the same entry in two documents is one resource.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "#core";
import { startOfMoment } from "#fhir";
import { childElements, findElement, type XmlElement } from "#storage";
import {
  readAllergies,
  readAllergy,
  readEncounter,
  readImmunization,
  readMedication,
  readMedications,
  readProblem,
  readProblems,
  readProcedure,
} from "./cda-entries.ts";
import type { Entry, EntryContext } from "./cda-entry.ts";
import { createSpoken } from "./cda-narrative.ts";
import { notesOf, sectionsOf } from "./cda-notes.ts";
import { readMembers, readObservation, readResults } from "./cda-observations.ts";
import { toPatient } from "./cda-patient.ts";
import { peopleOf } from "./cda-people.ts";
import { readPlannedMedication, readPlannedService } from "./cda-plans.ts";
import { type Fhir, identifierKey, toMoment } from "./cda-values.ts";
import { CdaRefused, templatesOf } from "./cda-xml.ts";

export interface CdaResources {
  readonly resources: readonly Fhir[];
  /** What nothing is made of: goals, family history, devices, what no reader knows, and attachments that are no text, by kind. */
  readonly ignored: ReadonlyMap<string, number>;
  /** Entries that repeat another of the document. */
  readonly repeated: number;
}

type Reader = (element: XmlElement, context: EntryContext) => Entry[];
const T = "2.16.840.1.113883.10.20.22.4";
const observation: Reader = (element, context) => readObservation(element, context);
const readers = new Map<string, Reader>([
  ...["3", "34", "33", "65", "51", "80"].map((id): [string, Reader] => [`${T}.${id}`, readProblems]),
  [`${T}.4`, (element, context) => [readProblem(element, context)]],
  [`${T}.30`, readAllergies],
  [`${T}.7`, (element, context) => [readAllergy(element, context)]],
  [`${T}.16`, readMedication],
  [`${T}.52`, readImmunization],
  ...["12", "13", "14"].map((id): [string, Reader] => [`${T}.${id}`, readProcedure]),
  [`${T}.49`, readEncounter],
  [`${T}.1`, readResults],
  ...["26", "66", "75"].map((id): [string, Reader] => [`${T}.${id}`, readMembers]),
  // Results, vital signs, smoking and tobacco, social history, functional and mental status, advance directives, home, culture, orientation.
  ...["2", "27", "78", "85", "38", "67", "68", "69", "72", "73", "74", "48", "109", "111", "501"].map(
    (id): [string, Reader] => [`${T}.${id}`, observation],
  ),
  // Drugs at admission and at discharge: an act around each.
  ...["35", "36"].map((id): [string, Reader] => [`${T}.${id}`, readMedications]),
  ["2.16.840.1.113883.10.20.15.3.8", observation],
  ["2.16.840.1.113883.10.20.34.3.45", observation],
  // Said of the patient (cda-patient).
  [`${T}.200`, () => []],
  [`${T}.79`, () => []],
]);
/** Entries of a mood in which nothing has happened yet: a drug's activity, and the planned act, encounter, procedure, observation, immunization. */
const plannedReaders = new Map<string, Reader>([
  [`${T}.16`, readMedication],
  [`${T}.42`, readPlannedMedication],
  ...["39", "40", "41", "44", "120"].map((id): [string, Reader] => [`${T}.${id}`, readPlannedService]),
]);

/**
 * Everything one document says, the patient first.
 *
 * @param patientId under which the patient of this document is known
 * @throws CdaRefused if the document says not when it was made, or its body is missing
 */
export function toResources(document: XmlElement, patientId: string): CdaResources {
  const documentTime = toMoment(findElement(document, "effectiveTime"));
  if (documentTime === undefined || Number.isNaN(startOfMoment(documentTime)))
    throw new CdaRefused("ClinicalDocument.effectiveTime: not a moment");
  const spoken = createSpoken(document);
  const people = peopleOf(document, spoken);
  const context: EntryContext = { spoken, documentTime };
  const ignored = new Map<string, number>();
  const identify = createIdentifier(patientId, documentTime);
  const resources: Fhir[] = [
    { ...toPatient(document, people.contacts, spoken), id: patientId, meta: { lastUpdated: documentTime } },
    ...people.providers.map((provider) => ({ ...provider, meta: { lastUpdated: documentTime } })),
  ];
  let repeated = 0;
  const count = (kind: string) => ignored.set(kind, (ignored.get(kind) ?? 0) + 1);
  const add = (entry: Entry) => {
    const resource = identify(entry);
    if (resource === undefined) repeated++;
    else resources.push(resource);
  };
  const notes = notesOf(document, context, people.references);
  for (const note of notes.entries) add(note);
  for (const kind of notes.unread) count(kind);
  const visit = findElement(document, "componentOf", "encompassingEncounter");
  if (visit !== undefined) for (const entry of readEncounter(visit, context)) add(entry);
  for (const section of sectionsOf(document)) {
    for (const container of childElements(section, "entry")) {
      for (const element of childElements(container).filter(({ name }) => clinical.has(name))) {
        const reader = readerOf(element);
        if (typeof reader === "string") count(reader);
        else for (const entry of reader(element, context)) add(entry);
      }
    }
  }
  return { resources, ignored, repeated };
}

const clinical = new Set([
  "act",
  "encounter",
  "observation",
  "organizer",
  "procedure",
  "substanceAdministration",
  "supply",
]);
const planned = new Set(["INT", "RQO", "PRMS", "PRP", "ARQ", "APT", "OPT"]);

/** The reader of an entry, or the kind it is counted under. */
function readerOf(element: XmlElement): Reader | string {
  const templates = templatesOf(element);
  const mood = element.attributes["moodCode"] ?? "";
  if (mood === "GOL") return `CDA ${element.name}, goal`;
  const known = planned.has(mood) ? plannedReaders : readers;
  const reader = templates.map((template) => known.get(template)).find((found) => found !== undefined);
  if (reader !== undefined) return reader;
  if (planned.has(mood)) return `CDA ${element.name}, planned`;
  const template = templates.find((root) => /^[\d.]{5,64}$/.test(root));
  return `CDA ${element.name} ${template ?? "without template"}`;
}

/**
 * Gives a resource its id: of its type, patient and first identifier. Without an identifier, of what it says. Where a document puts
 * one identifier on two acts, told apart by code, time and number, the later ones get ids of their own; the same act said twice is `undefined`.
 */
function createIdentifier(patientId: string, documentTime: string): (entry: Entry) => Fhir | undefined {
  const seen = new Map<string, string>();
  return ({ element, resource }) => {
    const type = String(resource["resourceType"]);
    const key = childElements(element, "id")
      .map(identifierKey)
      .find((found) => found !== undefined);
    const act = actOf(resource);
    let id = hashOf(type, patientId, key ?? canonicalJson(resource));
    const before = seen.get(id);
    if (before !== undefined && before !== act) id = hashOf(type, patientId, `${key}\n${act}`);
    if (seen.has(id)) return undefined;
    seen.set(id, act);
    const reference = { reference: `Patient/${patientId}` };
    const owner =
      type === "Immunization" || type === "AllergyIntolerance" ? { patient: reference } : { subject: reference };
    return { ...resource, id, ...owner, meta: { lastUpdated: documentTime } };
  };
}

/** What was done or found and when, whatever words stand beside the codes. */
function actOf(resource: Fhir): string {
  if (resource["resourceType"] === "Encounter") return dayOf(resource["period"]);
  const concept =
    resource["code"] ?? resource["medicationCodeableConcept"] ?? resource["vaccineCode"] ?? resource["class"];
  const codings = typeof concept === "object" && concept !== null && "coding" in concept ? concept.coding : undefined;
  const codes = Array.isArray(codings)
    ? codings.map(({ system, code }: Fhir) => [system ?? null, code])
    : (concept ?? null);
  const times = Object.entries(resource).filter(([name]) =>
    /^(?:effective|onset|performed|occurrence|period|authoredOn)/.test(name),
  );
  return canonicalJson([codes, times, numberFound(resource) ?? null]);
}

/** A visit is told in the header, to the minute and with its class, and among the encounters again, by its day and its kind. */
function dayOf(period: unknown): string {
  const { start, end } = (period ?? {}) as { readonly start?: string; readonly end?: string };
  return (start ?? end ?? "").slice(0, 10);
}

/** Without its unit: a score is told as a quantity in one section and as a whole number in another. */
function numberFound({ valueQuantity, valueInteger }: Fhir): unknown {
  return typeof valueQuantity === "object" && valueQuantity !== null && "value" in valueQuantity
    ? valueQuantity.value
    : valueInteger;
}

function hashOf(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 40);
}
