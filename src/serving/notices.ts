/**
 * @module serving/notices: what a reader must be told about answers they were given: a source of one has since been retracted, doubted or deleted.
 */
import { answerSchema, type NoticeList } from "#contract";
import type { AnswerFinding, LedgerEntry } from "#storage";
import { type Handler, needOpened } from "./context.ts";
import { grantsHeld } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

/** Of answers about records the reader may still open. */
export const readNotices: Handler<"notices"> = async (context, _, caller) => {
  const { id: accountId, role, patientId } = viewerOf(caller);
  const stoodFor =
    role === "proxy" ? (await grantsHeld(context, viewerOf(caller))).map((grant) => grant.patientId) : [];
  const patientIds = patientId === undefined ? stoodFor : [patientId];
  const asker = { accountId, role, at: context.clock(), patientIds };
  return toNotices(await needOpened(context).state.as(asker).answers.findings(accountId));
};

/** One notice an answer, newest first. */
function toNotices(found: readonly { readonly finding: AnswerFinding; readonly entry: LedgerEntry }[]): NoticeList {
  const answers = new Map<string, NoticeList["notices"][number]>();
  for (const { finding, entry } of found) {
    const answer = answerSchema.parse(JSON.parse(entry.answer));
    const cited = answer.statements.flatMap(({ citations, contradicting }) => [...citations, ...contradicting]);
    const title = cited.find(({ source }) => source === finding.source)?.title;
    const notice = answers.get(entry.id) ?? {
      answerId: entry.id,
      question: answer.question,
      answeredAt: new Date(entry.at).toISOString(),
      foundAt: new Date(finding.at).toISOString(),
      sources: [],
    };
    const source = { source: finding.source, status: finding.status, ...(title === undefined ? {} : { title }) };
    answers.set(entry.id, { ...notice, sources: [...notice.sources, source] });
  }
  return { notices: [...answers.values()] };
}
