import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PatientId, toEpochMs, toPatientId } from "#core";
import { adviceQueue } from "./state-advice.ts";
import { type Asker, readingAs } from "./state-asking.ts";
import { cdsLedger } from "./state-cds.ts";
import { openStateDatabase, type StateDatabase } from "./state-database.ts";
import { answerLedger, auditRows } from "./state-ledgers.ts";
import { testLocations } from "./state-locations.test-support.ts";
import { recordAccess } from "./state-record-access.ts";
import { suggestionResponseTable } from "./state-suggestion-responses.ts";

const at = toEpochMs(1_700_000_000_000);
const { locations, dropSchema, remove } = testLocations("osler_asking_test");
const [ada, bo] = [toPatientId("p-ada"), toPatientId("p-bo")];

beforeAll(dropSchema);
afterAll(remove);

/** Per patient one row in every table that holds patients' rows; the clinician `c` asked about both. */
async function fill({ tables, schema: name }: StateDatabase, patientId: PatientId): Promise<void> {
  const id = `row of ${patientId}`;
  const answers = answerLedger(tables);
  const given = { at, patientId, answer: "{}", corpusTag: "t", release: null } as const;
  await answers.append({ ...given, id, accountId: "c", audience: "clinician" }, ["PMC1"]);
  await answers.addFinding({ answerId: id, source: "PMC1", status: "retracted", at });
  const cds = cdsLedger(tables);
  const call = { id, at, service: "s", client: "i", hookInstance: "h", patientId, release: null, shown: true };
  await cds.append({ ...call, ownRecords: true, risks: null, prediction: null, request: "{}" }, [
    { uuid: id, card: "{}" },
  ]);
  const word = { reasonSystem: null, reasonCode: null, comment: null, acceptedSuggestions: null, outcomeAt: at, at };
  await cds.addFeedback([{ ...word, card: id, outcome: "accepted" }]);
  const said = { kind: "risk", suggestion: "{}", topic: "o", original: "10 %", release: null, shared: false } as const;
  const edit = { response: "edited", words: "Mine.", reason: null } as const;
  await suggestionResponseTable(tables).append({ ...said, ...edit, id, at, accountId: "c", patientId });
  const advice = adviceQueue(tables);
  const draft = { adviceId: id, at, accountId: "a", question: "q", answer: "{}" };
  await advice.add({ id, at, accountId: "a", patientId, question: "q", language: "en" }, { ...draft, id });
  await advice.end({ adviceId: id, at, accountId: "c", kind: "released", content: "{}" });
  await auditRows(tables, name).append((position) => ({
    ...{ position, at, actor: "c", role: "clinician", action: "read", outcome: "ok", purpose: null, leafHash: "h" },
    accountId: null,
    patientHash: `hash of ${patientId}`,
  }));
}

/** For each table the column that says whose a row is. */
const locked = {
  answer: "id",
  answer_source: "answer_id",
  answer_finding: "answer_id",
  cds_call: "id",
  cds_card: "uuid",
  cds_feedback: "card",
  suggestion_response: "id",
  audit_entry: "patient_hash",
  advice: "id",
  advice_draft: "advice_id",
  advice_end: "advice_id",
} as const;

describe.each(locations)("rows of patients on %s, by queries without a WHERE clause", (_, location) => {
  let database: StateDatabase;
  beforeAll(async () => {
    database = await openStateDatabase(location);
    await fill(database, ada);
    await fill(database, bo);
  });
  afterAll(() => database.close());

  /** Whose rows a table shows. */
  async function seen(asker: Asker, table: keyof typeof locked): Promise<string[]> {
    const { rows } = await readingAs(
      database.tables,
      asker,
    )((transaction) => sql<Record<string, string>>`select * from ${sql.id(table)}`.execute(transaction));
    return rows.map((row) => (row[locked[table]] ?? "").replace(/^(row|hash) of /, "")).sort();
  }
  const asking = (role: string, accountId: string, ...patientIds: PatientId[]): Asker => {
    return { role, accountId, at, patientIds, patientHashes: patientIds.map((id) => `hash of ${id}`) };
  };
  const tables = Object.keys(locked) as (keyof typeof locked)[];

  test.each(tables)("%s shows a patient their own rows, whoever else has some", async (table) => {
    expect(await seen(asking("patient", "a", ada), table)).toEqual([ada]);
    expect(await seen(asking("patient", "b", bo), table)).toEqual([bo]);
    expect(await seen(asking("patient", "x"), table)).toEqual([]);
  });

  test.each(tables)(
    "%s shows a clinician the record the guard let them open, and the server everything",
    async (table) => {
      expect(await seen(asking("clinician", "other", bo), table)).toEqual([bo]);
      expect(await seen(asking("clinician", "other"), table)).toEqual([]);
      expect(await seen("system", table)).toEqual([ada, bo]);
    },
  );

  test.each(tables)("%s shows nothing to a statement that does not say who asks", async (table) => {
    const { rows } = await sql`select * from ${sql.id(table)}`.execute(database.tables);
    expect(rows).toEqual([]);
  });

  test("a clinician sees the answers given to them, a patient no longer those about a record they lost", async () => {
    expect(await seen(asking("clinician", "c"), "answer")).toEqual([ada, bo]);
    expect(await seen(asking("patient", "c"), "answer")).toEqual([]);
  });

  test("askers at the same moment do not see each other's rows", async () => {
    const asked = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? ada : bo));
    const shown = await Promise.all(asked.map((id) => seen(asking("patient", id, id), "suggestion_response")));
    expect(shown).toEqual(asked.map((id) => [id]));
  });

  test("no account can be the server, and a patient id is not read as SQL or as a list", async () => {
    await expect(seen(asking("system", "a", ada), "answer")).rejects.toThrow(/role of the server/);
    expect(await seen(asking("patient", "x", toPatientId(`x"]','${ada}`)), "suggestion_response")).toEqual([]);
  });

  test.each(tables)("%s: the role of requests changes and removes nothing, and cannot open the lock", async (table) => {
    const name = sql.id(table);
    // Where a rule answers before the right is asked, it does nothing.
    await sql`delete from ${name}`.execute(database.tables).catch(() => {});
    for (const statement of [
      sql`truncate ${name} cascade`,
      sql`alter table ${name} disable row level security`,
      sql`drop policy ${sql.id(`${table}_seen`)} on ${name}`,
    ]) {
      await expect(statement.execute(database.tables)).rejects.toMatchObject({ code: "42501" });
    }
    expect(await seen("system", table)).toEqual([ada, bo]);
  });

  test("a record closed to clinicians shows them no row, one with care of the patient all, and one who broke the glass all for its time", async () => {
    const access = recordAccess(database.tables);
    const later = (minutes: number) => toEpochMs(at + minutes * 60_000);
    const asked = async (asker: Exclude<Asker, "system">, minutes: number, table: keyof typeof locked) =>
      (await seen({ ...asker, at: later(minutes) }, table)).filter((id) => id === ada);
    await access.setClosed({ patientId: ada, closed: true, at, accountId: "a" });
    const given = { patientId: ada, scope: null, reason: "OVRER", words: "w", grantedBy: "x", from: at } as const;
    await access.add({ ...given, id: "g1", kind: "glass", accountId: "glass", until: later(60) });
    await access.add({ ...given, id: "g2", kind: "care", accountId: "care", until: null });
    const of = (accountId: string, ...ids: PatientId[]) =>
      asking("clinician", accountId, ...ids) as Exclude<Asker, "system">;
    const content = tables.filter((table) => table !== "audit_entry");
    for (const table of content) {
      expect(await asked(of("stranger", ada), 0, table), table).toEqual([]);
      expect(await asked(of("glass", ada), 59.99, table), table).toEqual([ada]);
      expect(await asked(of("glass", ada), 60, table), table).toEqual([]);
      expect(await asked(of("glass", bo), 0, table), table).toEqual([]);
      expect(await asked(of("care", ada), 1e6, table), table).toEqual([ada]);
      expect(await seen(asking("clinician", "stranger", bo), table), table).toEqual([bo]);
      expect(await seen(asking("patient", "a", ada), table), table).toEqual([ada]);
    }
    expect(await asked(of("c"), 0, "answer")).toEqual([]);
    expect(await access.end("g2", later(5), "steward")).toBe(true);
    expect(await access.end("g2", later(6), "steward")).toBe(false);
    expect(await asked(of("care", ada), 4, "advice")).toEqual([ada]);
    expect(await asked(of("care", ada), 5, "advice")).toEqual([]);
    expect([...(await access.closed())]).toEqual([ada]);
    await access.setClosed({ patientId: ada, closed: false, at, accountId: "a" });
    expect(await asked(of("stranger", ada), 0, "advice")).toEqual([ada]);
    expect([...(await access.closed())]).toEqual([]);
  });

  test("a proxy sees the record they stand for while the grant is in force, with a limited one no row of it", async () => {
    const access = recordAccess(database.tables);
    const until = toEpochMs(at + 1000);
    const given = {
      kind: "proxy",
      patientId: bo,
      reason: "PRN",
      words: null,
      grantedBy: "s",
      from: at,
      until,
    } as const;
    await access.add({ ...given, id: "p1", accountId: "full", scope: "full" });
    await access.add({ ...given, id: "p2", accountId: "limited", scope: "limited" });
    const proxy = (accountId: string, id: PatientId, moment = at): Asker => ({
      ...{ role: "proxy", accountId, at: moment, patientIds: [id] },
    });
    expect(await seen(proxy("full", bo), "advice")).toEqual([bo]);
    expect(await seen(proxy("full", ada), "advice")).toEqual([]);
    expect(await seen(proxy("full", bo, until), "advice")).toEqual([]);
    expect(await seen(proxy("limited", bo), "advice")).toEqual([]);
    expect(await seen({ ...(asking("patient", "full", bo) as Exclude<Asker, "system">) }, "advice")).toEqual([bo]);
  });

  test("grants are seen by who holds them, whose record they open and the server; nobody alters one", async () => {
    const access = recordAccess(database.tables);
    const ids = async (asker: Asker) => (await access.list(asker)).map(({ id }) => id).sort();
    expect(await ids(asking("clinician", "glass", ada))).toEqual(["g1"]);
    expect(await ids(asking("clinician", "stranger", ada))).toEqual([]);
    expect(await ids(asking("patient", "a", ada))).toEqual(["g1", "g2"]);
    expect(await ids(asking("patient", "b", bo))).toEqual(["p1", "p2"]);
    expect(await ids("system")).toEqual(["g1", "g2", "p1", "p2"]);
    const judged = { grantId: "g1", at, accountId: "s", judgement: "appropriate", words: null } as const;
    const tries = await Promise.all([access.judge(judged), access.judge({ ...judged, judgement: "inappropriate" })]);
    expect(tries.sort()).toEqual([false, true]);
    for (const table of ["record_closure", "access_grant", "access_grant_end", "glass_review", "coming_of_age"]) {
      await sql`delete from ${sql.id(table)}`.execute(database.tables).catch(() => {});
      await expect(sql`truncate ${sql.id(table)} cascade`.execute(database.tables)).rejects.toMatchObject({
        code: "42501",
      });
      const { rows } = await sql`select * from ${sql.id(table)}`.execute(database.tables);
      expect(rows).toEqual([]);
    }
    expect(await ids("system")).toHaveLength(4);
  });

  test("a proxy's grant on a child opens no row from the moment the patient is of age; one given then does", async () => {
    const access = recordAccess(database.tables);
    const ofAge = toEpochMs(at + 500);
    const given = { kind: "proxy", scope: "full", patientId: ada, reason: "PRN", words: null, grantedBy: "s" } as const;
    await access.add({ ...given, id: "p3", accountId: "mother", from: at, until: toEpochMs(at + 1000) });
    await access.add({ ...given, id: "p4", accountId: "attorney", from: ofAge, until: toEpochMs(at + 1000) });
    const proxy = (accountId: string, moment: number): Asker => ({
      ...{ role: "proxy", accountId, at: toEpochMs(moment), patientIds: [ada] },
    });
    expect(await seen(proxy("mother", ofAge), "advice")).toEqual([ada]);
    await access.setComingOfAge(ada, ofAge);
    expect(await seen(proxy("mother", ofAge - 1), "advice")).toEqual([ada]);
    expect(await seen(proxy("mother", ofAge), "advice")).toEqual([]);
    expect(await seen(proxy("attorney", ofAge), "advice")).toEqual([ada]);
    expect(
      (await access.list({ ...(proxy("mother", ofAge) as Exclude<Asker, "system">), patientIds: [] })).map(
        ({ id, until }) => [id, until],
      ),
    ).toEqual([["p3", ofAge]]);
  });

  test("askers answered by one statement each get their own standing, as if they had asked alone", async () => {
    const access = recordAccess(database.tables);
    const cleo = toPatientId("p-cleo");
    await access.setClosed({ patientId: cleo, closed: true, at, accountId: "cleo" });
    const given = { patientId: cleo, scope: null, reason: "OVRER", words: null, grantedBy: "x", from: at } as const;
    await access.add({ ...given, id: "m1", kind: "care", accountId: "mixed-care", until: null });
    await access.add({ ...given, id: "m2", kind: "glass", accountId: "mixed-glass", until: toEpochMs(at + 1000) });
    const askers = ["mixed-care", "mixed-glass", "nobody", ""].flatMap((accountId) =>
      [cleo, bo].flatMap((patientId) =>
        [0, 1000].map((later) => ({
          ...{ accountId, role: accountId === "" ? "" : "clinician", patientIds: [patientId] },
          at: toEpochMs(at + later),
        })),
      ),
    );
    const together = await Promise.all(askers.map(access.standing));
    expect(together.filter(({ closed }) => closed)).toHaveLength(8);
    expect(together.flatMap(({ grants }) => grants.map(({ id }) => id))).toEqual(["m1", "m1", "m2"]);
    for (const [place, asker] of askers.entries()) expect(await access.standing(asker)).toEqual(together[place]);
    await expect(access.standing({ accountId: "c", role: "system", at, patientIds: [cleo] })).rejects.toThrow();
    expect(await seen(asking("clinician", "nobody", cleo), "advice")).toEqual([]);
    await access.setClosed({ patientId: cleo, closed: false, at, accountId: "cleo" });
  });

  test("every table that names a patient is locked", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = ${database.schema}::regnamespace and a.attname in ('patient_id', 'patient_hash')
        and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(database.tables);
    // Read to find out who asks, before anybody does.
    expect(rows.map(({ name }) => name)).toEqual(["account"]);
  });
});
