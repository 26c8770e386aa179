/**
 * @module intake/bulk-export/export-job: a FHIR server's asynchronous export, from the request to the list of its files.
 *
 * FHIR Bulk Data Access, versions 1 to 4: asked by GET, or by POST of Parameters where the server wants that.
 * @see https://hl7.org/fhir/uv/bulkdata/export.html
 */
import { z } from "zod";
import { OslerError } from "#core";
import { type Clock, type PoliteClient, retryAfterMs } from "#fetch";

/** Whose records, and what of them. */
export interface ExportQuery {
  /** Address of the FHIR server, without a slash at its end. */
  readonly server: string;
  /** All patients unless told. */
  readonly group?: string;
  /** Resource types; all the server exports unless told. */
  readonly types?: readonly string[];
  /** `MedicationRequest?status=active`: several are alternatives. */
  readonly typeFilters?: readonly string[];
}

interface ExportFile {
  readonly type: string;
  readonly url: string;
  /** Resources in it, where the server counts. */
  readonly count?: number | undefined;
}

export interface Manifest {
  /** The server's clock: what was filed after it is not in the export. */
  readonly transactionTime: string;
  readonly requiresAccessToken: boolean;
  readonly output: readonly ExportFile[];
  /** Bundles of deletions since the export before. */
  readonly deleted: readonly ExportFile[];
  /** OperationOutcomes about what could not be exported. */
  readonly errors: readonly ExportFile[];
}

const fileSchema = z.object({
  type: z.string().regex(/^[A-Za-z]+$/),
  url: z.url({ protocol: /^https?$/ }),
  count: z.int().min(0).optional(),
});
/** Outcomes of version 4 have no type. */
const outcomeSchema = fileSchema.extend({ type: fileSchema.shape.type.default("OperationOutcome") });
const manifestSchema = z.object({
  transactionTime: z.iso.datetime({ offset: true }),
  requiresAccessToken: z.boolean(),
  output: z.array(fileSchema).default([]),
  deleted: z.array(outcomeSchema.extend({ type: fileSchema.shape.type.default("Bundle") })).default([]),
  error: z.array(outcomeSchema).default([]),
  outcome: z.array(outcomeSchema).default([]),
  link: z.array(z.object({ relation: z.string(), url: z.url() })).default([]),
});

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
const MOST_PAGES = 10_000;
/** The server, or what stands before it, has no time now. */
const BUSY = [429, 502, 503, 504];
/** What a server that wants POST, or knows the operation elsewhere only, answers to GET. */
const WANTS_POST = [400, 404, 405, 501];

/**
 * Asks for an export.
 *
 * @param since only what changed after this instant
 * @returns the address that tells how far it is
 * @throws OslerError `intake/export-refused`, and what the client throws
 */
export async function requestExport(client: PoliteClient, query: ExportQuery, since?: string): Promise<string> {
  const { server, group, types = [], typeFilters = [] } = query;
  const address = `${server}/${group === undefined ? "Patient" : `Group/${encodeURIComponent(group)}`}/$export`;
  const headers = { accept: "application/fhir+json", prefer: "respond-async" };
  const parameters = [
    { name: "_outputFormat", valueString: "application/fhir+ndjson" },
    ...(since === undefined ? [] : [{ name: "_since", valueInstant: since }]),
    ...types.map((type) => ({ name: "_type", valueString: type })),
    ...typeFilters.map((filter) => ({ name: "_typeFilter", valueString: filter })),
  ];
  const answers = (status: number) => status >= 400 && status < 500 && status !== 429;
  let response = await client.send(`${address}?${queryOf(parameters)}`, { headers, answers });
  if (WANTS_POST.includes(response.status)) {
    await response.body?.cancel();
    response = await client.send(address, {
      method: "POST",
      headers: { ...headers, "content-type": "application/fhir+json" },
      body: JSON.stringify({ resourceType: "Parameters", parameter: parameters }),
      answers,
    });
  }
  if (!response.ok) throw await exportRefused(address, response);
  await response.body?.cancel();
  const location = response.headers.get("content-location");
  if (location === null) throw unreadable(address, "no Content-Location says where the export is to be found");
  return new URL(location, address).href;
}

/** Lists of one parameter joined by commas, as versions 1 to 3 have them. */
function queryOf(parameters: readonly { name: string; valueString?: string; valueInstant?: string }[]): string {
  const joined = [...Map.groupBy(parameters, ({ name }) => name)].map(([name, same]) => [
    name,
    same.map(({ valueString, valueInstant }) => valueString ?? valueInstant).join(","),
  ]);
  return new URLSearchParams(joined).toString();
}

/**
 * Waits until the export is ready.
 *
 * @param onWait what the server says of its progress
 * @returns `undefined` if the server knows nothing of the export (any more)
 * @throws OslerError `intake/export-refused`, `intake/export-unreadable`, and what the client throws
 */
export async function awaitExport(
  client: PoliteClient,
  statusUrl: string,
  { clock, onWait }: { readonly clock: Clock; readonly onWait: (said: string) => void },
): Promise<Manifest | undefined> {
  for (let waited = 0; ; waited++) {
    const response = await client.send(statusUrl, {
      headers: { accept: "application/json" },
      answers: (status) => !BUSY.includes(status),
    });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status === 200) return readManifest(client, statusUrl, response);
    if (response.status !== 202) {
      const codes = await issueCodes(response);
      if (!codes.includes("transient")) throw exportFailed(statusUrl, response.status, codes);
    } else await response.body?.cancel();
    onWait(response.headers.get("x-progress")?.slice(0, 100) ?? "");
    await clock.sleep(retryAfterMs(response, clock) ?? Math.min(FIRST_WAIT_MS * 2 ** waited, LONGEST_WAIT_MS));
  }
}

/** All pages of the list as one. */
async function readManifest(client: PoliteClient, url: string, first: Response): Promise<Manifest> {
  const pages = [];
  let [at, response] = [url, first];
  for (;;) {
    const text: unknown = await response.json().catch(() => undefined);
    const parsed = manifestSchema.safeParse(text);
    if (!parsed.success)
      throw unreadable(
        at,
        `${parsed.error.issues[0]?.path.join(".") || "the list of files"} is missing or not of its kind`,
      );
    pages.push(parsed.data);
    const next = parsed.data.link.find(({ relation }) => relation === "next")?.url;
    if (next === undefined) break;
    if (pages.length === MOST_PAGES) throw unreadable(at, `the list of files has more than ${MOST_PAGES} pages`);
    at = next;
    response = await client.send(next, { headers: { accept: "application/json" } });
  }
  const [{ transactionTime, requiresAccessToken }] = pages as [(typeof pages)[number]];
  return {
    transactionTime,
    requiresAccessToken,
    output: pages.flatMap(({ output }) => output),
    deleted: pages.flatMap(({ deleted }) => deleted),
    errors: pages.flatMap(({ error, outcome }) => [...error, ...outcome]),
  };
}

/** Tells the server that the export may go; whether it listens is its own matter. */
export async function dismissExport(client: PoliteClient, statusUrl: string): Promise<void> {
  const response = await client.send(statusUrl, { method: "DELETE", answers: () => true }).catch(() => undefined);
  await response?.body?.cancel();
}

async function exportRefused(url: string, response: Response): Promise<OslerError> {
  return exportFailed(url, response.status, await issueCodes(response));
}

function exportFailed(url: string, status: number, codes: readonly string[]): OslerError {
  return new OslerError("intake/export-refused", {
    message: `${url} answered with status ${status}${codes.length > 0 ? ` (${codes.join(", ")})` : ""}.`,
    fix: "Check with the server's keepers that it offers this export, these types and these filters to this client; --anew asks again from the beginning.",
  });
}

/** The codes of an OperationOutcome's issues; their words may hold a record's content and are left alone. */
async function issueCodes(response: Response): Promise<readonly string[]> {
  const schema = z.object({ issue: z.array(z.object({ code: z.string().regex(/^[a-z-]{1,40}$/) })) });
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? parsed.data.issue.map(({ code }) => code) : [];
}

function unreadable(url: string, what: string): OslerError {
  return new OslerError("intake/export-unreadable", {
    message: `${url}: ${what}.`,
    fix: "Check that the address is a FHIR R4 server's base; `osler conform ADDRESS` says more.",
  });
}
