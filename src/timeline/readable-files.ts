/**
 * @module timeline/readable-files: Parquet files of MEDS that turn out to be damaged while they are read. DuckDB does not say which of several files
 * it was, and may quote what it read; what is thrown here names the file, and nothing of its content.
 */
import { OslerError } from "#core";
import { type DuckDb, findDamaged } from "#storage";

/**
 * What `read` makes of the files, all of whose columns may be read.
 *
 * @throws OslerError `timeline/meds-unreadable`, naming the file, where one is damaged behind its footer; else what `read` throws
 */
export async function readingFiles<T>(database: DuckDb, files: readonly string[], read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof OslerError ? error : ((await damageOf(database, files)) ?? error);
  }
}

/** As `readingFiles`, of rows that come piece by piece. */
export async function* streamingFiles<T>(
  database: DuckDb,
  files: readonly string[],
  rows: AsyncIterable<T>,
): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (error) {
    throw (await damageOf(database, files)) ?? error;
  }
}

async function damageOf(database: DuckDb, files: readonly string[]): Promise<OslerError | undefined> {
  const file = await findDamaged(database, files);
  return file === undefined ? undefined : unreadable(`${file} is damaged: not all of its rows can be read`);
}

export function unreadable(what: string, cause?: unknown): OslerError {
  return new OslerError("timeline/meds-unreadable", {
    message: `${what}.`,
    fix: "Give a MEDS data set (a folder with data/), or a Parquet file of events: subject_id (integer), time (timestamp), code (text). Write a damaged file anew, or restore it from a copy.",
    cause: cause instanceof Error ? cause.name : undefined,
  });
}
