/**
 * @module serving/passkey-handlers: people add, list and remove their passkeys, and sign in with one.
 *
 * Promise: a challenge is answered once, within five minutes, by the browser that got it; a refused passkey counts towards the lock-out as a wrong
 * password does; nobody adds or removes one with an open session alone.
 */
import { randomUUID } from "node:crypto";
import { type PasskeyView, refusals } from "#contract";
import { toEpochMs } from "#core";
import type { Passkey, PasskeyChallenge } from "#storage";
import { type Handler, needOpened, type ServingContext } from "./context.ts";
import {
  askForNewPasskey,
  askForPasskey,
  CHALLENGE_MS,
  findNewPasskey,
  findProof,
  type RelyingParty,
} from "./passkeys.ts";
import { hashToken, newToken } from "./passwords.ts";
import { HttpProblem } from "./problem.ts";
import { endSessionsBefore } from "./second-factor.ts";
import { isUsable, keepRefusal, openSession, proveAgain, viewerOf } from "./sign-in.ts";

const MOST_PASSKEYS = 20;

export const readPasskeySite: Handler<"passkey-site"> = async ({ relyingParty }) => ({
  origin: relyingParty()?.origin ?? null,
});

export const listPasskeys: Handler<"passkeys"> = async (context, _, caller) => {
  const viewer = viewerOf(caller);
  const held = await needOpened(context).state.passkeys.of(viewer.id);
  return { passkeys: held.map(toView), allowed: !viewer.demo && viewer.issuer === undefined };
};

export const beginPasskey: Handler<"passkey-begin"> = async (context, { body }, caller) => {
  const { passkeys } = needOpened(context).state;
  const viewer = viewerOf(caller);
  const site = needSite(context);
  // Whoever else knows the published password would have to live with the passkeys of those before.
  if (viewer.demo) throw new HttpProblem(403, refusals.sharedAccount, "Demo accounts are for a first look.");
  if (viewer.issuer !== undefined)
    throw new HttpProblem(403, refusals.issuerAccount, "It opens at the identity provider alone.");
  const account = await proveAgain(context, viewer, body);
  const asked = await askForNewPasskey(site, account, await passkeys.of(account.id));
  const holder = { holderHash: hashToken(caller.sessionToken ?? ""), accountId: account.id };
  await keepChallenge(context, { ...holder, challenge: asked.challenge });
  return asked;
};

export const addPasskey: Handler<"passkey-add"> = async (context, { body }, caller) => {
  const { passkeys } = needOpened(context).state;
  const viewer = viewerOf(caller);
  const site = needSite(context);
  const asked = await takeChallenge(context, caller.sessionToken);
  if (asked?.accountId !== viewer.id) throw tooLate(409);
  const made = await findNewPasskey(site, asked.challenge, body.credential);
  const named = { id: randomUUID(), accountId: viewer.id, name: body.name, createdAt: context.clock() };
  if (made === undefined || !(await passkeys.add({ ...named, ...made }, MOST_PASSKEYS)))
    throw new HttpProblem(
      409,
      refusals.passkeyNotAdded,
      `Is it here already? An account has ${MOST_PASSKEYS} at most.`,
    );
  await endSessionsBefore(context, viewer, caller.sessionToken);
  return toView({ ...named, ...made });
};

export const removePasskey: Handler<"passkey-remove"> = async (context, { params, body }, caller) => {
  const account = await proveAgain(context, viewerOf(caller), body);
  if (!(await needOpened(context).state.passkeys.remove(account.id, params.passkeyId)))
    throw new HttpProblem(404, refusals.noSuchPasskey);
  return undefined;
};

export const beginPasskeySignIn: Handler<"passkey-sign-in-begin"> = async (context, _, caller) => {
  const asked = await askForPasskey(needSite(context));
  const token = newToken();
  await keepChallenge(context, { holderHash: hashToken(token), challenge: asked.challenge });
  caller.setPasskeyToken(token);
  return asked;
};

export const signInByPasskey: Handler<"passkey-sign-in"> = async (context, { body }, caller) => {
  const { state } = needOpened(context);
  const now = context.clock();
  const site = needSite(context);
  const asked = await takeChallenge(context, caller.passkeyToken);
  caller.setPasskeyToken(undefined);
  if (asked === undefined || asked.accountId !== undefined) {
    await keepRefusal(context, undefined);
    throw tooLate(401);
  }
  const passkey = await state.passkeys.find(body.credential.id);
  const account = passkey === undefined ? undefined : await state.accounts.findById(passkey.accountId);
  if (passkey !== undefined && account !== undefined && isUsable(context, account)) {
    const proof = await findProof(site, asked.challenge, body.credential, passkey);
    const proven = proof !== undefined && (await state.passkeys.use(passkey.id, proof.counter, proof.synced, now));
    if (proven && (await state.accounts.clearFailures(account.id, now))) return openSession(context, account, caller);
  }
  await keepRefusal(context, account);
  throw new HttpProblem(401, refusals.wrongPasskey, "After five refusals an account rests for 15 minutes.");
};

function needSite({ relyingParty }: ServingContext): RelyingParty {
  const site = relyingParty();
  if (site !== undefined) return site;
  throw new HttpProblem(
    409,
    refusals.noPasskeySite,
    "They need an address with a name and TLS: osler up --public-url.",
  );
}

async function keepChallenge(context: ServingContext, asked: Omit<PasskeyChallenge, "expiresAt">): Promise<void> {
  const now = context.clock();
  const expiresAt = toEpochMs(now + CHALLENGE_MS);
  await needOpened(context).state.passkeys.keepChallenge({ ...asked, expiresAt }, now);
}

/** What the holder of `token` was asked, unless it was answered before or is over. */
async function takeChallenge(
  context: ServingContext,
  token: string | undefined,
): Promise<PasskeyChallenge | undefined> {
  if (token === undefined) return undefined;
  const asked = await needOpened(context).state.passkeys.takeChallenge(hashToken(token));
  return asked !== undefined && asked.expiresAt > context.clock() ? asked : undefined;
}

function tooLate(status: number): HttpProblem {
  return new HttpProblem(status, refusals.latePasskey, "It is asked for anew when you try again.");
}

function toView({ id, name, createdAt, usedAt, synced }: Passkey): PasskeyView {
  return { id, name, createdAt, usedAt: usedAt ?? null, synced };
}
