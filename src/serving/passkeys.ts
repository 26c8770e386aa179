/**
 * @module serving/passkeys: where passkeys work, what a browser is asked, and whether its answer holds (WebAuthn, by `@simplewebauthn/server`).
 *
 * Promise: every passkey is discoverable (it says whose it is) and verifies its user by a PIN, a finger or a face, so it is two factors in itself.
 *
 * @see https://www.w3.org/TR/webauthn-3/
 */
import { isIP } from "node:net";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { decodeAttestationObject } from "@simplewebauthn/server/helpers";
import {
  type PasskeyAdd,
  type PasskeyCreation,
  type PasskeyRequest,
  type PasskeySignIn,
  passkeyCreationSchema,
  passkeyRequestSchema,
} from "#contract";
import type { Account, Passkey } from "#storage";

/** EdDSA, ES256, RS256 (COSE): what today's authenticators sign with, on every Node.js alike. */
const algorithms = [-8, -7, -257];

/** How long a browser has to answer. */
export const CHALLENGE_MS = 5 * 60_000;

/** Whom a passkey is for: it answers no other site, however alike it looks. */
export interface RelyingParty {
  /** The domain a passkey is bound to. */
  readonly id: string;
  readonly origin: string;
}

/**
 * Who the server at `address` is to a passkey; `undefined` without a domain of its own, or without TLS.
 *
 * No passkey can be bound to an IP address: on loopback it is bound to `localhost`.
 */
export function relyingPartyOf(address: string): RelyingParty | undefined {
  const url = new URL(address);
  if (url.hostname === "127.0.0.1" || url.hostname === "[::1]") url.hostname = "localhost";
  const named = isIP(url.hostname.replace(/^\[|\]$/g, "")) === 0;
  const secure = url.protocol === "https:" || url.hostname === "localhost";
  return named && secure ? { id: url.hostname, origin: url.origin } : undefined;
}

/** What a browser is asked to make a passkey of `account` with; none of an authenticator that holds one already. */
export async function askForNewPasskey(
  { id }: RelyingParty,
  account: Account,
  held: readonly Passkey[],
): Promise<PasskeyCreation> {
  const options = await generateRegistrationOptions({
    rpName: "Osler",
    rpID: id,
    userID: userHandleOf(account.id),
    userName: account.name,
    userDisplayName: account.displayName,
    timeout: CHALLENGE_MS,
    attestationType: "none",
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
  });
  return passkeyCreationSchema.parse(options);
}

export async function askForPasskey({ id }: RelyingParty): Promise<PasskeyRequest> {
  const options = { rpID: id, timeout: CHALLENGE_MS, userVerification: "required" } as const;
  return passkeyRequestSchema.parse(await generateAuthenticationOptions(options));
}

type NewPasskey = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports" | "synced">;

/** The passkey a browser made for `challenge`; `undefined` if what it says does not hold. */
export async function findNewPasskey(
  { id, origin }: RelyingParty,
  challenge: string,
  credential: PasskeyAdd["credential"],
): Promise<NewPasskey | undefined> {
  const { transports = [], ...response } = credential.response;
  if (!isOwnWord(response.attestationObject)) return undefined;
  const result = await verifyRegistrationResponse({
    response: { ...credential, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    supportedAlgorithmIDs: algorithms,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (result?.verified !== true) return undefined;
  const { credential: made, credentialBackedUp: synced } = result.registrationInfo;
  const publicKey = Buffer.from(made.publicKey).toString("base64url");
  return { credentialId: made.id, publicKey, counter: made.counter, transports, synced };
}

/**
 * Whether an attestation rests on no certificate. None is asked for, and to check a chain of them the library would fetch lists of revoked ones from
 * other machines.
 */
function isOwnWord(attestation: string): boolean {
  try {
    const said = decodeAttestationObject(new Uint8Array(Buffer.from(attestation, "base64url")));
    const format = said.get("fmt");
    return format === "none" || (format === "packed" && said.get("attStmt").get("x5c") === undefined);
  } catch {
    return false;
  }
}

/** The signature counter and the state of copies, if the answer to `challenge` is this passkey's of this account; `undefined` if not. */
export async function findProof(
  { id, origin }: RelyingParty,
  challenge: string,
  credential: PasskeySignIn["credential"],
  passkey: Passkey,
): Promise<{ readonly counter: number; readonly synced: boolean } | undefined> {
  const userHandle = Buffer.from(userHandleOf(passkey.accountId)).toString("base64url");
  if (credential.response.userHandle !== userHandle) return undefined;
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, "base64url"));
  const result = await verifyAuthenticationResponse({
    response: { ...credential, response: { ...credential.response, userHandle }, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: passkey.credentialId, publicKey, counter: passkey.counter },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (result?.verified !== true) return undefined;
  const { newCounter: counter, credentialBackedUp: synced } = result.authenticationInfo;
  return { counter, synced };
}

/** An account's random id: what an authenticator keeps of whose a passkey is, besides the names it shows. */
function userHandleOf(accountId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(accountId));
}
