/**
 * @module serving/fhir-api/audit-search: the audit log's entries on one patient's record as AuditEvents, for those who may see them.
 *
 * A steward and a service are told what the log holds, with the names staff sign in under. A patient and their proxy are told what "who
 * looked at my record" tells them: a name or a role, what, when, how it ended, what for; no account ids, and no other patient's name.
 */
import type { PatientId } from "#core";
import { findActors, type KnownActors } from "../audit-actors.ts";
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
import { getChart, handlingOf, parametersOf } from "./fhir-handlers.ts";
import { searchResources } from "./search.ts";

/** Oldest first, so that pages stay as they were while the log grows. */
export async function searchAuditEvents(context: ServingContext, asked: string, caller: Caller): Promise<Bundle> {
  const { patientId } = await getChart(context, asked);
  const rows = await needOpened(context).audit.rowsAbout(caller.asker, patientId);
  const reader = (answersForTheLog(caller) ? toSteward : toPatient)(
    `${caller.base}/fhir`,
    patientId,
    await findActors(context, rows),
  );
  const { app } = caller;
  const all = rows.map((row) => toAuditEvent(row, reader));
  const events = app === undefined ? all : all.filter((event) => mayShow(app, event, "search", patientId));
  return toSearchset(searchResources(events, parametersOf(caller), handlingOf(caller)), caller);
}

/** A steward, or a service registered for it. */
function answersForTheLog({ viewer, app }: Caller): boolean {
  return viewer === undefined ? app !== undefined : viewer.role === "steward";
}

function toSteward(server: string, patientId: PatientId, actors: KnownActors): AuditReader {
  const named = (reference: Reference, display: string | undefined) =>
    display === undefined ? reference : { ...reference, display };
  return {
    ...logReader(server),
    patient: () => ({ reference: `Patient/${patientId}` }),
    // A patient's name is part of a record.
    person: (id, role, at) => named(accountReference(id, role), role === "patient" ? undefined : actors.nameAt(id, at)),
    program: (id) => named(programReference(id), actors.programName(id)),
  };
}

function toPatient(server: string, patientId: PatientId, actors: KnownActors): AuditReader {
  const self = { reference: `Patient/${patientId}` };
  const shown = (display: string | undefined) => (display === undefined ? masked : { display });
  return {
    server,
    patient: () => self,
    person: (id, role, at) => {
      if (role === "patient") return actors.patientOf(id) === patientId ? self : masked;
      return shown(actors.nameAt(id, at));
    },
    program: (id, { actor, role }) =>
      shown(actors.programName(id) ?? (actor !== id || role === "cds-client" ? id : undefined)),
    position: false,
  };
}
