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
import { isAccountName } from "../accounts.ts";
import { type Caller, type Handler, need, needOpened, type ServingContext } from "../context.ts";
import { hashPassword, hashToken, newToken } from "../passwords.ts";
import { HttpProblem } from "../problem.ts";
import { takeCode } from "../second-factor.ts";
import { auditSignInRefusal, baseOf, isUnlocked, keepRefusal, openSession } from "../sign-in.ts";
import type { IssuerClient } from "./issuer-client.ts";
import { type IssuerPerson, toIssuerPerson } from "./issuer-person.ts";

/** Of a browser that went to the identity provider, or came back and is asked for a code. */
export const ISSUER_COOKIE = "osler_issuer";
/** Where the identity provider sends the browser back to. */
export const RETURN_PATH = "/signed-in";

const WAY = "issuer-sign-in";
const REQUEST_MS = 10 * 60_000;
const begunSchema = z.strictObject({ redirectUri: z.string() });
const provenSchema = z.strictObject({ accountId: z.string() });

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
  if (person.vouched || !account.secondFactor) return open(context, account, caller, person.vouched);
  await keep(context, caller, "sign-in-proven", { accountId: account.id });
  throw new HttpProblem(401, refusals.codeNeeded, "Type the six digits of your authenticator app, or a recovery code.");
};

/** The account's own second factor, where the issuer vouched for none. A wrong code counts towards the lock-out. */
export const proveCodeAfterIssuer: Handler<"issuer-sign-in-code"> = async (context, { body }, caller) => {
  const { setup } = needIssuer(context);
  const { state } = needOpened(context);
  const { payload } = await take(context, caller, "sign-in-proven");
  const account = await state.accounts.findById(provenSchema.parse(payload).accountId);
  if (account === undefined || account.issuer !== setup.issuer) throw noAccount();
  if (!isUnlocked(context, account)) throw await locked(context, account);
  const proven = await takeCode(context, account, body.code);
  if (proven && (await state.accounts.clearFailures(account.id, context.clock())))
    return open(context, account, caller, false);
  await keepRefusal(context, account, WAY);
  await keep(context, caller, "sign-in-proven", { accountId: account.id });
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
      await endAll(context, known);
      await auditSignInRefusal(context, known, WAY);
    } else await auditSignInRefusal(context, undefined, WAY);
    throw problem;
  });
  if (known !== undefined) {
    await state.issuerAccounts.update(known.id, { displayName: person.displayName ?? known.displayName, ...standing });
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
    if (await state.issuerAccounts.add(entry, of, context.clock())) break;
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

/** Sessions, and what apps were allowed. */
async function endAll(context: ServingContext, account: Account): Promise<void> {
  await needOpened(context).state.sessions.closeAll(account.id);
  const { contexts } = await context.smart.opened();
  for (const { grantId } of await contexts.consentsOf(account.id)) await contexts.endConsent(grantId);
}

function open(context: ServingContext, account: Account, caller: Caller, vouched: boolean): Promise<SessionView> {
  caller.setIssuerToken(undefined);
  return openSession(context, account, caller, { action: WAY, vouched });
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
  return new HttpProblem(401, refusals.wrongCode, "After five wrong tries an account rests for 15 minutes.");
}

function noAccount(): HttpProblem {
  return new HttpProblem(401, refusals.noAccountHere, "Ask the people who run Osler.");
}

function needIssuer({ issuer }: ServingContext): IssuerClient {
  if (issuer !== undefined) return issuer;
  throw new HttpProblem(409, refusals.noIssuer, "An operator names one in sign-in.json.");
}
