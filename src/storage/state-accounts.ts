/**
 * @module storage/state-accounts: local accounts and their sessions.
 *
 * Promise: neither a password nor a session token is stored, only what was derived from it (the caller derives it).
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { groupCalls } from "./group-calls.ts";
import { findKnownAccounts, type KnownAccount, keepName } from "./state-account-names.ts";
import type { StateTables } from "./state-schema.ts";

export interface Account {
  readonly id: string;
  /** What the person types to sign in; lower case. */
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  /** The record this account may read, for patients. */
  readonly patientId?: PatientId;
  readonly passwordHash: string;
  /** Made for the demonstration; while one exists the server binds to loopback only. */
  readonly demo: boolean;
  readonly failures: number;
  readonly lockedUntil?: EpochMs;
  /** Since when it opens nothing, by an administrator's word. */
  readonly disabledAt?: EpochMs;
  /** Whether signing in asks for a code too. */
  readonly secondFactor: boolean;
  /** Whether it can sign in by a passkey. */
  readonly passkey: boolean;
  /** The identity provider at which its owner signs in; absent: here. */
  readonly issuer?: string;
  /** Of an account found by its session. */
  readonly session?: {
    readonly openedAt: EpochMs;
    /** Whether the identity provider said that the owner had proven two factors. */
    readonly vouched: boolean;
  };
}

/** What an administrator says of an account; its second factor and passkeys are its owner's. */
export type AccountEntry = Omit<Account, "secondFactor" | "passkey" | "issuer" | "session" | "disabledAt">;

/** `last-steward`: nobody would be left to administer; nothing was changed. */
export type Disabling = "disabled" | "was-disabled" | "last-steward";

export interface Accounts {
  /** Adds or replaces the account of that name; one that is disabled stays so. */
  put(account: AccountEntry, at: EpochMs): Promise<void>;
  find(name: string): Promise<Account | undefined>;
  findById(id: string): Promise<Account | undefined>;
  list(): Promise<Account[]>;
  /** Accounts by id, those that are no more too, with every name they went by. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownAccount>>;
  /** Counts one failed sign-in; of any number at once each counts. The `mostFailures`th locks; while locked none counts. */
  recordFailure(id: string, at: EpochMs, mostFailures: number, lockedUntil: EpochMs): Promise<void>;
  /** Forgets failures; false, and nothing is changed, if the account is locked at that moment, or disabled. */
  clearFailures(id: string, at: EpochMs): Promise<boolean>;
  /** From now on its sessions are not found. One steward is left enabled who is no demo account, whoever else is disabled at the same time. */
  disable(id: string, at: EpochMs): Promise<Disabling>;
  /** @returns false if it was enabled */
  enable(id: string): Promise<boolean>;
}

export interface Sessions {
  open(
    tokenHash: string,
    accountId: string,
    at: EpochMs,
    expiresAt: EpochMs,
    /** By the identity provider: two factors vouched for, and what it calls its own session. */
    said?: { readonly vouched: boolean; readonly sid?: string | undefined },
  ): Promise<void>;
  /** The account of a session that has not expired; none of a disabled account. */
  find(tokenHash: string, at: EpochMs): Promise<Account | undefined>;
  close(tokenHash: string): Promise<void>;
  /** Ends every session of the account. */
  closeAll(accountId: string): Promise<void>;
  /** Ends every session of the account but one. */
  closeOthers(accountId: string, tokenHash: string): Promise<void>;
  /**
   * Ends sessions that came of a session `sid` of the issuer, whoever's they are; of an account that is named also those whose session
   * there is not known. The accounts they were of.
   */
  closeOfIssuer(of: {
    readonly issuer: string;
    readonly sid: string;
    readonly accountId?: string | undefined;
  }): Promise<readonly string[]>;
  closeExpired(at: EpochMs): Promise<void>;
}

export function accountTable(database: Kysely<StateTables>): Accounts {
  return {
    put: (account, at) =>
      database.transaction().execute(async (transaction) => {
        const row = toRow(account, at);
        const { id } = await transaction
          .insertInto("account")
          .values(row)
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ ...row, id: (ref) => ref.ref("account.id") }))
          .returning("id")
          .executeTakeFirstOrThrow();
        await keepName(transaction, id, account.displayName, at);
      }),
    known: (ids) => findKnownAccounts(database, ids),
    find: async (name) => {
      const row = await selectAccounts(database).where("account.name", "=", name).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    findById: async (id) => {
      const row = await selectAccounts(database).where("account.id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    list: async () => (await selectAccounts(database).orderBy("account.name").execute()).map(toAccount),
    recordFailure: async (id, at, mostFailures, lockedUntil) => {
      // One statement: a second one waits for the row and counts on from what the first left.
      const counted = sql<number>`case when locked_until is null then failures + 1 else 1 end`;
      await sql`update account set failures = ${counted},
          locked_until = case when ${counted} >= ${mostFailures}::integer then ${lockedUntil}::bigint end
        where id = ${id} and (locked_until is null or locked_until <= ${at}::bigint)`.execute(database);
    },
    clearFailures: async (id, at) => {
      const result = await database
        .updateTable("account")
        .set({ failures: 0, locked_until: null })
        .where("id", "=", id)
        .where("disabled_at", "is", null)
        .where((where) => where.or([where("locked_until", "is", null), where("locked_until", "<=", at)]))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    disable: (id, at) => disable(database, id, at),
    enable: async (id) => {
      const enabling = database.updateTable("account").set({ disabled_at: null }).where("id", "=", id);
      return (await enabling.where("disabled_at", "is not", null).executeTakeFirst()).numUpdatedRows > 0n;
    },
  };
}

function disable(database: Kysely<StateTables>, id: string, at: EpochMs): Promise<Disabling> {
  return database.transaction().execute(async (transaction) => {
    // Locked, so that two who disable each other at once wait for one another.
    const stewards = await transaction
      .selectFrom("account")
      .select(["id", "demo"])
      .where("role", "=", "steward")
      .where("disabled_at", "is", null)
      .orderBy("id")
      .forUpdate()
      .execute();
    const going = stewards.find((steward) => steward.id === id);
    if (going !== undefined && !stewards.some((steward) => steward.id !== id && (!steward.demo || going.demo)))
      return "last-steward";
    const disabling = transaction.updateTable("account").set({ disabled_at: at }).where("id", "=", id);
    const { numUpdatedRows } = await disabling.where("disabled_at", "is", null).executeTakeFirst();
    return numUpdatedRows > 0n ? "disabled" : "was-disabled";
  });
}

export function sessionTable(database: Kysely<StateTables>): Sessions {
  const find = groupCalls(async (tokenHashes: readonly string[]) => {
    const rows = await selectAccounts(database)
      .innerJoin("session", "session.account_id", "account.id")
      .select(["session.token_hash", "session.expires_at", "session.vouched", "session.created_at as opened_at"])
      .where("account.disabled_at", "is", null)
      .where(sql<boolean>`session.token_hash = any(${[...new Set(tokenHashes)]}::text[])`)
      .execute();
    const byToken = new Map(rows.map((row) => [row.token_hash, row]));
    return tokenHashes.map((tokenHash) => byToken.get(tokenHash));
  });
  return {
    open: async (tokenHash, accountId, at, expiresAt, { vouched, sid } = { vouched: false }) => {
      const times = { created_at: at, expires_at: expiresAt };
      const row = { token_hash: tokenHash, account_id: accountId, ...times, vouched, issuer_sid: sid ?? null };
      await database.insertInto("session").values(row).execute();
    },
    find: async (tokenHash, at) => {
      const row = await find(tokenHash);
      if (row === undefined || row.expires_at <= at) return undefined;
      return { ...toAccount(row), session: { openedAt: toEpochMs(row.opened_at), vouched: row.vouched } };
    },
    close: async (tokenHash) => {
      await database.deleteFrom("session").where("token_hash", "=", tokenHash).execute();
    },
    closeAll: async (accountId) => {
      await database.deleteFrom("session").where("account_id", "=", accountId).execute();
    },
    closeOthers: async (accountId, tokenHash) => {
      const others = database.deleteFrom("session").where("account_id", "=", accountId);
      await others.where("token_hash", "!=", tokenHash).execute();
    },
    closeOfIssuer: async ({ issuer, sid, accountId }) => {
      const ofIssuer = database.selectFrom("issuer_account").select("account_id").where("issuer", "=", issuer);
      const rows = await database
        .deleteFrom("session")
        .where("account_id", "in", ofIssuer)
        .where((where) => {
          const came = where("issuer_sid", "=", sid);
          if (accountId === undefined) return came;
          return where.or([came, where.and([where("account_id", "=", accountId), where("issuer_sid", "is", null)])]);
        })
        .returning("account_id")
        .execute();
      return [...new Set(rows.map(({ account_id }) => account_id))];
    },
    closeExpired: async (at) => {
      await database.deleteFrom("session").where("expires_at", "<=", at).execute();
    },
  };
}

export function selectAccounts(database: Kysely<StateTables>) {
  return database
    .selectFrom("account")
    .leftJoin("second_factor", "second_factor.account_id", "account.id")
    .leftJoin("issuer_account", "issuer_account.account_id", "account.id")
    .selectAll("account")
    .select(["second_factor.confirmed_at", "issuer_account.issuer"])
    .select((build) =>
      build
        .exists(build.selectFrom("passkey").select("passkey.id").whereRef("passkey.account_id", "=", "account.id"))
        .as("has_passkey"),
    );
}

export function toRow(account: AccountEntry, at: EpochMs): Omit<StateTables["account"], "disabled_at"> {
  return {
    id: account.id,
    name: account.name,
    display_name: account.displayName,
    role: account.role,
    patient_id: account.patientId ?? null,
    password_hash: account.passwordHash,
    demo: account.demo,
    failures: account.failures,
    locked_until: account.lockedUntil ?? null,
    created_at: at,
  };
}

type AccountRow = StateTables["account"] & { confirmed_at: number | null; has_passkey: unknown; issuer: string | null };

export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    role: row.role,
    ...(row.patient_id === null ? {} : { patientId: toPatientId(row.patient_id) }),
    passwordHash: row.password_hash,
    demo: row.demo,
    failures: row.failures,
    ...(row.locked_until === null ? {} : { lockedUntil: toEpochMs(row.locked_until) }),
    ...(row.disabled_at === null ? {} : { disabledAt: toEpochMs(row.disabled_at) }),
    secondFactor: row.confirmed_at !== null,
    passkey: row.has_passkey === true,
    ...(row.issuer === null ? {} : { issuer: row.issuer }),
  };
}
