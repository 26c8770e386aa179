/**
 * @module serving/fhir-api/audit-search: the audit log's entries on one patient's record as AuditEvents, for those who may see them.
 *
 * A steward and a service are told what the log holds, with the names staff sign in under. A patient and their proxy are told what "who
 * looked at my record" tells them: a name or a role, what, when, how it ended, what for; no account ids, and no other patient's name.
 */
import type { PatientId } from "#core";
import { findActors, type KnownActors } from "../access-view.ts";
import { type Caller, needOpened, type ServingContext } from "../context.ts";
import { mayShow } from "../smart/app-access.ts";
import {
  type AuditReader,
  accountReference,
  logReader,
  masked,
  programReference,
  type Reference,
  toAuditEvent,
} from "./audit-event.ts";
import { type Bundle, toSearchset } from "./bundles.ts";
import { getChart, parametersOf } from "./fhir-handlers.ts";
import { searchResources } from "./search.ts";

/** Oldest first, so that pages stay as they were while the log grows. */
export async function searchAuditEvents(context: ServingContext, asked: string, caller: Caller): Promise<Bundle> {
  const { patientId } = await getChart(context, asked);
  const reader = (answersForTheLog(caller) ? toSteward : toPatient)(
    `${caller.base}/fhir`,
    patientId,
    await findActors(context),
  );
  const rows = await needOpened(context).audit.rowsAbout(caller.asker, patientId);
  const { app } = caller;
  const all = rows.map((row) => toAuditEvent(row, reader));
  const events = app === undefined ? all : all.filter((event) => mayShow(app, event, "search", patientId));
  return toSearchset(searchResources(events, parametersOf(caller)), caller.url, caller.base);
}

/** A steward, or a service registered for it. */
function answersForTheLog({ viewer, app }: Caller): boolean {
  return viewer === undefined ? app !== undefined : viewer.role === "steward";
}

function toSteward(server: string, patientId: PatientId, { accounts, apps }: KnownActors): AuditReader {
  const named = (reference: Reference, display: string | undefined) =>
    display === undefined ? reference : { ...reference, display };
  return {
    ...logReader(server),
    patient: () => ({ reference: `Patient/${patientId}` }),
    // A patient's name is part of a record.
    person: (id, role) =>
      named(accountReference(id, role), role === "patient" ? undefined : accounts.get(id)?.displayName),
    program: (id) => named(programReference(id), apps.get(id)),
  };
}

function toPatient(server: string, patientId: PatientId, { accounts, apps }: KnownActors): AuditReader {
  const self = { reference: `Patient/${patientId}` };
  const shown = (display: string | undefined) => (display === undefined ? masked : { display });
  return {
    server,
    patient: () => self,
    person: (id, role) => {
      const account = accounts.get(id);
      if (role === "patient") return account?.patientId === patientId ? self : masked;
      return shown(account?.displayName);
    },
    program: (id, { actor, role }) => shown(apps.get(id) ?? (actor !== id || role === "cds-client" ? id : undefined)),
    position: false,
  };
}
