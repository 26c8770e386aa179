/**
 * @module train/micro-batch: everything one run of the loss graph is fed, besides the weights.
 *
 * B rows of T tokens, E positions, M marks, K·H hazard columns, W waiting columns, Q sets asked about.
 */
import { DAYS_PER_YEAR, type Random } from "#core";
import type { TensorValue } from "#graph";
import {
  type AskedHistory,
  addSummary,
  backboneFeeds,
  countStatics,
  type EventModelConfig,
  type HistoryTokens,
  hazardBins,
  newSummaryCells,
  packRows,
  type QueryHistory,
  queryHistoryFeeds,
  readQueryHistory,
  summaryFeeds,
  toQuerySets,
  trainedQueries,
  windowIndices,
} from "#model";
import type { TokenGroups } from "#tokens";
import { type AskedMoments, drawMoments, type MomentDensity, trainingMoments } from "./asked-moments.ts";
import { followedUntil, nextInstant, type SurvivalCells, writeOutcomes, writeSurvival } from "./labels.ts";
import type { MicroBatchPlan } from "./packing.ts";
import { nextOccurrences, writeNextOccurrences } from "./query-labels.ts";
import { drawQueries, type QueryPool } from "./query-pool.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface MicroBatchOptions {
  /** 0 when evaluating: then windows are the most recent ones and nothing is dropped. */
  readonly tokenDropout: number;
  readonly dropout: number;
}

export interface MicroBatch {
  readonly feeds: Readonly<Record<string, TensorValue>>;
  readonly positions: number;
  /** `[E]` whose each position is; those of one subject stand together. */
  readonly subjects: Int32Array;
  /** `[E]` of the moments: 1 if the patient was seen then. */
  readonly seen: Uint8Array;
}

interface Position {
  readonly subject: number;
  readonly ageDays: number;
  /** Of its outcomes in the loss. */
  readonly weight: number;
  readonly seen: number;
}

/** Builds the feeds of a micro-batch; `undefined` if it holds no position to learn from. */
export function buildMicroBatch(
  table: SubjectTable,
  groups: TokenGroups,
  pool: QueryPool | undefined,
  plan: MicroBatchPlan,
  config: EventModelConfig,
  options: MicroBatchOptions,
  density: MomentDensity,
  random: Random,
): MicroBatch | undefined {
  const positions: Position[] = [];
  const queries = pool === undefined ? undefined : askQueries(table, groups, pool, random.fork("queries"));
  const cells = newSummaryCells();
  const rows = plan.rows.map((subjects) =>
    subjects.map((subject): AskedHistory => {
      const { kept, window, until } = chooseTokens(table, subject, config.contextLength, options.tokenDropout, random);
      const { tokens } = placesFor(table, subject, config.contextLength);
      const moments = drawMoments(table, subject, tokens, until, trainingMoments, density, random);
      moments.ageDays.forEach((ageDays, i) => {
        addSummary(cells, positions.length, groups, table, kept, ageDays);
        positions.push({ subject, ageDays, weight: moments.weights[i] ?? 0, seen: moments.seen[i] ?? 0 });
      });
      queries?.add(subject, kept, moments);
      return { history: gather(table, window), momentAgeDays: moments.ageDays };
    }),
  );
  if (positions.length === 0) return undefined;
  const packed = packRows(rows, plan.width);
  return {
    positions: positions.length,
    subjects: Int32Array.from(positions, ({ subject }) => subject),
    seen: Uint8Array.from(positions, ({ seen }) => seen),
    feeds: {
      ...backboneFeeds(packed, config.width / config.heads),
      ...summaryFeeds(cells),
      ...labelFeeds(table, positions, config),
      ...queries?.feeds(config),
      ...(options.dropout > 0
        ? {
            embeddingDropout: dropoutMask([rows.length, plan.width, config.width], options.dropout, random),
            headDropout: dropoutMask([positions.length, config.width], options.dropout, random),
          }
        : {}),
    },
  };
}

/** Places a subject takes in a row: tokens within the context, and questions. */
export function placesFor(
  table: SubjectTable,
  subject: number,
  contextLength: number,
): { readonly tokens: number; readonly places: number } {
  const length = (table.offsets[subject + 1] ?? 0) - (table.offsets[subject] ?? 0);
  const tokens = Math.min(contextLength, length);
  return { tokens, places: tokens + trainingMoments.count(tokens) };
}

/**
 * Table indices of the tokens a record keeps (some left out), those of them in its window (anywhere when training, the last when
 * evaluating), and the age of the first token after the window.
 */
function chooseTokens(table: SubjectTable, subject: number, context: number, dropped: number, random: Random) {
  const from = table.offsets[subject] ?? 0;
  const to = table.offsets[subject + 1] ?? 0;
  const statics = countStatics(table.ageDays, from, to);
  const all = Int32Array.from({ length: to - from }, (_, i) => from + i);
  const kept = dropped === 0 ? all : all.filter((index) => index < from + statics || random.next() >= dropped);
  const { length } = kept;
  const end = dropped > 0 && length > context ? context + random.integer(length - context + 1) : length;
  const window = windowIndices(length, statics, end, context).map((i) => kept[i] ?? 0);
  const after = kept[end];
  return { kept, window, until: after === undefined ? Number.POSITIVE_INFINITY : (table.ageDays[after] ?? 0) };
}

function gather(table: SubjectTable, kept: Int32Array): HistoryTokens {
  return {
    tokens: kept.map((index) => table.tokens[index] ?? 0),
    ageDays: Float32Array.from(kept, (index) => table.ageDays[index] ?? 0),
    values: Float32Array.from(kept, (index) => table.values[index] ?? 0),
  };
}

function labelFeeds(
  table: SubjectTable,
  positions: readonly Position[],
  config: EventModelConfig,
): Record<string, TensorValue> {
  const E = positions.length;
  const W = config.waitEdgesDays.length;
  const KH = config.outcomes * hazardBins(config);
  const weight = 1 / E;
  const outcome = { exposure: new Float32Array(E * KH), event: new Float32Array(E * KH) };
  const wait = { exposure: new Float32Array(E * W), event: new Float32Array(E * W) };
  const marks: number[] = [];
  const markRows: number[] = [];
  const markWeights: number[] = [];
  positions.forEach(({ subject, ageDays: age, weight: asked }, row) => {
    writeOutcomes(table, subject, age, config.hazardEdgesYears, { ...outcome, at: row * KH, weight: weight * asked });
    const next = nextInstant(table, subject, age);
    const days = next?.days ?? followedUntil(table, subject) - age;
    const cells: SurvivalCells = { ...wait, at: row * W, weight };
    writeSurvival(cells, config.waitEdgesDays, true, days, next !== undefined, DAYS_PER_YEAR);
    for (let index = next?.start ?? 0; index < (next?.end ?? 0); index++) {
      marks.push(row, table.tokens[index] ?? 0);
      markRows.push(row);
      markWeights.push(weight / ((next?.end ?? 0) - (next?.start ?? 0)));
    }
  });
  if (markRows.length === 0) {
    // No history goes on: one mark without weight keeps the graph's shapes.
    marks.push(0, 0);
    markRows.push(0);
    markWeights.push(0);
  }
  const M = markRows.length;
  return {
    outcomeExposure: { values: outcome.exposure, shape: [E, KH] },
    outcomeEvent: { values: outcome.event, shape: [E, KH] },
    waitExposure: { values: wait.exposure, shape: [E, W] },
    waitEvent: { values: wait.event, shape: [E, W] },
    marks: { values: Int32Array.from(marks), shape: [M, 2] },
    markRows: { values: Int32Array.from(markRows), shape: [M] },
    markWeights: { values: Float32Array.from(markWeights), shape: [M] },
  };
}

/** Sets drawn for the micro-batch, and what each position's record says of them before and after. */
function askQueries(table: SubjectTable, groups: TokenGroups, pool: QueryPool, random: Random) {
  const { sets: Q, tokens: P } = trainedQueries;
  const sets = toQuerySets(drawQueries(pool, Q, P, random), groups, P);
  const before: QueryHistory[] = [];
  const after: { readonly next: Float64Array; readonly age: number; readonly stop: number; readonly weight: number }[] =
    [];
  return {
    add(subject: number, kept: Int32Array, { ageDays, weights }: AskedMoments) {
      before.push(...readQueryHistory(sets, groups, table, kept, ageDays));
      const stop = followedUntil(table, subject);
      nextOccurrences(table, subject, sets, ageDays).forEach((next, m) => {
        after.push({ next, age: ageDays[m] ?? 0, stop, weight: weights[m] ?? 0 });
      });
    },
    feeds(config: EventModelConfig): Record<string, TensorValue> {
      const [E, H] = [after.length, hazardBins(config)];
      const [exposure, event] = [new Float32Array(E * H * Q), new Float32Array(E * H * Q)];
      after.forEach(({ next, age, stop, weight }, e) => {
        const cells = { exposure, event, at: e * H * Q, weight: weight / (E * Q) };
        writeNextOccurrences(next, age, stop, config.hazardEdgesYears, cells);
      });
      return {
        queryTokens: { values: sets.tokens, shape: [P] },
        queryMembers: { values: sets.members, shape: [P, Q] },
        ...queryHistoryFeeds(before, sets),
        queryExposure: { values: exposure, shape: [E, H, Q] },
        queryEvent: { values: event, shape: [E, H, Q] },
      };
    },
  };
}

function dropoutMask(shape: readonly number[], rate: number, random: Random): TensorValue {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const kept = 1 / (1 - rate);
  for (let i = 0; i < values.length; i++) values[i] = random.next() < rate ? 0 : kept;
  return { values, shape };
}
