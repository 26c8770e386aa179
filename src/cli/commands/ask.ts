/** @module cli/commands/ask: `osler ask`: quotations with citations, or an abstention. */
import { z } from "zod";
import { answerQuestion, type LanguageModel, wordAnswer } from "#answers";
import type { Answer, Citation, Omission, OmissionTopic, Understood } from "#contract";
import { OslerError, toEpochMs } from "#core";
import type { EvidenceLibrary } from "#evidence";
import { readLines, writeLines } from "#storage";
import { type AnswerKeeper, openAnswerKeeper } from "../asked-answers.ts";
import { findCurrentRelease, openHomeEvidence } from "../capabilities.ts";
import { requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import type { AccountsOptions } from "./accounts.ts";

export interface AskOptions extends AccountsOptions {
  readonly question: string;
  readonly json: boolean;
  readonly languageModel: LanguageModel | undefined;
}

/** The answer is kept in the home's ledger as it is shown, before it is shown, and its id is said. */
export async function askOne({ question, json, languageModel, ...place }: AskOptions): Promise<void> {
  await withDesk(place, async (ask, keeper) => {
    const quoted = await ask(question);
    const answer = languageModel === undefined ? quoted : await wordAnswer(quoted, languageModel);
    const id = await keeper.keep(answer);
    if (json) console.log(JSON.stringify(id === undefined ? answer : { ...answer, id }));
    else console.log([renderAnswer(answer), ...(id === undefined ? [] : [`Kept as ${id}.`])].join("\n"));
  });
}

const questionSchema = z.union([
  z.looseObject({ question: z.string() }),
  z.looseObject({ text: z.string() }).transform((line) => ({ ...line, question: line.text })),
]);

/** Each output line is the answer object, with the input's `_id` or `id` in front where it had one, and where it is kept its `answerId` behind. */
export async function askBatch({
  batch,
  out,
  ...place
}: AccountsOptions & { batch: string; out: string }): Promise<void> {
  requireOutsideHome(out, place.home);
  requireFilePlace(out, [batch]);
  await withDesk(place, async (ask, keeper) => {
    const progress = printProgress("questions");
    async function* lines() {
      let done = 0;
      for await (const { line, text } of readLines(batch)) {
        if (text.trim() === "") continue;
        const asked = parseQuestionLine(text, line, batch);
        const answer = await ask(asked.question);
        const answerId = await keeper.keep(answer);
        yield JSON.stringify({ ...asked.id, ...answer, ...(answerId === undefined ? {} : { answerId }) });
        progress({ done: ++done });
      }
    }
    const written = await writeLines(out, lines());
    progress.end();
    console.log(`${written} questions answered or declined; see ${out}`);
  });
}

function parseQuestionLine(
  text: string,
  line: number,
  file: string,
): { question: string; id: Record<string, unknown> } {
  try {
    const parsed = questionSchema.parse(JSON.parse(text));
    const id = Object.fromEntries(Object.entries(parsed).filter(([key]) => key === "_id" || key === "id"));
    return { question: parsed.question, id };
  } catch {
    throw new OslerError("cli/question-unreadable", {
      message: `Line ${line} of ${file} is not a JSON object with "question" or "text".`,
      fix: 'Write one object a line, such as {"_id":"1","question":"…"}.',
    });
  }
}

async function withDesk(
  place: AccountsOptions,
  use: (ask: (question: string) => Promise<Answer>, keeper: AnswerKeeper) => Promise<void>,
): Promise<void> {
  const library: EvidenceLibrary = await openHomeEvidence(place.home);
  try {
    const release = (await findCurrentRelease(place.home))?.version;
    const keeper = await openAnswerKeeper(place, () => toEpochMs(Date.now()));
    if (keeper.notice !== undefined) console.error(keeper.notice);
    try {
      await use((question) => answerQuestion(library, question, release === undefined ? {} : { release }), keeper);
    } finally {
      await keeper.close();
    }
  } finally {
    await library.close();
  }
}

/** The answer for a terminal: quotations first, then where each stands. */
function renderAnswer(answer: Answer): string {
  const { documents, passages, retractedExcluded } = answer.searched;
  const searched = `Searched ${passages} passages of ${documents} documents (corpus ${answer.corpusTag.slice(0, 12)})${
    retractedExcluded > 0 ? `; ${retractedExcluded} retracted, doubted or deleted left out` : ""
  }.`;
  if (answer.kind === "abstain") {
    const closest = answer.closest.map(({ source, title }) => `  ${title ?? source} (${source})`);
    return [
      ...renderUnderstood(answer),
      `No answer: ${answer.reason}`,
      ...(closest.length > 0 ? ["Closest documents:", ...closest] : []),
      searched,
    ].join("\n");
  }
  const statements = answer.statements.flatMap((statement) => [
    ...(statement.wording === undefined
      ? []
      : [`${statement.wording}  (worded by ${answer.draft?.model}; it quotes:)`]),
    `“${statement.text}”`,
    ...(statement.direction === undefined
      ? []
      : [`    reads as: ${statement.direction.says} (${Math.round(100 * statement.direction.probability)} % sure)`]),
    ...statement.citations.map((citation) => `    ${renderCitation(citation)}; level ${statement.level}`),
    ...statement.contradicting.map((citation) => `    but see: “${citation.quote}” ${renderCitation(citation)}`),
    "",
  ]);
  return [
    ...renderUnderstood(answer),
    ...statements,
    ...renderOmissions(answer.omissions ?? []),
    ...renderDraft(answer),
    searched,
  ].join("\n");
}

const topics: Readonly<Record<OmissionTopic, string>> = {
  harms: "side effects and harms",
  contraindications: "who should not have it",
  "dose-limit": "the most that may be given",
  alternatives: "what else there is",
};

/** What an answer of its kind should tell and the quotations leave out. */
function renderOmissions(omissions: readonly Omission[]): string[] {
  const quoted = omissions.flatMap(({ topic, statements }) =>
    statements.flatMap(({ text, level, citations }) => [
      `Not said above, ${topics[topic]}: “${text}”`,
      ...citations.map((citation) => `    ${renderCitation(citation)}; level ${level}`),
      "",
    ]),
  );
  const missing = omissions.filter(({ statements }) => statements.length === 0).map(({ topic }) => topics[topic]);
  if (missing.length === 0) return quoted;
  return [...quoted, `Nothing was found on: ${missing.join("; ")}. That does not mean there is nothing to know.`, ""];
}

/** What the asker's words were taken to mean, before anything is quoted. */
function renderUnderstood({ understood = [] }: Answer): string[] {
  const questions = understood.flatMap(({ as, read, statements, pico }) => [
    `Understood as: ${as}${statements.length === 0 ? " (not answered)" : ""}`,
    ...(read.length === 0 ? [] : [`    read: ${read.map((name) => `“${name.words}” as ${name.as}`).join("; ")}`]),
    ...(pico === undefined ? [] : [`    ${renderPico(pico)}`]),
  ]);
  const values = (understood[0]?.values ?? []).map(
    ({ measure, value, unit }) =>
      `    ${measure} ${value}: ${unit === undefined ? "no unit was given and none is guessed" : unit}; not compared with anything.`,
  );
  return [...questions, ...values];
}

function renderPico(pico: NonNullable<Understood["pico"]>): string {
  const parts = Object.entries(pico).filter(([, words]) => words.length > 0);
  return parts.map(([part, words]) => `${part}: ${words.join(" ")}`).join("; ");
}

function renderDraft({ draft }: Extract<Answer, { kind: "answer" }>): string[] {
  if (draft === undefined) return [];
  if (draft.state === "unusable")
    return [`${draft.model} gave no wording that could be read; the quotations stand alone.`];
  if (draft.removed.length === 0) return [];
  const reasons = draft.removed.map(({ statement, reason }) => `statement ${statement}: ${reason}`);
  return [`Left out of what ${draft.model} wrote: ${reasons.join("; ")}.`];
}

function renderCitation({ source, title, year, version, start, end, url }: Citation): string {
  const name = [title, year].filter((part) => part !== undefined).join(", ");
  return `${name === "" ? "" : `${name} — `}${source}, version ${version.slice(0, 12)}, characters ${start}-${end}${url === undefined ? "" : `, ${url}`}`;
}
