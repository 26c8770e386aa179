/** @module fhir/event: the parts of a chart one resource gives, and how they are put together. */
import { createHash } from "node:crypto";
import {
  type ChartEntry,
  type ClinicalEvent,
  type ClinicalNote,
  type DrugUse,
  type EpochMs,
  type Kin,
  type LaboratoryView,
  type LapsedStatus,
  lapsedStatuses,
  type PatientId,
  type PatientIdentity,
  type SubjectKey,
  toSubjectKey,
  type UndatedEntry,
} from "#core";
import { nameOfWords } from "./name-words.ts";
import {
  type FhirProblem,
  fail,
  type Json,
  latest,
  objectAt,
  objectsAt,
  type Reading,
  type Span,
  textAt,
} from "./reading.ts";

/** Somebody or some institution a resource names: by reference, by words, or both. */
export interface Mention {
  /** `Practitioner/17`, or what stands in `reference` when it is no such path. */
  readonly reference: string | undefined;
  readonly display: string | undefined;
}

/** A record that another of the same person has taken the place of. */
export interface Replaced {
  readonly patientId: PatientId;
  readonly by: PatientId;
}

/** Why a valid resource gives no event. It still replaces earlier versions of itself. */
export type Withheld =
  | "entered in error"
  | "refuted"
  | "did not happen"
  | "only planned"
  | "about one problem"
  | "about someone else"
  | "changed by a modifier extension"
  | "within another encounter"
  | "replaced by another record"
  | "AI-asserted"
  | "without a value"
  | "without readable text";

/** What one resource adds to one patient's chart. Every member is always there: one shape is faster than many. */
export interface ChartParts {
  readonly kind: "parts";
  readonly patientId: PatientId;
  /** `Observation/17`. */
  readonly source: string;
  /** `meta.lastUpdated`; the latest version of a resource wins. */
  readonly lastUpdated: EpochMs | undefined;
  /** Of a Patient the server whose it is, as far as is told; else the one that an absolute reference to the patient names. */
  readonly server: string | undefined;
  /** Of a Patient. Clinicians and organisations are filled in from the mentions of all resources. */
  readonly identity: PatientIdentity | undefined;
  /** Of a Patient: what its identifiers may name it by (`isIdentified`). */
  readonly namedBy: readonly PatientId[];
  /** What a Patient links as one person, of whom one record is used no longer. */
  readonly replaced: readonly Replaced[];
  /** Other records, in use too, that a Patient links as the same person's. */
  readonly samePerson: readonly PatientId[];
  readonly events: readonly ClinicalEvent[];
  readonly undated: readonly UndatedEntry[];
  readonly notes: readonly ClinicalNote[];
  readonly clinicians: readonly Mention[];
  readonly organisations: readonly Mention[];
  /** Relatives of the patient: a RelatedPerson, and those a resource names or contains. */
  readonly kin: readonly Kin[];
  readonly withheld: Withheld | undefined;
  /** `Medication/9`: its code is to replace `PENDING_MEDICATION` in the events. */
  readonly medication: string | undefined;
  /** `Encounter/9`: what an Encounter is a part of. */
  readonly within: string | undefined;
  /** Quantities whose unit UCUM does not know; their events are there, without a number. */
  readonly unknownUnits: readonly UnknownUnitOf[];
  /** What was malformed beside a result, or in the dates of an allergy, and left out; the entry is there. */
  readonly leftOut: readonly FhirProblem[];
}

interface UnknownUnitOf {
  readonly code: string;
  readonly unit: string;
}

/** The code of a medication event until the Medication it refers to has been read. */
export const PENDING_MEDICATION = "PENDING//MEDICATION";

/** A resource being read into parts. */
export interface Draft extends Reading {
  readonly resource: Json;
  readonly patientId: PatientId;
  readonly subject: SubjectKey;
  readonly source: string;
  readonly server: string | undefined;
  readonly resolve: (reference: string) => string | undefined;
  readonly namedBy: PatientId[];
  readonly replaced: Replaced[];
  readonly samePerson: PatientId[];
  readonly events: ClinicalEvent[];
  readonly undated: UndatedEntry[];
  readonly notes: ClinicalNote[];
  readonly clinicians: Mention[];
  readonly organisations: Mention[];
  readonly kin: Kin[];
  readonly unknownUnits: UnknownUnitOf[];
  readonly leftOut: FhirProblem[];
  withheld: Withheld | undefined;
  medication: string | undefined;
  within: string | undefined;
}

export interface EventValue {
  readonly numericValue?: number | undefined;
  readonly textValue?: string | undefined;
  readonly display?: string | undefined;
  readonly drugUse?: DrugUse | undefined;
  readonly laboratory?: LaboratoryView | undefined;
  readonly lapsed?: LapsedStatus | undefined;
  readonly dated?: string | undefined;
}

const subjects = new Map<string, SubjectKey>();
const MAX_SUBJECTS = 10_000;
/** Resources of one patient come one after the other. */
let lastPatient = "";
let lastSubject: SubjectKey | undefined;

/** The key of a patient's chart: 53 bits of SHA-256 of the patient id. Says nothing about the research key. */
export function chartSubjectKey(patientId: string): SubjectKey {
  if (patientId === lastPatient && lastSubject !== undefined) return lastSubject;
  let key = subjects.get(patientId);
  if (key === undefined) {
    const digest = createHash("sha256").update(`chart:${patientId}`).digest();
    key = toSubjectKey(digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) & 31));
    if (subjects.size >= MAX_SUBJECTS) subjects.clear();
    subjects.set(patientId, key);
  }
  lastPatient = patientId;
  lastSubject = key;
  return key;
}

type Mutable<T> = { -readonly [Member in keyof T]: T[Member] };

/** Adds an event; filed never before it occurred. */
export function addEvent(draft: Draft, code: string, occurred: EpochMs, filed: EpochMs, value: EventValue): void {
  const event: Mutable<ClinicalEvent> = {
    subject: draft.subject,
    code,
    occurredAt: occurred,
    filedAt: latest(filed, occurred),
    source: draft.source,
  };
  addValue(event, value);
  draft.events.push(event);
}

/**
 * Adds an entry at its moment. One that has none is kept without (decision 0012): an allergy, a condition, a drug taken, a shot or a
 * procedure is not gone because nobody says since when.
 */
export function addEntry(draft: Draft, code: string, span: Span | undefined, value: EventValue): void {
  if (span !== undefined) {
    addEvent(draft, code, span.occurredAt, span.knownAt, { ...value, dated: span.dated });
    return;
  }
  const entry: Mutable<UndatedEntry> = { subject: draft.subject, code, source: draft.source };
  addValue(entry, value);
  draft.undated.push(entry);
}

function addValue(event: Mutable<ChartEntry>, value: EventValue): void {
  if (value.numericValue !== undefined) event.numericValue = value.numericValue;
  if (value.textValue !== undefined) event.textValue = value.textValue;
  if (value.display !== undefined) event.display = value.display;
  if (value.drugUse !== undefined) event.drugUse = value.drugUse;
  if (value.laboratory !== undefined) event.laboratory = value.laboratory;
  if (value.lapsed !== undefined) event.lapsed = value.lapsed;
  if (value.dated !== undefined) event.dated = value.dated;
}

/** Adds a fact that belongs to no moment. */
export function addStatic(draft: Draft, code: string, display: string | undefined): void {
  const event: Mutable<ClinicalEvent> = {
    subject: draft.subject,
    code,
    occurredAt: null,
    filedAt: null,
    source: draft.source,
  };
  if (display !== undefined) event.display = display;
  draft.events.push(event);
}

/** A status that says that what was entered holds no longer. */
export function toLapsed(status: string | undefined): LapsedStatus | undefined {
  return lapsedStatuses.find((lapsed) => lapsed === status);
}

/** As `spanOf`, for what is nothing without a moment; a problem when it has none. */
export function placed(
  draft: Draft,
  occurred: Span | undefined,
  filed: Span | undefined,
  path: string,
): Span | undefined {
  return spanOf(occurred, filed) ?? fail(draft, path, "no moment: neither when it happened nor when it was filed");
}

/** The moment of a resource from when it happened and when it was filed, if either is known. */
export function spanOf(occurred: Span | undefined, filed: Span | undefined): Span | undefined {
  if (occurred === undefined) return filed;
  if (filed === undefined || filed === occurred) return occurred;
  const known = filed.knownAt;
  return { ...occurred, knownAt: latest(known, occurred.occurredAt) };
}

/**
 * The `Type/id` a Reference points to. Absolute addresses lose their base and their version; `urn:uuid:` goes through the
 * bundle's own entries, else the uuid is taken as an id of `type`.
 */
export function referenceTo(draft: Pick<Draft, "resolve">, reference: string, type: string): string {
  const resolved = draft.resolve(reference);
  if (resolved !== undefined) return resolved;
  if (reference.startsWith("urn:uuid:")) return `${type}/${reference.slice(9)}`;
  if (reference.startsWith("urn:oid:")) return `${type}/${reference.slice(8)}`;
  const at = reference.lastIndexOf(`${type}/`);
  if (at === -1 || (at > 0 && reference.charCodeAt(at - 1) !== 47)) return reference;
  const end = reference.indexOf("/", at + type.length + 1);
  return end === -1 ? (at === 0 ? reference : reference.slice(at)) : reference.slice(at, end);
}

/** Notes whom `owner[name]` refers to; `type` is what a reference without a type is taken for. */
export function mention(draft: Draft, owner: Json, name: string, type: MentionType, parent = ""): void {
  const reference = objectAt(draft, owner, name, parent);
  if (reference !== undefined) mentionReference(draft, reference, type, parent === "" ? name : `${parent}.${name}`);
}

/** Notes everyone a repeating Reference element refers to. */
export function mentionAll(draft: Draft, owner: Json, name: string, type: MentionType, parent = ""): void {
  for (const reference of objectsAt(draft, owner, name, parent)) mentionReference(draft, reference, type, name);
}

/** What a Mention can point to. Patients, relatives and devices are no clinicians. */
export type MentionType = "Practitioner" | "PractitionerRole" | "Organization" | "Location";

/** The longer name first: `PractitionerRole/1` holds `Practitioner` too. */
const mentionTypes: readonly MentionType[] = ["PractitionerRole", "Practitioner", "Organization", "Location"];

function mentionReference(draft: Draft, value: Json, assumed: MentionType, path: string): void {
  const written = textAt(draft, value, "reference", path);
  const display = textAt(draft, value, "display", path);
  const target = written === undefined ? undefined : (draft.resolve(written) ?? written);
  const type = target === undefined || target.startsWith("urn:") ? assumed : mentionTypeOf(target);
  const relative =
    display !== undefined && /(?:^|\/)RelatedPerson\//.test(target ?? "") ? nameOfWords(display) : undefined;
  if (relative !== undefined) draft.kin.push({ name: relative, contactPoints: [] });
  if (type === undefined) return;
  const reference = target === undefined ? undefined : referenceTo(draft, target, type);
  if (reference === undefined && display === undefined) return;
  const found = type === "Organization" || type === "Location" ? draft.organisations : draft.clinicians;
  found.push({ reference, display });
}

function mentionTypeOf(target: string): MentionType | undefined {
  for (const type of mentionTypes) {
    const next = target.charCodeAt(type.length);
    if (target.startsWith(type) && (next === 47 || next === 63)) return type;
  }
  return target.includes("://") ? mentionTypes.find((type) => target.includes(`/${type}/`)) : undefined;
}

/** What is malformed is left out and counted, and takes nothing with it of what stands beside. */
export function beside<T>(draft: Draft, read: (reading: Reading) => T): T | undefined {
  const reading: Reading = { type: draft.type, problem: undefined };
  const found = read(reading);
  if (reading.problem === undefined) return found;
  draft.leftOut.push(reading.problem);
  return undefined;
}
