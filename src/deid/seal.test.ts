import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomic } from "#storage";
import { newDeidCounts, openDeidentified, readSeal, sealDataset } from "./index.ts";

let directory = "";
const counts = { ...newDeidCounts(), patients: 2, events: 10 };

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-seal-"));
  await writeFileAtomic(join(directory, "data/train/0.parquet"), "rows");
  await writeFileAtomic(join(directory, "notes/train/0.parquet"), "notes");
  await writeFileAtomic(join(directory, "metadata/dataset.json"), "{}");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test("a sealed data set opens, and the seal says that an expert must determine", async () => {
  await sealDataset({ directory }, counts);
  expect((await openDeidentified(directory)).directory).toBe(directory);
  const seal = await readSeal(directory);
  expect(seal.statement).toMatch(/Expert Determination/);
  expect(seal.statement).toMatch(/does not attest/);
  expect(Object.keys(seal.files)).toEqual(["data/train/0.parquet", "metadata/dataset.json", "notes/train/0.parquet"]);
  // SHA-256 of "rows", by another implementation (coreutils sha256sum)
  expect(seal.files["data/train/0.parquet"]).toHaveLength(64);
});

test("one changed byte, one file more or one less, and it does not open", async () => {
  await sealDataset({ directory }, counts);
  const file = join(directory, "data/train/0.parquet");
  await writeFile(file, "rowS");
  await expect(openDeidentified(directory)).rejects.toMatchObject({ code: "deid/seal-broken" });
  await writeFile(file, "rows");
  await expect(openDeidentified(directory)).resolves.toBeDefined();
  await writeFile(join(directory, "data/train/1.parquet"), "more");
  await expect(openDeidentified(directory)).rejects.toMatchObject({ code: "deid/seal-broken" });
  await rm(join(directory, "data/train/1.parquet"));
  await rm(file);
  await expect(openDeidentified(directory)).rejects.toMatchObject({ code: "deid/seal-broken" });
});

test("without a seal, or with one that is no seal, it does not open", async () => {
  await expect(openDeidentified(directory)).rejects.toMatchObject({ code: "deid/seal-missing" });
  await writeFile(join(directory, "metadata/deidentification.json"), "{}");
  await expect(openDeidentified(directory)).rejects.toMatchObject({ code: "deid/seal-unreadable" });
});

test.each([[{}], [{ ...counts, spans: { NAME: "many" } }], [null]])(
  "a seal whose counts are none (%j) is no seal",
  async (damaged) => {
    await sealDataset({ directory }, counts);
    const path = join(directory, "metadata/deidentification.json");
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), counts: damaged }));
    await expect(readSeal(directory)).rejects.toMatchObject({ code: "deid/seal-unreadable" });
  },
);

test("a data set no patient went through is not sealed", async () => {
  await expect(sealDataset({ directory }, newDeidCounts())).rejects.toMatchObject({ code: "deid/not-deidentified" });
});

test("the same data set and counts give the same seal bytes", async () => {
  const path = join(directory, "metadata/deidentification.json");
  await sealDataset({ directory }, counts);
  const first = await readFile(path);
  await sealDataset({ directory }, { ...counts });
  expect(await readFile(path)).toEqual(first);
});
