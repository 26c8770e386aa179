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
  readingFiles,
  readLabels,
  readSplitList,
  splitNames,
  type TaskDefinition,
} from "#timeline";
import { type LintRule, lintRules, stayViews } from "./lint-rules.ts";

interface LintFinding {
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

export interface LintReport {
  /** Empty for a clean data set, of which the rules that were asked found nothing. */
  readonly findings: readonly LintFinding[];
  /** Rules that had nothing to look at: of them a clean report says nothing. */
  readonly unasked: readonly { readonly code: string; readonly where: string; readonly why: string }[];
}

export interface LintOptions {
  /** A MEDS directory, or a Parquet file of events. */
  readonly meds: string;
  readonly tasks?: readonly { readonly name: string; readonly task: TaskDefinition }[];
  /** MEDS label files made on this data. */
  readonly labels?: readonly string[];
  readonly progress: Progress;
}

/** @throws OslerError `storage/file-missing`, `timeline/meds-unreadable`, `timeline/labels-unreadable` */
export async function lintDataset({ meds, tasks = [], labels = [], progress }: LintOptions): Promise<LintReport> {
  const files = await dataFiles(meds);
  const scratch = await openScratch("osler-lint-");
  const database = await openDuckDb({ memoryMb: 1536, temporaryDirectory: scratch.directory });
  const total = lintRules.length + tasks.length + labels.length;
  let done = 0;
  const reports: LintReport[] = [];
  const add = (report: LintReport, note: string) => {
    reports.push(report);
    progress({ done: ++done, total, note });
  };
  try {
    await readingFiles(database, files, async () => {
      await openEvents(database, meds, files);
      for (const rule of lintRules) add(await askRule(database, rule), rule.code);
      for (const { name, task } of tasks) add(await lintTask(name, task, meds), name);
      for (const file of labels) add(await lintLabels(database, file), file);
    });
    return {
      findings: reports.flatMap(({ findings }) => findings),
      unasked: reports.flatMap(({ unasked }) => unasked),
    };
  } finally {
    database.close();
    scratch.remove();
  }
}

async function askRule(database: DuckDb, rule: LintRule): Promise<LintReport> {
  const { code, means, fix, unit, sql, alarm, asks } = rule;
  const [row] = await database.all(sql);
  const [n, total] = [Number(row?.["n"] ?? 0), Number(row?.["total"] ?? 0)];
  const finding = { code, where: "data", count: n, total, unit, means, fix };
  return {
    findings: alarm(n, total) ? [finding] : [],
    unasked: total > 0 ? [] : [{ code, where: "data", why: `no ${asks}` }],
  };
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

async function lintTask(name: string, task: TaskDefinition, meds: string): Promise<LintReport> {
  const { labels, overlapping } = await countLabelOverlap(task, meds);
  const code = "lint/label-from-features-window";
  const finding = {
    code,
    where: name,
    count: overlapping,
    total: labels,
    unit: "labels",
    means: "the labelled window begins before, or at, the last moment whose events the features may use",
    fix: "Start the labelled window at the end of the input window, with start_inclusive: false.",
  };
  return {
    findings: overlapping === 0 ? [] : [finding],
    unasked: labels > 0 ? [] : [{ code, where: name, why: "no labels come of the task" }],
  };
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

/** Which codes a prediction may be told by: all that are known, and those of them that are news since the person was last asked. */
const TOLD_BY = [
  ["TRUE", "known by the prediction time"],
  ["recent", "filed since the person's prediction before, or at this one's instant,"],
] as const;

/** A code that alone tells the label. Labels shuffled among the rows must not be told so, or nothing can be said. */
async function lintLabels(database: DuckDb, file: string): Promise<LintReport> {
  await readLabels(database, file);
  await database.run(
    "CREATE OR REPLACE TABLE asked AS SELECT row AS id, subject_id, epoch_us(prediction_time) AS t, boolean_value AS label, lead(boolean_value, 1, NULL) OVER (ORDER BY hash(subject_id, prediction_time)) AS shuffled, max(epoch_us(prediction_time)) OVER (PARTITION BY subject_id ORDER BY epoch_us(prediction_time) RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS previous FROM labels",
  );
  const findings = await lintMoments(database, file);
  const code = "lint/label-told-by-a-feature";
  const [sizes] = await database.all(
    "SELECT count(*) FILTER (WHERE label) AS positives, count(*) FILTER (WHERE NOT label) AS negatives FROM asked",
  );
  const fewest = Math.min(Number(sizes?.["positives"]), Number(sizes?.["negatives"]));
  if (fewest < ENOUGH) return { findings, unasked: [{ code, where: file, why: `no ${ENOUGH} labels of each kind` }] };
  await database.run(
    "CREATE OR REPLACE TABLE known AS SELECT a.id, a.label, a.shuffled, e.code, bool_or(e.t IS NOT NULL AND (a.previous IS NULL OR e.f > a.previous)) AS recent FROM asked a JOIN events e ON a.subject_id = e.subject_id AND (e.t IS NULL OR e.f <= a.t) GROUP BY ALL",
  );
  for (const [among, words] of TOLD_BY) {
    const [found, byChance] = [
      await countTelling(database, among, "label"),
      await countTelling(database, among, "shuffled"),
    ];
    if (found.n === 0 || byChance.n > 0) continue;
    findings.push({
      code,
      where: file,
      count: found.n,
      total: found.total,
      unit: "codes",
      means: `a code ${words} tells the label almost always, and shuffled labels never`,
      fix: "Remove the code from the features, or file it when it really became known: it is the label under another name.",
    });
    break;
  }
  return { findings, unasked: [] };
}

async function countTelling(
  database: DuckDb,
  among: string,
  label: "label" | "shuffled",
): Promise<{ n: number; total: number }> {
  const [row] = await database.all(
    `WITH sizes AS (SELECT count(*) FILTER (WHERE ${label}) AS p, count(*) FILTER (WHERE NOT ${label}) AS q FROM asked)
     SELECT count(*) FILTER (WHERE abs(inside / p - outside / q) >= ${TELLING}) AS n, count(*) AS total
     FROM (SELECT code, count(*) FILTER (WHERE ${label}) AS inside, count(*) FILTER (WHERE NOT ${label}) AS outside FROM known WHERE ${among} GROUP BY code), sizes`,
  );
  return { n: Number(row?.["n"] ?? 0), total: Number(row?.["total"] ?? 0) };
}
