/**
 * @module storage/state-issuer-accounts: whose account a subject of an identity provider is.
 *
 * Promise: issuer and subject together name one account, and an account one subject; nothing else (a name, an address) leads to one.
 */
import { type Kysely, sql } from "kysely";
import type { EpochMs } from "#core";
import { keepName } from "./state-account-names.ts";
import { type Account, type AccountEntry, selectAccounts, toAccount, toRow } from "./state-accounts.ts";
import type { StateTables } from "./state-schema.ts";

interface IssuerSubject {
  readonly issuer: string;
  readonly subject: string;
}

export interface IssuerAccounts {
  find(of: IssuerSubject): Promise<Account | undefined>;
  /** By the `sub` of the latest sign-in, whatever claim names the subject. */
  findBySub(of: { readonly issuer: string; readonly sub: string }): Promise<Account | undefined>;
  /** Adds an account of that subject; false, and nothing is kept, if the subject has one or the name is taken. */
  add(account: AccountEntry, of: SaidSubject, at: EpochMs): Promise<boolean>;
  /** Gives an account that is there to the subject; false if either has its counterpart already. */
  link(accountId: string, of: IssuerSubject): Promise<boolean>;
  /** Whether the account was somebody's. */
  unlink(accountId: string): Promise<boolean>;
  /** What the issuer says of the account's owner now. */
  update(
    accountId: string,
    said: Pick<Account, "displayName" | "role" | "patientId"> & { readonly sub: string | undefined },
    at: EpochMs,
  ): Promise<void>;
}

interface SaidSubject extends IssuerSubject {
  readonly sub?: string | undefined;
}

export function issuerAccountTable(database: Kysely<StateTables>): IssuerAccounts {
  return {
    find: async ({ issuer, subject }) => {
      const linked = selectAccounts(database).where("issuer_account.issuer", "=", issuer);
      const row = await linked.where("issuer_account.subject", "=", subject).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    findBySub: async ({ issuer, sub }) => {
      const linked = selectAccounts(database).where("issuer_account.issuer", "=", issuer);
      const row = await linked.where("issuer_account.sub", "=", sub).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    add: (account, of, at) => addAccount(database, account, of, at),
    link: (accountId, of) => link(database, accountId, of),
    unlink: async (accountId) => {
      const deleting = database.deleteFrom("issuer_account").where("account_id", "=", accountId);
      return (await deleting.executeTakeFirst()).numDeletedRows > 0n;
    },
    update: (accountId, { displayName, role, patientId, sub }, at) =>
      database.transaction().execute(async (transaction) => {
        const said = { display_name: displayName, role, patient_id: patientId ?? null };
        await transaction.updateTable("account").set(said).where("id", "=", accountId).execute();
        await keepName(transaction, accountId, displayName, at);
        const ofIssuer = transaction.updateTable("issuer_account").set({ sub: sub ?? null });
        await ofIssuer.where("account_id", "=", accountId).execute();
      }),
  };
}

async function link(database: Kysely<StateTables>, accountId: string, { sub, ...of }: SaidSubject): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("issuer_account")
    .values({ ...of, account_id: accountId, sub: sub ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** First sign-ins of one subject wait for each other: one makes the account, and none is left without its subject. */
async function addAccount(
  database: Kysely<StateTables>,
  account: AccountEntry,
  of: SaidSubject,
  at: EpochMs,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${of.issuer}\n${of.subject}`}, 0))`.execute(transaction);
    const held = transaction.selectFrom("issuer_account").select("account_id").where("issuer", "=", of.issuer);
    if ((await held.where("subject", "=", of.subject).executeTakeFirst()) !== undefined) return false;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("account")
      .values(toRow(account, at))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
    await keepName(transaction, account.id, account.displayName, at);
    return link(transaction, account.id, of);
  });
}
