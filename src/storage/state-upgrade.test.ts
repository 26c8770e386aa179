import type { MigrationProvider } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toEpochMs, toPatientId } from "#core";
import { openState } from "./state.ts";
import { accountTable } from "./state-accounts.ts";
import { openStateDatabase } from "./state-database.ts";
import { testLocations } from "./state-locations.test-support.ts";
import { stateMigrations } from "./state-schema.ts";

const at = toEpochMs(1_700_000_000_000);
const patientId = toPatientId("p-1");
const { locations, dropSchema, remove } = testLocations("osler_upgrade_test");
beforeAll(dropSchema);
afterAll(remove);

/** The migrations a home had that was last opened before `name` was added. */
async function before(name: string): Promise<MigrationProvider> {
  const all = Object.entries(await stateMigrations.getMigrations());
  return { getMigrations: async () => Object.fromEntries(all.filter(([key]) => key < name)) };
}

describe.each(locations)("an older home on %s", (_, location) => {
  test("keeps its accounts, its ledger and its log when records can be closed", async () => {
    const old = await openStateDatabase(location, await before("0012-record-access"));
    const account = { id: "a", name: "okafor", displayName: "Dr Okafor", role: "clinician", passwordHash: "x" };
    await accountTable(old.tables).put({ ...account, demo: false, failures: 0 }, at);
    const entry = {
      position: 0,
      at,
      actor: "a",
      role: "clinician",
      action: "x",
      patient_hash: "h",
      outcome: "allowed",
    };
    await old.tables
      .insertInto("audit_entry")
      .values({ ...entry, leaf_hash: "l" } as never)
      .execute();
    await old.tables
      .insertInto("advice")
      .values({ id: "q", at, account_id: "p", patient_id: patientId, question: "?", language: "en" })
      .execute();
    const draft = { id: "d", advice_id: "q", at, account_id: "p", question: "?", answer: "{}" };
    await old.tables.insertInto("advice_draft").values(draft).execute();
    await expect(old.tables.selectFrom("access_grant").selectAll().execute()).rejects.toMatchObject({ code: "42P01" });
    await old.close();

    const state = await openState(location);
    expect((await state.accounts.find("okafor"))?.id).toBe("a");
    const clinician = { accountId: "a", role: "clinician", at, patientIds: [patientId] };
    expect(await state.advice.of(patientId, clinician)).toHaveLength(1);
    expect(await state.as("system").audit.page(0, 9)).toMatchObject([{ actor: "a", purpose: null, leafHash: "l" }]);
    expect(await state.recordAccess.standing(clinician)).toEqual({ closed: false, grants: [] });
    await state.recordAccess.setClosed({ patientId, closed: true, at, accountId: "p" });
    expect(await state.recordAccess.standing(clinician)).toEqual({ closed: true, grants: [] });
    expect(await state.advice.of(patientId, clinician)).toEqual([]);
    await state.close();
  });
});
