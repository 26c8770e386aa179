/**
 * @module storage/lance-table: one LanceDB table with a full-text index, on local disk.
 *
 * LanceDB's binary needs AVX2 and FMA and kills the process without them, so it is loaded only after the processor's flags were read.
 */
import { existsSync, readFileSync } from "node:fs";
import type { Connection, Table } from "@lancedb/lancedb";
import type { TextRow, TextTableReader, TextTableWriter } from "./text-table.ts";

const TABLE = "passages";

/** Whether this processor can run LanceDB's binary. Unknown (no `/proc/cpuinfo`: macOS, Windows) counts as able. */
export function lanceIsSupported(cpuinfo = "/proc/cpuinfo"): boolean {
  if (process.arch !== "x64" || !existsSync(cpuinfo)) return true;
  const flags = /^flags\s*:(.*)$/m.exec(readFileSync(cpuinfo, "utf8"))?.[1]?.split(/\s+/) ?? [];
  return flags.includes("avx2") && flags.includes("fma");
}

/** The table at `directory` as it was at `version`. */
export async function openLanceTextReader(directory: string, version: number): Promise<TextTableReader> {
  const lance = await import("@lancedb/lancedb");
  const database = await lance.connect(directory);
  const table = await database.openTable(TABLE);
  if ((await table.version()) !== version) await table.checkout(version);
  return {
    search: async (column, terms, limit, select) => {
      const query = new lance.MatchQuery(terms.join(" "), column);
      const rows = await table
        .search(query)
        .select([...select, "_score"])
        .limit(limit)
        .toArray();
      return rows.map((row) => ({ ...(row.toJSON?.() ?? row) }));
    },
    close: () => close(table, database),
  };
}

/** The table at `directory` to go on from version `from`; without one, a new table whose columns are those of `example`, which is not kept. */
export async function openLanceTextWriter(
  directory: string,
  example: TextRow,
  from: number | undefined,
): Promise<TextTableWriter> {
  const lance = await import("@lancedb/lancedb");
  const database = await lance.connect(directory);
  const table = await openForWriting(database, example, from);
  return {
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
      // Past versions are kept: old answers are replayed on them.
      if (indexed) await table.optimize({ cleanupOlderThan: new Date(0) });
      else await table.createIndex(column, { config: lance.Index.fts(exactTerms) });
      return table.version();
    },
    close: () => close(table, database),
  };
}

async function openForWriting(database: Connection, example: TextRow, from: number | undefined): Promise<Table> {
  const exists = (await database.tableNames()).includes(TABLE);
  if (from === undefined || !exists) {
    if (exists) await database.dropTable(TABLE);
    const made = await database.createTable(TABLE, [example]);
    await made.delete("true");
    return made;
  }
  const table = await database.openTable(TABLE);
  if ((await table.version()) === from) return table;
  await table.checkout(from);
  await table.restore();
  return table;
}

async function close(table: Table, database: Connection): Promise<void> {
  table.close();
  database.close();
}

const exactTerms = {
  withPosition: false,
  baseTokenizer: "whitespace",
  lowercase: false,
  stem: false,
  removeStopWords: false,
  asciiFolding: false,
  maxTokenLength: 64,
} as const;
