import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDuckDb, sqlText } from "#storage";
import { type PlantableLeak, plantLeak } from "./plant-leak.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-plant-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Ten people with four laboratory results each, in every one of the files. */
async function write(files: readonly string[], columns: string): Promise<void> {
  const database = await openDuckDb({ threads: 1 });
  for (const [k, file] of files.entries()) {
    const path = join(root, "meds", "data", file);
    await mkdir(dirname(path), { recursive: true });
    await database.run(
      `COPY (SELECT (10 * ${k} + i % 10)::BIGINT AS subject_id, TIMESTAMP '2020-01-01' + INTERVAL (i) DAY AS "time", 'LAB//1' AS code, ${columns} FROM range(40) a(i) ORDER BY ALL) TO ${sqlText(path)} (FORMAT parquet)`,
    );
  }
  database.close();
}

const plant = (leak: PlantableLeak) => plantLeak({ meds: join(root, "meds"), out: join(root, "out"), leak, seed: 1 });
const splits = ["train/0.parquet", "held_out/0.parquet"];
const VALUES = "1::FLOAT AS numeric_value, NULL::VARCHAR AS text_value";

// The copy was as clean as its source, and said to leak.
test("a leak the data have no place for is not said to be planted, and nothing is written", async () => {
  await write(splits, `${VALUES}, TIMESTAMP '2020-03-01' AS filed_time`);
  for (const leak of ["static-fact-undated", "end-time-value", "filed-before-occurred"] as const) {
    await expect(plant(leak)).rejects.toMatchObject({
      code: "synth/leak-not-planted",
      message: `${leak} was not planted: ${join(root, "meds")} holds nothing it could be planted in.`,
    });
  }
  expect(existsSync(join(root, "out"))).toBe(false);
  await plant("end-time-column");
  expect(existsSync(join(root, "out", "data", "train", "0.parquet"))).toBe(true);
});

test("data without folders of splits, or without filed_time, were a defect of ours: they are told by what they lack", async () => {
  await write(["0.parquet"], VALUES);
  await expect(plant("person-in-two-splits")).rejects.toMatchObject({
    message: expect.stringContaining("has no folder train with Parquet files"),
  });
  await rm(join(root, "meds"), { recursive: true });
  await write(splits, VALUES);
  await expect(plant("filed-before-occurred")).rejects.toMatchObject({
    message: expect.stringContaining("has no column filed_time"),
  });
});
