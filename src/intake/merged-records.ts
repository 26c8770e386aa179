/**
 * @module intake/merged-records: records of one person that the source merged (FHIR `Patient.link`), in the chart of the one that was kept.
 *
 * Promise: what was filed under a replaced record stands in the chart of the record that replaced it, with the names and numbers the replaced
 * one had, so that notes of that time hold no unknown name; nobody stands on both sides of a split; an opt-out goes along. A record replaced by one
 * that did not come stays as it is, and so do records that replace each other in a circle.
 */
import type { PatientId } from "#core";
import { type ChartParts, chartSubjectKey, type Replaced } from "#fhir";
import type { PartStore, StoredParts } from "./part-store.ts";

export interface MergedRecords {
  add(replaced: readonly Replaced[]): void;
  /** Moves the parts of replaced records. Later additions are not seen. */
  settle(store: PartStore): Promise<void>;
  /** Each replaced record that was found, with the one its parts were moved to. */
  all(): ReadonlyMap<PatientId, PatientId>;
  /** Whose chart holds a patient's record, once settled. */
  chartOf(patientId: PatientId): PatientId;
}

export function openMergedRecords(): MergedRecords {
  const links = new Map<PatientId, PatientId>();
  const settled = new Map<PatientId, PatientId>();
  return {
    add: (replaced) => {
      for (const { patientId, by } of replaced) links.set(patientId, by);
    },
    settle: async (store) => {
      if (links.size === 0) return;
      const ends = new Map([...links.keys()].flatMap((patientId) => lastOf(patientId, links) ?? []));
      const wanted = new Set(ends.values());
      const present = new Set<PatientId>();
      await rewrite(store, wanted, (stored) => {
        const { identity, patientId } = stored.parts;
        if (identity !== undefined && wanted.has(patientId)) present.add(patientId);
        return stored;
      });
      for (const [patientId, by] of ends) if (present.has(by)) settled.set(patientId, by);
      await rewrite(store, settled.keys(), (stored) => {
        const by = settled.get(stored.parts.patientId);
        return by === undefined ? stored : { ...stored, parts: movedTo(by, stored.parts) };
      });
    },
    all: () => settled,
    chartOf: (patientId) => settled.get(patientId) ?? patientId,
  };
}

/** A record and the end of the chain of those that replaced it, unless that is a circle. */
function lastOf(patientId: PatientId, links: ReadonlyMap<PatientId, PatientId>): [[PatientId, PatientId]] | undefined {
  const passed = new Set([patientId]);
  for (let at = links.get(patientId); at !== undefined; at = links.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    if (!links.has(at)) return [[patientId, at]];
  }
  return undefined;
}

/** Takes the shards of some patients and puts back what `change` makes of each part, in order. */
async function rewrite(
  store: PartStore,
  patients: Iterable<PatientId>,
  change: (stored: StoredParts) => StoredParts,
): Promise<void> {
  const shards = new Set([...patients].map((patientId) => store.shardOf(patientId)));
  for (const shard of shards) for (const stored of await store.take(shard)) store.add(change(stored));
}

/** Of the replaced Patient itself only who it was is kept: sex, birth and death are told by the other. */
function movedTo(patientId: PatientId, parts: ChartParts): ChartParts {
  const subject = chartSubjectKey(patientId);
  const own = <Item extends object>(items: readonly Item[]) => items.map((item) => ({ ...item, subject }));
  if (parts.identity !== undefined)
    return { ...parts, patientId, events: [], undated: [], withheld: "replaced by another record" };
  return { ...parts, patientId, events: own(parts.events), notes: own(parts.notes) };
}
