/**
 * @module serving/demo-accounts: accounts for a first look: a clinician, a steward, two patients and a proxy who stands for the first of them.
 *
 * While one of them is enabled the server is for this machine alone.
 */
import { randomUUID } from "node:crypto";
import type { Role } from "#contract";
import { addDays, type Clock, OslerError, type PatientId } from "#core";
import type { ChartStore, State } from "#storage";
import { putAccount } from "./accounts.ts";
import { comesOfAgeAt, DEFAULT_MAJORITY_YEARS, keepComingOfAge } from "./majority.ts";
import { hasDied } from "./patient-view.ts";

export interface DemoAccount {
  readonly name: string;
  readonly role: Role;
  readonly displayName: string;
  /** Shown once; only its hash is kept. */
  readonly password: string;
}

export interface DemoOptions {
  readonly clock: Clock;
  /** A new password, e.g. random for people, seeded for tests. */
  readonly password: () => string;
  /** How many patients get an account; living ones with the fullest records. */
  readonly patients?: number;
}

/** Makes the demonstration's accounts if there is none of any kind; returns those made, with their passwords. */
export async function createDemoAccounts(
  state: State,
  charts: ChartStore,
  options: DemoOptions,
): Promise<DemoAccount[]> {
  if ((await state.accounts.list()).length > 0) return [];
  const made: DemoAccount[] = [];
  const add = async (name: string, role: Role, displayName: string, patientId?: PatientId) => {
    const password = options.password();
    const record = patientId === undefined ? {} : { patientId };
    await putAccount(state, { name, role, displayName, password, demo: true, ...record }, options.clock);
    made.push({ name, role, displayName, password });
  };
  await add("clinician", "clinician", "Demo clinician");
  await add("steward", "steward", "Demo steward");
  const fullest = [...charts.list()].sort((a, b) => b.events - a.events || (a.patientId < b.patientId ? -1 : 1));
  let patients = 0;
  for (const { patientId, displayName, birthDate } of fullest) {
    if (patients === (options.patients ?? 2)) break;
    const chart = await charts.find(patientId);
    if (chart === undefined || hasDied(chart)) continue;
    patients++;
    await add(`patient${patients}`, "patient", displayName, patientId);
    if (patients === 1) {
      await add("proxy", "proxy", "Demo carer");
      await keepComingOfAge(state, patientId, comesOfAgeAt(birthDate, DEFAULT_MAJORITY_YEARS));
      await letProxyStandFor(state, patientId, options.clock);
    }
  }
  return made;
}

async function letProxyStandFor(state: State, patientId: PatientId, clock: Clock): Promise<void> {
  const [proxy, steward] = [await state.accounts.find("proxy"), await state.accounts.find("steward")];
  if (proxy === undefined || steward === undefined) return;
  const who = { patientId, accountId: proxy.id, grantedBy: steward.id };
  const why = { reason: "FRND", words: "For a first look at what a proxy sees." };
  const span = { from: clock(), until: addDays(clock(), 365) };
  await state.recordAccess.add({ id: randomUUID(), kind: "proxy", scope: "full", ...who, ...why, ...span });
}

/** Of a server that other machines reach. @throws OslerError `serving/demo-accounts-exposed` if demo accounts are enabled */
export async function refuseExposedDemo(state: State): Promise<void> {
  if (!(await state.accounts.list()).some(({ demo, disabledAt }) => demo && disabledAt === undefined)) return;
  throw new OslerError("serving/demo-accounts-exposed", {
    message: "Demo accounts exist, and the server was asked to bind beyond loopback or to answer at a public URL.",
    fix: "Serve on 127.0.0.1 without one, or end them one by one: osler accounts disable NAME.",
  });
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
