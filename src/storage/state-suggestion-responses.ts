/** @module storage/state-suggestion-responses: what clinicians made of what was suggested to them, with both texts of an edit. It only grows; the last word counts. */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import type { Reading } from "./state-asking.ts";
import type { StateTables } from "./state-schema.ts";

export interface KeptSuggestionResponse {
  readonly id: string;
  readonly at: EpochMs;
  readonly accountId: string;
  readonly patientId: PatientId;
  readonly kind: string;
  /** Which one of its kind, as JSON. */
  readonly suggestion: string;
  /** What responses are counted by; nothing of a record. */
  readonly topic: string;
  /** What was suggested, as it was shown. */
  readonly original: string;
  readonly release: string | null;
  readonly response: "accepted" | "edited" | "overridden";
  /** The clinician's, of an edit. */
  readonly words: string | null;
  readonly reason: string | null;
  /** Whether the edit's writer lets the steward read it. */
  readonly shared: boolean;
}

export interface SuggestionResponses {
  append(row: KeptSuggestionResponse): Promise<void>;
}

/** The responses an asker may see. */
export interface SuggestionResponsesSeen {
  /** Each clinician's last word on each suggestion of a record, the latest first. */
  of(patientId: PatientId): Promise<readonly KeptSuggestionResponse[]>;
  /** By kind, topic, response and reason: how often, counting each clinician's last word on each suggestion of each patient. */
  counts(): Promise<
    readonly {
      readonly kind: string;
      readonly topic: string;
      readonly response: string;
      readonly reason: string | null;
      readonly times: number;
    }[]
  >;
  /** The latest edits the steward may read, if they are their writers' last words. */
  sharedEdits(limit: number): Promise<readonly Pick<KeptSuggestionResponse, "at" | "original" | "words">[]>;
}

export function suggestionResponseTable(database: Kysely<StateTables>): SuggestionResponses {
  return {
    append: async ({ accountId, patientId, ...row }) => {
      await database
        .insertInto("suggestion_response")
        .values({ ...row, account_id: accountId, patient_id: patientId })
        .execute();
    },
  };
}

const lastWords = sql`select distinct on (account_id, patient_id, suggestion) *
  from suggestion_response order by account_id, patient_id, suggestion, place desc`;

export function suggestionResponsesSeen(reading: Reading): SuggestionResponsesSeen {
  return {
    of: (patientId) =>
      reading(async (database) => {
        const { rows } = await sql<StateTables["suggestion_response"]>`
          with last as (${lastWords}) select * from last where patient_id = ${patientId} order by at desc, id`.execute(
          database,
        );
        return rows.map(({ account_id, patient_id, at, response, ...row }) => ({
          ...row,
          at: toEpochMs(at),
          accountId: account_id,
          patientId: toPatientId(patient_id),
          response: toResponse(response),
        }));
      }),
    counts: () =>
      reading(async (database) => {
        const { rows } = await sql<{
          kind: string;
          topic: string;
          response: string;
          reason: string | null;
          times: number;
        }>`with last as (${lastWords}) select kind, topic, response, reason, count(*) as times from last
          group by kind, topic, response, reason order by kind, topic, response, times desc, reason`.execute(database);
        return rows;
      }),
    sharedEdits: (limit) =>
      reading(async (database) => {
        const { rows } = await sql<{ at: number; original: string; words: string }>`
          with last as (${lastWords}) select at, original, words from last
          where response = 'edited' and shared order by at desc, id limit ${limit}`.execute(database);
        return rows.map(({ at, ...texts }) => ({ ...texts, at: toEpochMs(at) }));
      }),
  };
}

function toResponse(text: string): KeptSuggestionResponse["response"] {
  return text === "accepted" || text === "edited" ? text : "overridden";
}

/**
 * The table, with what was said to risks before: an agreement is an acceptance, a disagreement an override. How the old ones were worded is not
 * known; they get the figure that was kept.
 */
export async function addSuggestionResponses(database: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table suggestion_response (
      place bigint generated always as identity, id text primary key, at bigint not null, account_id text not null,
      patient_id text not null, kind text not null, suggestion text not null, topic text not null, original text not null,
      release text, response text not null, words text, reason text, shared boolean not null)`,
    `create index suggestion_response_patient on suggestion_response (patient_id)`,
    `insert into suggestion_response
        (id, at, account_id, patient_id, kind, suggestion, topic, original, release, response, words, reason, shared)
      select id, at, account_id, patient_id, 'risk',
        '{"kind":"risk","outcome":' || to_json(outcome)::text || ',"years":' || years::text || '}', outcome,
        outcome || ': ' || round((100 * risk)::numeric, 1)::text || ' % risk within ' || years::text || ' years.',
        release, case response when 'agree' then 'accepted' else 'overridden' end, null, reason, false
      from risk_response order by place`,
    `drop table risk_response`,
    `alter table suggestion_response enable row level security`,
    `alter table suggestion_response force row level security`,
    `create policy suggestion_response_seen on suggestion_response for select using (osler_sees(patient_id))`,
    `create policy suggestion_response_added on suggestion_response for insert with check (true)`,
    `create rule suggestion_response_is_append_only as on update to suggestion_response do instead nothing`,
    `create rule suggestion_response_is_kept as on delete to suggestion_response do instead nothing`,
    `alter table cds_feedback add column accepted_suggestions text`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(database);
}
