/**
 * @module bench/audit: what verifying the audit log costs: the whole log, as each opening of the steward's page once did, against going on from
 * where the last check stands.
 *
 *   node bench/audit.ts [--entries 100000] [--added 10] [--runs 5] [--url postgres://…]
 *
 * The log is made in a scratch directory on PGlite, or in a schema of its own on PostgreSQL, which is dropped at the end.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { toEpochMs, toPatientId } from "#core";
import { createAuditVerifier, openAudit, verifyAudit } from "#governance";
import { openState } from "#storage";

const { values } = parseArgs({
  options: {
    entries: { type: "string", default: "100000" },
    added: { type: "string", default: "10" },
    runs: { type: "string", default: "5" },
    url: { type: "string" },
  },
});
const [entries, added, runs] = [Number(values.entries), Number(values.added), Number(values.runs)];
const { url } = values;
const schema = "osler_audit_bench";
const scratch = mkdtempSync(join(tmpdir(), "osler-audit-"));
const state = await openState(url === undefined ? { directory: join(scratch, "state") } : { url, schema });
try {
  const audit = await openAudit(state, () => toEpochMs(Date.now()));
  await add(entries);

  let peakMb = 0;
  const watching = setInterval(() => {
    peakMb = Math.max(peakMb, megabytes(process.memoryUsage().heapUsed));
  }, 20);
  const whole = await timed(async () => void (await verifyAudit(state)));
  clearInterval(watching);

  const verifier = createAuditVerifier(state);
  await verifier.readOn();
  const nothing = await timed(async () => void (await verifier.readOn()));
  const goneOn = await timed(
    async () => void (await verifier.readOn()),
    () => add(added),
  );
  const [at, last] = [await verifier.readOn(), await verifyAudit(state)];
  if (at.root !== last.root || at.size !== last.size || last.problems.length > 0)
    throw new Error("the two checks do not agree");

  console.log(
    `${state.engine}, ${entries} entries, ${runs} runs each, ms: median (least to most), and CPU of this process`,
  );
  console.log(`the whole log            ${told(whole)}; heap at most ${peakMb.toFixed(0)} MB`);
  console.log(`gone on, nothing added   ${told(nothing)}`);
  console.log(`gone on, ${String(added).padStart(5)} added     ${told(goneOn)}`);
  console.log(`kept between             ${hashesKept(entries)} hashes of 32 bytes`);

  async function add(count: number): Promise<void> {
    const act = (n: number) =>
      audit.record({
        ...{ actor: `account-${n % 40}`, role: "clinician", action: "patient-timeline", outcome: "allowed" },
        ...{ patientId: toPatientId(`patient-${n % 2000}`), purpose: "TREAT" },
      });
    for (let n = 0; n < count; n += 200)
      await Promise.all(Array.from({ length: Math.min(200, count - n) }, (_, i) => act(n + i)));
  }
} finally {
  await state.close();
  rmSync(scratch, { recursive: true });
  if (url !== undefined) await dropSchema(url);
}

interface Took {
  readonly wallMs: number;
  /** Of all threads of this process; PostgreSQL's own are not among them. */
  readonly cpuMs: number;
}

async function timed(work: () => Promise<void>, first: () => Promise<void> = async () => {}): Promise<Took[]> {
  const took: Took[] = [];
  for (let run = 0; run < runs; run++) {
    await first();
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    took.push({ wallMs: performance.now() - began, cpuMs: (user + system) / 1000 });
  }
  return took;
}

function told(took: readonly Took[]): string {
  const ms = (value = Number.NaN) => value.toFixed(value < 100 ? 1 : 0);
  const [wall, cpu] = [took.map(({ wallMs }) => wallMs), took.map(({ cpuMs }) => cpuMs)].map((all) =>
    all.sort((a, b) => a - b),
  );
  const middle = Math.floor(runs / 2);
  return `${ms(wall?.[middle])} (${ms(wall?.[0])} to ${ms(wall?.at(-1))}), CPU ${ms(cpu?.[middle])}`;
}

/** Complete subtrees of a tree of so many leaves (RFC 6962, 2.1): the ones in binary. */
function hashesKept(leaves: number): number {
  return leaves.toString(2).replaceAll("0", "").length;
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

async function dropSchema(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(`drop schema if exists ${schema} cascade`);
  await client.end();
}
