import { expect, test } from "vitest";
import { openDuckDb, sqlText } from "./duckdb.ts";

test("rows come back typed, and a quote in a path cannot end the literal", async () => {
  const db = await openDuckDb();
  expect(await db.all(`select 41 + 1 as answer, ${sqlText("O'Neill")} as name`)).toEqual([
    { answer: 42, name: "O'Neill" },
  ]);
  const seen: unknown[] = [];
  for await (const chunk of db.chunks("select i::int from range(5000) t(i)")) seen.push(...chunk.map((row) => row[0]));
  expect(seen.length).toBe(5000);
  expect(seen[4999]).toBe(4999);
  db.close();
});
