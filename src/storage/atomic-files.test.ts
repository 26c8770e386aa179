import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeDirectoryAtomic, writeFileAtomic } from "./atomic-files.ts";
import { sha256Tree } from "./content-hash.ts";
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
