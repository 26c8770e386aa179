/**
 * @module intake/bulk-export/fetch-export: a FHIR server's export into a directory, in runs: first everything, then what has changed.
 *
 * `.export.json` says what was asked, how far the present run is and when the earlier ones were. A run's files gather in a hidden directory
 * that intake does not read and get their place (`0001`, `0002` …) together, when all have arrived and hold as many resources as the server
 * counted. Killed anywhere, the next call goes on where this one stopped.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { canonicalJson, OslerError, type Progress } from "#core";
import { type Clock, fetchFiles, openPoliteClient, type PoliteClient, type RemoteFile, systemClock } from "#fetch";
import { findJson, readLines, withStateLock, writeFileAtomic } from "#storage";
import { accessTokens, type BackendService, requireSecure } from "./access-token.ts";
import { awaitExport, dismissExport, type ExportQuery, type Manifest, requestExport } from "./export-job.ts";

export interface FetchExportOptions {
  readonly query: ExportQuery;
  readonly directory: string;
  /** Left out for a server that asks nobody who they are. */
  readonly service?: BackendService;
  /** Origins besides the server's own to which its token may be sent for files. */
  readonly fileServers?: readonly string[];
  /** Asks for everything again instead of what has changed, and forgets a run that stopped; once it has come whole, the runs before are read no more. */
  readonly anew?: boolean;
  readonly progress: Progress;
  readonly clock?: Clock;
}

export interface ExportRun {
  /** Where its files are. */
  readonly directory: string;
  readonly transactionTime: string;
  /** Resources by type, as the files hold them. */
  readonly resources: Readonly<Record<string, number>>;
  /** Deletions since the run before. */
  readonly deleted: number;
  /** OperationOutcomes about what the server could not export. */
  readonly errors: number;
  /** Earlier runs in whose place this one stands: hidden from intake now, e.g. `.0001`. */
  readonly setAside: readonly string[];
}

const manifestSchema = z.custom<Manifest>((value) => typeof value === "object" && value !== null);
const stateSchema = z.object({
  format: z.literal("osler-fhir-export-1"),
  query: z.custom<ExportQuery>((value) => typeof value === "object" && value !== null),
  runs: z.array(z.object({ transactionTime: z.string() })),
  running: z
    .object({ statusUrl: z.string(), everything: z.boolean().default(false), manifest: manifestSchema.optional() })
    .optional(),
});
type State = z.infer<typeof stateSchema>;

/** What a directory of exports keeps of itself. */
export const STATE_FILE = ".export.json";
const REQUESTS_PER_SECOND = 20;
const CONNECTIONS = 4;

/**
 * One run, begun or gone on with.
 *
 * @throws OslerError `intake/export-running` while another process fetches into the directory; `intake/export-…` and `fetch/…`; what has arrived is kept
 */
export async function fetchExport(options: FetchExportOptions): Promise<ExportRun> {
  const { query, directory } = options;
  requireSecure(query.server);
  await mkdir(directory, { recursive: true });
  return alone(directory, () => fetchRun(options));
}

/** Two runs would go on with the same export: one would let it go, and move its files, under the other. */
function alone<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const running = (cause: OslerError) =>
    new OslerError("intake/export-running", {
      message: `Another process fetches into ${directory} already. ${cause.message}`,
      fix: "Wait for it, or stop it: the same command goes on where it was. Another export gets a directory of its own.",
      cause,
    });
  return withStateLock(join(directory, ".export.lock"), running, work);
}

async function fetchRun(options: FetchExportOptions): Promise<ExportRun> {
  const { query, directory, progress, clock = systemClock } = options;
  const stateFile = join(directory, STATE_FILE);
  let state = await readState(stateFile, query);
  const keep = async (next: State) => {
    state = next;
    await writeFileAtomic(stateFile, `${canonicalJson(next)}\n`);
  };
  const number = String(state.runs.length + 1).padStart(4, "0");
  const [place, gathering] = [join(directory, number), join(directory, `.${number}`)];
  const clients = openClients(options, clock);
  if (options.anew === true && state.running !== undefined) {
    await dismissExport(clients.withToken, state.running.statusUrl);
    await rm(gathering, { recursive: true, force: true });
    const { running: _, ...rest } = state;
    await keep(rest);
  }
  const since = options.anew === true ? undefined : state.runs.at(-1)?.transactionTime;
  const manifest = await readyManifest(clients.withToken, () => state, keep, { query, since, clock, progress });
  // A run killed between the two is already in its place.
  if (!existsSync(place)) {
    requireKnownPlaces(manifest, options);
    await fetchManifest(manifest, gathering, manifest.requiresAccessToken ? clients.withToken : clients.open, progress);
    await requireCounted(gathering, manifest);
    await rename(gathering, place);
  }
  const { running, ...rest } = state;
  const counts = await countResources(place, manifest);
  const instead = running?.everything === true && counts.errors === 0;
  const setAside = instead ? await setAsideBefore(number, directory) : [];
  await keep({ ...rest, runs: [...state.runs, { transactionTime: manifest.transactionTime }] });
  if (running !== undefined) await dismissExport(clients.withToken, running.statusUrl);
  return { directory: place, transactionTime: manifest.transactionTime, ...counts, setAside };
}

/** Of a whole export nothing is told deleted: what the server has no more would stand in the runs before for ever. */
async function setAsideBefore(number: string, directory: string): Promise<readonly string[]> {
  const before = (await readdir(directory)).filter((name) => /^\d{4,}$/.test(name) && Number(name) < Number(number));
  for (const name of before) await rename(join(directory, name), join(directory, `.${name}`));
  return before.toSorted();
}

async function fetchManifest(manifest: Manifest, directory: string, client: PoliteClient, progress: Progress) {
  const { failed } = await fetchFiles(remoteFiles(manifest), {
    directory,
    client,
    connections: CONNECTIONS,
    ledger: ".ledger.ndjson",
    progress,
  });
  if (failed.length > 0)
    throw new OslerError("fetch/incomplete", {
      message: `${failed.length} files of the export could not be fetched; the first: ${failed[0]?.reason}`,
      fix: "Run the same command again; if the server has let the export go meanwhile, add --anew to ask for a new one.",
    });
}

async function readState(path: string, query: ExportQuery): Promise<State> {
  const found = await findJson(path);
  if (found === undefined) return { format: "osler-fhir-export-1", query, runs: [] };
  const parsed = stateSchema.safeParse(found);
  if (parsed.success && canonicalJson(parsed.data.query) === canonicalJson(query)) return parsed.data;
  throw new OslerError("intake/export-differs", {
    message: `${path} is of an export of another server, group, types or filters.`,
    fix: "Give each export a directory of its own.",
  });
}

/** One client that proves who asks, to the server and the places named for it, and one that does not. */
function openClients({ query, service, fileServers = [] }: FetchExportOptions, clock: Clock) {
  const pace = { clock, perSecond: REQUESTS_PER_SECOND };
  const open = openPoliteClient(pace);
  if (service === undefined) return { open, withToken: open };
  const tokens = accessTokens(open, query.server, service, clock);
  const known = knownOrigins(query, fileServers);
  const authorise = async (url: string): Promise<Readonly<Record<string, string>>> =>
    known.has(new URL(url).origin) ? { authorization: `Bearer ${await tokens()}` } : {};
  return { open, withToken: openPoliteClient({ ...pace, authorise }) };
}

function knownOrigins({ server }: ExportQuery, fileServers: readonly string[]): ReadonlySet<string> {
  return new Set([server, ...fileServers].map((url) => new URL(url).origin));
}

/** @throws OslerError `intake/export-elsewhere` for files that ask for a token where none may be sent, or travel in the open */
function requireKnownPlaces(manifest: Manifest, { query, fileServers = [] }: FetchExportOptions): void {
  const known = knownOrigins(query, fileServers);
  for (const { url } of [...manifest.output, ...manifest.deleted, ...manifest.errors]) {
    requireSecure(url);
    const { origin } = new URL(url);
    if (manifest.requiresAccessToken && !known.has(origin))
      throw new OslerError("intake/export-elsewhere", {
        message: `The export's files lie at ${origin} and ask for the server's token, which is sent to the server alone.`,
        fix: `If that place is the server's own, add --file-server ${origin}`,
      });
  }
}

interface Awaiting {
  readonly query: ExportQuery;
  readonly since: string | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** The list of files of the present run: as kept, or once the server has it ready. */
async function readyManifest(
  client: PoliteClient,
  state: () => State,
  keep: (next: State) => Promise<void>,
  { query, since, clock, progress }: Awaiting,
): Promise<Manifest> {
  const kept = state().running?.manifest;
  if (kept !== undefined) return kept;
  for (let asked = 0; asked < 2; asked++) {
    const begun = state().running;
    const statusUrl = begun?.statusUrl ?? (await requestExport(client, query, since));
    const running = { statusUrl, everything: begun?.everything ?? since === undefined };
    await keep({ ...state(), running });
    const onWait = (said: string) => progress({ done: 0, note: `the server prepares the export ${said}`.trimEnd() });
    const manifest = await awaitExport(client, statusUrl, { clock, onWait });
    if (manifest !== undefined) {
      await keep({ ...state(), running: { ...running, manifest } });
      return manifest;
    }
    const { running: _, ...rest } = state();
    await keep(rest);
  }
  throw new OslerError("intake/export-refused", {
    message: `${query.server} forgot the export it had just begun.`,
    fix: "Run the same command again later; tell the server's keepers if it happens again.",
  });
}

const folders = { output: "", deleted: "deleted/", errors: "errors/" } as const;

interface ExportedFile extends RemoteFile {
  readonly kind: keyof typeof folders;
  readonly type: string;
  readonly count: number | undefined;
}

function* remoteFiles(manifest: Manifest): Generator<ExportedFile> {
  const width = String(Math.max(manifest.output.length, 100) - 1).length;
  for (const [kind, folder] of Object.entries(folders) as [keyof typeof folders, string][]) {
    for (const [position, { type, url, count }] of manifest[kind].entries()) {
      const path = `${folder}${type}.${String(position).padStart(width, "0")}.ndjson`;
      yield { url, path, version: manifest.transactionTime, accept: "application/fhir+ndjson", kind, type, count };
    }
  }
}

/** @throws OslerError `intake/export-short` for a file that holds fewer or more resources than the server counted */
async function requireCounted(directory: string, manifest: Manifest): Promise<void> {
  for (const { path, count } of remoteFiles(manifest)) {
    if (count === undefined) continue;
    const held = await countLines(join(directory, path));
    if (held === count) continue;
    await rm(join(directory, path));
    throw new OslerError("intake/export-short", {
      message: `${path} holds ${held} resources; the server counted ${count}.`,
      fix: "Run the same command again: the file is fetched once more. If it stays so, tell the server's keepers.",
    });
  }
}

async function countResources(directory: string, manifest: Manifest) {
  const found = { resources: {} as Record<string, number>, deleted: 0, errors: 0 };
  for (const { path, type, kind } of remoteFiles(manifest)) {
    const lines = await countLines(join(directory, path));
    if (kind === "output") found.resources[type] = (found.resources[type] ?? 0) + lines;
    else found[kind] += lines;
  }
  return found;
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const { text } of readLines(path)) if (text.trim() !== "") lines++;
  return lines;
}
