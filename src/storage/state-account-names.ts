/**
 * @module storage/state-account-names: what each account was called and since when, so that past acts keep the name they were done under.
 *
 * It only grows: a name stays when the account is given another, is disabled or is no more.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import type { StateTables } from "./state-schema.ts";

export interface KnownAccount {
  /** In the order they were given; at least one. */
  readonly names: readonly { readonly displayName: string; readonly from: EpochMs }[];
  /** What its owner types to sign in, if the account is still there. */
  readonly signInName?: string;
  /** The record it may read, if it is a patient's and still there. */
  readonly patientId?: PatientId;
}

/** Keeps what an account is called from `at` on; the name it has already changes nothing. */
export async function keepName(
  database: Kysely<StateTables>,
  accountId: string,
  displayName: string,
  at: EpochMs,
): Promise<void> {
  await sql`insert into account_name (account_id, display_name, at) select ${accountId}, ${displayName}, ${at}::bigint
    where ${displayName}::text is distinct from (select display_name from account_name
      where account_id = ${accountId} order by place desc limit 1)`.execute(database);
}

/** Those of the accounts that are or were there. */
export async function findKnownAccounts(
  database: Kysely<StateTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownAccount>> {
  const rows = await database
    .selectFrom("account_name")
    .leftJoin("account", "account.id", "account_name.account_id")
    .select(["account_name.account_id", "account_name.display_name", "account_name.at"])
    .select(["account.name", "account.patient_id"])
    .where(sql<boolean>`account_name.account_id = any(${[...new Set(ids)]}::text[])`)
    .orderBy("place")
    .execute();
  const byAccount = Map.groupBy(rows, ({ account_id }) => account_id);
  return new Map(
    [...byAccount].map(([id, known]) => {
      const { name = null, patient_id = null } = known[0] ?? {};
      return [
        id,
        {
          names: known.map(({ display_name, at }) => ({ displayName: display_name, from: toEpochMs(at) })),
          ...(name === null ? {} : { signInName: name }),
          ...(patient_id === null ? {} : { patientId: toPatientId(patient_id) }),
        },
      ];
    }),
  );
}

/** Accounts from before have the name they had last. */
export async function addAccountNames(database: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table account_name (
      place bigint generated always as identity, account_id text not null, display_name text not null, at bigint not null)`,
    "create index account_name_account on account_name (account_id, place)",
    "insert into account_name (account_id, display_name, at) select id, display_name, created_at from account",
    "create rule account_name_is_append_only as on update to account_name do instead nothing",
    "create rule account_name_is_kept as on delete to account_name do instead nothing",
  ];
  for (const statement of statements) await sql.raw(statement).execute(database);
}
