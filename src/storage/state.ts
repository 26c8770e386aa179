/**
 * @module storage/state: accounts, sessions, API keys, what was authorised, the ledgers of answers and of CDS Hooks, and the audit log's rows.
 *
 * Promise: one code path for PGlite (embedded) and PostgreSQL (by URL). The ledgers and the audit log only grow.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { OslerError } from "#core";
import { type Accounts, accountTable, type Sessions, sessionTable } from "./state-accounts.ts";
import { type AdviceQueue, adviceQueue } from "./state-advice.ts";
import { type ApiKeys, apiKeyTable } from "./state-api-keys.ts";
import { type CdsLedger, cdsLedger } from "./state-cds.ts";
import { type AnswerLedger, type AuditRows, answerLedger, auditRows } from "./state-ledgers.ts";
import { takeStateLock } from "./state-lock.ts";
import { type OAuthEntries, oauthTable } from "./state-oauth.ts";
import { openEmbeddedPostgres } from "./state-pglite.ts";
import { type RiskResponses, riskResponseTable } from "./state-risk-responses.ts";
import { type StateTables, stateMigrations } from "./state-schema.ts";

export type StateLocation =
  /** PGlite in this directory. */
  | { readonly directory: string }
  /** A PostgreSQL server; `schema` is made if absent (default `public`). */
  | { readonly url: string; readonly schema?: string };

export interface State {
  readonly engine: "pglite" | "postgresql";
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly answers: AnswerLedger;
  readonly audit: AuditRows;
  readonly cds: CdsLedger;
  readonly apiKeys: ApiKeys;
  readonly riskResponses: RiskResponses;
  readonly advice: AdviceQueue;
  readonly oauth: OAuthEntries;
  /** The setting at `key`; the first caller's `initial` is kept for ever. */
  setting(key: string, initial: () => string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens the state, migrated to the newest schema.
 *
 * @throws OslerError `storage/state-in-use` if another process has the embedded state open
 * @throws OslerError `storage/state-migration` if the schema cannot be brought up to date
 */
export async function openState(location: StateLocation): Promise<State> {
  return "url" in location ? openServer(location.url, location.schema ?? "public") : openEmbedded(location.directory);
}

async function openEmbedded(directory: string): Promise<State> {
  await mkdir(directory, { recursive: true });
  const lock = await takeStateLock(join(directory, "..", `${directory.split("/").at(-1)}.lock`));
  try {
    const embedded = await openEmbeddedPostgres(directory);
    const pool = new pg.Pool({ ...embedded.poolConfig, types: bigintAsNumber });
    return await migrated("pglite", pool, "public", async () => {
      await embedded.close();
      await lock.release();
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openServer(url: string, schema: string): Promise<State> {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw new OslerError("storage/state-migration", {
      message: "The schema's name holds characters other than a-z, 0-9 and _.",
      fix: "Name the schema with lower-case letters, digits and underscores.",
    });
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    options: `-c search_path=${schema}`,
    types: bigintAsNumber,
  });
  pool.on("error", () => {}); // An idle connection that breaks is replaced on the next query.
  return migrated("postgresql", pool, schema, async () => {});
}

async function migrated(
  engine: State["engine"],
  pool: pg.Pool,
  schema: string,
  closeRest: () => Promise<void>,
): Promise<State> {
  const database = new Kysely<StateTables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await database.destroy();
    await closeRest();
  };
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(database);
    const migrator = new Migrator({ db: database, provider: stateMigrations, migrationTableSchema: schema });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } catch (cause) {
    await close();
    throw new OslerError("storage/state-migration", {
      message: "The state's schema could not be brought up to date.",
      fix: "Check that the database can be reached and written; see the cause.",
      cause,
    });
  }
  return {
    engine,
    accounts: accountTable(database),
    sessions: sessionTable(database),
    answers: answerLedger(database),
    audit: auditRows(database, schema),
    cds: cdsLedger(database),
    apiKeys: apiKeyTable(database),
    riskResponses: riskResponseTable(database),
    advice: adviceQueue(database),
    oauth: oauthTable(database),
    setting: (key, initial) => settingOf(database, key, initial),
    close,
  };
}

async function settingOf(database: Kysely<StateTables>, key: string, initial: () => string): Promise<string> {
  const find = () => database.selectFrom("setting").select("value").where("key", "=", key).executeTakeFirst();
  const held = await find();
  if (held !== undefined) return held.value;
  const row = { key, value: initial() };
  await database
    .insertInto("setting")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await find())?.value ?? row.value;
}

const INT8 = 20;
const bigintAsNumber = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? "text"),
};
