/**
 * @module bench/serve-chaos: kills a server under load again and again, and checks that no acknowledged write was lost.
 *
 *   node bench/serve-chaos.ts HOME [--kills 200] [--port 4398]
 *
 * HOME is a built home whose release is `limited` or not: silent cards are writes too. Acknowledged is what was answered 200: a call of
 * CDS Hooks. After each kill the server starts again; at the end every acknowledged call is in the ledger and the audit log verifies.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createRandom } from "#core";
import { verifyAudit } from "#governance";
import { openChartStore, openState } from "#storage";
import { registerClient, serveHome } from "./running-osler.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "string", default: "200" }, port: { type: "string", default: "4398" } },
});
const [home = ""] = positionals;
const SERVICE = "osler-risk-patient-view";
const AT_ONCE = 4;
/** Answers after which a server is killed, at most; counted, so that a busy machine tests as much as an idle one. */
const MOST_ANSWERED = 25;

const charts = await openChartStore(join(home, "chart"));
const patients = charts.list().map(({ patientId }) => patientId);
charts.close();
const random = createRandom("serve-chaos");
const acknowledged: string[] = [];
const client = await registerClient(home);
try {
  for (let kill = 1; kill <= Number(values.kills); kill++) {
    const server = await serveHome(home, Number(values.port), client.privateKey);
    let alive = true;
    let answered = 0;
    const load = Array.from({ length: AT_ONCE }, async () => {
      while (alive) {
        const hookInstance = randomUUID();
        const patientId = patients[random.integer(patients.length)];
        const body = { hook: "patient-view", hookInstance, context: { userId: "Practitioner/1", patientId } };
        const ok = await server.post(`/cds-services/${SERVICE}`, body).then(
          async (response) => response.json().then(() => response.ok),
          () => false,
        );
        if (!ok) continue;
        acknowledged.push(hookInstance);
        answered++;
      }
    });
    const enough = random.integer(MOST_ANSWERED);
    while (answered < enough) await pause(5);
    await pause(random.integer(100));
    await server.stop("SIGKILL");
    alive = false;
    await Promise.all(load);
    if (kill % 10 === 0) console.error(`${kill} kills, ${acknowledged.length} calls acknowledged`);
  }
} finally {
  client.remove();
}

const state = await openState({ directory: join(home, "state") });
const kept = new Set<string>();
const { cds } = state.as("system");
for (let page = await cds.page(SERVICE, undefined, 1000); page.length > 0; ) {
  for (const { call } of page) kept.add(call.hookInstance);
  page = await cds.page(SERVICE, page.at(-1)?.call, 1000);
}
const lost = acknowledged.filter((instance) => !kept.has(instance));
const audit = await verifyAudit(state);
await state.close();
console.log("| kills | writes acknowledged | lost | audit entries | audit problems |\n| --- | --- | --- | --- | --- |");
console.log(`| ${values.kills} | ${acknowledged.length} | ${lost.length} | ${audit.size} | ${audit.problems.length} |`);
process.exitCode = lost.length > 0 || audit.problems.length > 0 || acknowledged.length === 0 ? 1 : 0;
