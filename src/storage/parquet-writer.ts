/**
 * @module storage/parquet-writer: rows in, one Parquet file out.
 *
 * Rows wait in an in-process DuckDB table until the file is written; the caller starts a new file before they outgrow memory.
 * Promise: the same rows in the same order give the same bytes (one thread, fixed row groups, no time stamp in the file).
 */
import type { DuckDBAppender, DuckDBType, DuckDBValue } from "@duckdb/node-api";

/** `timestamp`: microseconds since 1970 as bigint, written as TIMESTAMP without zone. `strings`: a list of texts. */
type ParquetType = "bigint" | "double" | "float" | "string" | "strings" | "timestamp";

export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
}

export type ParquetValue = bigint | number | string | readonly string[] | null;

export interface ParquetWriter {
  /** Rows waiting for the next file. */
  readonly rows: number;
  append(row: readonly ParquetValue[]): void;
  /** Writes the waiting rows, in order, to `path` and forgets them. Not atomic: write into a directory that is put in place whole. */
  write(path: string): Promise<void>;
  close(): void;
}

/** Rows of one vector of DuckDB. */
const CHUNK = 2048;

/** A writer of files with these columns. The caller closes it. */
export async function openParquetWriter(columns: readonly ParquetColumn[]): Promise<ParquetWriter> {
  const { BIGINT, DOUBLE, DuckDBDataChunk, DuckDBInstance, FLOAT, LIST, listValue, VARCHAR } = await import(
    "@duckdb/node-api"
  );
  const storedAs: Record<ParquetType, { readonly sql: string; readonly type: DuckDBType }> = {
    bigint: { sql: "BIGINT", type: BIGINT },
    double: { sql: "DOUBLE", type: DOUBLE },
    float: { sql: "FLOAT", type: FLOAT },
    string: { sql: "VARCHAR", type: VARCHAR },
    strings: { sql: "VARCHAR[]", type: LIST(VARCHAR) },
    timestamp: { sql: "BIGINT", type: BIGINT },
  };
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: "1",
  });
  const connection = await instance.connect();
  const table = columns.map(({ name, type }) => `"${name}" ${storedAs[type].sql}`).join(", ");
  const selected = columns.map(({ name, type }) =>
    type === "timestamp" ? `make_timestamp("${name}") AS "${name}"` : `"${name}"`,
  );
  const types = columns.map(({ type }) => storedAs[type].type);
  const start = async (): Promise<DuckDBAppender> => {
    await connection.run(`CREATE OR REPLACE TABLE waiting (${table})`);
    return connection.createAppender("waiting");
  };
  let appender = await start();
  let pending: DuckDBValue[][] = columns.map(() => []);
  let rows = 0;
  const flush = () => {
    const count = pending[0]?.length ?? 0;
    if (count === 0) return;
    const chunk = DuckDBDataChunk.create(types, count);
    chunk.setColumns(pending);
    appender.appendDataChunk(chunk);
    pending = columns.map(() => []);
  };
  return {
    get rows() {
      return rows;
    },
    append(row) {
      columns.forEach((_, c) => {
        const value = row[c] ?? null;
        pending[c]?.push(Array.isArray(value) ? listValue(value) : (value as DuckDBValue));
      });
      rows++;
      if ((pending[0]?.length ?? 0) >= CHUNK) flush();
    },
    async write(path) {
      flush();
      appender.closeSync();
      await connection.run(
        `COPY (SELECT ${selected.join(", ")} FROM waiting) TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
      );
      appender = await start();
      rows = 0;
    },
    close() {
      appender.closeSync();
      connection.closeSync();
      instance.closeSync();
    },
  };
}
