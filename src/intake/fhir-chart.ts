/** @module intake/fhir-chart: all parts of one patient → their chart. */
import {
  type ClinicalEvent,
  type ClinicalNote,
  canonicalJson,
  type PatientChart,
  type PatientIdentity,
  type UndatedEntry,
} from "#core";
import { chartSubjectKey, withDrug } from "#fhir";
import { orderEvents } from "./chart-order.ts";
import type { StoredParts } from "./part-store.ts";
import type { ProviderDirectory } from "./provider-directory.ts";

export interface AssembledChart {
  /** `undefined` when no Patient resource came: the parts belong to nobody we know. */
  readonly chart: PatientChart | undefined;
  readonly duplicateResources: number;
  readonly duplicateEvents: number;
  /** The parts that count: the latest version of each resource. */
  readonly parts: readonly StoredParts[];
}

/** Latest version of each resource (by `meta.lastUpdated`, then by position), events in order, people named. */
export function assembleChart(stored: readonly StoredParts[], providers: ProviderDirectory): AssembledChart {
  const latest = new Map<string, StoredParts>();
  for (const next of stored) {
    const before = latest.get(next.parts.source);
    if (before === undefined || (before.parts.lastUpdated ?? 0) <= (next.parts.lastUpdated ?? 0)) {
      latest.set(next.parts.source, next);
    }
  }
  const parts = withoutInner([...latest.values()]);
  const duplicateResources = stored.length - parts.length;
  const patient = parts.find(
    ({ parts: { identity, withheld } }) => identity !== undefined && withheld === undefined,
  )?.parts;
  if (patient?.identity === undefined) return { chart: undefined, duplicateResources, duplicateEvents: 0, parts };
  const events: ClinicalEvent[] = [];
  const undated: UndatedEntry[] = [];
  const notes: ClinicalNote[] = [];
  for (const { parts: part } of parts) {
    for (const event of part.events) events.push(withDrug(event, part, providers.medication));
    for (const entry of part.undated) undated.push(withDrug(entry, part, providers.medication));
    for (const note of part.notes) notes.push(note);
  }
  notes.sort((a, b) => a.occurredAt - b.occurredAt || a.filedAt - b.filedAt || (a.id < b.id ? -1 : 1));
  const ordered = orderEvents(events);
  const kept = orderEvents(undated);
  const named = providers.named(parts.map(({ parts: part }) => part));
  return {
    chart: {
      patientId: patient.patientId,
      subject: chartSubjectKey(patient.patientId),
      identity: {
        ...withRelatives(withFormer(patient.identity, stored), stored),
        clinicians: named.clinicians,
        organisations: named.organisations,
      },
      events: ordered.events,
      ...(kept.events.length === 0 ? {} : { undated: kept.events }),
      notes,
    },
    duplicateResources,
    duplicateEvents: ordered.duplicates + kept.duplicates,
    parts,
  };
}

/**
 * A stay on a ward or in a department that is part of a stay of the same class is no admission of its own: it would be a readmission. A
 * visit to the emergency department that became a stay is one.
 */
function withoutInner(parts: readonly StoredParts[]): StoredParts[] {
  const classes = new Map(parts.map(({ parts: { source, events } }) => [source, stayClassOf(events)]));
  return parts.map((part) => {
    const { source, within } = part.parts;
    const isInner =
      within !== undefined && classes.get(source) !== undefined && classes.get(within) === classes.get(source);
    return isInner ? { ...part, parts: { ...part.parts, events: [], withheld: "within another encounter" } } : part;
  });
}

/** The class of a stay over night; a visit of a series, which is part of it, is a visit. */
function stayClassOf(events: readonly ClinicalEvent[]): string | undefined {
  return /^ENCOUNTER_(?:START|END)\/\/(IMP|ACUTE|NONAC)$/.exec(events[0]?.code ?? "")?.[1];
}

/**
 * What earlier versions of the patient were called, where they lived and could be reached stands in the notes of that time: the latest
 * version first, then what only earlier ones say, the later before the earlier.
 */
function withFormer(latest: PatientIdentity, stored: readonly StoredParts[]): PatientIdentity {
  const versions = stored
    .map(({ parts }) => parts)
    .sort((a, b) => (b.lastUpdated ?? 0) - (a.lastUpdated ?? 0))
    .flatMap(({ identity }) => identity ?? []);
  if (versions.length === 1) return latest;
  const all = <Item>(of: (identity: PatientIdentity) => readonly Item[]): Item[] => [
    ...new Map([latest, ...versions].flatMap(of).map((item) => [canonicalJson(item), item])).values(),
  ];
  return {
    ...latest,
    names: all(({ names }) => names),
    addresses: all(({ addresses }) => addresses),
    contactPoints: all(({ contactPoints }) => contactPoints),
    identifiers: all(({ identifiers }) => identifiers),
    kin: all(({ kin }) => kin),
  };
}

/** Relatives of every version of a resource: their names stand in the notes of that time. */
function withRelatives(identity: PatientIdentity, stored: readonly StoredParts[]): PatientIdentity {
  const kin = [...identity.kin, ...stored.flatMap(({ parts }) => parts.kin)];
  return { ...identity, kin: [...new Map(kin.map((one) => [canonicalJson(one), one])).values()] };
}
