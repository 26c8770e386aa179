/**
 * @module storage/state-record-access: who may open whose record beyond the rule: what a patient closed, who has care of them, who broke the
 * glass, who stands for them. It only grows: a grant ends by its time or by a row that says so, and a patient's last word counts.
 *
 * The policies of `state-record-policies` read the same rows: what is not in force here is not in force for the database either.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { type Asker, readingAs } from "./state-asking.ts";
import type { StateTables } from "./state-schema.ts";
import { type AskerOfOne, knownGrants, standings } from "./state-standing.ts";

/** One account's way into one record. */
export interface AccessGrant {
  readonly id: string;
  /** `care`: opens a closed record to a clinician; `glass`: the same, taken in an emergency; `proxy`: opens the portal of another person. */
  readonly kind: "care" | "glass" | "proxy";
  readonly patientId: PatientId;
  readonly accountId: string;
  /** Of a proxy. */
  readonly scope: "full" | "limited" | null;
  /** Coded: why the glass was broken, or who the proxy is to the patient. */
  readonly reason: string | null;
  /** In the clinician's words, where the glass was broken. */
  readonly words: string | null;
  /** Who gave it; whoever breaks the glass gives it to themselves. */
  readonly grantedBy: string;
  readonly from: EpochMs;
  /** `null`: until it is ended. */
  readonly until: EpochMs | null;
}

export interface GlassReview {
  readonly grantId: string;
  readonly at: EpochMs;
  readonly accountId: string;
  readonly judgement: "appropriate" | "inappropriate";
  readonly words: string | null;
}

/** A grant with how it ended before its time and how it was judged; `until` is no later than the patient's coming of age, if it was given before. */
export interface KnownGrant extends AccessGrant {
  /** Whether that is why it ends when it does. */
  readonly endsOfAge: boolean;
  readonly endedAt: EpochMs | null;
  readonly review: GlassReview | null;
}

/** What one account may do with one record at one moment, beyond the rule of its role. */
export interface Standing {
  /** Whether the patient closed the record to clinicians without a grant. */
  readonly closed: boolean;
  /** In force. */
  readonly grants: readonly KnownGrant[];
}

export interface RecordAccess {
  setClosed(row: {
    readonly patientId: PatientId;
    readonly closed: boolean;
    readonly at: EpochMs;
    readonly accountId: string;
  }): Promise<void>;
  /** Of the asker, with the first record it names. */
  standing(asker: AskerOfOne): Promise<Standing>;
  /** Records closed now. */
  closed(): Promise<ReadonlySet<PatientId>>;
  add(grant: AccessGrant): Promise<void>;
  /** When a patient comes of age; nothing is added if that is what is kept. */
  setComingOfAge(patientId: PatientId, at: EpochMs): Promise<void>;
  /** @returns false if it has ended before; then nothing is kept */
  end(grantId: string, at: EpochMs, accountId: string): Promise<boolean>;
  /** @returns false if it was judged before; then nothing is kept */
  judge(review: GlassReview): Promise<boolean>;
  /** Grants an asker may see, newest first. */
  list(asker: Asker): Promise<readonly KnownGrant[]>;
  /** Broken glasses, newest first, for whoever judges them. */
  glasses(page: GlassPage): Promise<{
    readonly grants: readonly KnownGrant[];
    /** Of this kind, on all pages. */
    readonly total: number;
    /** Not judged yet, of all. */
    readonly waiting: number;
  }>;
}

interface GlassPage {
  readonly offset: number;
  readonly limit: number;
  /** Those alone that nobody judged yet. */
  readonly waitingOnly: boolean;
}

const UNIQUE_VIOLATION = "23505";

export function recordAccess(database: Kysely<StateTables>): RecordAccess {
  const standingOf = standings<GrantRow>(database);
  return {
    setClosed: async ({ patientId, accountId, ...row }) => {
      await database
        .insertInto("record_closure")
        .values({ ...row, patient_id: patientId, account_id: accountId })
        .execute();
    },
    standing: async (asker) => {
      const rows = await standingOf(asker);
      return {
        closed: rows[0]?.closed === true,
        grants: rows.flatMap((row) => (row.id === null ? [] : [toGrant(row)])),
      };
    },
    closed: () =>
      readingAs(
        database,
        "system",
      )(async (seen) => {
        const { rows } = await sql<{ patient_id: string }>`
        select patient_id from (select distinct on (patient_id) patient_id, closed from record_closure
          order by patient_id, place desc) last where closed`.execute(seen);
        return new Set(rows.map(({ patient_id }) => toPatientId(patient_id)));
      }),
    add: async ({ patientId, accountId, grantedBy, from, until, ...row }) => {
      const named = { patient_id: patientId, account_id: accountId, granted_by: grantedBy };
      await database
        .insertInto("access_grant")
        .values({ ...row, ...named, from_at: from, until_at: until })
        .execute();
    },
    setComingOfAge: (patientId, at) =>
      readingAs(
        database,
        "system",
      )(async (seen) => {
        await sql`insert into coming_of_age (patient_id, at) select ${patientId}, ${at}::bigint
          where ${at}::bigint is distinct from (select at from coming_of_age where patient_id = ${patientId}
            order by place desc limit 1)`.execute(seen);
      }),
    end: (grantId, at, accountId) =>
      once(() =>
        database.insertInto("access_grant_end").values({ grant_id: grantId, at, account_id: accountId }).execute(),
      ),
    judge: ({ grantId, accountId, ...row }) =>
      once(() =>
        database
          .insertInto("glass_review")
          .values({ ...row, grant_id: grantId, account_id: accountId })
          .execute(),
      ),
    list: (asker) =>
      readingAs(
        database,
        asker,
      )(async (seen) => {
        const { rows } = await sql<GrantRow>`${sql.raw(knownGrants)} order by from_at desc, id`.execute(seen);
        return rows.map(toGrant);
      }),
    glasses: ({ offset, limit, waitingOnly }) =>
      readingAs(
        database,
        "system",
      )(async (seen) => {
        const { rows } = await sql<GrantRow>`${sql.raw(knownGrants)} where kind = 'glass'
          ${waitingOnly ? sql`and review.grant_id is null` : sql``}
          order by from_at desc, id offset ${offset} limit ${limit}`.execute(seen);
        const counted = await sql<{ all: number; waiting: number }>`
          select count(*)::integer as all, (count(*) filter (where grant_id is null))::integer as waiting
          from access_grant left join glass_review on grant_id = id where kind = 'glass'`.execute(seen);
        const { all = 0, waiting = 0 } = counted.rows[0] ?? {};
        return { grants: rows.map(toGrant), total: waitingOnly ? waiting : all, waiting };
      }),
  };
}

type GrantRow = StateTables["access_grant"] & {
  readonly ends_of_age: boolean;
  readonly ended_at: number | null;
  readonly judged_at: number | null;
  readonly judged_by: string | null;
  readonly judgement: string | null;
  readonly judged_words: string | null;
};
function toGrant(row: GrantRow): KnownGrant {
  const { judged_at, judged_by, ended_at, until_at } = row;
  return {
    id: row.id,
    kind: row.kind,
    patientId: toPatientId(row.patient_id),
    accountId: row.account_id,
    scope: row.scope,
    reason: row.reason,
    words: row.words,
    grantedBy: row.granted_by,
    from: toEpochMs(row.from_at),
    until: until_at === null ? null : toEpochMs(until_at),
    endsOfAge: row.ends_of_age,
    endedAt: ended_at === null ? null : toEpochMs(ended_at),
    review:
      judged_at === null || judged_by === null
        ? null
        : {
            grantId: row.id,
            at: toEpochMs(judged_at),
            accountId: judged_by,
            judgement: row.judgement === "appropriate" ? "appropriate" : "inappropriate",
            words: row.judged_words,
          },
  };
}

async function once(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}
