/**
 * @module storage/state-api-keys: keys of programs that call the model API or MCP.
 *
 * Promise: a key itself is not stored, only its hash (the caller derives it); a revoked key stays listed, so that its past acts
 * keep a name.
 */
import type { Kysely } from "kysely";
import { type EpochMs, toEpochMs } from "#core";
import type { StateTables } from "./state-schema.ts";

export interface ApiKey {
  /** Who acts in the audit log and the ledger. */
  readonly id: string;
  /** What the operator calls it. */
  readonly name: string;
  readonly role: string;
  readonly scopes: readonly string[];
  /** A code of HL7's purposes of use; keys from before it was asked for have none. */
  readonly purpose?: string;
  /** Who answers for the key, as patients read it; keys from before it was asked for have none. */
  readonly owner?: string;
  readonly createdAt: EpochMs;
  readonly expiresAt?: EpochMs;
  readonly revokedAt?: EpochMs;
}

export interface ApiKeys {
  add(key: ApiKey, keyHash: string): Promise<void>;
  /** The key of that hash, be it expired or revoked. */
  find(keyHash: string): Promise<ApiKey | undefined>;
  /** In the order they were made. */
  list(): Promise<ApiKey[]>;
  /** Whether there was such a key still in force; the first revocation's moment is kept. */
  revoke(id: string, at: EpochMs): Promise<boolean>;
}

export function apiKeyTable(database: Kysely<StateTables>): ApiKeys {
  return {
    add: async (key, keyHash) => {
      const row = {
        id: key.id,
        name: key.name,
        role: key.role,
        scopes: key.scopes.join(" "),
        key_hash: keyHash,
        created_at: key.createdAt,
        expires_at: key.expiresAt ?? null,
        revoked_at: key.revokedAt ?? null,
        purpose: key.purpose ?? null,
        owner: key.owner ?? null,
      };
      await database.insertInto("api_key").values(row).execute();
    },
    find: async (keyHash) => {
      const row = await database.selectFrom("api_key").selectAll().where("key_hash", "=", keyHash).executeTakeFirst();
      return row === undefined ? undefined : toApiKey(row);
    },
    list: async () => {
      const rows = await database.selectFrom("api_key").selectAll().orderBy("created_at").orderBy("id").execute();
      return rows.map(toApiKey);
    },
    revoke: async (id, at) => {
      const result = await database
        .updateTable("api_key")
        .set({ revoked_at: at })
        .where("id", "=", id)
        .where("revoked_at", "is", null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

function toApiKey(row: StateTables["api_key"]): ApiKey {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    scopes: row.scopes === "" ? [] : row.scopes.split(" "),
    ...(row.purpose === null ? {} : { purpose: row.purpose }),
    ...(row.owner === null ? {} : { owner: row.owner }),
    createdAt: toEpochMs(row.created_at),
    ...(row.expires_at === null ? {} : { expiresAt: toEpochMs(row.expires_at) }),
    ...(row.revoked_at === null ? {} : { revokedAt: toEpochMs(row.revoked_at) }),
  };
}
