/**
 * @module intake/merged-records: records of one person that the source links (FHIR `Patient.link`), and records that resources name by an identifier.
 *
 * Promise: what was filed under a replaced record stands in the chart of the record that replaced it, with the names and numbers the replaced
 * one had, so that notes of that time hold no unknown name; nobody stands on both sides of a split; an opt-out goes along. A record replaced by one
 * that did not come stays as it is, and so do records that replace each other in a circle. Records that are linked and both in use
 * (`seealso`, `refer`) stay two charts, of one person. What names its patient by an identifier goes to the one record that has it.
 */
import type { PatientId } from "#core";
import { type ChartParts, chartSubjectKey, isIdentified } from "#fhir";
import type { PartStore, StoredParts } from "./part-store.ts";

export interface MergedRecords {
  add(parts: ChartParts): void;
  /** Somebody else than parts names this patient. */
  ask(patientId: PatientId): void;
  /** Moves the parts of replaced records, and of patients named by an identifier. Later additions are not seen. */
  settle(store: PartStore): Promise<void>;
  /** Each replaced record that was found, with the one its parts were moved to. */
  replaced(): ReadonlyMap<PatientId, PatientId>;
  /** Records of a person who has others before them, by id, in use too: each with the first. */
  persons(): ReadonlyMap<PatientId, PatientId>;
  /** Whose chart holds a patient's record, once settled. */
  chartOf(patientId: PatientId): PatientId;
}

export function openMergedRecords(): MergedRecords {
  /** By the replaced record. */
  const links = new Map<PatientId, PatientId>();
  const pairs: (readonly [PatientId, PatientId])[] = [];
  const asked = new Set<PatientId>();
  const settled = new Map<PatientId, PatientId>();
  const persons = new Map<PatientId, PatientId>();
  const chartOf = (patientId: PatientId) => settled.get(patientId) ?? patientId;
  const ask = (patientId: PatientId) => {
    if (isIdentified(patientId)) asked.add(patientId);
  };
  return {
    ask,
    add: ({ patientId, replaced, samePerson }) => {
      ask(patientId);
      const linked: (readonly [PatientId, PatientId])[] = samePerson.map((other) => [patientId, other]);
      for (const link of replaced) {
        links.set(link.patientId, link.by);
        linked.push([link.patientId, link.by]);
      }
      for (const pair of linked) {
        pairs.push(pair);
        pair.forEach(ask);
      }
    },
    settle: async (store) => {
      const named = await findNamed(store, asked);
      const byId = (patientId: PatientId) => onlyOf(named.get(patientId)) ?? patientId;
      for (const [patientId, by] of await findReplaced(store, links, byId)) settled.set(patientId, by);
      for (const [patientId, found] of named) {
        const chart = onlyOf(new Set([...found].map(chartOf)));
        if (chart !== undefined) settled.set(patientId, chart);
      }
      await rewrite(store, settled.keys(), (stored) => {
        const by = settled.get(stored.parts.patientId);
        return by === undefined ? stored : { ...stored, parts: movedTo(by, stored.parts) };
      });
      const linked = pairs.map(([one, other]) => [chartOf(one), chartOf(other)] as const);
      for (const [patientId, person] of firstOfEach(linked)) persons.set(patientId, person);
    },
    replaced: () => new Map([...settled].filter(([patientId]) => !isIdentified(patientId))),
    persons: () => persons,
    chartOf,
  };
}

/** Who has each identifier that something names its patient by. */
async function findNamed(
  store: PartStore,
  asked: ReadonlySet<PatientId>,
): Promise<ReadonlyMap<PatientId, ReadonlySet<PatientId>>> {
  const found = new Map<PatientId, Set<PatientId>>();
  if (asked.size === 0) return found;
  for (let shard = 0; shard < store.shards; shard++) {
    for (const stored of await store.take(shard)) {
      const { namedBy, patientId } = stored.parts;
      for (const name of namedBy) if (asked.has(name)) found.set(name, (found.get(name) ?? new Set()).add(patientId));
      store.add(stored);
    }
  }
  return found;
}

function onlyOf(patients: ReadonlySet<PatientId> | undefined): PatientId | undefined {
  const [only] = patients ?? [];
  return patients?.size === 1 ? only : undefined;
}

/** Each replaced record whose last replacement came. */
async function findReplaced(
  store: PartStore,
  written: ReadonlyMap<PatientId, PatientId>,
  byId: (patientId: PatientId) => PatientId,
): Promise<[PatientId, PatientId][]> {
  if (written.size === 0) return [];
  const links = new Map([...written].map(([patientId, by]) => [byId(patientId), byId(by)]));
  const ends = new Map([...links.keys()].flatMap((patientId) => lastOf(patientId, links) ?? []));
  const wanted = new Set(ends.values());
  const present = new Set<PatientId>();
  await rewrite(store, wanted, (stored) => {
    const { identity, patientId } = stored.parts;
    if (identity !== undefined && wanted.has(patientId)) present.add(patientId);
    return stored;
  });
  return [...ends].filter(([, by]) => present.has(by));
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

/** Of groups of linked records each but the first, with the first id of its group: the same whichever way and in whatever order they are linked. */
function firstOfEach(pairs: readonly (readonly [PatientId, PatientId])[]): Map<PatientId, PatientId> {
  const before = new Map<PatientId, PatientId>();
  const firstOf = (patientId: PatientId): PatientId => {
    let first = patientId;
    for (let next = before.get(first); next !== undefined; next = before.get(first)) first = next;
    return first;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [firstOf(one), firstOf(other)];
    if (a < b) before.set(b, a);
    else if (b < a) before.set(a, b);
  }
  return new Map([...before.keys()].map((patientId) => [patientId, firstOf(patientId)]));
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
  return { ...parts, patientId, events: own(parts.events), undated: own(parts.undated), notes: own(parts.notes) };
}
