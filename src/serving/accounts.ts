/**
 * @module serving/accounts: local accounts, as an administrator makes them.
 *
 * Promise: only the password's hash is kept; a name that exists keeps its id, so its history stays its own.
 */
import { randomUUID } from "node:crypto";
import type { Role } from "#contract";
import { type Clock, OslerError, type PatientId } from "#core";
import type { State } from "#storage";
import { hashPassword } from "./passwords.ts";

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

/**
 * Adds an account, or gives the one of that name a new password and role and opens its lock.
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
  await state.accounts.put({ ...rest, id: randomUUID(), name, passwordHash, failures: 0 }, clock());
}
