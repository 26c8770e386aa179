/**
 * @module storage/state-record-policies: the second lock knows closed records, the ways into them and their ends.
 *
 * Before: `state-asking` held back what the request did not name. Here a named record is held back too, from a clinician to whom it is
 * closed and from a proxy whose grant is not in force at the request's moment.
 */
import { type Kysely, sql } from "kysely";

/** Tables of closures and grants, and policies that read them. */
export async function addRecordAccess(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...functions, ...policies]) await sql.raw(statement).execute(database);
}

const tables = [
  `create table record_closure (
    place bigint generated always as identity, patient_id text not null, closed boolean not null, at bigint not null,
    account_id text not null)`,
  `create index record_closure_patient on record_closure (patient_id, place)`,
  `create table access_grant (
    id text primary key, kind text not null, patient_id text not null, account_id text not null, scope text, reason text,
    words text, granted_by text not null, from_at bigint not null, until_at bigint)`,
  `create index access_grant_account on access_grant (account_id, patient_id)`,
  `create index access_grant_patient on access_grant (patient_id)`,
  `create table access_grant_end (
    grant_id text primary key references access_grant(id), at bigint not null, account_id text not null)`,
  `create table glass_review (
    grant_id text primary key references access_grant(id), at bigint not null, account_id text not null,
    judgement text not null, words text)`,
  `alter table audit_entry add column purpose text`,
];

const inForce = `access_grant.account_id = osler_account() and from_at <= osler_moment()
  and (until_at is null or until_at > osler_moment())
  and not exists (select from access_grant_end where grant_id = access_grant.id and access_grant_end.at <= osler_moment())`;

const functions = [
  `create function osler_moment() returns bigint stable language sql as $$
    select nullif(current_setting('osler.at', true), '')::bigint $$`,
  `create function osler_named(patient text) returns boolean stable language sql as $$
    select coalesce(current_setting('osler.role', true), '') = 'system'
      or coalesce(nullif(current_setting('osler.patients', true), '')::jsonb ? patient, false) $$`,
  `create function osler_may(patient text) returns boolean stable language sql as $$
    select case osler_role()
      when 'clinician' then
        not coalesce((select closed from record_closure where patient_id = patient order by place desc limit 1), false)
        or exists (select from access_grant where patient_id = patient and kind in ('care', 'glass') and ${inForce})
      when 'proxy' then
        exists (select from access_grant where patient_id = patient and kind = 'proxy' and scope = 'full' and ${inForce})
      else true end $$`,
  `create or replace function osler_sees(patient text) returns boolean stable language sql as $$
    select osler_named(patient) and osler_may(patient) $$`,
];

const rowsSeen = {
  // That a record is closed is no secret from clinicians: they are told so when they are refused.
  record_closure: "osler_role() = 'clinician' or osler_named(patient_id)",
  access_grant:
    "osler_role() = 'system' or account_id = osler_account() or (osler_role() = 'patient' and osler_named(patient_id))",
  access_grant_end: "exists (select from access_grant where id = grant_id)",
  glass_review: "exists (select from access_grant where id = grant_id)",
};

const policies = [
  ...Object.entries(rowsSeen).flatMap(([table, seen]) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_seen on ${table} for select using (${seen})`,
    `create policy ${table}_added on ${table} for insert with check (true)`,
    `create rule ${table}_is_append_only as on update to ${table} do instead nothing`,
    `create rule ${table}_is_kept as on delete to ${table} do instead nothing`,
  ]),
  `alter policy answer_seen on answer using (osler_sees(patient_id) or (account_id = osler_account()
    and (patient_id is null or (osler_role() = 'clinician' and osler_may(patient_id)))))`,
  // A patient there is the hash of an id, which no grant names; the guard alone says who reads the log.
  `alter policy audit_entry_seen on audit_entry using (osler_named(patient_hash))`,
];
