/**
 * @module storage/state-oauth: what the authorization server remembers: codes, tokens, grants, requests under way.
 *
 * Promise: a code or token is found by its hash alone (the caller derives it) and is not stored, so the table opens nothing. A code is
 * consumed once, whoever else tries at the same moment.
 */
import type { Kysely } from "kysely";
import { type EpochMs, toEpochMs } from "#core";
import type { StateTables } from "./state-schema.ts";

interface OAuthEntry {
  /** What it is, e.g. `AuthorizationCode`. */
  readonly kind: string;
  /** Hash of what the client holds. */
  readonly idHash: string;
  /** The consent it rests on; revoked with it. */
  readonly grantId?: string;
  /** Whose it is, where entries of its kind are listed by person. */
  readonly accountId?: string;
  /** As JSON, without the secret itself. */
  readonly payload: string;
  readonly expiresAt: EpochMs;
}

export interface OAuthEntries {
  /** Adds an entry or replaces the one of that kind and hash. */
  put(entry: OAuthEntry): Promise<void>;
  /** Adds an entry; whether there was none of that kind and hash. */
  add(entry: OAuthEntry): Promise<boolean>;
  /** An entry in force. */
  find(
    kind: string,
    idHash: string,
    at: EpochMs,
  ): Promise<{ readonly payload: string; readonly consumedAt?: EpochMs } | undefined>;
  /** Entries of a person that are in force. */
  listOf(
    kind: string,
    accountId: string,
    at: EpochMs,
  ): Promise<readonly { readonly grantId: string; readonly payload: string; readonly expiresAt: EpochMs }[]>;
  /** Whether the entry was there and had not been consumed. */
  consume(kind: string, idHash: string, at: EpochMs): Promise<boolean>;
  remove(kind: string, idHash: string): Promise<void>;
  /** Ends all that rests on a consent. */
  removeByGrant(grantId: string): Promise<void>;
  removeExpired(at: EpochMs): Promise<void>;
}

export function oauthTable(database: Kysely<StateTables>): OAuthEntries {
  return {
    put: async (entry) => {
      const row = toRow(entry);
      const { payload, grant_id, expires_at } = row;
      await database
        .insertInto("oauth_entry")
        .values(row)
        .onConflict((conflict) => conflict.columns(["kind", "id_hash"]).doUpdateSet({ payload, grant_id, expires_at }))
        .execute();
    },
    add: async (entry) => {
      const result = await database
        .insertInto("oauth_entry")
        .values(toRow(entry))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    find: async (kind, idHash, at) => {
      const row = await database
        .selectFrom("oauth_entry")
        .select(["payload", "consumed_at"])
        .where("kind", "=", kind)
        .where("id_hash", "=", idHash)
        .where("expires_at", ">", at)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { payload, consumed_at } = row;
      return { payload, ...(consumed_at === null ? {} : { consumedAt: toEpochMs(consumed_at) }) };
    },
    listOf: async (kind, accountId, at) => {
      const rows = await database
        .selectFrom("oauth_entry")
        .select(["grant_id", "payload", "expires_at"])
        .where("kind", "=", kind)
        .where("account_id", "=", accountId)
        .where("expires_at", ">", at)
        .orderBy("expires_at", "desc")
        .execute();
      return rows.map(({ grant_id, payload, expires_at }) => {
        return { grantId: grant_id ?? "", payload, expiresAt: toEpochMs(expires_at) };
      });
    },
    consume: async (kind, idHash, at) => {
      const result = await database
        .updateTable("oauth_entry")
        .set({ consumed_at: at })
        .where("kind", "=", kind)
        .where("id_hash", "=", idHash)
        .where("consumed_at", "is", null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    remove: async (kind, idHash) => {
      await database.deleteFrom("oauth_entry").where("kind", "=", kind).where("id_hash", "=", idHash).execute();
    },
    removeByGrant: async (grantId) => {
      await database.deleteFrom("oauth_entry").where("grant_id", "=", grantId).execute();
    },
    removeExpired: async (at) => {
      await database.deleteFrom("oauth_entry").where("expires_at", "<=", at).execute();
    },
  };
}

function toRow(entry: OAuthEntry): StateTables["oauth_entry"] {
  const { kind, idHash, grantId, accountId, payload, expiresAt } = entry;
  return {
    kind,
    id_hash: idHash,
    grant_id: grantId ?? null,
    account_id: accountId ?? null,
    payload,
    consumed_at: null,
    expires_at: expiresAt,
  };
}
