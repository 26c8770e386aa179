/**
 * @module intake/ccda/cda-document: one C-CDA R2.1 document → FHIR R4 resources, for the chart path all other FHIR takes.
 *
 * Entries are told by the roots of their templates. Promise: what no reader knows is counted by template, never dropped unseen; an
 * entry keeps its identifier, so that the same entry in two documents is one resource.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "#core";
import { startOfMoment } from "#fhir";
import { childElements, findElement, plainText, type XmlElement } from "#storage";
import {
  readAllergies,
  readAllergy,
  readEncounter,
  readImmunization,
  readMedication,
  readProblem,
  readProblems,
  readProcedure,
} from "./cda-entries.ts";
import type { Entry, EntryContext } from "./cda-entry.ts";
import { createSpoken, narrativeText } from "./cda-narrative.ts";
import { readMembers, readObservation, readResults } from "./cda-observations.ts";
import { sectionTitle, toPatient } from "./cda-patient.ts";
import { peopleOf } from "./cda-people.ts";
import {
  type Fhir,
  fhir,
  identifierKey,
  some,
  toConcept,
  toInterval,
  toMoment,
  toPeriod,
  valued,
} from "./cda-values.ts";
import { CdaRefused, templatesOf } from "./cda-xml.ts";

export interface CdaResources {
  readonly resources: readonly Fhir[];
  /** Entries no event is made of: plans, family history, devices and what no reader knows, by kind and template. */
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
  ["2.16.840.1.113883.10.20.15.3.8", observation],
  ["2.16.840.1.113883.10.20.34.3.45", observation],
  // Said of the patient (cda-patient).
  [`${T}.200`, () => []],
  [`${T}.79`, () => []],
]);
/** Drugs and immunizations are read when they are ordered too. */
const ordered = new Set([`${T}.16`]);

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
  const add = (entry: Entry) => {
    const resource = identify(entry);
    if (resource === undefined) repeated++;
    else resources.push(resource);
  };
  for (const note of notesOf(document, context, people.references)) add(note);
  const visit = findElement(document, "componentOf", "encompassingEncounter");
  if (visit !== undefined) for (const entry of readEncounter(visit, context)) add(entry);
  for (const section of sectionsOf(document)) {
    for (const container of childElements(section, "entry")) {
      for (const element of childElements(container).filter(({ name }) => clinical.has(name))) {
        const reader = readerOf(element);
        if (typeof reader === "string") ignored.set(reader, (ignored.get(reader) ?? 0) + 1);
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
  "observationMedia",
]);
const planned = new Set(["INT", "RQO", "PRMS", "PRP", "ARQ", "APT", "GOL", "OPT"]);

/** The reader of an entry, or the kind it is counted under. */
function readerOf(element: XmlElement): Reader | string {
  const templates = templatesOf(element);
  const known = templates.find((template) => readers.has(template));
  if (planned.has(element.attributes["moodCode"] ?? "") && (known === undefined || !ordered.has(known)))
    return `CDA ${element.name}, planned`;
  const reader = known === undefined ? undefined : readers.get(known);
  if (reader !== undefined) return reader;
  const template = templates.find((root) => /^[\d.]{5,64}$/.test(root));
  return `CDA ${element.name} ${template ?? "without template"}`;
}

function sectionsOf(owner: XmlElement): XmlElement[] {
  const bodies = childElements(owner, "component").flatMap((component) => [
    ...childElements(component, "structuredBody").flatMap((body) => childElements(body, "component")),
    ...(childElements(component, "section").length > 0 ? [component] : []),
  ]);
  return bodies
    .flatMap((component) => childElements(component, "section"))
    .flatMap((section) => [section, ...sectionsOf(section)]);
}

/** Each section's words as a document of its own, filed when the document was made; the first names everyone in it. */
function notesOf(document: XmlElement, context: EntryContext, people: readonly Fhir[]): Entry[] {
  const id = identifierKey(findElement(document, "id") ?? { name: "id", attributes: {}, children: [] });
  const visit = findElement(document, "componentOf", "encompassingEncounter", "effectiveTime");
  const period = toPeriod(toInterval(visit));
  const note = (key: string, type: Fhir | undefined, attachment: Fhir, first: boolean): Entry => ({
    element: {
      name: "document",
      attributes: {},
      children: id === undefined ? [] : [{ name: "id", attributes: { root: id, extension: key }, children: [] }],
    },
    resource: fhir({
      resourceType: "DocumentReference",
      status: "current",
      type,
      date: context.documentTime,
      author: first ? some(people) : undefined,
      content: [{ attachment }],
      context: period === undefined ? undefined : { period },
    }),
  });
  const kind = (owner: XmlElement) => toConcept(valued(findElement(owner, "code")), context.spoken);
  const body = valued(findElement(document, "component", "nonXMLBody", "text"));
  const notes = sectionsOf(document).flatMap((section, position) => {
    const text = findElement(section, "text");
    const words = text === undefined ? "" : narrativeText(text);
    if (words === "") return [];
    const title = sectionTitle(section);
    return [
      {
        key: String(position),
        type: kind(section),
        attachment: toAttachment("text/plain", title === "" ? words : `${title}\n${words}`),
      },
    ];
  });
  if (body !== undefined) {
    const encoded = body.attributes["representation"] === "B64";
    const mediaType = body.attributes["mediaType"] ?? "text/plain";
    const attachment = encoded
      ? { contentType: mediaType, data: plainText(body).replace(/\s+/g, "") }
      : toAttachment(mediaType, plainText(body));
    notes.push({ key: "body", type: kind(document), attachment });
  }
  // A document without a word still names people.
  if (notes.length === 0 && people.length > 0)
    notes.push({ key: "none", type: kind(document), attachment: { contentType: "text/plain" } });
  return notes.map(({ key, type, attachment }, position) => note(key, type, attachment, position === 0));
}

function toAttachment(contentType: string, text: string): Fhir {
  return { contentType: `${contentType};charset=utf-8`, data: Buffer.from(text).toString("base64") };
}

/**
 * Gives a resource its id: of its type, patient and first identifier. Without an identifier, of what it says. Where a document puts
 * one identifier on two acts, told apart by code and time, the later ones get ids of their own; the same act said twice is `undefined`.
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

/** What was done and when, whatever words stand beside the codes. */
function actOf(resource: Fhir): string {
  const concept =
    resource["code"] ?? resource["medicationCodeableConcept"] ?? resource["vaccineCode"] ?? resource["class"];
  const codings = typeof concept === "object" && concept !== null && "coding" in concept ? concept.coding : undefined;
  const codes = Array.isArray(codings)
    ? codings.map(({ system, code }: Fhir) => [system ?? null, code])
    : (concept ?? null);
  const times = Object.entries(resource).filter(([name]) =>
    /^(?:effective|onset|performed|occurrence|period|authoredOn)/.test(name),
  );
  return canonicalJson([codes, times]);
}

function hashOf(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 40);
}
