/**
 * @module bench/cohorts/csv-records: a table of one row a patient as records, by a mapping of its columns.
 *
 * Everything known is filed at one index moment; what came after it stands in the mapping's `later`. Absent cells are no events.
 */
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import {
  addDays,
  type ClinicalEvent,
  DAYS_PER_YEAR,
  type EpochMs,
  type SubjectRecord,
  toEpochMs,
  toSubjectKey,
} from "#core";

export type Cells = (column: string) => string | undefined;

export interface CsvMapping {
  /** Of the codes: `SUPPORT2//meanbp`. */
  readonly prefix: string;
  readonly missing: readonly string[];
  subject(cells: Cells): number;
  ageYears(cells: Cells): number;
  sex(cells: Cells): "F" | "M" | undefined;
  /** Columns that become codes with a value. */
  readonly numbers: readonly string[];
  /** Columns whose cell becomes part of the code. */
  readonly categories: readonly string[];
  /** How a category's cell is written into its code, if not as it is. */
  category?(column: string, cell: string): string;
  /** Codes after the index moment, in days from it; the last is the end of follow-up or death. */
  later(cells: Cells): readonly { readonly code: string; readonly days: number }[];
  keep(cells: Cells): boolean;
}

/** A pseudo-date: the tables give days from the index, not dates. */
export const csvIndex = toEpochMs(Date.UTC(2000, 0, 1));

export async function* readCsvRecords(path: string, mapping: CsvMapping): AsyncGenerator<SubjectRecord> {
  for (const cells of await readCells(path, mapping.missing)) {
    if (mapping.keep(cells)) yield toRecord(cells, mapping);
  }
}

/** Rows of a gzipped table, cells by column name; quoted cells may not hold commas. */
export async function readCells(path: string, missing: readonly string[]): Promise<Cells[]> {
  const [head = "", ...lines] = gunzipSync(await readFile(path))
    .toString()
    .trim()
    .split("\n");
  const bare = (cell: string) => cell.trim().replaceAll('"', "");
  const places = new Map(head.split(",").map((name, i) => [bare(name), i]));
  return lines.map((line) => {
    const cells = line.split(",").map(bare);
    return (column) => {
      const cell = cells[places.get(column) ?? -1];
      return cell === undefined || cell === "" || missing.includes(cell) ? undefined : cell;
    };
  });
}

function toRecord(cells: Cells, mapping: CsvMapping): SubjectRecord {
  const subject = toSubjectKey(mapping.subject(cells));
  const event = (code: string, at: EpochMs | null, numericValue?: number): ClinicalEvent => ({
    subject,
    code,
    occurredAt: at,
    filedAt: at,
    ...(numericValue === undefined ? {} : { numericValue }),
  });
  const sex = mapping.sex(cells);
  const named = (column: string) => `${mapping.prefix}//${column}`;
  const events = [
    ...(sex === undefined ? [] : [event(`SEX//${sex}`, null)]),
    event("MEDS_BIRTH", addDays(csvIndex, -mapping.ageYears(cells) * DAYS_PER_YEAR)),
    event("OBSERVATION_START", csvIndex),
    ...mapping.numbers.flatMap((column) => {
      const cell = cells(column);
      return cell === undefined || Number.isNaN(Number(cell)) ? [] : [event(named(column), csvIndex, Number(cell))];
    }),
    ...mapping.categories.flatMap((column) => {
      const cell = cells(column);
      return cell === undefined
        ? []
        : [event(`${named(column)}//${mapping.category?.(column, cell) ?? cell}`, csvIndex)];
    }),
    ...mapping.later(cells).map(({ code, days }) => event(code, addDays(csvIndex, days))),
  ];
  return { subject, notes: [], events };
}
