/**
 * @module intake/tables/tables-intake: CSV and Parquet tables under a mapping → charts: OMOP, MIMIC-IV, a hospital's own.
 *
 * DuckDB reads, joins and sorts, on disk what does not fit. Promise: a row that cannot be read is refused by file, line and the
 * mapping's name for the value, never with content, and the rest goes on.
 */
import { rmSync } from "node:fs";
import { OslerError, type PatientChart } from "#core";
import { type DuckDb, openDuckDb, writeCharts } from "#storage";
import type { IntakeOptions } from "../fhir-intake.ts";
import { openRejectLog, type RejectLog } from "../reject-log.ts";
import { rowsBySubject } from "../sorted-rows.ts";
import { createTally, type IntakeSummary, type Tally } from "../summary.ts";
import { invalid, type MappedTable, readMapping, type TableMapping } from "./mapping.ts";
import { type TableRow, toTableChart } from "./table-chart.ts";
import { findTableFiles, type TableFile, type TableFiles } from "./table-files.ts";
import { columnsNamed, isRounded, lookupQuery, rowColumns, tableQuery } from "./table-query.ts";

/** One file of a mapped table, and the SELECT of what it says. */
interface Part {
  readonly table: MappedTable;
  readonly file: TableFile;
  readonly query: string;
}

/** A table others are joined to, read once. */
interface Lookup {
  readonly name: string;
  readonly file: string;
  readonly files: readonly TableFile[];
  readonly columns: Set<string>;
}

interface PlacedRow extends TableRow {
  readonly part: Part;
}

/**
 * Takes in the tables a mapping names, as far as they are there.
 *
 * @throws OslerError `intake/mapping-invalid`, `intake/nothing-to-read`, `intake/tables-unreadable`, `storage/file-missing`
 */
export async function intakeTables(
  options: Omit<IntakeOptions, "maximumLineBytes" | "consentFile"> & { readonly mapping: string },
): Promise<IntakeSummary> {
  const mapping = await readMapping(options.mapping);
  const files = await findTableFiles(options.paths);
  const { parts, lookups } = planTables(mapping, files);
  const spill = `${options.directory}.sort.tmp`;
  const db = await openDuckDb({
    memoryMb: Math.max(256, Math.round((options.memoryBytes ?? 1 << 30) / (1 << 20))),
    temporaryDirectory: spill,
  });
  const rejects = openRejectLog(options.rejectFile);
  const tally = createTally();
  const counted = { read: 0 };
  try {
    await prepare(db, mapping, parts, lookups);
    await unquoted(() => gatherRows(db, parts, options));
    const written = await writeCharts(options.directory, tableCharts(db, parts, options, { rejects, tally, counted }));
    const read = [...parts.map(({ file }) => file), ...lookups.flatMap((lookup) => lookup.files)];
    await rejectBrokenLines(db, read, rejects);
    const rejected = rejects.counts();
    await rejects.close();
    const { charts, events, notes } = written;
    const used = new Set(read.map(({ label }) => label));
    const skippedFiles = files.labels.filter((label) => !used.has(label));
    return { patients: charts, events, notes, read: counted.read, rejected, ...tally.counts(), skippedFiles };
  } catch (error) {
    await rejects.discard();
    throw error;
  } finally {
    db.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

function planTables(mapping: TableMapping, files: TableFiles): { parts: Part[]; lookups: Lookup[] } {
  const lookups = new Map<string, Lookup>();
  const parts = mapping.tables.flatMap((table) => {
    const found = files.find(table.file);
    if (found.length === 0) return [];
    const joined = table.join.map(({ file, as, optional }) => {
      const lookup = lookups.get(file) ?? planLookup(table.file, { file, optional }, files, lookups.size);
      lookups.set(file, lookup);
      for (const column of columnsNamed(table, as)) lookup.columns.add(column);
      return lookup.name;
    });
    return found.map((file) => ({ table, file, query: tableQuery(table, mapping, file, joined) }));
  });
  if (parts.length > 0) return { parts, lookups: [...lookups.values()] };
  const names = mapping.tables.map(({ file }) => file);
  throw new OslerError("intake/nothing-to-read", {
    message: `None of the paths holds a table of the mapping ${mapping.name}.`,
    fix: `Give a directory with ${names.slice(0, 5).join(", ")}, … as CSV or Parquet.`,
  });
}

function planLookup(
  needing: string,
  { file, optional }: { file: string; optional: boolean },
  files: TableFiles,
  position: number,
): Lookup {
  const found = files.find(file);
  if (found.length > 0 || optional) return { name: `lookup_${position}`, file, files: found, columns: new Set() };
  throw invalid(`${needing} needs the table ${file}, and no file below the paths is called so`, `Give ${file} too.`);
}

/** Macros and lookups; then DuckDB binds every query, so that a slip in the mapping is told before any record is read. */
async function prepare(
  db: DuckDb,
  mapping: TableMapping,
  parts: readonly Part[],
  lookups: readonly Lookup[],
): Promise<void> {
  for (const [signature, body] of Object.entries(mapping.macros)) {
    await bound(`${mapping.name}, macros.${signature}`, () => db.run(`CREATE MACRO ${signature} AS (${body})`));
  }
  for (const { name, file, files, columns } of lookups) {
    const query = lookupQuery([...columns], files, mapping.nulls);
    await bound(`${mapping.name}, ${file}`, () => db.run(`CREATE TABLE ${name} AS ${query}`));
  }
  for (const { table, file, query } of parts) {
    await bound(`${mapping.name}, ${table.file} (${file.label})`, () => db.run(`EXPLAIN ${query}`));
  }
}

async function bound(where: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const [first = ""] = error instanceof Error ? error.message.split("\n") : [];
    const told = /^(?:Binder|Parser|Catalog) Error/.test(first)
      ? first.slice(0, 200)
      : "the file is not a readable table";
    throw invalid(`${where}: ${told}`, "Mend the expression in the mapping, or the file.");
  }
}

interface Counting {
  readonly rejects: RejectLog;
  readonly tally: Tally;
  readonly counted: { read: number };
}

async function* tableCharts(
  db: DuckDb,
  parts: readonly Part[],
  { progress, signal }: Pick<IntakeOptions, "progress" | "signal">,
  { rejects, tally, counted }: Counting,
): AsyncGenerator<PatientChart> {
  const refuse = (row: PlacedRow, path: string, reason: string): void =>
    rejects.add({ file: row.part.file.label, line: row.line, path: `${row.part.table.file}.${path}`, reason });
  const toRow = (values: readonly unknown[]): PlacedRow => toPlacedRow(values, parts);
  const subjects = rowsBySubject(db.chunks("SELECT * FROM found ORDER BY subject, part, line, item"), {
    toRow,
    subjectOf: ({ subject }) => subject,
    total: 0,
    progress,
    signal,
  });
  for await (const rows of subjects) {
    counted.read += rows.length;
    const { subject } = rows[0];
    if (subject === "") for (const row of rows) refuse(row, "subject", "required value missing");
    else if (isRounded(subject)) for (const row of rows) refuse(row, "subject", "a number that was rounded");
    else {
      yield toTableChart(rows, tally, (row, value, reason) => {
        const item = row.item < 0 ? "" : `[${row.item}]`;
        refuse(row as PlacedRow, `items${item}.${value}`, reason);
      });
    }
  }
}

/** What every file says, in one table that DuckDB keeps on disk where it does not fit. */
async function gatherRows(
  db: DuckDb,
  parts: readonly Part[],
  { progress, signal }: Pick<IntakeOptions, "progress" | "signal">,
): Promise<void> {
  for (const [i, { file, query }] of parts.entries()) {
    signal?.throwIfAborted();
    progress({ done: i, total: parts.length, note: file.label });
    await db.run(`${i === 0 ? "CREATE TABLE found AS" : "INSERT INTO found"} SELECT ${i} AS part, * FROM (${query})`);
  }
}

/** DuckDB's message on a value that breaks an expression quotes it; ours must not. */
async function unquoted(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    throw new OslerError("intake/tables-unreadable", {
      message: `DuckDB stopped while it read the tables: ${/^[A-Z][A-Za-z ]+ Error/.exec(error.message)?.[0] ?? error.name}.`,
      fix: "A Conversion Error is a cast in the mapping that some value does not allow: use TRY_CAST. Else check that the files are whole.",
    });
  }
}

function toPlacedRow(values: readonly unknown[], parts: readonly Part[]): PlacedRow {
  const [part, ...rest] = values;
  const row = Object.fromEntries(rowColumns.map((name, i) => [name, rest[i] ?? undefined]));
  return {
    ...row,
    subject: rest[0] ?? "",
    line: Number(rest[1]),
    item: Number(rest[3]),
    part: parts[Number(part)],
  } as PlacedRow;
}

/** Lines CSV cannot be read from: too many fields, an open quotation mark. DuckDB keeps a list of them once it has read any CSV. */
async function rejectBrokenLines(db: DuckDb, files: readonly TableFile[], rejects: RejectLog): Promise<void> {
  if (files.every(({ parquet }) => parquet)) return;
  const labels = new Map(files.map(({ path, label }) => [path, label]));
  const broken = await db.all(
    "SELECT DISTINCT file_path, CAST(line AS INTEGER) AS line, error_type::VARCHAR AS reason FROM reject_errors JOIN reject_scans USING (scan_id, file_id) ORDER BY ALL",
  );
  for (const { file_path: path, line, reason } of broken) {
    rejects.add({
      file: labels.get(String(path)) ?? "",
      line: Number(line),
      reason: String(reason).toLowerCase(),
    });
  }
}
