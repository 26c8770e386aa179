/**
 * @module serving/cds-hooks/cds-sandbox: calls of our own services to try them: a filled-in request, and a token to send it with.
 *
 * The sandbox is a client like any other: its key is made when the server starts, its tokens are for one service, one minute and one call, and
 * name who tries. Promise: it shows nobody a record they may not open: a clinician's call reads our charts as their own pages do, a steward's
 * only what it brings along.
 */
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { type Clock, toEpochMs } from "#core";
import { type Account, TRIAL_CLIENT } from "#storage";
import { toSampleCall } from "../conform/sample-call.ts";
import type { Handler, ServingContext } from "../context.ts";
import { viewerOf } from "../sign-in.ts";
import type { CdsClient } from "./cds-clients.ts";
import { getService } from "./cds-services.ts";

const TOKEN_SECONDS = 60;
const INVENTED = "osler-sandbox-patient";

export interface CdsSandbox {
  readonly client: CdsClient;
  /** A token of the account for exactly that address. */
  sign(account: Account, address: string): Promise<string>;
}

export function createCdsSandbox(clock: Clock): CdsSandbox {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
  const kid = randomUUID();
  const key = { ...publicKey.export({ format: "jwk" }), kid, alg: "ES384", use: "sig" };
  return {
    client: { issuer: TRIAL_CLIENT, keys: { jwks: { keys: [key] } }, records: "prefetch", fhirServers: [] },
    sign: (account, address) => {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({ jti: randomUUID() })
        .setProtectedHeader({ alg: "ES384", kid, typ: "JWT" })
        .setIssuer(TRIAL_CLIENT)
        .setSubject(account.id)
        .setAudience(address)
        .setIssuedAt(now)
        .setExpirationTime(now + TOKEN_SECONDS)
        .sign(privateKey);
    },
  };
}

/** A call about a patient of ours brings no record along, one about an invented patient the record the service asks for. */
export const readTrialRequest: Handler<"cds-trial-request"> = async (_, { params, query }, caller) => {
  const { hook, prefetch } = getService(params.service);
  const { patientId } = query;
  const sample = toSampleCall(
    hook,
    randomUUID(),
    patientId ?? INVENTED,
    patientId === undefined ? prefetch : undefined,
  );
  const userId = `Practitioner/${viewerOf(caller).id}`;
  return { request: { ...sample, hook, context: { ...sample.context, userId } } };
};

export const signTrial: Handler<"cds-trial-token"> = async (context, { params }, caller) => {
  const { id } = getService(params.service);
  const address = `${addressFor(context, caller.base)}/cds-services/${id}`;
  const token = await context.sandbox.sign(viewerOf(caller), address);
  return { token, expiresAt: toEpochMs(context.clock() + 1000 * TOKEN_SECONDS) };
};

/** The server's address as callers know it. */
export function addressFor({ cds }: Pick<ServingContext, "cds">, base: string): string {
  return cds.publicUrl?.replace(/\/$/, "") ?? base;
}
