/**
 * @module timeline/tasks/extract-labels: who is asked when, and what came of it: a task's labels over a MEDS data set.
 *
 * Reads a MEDS directory or one Parquet file of events. Promise: the file of labels is MEDS's label schema (`subject_id`,
 * `prediction_time`, `boolean_value`), ordered, whole or absent; one data file is worked on at a time, and what does not fit in memory
 * spills to disk.
 */
import { noProgress, type Progress } from "#core";
import { type DuckDb, openDuckDb, openScratch, sqlText, writeParquetFile } from "#storage";
import { readingFiles } from "../readable-files.ts";
import { compileTask } from "./compile-task.ts";
import { columnsOf, dataFiles, requireWholeRecords } from "./meds-source.ts";
import type { TaskDefinition } from "./task-definition.ts";

export interface LabelSummary {
  readonly triggers: number;
  readonly labels: number;
  readonly positives: number;
  readonly subjects: number;
  /** Triggers left out, by the first window (in the order of evaluation) that was not met. */
  readonly leftOut: Readonly<Record<string, number>>;
}

export interface ExtractLabelsOptions {
  readonly task: TaskDefinition;
  /** A MEDS directory, or a Parquet file of events. */
  readonly meds: string;
  /** The Parquet file to write. */
  readonly out: string;
  readonly progress: Progress;
  /** DuckDB's share; 1,024 by default. */
  readonly memoryMb?: number;
}

/** How many labels there are, and of how many the labelled window begins before or at the prediction time, whose events features may use. */
export async function countLabelOverlap(
  task: TaskDefinition,
  meds: string,
): Promise<{ readonly labels: number; readonly overlapping: number }> {
  return withRealisations({ task, meds, progress: noProgress }, async (database) => {
    const inclusive = task.windows.find(({ name }) => name === task.label.window)?.startInclusive === true;
    const [row] = await database.all(
      `SELECT count(*) AS labels, count(*) FILTER (WHERE label_start_us ${inclusive ? "<=" : "<"} prediction_time_us) AS overlapping FROM realisations WHERE failed IS NULL`,
    );
    return { labels: Number(row?.["labels"] ?? 0), overlapping: Number(row?.["overlapping"] ?? 0) };
  });
}

/** Writes the labels. @throws OslerError `timeline/task-invalid` for a column the data lacks; `timeline/meds-unreadable`, also for a subject in two files; `storage/file-missing` */
export async function extractLabels(options: ExtractLabelsOptions): Promise<LabelSummary> {
  return withRealisations(options, async (database) => {
    await writeParquetFile(
      database,
      "SELECT subject_id, make_timestamp(prediction_time_us) AS prediction_time, label > 0 AS boolean_value FROM realisations WHERE failed IS NULL ORDER BY ALL",
      options.out,
    );
    return summarise(database);
  });
}

/** Follows the triggers of every data file and hands over the table `realisations`. */
async function withRealisations<T>(
  { task, meds, progress, memoryMb }: Omit<ExtractLabelsOptions, "out">,
  use: (database: DuckDb) => Promise<T>,
): Promise<T> {
  const files = await dataFiles(meds);
  const scratch = await openScratch("osler-tasks-");
  const database = await openDuckDb({ memoryMb: memoryMb ?? 1024, temporaryDirectory: scratch.directory });
  try {
    await database.run(
      "CREATE TABLE realisations (subject_id BIGINT, prediction_time_us BIGINT, label BIGINT, failed VARCHAR, label_start_us BIGINT)",
    );
    for (const [index, file] of files.entries()) {
      await readingFiles(database, [file], () => followTriggers(database, task, file));
      progress({ done: index + 1, total: files.length, note: "data files" });
    }
    await requireWholeRecords(database, files, meds);
    return await use(database);
  } finally {
    database.close();
    scratch.remove();
  }
}

/** Adds what one data file has to the table `realisations`. */
async function followTriggers(database: DuckDb, task: TaskDefinition, file: string): Promise<void> {
  const source = `read_parquet(${sqlText(file)})`;
  const columns = await columnsOf(database, source, file, [...task.predicates, ...task.demographics]);
  const compiled = compileTask(task, source, columns);
  await database.run(`CREATE OR REPLACE TABLE occurrences AS ${compiled.occurrences}`);
  await database.run(`INSERT INTO realisations ${compiled.realisations}`);
}

async function summarise(database: DuckDb): Promise<LabelSummary> {
  const [total] = await database.all(
    "SELECT count(*) AS triggers, count(*) FILTER (WHERE failed IS NULL) AS labels, count(*) FILTER (WHERE failed IS NULL AND label > 0) AS positives, count(DISTINCT subject_id) FILTER (WHERE failed IS NULL) AS subjects FROM realisations",
  );
  const failed = await database.all(
    "SELECT failed, count(*) AS n FROM realisations WHERE failed IS NOT NULL GROUP BY failed ORDER BY failed",
  );
  const count = (name: string) => Number(total?.[name] ?? 0);
  return {
    triggers: count("triggers"),
    labels: count("labels"),
    positives: count("positives"),
    subjects: count("subjects"),
    leftOut: Object.fromEntries(failed.map((row) => [String(row["failed"]), Number(row["n"])])),
  };
}
