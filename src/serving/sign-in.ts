/**
 * @module serving/sign-in: local accounts: signing in with lock-out, sessions, signing out.
 *
 * Promise: a wrong name, a wrong password, a locked or disabled account and one that opens at the identity provider alone look the same and take the same time.
 */
import { refusals, roleSchema, type SessionView } from "#contract";
import { addDays, toEpochMs } from "#core";
import type { Account } from "#storage";
import { type Caller, type Handler, needOpened, type ServingContext } from "./context.ts";
import { hashToken, newToken, verifyPassword } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { mustEnrol, needsPasskey, takeCode } from "./second-factor.ts";

const FAILURES_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;
const SESSION_DAYS = 0.5;
/** How long having signed in at the identity provider proves who sits there. */
const PROOF_MS = 10 * 60_000;

export const signIn: Handler<"sign-in"> = async (context, { body }, caller) => {
  const account = await checkCredentials(context, body);
  if (!needsPasskey(context, account)) return openSession(context, account, caller);
  await auditSignInRefusal(context, account);
  throw new HttpProblem(401, refusals.passkeyNeeded, "A password alone does not open this account.");
};

/** Opens a session of somebody who has proven to be `account`'s owner. */
export async function openSession(
  context: ServingContext,
  account: Account,
  caller: Caller,
  { action, vouched, sid }: { action: string; vouched: boolean; sid?: string | undefined } = {
    ...{ action: "sign-in", vouched: false },
  },
): Promise<SessionView> {
  const { state, audit } = needOpened(context);
  const now = context.clock();
  await state.sessions.closeExpired(now);
  const token = newToken();
  await state.sessions.open(hashToken(token), account.id, now, addDays(now, SESSION_DAYS), { vouched, sid });
  await audit.record({ actor: account.id, role: account.role, action, outcome: "allowed" });
  caller.setSession(token);
  return toSessionView(context, { ...account, session: { openedAt: now, vouched } });
}

interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Of the second factor, where one is in force. */
  readonly code?: string | undefined;
}

/**
 * The account these open. A wrong password and a wrong code count towards the lock-out; a missing code does not.
 *
 * @throws HttpProblem 401
 */
async function checkCredentials(context: ServingContext, given: Credentials): Promise<Account> {
  const { state } = needOpened(context);
  const account = await state.accounts.find(given.name.trim().toLowerCase());
  const usable = account !== undefined && isUsable(context, account);
  const matches = await verifyPassword(given.password, account?.passwordHash);
  const right = account !== undefined && usable && matches ? account : undefined;
  if (right?.secondFactor === true && given.code === undefined)
    throw new HttpProblem(
      401,
      refusals.codeNeeded,
      "Type the six digits of your authenticator app, or a recovery code.",
    );
  const proven = right?.secondFactor !== true || (await takeCode(context, right, given.code ?? ""));
  // Tries that arrive together are weighed one by one: the one after the lock is refused, right or wrong.
  if (right !== undefined && proven && (await state.accounts.clearFailures(right.id, context.clock()))) return right;
  // Guesses at an account that no password opens must not lock its owner out at the identity provider.
  const counts = account === undefined || opensHere(context, account);
  if (counts && (right === undefined || !proven)) await keepRefusal(context, account);
  else await auditSignInRefusal(context, account);
  throw new HttpProblem(
    401,
    proven ? refusals.wrongPassword : refusals.wrongCode,
    "After five wrong tries an account rests for 15 minutes.",
  );
}

/**
 * Whoever sits there proves again to be the account's owner: by password, or for an account of the identity provider by having signed in there
 * within ten minutes; and by a code where a second factor is in force.
 *
 * @throws HttpProblem 401
 */
export async function proveAgain(
  context: ServingContext,
  viewer: Account,
  { password, code }: { readonly password?: string | undefined; readonly code?: string | undefined },
): Promise<Account> {
  if (viewer.issuer === undefined)
    return checkCredentials(context, { name: viewer.name, password: password ?? "", code });
  if ((viewer.session?.openedAt ?? 0) + PROOF_MS <= context.clock())
    throw new HttpProblem(401, refusals.signInAnew, "Sign out and in; then this can be changed for ten minutes.");
  if (!viewer.secondFactor) return viewer;
  if (isUnlocked(context, viewer) && code !== undefined && (await takeCode(context, viewer, code))) return viewer;
  await keepRefusal(context, viewer);
  throw new HttpProblem(401, refusals.wrongCode, "After five wrong tries an account rests for 15 minutes.");
}

/** The address people call the server by, without a slash at its end. */
export function baseOf(publicUrl: string | undefined, caller: Caller): string {
  return (publicUrl ?? caller.base).replace(/\/$/, "");
}

export const readSession: Handler<"session"> = async (context, _, caller) => toSessionView(context, viewerOf(caller));

export const signOut: Handler<"sign-out"> = async (context, _, caller) => {
  if (caller.sessionToken !== undefined) await needOpened(context).state.sessions.close(hashToken(caller.sessionToken));
  caller.setSession(undefined);
  const { issuer, smart } = context;
  if (issuer === undefined || viewerOf(caller).issuer !== issuer.setup.issuer) return { location: null };
  return { location: (await issuer.end(`${baseOf(smart.setup.publicUrl, caller)}/`))?.href ?? null };
};

/** The account behind a session token, if the session is open. */
export async function findViewer(context: ServingContext, token: string | undefined): Promise<Account | undefined> {
  if (token === undefined || context.opened === undefined) return undefined;
  const account = await context.opened.state.sessions.find(hashToken(token), context.clock());
  return account?.demo === true && !context.loopback ? undefined : account;
}

/** The signed-in account; the guard has made sure there is one. */
export function viewerOf(caller: Caller): Account {
  if (caller.viewer === undefined) throw new HttpProblem(401, refusals.signInFirst);
  return caller.viewer;
}

function toSessionView(context: ServingContext, account: Account): SessionView {
  const { name, displayName, demo, patientId } = account;
  const role = roleSchema.parse(account.role);
  return {
    name,
    displayName,
    role,
    patientId: patientId ?? null,
    demo,
    atIssuer: account.issuer !== undefined,
    secondFactorNeeded: mustEnrol(context, account),
  };
}

/** Counts one more failure of an account, the fifth locks it; the refusal is audited, known account or not. */
export async function keepRefusal(
  context: ServingContext,
  account: Account | undefined,
  action?: string,
): Promise<void> {
  const now = context.clock();
  const { accounts } = needOpened(context).state;
  if (account !== undefined)
    await accounts.recordFailure(account.id, now, FAILURES_BEFORE_LOCK, toEpochMs(now + LOCK_MS));
  await auditSignInRefusal(context, account, action);
}

export async function auditSignInRefusal(
  context: ServingContext,
  account: Account | undefined,
  action = "sign-in",
): Promise<void> {
  const act = { actor: account?.id ?? "anonymous", role: account?.role ?? "none" };
  await needOpened(context).audit.record({ ...act, action, outcome: "refused" });
}

/** Whether a password or a passkey may open the account now. */
export function isUsable(context: ServingContext, account: Account): boolean {
  return opensHere(context, account) && isUnlocked(context, account);
}

/** An account of the identity provider opens there alone, so that whoever is removed there is removed here; others as the operator says. */
function opensHere({ issuer }: ServingContext, { issuer: ofIssuer, role }: Account): boolean {
  const who = issuer?.setup.localSignIn ?? "everyone";
  return ofIssuer === undefined && (who === "everyone" || (who === "stewards" && role === "steward"));
}

/** Not while it is locked or disabled, and a demo account on loopback alone. */
export function isUnlocked(context: ServingContext, { lockedUntil, demo, disabledAt }: Account): boolean {
  const locked = disabledAt !== undefined || (lockedUntil !== undefined && lockedUntil > context.clock());
  return !locked && (!demo || context.loopback);
}
