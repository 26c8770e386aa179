/**
 * @module bench/fuzz: hostile requests against a running server: does it ever fail, leak another's record, or repeat what was sent?
 *
 *   node bench/fuzz.ts HOME [--cases 100000] [--seed 1] [--port 4398] [--concurrency 16]
 *
 * HOME is a built home without `cds-hooks.json` and `smart-clients.json`; accounts and a key are added to it. Linux only (many loopback
 * addresses). Exit code 1 if anything was found.
 */
import { randomUUID } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toEpochMs } from "#core";
import { verifyAudit } from "#governance";
import { addApiKey, keyScopes, putAccount } from "#serving";
import { type ChartSummary, openChartStore, openState } from "#storage";
import { authorize, callback, exchange } from "../src/serving/smart/smart-app.test-support.ts";
import type { FuzzCaller } from "./fuzz-cases.ts";
import { type FuzzResult, runFuzz } from "./fuzz-run.ts";
import { registerClient, serveHome } from "./running-osler.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    port: { type: "string", default: "4398" },
    concurrency: { type: "string", default: "16" },
  },
});
const [home = ""] = positionals;
const roles = ["patient", "clinician", "steward"] as const;
const PASSWORD = randomUUID();
const KEYS = 60;
let called = 0;
const smartClients = join(home, "smart-clients.json");
if (existsSync(smartClients)) throw new Error(`${smartClients} is there already; use a home made for the benchmark`);

const [own, other] = await pickPatients();
const keys = await openDoors();
const app = {
  kind: "app",
  id: "growth",
  name: "Fuzz",
  redirectUris: [callback],
  scopes: "launch/patient patient/*.rs openid",
};
writeFileSync(smartClients, JSON.stringify({ clients: [app] }));
const client = await registerClient(home);
const server = await serveHome(home, Number(values.port), client.privateKey);
try {
  const cookies = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await signIn(role)])));
  const asked = { server, fhir: `${server.url}/fhir`, cookies };
  const scope = "launch/patient patient/*.rs";
  const { access_token: token } = await (
    await exchange(asked, await authorize(asked, { patientId: own.patientId, scope }))
  ).json();
  if (token === undefined) throw new Error("the app got no token");
  const session = (role: string) => async () => ({ cookie: cookies[role] });
  const proofs: Record<FuzzCaller, (path: string) => Promise<Record<string, string>>> = {
    anonymous: async () => ({}),
    patient: session("patient"),
    clinician: session("clinician"),
    steward: session("steward"),
    app: async () => ({ authorization: `Bearer ${token}` }),
    cds: async (path) => ({ authorization: `Bearer ${await server.token(path)}` }),
    key: async () => ({ authorization: `Bearer ${keys[called++ % keys.length]}` }),
  };
  const { services } = await (await fetch(`${server.url}/cds-services`)).json();
  const started = performance.now();
  const result = await runFuzz({
    url: server.url,
    target: {
      own: own.patientId,
      other: other.patientId,
      cdsServices: services.map(({ id }: { id: string }) => id),
      appOrigin: server.url,
    },
    count: Number(values.cases),
    seed: values.seed,
    proofs,
    secrets: [other.displayName],
    concurrency: Number(values.concurrency),
  });
  report(result, (performance.now() - started) / 1000);
  if (result.faults.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
  client.remove();
  rmSync(smartClients);
}
const state = await openState({ directory: join(home, "state") });
const audit = await verifyAudit(state);
await state.close();
console.log(`audit log: ${audit.size} entries, ${audit.problems.length} problems`);
if (audit.problems.length > 0) process.exitCode = 1;

/** The two patients with the fullest records. */
async function pickPatients(): Promise<[ChartSummary, ChartSummary]> {
  const charts = await openChartStore(join(home, "chart"));
  const [first, second] = [...charts.list()].sort((a, b) => b.events - a.events);
  charts.close();
  if (first === undefined || second === undefined) throw new Error("the home has fewer than two patients");
  return [first, second];
}

/** Accounts of each role, and keys, many because each may call 120 times a minute. */
async function openDoors(): Promise<string[]> {
  const state = await openState({ directory: join(home, "state") });
  const clock = () => toEpochMs(Date.now());
  for (const role of roles) {
    const about = role === "patient" ? { patientId: own.patientId } : {};
    const account = { name: `fuzz-${role}`, displayName: role, role, password: PASSWORD, demo: false, ...about };
    await putAccount(state, account, clock);
  }
  const key = { owner: "fuzz", purpose: "HOPERAT", role: "clinician", scopes: keyScopes, days: 1 } as const;
  const made: string[] = [];
  for (let n = 0; n < KEYS; n++) {
    made.push((await addApiKey(state, { ...key, name: `fuzz ${n}` }, clock)).secret);
  }
  await state.close();
  return made;
}

async function signIn(role: string): Promise<string> {
  const response = await fetch(`${server.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: `fuzz-${role}`, password: PASSWORD }),
  });
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

function report({ cases, statuses, faults, again }: FuzzResult, seconds: number): void {
  console.log(
    `${cases} cases, seed ${values.seed}, ${seconds.toFixed(0)} s\n\n| kind | cases | answers by status |\n|---|---|---|`,
  );
  for (const [kind, held] of [...statuses].toSorted(([a], [b]) => a.localeCompare(b))) {
    const all = [...held].toSorted(([a], [b]) => a - b);
    const count = all.reduce((sum, [, times]) => sum + times, 0);
    console.log(`| ${kind} | ${count} | ${all.map(([status, times]) => `${status}: ${times}`).join(", ")} |`);
  }
  console.log(`\n${faults.length} faults; ${again} requests sent again, their kept connection having been closed`);
  for (const { what, status, why = "", sent } of faults.slice(0, 40))
    console.log(
      `  ${what}: ${status} ${why} ${sent.kind} by ${sent.caller}: ${sent.method} ${sent.path.slice(0, 160)} ${sent.body?.toString().slice(0, 300) ?? ""}`,
    );
}
