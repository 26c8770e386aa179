/**
 * @module answers/left-out: whether a guideline statement is for other people than those a question tells of.
 *
 * A statement says whom it leaves out ("not on dialysis"), from which result on it holds, for which risk, or that nobody is ill yet. Who tells of just
 * that is told nothing by it, or the opposite of what holds for them. Words only; a doubt leaves the statement out.
 */
import { type Concept, contentConcepts, toStems } from "#evidence";
import { withoutFeared } from "./feared-illness.ts";
import { isForOtherResults, type MeasuredRange, namesRange, toldRanges } from "./measured-ranges.ts";

/** Until the sentence goes on to say what is so of those who are left. */
const untilVerb = "((?:(?!\\b(?:should|shall|is|are|may|might|can|has|have|must|does|do|reduces?)\\b)[^;.(])*)";
const leaving = new RegExp(
  `\\b(?:without|not on|(?:with|and|or) no|(?:have|has) no|(?:have|has) never|unless)\\b ${untilVerb}`,
  "gi",
);
const openings = /^(.*?)\b(?:should|shall|is|are|may|might|can|must|does|do|get|gets|reduces?)\b/is;

/** Of a name of several words those that askers leave away. */
const unsaid = new Set(toStems("moderate severe known heart disease presence current"));

/** What a statement leaves out, each thing by its stems. Only of those it is about: "get better without antibiotics" leaves nobody out. */
function leftOutBy(statement: string): string[][] {
  const opening = openings.exec(statement)?.[1] ?? statement;
  const phrases = [...statement.matchAll(leaving)].filter(
    ({ index, 0: all }) =>
      index < opening.length ||
      /^unless/i.test(all) ||
      /\b(?:when|adults|people|persons|women|men|patients)$/i.test(statement.slice(0, index).trimEnd()),
  );
  const items = phrases.flatMap(({ index, 0: all, 1: phrase = "" }) => {
    const parts = phrase.split(/, (?:or |and |an? |the )?| or | and /).filter((part) => part.trim() !== "");
    // "…, angina or arrhythmia, a beta-blocker does not …": what stands before the verb is the subject.
    const endsAtVerb = /^(?:should|shall|is|are|may|might|can|must|does|do|has|have|reduces?)\b/i.test(
      statement.slice(index + all.length),
    );
    return endsAtVerb && phrase.includes(", ") ? parts.slice(0, -1) : parts;
  });
  if (/\basymptomatic\b/i.test(opening)) items.push("symptoms");
  return items
    .map((item) => toStems(item.replace(/\b(?:of )?\d[\d.,%]*(?: or (?:below|above|less|more))?/g, "")))
    .map((stems) => (stems.length === 1 ? stems : stems.filter((stem) => !unsaid.has(stem))))
    .filter((stems) => stems.length > 0);
}

const denying = /\b(?:no|not|never|without|(?:do|does|did|have|has|is|am|are)n['’]?t|free of)\b[^,.;?!]{0,40}/gi;
const withNone = /\bwithout (?:an? |the |any )?([^,.;?!]{3,40})/gi;

/** Whether a question tells of all of an item, in its own words or by another name. */
function tells(question: string): (item: readonly string[]) => boolean {
  const affirmed = question.replace(denying, " ");
  const told = new Set(toStems(affirmed));
  const named = contentConcepts(affirmed).flatMap(({ variants }) => variants.map((stems) => stems.join(" ")));
  return (item) => item.every((stem) => told.has(stem)) || named.includes(item.join(" "));
}

const eitherWay = /\bwith (?:or|and) without\b|\bwhether or not\b|\bregardless of\b/i;

/** Whom a question is about, by what they do not have, do or are. */
const peopleWithout =
  /\b(?:people|adults?|persons?|those|anyone|someone|patients?|wom[ae]n|m[ae]n|child(?:ren)?|who)(?: who)? (?:without|with no|have no|(?:have |has )?never|(?:do|does|are|is)(?: not|n['’]?t)(?: have)?)(?: an?| any| known)? ([^,.;?!]{3,40})/gi;
/** Means, not conditions: who wants no pills is told apart elsewhere. */
const means = /^(?:pills?|drugs?|medic\w+|tablets?|antibiotics?|surgery|insurance)\b/i;
/** What is done so that nobody falls ill, or to find who is, is for those who are not. */
const beforehand =
  /\b(?:prevent\w*|risk|screen\w*|test\w*|check\w*|protect\w*|develop\w*)\b (?:(?:of|for|against|from) )?((?:(?!\b(?:in|among|should|who|with)\b)[^,.;])*)/gi;

/**
 * "SGLT2 inhibitor without diabetes": what is said of people with it. "Do people without COPD need spirometry?": all that names COPD and neither
 * excludes, prevents nor looks for it.
 */
function isOfThoseWith(question: string, statement: string): boolean {
  if (eitherWay.test(statement)) return false;
  const told = [...statement.replace(leaving, " ").matchAll(/\b(?:with|have|has|having|who have)\b([^,.;]{3,80})/gi)];
  const stems = told.map(([, words = ""]) => new Set(toStems(words)));
  const isHad = [...question.matchAll(withNone)].some(([, item = ""]) => {
    const [first] = toStems(item);
    return first !== undefined && stems.some((held) => held.has(first));
  });
  return isHad || isForThoseWith(question, statement);
}

function isForThoseWith(question: string, statement: string): boolean {
  const excluded = [...statement.matchAll(leaving), ...statement.matchAll(beforehand)].map(([, words = ""]) => words);
  return [...question.matchAll(peopleWithout)].some(([, item = ""]) => {
    const [condition] = contentConcepts(item);
    if (condition === undefined || means.test(item)) return false;
    return isNamed(condition, statement) && !excluded.some((words) => isNamed(condition, words));
  });
}

function isNamed({ variants }: Concept, text: string): boolean {
  const stems = new Set(toStems(text));
  return variants.some((name) => name.every((stem) => stems.has(stem)));
}

type Level = "high" | "low";
function riskLevels(text: string): ReadonlySet<Level> {
  const found = new Set<Level>();
  if (/\b(?:high|higher|increased|elevated)(?:[- ]\w+)?[- ]risk\b/i.test(text)) found.add("high");
  if (/\b(?:low|lower|average|normal)(?:[- ]\w+)?[- ]risk\b/i.test(text)) found.add("low");
  return found;
}

function isForOtherRisk(question: string, statement: string): boolean {
  const [asked, told] = [riskLevels(question), riskLevels(statement)];
  const [level] = asked;
  return asked.size === 1 && told.size === 1 && level !== undefined && !told.has(level);
}

const ill =
  /\b(?:stents?|bypass(?: surgery)?|heart attacks?|myocardial infarction|angina|coronary (?:artery |heart )?disease|had a stroke|after (?:a |my )?stroke|mini[- ]?stroke|transient ischa?emic attack|peripheral arter\w+ disease|triple bypass)\b/i;
const beforeIllness = /\bfor primary prevention\b(?! of (?!cardiovascular))|\bhave no heart disease\b/i;

/** Whether a statement is for people who are not ill yet, and the asker tells of a heart attack, a stent or a stroke. */
function isBeforeIllness(question: string, statement: string): boolean {
  return beforeIllness.test(statement) && ill.test(withoutFeared(question).replace(denying, " "));
}

/** Kidneys' filtration in mL/min/1.73 m² by KDIGO's stages; a dialysed kidney's as next to none. */
const stages: readonly (readonly [from: number, to: number])[] = [[90, 200], [60, 90], [30, 60], [15, 30], [0, 15]]; // biome-ignore format: one line

function kidneyStage(question: string): MeasuredRange[] {
  const place = /\b(?:kidney\w*|renal|ckd|g[1-5])\b/i.test(question) ? /\b(?:stage|ckd|g) ?([1-5])\b/i.exec(question)?.[1] : undefined; // biome-ignore format: one line
  const stage = place ?? (/\bon dialysis\b|\bdialysis patient\b/i.test(question) ? "5" : undefined);
  const range = stages[Number(stage) - 1];
  return range === undefined ? [] : [{ measure: "glomerular filtration rate", from: range[0], to: range[1], at: 0 }];
}

/** Whether a statement that says of whom something is true is for other results than those told; what a range is called is told to all. */
function isForOtherMeasures(question: string, statement: string): boolean {
  if (namesRange(statement)) return false;
  const told = toldRanges(question);
  return isForOtherResults(told.length === 0 ? kidneyStage(question) : told, statement);
}

const child = /\b(?:child(?:ren)?|kids?|toddlers?|infants?|bab(?:y(?! aspirin)|ies)|p(?:a)?ediatric|preschool\w*)\b/i;
const minor =
  /\b(?:age|aged|(?:he|she|son|daughter|kid|child|boy|girl) is|he'?s|she'?s|son|daughter) (?:an? )?(\d|1[0-7])(?=[\s?]*$|[.,;?!]| (?:years?|and|with|who|should|does|do|is|has)\b)|\b(\d|1[0-7])[- ]?(?:years?|yrs?|yo)[- ]?olds?\b|\b(\d|1[0-7]) ?(?:yo|y\/o)\b/i;
const aboutYoung =
  /\b(?:child\w*|infants?|everyone|all persons|adolescents?|pediatric|boys|girls|young (?:people|persons|adults|women)|newborns?|pregnan\w*|months)\b/i;

/** Whether a statement is for adults, or for adults and adolescents, and a child is asked about. */
function isForAdults(question: string, statement: string): boolean {
  const years = minor
    .exec(question)
    ?.slice(1)
    .find((number) => number !== undefined);
  const age = years === undefined ? (child.test(question) ? 8 : undefined) : Number(years);
  if (age === undefined || !/\b(?:adults?|men|women)\b/i.test(statement)) return false;
  if (/\badolescents?\b/i.test(statement) && !/\b(?:child\w*|infants?|everyone)\b/i.test(statement)) return age < 12;
  return !aboutYoung.test(statement);
}

/**
 * Whether `statement` is not for the people that a question tells of.
 * @param told all that was told, where the question is a part of it; a child counts only where the question asks about one
 */
export function isLeftOut(question: string, statement: string, told = question): boolean {
  return (
    leftOutBy(statement).some(tells(told)) ||
    isOfThoseWith(told, statement) ||
    isForOtherRisk(told, statement) ||
    isBeforeIllness(told, statement) ||
    isForOtherMeasures(told, statement) ||
    isForAdults(question, statement)
  );
}
