/**
 * @module answers/left-out: whether a guideline statement is for other people than those a question tells of.
 *
 * A statement says whom it leaves out ("not on dialysis"), from which result on it holds, for which risk, or that nobody is ill yet. Who tells of just
 * that is told nothing by it, or the opposite of what holds for them. Words only; a doubt leaves the statement out.
 */
import { contentConcepts, toStems } from "#evidence";
import { isOfUnalteredA1c } from "./altered-a1c.ts";
import { isForAdults } from "./asked-of-child.ts";
import { withoutDenied } from "./denials.ts";
import { withoutFeared } from "./feared-illness.ts";
import { isOfThoseWith, leaving, saidOfThem } from "./for-those-with.ts";
import { isForOtherResults, type MeasuredRange, namesRange, toldRanges } from "./measured-ranges.ts";
import { isForAbnormal } from "./told-normal.ts";
import { isForOtherSeverity } from "./told-severity.ts";

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

/** Whether a question tells of all of an item, in its own words or by another name. */
function tells(question: string): (item: readonly string[]) => boolean {
  const affirmed = withoutDenied(question);
  const told = new Set(toStems(affirmed));
  const named = contentConcepts(affirmed).flatMap(({ variants }) => variants.map((stems) => stems.join(" ")));
  return (item) => item.every((stem) => told.has(stem)) || named.includes(item.join(" "));
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
  return beforeIllness.test(statement) && ill.test(withoutDenied(withoutFeared(question)));
}

const neverSmoked =
  /\bnever (?:ever )?smoked\b|\b(?:never|not) (?:been )?a smoker\b|\bnunca (?:he )?fum(?:ado|[eé])(?!\p{L})/iu;
const ofSmokers = /\bsmoking history\b|\bsmoked a lot\b|\bhas not smoked for\b/i;

/** Whether a statement is for those who smoke or did, and the asker never has. */
function isForSmokers(told: string, statement: string): boolean {
  return neverSmoked.test(told) && ofSmokers.test(statement);
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

/**
 * Whether `statement` is not for the people that a question tells of.
 * @param question the part that asks, and what it was read as; a child counts only where it asks about one
 * @param told all that was told, where the question is a part of it
 */
export function isLeftOut(question: string, statement: string, told = question): boolean {
  return (
    leftOutBy(statement).some(tells(told)) ||
    isOfThoseWith(told, statement) ||
    isForOtherRisk(told, statement) ||
    isBeforeIllness(told, statement) ||
    isForSmokers(told, statement) ||
    isForOtherMeasures(told, statement) ||
    isForAbnormal(told, saidOfThem(statement)) ||
    isForOtherSeverity(`${told} ${question}`, statement.replace(leaving, " ")) ||
    isOfUnalteredA1c(told, statement) ||
    isForAdults(question, statement)
  );
}
