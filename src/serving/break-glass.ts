/**
 * @module serving/break-glass: a clinician opens a record its patient closed, in an emergency, with a reason; a steward judges it.
 *
 * Promise: one clinician, one patient, sixty minutes; the patient reads who, when and why, and how it was judged; until a steward has judged
 * it, it waits among those to judge. It opens our own pages alone: no app, key, assistant, record system or research.
 */
import { randomUUID } from "node:crypto";
import { type GlassQueue, glassReasonSchema, type RecordAccessView } from "#contract";
import { toEpochMs, toPatientId } from "#core";
import type { GlassReview, KnownGrant } from "#storage";
import { findPeople, type KnownPeople } from "./audit-actors.ts";
import { type Handler, needOpened, type ServingContext } from "./context.ts";
import { getChart, namesOfPatients } from "./handlers.ts";
import { HttpProblem } from "./problem.ts";
import { findStanding, isUnderGlass } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

const GLASS_MS = 60 * 60_000;

export const readRecordAccess: Handler<"patient-access"> = async (context, { params }, caller) => {
  const { patientId } = await getChart(context, params.patientId);
  return accessOf(context, viewerOf(caller), patientId);
};

export const breakGlass: Handler<"break-glass"> = async (context, { params, body }, caller) => {
  const { state, audit } = needOpened(context);
  const { patientId } = await getChart(context, params.patientId);
  const viewer = viewerOf(caller);
  const standing = await accessOf(context, viewer, patientId);
  if (standing.kind !== "closed") throw new HttpProblem(409, "This record is open to you already");
  const from = context.clock();
  const until = toEpochMs(from + GLASS_MS);
  const who = { accountId: viewer.id, grantedBy: viewer.id };
  await state.recordAccess.add({
    ...body,
    ...who,
    id: randomUUID(),
    kind: "glass",
    patientId,
    scope: null,
    from,
    until,
  });
  const act = { actor: viewer.id, role: viewer.role, action: "glass-broken", patientId } as const;
  await audit.record({ ...act, outcome: "allowed", purpose: `BTG ${body.reason}` });
  return { kind: "glass", until };
};

export const readGlassQueue: Handler<"glass-queue"> = async (context, { query }) => {
  const { state } = needOpened(context);
  const { offset, limit, only } = query;
  const page = await state.recordAccess.glasses({ offset, limit, waitingOnly: only === "waiting" });
  const names = namesOfPatients(context);
  const people = await findPeople(
    context,
    page.grants.flatMap(({ accountId, review }) => [accountId, review?.accountId ?? accountId]),
  );
  const broken = await Promise.all(
    page.grants.map(async (grant): Promise<GlassQueue["broken"][number]> => {
      const { id, from, until, patientId, accountId, reason, words, review } = grant;
      return {
        ...{ id, at: from, until: until ?? from, patientId, words: words ?? "" },
        displayName: names.get(patientId) ?? patientId,
        clinician: people.nameAt(accountId, from) ?? "?",
        account: people.signInNameOf(accountId) ?? null,
        reason: glassReasonSchema.parse(reason),
        acts: await actsUnder(context, grant),
        judged: review === null ? null : { judgement: review.judgement, at: review.at, by: byOf(people, review) },
      };
    }),
  );
  return { total: page.total, waiting: page.waiting, broken };
};

export const judgeGlass: Handler<"glass-judge"> = async (context, { params, body }, caller) => {
  const { state, audit } = needOpened(context);
  const grants = await state.recordAccess.list("system");
  const grant = grants.find(({ id, kind }) => id === params.grantId && kind === "glass");
  if (grant === undefined) throw new HttpProblem(404, "No such emergency access");
  const { id: accountId, role } = viewerOf(caller);
  const said = { grantId: grant.id, at: context.clock(), accountId, judgement: body.judgement };
  if (!(await state.recordAccess.judge({ ...said, words: body.words ?? null })))
    throw new HttpProblem(409, "This emergency access has been judged");
  const act = { actor: accountId, role, action: `glass-judged-${body.judgement}`, patientId: grant.patientId };
  await audit.record({ ...act, outcome: "allowed", purpose: "HOPERAT" });
  return undefined;
};

function byOf(people: KnownPeople, { accountId, at }: GlassReview): string {
  return people.nameAt(accountId, at) ?? "?";
}

async function accessOf(
  context: ServingContext,
  viewer: { readonly id: string; readonly role: string },
  patientId: string,
): Promise<RecordAccessView> {
  const standing = await findStanding(context, viewer, toPatientId(patientId));
  if (!standing.closed) return { kind: "open", until: null };
  const care = standing.grants.find(({ kind }) => kind === "care");
  if (care !== undefined) return { kind: "care", until: care.until };
  if (!isUnderGlass(standing)) return { kind: "closed", until: null };
  const ends = standing.grants.map(({ until }) => until ?? 0);
  return { kind: "glass", until: Math.max(...ends) };
}

/** What the clinician did with the record while the grant lasted, from the audit log. */
async function actsUnder(
  context: ServingContext,
  { patientId, accountId: actor, from, until }: KnownGrant,
): Promise<{ action: string; times: number }[]> {
  return needOpened(context).audit.underGlass("system", patientId, { actor, from, until: until ?? from });
}
