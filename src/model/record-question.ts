/**
 * @module model/record-question: a record at a moment as the network is asked about it, and the threads that answer.
 *
 * Promise: `readState` calls `knownAt`, and everything asked of a record goes through it.
 */
import { ageDaysAt, type ClinicalEvent, type EpochMs } from "#core";
import type { WorkerPool } from "#graph";
import { knownAt, type Outcome } from "#timeline";
import { encodeSubject, type TokenGroups, type TokenSequence, type Vocabulary } from "#tokens";
import type { EventModelConfig } from "./config.ts";
import { windowIndices } from "./history-window.ts";
import type { BranchJob, HazardJob, QueryJob } from "./inference.worker.ts";
import type { AskedHistory } from "./packed-rows.ts";
import { type QuerySets, queryHistoryFeeds, readQueryHistory } from "./query-history.ts";
import { addSummary, newSummaryCells } from "./record-summary.ts";

/** Tokens of a batch: few enough to stay in a core's cache. */
const BATCH_TOKENS = 2048;

/** An open checkpoint. */
export interface OpenedModel {
  readonly config: EventModelConfig;
  readonly outcomes: readonly Outcome[];
  readonly vocabulary: Vocabulary;
  readonly groups: TokenGroups;
  readonly pool: WorkerPool<HazardJob | QueryJob | BranchJob, Float32Array>;
}

/** A patient as of a moment. */
export interface PatientState {
  readonly sequence: TokenSequence;
  readonly momentAgeDays: number;
  readonly known: readonly ClinicalEvent[];
}

export function readState(
  vocabulary: Vocabulary,
  events: readonly ClinicalEvent[],
  moment: EpochMs,
): PatientState | undefined {
  const known = knownAt(events, moment);
  const sequence = encodeSubject(vocabulary, known);
  if (sequence.birth === null || sequence.tokens.length === 0) return undefined;
  // Ages of events are 32-bit: one filed at the moment may round to just after it.
  const momentAgeDays = Math.max(Math.fround(ageDaysAt(sequence.birth, moment)), sequence.ageDays.at(-1) ?? 0);
  return { sequence, known, momentAgeDays };
}

/** What is encoded of a record, without where it came from. */
export type EncodedRecord = Pick<TokenSequence, "tokens" | "ageDays" | "values">;

/** What the network is shown: a window of the record; its summary is of all of it. */
export interface Question {
  readonly asked: AskedHistory;
  readonly sequence: EncodedRecord;
  /** Indices of the tokens that are there. */
  readonly order: Int32Array;
}

/** @param left index of a token to leave out */
export function toQuestion(
  config: EventModelConfig,
  { sequence, momentAgeDays }: { readonly sequence: EncodedRecord; readonly momentAgeDays: number },
  left = -1,
): Question {
  const order = allBut(sequence.tokens.length, left);
  const pick = (values: Float32Array) => Float32Array.from(window, (i) => values[i] ?? 0);
  const window = windowOf(config, sequence, order);
  const history = {
    tokens: window.map((i) => sequence.tokens[i] ?? 0),
    ageDays: pick(sequence.ageDays),
    values: pick(sequence.values),
  };
  return { asked: { history, momentAgeDays: Float32Array.of(momentAgeDays) }, sequence, order };
}

/** 0 to `length`, without `left` if it is among them. A long record asks for it hundreds of times. */
function allBut(length: number, left: number): Int32Array {
  const order = new Int32Array(left >= 0 && left < length ? length - 1 : length);
  for (let i = 0; i < order.length; i++) order[i] = left >= 0 && i >= left ? i + 1 : i;
  return order;
}

export function windowOf(config: EventModelConfig, { ageDays }: EncodedRecord, order: Int32Array): Int32Array {
  let statics = 0;
  while (statics < order.length && ageDays[order[statics] ?? 0] === 0) statics++;
  return windowIndices(order.length, statics, order.length, config.contextLength).map((i) => order[i] ?? 0);
}

/** One of the graph's outputs for each question, in the order given; histories of like length share a batch. */
export async function readOutputs(
  pool: OpenedModel["pool"],
  groups: TokenGroups,
  questions: readonly Question[],
  output: HazardJob["output"] | QuerySets,
): Promise<Float32Array[]> {
  const lengthOf = (index: number) => 1 + (questions[index]?.asked.history.tokens.length ?? 0);
  const order = questions.map((_, index) => index).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const results: Float32Array[] = new Array(questions.length);
  const jobs: Promise<void>[] = [];
  for (let at = 0; at < order.length; ) {
    const width = Math.ceil(lengthOf(order[at] ?? 0) / 32) * 32;
    const batch = order.slice(at, at + Math.max(1, Math.floor(BATCH_TOKENS / width)));
    at += batch.length;
    const chosen = batch.flatMap((index) => questions[index] ?? []);
    const summaries = newSummaryCells();
    chosen.forEach(({ asked, sequence, order: kept }, row) => {
      addSummary(summaries, row, groups, sequence, kept, asked.momentAgeDays[0] ?? 0);
    });
    const asked = { width, histories: chosen.map(({ asked: history }) => history), summaries };
    const job = typeof output === "string" ? { ...asked, output } : { ...asked, ...queryPart(output, groups, chosen) };
    jobs.push(
      pool.run(jobs.length % pool.size, job).then((values) => {
        const columns = values.length / batch.length;
        batch.forEach((index, row) => {
          results[index] = values.subarray(row * columns, (row + 1) * columns);
        });
      }),
    );
  }
  await Promise.all(jobs);
  return results;
}

/** The sets asked about, and what each record says of them. */
function queryPart(queries: QuerySets, groups: TokenGroups, questions: readonly Question[]) {
  const rows = questions.flatMap(({ asked, sequence, order }) =>
    readQueryHistory(queries, groups, sequence, order, asked.momentAgeDays),
  );
  const { count, tokens, members } = queries;
  return { queries: { count, tokens, members }, history: queryHistoryFeeds(rows, queries) };
}
