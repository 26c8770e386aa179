/**
 * @module answers/result-meaning: "My A1c is 6.1, what does that mean?": what is measured, what its ranges are called, and what is recommended from
 * a range on that the result is in.
 *
 * Before: a question that asks what one result means, or whether it is high, with the result in it or in the record. Guideline statements alone,
 * whole; the one whose range the result is in goes first, and that it is, is left to the reader to see. Promise: nothing is quoted for another
 * range than the result's but the names of ranges.
 */
import type { Answer, Statement } from "#contract";
import type { ChartEntry } from "#core";
import { type Concept, contentConcepts, type EvidenceLibrary, isHeld, parseQuestion, toStems } from "#evidence";
import { entryKindOf } from "#timeline";
import { altersA1c } from "./altered-a1c.ts";
import { definesTest } from "./asked-for.ts";
import { toStatement } from "./citation.ts";
import { type FindOptions, searchStatements } from "./find-statements.ts";
import {
  countNumbers,
  type MeasuredRange,
  measuredRanges,
  namedMeasures,
  namesRange,
  overlap,
  unreadMeasures,
  withoutMeasures,
} from "./measured-ranges.ts";
import { quoteResult } from "./record-answers.ts";
import { namesTime, saysLookedFor, saysNotOwn } from "./record-question.ts";
import { dateOf, nameOf, type RecordLine, resultOf } from "./record-text.ts";
import { currentConditions, type LatestResult, latestResult } from "./recorded-results.ts";
import { illnessesTold, isOfChild, mayBeOfChild, mayBeOfPregnant, withoutAges } from "./result-asker.ts";
import { asksOnlyMeaning, asksWhatItMeans, mayAskMeaning } from "./result-question.ts";
import type { CandidateSentence } from "./sentence-evidence.ts";
import { isRestricted, type NamedThing, restrictedTo, thingsNamedIn } from "./summary/index.ts";

const MAX_STATEMENTS = 4;
/** More measures tell a story, whose questions `summary/` reads. */
const MAX_MEASURES = 3;

/** The statements on results that the question itself tells; `undefined` if it asks something else. */
export async function findResultMeaning(
  library: EvidenceLibrary,
  asked: string,
  options: FindOptions,
): Promise<Statement[] | undefined> {
  if (!mayAskMeaning(asked)) return undefined;
  return statementsOn(library, asked, [...measuredRanges(asked), ...unreadMeasures(asked)], options);
}

const ofAsker = /\b(?:my|mi) (?:(?:last|latest|newest|most recent|recent|current|own) )*@/i;
const ofPatient = /\b(?:my|his|her|their|patient[’']?s) (?:(?:last|latest|newest|most recent|recent|current|own) )*@/i;

/** The newest result on record with the statements on it; `undefined` if the question names no measure alone, or none is recorded. */
export async function explainRecordedResult(
  library: EvidenceLibrary,
  asked: string,
  record: readonly ChartEntry[],
  options: FindOptions & { readonly release?: string },
): Promise<Answer | undefined> {
  const [measure, ...others] = namedMeasures(asked);
  const owner = options.audience === "patient" ? ofAsker : ofPatient;
  const isForChild = options.audience === "patient" && isOfChild(record) && asksOfResult(asked);
  const unexplained = isForChild ? abstainOfOthers(library, asked, options.release) : undefined;
  if (measure === undefined || others.length > 0 || !owner.test(withoutMeasures(asked, "@"))) return unexplained;
  if (!asksWhatItMeans(asked) || measuredRanges(asked).length > 0 || namesTime(asked)) return unexplained;
  const last = lastResult(measure, record);
  const conditions = currentConditions(record).map(({ event }) => nameOf(event) ?? "");
  const had = conditions.filter((name) => !saysNotOwn(name) && !saysLookedFor(name) && !otherIllness.test(name));
  const isAltered = measure === "HbA1c" && had.some(altersA1c);
  const isOfOthers = isAltered || isOfChild(record) || conditions.some(mayBeOfPregnant);
  if (last === undefined) return isOfOthers ? abstainOfOthers(library, asked, options.release) : undefined;
  const quoted = quoteResult(library, asked, record, last, options.release);
  if (isOfOthers) return quoted;
  const statements = await statementsOn(library, asked, last.told, options, had);
  if (statements === undefined || statements.length === 0) return undefined;
  const { documents, passages } = library.counts;
  const { searched } = quoted;
  return {
    ...quoted,
    searched: { ...searched, documents: documents + 1, passages: passages + searched.passages },
    statements: [...quoted.statements, ...statements],
  };
}

/** Whatever is asked of a measure's result with a child's record open, "is his BMI ok?", may be of the child. */
function asksOfResult(asked: string): boolean {
  return namedMeasures(asked).length > 0 && (mayAskMeaning(asked) || asksWhatItMeans(asked));
}

function abstainOfOthers({ corpusTag }: EvidenceLibrary, question: string, release: string | undefined): Answer {
  return {
    kind: "abstain",
    question,
    reason:
      "The record that is open is a child's, or tells of a pregnancy or of what alters the result, and what ranges are called is said here of other adults. Ask the care team what the result means.",
    statements: [],
    closest: [],
    searched: { documents: 1, passages: 0, terms: [], retractedExcluded: 0 },
    release: release ?? null,
    corpusTag,
  };
}

/** Named like an illness of which statements speak, and another: those of the kin, of an eye, of pregnancy. */
const otherIllness =
  /\b(?:insipidus|pulmonary|portal|ocular|intracranial|gestational|white[- ]coat|prediabet\w*|mother|father|brother|sister|parent|family|suspected|possible|rule out)\b/i;
/** Names of results that hold a measure's name and are another's. */
const otherResult = /\bratio\b|\bnon[ -]|vldl|\w\s?\/\s?cholesterol|\burine\b|\bfree\b/i;

/** A record's newest entry of a measure, and what it says as ranges. */
function lastResult(
  measure: string,
  record: readonly ChartEntry[],
): (LatestResult & { readonly told: readonly MeasuredRange[] }) | undefined {
  const parts = measure === "blood pressure" ? ["systolic pressure", "diastolic pressure"] : [measure];
  const results = latestOfOneMoment(parts, record);
  if (results.some(({ lines }) => lines.length === 0)) return undefined;
  const measured = results.flatMap((result) => result.lines);
  // LOINC names the property and the specimen from the bracket on.
  if (measured.some(({ event }) => otherResult.test(nameOf(event)?.split("[")[0] ?? ""))) return undefined;
  const told = results.flatMap((result, i) => rangesOf(parts[i] ?? "", result));
  if (told.length === 0) return undefined;
  const lines = [...newerAlone(parts, record, measured), ...measured];
  return { lines, concepts: results[0]?.concepts ?? [], told };
}

/** The newest of each part at the newest moment that has them all: 182/112 and, hours later, 118 alone are no 118/112. */
function latestOfOneMoment(parts: readonly string[], record: readonly ChartEntry[]): readonly LatestResult[] {
  const results = parts.map((part) => latestResult(record, part));
  const moments = results.flatMap(({ lines }) => lines.map(({ event }) => event.occurredAt));
  const earliest = Math.min(...moments.map((moment) => moment ?? Number.NaN));
  if (parts.length === 1 || new Set(moments).size < 2) return results;
  if (Number.isNaN(earliest)) return [];
  return latestOfOneMoment(
    parts,
    record.filter(({ occurredAt }) => typeof occurredAt === "number" && occurredAt <= earliest),
  );
}

/** A part that was measured alone since, on another day: on the same one a reader could not tell what it belongs to. */
function newerAlone(
  parts: readonly string[],
  record: readonly ChartEntry[],
  pair: readonly RecordLine[],
): readonly RecordLine[] {
  const days = new Set(pair.map(({ event }) => dateOf(event)));
  const newest = parts.length === 1 ? [] : parts.flatMap((part) => latestResult(record, part).lines);
  return newest.filter(({ event }) => !days.has(dateOf(event)));
}

/** Of two results of one moment that differ neither is the one asked about: they are of no range. */
function rangesOf(measure: string, { lines }: LatestResult): readonly MeasuredRange[] {
  const differ = new Set(lines.map(({ event }) => resultOf(event))).size > 1;
  return differ ? unreadMeasures(measure) : rangesIn(measure, lines[0]?.event);
}

/** A result that begins with no number, "<0.01" among them, is of no range. */
function rangesIn(measure: string, entry: ChartEntry | undefined): readonly MeasuredRange[] {
  if (entry === undefined || entryKindOf(entry) !== "result") return [];
  const result = resultOf(entry) ?? "";
  return /^-?\d/.test(result) ? measuredRanges(`${measure} ${result}`) : unreadMeasures(measure);
}

async function statementsOn(
  library: EvidenceLibrary,
  asked: string,
  told: readonly MeasuredRange[],
  options: FindOptions,
  recorded: readonly string[] = [],
): Promise<Statement[] | undefined> {
  const namedBy = (text: string) => thingsNamedIn(text, (stem) => library.guidelines.documentFrequency(stem) > 0);
  const things = namedBy(withoutMeasures(asked));
  const measures = new Set(told.map((one) => one.measure.replace(/^(?:systolic|diastolic) /, "blood ")));
  if (measures.size === 0 || measures.size > MAX_MEASURES || !asksOnlyMeaning(asked, things)) return undefined;
  if (mayBeOfChild(asked)) return [];
  const named = [...illnessesTold(withoutMeasures(asked, "@"), things), ...recorded.flatMap((line) => namedBy(line).map(({ as }) => as))]; // biome-ignore format: one line
  const had = named.filter((illness) => illness !== "prediabetes");
  const found: CandidateSentence[] = [];
  for (const measure of measures) {
    found.push(...(await findForMeasure(library, { asked, told: decided(told, asked), measure, had }, options)));
  }
  const suspected = things.filter(({ kind, isAsked }) => kind === "condition" && isAsked);
  const isSpokenOf = ({ as }: NamedThing) => found.some((sentence) => speaksOf(contentConcepts(as), sentence));
  if (!suspected.every(isSpokenOf)) return undefined;
  return [...new Map(found.map((sentence) => [sentence.text, sentence])).values()].map((sentence) =>
    toStatement(library, sentence),
  );
}

/** Where more numbers are told than results, any of them may be the one asked about, or be no longer so: of no range. */
function decided(told: readonly MeasuredRange[], asked: string): readonly MeasuredRange[] {
  const read = told.filter(({ from }) => !Number.isNaN(from));
  const isOnce = new Set(read.map(({ measure }) => measure)).size === read.length;
  if (isOnce && countNumbers(withoutAges(asked)) <= read.length) return told;
  return told.map((one) => ({ ...one, from: Number.NaN, to: Number.NaN }));
}

function speaksOf(topics: readonly Concept[], { text, from }: CandidateSentence): boolean {
  const stems = new Set(toStems(`${from.passage.title} ${text}`));
  return topics.every((topic) => isHeld(topic, stems));
}

interface AskedResult {
  readonly asked: string;
  readonly told: readonly MeasuredRange[];
  readonly measure: string;
  /** Illnesses told or on record. */
  readonly had: readonly string[];
}

/** Where a statement stands among those on a result; one with no place says nothing of it. */
const places = ["aim", "its range's name", "other ranges' names", "from its range on", "test"] as const;

/** Of whom a statement speaks beside `restrictedTo`: those with heart disease, on a drug, at risk, or with one illness alone. */
function needsMore(text: string, had: readonly string[], asked: string): boolean {
  const has = (...illnesses: readonly string[]) => had.some((one) => illnesses.includes(one));
  const hasHeart = has("heart disease", "heart attack", "stroke", "transient ischemic attack", "heart failure");
  return (
    (/\b(?:and|with|known|established|clinical) (?:atherosclerotic )?cardiovascular disease\b/i.test(text) &&
      !/\bwithout\b/i.test(text) &&
      !hasHeart) ||
    (/\bwithout other conditions\b/i.test(text) && new Set(had).size > 1) ||
    (/\b(?:metformin|SGLT2|GLP-1|finerenone)\b/i.test(text) && !has("diabetes", "type 2 diabetes")) ||
    (/\bon maximally tolerated statin\b/i.test(text) && !/\bstatin/i.test(asked)) ||
    (/\brisk factors\b/i.test(text) &&
      /\b(?:no|without)\b[^.?!]{0,30}\b(?:problems?|risk factors?|conditions?|illness\w*)\b/i.test(asked))
  );
}

async function findForMeasure(
  { guidelines }: EvidenceLibrary,
  { asked, told, measure, had }: AskedResult,
  options: FindOptions,
): Promise<CandidateSentence[]> {
  const placeOf = (text: string): (typeof places)[number] | undefined => {
    if (mayBeOfPregnant(asked) && !mayBeOfPregnant(text)) return undefined;
    if (definesTest(text) && namedMeasures(text.slice(0, 60)).includes(measure)) return "test";
    const isForHad = !isRestricted(text, had, asked) && !needsMore(text, had, asked);
    const isAim = /\b(?:targets?|goals?|aim)\b/i.test(text) && namedMeasures(text).includes(measure);
    if (isAim) return restrictedTo(text).length > 0 && isForHad ? "aim" : undefined;
    const ranges = measuredRanges(text).filter((range) => told.some((mine) => mine.measure === range.measure));
    const isIn = ranges.some((range) => told.some((mine) => overlap(mine, range)));
    if (ranges.length > 0 && namesRange(text)) return isIn ? "its range's name" : "other ranges' names";
    return isIn && isForHad ? "from its range on" : undefined;
  };
  const fits = (text: string) => placeOf(text) !== undefined;
  const question = parseQuestion(`What does ${measure} mean?`);
  const found = await searchStatements(guidelines, question, { ...options, asked, fits }, fits);
  const rank = ({ text }: CandidateSentence) => places.indexOf(placeOf(text) ?? "test");
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_STATEMENTS);
}
