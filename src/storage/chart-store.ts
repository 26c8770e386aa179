/**
 * @module storage/chart-store: the identified charts on disk, for the bedside and for `deid`.
 *
 * Layout: `charts-NNNN.ndjson` (one `PatientChart` a line) and `index.ndjson` (a header, then one entry a chart: where its line
 * stands and what a list of patients shows). Promise: a directory is there whole or not at all, the same charts give the same
 * bytes, one chart is read without reading the others, and a store that is open keeps what it saw when it was opened.
 */
import { closeSync, fsyncSync, openSync, read as readFile, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type EpochMs, isBirth, OslerError, type PatientChart, type PatientId } from "#core";
import { requirePath, writeDirectoryAtomic } from "./atomic-files.ts";

/** What a list of patients shows. */
export interface ChartSummary {
  readonly patientId: PatientId;
  /** Prefix, given names, family name of the first name; the patient id when there is none. */
  readonly displayName: string;
  /** ISO date as far as known. */
  readonly birthDate?: string;
  readonly sex: PatientChart["identity"]["sex"];
  readonly events: number;
  readonly notes: number;
  readonly lastEventAt?: EpochMs;
}

export interface ChartStore {
  /** Every patient, in the order the charts were written. */
  list(): readonly ChartSummary[];
  find(patientId: string): Promise<PatientChart | undefined>;
  close(): void;
}

export interface ChartStoreOptions {
  /** A shard file is closed once it holds this many bytes. */
  readonly shardBytes?: number;
}

export interface ChartCounts {
  readonly charts: number;
  readonly events: number;
  readonly notes: number;
}

interface IndexEntry extends ChartSummary {
  readonly shard: number;
  readonly offset: number;
  readonly length: number;
}

const FORMAT = "osler-charts";
const VERSION = 1;
const INDEX = "index.ndjson";
const FLUSH_BYTES = 1 << 20;

/**
 * Writes charts in the order they come; `directory` is replaced when all are there.
 *
 * @throws OslerError `storage/chart-duplicate` if a patient comes twice
 */
export async function writeCharts(
  directory: string,
  charts: AsyncIterable<PatientChart> | Iterable<PatientChart>,
  options: ChartStoreOptions = {},
): Promise<ChartCounts> {
  return writeDirectoryAtomic(directory, async (temporary) => {
    const shardBytes = options.shardBytes ?? 256 * 1024 * 1024;
    const entries: string[] = [];
    const seen = new Set<string>();
    let shard = 0;
    let writer = openWriter(join(temporary, shardName(shard)));
    let [events, notes] = [0, 0];
    try {
      for await (const chart of charts) {
        refuseSecond(seen, chart.patientId);
        if (writer.written() >= shardBytes) {
          writer.close();
          writer = openWriter(join(temporary, shardName(++shard)));
        }
        const offset = writer.written();
        const length = writer.write(`${JSON.stringify(chart)}\n`);
        entries.push(JSON.stringify({ ...summaryOf(chart), shard, offset, length } satisfies IndexEntry));
        events += chart.events.length;
        notes += chart.notes.length;
      }
    } finally {
      writer.close();
    }
    const index = openWriter(join(temporary, INDEX));
    index.write(`${JSON.stringify({ format: FORMAT, version: VERSION, charts: entries.length, shards: shard + 1 })}\n`);
    for (const entry of entries) index.write(`${entry}\n`);
    index.close();
    return { charts: entries.length, events, notes };
  });
}

/** Every chart, in the order written, one in memory at a time. */
export async function* readCharts(directory: string): AsyncGenerator<PatientChart> {
  const opened = openIndexed(directory);
  try {
    for (const entry of opened.entries) yield await opened.chartAt(entry);
  } finally {
    opened.close();
  }
}

/**
 * Opens a store for random access. The index is held in memory (about 300 bytes a patient); charts stay on disk.
 *
 * @throws OslerError `storage/file-missing`, or `storage/chart-store-unreadable` if it is not a chart store of this version
 */
export function openChartStore(directory: string): ChartStore {
  const opened = openIndexed(directory);
  const byPatient = new Map<string, IndexEntry>(opened.entries.map((entry) => [entry.patientId, entry]));
  return {
    list: () => opened.entries,
    find: async (patientId) => {
      const entry = byPatient.get(patientId);
      return entry === undefined ? undefined : opened.chartAt(entry);
    },
    close: opened.close,
  };
}

interface IndexedCharts {
  readonly entries: readonly IndexEntry[];
  chartAt(entry: IndexEntry): Promise<PatientChart>;
  close(): void;
}

const readAt = promisify(readFile);

function openIndexed(directory: string): IndexedCharts {
  const path = join(directory, INDEX);
  requirePath(path, "A chart store's index");
  const lines = readFileSync(path, "utf8").split("\n");
  const header: unknown = parsed(lines[0] ?? "");
  if (!isHeader(header) || lines.length !== header.charts + 2) throw unreadable(path);
  const entries = lines.slice(1, -1).map((line) => parsed(line));
  if (!entries.every(isEntry)) throw unreadable(path);
  const shards: number[] = [];
  for (let shard = 0; shard < header.shards; shard++) shards.push(openSync(join(directory, shardName(shard)), "r"));
  return {
    entries,
    chartAt: async (entry) => {
      const buffer = Buffer.allocUnsafe(entry.length);
      const { bytesRead } = await readAt(shards[entry.shard] ?? -1, buffer, 0, entry.length, entry.offset);
      const chart: unknown = bytesRead === entry.length ? parsed(buffer.toString("utf8")) : undefined;
      if (!isChartOf(chart, entry.patientId)) throw unreadable(join(directory, shardName(entry.shard)));
      return chart;
    },
    close: () => {
      for (const descriptor of shards.splice(0)) closeSync(descriptor);
    },
  };
}

function summaryOf(chart: PatientChart): ChartSummary {
  const name = chart.identity.names[0];
  const words = name === undefined ? [] : [name.prefix ?? "", ...name.given, name.family];
  const displayName = words.filter((word) => word !== "").join(" ");
  const born = chart.events.find(({ code }) => isBirth(code))?.occurredAt ?? undefined;
  const birthDate = chart.identity.birthDate ?? (born === undefined ? undefined : toIsoDate(born));
  const last = chart.events.findLast((event) => event.occurredAt !== null)?.occurredAt ?? undefined;
  return {
    patientId: chart.patientId,
    displayName: displayName === "" ? chart.patientId : displayName,
    ...(birthDate === undefined ? {} : { birthDate }),
    sex: chart.identity.sex,
    events: chart.events.length,
    notes: chart.notes.length,
    ...(last === undefined ? {} : { lastEventAt: last }),
  };
}

function toIsoDate(moment: EpochMs): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function refuseSecond(seen: Set<string>, patientId: string): void {
  if (seen.has(patientId)) {
    throw new OslerError("storage/chart-duplicate", {
      message: `Chart ${seen.size + 1} belongs to a patient whose chart is already written.`,
      fix: "Bring all of a patient's resources together before writing charts.",
    });
  }
  seen.add(patientId);
}

/** Appends text through one buffer; flushed to the disk's platter on close. */
function openWriter(path: string) {
  const descriptor = openSync(path, "w");
  let pending: Buffer[] = [];
  let waiting = 0;
  let written = 0;
  const flush = () => {
    for (const buffer of pending) for (let at = 0; at < buffer.length; ) at += writeSync(descriptor, buffer, at);
    pending = [];
    waiting = 0;
  };
  return {
    written: () => written,
    write: (text: string): number => {
      const buffer = Buffer.from(text, "utf8");
      pending.push(buffer);
      waiting += buffer.length;
      written += buffer.length;
      if (waiting >= FLUSH_BYTES) flush();
      return buffer.length;
    },
    close: () => {
      flush();
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

function shardName(shard: number): string {
  return `charts-${String(shard).padStart(4, "0")}.ndjson`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHeader(value: unknown): value is { charts: number; shards: number } {
  return (
    isObject(value) &&
    value["format"] === FORMAT &&
    value["version"] === VERSION &&
    Number.isSafeInteger(value["charts"]) &&
    Number.isSafeInteger(value["shards"])
  );
}

function isEntry(value: unknown): value is IndexEntry {
  return (
    isObject(value) &&
    typeof value["patientId"] === "string" &&
    Number.isSafeInteger(value["shard"]) &&
    Number.isSafeInteger(value["offset"]) &&
    Number.isSafeInteger(value["length"])
  );
}

function isChartOf(value: unknown, patientId: string): value is PatientChart {
  return (
    isObject(value) &&
    value["patientId"] === patientId &&
    isObject(value["identity"]) &&
    Array.isArray(value["events"]) &&
    Array.isArray(value["notes"])
  );
}

function unreadable(path: string): OslerError {
  return new OslerError("storage/chart-store-unreadable", {
    message: `${path} is not a chart store of version ${VERSION}, or it is damaged.`,
    fix: "Run the intake again.",
  });
}
