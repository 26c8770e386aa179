/**
 * @module intake/meds-intake: MEDS 0.4 and 0.3.3 → charts.
 *
 * Rows may stand in any order and a subject in several files: DuckDB sorts them, on disk when they do not fit. Codes are kept as
 * they are. A MEDS chart has no name; its sex comes from `SEX//…` or `GENDER//…`. A row without a time is known always only if it cannot change
 * (`isUnchanging`); any other is an undated entry of the chart, of no moment and known at none (decision 0012).
 */
import { rmSync } from "node:fs";
import {
  type ClinicalEvent,
  isUnchanging,
  type PatientChart,
  parseBound,
  toEpochMs,
  toPatientId,
  type UndatedEntry,
} from "#core";
import { chartSubjectKey } from "#fhir";
import { type DuckDb, openDuckDb, sqlText, writeCharts } from "#storage";
import { orderEvents } from "./chart-order.ts";
import type { IntakeOptions } from "./fhir-intake.ts";
import { type MedsFile, planMeds, rowsOf, unreadable } from "./meds-files.ts";
import { identityOfEvents } from "./meds-identity.ts";
import { openRejectLog, type RejectLog } from "./reject-log.ts";
import { rowsBySubject } from "./sorted-rows.ts";
import { createTally, type IntakeSummary, type Tally } from "./summary.ts";

/**
 * Takes in MEDS directories and single Parquet files of events.
 *
 * @throws OslerError `intake/meds-schema`, `intake/meds-unreadable`, `intake/nothing-to-read`, `storage/file-missing`
 */
export async function intakeMeds(options: Omit<IntakeOptions, "maximumLineBytes">): Promise<IntakeSummary> {
  const spill = `${options.directory}.sort.tmp`;
  const db = await openDuckDb({
    memoryMb: Math.max(256, Math.round((options.memoryBytes ?? 1 << 30) / (1 << 20))),
    temporaryDirectory: spill,
  });
  try {
    const plan = await planMeds(db, options.paths);
    const rejects = openRejectLog(options.rejectFile);
    const tally = createTally();
    try {
      await rejectRows(db, plan.files, rejects);
      const displays = await readDisplays(db, plan.codeFiles);
      const read = await countRows(db, plan.files);
      const written = await writeCharts(options.directory, medsCharts(db, plan.files, displays, read, options, tally));
      const rejected = rejects.counts();
      await rejects.close();
      const { charts, events, notes } = written;
      return { patients: charts, events, notes, read, rejected, ...tally.counts(), skippedFiles: plan.skipped };
    } catch (error) {
      await rejects.discard();
      throw error;
    }
  } finally {
    db.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

interface MedsRow {
  readonly subject: string;
  readonly code: string;
  readonly time: number | null;
  readonly filed: number | null;
  readonly numericValue: number | null;
  readonly textValue: string | null;
}

async function* medsCharts(
  db: DuckDb,
  files: readonly MedsFile[],
  displays: ReadonlyMap<string, string>,
  total: number,
  { progress, signal }: Pick<IntakeOptions, "progress" | "signal">,
  tally: Tally,
): AsyncGenerator<PatientChart> {
  const union = files.map((file) => `(${selectRows(file)})`).join(" UNION ALL ");
  const subjects = rowsBySubject(rowsOf(db, files, `SELECT * FROM (${union}) ORDER BY subject`), {
    toRow,
    subjectOf: ({ subject }) => subject,
    total,
    progress,
    signal,
  });
  for await (const rows of subjects) {
    const { chart, duplicates } = toMedsChart(rows, displays);
    tally.duplicates(duplicates);
    tally.undated(chart.undated?.length ?? 0);
    yield chart;
  }
}

const BAD_ROW = (file: MedsFile) =>
  `${file.columns.subject} IS NULL OR code IS NULL OR code = '' OR CAST(${file.columns.subject} AS VARCHAR) = ''`;

function selectRows(file: MedsFile): string {
  const { subject, time, filedTime, numericValue, textValue } = file.columns;
  return `SELECT CAST(${subject} AS VARCHAR) AS subject, CAST(code AS VARCHAR) AS code, ${time} AS moment, ${filedTime} AS filed,
    ${numericValue} AS numeric_value, ${textValue} AS text_value FROM read_parquet(${sqlText(file.path)})
    WHERE NOT (${BAD_ROW(file)}) AND NOT coalesce(isnan(${time}), false)`;
}

function toRow(values: readonly unknown[]): MedsRow {
  const [subject, code, time, filed, numericValue, textValue] = values;
  return {
    subject: String(subject),
    code: String(code),
    time: typeof time === "number" ? time : null,
    filed: typeof filed === "number" && Number.isFinite(filed) ? filed : null,
    ...toResult(
      typeof numericValue === "number" && Number.isFinite(numericValue) ? numericValue : null,
      typeof textValue === "string" && textValue !== "" ? textValue : null,
    ),
  };
}

/** `<5` in words, beside its number or in its place, is the number with its comparator. */
function toResult(numericValue: number | null, textValue: string | null): Pick<MedsRow, "numericValue" | "textValue"> {
  const bound = textValue === null ? undefined : parseBound(textValue);
  if (bound === undefined) return { numericValue, textValue };
  // MEDS has 32-bit numbers.
  if (numericValue !== null && Math.fround(numericValue) !== Math.fround(bound.value))
    return { numericValue, textValue };
  return { numericValue: numericValue ?? bound.value, textValue: bound.comparator };
}

function toMedsChart(
  rows: readonly [MedsRow, ...MedsRow[]],
  displays: ReadonlyMap<string, string>,
): { chart: PatientChart; duplicates: number } {
  const patientId = toPatientId(rows[0].subject);
  const subject = chartSubjectKey(patientId);
  const dated: ClinicalEvent[] = [];
  const undated: UndatedEntry[] = [];
  for (const { code, time, filed, numericValue, textValue } of rows) {
    const display = displays.get(code);
    const said = {
      subject,
      code,
      ...(numericValue === null ? undefined : { numericValue }),
      ...(textValue === null ? undefined : { textValue }),
      ...(display === undefined ? undefined : { display }),
    };
    if (time !== null) {
      const occurredAt = toEpochMs(time);
      dated.push({ ...said, occurredAt, filedAt: toEpochMs(Math.max(time, filed ?? time)) });
    } else if (isUnchanging(code)) dated.push({ ...said, occurredAt: null, filedAt: null });
    else undated.push(said);
  }
  const { events, duplicates } = orderEvents(dated);
  const kept = orderEvents(undated);
  return {
    chart: {
      patientId,
      subject,
      identity: identityOfEvents(events),
      events,
      ...(kept.events.length === 0 ? {} : { undated: kept.events }),
      notes: [],
    },
    duplicates: duplicates + kept.duplicates,
  };
}

async function rejectRows(db: DuckDb, files: readonly MedsFile[], rejects: RejectLog): Promise<void> {
  for (const file of files) {
    const { subject, time } = file.columns;
    const query = `SELECT CAST(file_row_number + 1 AS DOUBLE),
      CASE WHEN ${subject} IS NULL OR CAST(${subject} AS VARCHAR) = '' THEN 'subject_id'
           WHEN code IS NULL OR code = '' THEN 'code' ELSE 'time' END
      FROM read_parquet(${sqlText(file.path)}, file_row_number = true)
      WHERE ${BAD_ROW(file)} OR coalesce(isnan(${time}), false) ORDER BY file_row_number`;
    for await (const chunk of rowsOf(db, [file], query)) {
      for (const [line, path] of chunk) {
        rejects.add({
          file: file.label,
          line: Number(line),
          path: String(path),
          reason: path === "time" ? "not a moment" : "required value missing",
        });
      }
    }
  }
}

async function countRows(db: DuckDb, files: readonly MedsFile[]): Promise<number> {
  const list = files.map((file) => sqlText(file.path)).join(", ");
  const [row] = await db.all(`SELECT CAST(sum(num_rows) AS DOUBLE) AS n FROM parquet_file_metadata([${list}])`);
  return typeof row?.["n"] === "number" ? row["n"] : 0;
}

/** Code descriptions of `metadata/codes.parquet`. */
async function readDisplays(db: DuckDb, codeFiles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const displays = new Map<string, string>();
  for (const path of codeFiles) {
    try {
      for (const [code, description] of await describedCodes(db, path)) displays.set(code, description);
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }
  return displays;
}

async function describedCodes(db: DuckDb, path: string): Promise<(readonly [string, string])[]> {
  const from = `read_parquet(${sqlText(path)})`;
  const columns = new Set((await db.all(`DESCRIBE SELECT * FROM ${from}`)).map((row) => row["column_name"]));
  if (!columns.has("code") || !columns.has("description")) return [];
  const rows = await db.all(`SELECT code, description FROM ${from} WHERE description IS NOT NULL ORDER BY code`);
  return rows.map((row) => [String(row["code"]), String(row["description"])] as const);
}
