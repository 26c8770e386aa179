/**
 * @module storage/state-standing: what one account may do with one record at one moment, asked before every page and call about a patient.
 *
 * A function of the database names the asker and reads under the policies, so that many askers are answered by one statement whose plan is
 * kept; as transactions of four statements each they took the embedded database's whole time at 50 calls a second.
 */
import { type Kysely, sql } from "kysely";
import { groupCalls } from "./group-calls.ts";
import type { Asker } from "./state-asking.ts";
import { endOfChildhood } from "./state-coming-of-age.ts";
import type { StateTables } from "./state-schema.ts";

export type AskerOfOne = Exclude<Asker, "system">;

/** `Row` is what the function returns but for `closed`, all `null` where no grant is in force. */
export function standings<Row extends object>(database: Kysely<StateTables>) {
  type Found = { readonly place: number; readonly closed: boolean } & (Row | { readonly id: null });
  return groupCalls(async (askers: readonly AskerOfOne[]): Promise<readonly (readonly Found[])[]> => {
    const column = <T>(of: (asker: AskerOfOne) => T) => askers.map(of);
    const { rows } = await sql<Found>`
      select asked.place, standing.* from unnest(${column(({ role }) => role)}::text[], ${column(({ accountId }) => accountId)}::text[],
          ${column(({ at }) => at)}::bigint[], ${column(({ patientIds }) => patientIds[0] ?? "")}::text[])
        with ordinality as asked(role, account, at, patient, place),
        lateral osler_standing(asked.role, asked.account, asked.at, asked.patient) standing`.execute(database);
    const found = Map.groupBy(rows, ({ place }) => place);
    return askers.map((_, place) => found.get(place + 1) ?? []);
  });
}

/** The function. Its settings end with the statement that calls it. */
export async function addStanding(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create function osler_standing(asker_role text, asker_account text, asked_at bigint, asked_patient text)
      returns table (closed boolean, id text, kind text, patient_id text, account_id text, scope text, reason text, words text,
        granted_by text, from_at bigint, until_at bigint, ends_of_age boolean, ended_at bigint, judged_at bigint, judged_by text,
        judgement text, judged_words text)
      language plpgsql as $$
      #variable_conflict use_column
      begin
        if asker_role = 'system' then raise exception 'No account has the role of the server itself.'; end if;
        perform set_config('osler.role', asker_role, true), set_config('osler.account', asker_account, true),
          set_config('osler.at', asked_at::text, true), set_config('osler.patients', jsonb_build_array(asked_patient)::text, true);
        return query select last.closed, known.* from
          (select coalesce((select closed from record_closure where patient_id = asked_patient
            order by place desc limit 1), false) as closed) last
          left join (${knownGrants}) known on known.account_id = asker_account
            and known.patient_id = asked_patient and known.from_at <= asked_at
            and (known.until_at is null or known.until_at > asked_at)
            and (known.ended_at is null or known.ended_at > asked_at);
      end $$`)
    .execute(database);
}

/** Grants with how they ended and were judged. The function holds this text: altered, it needs a migration that makes the function again. */
export const knownGrants = `select access_grant.id, kind, patient_id, access_grant.account_id, scope, reason, access_grant.words, granted_by,
    from_at, least(until_at, childhood.at) as until_at,
    childhood.at is not null and childhood.at <= coalesce(until_at, childhood.at) as ends_of_age, ended.at as ended_at, review.at as judged_at, review.account_id as judged_by,
    review.judgement, review.words as judged_words
  from access_grant left join access_grant_end ended on ended.grant_id = access_grant.id
    left join glass_review review on review.grant_id = access_grant.id
    left join lateral (${endOfChildhood}) childhood on true`;
