import type { MigrationProvider } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toEpochMs, toPatientId } from "#core";
import { openState } from "./state.ts";
import { openStateDatabase, pendingMigrations } from "./state-database.ts";
import { testLocations } from "./state-locations.test-support.ts";
import { stateMigrations } from "./state-schema.ts";

const at = toEpochMs(1_700_000_000_000);
const patientId = toPatientId("p-1");
const { locations, dropSchema, remove } = testLocations("osler_upgrade_test");
beforeAll(dropSchema);
afterAll(remove);

/** The migrations a home had that was last opened before `name` was added. */
async function migratedBefore(name: string): Promise<MigrationProvider> {
  const all = Object.entries(await stateMigrations.getMigrations());
  return { getMigrations: async () => Object.fromEntries(all.filter(([key]) => key < name)) };
}

describe.each(locations)("an older home on %s", (_, location) => {
  test("keeps its accounts, its keys, its ledger and its log when records can be closed", async () => {
    const old = await openStateDatabase(location, await migratedBefore("0012-record-access"));
    const account = { id: "a", name: "okafor", display_name: "Dr Okafor", role: "clinician", password_hash: "x" };
    await old.tables
      .insertInto("account")
      .values({ ...account, demo: false, failures: 0, created_at: at } as never)
      .execute();
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
    const key = { id: "k", name: "triage", role: "clinician", scopes: "answers", key_hash: "h", created_at: at };
    await old.tables
      .insertInto("api_key")
      .values(key as never)
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
    const keyOfBefore = { id: "k", name: "triage", role: "clinician", scopes: ["answers"], createdAt: at };
    expect(await state.apiKeys.find("h")).toEqual(keyOfBefore);
    const clinician = { accountId: "a", role: "clinician", at, patientIds: [patientId] };
    expect(await state.advice.of(patientId, clinician)).toHaveLength(1);
    expect(await state.as("system").audit.page(0, 9)).toMatchObject([{ actor: "a", purpose: null, leafHash: "l" }]);
    expect(await state.recordAccess.standing(clinician)).toEqual({ closed: false, grants: [] });
    await state.recordAccess.setClosed({ patientId, closed: true, at, accountId: "p" });
    expect(await state.recordAccess.standing(clinician)).toEqual({ closed: true, grants: [] });
    expect(await state.advice.of(patientId, clinician)).toEqual([]);
    await state.close();
  });

  test("knows its accounts by the name they had, and goes on to when one is renamed and is no more", async () => {
    const state = await openState(location);
    const renamed = { id: "new", name: "okafor", displayName: "Dr Okafor-Lang", role: "clinician", passwordHash: "x" };
    for (const later of [1, 2])
      await state.accounts.put({ ...renamed, demo: false, failures: 0 }, toEpochMs(at + later));
    const names = [
      { displayName: "Dr Okafor", from: at },
      { displayName: "Dr Okafor-Lang", from: at + 1 },
    ];
    expect((await state.accounts.known(["a", "nobody"])).get("a")).toEqual({ names, signInName: "okafor" });
    await state.close();

    const emptied = await openStateDatabase(location);
    await emptied.tables.deleteFrom("account").where("id", "=", "a").execute();
    await emptied.tables.deleteFrom("account_name").execute();
    await emptied.close();
    const after = await openState(location);
    expect(await after.accounts.known(["a", "nobody"])).toEqual(new Map([["a", { names }]]));
    await after.close();
  });

  test("keeps what clinicians said to risks when they can answer every suggestion: agreed is accepted, disagreed overridden", async () => {
    if ("url" in location) await dropSchema();
    const home = "url" in location ? location : { directory: `${location.directory}-2` };
    const old = await openStateDatabase(home, await migratedBefore("0019-suggestions"));
    const said = [
      { id: "1", response: "agree", reason: null },
      { id: "2", response: "disagree", reason: "recipient-disagrees-evidence" },
      { id: "3", response: "agree", reason: null },
    ];
    for (const [n, row] of said.entries()) {
      const about = {
        account_id: n === 2 ? "b" : "a",
        patient_id: patientId,
        outcome: "stroke",
        years: 5,
        risk: 0.1234,
      };
      await old.tables
        .insertInto("risk_response" as never)
        .values({ ...row, ...about, at: at + n, release: "r" } as never)
        .execute();
    }
    await old.close();

    const state = await openState(home);
    const clinician = { accountId: "a", role: "clinician", at, patientIds: [patientId] };
    const kept = { kind: "risk", topic: "stroke", original: "stroke: 12.3 % risk within 5 years.", release: "r" };
    expect(await state.as(clinician).suggestionResponses.of(patientId)).toMatchObject([
      { ...kept, id: "3", accountId: "b", response: "accepted", words: null, shared: false },
      { ...kept, id: "2", accountId: "a", response: "overridden", reason: "recipient-disagrees-evidence" },
    ]);
    const [first] = await state.as(clinician).suggestionResponses.of(patientId);
    expect(first?.suggestion).toBe(JSON.stringify({ kind: "risk", outcome: "stroke", years: 5 }));
    expect(await state.as({ ...clinician, patientIds: [] }).suggestionResponses.of(patientId)).toEqual([]);
    await state.close();
  });
});

test("a home that a newer Osler opened is told from a database that cannot be reached, which says why", async () => {
  const [[, home] = ["", { directory: "" }]] = locations;
  const all = await stateMigrations.getMigrations();
  const newer = { getMigrations: async () => ({ ...all, "9999-later": { up: async () => {} } }) };
  await (await openStateDatabase(home, newer)).close();
  const code = "storage/state-migration";
  await expect(openState(home)).rejects.toMatchObject({ code, message: expect.stringContaining("by a newer Osler") });
  const nobody = { url: "postgres://osler@127.0.0.1:1/osler" };
  for (const opening of [() => openState(nobody), () => pendingMigrations(nobody)])
    await expect(opening()).rejects.toMatchObject({ code, message: expect.stringContaining("ECONNREFUSED") });
});
