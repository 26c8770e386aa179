/**
 * @module serving/record-standing: how a record stands to who asks for it: closed by its patient or not, and by which grants in force.
 */
import { type Relation, relationSchema } from "#contract";
import type { EpochMs, PatientId } from "#core";
import type { PurposeOfUse } from "#governance";
import type { Account, KnownGrant, Standing } from "#storage";
import { needOpened, type ServingContext } from "./context.ts";

/** Nobody closed it, nobody has a grant. */
export const plainStanding: Standing = { closed: false, grants: [] };

/** Of an account, or of a program that acts for none, to one record, now. */
export async function findStanding(
  context: Pick<ServingContext, "opened" | "clock">,
  account: Pick<Account, "id" | "role"> | undefined,
  patientId: PatientId | undefined,
): Promise<Standing> {
  // A patient's own record is never closed to them, and other roles open none.
  if (patientId === undefined || account?.role === "patient" || account?.role === "steward") return plainStanding;
  const asker = {
    accountId: account?.id ?? "",
    role: account?.role ?? "",
    at: context.clock(),
    patientIds: [patientId],
  };
  return needOpened(context).state.recordAccess.standing(asker);
}

/** Whether the record is closed to a program: one that acts for nobody has care of nobody, and the glass is not for it. */
export async function isClosedTo(
  context: Pick<ServingContext, "opened" | "clock">,
  account: Pick<Account, "id" | "role"> | undefined,
  patientId: PatientId,
): Promise<boolean> {
  const { closed, grants } = await findStanding(context, account, patientId);
  return closed && !grants.some(({ kind }) => kind === "care");
}

/** The records closed to a clinician. */
export async function closedTo(
  context: ServingContext,
  { id, role }: Pick<Account, "id" | "role">,
): Promise<PatientId[]> {
  const held = await grantsHeld(context, { id, role });
  const mine = new Set(held.filter(({ kind }) => kind === "care").map(({ patientId }) => patientId));
  return [...(await needOpened(context).state.recordAccess.closed())].filter((patientId) => !mine.has(patientId));
}

/** An account's own grants in force. */
export async function grantsHeld(
  context: Pick<ServingContext, "opened" | "clock">,
  { id: accountId, role }: Pick<Account, "id" | "role">,
): Promise<KnownGrant[]> {
  const at = context.clock();
  const held = await needOpened(context).state.recordAccess.list({ accountId, role, at, patientIds: [] });
  return held.filter((grant) => grant.accountId === accountId && isInForce(grant, at));
}

/** Whether a grant opens a record at `now`. */
export function isInForce(
  { from, until, endedAt }: Pick<KnownGrant, "from" | "until" | "endedAt">,
  now: EpochMs,
): boolean {
  return from <= now && (until === null || until > now) && (endedAt === null || endedAt > now);
}

/** What a person's act on a record is for, by HL7's purposes of use. */
export function purposeOf(role: string, standing: Standing): PurposeOfUse {
  if (role === "clinician") return isUnderGlass(standing) ? "BTG" : "TREAT";
  if (role === "proxy") return purposeOfProxy(standing);
  return role === "steward" ? "HOPERAT" : "PATRQT";
}

/** Of somebody the patient or the law lets stand for them; with no such grant no more is known than that it is not the institution's wish. */
function purposeOfProxy({ grants }: Standing): PurposeOfUse {
  const relation = relationSchema.safeParse(grants.find(standsFor)?.reason);
  return relation.success ? proxyPurposes[relation.data] : "PATRQT";
}

const proxyPurposes: Readonly<Record<Relation, PurposeOfUse>> = {
  PRN: "FAMRQT",
  SPS: "FAMRQT",
  CHILD: "FAMRQT",
  FAMMEMB: "FAMRQT",
  GUARD: "PWATRNY",
  HPOWATT: "PWATRNY",
  FRND: "SUPNWK",
};

/** Whether a grant in force opens the record to a proxy; a limited one opens nothing. */
export function standsFor({ kind, scope }: Pick<KnownGrant, "kind" | "scope">): boolean {
  return kind === "proxy" && scope === "full";
}

/** Whether nothing but a broken glass opens the record. */
export function isUnderGlass({ closed, grants }: Standing): boolean {
  return closed && !grants.some(({ kind }) => kind === "care") && grants.some(({ kind }) => kind === "glass");
}
