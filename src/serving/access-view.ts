/** @module serving/access-view: who opened a patient's record, in names the patient knows. */
import type { AccessList } from "#contract";
import type { PatientId } from "#core";
import type { Opened } from "./context.ts";

/** Newest first. The name of a record system that called for the patient is its issuer. */
export async function readAccesses(
  { state, audit }: Opened,
  patientId: PatientId,
  page: { readonly offset: number; readonly limit: number },
): Promise<AccessList> {
  const { total, rows } = await audit.accesses(patientId, page);
  const names = new Map((await state.accounts.list()).map(({ id, displayName }) => [id, displayName]));
  return {
    total,
    accesses: rows.map(({ at, actor, role, action, outcome }) => ({
      at,
      who: names.get(actor) ?? (role === "cds-client" ? actor : null),
      role,
      action,
      outcome,
    })),
  };
}
