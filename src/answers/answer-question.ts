/**
 * @module answers/answer-question: a question → quotations that answer it, or an abstention that says what was searched.
 *
 * Promise: every statement is, character for character, what a pinned version of a source says at the offsets given; retracted
 * sources are not quoted; without evidence there is no answer; a patient in danger is sent to care instead, before anything is read. Order: the
 * patient's record if the question is about it, then guideline statements, then the literature; questions about an effect go to the literature
 * first. What such an answer should tell beside what was asked stands below it, quoted or named as not found (`omissions/`). Drugs given together are looked for in the list of those that should not be. What the record holds against a drug that is named, an allergy or another drug,
 * stands with the answer, or with the abstention; so, for a patient, does a newest result that is a danger. A long message, or one not answered in its own words, is answered by what its questions are understood as (`summary/`).
 */
import type { Answer, CareNeeded, Statement } from "#contract";
import { type ChartEntry, canonicalJson } from "#core";
import { type Collection, type EvidenceLibrary, parseQuestion, type Question, type Retrieval } from "#evidence";
import { withoutBloodAside } from "./altered-a1c.ts";
import { answerSummary, type SummaryAnswer, toPico } from "./answer-summary.ts";
import { unknownConcepts } from "./answerability.ts";
import { asksOfKin } from "./asked-of-kin.ts";
import { spellOut } from "./clinical-shorthand.ts";
import { findCombination, findWithRecord, silenceOnCombination } from "./drug-interactions.ts";
import { compose, type FindOptions, RETRIEVED, searchCollection } from "./find-statements.ts";
import { answerOnce } from "./kept-answers.ts";
import { findOmissions } from "./omissions/index.ts";
import { riskClassOf } from "./question-risk.ts";
import { abstainWithoutRecord, answerFromRecord } from "./record-answers.ts";
import { RECORD_LEVEL } from "./record-text.ts";
import { quoteAllergies } from "./recorded-allergies.ts";
import { quoteDangers } from "./recorded-dangers.ts";
import { explainRecordedResult, findResultMeaning } from "./result-meaning.ts";
import { isRestricted, namedIn } from "./summary/index.ts";
import { careNeeded, careReasons } from "./urgent-question.ts";

interface LibraryOptions extends Pick<FindOptions, "audience"> {
  /** The model release that answers; recorded in the answer. */
  readonly release?: string;
}

interface SearchOptions extends LibraryOptions {
  /** Where the asker's words were put in others. */
  readonly guidelinesAlone?: boolean;
}

export interface AnswerOptions extends LibraryOptions {
  /** The patient's own entries, when the question may be about them. */
  readonly record?: readonly ChartEntry[];
}

export async function answerQuestion(
  library: EvidenceLibrary,
  text: string,
  options: AnswerOptions = {},
): Promise<Answer> {
  return (await considerQuestion(library, text, options)).answer;
}

export interface Considered {
  readonly answer: Answer;
  /** How probable it is that the best sentence found answers: 1 for a record or a guideline that does, 0 for none. */
  readonly confidence: number;
}

export async function considerQuestion(
  library: EvidenceLibrary,
  text: string,
  options: AnswerOptions = {},
): Promise<Considered> {
  const asked = text.trim();
  const care = options.audience === "patient" ? careNeeded(asked) : undefined;
  if (care !== undefined) return { answer: sendToCare(library, asked, care, options), confidence: 0 };
  const explained =
    options.record === undefined || asksOfKin(asked)
      ? undefined
      : await explainRecordedResult(library, asked, options.record, options);
  if (explained !== undefined) return { answer: await withRecord(library, explained, options), confidence: 1 };
  const own =
    options.record === undefined
      ? abstainWithoutRecord(library, asked, options.release)
      : answerFromRecord(library, asked, options.record, options.release);
  if (own !== undefined) {
    return { answer: await withRecord(library, own, options), confidence: own.kind === "answer" ? 1 : 0 };
  }
  const { audience = "clinician", release = null } = options;
  const key = canonicalJson([asked, audience, release]);
  const { answer, confidence } = await answerOnce(library, key, async () => {
    const { answer, confidence } = await askLibrary(library, asked, options);
    return { answer: await withOmissions(library, answer, options), confidence };
  });
  return { answer: await withRecord(library, answer, options), confidence };
}

/**
 * What the record says against a drug that is asked about or quoted stands with the answer, for a clinician which of its drugs one asked about
 * should not be given with, and for a patient which newest result of what is asked or quoted is a danger. What is kept of the library's own answers knows no patient.
 */
async function withRecord(
  library: EvidenceLibrary,
  answer: Answer,
  { record = [], audience = "clinician" }: AnswerOptions,
): Promise<Answer> {
  const asked = [answer.question, ...(answer.understood ?? []).map(({ as }) => as)];
  const told = new Set(answer.statements.map(({ text }) => text));
  const allergies = quoteAllergies(record, [...asked, ...answer.statements.map(said)]).filter(
    ({ entry }) => !told.has(entry.text),
  );
  const interactions = audience === "clinician" ? await findWithRecord(library, record, asked) : [];
  const quoted = answer.statements.filter(({ level }) => level === RECORD_LEVEL).map(({ text }) => text);
  const dangers =
    audience === "patient" && !asksOfKin(answer.question) ? quoteDangers(record, [...asked, ...quoted]) : [];
  return {
    ...answer,
    ...(allergies.length === 0 ? {} : { allergies }),
    ...(interactions.length === 0 ? {} : { interactions }),
    ...(dangers.length === 0 ? {} : { dangers }),
  };
}

function said({ text, contradicting }: Statement): string {
  return [text, ...contradicting.map(({ quote }) => quote)].join("\n");
}

/** What an answer of this kind should tell and its statements do not; of each question that was understood. */
async function withOmissions(library: EvidenceLibrary, answer: Answer, options: LibraryOptions): Promise<Answer> {
  if (answer.kind === "abstain") return answer;
  const { statements, understood = [] } = answer;
  const whole = { as: answer.question, statements: [...statements.keys()] };
  const asked = understood.some((one) => one.statements.length > 0) ? understood : [whole];
  const found = await Promise.all(
    asked.map(({ as, statements: places }) => {
      const told = places.flatMap((place) => statements[place] ?? []);
      return told.length === 0 ? [] : findOmissions(library, as, told, options);
    }),
  );
  const omissions = [...Map.groupBy(found.flat(), ({ topic }) => topic)].map(([topic, same]) => {
    const said = same.flatMap((omission) => omission.statements);
    return { topic, statements: [...new Map(said.map((statement) => [statement.text, statement])).values()] };
  });
  return omissions.length === 0 ? answer : { ...answer, omissions };
}

async function askLibrary(library: EvidenceLibrary, asked: string, options: LibraryOptions): Promise<Considered> {
  const spelt = spellOut(withoutBloodAside(asked));
  if (spelt.text === asked || parseQuestion(asked).kind === "effect") return askInWords(library, asked, options);
  const { answer, confidence } = await askInWords(library, spelt.text, { ...options, guidelinesAlone: true });
  if (answer.kind === "abstain") return askInWords(library, asked, options);
  const { understood = [], statements } = answer;
  const places = statements.map((_, place) => place);
  const { text: as, read } = spelt;
  const whole = { from: asked, as, read: [...read], values: [], statements: places };
  return {
    answer: { ...answer, question: asked, understood: understood.length > 0 ? understood : [whole] },
    confidence,
  };
}

async function askInWords(library: EvidenceLibrary, asked: string, options: SearchOptions): Promise<Considered> {
  const question = parseQuestion(asked);
  const combination = question.kind === "effect" ? [] : await findCombination(library, asked);
  const meaning = combination.length > 0 ? undefined : await findResultMeaning(library, asked, options);
  const statements = combination.length > 0 ? combination : (meaning ?? []);
  if (statements.length > 0) {
    const answer: Answer = {
      kind: "answer",
      question: asked,
      statements,
      searched: searched(library, termsOf(question), 0),
      release: options.release ?? null,
      corpusTag: library.corpusTag,
    };
    return { answer, confidence: 1 };
  }
  // Nothing is said of this range: what is said of others who have the measure taken answers nobody.
  if (meaning !== undefined) {
    const near = await library.retrieve(question, RETRIEVED);
    return { answer: abstain(library, question, options, near, 0), confidence: 0 };
  }
  const summary = await answerSummary(library, asked, options);
  if (summary.statements.length > 0 && summary.isRetold)
    return { answer: summarised(library, asked, summary, options), confidence: 1 };
  const direct = await answerDirectly(library, asked, summary, options);
  if (direct.answer.kind === "abstain" && summary.statements.length > 0)
    return { answer: summarised(library, asked, summary, options), confidence: 1 };
  return direct;
}

/** A message that tells more than it asks: answered by what its questions were understood as. */
function summarised(library: EvidenceLibrary, asked: string, summary: SummaryAnswer, options: LibraryOptions): Answer {
  const { statements, understood, terms, withheld } = summary;
  return {
    kind: "answer",
    question: asked,
    understood: [...understood],
    statements: [...statements],
    searched: searched(library, terms, withheld),
    release: options.release ?? null,
    corpusTag: library.corpusTag,
  };
}

/** The question searched for in its own words. */
async function answerDirectly(
  library: EvidenceLibrary,
  asked: string,
  { understood, isRetold }: SummaryAnswer,
  options: SearchOptions,
): Promise<Considered> {
  const question = parseQuestion(asked);
  const { guidelines } = library;
  const route: Collection[] = question.kind === "effect" ? [library, guidelines] : [guidelines, library];
  if (options.guidelinesAlone === true) route.splice(0, 2, guidelines);
  // A patient is not told first what holds for people with another condition than the one named; a clinician sees to whom it applies.
  const named = namedIn(asked, (stem) => library.guidelines.documentFrequency(stem) > 0);
  const fits = (statement: string) =>
    options.audience !== "patient" || question.kind === "effect" || !isRestricted(statement, named, asked);
  let withheld = 0;
  let near: Retrieval | undefined;
  let confidence = 0;
  for (const collection of route) {
    const found = await searchCollection(collection, question, { ...options, fits });
    withheld = Math.max(withheld, found.retrieval.withheld.length);
    if (collection === library && found.retrieval.passages.length > 0) near = found.retrieval;
    confidence = Math.max(confidence, found.confidence);
    if (found.answers.length === 0) continue;
    const statements = compose(library, question, found, collection.weigh);
    const answer: Answer = {
      kind: "answer",
      question: asked,
      ...toPico(question, statements.length),
      statements,
      searched: searched(library, termsOf(question), found.retrieval.withheld.length),
      release: options.release ?? null,
      corpusTag: library.corpusTag,
    };
    return { answer, confidence };
  }
  // What is missing is told in the words of the question as it was understood.
  const [first] = isRetold ? understood : [];
  const told = first === undefined ? question : parseQuestion(first.as);
  if (first !== undefined) near = undefined;
  near ??= await library.retrieve(told, RETRIEVED);
  const abstention = { ...abstain(library, told, options, near, withheld), question: asked };
  const read = understood.length === 0 ? toPico(question, 0) : { understood: [...understood] };
  return { answer: { ...abstention, ...read }, confidence };
}

function sendToCare(library: EvidenceLibrary, question: string, care: CareNeeded, options: LibraryOptions): Answer {
  return {
    kind: "abstain",
    question,
    reason: careReasons[care],
    care,
    statements: [],
    closest: [],
    searched: { documents: 0, passages: 0, terms: [], retractedExcluded: 0 },
    release: options.release ?? null,
    corpusTag: library.corpusTag,
  };
}

function searched(library: EvidenceLibrary, terms: readonly string[], retractedExcluded: number) {
  const { documents, passages } = library.counts;
  return { documents, passages, terms: [...terms], retractedExcluded };
}

function termsOf({ concepts }: Question): string[] {
  return concepts.map(({ text }) => text);
}

function abstain(
  library: EvidenceLibrary,
  question: Question,
  options: LibraryOptions,
  near: Retrieval,
  withheld: number,
): Answer {
  const closest = new Map<string, string>();
  for (const { passage } of near.passages) {
    if (closest.size < 3 && !closest.has(passage.doc)) closest.set(passage.doc, passage.title);
  }
  return {
    kind: "abstain",
    question: question.text,
    reason: reasonToAbstain(library, question, closest.size) + silenceOnCombination(question.text),
    statements: [],
    closest: [...closest].map(([source, title]) => (title === "" ? { source } : { source, title })),
    searched: searched(library, termsOf(question), Math.max(withheld, near.withheld.length)),
    release: options.release ?? null,
    corpusTag: library.corpusTag,
  };
}

function reasonToAbstain(library: EvidenceLibrary, question: Question, closest: number): string {
  const { documents, passages } = library.counts;
  const scope = `${documents} documents (${passages} passages)`;
  if (documents === 0) return "The evidence library is empty. Add literature or guidelines to it first.";
  if (question.concepts.length === 0)
    return "The question names nothing that could be searched for. Ask about a condition, test or treatment.";
  const unknown = unknownConcepts(question.concepts, library).map(({ text }) => `"${text}"`);
  if (unknown.length > 0)
    return `${unknown.join(", ")} occur${unknown.length === 1 ? "s" : ""} nowhere in the ${scope} searched.`;
  if (riskClassOf(question.text) === "dose")
    return `No guideline statement found among ${scope} speaks of all that was asked and gives an amount. What a study gave is not quoted as a dose.`;
  const terms = question.concepts.map(({ text }) => text).join(", ");
  const nearest = closest === 0 ? "" : " The closest documents are listed; none was judged to answer.";
  return `No passage among ${scope} speaks of all of: ${terms}.${nearest}`;
}
