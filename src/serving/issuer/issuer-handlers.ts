/**
 * @module serving/issuer/issuer-handlers: people sign in at the institution's identity provider.
 *
 * Promise: an account is found by issuer and subject alone. What begins in a browser ends in it, once, within ten minutes. Role and record are
 * those the issuer says now; who has none is refused, and what was open is closed.
 */
import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { type Role, refusals, type SessionView } from "#contract";
import { type PatientId, toEpochMs } from "#core";
import type { Account } from "#storage";
import { endAccess, isAccountName } from "../accounts.ts";
import { type Caller, type Handler, need, needOpened, type ServingContext } from "../context.ts";
import { hashPassword, hashToken, newToken } from "../passwords.ts";
import { HttpProblem } from "../problem.ts";
import { takeCode } from "../second-factor.ts";
import { auditSignInRefusal, baseOf, isUnlocked, keepRefusal, openSession } from "../sign-in.ts";
import type { IssuerClient } from "./issuer-client.ts";
import { type IssuerPerson, toIssuerPerson } from "./issuer-person.ts";

/** Where the identity provider sends the browser back to. */
export const RETURN_PATH = "/signed-in";

const WAY = "issuer-sign-in";
const REQUEST_MS = 10 * 60_000;
const begunSchema = z.strictObject({ redirectUri: z.string() });
const provenSchema = z.strictObject({ accountId: z.string(), sid: z.string().optional(), at: z.number() });
const loggedOutSchema = z.strictObject({ at: z.number() });
const LOGGED_OUT = "issuer-logged-out";

export const readIssuerSite: Handler<"issuer"> = async ({ issuer }) => ({
  label: issuer?.setup.label ?? null,
  localSignIn: issuer?.setup.localSignIn !== "nobody",
});

export const beginIssuerSignIn: Handler<"issuer-sign-in-begin"> = async (context, _, caller) => {
  const issuer = needIssuer(context);
  const redirectUri = `${baseOf(context.smart.setup.publicUrl, caller)}${RETURN_PATH}`;
  const location = await issuer.begin(redirectUri, await keep(context, caller, "sign-in-begun", { redirectUri }));
  return { location: location.href };
};

export const signInAtIssuer: Handler<"issuer-sign-in"> = async (context, { body }, caller) => {
  const issuer = needIssuer(context);
  const { secret, payload } = await take(context, caller, "sign-in-begun");
  const { redirectUri } = begunSchema.parse(payload);
  const claims = await issuer.finish(redirectUri, secret, body.answer).catch(async (problem) => {
    await auditSignInRefusal(context, undefined, WAY);
    throw problem;
  });
  const person = toIssuerPerson(issuer.setup, claims);
  const account = person === undefined ? undefined : await findAccount(context, issuer, person);
  if (person === undefined || account === undefined) {
    await auditSignInRefusal(context, undefined, WAY);
    throw noAccount();
  }
  if (!(await needOpened(context).state.accounts.clearFailures(account.id, context.clock())))
    throw await locked(context, account);
  if (person.vouched || !account.secondFactor) return open(context, account, caller, person);
  await keep(context, caller, "sign-in-proven", { accountId: account.id, sid: person.sid, at: context.clock() });
  throw new HttpProblem(401, refusals.codeNeeded, "Type the six digits of your authenticator app, or a recovery code.");
};

/** The account's own second factor, where the issuer vouched for none. A wrong code counts towards the lock-out. */
export const proveCodeAfterIssuer: Handler<"issuer-sign-in-code"> = async (context, { body }, caller) => {
  const { setup } = needIssuer(context);
  const { state } = needOpened(context);
  const { payload } = await take(context, caller, "sign-in-proven");
  const { accountId, sid, at } = provenSchema.parse(payload);
  const account = await state.accounts.findById(accountId);
  if (account === undefined || account.issuer !== setup.issuer) throw noAccount();
  if (await wasLoggedOut(context, accountId, at)) throw new HttpProblem(401, refusals.lateIssuer, "Start again.");
  if (!isUnlocked(context, account)) throw await locked(context, account);
  const proven = await takeCode(context, account, body.code);
  if (proven && (await state.accounts.clearFailures(account.id, context.clock())))
    return open(context, account, caller, { vouched: false, sid });
  await keepRefusal(context, account, WAY);
  await keep(context, caller, "sign-in-proven", { accountId, sid, at });
  throw new HttpProblem(401, refusals.wrongCode, "After five wrong tries an account rests for 15 minutes.");
};

/** The account of `person`, with the role and the record the issuer says now; made if it may be. @throws HttpProblem 401 */
async function findAccount(
  context: ServingContext,
  { setup }: IssuerClient,
  person: IssuerPerson,
): Promise<Account | undefined> {
  const { state } = needOpened(context);
  const of = { issuer: setup.issuer, subject: person.subject };
  const known = await state.issuerAccounts.find(of);
  const standing = await findStandingOf(context, person).catch(async (problem) => {
    if (known !== undefined && problem instanceof HttpProblem && problem.status === 401) {
      await endAccess(needOpened(context).state, known.id, context.clock);
      await auditSignInRefusal(context, known, WAY);
    } else await auditSignInRefusal(context, undefined, WAY);
    throw problem;
  });
  const { sub } = person;
  if (known !== undefined) {
    const said = { displayName: person.displayName ?? known.displayName, ...standing, sub };
    await state.issuerAccounts.update(known.id, said, context.clock());
    return state.issuerAccounts.find(of);
  }
  if (setup.accounts === "must-exist") return undefined;
  // Nobody has this password: the account opens at the issuer alone.
  const passwordHash = await hashPassword(newToken());
  const own = `at-${createHash("sha256").update(`${of.issuer}\n${of.subject}`).digest("hex").slice(0, 20)}`;
  for (const name of [person.name, own]) {
    if (name === undefined || !isAccountName(name)) continue;
    const said = { name, displayName: person.displayName ?? name, ...standing };
    const entry = { id: randomUUID(), ...said, passwordHash, demo: false, failures: 0 };
    if (await state.issuerAccounts.add(entry, { ...of, sub }, context.clock())) break;
  }
  return state.issuerAccounts.find(of);
}

/** @throws HttpProblem 401 without a role, or a patient without a record here */
async function findStandingOf(
  context: ServingContext,
  { role, patientId }: IssuerPerson,
): Promise<{ readonly role: Role; readonly patientId?: PatientId }> {
  if (role === undefined) throw noAccount();
  if (role !== "patient") return { role };
  const charts = need(context, "charts", "The charts are");
  if (patientId !== undefined && (await charts.find(patientId)) !== undefined) return { role, patientId };
  throw new HttpProblem(401, refusals.noRecordHere, "Ask the people who run Osler.");
}

/**
 * Ends what a person allowed apps, with every token that came of it.
 *
 * @param which `online`: but for apps allowed to go on without their person (`offline_access`), as the specification wants where one session ended
 */
export async function endApps(context: ServingContext, account: Account, which: "all" | "online"): Promise<void> {
  const { contexts } = await context.smart.opened();
  for (const { grantId, consent } of await contexts.consentsOf(account.id)) {
    if (which === "all" || !consent.scopes.includes("offline_access")) await contexts.endConsent(grantId);
  }
}

/** Whoever is at the code of a second factor has to begin again. */
export async function forgetProven(context: ServingContext, { id }: Account): Promise<void> {
  const now = context.clock();
  const entry = { kind: LOGGED_OUT, idHash: hashToken(id), payload: JSON.stringify({ at: now }) };
  await needOpened(context).state.oauth.put({ ...entry, expiresAt: toEpochMs(now + REQUEST_MS) });
}

async function wasLoggedOut(context: ServingContext, accountId: string, since: number): Promise<boolean> {
  const held = await needOpened(context).state.oauth.find(LOGGED_OUT, hashToken(accountId), context.clock());
  return held !== undefined && loggedOutSchema.parse(JSON.parse(held.payload)).at >= since;
}

function open(
  context: ServingContext,
  account: Account,
  caller: Caller,
  { vouched, sid }: Pick<IssuerPerson, "vouched" | "sid">,
): Promise<SessionView> {
  caller.setIssuerToken(undefined);
  return openSession(context, account, caller, { action: WAY, vouched, sid });
}

/** Keeps for ten minutes how far the browser is; what the browser holds of it from now on. */
async function keep(context: ServingContext, caller: Caller, kind: Step, payload: object): Promise<string> {
  const { oauth } = needOpened(context).state;
  const now = context.clock();
  const secret = newToken();
  const expiresAt = toEpochMs(now + REQUEST_MS);
  await oauth.removeExpired(now);
  await oauth.add({ kind, idHash: hashToken(secret), payload: JSON.stringify(payload), expiresAt });
  caller.setIssuerToken(secret);
  return secret;
}
type Step = "sign-in-begun" | "sign-in-proven";

/** What was kept for the browser, once. @throws HttpProblem 401 */
async function take(
  context: ServingContext,
  caller: Caller,
  kind: Step,
): Promise<{ secret: string; payload: unknown }> {
  const { oauth } = needOpened(context).state;
  const secret = caller.issuerToken ?? "";
  const now = context.clock();
  const kept = await oauth.find(kind, hashToken(secret), now);
  caller.setIssuerToken(undefined);
  if (kept !== undefined && (await oauth.consume(kind, hashToken(secret), now)))
    return { secret, payload: JSON.parse(kept.payload) };
  await auditSignInRefusal(context, undefined, WAY);
  throw new HttpProblem(401, refusals.lateIssuer, "Start again.");
}

async function locked(context: ServingContext, account: Account): Promise<HttpProblem> {
  await auditSignInRefusal(context, account, WAY);
  if (account.disabledAt !== undefined)
    return new HttpProblem(401, refusals.accountDisabled, "Ask the people who run Osler.");
  return new HttpProblem(401, refusals.wrongCode, "After five wrong tries an account rests for 15 minutes.");
}

function noAccount(): HttpProblem {
  return new HttpProblem(401, refusals.noAccountHere, "Ask the people who run Osler.");
}

/** @throws HttpProblem 409 */
export function needIssuer({ issuer }: ServingContext): IssuerClient {
  if (issuer !== undefined) return issuer;
  throw new HttpProblem(409, refusals.noIssuer, "An operator names one in sign-in.json.");
}
