/**
 * @module tokens/encode-subject: a record as the model sees it: token, age and standardised value of each event.
 *
 * N is the number of tokens. Order is by when the care team could know: static facts, then events as filed.
 * Promise: one token an event; what is filed later never changes an earlier token, age or value.
 */
import { addDays, ageDaysAt, type ClinicalEvent, type EpochMs, isBirth } from "#core";
import { compareFiled, isObservationEnd, isObservationStart, isPlanned } from "#timeline";
import { rollUp, typeOf } from "./roll-up.ts";
import { type CodeRule, UNKNOWN, type Vocabulary } from "./vocabulary.ts";

export interface TokenSequence {
  /** `[N]` ids of the vocabulary. */
  readonly tokens: Int32Array;
  /** `[N]` age when filed, days; 0 for static facts; never decreasing. */
  readonly ageDays: Float32Array;
  /** `[N]` (value - centre) / scale of the code, within ±8; 0 where there is no value. */
  readonly values: Float32Array;
  /** `[N]` index into the events that were given. */
  readonly eventIndex: Int32Array;
  /** Age 0. `null` if nothing in the record is dated. */
  readonly birth: EpochMs | null;
  /** The record names no birth: ages are counted as if the first event came at the usual age of entry. Callers say so or abstain. */
  readonly birthAssumed: boolean;
}

/**
 * Encodes one subject's events; input order does not matter.
 *
 * `OBSERVATION_START`, `OBSERVATION_END` and `END_OF_FOLLOW_UP` get no token: they are about the data, not the patient. Nor does
 * `PLANNED//…`: it has not happened.
 */
export function encodeSubject(vocabulary: Vocabulary, events: readonly ClinicalEvent[]): TokenSequence {
  const order = events
    .map((event, index) => ({ event, index }))
    .filter(({ event: { code } }) => !isObservationStart(code) && !isObservationEnd(code) && !isPlanned(code))
    .sort((a, b) => compareFiled(a.event, b.event) || a.index - b.index);
  const { birth, birthAssumed } = birthOf(
    order.map(({ event }) => event),
    vocabulary.assumedEntryAgeDays,
  );
  const tokens = new Int32Array(order.length);
  const ageDays = new Float32Array(order.length);
  const values = new Float32Array(order.length);
  order.forEach(({ event }, i) => {
    const { token, value } = encodeEvent(vocabulary, event);
    tokens[i] = token;
    values[i] = value;
    if (birth !== null && event.filedAt !== null) ageDays[i] = Math.max(0, ageDaysAt(birth, event.filedAt));
  });
  return { tokens, ageDays, values, eventIndex: Int32Array.from(order, ({ index }) => index), birth, birthAssumed };
}

/**
 * Share, of the events after birth, whose code or a broader one the vocabulary knows; 1 if there are none.
 *
 * A record of another institution's codes is nearly blank to a model, and the model cannot tell.
 */
export function knownShare(vocabulary: Vocabulary, { tokens, ageDays }: TokenSequence): number {
  const unknown = new Set([UNKNOWN, ...Object.values(vocabulary.unknown)]);
  const lived = tokens.filter((_, i) => (ageDays[i] ?? 0) > 0);
  return lived.length === 0 ? 1 : lived.filter((token) => !unknown.has(token)).length / lived.length;
}

/** What stands for a result at the very centre of its code: 0 says that there is none. */
const AT_CENTRE = 1e-6;

/** Token and standardised value of one event. */
export function encodeEvent(vocabulary: Vocabulary, event: ClinicalEvent): { token: number; value: number } {
  const rule = findRule(vocabulary, event.code);
  if (rule === undefined) return { token: vocabulary.unknown[typeOf(event.code)] ?? UNKNOWN, value: 0 };
  const { numericValue } = event;
  if (rule.values === undefined || numericValue === undefined || !Number.isFinite(numericValue)) {
    return { token: rule.token, value: 0 };
  }
  const { edges, centre, scale } = rule.values;
  return {
    token: rule.token + 1 + binOf(edges, numericValue),
    value: Math.max(-8, Math.min(8, (numericValue - centre) / scale)) || AT_CENTRE,
  };
}

/** How many edges are at or below `value`, both as 32-bit floats, which is how values rest on disk (5.7 is not ≥ 5.7 otherwise). */
export function binOf(edges: readonly number[], value: number): number {
  const single = Math.fround(value);
  let bin = 0;
  for (const edge of edges) if (single >= Math.fround(edge)) bin++;
  return bin;
}

/** The rule of the code or of its nearest broader code that has one. */
export function findRule(vocabulary: Vocabulary, code: string): CodeRule | undefined {
  const rules = rulesOf(vocabulary);
  let at: string | undefined = code;
  while (at !== undefined) {
    const rule = rules.get(at);
    if (rule !== undefined) return rule;
    at = rollUp(at);
  }
  return undefined;
}

const indexed = new WeakMap<Vocabulary, Map<string, CodeRule>>();

function rulesOf(vocabulary: Vocabulary): Map<string, CodeRule> {
  const known = indexed.get(vocabulary);
  if (known !== undefined) return known;
  const rules = new Map(vocabulary.codes.map((rule) => [rule.code, rule]));
  indexed.set(vocabulary, rules);
  return rules;
}

/** Birth as filed; else the first filed event minus the usual age of entry, so that later events cannot move it. */
function birthOf(ordered: readonly ClinicalEvent[], assumedEntryAgeDays: number) {
  const born = ordered.find(({ code, occurredAt }) => isBirth(code) && occurredAt !== null);
  if (born !== undefined) return { birth: born.occurredAt, birthAssumed: false };
  const first = ordered.find(({ filedAt }) => filedAt !== null)?.filedAt ?? null;
  return { birth: first === null ? null : addDays(first, -assumedEntryAgeDays), birthAssumed: true };
}
