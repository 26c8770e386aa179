/**
 * @module serving/smart/oauth-store: the authorization server's memory, kept in the state so that a restart forgets nothing.
 *
 * Promise: what a client holds (a code, a token) is stored as its hash. A code and an assertion's id are taken once, even by two at once.
 */
import { type Adapter, type AdapterPayload, errors } from "oidc-provider";
import { type Clock, toEpochMs } from "#core";
import type { OAuthEntries } from "#storage";
import { hashToken } from "../passwords.ts";

/** Makes the adapter of each kind of thing the provider keeps. */
export function createOAuthAdapter(entries: OAuthEntries, clock: Clock): (kind: string) => Adapter {
  return (kind) => ({
    upsert: async (id, payload, expiresIn = 0) => {
      const { jti: _, ...kept } = payload;
      const entry = {
        kind,
        idHash: hashToken(id),
        ...(payload.grantId === undefined ? {} : { grantId: payload.grantId }),
        payload: JSON.stringify(kept),
        expiresAt: toEpochMs(clock() + 1000 * expiresIn),
      };
      if (kind !== "ReplayDetection") return entries.put(entry);
      if (!(await entries.add(entry))) throw new errors.InvalidClientAuth("the assertion was used before");
      return undefined;
    },
    find: async (id) => {
      const held = await entries.find(kind, hashToken(id), clock());
      if (held === undefined) return undefined;
      const payload: AdapterPayload = JSON.parse(held.payload);
      const consumed = held.consumedAt === undefined ? {} : { consumed: Math.floor(held.consumedAt / 1000) };
      return { ...payload, jti: id, ...consumed };
    },
    consume: async (id) => {
      if (!(await entries.consume(kind, hashToken(id), clock()))) throw new errors.InvalidGrant("it was used before");
    },
    destroy: (id) => entries.remove(kind, hashToken(id)),
    revokeByGrantId: (grantId) => entries.removeByGrant(grantId),
    // Device codes and tokens that end with a browser session are not offered.
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
  });
}
