import { execFileSync } from "node:child_process";
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

// DuckDB reads the zone of the process, which a test cannot change in its own.
const ASK = `const { openDuckDb } = await import("${new URL("./duckdb.ts", import.meta.url)}");
const db = await openDuckDb({ threads: 1 });
console.log((await db.all("SELECT (TIMESTAMPTZ '2000-01-01 00:30:00+00')::TIMESTAMP::VARCHAR AS t"))[0].t);
db.close();`;

test.each(["Asia/Tokyo", "America/New_York"])("a moment with an offset is the same moment in %s", (zone) => {
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", ASK], {
    env: { ...process.env, TZ: zone },
    encoding: "utf8",
  });
  expect(said.trim()).toBe("2000-01-01 00:30:00");
});
