import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findJson, writeDirectoryAtomic, writeFileAtomic } from "./atomic-files.ts";
import { sha256Tree } from "./content-hash.ts";
import { readLineBlocks } from "./line-blocks.ts";
import { readLines, writeLines } from "./text-lines.ts";

const scratch = () => mkdtemp(join(tmpdir(), "osler-storage-"));

test("a directory whose writing fails keeps what it held", async () => {
  const place = join(await scratch(), "release");
  await writeDirectoryAtomic(place, (temporary) => writeFile(join(temporary, "a"), "old"));
  const failing = writeDirectoryAtomic(place, async (temporary) => {
    await writeFile(join(temporary, "a"), "half");
    throw new Error("power cut");
  });
  await expect(failing).rejects.toThrow("power cut");
  expect(await readFile(join(place, "a"), "utf8")).toBe("old");
});

test("a directory is replaced whole: nothing of the old one remains", async () => {
  const place = join(await scratch(), "release");
  await writeDirectoryAtomic(place, (temporary) => writeFile(join(temporary, "old"), "1"));
  await writeDirectoryAtomic(place, (temporary) => writeFile(join(temporary, "new"), "2"));
  expect(await readdir(place)).toEqual(["new"]);
});

test("a directory named with a slash at its end is the same place", async () => {
  const place = join(await scratch(), "release");
  for (const name of ["1", "2"])
    await writeDirectoryAtomic(`${place}/`, (temporary) => writeFile(join(temporary, name), ""));
  expect(await readdir(join(place, ".."))).toEqual(["release"]);
  expect(await readdir(place)).toEqual(["2"]);
});

test("the hash of a tree depends on names and bytes, and on nothing else", async () => {
  const [one, other] = [await scratch(), await scratch()];
  for (const directory of [one, other]) await writeFileAtomic(join(directory, "deep/x.txt"), "same");
  expect(await sha256Tree(one)).toBe(await sha256Tree(other));
  await writeFileAtomic(join(other, "deep/x.txt"), "Same");
  expect(await sha256Tree(one)).not.toBe(await sha256Tree(other));
});

test.each(["notes.ndjson", "notes.ndjson.gz"])(
  "lines written to %s come back in order, numbered from 1",
  async (name) => {
    const path = join(await scratch(), name);
    await writeLines(path, ["first", "", "dernière"]);
    const lines: string[] = [];
    for await (const { line, text } of readLines(path)) lines.push(`${line} ${text}`);
    expect(lines).toEqual(["1 first", "2 ", "3 dernière"]);
  },
);

test("a directory that a power cut left moved aside is back before anything is written", async () => {
  const place = join(await scratch(), "release");
  await writeFileAtomic(`${place}.old.tmp/a`, "old");
  await writeFileAtomic(`${place}.tmp/a`, "new");
  const failing = writeDirectoryAtomic(place, () => Promise.reject(new Error("the disk is full")));
  await expect(failing).rejects.toThrow("the disk is full");
  expect(await readFile(join(place, "a"), "utf8")).toBe("old");
});

test("what could not be written leaves nothing of it behind", async () => {
  const folder = await scratch();
  await writeFileAtomic(join(folder, "place", "file"), "1");
  await expect(writeFileAtomic(join(folder, "place"), "2")).rejects.toMatchObject({ code: "EISDIR" });
  const lines = async function* () {
    yield "first";
    throw new Error("line 2 cannot be read");
  };
  await expect(writeLines(join(folder, "lines.ndjson"), lines())).rejects.toThrow("line 2");
  expect(await readdir(folder)).toEqual(["place"]);
});

test("a JSON file that was cut off is named, and not a word of it is said", async () => {
  const file = join(await scratch(), "state.json");
  await writeFile(file, '{"name": "Doe", "releases": [');
  const error = await findJson(file).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "storage/json-unreadable", message: expect.stringContaining(file) });
  expect(`${(error as Error).stack} ${(error as Error).cause}`).not.toContain("Doe");
  const folder = dirname(file);
  await expect(findJson(folder)).rejects.toMatchObject({ message: expect.stringContaining(`${folder} is a folder`) });
});

test("a packed file that was cut off or is none is named, and is no defect in Osler", async () => {
  const folder = await scratch();
  const whole = gzipSync(`${"a line of a note\n".repeat(50_000)}`);
  for (const [name, content] of [
    ["cut.ndjson.gz", whole.subarray(0, whole.length / 2)],
    ["none.ndjson.gz", Buffer.from("no gzip")],
  ] as const) {
    await writeFile(join(folder, name), content);
    const said = { code: "storage/packed-damaged", message: expect.stringContaining(join(folder, name)) };
    await expect(all(readLines(join(folder, name)))).rejects.toMatchObject(said);
    await expect(all(readLineBlocks(join(folder, name)))).rejects.toMatchObject(said);
  }
  await expect(all(readLines(folder))).rejects.toMatchObject({ code: "storage/not-a-file" });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
