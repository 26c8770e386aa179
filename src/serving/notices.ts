/**
 * @module serving/notices: what a reader must be told about answers they were given: a source of one has since been retracted or doubted.
 */
import { answerSchema, type NoticeList } from "#contract";
import type { AnswerFinding, LedgerEntry } from "#storage";

/** One notice an answer, newest first. */
export function toNotices(
  found: readonly { readonly finding: AnswerFinding; readonly entry: LedgerEntry }[],
): NoticeList {
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
