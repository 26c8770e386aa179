/** @module intake/meds-files: which Parquet files hold MEDS events, and what their columns are called. */
import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { OslerError } from "#core";
import { type DuckDb, findDamaged, listFiles, requirePath, sqlText } from "#storage";

export interface MedsFile {
  readonly path: string;
  /** How reports name it: relative to the path it was found under. */
  readonly label: string;
  /** SQL over the file's columns. */
  readonly columns: MedsColumns;
}

interface MedsColumns {
  readonly subject: string;
  readonly time: string;
  readonly filedTime: string;
  readonly numericValue: string;
  readonly textValue: string;
}

export interface MedsPlan {
  readonly files: readonly MedsFile[];
  readonly skipped: readonly string[];
  /** `metadata/codes.parquet` files. */
  readonly codeFiles: readonly string[];
}

const subjectNames = ["subject_id", "patient_id"];
const timeNames = ["time", "timestamp"];
const numericNames = ["numeric_value", "value"];

/**
 * Every event file below the paths. In a MEDS directory these are `data/**`; in any other, every Parquet file with the columns.
 *
 * @throws OslerError `intake/meds-schema` when a file that must hold events lacks a column, `intake/meds-unreadable`,
 * `intake/nothing-to-read`
 */
export async function planMeds(db: DuckDb, paths: readonly string[]): Promise<MedsPlan> {
  const files: MedsFile[] = [];
  const skipped: string[] = [];
  const codeFiles: string[] = [];
  for (const path of paths) {
    requirePath(path, "An input path");
    if (!statSync(path).isDirectory()) {
      files.push({ path, label: basename(path), columns: await requireColumns(db, path, basename(path)) });
      continue;
    }
    const names = (await listFiles(path)).filter((name) => name.endsWith(".parquet"));
    const standard = names.some((name) => name.startsWith("data/"));
    for (const name of names) {
      const full = join(path, name);
      const label = `${basename(path)}/${name}`;
      if (name.startsWith("metadata/")) {
        if (name === "metadata/codes.parquet") codeFiles.push(full);
      } else if (standard && name.startsWith("data/")) {
        files.push({ path: full, label, columns: await requireColumns(db, full, label) });
      } else {
        const columns = standard ? undefined : await findColumns(db, full, label);
        if (columns === undefined || "missing" in columns) skipped.push(label);
        else files.push({ path: full, label, columns });
      }
    }
  }
  if (files.length > 0) return { files, skipped, codeFiles };
  throw new OslerError("intake/nothing-to-read", {
    message: "None of the paths holds a Parquet file with subject_id, time and code.",
    fix: "Give a MEDS directory (with data/) or a Parquet file of events.",
  });
}

/** The error of a file that is none, or is damaged. @param label how reports name it */
export function unreadable(label: string, cause?: unknown): OslerError {
  return new OslerError("intake/meds-unreadable", {
    message: `${label} is not a Parquet file that can be read to its end.`,
    fix: "Check that the file is complete and is Parquet.",
    cause: cause instanceof Error ? cause.name : undefined,
  });
}

/**
 * The rows of a query over the files, chunk by chunk.
 *
 * @throws OslerError `intake/meds-unreadable`, naming the file, where one is damaged behind its footer
 */
export async function* rowsOf(
  db: DuckDb,
  files: readonly MedsFile[],
  sql: string,
): AsyncGenerator<readonly (readonly unknown[])[]> {
  try {
    yield* db.chunks(sql);
  } catch (cause) {
    const paths = files.map(({ path }) => path);
    const damaged = await findDamaged(db, paths);
    throw damaged === undefined ? cause : unreadable(files[paths.indexOf(damaged)]?.label ?? damaged, cause);
  }
}

async function requireColumns(db: DuckDb, path: string, label: string): Promise<MedsColumns> {
  const columns = await findColumns(db, path, label);
  if (!("missing" in columns)) return columns;
  throw new OslerError("intake/meds-schema", {
    message: `${label}: ${columns.missing}.`,
    fix: "MEDS events need subject_id (integer or text), time (timestamp) and code (text).",
  });
}

async function findColumns(db: DuckDb, path: string, label: string): Promise<MedsColumns | { missing: string }> {
  const types = new Map<string, string>();
  try {
    for (const row of await db.all(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`)) {
      types.set(String(row["column_name"]), String(row["column_type"]));
    }
  } catch (cause) {
    throw unreadable(label, cause);
  }
  const named = (names: readonly string[]) => names.find((name) => types.has(name));
  const subject = named(subjectNames);
  const time = named(timeNames);
  if (subject === undefined) return { missing: "column subject_id is missing" };
  if (time === undefined) return { missing: "column time is missing" };
  if (types.get("code") === undefined) return { missing: "column code is missing" };
  if (!/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|VARCHAR)$/.test(types.get(subject) ?? "")) {
    return { missing: `column ${subject} is neither integer nor text` };
  }
  if (!/^(?:VARCHAR|ENUM\(.*\))$/s.test(types.get("code") ?? "")) return { missing: "column code is not text" };
  if (!isMoment(types.get(time))) return { missing: `column ${time} is not a timestamp` };
  return { subject, time: moment(time), ...valueColumns(types) };
}

function valueColumns(types: ReadonlyMap<string, string>): Omit<MedsColumns, "subject" | "time"> {
  const numeric = numericNames.find((name) => isNumber(types.get(name)));
  const text = ["text_value", "value"].find((name) => types.get(name) === "VARCHAR");
  const words = numericNames.find((name) => types.get(name) === "VARCHAR");
  const asNumber = numeric ?? (words === undefined ? undefined : `TRY_CAST(${words} AS DOUBLE)`);
  return {
    filedTime: isMoment(types.get("filed_time")) ? moment("filed_time") : "NULL::DOUBLE",
    numericValue: asNumber === undefined ? "NULL::DOUBLE" : `CAST(${asNumber} AS DOUBLE)`,
    textValue: text ?? "NULL::VARCHAR",
  };
}

function isMoment(type: string | undefined): boolean {
  return type !== undefined && /^(?:TIMESTAMP(?:_\w+| WITH TIME ZONE)?|DATE)$/.test(type);
}

function isNumber(type: string | undefined): boolean {
  return type !== undefined && /^(?:FLOAT|DOUBLE|DECIMAL\(.*\)|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?)$/.test(type);
}

/** Milliseconds since 1970-01-01 UTC as DOUBLE; `NaN` for DuckDB's infinities. */
function moment(column: string): string {
  return `CASE WHEN "${column}" IS NULL THEN NULL WHEN isfinite("${column}") THEN CAST(epoch_ms("${column}") AS DOUBLE) ELSE 'NaN'::DOUBLE END`;
}
