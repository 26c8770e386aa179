/**
 * @module validation/clinical-features: the table a statistician would make of a record at a moment, for the Cox model and the trees.
 *
 * Age as a restricted cubic spline, sex; the latest value of each measurement (by unit) with a flag that it was measured; which other codes were
 * ever recorded. Which measurements and codes, their scale and whether a logarithm straightens them is learnt on train.
 */
import type { ClinicalEvent } from "#core";
import { quantile } from "./bootstrap.ts";
import { DEMOGRAPHIC_COLUMNS, type FamilyNumbers, SEX } from "./count-features.ts";
import type { SparseRows } from "./sparse-rows.ts";

/** A measurement or code needs this share of train rows. */
const MIN_SHARE = 0.01;
const MAX_VALUES = 40;
const MAX_CODES = 60;

/** Latest value of each measurement in each of its units, by number, of the events known at a moment, in the order filed. */
export function latestValues(known: readonly ClinicalEvent[], families: FamilyNumbers): Map<number, number> {
  const latest = new Map<number, number>();
  for (const { code, numericValue } of known) {
    if (numericValue !== undefined && Number.isFinite(numericValue)) {
      latest.set(families.valueNumberOf(code), numericValue);
    }
  }
  return latest;
}

/** What the table is made from; rows are parallel. */
export interface ClinicalSource {
  readonly ageYears: Float64Array;
  readonly sex: Uint8Array;
  /** Demographics, then log(1 + count) by family. */
  readonly counts: SparseRows;
  /** `latestValues` */
  readonly values: SparseRows;
  /** By which family a value's number is counted. */
  readonly countedAs: Int32Array;
}

interface ValueColumn {
  readonly number: number;
  readonly family: number;
  readonly logarithm: boolean;
  readonly mean: number;
  readonly deviation: number;
}

export interface ClinicalPlan {
  readonly ageKnots: readonly number[];
  readonly meanAge: number;
  readonly values: readonly ValueColumn[];
  /** Families that carry no chosen value. */
  readonly codes: readonly number[];
}

/** Learns the table's columns on train. */
export function planClinical(train: ClinicalSource): ClinicalPlan {
  const rows = train.ageYears.length;
  const ages = [...train.ageYears].filter((age) => !Number.isNaN(age)).sort((a, b) => a - b);
  const measured = byColumn(train.values);
  const values = frequent(measured, rows, MAX_VALUES).map((number) => ({
    number,
    family: train.countedAs[number] ?? number,
    ...valueScale(measured.get(number) ?? []),
  }));
  const chosen = new Set(values.map(({ family }) => family));
  const counted = byColumn(train.counts);
  for (const column of [...counted.keys()]) {
    if (column < DEMOGRAPHIC_COLUMNS || chosen.has(column - DEMOGRAPHIC_COLUMNS)) counted.delete(column);
  }
  return {
    ageKnots: [0.05, 0.275, 0.5, 0.725, 0.95].map((share) => quantile(ages, share)),
    meanAge: ages.reduce((sum, age) => sum + age, 0) / Math.max(1, ages.length),
    values,
    codes: frequent(counted, rows, MAX_CODES).map((column) => column - DEMOGRAPHIC_COLUMNS),
  };
}

/** The table, row after row. */
export interface ClinicalTable {
  readonly columns: Float64Array;
  readonly width: number;
}

/** Every cell filled, for a regression: missing values at the mean beside a flag, codes as ever or never. */
export function regressionTable(plan: ClinicalPlan, source: ClinicalSource): ClinicalTable {
  return table(source, plan, (age, female, unknown, values, counts) => [
    ...ageSpline(Number.isNaN(age) ? plan.meanAge : age, plan.ageKnots),
    female,
    unknown,
    ...plan.values.flatMap((column) => {
      const value = values.get(column.number);
      return value === undefined ? [0, 0] : [1, standardised(column, value)];
    }),
    ...plan.codes.map((family) => (counts.has(family) ? 1 : 0)),
  ]);
}

/** Raw, NaN where missing, with counts, for trees. */
export function treeTable(plan: ClinicalPlan, source: ClinicalSource): ClinicalTable {
  return table(source, plan, (age, female, _unknown, values, counts) => [
    age,
    female,
    ...plan.values.flatMap(({ number, family }) => [values.get(number) ?? Number.NaN, counts.get(family) ?? 0]),
    ...plan.codes.map((family) => counts.get(family) ?? 0),
  ]);
}

/**
 * Age, then Harrell's restricted cubic terms: cubic between knots, straight beyond the outer ones.
 *
 * @see Harrell, Regression Modeling Strategies, 2nd ed., §2.4.5
 */
export function ageSpline(age: number, knots: readonly number[]): number[] {
  const last = knots.length - 1;
  const [first = 0, beforeLast = 0, end = 0] = [knots[0], knots[last - 1], knots[last]];
  if (!(end > beforeLast && beforeLast > first)) return [age / 10, ...knots.slice(2).map(() => 0)];
  const cube = (x: number) => Math.max(0, x) ** 3;
  const scale = (end - first) ** 2;
  const terms = knots.slice(0, last - 1).map((knot) => {
    const [toEnd, toBefore] = [(end - knot) / (end - beforeLast), (beforeLast - knot) / (end - beforeLast)];
    return (cube(age - knot) - cube(age - beforeLast) * toEnd + cube(age - end) * toBefore) / scale / 10;
  });
  return [age / 10, ...terms];
}

function table(
  source: ClinicalSource,
  plan: ClinicalPlan,
  cells: (
    age: number,
    female: number,
    unknown: number,
    values: ReadonlyMap<number, number>,
    counts: ReadonlyMap<number, number>,
  ) => number[],
): ClinicalTable {
  const rows = source.ageYears.length;
  const columns: number[] = [];
  const asked = new Set([...plan.codes, ...plan.values.flatMap(({ number, family }) => [number, family])]);
  for (let row = 0; row < rows; row++) {
    const values = rowOf(source.values, row, 0, asked);
    const counts = rowOf(source.counts, row, DEMOGRAPHIC_COLUMNS, asked);
    const sex = source.sex[row];
    const filled = cells(
      source.ageYears[row] ?? Number.NaN,
      sex === SEX.female ? 1 : 0,
      sex === SEX.unknown ? 1 : 0,
      values,
      counts,
    );
    for (const cell of filled) columns.push(cell);
  }
  // Threads share it: it is the largest thing a measurement holds.
  const shared = new Float64Array(new SharedArrayBuffer(columns.length * Float64Array.BYTES_PER_ELEMENT));
  shared.set(columns);
  return { columns: shared, width: rows === 0 ? 0 : columns.length / rows };
}

function rowOf(rows: SparseRows, row: number, offset: number, asked: ReadonlySet<number>): Map<number, number> {
  const cells = new Map<number, number>();
  for (let k = rows.offsets[row] ?? 0; k < (rows.offsets[row + 1] ?? 0); k++) {
    const family = (rows.columns[k] ?? 0) - offset;
    if (asked.has(family)) cells.set(family, rows.values[k] ?? 0);
  }
  return cells;
}

function byColumn(rows: SparseRows): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  rows.columns.forEach((column, k) => {
    const values = columns.get(column);
    if (values === undefined) columns.set(column, [rows.values[k] ?? 0]);
    else values.push(rows.values[k] ?? 0);
  });
  return columns;
}

function frequent(columns: ReadonlyMap<number, readonly number[]>, rows: number, most: number): number[] {
  return [...columns]
    .filter(([, values]) => values.length >= MIN_SHARE * rows)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, most)
    .map(([column]) => column);
}

function valueScale(values: readonly number[]): Pick<ValueColumn, "logarithm" | "mean" | "deviation"> {
  const plain = momentsOf(values);
  const logarithm = values.every((value) => value > 0) && plain.skewness > 1.5;
  const { mean, deviation } = logarithm ? momentsOf(values.map(Math.log)) : plain;
  return { logarithm, mean, deviation };
}

function momentsOf(values: readonly number[]) {
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const deviation = variance > 1e-12 ? Math.sqrt(variance) : 1;
  return { mean, deviation, skewness: values.reduce((sum, value) => sum + ((value - mean) / deviation) ** 3, 0) / n };
}

/** Within 5 deviations of the mean. */
function standardised({ logarithm, mean, deviation }: ValueColumn, value: number): number {
  const x = logarithm ? (value > 0 ? Math.log(value) : mean) : value;
  return Math.max(-5, Math.min(5, (x - mean) / deviation));
}
