/**
 * @module bench/intake: how fast FHIR becomes charts, beside the least anybody must do: `JSON.parse` of the same bytes.
 *
 * Run: `node bench/intake.ts ../shared/data/synthea-r4/bundles.ndjson.gz [another.ndjson.gz …]`. The lines are unpacked to a
 * temporary file once; a quarter, a half, all and twice that (the second half under other patient ids) are taken in by a process
 * of their own, so that the peak of memory is that run's alone. Seconds are of processor time on one core, the best of three.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noProgress } from "#core";
import { intakeFhir } from "#intake";
import { readLines } from "#storage";

interface Run {
  readonly megabytes: number;
  readonly resources: number;
  readonly parseSeconds: number;
  readonly intakeSeconds: number;
  readonly peakMegabytes: number;
}

const RUNS = 3;
const [mode, ...rest] = process.argv.slice(2);

if (mode === "--one") await measure(rest[0] ?? "", rest[1] ?? "");
else if (mode === undefined) console.error("usage: node bench/intake.ts FILE…");
else await compare([mode, ...rest]);

async function compare(paths: readonly string[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "bench-intake-"));
  try {
    const lines: string[] = [];
    for (const path of paths) for await (const { text } of readLines(path)) lines.push(text);
    const parts = [0.25, 0.5, 1, 2].map((share) => {
      const file = join(root, `${share}.ndjson`);
      writeFileSync(file, "");
      for (const line of lines.slice(0, Math.ceil(lines.length * share))) appendFileSync(file, `${line}\n`);
      if (share > 1) for (const line of lines) appendFileSync(file, `${renamed(line)}\n`);
      return file;
    });
    console.log("   MB  resources  JSON.parse s  intake s  share of JSON.parse  resources/s  peak MB");
    for (const file of parts) print(best(Array.from({ length: RUNS }, () => spawn(file, root))));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The same bundle of somebody else: every uuid with another first digit. */
function renamed(line: string): string {
  return line.replace(/[0-9a-f](?=[0-9a-f]{7}-[0-9a-f]{4}-)/g, (digit) =>
    ((Number.parseInt(digit, 16) + 1) % 16).toString(16),
  );
}

function spawn(file: string, root: string): Run {
  const child = spawnSync(process.execPath, [import.meta.filename, "--one", file, root], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

function best(runs: readonly Run[]): Run {
  const least = (pick: (run: Run) => number) => Math.min(...runs.map(pick));
  return {
    megabytes: least((run) => run.megabytes),
    resources: least((run) => run.resources),
    parseSeconds: least((run) => run.parseSeconds),
    intakeSeconds: least((run) => run.intakeSeconds),
    peakMegabytes: least((run) => run.peakMegabytes),
  };
}

function print(run: Run): void {
  const cells = [
    run.megabytes.toFixed(0).padStart(5),
    String(run.resources).padStart(9),
    run.parseSeconds.toFixed(2).padStart(12),
    run.intakeSeconds.toFixed(2).padStart(8),
    `${((100 * run.parseSeconds) / run.intakeSeconds).toFixed(0)} %`.padStart(19),
    (run.resources / run.intakeSeconds).toFixed(0).padStart(11),
    run.peakMegabytes.toFixed(0).padStart(7),
  ];
  console.log(cells.join("  "));
}

/** One run: intake first, so that the peer's strings do not count in its memory. */
async function measure(file: string, root: string): Promise<void> {
  const start = processorSeconds();
  const summary = await intakeFhir({
    paths: [file],
    directory: join(root, "charts"),
    rejectFile: join(root, "rejects.ndjson"),
    progress: noProgress,
  });
  const intakeSeconds = processorSeconds() - start;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const bytes = readFileSync(file);
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.toString("utf8", from, end));
    from = end + 1;
  }
  const before = processorSeconds();
  for (const line of lines) JSON.parse(line);
  const parseSeconds = processorSeconds() - before;
  const run: Run = {
    megabytes: bytes.length / 1e6,
    resources: summary.read,
    parseSeconds,
    intakeSeconds,
    peakMegabytes,
  };
  console.log(JSON.stringify(run));
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
