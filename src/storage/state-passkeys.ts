/**
 * @module storage/state-passkeys: the passkeys of accounts (WebAuthn credentials), and the challenges they have to answer.
 *
 * Promise: a challenge is taken once, and a signature counter moves forward only, whoever else tries at the same moment. Public keys alone are stored.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, toEpochMs } from "#core";
import type { StateTables } from "./state-schema.ts";

export interface Passkey {
  readonly id: string;
  /** Base64url, as its authenticator chose it. */
  readonly credentialId: string;
  readonly accountId: string;
  /** As its owner calls it. */
  readonly name: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** The authenticator's count of signatures; 0 for ever where it does not count. */
  readonly counter: number;
  /** How a browser reaches the authenticator, e.g. `internal`, `usb`. */
  readonly transports: readonly string[];
  /** Whether its authenticator keeps copies on the owner's other devices. */
  readonly synced: boolean;
  readonly createdAt: EpochMs;
  readonly usedAt?: EpochMs;
}

export interface PasskeyChallenge {
  /** Hash of what only the browser that is asked holds. */
  readonly holderHash: string;
  readonly challenge: string;
  /** Who adds a passkey; absent for signing in, where it is not known yet. */
  readonly accountId?: string;
  readonly expiresAt: EpochMs;
}

export interface Passkeys {
  /** In the order they were added. */
  of(accountId: string): Promise<Passkey[]>;
  find(credentialId: string): Promise<Passkey | undefined>;
  /** Whether the credential was new and the account had fewer than `most`. */
  add(passkey: Passkey, most: number): Promise<boolean>;
  /** Whether the account had it. */
  remove(accountId: string, id: string): Promise<boolean>;
  /** How many there were. */
  removeAll(accountId: string): Promise<number>;
  /** Whether `counter` is beyond the last one, or neither counts; kept then, with the moment and whether there are copies. */
  use(id: string, counter: number, synced: boolean, at: EpochMs): Promise<boolean>;
  /** Keeps a challenge in the place of the one its holder had; forgets those expired at `at`. */
  keepChallenge(asked: PasskeyChallenge, at: EpochMs): Promise<void>;
  /** The challenge its holder was given, once. It may have expired. */
  takeChallenge(holderHash: string): Promise<PasskeyChallenge | undefined>;
}

export function passkeyTable(database: Kysely<StateTables>): Passkeys {
  const removing = (accountId: string) => database.deleteFrom("passkey").where("account_id", "=", accountId);
  return {
    of: async (accountId) => {
      const rows = database.selectFrom("passkey").selectAll().where("account_id", "=", accountId);
      return (await rows.orderBy("created_at").orderBy("id").execute()).map(toPasskey);
    },
    find: async (credentialId) => {
      const rows = database.selectFrom("passkey").selectAll().where("credential_id", "=", credentialId);
      const row = await rows.executeTakeFirst();
      return row === undefined ? undefined : toPasskey(row);
    },
    add: (passkey, most) => addPasskey(database, passkey, most),
    remove: async (accountId, id) => {
      const { numDeletedRows } = await removing(accountId).where("id", "=", id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    removeAll: async (accountId) => Number((await removing(accountId).executeTakeFirst()).numDeletedRows),
    use: async (id, counter, synced, at) => {
      const { numUpdatedRows } = await database
        .updateTable("passkey")
        .set({ counter, synced, used_at: at })
        .where("id", "=", id)
        .where(({ or, and, eb, val }) =>
          or([eb("counter", "<", counter), and([eb("counter", "=", 0), eb(val(counter), "=", 0)])]),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    keepChallenge: async ({ holderHash, challenge, accountId, expiresAt }, at) => {
      const row = { challenge, account_id: accountId ?? null, expires_at: expiresAt };
      await database.deleteFrom("passkey_challenge").where("expires_at", "<=", at).execute();
      await database
        .insertInto("passkey_challenge")
        .values({ holder_hash: holderHash, ...row })
        .onConflict((conflict) => conflict.column("holder_hash").doUpdateSet(row))
        .execute();
    },
    takeChallenge: async (holderHash) => {
      const row = await database
        .deleteFrom("passkey_challenge")
        .where("holder_hash", "=", holderHash)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { challenge, account_id, expires_at } = row;
      const of = account_id === null ? {} : { accountId: account_id };
      return { holderHash, challenge, ...of, expiresAt: toEpochMs(expires_at) };
    },
  };
}

/** The account's row is held while its passkeys are counted, so that many added at once do not pass the limit. */
function addPasskey(database: Kysely<StateTables>, passkey: Passkey, most: number): Promise<boolean> {
  const { id, credentialId, accountId, name, publicKey, counter, transports, synced, createdAt } = passkey;
  return database.transaction().execute(async (transaction) => {
    await sql`select id from account where id = ${accountId} for update`.execute(transaction);
    const held = await transaction
      .selectFrom("passkey")
      .select(({ fn }) => fn.countAll().as("n"))
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    if (Number(held.n) >= most) return false;
    const of = { id, credential_id: credentialId, account_id: accountId, name, public_key: publicKey, counter, synced };
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("passkey")
      .values({ ...of, transports: transports.join(" "), created_at: createdAt, used_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  });
}

function toPasskey(row: StateTables["passkey"]): Passkey {
  return {
    id: row.id,
    credentialId: row.credential_id,
    accountId: row.account_id,
    name: row.name,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports.split(" ").filter((transport) => transport !== ""),
    synced: row.synced,
    createdAt: toEpochMs(row.created_at),
    ...(row.used_at === null ? {} : { usedAt: toEpochMs(row.used_at) }),
  };
}
