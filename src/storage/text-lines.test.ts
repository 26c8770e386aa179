import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLines } from "./text-lines.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-lines-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function linesOf(name: string, content: string): Promise<string[]> {
  const path = join(root, name);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(content) : content);
  const lines: string[] = [];
  for await (const { line, text } of readLines(path)) {
    lines.push(text);
    expect(line).toBe(lines.length);
  }
  return lines;
}

test("Unicode's line and paragraph separators inside a JSON string do not end the line", async () => {
  const row = '{"text":"one\u2028two\u2029three"}';
  expect(await linesOf("a.jsonl", `${row}\n${row}\n`)).toEqual([row, row]);
  expect(await linesOf("a.jsonl.gz", `${row}\n${row}`)).toEqual([row, row]);
});

test("Windows' line ends are ends, empty lines are lines, and an end at the end begins no line", async () => {
  expect(await linesOf("b.csv", "a\r\n\r\nb\r\n")).toEqual(["a", "", "b"]);
  expect(await linesOf("empty.csv", "")).toEqual([]);
});

test("a line longer than the stream's blocks, with letters of several bytes across their borders, is whole", async () => {
  const long = "äß漢🙂".repeat(60_000);
  expect(await linesOf("long.txt", `x\n${long}\ny`)).toEqual(["x", long, "y"]);
});
