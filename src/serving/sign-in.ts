/**
 * @module serving/sign-in: local accounts: signing in with lock-out, sessions, signing out.
 *
 * Promise: a wrong name, a wrong password and a locked account look the same and take the same time.
 */
import { CODE_NEEDED, roleSchema, type SessionView } from "#contract";
import { addDays, type EpochMs, toEpochMs } from "#core";
import type { Account } from "#storage";
import { type Caller, type Handler, needOpened, type ServingContext } from "./context.ts";
import { hashToken, newToken, verifyPassword } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { mustEnrol, takeCode } from "./second-factor.ts";

export const SESSION_COOKIE = "osler_session";

const FAILURES_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;
const SESSION_DAYS = 0.5;

export const signIn: Handler<"sign-in"> = async (context, { body }, caller) => {
  const { state, audit } = needOpened(context);
  const now = context.clock();
  const account = await checkCredentials(context, body);
  await state.sessions.closeExpired(now);
  const token = newToken();
  await state.sessions.open(hashToken(token), account.id, now, addDays(now, SESSION_DAYS));
  await audit.record({ actor: account.id, role: account.role, action: "sign-in", outcome: "allowed" });
  caller.setSession(token);
  return toSessionView(context, account);
};

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
  const { state, audit } = needOpened(context);
  const now = context.clock();
  const account = await state.accounts.find(given.name.trim().toLowerCase());
  const usable = account !== undefined && !isLocked(account, now) && (!account.demo || context.loopback);
  const matches = await verifyPassword(given.password, account?.passwordHash);
  const right = account !== undefined && usable && matches ? account : undefined;
  if (right?.secondFactor === true && given.code === undefined)
    throw new HttpProblem(401, CODE_NEEDED, "Type the six digits of your authenticator app, or a recovery code.");
  const proven = right?.secondFactor !== true || (await takeCode(context, right, given.code ?? ""));
  // Tries that arrive together are weighed one by one: the one after the lock is refused, right or wrong.
  if (right !== undefined && proven && (await state.accounts.clearFailures(right.id, now))) return right;
  if (account !== undefined && (right === undefined || !proven))
    await state.accounts.recordFailure(account.id, now, FAILURES_BEFORE_LOCK, toEpochMs(now + LOCK_MS));
  const actor = account?.id ?? "anonymous";
  await audit.record({ actor, role: account?.role ?? "none", action: "sign-in", outcome: "refused" });
  throw new HttpProblem(
    401,
    proven ? "Name or password is wrong" : "The code is wrong or was used before",
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
  if (caller.viewer === undefined) throw new HttpProblem(401, "Sign in first");
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

function isLocked(account: Account, now: EpochMs): boolean {
  return account.lockedUntil !== undefined && account.lockedUntil > now;
}
