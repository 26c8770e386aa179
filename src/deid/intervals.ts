/**
 * @module deid/intervals: how sure a proportion counted on notes is.
 *
 * Words of one note are found or missed together, so figures on words are resampled by note. Where resampling says nothing, because
 * nothing failed (or nothing succeeded), the bound is Wilson's on as many notes as were counted: "none seen" is never "none left".
 */
import { createRandom } from "#core";

/** A figure with its 95 % interval; NaN where nothing was counted. */
export interface Estimate {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/** What was counted in one note, column by column; columns that are 0 may be left out. */
export type NoteCounts = ReadonlyMap<string, number>;

/** A figure made from summed columns. */
export interface Statistic {
  of(column: (name: string) => number): number;
  readonly columns: readonly string[];
  /** The column that says whether a note had anything to count. */
  readonly support: string;
}

const Z = 1.959964;
const RESAMPLES = 500;

/** Wilson's score interval, 95 %, of `hits` in `n` independent trials. */
export function wilson(hits: number, n: number): Estimate {
  if (n === 0) return { value: Number.NaN, lo: Number.NaN, hi: Number.NaN };
  const p = hits / n;
  const scale = 1 + (Z * Z) / n;
  const centre = (p + (Z * Z) / (2 * n)) / scale;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / scale;
  return { value: p, lo: p === 0 ? 0 : centre - half, hi: p === 1 ? 1 : centre + half };
}

/** `top` of `bottom`, both summed over notes. */
export function ratio(top: string, bottom: string): Statistic {
  return { of: (column) => column(top) / column(bottom), support: bottom, columns: [top, bottom] };
}

/** Each statistic on all notes, with the 2.5 and 97.5 percentiles over resampled notes. Deterministic in the seed. */
export function estimate<K extends string>(
  notes: readonly NoteCounts[],
  statistics: Readonly<Record<K, Statistic>>,
  seed: number,
): Record<K, Estimate> {
  const names = Object.keys(statistics) as K[];
  const columns = [...new Set(names.flatMap((name) => statistics[name].columns))];
  const place = new Map(columns.map((name, i) => [name, i]));
  const rows = notes.map((note) =>
    columns.map((name, i) => [i, note.get(name) ?? 0] as const).filter(([, count]) => count > 0),
  );
  const reader = (sums: Float64Array) => (name: string) => sums[place.get(name) ?? -1] ?? 0;
  const total = (sample: readonly (typeof rows)[number][]) => {
    const sums = new Float64Array(columns.length);
    for (const row of sample) for (const [i, count] of row) sums[i] = (sums[i] as number) + count;
    return reader(sums);
  };
  const whole = total(rows);
  const random = createRandom(`deid-bootstrap/${seed}`);
  const resamples =
    rows.length === 0 ? [] : Array.from({ length: RESAMPLES }, () => total(rows.map(() => random.pick(rows))));
  return Object.fromEntries(
    names.map((name) => {
      const { of, support } = statistics[name];
      const noteCount = notes.reduce((n, note) => n + ((note.get(support) ?? 0) > 0 ? 1 : 0), 0);
      return [name, interval(of(whole), resamples.map(of), noteCount)];
    }),
  ) as Record<K, Estimate>;
}

function interval(value: number, draws: readonly number[], notes: number): Estimate {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
  const degenerate = sorted[0] === sorted.at(-1) && (value === 0 || value === 1);
  return degenerate ? { ...wilson(value * notes, notes), value } : { value, lo: at(0.025), hi: at(0.975) };
}
