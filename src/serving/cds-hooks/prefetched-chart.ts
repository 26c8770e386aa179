/**
 * @module serving/cds-hooks/prefetched-chart: the record a client sent along, as a chart.
 *
 * Used when the patient is not among our own charts. A risk computed without the problems would be a wrong risk, so a client must
 * send the patient and the conditions (an empty answer, `null`, counts as sent).
 */
import type { CdsRequest } from "#contract";
import { type ChartEntry, type ClinicalEvent, type PatientChart, type PatientId, toPatientId } from "#core";
import { chartSubjectKey, toChartParts, withDrug } from "#fhir";

export const required = ["patient", "conditions"] as const;

/** What was sent and did not fail: `null` is an answer without data, an OperationOutcome none. */
export function givenPrefetch(prefetch: CdsRequest["prefetch"]): Readonly<Record<string, unknown>> {
  const unwrapped = Object.entries(prefetch ?? {}).map(([key, value]) => [key, unwrap(value)] as const);
  return Object.fromEntries(unwrapped.filter(([, value]) => !isOutcome(value)));
}

/** Keys of which the first of several pages was sent, though their search names no count: a part of a record is not taken for the whole. */
export function cutShort(
  given: Readonly<Record<string, unknown>>,
  searches: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const keys = Object.entries(searches).flatMap(([key, search]) => (search.includes("_count=") ? [] : [key]));
  return new Set(keys.filter((key) => isObject(given[key]) && nextPage(given[key]) !== undefined));
}

/** The address of the page after a bundle. */
export function nextPage(bundle: Readonly<Record<string, unknown>>): string | undefined {
  const links: unknown[] = Array.isArray(bundle["link"]) ? bundle["link"] : [];
  const next = links.find((link) => isObject(link) && link["relation"] === "next");
  return isObject(next) && typeof next["url"] === "string" ? next["url"] : undefined;
}

/** The chart, or the prefetch keys that are missing. */
export function readPrefetch(
  patientId: PatientId,
  given: Readonly<Record<string, unknown>>,
): { readonly chart: PatientChart } | { readonly missing: readonly string[] } {
  const missing = required.filter((key) => !Object.hasOwn(given, key));
  if (missing.length > 0) return { missing };
  const parts = partsOf(patientId, given);
  const identity = parts.find((part) => part.identity !== undefined)?.identity;
  if (identity === undefined) return { missing: ["patient"] };
  const { events, undated } = readEntries(parts);
  return {
    chart: {
      patientId,
      subject: chartSubjectKey(patientId),
      identity: { ...identity, clinicians: [], organisations: [] },
      events: events.toSorted(inOrder),
      ...(undated.length === 0 ? {} : { undated }),
      notes: [],
    },
  };
}

/** What was sent of a patient, whether or not it makes a chart, and how many allergies among it cannot be read. */
export function sentRecord(
  patientId: PatientId,
  given: Readonly<Record<string, unknown>>,
): { readonly record: readonly ChartEntry[]; readonly unreadAllergies: number } {
  const { events, undated } = readEntries(partsOf(patientId, given));
  const allergies = Object.values(given)
    .flatMap(resourcesOf)
    .filter(({ resourceType }) => resourceType === "AllergyIntolerance");
  const unread = allergies.filter((allergy) => isOf(patientId, allergy) && !isRead(allergy));
  // What has no id cannot be told from another.
  const distinct = new Set(unread.map((allergy) => allergy["id"] ?? allergy));
  return { record: [...events, ...undated], unreadAllergies: distinct.size };
}

/** Also of whoever cannot be told from the patient. */
function isOf(patientId: PatientId, { patient }: Readonly<Record<string, unknown>>): boolean {
  const reference = isObject(patient) ? patient["reference"] : undefined;
  return typeof reference !== "string" || toContextPatient(reference) === patientId;
}

/** Not what is malformed, changed by a modifier extension, or named by no word. */
function isRead(allergy: Readonly<Record<string, unknown>>): boolean {
  const reading = toChartParts(allergy);
  if (reading.kind === "problem" || allergy["modifierExtension"] !== undefined) return false;
  const entries = reading.kind === "parts" ? [...reading.events, ...reading.undated] : [];
  return entries.every(({ display, textValue }) => (display ?? textValue) !== undefined);
}

/** Keys may overlap and pages repeat: a resource counts once. */
function partsOf(patientId: PatientId, given: Readonly<Record<string, unknown>>) {
  const all = Object.values(given)
    .flatMap(resourcesOf)
    .map((resource) => toChartParts(resource));
  const drugs = new Map(all.flatMap((one) => (one.kind === "provider" ? [[one.source, one.medication] as const] : [])));
  const medicationOf = (reference: string) => drugs.get(reference);
  const parts = all.flatMap((part) => (part.kind === "parts" && part.patientId === patientId ? [part] : []));
  return [...new Map(parts.map((part) => [part.source, part])).values()].map((part) => ({
    ...part,
    events: part.events.map((event) => withDrug(event, part, medicationOf)),
    undated: part.undated.map((entry) => withDrug(entry, part, medicationOf)),
  }));
}

function readEntries(parts: ReturnType<typeof partsOf>) {
  return { events: parts.flatMap(({ events }) => events), undated: parts.flatMap(({ undated }) => undated) };
}

/** The patient a context names, with or without its type. */
export function toContextPatient(text: string): PatientId {
  return toPatientId(text.replace(/^Patient\//, ""));
}

/** Every resource of a resource or a bundle; contained bundles are not opened. */
export function resourcesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isObject(value)) return [];
  if (value["resourceType"] !== "Bundle") return [value];
  const entries: unknown[] = Array.isArray(value["entry"]) ? value["entry"] : [];
  return entries.flatMap((entry) => (isObject(entry) && isObject(entry["resource"]) ? [entry["resource"]] : []));
}

/** Older clients send `{response, resource}` for each prefetch key. */
function unwrap(value: unknown): unknown {
  return isObject(value) && value["resourceType"] === undefined && isObject(value["resource"])
    ? value["resource"]
    : value;
}

function isOutcome(value: unknown): boolean {
  return isObject(value) && value["resourceType"] === "OperationOutcome";
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(a: ClinicalEvent, b: ClinicalEvent): number {
  return (a.occurredAt ?? Number.NEGATIVE_INFINITY) - (b.occurredAt ?? Number.NEGATIVE_INFINITY);
}
