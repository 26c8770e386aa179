/** @module timeline/code-titles: what a MEDS dataset's own papers call its codes. */
import { join } from "node:path";
import type { MedsDataset } from "#core";
import { openDuckDb, requirePath, sqlText } from "#storage";

/** Descriptions of `metadata/codes.parquet`, by code; codes without one are left out. */
export async function readCodeTitles({ directory }: MedsDataset): Promise<ReadonlyMap<string, string>> {
  const codes = join(directory, "metadata/codes.parquet");
  requirePath(codes, "The dataset's list of codes");
  const database = await openDuckDb({ threads: 1, memoryMb: 512 });
  try {
    const rows = await database.all(
      `SELECT code, description FROM read_parquet(${sqlText(codes)}) WHERE description IS NOT NULL`,
    );
    return new Map(rows.map(({ code, description }) => [String(code), String(description)]));
  } finally {
    database.close();
  }
}
