/**
 * @module timeline/tasks/labelled-records: the records that labels speak of, and the file of what was foretold for them.
 *
 * Labels keep their own subject ids, whatever their size; a record is known here by its place. Times keep their microseconds: an event one
 * microsecond after the prediction is after it. The predictions are written in the prediction schema of meds-evaluation, which extends
 * MEDS's labels.
 *
 * @see https://github.com/kamilest/meds-evaluation src/meds_evaluation/schema.py
 */

import { type ClinicalEvent, type EpochMs, isUnchanging, OslerError, toEpochMs, toSubjectKey } from "#core";
import { type DuckDb, openDuckDb, openScratch, requireFile, sqlText, writeParquetFile } from "#storage";
import { readingFiles, streamingFiles } from "../readable-files.ts";
import { type SplitName, splitNames, splitOf } from "../splits.ts";
import { dataFiles, describeEvents, readSplitList } from "./meds-source.ts";

interface LabelledRow {
  /** Its place among the labels. */
  readonly row: number;
  readonly moment: EpochMs;
  readonly label: boolean;
}

export interface LabelledRecord {
  /** `undefined` where the data set names a split of its own. */
  readonly split: SplitName | undefined;
  readonly events: readonly ClinicalEvent[];
  readonly rows: readonly LabelledRow[];
}

/** Labels beside their data set. */
export interface LabelledData {
  readonly labels: number;
  /** Whether the data set says who is in which split; else a hash of the subject's id does. */
  readonly ownSplits: boolean;
  /** Records with at least one label, subject by subject; only of `split`, if given. */
  records(split?: SplitName): AsyncGenerator<LabelledRecord>;
  /**
   * Writes the rows that have an entry: `subject_id`, `prediction_time`, `boolean_value`, `predicted_boolean_value` (from one half on),
   * `predicted_boolean_probability`. Whole or absent.
   *
   * @param risks by row; `null` where nothing can be said
   */
  write(out: string, risks: ReadonlyMap<number, number | null>): Promise<void>;
  close(): Promise<void>;
}

/** Labels are given a place in the order of subject, time and value. @throws OslerError `timeline/labels-unreadable`, `timeline/meds-unreadable`, `storage/file-missing` */
export async function openLabelled(meds: string, labels: string): Promise<LabelledData> {
  const files = await dataFiles(meds);
  const scratch = await openScratch("osler-labelled-");
  const database = await openDuckDb({ memoryMb: 1024, temporaryDirectory: scratch.directory });
  const close = async () => {
    database.close();
    scratch.remove();
  };
  try {
    await readLabels(database, labels);
    await readingFiles(database, files, () => describeEvents(database, sourceOf(files), meds));
    const ownSplits = await readSplits(database, meds);
    const [total] = await database.all("SELECT count(*) AS n FROM labels");
    return {
      labels: Number(total?.["n"]),
      ownSplits,
      records: (split) => readRecords(database, files, split),
      write: (out, risks) => writePredictions(database, out, risks),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Fills the table `labels` (row, subject_id, prediction_time, boolean_value). @throws OslerError `timeline/labels-unreadable`, `storage/file-missing`, `storage/not-a-file` */
export async function readLabels(database: DuckDb, path: string): Promise<void> {
  requireFile(path, "The file of labels");
  try {
    await database.run(
      `CREATE OR REPLACE TABLE labels AS SELECT row_number() OVER (ORDER BY subject_id, prediction_time, boolean_value) - 1 AS row, subject_id::BIGINT AS subject_id, prediction_time::TIMESTAMP AS prediction_time, boolean_value::BOOLEAN AS boolean_value FROM read_parquet(${sqlText(path)})`,
    );
  } catch (cause) {
    throw new OslerError("timeline/labels-unreadable", {
      message: `${path} is not a Parquet file with subject_id, prediction_time and boolean_value.`,
      fix: "Write labels with osler tasks extract, or in MEDS's label schema.",
      cause: cause instanceof Error ? cause.name : undefined,
    });
  }
  const [row] = await database.all(
    "SELECT count(*) AS n, count(*) FILTER (WHERE subject_id IS NULL OR prediction_time IS NULL OR boolean_value IS NULL) AS blank FROM labels",
  );
  if (Number(row?.["n"]) > 0 && Number(row?.["blank"]) === 0) return;
  throw new OslerError("timeline/labels-unreadable", {
    message:
      Number(row?.["n"]) === 0
        ? `${path} holds no label.`
        : `${row?.["blank"]} of the ${row?.["n"]} labels of ${path} lack a subject, a moment or a value.`,
    fix: "Write labels with osler tasks extract, or in MEDS's label schema.",
  });
}

/** @throws OslerError `timeline/meds-unreadable`, also for a subject in two splits: who teaches must not be tested */
async function readSplits(database: DuckDb, meds: string): Promise<boolean> {
  if (await readSplitList(database, meds)) {
    await database.run(
      `CREATE TABLE splits AS SELECT * FROM listed_splits WHERE split IN (${splitNames.map(sqlText).join(", ")})`,
    );
    const [row] = await database.all("SELECT count(*) - count(DISTINCT subject_id) AS n FROM splits");
    if (Number(row?.["n"]) === 0) return true;
    throw new OslerError("timeline/meds-unreadable", {
      message: `The list of splits of ${meds} has ${row?.["n"]} subjects more than once, in different splits.`,
      fix: "Give each subject one split: who teaches must not be tested.",
    });
  }
  const subjects = await database.all("SELECT DISTINCT subject_id::VARCHAR AS s FROM labels");
  await database.run("CREATE TABLE splits (subject_id BIGINT, split VARCHAR)");
  await insert(
    database,
    "splits",
    subjects.map(({ s }) => `(${String(s)}, ${sqlText(splitOf(String(s), "tasks"))})`),
  );
  return false;
}

const sourceOf = (files: readonly string[]): string =>
  `read_parquet([${files.map(sqlText).join(", ")}], union_by_name = true)`;

async function* readRecords(
  database: DuckDb,
  files: readonly string[],
  wanted: SplitName | undefined,
): AsyncGenerator<LabelledRecord> {
  const source = sourceOf(files);
  const described = await database.all(`DESCRIBE SELECT * FROM ${source}`);
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  const number = ["numeric_value", "value"].find((name) => types.has(name));
  const column = (name: string, sql: string) => (types.has(name) ? sql : "NULL");
  const only = wanted === undefined ? "" : ` WHERE split = ${sqlText(wanted)}`;
  await database.run(
    `CREATE OR REPLACE TABLE asked AS SELECT subject_id, any_value(split) AS split, list(struct_pack(r := row::INTEGER, t := epoch_us(prediction_time)::DOUBLE / 1000, b := boolean_value) ORDER BY row)::JSON::VARCHAR AS rows FROM labels LEFT JOIN splits USING (subject_id)${only} GROUP BY subject_id`,
  );
  const sql = `SELECT dense_rank() OVER (ORDER BY e.subject_id)::DOUBLE AS place, a.split, a.rows, epoch_us(e."time")::DOUBLE / 1000, e.code, ${number === undefined ? "NULL" : `TRY_CAST(e."${number}" AS DOUBLE)`}, ${column("text_value", "e.text_value")}, ${column("filed_time", "epoch_us(e.filed_time)::DOUBLE / 1000")} FROM ${source} e JOIN asked a USING (subject_id) ORDER BY place`;
  let open: { place: number; split: unknown; rows: string; events: ClinicalEvent[] } | undefined;
  for await (const chunk of streamingFiles(database, files, database.chunks(sql))) {
    for (const [place, split, rows, time, code, numeric, text, filed] of chunk) {
      if (open === undefined || open.place !== place) {
        if (open !== undefined) yield toRecord(open);
        open = { place: Number(place), split, rows: String(rows), events: [] };
      }
      // Of what has no date and can change nobody can say that it was known at the prediction.
      if (time !== null || isUnchanging(String(code)))
        open.events.push(toEvent(open.place, { time, code, numeric, text, filed }));
    }
  }
  if (open !== undefined) yield toRecord(open);
}

function toEvent(
  place: number,
  { time, code, numeric, text, filed }: Readonly<Record<"time" | "code" | "numeric" | "text" | "filed", unknown>>,
): ClinicalEvent {
  const occurredAt = typeof time === "number" ? toEpochMs(time) : null;
  return {
    subject: toSubjectKey(place),
    code: String(code),
    occurredAt,
    filedAt: occurredAt === null ? null : typeof filed === "number" ? toEpochMs(filed) : occurredAt,
    ...(typeof numeric === "number" && Number.isFinite(numeric) ? { numericValue: numeric } : {}),
    ...(typeof text === "string" ? { textValue: text } : {}),
  };
}

function toRecord({ split, rows, events }: { split: unknown; rows: string; events: ClinicalEvent[] }): LabelledRecord {
  const parsed = JSON.parse(rows) as readonly { r: number; t: number; b: boolean }[];
  return {
    split: splitNames.find((name) => name === split),
    events,
    rows: parsed.map(({ r, t, b }) => ({ row: r, moment: toEpochMs(t), label: b })),
  };
}

async function writePredictions(
  database: DuckDb,
  out: string,
  risks: ReadonlyMap<number, number | null>,
): Promise<void> {
  await database.run("CREATE OR REPLACE TABLE foretold (row BIGINT, risk DOUBLE)");
  await insert(
    database,
    "foretold",
    [...risks].map(([row, risk]) => `(${row}, ${risk === null ? "NULL" : `${risk}::DOUBLE`})`),
  );
  await writeParquetFile(
    database,
    "SELECT subject_id, prediction_time, boolean_value, risk >= 0.5 AS predicted_boolean_value, risk AS predicted_boolean_probability FROM labels JOIN foretold USING (row) ORDER BY row",
    out,
  );
}

/** Values of one statement: more make its text long. */
const MOST_VALUES = 5000;

async function insert(database: DuckDb, table: string, values: readonly string[]): Promise<void> {
  for (let at = 0; at < values.length; at += MOST_VALUES)
    await database.run(`INSERT INTO ${table} VALUES ${values.slice(at, at + MOST_VALUES).join(", ")}`);
}
