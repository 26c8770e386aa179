import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendEntry, readEntries } from "./append-log.ts";

async function inDirectory<T>(run: (path: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "osler-append-"));
  try {
    return await run(join(directory, "log.ndjson"));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function entriesOf(path: string): Promise<unknown[]> {
  const entries: unknown[] = [];
  for await (const entry of readEntries(path)) entries.push(entry);
  return entries;
}

test("half an entry left by a power cut is not read, and the next append takes its place", () =>
  inDirectory(async (path) => {
    await appendEntry(path, { n: 1 });
    await appendFile(path, '{"previous":"abc","entry":{"n":');
    expect(await entriesOf(path)).toEqual([{ n: 1 }]);
    await appendEntry(path, { n: 2 });
    expect(await entriesOf(path)).toEqual([{ n: 1 }, { n: 2 }]);
  }));

test("an entry changed, removed or moved is found", () =>
  inDirectory(async (path) => {
    for (const n of [1, 2, 3]) await appendEntry(path, { n, word: "é" });
    const [a = "", b = "", c = ""] = (await readFile(path, "utf8")).trim().split("\n");
    for (const lines of [
      [a, b.replace('"n":2', '"n":7'), c],
      [a, c],
      [b, c],
      [a, c, b],
    ]) {
      await writeFile(path, `${lines.join("\n")}\n`);
      await expect(entriesOf(path)).rejects.toMatchObject({ code: "storage/log-altered" });
    }
  }));

test("entries appended side by side all stand, one after another", () =>
  inDirectory(async (path) => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => appendEntry(path, { n })));
    const found = (await entriesOf(path)) as { n: number }[];
    expect(found.map(({ n }) => n).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  }));
