/**
 * @module deid/code-screen: does a code, a note's kind or the words said of a code name somebody?
 *
 * Promise: what has the form of its published system names nobody; of every other code no name, number, birthday, institution or place of the
 * chart passes, and nothing that is an identifier by its form or title. A stranger's name alone in a local code cannot be told from a code.
 */
import { type PatientIdentity, rememberText, withoutRole } from "#core";
import type { Finding } from "./finding.ts";
import { findKnownIdentity, holdsKnownIdentity, holdsNumber } from "./known-identity.ts";
import { fold } from "./lexicon/lookup.ts";
import { findNames } from "./names.ts";
import { findPatterns } from "./patterns.ts";
import { type Word, wordsOf } from "./words.ts";

export interface CodeScreen {
  /** Whether a code (`SYSTEM//CODE`) holds an identifier of this chart, or one by its form. */
  identifies(code: string): boolean;
  /** Whether letters and digits hold a name, a number, a birthday, a place or an institution of this chart. */
  holdsKnown(written: string): boolean;
  /** Whether the words for a code name somebody. */
  mentionsSomebody(display: string): boolean;
}

const icd10 = /^[A-Z]\d[\dA-Z](?:\.?[\dA-Z]{1,4})?(?:-[A-Z]\d[\dA-Z])?[†*+!-]?$/i;
const icd9 = /^[EV]?\d{2,5}$|^[EV]?\d{2,4}\.\d{0,2}$/i;
const cpt = /^(?:\d{4}[\dA-Z]|[A-Z]\d{4})(?:-[\dA-Z]{2})?$/i;
/** What a code of each published system looks like. */
const published: Readonly<Record<string, RegExp>> = {
  LOINC: /^(?:L[PAGL])?\d{1,7}-\d$/i,
  SNOMED: /^\d{6,18}$/,
  ICD10CM: icd10,
  ICD10: icd10,
  ICD10GM: icd10,
  ICD9CM: icd9,
  ICD9: icd9,
  ICD10PCS: /^(?=.*\d)[\dA-HJ-NP-Z]{3,7}$/i,
  ICD9PCS: /^\d{2}(?:\.?\d{1,2})?$/,
  RXNORM: /^\d{1,8}$/,
  CVX: /^\d{1,3}$/,
  CPT: cpt,
  HCPCS: cpt,
  ATC: /^[A-Z](?:\d{2}(?:[A-Z]{1,2}(?:\d{2})?)?)?$/i,
  NDC: /^\d[\d-]{7,13}$/,
};

/** Whether a code, in whatever role, is one of a published system, by its form too. */
export const isPublishedCode = (code: string): boolean => {
  const [system = "", value = ""] = withoutRole(code).split("//");
  return published[system]?.test(value) === true;
};

/** The parts of a code that no published system vouches for: all of a local one, of a published one its unit or its answer. */
function unvouched(code: string): string[] {
  const parts = code.split("//");
  const left: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? "";
    if (published[part]?.test(parts[i + 1] ?? "")) i++;
    else left.push(part);
  }
  return left;
}

/** `SEEN_BY_DR_SMITH` and `seenByDrSmith` as prose writes them. */
const spaced = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/_+/g, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).join("//");

/** Made for one chart; a code and a display are looked at once. */
export function createCodeScreen(identity: PatientIdentity, patientId: string): CodeScreen {
  const numbers = [
    patientId,
    ...[identity, ...identity.kin].flatMap(({ identifiers = [], contactPoints }) =>
      [...identifiers, ...contactPoints].map(({ value }) => value),
    ),
  ]
    .map(compact)
    .filter((value) => value.length >= 4 && /\d/.test(value));
  const long = numbers.filter((number) => number.length >= 8);
  const codes = new Map<string, boolean>();
  const displays = new Map<string, boolean>();
  const holdsKnown = (written: string): boolean =>
    numbers.some((number) => holdsNumber(compact(written), number)) || holdsKnownIdentity(written, identity);
  const check = (code: string): boolean => {
    const whole = compact(code);
    // A published code may be as long as a short number of the chart: LOINC 718-7 is no patient 7187.
    if (long.some((number) => whole.includes(number))) return true;
    const parts = unvouched(code);
    return !isPlain(parts.join("//")) || !isPlain(spaced(parts)) || parts.some(holdsKnown);
  };
  return {
    identifies: (code) => remember(codes, code, check),
    holdsKnown,
    mentionsSomebody: (display) =>
      remember(
        displays,
        display,
        (text) => !isPlain(text) || findKnownIdentity(text, wordsOf(text), identity).length > 0,
      ),
  };
}

const compact = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
const MOST_DISPLAYS = 100_000;

/** Whether the text holds no identifier by form, title or label; remembered, since the same displays come again and again. */
export const isPlain = rememberText(MOST_DISPLAYS, (text) => {
  const words = wordsOf(text);
  return (
    text.length <= 250 &&
    !findPatterns(text).some((finding) => finding.sureness >= 82) &&
    !findNames(text, words).some((finding) => finding.sureness >= 80 && !isImaged(text, words, finding))
  );
});

/** `MR Brain`, `DR Chest`: magnetic resonance and digital radiography of what nobody is called. */
function isImaged(text: string, words: readonly Word[], { start }: Finding): boolean {
  const first = words.find((word) => word.start === start);
  if (first === undefined || !/(?<!\p{L})(?:MR|DR) $/u.test(text.slice(0, start))) return false;
  return (first.common || first.guarded) && !first.ordinaryName && !first.surname && !first.first;
}

function remember(memory: Map<string, boolean>, key: string, compute: (key: string) => boolean): boolean {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute(key);
  memory.set(key, value);
  return value;
}
