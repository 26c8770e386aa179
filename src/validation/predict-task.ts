/**
 * @module validation/predict-task: a model's answers to a task, at the moments its labels name.
 *
 * In two ways. **Asked**: the model's query head is asked for the labelled events within the labelled window; nothing is fitted. **Fitted**:
 * a penalised logistic regression on what the model foretells at the moment (log odds of its outcomes), age, sex and the latest
 * measurements, learnt from the labels of train subjects, its penalty chosen on tuning subjects; only held-out subjects are foretold.
 * Promise: `knownAt` decides what either may see, and how long a window turned out to be is never told.
 */
import { ageDaysAt, type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, OslerError, type Progress } from "#core";
import type { EventModel } from "#model";
import {
  knownAt,
  type LabelledData,
  type LabelledRecord,
  type LabelQuestion,
  observationWindow,
  type SplitName,
} from "#timeline";
import { MIN_TRAIN_EVENTS } from "./baselines.ts";
import { type ClinicalSource, latestValues, planClinical, regressionTable } from "./clinical-features.ts";
import { countsOf, DEMOGRAPHIC_COLUMNS, demographics, familyNumbers, sexOf } from "./count-features.ts";
import { choosePenalty, predictLogistic } from "./logistic-model.ts";
import { type SparseRows, sparseRowsBuilder } from "./sparse-rows.ts";

export interface PredictOptions {
  readonly model: EventModel;
  readonly data: LabelledData;
  readonly progress: Progress;
}

/** By row of the labels; `null` where the model can say nothing: nothing dated is known, or the person is dead. */
export type TaskRisks = Map<number, number | null>;

/** Moments asked of the model in one call. */
const BATCH = 64;

/**
 * The risk of the labelled events within the labelled window, death competing. Of a window that begins later: the risk of those who have not had
 * the event before it begins, whoever died by then among them.
 *
 * @param withinDays the window's length where the task cannot say it
 * @throws OslerError `validation/window-unknown`, `validation/window-told`, and as `EventModel.query`
 */
export async function predictByQuestion(
  { model, data, progress }: PredictOptions,
  question: LabelQuestion,
  options: { readonly withinDays?: number; readonly split?: SplitName } = {},
): Promise<TaskRisks> {
  if (question.toDays !== undefined && options.withinDays !== undefined) {
    throw new OslerError("validation/window-told", {
      message: `The task's labelled window ends ${question.toDays} days after the prediction; how far to look was given beside it.`,
      fix: "Leave out --within, or change the window and label again: risks of one time are not to be scored on labels of another.",
    });
  }
  const [from, to] = [question.fromDays, question.toDays ?? options.withinDays];
  if (from === undefined || to === undefined || to <= from) {
    throw new OslerError("validation/window-unknown", {
      message: `When the prediction is made nobody knows yet when the labelled window ${from === undefined ? "begins" : "ends"}.`,
      fix:
        from === undefined ? "Fit a head with --fit." : "Say how far to look with --within, or fit a head with --fit.",
    });
  }
  const query = { id: "label", anyOf: question.anyOf };
  const horizons = [from, to].map((days) => days / DAYS_PER_YEAR).filter((years) => years > 0);
  // A question that cannot be answered is refused before any record is read.
  await model.query([], [], [query], horizons);
  const risks: TaskRisks = new Map();
  for await (const batch of batches(data.records(options.split))) {
    const panels = await model.query(
      batch.map(({ events }) => events),
      batch.map(({ moment }) => moment),
      [query],
      horizons,
    );
    batch.forEach(({ row }, i) => {
      const found = panels[i]?.answers[0]?.horizons.map(({ risk }) => risk);
      risks.set(row, found === undefined ? null : conditional(found));
    });
    progress({ done: risks.size, total: data.labels, note: "asked" });
  }
  return risks;
}

/** Of `[at the start, at the end]`, or of the end alone. */
function conditional(risks: readonly number[]): number {
  const [first = 0, second] = risks;
  if (second === undefined) return first;
  return first >= 1 ? 1 : Math.max(0, (second - first) / (1 - first));
}

export interface FittedPrediction {
  readonly risks: TaskRisks;
  readonly trainRows: number;
  readonly trainPositives: number;
  readonly penalty: number;
}

/** @throws OslerError `validation/too-few-labels` with fewer than ten of either kind among the train subjects */
export async function predictByFit({ model, data, progress }: PredictOptions): Promise<FittedPrediction> {
  const rows = await readRows(model, data, progress);
  const of = (split: SplitName) => Int32Array.from([...rows.splits.keys()].filter((i) => rows.splits[i] === split));
  const [train, tuning, held] = [of("train"), of("tuning"), of("held_out")];
  const casesOf = (use: Int32Array) => Uint8Array.from(use, (i) => rows.labels[i] ?? 0);
  const trainPositives = casesOf(train).reduce((sum, one) => sum + one, 0);
  if (Math.min(trainPositives, train.length - trainPositives) < MIN_TRAIN_EVENTS) {
    throw new OslerError("validation/too-few-labels", {
      message: `Of the train subjects' ${train.length} labels ${trainPositives} are positive; ${MIN_TRAIN_EVENTS} of each kind are needed to fit a head.`,
      fix: "Label more people, or leave out --fit to ask the model without fitting.",
    });
  }
  const features = toFeatures(rows, train);
  const problemOf = (use: Int32Array) => ({
    ...{ rows: features, use, cases: casesOf(use) },
    weights: new Float64Array(use.length).fill(1),
  });
  const fitted = choosePenalty(problemOf(train), problemOf(tuning), PENALTIES);
  const risks: TaskRisks = new Map();
  predictLogistic(fitted.model, features, held).forEach((risk, i) => {
    const at = held[i] ?? 0;
    risks.set(rows.rows[at] ?? 0, rows.places[at] === undefined ? null : risk);
  });
  return { risks, trainRows: train.length, trainPositives, penalty: fitted.penalty };
}

/** Parallel lists, one entry a label. */
interface Rows {
  readonly rows: readonly number[];
  readonly splits: readonly (SplitName | undefined)[];
  readonly labels: readonly number[];
  /** Log odds of the model's outcomes; `undefined` where it can say nothing. */
  readonly places: readonly (Float32Array | undefined)[];
  readonly clinical: ClinicalSource;
}

async function readRows(model: EventModel, data: LabelledData, progress: Progress): Promise<Rows> {
  const families = familyNumbers();
  const [counts, values] = [sparseRowsBuilder(), sparseRowsBuilder()];
  const [rows, labels, ages, sexes]: [number[], number[], number[], number[]] = [[], [], [], []];
  const splits: (SplitName | undefined)[] = [];
  const places: (Float32Array | undefined)[] = [];
  for await (const batch of batches(data.records())) {
    const found = await Promise.all(batch.map(({ events, moment }) => model.place(events, moment)));
    batch.forEach(({ events, moment, row, label, split }, i) => {
      const known = knownAt(events, moment);
      const birth = observationWindow(known)?.birth;
      const age = birth === undefined ? Number.NaN : ageDaysAt(birth, moment) / DAYS_PER_YEAR;
      const sex = sexOf(known);
      const counted = countsOf(known, families);
      counts.add(
        [...Array(DEMOGRAPHIC_COLUMNS).keys(), ...[...counted.keys()].map((family) => family + DEMOGRAPHIC_COLUMNS)],
        [...demographics(age, sex), ...counted.values()],
      );
      const latest = latestValues(known, families);
      values.add([...latest.keys()], [...latest.values()]);
      rows.push(row);
      labels.push(label ? 1 : 0);
      splits.push(split);
      ages.push(age);
      sexes.push(sex);
      places.push(found[i]?.logOdds);
    });
    progress({ done: rows.length, total: data.labels, note: "read" });
  }
  const clinical = {
    ageYears: Float64Array.from(ages),
    sex: Uint8Array.from(sexes),
    counts: counts.rows(DEMOGRAPHIC_COLUMNS + families.size),
    values: values.rows(families.size),
    countedAs: families.countedAs(),
  };
  return { rows, splits, labels, places, clinical };
}

/** What the regression sees: the model's log odds, standardised on train, and the table of the record. */
function toFeatures({ places, clinical }: Rows, train: Int32Array): SparseRows {
  const table = regressionTable(planClinical(pick(clinical, train)), clinical);
  const outcomes = places.find((place) => place !== undefined)?.length ?? 0;
  const scales = Array.from({ length: outcomes }, (_, k) => {
    const seen = [...train].flatMap((i) => places[i]?.[k] ?? []);
    const mean = seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length);
    const variance = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, seen.length);
    return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
  const width = outcomes + table.width;
  const all = Array.from({ length: width }, (_, column) => column);
  const built = sparseRowsBuilder();
  places.forEach((place, i) => {
    const odds = scales.map(({ mean, deviation }, k) =>
      place === undefined ? 0 : ((place[k] ?? 0) - mean) / deviation,
    );
    built.add(all, [...odds, ...table.columns.subarray(i * table.width, (i + 1) * table.width)]);
  });
  return built.rows(width);
}

function pick({ ageYears, sex, counts, values, countedAs }: ClinicalSource, use: Int32Array): ClinicalSource {
  return {
    countedAs,
    ageYears: Float64Array.from(use, (i) => ageYears[i] ?? Number.NaN),
    sex: Uint8Array.from(use, (i) => sex[i] ?? 0),
    counts: pickRows(counts, use),
    values: pickRows(values, use),
  };
}

function pickRows(rows: SparseRows, use: Int32Array): SparseRows {
  const built = sparseRowsBuilder();
  for (const row of use) {
    const [start, end] = [rows.offsets[row] ?? 0, rows.offsets[row + 1] ?? 0];
    built.add([...rows.columns.subarray(start, end)], [...rows.values.subarray(start, end)]);
  }
  return built.rows(rows.width);
}

/** Strongest first; each fit begins where the last one ended. */
const PENALTIES = [0.3, 0.1, 0.03, 0.01, 0.003, 0.001] as const;

interface AskedRow {
  readonly events: readonly ClinicalEvent[];
  readonly moment: EpochMs;
  readonly row: number;
  readonly label: boolean;
  readonly split: SplitName | undefined;
}

async function* batches(records: AsyncIterable<LabelledRecord>): AsyncGenerator<AskedRow[]> {
  let batch: AskedRow[] = [];
  for await (const { events, rows, split } of records) {
    for (const row of rows) {
      batch.push({ ...row, events, split });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
