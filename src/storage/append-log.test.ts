import { execFileSync } from "node:child_process";
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

test("an entry of which the disk takes a part alone is refused, and not taken for kept", () =>
  inDirectory(async (path) => {
    const script = `
      const { appendEntry } = await import(${JSON.stringify(new URL("./append-log.ts", import.meta.url).href)});
      const append = (letter) => appendEntry(${JSON.stringify(path)}, { text: letter.repeat(600) });
      await append("a");
      console.log(await append("b").then(() => "kept", ({ code }) => code));`;
    const small = 'ulimit -f 1; exec "$0" --input-type=module --eval "$1"';
    expect(execFileSync("bash", ["-c", small, process.execPath, script], { encoding: "utf8" })).toBe("EFBIG\n");
    await appendEntry(path, { text: "c" });
    expect(await entriesOf(path)).toEqual([{ text: "a".repeat(600) }, { text: "c" }]);
  }));
