/**
 * @module serving/accounts: local accounts, as an administrator makes, disables and enables them.
 *
 * Promise: only the password's hash is kept; a name that exists keeps its id, so its history stays its own. A new password, and disabling,
 * end what was open of the account: sessions, and what apps were allowed with every token that came of it. Each is in the audit log.
 */
import { randomUUID } from "node:crypto";
import type { Role } from "#contract";
import { type Clock, OslerError, type PatientId } from "#core";
import { openAudit } from "#governance";
import type { Account, State } from "#storage";
import { hashPassword, hashToken } from "./passwords.ts";
import { createLaunchContexts } from "./smart/launch-context.ts";

export interface NewAccount {
  /** What the person types to sign in. */
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  /** The record a patient's account may read; for patients alone. */
  readonly patientId?: PatientId;
  readonly password: string;
  readonly demo: boolean;
}

/** Whether it can be typed: lower case, no spaces. */
export function isAccountName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(name);
}

/** Who administers, as the audit log names them: a steward, or whoever runs a command on the server itself. */
type Administrator = Pick<Account, "id" | "role">;
const command: Administrator = { id: "system", role: "system" };

/**
 * Adds an account, or gives the one of that name a new password and role, opens its lock and ends what was open of it. A disabled one stays so.
 *
 * @throws OslerError `serving/account-invalid` for a name that cannot be typed, a patient without a record, or a record without a patient
 */
export async function putAccount(state: State, account: NewAccount, clock: Clock): Promise<void> {
  const name = account.name.toLowerCase();
  const problem = !isAccountName(name)
    ? "a name has 2 to 64 letters, digits, dots, dashes, underscores or @"
    : (account.role === "patient") !== (account.patientId !== undefined)
      ? "a patient's account names the patient's record, and no other account does"
      : undefined;
  if (problem !== undefined) {
    throw new OslerError("serving/account-invalid", {
      message: `The account cannot be made: ${problem}.`,
      fix: "Correct the name, the role or --patient.",
    });
  }
  const { password, ...rest } = account;
  const passwordHash = await hashPassword(password);
  const held = await state.accounts.find(name);
  await state.accounts.put({ ...rest, id: randomUUID(), name, passwordHash, failures: 0 }, clock());
  const made = await state.accounts.find(name);
  if (made === undefined) return;
  if (held !== undefined) await endAccess(state, made.id, clock);
  await audit(state, clock, command, held === undefined ? "account-made" : "account-password-changed", made.id);
}

/**
 * From now on the account opens nothing: no sign-in, no session, no token. What was open ends for good.
 *
 * @throws OslerError `serving/account-unknown`, or `serving/last-steward` if no other steward who is no demo account could sign in
 */
export async function disableAccount(state: State, name: string, clock: Clock, by = command): Promise<void> {
  const account = await getAccount(state, name);
  const done = await state.accounts.disable(account.id, clock());
  if (done === "last-steward") {
    throw new OslerError("serving/last-steward", {
      message: "Nothing was changed: this is the last steward who can sign in.",
      fix: "Make another steward first (osler accounts put NAME --role steward), or enable one; demo accounts do not count.",
    });
  }
  await endAccess(state, account.id, clock);
  if (done === "disabled") await audit(state, clock, by, "account-disabled", account.id);
}

/** The account opens again; nothing that was open before does. @throws OslerError `serving/account-unknown` */
export async function enableAccount(state: State, name: string, clock: Clock, by = command): Promise<void> {
  const account = await getAccount(state, name);
  // A sign-in under way while it was disabled may have left a session that nobody could use.
  await endAccess(state, account.id, clock);
  if (await state.accounts.enable(account.id)) await audit(state, clock, by, "account-enabled", account.id);
}

/** Ends the account's sessions, but the one of `sessionToken`, and what apps were allowed, with every code and token that came of it. */
export async function endAccess(state: State, accountId: string, clock: Clock, sessionToken?: string): Promise<void> {
  if (sessionToken === undefined) await state.sessions.closeAll(accountId);
  else await state.sessions.closeOthers(accountId, hashToken(sessionToken));
  const contexts = createLaunchContexts(state.oauth, clock);
  for (const { grantId } of await contexts.consentsOf(accountId)) await contexts.endConsent(grantId);
}

async function getAccount(state: State, name: string): Promise<Account> {
  const account = await state.accounts.find(name.trim().toLowerCase());
  if (account !== undefined) return account;
  throw new OslerError("serving/account-unknown", {
    message: "No account has that name.",
    fix: "osler accounts list shows the names.",
  });
}

async function audit(state: State, clock: Clock, by: Administrator, action: string, accountId: string): Promise<void> {
  const act = { actor: by.id, role: by.role, action, accountId, outcome: "allowed" } as const;
  await (await openAudit(state, clock)).record(act);
}
