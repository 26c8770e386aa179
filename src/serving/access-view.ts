/**
 * @module serving/access-view: who opened a patient's record, as what and why, for the patient, who stands for them, and stewards.
 *
 * Promise: no account's id, and no other patient's name, which is part of a record of its own.
 */
import { type AccessList, type AccessQuery, glassReasonSchema } from "#contract";
import type { EpochMs, PatientId } from "#core";
import type { KnownGrant } from "#storage";
import { findActors, type KnownActors, partiesOf } from "./audit-actors.ts";
import { type Caller, needOpened, type ServingContext } from "./context.ts";
import { viewerOf } from "./sign-in.ts";

type Access = AccessList["accesses"][number];

/** Newest first. */
export async function readAccesses(
  context: ServingContext,
  caller: Caller,
  patientId: PatientId,
  page: AccessQuery,
): Promise<AccessList> {
  const { state, audit } = needOpened(context);
  const viewer = viewerOf(caller);
  const { total, rows } = await audit.accesses(caller.asker, patientId, page);
  // A steward weighs emergencies and sees them all; the database shows a proxy none.
  const grants = await state.recordAccess.list(viewer.role === "steward" ? "system" : caller.asker);
  const glasses = grants.filter((grant) => grant.kind === "glass" && grant.patientId === patientId);
  const actors = await findActors(context, rows);
  const reader = { accountId: viewer.id, isPatient: viewer.role === "patient" };
  return {
    total,
    accesses: rows.map(({ actor, ...row }) => ({
      ...row,
      ...whoOf({ actor, ...row }, actors, patientId, reader),
      owner: actors.ownerOf(actor) ?? null,
      emergency: emergencyOf({ actor, ...row }, glasses),
    })),
  };
}

interface Row {
  readonly at: EpochMs;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly outcome: string;
  readonly purpose: string | null;
}

function whoOf(
  row: Row,
  actors: KnownActors,
  patientId: PatientId,
  reader: { readonly accountId: string; readonly isPatient: boolean },
): Pick<Access, "kind" | "who" | "app"> {
  const { person, program } = partiesOf(row);
  if (row.actor === "system") return { kind: "institution", who: null, app: null };
  if (person === undefined) return { ...programOf(row, actors), app: null };
  const app = program === undefined ? null : (actors.programName(program) ?? program);
  const who = actors.nameAt(person, row.at) ?? null;
  if (person === reader.accountId) return { kind: "you", who, app };
  if (row.role !== "patient") return { kind: "person", who, app };
  // The guard lets no patient but their own through.
  const own = row.outcome === "allowed" || actors.patientOf(person) === patientId;
  return { kind: own ? (reader.isPatient ? "you" : "patient") : "person", who: null, app };
}

function programOf({ actor, role }: Row, actors: KnownActors): Pick<Access, "kind" | "who"> {
  if (role === "cds-client") return { kind: "record-system", who: actor };
  if (role === "app") return { kind: "app", who: actors.programName(actor) ?? actor };
  return { kind: "program", who: actors.programName(actor) ?? null };
}

/** Of a broken glass, and of what was done under it: why, and in which words. */
function emergencyOf({ actor, at, purpose }: Row, glasses: readonly KnownGrant[]): Access["emergency"] {
  const [code, stated] = purpose?.split(" ") ?? [];
  if (code !== "BTG") return null;
  const glass = glasses.find(
    ({ accountId, from, until }) => accountId === actor && from <= at && (until === null || at < until),
  );
  const reason = glassReasonSchema.safeParse(glass?.reason ?? stated);
  return { reason: reason.data ?? null, words: glass?.words ?? null };
}
