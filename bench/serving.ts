/**
 * @module bench/serving: CDS Hooks at a fixed rate while clinicians use the pages: latency, errors, memory.
 *
 *   node bench/serving.ts HOME [--rate 50] [--seconds 300] [--users 200] [--port 4399]
 *
 * HOME is a built home (`./osler up --once --home HOME --patients 10000`). A call's latency counts from the moment it was due, so a
 * server that falls behind shows it. Each user opens a patient, reads, asks one of the questions that `plain-questions` is tuned on, and thinks five seconds.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createRandom } from "#core";
import { addClinician, registerClient, serveHome } from "./running-osler.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "300" },
    users: { type: "string", default: "200" },
    port: { type: "string", default: "4399" },
  },
});
const [home = ""] = positionals;
const [rate, seconds, users] = [values.rate, values.seconds, values.users].map(Number) as [number, number, number];
const THINK_MS = 5000;
const ORDERED = [
  "Metformin 500 MG Oral Tablet", "Lisinopril 10 MG Oral Tablet", "Apixaban 5 MG Oral Tablet", "Atorvastatin 40 MG Oral Tablet",
  "Amlodipine 5 MG Oral Tablet", "Sertraline 50 MG Oral Tablet", "Furosemide 40 MG Oral Tablet", "Omeprazole 20 MG Oral Capsule",
]; // biome-ignore format: a list

interface Timing {
  readonly kind: string;
  readonly ms: number;
  readonly ok: boolean;
}
const timings: Timing[] = [];
const random = createRandom("serving");
const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)] as T;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const questions: readonly string[] = readFileSync("fixtures/questions/plain.ndjson", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .flatMap(({ split, text }) => (split.startsWith("tuning") ? [text] : []));

const password = addClinician(home, "bench");
const client = await registerClient(home);
const server = await serveHome(home, Number(values.port), client.privateKey);
const memory: number[] = [];
try {
  const cookie = await signIn();
  const patients = await listPatients(cookie);
  const sampling = setInterval(() => memory.push(server.residentMb()), 5000);
  const until = performance.now() + 1000 * seconds;
  await Promise.all([
    callHooks(patients, until),
    ...Array.from({ length: users }, (_, i) => browse(cookie, patients, until, (THINK_MS * i) / users)),
  ]);
  clearInterval(sampling);
  report(patients.length);
} finally {
  await server.stop();
  client.remove();
}

async function signIn(): Promise<string> {
  const response = await fetch(`${server.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "bench", password }),
  });
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

async function listPatients(cookie: string): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const response = await fetch(`${server.url}/api/patients?limit=100&offset=${ids.length}`, { headers: { cookie } });
    const page = await response.json();
    ids.push(...page.patients.map(({ patientId }: { patientId: string }) => patientId));
    if (ids.length >= page.total || page.patients.length === 0) return ids;
  }
}

async function callHooks(patients: readonly string[], until: number): Promise<void> {
  const started = performance.now();
  const calls: Promise<void>[] = [];
  for (let n = 0; ; n++) {
    const due = started + (1000 * n) / rate;
    if (due >= until) break;
    if (due > performance.now()) await pause(due - performance.now());
    calls.push(callHook(n, pick(patients), due));
  }
  await Promise.all(calls);
}

async function callHook(n: number, patientId: string, due: number): Promise<void> {
  const base = { hookInstance: randomUUID(), context: { userId: "Practitioner/1", patientId } };
  const order = {
    resourceType: "MedicationRequest",
    id: "1",
    medicationCodeableConcept: { text: pick(ORDERED) },
  };
  const [hook, id, context] =
    n % 5 === 4
      ? [
          "order-select",
          "osler-guidance-order-select",
          {
            selections: ["MedicationRequest/1"],
            draftOrders: { resourceType: "Bundle", entry: [{ resource: order }] },
          },
        ]
      : ["patient-view", "osler-risk-patient-view", {}];
  const body = { ...base, hook, context: { ...base.context, ...(context as object) } };
  await timed(`CDS ${hook}`, due, () => server.post(`/cds-services/${id}`, body));
}

async function browse(cookie: string, patients: readonly string[], until: number, after: number): Promise<void> {
  await pause(after);
  const get = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } });
  while (performance.now() < until) {
    const of = `/api/patients/${encodeURIComponent(pick(patients))}`;
    await timed("page: summary", performance.now(), () => get(of));
    await timed("page: timeline", performance.now(), () => get(`${of}/timeline?limit=200`));
    await timed("page: risks", performance.now(), () => get(`${of}/risks`));
    await timed("page: ask", performance.now(), () =>
      fetch(`${server.url}${of}/ask`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ question: pick(questions) }),
      }),
    );
    await pause(THINK_MS);
  }
}

async function timed(kind: string, from: number, call: () => Promise<Response>): Promise<void> {
  const ok = await call().then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
  timings.push({ kind, ms: performance.now() - from, ok });
}

function report(patients: number): void {
  console.log(`${patients} patients, ${rate} CDS Hooks calls a second for ${seconds} s, ${users} users of the pages\n`);
  console.log("| call | calls | errors | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|");
  for (const [kind, all] of Map.groupBy(timings, (timing) => timing.kind)) {
    const sorted = all.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(0);
    const errors = all.filter(({ ok }) => !ok).length;
    console.log(`| ${[kind, all.length, errors, at(0.5), at(0.95), at(0.99)].join(" | ")} |`);
  }
  const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const third = Math.ceil(memory.length / 3);
  console.log(
    `\nserver's memory: ${median(memory.slice(0, third)).toFixed(0)} MB in the first third, ${median(memory.slice(-third)).toFixed(0)} MB in the last`,
  );
}
