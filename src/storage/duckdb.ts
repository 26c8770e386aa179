/**
 * @module storage/duckdb: DuckDB, in process and offline, for Parquet and set work.
 *
 * Extensions are never downloaded; JSON, Parquet and ICU are inside the binary. Memory is bounded and spills to disk. A moment with an
 * offset becomes UTC, whatever zone the machine stands in.
 */
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { DuckDBValue } from "@duckdb/node-api";

export type DuckRow = Record<string, unknown>;

export interface DuckDb {
  /** Runs a statement for its effect. */
  run(sql: string, parameters?: Record<string, DuckDBValue>): Promise<void>;
  /** All rows as plain objects: BIGINT as number where it fits else bigint, TIMESTAMP as microseconds (bigint), lists as arrays. */
  all(sql: string, parameters?: Record<string, DuckDBValue>): Promise<DuckRow[]>;
  /** Rows chunk by chunk (about 2,048 rows), columns in query order; for results that do not fit in memory. */
  chunks(sql: string): AsyncGenerator<DuckDBValue[][]>;
  close(): void;
}

export interface DuckDbOptions {
  readonly memoryMb?: number;
  readonly threads?: number;
  /** Where to spill. */
  readonly temporaryDirectory?: string;
}

/** An in-memory database. The caller closes it. */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<DuckDb> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: `${options.memoryMb ?? 2048}MB`,
    threads: String(options.threads ?? 2),
    ...(options.temporaryDirectory === undefined ? {} : { temp_directory: options.temporaryDirectory }),
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    run: async (sql, parameters) => {
      await connection.run(sql, parameters);
    },
    all: async (sql, parameters) => {
      const reader = await connection.runAndReadAll(sql, parameters);
      return reader.getRowObjectsJS().map((row) => ({ ...row }));
    },
    async *chunks(sql) {
      const result = await connection.stream(sql);
      while (true) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk.getRows() as DuckDBValue[][];
      }
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Writes the rows of a query as a Parquet file that is there whole or not at all. Makes the folders above it. */
export async function writeParquetFile(database: DuckDb, query: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await database.run(`COPY (${query}) TO ${sqlText(temporary)} (FORMAT parquet, COMPRESSION zstd)`);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A path or text as a SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
