/**
 * @module serving/fhir-api/summary-document: a patient's record in short, as a document other systems read: the International Patient Summary.
 *
 * Sections and their LOINC codes are IPS's; a section without entries says why. Pure. Resources are the facade's own: what the chart
 * does not know is not made up, so they carry less than IPS's own profiles ask (of a status only that something holds no longer, no verification of a problem).
 *
 * @see https://hl7.org/fhir/uv/ips/STU2/
 */
import type { ListedEntry, TimelineEvent } from "#contract";
import { comparatorOf, drugUseWords, type PatientChart } from "#core";
import { type FhirResource, toPatientResource } from "#fhir";
import type { SummaryHead } from "../patient-view.ts";
import { escapeHtml } from "../plain-page.ts";
import { isOfCourse, toTimelineEvents, toUndatedRows } from "../timeline-view.ts";
import type { Bundle } from "./bundles.ts";
import { toRecordResources } from "./observation-categories.ts";

export interface SummaryFacts {
  readonly head: SummaryHead;
  /** `https://host/fhir` */
  readonly base: string;
  /** ISO instant of the document. */
  readonly date: string;
  readonly uuid: string;
  /** Whether a resource may be shown to who asks. */
  readonly mayShow: (resource: FhirResource) => boolean;
  /** Whether all of the record may be shown, what came without a resource (as MEDS and tables do) included. */
  readonly whole: boolean;
  /** Whether some resources of a type may not. */
  readonly withholds: (type: string) => boolean;
}

const RESULTS = 40;
const PROCEDURES = 20;

const sections = [
  {
    title: "Problems",
    loinc: "11450-4",
    types: ["Condition"],
    display: "Problem list - Reported",
    of: ({ activeConditions }: Held) => activeConditions,
    most: Number.POSITIVE_INFINITY,
  },
  {
    title: "Allergies and intolerances",
    loinc: "48765-2",
    types: ["AllergyIntolerance"],
    display: "Allergies and adverse reactions Document",
    of: ({ allergies }: Held) => allergies,
    most: Number.POSITIVE_INFINITY,
  },
  {
    title: "Medicines of the last 12 months on record, not marked ended",
    loinc: "10160-0",
    types: ["MedicationRequest", "MedicationDispense", "MedicationAdministration", "MedicationStatement"],
    display: "History of Medication use Narrative",
    of: ({ currentDrugs }: Held) => currentDrugs,
    most: Number.POSITIVE_INFINITY,
  },
  {
    title: "Immunisations",
    loinc: "11369-6",
    types: ["Immunization"],
    display: "History of Immunization note",
    of: ({ events, undated }: Held) => [...undated, ...events].filter(({ kind }) => kind === "immunisation"),
    most: Number.POSITIVE_INFINITY,
  },
  {
    title: "Results",
    loinc: "30954-2",
    types: ["Observation"],
    display: "Relevant diagnostic tests/laboratory data note",
    of: ({ events }: Held) => latest(events, "lab"),
    most: RESULTS,
  },
  {
    title: "Vital signs",
    loinc: "8716-3",
    types: ["Observation"],
    display: "Vital signs note",
    of: ({ events }: Held) => latest(events, "vital"),
    most: RESULTS,
  },
  {
    title: "Procedures",
    loinc: "47519-4",
    types: ["Procedure"],
    display: "History of Procedures Document",
    of: ({ events, undated }: Held) => [
      ...undated.filter(({ kind }) => kind === "procedure"),
      ...latest(events, "procedure"),
    ],
    most: PROCEDURES,
  },
] as const;
interface Held extends SummaryHead {
  readonly events: readonly TimelineEvent[];
  readonly undated: readonly ListedEntry[];
}

/** A Bundle of type `document`: Composition, Patient, Device (who wrote it), and the resources its sections name. */
export function toSummaryDocument(chart: PatientChart, facts: SummaryFacts): Bundle {
  const { base, date, uuid, mayShow, whole, withholds } = facts;
  const shown = toRecordResources(chart).filter(mayShow);
  const resources = new Map(shown.map((one) => [`${one.resourceType}/${one.id}`, one]));
  const held = { ...facts.head, events: toTimelineEvents(chart.events), undated: toUndatedRows(chart) };
  const named = new Map<string, FhirResource>();
  const written = sections.map(({ title, loinc, types, display, of, most }) => {
    const all: ListedEntry[] = of(held).filter(({ source }) => whole || resources.has(source ?? ""));
    const events = all.slice(0, most);
    const sources = new Set(events.map(({ source }) => source ?? ""));
    for (const source of sources) {
      const resource = resources.get(source);
      if (resource !== undefined) named.set(source, resource);
    }
    const references = [...sources].filter((source) => resources.has(source)).map((reference) => ({ reference }));
    return {
      title,
      code: { coding: [{ system: "http://loinc.org", code: loinc, display }] },
      text: {
        // What no entry says as well is told here alone.
        status: [...sources].every((source) => resources.has(source)) ? "generated" : "additional",
        div: narrative(
          events,
          all.length,
          types.every(withholds) ? "Withheld: not shown to this app." : "Nothing on record.",
        ),
      },
      ...(references.length > 0 ? { entry: references } : {}),
      ...(events.length > 0 ? {} : { emptyReason: emptyReason(types.every(withholds) ? "withheld" : "unavailable") }),
    };
  });
  const device = {
    resourceType: "Device",
    id: "osler",
    deviceName: [{ name: "Osler", type: "user-friendly-name" }],
  } as const;
  const composition = {
    resourceType: "Composition",
    id: uuid,
    status: "final",
    type: { coding: [{ system: "http://loinc.org", code: "60591-5", display: "Patient summary Document" }] },
    subject: { reference: `Patient/${chart.patientId}` },
    date,
    author: [{ reference: `Device/${device.id}` }],
    title: "Patient summary",
    section: written,
  };
  const patient = toPatientResource(chart);
  return {
    resourceType: "Bundle",
    type: "document",
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${uuid}` },
    timestamp: date,
    entry: [composition, patient, device, ...named.values()].map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

/** The last event of each name, newest first. */
function latest(events: readonly TimelineEvent[], kind: TimelineEvent["kind"]): TimelineEvent[] {
  const last = new Map<string, TimelineEvent>();
  for (const event of events.toSorted((a, b) => a.occurredAt - b.occurredAt)) {
    if (event.kind === kind && (event.value === null || isOfCourse(event))) last.set(event.title, event);
  }
  return [...last.values()].sort((a, b) => b.occurredAt - a.occurredAt);
}

/** @param inAll how many there are, those left out included; @param empty what is said where there is none */
function narrative(events: readonly ListedEntry[], inAll: number, empty: string): string {
  const lines = events.map((event) => {
    const { title, occurredAt, drugUse } = event;
    const dosage = drugUseWords(drugUse ?? undefined);
    const amount = amountOf(event);
    const day = occurredAt === null ? "date not recorded" : new Date(occurredAt).toISOString().slice(0, 10);
    return `<li>${escapeHtml(`${title}${amount}${dosage === undefined ? "" : `: ${dosage}`} (${day})`)}</li>`;
  });
  const others =
    inAll > lines.length ? `<p>The latest ${lines.length} of ${inAll}; the record has the others.</p>` : "";
  const body = lines.length === 0 ? `<p>${empty}</p>` : `<ul>${lines.join("")}</ul>${others}`;
  return `<div xmlns="http://www.w3.org/1999/xhtml">${body}</div>`;
}

/** `: <0.01 ng/mL`: a result reported as a bound is told as one; the `1` of a pure number is no unit. */
function amountOf({ value, unit, text }: ListedEntry): string {
  if (value === null) return text === null ? "" : `: ${text}`;
  const sign = comparatorOf({ numericValue: value, ...(text === null ? {} : { textValue: text }) }) ?? "";
  return `: ${sign}${value} ${unit === null || unit === "1" ? "" : unit}`.trimEnd();
}

/** `unavailable`: nothing on record here, which does not mean there is nothing. */
function emptyReason(code: "unavailable" | "withheld") {
  return { coding: [{ system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code }] };
}
