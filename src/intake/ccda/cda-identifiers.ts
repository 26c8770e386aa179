/**
 * @module intake/ccda/cda-identifiers: which identifiers of documents say who or what something is.
 *
 * Promise: no two people are one because both their numbers were masked or made up, and no act is lost because a vendor writes one
 * identifier, often the one of HL7's examples, on many.
 */
import type { ChartEntry } from "#core";
import type { ChartParts } from "#fhir";
import type { StoredParts } from "../part-store.ts";

const SOCIAL_SECURITY = "2.16.840.1.113883.4.1";
const masked = /^[\dx*\s-]*[x*]{2}[\dx*\s-]*$/i;
const words = /^(?:0+|none|null|n\/?a|unk(?:nown)?|unavailable|not applicable)$/i;
/** No number was ever given with these: https://www.ssa.gov/employer/randomization.html */
const neverIssued = /^(?:000|666|9)|^\d{3}00|0000$|^(\d)\1{8}$|^123456789$/;

/** Whether a `root^extension` of a patient can be theirs alone: not a masked number, a word for none, or a social security number nobody has. */
export function isOwn(key: string): boolean {
  const at = key.indexOf("^");
  if (at === -1) return true;
  const [root, extension] = [key.slice(0, at), key.slice(at + 1)];
  if (masked.test(extension) || words.test(extension)) return false;
  const digits = extension.replace(/\D/g, "");
  return root !== SOCIAL_SECURITY || (digits.length === 9 && !neverIssued.test(digits));
}

/** One patient's parts, by their documents' time. Where an identifier stands for different acts in different documents, each has a source of its own. */
export function toldApart(stored: readonly StoredParts[]): StoredParts[] {
  const acts = new Map<string, ChartParts[]>();
  const ordered = [...stored].sort((a, b) => (a.parts.lastUpdated ?? 0) - (b.parts.lastUpdated ?? 0));
  return ordered.map((one) => {
    const { parts } = one;
    const known = acts.get(parts.source) ?? [];
    acts.set(parts.source, known);
    const found = known.findIndex((before) => isSameAct(before, parts));
    const position = found === -1 ? known.length : found;
    known[position] = parts;
    return position === 0 ? one : { ...one, parts: withSource(parts, `${parts.source}-${position + 1}`) };
  });
}

/** What is written anew as it changes: its code or its date may be corrected. Of what was done once the day and the code say which it is. */
const changing = /^(?:Condition|AllergyIntolerance|Medication|ServiceRequest)/;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function isSameAct(before: ChartParts, after: ChartParts): boolean {
  if (after.identity !== undefined) return true;
  const [one, other] = [before, after].map(({ events, undated }) => events[0] ?? undated[0]);
  // Withdrawn, negated or without a value: a version of whatever it was.
  if (one === undefined || other === undefined) return true;
  const isSameDay = mayBeOneDay(one.occurredAt ?? Number.NaN, other.occurredAt ?? Number.NaN);
  const isSameThing = thingOf(one) === thingOf(other);
  return changing.test(after.source) ? isSameDay || isSameThing : isSameDay && isSameThing;
}

/** One that has no time is a day somewhere between UTC+14 and UTC-12. */
function mayBeOneDay(one: number, other: number): boolean {
  const [first, second] = [one, other].map((moment) => moment % DAY_MS === 0);
  if (first === second) return Math.floor(one / DAY_MS) === Math.floor(other / DAY_MS);
  const hours = (first ? other - one : one - other) / HOUR_MS;
  return hours >= -14 && hours < 36;
}

/** Without unit and answer, which a correction changes. */
function thingOf({ code, textValue, display }: ChartEntry): string {
  if (code.startsWith("ENCOUNTER_")) return "visit";
  const thing = code
    .replace(/^(?:ALLERGY|PLANNED)\/\//, "")
    .split("//", 2)
    .join("//");
  return thing.startsWith("UNCODED//") ? `${thing}\n${display ?? textValue ?? ""}` : thing;
}

function withSource(parts: ChartParts, source: string): ChartParts {
  const owned = <Entry extends object>(entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, source }));
  return { ...parts, source, events: owned(parts.events), undated: owned(parts.undated) };
}
