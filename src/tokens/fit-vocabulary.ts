/**
 * @module tokens/fit-vocabulary: which codes and values get a token of their own, learnt from the training split.
 *
 * Before: `readSubjects` of `train`. After: `encodeSubject`.
 * Promise: nothing but the given subjects shapes the vocabulary; no code, type of code or bin between quantiles rests on fewer than `minSubjects`
 * people; the same subjects in the same order give the same vocabulary.
 */
import {
  ageDaysAt,
  type ClinicalEvent,
  createRandom,
  type EpochMs,
  isBirth,
  isUncoded,
  type Random,
  type SubjectKey,
  type SubjectRecord,
} from "#core";
import { isObservationEnd, isObservationStart, isPlanned } from "#timeline";
import { findThresholds } from "./decision-thresholds.ts";
import { quantile } from "./quantile.ts";
import { rollUp, typeOf } from "./roll-up.ts";
import { findUsualValues, latestResults, type PersonResults } from "./usual-values.ts";
import type { CodeRule, Vocabulary } from "./vocabulary.ts";

export interface FitOptions {
  /** Subjects a code needs for a token of its own; below, its broader code, UNKNOWN of its type (if that has as many) or UNKNOWN. 11 by default, the usual smallest publishable cell. */
  readonly minSubjects?: number;
  /** Most bins where no clinical threshold is known. 10 by default. */
  readonly maxQuantileBins?: number;
}

/** Values kept per code to fit bins: a decile then has a standard error of half a percentile. */
const SAMPLE = 4096;

interface CodeUse {
  /** Subjects by key until there are `minSubjects`, then only that there are enough. */
  readonly subjects: Set<SubjectKey>;
  readonly valued: Set<SubjectKey>;
  events: number;
  numbers: number;
  readonly sample: number[];
  /** Whose value each of the sample is. */
  readonly holders: SubjectKey[];
  /** Subjects with a value so far, and some of them. */
  people: number;
  readonly results: PersonResults[];
  random?: Random;
  peopleRandom?: Random;
}

/** Fits a vocabulary on one pass over training subjects. Memory grows with distinct codes, not with subjects. */
export async function fitVocabulary(
  subjects: AsyncIterable<SubjectRecord> | Iterable<SubjectRecord>,
  options: FitOptions = {},
): Promise<Vocabulary> {
  const minSubjects = options.minSubjects ?? 11;
  const uses = new Map<string, CodeUse>();
  const entryAges: number[] = [];
  const entry = createRandom("entry-ages");
  let seen = 0;
  for await (const { events } of subjects) {
    for (const event of events) countUse(uses, event, minSubjects);
    for (const [code, results] of latestResults(events)) keepResults(uses.get(code), code, results);
    const age = entryAgeDays(events);
    if (age !== undefined) keepSample(entryAges, age, seen++, entry);
  }
  const kept = keptCodes(uses, minSubjects);
  return assemble(uses, kept, {
    minSubjects,
    maxBins: options.maxQuantileBins ?? 10,
    entryAgeDays: medianOf(entryAges),
  });
}

function countUse(uses: Map<string, CodeUse>, event: ClinicalEvent, minSubjects: number): void {
  if (isObservationStart(event.code) || isObservationEnd(event.code) || isPlanned(event.code)) return;
  let use = uses.get(event.code);
  if (use === undefined) {
    const none = { events: 0, numbers: 0, sample: [], holders: [], people: 0, results: [] };
    use = { subjects: new Set(), valued: new Set(), ...none };
    uses.set(event.code, use);
  }
  use.events++;
  if (use.subjects.size < minSubjects) use.subjects.add(event.subject);
  const value = event.numericValue;
  if (value === undefined || !Number.isFinite(value) || isUncoded(event.code)) return;
  if (use.valued.size < minSubjects) use.valued.add(event.subject);
  use.random ??= createRandom(`values/${event.code}`);
  const at = placeInSample(use.sample.length, use.numbers++, use.random);
  if (at === undefined) return;
  use.sample[at] = Math.fround(value);
  use.holders[at] = event.subject;
}

function keepResults(use: CodeUse | undefined, code: string, results: PersonResults): void {
  if (use === undefined) return;
  use.peopleRandom ??= createRandom(`people/${code}`);
  keepSample(use.results, results, use.people++, use.peopleRandom);
}

function keepSample<T>(sample: T[], value: T, seen: number, random: Random): void {
  const at = placeInSample(sample.length, seen, random);
  if (at !== undefined) sample[at] = value;
}

/** Reservoir sampling (Vitter's R): each of the `seen + 1` values so far is kept with equal chance. `undefined`: this one is not. */
function placeInSample(kept: number, seen: number, random: Random): number | undefined {
  if (kept < SAMPLE) return kept;
  const at = random.integer(seen + 1);
  return at < SAMPLE ? at : undefined;
}

/**
 * Codes with enough subjects. Rare codes hand their subjects to the broader code, longest codes first, so a broader code is kept
 * exactly if those who will use its token are enough.
 */
function keptCodes(uses: ReadonlyMap<string, CodeUse>, minSubjects: number): { code: string; subjects: number }[] {
  const holders = new Map<string, Set<SubjectKey>>([...uses].map(([code, use]) => [code, new Set(use.subjects)]));
  const kept: { code: string; subjects: number }[] = [];
  const waiting = new Map<number, Set<string>>();
  for (const code of holders.keys()) {
    const ofLength = waiting.get(code.length);
    if (ofLength === undefined) waiting.set(code.length, new Set([code]));
    else ofLength.add(code);
  }
  for (let length = Math.max(0, ...waiting.keys()); length > 0; length--) {
    for (const code of [...(waiting.get(length) ?? [])].sort()) {
      const subjects = holders.get(code) ?? new Set();
      if (subjects.size >= minSubjects) {
        kept.push({ code, subjects: subjects.size });
        continue;
      }
      const broader = rollUp(code);
      if (broader === undefined) continue;
      holders.set(broader, new Set([...(holders.get(broader) ?? []), ...subjects]));
      const shorter = waiting.get(broader.length) ?? new Set();
      waiting.set(broader.length, shorter.add(broader));
    }
  }
  return kept;
}

function assemble(
  uses: ReadonlyMap<string, CodeUse>,
  kept: readonly { code: string }[],
  fit: { minSubjects: number; maxBins: number; entryAgeDays: number },
): Vocabulary {
  const tokens = ["PAD", "UNKNOWN"];
  const unknown: Record<string, number> = {};
  for (const type of keptTypes(uses, fit.minSubjects)) {
    unknown[type] = tokens.length;
    tokens.push(`UNKNOWN//${type}`);
  }
  const events = (code: string) => uses.get(code)?.events ?? 0;
  const ordered = [...kept].sort((a, b) => events(b.code) - events(a.code) || (a.code < b.code ? -1 : 1));
  const codes = ordered.map(({ code }): CodeRule => {
    const token = tokens.length;
    tokens.push(code);
    const values = valueRule(code, uses.get(code), fit.minSubjects, fit.maxBins);
    if (values === undefined) return { code, token };
    for (let bin = 0; bin <= values.edges.length; bin++) tokens.push(`${code}//${binLabel(values.edges, bin)}`);
    return { code, token, values };
  });
  return {
    format: "osler-vocabulary-1",
    minSubjects: fit.minSubjects,
    assumedEntryAgeDays: Math.max(0, fit.entryAgeDays),
    tokens,
    unknown,
    codes,
  };
}

/** Types of which enough subjects have a code, in order: a code that names no system is a type by itself, and may be one person's. */
function keptTypes(uses: ReadonlyMap<string, CodeUse>, minSubjects: number): string[] {
  const holders = new Map<string, Set<SubjectKey>>();
  for (const [code, { subjects }] of uses) {
    const held = holders.get(typeOf(code)) ?? new Set();
    for (const subject of subjects) held.add(subject);
    holders.set(typeOf(code), held);
  }
  return [...holders].flatMap(([type, held]) => (held.size < minSubjects ? [] : [type])).sort();
}

function valueRule(code: string, use: CodeUse | undefined, minSubjects: number, maxBins: number): CodeRule["values"] {
  if (use === undefined || use.valued.size < minSubjects) return undefined;
  const sorted = use.sample.toSorted((a, b) => a - b);
  const centre = quantile(sorted, 0.5);
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349;
  const scale = spread > 0 ? spread : deviation(sorted) || 1;
  const usual = findUsualValues(use.results, { centre, scale }, minSubjects);
  const kept = usual === undefined ? { centre, scale } : { centre, scale, usual };
  const clinical = findThresholds(code);
  if (clinical !== undefined) return { edges: [...clinical.edges], basis: "threshold", ...kept };
  const bins = Math.min(maxBins, Math.floor(sorted.length / minSubjects));
  const cuts = Array.from({ length: Math.max(0, bins - 1) }, (_, i) => Math.fround(quantile(sorted, (i + 1) / bins)));
  const lowest = sorted[0] ?? 0;
  const edges = [...new Set(cuts)].filter((edge) => edge > lowest);
  return { edges: joinBins(edges, use, minSubjects), basis: "quantile", ...kept };
}

/** The edges left when bins of fewer than `minSubjects` people are joined to the next, the last to the one before: whoever is measured often has many values. */
function joinBins(edges: readonly number[], { sample, holders }: CodeUse, minSubjects: number): number[] {
  const order = [...sample.keys()].sort((a, b) => (sample[a] as number) - (sample[b] as number));
  const joined: number[] = [];
  let people = new Set<SubjectKey>();
  let at = 0;
  const takeBelow = (edge: number) => {
    for (; at < order.length; at++) {
      const i = order[at] as number;
      if ((sample[i] as number) >= edge) break;
      people.add(holders[i] as SubjectKey);
    }
  };
  for (const edge of edges) {
    takeBelow(edge);
    if (people.size < minSubjects) continue;
    joined.push(edge);
    people = new Set();
  }
  takeBelow(Number.POSITIVE_INFINITY);
  if (people.size < minSubjects) joined.pop();
  return joined;
}

function binLabel(edges: readonly number[], bin: number): string {
  if (edges.length === 0) return "any value";
  const short = (edge: number | undefined) => String(Number(edge?.toPrecision(6)));
  if (bin === 0) return `<${short(edges[0])}`;
  return bin === edges.length ? `>=${short(edges[bin - 1])}` : `${short(edges[bin - 1])}..${short(edges[bin])}`;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function medianOf(values: readonly number[]): number {
  return values.length === 0
    ? 0
    : Math.round(
        quantile(
          values.toSorted((a, b) => a - b),
          0.5,
        ),
      );
}

/** Age at the first dated event after birth; `undefined` without either. */
function entryAgeDays(events: readonly ClinicalEvent[]): number | undefined {
  let birth: EpochMs | undefined;
  let first: EpochMs | undefined;
  for (const { code, occurredAt } of events) {
    if (occurredAt === null) continue;
    if (isBirth(code)) birth = occurredAt;
    else if (first === undefined || occurredAt < first) first = occurredAt;
  }
  return birth === undefined || first === undefined ? undefined : ageDaysAt(birth, first);
}
