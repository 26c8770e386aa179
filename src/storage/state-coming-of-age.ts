/**
 * @module storage/state-coming-of-age: when a patient comes of age, and that a proxy's grant from before ends at that moment.
 *
 * The moments are computed from birth dates, which are not in the database; the last word on a patient counts. A grant given at that
 * moment or later is one for an adult and stays.
 */
import { type Kysely, sql } from "kysely";

/** The moment at which the grant of this row ends because its patient came of age; no row if it does not. */
export const endOfChildhood = `select last.at from
  (select at from coming_of_age where coming_of_age.patient_id = access_grant.patient_id order by place desc limit 1) last
  where access_grant.kind = 'proxy' and access_grant.from_at < last.at`;

/** The table, seen by whoever sees a grant on the patient, and the policies' rule for proxies that reads it. */
export async function addComingOfAge(database: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table coming_of_age (
      place bigint generated always as identity, patient_id text not null, at bigint not null)`,
    `create index coming_of_age_patient on coming_of_age (patient_id, place)`,
    `alter table coming_of_age enable row level security`,
    `alter table coming_of_age force row level security`,
    `create policy coming_of_age_seen on coming_of_age for select using (osler_role() = 'system'
      or exists (select from access_grant where access_grant.patient_id = coming_of_age.patient_id))`,
    `create policy coming_of_age_added on coming_of_age for insert with check (true)`,
    `create rule coming_of_age_is_append_only as on update to coming_of_age do instead nothing`,
    `create rule coming_of_age_is_kept as on delete to coming_of_age do instead nothing`,
    `create function osler_came_of_age(patient text, given bigint) returns boolean stable language sql as $$
      select coalesce((select given < at and at <= osler_moment() from coming_of_age where patient_id = patient
        order by place desc limit 1), false) $$`,
    `create or replace function osler_may(patient text) returns boolean stable language sql as $$
      select case osler_role()
        when 'clinician' then
          not coalesce((select closed from record_closure where patient_id = patient order by place desc limit 1), false)
          or exists (select from access_grant where patient_id = patient and kind in ('care', 'glass') and ${inForce})
        when 'proxy' then
          exists (select from access_grant where patient_id = patient and kind = 'proxy' and scope = 'full' and ${inForce}
            and not osler_came_of_age(patient, from_at))
        else true end $$`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/** As `state-record-policies` had it when this migration was written. */
const inForce = `access_grant.account_id = osler_account() and from_at <= osler_moment()
  and (until_at is null or until_at > osler_moment())
  and not exists (select from access_grant_end where grant_id = access_grant.id and access_grant_end.at <= osler_moment())`;
