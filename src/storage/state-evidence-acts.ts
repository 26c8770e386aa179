/**
 * @module storage/state-evidence-acts: what an operator did about the standing of publications, and marks on past answers that ended.
 *
 * Both only grow: a mark on an answer is never removed; that it ended is kept beside it.
 */
import { type Kysely, sql } from "kysely";
import { type EpochMs, toEpochMs } from "#core";
import type { StateTables } from "./state-schema.ts";

/** An operator's word on a publication, recorded in the library and kept here for whoever audits. */
export interface KeptEvidenceAct {
  readonly id: string;
  readonly at: EpochMs;
  readonly kind: "retract" | "reinstate";
  /** `doi:…`, `pmid:…` and the like. */
  readonly target: string;
  readonly status: string;
  readonly reason: string | null;
}

export interface EvidenceActs {
  /** Keeps an act; one kept already changes nothing. */
  append(act: KeptEvidenceAct): Promise<void>;
  /** In the order they were done. */
  list(): Promise<KeptEvidenceAct[]>;
}

export function evidenceActs(database: Kysely<StateTables>): EvidenceActs {
  return {
    append: async ({ id, at, kind, target, status, reason }) => {
      // A table that may not be updated takes no "on conflict".
      await sql`insert into evidence_act (id, at, kind, target, status, reason)
        select ${id}, ${at}::bigint, ${kind}, ${target}, ${status}, ${reason}
        where not exists (select from evidence_act where id = ${id})`.execute(database);
    },
    list: async () => {
      const rows = await database.selectFrom("evidence_act").selectAll().orderBy("at").orderBy("id").execute();
      return rows.map(({ at, kind, ...row }) => ({
        ...row,
        at: toEpochMs(at),
        kind: kind === "reinstate" ? "reinstate" : "retract",
      }));
    },
  };
}

/** The same finding may come again after it ended, so its moment is part of its key. */
export async function addEvidenceActs(database: Kysely<unknown>): Promise<void> {
  const onlyGrows = (table: string) => [
    `create rule ${table}_is_append_only as on update to ${table} do instead nothing`,
    `create rule ${table}_is_kept as on delete to ${table} do instead nothing`,
  ];
  const statements = [
    "alter table answer_finding drop constraint answer_finding_pkey",
    "alter table answer_finding add primary key (answer_id, source, status, at)",
    `create table answer_finding_end (
      answer_id text not null references answer(id), source text not null, status text not null, found_at bigint not null,
      at bigint not null, primary key (answer_id, source, status, found_at))`,
    "alter table answer_finding_end enable row level security",
    "alter table answer_finding_end force row level security",
    `create policy answer_finding_end_seen on answer_finding_end for select
      using (exists (select from answer where answer.id = answer_finding_end.answer_id))`,
    "create policy answer_finding_end_added on answer_finding_end for insert with check (true)",
    `create table evidence_act (
      id text primary key, at bigint not null, kind text not null, target text not null, status text not null, reason text)`,
    ...["answer_finding_end", "evidence_act"].flatMap(onlyGrows),
  ];
  for (const statement of statements) await sql.raw(statement).execute(database);
}
