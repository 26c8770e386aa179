import { afterAll, beforeAll, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { verifyAudit } from "#governance";
import { addApiKey } from "#serving";
import { adaId, boId } from "../src/serving/fixture.test-support.ts";
import { authorize, exchange, openSmartBench, type SmartBench } from "../src/serving/smart/smart-app.test-support.ts";
import { fuzzCases } from "./fuzz-cases.ts";
import { type FuzzPlan, runFuzz } from "./fuzz-run.ts";

let bench: SmartBench;
let plan: FuzzPlan;
beforeAll(async () => {
  bench = await openSmartBench();
  const asked = { name: "fuzz", owner: "IT office", purpose: "HOPERAT", role: "clinician" } as const;
  const key = { ...asked, scopes: ["answers", "risks", "models"] } as const;
  const { secret } = await addApiKey(bench.state, key, () => toEpochMs(Date.now()));
  const { access_token: token } = await (await exchange(bench, await authorize(bench, { patientId: adaId }))).json();
  const session = (name: string) => async () => ({ cookie: bench.cookies[name] ?? "" });
  const services = ["osler-risk-patient-view", "osler-guidance-order-select", "osler-guidance-order-sign"];
  plan = {
    url: bench.server.url,
    target: { own: adaId, other: boId, cdsServices: services, appOrigin: bench.server.url },
    count: 600,
    seed: "short",
    proofs: {
      anonymous: async () => ({}),
      patient: session("patient1"),
      clinician: session("clinician"),
      steward: session("steward"),
      cds: session("clinician"),
      app: async () => ({ authorization: `Bearer ${token}` }),
      key: async () => ({ authorization: `Bearer ${secret}` }),
    },
    secrets: ["Reyes", "1990-08-21"],
    concurrency: 8,
  };
});
afterAll(() => bench?.close());

test("six hundred hostile requests break nothing, leak nothing, and leave the audit log whole", async () => {
  const { cases, statuses, faults } = await runFuzz(plan);
  expect(
    faults.map(({ what, status, sent }) => `${what} ${status} ${sent.kind} ${sent.method} ${sent.path.slice(0, 200)}`),
  ).toEqual([]);
  expect(cases).toBe(600);
  expect(statuses.size).toBeGreaterThan(8);
  expect((await verifyAudit(bench.state)).problems).toEqual([]);
});

test("the same seed gives the same cases, another seed others", () => {
  const paths = (seed: string) => [...fuzzCases(plan.target, 50, seed)].map(({ path, method }) => `${method} ${path}`);
  expect(paths("a")).toEqual(paths("a"));
  expect(paths("a")).not.toEqual(paths("b"));
});

test("the judge sees a record that is not the caller's: a clinician's answers judged as if anybody's", async () => {
  const asAnybody = { ...plan.proofs, anonymous: plan.proofs.clinician };
  const { faults } = await runFuzz({ ...plan, count: 200, seed: "seen", proofs: asAnybody });
  expect(faults.map(({ what }) => what)).toContain("other's record");
});
