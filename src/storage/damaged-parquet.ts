/** @module storage/damaged-parquet: which Parquet file cannot be read to its end: a footer may be whole where a page is not. */
import { type DuckDb, sqlText } from "./duckdb.ts";

/** The first of the files of which some row or column cannot be read; reads them through. Ask once a query over them has failed. */
export async function findDamaged(database: DuckDb, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await database.all(`SELECT bit_xor(hash(r)) AS print FROM read_parquet(${sqlText(path)}) AS r`);
    } catch {
      return path;
    }
  }
  return undefined;
}
