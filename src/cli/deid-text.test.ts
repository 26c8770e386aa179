import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLines, sha256File, writeLines } from "#storage";
import { runOsler } from "./run-osler.fixture.ts";

const kinds = ["rounds", "the telephone", "triage", "a letter"];
const texts = Array.from(
  { length: 60 },
  (_, i) =>
    `Seen on ${kinds[i % 4]} 2021-03-${String((i % 28) + 1).padStart(2, "0")} by Dr. Anneliese Vorderbruck. ${"Slept well, walked to the end of the corridor and back, no new complaint. ".repeat(25)}MRN ${400_000 + i}, call 212-555-0${100 + i}.`,
);

/** Runs `osler deid text` and kills it with SIGKILL soon after its checkpoint moved on. */
function runUntilCheckpoint(args: readonly string[], checkpoint: string, afterMs: number): Promise<void> {
  const before = existsSync(checkpoint) ? readFileSync(checkpoint, "utf8") : "";
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], { stdio: "ignore" });
    const watch = setInterval(() => {
      if (!existsSync(checkpoint) || readFileSync(checkpoint, "utf8") === before) return;
      clearInterval(watch);
      setTimeout(() => child.kill("SIGKILL"), afterMs);
    }, 5);
    child.on("exit", () => {
      clearInterval(watch);
      done();
    });
  });
}

test("what a command writes is its own account's to read", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-mask-"));
  try {
    const [input, output, home] = ["in.ndjson", "out.ndjson", "home"].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    await writeLines(input, [JSON.stringify({ id: 1, text: "Seen by Dr. Anneliese Vorderbruck." })]);
    expect((await runOsler(["deid", "text", "--in", input, "--out", output, "--home", home])).code).toBe(0);
    for (const path of [output, home]) expect(statSync(path).mode & 0o077).toBe(0);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test("killed three times in the middle of its work, it loses and repeats no note: the bytes are those of an undisturbed run", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-deid-text-"));
  try {
    const [input, undisturbed, killed] = ["in.ndjson", "undisturbed.ndjson", "killed.ndjson"].map((name) =>
      join(directory, name),
    ) as [string, string, string];
    const count = 6000;
    await writeLines(
      input,
      Array.from({ length: count }, (_, i) => JSON.stringify({ id: i, text: texts[i % texts.length] })),
    );
    const args = (output: string) => ["deid", "text", "--in", input, "--out", output, "--home", directory];
    expect((await runOsler(args(undisturbed))).code).toBe(0);
    for (const afterMs of [0, 60, 300]) {
      // On one thread, so that a fast machine is not done before.
      await runUntilCheckpoint([...args(killed), "--threads", "1"], `${killed}.checkpoint.json`, afterMs);
      expect(existsSync(killed)).toBe(false);
      expect(existsSync(`${killed}.partial`)).toBe(true);
    }
    const last = await runOsler(args(killed));
    expect(last.code).toBe(0);
    expect(last.stdout).toMatch(/\d+ of them by the run before this one/);
    expect(await sha256File(killed)).toBe(await sha256File(undisturbed));
    let next = 0;
    for await (const { text } of readLines(killed)) expect(JSON.parse(text).id).toBe(next++);
    expect(next).toBe(count);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
