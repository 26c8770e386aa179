/** @module storage/damaged-parquet.test-support: Parquet files whose footer is whole and whose pages are not, for tests. */
import { readFileSync, writeFileSync } from "node:fs";

/** Overwrites the head of the file's first page, which stands behind the four letters of the format. */
export function damagePage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4, 40);
  writeFileSync(path, bytes);
}
