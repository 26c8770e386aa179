/**
 * @module answers/answer-ledger: answers once given: kept with their sources, asked again, and checked when a source falls.
 *
 * Promise: an answer that cites a publication retracted, doubted or deleted from PubMed since is found, marked once, and its reader can be told.
 */
import { type Answer, answerSchema } from "#contract";
import { type ChartEntry, canonicalJson, type EpochMs } from "#core";
import type { EvidenceLibrary } from "#evidence";
import type { AnswerFinding, AnswerLedger, LedgerEntry, State } from "#storage";
import { answerQuestion } from "./answer-question.ts";
import { citationsOf, itemsOf, verifyAnswer } from "./verify-answer.ts";

/** Ids of everything an answer cites, for it and against it, and in what stands beside it. */
function sourcesOf(answer: Answer): string[] {
  const cited = itemsOf(answer).flatMap(citationsOf);
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

/** All that is read of a library. */
type Standing = Pick<EvidenceLibrary, "retracted" | "acts" | "named" | "describe" | "document">;

/** An answer and what was found of a source of it. */
export interface MarkedAnswer {
  readonly finding: AnswerFinding;
  readonly entry: LedgerEntry;
}

/**
 * Marks every past answer that cites a document the library now withholds, and ends the marks whose document an operator reinstated and
 * whose answer stands again when it is verified anew. A mark never ends otherwise: a library that lost its notices unmarks nothing. Done
 * again it finds the same, marks nothing twice and ends nothing.
 *
 * @returns all answers that are marked, newest first, and those whose mark ended now
 */
export async function recheckAnswers(
  state: Pick<State, "answers" | "as">,
  library: Standing,
  at: EpochMs,
): Promise<{ readonly marked: readonly MarkedAnswer[]; readonly unmarked: readonly MarkedAnswer[] }> {
  const given = state.as("system").answers;
  for (const { id, status } of library.retracted()) {
    for (const { id: answerId } of await given.citing(id)) {
      await state.answers.addFinding({ answerId, source: id, status, at });
    }
  }
  const reinstated = new Set(
    library.acts().flatMap(({ act, target }) => (act.kind === "reinstate" ? library.named(target) : [])),
  );
  const unmarked: MarkedAnswer[] = [];
  for (const found of await given.findings()) {
    if (!reinstated.has(found.finding.source) || (await stillFalls(found, library))) continue;
    await state.answers.endFinding(found.finding, at);
    unmarked.push(found);
  }
  return { marked: await given.findings(), unmarked };
}

/** Whether verification still finds what the answer was marked for. */
async function stillFalls({ finding, entry }: MarkedAnswer, library: Standing): Promise<boolean> {
  const answer = answerSchema.parse(JSON.parse(entry.answer));
  const problems = await verifyAnswer(answer, library);
  return problems.some(({ statement, citation, reason }) => {
    if (reason !== finding.status || citation === undefined) return false;
    const item = itemsOf(answer)[statement];
    return item !== undefined && citationsOf(item)[citation]?.source === finding.source;
  });
}

export type Replay =
  /** The same again, value for value, a language model's wordings aside. */
  { readonly kind: "identical" } | { readonly kind: "different"; readonly then: Answer; readonly now: Answer };

/**
 * Asks a past question again. `library` must be open at the entry's corpus tag and `record` hold the patient's entries known at that
 * moment.
 */
export async function replayAnswer(
  entry: LedgerEntry,
  library: EvidenceLibrary,
  record: readonly ChartEntry[] | undefined,
): Promise<Replay> {
  const then = answerSchema.parse(JSON.parse(entry.answer));
  const now = await answerQuestion(library, then.question, {
    audience: entry.audience,
    ...(entry.release === null ? {} : { release: entry.release }),
    ...(record === undefined ? {} : { record }),
  });
  return canonicalJson(now) === canonicalJson(withoutWording(then))
    ? { kind: "identical" }
    : { kind: "different", then, now };
}

/** A language model need not say the same twice: its wordings are checked, not replayed. */
function withoutWording(answer: Answer): Answer {
  if (answer.kind === "abstain" || answer.draft === undefined) return answer;
  const { draft: _, ...rest } = answer;
  return { ...rest, statements: answer.statements.map(({ wording: __, ...statement }) => statement) };
}
