/**
 * @module storage/state-cds: calls of CDS Hooks, the cards computed for them and what became of the cards. It only grows.
 *
 * Cards are kept whether or not they were shown, so that a silent service can be compared with what clinicians did.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { OWN_WORDS, TRIAL_CLIENT } from "./cds-words.ts";
import { groupCalls } from "./group-calls.ts";
import { asSystem, type Reading } from "./state-asking.ts";
import { type CdsPredictionsSeen, cdsPredictionsSeen } from "./state-cds-predictions.ts";
import type { StateTables } from "./state-schema.ts";

export interface CdsCall {
  readonly id: string;
  readonly at: EpochMs;
  readonly service: string;
  /** Issuer of the client's tokens, or the account of a clinician who called from our pages. */
  readonly client: string;
  readonly hookInstance: string;
  readonly patientId: PatientId;
  readonly release: string | null;
  /** Whether the cards were sent. */
  readonly shown: boolean;
  /** Whether our own charts were open to the caller; `null` for calls kept before this was noted. */
  readonly ownRecords: boolean | null;
  /** The call's body as JSON, with the record that was looked at if it was not our own; never a token. */
  readonly request: string;
  /** The risks computed, by outcome, as JSON; `null` if none were. */
  readonly risks: string | null;
  /** What is needed to compare the call with what happens later, as JSON; `null` for guidance and for calls kept before this was noted. */
  readonly prediction: string | null;
}

export interface KeptCall {
  readonly call: CdsCall;
  readonly cards: readonly KeptCard[];
}

export interface KeptCard {
  readonly uuid: string;
  /** As JSON. */
  readonly card: string;
}

export interface CdsFeedbackRow {
  readonly card: string;
  readonly outcome: "accepted" | "overridden";
  readonly reasonSystem: string | null;
  readonly reasonCode: string | null;
  readonly comment: string | null;
  /** Uuids of the card's suggestions that were taken, as JSON; `null`: none was named. */
  readonly acceptedSuggestions: string | null;
  readonly outcomeAt: EpochMs;
  readonly at: EpochMs;
}

/** When a risk was worth a card, from `at` until the next. */
interface KeptCdsRule {
  readonly at: EpochMs;
  readonly accountId: string;
  readonly shareOfPatients: number;
  readonly leastPpv: number;
}

/** How often a service was called and what became of its cards. */
export interface CdsServiceCounts {
  readonly service: string;
  readonly calls: number;
  readonly cards: number;
  readonly shown: number;
  readonly accepted: number;
  /** Put in the clinician's own words: an override with the code for it (`OWN_WORDS`). */
  readonly edited: number;
  readonly overridden: number;
}

export interface CdsReasonCount {
  readonly service: string;
  /** `null`: overridden with a comment alone. */
  readonly code: string | null;
  readonly times: number;
}

interface CdsTakenCount {
  readonly service: string;
  /** The suggestion's label; `null`: accepted without naming one. */
  readonly suggestion: string | null;
  readonly times: number;
}

export interface CdsLedger {
  append(call: CdsCall, cards: readonly KeptCard[]): Promise<void>;
  /** Keeps feedback; the same word on a card at the same moment again changes nothing. */
  addFeedback(rows: readonly CdsFeedbackRow[]): Promise<void>;
  addRule(rule: KeptCdsRule): Promise<void>;
  /** The rule set last, if one was. */
  lastRule(): Promise<KeptCdsRule | undefined>;
}

/** The calls an asker may see. */
export interface CdsCallsSeen extends CdsPredictionsSeen {
  /** Calls of a service, trials left out, in the order of their moments, from the first on or from after one of them, with their cards. */
  page(service: string, after: Pick<CdsCall, "at" | "id"> | undefined, limit: number): Promise<readonly KeptCall[]>;
  /** Those of these cards that were sent by `service` to `client`, as JSON by uuid. */
  sent(uuids: readonly string[], service: string, client: string): Promise<ReadonlyMap<string, string>>;
  counts(): Promise<readonly CdsServiceCounts[]>;
  /** Reasons given against cards, by each card's last word. */
  reasons(): Promise<readonly CdsReasonCount[]>;
  /** Suggestions accepted, by each card's last word. */
  taken(): Promise<readonly CdsTakenCount[]>;
}

export function cdsLedger(database: Kysely<StateTables>): CdsLedger {
  const append = groupCalls((kept: readonly KeptCall[]) =>
    database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto("cds_call")
        .values(kept.map(({ call }) => toCallRow(call)))
        .execute();
      const rows = kept.flatMap(({ call, cards }) =>
        cards.map(({ uuid, card }, place) => ({ uuid, call_id: call.id, place, card })),
      );
      if (rows.length > 0) await transaction.insertInto("cds_card").values(rows).execute();
      return kept.map(() => undefined);
    }),
  );
  const lastRule = groupCalls(async (askers: readonly undefined[]) => {
    const row = await database.selectFrom("cds_rule").selectAll().orderBy("place", "desc").executeTakeFirst();
    const rule = row === undefined ? undefined : toCdsRule(row);
    return askers.map(() => rule);
  });
  return {
    append: async (call, cards) => append({ call, cards }),
    addFeedback: (rows) =>
      database.transaction().execute(async (transaction) => {
        await sql`select ${asSystem}`.execute(transaction);
        for (const row of rows) {
          // A table that may not be updated takes no "on conflict".
          await sql`insert into cds_feedback
              (card, outcome, reason_system, reason_code, comment, accepted_suggestions, outcome_at, at)
            select ${row.card}, ${row.outcome}, ${row.reasonSystem}, ${row.reasonCode}, ${row.comment}, ${row.acceptedSuggestions},
              ${row.outcomeAt}::bigint, ${row.at}::bigint
            where not exists (select from cds_feedback
              where card = ${row.card} and outcome = ${row.outcome} and outcome_at = ${row.outcomeAt}::bigint)
          `.execute(transaction);
        }
      }),
    addRule: async ({ at, accountId, shareOfPatients, leastPpv }) => {
      const row = { at, account_id: accountId, share_of_patients: shareOfPatients, least_ppv: leastPpv };
      await database.insertInto("cds_rule").values(row).execute();
    },
    lastRule: () => lastRule(undefined),
  };
}

export function cdsCallsSeen(reading: Reading): CdsCallsSeen {
  return {
    ...cdsPredictionsSeen(reading),
    page: (service, after, limit) =>
      reading(async (database) => {
        const query = database
          .selectFrom("cds_call")
          .selectAll()
          .where("service", "=", service)
          .where("client", "<>", TRIAL_CLIENT);
        const calls = await (after === undefined
          ? query
          : query.where(sql<boolean>`(at, id) > (${after.at}::bigint, ${after.id})`)
        )
          .orderBy("at")
          .orderBy("id")
          .limit(limit)
          .execute();
        if (calls.length === 0) return [];
        const ids = calls.map(({ id }) => id);
        const cards = await database
          .selectFrom("cds_card")
          .selectAll()
          .where("call_id", "in", ids)
          .orderBy("place")
          .execute();
        return calls.map((row) => ({
          call: toCall(row),
          cards: cards.filter(({ call_id }) => call_id === row.id).map(({ uuid, card }) => ({ uuid, card })),
        }));
      }),
    sent: (uuids, service, client) =>
      reading(async (database) => {
        const query = database
          .selectFrom("cds_card")
          .innerJoin("cds_call", "cds_call.id", "cds_card.call_id")
          .select(["uuid", "card"])
          .where("uuid", "in", [...uuids])
          .where("shown", "=", true);
        const rows = await query.where("service", "=", service).where("client", "=", client).execute();
        return new Map(rows.map(({ uuid, card }) => [uuid, card]));
      }),
    counts: () =>
      reading(async (database) => {
        const { rows } = await sql<CdsServiceCounts>`
        with last as (
          select distinct on (card) card,
            case when reason_system = ${OWN_WORDS.system} and reason_code = ${OWN_WORDS.code} then 'edited' else outcome end as outcome
          from cds_feedback order by card, outcome_at desc, at desc)
        select call.service, count(distinct call.id) as calls, count(card.uuid) as cards,
          count(card.uuid) filter (where call.shown) as shown,
          count(*) filter (where last.outcome = 'accepted') as accepted,
          count(*) filter (where last.outcome = 'edited') as edited,
          count(*) filter (where last.outcome = 'overridden') as overridden
        from cds_call call left join cds_card card on card.call_id = call.id left join last on last.card = card.uuid
        where call.client <> ${TRIAL_CLIENT}
        group by call.service order by call.service`.execute(database);
        return rows;
      }),
    reasons: () =>
      reading(async (database) => {
        const { rows } = await sql<CdsReasonCount>`
        with last as (
          select distinct on (card) card, outcome, reason_system, reason_code
          from cds_feedback order by card, outcome_at desc, at desc)
        select call.service, reason_code as code, count(*) as times
        from last join cds_card card on card.uuid = last.card join cds_call call on call.id = card.call_id
        where outcome = 'overridden' and (reason_system is distinct from ${OWN_WORDS.system} or reason_code <> ${OWN_WORDS.code})
          and call.client <> ${TRIAL_CLIENT} group by call.service, reason_code order by call.service, times desc, code
      `.execute(database);
        return rows;
      }),
    taken: () =>
      reading(async (database) => {
        const { rows } = await sql<CdsTakenCount>`
        with last as (
          select distinct on (card) card, outcome, accepted_suggestions
          from cds_feedback order by card, outcome_at desc, at desc),
        named as (
          select call.service, card.card::jsonb as body, taken.uuid
          from last join cds_card card on card.uuid = last.card join cds_call call on call.id = card.call_id
            left join lateral jsonb_array_elements_text(last.accepted_suggestions::jsonb) as taken(uuid) on true
          where last.outcome = 'accepted' and call.client <> ${TRIAL_CLIENT})
        select service, (select offered ->> 'label' from jsonb_array_elements(body -> 'suggestions') offered
          where offered ->> 'uuid' = named.uuid) as suggestion, count(*) as times
        from named group by 1, 2 order by service, times desc, suggestion`.execute(database);
        return rows;
      }),
  };
}

function toCdsRule({
  at,
  account_id: accountId,
  share_of_patients: shareOfPatients,
  least_ppv: leastPpv,
}: Omit<StateTables["cds_rule"], "place">): KeptCdsRule {
  return { at: toEpochMs(at), accountId, shareOfPatients, leastPpv };
}

function toCallRow(call: CdsCall): StateTables["cds_call"] {
  const { hookInstance, patientId, ownRecords, ...rest } = call;
  return { ...rest, hook_instance: hookInstance, patient_id: patientId, own_records: ownRecords };
}

function toCall(row: StateTables["cds_call"]): CdsCall {
  const { hook_instance, patient_id, own_records, at, ...rest } = row;
  return {
    ...rest,
    at: toEpochMs(at),
    hookInstance: hook_instance,
    patientId: toPatientId(patient_id),
    ownRecords: own_records,
  };
}
