/**
 * @module serving/second-factor: who must have a second factor, and its part in signing in.
 *
 * Promise: a code is accepted once.
 */
import { refusals } from "#contract";
import type { Account } from "#storage";
import { needOpened, type ServingContext } from "./context.ts";
import { hashToken } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { findTotpStep, foldRecoveryCode, openSecret } from "./totp.ts";

export interface SecondFactorSetup {
  /** 32 bytes that seal the secrets. */
  readonly key: Uint8Array;
  /** Clinicians and stewards with neither one nor a passkey may do nothing but set one up; demo accounts excepted. */
  readonly staffMustHaveOne: boolean;
}

/** Whether an account has to set up a second factor, or a passkey, before anything else; not where the identity provider vouched for two. */
export function mustEnrol(context: ServingContext, account: Account): boolean {
  const vouched = account.session?.vouched === true;
  return isBound(context, account) && !vouched && !account.secondFactor && !account.passkey;
}

/** Whether a password does not open the account: where two factors are the rule and a passkey is all it has of them. */
export function needsPasskey(context: ServingContext, account: Account): boolean {
  return isBound(context, account) && !account.secondFactor && account.passkey;
}

function isBound({ secondFactors }: ServingContext, { role, demo }: Account): boolean {
  const isStaff = role === "clinician" || role === "steward";
  return secondFactors?.staffMustHaveOne === true && isStaff && !demo;
}

/** Ends the sessions a password alone opened before the account had what it must have: nobody's but the one it was set up in goes on. */
export async function endSessionsBefore(
  context: ServingContext,
  account: Account,
  sessionToken: string | undefined,
): Promise<void> {
  if (!mustEnrol(context, account)) return;
  await needOpened(context).state.sessions.closeOthers(account.id, hashToken(sessionToken ?? ""));
}

/** Whether `typed` is a code of now, or a recovery code, that nobody has used; it is used then. */
export async function takeCode(context: ServingContext, account: Account, typed: string): Promise<boolean> {
  const { secondFactors } = needOpened(context).state;
  const factor = await secondFactors.find(account.id);
  if (factor?.confirmedAt === undefined) return false;
  const digits = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return secondFactors.takeRecoveryCode(account.id, hashToken(foldRecoveryCode(typed)));
  const step = findTotpStep(
    openSecret(factor.sealedSecret, sealingKeyOf(context), account.id),
    digits,
    context.clock(),
  );
  return step !== undefined && (await secondFactors.takeStep(account.id, step));
}

/** @throws HttpProblem 409 on a server without one */
export function sealingKeyOf({ secondFactors }: ServingContext): Uint8Array {
  if (secondFactors !== undefined) return secondFactors.key;
  throw new HttpProblem(409, refusals.noFactorsKept, "It was started without a key to seal them.");
}
