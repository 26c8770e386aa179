/**
 * @module fetch/fetch-files: a service's files into a directory, with a ledger of where each came from.
 *
 * `ledger.ndjson` gains a line for every file that arrived: address, what the service calls its version, length, SHA-256, licence. A file whose
 * version stands in the ledger and whose length is right is not asked for again, so a run killed anywhere goes on where it stopped.
 */
import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { noProgress, OslerError, type Progress } from "#core";
import { readLines } from "#storage";
import { downloadFile } from "./download-file.ts";
import type { PoliteClient } from "./polite-client.ts";

export interface RemoteFile {
  readonly url: string;
  /** Below the directory, `/` between. */
  readonly path: string;
  /** Changes when the file does: a version number, or date and size as listed. */
  readonly version: string;
  /** Where the service publishes the file's MD5. */
  readonly md5Url?: string;
  /** What the source says may be done with it. */
  readonly licence?: string;
  /** Media type to ask for. */
  readonly accept?: string;
}

export interface FetchSummary {
  readonly fetched: number;
  readonly unchanged: number;
  readonly bytes: number;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

export interface FetchFilesOptions {
  readonly directory: string;
  readonly client: PoliteClient;
  /** Files asked for at the same time; 1 unless told. */
  readonly connections?: number;
  /** The ledger's name in the directory; `ledger.ndjson` unless told. */
  readonly ledger?: string;
  readonly progress?: Progress;
}

const entrySchema = z.object({ path: z.string(), version: z.string(), bytes: z.number() });
type LedgerEntry = z.infer<typeof entrySchema>;

/**
 * Fetches what is new or changed; a file that cannot be had is named, and the others go on.
 *
 * @throws OslerError `fetch/unreachable` when the service does not serve at all; what arrived is kept
 */
export async function fetchFiles(
  files: AsyncIterable<RemoteFile> | Iterable<RemoteFile>,
  options: FetchFilesOptions,
): Promise<FetchSummary> {
  const { directory, client, connections = 1, progress = noProgress } = options;
  const ledger = join(directory, options.ledger ?? "ledger.ndjson");
  await mkdir(directory, { recursive: true });
  const known = await readLedger(ledger);
  const failed: { path: string; reason: string }[] = [];
  let [fetched, unchanged, bytes] = [0, 0, 0];
  const fetchOne = async (file: RemoteFile) => {
    const path = join(directory, file.path);
    if (await isCurrent(path, known.get(file.path), file.version)) unchanged++;
    else {
      try {
        const { url, version, licence, md5Url, accept } = file;
        const md5 = md5Url === undefined ? {} : { md5: await readMd5(client, md5Url) };
        const got = await downloadFile(client, { url, path, ...md5, ...(accept === undefined ? {} : { accept }) });
        await appendFile(ledger, `${JSON.stringify({ path: file.path, url, version, licence, ...got })}\n`);
        bytes += got.bytes;
        fetched++;
      } catch (error) {
        if (!(error instanceof OslerError) || error.code === "fetch/unreachable") throw error;
        failed.push({ path: file.path, reason: `${error.code}: ${error.message}` });
      }
    }
    progress({ done: fetched + unchanged + failed.length, note: `${fetched} fetched, ${(bytes / 1e6).toFixed(0)} MB` });
  };
  const listed = inTurn(files);
  const worker = async () => {
    for await (const file of listed) await fetchOne(file);
  };
  const ended = await Promise.allSettled(Array.from({ length: connections }, worker));
  const broken = ended.find(({ status }) => status === "rejected");
  if (broken !== undefined) throw (broken as PromiseRejectedResult).reason;
  return { fetched, unchanged, bytes, failed };
}

/** One list that several readers share: each takes what comes next. */
async function* inTurn(files: AsyncIterable<RemoteFile> | Iterable<RemoteFile>): AsyncGenerator<RemoteFile> {
  yield* files;
}

async function isCurrent(path: string, entry: LedgerEntry | undefined, version: string): Promise<boolean> {
  return entry?.version === version && existsSync(path) && (await stat(path)).size === entry.bytes;
}

/** The last entry of each path; a line torn by a power cut is no entry. */
async function readLedger(path: string): Promise<Map<string, LedgerEntry>> {
  const entries = new Map<string, LedgerEntry>();
  if (!existsSync(path)) return entries;
  // What comes next must not share a torn line.
  if (!(await readFile(path, "utf8")).endsWith("\n")) await appendFile(path, "\n");
  for await (const { text } of readLines(path)) {
    try {
      const entry = entrySchema.parse(JSON.parse(text));
      entries.set(entry.path, entry);
    } catch {
      // A torn line: its file is fetched again.
    }
  }
  return entries;
}

/** `MD5(name)= 0123…` or `0123…  name`. */
async function readMd5(client: PoliteClient, url: string): Promise<string> {
  const text = await client.readText(url);
  const md5 = /\b[0-9a-f]{32}\b/i.exec(text)?.[0].toLowerCase();
  if (md5 !== undefined) return md5;
  throw new OslerError("fetch/unreadable", {
    message: `${url} holds no MD5.`,
    fix: "Check the address; the service may have moved.",
  });
}
