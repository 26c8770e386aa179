/**
 * @module bench/chaos: kills `osler up --once` at random moments and checks that what it ends with is what an undisturbed run ends with.
 *
 * Usage: node bench/chaos.ts [--kills N] [--patients N] [--seed S]. Prints a table and fails if any artefact differs.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "#core";
import { listFiles, sha256File } from "#storage";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    patients: { type: "string", default: "150" },
    seed: { type: "string", default: "7" },
  },
});
const kills = Number(values.kills);

/** Runs the route; `undefined` seconds lets it end. Resolves to whether it ended by itself with exit code 0. */
function run(home: string, killAfterMs?: number): Promise<{ ended: boolean; ms: number; output: string }> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        resolve("src/cli/main.ts"),
        "up",
        "--once",
        "--home",
        home,
        "--patients",
        values.patients,
        "--seed",
        values.seed,
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("exit", (code) => {
      clearTimeout(timer);
      done({ ended: code === 0, ms: performance.now() - started, output });
    });
  });
}

/** Everything that must be the same, by path. Signatures and keys differ by nature; the index files of the search engine carry random names. */
async function artefacts(home: string): Promise<Map<string, string>> {
  const kept = /^(synthetic|chart|research|corpus|model|validation|releases|receipts)\//;
  const files = (await listFiles(home)).filter(
    (file) => kept.test(file) && !/(model\.sig|\.pub\.pem|stages\.json|release\.receipt\.json)$/.test(file),
  );
  return new Map(await Promise.all(files.map(async (file) => [file, await sha256File(join(home, file))] as const)));
}

const root = await mkdtemp(join(tmpdir(), "osler-chaos-"));
const undisturbed = await run(join(root, "undisturbed"));
if (!undisturbed.ended) throw new Error(`the undisturbed run failed:\n${undisturbed.output}`);
console.log(`undisturbed run: ${(undisturbed.ms / 1000).toFixed(1)} s`);

const random = createRandom(`chaos ${values.seed}`);
const home = join(root, "killed");
let killed = 0;
let finished = 0;
while (killed < kills) {
  const attempt = await run(home, 200 + random.next() * undisturbed.ms);
  if (attempt.ended) {
    finished++;
    if (killed < kills) await rm(home, { recursive: true, force: true });
  } else {
    killed++;
  }
}
const last = await run(home);
if (!last.ended) throw new Error(`the run after ${killed} kills failed:\n${last.output}`);

const [expected, found] = [await artefacts(join(root, "undisturbed")), await artefacts(home)];
const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
const differing = names.filter((name) => expected.get(name) !== found.get(name));
for (const name of differing) console.error(`differs: ${name}`);
console.log(`| kills | runs that ended between kills | artefacts compared | differing |\n| --- | --- | --- | --- |`);
console.log(`| ${killed} | ${finished} | ${names.length} | ${differing.length} |`);
await rm(root, { recursive: true, force: true });
process.exitCode = differing.length > 0 || names.length === 0 ? 1 : 0;
