/**
 * @module answers/answer-summary: what the questions of a plain message are understood as, and the guideline statements that answer them.
 *
 * Guidelines alone: the words were changed, and only a statement that speaks of all that is left may answer. Of each question the fullest reading
 * that is answered counts.
 */
import type { Answer, Statement, Understood } from "#contract";
import {
  type Concept,
  contentConcepts,
  type EvidenceLibrary,
  isHeld,
  parseQuestion,
  type Question,
  toStems,
} from "#evidence";
import { endsBefore, isAskedFor, isForOthers, namesAskedAge } from "./asked-for.ts";
import { isForAverageRisk } from "./cancer-history.ts";
import { compose, type FindOptions, type FoundSentences, searchCollection } from "./find-statements.ts";
import { missingPopulations, riskClassOf, statesAmount } from "./question-risk.ts";
import type { CandidateSentence } from "./sentence-evidence.ts";
import { isRestricted, type Reading, type UnderstoodQuestion, understand } from "./summary/index.ts";

export interface SummaryAnswer {
  readonly understood: readonly Understood[];
  readonly statements: readonly Statement[];
  /** What was searched for. */
  readonly terms: readonly string[];
  readonly withheld: number;
  /** Several sentences or questions, or not in English: its words as a whole are nothing to search for. */
  readonly isRetold: boolean;
}

/** Words from which a message is taken for a story. */
const LONG = 25;

export async function answerSummary(
  library: EvidenceLibrary,
  message: string,
  options: FindOptions,
): Promise<SummaryAnswer> {
  const { guidelines } = library;
  const questions = understand(message, (stem) => guidelines.documentFrequency(stem) > 0);
  const understood: Understood[] = [];
  const statements: Statement[] = [];
  const terms = new Set<string>();
  let withheld = 0;
  for (const asked of questions) {
    const { from, readings, terms: read, values } = asked;
    const best = await bestReading(library, message, asked, options);
    withheld = Math.max(withheld, best?.found.retrieval.withheld.length ?? 0);
    const as = best?.reading.text ?? readings[0]?.text ?? from;
    const places = (best?.statements ?? []).map((statement) => {
      const known = statements.findIndex(({ text }) => text === statement.text);
      return known < 0 ? statements.push(statement) - 1 : known;
    });
    const question = parseQuestion(as);
    for (const { text } of question.concepts) terms.add(text);
    understood.push({
      from,
      as,
      // What other sentences name and this reading leaves out is not part of it.
      read: read.filter((name) => as.toLowerCase().includes(name.as.toLowerCase())),
      values: [...values],
      statements: places,
      ...(question.kind === "effect" ? { pico: slotsOf(question) } : {}),
    });
  }
  const isRetold =
    questions.length > 1 || message.split(/\s+/).length > LONG || questions.some(({ language }) => language !== "en");
  return { understood, statements, terms: [...terms], withheld, isRetold };
}

const young = /\b(?:child|children|kids?|toddlers?|infants?|newborns?|bab(?:y(?! aspirin)|ies)|p(?:a)?ediatric)\b/i;

const askedFor = { woman: "For a woman?", man: "For a man?", girl: "For girls?", boy: "For boys?" } as const;

/** A statement must give the kind of answer the asker's words ask for, name the drug or vaccine asked about, and be for people like the asker. */
function fitsTo(
  message: string,
  { from, conditions }: UnderstoodQuestion,
  { text, means, sex }: Reading,
): (statement: string) => boolean {
  const question = { ...parseQuestion(text), text: from };
  const types = conditions.filter((condition) => /^type [12] diabetes$/.test(condition));
  const drugs = contentConcepts(means.join(", "));
  return (statement) => {
    const stems = new Set(toStems(statement));
    const holds = (concept: Concept) => isHeld(concept, stems);
    return (
      isAskedFor(question, statement) &&
      (riskClassOf(from) !== "dose" || statesAmount(statement)) &&
      (!young.test(from) || namesAskedAge(text, statement) || missingPopulations(from, [statement]).length === 0) &&
      (sex === undefined || !isForOthers(askedFor[sex], statement)) &&
      (drugs.length === 0 || drugs.some(holds)) &&
      types.every((type) => !isForOthers(`With ${type}?`, statement)) &&
      !isForAverageRisk(message, statement) &&
      !isRestricted(statement, conditions, message)
    );
  };
}

/** Whether a test is due is told by what says who is screened, not by how it is done. */
function dueFirst({ text }: Reading, answers: readonly CandidateSentence[]): CandidateSentence[] {
  const isScreening = ({ from: { bodyStems, headerStems, passage } }: CandidateSentence) => {
    const heading = toStems(`${passage.title} | ${passage.section}`).length;
    return Number([...bodyStems, ...headerStems.slice(heading)].includes("screen"));
  };
  return /\bscreening\b/.test(text) ? [...answers].sort((a, b) => isScreening(b) - isScreening(a)) : [...answers];
}

interface AnsweredReading {
  readonly reading: Reading;
  readonly found: FoundSentences;
  readonly statements: readonly Statement[];
}

/**
 * The fullest reading that is answered; where an age was told, before it the fullest whose first statement is for that age. Where nothing is
 * said of that age, what a test's screening ends with.
 */
async function bestReading(
  library: EvidenceLibrary,
  message: string,
  asked: UnderstoodQuestion,
  options: FindOptions,
): Promise<AnsweredReading | undefined> {
  let fullest: AnsweredReading | undefined;
  for (const reading of asked.readings) {
    const fits = fitsTo(message, asked, reading);
    const answered = await answerReading(library, reading, { ...options, fits, asked: asked.from, told: message });
    if (answered === undefined) continue;
    fullest ??= answered;
    if (!reading.hasAge || namesAskedAge(reading.text, answered.statements[0]?.text ?? "")) return answered;
  }
  if (fullest !== undefined) return fullest;
  for (const reading of asked.readings.filter(({ text }) => /\bscreening\b/.test(text))) {
    const fits = fitsTo(message, asked, reading);
    const ends = (statement: string) => endsBefore(`${asked.from} ${reading.text}`, statement) && fits(statement);
    const ageless = { ...reading, text: reading.text.replace(/ for a \w+ aged \d+/, "") };
    const answered = await answerReading(library, ageless, { ...options, fits: ends, told: message });
    if (answered !== undefined) return { ...answered, reading };
  }
  return undefined;
}

async function answerReading(
  library: EvidenceLibrary,
  reading: Reading,
  options: FindOptions,
): Promise<AnsweredReading | undefined> {
  const { guidelines } = library;
  const question = parseQuestion(reading.text);
  const found = await searchCollection(guidelines, question, options);
  if (found.answers.length === 0) return undefined;
  const answers = dueFirst(reading, found.answers);
  const statements = compose(library, question, { ...found, answers }, guidelines.weigh).map(
    ({ direction: _, ...statement }) => statement,
  );
  return { reading, found, statements };
}

/** A question about an effect as PICO splits it; nothing for any other. */
export function toPico(question: Question, statements: number): Pick<Answer, "understood"> {
  if (question.kind !== "effect") return {};
  const places = Array.from({ length: statements }, (_, place) => place);
  const { text } = question;
  return { understood: [{ from: text, as: text, read: [], values: [], statements: places, pico: slotsOf(question) }] };
}

function slotsOf({ population, intervention, comparator, outcome }: Question): NonNullable<Understood["pico"]> {
  const words = (concepts: Question["concepts"]) => concepts.map(({ text }) => text);
  return {
    population: words(population),
    intervention: words(intervention),
    comparison: words(comparator),
    outcome: words(outcome),
  };
}
