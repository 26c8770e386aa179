import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toEpochMs, toPatientId } from "#core";
import type { CallReplay } from "#serving";
import { type KeptCall, openState, type State } from "#storage";
import { replayCalls } from "./commands/cds.ts";

const directory = mkdtempSync(join(tmpdir(), "osler-replay-"));
const services = ["osler-risk-patient-view", "osler-guidance-order-sign"];
const CALLS = 300;
let state: State;

beforeAll(async () => {
  state = await openState({ directory: join(directory, "state") });
  for (let i = 0; i < CALLS; i++) {
    const call = {
      id: `call-${i}`,
      at: toEpochMs(1000 * (i >> 1)),
      service: services[i % 2] ?? "",
      client: "https://hospital.example",
      hookInstance: `h-${i}`,
      patientId: toPatientId("p-1"),
      release: "r-1",
      shown: true,
      ownRecords: true,
      request: "{}",
      risks: null,
      prediction: null,
    };
    await state.cds.append(call, []);
  }
});
afterAll(async () => {
  await state?.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Every third call's card appears, with a risk that moved by its number in thousandths. */
async function replay({ call }: KeptCall): Promise<CallReplay> {
  const number = Number(call.id.slice(5));
  const card = number % 3 === 0 ? "appeared" : "none";
  const moved = number % 3 === 0 ? [{ outcome: "stroke", was: 0, is: number / 1000 }] : [];
  return { kind: "replayed", card, was: null, is: null, moved };
}

const run = (out: string, ask = replay) =>
  replayCalls({ ledger: state.as("system").cds, services, out: join(directory, out), work: "release-2", replay: ask });
const linesOf = (out: string) => readFileSync(join(directory, out), "utf8").trim().split("\n");

test("every call of every service is answered once, and the counts say what would have changed", async () => {
  const counts = await run("whole.ndjson");
  // Of 0, 2, … 298 every third is a multiple of 6: 0, 6, … 294, fifty of them; the largest moves by .294.
  expect(counts["osler-risk-patient-view"]).toMatchObject({ calls: 150, appeared: 50, none: 100, moved: 50 });
  expect(counts["osler-risk-patient-view"]?.largestMove).toBe(0.294);
  const calls = linesOf("whole.ndjson").map((line) => JSON.parse(line).call);
  expect(calls).toHaveLength(CALLS);
  expect(new Set(calls).size).toBe(CALLS);
});

test("a risk that only one release gives has not moved by 0: it is counted apart", async () => {
  const counts = await run("one-sided.ndjson", async (kept) => {
    return { ...(await replay(kept)), moved: [{ outcome: "stroke", was: 0.1, is: null }] } as CallReplay;
  });
  expect(counts["osler-risk-patient-view"]).toMatchObject({ calls: 150, givenByOne: 150, moved: 0, largestMove: 0 });
});

test("stopped in the middle of each service and run again, it writes the same bytes and asks nothing that is sure twice", async () => {
  let asked = 0;
  for (const stopAt of ["call-140", "call-201", undefined]) {
    const ask = async (kept: KeptCall) => {
      if (kept.call.id === stopAt) throw new Error("the power went");
      asked++;
      return replay(kept);
    };
    if (stopAt === undefined) await run("resumed.ndjson", ask);
    else await expect(run("resumed.ndjson", ask)).rejects.toThrow("the power went");
  }
  expect(linesOf("resumed.ndjson")).toEqual(linesOf("whole.ndjson"));
  // Two stops lose at most the 64 calls of the page they fell into.
  expect(asked).toBeLessThan(CALLS + 2 * 64);
});
