/**
 * @module deid/known-identity: what the patient's own chart says, found in the patient's notes in every disguise people write.
 *
 * Tolerates case, accents, possessives, glue (`JohnSmith`, `john.smith`), one typing error in words of five letters and more,
 * dotted initials, letter-spacing and other separators in numbers. A name that is an ordinary word (`Will`) is found where it
 * stands with a capital or beside another of the chart's names.
 */
import type { PatientIdentity, PersonName, PostalAddress } from "#core";
import type { Finding, SpanType } from "./finding.ts";
import {
  countrySet,
  fold,
  isCommonWord,
  stateCodeSet,
  stateNameSet,
  streetWordSet,
  strongHeadSet,
  weakHeadSet,
} from "./lexicon/lookup.ts";
import { normaliseText } from "./normalise.ts";
import { withinOneEdit } from "./one-edit.ts";
import { isTitle } from "./titles.ts";
import { gapAfter, type Word, wordsOf } from "./words.ts";

interface Phrase {
  readonly keys: readonly string[];
  readonly type: SpanType;
}

interface Compiled {
  /** Folded words of names: patient, kin, clinicians. */
  readonly names: ReadonlySet<string>;
  /** Those of five letters and more, for typing errors and glue. */
  readonly long: readonly string[];
  readonly initials: ReadonlySet<string>;
  /** Particles, single letters and initials of the names, which are theirs only beside one of the words: `de la`, `Ó`, `R.` */
  readonly parts: ReadonlySet<string>;
  /** Whole names without their spaces, in both orders; mail handles. */
  readonly glued: ReadonlySet<string>;
  /** Sequences of words: addresses, organisations, cities; by first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Letters and digits only, upper case, at least four. */
  readonly codes: readonly { readonly code: string; readonly type: SpanType }[];
}

const compiledCharts = new WeakMap<PatientIdentity, Compiled>();

/** Everything of `identity` in the text. */
export function findKnownIdentity(text: string, words: readonly Word[], identity: PatientIdentity): Finding[] {
  const known = compiledOf(identity);
  return [
    ...findNameWords(text, words, known),
    ...findPhrases(text, words, known),
    ...findCodes(text, known),
    ...findSpaced(text, known),
    ...findInitials(text, known),
  ];
}

/**
 * Whether a code holds a name, a number, a birthday, an institution or a place of the chart, alone or glued to other letters: `DRSMITHSET`. A postal
 * code alone does not count: local codes are as long.
 */
export function holdsKnownIdentity(code: string, identity: PatientIdentity): boolean {
  const known = compiledOf(identity);
  const written = bare(code);
  const runs = fold(code).match(/\p{L}+/gu) ?? [];
  return (
    runs.some((run) => namesSomebody(run, known)) ||
    known.codes.some(({ code: number, type }) => type !== "ZIP" && holdsNumber(written, number)) ||
    [...known.phrases.values()]
      .flat()
      .some((phrase) => isDistinctive(phrase) && written.includes(bare(phrase.keys.join(""))))
  );
}

/** Whether `written`, letters and digits alone, is the number or holds it whole; a short one must be all of it. */
export function holdsNumber(written: string, number: string): boolean {
  if (number.length < 6 || written.length <= number.length) return written === number;
  for (let at = written.indexOf(number); at >= 0; at = written.indexOf(number, at + 1)) {
    const [before, after] = [written.charAt(at - 1), written.charAt(at + number.length)];
    const splits = (/\d/.test(before) && /^\d/.test(number)) || (/\d/.test(after) && /\d$/.test(number));
    if (number.length >= 8 || !splits) return true;
  }
  return false;
}

function namesSomebody(run: string, known: Compiled): boolean {
  if (run.length >= 3 && known.names.has(run) && !isCommonWord(run)) return true;
  const [word] = wordsOf(run);
  if (word === undefined || word.common || word.guarded || word.eponym) return false;
  return known.long.some((name) => name.length >= 6 && run.includes(name) && !isCommonWord(name));
}

/** Of a place or an institution, words that are not all ordinary ones, of medicine, or names that a test bears. */
function isDistinctive({ keys }: Phrase): boolean {
  const words = keys.flatMap((key) => wordsOf(key));
  return words.some(
    (word) =>
      !word.number && word.key.length >= 5 && !word.common && !word.guarded && !word.eponym && !isGeneral(word.key),
  );
}

function compiledOf(identity: PatientIdentity): Compiled {
  let known = compiledCharts.get(identity);
  if (known === undefined) {
    known = compile(identity);
    compiledCharts.set(identity, known);
  }
  return known;
}

/** The identity with the id the source knows the patient by, unless it is so short that years and doses would be it. */
export function withPatientId(identity: PatientIdentity, patientId: string): PatientIdentity {
  const written = bare(patientId);
  if (written.length < 6 || !/\d/.test(written)) return identity;
  return { ...identity, identifiers: [...identity.identifiers, { value: patientId }] };
}

/** Folded words of every name in the chart; surrogates must not be any of them. */
export function nameWordsOf(identity: PatientIdentity): Set<string> {
  return new Set(personNames(identity).flatMap((name) => [...name.given, name.family].flatMap(nameKeys)));
}

function personNames(identity: PatientIdentity): readonly PersonName[] {
  return [...identity.names, ...identity.kin.map((relative) => relative.name), ...identity.clinicians];
}

function addressesOf({ addresses, kin }: PatientIdentity): readonly PostalAddress[] {
  return [...addresses, ...kin.flatMap((relative) => relative.addresses ?? [])];
}

/** `Ana-María de la Cruz` → its words; particles of up to two letters are left to their neighbours. */
function nameKeys(name: string): string[] {
  const folded = fold(normaliseText(name).text);
  const whole = folded.split(/[\s.,]+/);
  return [...whole, ...whole.flatMap((part) => part.split(/['-]/))].filter(
    (part) => part.length > 2 || (part.length === 2 && !/^(?:de|la|el|da|di|do|du|le|al|bin|van|von)$/.test(part)),
  );
}

function compile(identity: PatientIdentity): Compiled {
  const names = nameWordsOf(identity);
  const initials = new Set<string>();
  for (const { given, family } of personNames(identity)) {
    const letters = [...given, family].map((part) => fold(part).charAt(0)).filter((letter) => letter !== "");
    if (letters.length > 1) initials.add(letters.join("")).add(`${letters[0]}${letters.at(-1)}`);
  }
  const phrases = new Map<string, Phrase[]>();
  const addPhrase = (phrase: string, type: SpanType) => {
    const keys = wordsOf(fold(phrase)).map((word) => word.key);
    const first = keys[0];
    if (first === undefined || (keys.length === 1 && first.length < 3)) return;
    phrases.set(first, [...(phrases.get(first) ?? []), { keys, type }]);
  };
  for (const address of addressesOf(identity)) compileAddress(address, addPhrase);
  for (const organisation of identity.organisations) addPhrase(organisation, "ORGANIZATION");
  return {
    names,
    parts: nameParts(identity),
    glued: new Set([...personNames(identity).flatMap(gluedForms), ...mailHandles(identity)]),
    long: [...names].filter((name) => name.length >= 5),
    initials,
    phrases,
    codes: compileCodes(identity),
  };
}

/** Short words of the names, and the first letter of each. */
function nameParts(identity: PatientIdentity): Set<string> {
  const words = personNames(identity)
    .flatMap(({ given, family }) => [...given, family])
    .flatMap((name) => normaliseText(name).text.split(/[\s.,'-]+/))
    .filter((word) => word !== "");
  return new Set(words.flatMap((word) => [fold(word.charAt(0)), ...(word.length <= 3 ? [fold(word)] : [])]));
}

/** What stands before the `@`, whole and in its parts: people give it as their name elsewhere, and say the rest in words (`at … dot org`). */
function mailHandles({ contactPoints, kin }: PatientIdentity): string[] {
  return [...contactPoints, ...kin.flatMap((relative) => relative.contactPoints)]
    .filter(({ system }) => system === "email")
    .flatMap(({ value }) => {
      const handle = fold(value.split("@")[0] ?? "");
      return [handle, ...handle.split(/[^\p{L}]+/u)].map((part) => part.replace(/[^\p{L}]/gu, ""));
    })
    .filter((part) => part.length >= 5 && wordsOf(part).every(({ common, guarded }) => !common && !guarded));
}

function gluedForms({ given, family }: PersonName): string[] {
  const bareName = (name: string) => fold(normaliseText(name).text).replace(/[^\p{L}]/gu, "");
  const [first, whole, last] = [bareName(given[0] ?? ""), bareName(given.join("")), bareName(family)];
  return [first + last, last + first, whole + last, last + whole, last].filter((form) => form.length >= 4);
}

function compileAddress(address: PostalAddress, add: (phrase: string, type: SpanType) => void): void {
  for (const line of address.lines) {
    add(line, "ADDRESS");
    const named = wordsOf(line).filter((word) => !word.number);
    const street = named.slice(0, named.findLastIndex((word) => streetWordSet.has(word.key)) + 1 || named.length);
    if (street.some((word) => !word.everyday && word.text.length > 3))
      add(street.map((word) => word.text).join(" "), "ADDRESS");
  }
  if (address.city !== undefined) add(address.city, "CITY");
  if (address.district !== undefined) add(address.district, "CITY");
}

const identifierTypes: Readonly<Record<string, SpanType>> = {
  MR: "MRN",
  SS: "SSN",
  DL: "LICENSE",
  PPN: "LICENSE",
  MA: "HEALTH_PLAN",
  MC: "HEALTH_PLAN",
  SN: "DEVICE",
};

/** The span type of an identifier of a v2-0203 kind. */
export const identifierType = (kind: string | undefined): SpanType => identifierTypes[kind ?? ""] ?? "ID";

function compileCodes(identity: PatientIdentity): Compiled["codes"] {
  const codes = new Map<string, SpanType>();
  const add = (value: string, type: SpanType) => {
    const code = bare(value);
    if (code.length >= 4) codes.set(code, type);
  };
  const identifiers = [...identity.identifiers, ...identity.kin.flatMap((relative) => relative.identifiers ?? [])];
  for (const { kind, value } of identifiers) {
    const type = identifierType(kind);
    add(value, type);
    const digits = value.replace(/\D/g, "");
    if (digits.length >= 6) add(digits, type);
  }
  for (const point of [...identity.contactPoints, ...identity.kin.flatMap((relative) => relative.contactPoints)]) {
    const type = (
      { phone: "PHONE", fax: "FAX", email: "EMAIL", url: "URL", pager: "PHONE", sms: "PHONE", other: "ID" } as const
    )[point.system];
    add(point.value, type);
    const digits = point.value.replace(/\D/g, "");
    if (type === "PHONE" || type === "FAX") if (digits.length > 10) add(digits.slice(-10), type);
    if (type === "PHONE" || type === "FAX") if (digits.length >= 7) add(digits.slice(-7), type);
  }
  for (const address of addressesOf(identity)) if (address.postalCode !== undefined) add(address.postalCode, "ZIP");
  for (const date of [identity.birthDate, identity.deathDate]) {
    const [year, month, day] = (date ?? "").split("-");
    if (year === undefined || month === undefined || day === undefined) continue;
    for (const form of [year + month + day, month + day + year, day + month + year]) add(form, "DATE");
  }
  return [...codes].map(([code, type]) => ({ code, type }));
}

const bare = (value: string) =>
  fold(value)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function findNameWords(text: string, words: readonly Word[], known: Compiled): Finding[] {
  const found: Finding[] = [];
  const hits = words.map((word) => (word.number ? undefined : matchName(word, known)));
  for (const [i, word] of words.entries()) {
    const canonical = hits[i];
    if (canonical === undefined) continue;
    const beside = (k: number, gap: string) => hits[k] !== undefined && gap.length <= 3;
    const plain =
      word.everyday &&
      !word.capital &&
      !beside(i - 1, gapAfter(text, words, i - 1)) &&
      !beside(i + 1, gapAfter(text, words, i));
    const isAlone = hits[i - 1] === undefined && hits[i + 1] === undefined;
    if (plain || (isAlone && isDisease(text, words, i))) continue;
    found.push({ start: word.start, end: word.end, type: "NAME", sureness: 97, canonical });
    for (const k of partsBeside(text, words, i, known)) {
      const part = words[k];
      if (part === undefined) continue;
      const whole = hits[k];
      const same = whole === undefined ? {} : { canonical: whole };
      found.push({ start: part.start, end: part.end, type: "NAME", sureness: 96, ...same });
    }
  }
  return found;
}

/**
 * `Parkinson's disease` of a patient called Parkinson: under another name it would be another disease, and beside its code tell the real name.
 * Only diseases that are so called: `Smith's disease has progressed` is Smith's.
 */
function isDisease(text: string, words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]];
  if (word === undefined || after === undefined || !namedDiseases.has(`${word.key} ${after.key}`)) return false;
  const isTitled = before !== undefined && isTitle(before.key) && /^\.? $/.test(gapAfter(text, words, i - 1));
  return !isTitled && /^[ -]$/.test(gapAfter(text, words, i));
}

const namedDiseases: ReadonlySet<string> = new Set([
  "addison disease", "alport syndrome", "alzheimer disease", "babinski sign", "behcet disease", "bell palsy", "bell phenomenon", "burkitt lymphoma",
  "castleman disease", "crohn disease", "cushing disease", "cushing syndrome", "down syndrome", "fabry disease", "gaucher disease", "gilbert syndrome",
  "graves disease", "hansen disease", "hashimoto disease", "hodgkin disease", "hodgkin lymphoma", "homans sign", "horner syndrome", "hunter syndrome",
  "huntington chorea", "huntington disease", "hurler syndrome", "kawasaki disease", "klinefelter syndrome", "lynch syndrome", "marfan syndrome",
  "meniere disease", "murphy sign", "noonan syndrome", "paget disease", "parkinson disease", "peyronie disease", "pompe disease", "raynaud disease",
  "raynaud phenomenon", "raynaud syndrome", "reye syndrome", "rett syndrome", "sjogren syndrome", "sydenham chorea", "tourette syndrome",
  "turner syndrome", "whipple disease", "wilson disease",
]); // biome-ignore format: a list

/** Words just beside a name's word that are particles, initials or words of the chart's names too. */
function partsBeside(text: string, words: readonly Word[], i: number, known: Compiled): number[] {
  const belongs = (k: number, gap: string) => {
    const word = words[k];
    const part = known.names.has(word?.key ?? "") || (known.parts.has(word?.key ?? "") && isPartHere(word));
    return part && /^(?: |\.? |, |['-]|\.)$/.test(gap);
  };
  const beside: number[] = [];
  for (let k = i - 1; i - k <= 4 && belongs(k, gapAfter(text, words, k)); k--) beside.push(k);
  for (let k = i + 1; k - i <= 4 && belongs(k, gapAfter(text, words, k - 1)); k++) beside.push(k);
  return beside;
}

/** Written small, only a particle of names is part of the name beside it. */
const isPartHere = (word: Word | undefined) =>
  word !== undefined &&
  (word.capital ||
    /^(?:de|la|las|los|del|della|der|den|van|von|da|di|do|dos|das|el|al|bin|ibn|ni|o|mac|y|e|le|du|ten|ter|st)$/.test(
      word.key,
    ));

/** The chart's word this word is, disguised or not. */
function matchName(word: Word, known: Compiled): string | undefined {
  const key = word.key;
  if (known.names.has(key)) return key;
  const parts = key.split(/['-]/);
  if (parts.length > 1) for (const part of parts) if (part.length > 2 && known.names.has(part)) return part;
  if (key.length < 4) return undefined;
  const squeezed = key.replace(/['-]/g, "");
  if (known.names.has(squeezed) || known.glued.has(squeezed)) return squeezed;
  const ordinary = word.everyday || word.guarded;
  for (const name of known.long) {
    if (key.length > name.length && !ordinary && !isCommonWord(name) && key.includes(name)) return name;
    if (!ordinary && Math.abs(squeezed.length - name.length) <= 1 && withinOneEdit(squeezed, name)) return name;
  }
  if (ordinary || key.length < 6) return undefined;
  for (const name of known.names) if (key.startsWith(name) && known.names.has(key.slice(name.length))) return name;
  return undefined;
}

function findPhrases(text: string, words: readonly Word[], known: Compiled): Finding[] {
  const found: Finding[] = [];
  for (const [i, word] of words.entries()) {
    for (const { keys, type } of known.phrases.get(word.key) ?? []) {
      const last = words[i + keys.length - 1];
      if (last === undefined || last.end - word.start > 12 * keys.length + 60) continue;
      if (!keys.every((key, k) => words[i + k]?.key === key)) continue;
      if (keys.length === 1 && word.everyday && !word.capital) continue;
      if (keys.every(isGeneral) && !word.capital) continue;
      found.push({ start: word.start, end: last.end, type, sureness: 96 });
    }
  }
  return found.filter((finding) => /\p{L}|\d/u.test(text.slice(finding.start, finding.end)));
}

/** `hospital`, `clinic`, a state, a country: names none by itself. */
const isGeneral = (key: string) =>
  weakHeadSet.has(key) ||
  strongHeadSet.has(key) ||
  stateNameSet.has(key) ||
  countrySet.has(key) ||
  stateCodeSet.has(key);

/** Numbers and addresses of the chart with any separators between their letters and digits. */
function findCodes(text: string, known: Compiled): Finding[] {
  if (known.codes.length === 0) return [];
  const positions: number[] = [];
  let compact = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    const folded = fold(character).toUpperCase();
    for (let k = 0; k < folded.length; k++) positions.push(i);
    compact += folded;
  }
  const found: Finding[] = [];
  for (const { code, type } of known.codes) {
    for (let at = compact.indexOf(code); at >= 0; at = compact.indexOf(code, at + 1)) {
      const start = positions[at] ?? 0;
      const end = (positions[at + code.length - 1] ?? 0) + 1;
      const written = text.slice(start, end);
      if (written.length > code.length * 2 + 6 || /\n/.test(written)) continue;
      if (code.length < 7 && splitsNumber(text, start, end)) continue;
      if (code.length < 7 && /[^\p{L}\p{N}./ ()-]/u.test(written)) continue;
      found.push({ start, end, type, sureness: 98 });
    }
  }
  return found;
}

/** Whether the stretch is part of a longer run of letters or digits. */
function splitsNumber(text: string, start: number, end: number): boolean {
  const alnum = /[\p{L}\p{N}]/u;
  return alnum.test(text.charAt(start - 1)) || alnum.test(text.charAt(end));
}

/** `S m i t h`. */
function findSpaced(text: string, known: Compiled): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/(?<!\p{L})\p{L}(?:[ ._-]\p{L}){2,}(?!\p{L})/gu)) {
    const joined = fold(match[0].replace(/[ ._-]/g, ""));
    for (const name of known.names) {
      if (name.length > 2 && joined.includes(name))
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          type: "NAME",
          sureness: 90,
          canonical: name,
        });
    }
  }
  return found;
}

/** `J.S.`, `J. M. S.` of somebody in the chart. */
function findInitials(text: string, known: Compiled): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/(?<![\p{L}.])\p{Lu}\.(?: ?\p{Lu}\.){1,3}(?!\p{L})/gu)) {
    if (known.initials.has(fold(match[0].replace(/[. ]/g, ""))))
      found.push({ start: match.index, end: match.index + match[0].length, type: "NAME", sureness: 88 });
  }
  return found;
}
