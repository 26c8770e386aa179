/**
 * @module serving/sign-in: local accounts: signing in with lock-out, sessions, signing out.
 *
 * Promise: a wrong name, a wrong password and a locked account look the same and take the same time.
 */
import { refusals, roleSchema, type SessionView } from "#contract";
import { addDays, toEpochMs } from "#core";
import type { Account } from "#storage";
import { type Caller, type Handler, needOpened, type ServingContext } from "./context.ts";
import { hashToken, newToken, verifyPassword } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { mustEnrol, needsPasskey, takeCode } from "./second-factor.ts";

export const SESSION_COOKIE = "osler_session";

const FAILURES_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;
const SESSION_DAYS = 0.5;

export const signIn: Handler<"sign-in"> = async (context, { body }, caller) => {
  const account = await checkCredentials(context, body);
  if (!needsPasskey(context, account)) return openSession(context, account, caller);
  await auditRefusal(context, account);
  throw new HttpProblem(401, refusals.passkeyNeeded, "A password alone does not open this account.");
};

/** Opens a session of somebody who has proven to be `account`'s owner. */
export async function openSession(context: ServingContext, account: Account, caller: Caller): Promise<SessionView> {
  const { state, audit } = needOpened(context);
  const now = context.clock();
  await state.sessions.closeExpired(now);
  const token = newToken();
  await state.sessions.open(hashToken(token), account.id, now, addDays(now, SESSION_DAYS));
  await audit.record({ actor: account.id, role: account.role, action: "sign-in", outcome: "allowed" });
  caller.setSession(token);
  return toSessionView(context, account);
}

export interface Credentials {
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
export async function checkCredentials(context: ServingContext, given: Credentials): Promise<Account> {
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
  if (right === undefined || !proven) await keepRefusal(context, account);
  else await auditRefusal(context, account);
  throw new HttpProblem(
    401,
    proven ? refusals.wrongPassword : refusals.wrongCode,
    "After five wrong tries an account rests for 15 minutes.",
  );
}

export const readSession: Handler<"session"> = async (context, _, caller) => toSessionView(context, viewerOf(caller));

export const signOut: Handler<"sign-out"> = async (context, _, caller) => {
  if (caller.sessionToken !== undefined) await needOpened(context).state.sessions.close(hashToken(caller.sessionToken));
  caller.setSession(undefined);
  return undefined;
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
    secondFactorNeeded: mustEnrol(context, account),
  };
}

/** Counts one more failure of an account, the fifth locks it; the refusal is audited, known account or not. */
export async function keepRefusal(context: ServingContext, account: Account | undefined): Promise<void> {
  const now = context.clock();
  const { accounts } = needOpened(context).state;
  if (account !== undefined)
    await accounts.recordFailure(account.id, now, FAILURES_BEFORE_LOCK, toEpochMs(now + LOCK_MS));
  await auditRefusal(context, account);
}

async function auditRefusal(context: ServingContext, account: Account | undefined): Promise<void> {
  const act = { actor: account?.id ?? "anonymous", role: account?.role ?? "none" };
  await needOpened(context).audit.record({ ...act, action: "sign-in", outcome: "refused" });
}

/** Whether the account may be signed in to at all: not while it is locked, and a demo account on loopback alone. */
export function isUsable(context: ServingContext, { lockedUntil, demo }: Account): boolean {
  const locked = lockedUntil !== undefined && lockedUntil > context.clock();
  return !locked && (!demo || context.loopback);
}
