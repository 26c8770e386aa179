/**
 * @module storage/state-asking: the second lock on a patient's rows, in the database itself.
 *
 * Promise: a statement sees the rows of the patients its transaction named and nothing else, whatever its WHERE clause says; one whose
 * transaction named nobody sees none. Policies read what `readingAs` sets for the length of one transaction. Rows are added by anyone and
 * never changed. Accounts, sessions, keys and tokens have no such lock: they are read to find out who asks, and hold no part of a record.
 */
import { CompiledQuery, type Kysely, sql, type Transaction } from "kysely";
import { type EpochMs, OslerError, type PatientId } from "#core";
import type { StateTables } from "./state-schema.ts";

/** On whose behalf rows are read. */
export type Asker =
  /** The server itself, for what is about all patients: counts, verification, retractions, replays. */
  | "system"
  | {
      /** Sees the answers that were given to it. */
      readonly accountId: string;
      readonly role: string;
      /** When it asks: what is open for a time is open at this moment or not. */
      readonly at: EpochMs;
      /** Whose records this request may read: the guard has decided. */
      readonly patientIds: readonly PatientId[];
      /** The same patients as the audit log names them. */
      readonly patientHashes?: readonly string[];
    };

/** Runs `work` in a transaction that sees what one asker may see. */
export type Reading = <T>(work: (database: Transaction<StateTables>) => Promise<T>) => Promise<T>;

export function readingAs(database: Kysely<StateTables>, asker: Asker): Reading {
  return (work) =>
    database.transaction().execute(async (transaction) => {
      await sql`select ${sql.join(settingsOf(asker))}`.execute(transaction);
      return work(transaction);
    });
}

/** An expression for a transaction's first statement: what follows is asked by the server itself. */
export const asSystem = sql`set_config('osler.role', 'system', true)`;

function settingsOf(asker: Asker) {
  if (asker === "system") return [asSystem];
  const { accountId, role, at, patientIds, patientHashes = [] } = asker;
  if (role === "system") throw new TypeError("No account has the role of the server itself.");
  return [
    sql`set_config('osler.role', ${role}, true)`,
    sql`set_config('osler.account', ${accountId}, true)`,
    sql`set_config('osler.at', ${String(at)}, true)`,
    sql`set_config('osler.patients', ${JSON.stringify([...patientIds, ...patientHashes])}, true)`,
  ];
}

/** Migrations read every row, also where the tables' owner is bound by the policies. */
export const beSystem = CompiledQuery.raw("select set_config('osler.role', 'system', false)");

/** Tables that hold a patient's rows, locked by `addRowPolicies`. */
const firstLocked = [
  "answer",
  "answer_source",
  "answer_finding",
  "cds_call",
  "cds_card",
  "cds_feedback",
  "risk_response",
  "audit_entry",
  "advice",
  "advice_draft",
  "advice_end",
] as const;
/** Every locked table; read and added to alone. */
const lockedTables = [
  ...firstLocked,
  "record_closure",
  "access_grant",
  "access_grant_end",
  "glass_review",
  "coming_of_age",
  "suggestion_response",
  "answer_finding_end",
];

/** Policies for all roles, the owner included; a superuser is bound by nothing and so never runs a request. */
export async function addRowPolicies(database: Kysely<unknown>): Promise<void> {
  const rowsSeen: Record<(typeof firstLocked)[number], string> = {
    answer:
      "osler_sees(patient_id) or (account_id = osler_account() and (patient_id is null or osler_role() = 'clinician'))",
    answer_source: "exists (select from answer where answer.id = answer_source.answer_id)",
    answer_finding: "exists (select from answer where answer.id = answer_finding.answer_id)",
    cds_call: "osler_sees(patient_id)",
    cds_card: "exists (select from cds_call where cds_call.id = cds_card.call_id)",
    cds_feedback: "exists (select from cds_card where cds_card.uuid = cds_feedback.card)",
    risk_response: "osler_sees(patient_id)",
    audit_entry: "osler_sees(patient_hash)",
    advice: "osler_sees(patient_id)",
    advice_draft: "exists (select from advice where advice.id = advice_draft.advice_id)",
    advice_end: "exists (select from advice where advice.id = advice_end.advice_id)",
  };
  const statements = [
    `create function osler_role() returns text stable language sql as $$ select coalesce(current_setting('osler.role', true), '') $$`,
    `create function osler_account() returns text stable language sql as $$ select coalesce(current_setting('osler.account', true), '') $$`,
    `create function osler_sees(patient text) returns boolean stable language sql as $$
      select coalesce(current_setting('osler.role', true), '') = 'system'
        or coalesce(nullif(current_setting('osler.patients', true), '')::jsonb ? patient, false) $$`,
    ...firstLocked.flatMap((table) => [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `create policy ${table}_seen on ${table} for select using (${rowsSeen[table]})`,
      `create policy ${table}_added on ${table} for insert with check (true)`,
    ]),
  ];
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/**
 * The role requests run under: neither owner nor superuser, made and given its rights if it is not there. Its name is made of the login's,
 * so that it opens no other installation on the same server.
 *
 * @throws OslerError `storage/state-unlocked` if the login passes policies by and may not make a role that does not
 */
export async function ensureAskingRole(database: Kysely<StateTables>, schema: string): Promise<string> {
  const { rows } = await sql<{ login: string; role: string; bypasses: boolean; makes: boolean; held: boolean }>`
    select rolname as login, left(rolname, 50) || '_asker' as role, rolsuper or rolbypassrls as bypasses,
      rolsuper or rolcreaterole as makes,
      exists (select from pg_roles asker where asker.rolname = left(login.rolname, 50) || '_asker') as held
    from pg_roles login where rolname = session_user`.execute(database);
  const [found] = rows;
  if (found === undefined) throw new Error("The database does not know its own user.");
  const { login, role, bypasses, makes, held } = found;
  if (!held && !makes) {
    if (!bypasses) return login; // The owner: the policies are forced on it.
    throw new OslerError("storage/state-unlocked", {
      message: `The database user passes row-level security by, and may not make the role ${role} that requests run under.`,
      fix: `As a superuser of the database: create role ${role} nologin; grant ${role} to the user Osler signs in with.`,
    });
  }
  if (!held) {
    await sql`create role ${sql.id(role)} nologin`.execute(database);
    if (role !== login) await sql`grant ${sql.id(role)} to ${sql.id(login)}`.execute(database);
  }
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema} and tablename not like 'kysely%'`.execute(
    database,
  );
  await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(role)}`.execute(database);
  for (const { name } of tables) {
    const rights = lockedTables.includes(name) ? "select, insert" : "select, insert, update, delete";
    await sql`grant ${sql.raw(rights)} on ${sql.id(schema, name)} to ${sql.id(role)}`.execute(database);
  }
  return role;
}

/** For every new connection: it is the role of requests, and asks for nobody until a transaction says for whom. */
export function becomeAskingRole(role: string): CompiledQuery {
  return CompiledQuery.raw("select set_config('osler.role', '', false), set_config('role', $1, false)", [role]);
}
