/**
 * @module storage/state-second-factors: what proves a person a second time: a sealed TOTP secret and hashed recovery codes.
 *
 * Promise: the secret is stored as its caller sealed it; a code's time step, and a recovery code, is taken once, whoever else tries at the
 * same moment.
 */
import type { Kysely } from "kysely";
import { type EpochMs, toEpochMs } from "#core";
import type { StateTables } from "./state-schema.ts";

interface SecondFactor {
  /** As the caller sealed it. */
  readonly sealedSecret: string;
  /** Absent: enrolled, and not yet shown to work. */
  readonly confirmedAt?: EpochMs;
  readonly recoveryCodesLeft: number;
}

export interface SecondFactors {
  find(accountId: string): Promise<SecondFactor | undefined>;
  /** Keeps a secret to be confirmed, in the place of one that never was; whether there was none in force. */
  enrol(accountId: string, sealedSecret: string): Promise<boolean>;
  /** From here on the factor is in force; whether it was waiting for that. */
  confirm(accountId: string, step: number, recoveryHashes: readonly string[], at: EpochMs): Promise<boolean>;
  /** Whether no code of this time step or a later one had been taken. */
  takeStep(accountId: string, step: number): Promise<boolean>;
  /** Whether the recovery code was there. */
  takeRecoveryCode(accountId: string, hash: string): Promise<boolean>;
  remove(accountId: string): Promise<void>;
}

export function secondFactorTable(database: Kysely<StateTables>): SecondFactors {
  return {
    find: (accountId) => findFactor(database, accountId),
    enrol: async (accountId, sealedSecret) => {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto("second_factor")
        .values({ account_id: accountId, sealed_secret: sealedSecret, confirmed_at: null, last_step: null })
        .onConflict((conflict) =>
          conflict
            .column("account_id")
            .doUpdateSet({ sealed_secret: sealedSecret })
            .where("second_factor.confirmed_at", "is", null),
        )
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    confirm: (accountId, step, recoveryHashes, at) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("second_factor")
          .set({ confirmed_at: at, last_step: step })
          .where("account_id", "=", accountId)
          .where("confirmed_at", "is", null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction
          .insertInto("recovery_code")
          .values(recoveryHashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
          .execute();
        return true;
      }),
    takeStep: async (accountId, step) => {
      const { numUpdatedRows } = await database
        .updateTable("second_factor")
        .set({ last_step: step })
        .where("account_id", "=", accountId)
        .where("last_step", "<", step)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    takeRecoveryCode: async (accountId, hash) => {
      const { numDeletedRows } = await database
        .deleteFrom("recovery_code")
        .where("account_id", "=", accountId)
        .where("code_hash", "=", hash)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    remove: async (accountId) => {
      await database.deleteFrom("second_factor").where("account_id", "=", accountId).execute();
    },
  };
}

async function findFactor(database: Kysely<StateTables>, accountId: string): Promise<SecondFactor | undefined> {
  const row = await database
    .selectFrom("second_factor")
    .select(["sealed_secret", "confirmed_at"])
    .select((build) =>
      build
        .selectFrom("recovery_code")
        .whereRef("recovery_code.account_id", "=", "second_factor.account_id")
        .select((inner) => inner.fn.countAll().as("n"))
        .as("left"),
    )
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { sealed_secret: sealedSecret, confirmed_at, left } = row;
  const confirmed = confirmed_at === null ? {} : { confirmedAt: toEpochMs(confirmed_at) };
  return { sealedSecret, ...confirmed, recoveryCodesLeft: Number(left ?? 0) };
}
