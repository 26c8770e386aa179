/**
 * @module timeline/first-occurrence: when an outcome first happened, and which outcomes a data set can carry.
 *
 * These are labels, never features: they look at when things happened over the whole record.
 */
import { type ClinicalEvent, type EpochMs, rememberText } from "#core";
import { type Outcome, outcomeCatalogue } from "./outcome-catalogue.ts";

/** When the outcome first happened (not when it was filed); `undefined` if the record never says so. Events without a time do not count. */
export function firstOccurrence(outcome: Outcome, events: readonly ClinicalEvent[]): EpochMs | undefined {
  return firstOccurrences(alone(outcome), events)[0];
}

/** `firstOccurrence` of each outcome in turn, reading the record once. */
export function firstOccurrences(
  outcomes: readonly Outcome[],
  events: readonly ClinicalEvent[],
): (EpochMs | undefined)[] {
  const matches = matcherOf(outcomes);
  const first: (EpochMs | undefined)[] = outcomes.map(() => undefined);
  for (const { code, occurredAt } of events) {
    if (occurredAt === null) continue;
    for (const k of matches(code)) {
      const known = first[k];
      if (known === undefined || occurredAt < known) first[k] = occurredAt;
    }
  }
  return first;
}

/** Whether `code` says that the outcome happened. */
export function saysOutcome(outcome: Outcome, code: string): boolean {
  return saysAnyOutcome(alone(outcome), code);
}

/** Whether `code` says that one of the outcomes happened. */
export function saysAnyOutcome(outcomes: readonly Outcome[], code: string): boolean {
  return matcherOf(outcomes)(code).length > 0;
}

/**
 * Outcomes of the catalogue that at least `minimum` subjects of this data have, in the catalogue's order.
 *
 * @param counts subjects with a first occurrence, by outcome id
 * @param minimum 25 by default: below that neither a hazard nor its interval can be estimated
 */
export function outcomesFor(counts: ReadonlyMap<string, number>, minimum = 25): readonly Outcome[] {
  return outcomeCatalogue.filter(({ id }) => (counts.get(id) ?? 0) >= minimum);
}

const singles = new WeakMap<Outcome, readonly Outcome[]>();

/** The outcome as a list that stays the same, so that its matcher is found again. */
function alone(outcome: Outcome): readonly Outcome[] {
  const known = singles.get(outcome) ?? [outcome];
  singles.set(outcome, known);
  return known;
}

type Matcher = (code: string) => readonly number[];
const matchers = new WeakMap<readonly Outcome[], Matcher>();

/** A record has many events and few distinct codes. */
const MOST_CODES = 50_000;

/** Indices of the outcomes a code belongs to, ascending. */
function matcherOf(outcomes: readonly Outcome[]): Matcher {
  const existing = matchers.get(outcomes);
  if (existing !== undefined) return existing;
  const exact = new Map<string, number[]>();
  const prefixes: [string, number][] = [];
  outcomes.forEach(({ codes }, k) => {
    for (const code of codes) {
      if (code.endsWith("*")) prefixes.push([code.slice(0, -1), k]);
      else exact.set(code, [...(exact.get(code) ?? []), k]);
    }
  });
  const matcher: Matcher = rememberText(MOST_CODES, (code) => {
    const found = new Set(exact.get(code));
    for (const [prefix, k] of prefixes) if (code.startsWith(prefix)) found.add(k);
    return [...found].sort((a, b) => a - b);
  });
  matchers.set(outcomes, matcher);
  return matcher;
}
