/** @module serving/published-keys: the public keys of another system, given outright or by the address where it publishes them. */
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

export const publishedKeysSchema = z.union([
  z.strictObject({ jwks: z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }) }),
  z.strictObject({ jwksUrl: z.url({ protocol: /^https$/ }) }),
]);
export type PublishedKeys = z.infer<typeof publishedKeysSchema>;

/** Finds the key a token names; keys by address are fetched and cached. */
export function toKeyFinder(keys: PublishedKeys): JWTVerifyGetKey {
  return "jwks" in keys ? createLocalJWKSet(keys.jwks as JSONWebKeySet) : createRemoteJWKSet(new URL(keys.jwksUrl));
}

/** Whose keys an unverified token asks to be tried; `undefined` if it is no token or says none. */
export function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}
