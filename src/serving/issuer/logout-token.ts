/**
 * @module serving/issuer/logout-token: whom a logout token of the identity provider signs out, once all of it was checked.
 *
 * @see https://openid.net/specs/openid-connect-backchannel-1_0.html §2.4 and §2.6
 */
import { createRemoteJWKSet, customFetch, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { EpochMs } from "#core";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** A token waits no longer than this on its way; clocks differ by no more. */
const MOST_AGE_SECONDS = 300;
const CLOCK_TOLERANCE_SECONDS = 30;
const asymmetric = new Set(
  ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"].concat(["EdDSA", "Ed25519"]),
);

/** What is known of the provider and of this client there. */
export interface LogoutParties {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
  /** Algorithms it signs ID tokens with; RS256 where it does not say. */
  readonly algorithms: readonly string[] | undefined;
}

/** At least one of `sub` and `sid` is there. */
export interface LogoutRequest {
  readonly id: string;
  readonly sub: string | undefined;
  readonly sid: string | undefined;
  /** After which the same token is refused for its age. */
  readonly refusedFrom: number;
}

/** @throws Error, of `jose` or this module, that is told to nobody */
export async function readLogoutToken(token: string, parties: LogoutParties, now: EpochMs): Promise<LogoutRequest> {
  const { issuer, clientId, keys, algorithms = ["RS256"] } = parties;
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    ...{ issuer, audience: clientId },
    algorithms: algorithms.filter((algorithm) => asymmetric.has(algorithm)),
    requiredClaims: ["iat", "exp", "jti", "events"],
    ...{ maxTokenAge: MOST_AGE_SECONDS, clockTolerance: CLOCK_TOLERANCE_SECONDS, currentDate: new Date(now) },
  });
  requireLogout(protectedHeader.typ, payload, clientId);
  const [id, sub, sid] = [textOf(payload, "jti"), textOf(payload, "sub"), textOf(payload, "sid")];
  if (id === undefined || (sub === undefined && sid === undefined)) throw new Error("it names nobody");
  const exp = payload.exp ?? 0;
  return { id, sub, sid, refusedFrom: 1000 * (exp + CLOCK_TOLERANCE_SECONDS) };
}

/** The provider's keys at an address, asked of the origins named alone. */
export function keysAt(address: string, origins: ReadonlySet<string>, timeoutSeconds: number): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), {
    timeoutDuration: 1000 * timeoutSeconds,
    [customFetch]: async (url, options) => {
      if (!origins.has(new URL(url).origin)) throw new Error("not an origin of the issuer");
      return fetch(url, { ...options, redirect: "manual" });
    },
  });
}

/** That it is a logout token, and no other that the same key signs. */
function requireLogout(typ: string | undefined, payload: JWTPayload, clientId: string): void {
  const type = typ?.toLowerCase().replace(/^application\//, "");
  if (type !== undefined && type !== "logout+jwt" && type !== "jwt") throw new Error("another type of token");
  if (Object.hasOwn(payload, "nonce")) throw new Error("a nonce stands in ID tokens alone");
  const { events } = payload;
  if (!isObject(events) || !Object.hasOwn(events, EVENT) || !isObject(events[EVENT])) throw new Error("no logout");
  const { aud, azp } = payload;
  if (azp !== undefined && azp !== clientId) throw new Error("issued to another client");
  if (Array.isArray(aud) && aud.length !== 1 && azp === undefined) throw new Error("for several audiences");
}

function textOf(payload: JWTPayload, name: "jti" | "sub" | "sid"): string | undefined {
  const value: unknown = payload[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value === "" || value.length > 255 || /\p{Cc}/u.test(value))
    throw new Error("a name that is none");
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
