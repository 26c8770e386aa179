/**
 * @module deid/surrogates: plausible others in place of the real ones, the same for one entity everywhere in a patient's record.
 *
 * A name is replaced word by word, so `John Smith`, `Smith, John` and `smith's` become one fictitious person; sex and rough culture
 * follow the original, its case is kept. Numbers keep their format. Dates move by the patient's shift. A surrogate is never a word
 * of the patient's own chart.
 */
import { createHmac, createSecretKey } from "node:crypto";
import type { EpochMs, PatientIdentity, PersonName } from "#core";
import { holdsMoreThanDate, liesBefore, shiftWrittenDate, standsForNoDate } from "./dates.ts";
import type { Finding } from "./finding.ts";
import { nameWordsOf } from "./known-identity.ts";
import { firstNames } from "./lexicon/first-names.ts";
import {
  firstNameSet,
  fold,
  isCommonWord,
  stateCodeSet,
  streetWordSet,
  strongHeadSet,
  surnameSet,
  weakHeadSet,
} from "./lexicon/lookup.ts";
import { surnames } from "./lexicon/surnames.ts";
import { surrogateInstitutions, surrogateStreets, surrogateTowns } from "./lexicon/surrogate-pools.ts";

export interface Surrogates {
  readonly shiftDays: number;
  /** What stands in place of `text.slice(finding.start, finding.end)`. */
  replace(text: string, finding: Finding): string;
  /** The fictitious form of one of the chart's names. */
  personName(name: PersonName): PersonName;
}

/** `either`: `Thomas`, `Morgan`, which may stand before or after a comma. */
type Part = "female" | "male" | "family" | "either";

interface Pools {
  readonly female: ReadonlyMap<string, readonly string[]>;
  readonly male: ReadonlyMap<string, readonly string[]>;
  readonly family: ReadonlyMap<string, readonly string[]>;
  readonly either: ReadonlyMap<string, readonly string[]>;
}

const title = (word: string) => word.replace(/(^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());
const list = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => !isCommonWord(word) && word.length > 2)
    .map(title);
/** A culture with fewer names that are both is given another's. */
const fewest = 10;
const isEither = (folded: string) => surnameSet.has(folded) && firstNameSet.has(folded);
const pools: Pools = {
  female: new Map(Object.entries(firstNames).map(([culture, names]) => [culture, list(names.female)])),
  male: new Map(Object.entries(firstNames).map(([culture, names]) => [culture, list(names.male)])),
  family: new Map(Object.entries(surnames).map(([culture, names]) => [culture, list(names)])),
  either: new Map(
    Object.entries(surnames)
      .map(([culture, names]) => [culture, list(names).filter((name) => isEither(fold(name)))] as const)
      .filter(([, names]) => names.length >= fewest),
  ),
};
/** Word → part and culture, first table wins. */
const origins = new Map<string, { readonly part: Part; readonly culture: string }>();
for (const [culture, names] of Object.entries(firstNames)) {
  for (const part of ["female", "male"] as const) noteOrigins(part, culture, names[part]);
}
for (const [culture, names] of Object.entries(surnames)) noteOrigins("family", culture, names);

function noteOrigins(part: Part, culture: string, names: string): void {
  for (const name of names.trim().split(/\s+/).map(fold)) {
    if (!origins.has(`${part}/${name}`)) origins.set(`${part}/${name}`, { part, culture });
  }
}

/**
 * Surrogates of one patient, keyed by a secret of that patient.
 *
 * @param earliest dates before it would tell of an age over 89 and become a tag
 */
export function createSurrogates(
  key: Uint8Array,
  shiftDays: number,
  identity?: PatientIdentity,
  earliest?: EpochMs,
): Surrogates {
  const forbidden = identity === undefined ? new Set<string>() : nameWordsOf(identity);
  const isOfChart: IsOfChart = (folded) => forbidden.has(folded);
  const { given, families } = partsOf(identity);
  const sex: Part | undefined = identity?.sex === "female" || identity?.sex === "male" ? identity.sex : undefined;
  // Made once: Node takes several times as long over raw bytes.
  const secret = createSecretKey(key);
  const number = (purpose: string, attempt: number) =>
    createHmac("sha256", secret).update(`${purpose}\0${attempt}`).digest().readUInt32BE(0);
  const choose = createChoose(number, isOfChart);
  const word = (folded: string): string => {
    const own = given.has(folded) ? sex : undefined;
    const part: Part = own ?? (families.has(folded) && !given.has(folded) ? "family" : listedPart(folded));
    const culture = origins.get(`${part}/${folded}`)?.culture ?? origins.get(`family/${folded}`)?.culture ?? "english";
    return choose(`name/${folded}`, pools[part].get(culture) ?? pools[part].get("english") ?? [], folded);
  };
  /** The initial of the fictitious person whose real name starts so; another letter where the chart has none. */
  const initial = (letter: string, last: boolean): string => {
    const own = [...(last ? families : given), ...(last ? given : families)].find((name) =>
      name.startsWith(fold(letter)),
    );
    return (
      own === undefined ? String.fromCharCode(65 + (number(`initial/${fold(letter)}`, 0) % 26)) : word(own).charAt(0)
    ).toUpperCase();
  };
  const digits = (written: string, purpose: string) =>
    sameFormat(written, (attempt) =>
      number(`${purpose}/${written.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase()}`, attempt),
    );
  const replace = (text: string, finding: Finding): string => {
    const written = text.slice(finding.start, finding.end);
    switch (finding.type) {
      case "NAME":
        return renderName(written, finding.canonical, word, initial, digits);
      case "DATE":
        // Without parts nothing could be moved, and the date would stay as it is.
        return (finding.dateParts ?? []).length === 0 ||
          holdsMoreThanDate(text, finding) ||
          standsForNoDate(finding) ||
          (earliest !== undefined && liesBefore(finding, earliest, identity?.birthDate))
          ? "[DATE]"
          : shiftWrittenDate(text, finding, shiftDays);
      case "AGE":
        return /\d/.test(written) ? "90" : "ninety or more";
      case "EMAIL":
        return `${choose(`email/${fold(written)}`, surrogateTowns, written).toLowerCase()}${number(`email/${fold(written)}`, 0) % 90}@example.org`;
      case "URL":
        return `https://www.example.org/${number(`url/${fold(written)}`, 0).toString(36)}`;
      case "ADDRESS":
        return renderAddress(written, (purpose, items) => choose(purpose, items, written), digits, isOfChart);
      case "CITY":
        return likeCase(choose(`town/${fold(written)}`, surrogateTowns, written), written);
      case "ORGANIZATION":
        return renderInstitution(
          written,
          choose(`institution/${fold(written)}`, surrogateInstitutions, written),
          isOfChart,
        );
      default:
        return digits(written, finding.type === "FAX" ? "PHONE" : finding.type);
    }
  };
  const personName = (name: PersonName): PersonName => ({
    given: name.given.map((part) => renderName(part, undefined, word, initial, digits)),
    family: renderName(name.family, undefined, word, initial, digits),
    ...(name.prefix === undefined ? {} : { prefix: name.prefix }),
  });
  return { shiftDays, replace, personName };
}

/** Chooses for a purpose, the same again for the same, never a word of `written`, which it stands for, nor a name of the chart. */
function createChoose(number: (purpose: string, attempt: number) => number, isOfChart: IsOfChart) {
  return (purpose: string, items: readonly string[], written: string): string => {
    const own = new Set(fold(written).split(/[^\p{L}]+/u));
    for (let attempt = 0; attempt < 50; attempt++) {
      const item = items[number(purpose, attempt) % items.length] ?? "";
      if (!own.has(fold(item)) && !isOfChart(fold(item))) return item;
    }
    return "Unnamed";
  };
}

/** Folded words of the patient's given names, and every family name in the chart. */
function partsOf(identity: PatientIdentity | undefined): { given: ReadonlySet<string>; families: ReadonlySet<string> } {
  if (identity === undefined) return { given: new Set(), families: new Set() };
  const persons = [...identity.names, ...identity.kin.map((relative) => relative.name), ...identity.clinicians];
  return {
    given: new Set(identity.names.flatMap((name) => name.given.flatMap((part) => fold(part).split(/[\s-]/)))),
    families: new Set(persons.map((name) => fold(name.family))),
  };
}

/** Which part of a name the lists say a word is; a family name if they say nothing. */
function listedPart(folded: string): Part {
  if (isEither(folded)) return "either";
  if (origins.has(`female/${folded}`)) return "female";
  return origins.has(`male/${folded}`) ? "male" : "family";
}

type Digits = (written: string, purpose: string) => string;

/** Word by word; initials keep being initials; titles and particles stay; a number that was taken for part of a name changes too. */
function renderName(
  written: string,
  canonical: string | undefined,
  word: (folded: string) => string,
  initial: (letter: string, last: boolean) => string,
  digits: Digits,
): string {
  const words = written.match(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? [];
  if (canonical !== undefined && words.length <= 1) return likeCase(word(canonical), written);
  return written.replace(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\p{N}+/gu, (part) => {
    if (/^\p{N}/u.test(part)) return digits(part, "name");
    if (/^(?:dr|mr|mrs|ms|miss|prof|de|la|el|van|von|der|den|del|bin|al|y|jr|sr|md|rn|ii|iii)$/i.test(part))
      return part;
    const possessive = /'[sS]$/.test(part) ? part.slice(-2) : "";
    const body = possessive === "" ? part : part.slice(0, -2);
    if (body.length === 1) return likeCase(initial(body, false), body);
    const letters =
      /^\p{Lu}{2,3}$/u.test(body) && words.length === 1 && !surnameSet.has(fold(body)) && !firstNameSet.has(fold(body));
    if (letters) return [...body].map((letter, i) => initial(letter, i === body.length - 1)).join("") + possessive;
    return likeCase(word(fold(body)), body) + possessive;
  });
}

function likeCase(surrogate: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return surrogate.toUpperCase();
  return written === written.toLowerCase() ? surrogate.toLowerCase() : surrogate;
}

/** Each digit by another, each letter by another of its case, separators kept; never the original again. */
function sameFormat(written: string, number: (attempt: number) => number): string {
  for (let round = 0; round < 10; round++) {
    let i = round * 1000;
    const made = written.replace(/\d|[A-Z]|[a-z]/g, (character) => {
      const n = number(i++);
      if (/\d/.test(character)) return String(n % 10);
      return String.fromCharCode((character < "a" ? 65 : 97) + (n % 26));
    });
    if (made !== written) return made;
  }
  return "[ID]";
}

type Choose = (purpose: string, items: readonly string[]) => string;

/**
 * State codes stay, and so do unit words before a number and a street word that ends the name of a street (of `Station Road` and `Box Ridge Rd`
 * the last alone), unless somebody of the chart is called so; numbers and postal codes change; every other word is invented.
 */
function renderAddress(written: string, choose: Choose, digits: Digits, isOfChart: IsOfChart): string {
  return written.replace(
    /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}]*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu,
    (part, at: number) => {
      if (/\p{N}/u.test(part)) return digits(part, "address");
      const after = written.slice(at + part.length);
      if (isOfChart(fold(part))) return likeCase(choose(`street/${fold(part)}`, surrogateStreets), part);
      if (stateCodeSet.has(part) || /^(?:p|o|po)$/i.test(part)) return part;
      const numbered = /^[ .#:]{0,3}\p{N}/u.test(after);
      if (numbered && unitWord.test(part)) return part;
      if (streetWordSet.has(fold(part)) && (numbered || !/^\.? \p{L}/u.test(after))) return part;
      return likeCase(choose(`street/${fold(part)}`, surrogateStreets), part);
    },
  );
}

/** Whether somebody of the chart bears the word as a name. */
type IsOfChart = (folded: string) => boolean;

const unitWord = /^(?:apt|apartment|suite|ste|unit|box|flat|floor|fl|room|rm|no|lot)$/i;

/** The head of the name (`Hospital`, `Medical Center`) stays, unless somebody of the chart is called so (`Hall`); what names it is invented. */
function renderInstitution(written: string, name: string, isOfChart: IsOfChart): string {
  const words = written.split(/\s+/);
  const heads = words.filter((word) => {
    const key = fold(word).replace(/[^a-z]/g, "");
    return (weakHeadSet.has(key) || strongHeadSet.has(key)) && !isOfChart(key);
  });
  return [likeCase(name, words[0] ?? ""), ...heads].join(" ");
}
