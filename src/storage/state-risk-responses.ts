/** @module storage/state-risk-responses: what clinicians said to the risks they were shown. It only grows; the last word counts. */
import { type Kysely, sql } from "kysely";
import type { EpochMs, PatientId } from "#core";
import type { Reading } from "./state-asking.ts";
import type { StateTables } from "./state-schema.ts";

interface RiskResponseRow {
  readonly id: string;
  readonly at: EpochMs;
  readonly accountId: string;
  readonly patientId: PatientId;
  readonly outcome: string;
  readonly years: number;
  /** As it was shown. */
  readonly risk: number;
  readonly release: string | null;
  readonly response: "agree" | "disagree";
  readonly reason: string | null;
}

export interface RiskResponses {
  append(row: RiskResponseRow): Promise<void>;
}

/** The responses an asker may see. */
export interface RiskResponsesSeen {
  /** By outcome, response and reason: how often, counting each clinician's last word on each patient's risk. */
  counts(): Promise<
    readonly {
      readonly outcome: string;
      readonly response: string;
      readonly reason: string | null;
      readonly times: number;
    }[]
  >;
}

export function riskResponseTable(database: Kysely<StateTables>): RiskResponses {
  return {
    append: async ({ accountId, patientId, ...row }) => {
      await database
        .insertInto("risk_response")
        .values({ ...row, account_id: accountId, patient_id: patientId })
        .execute();
    },
  };
}

export function riskResponsesSeen(reading: Reading): RiskResponsesSeen {
  return {
    counts: () =>
      reading(async (database) => {
        const { rows } = await sql<{ outcome: string; response: string; reason: string | null; times: number }>`
        with last as (
          select distinct on (account_id, patient_id, outcome) outcome, response, reason
          from risk_response order by account_id, patient_id, outcome, place desc)
        select outcome, response, reason, count(*) as times from last
        group by outcome, response, reason order by outcome, response, times desc, reason`.execute(database);
        return rows;
      }),
  };
}
