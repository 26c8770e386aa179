/**
 * @module answers/result-asker: whose result a question tells, as far as it decides which statements may explain it: an adult's or a child's, in
 * pregnancy or not, and which illnesses that person has. English and Spanish; a doubt counts as child, as pregnancy and as no illness.
 */
import { type ChartEntry, DAYS_PER_YEAR, isBirth, MS_PER_DAY } from "#core";
import type { NamedThing } from "./summary/index.ts";

const children =
  /\b(?:child(?:ren|'s)?|kids?|toddlers?|infants?|bab(?:y|ies)(?! aspirin)|newborns?|teen\w*|adolescents?|schoolchild\w*|schoolboys?|schoolgirls?|kindergart\w+|preschool\w*|p(?:a)?ed(?:iatric)?s?|niece|nephew|grand(?:child|son|daughter)|step(?:child|son|daughter)|(?:my|our|his|her) (?:boy|girl|son|daughter|little one)|(?:boy|girl)s? (?:of|aged|is)|\d+[- ]?(?:year|yr)s?[- ]old (?:boy|girl)|y\/?o (?:boy|girl)|ni[ñn][oa]s?|beb[eé]s?|hij[oa]s?|niet[oa]s?|sobrin[oa]s?|adolescentes?)\b/i;
const months = /\b\d{1,2}[- ]?(?:months?|mo|meses)[- ](?:old|de edad)\b/i;
const words =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)";
const ageTold = new RegExp(
  `\\b(?:i'?m|i am|im|he'?s|she'?s|(?:he|she|who|son|daughter|boy|girl|niece|nephew|child|kid|baby|grand\\w+|m[ou]m|mother|dad|father|husband|wife|partner|patient) is|aged?|turned|turning)(?: only| just| now)?\\s(\\d{1,2})(?![\\d./%'’]|\\s?(?:ft\\b|foot|feet|weeks?|wks?|w\\b|months?|mg|kg|lbs?|cm|semanas|meses))|\\b(\\d{1,2})\\s?-?(?:y\\/?o?\\b|(?:years?|yrs?)[- ](?:olds?|of age)\\b)|(?<!\\b(?:hace|por|durante|en)\\s)\\b(\\d{1,2}) a[ñn]os\\b|\\b${words}[- ]years?[- ]olds?\\b`,
  "gi",
);
const ADULT_YEARS = 18;

/** Whether it may be a child's; an age told decides where one is. */
export function mayBeOfChild(question: string): boolean {
  const ages = [...question.matchAll(ageTold)].map(([, ...told]) => Number(told.find((age) => age !== undefined) ?? 0));
  if (ages.some((age) => age < ADULT_YEARS)) return true;
  return months.test(question) || (ages.length === 0 && children.test(question));
}

/** A question without the ages it tells. */
export function withoutAges(question: string): string {
  return question
    .replace(ageTold, " ")
    .replace(/\b(?:m[ae]n|wom[ae]n|lady|male|female|age) (?:of |aged )?\d{1,3}\b/gi, " ");
}

const pregnancy =
  /\b(?:pregnan\w*|gravid\w*|gestat\w*|trimester|antenatal|prenatal|obstetric\w*|expecting|iup|twins|postpartum|breast-?feeding|pre-?eclampsia|embaraz\w*|gemelos)\b|\bG\d ?P\d\b|\b(?:[4-9]|[1-3]\d|4[0-2])\s?(?:w|wks?|weeks?|semanas)\b(?!\s?(?:ago|later|after|on|of (?:treat|ther)|apart))/i;

/** Whether it may be taken in pregnancy or soon after; "not pregnant" is not. */
export function mayBeOfPregnant(question: string): boolean {
  return pregnancy.test(question.replace(/\b(?:not|no|isn'?t|never|non-?) ?(?:been )?pregnan\w*/gi, ""));
}

const somebodyElse =
  /\b(?:wi(?:fe|ves)|husbands?|hubby|partners?|spouses?|friends?|co-?workers?|colleagues?|neighbou?rs?|boy ?friends?|girl ?friends?|roommates?|boss|m[ou]m|mom|mothers?|dad|fathers?|parents?|sisters?|brothers?|siblings?|aunts?|uncles?|cousins?|gran\w*|family|relatives?|espos[oa]|marido|mujer|novi[oa]|amig[oa]|madre|mam[aá]|padre|pap[aá]|herman[oa]|t[ií][oa]|abuel[oa]|familia)\b/i;
/** "My mother's A1c", "her LDL": the result is theirs, and so is what is told of them. */
const resultOfAnother = /\b(?:his|her|their|su)\s@|\b\w+['’]s\s(?:\w+\s){0,2}@/i;
const doubted =
  /\b(?:rul(?:ed|es?|ing) out|negative for|worr(?:ied|y) about|afraid of|fear\w*|scared of|at (?:high |increased )?risk (?:for|of)|risk of|might (?:have|be)|may (?:have|be)|could (?:have|be)|prevent\w*|do(?:es)?n'?t have|not|no|never|without|sin|ni)\b(?:\s\w+){0,4}\s?$/i;
const ofOnesWith =
  /\b(?:for|in) (?:an? (?:type [12] )?diabetic|diabetics|(?:someone|somebody|people) with (?:type [12] )?diabetes)\b/i;
/** Before an illness that somebody has: "I have", "woman with", "already". */
const asserting =
  /\b(?:have|has|had|having|got|am|i'?m|he'?s|she'?s|(?:he|she|who) is|with|known|history of|hx of|already|as an?|tengo|tiene|soy|con)\b(?:\s[\w-]+){0,5}\s?$/i;

/**
 * Illnesses of the one whose result it is, in the field's words.
 * @param marked the question with `@` for each measure
 */
export function illnessesTold(marked: string, things: readonly NamedThing[]): string[] {
  if (somebodyElse.test(marked) && !resultOfAnother.test(marked)) return [];
  const told = things.filter(({ isAsked, kind }) => !isAsked && kind === "condition").map(({ as }) => as);
  const asserted = told.filter((name) => isAsserted(marked, name));
  return ofOnesWith.test(marked) ? [...asserted, "diabetes"] : asserted;
}

/** By the first letters of its name, which may be told in another form: "diabetic". */
function isAsserted(question: string, name: string): boolean {
  const stem = name.replace(/^(?:type [12]|chronic|high) /, "").slice(0, 6);
  const at = question.search(new RegExp(`\\b${stem}`, "i"));
  const before = at < 0 ? question : question.slice(0, at);
  return asserting.test(before) && !doubted.test(before);
}

/** Whether the record's last entry is of a child: what ranges are called is said of adults. */
export function isOfChild(record: readonly ChartEntry[]): boolean {
  const birth = record.find(({ code }) => isBirth(code))?.occurredAt;
  const last = record.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt ?? 0), 0);
  return birth != null && last - birth < ADULT_YEARS * DAYS_PER_YEAR * MS_PER_DAY;
}
