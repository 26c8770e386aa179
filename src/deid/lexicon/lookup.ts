/** @module deid/lexicon/lookup: the tables as sets, read once. All keys are folded (lower case, no accents). */
import { brands, signEponyms } from "./brands.ts";
import { clinicalAcronyms } from "./clinical-acronyms.ts";
import { clinicalProper, eponymHeads, eponyms, noteWords } from "./clinical-guard.ts";
import { moreClinicalProper, moreEponyms } from "./clinical-terms.ts";
import { commonWords } from "./common-words.ts";
import { englishWords } from "./english-words.ts";
import { firstNames } from "./first-names.ts";
import { generalWords } from "./general-words.ts";
import { fieldHeads, knownInstitutions, namingWords, strongHeads, weakHeads } from "./institutions.ts";
import { moreCities, moreFirstNames, moreSurnames, recentFirstNames } from "./more-names.ts";
import { ordinaryFirstNames, ordinarySurnames } from "./ordinary-names.ts";
import {
  cities,
  countries,
  foreignStreetEndings,
  foreignStreetPrefixes,
  peoples,
  streetWords,
  usStates,
} from "./places.ts";
import { surnames } from "./surnames.ts";

const specials: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  å: "a",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  œ: "oe",
  ı: "i",
};

/** Lower case without accents: `Gelencsér` and `GELENCSER` fold to one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no folding
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øæåßłđðþœı]/g, (letter) => specials[letter] ?? letter);
}

const wordSet = (text: string) => new Set(text.trim().split(/\s+/).map(fold));
const phraseSet = (text: string) => new Set(text.split(";").map((phrase) => fold(phrase.replace(/\s+/g, " ").trim())));

const common = wordSet(`${commonWords} ${generalWords}`);
const english = wordSet(englishWords);
export const firstNameSet = new Set(
  Object.values(firstNames).flatMap(({ female, male }) => [...wordSet(female), ...wordSet(male)]),
);
export const surnameSet = new Set(Object.values(surnames).flatMap((list) => [...wordSet(list)]));
/** Given and family names of many locales, not as sure as `firstNameSet` and `surnameSet`. */
export const moreFirstNameSet = wordSet(`${moreFirstNames} ${recentFirstNames}`);
export const moreSurnameSet = wordSet(moreSurnames);
/** Names that are ordinary words. */
export const ordinaryFirstNameSet = wordSet(ordinaryFirstNames);
export const ordinarySurnameSet = wordSet(ordinarySurnames);
export const eponymSet = wordSet(`${eponyms} ${moreEponyms} ${signEponyms}`);
export const eponymHeadSet = wordSet(eponymHeads);
/** Guarded where they are written in capitals alone. */
export const acronymSet = wordSet(clinicalAcronyms);
export const clinicalSet = wordSet(`${clinicalProper} ${moreClinicalProper} ${brands}`);
export const noteWordSet = wordSet(noteWords);
export const peopleSet = wordSet(peoples);
export const countrySet = phraseSet(countries);
export const stateNameSet = new Set(usStates.split(";").map((entry) => entry.trim().slice(0, -3).toLowerCase()));
export const stateCodeSet = new Set(usStates.split(";").map((entry) => entry.trim().slice(-2)));
export const citySet = phraseSet(`${cities};${moreCities}`);
export const knownInstitutionSet = phraseSet(knownInstitutions);
export const strongHeadSet = new Set([...wordSet(strongHeads)].map((head) => head.replace("-", " ")));
export const weakHeadSet = wordSet(weakHeads);
export const fieldHeadSet = wordSet(fieldHeads);
export const namingWordSet = wordSet(namingWords);
export const streetWordSet = wordSet(streetWords);
export const foreignPrefixSet = wordSet(foreignStreetPrefixes);
export const foreignStreetEnding = new RegExp(
  `.{3,}(?:${[...wordSet(foreignStreetEndings)].filter((ending) => ending.length >= 3).join("|")})$`,
);
/** Family names by their ending, for names in no list: patronymics and the like. */
export const surnameEnding =
  /^.{2,}(?:sson|sdottir|dottir|sdatter|ovic|evic|owski|ewski|owska|ewska|enko|escu|ashvili|opoulos|opoulou|ovna|evna|ovich|evich|quist|qvist|strom|berger|stein|meyer|mann|ova|eva|ini|elli|etti)$/;
/** First words of phrases of more than one word, so that phrase look-up starts only where it can succeed. */
export const phraseStarts = new Set(
  [...citySet, ...countrySet, ...stateNameSet, ...knownInstitutionSet]
    .filter((p) => /[ .'-]/.test(p))
    .map((p) => p.split(/[ .]/)[0] ?? ""),
);

const medicalEnding =
  /(?:itis|osis|aemia|emia|ectomy|otomy|ostomy|oscopy|opathy|plasty|graphy|algia|uria|pril|sartan|statin|olol|azole|cillin|mycin|cycline|floxacin|tidine|zumab|ximab|tinib|prazole|dipine|gliptin|gliflozin|xaban|triptan|setron|pathic|ological|oxide|hydrate|sulfate|chloride|sodium|ology|ologist|ologic|iasis|ectasia|plegia|paresis|penia|philia|rrhea|rrhagia|megaly|malacia|trophy|pnea|cytosis|ometry|active|utism|trigo|genic|lytic|static|able|ible|ness|ment|tion|sion)$/;

const endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers"];

/** Whether prose writes this folded word small: an ordinary or medical word in any regular form, or a compound of such. */
export function isCommonWord(word: string): boolean {
  if (common.has(word)) return true;
  if (word.includes("-"))
    return /[a-z]{4}|^x-ray/.test(word) && word.split("-").every((part) => part.length < 3 || isCommonWord(part));
  return isFormOf(common, word) || medicalEnding.test(word);
}

/** Whether a spelling dictionary of English has this folded word or its base form, everyday or not. */
export const isEnglishWord = (word: string) => english.has(word) || isFormOf(english, word);

/** Whether a regular ending makes this word of one in the set. */
function isFormOf(set: ReadonlySet<string>, word: string): boolean {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length >= 3 && (set.has(stem) || set.has(`${stem}e`))) return ending !== "er" || stem.length >= 4;
  }
  return word.endsWith("ies") && set.has(`${word.slice(0, -3)}y`);
}
