/**
 * @module storage/state-cds-predictions: what calls of CDS Hooks foretold, patient by patient, for comparing it with what happened.
 *
 * The database picks the calls that count, so that what is read grows with the patients and not with how often they were seen.
 */
import { sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { TRIAL_CLIENT } from "./cds-words.ts";
import type { Reading } from "./state-asking.ts";

/** Whose predictions are looked at. */
interface CdsPredictionsAsked {
  readonly services: readonly string[];
  readonly release: string;
  readonly since: EpochMs;
}

/** What was foretold of a patient at a call; no call: those made about the patient are none of those asked for. */
interface CdsPrediction {
  readonly patientId: PatientId;
  readonly call:
    | { readonly at: EpochMs; readonly shown: boolean; readonly hasCard: boolean; readonly prediction: string }
    | undefined;
}

interface CdsPredictionCounts {
  /** Of the release, with a prediction. */
  readonly counted: number;
  readonly otherReleases: number;
  /** Of the release, kept before predictions were. */
  readonly keptTooEarly: number;
  /** Risks of the release that were computed and not shown. */
  readonly silent: number;
  readonly silentFrom: EpochMs | undefined;
  readonly silentTo: EpochMs | undefined;
}

export interface CdsPredictionsSeen {
  /**
   * Of the next so many patients after one, in the order of their ids: of each the first call of every quarter (UTC) with risks and the first
   * without, in the order of their moments; a patient without such calls once. Trials are left out.
   */
  firstPredictions(
    asked: CdsPredictionsAsked,
    after: PatientId | undefined,
    patients: number,
  ): Promise<readonly CdsPrediction[]>;
  predictionCounts(asked: CdsPredictionsAsked): Promise<CdsPredictionCounts>;
}

export function cdsPredictionsSeen(reading: Reading): CdsPredictionsSeen {
  return {
    firstPredictions: ({ services, release, since }, after, patients) =>
      reading(async (database) => {
        const { rows } = await sql<CdsPredictionRow>`
        with who as (
          select patient_id from cds_call
          where service = any(${[...services]}) and client <> ${TRIAL_CLIENT} and patient_id > ${after ?? ""}
          group by patient_id order by patient_id limit ${patients}),
        kept as (
          select *, date_trunc('quarter', to_timestamp(at / 1000.0) at time zone 'UTC') as quarter
          from cds_call where patient_id in (select patient_id from who) and service = any(${[...services]})
            and client <> ${TRIAL_CLIENT} and release = ${release} and prediction is not null and at >= ${since}::bigint),
        first as (
          select distinct on (patient_id, quarter, starts_with(prediction, '{"kind":"none"')) *
          from kept order by patient_id, quarter, starts_with(prediction, '{"kind":"none"'), at, id)
        select who.patient_id, first.at, first.shown, first.prediction,
          exists (select from cds_card where cds_card.call_id = first.id) as has_card
        from who left join first using (patient_id) order by who.patient_id, first.at, first.id`.execute(database);
        return rows.map(toPrediction);
      }),
    predictionCounts: ({ services, release, since }) =>
      reading(async (database) => {
        const silent = sql`release = ${release} and not shown and starts_with(prediction, '{"kind":"risks"')`;
        const { rows } = await sql<Record<string, number | null>>`
        select count(*) filter (where release = ${release} and prediction is not null) as counted,
          count(*) filter (where release is distinct from ${release}) as "otherReleases",
          count(*) filter (where release = ${release} and prediction is null) as "keptTooEarly",
          count(*) filter (where ${silent}) as silent,
          min(at) filter (where ${silent}) as "silentFrom", max(at) filter (where ${silent}) as "silentTo"
        from cds_call where service = any(${[...services]}) and client <> ${TRIAL_CLIENT} and at >= ${since}::bigint
        `.execute(database);
        const [row = {}] = rows;
        const count = (name: string) => Number(row[name] ?? 0);
        const moment = (name: string) => (row[name] == null ? undefined : toEpochMs(Number(row[name])));
        return {
          counted: count("counted"),
          otherReleases: count("otherReleases"),
          keptTooEarly: count("keptTooEarly"),
          silent: count("silent"),
          silentFrom: moment("silentFrom"),
          silentTo: moment("silentTo"),
        };
      }),
  };
}

interface CdsPredictionRow {
  readonly patient_id: string;
  readonly at: number | null;
  readonly shown: boolean;
  readonly prediction: string;
  readonly has_card: boolean;
}

function toPrediction({ patient_id, at, shown, prediction, has_card: hasCard }: CdsPredictionRow): CdsPrediction {
  const call = at === null ? undefined : { at: toEpochMs(at), shown, hasCard, prediction };
  return { patientId: toPatientId(patient_id), call };
}
