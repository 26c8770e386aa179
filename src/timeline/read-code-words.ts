/** @module timeline/read-code-words: the words a MEDS dataset gives its codes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MedsDataset } from "#core";
import { openDuckDb, sqlText } from "#storage";
import { readingFiles } from "./readable-files.ts";

/** Descriptions by code; codes without one, and datasets without a list of codes, give none. @throws OslerError `timeline/meds-unreadable` of a damaged list */
export async function readCodeWords(dataset: MedsDataset): Promise<ReadonlyMap<string, string>> {
  const path = join(dataset.directory, "metadata/codes.parquet");
  if (!existsSync(path)) return new Map();
  const database = await openDuckDb({ threads: 1 });
  try {
    const rows = await readingFiles(database, [path], () =>
      database.all(`SELECT code, description FROM read_parquet(${sqlText(path)}) WHERE description IS NOT NULL`),
    );
    return new Map(rows.map((row) => [String(row["code"]), String(row["description"])]));
  } finally {
    database.close();
  }
}
