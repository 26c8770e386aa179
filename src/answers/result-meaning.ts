/**
 * @module answers/result-meaning: "My A1c is 6.1, what does that mean?": what is measured, what its ranges are called, and what is recommended from
 * a range on that the result is in.
 *
 * Before: a question that asks what one result means, or whether it is high, with the result in it or in the record. Guideline statements alone,
 * whole; the one whose range the result is in goes first, and that it is, is left to the reader to see. Promise: nothing is quoted for another
 * range than the result's but the names of ranges.
 */
import type { Answer, Statement } from "#contract";
import { type ChartEntry, DAYS_PER_YEAR, MS_PER_DAY } from "#core";
import { type Concept, contentConcepts, type EvidenceLibrary, parseQuestion, toStems } from "#evidence";
import { definesTest } from "./asked-for.ts";
import { toCitation, toStatementLevel } from "./citation.ts";
import { type FindOptions, searchStatements } from "./find-statements.ts";
import {
  type MeasuredRange,
  measuredRanges,
  namedMeasures,
  namesRange,
  overlap,
  withoutMeasures,
} from "./measured-ranges.ts";
import { missingPopulations } from "./question-risk.ts";
import { answerFromRecord } from "./record-answers.ts";
import { saysLookedFor, saysNotOwn } from "./record-question.ts";
import type { CandidateSentence } from "./sentence-evidence.ts";
import {
  isRestricted,
  languageOf,
  type NamedThing,
  readClauses,
  restrictedTo,
  tellsOfFamily,
  thingsNamedIn,
} from "./summary/index.ts";

const MAX_STATEMENTS = 4;
/** More measures, or more words, tell a story, whose questions `summary/` reads. */
const MAX_MEASURES = 3;
const MAX_WORDS = 30;

const verdict =
  "(?:too |very |a bit |slightly )?(?:high|low|normal|ok|okay|good|bad|fine|right|dangerous|abnormal|elevated|raised|serious|worr\\w+)";
const illness =
  "(?:diabet\\w+|prediabet\\w+|an?emi[ac]|hypertensi\\w+|high blood pressure|obes\\w+|overweight|osteop\\w+|kidney (?:disease|failure)|ckd|heart failure|depress\\w+|h(?:ypo|yper)thyroid\\w*)";
const asksMeaning = new RegExp(
  [
    "\\bwhat (?:do|does|did|would|could|might)\\b.*\\bmean\\b",
    "\\bmeaning of\\b",
    `\\bhow ${verdict} (?:is|are)\\b`,
    `\\b(?:is|are|was|isn'?t|do|does|am|have)\\b[^.?!]*\\b(?:${verdict}|${illness})\\b`,
    `\\b(?:${verdict}|${illness})(?:,? right)? ?\\??\\s*$`,
    "\\bdo (?:i|we) have it\\b",
    "\\bshould (?:i|we) (?:be worried|worry)\\b",
    "\\bqu[eé] (?:significa|quiere decir)\\b",
    "\\b(?:es|est[aá]n?|soy|tengo)\\b[^.?!]*\\b(?:alt[oa]s?|baj[oa]s?|normal(?:es)?|mal|mal[oa]|bien|buen[oa]|diab[eé]\\w+|prediab\\w+|anemia|hipertens\\w+|obes\\w+)(?![\\p{L}])",
  ].join("|"),
  "iu",
);
const illnesses = new RegExp(`\\b(?:${illness}|diab[eé]\\w+|hipertens\\w+)`, "gi");
const treating = /\b(?:tablets?|pills?|medic\w+|drugs?|treat\w*|pastillas?|medicinas?)\b/i;
/** Words of such a question that name no topic. */
const framing = new Set(
  toStems(
    "mean meaning result results level levels number numbers reading readings value score test tests blood lab labs report came back today yesterday latest last now just morning " +
      "high low normal abnormal good bad ok okay fine right dangerous elevated raised worry worried worrying range serious borderline slightly bit too single repeat " +
      "diagnosis diagnostic criteria meets meet category stage staging type severity interpret interpretation significance classification per acc aha ada kdigo who " +
      "home clinic office pharmacy doctor doctors says said told show shows got patient adult woman man lady guy male female year old percent " +
      "que significa salio es ya muy alto alta bajo baja normal bien mal tengo soy esta o en y anos",
  ),
);
/** What is said of people of such kinds alone is no topic of a result. */
const apart = new Set(["pregnancy", "children"]);

/** The statements on results that the question itself tells; `undefined` if it asks something else. */
export async function findResultMeaning(
  library: EvidenceLibrary,
  asked: string,
  options: FindOptions,
): Promise<Statement[] | undefined> {
  if (asked.split(/\s+/).length > MAX_WORDS) return undefined;
  return statementsOn(library, asked, measuredRanges(asked), options);
}

const ofAsker = /\b(?:my|his|her|their|patient[’']?s) (?:(?:last|latest|newest|most recent|recent|current|own) )*@/i;

/** The newest result on record with the statements on it; `undefined` if the question names no measure alone, or none is recorded. */
export async function explainRecordedResult(
  library: EvidenceLibrary,
  asked: string,
  record: readonly ChartEntry[],
  options: FindOptions & { readonly release?: string },
): Promise<Answer | undefined> {
  const [measure, ...others] = namedMeasures(asked);
  const isOwn = ofAsker.test(withoutMeasures(asked, "@"));
  if (measure === undefined || others.length > 0 || !isOwn || !asksMeaning.test(asked)) return undefined;
  if (measuredRanges(asked).length > 0 || isOfChild(record)) return undefined;
  const parts = measure === "blood pressure" ? ["systolic pressure", "diastolic pressure"] : [measure];
  const answers = parts.map((part) => answerFromRecord(library, `What was my last ${part}?`, record, options.release));
  const [first] = answers;
  if (first === undefined || answers.some((one) => one?.kind !== "answer")) return undefined;
  const lines = answers.flatMap((one) => one?.statements ?? []);
  const told = parts.flatMap((part, i) => measuredRanges(`${part} ${valueIn(answers[i]?.statements[0]?.text ?? "")}`));
  const ill = answerFromRecord(library, "What conditions do I have now?", record, options.release);
  const listed = ill?.kind === "answer" ? ill.statements.map(({ text }) => text) : [];
  const conditions = listed.filter((line) => !saysNotOwn(line) && !saysLookedFor(line));
  const statements = await statementsOn(library, asked, told, options, conditions);
  if (statements === undefined || statements.length === 0) return undefined;
  const { documents, passages } = library.counts;
  const searched = { ...first.searched, documents: documents + 1, passages: passages + first.searched.passages };
  return { ...first, question: asked, searched, statements: [...lines, ...statements] };
}

const ADULT_YEARS = 18;

/** Whether the record's last entry is of a child: what ranges are called is said of adults. */
function isOfChild(record: readonly ChartEntry[]): boolean {
  const birth = record.find(({ code }) => code === "MEDS_BIRTH")?.occurredAt;
  const last = record.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt ?? 0), 0);
  return birth != null && last - birth < ADULT_YEARS * DAYS_PER_YEAR * MS_PER_DAY;
}

/** "2024-03-01 Hemoglobin A1c: 7.2 % [LOINC//4548-4//%]" → "7.2 %". */
function valueIn(line: string): string {
  return /: (-?\d+(?:\.\d+)? ?[^[]*)\[/.exec(line)?.[1]?.trim() ?? "";
}

async function statementsOn(
  library: EvidenceLibrary,
  asked: string,
  told: readonly MeasuredRange[],
  options: FindOptions,
  recorded: readonly string[] = [],
): Promise<Statement[] | undefined> {
  const measures = new Set(told.map((one) => one.measure.replace(/^(?:systolic|diastolic) /, "blood ")));
  const namedBy = (text: string) => thingsNamedIn(text, (stem) => library.guidelines.documentFrequency(stem) > 0);
  const things = namedBy(withoutMeasures(asked));
  const own = tellsOfFamily(asked) ? [] : things.filter(({ isAsked }) => !isAsked).map(({ as }) => as);
  const had = [...own, ...recorded.flatMap((line) => namedBy(line).map(({ as }) => as))];
  if (measures.size === 0 || measures.size > MAX_MEASURES || !asksOnlyMeaning(asked, things)) return undefined;
  const found: CandidateSentence[] = [];
  for (const measure of measures) {
    found.push(...(await findForMeasure(library, { asked, told, measure, had }, options)));
  }
  const suspected = things.filter(({ kind, isAsked }) => kind === "condition" && isAsked);
  const isSpokenOf = ({ as }: NamedThing) => found.some((sentence) => speaksOf(contentConcepts(as), sentence));
  if (!suspected.every(isSpokenOf)) return undefined;
  return [...new Map(found.map((sentence) => [sentence.text, sentence])).values()].map((sentence) => ({
    text: sentence.text,
    citations: [toCitation(library, sentence)],
    level: toStatementLevel(library, sentence.from.passage),
    contradicting: [],
  }));
}

/** A bare result asks what it means; beside more words that has to be asked, and what asks may name nothing but it and illnesses. */
function asksOnlyMeaning(asked: string, things: readonly NamedThing[]): boolean {
  if (topicsIn(asked).length === 0) return true;
  if (!asksMeaning.test(asked) || treating.test(asked) || things.some(({ kind }) => kind !== "condition")) return false;
  const clauses = readClauses(asked, languageOf(asked));
  const asking = clauses.some(({ asks }) => asks) ? clauses.filter(({ asks }) => asks) : clauses.slice(-1);
  return asking.every(({ text }) => topicsIn(text.replace(illnesses, "")).length === 0);
}

function topicsIn(text: string): Concept[] {
  return contentConcepts(withoutMeasures(text)).filter((one) => !toStems(one.text).every((stem) => framing.has(stem)));
}

function speaksOf(topics: readonly Concept[], { text, from }: CandidateSentence): boolean {
  const stems = new Set(toStems(`${from.passage.title} ${text}`));
  return topics.every(({ variants }) => variants.some((name) => name.every((stem) => stems.has(stem))));
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

async function findForMeasure(
  { guidelines }: EvidenceLibrary,
  { asked, told, measure, had }: AskedResult,
  options: FindOptions,
): Promise<CandidateSentence[]> {
  const placeOf = (text: string): (typeof places)[number] | undefined => {
    if (missingPopulations(asked, [text]).some((name) => apart.has(name))) return undefined;
    if (definesTest(text) && namedMeasures(text.slice(0, 60)).includes(measure)) return "test";
    const isAim = /\b(?:targets?|goals?|aim)\b/i.test(text) && namedMeasures(text).includes(measure);
    if (isAim) return restrictedTo(text).length > 0 && !isRestricted(text, had, asked) ? "aim" : undefined;
    const ranges = measuredRanges(text).filter((range) => told.some((mine) => mine.measure === range.measure));
    const isIn = ranges.some((range) => told.some((mine) => overlap(mine, range)));
    if (ranges.length > 0 && namesRange(text)) return isIn ? "its range's name" : "other ranges' names";
    return isIn && !isRestricted(text, had, asked) ? "from its range on" : undefined;
  };
  const fits = (text: string) => placeOf(text) !== undefined;
  const question = parseQuestion(`What does ${measure} mean?`);
  const found = await searchStatements(guidelines, question, { ...options, asked, fits }, fits);
  const rank = ({ text }: CandidateSentence) => places.indexOf(placeOf(text) ?? "test");
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_STATEMENTS);
}
