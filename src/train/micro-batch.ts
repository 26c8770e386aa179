/**
 * @module train/micro-batch: everything one run of the loss graph is fed, besides the weights.
 *
 * B rows of T tokens, E positions, M marks, K·H hazard columns, W waiting columns.
 */
import { DAYS_PER_YEAR, type Random } from "#core";
import type { TensorValue } from "#graph";
import {
  backboneFeeds,
  countStatics,
  type EventModelConfig,
  type HistoryTokens,
  hazardBins,
  packRows,
  windowIndices,
} from "#model";
import { followedUntil, nextInstant, type SurvivalCells, writeOutcomes, writeSurvival } from "./labels.ts";
import type { MicroBatchPlan } from "./packing.ts";
import type { SubjectTable } from "./subject-table.ts";

export interface MicroBatchOptions {
  readonly maxPositions: number;
  /** 0 when evaluating: then windows are the most recent ones and nothing is dropped. */
  readonly tokenDropout: number;
  readonly dropout: number;
}

export interface MicroBatch {
  readonly feeds: Readonly<Record<string, TensorValue>>;
  readonly positions: number;
}

interface Position {
  /** Index into the packed rows. */
  readonly at: number;
  readonly subject: number;
  /** Index of the token in the table. */
  readonly token: number;
}

/** Builds the feeds of a micro-batch; `undefined` if it holds no position to learn from. */
export function buildMicroBatch(
  table: SubjectTable,
  plan: MicroBatchPlan,
  config: EventModelConfig,
  options: MicroBatchOptions,
  random: Random,
): MicroBatch | undefined {
  const all: Position[] = [];
  const rows = plan.rows.map((subjects, row) => {
    let at = row * plan.width;
    return subjects.map((subject) => {
      const kept = chooseTokens(table, subject, config.contextLength, options.tokenDropout, random);
      all.push(...positionsOf(table, subject, kept, at));
      at += kept.length;
      return gather(table, kept);
    });
  });
  const positions = all.length > options.maxPositions ? sample(all, options.maxPositions, random) : all;
  if (positions.length === 0) return undefined;
  const packed = packRows(rows, plan.width);
  const size = { values: Int32Array.from(positions, ({ at }) => at), shape: [positions.length] };
  return {
    positions: positions.length,
    feeds: {
      ...backboneFeeds(packed, config.width / config.heads),
      positions: size,
      ...labelFeeds(table, positions, config),
      ...(options.dropout > 0
        ? {
            embeddingDropout: dropoutMask([rows.length, plan.width, config.width], options.dropout, random),
            headDropout: dropoutMask([positions.length, config.width], options.dropout, random),
          }
        : {}),
    },
  };
}

/** Table indices of the tokens a history keeps: a window (anywhere when training, the last when evaluating), some left out. */
function chooseTokens(
  table: SubjectTable,
  subject: number,
  context: number,
  dropped: number,
  random: Random,
): Int32Array {
  const from = table.offsets[subject] ?? 0;
  const to = table.offsets[subject + 1] ?? 0;
  const statics = countStatics(table.ageDays, from, to);
  const length = to - from;
  const end = dropped > 0 && length > context ? context + random.integer(length - context + 1) : length;
  const window = windowIndices(length, statics, end, context).map((index) => index + from);
  if (dropped === 0) return window;
  return window.filter((index) => index < from + statics || random.next() >= dropped);
}

/** Last tokens of instants within observation, before its end. */
function positionsOf(table: SubjectTable, subject: number, kept: Int32Array, at: number): Position[] {
  const start = table.observationStartAgeDays[subject] ?? 0;
  const stop = followedUntil(table, subject);
  const found: Position[] = [];
  kept.forEach((token, i) => {
    const age = table.ageDays[token] ?? 0;
    const next = kept[i + 1];
    const last = next === undefined || table.ageDays[next] !== age;
    if (last && age >= start && age < stop) found.push({ at: at + i, subject, token });
  });
  return found;
}

function gather(table: SubjectTable, kept: Int32Array): HistoryTokens {
  return {
    tokens: kept.map((index) => table.tokens[index] ?? 0),
    ageDays: Float32Array.from(kept, (index) => table.ageDays[index] ?? 0),
    values: Float32Array.from(kept, (index) => table.values[index] ?? 0),
  };
}

/** `count` of the positions, in their order. */
function sample(positions: readonly Position[], count: number, random: Random): Position[] {
  return random
    .shuffle(positions)
    .slice(0, count)
    .sort((a, b) => a.at - b.at);
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
  positions.forEach(({ subject, token }, row) => {
    const age = table.ageDays[token] ?? 0;
    writeOutcomes(table, subject, age, config.hazardEdgesYears, { ...outcome, at: row * KH, weight });
    const next = nextInstant(table, subject, token);
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

function dropoutMask(shape: readonly number[], rate: number, random: Random): TensorValue {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const kept = 1 / (1 - rate);
  for (let i = 0; i < values.length; i++) values[i] = random.next() < rate ? 0 : kept;
  return { values, shape };
}
