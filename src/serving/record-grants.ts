/**
 * @module serving/record-grants: a patient closes their record and sees who may open it all the same; a steward says who has care of them.
 */
import { randomUUID } from "node:crypto";
import { type EpochMs, MS_PER_DAY, type PatientId, toEpochMs } from "#core";
import { type Handler, needOpened, type ServingContext } from "./context.ts";
import { getChart, namesOfPatients } from "./handlers.ts";
import { HttpProblem } from "./problem.ts";
import { isInForce } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

export const readOwnAccess: Handler<"patient-own-access"> = async (context, { params }, caller) => {
  const { state } = needOpened(context);
  const { patientId } = await getChart(context, params.patientId);
  const [closed, grants, names] = await Promise.all([
    state.recordAccess.closed(),
    state.recordAccess.list(caller.asker),
    namesOfAccounts(context),
  ]);
  return {
    closed: closed.has(patientId),
    grants: grants.flatMap(({ kind, ...grant }) =>
      kind === "proxy" || grant.patientId !== patientId
        ? []
        : [
            {
              ...{ id: grant.id, kind, from: grant.from, until: grant.until, reason: grant.reason, words: grant.words },
              who: names.get(grant.accountId) ?? "?",
              inForce: isInForce(grant, context.clock()),
              judged: grant.review?.judgement ?? null,
            },
          ],
    ),
  };
};

export const chooseClosure: Handler<"patient-close"> = async (context, { params, body }, caller) => {
  const { patientId } = await getChart(context, params.patientId);
  const row = { patientId, closed: body.closed, at: context.clock(), accountId: viewerOf(caller).id };
  await needOpened(context).state.recordAccess.setClosed(row);
  return { closed: body.closed };
};

export const listGrants: Handler<"grants"> = async (context) => {
  const { state } = needOpened(context);
  const [all, who, names] = [
    await state.recordAccess.list("system"),
    await namesOfAccounts(context),
    namesOfPatients(context),
  ];
  return {
    grants: all.flatMap(({ kind, ...grant }) =>
      kind !== "care" || !isInForce(grant, context.clock())
        ? []
        : [
            {
              ...{ id: grant.id, kind, patientId: grant.patientId, from: grant.from, until: grant.until },
              displayName: names.get(grant.patientId) ?? grant.patientId,
              who: who.get(grant.accountId) ?? "?",
            },
          ],
    ),
  };
};

export const giveGrant: Handler<"grant-give"> = async (context, { body }, caller) => {
  const { state } = needOpened(context);
  const { patientId } = await getChart(context, body.patientId);
  const account = await state.accounts.find(body.account);
  if (account?.role !== "clinician") throw new HttpProblem(404, "No clinician signs in with that name");
  const from = context.clock();
  const until = untilOf(body.untilDay, from);
  const given = { kind: body.kind, patientId, accountId: account.id, scope: null, reason: null, words: null } as const;
  await state.recordAccess.add({ ...given, id: randomUUID(), grantedBy: viewerOf(caller).id, from, until });
  await record(context, caller, "care-given", patientId);
  return undefined;
};

export const endGrant: Handler<"grant-end"> = async (context, { params }, caller) => {
  const { state } = needOpened(context);
  const grant = (await state.recordAccess.list("system")).find(({ id }) => id === params.grantId);
  if (grant === undefined || grant.kind === "glass" || !isInForce(grant, context.clock()))
    throw new HttpProblem(404, "No such grant in force");
  await state.recordAccess.end(grant.id, context.clock(), viewerOf(caller).id);
  await record(context, caller, `${grant.kind}-ended`, grant.patientId);
  return undefined;
};

/** The end of the day named. @throws HttpProblem 400 if it is over */
function untilOf(day: string | undefined, now: EpochMs): EpochMs | null {
  if (day === undefined) return null;
  const until = toEpochMs(Date.parse(day) + MS_PER_DAY);
  if (until <= now) throw new HttpProblem(400, "That day is over");
  return until;
}

async function namesOfAccounts(context: ServingContext): Promise<Map<string, string>> {
  const accounts = await needOpened(context).state.accounts.list();
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}

async function record(
  context: ServingContext,
  caller: Parameters<Handler<"grants">>[2],
  action: string,
  patientId: PatientId,
): Promise<void> {
  const { id: actor, role } = viewerOf(caller);
  const act = { actor, role, action, patientId, outcome: "allowed", purpose: "HOPERAT" } as const;
  await needOpened(context).audit.record(act);
}
