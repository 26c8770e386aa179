import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { openLineSink } from "./line-sink.ts";

const root = mkdtempSync(join(tmpdir(), "line-sink-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the file holds every line in order once closed, and has no name before", async () => {
  const path = join(root, "deep", "lines.ndjson.gz");
  const sink = openLineSink(path);
  const lines = Array.from({ length: 30_000 }, (_, i) => `line ${i} ä`);
  for (const line of lines) {
    sink.add(line);
    await sink.drained();
  }
  expect(existsSync(path)).toBe(false);
  expect(await sink.close()).toBe(lines.length);
  expect(gunzipSync(readFileSync(path)).toString("utf8")).toBe(`${lines.join("\n")}\n`);
});

test("packed bytes hold no time stamp: the same lines give the same file", async () => {
  const bytes: Buffer[] = [];
  for (const name of ["one.gz", "two.gz"]) {
    const sink = openLineSink(join(root, name));
    for (let i = 0; i < 1000; i++) sink.add(`${i}`);
    await sink.close();
    bytes.push(readFileSync(join(root, name)));
  }
  expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  expect(bytes[0]?.readUInt32LE(4)).toBe(0);
});

test("what was abandoned leaves nothing behind", async () => {
  const sink = openLineSink(join(root, "gone", "never.txt"));
  sink.add("half");
  await sink.abandon();
  expect(existsSync(join(root, "gone")) ? readdirSync(join(root, "gone")) : []).toEqual([]);
});

test("a file that cannot be written says so to whoever waits for it, and ends no process that does not wait yet", async () => {
  const file = join(root, "a file");
  writeFileSync(file, "");
  const sink = openLineSink(join(file, "below", "lines.txt"));
  await sleep(20);
  sink.add("line");
  await expect(sink.drained()).rejects.toMatchObject({ code: "ENOTDIR" });
  await expect(sink.close()).rejects.toMatchObject({ code: "ENOTDIR" });
  await sink.abandon();
});
