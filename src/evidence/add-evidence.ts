/**
 * @module evidence/add-evidence: literature and guidelines into a library on disk.
 *
 * Streams: one document in memory at a time. Adding what is already there changes nothing, byte for byte; a new text of a known
 * document supersedes the old one, which stays readable. Of texts that were there before, the last that a run tells is current after it.
 */
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type Clock, noProgress, type Progress, toEpochMs } from "#core";
import { lanceIsSupported, type SqlTextLocation, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import {
  type Admission,
  type Catalogue,
  type CatalogueEntry,
  type Manifest,
  readCatalogue,
  readManifest,
} from "./catalogue.ts";
import { toCorpusTag } from "./corpus-tag.ts";
import { type DocumentStatus, identityKeys, isWithheld, type OperatorAct, type StatusNotice } from "./document.ts";
import { toVersion } from "./normalise-text.ts";
import { writingAlone } from "./one-writer.ts";
import { rankingPins } from "./ranking-pins.ts";
import { listSources, readSource, type SourceFile, type SourceItem } from "./sources.ts";
import { findIndexState, indexIsCurrent, type TableIndex, toTableIndex, updateIndex } from "./table-retriever.ts";

/** Below this a library without a database of its own is searched in memory, which opens faster than LanceDB. */
const SMALL_LIBRARY_PASSAGES = 4000;
/** An addition may take hours; who retracts is told that it has to end first. */
const forNotices = { patienceMs: 30_000, progress: noProgress };

export interface AddEvidenceOptions {
  /** Files and directories; directories are searched to the bottom. */
  readonly paths: readonly string[];
  readonly directory: string;
  /** The database that is to hold this library's index and no other's; LanceDB beside the library if left out. */
  readonly database?: SqlTextLocation;
  readonly progress?: Progress;
  /** A web page's date after it is not believed. The machine's own if left out. */
  readonly clock?: Clock;
}

export interface SkippedSource {
  readonly file: string;
  readonly reason: string;
  readonly count: number;
}

export interface EvidenceSummary {
  readonly files: number;
  readonly documents: Readonly<Record<Admission, number>>;
  /** Documents in the library after this run, and their searchable passages. */
  readonly total: { readonly documents: number; readonly passages: number };
  /** Documents in the library that are retracted, under concern or deleted from PubMed; never quoted. */
  readonly withheld: number;
  readonly notices: number;
  /** What was not understood, with the reason, once per file and reason. */
  readonly skipped: readonly SkippedSource[];
}

/**
 * @throws OslerError `storage/file-missing` for a path that is not there; nothing inside a file ever throws
 * @throws OslerError `storage/text-table-unreachable` if the index is in a database that cannot be reached; the documents are kept
 */
export async function addEvidence(options: AddEvidenceOptions): Promise<EvidenceSummary> {
  const sources = await listSources(options.paths);
  const patience = { patienceMs: Number.POSITIVE_INFINITY, progress: options.progress ?? noProgress };
  return writingAlone(options.directory, patience, () => addSources(sources, options));
}

async function addSources(sources: readonly SourceFile[], options: AddEvidenceOptions): Promise<EvidenceSummary> {
  const { directory, database, progress = noProgress, clock = () => toEpochMs(Date.now()) } = options;
  const catalogue = await readCatalogue(directory);
  const tally = createTally();
  await writeSegment(directory, catalogue, tally, async (writer) => {
    let done = 0;
    for (const [position, source] of sources.entries()) {
      for await (const item of readSource(source, clock())) {
        await take(item, writer, catalogue, tally);
        if (++done % 200 === 0) progress({ done: position, total: sources.length, note: `${done} documents read` });
      }
    }
    for (const entry of tally.returning.values()) {
      await writer.entry(entry);
      tally.documents.unchanged--;
      tally.documents.updated++;
      tally.written++;
    }
  });
  const entries = [...catalogue.current.values()];
  const passages = entries.reduce((sum, entry) => sum + entry.passages, 0);
  const index = toTableIndex(directory, database);
  const isIndexed = index.engine === "sql" || (passages >= SMALL_LIBRARY_PASSAGES && lanceIsSupported());
  if (isIndexed) await updateIndex(index, directory, catalogue, progress);
  await recordSnapshot(directory, catalogue, index);
  progress({ done: sources.length, total: sources.length, note: `${passages} passages` });
  return {
    files: sources.length,
    documents: tally.documents,
    total: { documents: entries.length, passages },
    withheld: entries.filter((entry) => isWithheld(catalogue.status(entry))).length,
    notices: tally.notices,
    skipped: [...tally.skipped.values()],
  };
}

/**
 * Records notices about publications: from now on nothing retracted, doubted or deleted is quoted, whether it is in the library already or comes later.
 *
 * @throws OslerError `evidence/being-written` if another process still writes to the library after half a minute
 * @returns the documents of the library they are about, and whether anything was new
 */
export async function addNotices(
  directory: string,
  notices: readonly StatusNotice[],
  database?: SqlTextLocation,
): Promise<{ readonly documents: readonly string[]; readonly changed: boolean }> {
  return writingAlone(directory, forNotices, async () => {
    const catalogue = await readCatalogue(directory);
    const tally = createTally();
    await writeSegment(directory, catalogue, tally, async (writer) => {
      for (const notice of notices) await takeNotice(notice, writer, catalogue, tally);
    });
    await recordSnapshot(directory, catalogue, toTableIndex(directory, database));
    const about = namedBy(catalogue, new Set(notices.map(({ target }) => target)));
    return { documents: about.map(({ meta }) => meta.id), changed: tally.written > 0 };
  });
}

/**
 * Takes back what operators recorded of a publication, under whichever of its names. What a source says of it stays.
 *
 * @param act kind `reinstate`
 * @throws OslerError `evidence/being-written` as `addNotices`
 * @returns what was taken back, none if no operator's word stood; and the documents it is about with their standing now
 */
export async function withdrawNotices(
  directory: string,
  target: string,
  act: OperatorAct,
  database?: SqlTextLocation,
): Promise<{
  readonly withdrawn: readonly StatusNotice[];
  readonly documents: readonly { readonly id: string; readonly status: DocumentStatus }[];
}> {
  return writingAlone(directory, forNotices, async () => {
    const catalogue = await readCatalogue(directory);
    const about = namedBy(catalogue, new Set([target]));
    const names = new Set([target, ...about.flatMap(({ meta }) => identityKeys(meta))]);
    const recorded = [...names].flatMap((name) => catalogue.recorded(name).map((status) => ({ target: name, status })));
    // Each notice is an act of its own, so that each is kept and audited.
    const withdrawn = recorded.map((notice, place) => ({
      ...notice,
      act: { ...act, id: place === 0 ? act.id : `${act.id}-${place}` },
    }));
    const tally = createTally();
    await writeSegment(directory, catalogue, tally, async (writer) => {
      for (const notice of withdrawn) await takeNotice(notice, writer, catalogue, tally);
    });
    await recordSnapshot(directory, catalogue, toTableIndex(directory, database));
    return {
      withdrawn,
      documents: about.map((entry) => ({ id: entry.meta.id, status: catalogue.status(entry) })),
    };
  });
}

/** Documents that answer to one of the names. */
function namedBy(catalogue: Catalogue, names: ReadonlySet<string>): CatalogueEntry[] {
  return [...catalogue.current.values()].filter(({ meta }) => identityKeys(meta).some((key) => names.has(key)));
}

/** A new segment with whatever `fill` writes, made known in the manifest; none if it writes nothing. */
async function writeSegment(
  directory: string,
  catalogue: Catalogue,
  tally: Tally,
  fill: (writer: SegmentWriter) => Promise<void>,
): Promise<void> {
  const manifest = await readManifest(directory);
  const segment = String(manifest.segments.length + 1).padStart(4, "0");
  await mkdir(join(directory, "segments"), { recursive: true });
  const path = join(directory, "segments", segment);
  await writeDirectoryAtomic(path, async (temporary) => {
    const writer = createSegmentWriter(temporary, segment, catalogue);
    await fill(writer);
    await writer.close();
  });
  if (tally.written === 0) return rm(path, { recursive: true });
  await writeManifest(directory, { ...manifest, segments: [...manifest.segments, segment] });
}

/** Keeps what is needed to open the library as it is now at any later time. */
async function recordSnapshot(directory: string, catalogue: Catalogue, index: TableIndex): Promise<void> {
  const manifest = await readManifest(directory);
  const state = await findIndexState(index);
  const table = state !== undefined && indexIsCurrent(state, catalogue) ? state.table : null;
  const pins = rankingPins();
  const snapshot = {
    corpusTag: toCorpusTag(catalogue, pins),
    segments: manifest.segments.length,
    table,
    pins,
  };
  if (manifest.snapshots.some(({ corpusTag }) => corpusTag === snapshot.corpusTag)) return;
  await writeManifest(directory, { ...manifest, snapshots: [...manifest.snapshots, snapshot] });
}

function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  return writeFileAtomic(join(directory, "evidence.json"), JSON.stringify(manifest));
}

interface Tally {
  readonly documents: Record<Admission, number>;
  readonly skipped: Map<string, SkippedSource>;
  /** Past versions by document that are current again if no other text of it is told until the end. */
  readonly returning: Map<string, CatalogueEntry>;
  notices: number;
  written: number;
}

function createTally(): Tally {
  return {
    documents: { added: 0, updated: 0, unchanged: 0, duplicate: 0 },
    skipped: new Map(),
    returning: new Map(),
    notices: 0,
    written: 0,
  };
}

async function take(item: SourceItem, writer: SegmentWriter, catalogue: Catalogue, tally: Tally): Promise<void> {
  const skip = (reason: string) => {
    const key = `${item.file}\n${reason}`;
    tally.skipped.set(key, { file: item.file, reason, count: (tally.skipped.get(key)?.count ?? 0) + 1 });
  };
  if (item.kind === "skipped") return skip(item.reason);
  for (const notice of item.kind === "notices" ? item.notices : item.draft.notices) {
    await takeNotice(notice, writer, catalogue, tally);
  }
  if (item.kind === "notices") return;
  const version = toVersion(item.draft);
  if (version === undefined) return skip("a document without text");
  const { admission, id, known, renamed, returning } = catalogue.admit(version.meta, version.version);
  tally.documents[admission]++;
  if (renamed !== undefined) {
    await writer.entry(renamed);
    tally.written++;
  }
  if (returning !== undefined) tally.returning.set(id, returning);
  if (admission === "added" || admission === "updated") {
    // A form that does not say all of its names keeps those of the form before: a retraction may come under any of them.
    await writer.document({ ...version, meta: { ...known, ...version.meta, id } });
    tally.written++;
  }
  if (catalogue.current.get(id)?.version === version.version) tally.returning.delete(id);
}

async function takeNotice(
  notice: StatusNotice,
  writer: SegmentWriter,
  catalogue: Catalogue,
  tally: Tally,
): Promise<void> {
  if (!catalogue.notice(notice)) return;
  await writer.notice(notice);
  tally.notices++;
  tally.written++;
}

type SegmentWriter = ReturnType<typeof createSegmentWriter>;

function createSegmentWriter(directory: string, segment: string, catalogue: Catalogue) {
  const files = {
    documents: createWriteStream(join(directory, "documents.ndjson")),
    catalogue: createWriteStream(join(directory, "catalogue.ndjson")),
    notices: createWriteStream(join(directory, "notices.ndjson")),
  };
  let offset = 0;
  const write = async (stream: WriteStream, line: string) => {
    if (!stream.write(line)) await once(stream, "drain");
  };
  const writeEntry = async (entry: CatalogueEntry) => {
    catalogue.put(entry);
    await write(files.catalogue, `${JSON.stringify(entry)}\n`);
  };
  return {
    document: async (document: NonNullable<ReturnType<typeof toVersion>>) => {
      const { meta, version, text, passages } = document;
      const line = JSON.stringify({ meta, version, text, passages });
      const bytes = Buffer.byteLength(line);
      const entry = { meta, version, passages: passages.length, segment, offset, bytes };
      offset += bytes + 1;
      await write(files.documents, `${line}\n`);
      await writeEntry(entry);
    },
    entry: writeEntry,
    notice: (notice: object) => write(files.notices, `${JSON.stringify(notice)}\n`),
    close: async () => {
      for (const stream of Object.values(files)) {
        stream.end();
        await finished(stream);
      }
    },
  };
}
