/** @module serving/access-view: who opened a patient's record, in names the patient knows. */
import type { AccessList } from "#contract";
import type { PatientId } from "#core";
import type { Account, Asker } from "#storage";
import { needOpened, type ServingContext } from "./context.ts";

/** Who can stand in the audit log. */
export interface KnownActors {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Names of registered apps and services. */
  readonly apps: ReadonlyMap<string, string>;
}

export async function findActors(context: ServingContext): Promise<KnownActors> {
  const accounts = await needOpened(context).state.accounts.list();
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    apps: new Map(context.smart.setup.clients.map(({ id, name }) => [id, name])),
  };
}

/**
 * Newest first. The name of a record system that called for the patient is its issuer; an app stands behind the person it acted for, a
 * service by itself.
 */
export async function readAccesses(
  context: ServingContext,
  asker: Asker,
  patientId: PatientId,
  page: { readonly offset: number; readonly limit: number },
): Promise<AccessList> {
  const { total, rows } = await needOpened(context).audit.accesses(asker, patientId, page);
  const { accounts, apps } = await findActors(context);
  const nameOf = (actor: string, role: string) => {
    const [person = "", app] = actor.split(" by ", 2);
    if (app !== undefined) return `${accounts.get(person)?.displayName ?? "?"} (${apps.get(app) ?? app})`;
    return accounts.get(actor)?.displayName ?? apps.get(actor) ?? (role === "cds-client" ? actor : null);
  };
  return {
    total,
    accesses: rows.map(({ at, actor, role, action, outcome, purpose }) => ({
      at,
      who: nameOf(actor, role),
      role,
      action,
      outcome,
      purpose,
    })),
  };
}
