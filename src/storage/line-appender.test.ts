import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openLineAppender } from "./line-appender.ts";

const directory = mkdtempSync(join(tmpdir(), "osler-lines-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
let number = 0;
const newPath = () => join(directory, `${++number}.ndjson`);

async function run(path: string, lines: readonly string[]): Promise<string | undefined> {
  const appender = await openLineAppender(path);
  for (const line of lines) await appender.add(line);
  await appender.close();
  return appender.last;
}

test("lines of several runs, each cut off in the middle of one more line, are all there once", async () => {
  const line = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll(/[\n\r]/g, " "));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 4 }), async (runs) => {
      const path = newPath();
      const written: string[] = [];
      for (const lines of runs) {
        expect(await run(path, lines)).toBe(written.at(-1));
        written.push(...lines);
        appendFileSync(path, '{"half');
      }
      await run(path, []);
      expect(readFileSync(path, "utf8")).toBe(written.map((text) => `${text}\n`).join(""));
    }),
    { numRuns: 40 },
  );
});

test("a last line longer than the tail that is read first is found whole", async () => {
  const path = newPath();
  writeFileSync(path, `first\n${"x".repeat(300_000)}\nhalf`);
  expect((await run(path, ["next"]))?.length).toBe(300_000);
  expect(readFileSync(path, "utf8").endsWith("x\nnext\n")).toBe(true);
});

test("two writers at once: the second is refused", async () => {
  const path = newPath();
  const first = await openLineAppender(path);
  await expect(openLineAppender(path)).rejects.toMatchObject({ code: "storage/state-in-use" });
  await first.close();
  expect(await run(path, ["a"])).toBeUndefined();
});

test("a file that is not ours is told from one by its end before half a line is cut off, and is left as it is", async () => {
  for (const [text, end] of [
    ["", { last: undefined, half: "" }],
    ["a list without an end", { last: undefined, half: "a list without an end" }],
    ["milk\nbread", { last: "milk", half: "bread" }],
    ["milk\n", { last: "milk", half: "" }],
  ] as const) {
    const path = newPath();
    writeFileSync(path, text);
    const refuse = (found: object) => Promise.reject(new Error(JSON.stringify(found)));
    await expect(openLineAppender(path, refuse)).rejects.toThrow(JSON.stringify(end));
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(await run(path, [])).toBe(end.last);
  }
});
