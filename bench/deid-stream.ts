/**
 * @module bench/deid-stream: memory and speed of `osler deid text` on 10,000 to 1,000,000 notes, and what kills do to its output.
 *
 * Usage: node bench/deid-stream.ts [--notes 10000,100000,1000000] [--kills N] [--dir DIR]. The notes are those of a synthetic hospital
 * (2,500 patients, seed 7), told apart by id and taken again from the first when they are used up. The last size is also run with
 * `--kills` SIGKILLs at random moments; the bench fails unless its bytes are those of the undisturbed run.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createRandom, noProgress } from "#core";
import { readLines, sha256File, writeLines } from "#storage";
import { synthesise } from "#synth";

const { values } = parseArgs({
  options: {
    notes: { type: "string", default: "10000,100000" },
    kills: { type: "string", default: "0" },
    dir: { type: "string" },
  },
});

interface Run {
  readonly ended: boolean;
  readonly seconds: number;
  /** Highest resident memory of the process with all its threads. */
  readonly peakMb: number;
  readonly output: string;
}

function deidentify(input: string, output: string, home: string, killAfterMs?: number): Promise<Run> {
  const begun = performance.now();
  return new Promise((done) => {
    const args = ["deid", "text", "--in", input, "--out", output, "--home", home];
    const child = spawn(process.execPath, [resolve("src/cli/main.ts"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    let peakKb = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    const watch = setInterval(() => {
      peakKb = Math.max(peakKb, peakKbOf(child.pid));
    }, 200);
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("exit", (code) => {
      clearInterval(watch);
      clearTimeout(timer);
      done({ ended: code === 0, seconds: (performance.now() - begun) / 1000, peakMb: peakKb / 1024, output: said });
    });
  });
}

function peakKbOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // ended between the look and the reading
  }
}

async function writeNotes(path: string, count: number, texts: readonly string[]): Promise<void> {
  function* lines() {
    for (let i = 0; i < count; i++) yield JSON.stringify({ id: `note-${i}`, text: texts[i % texts.length] });
  }
  await writeLines(path, lines());
}

const root = values.dir ?? (await mkdtemp(join(tmpdir(), "osler-deid-stream-")));
const synthetic = join(root, "synthetic");
if (!existsSync(join(synthetic, "notes-gold.ndjson.gz")))
  await synthesise({ patients: 2500, seed: 7, directory: synthetic, progress: noProgress });
const texts: string[] = [];
for await (const { text } of readLines(join(synthetic, "notes-gold.ndjson.gz"))) texts.push(JSON.parse(text).text);
console.log(
  `${texts.length} distinct notes, ${Math.round(texts.reduce((n, text) => n + text.length, 0) / texts.length)} characters on average`,
);
console.log("| notes | seconds | notes/s, start included | peak memory, MB |\n| --- | --- | --- | --- |");
let input = "";
let output = "";
let seconds = 0;
for (const count of values.notes.split(",").map(Number)) {
  if (input !== "") await Promise.all([rm(input), rm(output)]);
  [input, output] = [join(root, `notes-${count}.ndjson`), join(root, `out-${count}.ndjson`)];
  await writeNotes(input, count, texts);
  const run = await deidentify(input, output, join(root, "home"));
  if (!run.ended) throw new Error(`the run on ${count} notes failed:\n${run.output}`);
  seconds = run.seconds;
  console.log(`| ${count} | ${seconds.toFixed(1)} | ${(count / seconds).toFixed(0)} | ${run.peakMb.toFixed(0)} |`);
}

const kills = Number(values.kills);
if (kills > 0) {
  const disturbed = `${output}.disturbed`;
  const random = createRandom("deid-stream kills");
  let killed = 0;
  let resumed = 0;
  while (killed < kills) {
    const run = await deidentify(input, disturbed, join(root, "home"), 1000 + random.next() * 1000 * (seconds / 3));
    if (run.ended) await rm(disturbed);
    else killed++;
    if (existsSync(`${disturbed}.checkpoint.json`)) resumed++;
  }
  const last = await deidentify(input, disturbed, join(root, "home"));
  if (!last.ended) throw new Error(`the run after ${killed} kills failed:\n${last.output}`);
  const same = (await sha256File(output)) === (await sha256File(disturbed));
  console.log(
    `${killed} kills, ${resumed} of them left a checkpoint; the output is ${same ? "the same bytes as" : "NOT the bytes of"} the undisturbed run`,
  );
  process.exitCode = same ? 0 : 1;
}
if (values.dir === undefined) await rm(root, { recursive: true, force: true });
