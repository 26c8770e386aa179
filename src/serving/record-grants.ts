/**
 * @module serving/record-grants: a patient closes their record, sees who may open it and ends what lets others stand for them; a steward says who
 * has care of them and who stands for them.
 *
 * Promise: a grant has a reason the patient reads, and a proxy's has an end; what a steward or a patient ends is over at that moment.
 */
import { randomUUID } from "node:crypto";
import { type GiveGrant, glassReasonSchema, relationSchema } from "#contract";
import { type EpochMs, MS_PER_DAY, toEpochMs } from "#core";
import type { KnownGrant } from "#storage";
import { findPeople } from "./audit-actors.ts";
import { type Caller, type Handler, need, needOpened, type ServingContext } from "./context.ts";
import { getChart, namesOfPatients } from "./handlers.ts";
import { comesOfAgeAt, keepComingOfAge } from "./majority.ts";
import { HttpProblem } from "./problem.ts";
import { grantsHeld, isInForce, plainStanding, purposeOf, standsFor } from "./record-standing.ts";
import { viewerOf } from "./sign-in.ts";

export const readOwnAccess: Handler<"patient-own-access"> = async (context, { params }, caller) => {
  const { state } = needOpened(context);
  const { patientId } = await getChart(context, params.patientId);
  const [closed, grants] = await Promise.all([state.recordAccess.closed(), state.recordAccess.list(caller.asker)]);
  const people = await findPeople(
    context,
    grants.map(({ accountId }) => accountId),
  );
  return {
    closed: closed.has(patientId),
    grants: grants
      .filter((grant) => grant.patientId === patientId)
      .map(({ id, kind, accountId, from, until, endedAt, reason, words, review }) => ({
        ...{ id, kind, from, words },
        until: endedAt ?? until,
        reason: reasonSchema.parse(reason),
        who: people.nameAt(accountId, from) ?? "?",
        inForce: isInForce({ from, until, endedAt }, context.clock()),
        judged: review?.judgement ?? null,
      })),
  };
};

const reasonSchema = glassReasonSchema.or(relationSchema).nullable();

export const chooseClosure: Handler<"patient-close"> = async (context, { params, body }, caller) => {
  const { patientId } = await getChart(context, params.patientId);
  const row = { patientId, closed: body.closed, at: context.clock(), accountId: viewerOf(caller).id };
  await needOpened(context).state.recordAccess.setClosed(row);
  return { closed: body.closed };
};

export const endOwnProxy: Handler<"patient-proxy-end"> = async (context, { params }, caller) => {
  const { patientId } = await getChart(context, params.patientId);
  await end(context, caller, (grant) => grant.kind === "proxy" && grant.patientId === patientId, params.grantId);
  return undefined;
};

export const readRepresented: Handler<"represented"> = async (context, _, caller) => {
  const names = namesOfPatients(context);
  const held = (await grantsHeld(context, viewerOf(caller))).filter(standsFor);
  return {
    patients: held.flatMap(({ patientId, reason, until }) => {
      const displayName = names.get(patientId);
      if (displayName === undefined) return [];
      return [{ patientId, displayName, relation: relationSchema.nullable().parse(reason), until }];
    }),
  };
};

export const listGrants: Handler<"grants"> = async (context) => {
  const { state } = needOpened(context);
  const [all, accounts] = await Promise.all([state.recordAccess.list("system"), state.accounts.list()]);
  const names = namesOfPatients(context);
  return {
    grants: all.flatMap(({ kind, ...grant }) =>
      kind === "glass" || !isInForce(grant, context.clock())
        ? []
        : [
            {
              ...{ id: grant.id, kind, patientId: grant.patientId, from: grant.from, until: grant.until },
              endsOfAge: grant.endsOfAge,
              displayName: names.get(grant.patientId) ?? grant.patientId,
              who: nameOf(accounts, grant.accountId),
              relation: relationSchema.nullable().parse(grant.reason),
              words: grant.words,
              by: nameOf(accounts, grant.grantedBy),
            },
          ],
    ),
    accounts: accounts.flatMap(({ name, displayName, role, disabledAt }) =>
      disabledAt === undefined && (role === "clinician" || role === "proxy") ? [{ name, displayName, role }] : [],
    ),
  };
};

export const giveGrant: Handler<"grant-give"> = async (context, { body }, caller) => {
  const { state, audit } = needOpened(context);
  const chart = await need(context, "charts", "The charts are").find(body.patientId);
  if (chart === undefined || (chart.identity.birthDate ?? "") !== body.birthDate)
    throw new HttpProblem(404, "No patient with that id and birth date", "Both stand in the record, and on its print.");
  const { patientId } = chart;
  const account = await state.accounts.find(body.account);
  if (account?.disabledAt !== undefined || account?.role !== (body.kind === "care" ? "clinician" : "proxy"))
    throw new HttpProblem(404, `No ${body.kind === "care" ? "clinician" : "proxy"} signs in with that name`);
  const held = await grantsHeld(context, account);
  if (held.some((grant) => grant.kind === body.kind && grant.patientId === patientId))
    throw new HttpProblem(409, "There is such a grant in force", "End it first to give another.");
  const from = context.clock();
  const until = untilOf(body.untilDay, from);
  const grantedBy = viewerOf(caller).id;
  const given = { id: randomUUID(), patientId, accountId: account.id, grantedBy, from, until, words: body.words };
  await keepComingOfAge(state, patientId, comesOfAgeAt(chart.identity.birthDate, context.majorityYears));
  await state.recordAccess.add({ ...given, ...natureOf(body) });
  await audit.record({ ...actOf(caller), action: `${body.kind}-given`, patientId });
  return undefined;
};

export const endGrant: Handler<"grant-end"> = async (context, { params }, caller) => {
  await end(context, caller, ({ kind }) => kind !== "glass", params.grantId);
  return undefined;
};

function natureOf(given: GiveGrant): Pick<KnownGrant, "kind" | "scope" | "reason"> {
  return given.kind === "care"
    ? { kind: "care", scope: null, reason: null }
    : { kind: "proxy", scope: "full", reason: given.relation };
}

/** @throws HttpProblem 404 if there is no such grant in force among those the caller may end */
async function end(
  context: ServingContext,
  caller: Caller,
  mayEnd: (grant: KnownGrant) => boolean,
  grantId: string,
): Promise<void> {
  const { state, audit } = needOpened(context);
  const grant = (await state.recordAccess.list("system")).find(({ id }) => id === grantId);
  const at = context.clock();
  const ends = grant !== undefined && mayEnd(grant) && isInForce(grant, at);
  if (!ends || !(await state.recordAccess.end(grant.id, at, viewerOf(caller).id)))
    throw new HttpProblem(404, "No such grant in force");
  await audit.record({ ...actOf(caller), action: `${grant.kind}-ended`, patientId: grant.patientId });
}

/** The end of the day named. @throws HttpProblem 400 if it is over */
function untilOf(day: string | undefined, now: EpochMs): EpochMs | null {
  if (day === undefined) return null;
  const until = toEpochMs(Date.parse(day) + MS_PER_DAY);
  if (until <= now) throw new HttpProblem(400, "That day is over");
  return until;
}

function nameOf(accounts: readonly { readonly id: string; readonly displayName: string }[], accountId: string): string {
  return accounts.find(({ id }) => id === accountId)?.displayName ?? "?";
}

function actOf(caller: Caller) {
  const { id: actor, role } = viewerOf(caller);
  return { actor, role, outcome: "allowed", purpose: purposeOf(role, plainStanding) } as const;
}
