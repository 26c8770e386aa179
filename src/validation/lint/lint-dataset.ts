/**
 * @module validation/lint/lint-dataset: does a MEDS data set, or a task on it, give the future away?
 *
 * Promise: a finding says what, how much of it and what to do, never a record's content. Read-only; DuckDB spills what does not fit.
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Progress } from "#core";
import { type DuckDb, listFiles, openDuckDb, requirePath, sqlText } from "#storage";
import { countLabelOverlap, type TaskDefinition } from "#timeline";
import { lintRules, stayViews } from "./lint-rules.ts";

export interface LintFinding {
  /** `lint/…`, permanent. */
  readonly code: string;
  /** The data set, or the task or file of labels by the name it was given. */
  readonly where: string;
  readonly count: number;
  readonly total: number;
  readonly unit: string;
  readonly means: string;
  readonly fix: string;
}

export interface LintOptions {
  /** A MEDS directory, or a Parquet file of events. */
  readonly meds: string;
  readonly tasks?: readonly { readonly name: string; readonly task: TaskDefinition }[];
  /** MEDS label files made on this data. */
  readonly labels?: readonly string[];
  readonly progress: Progress;
}

/** All findings; empty for a clean data set. @throws OslerError `storage/file-missing` */
export async function lintDataset({ meds, tasks = [], labels = [], progress }: LintOptions): Promise<LintFinding[]> {
  requirePath(meds, "The MEDS data");
  const scratch = await mkdtemp(join(tmpdir(), "osler-lint-"));
  const database = await openDuckDb({ memoryMb: 1536, temporaryDirectory: scratch });
  const total = lintRules.length + tasks.length + labels.length;
  let done = 0;
  const findings: LintFinding[] = [];
  try {
    await openEvents(database, meds);
    for (const { code, means, fix, unit, sql, alarm } of lintRules) {
      const [row] = await database.all(sql);
      const [n, all] = [Number(row?.["n"] ?? 0), Number(row?.["total"] ?? 0)];
      if (alarm(n, all)) findings.push({ code, where: "data", count: n, total: all, unit, means, fix });
      progress({ done: ++done, total, note: code });
    }
    for (const { name, task } of tasks) {
      findings.push(...(await lintTask(name, task, meds)));
      progress({ done: ++done, total, note: name });
    }
    for (const file of labels) {
      findings.push(...(await lintLabels(database, file)));
      progress({ done: ++done, total, note: file });
    }
    return findings;
  } finally {
    database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function openEvents(database: DuckDb, meds: string): Promise<void> {
  const isDirectory = (await stat(meds)).isDirectory();
  const folder = join(meds, "data");
  if (isDirectory) requirePath(folder, "A MEDS dataset's data folder");
  const files = isDirectory
    ? (await listFiles(folder)).filter((file) => file.endsWith(".parquet")).map((file) => join(folder, file))
    : [meds];
  const list = `[${files.map(sqlText).join(", ")}]`;
  await database.run(`CREATE VIEW raw_events AS SELECT * FROM read_parquet(${list}, union_by_name = true)`);
  const described = await database.all("DESCRIBE SELECT * FROM raw_events");
  const has = new Set(described.map((row) => String(row["column_name"])));
  const numeric = described.find(
    (row) => ["numeric_value", "value"].includes(String(row["column_name"])) && row["column_type"] !== "VARCHAR",
  );
  const filed = has.has("filed_time") ? `coalesce(epoch_us(filed_time), epoch_us("time"))` : `epoch_us("time")`;
  const value = numeric === undefined ? "NULL::DOUBLE" : `"${String(numeric["column_name"])}"::DOUBLE`;
  await database.run(
    `CREATE VIEW events AS SELECT subject_id, epoch_us("time") AS t, ${filed} AS f, code, ${value} AS v, filename AS file, file_row_number AS line, regexp_extract(substr(filename, ${folder.length + 2}), '^([^/]+)/', 1) AS split FROM read_parquet(${list}, union_by_name = true, filename = true, file_row_number = true)`,
  );
  for (const view of stayViews) await database.run(view);
}

async function lintTask(name: string, task: TaskDefinition, meds: string): Promise<LintFinding[]> {
  const { labels, overlapping } = await countLabelOverlap(task, meds);
  if (overlapping === 0) return [];
  return [
    {
      code: "lint/label-from-features-window",
      where: name,
      count: overlapping,
      total: labels,
      unit: "labels",
      means: "the labelled window begins before, or at, the last moment whose events the features may use",
      fix: "Start the labelled window at the end of the input window, with start_inclusive: false.",
    },
  ];
}

/** How sure one code may be of the label: sensitivity + specificity - 1. */
const TELLING = 0.95;
const ENOUGH = 10;

/** A code known by the prediction time that alone tells the label. Labels shuffled among the rows must not be told so, or nothing can be said. */
async function lintLabels(database: DuckDb, file: string): Promise<LintFinding[]> {
  requirePath(file, "The labels");
  await database.run(
    `CREATE OR REPLACE TABLE asked AS SELECT row_number() OVER () AS id, subject_id, epoch_us(prediction_time) AS t, boolean_value AS label, lead(boolean_value, 1, NULL) OVER (ORDER BY hash(subject_id, prediction_time)) AS shuffled FROM read_parquet(${sqlText(file)})`,
  );
  const [sizes] = await database.all(
    "SELECT count(*) FILTER (WHERE label) AS positives, count(*) FILTER (WHERE NOT label) AS negatives FROM asked",
  );
  if (Math.min(Number(sizes?.["positives"]), Number(sizes?.["negatives"])) < ENOUGH) return [];
  await database.run(
    "CREATE OR REPLACE TABLE known AS SELECT DISTINCT a.id, a.label, a.shuffled, e.code FROM asked a JOIN events e ON a.subject_id = e.subject_id AND (e.t IS NULL OR e.f <= a.t)",
  );
  const telling = async (label: string) => {
    const [row] = await database.all(
      `WITH sizes AS (SELECT count(*) FILTER (WHERE ${label}) AS p, count(*) FILTER (WHERE NOT ${label}) AS q FROM asked)
       SELECT count(*) FILTER (WHERE abs(inside / p - outside / q) >= ${TELLING}) AS n, count(*) AS total
       FROM (SELECT code, count(*) FILTER (WHERE ${label}) AS inside, count(*) FILTER (WHERE NOT ${label}) AS outside FROM known GROUP BY code), sizes`,
    );
    return { n: Number(row?.["n"] ?? 0), total: Number(row?.["total"] ?? 0) };
  };
  const [found, byChance] = [await telling("label"), await telling("shuffled")];
  if (found.n === 0 || byChance.n > 0) return [];
  return [
    {
      code: "lint/label-told-by-a-feature",
      where: file,
      count: found.n,
      total: found.total,
      unit: "codes",
      means: "a code known by the prediction time tells the label almost always, and shuffled labels never",
      fix: "Remove the code from the features, or file it when it really became known: it is the label under another name.",
    },
  ];
}
