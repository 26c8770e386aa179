/**
 * @module storage/state-ledgers: what only grows: the answers given and the rows of the audit log.
 *
 * `governance/audit` gives the audit rows their meaning and their hashes; here they are only kept in order.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, type PatientId, toEpochMs, toPatientId } from "#core";
import { groupCalls } from "./group-calls.ts";
import { asSystem, type Reading } from "./state-asking.ts";
import type { StateTables } from "./state-schema.ts";

export interface LedgerEntry {
  readonly id: string;
  readonly at: EpochMs;
  readonly accountId: string;
  readonly patientId?: PatientId;
  /** The answer as it was shown: the JSON of `Answer` in `contract`. */
  readonly answer: string;
  readonly corpusTag: string;
  readonly release: string | null;
  /** In whose words it was asked for. */
  readonly audience: "clinician" | "patient";
}

/** A source of an answer lost its standing after the answer was given. */
export interface AnswerFinding {
  readonly answerId: string;
  readonly source: string;
  readonly status: "retracted" | "concern" | "deleted";
  readonly at: EpochMs;
}

export interface AnswerLedger {
  /** Keeps an answer and the ids of the sources it cites. */
  append(entry: LedgerEntry, sources: readonly string[]): Promise<void>;
  /** Keeps a finding; the same finding again changes nothing. */
  addFinding(finding: AnswerFinding): Promise<void>;
}

/** The answers an asker may see. */
export interface AnswersSeen {
  find(id: string): Promise<LedgerEntry | undefined>;
  count(): Promise<number>;
  /** Answers that cite the source, oldest first. */
  citing(source: string): Promise<LedgerEntry[]>;
  /** Findings, newest first, with the answers they are about; of one account's answers, or of all. */
  findings(accountId?: string): Promise<readonly { readonly finding: AnswerFinding; readonly entry: LedgerEntry }[]>;
}

export interface AuditRow {
  readonly position: number;
  readonly at: EpochMs;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly patientHash: string | null;
  readonly outcome: string;
  /** Codes of HL7's purposes of use, parted by spaces; `null`: none was stated. */
  readonly purpose: string | null;
  /** Hex. */
  readonly leafHash: string;
}

export interface AuditCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly at: EpochMs;
}

export interface AuditRows {
  /** Appends the row `make` builds for the next position; appends of all processes are one after another. */
  append(make: (position: number) => AuditRow): Promise<AuditRow>;
  addCheckpoint(checkpoint: AuditCheckpoint): Promise<void>;
  checkpoints(): Promise<AuditCheckpoint[]>;
}

/** The rows of the audit log an asker may see. */
export interface AuditRowsSeen {
  /** Rows of one patient, newest first. */
  about(patientHash: string, offset: number, limit: number): Promise<{ total: number; rows: AuditRow[] }>;
  /** Rows from position `from` on in order, at most `limit`; of one patient, or of all. */
  page(from: number, limit: number, patientHash?: string): Promise<AuditRow[]>;
  count(): Promise<number>;
}

export function answerLedger(database: Kysely<StateTables>): AnswerLedger {
  const append = groupCalls((kept: readonly { readonly entry: LedgerEntry; readonly sources: readonly string[] }[]) =>
    database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto("answer")
        .values(kept.map(({ entry }) => toAnswerRow(entry)))
        .execute();
      const rows = kept.flatMap(({ entry, sources }) =>
        [...new Set(sources)].map((source) => ({ answer_id: entry.id, source })),
      );
      if (rows.length > 0) await transaction.insertInto("answer_source").values(rows).execute();
      return kept.map(() => undefined);
    }),
  );
  return {
    append: async (entry, sources) => append({ entry, sources }),
    addFinding: ({ answerId, source, status, at }) =>
      database.transaction().execute(async (transaction) => {
        await sql`select ${asSystem}`.execute(transaction);
        // A table that may not be updated takes no "on conflict".
        await sql`insert into answer_finding (answer_id, source, status, at)
          select ${answerId}, ${source}, ${status}, ${at}::bigint where not exists (
            select from answer_finding where answer_id = ${answerId} and source = ${source} and status = ${status})
        `.execute(transaction);
      }),
  };
}

export function answersSeen(reading: Reading): AnswersSeen {
  return {
    find: async (id) => {
      const row = await reading((rows) =>
        rows.selectFrom("answer").selectAll().where("id", "=", id).executeTakeFirst(),
      );
      return row === undefined ? undefined : toLedgerEntry(row);
    },
    count: () => countOf(reading, "answer"),
    citing: async (source) => {
      const rows = await reading((database) => {
        const citing = database.selectFrom("answer_source").select("answer_id").where("source", "=", source);
        const query = database.selectFrom("answer").selectAll().where("id", "in", citing);
        return query.orderBy("at").orderBy("id").execute();
      });
      return rows.map(toLedgerEntry);
    },
    findings: async (accountId) => {
      const rows = await reading((database) => {
        const query = database
          .selectFrom("answer_finding")
          .innerJoin("answer", "answer.id", "answer_finding.answer_id")
          .selectAll("answer")
          .select(["answer_finding.source", "answer_finding.status", "answer_finding.at as found_at"])
          .orderBy("found_at", "desc")
          .orderBy("answer.id");
        return (accountId === undefined ? query : query.where("account_id", "=", accountId)).execute();
      });
      return rows.map(({ source, status, found_at, ...row }) => ({
        finding: { answerId: row.id, source, status: toFindingStatus(status), at: toEpochMs(found_at) },
        entry: toLedgerEntry(row),
      }));
    },
  };
}

function toAnswerRow(entry: LedgerEntry): StateTables["answer"] {
  return {
    id: entry.id,
    at: entry.at,
    account_id: entry.accountId,
    patient_id: entry.patientId ?? null,
    answer: entry.answer,
    corpus_tag: entry.corpusTag,
    release: entry.release,
    audience: entry.audience,
  };
}

function toFindingStatus(status: string): AnswerFinding["status"] {
  return status === "concern" || status === "deleted" ? status : "retracted";
}

/** Any number; the same in every process, so that appends to one log wait for each other. */
const AUDIT_LOCK = 7_364_102;

export function auditRows(database: Kysely<StateTables>, schema: string): AuditRows {
  const appendAll = (makes: readonly ((position: number) => AuditRow)[]) =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${AUDIT_LOCK}, hashtext(${schema})), ${asSystem}`.execute(transaction);
      const last = await transaction
        .selectFrom("audit_entry")
        .select((build) => build.fn.max("position").as("position"))
        .executeTakeFirst();
      const first = last?.position == null ? 0 : Number(last.position) + 1;
      const rows = makes.map((make, place) => make(first + place));
      await transaction.insertInto("audit_entry").values(rows.map(toAuditRecord)).execute();
      return rows;
    });
  return {
    append: groupCalls(appendAll),
    addCheckpoint: async (checkpoint) => {
      await database
        .insertInto("audit_checkpoint")
        .values({ ...checkpoint })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    checkpoints: async () => {
      const rows = await database.selectFrom("audit_checkpoint").selectAll().orderBy("size").execute();
      return rows.map((row) => ({ size: row.size, root: row.root, at: toEpochMs(row.at) }));
    },
  };
}

export function auditRowsSeen(reading: Reading): AuditRowsSeen {
  return {
    about: (patientHash, offset, limit) =>
      reading(async (database) => {
        const about = database.selectFrom("audit_entry").where("patient_hash", "=", patientHash);
        const counted = await about.select((build) => build.fn.countAll().as("n")).executeTakeFirst();
        const rows = await about.selectAll().orderBy("position", "desc").offset(offset).limit(limit).execute();
        return { total: Number(counted?.n ?? 0), rows: rows.map(toAuditRow) };
      }),
    page: async (from, limit, patientHash) => {
      const rows = await reading((database) => {
        const all = database.selectFrom("audit_entry").selectAll().where("position", ">=", from);
        const query = patientHash === undefined ? all : all.where("patient_hash", "=", patientHash);
        return query.orderBy("position").limit(limit).execute();
      });
      return rows.map(toAuditRow);
    },
    count: () => countOf(reading, "audit_entry"),
  };
}

async function countOf(reading: Reading, table: "answer" | "audit_entry"): Promise<number> {
  const row = await reading((database) =>
    database
      .selectFrom(table)
      .select((build) => build.fn.countAll().as("n"))
      .executeTakeFirst(),
  );
  return Number(row?.n ?? 0);
}

function toLedgerEntry(row: StateTables["answer"]): LedgerEntry {
  return {
    id: row.id,
    at: toEpochMs(row.at),
    accountId: row.account_id,
    ...(row.patient_id === null ? {} : { patientId: toPatientId(row.patient_id) }),
    answer: row.answer,
    corpusTag: row.corpus_tag,
    release: row.release,
    audience: row.audience === "patient" ? "patient" : "clinician",
  };
}

function toAuditRecord({ patientHash, leafHash, ...rest }: AuditRow): StateTables["audit_entry"] {
  return { ...rest, patient_hash: patientHash, leaf_hash: leafHash };
}

function toAuditRow(row: StateTables["audit_entry"]): AuditRow {
  return {
    position: row.position,
    at: toEpochMs(row.at),
    actor: row.actor,
    role: row.role,
    action: row.action,
    patientHash: row.patient_hash,
    outcome: row.outcome,
    purpose: row.purpose,
    leafHash: row.leaf_hash,
  };
}
