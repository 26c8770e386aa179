/**
 * @module answers/record-answers: questions about the patient's own record, answered by quoting its events.
 *
 * What is not recorded is never turned into "no": the absence of an entry proves nothing, and the answer says so by abstaining. What has no
 * date holds or not by its status alone, is never the newest nor the oldest, and is told beside them.
 */
import type { Answer } from "#contract";
import type { ChartEntry } from "#core";
import type { Concept, EvidenceLibrary } from "#evidence";
import { sha256 } from "#storage";
import { findOver } from "#timeline";
import { asksOfKin } from "./asked-of-kin.ts";
import { choose, drugEntries, holdingNow, type Over, toldLines, withEnds } from "./chosen-entries.ts";
import { asksOfNow, findRecordQuestion, namesLimit, namesTime, type RecordQuestion } from "./record-question.ts";
import { type EnglishQuestion, toEnglishQuestion } from "./record-question-spanish.ts";
import { quoteLine, type RecordLine, renderRecord } from "./record-text.ts";
import { topicConcepts } from "./record-topic.ts";
import type { LatestResult } from "./recorded-results.ts";

/** A list is given whole or not at all: one that is cut off would pass for whole. */
const MAX_LISTED = 100;

/** An answer or abstention about the record, or `undefined` if the question is not about it. */
export function answerFromRecord(
  library: EvidenceLibrary,
  question: string,
  events: readonly ChartEntry[],
  release: string | undefined,
): Answer | undefined {
  if (asksOfKin(question)) return ofAnother(library, question, release);
  const spanish = toEnglishQuestion(question);
  if (spanish !== undefined) return answerInEnglish(library, question, spanish, events, release);
  const asked = findRecordQuestion(question);
  if (asked === undefined) return undefined;
  const { text, lines } = renderRecord(events);
  const concepts = topicConcepts(asked);
  if (concepts.length === 0 && asked.kind !== "list") return undefined;
  const base = baseOf(library, question, { passages: lines.length, concepts, release });
  const abstain = (reason: string): Answer => ({ kind: "abstain", ...base, reason, statements: [], closest: [] });
  if (namesTime(question)) {
    return abstain(
      "Entries of the record are not chosen by a time that a question names. Ask for the latest, or look at the record itself.",
    );
  }
  const over = findOver(events);
  const newest = choose(asked, concepts, toldLines(asked, question, lines), over);
  const chosen = asked.kind === "list" && asksOfNow(question) ? newest.filter(holdingNow(events, over)) : newest;
  if (chosen.length > MAX_LISTED) {
    return abstain(
      `The record holds ${chosen.length} ${asked.category ?? "such"} entries, more than the ${MAX_LISTED} that are listed at once. Look at the record itself.`,
    );
  }
  if (chosen.length > 0) {
    const whole = asked.kind === "dose" || asked.kind === "first" ? chosen : withEnds(chosen, lines);
    const version = sha256(text);
    return { kind: "answer", ...base, statements: whole.map((line) => quoteLine(line, version)) };
  }
  if (newest.length > 0 && asked.category === "medicine") {
    return abstain(
      `No medicine entry of the record's last year says that the medicine is taken still (${newest.length} are older, over or doses that were given), which does not show that none is taken now. Ask for all of them, or look at the record itself.`,
    );
  }
  if (newest.length > 0) {
    return abstain(
      `Each ${asked.category ?? "such"} entry of the record is marked as over (${newest.length} of them), which does not show that there is none now. Ask for all of them, or look at the record itself.`,
    );
  }
  return abstain(whyNone(asked, concepts, lines, over));
}

/** The answer that quotes what was last measured. */
export function quoteResult(
  library: EvidenceLibrary,
  question: string,
  record: readonly ChartEntry[],
  { lines, concepts }: LatestResult,
  release: string | undefined,
): Answer {
  const version = sha256(renderRecord(record).text);
  const base = baseOf(library, question, { passages: record.length, concepts, release });
  return { kind: "answer", ...base, statements: lines.map((line) => quoteLine(line, version)) };
}

/** What was asked in another language, and beside the answer what it was taken for. */
function answerInEnglish(
  library: EvidenceLibrary,
  question: string,
  { as, read }: EnglishQuestion,
  events: readonly ChartEntry[],
  release: string | undefined,
): Answer | undefined {
  const answer = answerFromRecord(library, as, events, release);
  if (answer === undefined) return undefined;
  const understood = {
    from: question,
    as,
    read: [...read],
    values: [],
    statements: answer.statements.map((_, at) => at),
  };
  return { ...answer, question, understood: [understood] };
}

interface SearchedRecord {
  readonly passages: number;
  readonly concepts: readonly Concept[];
  readonly release: string | undefined;
}

function baseOf({ corpusTag }: EvidenceLibrary, question: string, { passages, concepts, release }: SearchedRecord) {
  const terms = concepts.map(({ text }) => text);
  const searched = { documents: 1, passages, terms, retractedExcluded: 0 };
  return { question, searched, release: release ?? null, corpusTag };
}

function whyNone(
  asked: RecordQuestion,
  concepts: readonly Concept[],
  lines: readonly RecordLine[],
  over: Over,
): string {
  const { kind, topic, category } = asked;
  const among = `among its ${lines.length} events`;
  const unproved = "that a thing is not recorded does not show that it is absent.";
  if (namesLimit(topic))
    return "Results are not chosen by a limit that their number is above or below. Ask for the latest, or look at the record itself.";
  if (kind === "dose" && drugEntries(concepts, lines, over).length > 0)
    return `The latest entry for "${topic}" in the record does not say how it is taken. The strength in a drug's name is not a dose.`;
  if (kind === "list") return `The record holds no ${category ?? "such"} entries ${among}. ${capital(unproved)}`;
  if (/,|\b(?:and|or)\b/i.test(topic))
    return `No single entry of the record is named "${topic}" ${among}. Ask for one thing at a time: ${unproved}`;
  const told =
    kind === "planned" ? kind : kind === "has" && category === "condition" ? "condition or procedure" : category;
  const kinds = told === undefined ? "" : `${told} `;
  return `The record holds no ${kinds}entry for "${topic}" by that name ${among}. It may stand there under another, a drug under its own and not its class's, and ${unproved}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How somebody takes a drug stands in their record; without one no statement of the library tells it. `undefined` if that is not asked. */
export function abstainWithoutRecord(
  library: EvidenceLibrary,
  question: string,
  release: string | undefined,
): Answer | undefined {
  const asked = toEnglishQuestion(question)?.as ?? question;
  if (findRecordQuestion(asked)?.kind !== "dose" || !takenByWho.test(asked)) return undefined;
  return abstainUnread(
    library,
    question,
    "How a medicine is taken is told by the record of the one who takes it, and none is open here. Look at its label, or ask the pharmacist or the care team.",
    release,
  );
}

const takenByWho = /\b(?:do|does|am|is|are) (?:i|he|she|they|(?:the |this )?patient)\b/i;

function ofAnother(library: EvidenceLibrary, question: string, release: string | undefined): Answer {
  return abstainUnread(
    library,
    question,
    'The question seems to be about another person than the one whose record is open. What is recorded of one is not quoted for the other. If the patient is meant, write "the patient"; else look at that person\'s record.',
    release,
  );
}

function abstainUnread(
  { corpusTag }: EvidenceLibrary,
  question: string,
  reason: string,
  release: string | undefined,
): Answer {
  const searched = { documents: 0, passages: 0, terms: [], retractedExcluded: 0 };
  return {
    kind: "abstain",
    question,
    reason,
    statements: [],
    closest: [],
    searched,
    release: release ?? null,
    corpusTag,
  };
}
