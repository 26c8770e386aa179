/**
 * @module timeline/write-meds: records to a MEDS 0.4.0 dataset on disk.
 *
 * Before: `deid` (records stream in). After: `readSubjects`, and any tool that speaks MEDS.
 * Promise: each subject in one file and one split, all records of a person in the same, rows in time order, every code listed; memory is bounded
 * by one file's rows a split; the same records in the same order give the same bytes; the directory appears whole or not at all.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type ClinicalEvent,
  canonicalJson,
  type DrugUse,
  type EpochMs,
  OslerError,
  type Progress,
  type SubjectKey,
  type SubjectRecord,
} from "#core";
import {
  openDuckDb,
  openParquetWriter,
  type ParquetWriter,
  sqlText,
  writeDirectoryAtomic,
  writeFileAtomic,
} from "#storage";
import { compareOccurred, isObservationEnd, isObservationStart } from "./event-order.ts";
import {
  codeColumns,
  eventColumns,
  extensionColumns,
  MEDS_VERSION,
  noteColumns,
  ownDescriptions,
  parentCodes,
  splitColumns,
} from "./meds-schema.ts";
import { observationWindow } from "./observation-window.ts";
import { type SplitName, splitNames, splitOf } from "./splits.ts";

export interface WriteMedsOptions {
  /** `dataset_name`. */
  readonly name: string;
  /** SPDX id, or words for the institution's own records. `corpus` admits no source without one. */
  readonly licence: string;
  readonly splitSeed: string | number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** ISO 8601; left out by default, so that the same records give the same bytes. */
  readonly createdAt?: string;
  /** Rows after which a split's next file begins, at the end of a subject. 400,000 by default. */
  readonly rowsPerFile?: number;
  /** Subjects whose records call a code by the same words before these are published with it. 11 by default: words few use can name a person. */
  readonly minDescriptionSubjects?: number;
}

export interface MedsSummary {
  readonly subjects: number;
  readonly events: number;
  readonly notes: number;
  readonly codes: number;
  readonly splits: Readonly<Record<SplitName, { readonly subjects: number; readonly events: number }>>;
  /** Records that did not say when observation began or ended, and got the events that do. */
  readonly observationStartsAdded: number;
  readonly observationEndsAdded: number;
  /** Events that claimed to be filed before they happened; taken as filed when they happened. */
  readonly filedBeforeOccurred: number;
}

/**
 * Writes `records` as `directory/data/<split>/<n>.parquet`, `metadata/` and `notes/<split>/<n>.parquet`.
 *
 * @throws OslerError `timeline/subject-twice` if a subject comes again; `timeline/mixed-subjects` if a record holds another
 * subject's events; `timeline/time-out-of-range` for a moment outside ±285,000 years
 */
export async function writeMedsDataset(
  records: AsyncIterable<SubjectRecord> | Iterable<SubjectRecord>,
  directory: string,
  options: WriteMedsOptions,
): Promise<MedsSummary> {
  return writeDirectoryAtomic(directory, async (temporary) => {
    for (const folder of [...splitNames.map((split) => `data/${split}`), "metadata"]) {
      await mkdir(join(temporary, folder), { recursive: true });
    }
    const state = newState();
    const splits = await openParquetWriter(splitColumns);
    const shards = await Promise.all(splitNames.map((split) => openShards(temporary, split, options.rowsPerFile)));
    try {
      for await (const record of records) {
        options.signal?.throwIfAborted();
        const split = splitOf(record.person ?? record.subject, options.splitSeed);
        const events = await shards[splitNames.indexOf(split)]?.add(completed(record, state), record);
        splits.append([BigInt(record.subject), split]);
        state.subjects++;
        state.splits[split].subjects++;
        state.splits[split].events += events ?? 0;
        if (state.subjects % 200 === 0) options.progress({ done: state.subjects, note: "subjects written" });
      }
      await splits.write(join(temporary, "metadata/subject_splits.parquet"));
      for (const shard of shards) await shard.finish();
    } finally {
      splits.close();
      for (const shard of shards) shard.close();
    }
    await refuseRepeatedSubjects(join(temporary, "metadata/subject_splits.parquet"));
    await writeCodes(join(temporary, "metadata/codes.parquet"), state.codes, options.minDescriptionSubjects ?? 11);
    await writeFileAtomic(join(temporary, "metadata/dataset.json"), `${canonicalJson(datasetJson(options))}\n`);
    options.progress({ done: state.subjects, total: state.subjects, note: "subjects written" });
    return toSummary(state);
  });
}

interface CodeCount {
  /** Words said of the code → how many subjects' records say them. */
  readonly wordings: Map<string, { subjects: number; last: SubjectKey }>;
}

/** Of a code that everybody calls otherwise, further wordings are not counted. */
const MAX_WORDINGS = 1000;

type WriteState = ReturnType<typeof newState>;

function newState() {
  const none = () => ({ subjects: 0, events: 0 });
  return {
    subjects: 0,
    notes: 0,
    startsAdded: 0,
    endsAdded: 0,
    filedBeforeOccurred: 0,
    splits: { train: none(), tuning: none(), held_out: none() },
    codes: new Map<string, CodeCount>(),
  };
}

function toSummary(state: WriteState): MedsSummary {
  return {
    subjects: state.subjects,
    events: splitNames.reduce((sum, split) => sum + state.splits[split].events, 0),
    notes: state.notes,
    codes: state.codes.size,
    splits: state.splits,
    observationStartsAdded: state.startsAdded,
    observationEndsAdded: state.endsAdded,
    filedBeforeOccurred: state.filedBeforeOccurred,
  };
}

/** The record's events in time order, with the start and end of observation where the record does not say them; counts as it goes. */
function completed(record: SubjectRecord, state: WriteState): ClinicalEvent[] {
  const { subject } = record;
  if (
    record.events.some((event) => event.subject !== subject) ||
    record.notes.some((note) => note.subject !== subject)
  ) {
    throw new OslerError("timeline/mixed-subjects", {
      message: `The record of subject ${subject} holds events or notes of another subject.`,
      fix: "Group events and notes by subject before writing them.",
    });
  }
  const events = record.events.map((event) => {
    if (event.filedAt === null || event.occurredAt === null || event.filedAt >= event.occurredAt) return event;
    state.filedBeforeOccurred++;
    return { ...event, filedAt: event.occurredAt };
  });
  const window = observationWindow(events);
  const mark = (code: string, moment: EpochMs) => events.push({ subject, code, occurredAt: moment, filedAt: moment });
  if (window !== undefined && !events.some(({ code }) => isObservationStart(code))) {
    mark("OBSERVATION_START", window.start);
    state.startsAdded++;
  }
  if (window !== undefined && !events.some(({ code }) => isObservationEnd(code))) {
    mark("OBSERVATION_END", window.end);
    state.endsAdded++;
  }
  for (const event of events) countCode(state.codes, event);
  state.notes += record.notes.length;
  return events.sort(compareOccurred);
}

function countCode(codes: Map<string, CodeCount>, { code, subject, display }: ClinicalEvent): void {
  let count = codes.get(code);
  if (count === undefined) {
    count = { wordings: new Map() };
    codes.set(code, count);
  }
  if (display === undefined) return;
  const wording = count.wordings.get(display);
  if (wording === undefined) {
    if (count.wordings.size < MAX_WORDINGS) count.wordings.set(display, { subjects: 1, last: subject });
  } else if (wording.last !== subject) {
    wording.subjects++;
    wording.last = subject;
  }
}

/** What most records call the code, the first of equally many, if that is in at least `minSubjects` of them. */
function publishedWording({ wordings }: CodeCount, minSubjects: number): string | undefined {
  let [best, most] = [undefined as string | undefined, minSubjects - 1];
  for (const [words, { subjects }] of wordings) if (subjects > most) [best, most] = [words, subjects];
  return best;
}

interface Shards {
  /** Adds one record; returns its events. */
  add(events: readonly ClinicalEvent[], record: SubjectRecord): Promise<number>;
  finish(): Promise<void>;
  close(): void;
}

/** The numbered files of one split: events, and notes beside them under the same number. */
async function openShards(directory: string, split: SplitName, rowsPerFile = 400_000): Promise<Shards> {
  const events = await openParquetWriter(eventColumns);
  let notes: ParquetWriter | undefined;
  let number = 0;
  const finish = async () => {
    if (events.rows === 0) return;
    await events.write(join(directory, `data/${split}/${number}.parquet`));
    if (notes !== undefined && notes.rows > 0) {
      await mkdir(join(directory, "notes", split), { recursive: true });
      await notes.write(join(directory, `notes/${split}/${number}.parquet`));
    }
    number++;
  };
  return {
    finish,
    async add(rows, record) {
      const subject = BigInt(record.subject);
      for (const event of rows) {
        events.append([
          subject,
          toMicroseconds(event.occurredAt, record.subject),
          event.code,
          event.numericValue ?? null,
          event.textValue ?? null,
          toMicroseconds(event.filedAt, record.subject),
          ...drugColumns(event.drugUse),
        ]);
      }
      if (record.notes.length > 0) notes ??= await openParquetWriter(noteColumns);
      const ordered = record.notes.toSorted(
        (a, b) => a.filedAt - b.filedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
      );
      for (const note of ordered) {
        const occurred = toMicroseconds(note.occurredAt, record.subject);
        notes?.append([subject, occurred, toMicroseconds(note.filedAt, record.subject), note.id, note.kind, note.text]);
      }
      if (events.rows >= rowsPerFile) await finish();
      return rows.length;
    },
    close() {
      events.close();
      notes?.close();
    },
  };
}

/** Dose and route where the drug has one instruction; a range of doses is no dose. All of it as JSON. */
function drugColumns(use: DrugUse | undefined): [number | null, string | null, string | null, string | null] {
  if (use === undefined) return [null, null, null, null];
  const [only, ...others] = use.dosages;
  const { dose, route } = others.length === 0 ? (only ?? {}) : {};
  const single = dose?.high === undefined ? dose : undefined;
  return [single?.value ?? null, single?.unit ?? null, route?.code ?? route?.display ?? null, canonicalJson(use)];
}

function toMicroseconds(moment: EpochMs | null, subject: SubjectKey): bigint | null {
  if (moment === null) return null;
  const microseconds = Math.round(moment * 1000);
  if (Number.isSafeInteger(microseconds)) return BigInt(microseconds);
  throw new OslerError("timeline/time-out-of-range", {
    message: `An event of subject ${subject} is further from 1970 than a MEDS timestamp may be.`,
    fix: "Correct the date in the source, or leave the event out at intake.",
  });
}

async function refuseRepeatedSubjects(splitFile: string): Promise<void> {
  const database = await openDuckDb({ threads: 1 });
  try {
    const [repeated] = await database.all(
      `SELECT subject_id FROM ${sqlText(splitFile)} GROUP BY subject_id HAVING count(*) > 1 ORDER BY subject_id LIMIT 1`,
    );
    if (repeated === undefined) return;
    throw new OslerError("timeline/subject-twice", {
      message: `Subject ${String(repeated["subject_id"])} was given more than once.`,
      fix: "Merge the parts of each record before writing; a subject lives in one file.",
    });
  } finally {
    database.close();
  }
}

async function writeCodes(path: string, codes: ReadonlyMap<string, CodeCount>, minSubjects: number): Promise<void> {
  const writer = await openParquetWriter(codeColumns);
  try {
    for (const [code, count] of [...codes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const published = publishedWording(count, minSubjects);
      const parents = parentCodes(code);
      writer.append([code, ownDescriptions[code] ?? published ?? null, parents.length > 0 ? parents : null]);
    }
    await writer.write(path);
  } finally {
    writer.close();
  }
}

function datasetJson(options: WriteMedsOptions): Record<string, unknown> {
  return {
    dataset_name: options.name,
    etl_name: "osler",
    meds_version: MEDS_VERSION,
    license: options.licence,
    created_at: options.createdAt,
    other_extension_columns: extensionColumns,
  };
}
