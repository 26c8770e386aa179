/**
 * @module storage/state-database: a connection to the state's tables, migrated, whose statements run under the role of requests.
 *
 * Promise: one code path for PGlite (embedded) and PostgreSQL (by URL).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Kysely, type MigrationProvider, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { OslerError } from "#core";
import { serverWords } from "./server-words.ts";
import { becomeAskingRole, beSystem, ensureAskingRole } from "./state-asking.ts";
import { placeEmptyCluster } from "./state-cluster.ts";
import { takeStateLock } from "./state-lock.ts";
import { openEmbeddedPostgres } from "./state-pglite.ts";
import { type StateTables, stateMigrations } from "./state-schema.ts";

export type StateLocation =
  /** PGlite in this directory. */
  | { readonly directory: string }
  /** A PostgreSQL server; `schema` is made if absent (default `public`). */
  | { readonly url: string; readonly schema?: string };

export interface StateDatabase {
  readonly engine: "pglite" | "postgresql";
  readonly schema: string;
  readonly tables: Kysely<StateTables>;
  close(): Promise<void>;
}

/** A database that can be connected to, by its owner. */
interface Reached {
  readonly engine: StateDatabase["engine"];
  readonly schema: string;
  connect(): pg.Pool;
  /** After the pools are ended. */
  close(): Promise<void>;
}

/** @param migrations those to be applied; by default all */
export async function openStateDatabase(
  location: StateLocation,
  migrations: MigrationProvider = stateMigrations,
): Promise<StateDatabase> {
  return migrated(await reach(location), migrations);
}

/** Names of the migrations that opening the state would apply, in order; nothing is changed. @throws OslerError as `openState` */
export async function pendingMigrations(location: StateLocation): Promise<string[]> {
  if ("directory" in location && !existsSync(location.directory))
    return Object.keys(await stateMigrations.getMigrations());
  const reached = await reach(location);
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: reached.connect() }) });
  try {
    const known = await migratorOf(owner, reached.schema, stateMigrations).getMigrations();
    return known.flatMap(({ name, executedAt }) => (executedAt === undefined ? [name] : []));
  } catch (cause) {
    throw notOpened(cause);
  } finally {
    await owner.destroy();
    await reached.close();
  }
}

function reach(location: StateLocation): Promise<Reached> | Reached {
  return "url" in location ? reachServer(location.url, location.schema ?? "public") : reachEmbedded(location.directory);
}

async function reachEmbedded(directory: string): Promise<Reached> {
  const lock = await takeStateLock(join(directory, "..", `${directory.split("/").at(-1)}.lock`));
  try {
    if (!existsSync(directory)) await placeEmptyCluster(directory);
    const embedded = await openEmbeddedPostgres(directory);
    return {
      engine: "pglite",
      schema: "public",
      connect: () => new pg.Pool({ ...embedded.poolConfig, types: bigintAsNumber }),
      close: async () => {
        await embedded.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function reachServer(url: string, schema: string): Reached {
  if (!/^[a-z_][a-z0-9_]*$/.test(schema)) {
    throw new OslerError("storage/state-migration", {
      message: "The schema's name holds characters other than a-z, 0-9 and _.",
      fix: "Name the schema with lower-case letters, digits and underscores.",
    });
  }
  const connect = () => {
    const options = `-c search_path=${schema}`;
    const pool = new pg.Pool({ connectionString: url, max: 8, options, types: bigintAsNumber });
    pool.on("error", () => {}); // An idle connection that breaks is replaced on the next query.
    return pool;
  };
  return { engine: "postgresql", schema, connect, close: async () => {} };
}

async function migrated(reached: Reached, migrations: MigrationProvider): Promise<StateDatabase> {
  const { engine, schema } = reached;
  try {
    const role = await migrate(reached.connect(), schema, migrations);
    const dialect = new PostgresDialect({
      pool: reached.connect(),
      onCreateConnection: async (connection) => {
        await connection.executeQuery(becomeAskingRole(role));
      },
    });
    const tables = new Kysely<StateTables>({ dialect });
    const close = async () => {
      await tables.destroy();
      await reached.close();
    };
    return { engine, schema, tables, close };
  } catch (cause) {
    await reached.close();
    throw notOpened(cause);
  }
}

function notOpened(cause: unknown): OslerError {
  if (cause instanceof OslerError) return cause;
  if (cause instanceof Error && cause.message.startsWith("corrupted migrations")) {
    return new OslerError("storage/state-migration", {
      message: "The state was brought up to date by a newer Osler than this one.",
      fix: "Go on with that version, or restore what was backed up before (osler restore --from BACKUP --replace).",
      cause,
    });
  }
  return new OslerError("storage/state-migration", {
    message: `The state's schema could not be brought up to date${serverWords(cause)}.`,
    fix: "Check that the database can be reached and written (OSLER_DATABASE_URL, its server, its log).",
    cause,
  });
}

/** As the tables' owner. @returns the role requests run under */
async function migrate(pool: pg.Pool, schema: string, migrations: MigrationProvider): Promise<string> {
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(beSystem);
    },
  });
  const owner = new Kysely<StateTables>({ dialect });
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(owner);
    const { error } = await migratorOf(owner, schema, migrations).migrateToLatest();
    if (error !== undefined) throw error;
    return await ensureAskingRole(owner, schema);
  } finally {
    await owner.destroy();
  }
}

function migratorOf<T>(owner: Kysely<T>, schema: string, provider: MigrationProvider): Migrator {
  return new Migrator({ db: owner, provider, migrationTableSchema: schema });
}

const INT8 = 20;
const bigintAsNumber = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? "text"),
};
