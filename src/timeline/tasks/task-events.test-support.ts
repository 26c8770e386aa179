/** @module timeline/tasks/task-events: a few events as a Parquet file, for tests of tasks. */
import { openDuckDb, sqlText } from "#storage";

export type EventRow = readonly [subject: number | string, time: string | null, code: string, value?: number];

/** Writes the rows in the order given, in MEDS's columns. */
export async function writeEvents(path: string, rows: readonly EventRow[]): Promise<void> {
  const database = await openDuckDb({ threads: 1 });
  try {
    const values = rows.map(
      ([subject, time, code, value]) =>
        `(${subject}::BIGINT, ${time === null ? "NULL" : sqlText(time)}::TIMESTAMP, ${sqlText(code)}, ${value ?? "NULL"}::FLOAT)`,
    );
    await database.run(
      `COPY (SELECT * FROM (VALUES ${values.join(", ")}) AS events(subject_id, "time", code, numeric_value)) TO ${sqlText(path)} (FORMAT parquet)`,
    );
  } finally {
    database.close();
  }
}
