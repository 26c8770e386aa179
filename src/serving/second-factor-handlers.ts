/**
 * @module serving/second-factor-handlers: staff enrol, confirm and end a second factor.
 *
 * Promise: a wrong password or code counts towards the lock-out as at signing in; nobody enrols, or ends a factor, with an open session alone.
 */
import { refusals, type SecondFactorView } from "#contract";
import type { Account } from "#storage";
import { type Handler, needOpened, type ServingContext } from "./context.ts";
import { hashToken } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { endSessionsBefore, mustEnrol, sealingKeyOf } from "./second-factor.ts";
import { proveAgain, viewerOf } from "./sign-in.ts";
import {
  describeTotp,
  findTotpStep,
  foldRecoveryCode,
  newRecoveryCodes,
  newTotpSecret,
  openSecret,
  sealSecret,
} from "./totp.ts";

export const readSecondFactor: Handler<"second-factor"> = async (context, _, caller) => {
  const viewer = viewerOf(caller);
  const factor = await needOpened(context).state.secondFactors.find(viewer.id);
  return toView(context, viewer, factor?.confirmedAt === undefined ? undefined : factor.recoveryCodesLeft);
};

export const enrolSecondFactor: Handler<"second-factor-enrol"> = async (context, { body }, caller) => {
  const key = sealingKeyOf(context);
  const account = await proveAgain(context, viewerOf(caller), body);
  const secret = newTotpSecret();
  const kept = await needOpened(context).state.secondFactors.enrol(account.id, sealSecret(secret, key, account.id));
  if (!kept) throw new HttpProblem(409, refusals.factorInForce, "End it first.");
  return { secret, ...describeTotp(secret, account.name) };
};

export const confirmSecondFactor: Handler<"second-factor-confirm"> = async (context, { body }, caller) => {
  const viewer = viewerOf(caller);
  const { secondFactors } = needOpened(context).state;
  const factor = await secondFactors.find(viewer.id);
  if (factor === undefined || factor.confirmedAt !== undefined) throw new HttpProblem(409, refusals.factorNotBegun);
  const secret = openSecret(factor.sealedSecret, sealingKeyOf(context), viewer.id);
  const step = findTotpStep(secret, body.code.replace(/\s/g, ""), context.clock());
  if (step === undefined)
    throw new HttpProblem(
      403,
      refusals.codeNotConfirmed,
      "Check that this device and the one with the app show the same time.",
    );
  const recoveryCodes = newRecoveryCodes();
  const hashes = recoveryCodes.map((code) => hashToken(foldRecoveryCode(code)));
  if (!(await secondFactors.confirm(viewer.id, step, hashes, context.clock())))
    throw new HttpProblem(409, refusals.factorNotBegun);
  await endSessionsBefore(context, viewer, caller.sessionToken);
  return { recoveryCodes };
};

export const endSecondFactor: Handler<"second-factor-end"> = async (context, { body }, caller) => {
  const viewer = viewerOf(caller);
  const account = await proveAgain(context, viewer, body);
  await needOpened(context).state.secondFactors.remove(account.id);
  return undefined;
};

function toView(context: ServingContext, account: Account, recoveryCodesLeft: number | undefined): SecondFactorView {
  const inForce = recoveryCodesLeft !== undefined;
  return { inForce, needed: mustEnrol(context, account), recoveryCodesLeft: recoveryCodesLeft ?? 0 };
}
