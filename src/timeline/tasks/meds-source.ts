/** @module timeline/tasks/meds-source: the Parquet files of a MEDS data set that hold events, and what columns they have. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { OslerError } from "#core";
import { type DuckDb, listFiles, requirePath, sqlText } from "#storage";
import { unreadable } from "../readable-files.ts";
import type { EventColumns } from "./compile-task.ts";
import type { DerivedPredicate, PlainPredicate } from "./task-definition.ts";
import { invalid } from "./task-invalid.ts";

/** The files of a MEDS directory, or the one Parquet file named. @throws OslerError `storage/file-missing`, `timeline/meds-unreadable` if there is none */
export async function dataFiles(meds: string): Promise<string[]> {
  requirePath(meds, "The MEDS data");
  if (!(await stat(meds)).isDirectory()) return [meds];
  requirePath(join(meds, "data"), "A MEDS dataset's data folder");
  const files = await listFiles(join(meds, "data"));
  const events = files.filter((file) => file.endsWith(".parquet")).map((file) => join(meds, "data", file));
  if (events.length === 0) throw unreadable(`${join(meds, "data")} holds no Parquet file`);
  return events;
}

/** Names of DuckDB's types of moments and texts; a list has its own (`VARCHAR[]`). */
const MOMENT = /^(TIMESTAMP(_\w+| WITH TIME ZONE)?|DATE)$/;
const TEXT = /^(VARCHAR|ENUM\(.*\))$/s;
/** Whole numbers that may be beyond MEDS's int64. */
const WIDE = /^(UBIGINT|U?HUGEINT)$/;

/**
 * The columns of events and their types.
 *
 * @param source SQL of the table
 * @param meds how errors name it
 * @throws OslerError `timeline/meds-unreadable` if it cannot be read, lacks subject_id, time or code, has events of nobody or of no code, or
 * subjects beyond int64
 */
export async function describeEvents(
  database: DuckDb,
  source: string,
  meds: string,
): Promise<ReadonlyMap<string, string>> {
  const described = await database.all(`DESCRIBE SELECT * FROM ${source}`).catch((cause: unknown) => {
    throw unreadable(`${meds} cannot be read as Parquet`, cause);
  });
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  requireEventColumns(types, meds);
  const filed = types.get("filed_time");
  if (filed !== undefined && !MOMENT.test(filed))
    throw unreadable(`${meds} has a column filed_time that is not a timestamp but ${filed}`);
  for (const column of ["subject_id", "code"]) {
    const [row] = await database.all(`SELECT count(*) AS n FROM ${source} WHERE ${column} IS NULL`);
    if (Number(row?.["n"]) > 0) throw unreadable(`${row?.["n"]} events of ${meds} have no ${column}`);
  }
  if (WIDE.test(types.get("subject_id") ?? "")) {
    const [row] = await database.all(
      `SELECT count(*) AS n FROM ${source} WHERE TRY_CAST(subject_id AS BIGINT) IS NULL`,
    );
    if (Number(row?.["n"]) > 0)
      throw unreadable(`${row?.["n"]} events of ${meds} have a subject_id beyond 64 bits with sign (MEDS's int64)`);
  }
  return types;
}

/** @throws OslerError `timeline/meds-unreadable` without subject_id, time or code, or where one has another type than MEDS's */
export function requireEventColumns(types: ReadonlyMap<string, string>, meds: string): void {
  for (const [column, wanted, meant] of [
    ["subject_id", /^\w*INT(EGER)?$/, "a whole number"],
    ["time", MOMENT, "a timestamp"],
    ["code", TEXT, "text"],
  ] as const) {
    const type = types.get(column);
    if (type === undefined) throw unreadable(`${meds} has no column ${column}`);
    if (!wanted.test(type)) throw unreadable(`${meds} has a column ${column} that is not ${meant} but ${type}`);
  }
}

/** The database's own patterns (RE2) decide what one is. */
async function requirePattern(database: DuckDb, pattern: string, path: string): Promise<void> {
  await database.all(`SELECT regexp_matches('', ${sqlText(pattern)})`).catch(() => {
    throw invalid(
      path,
      "is not a regular expression",
      "Close its brackets; RE2 knows no look-ahead and no back-references.",
    );
  });
}

/** Windows are followed file by file, so half a record would be labelled as if it were whole. @throws OslerError `timeline/meds-unreadable` */
export async function requireWholeRecords(database: DuckDb, files: readonly string[], meds: string): Promise<void> {
  if (files.length < 2) return;
  const [row] = await database.all(
    `SELECT count(*) AS n FROM (SELECT subject_id FROM read_parquet([${files.map(sqlText).join(", ")}], union_by_name = true, filename = true) GROUP BY subject_id HAVING min(filename) <> max(filename))`,
  );
  if (Number(row?.["n"]) === 0) return;
  throw new OslerError("timeline/meds-unreadable", {
    message: `${row?.["n"]} subjects of ${meds} stand in more than one file.`,
    fix: "Write each subject's events into one file, as MEDS demands, or all of them into one Parquet file.",
  });
}

/**
 * Fills the table `listed_splits` (subject_id, split) from the data set's own list, each pair once. Without a list there is no table.
 *
 * @returns whether there is a list
 * @throws OslerError `timeline/meds-unreadable`
 */
export async function readSplitList(database: DuckDb, meds: string): Promise<boolean> {
  const file = join(meds, "metadata/subject_splits.parquet");
  if (!(await stat(meds)).isDirectory() || !existsSync(file)) return false;
  try {
    await database.run(
      `CREATE TABLE listed_splits AS SELECT DISTINCT subject_id::BIGINT AS subject_id, split::VARCHAR AS split FROM read_parquet(${sqlText(file)})`,
    );
  } catch (cause) {
    throw new OslerError("timeline/meds-unreadable", {
      message: `${file} is not a Parquet file with subject_id (a whole number) and split (text).`,
      fix: "Write it in MEDS's subject split schema, or remove it: then a hash of the subject's id decides.",
      cause: cause instanceof Error ? cause.name : undefined,
    });
  }
  return true;
}

/**
 * The columns of a table of events.
 *
 * @throws OslerError `timeline/task-invalid` if a predicate names a column that is not there; as `describeEvents`
 */
export async function columnsOf(
  database: DuckDb,
  source: string,
  meds: string,
  predicates: Iterable<readonly [string, PlainPredicate | DerivedPredicate]>,
): Promise<EventColumns> {
  const all = await describeEvents(database, source, meds);
  for (const [name, predicate] of predicates) {
    for (const { code, otherColumns } of predicate.kind === "plain" ? [predicate] : predicate.facts) {
      if (code !== undefined && "regex" in code)
        await requirePattern(database, code.regex, `predicates.${name}.code.regex`);
      const lost = Object.keys(otherColumns).find((column) => !all.has(column));
      if (lost === undefined) continue;
      throw invalid(`predicates.${name}`, `names a column the data does not have (${lost})`, "Correct it.");
    }
  }
  return { all, numeric: ["numeric_value", "value"].find((name) => all.has(name)) };
}
