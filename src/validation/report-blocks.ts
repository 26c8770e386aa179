/**
 * @module validation/report-blocks: what a report says, apart from how it looks. The page and the printed document are both drawn from it.
 */
import type { Predictor, ValidationRow } from "#contract";
import type { Figure } from "./report-figures.ts";

/** Words, some of them weighty, some of them a file's name. */
export type Words = readonly (string | { readonly strong: string } | { readonly code: string })[];

/** `loss`: a comparator does better here, or a limit was reached; `win`: the model does; `limit`: nobody could. */
export type Tone = "loss" | "win" | "limit";

export interface Cell {
  readonly text: string;
  /** Below it, smaller: an interval. */
  readonly small?: string;
  /** Set flush left, not as a number. */
  readonly words?: boolean;
}

export interface TableRow {
  /** One more than the columns after the first, or as many as all columns where the table has groups: the first names the row. */
  readonly cells: readonly [Cell, ...Cell[]];
  readonly tone?: Tone | undefined;
}

/** Rows under one heading, which stands in a column of its own on the page and above the rows in print. */
export interface RowGroup {
  readonly title: string;
  readonly small: string;
  readonly rows: readonly TableRow[];
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  /** Name of the region a reader may scroll; the caption where it is not given. */
  readonly name?: string;
  /** The first heads the rows' names; with groups, the groups' titles, and the second the rows' names. */
  readonly columns: readonly Cell[];
  readonly rows: readonly TableRow[];
  readonly groups?: readonly RowGroup[];
  /** On the page the table is unfolded by clicking on this; in print it stands open. */
  readonly folded?: string;
}

/** AUROC of every predictor, one band a task. */
export interface ForestBand {
  readonly title: string;
  readonly rows: readonly ValidationRow[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly words: Words; readonly tone?: Tone }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly { readonly words: Words; readonly tone?: Tone }[];
    }
  /** `figures`: few and large; else what was tested, in words. */
  | {
      readonly kind: "terms";
      readonly figures: boolean;
      readonly terms: readonly { readonly term: string; readonly words: string }[];
    }
  | { readonly kind: "key"; readonly predictors: readonly Predictor[] }
  | { readonly kind: "forest"; readonly bands: readonly ForestBand[]; readonly horizonYears: number }
  | { readonly kind: "panels"; readonly panels: readonly { readonly title: string; readonly figure: Figure }[] }
  | Table;

export interface Section {
  readonly title: string;
  /** Set apart: what a reader must know first. */
  readonly verdict?: boolean;
  readonly blocks: readonly Block[];
}

export interface ReportContent {
  readonly title: string;
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

/** A paragraph. */
export function paragraph(words: string | Words, tone?: Tone): Block {
  return {
    kind: "paragraph",
    words: typeof words === "string" ? [words] : words,
    ...(tone === undefined ? {} : { tone }),
  };
}

/** A value with three digits and the ends of its interval. `undefined`: there is none. */
export function estimateCell(
  found: { readonly value: number; readonly lo: number | null; readonly hi: number | null } | undefined,
  write: (value: number) => string = fixed,
): Cell {
  if (found === undefined) return NO_NUMBER;
  const { value, lo, hi } = found;
  return lo === null || hi === null
    ? { text: write(value) }
    : { text: write(value), small: `${write(lo)} to ${write(hi)}` };
}

export const NO_NUMBER: Cell = { text: "–" };

/** A count, thousands parted. */
export function countCell(count: number | undefined): Cell {
  return count === undefined ? NO_NUMBER : { text: count.toLocaleString("en") };
}

/** A cell or heading of words. */
export function wordsCell(text: string): Cell {
  return { text, words: true };
}

/** Three digits after the point, with its sign. */
export function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}

/** `0.123` → `12 %`; below 10 % with one digit. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(1)} %`;
}

/** Three digits after the point, one from 10 on; what rounds to nothing has no sign. */
function fixed(value: number): string {
  const text = Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3);
  return text.replace(/^-(?=0\.000$)/, "").replace("-", "−");
}
