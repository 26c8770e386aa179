/**
 * @module model/event-model: a trained model that answers: the risk of each outcome at each horizon, and which events moved it.
 *
 * Before: `train` (a checkpoint), `tokens`, `timeline`. After: `validation`, `release`, `serving`.
 * Promise: it calls `knownAt` itself, so no caller can show it the future; hazards become risks in double precision by the formula of
 * `risk.ts`; computing happens in worker threads.
 */
import { join } from "node:path";
import { type ClinicalEvent, type EpochMs, isDeath, OslerError, statedSex } from "#core";
import { createWorkerPool, encodeOnnx } from "#graph";
import { writeFileAtomic } from "#storage";
import { firstOccurrences, type Outcome } from "#timeline";
import { groupTokens, knownShare, type Vocabulary } from "#tokens";
import { inferenceGraph } from "./architecture.ts";
import { groupBranches, splitBranches } from "./branch-rows.ts";
import type { EventModelConfig } from "./config.ts";
import type { BranchJob, HazardJob, QueryJob } from "./inference.worker.ts";
import {
  type NextDiagnoses,
  type NextExplanation,
  openDiagnoses,
  probabilityOf,
  rankDiagnoses,
  requireDiagnosis,
} from "./next-diagnosis.ts";
import { answerQueries, type EventQuery, type QueryPanel, resolveQueries } from "./query-panel.ts";
import { type AskedTokens, cutAtMoment, type RecordPlace, riskOf, toLogOdds } from "./record-place.ts";
import {
  type OpenedModel,
  type PatientState,
  type Question,
  readOutputs,
  readState,
  toQuestion,
  windowOf,
} from "./record-question.ts";
import { addSummary, newSummaryCells } from "./record-summary.ts";
import { readCheckpoint, weightReader } from "./weights.ts";
import { findWhatIf, type WhatIf } from "./what-if.ts";

export interface RiskPanel {
  /**
   * In the catalogue's order. Left out: what the record says has happened already, what the patient's sex cannot have, everything after
   * death, and everything when nothing dated is known.
   */
  readonly outcomes: readonly { readonly id: string; readonly horizons: readonly { years: number; risk: number }[] }[];
  /** Of what was known and dated: the share the vocabulary knows (`knownShare` of `tokens`); 0 when nothing dated is known. */
  readonly knownShare: number;
}

export interface Explanation {
  readonly outcomeId: string;
  readonly horizonYears: number;
  readonly risk: number;
  /** As in the panel. */
  readonly knownShare: number;
  /** Risk with the event minus risk without it, largest first; `eventIndex` into the events given. Events beyond the context are absent. */
  readonly contributions: readonly { readonly eventIndex: number; readonly change: number }[];
  /** How many events the model knows of: those beyond the context, too, count in the record's summary. */
  readonly eventsInAll: number;
}

export interface EventModel {
  readonly config: EventModelConfig;
  readonly outcomes: readonly Outcome[];
  readonly vocabulary: Vocabulary;
  /** Whether it has a query head. */
  readonly answersQueries: boolean;
  /** One panel a history, as of its moment; the two lists go together. @param horizonsYears any; the configuration's by default */
  risks(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    horizonsYears?: readonly number[],
  ): Promise<RiskPanel[]>;
  /**
   * The risk of the next event that any of a query's predicates says, of queries that need be none of the outcomes; one panel a history, as of
   * its moment. Death competes.
   *
   * @throws OslerError `model/queries-missing`, `model/query-never-seen`, `tokens/code-unknown`, `tokens/value-between-edges`,
   *   `tokens/predicate-not-tellable`
   */
  query(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    queries: readonly EventQuery[],
    horizonsYears?: readonly number[],
  ): Promise<QueryPanel[]>;
  /**
   * Leaves out each event in turn and reads the risk again: exact, in one batch.
   *
   * @throws OslerError `model/outcome-unknown` for an id the model has no head for
   */
  explain(
    events: readonly ClinicalEvent[],
    moment: EpochMs,
    outcomeIds: readonly string[],
    horizonYears: number,
  ): Promise<Explanation[]>;
  /** Which diagnosis is likely to be the next new one, as of each history's moment; the two lists go together. */
  next(histories: readonly (readonly ClinicalEvent[])[], moments: readonly EpochMs[]): Promise<NextDiagnoses[]>;
  /**
   * The events that speak for a diagnosis being the next new one, each left out in turn; `undefined` if it is not one of `next`'s.
   *
   * @throws OslerError `model/diagnosis-unknown` for a code that is no diagnosis of the vocabulary
   */
  explainNext(events: readonly ClinicalEvent[], moment: EpochMs, code: string): Promise<NextExplanation | undefined>;
  /** Where a patient's record stands among others at a moment; `undefined` when nothing dated is known. */
  place(events: readonly ClinicalEvent[], moment: EpochMs): Promise<RecordPlace | undefined>;
  /** The log odds of `place` for records of a corpus. */
  placeTokens(asked: readonly AskedTokens[]): Promise<Float32Array[]>;
  /**
   * The risk had a latest result been another, and with one more result now: each read again, exact. `undefined` where there is no such risk.
   *
   * @throws OslerError `model/outcome-unknown` for an id the model has no head for
   */
  whatIf(
    events: readonly ClinicalEvent[],
    moment: EpochMs,
    outcomeId: string,
    horizonYears: number,
  ): Promise<WhatIf | undefined>;
  close(): Promise<void>;
}

/**
 * Opens a checkpoint.
 *
 * @param options.workers threads, 1 by default
 * @param options.providers ONNX Runtime's execution providers in order of preference, `cpu` by default
 * @throws OslerError as `readCheckpoint`, `graph/provider-unavailable`
 */
export async function openEventModel(
  directory: string,
  options: { readonly workers?: number; readonly providers?: readonly string[] | undefined } = {},
): Promise<EventModel> {
  const { config, outcomes, vocabulary, weights } = await readCheckpoint(directory);
  const [first] = weights;
  const tokenRates =
    config.queryRank === 0 || first === undefined ? undefined : weightReader(config, first)("query.bias");
  const groups = groupTokens(vocabulary);
  const url = new URL("./inference.worker.ts", import.meta.url);
  const pool = createWorkerPool<HazardJob | QueryJob | BranchJob, Float32Array>(url, options.workers ?? 1, {
    directory,
    providers: options.providers,
  });
  const panelOf = (state: PatientState, logHazards: Float32Array, horizonsYears: readonly number[]): RiskPanel => ({
    outcomes: askable(outcomes, state).map((k) => ({
      id: outcomes[k]?.id ?? "",
      horizons: horizonsYears.map((years) => ({
        years,
        risk: riskOf(config, logHazards, k, years),
      })),
    })),
    knownShare: knownShare(vocabulary, state.sequence),
  });
  const explainer = { config, outcomes, vocabulary, groups, pool };
  return {
    config,
    outcomes,
    vocabulary,
    answersQueries: config.queryRank > 0,
    async risks(histories, moments, horizonsYears = config.horizonsYears) {
      if (histories.length !== moments.length) throw new RangeError("risks: one moment a history.");
      const states = histories.map((events, i) => readState(vocabulary, events, moments[i] as EpochMs));
      const present = states.filter((state) => state !== undefined);
      const questions = present.map((state) => toQuestion(config, state));
      const hazards = await readOutputs(pool, groups, questions, "logHazards");
      let at = 0;
      return states.map((state) => {
        const logHazards = state === undefined ? undefined : hazards[at++];
        return state === undefined || logHazards === undefined
          ? { outcomes: [], knownShare: 0 }
          : panelOf(state, logHazards, horizonsYears);
      });
    },
    async query(histories, moments, queries, horizonsYears = config.horizonsYears) {
      const resolved = resolveQueries(config, vocabulary, tokenRates, queries);
      return answerQueries(explainer, histories, moments, resolved, horizonsYears);
    },
    explain: (events, moment, outcomeIds, horizonYears) => explain(explainer, events, moment, outcomeIds, horizonYears),
    next: (histories, moments) => next(explainer, histories, moments),
    explainNext: (events, moment, code) => explainNext(explainer, events, moment, code),
    async place(events, moment) {
      const state = readState(vocabulary, events, moment);
      if (state === undefined) return undefined;
      const [logHazards] = await readOutputs(pool, groups, [toQuestion(config, state)], "logHazards");
      if (logHazards === undefined) return undefined;
      const { sequence, momentAgeDays } = state;
      return { logOdds: toLogOdds(config, logHazards), ageDays: momentAgeDays, tokens: new Set(sequence.tokens) };
    },
    async placeTokens(asked) {
      const questions = asked.map((record) => toQuestion(config, { ...record, sequence: cutAtMoment(record) }));
      return (await readOutputs(pool, groups, questions, "logHazards")).map((logHazards) =>
        toLogOdds(config, logHazards),
      );
    },
    whatIf: (events, moment, outcomeId, horizonYears) => whatIf(explainer, events, moment, outcomeId, horizonYears),
    close: () => pool.close(),
  };
}

/** Writes the inference graph of a checkpoint, weights inside, for engines that run ONNX. */
export async function exportInferenceOnnx(checkpointDirectory: string, path: string): Promise<void> {
  const { config, weights } = await readCheckpoint(checkpointDirectory);
  const { graph, outputs } = inferenceGraph(
    config,
    weights.map((member) => weightReader(config, member)),
  );
  await writeFileAtomic(path, encodeOnnx(graph, outputs));
}

/** Where `exportInferenceOnnx` puts the graph inside a release. */
export function inferenceOnnxPath(directory: string): string {
  return join(directory, "model.onnx");
}

/** Outcomes that can still happen for the first time. */
function askable(outcomes: readonly Outcome[], { known }: PatientState): number[] {
  if (known.some(({ code }) => isDeath(code))) return [];
  const first = firstOccurrences(outcomes, known);
  const sex = statedSex(known.map(({ code }) => code));
  return outcomes.flatMap((outcome, k) => {
    const otherSex = outcome.sex !== undefined && sex !== undefined && outcome.sex !== sex;
    return first[k] !== undefined || otherSex ? [] : [k];
  });
}

/** Log hazards of questions that begin as the first does, in the order given. */
async function readBranches({ pool, groups }: OpenedModel, questions: readonly Question[]): Promise<Float32Array[]> {
  const trunk = questions[0]?.asked.history;
  if (trunk === undefined) return [];
  const branches = splitBranches(
    trunk,
    questions.map(({ asked }) => asked),
  );
  const rows = groupBranches(branches).map(async (group, job) => {
    const summaries = newSummaryCells();
    group.forEach((index, row) => {
      const question = questions[index];
      if (question === undefined) return;
      addSummary(summaries, row, groups, question.sequence, question.order, question.asked.momentAgeDays[0] ?? 0);
    });
    const chosen = group.flatMap((index) => branches[index] ?? []);
    const logHazards = await pool.run(job % pool.size, { trunk, branches: chosen, summaries });
    const columns = logHazards.length / group.length;
    return group.map((_, row) => logHazards.subarray(row * columns, (row + 1) * columns));
  });
  return (await Promise.all(rows)).flat();
}

async function next(
  { config, vocabulary, groups, pool }: OpenedModel,
  histories: readonly (readonly ClinicalEvent[])[],
  moments: readonly EpochMs[],
): Promise<NextDiagnoses[]> {
  if (histories.length !== moments.length) throw new RangeError("next: one moment a history.");
  const states = histories.map((events, i) => readState(vocabulary, events, moments[i] as EpochMs));
  const present = states.filter((state) => state !== undefined);
  const questions = present.map((state) => toQuestion(config, state));
  const marks = await readOutputs(pool, groups, questions, "nextMarks");
  const answers = new Map(present.map((state, i) => [state, marks[i] ?? []]));
  return states.map((state) =>
    state === undefined
      ? { diagnoses: [], knownShare: 0 }
      : {
          diagnoses: rankDiagnoses(openDiagnoses(vocabulary, state.known), answers.get(state) ?? []),
          knownShare: knownShare(vocabulary, state.sequence),
        },
  );
}

async function explain(
  explainer: OpenedModel,
  events: readonly ClinicalEvent[],
  moment: EpochMs,
  outcomeIds: readonly string[],
  horizonYears: number,
): Promise<Explanation[]> {
  const { config, outcomes, vocabulary } = explainer;
  const asked = outcomeIds.map((id) => indexOfOutcome(outcomes, id));
  const state = readState(vocabulary, events, moment);
  if (state === undefined) return [];
  const read = await leaveEachOut(explainer, state, events, "logHazards");
  const possible = askable(outcomes, state);
  const share = knownShare(vocabulary, state.sequence);
  return asked
    .filter((k) => possible.includes(k))
    .map((k) => {
      const { value: risk, contributions } = contributionsOf(read, (hazards) =>
        riskOf(config, hazards, k, horizonYears),
      );
      const eventsInAll = state.sequence.tokens.length;
      return { outcomeId: outcomes[k]?.id ?? "", horizonYears, risk, knownShare: share, contributions, eventsInAll };
    });
}

async function explainNext(
  explainer: OpenedModel,
  events: readonly ClinicalEvent[],
  moment: EpochMs,
  code: string,
): Promise<NextExplanation | undefined> {
  const { vocabulary } = explainer;
  requireDiagnosis(vocabulary, code);
  const state = readState(vocabulary, events, moment);
  // The same diagnoses throughout: leaving one out must not make it new.
  const open = state === undefined ? [] : openDiagnoses(vocabulary, state.known);
  if (state === undefined || !open.some((each) => each.code === code)) return undefined;
  const read = await leaveEachOut(explainer, state, events, "nextMarks");
  const { value, contributions } = contributionsOf(read, (marks) => probabilityOf(open, code, marks));
  const eventsInAll = state.sequence.tokens.length;
  return { code, probability: value, knownShare: knownShare(vocabulary, state.sequence), contributions, eventsInAll };
}

/** An output of the graph for the whole record, and without each event of its window. */
interface LeftOut {
  readonly whole: Float32Array;
  readonly without: readonly { readonly eventIndex: number; readonly output: Float32Array }[];
}

async function leaveEachOut(
  { config, groups, pool }: OpenedModel,
  state: PatientState,
  events: readonly ClinicalEvent[],
  output: HazardJob["output"],
): Promise<LeftOut> {
  const { sequence } = state;
  const whole = toQuestion(config, state);
  const window = windowOf(config, sequence, whole.order);
  const left = sequence.tokens.length > 1 ? [...window] : [];
  const questions = [whole, ...left.map((token) => toQuestion(config, state, token))];
  const [full = new Float32Array(0), ...rest] = await readOutputs(pool, groups, questions, output);
  const places = new Map(events.map((event, index) => [event, index]));
  const eventOf = (token: number) => {
    const event = state.known[sequence.eventIndex[token] ?? -1];
    return event === undefined ? -1 : (places.get(event) ?? -1);
  };
  return { whole: full, without: rest.map((values, i) => ({ eventIndex: eventOf(left[i] ?? -1), output: values })) };
}

/** With the event minus without it, largest first. */
function contributionsOf({ whole, without }: LeftOut, read: (output: Float32Array) => number) {
  const value = read(whole);
  const contributions = without.map(({ eventIndex, output }) => ({ eventIndex, change: value - read(output) }));
  contributions.sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.eventIndex - b.eventIndex);
  return { value, contributions };
}

async function whatIf(
  explainer: OpenedModel,
  events: readonly ClinicalEvent[],
  moment: EpochMs,
  outcomeId: string,
  horizonYears: number,
): Promise<WhatIf | undefined> {
  const { config, outcomes, vocabulary } = explainer;
  const k = indexOfOutcome(outcomes, outcomeId);
  const state = readState(vocabulary, events, moment);
  if (state === undefined || !askable(outcomes, state).includes(k)) return undefined;
  const { sequence } = state;
  const window = windowOf(config, sequence, toQuestion(config, state).order);
  const found = await findWhatIf({ ...state, vocabulary, events, window }, async (altered) => {
    const questions = altered.map((other) => toQuestion(config, { ...state, sequence: other.sequence }, other.left));
    const read = await readBranches(explainer, questions);
    return read.map((logHazards) => riskOf(config, logHazards, k, horizonYears));
  });
  return { outcomeId, horizonYears, knownShare: knownShare(vocabulary, sequence), ...found };
}

function indexOfOutcome(outcomes: readonly Outcome[], id: string): number {
  const k = outcomes.findIndex((outcome) => outcome.id === id);
  if (k !== -1) return k;
  throw new OslerError("model/outcome-unknown", {
    message: `The model does not foretell the outcome ${id}.`,
    fix: `Ask for one of: ${outcomes.map((outcome) => outcome.id).join(", ")}.`,
  });
}
