import { mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256, writeFileAtomic } from "#storage";
import { runStep, type StepOptions } from "./receipts.ts";

let home: string;
let runs: number;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "osler-receipts-"));
  runs = 0;
  await writeFile(join(home, "in.txt"), "abc");
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** A step that copies in.txt to out/a.txt. */
function copy(more: Partial<StepOptions> = {}) {
  return runStep({
    home,
    name: "copy",
    version: "1",
    inputs: { text: { path: join(home, "in.txt") }, settings: "as is" },
    outputs: ["out"],
    seed: 7,
    stopwatch: () => 1500 * runs,
    run: async () => {
      runs++;
      await writeFileAtomic(join(home, "out/a.txt"), await readFile(join(home, "in.txt")));
      return { kept: 1, rejected: { short: 0 } };
    },
    ...more,
  });
}

test("a step runs once, and its receipt holds the hashes of what it read and wrote and no clock", async () => {
  const { skipped, receipt } = await copy();
  expect(skipped).toBe(false);
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(receipt).toEqual({
    step: "copy",
    version: "1",
    seed: "7",
    inputs: { text: abc, settings: sha256("as is") },
    outputs: { out: sha256(`a.txt\0${abc}\n`) },
    counts: { kept: 1, rejected: { short: 0 } },
  });
  expect(await copy()).toEqual({ skipped: true, receipt });
  expect(runs).toBe(1);
  expect(JSON.parse(await readFile(join(home, "receipts/copy.receipt.json"), "utf8"))).toEqual(receipt);
  const lines = (await readFile(join(home, "log/steps.ndjson"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    { step: "copy", version: "1", skipped: false, seconds: 1.5 },
    { step: "copy", version: "1", skipped: true, seconds: 0 },
  ]);
});

test.each<[string, () => Promise<unknown>, Partial<StepOptions>]>([
  ["an input changed", () => writeFile(join(home, "in.txt"), "abd"), {}],
  ["the version was raised", async () => {}, { version: "2" }],
  ["the seed is another", async () => {}, { seed: 8 }],
  ["a setting changed", async () => {}, { inputs: { text: { path: "" }, settings: "other" } }],
  ["an output is gone", () => rm(join(home, "out"), { recursive: true }), {}],
  ["an output was changed", () => writeFile(join(home, "out/a.txt"), "xyz"), {}],
  ["a file was added to an output", () => writeFile(join(home, "out/b.txt"), ""), {}],
])("it runs again when %s", async (_, change, more) => {
  await copy();
  await change();
  const inputs = more.inputs === undefined ? {} : { inputs: { ...more.inputs, text: { path: join(home, "in.txt") } } };
  expect((await copy({ ...more, ...inputs })).skipped).toBe(false);
  expect(runs).toBe(2);
});

test("an output edited to the same size with its modification time put back is still seen", async () => {
  await copy();
  const path = join(home, "out/a.txt");
  const { atime, mtime } = await stat(path);
  await writeFile(path, "abd");
  await utimes(path, atime, mtime);
  expect((await copy()).skipped).toBe(false);
});

test("a step that does not write what it promised leaves no receipt", async () => {
  await expect(copy({ outputs: ["out", "other"] })).rejects.toMatchObject({ code: "governance/output-missing" });
  await expect(readFile(join(home, "receipts/copy.receipt.json"))).rejects.toThrow();
});

test("a receipt that is not one is named, not trusted", async () => {
  await writeFileAtomic(join(home, "receipts/copy.receipt.json"), "{");
  await expect(copy()).rejects.toMatchObject({ code: "governance/receipt-unreadable" });
});

test("the same work in two homes leaves the same receipt", async () => {
  const { receipt } = await copy();
  const first = await readFile(join(home, "receipts/copy.receipt.json"), "utf8");
  await rm(home, { recursive: true });
  await writeFileAtomic(join(home, "in.txt"), "abc");
  expect((await copy()).receipt).toEqual(receipt);
  expect(await readFile(join(home, "receipts/copy.receipt.json"), "utf8")).toBe(first);
});
