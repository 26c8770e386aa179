/** @module serving/access-view: who opened a patient's record, in names the patient knows. */
import type { AccessList } from "#contract";
import type { PatientId } from "#core";
import type { Asker } from "#storage";
import { needOpened, type ServingContext } from "./context.ts";

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
  const { state, audit } = needOpened(context);
  const { total, rows } = await audit.accesses(asker, patientId, page);
  const names = new Map((await state.accounts.list()).map(({ id, displayName }) => [id, displayName]));
  const apps = new Map(context.smart.setup.clients.map(({ id, name }) => [id, name]));
  const nameOf = (actor: string, role: string) => {
    const [person = "", app] = actor.split(" by ", 2);
    if (app !== undefined) return `${names.get(person) ?? "?"} (${apps.get(app) ?? app})`;
    return names.get(actor) ?? apps.get(actor) ?? (role === "cds-client" ? actor : null);
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
