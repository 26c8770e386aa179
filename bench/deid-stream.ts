/**
 * @module bench/deid-stream: memory and speed of `osler deid text` on up to a million notes, and what kills do to its output.
 *
 * Usage: node bench/deid-stream.ts [--notes 1000000] [--kills N] [--dir DIR]. The notes are those of a synthetic hospital (2,500
 * patients, seed 7), told apart by id and taken again from the first when they are used up. One run; figures are read when its
 * checkpoint passes 10,000, 100,000, … notes. With `--kills`, a second run is killed that often with SIGKILL at random moments, and the
 * bench fails unless its bytes are those of the first. Reads /proc, so Linux only. Speed is in notes a second of processor time, which
 * other programs on the machine do not change as they change the clock's.
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
    notes: { type: "string", default: "100000" },
    kills: { type: "string", default: "0" },
    dir: { type: "string" },
  },
});
const notes = Number(values.notes);
const marks = [10_000, 30_000, 100_000, 300_000].filter((mark) => mark < notes);
const TICKS_PER_SECOND = 100;

interface Usage {
  readonly residentMb: number;
  readonly peakMb: number;
  readonly cpuSeconds: number;
}

function usageOf(pid: number | undefined): Usage | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13)
      .map(Number);
    const mb = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024;
    if (Number.isNaN(mb("VmRSS"))) return undefined;
    return { residentMb: mb("VmRSS"), peakMb: mb("VmHWM"), cpuSeconds: (user + system) / TICKS_PER_SECOND };
  } catch {
    return undefined; // the process ended between the look and the reading
  }
}

function notesDone(output: string): number {
  try {
    return JSON.parse(readFileSync(`${output}.checkpoint.json`, "utf8")).state.notes;
  } catch {
    return 0; // no checkpoint yet
  }
}

interface Run {
  readonly ended: boolean;
  readonly seconds: number;
  readonly output: string;
}

function deidentify(
  output: string,
  onTick: (usage: Usage, seconds: number) => void,
  killAfterMs?: number,
): Promise<Run> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  return new Promise((done) => {
    const args = ["deid", "text", "--in", input, "--out", output, "--home", join(root, "home")];
    const child = spawn(process.execPath, [resolve("src/cli/main.ts"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    const watch = setInterval(() => {
      const usage = usageOf(child.pid);
      if (usage !== undefined) onTick(usage, seconds());
    }, 200);
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("exit", (code) => {
      clearInterval(watch);
      clearTimeout(timer);
      done({ ended: code === 0, seconds: seconds(), output: said });
    });
  });
}

function row(done: number, seconds: number, { cpuSeconds, residentMb, peakMb }: Usage): void {
  const cells = [done, seconds.toFixed(0), cpuSeconds.toFixed(0), (done / cpuSeconds).toFixed(0)];
  console.log(`| ${[...cells, residentMb.toFixed(0), peakMb.toFixed(0)].join(" | ")} |`);
}

const root = values.dir ?? (await mkdtemp(join(tmpdir(), "osler-deid-stream-")));
const synthetic = join(root, "synthetic");
if (!existsSync(join(synthetic, "notes-gold.ndjson.gz")))
  await synthesise({ patients: 2500, seed: 7, directory: synthetic, progress: noProgress });
const texts: string[] = [];
for await (const { text } of readLines(join(synthetic, "notes-gold.ndjson.gz"))) texts.push(JSON.parse(text).text);
const characters = Math.round(texts.reduce((n, text) => n + text.length, 0) / texts.length);
console.log(`${texts.length} distinct notes, ${characters} characters on average`);
const input = join(root, `notes-${notes}.ndjson`);
await writeLines(
  input,
  (function* () {
    for (let i = 0; i < notes; i++) yield JSON.stringify({ id: `note-${i}`, text: texts[i % texts.length] });
  })(),
);

const undisturbed = join(root, `out-${notes}.ndjson`);
console.log(
  "| notes | seconds | processor seconds | notes a processor second | memory, MB | highest memory so far, MB |",
);
console.log("| --- | --- | --- | --- | --- | --- |");
let last: Usage = { residentMb: 0, peakMb: 0, cpuSeconds: 0 };
const first = await deidentify(undisturbed, (usage, seconds) => {
  last = usage;
  const done = notesDone(undisturbed);
  if (marks[0] === undefined || done < marks[0]) return;
  marks.shift();
  row(done, seconds, usage);
});
if (!first.ended) throw new Error(`the run failed:\n${first.output}`);
row(notes, first.seconds, last);

const kills = Number(values.kills);
if (kills > 0) {
  const disturbed = `${undisturbed}.disturbed`;
  const random = createRandom("deid-stream kills");
  let killed = 0;
  let inTheMiddle = 0;
  while (killed < kills) {
    const run = await deidentify(disturbed, () => {}, 1000 + random.next() * 1000 * Math.min(first.seconds / 2, 60));
    if (run.ended) await rm(disturbed);
    else killed++;
    if (existsSync(`${disturbed}.checkpoint.json`)) inTheMiddle++;
  }
  const ending = await deidentify(disturbed, () => {});
  if (!ending.ended) throw new Error(`the run after ${killed} kills failed:\n${ending.output}`);
  const same = (await sha256File(undisturbed)) === (await sha256File(disturbed));
  console.log(
    `${killed} kills, ${inTheMiddle} between the first checkpoint and the end: ${same ? "the same bytes as" : "NOT the bytes of"} the undisturbed run`,
  );
  process.exitCode = same ? 0 : 1;
}
if (values.dir === undefined) await rm(root, { recursive: true, force: true });
