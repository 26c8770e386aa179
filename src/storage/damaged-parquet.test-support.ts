/** @module storage/damaged-parquet.test-support: Parquet files whose footer is whole and whose pages are not, for tests. */
import { readFileSync, writeFileSync } from "node:fs";

/** Overwrites the head of a page: of the file's first, which stands behind the four letters of the format, unless told another's place. */
export function damagePage(path: string, at = 4): void {
  const bytes = readFileSync(path);
  bytes.fill(0xff, at, at + 36);
  writeFileSync(path, bytes);
}
