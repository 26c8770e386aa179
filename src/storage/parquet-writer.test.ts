import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256File } from "./content-hash.ts";
import { openDuckDb } from "./duckdb.ts";
import { openParquetWriter, type ParquetColumn } from "./parquet-writer.ts";

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "osler-parquet-"));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const columns: ParquetColumn[] = [
  { name: "key", type: "bigint" },
  { name: "moment", type: "timestamp" },
  { name: "value", type: "float" },
  { name: "exact", type: "double" },
  { name: "words", type: "string" },
  { name: "list", type: "strings" },
];

test("5,000 rows come back in order with nulls, microseconds and lists, and a second file starts empty", async () => {
  const writer = await openParquetWriter(columns);
  for (let i = 0; i < 5000; i++) {
    writer.append([
      BigInt(i),
      i % 7 === 0 ? null : BigInt(i) * 1_000_001n,
      i / 4,
      0.1 * i,
      `row ${i}`,
      i % 2 === 0 ? [`a${i}`, "b"] : null,
    ]);
  }
  expect(writer.rows).toBe(5000);
  await writer.write(join(scratch, "first.parquet"));
  writer.append([-1n, 0n, null, null, null, []]);
  await writer.write(join(scratch, "second.parquet"));
  writer.close();
  const database = await openDuckDb({ threads: 1 });
  const rows = await database.all(
    `SELECT key::INTEGER AS key, epoch_us(moment)::DOUBLE AS us, value, exact, words, list FROM '${join(scratch, "first.parquet")}'`,
  );
  expect(rows).toHaveLength(5000);
  rows.forEach((row, i) => {
    expect(row).toEqual({
      key: i,
      us: i % 7 === 0 ? null : i * 1_000_001,
      value: i / 4,
      exact: 0.1 * i,
      words: `row ${i}`,
      list: i % 2 === 0 ? [`a${i}`, "b"] : null,
    });
  });
  const [second] = await database.all(
    `SELECT count(*)::INTEGER AS n, len(any_value(list))::INTEGER AS length FROM '${join(scratch, "second.parquet")}'`,
  );
  database.close();
  expect(second).toEqual({ n: 1, length: 0 });
});

test("the same rows give the same bytes", async () => {
  const write = async (path: string) => {
    const writer = await openParquetWriter(columns);
    for (let i = 0; i < 3000; i++) writer.append([BigInt(i % 10), null, i, i, `code ${i % 50}`, null]);
    await writer.write(path);
    writer.close();
    return sha256File(path);
  };
  expect(await write(join(scratch, "a.parquet"))).toBe(await write(join(scratch, "b.parquet")));
});
