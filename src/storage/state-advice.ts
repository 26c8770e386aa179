/**
 * @module storage/state-advice: questions patients put to their care team, the answers drafted for them, and how each ended.
 *
 * It only grows: a question ends once, whoever is first, and what was drafted on the way stays.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { type Asker, readingAs } from "./state-asking.ts";
import type { StateTables } from "./state-schema.ts";

export interface AdviceQuestion {
  readonly id: string;
  readonly at: EpochMs;
  /** The patient's account. */
  readonly accountId: string;
  readonly patientId: PatientId;
  readonly question: string;
  /** The language the patient reads. */
  readonly language: string;
}

/** An answer of the library and the record that a clinician may release. */
export interface AdviceDraft {
  readonly id: string;
  readonly adviceId: string;
  readonly at: EpochMs;
  /** Who asked for it: the patient by asking, or a clinician in other words. */
  readonly accountId: string;
  readonly question: string;
  /** The JSON of `Answer` in `contract`. */
  readonly answer: string;
}

export interface AdviceEnd {
  readonly adviceId: string;
  readonly at: EpochMs;
  readonly accountId: string;
  readonly kind: "released" | "declined" | "withdrawn";
  /** What the patient is told, as JSON. */
  readonly content: string;
}

export interface Advice {
  readonly question: AdviceQuestion;
  /** The newest. */
  readonly draft: AdviceDraft;
  readonly end: AdviceEnd | undefined;
}

export interface AdviceQueue {
  add(question: AdviceQuestion, draft: AdviceDraft): Promise<void>;
  addDraft(draft: AdviceDraft): Promise<void>;
  /** @returns false if the question has ended before; then nothing is kept */
  end(end: AdviceEnd): Promise<boolean>;
  /** Of one patient, newest first. */
  of(patientId: PatientId, asker: Asker): Promise<readonly Advice[]>;
  /** Questions that wait, the longest first, but those of some patients. */
  waiting(
    limit: number,
    except: readonly PatientId[],
  ): Promise<{ readonly total: number; readonly questions: readonly AdviceQuestion[] }>;
}

const UNIQUE_VIOLATION = "23505";

export function adviceQueue(database: Kysely<StateTables>): AdviceQueue {
  return {
    add: (question, draft) =>
      database.transaction().execute(async (transaction) => {
        const { accountId, patientId, ...rest } = question;
        await transaction
          .insertInto("advice")
          .values({ ...rest, account_id: accountId, patient_id: patientId })
          .execute();
        await transaction.insertInto("advice_draft").values(toDraftRow(draft)).execute();
      }),
    addDraft: async (draft) => void (await database.insertInto("advice_draft").values(toDraftRow(draft)).execute()),
    end: async ({ adviceId, accountId, ...rest }) => {
      const row = { ...rest, advice_id: adviceId, account_id: accountId };
      try {
        await database.insertInto("advice_end").values(row).execute();
        return true;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) return false;
        throw error;
      }
    },
    of: async (patientId, asker) => {
      const { rows } = await readingAs(
        database,
        asker,
      )((seen) =>
        sql<Joined>`
        select advice.*, draft.id as draft_id, draft.at as draft_at, draft.account_id as drafter,
          draft.question as draft_question, draft.answer, ended.at as ended_at, ended.account_id as ender,
          ended.kind, ended.content
        from advice
        join lateral (
          select * from advice_draft where advice_id = advice.id order by place desc limit 1) draft on true
        left join advice_end ended on ended.advice_id = advice.id
        where advice.patient_id = ${patientId} order by advice.at desc, advice.id`.execute(seen),
      );
      return rows.map(toAdvice);
    },
    waiting: (limit, except) =>
      readingAs(
        database,
        "system",
      )(async (seen) => {
        const ended = seen.selectFrom("advice_end").select("advice_id");
        const all = seen.selectFrom("advice").where("id", "not in", ended);
        const open = except.length === 0 ? all : all.where("patient_id", "not in", [...except]);
        const { total } = await open.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
        const rows = await open.selectAll().orderBy("at").orderBy("id").limit(limit).execute();
        return { total, questions: rows.map(toQuestion) };
      }),
  };
}

type Joined = StateTables["advice"] & {
  readonly draft_id: string;
  readonly draft_at: number;
  readonly drafter: string;
  readonly draft_question: string;
  readonly answer: string;
  readonly ended_at: number | null;
  readonly ender: string | null;
  readonly kind: AdviceEnd["kind"] | null;
  readonly content: string | null;
};

function toAdvice(row: Joined): Advice {
  const { kind, ended_at, ender, content } = row;
  return {
    question: toQuestion(row),
    draft: {
      id: row.draft_id,
      adviceId: row.id,
      at: toEpochMs(row.draft_at),
      accountId: row.drafter,
      question: row.draft_question,
      answer: row.answer,
    },
    end:
      kind === null || ended_at === null || ender === null || content === null
        ? undefined
        : { adviceId: row.id, at: toEpochMs(ended_at), accountId: ender, kind, content },
  };
}

function toQuestion({ id, at, account_id, patient_id, question, language }: StateTables["advice"]): AdviceQuestion {
  return { id, at: toEpochMs(at), accountId: account_id, patientId: toPatientId(patient_id), question, language };
}

function toDraftRow({ adviceId, accountId, ...rest }: AdviceDraft) {
  return { ...rest, advice_id: adviceId, account_id: accountId };
}
