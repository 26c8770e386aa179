/**
 * @module storage/sql-text-table: a text table in plain SQL, BM25 computed by the database from postings.
 *
 * Promise: the scores are BM25's to rounding, and ties are given whole. PostgreSQL's own `ts_rank` is not used: it ranks far worse
 * than BM25. A row and its postings are never changed but for the version that ended them; a writer works in one transaction.
 */
import type { Pool } from "pg";
import { OslerError } from "#core";
import { serverWords } from "./server-words.ts";
import { openEmbeddedPostgres } from "./state-pglite.ts";
import type { TextRow, TextTableReader, TextTableWriter } from "./text-table.ts";

/** `schema` is made if absent, and is this table's alone (default `osler_evidence`). */
export type SqlTextLocation = { readonly schema?: string } & (
  | {
      /** A PostgreSQL server, 13 or newer. */
      readonly url: string;
    }
  | {
      /** PGlite in this directory, for one opener at a time. */
      readonly directory: string;
    }
);

interface Connection {
  readonly pool: Pool;
  readonly schema: string;
  close(): Promise<void>;
}

/** The table at `location` as it was at `version`. @throws OslerError `storage/text-table-unreachable` */
export async function openSqlTextReader(location: SqlTextLocation, version: number): Promise<TextTableReader> {
  const connection = await connect(location);
  try {
    const { pool, schema } = connection;
    const { rows } = await pool.query<Counts>(`select passages, terms from ${schema}.version where number = $1`, [
      version,
    ]);
    const [counts] = rows;
    if (counts === undefined) throw new Error(`the table has no version ${version}`);
    return toReader(connection, version, counts);
  } catch (cause) {
    await connection.close();
    throw unreachable(cause);
  }
}

/**
 * The table at `location` to go on from version `from`; without one it is emptied. Nothing written is seen, or kept, before `index`.
 *
 * @throws OslerError `storage/text-table-unreachable`
 */
export async function openSqlTextWriter(location: SqlTextLocation, from: number | undefined): Promise<TextTableWriter> {
  const connection = await connect(location);
  try {
    return await openWriter(connection, from ?? 0);
  } catch (cause) {
    await connection.close();
    throw unreachable(cause);
  }
}

interface Counts {
  readonly passages: number;
  /** Of all passages together. */
  readonly terms: number;
}

async function connect(location: SqlTextLocation): Promise<Connection> {
  const { schema = "osler_evidence" } = location;
  if (!/^[a-z_][a-z0-9_]*$/.test(schema))
    throw unreachable(new Error("the schema's name holds other characters than a-z, 0-9 and _"));
  const { default: pg } = await import("pg");
  if ("directory" in location) {
    const embedded = await openEmbeddedPostgres(location.directory);
    const pool = new pg.Pool(embedded.poolConfig);
    return { pool, schema, close: () => pool.end().then(embedded.close) };
  }
  const pool = new pg.Pool({ connectionString: location.url, max: 8 });
  pool.on("error", () => {}); // An idle connection that breaks is replaced on the next query.
  return { pool, schema, close: () => pool.end() };
}

/** `float8` for counts, so that the driver gives numbers. `term` is compared by its bytes, whatever the database's locale. */
const tables = (schema: string) => `
  create schema if not exists ${schema};
  create table if not exists ${schema}.version (number int primary key, passages float8 not null, terms float8 not null);
  create table if not exists ${schema}.passage
    (id bigint generated always as identity primary key, fields jsonb not null, since int not null, until int);
  create table if not exists ${schema}.posting
    (term text collate "C" not null, passage bigint not null, count int not null, terms int not null, since int not null, until int);`;

async function openWriter(connection: Connection, from: number): Promise<TextTableWriter> {
  const { pool, schema } = connection;
  const client = await pool.connect();
  const next = from + 1;
  await client.query("begin");
  // Two writers wait for each other; readers of the versions there are wait for nobody, but for an index made anew.
  await client.query("select pg_advisory_xact_lock(hashtext($1))", [schema]);
  await client.query(tables(schema));
  const later = await client.query(`delete from ${schema}.version where number > $1`, [from]);
  if ((later.rowCount ?? 0) > 0) {
    for (const table of ["posting", "passage"]) {
      await client.query(`delete from ${schema}.${table} where since > $1`, [from]);
      await client.query(`update ${schema}.${table} set until = null where until > $1`, [from]);
    }
  }
  return {
    append: async (rows) => {
      const fields = rows.map((row) => JSON.stringify(row));
      await client.query(
        `insert into ${schema}.passage (fields, since) select f::jsonb, $2 from unnest($1::text[]) f`,
        [fields, next],
      );
    },
    remove: async (column, values) => {
      await client.query(`update ${schema}.passage set until = $1 where until is null and fields->>$2 = any($3)`, [
        next,
        column,
        values,
      ]);
    },
    index: async (column) => {
      const words = "string_to_array(fields->>$1, ' ')";
      await client.query(
        `update ${schema}.posting set until = $2
         from (select distinct id, unnest(${words}) as word from ${schema}.passage where until = $2) gone where term = word and passage = id`,
        [column, next],
      );
      // An index made anew is built whole, after its rows. The first two are of earlier versions.
      const outdated = ["posting_term", "posting_passage", ...(from === 0 ? ["posting_term_passage"] : [])];
      await client.query(`drop index if exists ${outdated.map((name) => `${schema}.${name}`).join(", ")}`);
      // Counted passage by passage, so that all words together are sorted for the index alone.
      await client.query(
        `insert into ${schema}.posting (term, passage, count, terms, since)
         select term, id, count, cardinality(words), $2
         from (select id, ${words} as words from ${schema}.passage where since = $2) fresh,
           lateral (select word as term, count(*) as count from unnest(words) word where word <> '' group by word) counted`,
        [column, next],
      );
      await client.query("set local maintenance_work_mem = '256MB'");
      await client.query(
        `create index if not exists posting_term_passage on ${schema}.posting (term, passage) include (count, terms, since, until)`,
      );
      await client.query(
        `insert into ${schema}.version select $2, count(*), coalesce(sum(cardinality(string_to_array(fields->>$1, ' '))), 0)
         from ${schema}.passage where until is null`,
        [column, next],
      );
      await client.query(`analyze ${schema}.posting`);
      await client.query("commit");
      return next;
    },
    close: async () => {
      await client.query("rollback").catch(() => {}); // After a commit it does nothing.
      client.release();
      await connection.close();
    },
  };
}

function toReader({ pool, schema, close }: Connection, version: number, { passages, terms }: Counts): TextTableReader {
  const meanTerms = terms / Math.max(passages, 1);
  // Ten decimals: the order in which a sum is taken, which a plan may change, does not change an answer.
  const query = `
    with hit as materialized (
      select term, passage, count, terms from ${schema}.posting
      where term = any($1) and since <= $2 and (until is null or until > $2)
    ), weight as (
      select term, ln(1 + ($3::float8 - count(*) + 0.5) / (count(*) + 0.5)) as idf from hit group by term
    ), best as (
      select passage, round(sum(idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * terms / $4::float8))) * 1e10) / 1e10 as score
      from hit join weight using (term) group by passage order by score desc fetch first $5 rows with ties
    )
    select p.fields, best.score from best join ${schema}.passage p on p.id = best.passage order by best.score desc, p.id`;
  return {
    search: async (_column, wanted, limit, select) => {
      const found = await pool
        .query<{ fields: TextRow; score: number }>(query, [wanted, version, passages, meanTerms, limit])
        .catch((cause: unknown) => Promise.reject(unreachable(cause)));
      return found.rows.map(({ fields, score }) => ({
        ...Object.fromEntries(select.map((name) => [name, fields[name] ?? ""])),
        _score: score,
      }));
    },
    close,
  };
}

function unreachable(cause: unknown): OslerError {
  return new OslerError("storage/text-table-unreachable", {
    message: `The database that holds the index of passages cannot be reached or written${serverWords(cause)}.`,
    fix: "Check OSLER_EVIDENCE_DATABASE_URL and the server; osler evidence add makes an index anew.",
    cause,
  });
}
