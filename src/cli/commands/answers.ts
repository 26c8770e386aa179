/** @module cli/commands/answers: `osler answers list`, `osler answers replay` and `osler answers evaluate`. */
import { z } from "zod";
import { answerPins, evaluateAnswers, type JudgedQuestion, quotesEvidence, type Replay, replayAnswer } from "#answers";
import type { AnswerEvaluation, GroundingScores } from "#contract";
import { type ChartEntry, type EpochMs, OslerError } from "#core";
import { differingPins } from "#evidence";
import { type LedgerEntry, openChartStore, readLines } from "#storage";
import { recordAt } from "#timeline";
import { findPins, openHomeEvidence } from "../capabilities.ts";
import { keepEvidenceEvaluation } from "../evidence-evaluations.ts";
import type { Home } from "../home.ts";
import { findAnswer, listAnswers } from "../ledger-inquiry.ts";
import { printProgress } from "../print-progress.ts";
import type { AccountsOptions } from "./accounts.ts";
import { toNoticeTarget } from "./evidence.ts";

export interface ListOptions extends AccountsOptions {
  /** Only answers a source of which fell. */
  readonly marked: boolean;
  /** Only answers that cite it: a DOI, PMID, PMCID or address, or a document's id. */
  readonly source?: string;
  readonly since?: EpochMs;
  readonly json: boolean;
}

/**
 * The answers kept, newest first, as far as a steward may know of them: when, to whom, from what, and what fell since. Neither the question,
 * which may tell of a patient, nor what was answered, nor whose record it was asked about.
 */
export async function answersList({ marked, source, since, json, ...place }: ListOptions): Promise<void> {
  const ids = source === undefined ? undefined : await documentsNamed(place.home, source);
  const rows = await listAnswers(place, since);
  const kept = rows.filter(
    (row) => (!marked || row.marks.length > 0) && (ids === undefined || row.sources.some((id) => ids.has(id))),
  );
  if (json) return console.log(JSON.stringify(kept));
  for (const { id, at, by, kind, aboutRecord, sources, marks } of kept) {
    const fallen = marks.map((mark) => `${mark.source} ${mark.status}`).join(", ");
    const about = aboutRecord ? ", about a record" : "";
    console.log(
      `${id}  ${at}  ${by}  ${kind}${about}  ${sources.join(" ")}${fallen === "" ? "" : `  MARKED: ${fallen}`}`,
    );
  }
  console.log(`${kept.length} of ${rows.length} answers kept${since === undefined ? "" : " since then"}.`);
}

/** The library's documents that a publication's name stands for; the name itself where it is none that notices have. */
async function documentsNamed(home: Home, source: string): Promise<ReadonlySet<string>> {
  const library = await openHomeEvidence(home);
  try {
    if (library.describe(source) !== undefined) return new Set([source]);
    return new Set(library.named(toNoticeTarget(source)));
  } finally {
    await library.close();
  }
}

export interface ReplayOptions {
  readonly home: Home;
  readonly databaseUrl: string | undefined;
  readonly id: string;
  readonly json: boolean;
}

/**
 * Asks a past question again on the corpus it was answered from and compares to the byte.
 *
 * @throws OslerError `cli/answer-unknown`, `cli/answer-not-replayed`, `cli/ledger-not-told`
 */
export async function answersReplay({ home, databaseUrl, id, json }: ReplayOptions): Promise<void> {
  const entry = await findAnswer({ home, databaseUrl }, id);
  if (entry === undefined) {
    throw new OslerError("cli/answer-unknown", {
      message: `No answer of this home has the id ${id}.`,
      fix: "Give the id that osler ask printed or a notice names; osler answers list has them all.",
    });
  }
  const library = await openHomeEvidence(home, entry.corpusTag);
  try {
    const replay = await replayAnswer(entry, library, await recordOf(home, entry));
    if (json) console.log(JSON.stringify(replay.kind === "identical" ? JSON.parse(entry.answer) : replay));
    if (replay.kind === "identical") {
      if (!json) console.log(`Identical, byte for byte, on corpus ${entry.corpusTag.slice(0, 12)}.`);
      return;
    }
    throw differs(entry, replay, await differingSince(home, entry));
  } finally {
    await library.close();
  }
}

/** What the care team knew of the patient when the question was asked. */
async function recordOf(home: Home, { patientId, at }: LedgerEntry): Promise<ChartEntry[] | undefined> {
  if (patientId === undefined) return undefined;
  const chart = await (await openChartStore(home.chart)).find(patientId);
  return recordAt(chart ?? { events: [] }, at);
}

/** The pins of the release an answer was given under that are not this version's; `undefined` where they are not known. */
async function differingSince(home: Home, { release }: LedgerEntry): Promise<readonly string[] | undefined> {
  const pins = release === null ? undefined : await findPins(home, release);
  return pins === undefined ? undefined : differingPins(pins, answerPins());
}

function differs(
  entry: LedgerEntry,
  { then, now }: Extract<Replay, { kind: "different" }>,
  differing: readonly string[] | undefined,
): OslerError {
  const about = entry.patientId === undefined ? "" : " or the patient's record was corrected";
  const pins =
    differing === undefined
      ? " The release it was given under pins nothing to compare with."
      : differing.length === 0
        ? " All that its release pins is the same: rules that are code differ."
        : ` Of what its release pins, this differs: ${differing.join(", ")}.`;
  return new OslerError("cli/answer-not-replayed", {
    message: `The answer differs: ${then.kind} of ${then.statements.length} statements then, ${now.kind} of ${now.statements.length} now.${pins}`,
    fix: `This version of Osler answers differently${about}. Compare with --json; replay it on the version that gave it.`,
  });
}

const judgedShape = '{"text":"…","article":"PMC…","evidence":["…"],"direction":"decrease"}';
const judgedSchema = z.looseObject({
  text: z.string().min(1),
  article: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  evidence: z.array(z.string()).optional(),
  direction: z.enum(["decrease", "no-difference", "increase"]).optional(),
});

export interface AnswersEvaluateOptions {
  readonly home: Home;
  readonly questions: string;
  readonly json: boolean;
  /** Keeps the figures in the home under this name, for its next release. */
  readonly keep?: string;
}

/**
 * Asks questions whose right study is known, with that study there and with it taken away.
 *
 * @throws OslerError `cli/nothing-judged`
 */
export async function answersEvaluate({ home, questions, json, keep }: AnswersEvaluateOptions): Promise<void> {
  const judged: JudgedQuestion[] = [];
  for await (const { line, text } of readLines(questions)) {
    if (text.trim() !== "") judged.push(parseJudged(text, line, questions));
  }
  if (judged.length === 0)
    throw new OslerError("cli/nothing-judged", {
      message: `${questions} holds no question.`,
      fix: `Write one ${judgedShape} a line.`,
    });
  const library = await openHomeEvidence(home);
  const progress = printProgress("questions");
  try {
    const result = await evaluateAnswers(library, judged, progress);
    progress.end();
    console.log(json ? JSON.stringify(result) : renderEvaluation(result));
    const measured = { kind: "answers", result } as const;
    const { corpusTag } = library;
    if (keep !== undefined) await keepEvidenceEvaluation(home, keep, { corpusTag, judged: [questions], measured });
  } finally {
    await library.close();
  }
}

function parseJudged(text: string, line: number, file: string): JudgedQuestion {
  try {
    const { text: question, article, evidence, direction } = judgedSchema.parse(JSON.parse(text));
    return {
      text: question,
      articles: [article].flat(),
      ...(evidence === undefined
        ? {}
        : {
            supports: (sentence) => quotesEvidence(sentence, evidence),
            isGold: ({ quote }) => quotesEvidence(quote, evidence),
          }),
      ...(direction === undefined ? {} : { direction }),
    };
  } catch {
    throw new OslerError("cli/question-unreadable", {
      message: `Line ${line} of ${file} is not a judged question.`,
      fix: `Write one ${judgedShape} a line; article may be a list, evidence and direction may be left out.`,
    });
  }
}

function renderEvaluation(result: AnswerEvaluation): string {
  const share = (value: number | undefined) => value?.toFixed(3) ?? "-";
  return [
    `${result.questions} questions; answered ${share(result.answered)}`,
    `of the answers: quote the right study ${share(result.rightStudy)}, first ${share(result.rightStudyFirst)}`,
    `direction shown for ${result.directionCount}, right ${share(result.rightDirection)}`,
    `refused once the right study is taken away ${share(result.refusedWithout)}; answerable told from not, AUROC ${share(result.abstentionAuroc)}`,
    ...(result.supportedFirst === undefined
      ? []
      : [`first statements that judges marked ${share(result.supportedFirst)}`]),
    "risk and coverage, surest first:",
    ...result.riskCoverage.map(
      ({ coverage, from, risk }) => `  ${share(coverage)} answered from ${share(from)}: risk ${share(risk)}`,
    ),
    "conformal: answered without the right study at most so often, from so sure on:",
    ...result.conformal.map(({ alpha, from, coverage }) =>
      from === undefined
        ? `  ${alpha}: too few questions to say`
        : `  ${alpha}: from ${share(from)}, ${share(coverage)} answered`,
    ),
    `${result.citations} citations, of which verify offline ${share(result.verified)}`,
    ...renderGrounding("by our verifier", result.byVerifier),
    ...(result.byGold === undefined ? [] : renderGrounding("by the evidence that judges marked", result.byGold)),
    `${result.contradiction.contradicting} answers show a direction that contradicts the judged one, of ${result.contradiction.shown} that show one (${result.contradiction.answers} answers)`,
  ].join("\n");
}

function renderGrounding(judge: string, scores: GroundingScores): string[] {
  const share = (value: number) => value.toFixed(3);
  return [
    `${judge}: citation recall ${share(scores.citationRecall)}, precision ${share(scores.citationPrecision)} (ALCE);`,
    `  statements supported ${share(scores.statementSupport)} of ${scores.statements}, answers supported whole ${share(scores.responseSupport)} of ${scores.answers} (SourceCheckup)`,
  ];
}
