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
  /** Keeps a finding; the same again changes nothing unless it has ended. */
  addFinding(finding: AnswerFinding): Promise<void>;
  /** Ends a finding: the source has its standing again. */
  endFinding(finding: AnswerFinding, at: EpochMs): Promise<void>;
}

/** An answer with the ids of the sources it cites, in order. */
export interface ListedAnswer {
  readonly entry: LedgerEntry;
  readonly sources: readonly string[];
}

/** The answers an asker may see. */
export interface AnswersSeen {
  find(id: string): Promise<LedgerEntry | undefined>;
  count(): Promise<number>;
  /** Answers that cite the source, oldest first. */
  citing(source: string): Promise<LedgerEntry[]>;
  /** Answers given from `since` on, newest first; all if it is left out. */
  list(since?: EpochMs): Promise<ListedAnswer[]>;
  /** Findings in force, newest first, with the answers they are about; of one account's answers, or of all. */
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
  /** The account that was acted on; `null`: the act was on none. */
  readonly accountId: string | null;
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
  /** Rows of one patient, newest first; `of` the first so many alone, as they were when the list had no more. */
  about(
    patientHash: string,
    page: { readonly offset: number; readonly limit: number; readonly of?: number | undefined },
  ): Promise<{ total: number; rows: AuditRow[] }>;
  /** Rows from position `from` on in order, at most `limit`; of one patient, or of all. */
  page(from: number, limit: number, patientHash?: string): Promise<AuditRow[]>;
  /** What was done under one broken glass, from its moment until before its end: each act and how often, the first done first. */
  underGlass(glass: BrokenGlass): Promise<CountedAct[]>;
  count(): Promise<number>;
}

/** Who opened whose record in an emergency, and for how long. */
export interface BrokenGlass {
  readonly patientHash: string;
  readonly actor: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
}

export interface CountedAct {
  readonly action: string;
  readonly times: number;
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
        await sql`select pg_advisory_xact_lock(hashtext(${answerId})), ${asSystem}`.execute(transaction);
        // A table that may not be updated takes no "on conflict".
        await sql`insert into answer_finding (answer_id, source, status, at)
          select ${answerId}, ${source}, ${status}, ${at}::bigint where not exists (
            select from answer_finding found where answer_id = ${answerId} and source = ${source} and status = ${status}
              and (${isInForce("found")} or found.at = ${at}::bigint))
        `.execute(transaction);
      }),
    endFinding: ({ answerId, source, status, at: foundAt }, at) =>
      database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(hashtext(${answerId})), ${asSystem}`.execute(transaction);
        await sql`insert into answer_finding_end (answer_id, source, status, found_at, at)
          select ${answerId}, ${source}, ${status}, ${foundAt}::bigint, ${at}::bigint where not exists (
            select from answer_finding_end where answer_id = ${answerId} and source = ${source}
              and status = ${status} and found_at = ${foundAt}::bigint)`.execute(transaction);
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
    list: async (since) => {
      const [rows, sources] = await reading(async (database) => {
        const all = database.selectFrom("answer").selectAll();
        const query = since === undefined ? all : all.where("at", ">=", since);
        const cited = database.selectFrom("answer_source").selectAll().orderBy("source");
        return [await query.orderBy("at", "desc").orderBy("id").execute(), await cited.execute()] as const;
      });
      const citedBy = Map.groupBy(sources, (row) => row.answer_id);
      return rows.map((row) => ({
        entry: toLedgerEntry(row),
        sources: (citedBy.get(row.id) ?? []).map(({ source }) => source),
      }));
    },
    findings: async (accountId) => {
      const rows = await reading((database) => {
        const query = database
          .selectFrom("answer_finding")
          .innerJoin("answer", "answer.id", "answer_finding.answer_id")
          .selectAll("answer")
          .select(["answer_finding.source", "answer_finding.status", "answer_finding.at as found_at"])
          .where(isInForce("answer_finding"))
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

/** Whether a row of `answer_finding`, under the name it has in the statement, has not ended. */
function isInForce(finding: string) {
  const of = sql.ref(finding);
  return sql<boolean>`not exists (select from answer_finding_end ended where ended.answer_id = ${of}.answer_id
    and ended.source = ${of}.source and ended.status = ${of}.status and ended.found_at = ${of}.at)`;
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
    about: (patientHash, { offset, limit, of }) =>
      reading(async (database) => {
        const about = database.selectFrom("audit_entry").where("patient_hash", "=", patientHash);
        const counted = await about.select((build) => build.fn.countAll().as("n")).executeTakeFirst();
        const all = Number(counted?.n ?? 0);
        const total = Math.min(of ?? all, all);
        const newestFirst = about.selectAll().orderBy("position", "desc");
        const rows = await newestFirst
          .offset(all - total + offset)
          .limit(Math.min(limit, Math.max(0, total - offset)))
          .execute();
        return { total, rows: rows.map(toAuditRow) };
      }),
    page: async (from, limit, patientHash) => {
      const rows = await reading((database) => {
        const all = database.selectFrom("audit_entry").selectAll().where("position", ">=", from);
        const query = patientHash === undefined ? all : all.where("patient_hash", "=", patientHash);
        return query.orderBy("position").limit(limit).execute();
      });
      return rows.map(toAuditRow);
    },
    underGlass: ({ patientHash, actor, from, until }) =>
      reading(async (database) => {
        // The purpose is written out, so that the index of `addGlassIndexes` serves it.
        const { rows } = await sql<CountedAct>`select action, count(*)::integer as times from audit_entry
          where purpose = 'BTG' and outcome = 'allowed' and patient_hash = ${patientHash} and actor = ${actor}
            and at >= ${from}::bigint and at < ${until}::bigint
          group by action order by min(position)`.execute(database);
        return rows;
      }),
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

function toAuditRecord({ patientHash, leafHash, accountId, ...rest }: AuditRow): StateTables["audit_entry"] {
  return { ...rest, patient_hash: patientHash, leaf_hash: leafHash, account_id: accountId };
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
    accountId: row.account_id,
    leafHash: row.leaf_hash,
  };
}
