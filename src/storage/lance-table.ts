/**
 * @module storage/lance-table: one LanceDB table with a full-text index, on local disk.
 *
 * The text indexed is already analysed: terms separated by blanks, matched exactly. Its binary needs AVX2 and FMA and kills the
 * process without them, so it is loaded only after the processor's flags were read. A reader sees the version it opened.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Table } from "@lancedb/lancedb";

const TABLE = "passages";

export type LanceRow = Record<string, string | number>;

export interface LanceTextTable {
  /** The table's version now; a number that `openLanceTextTable` can be asked for again. */
  version(): Promise<number>;
  append(rows: readonly LanceRow[]): Promise<void>;
  /** Deletes rows whose `column` is one of `values`. */
  remove(column: string, values: readonly string[]): Promise<void>;
  /** Makes every row part of the full-text index over `column`. */
  index(column: string): Promise<void>;
  /** Rows matching any of `terms`, best BM25 first, with their score in `_score`. */
  search(column: string, terms: readonly string[], limit: number, select: readonly string[]): Promise<LanceRow[]>;
  close(): void;
}

/** Whether this processor can run LanceDB's binary. Unknown (no `/proc/cpuinfo`: macOS, Windows) counts as able. */
export function lanceIsSupported(cpuinfo = "/proc/cpuinfo"): boolean {
  if (process.arch !== "x64" || !existsSync(cpuinfo)) return true;
  const flags = /^flags\s*:(.*)$/m.exec(readFileSync(cpuinfo, "utf8"))?.[1]?.split(/\s+/) ?? [];
  return flags.includes("avx2") && flags.includes("fma");
}

/**
 * Opens the table at `directory`, made from `example` on first use (the row gives names and types and is not kept).
 * `version`: the version to read; when `write` is set the table is taken back to it first, so a torn write is forgotten.
 */
export async function openLanceTextTable(
  directory: string,
  options: { readonly version?: number; readonly write?: { readonly example: LanceRow } },
): Promise<LanceTextTable> {
  const lance = await import("@lancedb/lancedb");
  const database = await lance.connect(directory);
  const exists = (await database.tableNames()).includes(TABLE);
  const { version, write } = options;
  let table: Table;
  if (write !== undefined && (version === undefined || !exists)) {
    if (exists) await database.dropTable(TABLE);
    table = await database.createTable(TABLE, [write.example]);
    await table.delete("true");
  } else {
    table = await database.openTable(TABLE);
    if (version !== undefined && (await table.version()) !== version) {
      await table.checkout(version);
      if (write !== undefined) await table.restore();
    }
  }
  return toTextTable(lance, table, () => database.close());
}

function toTextTable(
  lance: typeof import("@lancedb/lancedb"),
  table: Table,
  closeDatabase: () => void,
): LanceTextTable {
  return {
    version: () => table.version(),
    append: async (rows) => {
      if (rows.length > 0) await table.add([...rows]);
    },
    remove: async (column, values) => {
      for (let start = 0; start < values.length; start += 500) {
        const list = values.slice(start, start + 500).map((value) => `'${value.replaceAll("'", "''")}'`);
        await table.delete(`${column} IN (${list.join(",")})`);
      }
    },
    index: async (column) => {
      const indexed = (await table.listIndices()).some((index) => index.columns.includes(column));
      if (indexed) {
        await table.optimize({ cleanupOlderThan: new Date(0) }); // Past versions are kept: old answers are replayed on them.
        return;
      }
      await table.createIndex(column, {
        config: lance.Index.fts({
          withPosition: false,
          baseTokenizer: "whitespace",
          lowercase: false,
          stem: false,
          removeStopWords: false,
          asciiFolding: false,
          maxTokenLength: 64,
        }),
      });
    },
    search: async (column, terms, limit, select) => {
      const query = new lance.MatchQuery(terms.join(" "), column);
      const rows = await table
        .search(query)
        .select([...select, "_score"])
        .limit(limit)
        .toArray();
      return rows.map((row) => ({ ...(row.toJSON?.() ?? row) }));
    },
    close: () => {
      table.close();
      closeDatabase();
    },
  };
}
