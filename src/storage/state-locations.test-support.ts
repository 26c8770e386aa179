/** @module storage/state-locations.test-support: where tests open the state: PGlite always, PostgreSQL where OSLER_TEST_DATABASE_URL names one. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { StateLocation } from "./state-database.ts";

export interface TestLocations {
  readonly home: string;
  readonly locations: readonly (readonly [engine: string, location: StateLocation])[];
  /** Drops PostgreSQL's schema, if there is one. */
  dropSchema(): Promise<void>;
  /** Drops the schema and removes the directory. */
  remove(): Promise<void>;
}

/** @param schema of PostgreSQL, one for each suite */
export function testLocations(schema: string): TestLocations {
  const url = process.env["OSLER_TEST_DATABASE_URL"];
  const home = mkdtempSync(join(tmpdir(), "osler-state-"));
  const embedded = ["PGlite", { directory: join(home, "state") }] as const;
  const dropSchema = async () => {
    if (url === undefined) return;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  };
  return {
    home,
    locations: url === undefined ? [embedded] : [embedded, ["PostgreSQL", { url, schema }]],
    dropSchema,
    remove: async () => {
      await dropSchema();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
