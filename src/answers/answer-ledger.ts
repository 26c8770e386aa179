/**
 * @module answers/answer-ledger: answers once given: kept with their sources, asked again, and checked when a source falls.
 *
 * Promise: an answer that cites a publication retracted, doubted or deleted from PubMed since is found, marked once, and its reader can be told.
 */
import { type Answer, answerSchema } from "#contract";
import type { ClinicalEvent, EpochMs } from "#core";
import type { EvidenceLibrary } from "#evidence";
import type { AnswerFinding, AnswerLedger, LedgerEntry, State } from "#storage";
import { answerQuestion } from "./answer-question.ts";

/** Ids of everything an answer cites, for it and against it. */
function sourcesOf(answer: Answer): string[] {
  const cited = answer.statements.flatMap(({ citations, contradicting }) => [...citations, ...contradicting]);
  return [...new Set(cited.map(({ source }) => source))];
}

/** Keeps an answer as it was shown. */
export function keepAnswer(
  ledger: AnswerLedger,
  answer: Answer,
  given: Pick<LedgerEntry, "id" | "at" | "accountId" | "patientId" | "audience">,
): Promise<void> {
  const { corpusTag, release } = answer;
  return ledger.append({ ...given, answer: JSON.stringify(answer), corpusTag, release }, sourcesOf(answer));
}

/**
 * Marks every past answer that cites a document the library now withholds. Done again it finds the same and marks nothing twice.
 *
 * @returns all such answers with what was found, newest first
 */
export async function recheckAnswers(
  state: Pick<State, "answers" | "as">,
  library: Pick<EvidenceLibrary, "retracted">,
  at: EpochMs,
): Promise<readonly { readonly finding: AnswerFinding; readonly entry: LedgerEntry }[]> {
  const given = state.as("system").answers;
  for (const { id, status } of library.retracted()) {
    for (const { id: answerId } of await given.citing(id)) {
      await state.answers.addFinding({ answerId, source: id, status, at });
    }
  }
  return given.findings();
}

export type Replay =
  /** The same bytes again, a language model's wordings aside. */
  { readonly kind: "identical" } | { readonly kind: "different"; readonly then: Answer; readonly now: Answer };

/**
 * Asks a past question again. `library` must be open at the entry's corpus tag and `record` hold the patient's events known at that
 * moment.
 */
export async function replayAnswer(
  entry: LedgerEntry,
  library: EvidenceLibrary,
  record: readonly ClinicalEvent[] | undefined,
): Promise<Replay> {
  const then = answerSchema.parse(JSON.parse(entry.answer));
  const now = await answerQuestion(library, then.question, {
    audience: entry.audience,
    ...(entry.release === null ? {} : { release: entry.release }),
    ...(record === undefined ? {} : { record }),
  });
  return JSON.stringify(now) === JSON.stringify(withoutWording(then))
    ? { kind: "identical" }
    : { kind: "different", then, now };
}

/** A language model need not say the same twice: its wordings are checked, not replayed. */
function withoutWording(answer: Answer): Answer {
  if (answer.kind === "abstain" || answer.draft === undefined) return answer;
  const { draft: _, ...rest } = answer;
  return { ...rest, statements: answer.statements.map(({ wording: __, ...statement }) => statement) };
}
