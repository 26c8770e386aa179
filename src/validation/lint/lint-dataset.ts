/**
 * @module validation/lint/lint-dataset: does a MEDS data set, or a task on it, give the future away?
 *
 * Promise: a finding says what, how much of it and what to do, never a record's content. Read-only; DuckDB spills what does not fit.
 */
import { join } from "node:path";
import type { Progress } from "#core";
import { type DuckDb, openDuckDb, openScratch, sqlText } from "#storage";
import {
  countLabelOverlap,
  dataFiles,
  describeEvents,
  readLabels,
  readSplitList,
  splitNames,
  type TaskDefinition,
} from "#timeline";
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

/** All findings; empty for a clean data set. @throws OslerError `storage/file-missing`, `timeline/meds-unreadable`, `timeline/labels-unreadable` */
export async function lintDataset({ meds, tasks = [], labels = [], progress }: LintOptions): Promise<LintFinding[]> {
  const files = await dataFiles(meds);
  const scratch = await openScratch("osler-lint-");
  const database = await openDuckDb({ memoryMb: 1536, temporaryDirectory: scratch.directory });
  const total = lintRules.length + tasks.length + labels.length;
  let done = 0;
  const findings: LintFinding[] = [];
  try {
    await openEvents(database, meds, files);
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
    scratch.remove();
  }
}

async function openEvents(database: DuckDb, meds: string, files: readonly string[]): Promise<void> {
  const folder = join(meds, "data");
  const list = `[${files.map(sqlText).join(", ")}]`;
  const types = await describeEvents(database, `read_parquet(${list}, union_by_name = true)`, meds);
  await database.run(`CREATE VIEW raw_events AS SELECT * FROM read_parquet(${list}, union_by_name = true)`);
  const numeric = ["numeric_value", "value"].find((name) => types.has(name) && types.get(name) !== "VARCHAR");
  const filed = types.has("filed_time") ? `coalesce(epoch_us(filed_time), epoch_us("time"))` : `epoch_us("time")`;
  const value = numeric === undefined ? "NULL::DOUBLE" : `"${numeric}"::DOUBLE`;
  await database.run(
    `CREATE VIEW events AS SELECT subject_id, epoch_us("time") AS t, ${filed} AS f, code, ${value} AS v, filename AS file, file_row_number AS line, regexp_extract(substr(filename, ${folder.length + 2}), '^([^/]+)/', 1) AS split FROM read_parquet(${list}, union_by_name = true, filename = true, file_row_number = true)`,
  );
  for (const view of [await splitsView(database, meds), ...stayViews]) await database.run(view);
}

/** Who is in which split: by the list, which is what MEDS goes by, and by the folders named after one; without a list by any folder. */
async function splitsView(database: DuckDb, meds: string): Promise<string> {
  const folders = "SELECT DISTINCT subject_id, split FROM events";
  if (!(await readSplitList(database, meds))) return `CREATE VIEW splits AS ${folders}`;
  const named = `${folders} WHERE split IN (${splitNames.map(sqlText).join(", ")})`;
  return `CREATE VIEW splits AS SELECT DISTINCT subject_id, split FROM (FROM listed_splits UNION ALL ${named})`;
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

/** A window may run past the last event, so a few labels may stand after it. */
const MOST_AFTER_THE_RECORD = 0.1;

/** Labels of people the data do not have, and at moments their records do not cover. */
async function lintMoments(database: DuckDb, file: string): Promise<LintFinding[]> {
  const [row] = await database.all(
    `SELECT count(*) AS labels, count(*) FILTER (WHERE e.subject_id IS NULL) AS strangers, count(*) FILTER (WHERE a.t < first) AS before, count(*) FILTER (WHERE a.t > last) AS after
     FROM asked a LEFT JOIN (SELECT subject_id, min(t) AS first, max(t) AS last FROM events GROUP BY subject_id) e USING (subject_id)`,
  );
  const of = (name: string) => Number(row?.[name] ?? 0);
  const finding = (code: string, count: number, means: string, fix: string): LintFinding[] =>
    count === 0 ? [] : [{ code, where: file, count, total: of("labels"), unit: "labels", means, fix }];
  const after = of("after") > MOST_AFTER_THE_RECORD * of("labels") ? of("after") : 0;
  return [
    ...finding(
      "lint/label-subject-unknown",
      of("strangers"),
      "labels speak of subjects the data set does not have",
      "Make the labels on this data set; subject ids differ from one de-identification to the next.",
    ),
    ...finding(
      "lint/label-before-record",
      of("before"),
      "the prediction is made before the first event of the record, when nothing is known",
      "Check the time zone and the date shift of the labels, or leave these labels out.",
    ),
    ...finding(
      "lint/label-after-record",
      after,
      "more than 1 prediction in 10 is made after the last event of the record, when nobody can see what came",
      "Check the time zone and the date shift of the labels, or leave these labels out.",
    ),
  ];
}

/** A code known by the prediction time that alone tells the label. Labels shuffled among the rows must not be told so, or nothing can be said. */
async function lintLabels(database: DuckDb, file: string): Promise<LintFinding[]> {
  await readLabels(database, file);
  await database.run(
    "CREATE OR REPLACE TABLE asked AS SELECT row AS id, subject_id, epoch_us(prediction_time) AS t, boolean_value AS label, lead(boolean_value, 1, NULL) OVER (ORDER BY hash(subject_id, prediction_time)) AS shuffled FROM labels",
  );
  const strays = await lintMoments(database, file);
  const [sizes] = await database.all(
    "SELECT count(*) FILTER (WHERE label) AS positives, count(*) FILTER (WHERE NOT label) AS negatives FROM asked",
  );
  const fewest = Math.min(Number(sizes?.["positives"]), Number(sizes?.["negatives"]));
  if (fewest < ENOUGH) return strays;
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
  if (found.n === 0 || byChance.n > 0) return strays;
  return [
    ...strays,
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
