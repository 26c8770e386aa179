import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { damagePage } from "./damaged-parquet.test-support.ts";
import { findDamaged } from "./damaged-parquet.ts";
import { openDuckDb, sqlText } from "./duckdb.ts";

test("of two files with whole footers the one with a damaged page is found; two whole ones are whole", async () => {
  const root = mkdtempSync(join(tmpdir(), "osler-damaged-"));
  const database = await openDuckDb({ threads: 1 });
  try {
    const paths = ["a.parquet", "b.parquet"].map((name) => join(root, name));
    for (const path of paths)
      await database.run(`COPY (SELECT range AS n, 'x' AS code FROM range(100)) TO ${sqlText(path)} (FORMAT parquet)`);
    expect(await findDamaged(database, paths)).toBeUndefined();
    damagePage(join(root, "b.parquet"));
    expect(await findDamaged(database, paths)).toBe(paths[1]);
  } finally {
    database.close();
    rmSync(root, { recursive: true });
  }
});
