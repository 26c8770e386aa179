/**
 * @module timeline/read-subjects: a MEDS dataset as records, one subject after the other.
 *
 * Reads 0.4 and 0.3.3, of any origin. Before: `writeMedsDataset` or another tool. After: `corpus`, `validation`.
 * Promise: one subject in memory at a time; rows keep the order they have on disk; a split that was not asked for is not opened
 * where the dataset keeps its splits in folders.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type ClinicalEvent,
  type ClinicalNote,
  type EpochMs,
  type MedsDataset,
  type SubjectKey,
  type SubjectRecord,
  toEpochMs,
  toSubjectKey,
} from "#core";
import { type DuckDb, listFiles, openDuckDb, requirePath, sqlText } from "#storage";
import { readingFiles, streamingFiles, unreadable } from "./readable-files.ts";
import type { SplitName } from "./splits.ts";
import { requireEventColumns } from "./tasks/meds-source.ts";

export interface ReadSubjectsOptions {
  /** All subjects if absent. */
  readonly split?: SplitName;
  /** Also the notes. Off by default: they are larger than everything else. */
  readonly notes?: boolean;
  /** Also how drugs were used. Off by default: nothing is learnt from it. */
  readonly drugUse?: boolean;
}

/**
 * The dataset's subjects in the order of its files. An event of a dataset without `filed_time` counts as filed when it occurred.
 *
 * @throws OslerError `storage/file-missing` if there is no `data` folder, or neither folders of splits nor a list of them where one is asked for;
 * `timeline/meds-unreadable`, naming the file, where one is damaged, is no Parquet, lacks a column or has a subject below 0 or from 2^53 on
 */
export async function* readSubjects(
  dataset: MedsDataset,
  options: ReadSubjectsOptions = {},
): AsyncGenerator<SubjectRecord> {
  const data = join(dataset.directory, "data");
  requirePath(data, "A MEDS dataset's data folder");
  const database = await openDuckDb({ threads: 1, memoryMb: 1024 });
  try {
    const files = (await listFiles(data)).filter((file) => file.endsWith(".parquet")).sort(byNumber);
    const { split } = options;
    const inFolders = split !== undefined && files.some((file) => file.startsWith(`${split}/`));
    const splitFile = join(dataset.directory, "metadata/subject_splits.parquet");
    if (split !== undefined && !inFolders) requirePath(splitFile, "The list of which subject is in which split");
    for (const file of files) {
      if (inFolders && !file.startsWith(`${split}/`)) continue;
      const only = split === undefined || inFolders ? undefined : { splitFile, split };
      const notesFile = join(dataset.directory, "notes", file);
      const notes =
        options.notes === true && existsSync(notesFile)
          ? groupNotes(database, notesFile, { path: join(data, file), only })
          : undefined;
      const events = readSubjectFile(database, join(data, file), { only, drugUse: options.drugUse === true });
      yield* withNotes(events, notes);
    }
  } finally {
    database.close();
  }
}

/** `train/2.parquet` before `train/10.parquet`. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** The split asked for, where only a list says who is in it. */
interface OneSplit {
  readonly splitFile: string;
  readonly split: SplitName;
}

/** A semijoin may turn its sides about, and then rows come as it likes. */
const AS_ON_DISK = "ORDER BY file_row_number";

function inSplit({ splitFile, split }: OneSplit): string {
  return `subject_id IN (SELECT subject_id FROM ${sqlText(splitFile)} WHERE split = ${sqlText(split)})`;
}

/** The records of one file, subjects as they come. */
async function* readSubjectFile(
  database: DuckDb,
  path: string,
  { only, drugUse }: { only: OneSplit | undefined; drugUse: boolean },
): AsyncGenerator<{ subject: SubjectKey; events: ClinicalEvent[] }> {
  const files = only === undefined ? [path] : [path, only.splitFile];
  const present = await readingFiles(database, files, () => eventColumnsOf(database, path));
  const column = (name: string, sql: string) => (present.has(name) ? sql : "NULL");
  const where = only === undefined ? "" : ` WHERE ${inSplit(only)} ${AS_ON_DISK}`;
  const sql = `SELECT subject_id::DOUBLE, epoch_us(time)::DOUBLE / 1000, code, ${column("numeric_value", "numeric_value::DOUBLE")}, ${column("text_value", "text_value")}, ${column("filed_time", "epoch_us(filed_time)::DOUBLE / 1000")}, ${drugUse ? column("drug_use", "drug_use") : "NULL"} FROM read_parquet(${sqlText(path)}, file_row_number = true)${where}`;
  let subject: SubjectKey | undefined;
  let events: ClinicalEvent[] = [];
  for await (const rows of streamingFiles(database, files, database.chunks(sql))) {
    for (const [key, time, code, numeric, text, filed, use] of rows) {
      if (subject === undefined || key !== subject) {
        if (subject !== undefined) yield { subject, events };
        subject = toSubject(key, path);
        events = [];
      }
      const occurredAt = toMoment(time);
      events.push({
        subject,
        code: String(code),
        occurredAt,
        filedAt: occurredAt === null ? null : (toMoment(filed) ?? occurredAt),
        ...(typeof numeric === "number" && Number.isFinite(numeric) ? { numericValue: numeric } : {}),
        ...(typeof text === "string" ? { textValue: text } : {}),
        ...(typeof use === "string" ? { drugUse: JSON.parse(use) } : {}),
      });
    }
  }
  if (subject !== undefined) yield { subject, events };
}

/** Notes of the subjects whose events are read: one of another split would be waited for in vain, and so would every note behind it. */
async function* groupNotes(
  database: DuckDb,
  path: string,
  events: { readonly path: string; readonly only: OneSplit | undefined },
): AsyncGenerator<{ subject: SubjectKey; notes: ClinicalNote[] }> {
  let group: { subject: SubjectKey; notes: ClinicalNote[] } | undefined;
  const withEvents = `subject_id IN (SELECT subject_id FROM read_parquet(${sqlText(events.path)}))`;
  const where = [withEvents, ...(events.only === undefined ? [] : [inSplit(events.only)])].join(" AND ");
  const sql = `SELECT subject_id::DOUBLE, epoch_us(time)::DOUBLE / 1000, epoch_us(filed_time)::DOUBLE / 1000, note_id, code, text FROM read_parquet(${sqlText(path)}, file_row_number = true) WHERE ${where} ${AS_ON_DISK}`;
  const files = [path, events.path, ...(events.only === undefined ? [] : [events.only.splitFile])];
  for await (const rows of streamingFiles(database, files, database.chunks(sql))) {
    for (const [key, time, filed, id, kind, text] of rows) {
      if (group === undefined || key !== group.subject) {
        if (group !== undefined) yield group;
        group = { subject: toSubject(key, path), notes: [] };
      }
      const occurredAt = toEpochMs(Number(time));
      const filedAt = toEpochMs(Number(filed));
      group.notes.push({
        subject: group.subject,
        id: String(id),
        kind: String(kind),
        occurredAt,
        filedAt,
        text: String(text),
      });
    }
  }
  if (group !== undefined) yield group;
}

/** Both streams hold their subjects in the same order; the second holds none that the first does not, and lacks those without notes. */
async function* withNotes(
  records: AsyncIterable<{ subject: SubjectKey; events: ClinicalEvent[] }>,
  notes: AsyncGenerator<{ subject: SubjectKey; notes: ClinicalNote[] }> | undefined,
): AsyncGenerator<SubjectRecord> {
  let next = (await notes?.next())?.value;
  for await (const record of records) {
    if (next === undefined || next.subject !== record.subject) {
      yield { ...record, notes: [] };
      continue;
    }
    yield { ...record, notes: next.notes };
    next = (await notes?.next())?.value;
  }
}

async function eventColumnsOf(database: DuckDb, path: string): Promise<ReadonlySet<string>> {
  const described = await database.all(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`);
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  requireEventColumns(types, path);
  return new Set(types.keys());
}

/** The queries read ids as DOUBLE, which is exact below 2^53; what is beyond is refused, for two people's could be one number. */
function toSubject(key: unknown, path: string): SubjectKey {
  if (typeof key === "number" && Number.isSafeInteger(key) && key >= 0) return toSubjectKey(key);
  throw unreadable(`${path} has a subject_id that is missing, below 0, or 2^53 or above`);
}

function toMoment(value: unknown): EpochMs | null {
  return typeof value === "number" ? toEpochMs(value) : null;
}
