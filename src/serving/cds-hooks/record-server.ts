/**
 * @module serving/cds-hooks/record-server: reads from a record system's own FHIR server what its call did not bring.
 *
 * Promise: only a server the operator registered for that client is asked, over https or on this machine, and the token of a call goes
 * nowhere else: not to a redirect, not to a next page elsewhere. A call waits three seconds and reads 8 MB at most. What is cut short
 * counts as not read.
 *
 * @see https://cds-hooks.hl7.org/2.0/#passing-the-access-token-to-the-cds-service
 */
import { z } from "zod";
import type { CdsRequest } from "#contract";
import { isLoopback } from "../demo-accounts.ts";
import { isObject, nextPage } from "./prefetched-chart.ts";

const DEADLINE_MS = 3000;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_PAGES = 20;
const fhirId = /^(?!\.{1,2}$)[A-Za-z0-9\-.]{1,64}$/;

export const recordServerSchema = z.strictObject({
  /** The FHIR base a call must name in `fhirServer`. */
  url: z.url().refine(isBase, "must be https, or http on this machine, without user, query or fragment"),
  /** Osler's client id at that system, which a call's `fhirAuthorization.subject` must be. Left out: the server asks for no token. */
  subject: z.string().min(1).optional(),
});
export type RecordServer = z.infer<typeof recordServerSchema>;

export interface RecordRead {
  /** Resources and bundles by prefetch key. */
  readonly found: Readonly<Record<string, unknown>>;
  /** Why nothing could be read, in words without content. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Asks for `queries` (FHIR searches and reads by prefetch key, `{{context.patientId}}` open). */
export async function readFromRecordServer(
  { fhirServer, fhirAuthorization }: CdsRequest,
  servers: readonly RecordServer[],
  patientId: string,
  queries: Readonly<Record<string, string>>,
): Promise<RecordRead> {
  const refuseAll = (why: string): RecordRead => ({
    found: {},
    failed: new Map(Object.keys(queries).map((key) => [key, why])),
  });
  if (fhirServer === undefined) return refuseAll("the call names no fhirServer to read it from");
  const server = servers.find(({ url }) => withoutSlash(url) === withoutSlash(fhirServer));
  if (server === undefined) return refuseAll("its fhirServer is not one registered for this client");
  if (!fhirId.test(patientId)) return refuseAll("context.patientId is not a FHIR id");
  const barred = whyBarred(server, fhirAuthorization, patientId);
  if (barred !== undefined) return refuseAll(barred);
  const reading: Reading = {
    base: withoutSlash(server.url),
    token: server.subject === undefined ? undefined : fhirAuthorization?.access_token,
    signal: AbortSignal.timeout(DEADLINE_MS),
    bytesLeft: MOST_BYTES,
  };
  const answers = await Promise.all(
    Object.entries(queries).map(async ([key, template]) => {
      const query = template.replaceAll("{{context.patientId}}", patientId);
      if (reading.token !== undefined && !permitsQuery(fhirAuthorization?.scope ?? "", query))
        return { key, why: `the token's scope does not permit ${typeOf(query)}` };
      return { key, ...(await readQuery(reading, query)) };
    }),
  );
  return {
    found: Object.fromEntries(answers.flatMap((answer) => ("value" in answer ? [[answer.key, answer.value]] : []))),
    failed: new Map(answers.flatMap((answer) => ("why" in answer ? [[answer.key, answer.why] as const] : []))),
  };
}

type Authorization = CdsRequest["fhirAuthorization"];

function whyBarred({ subject }: RecordServer, given: Authorization, patientId: string): string | undefined {
  if (subject === undefined) return undefined;
  if (given === undefined) return "the call has no fhirAuthorization";
  if (given.token_type.toLowerCase() !== "bearer") return "fhirAuthorization is not of type Bearer";
  if (given.subject !== subject) return "fhirAuthorization.subject is not the client id registered for that server";
  if (given.expires_in !== undefined && given.expires_in <= 0) return "the token of fhirAuthorization has expired";
  if (given.patient !== undefined && given.patient.replace(/^Patient\//, "") !== patientId)
    return "fhirAuthorization is for another patient";
  return undefined;
}

/**
 * Whether a scope permits a read or a search, by SMART version 1 (`user/Condition.read`) or 2 (`user/Condition.rs`). One limited by a
 * query permits only a part, and a part of a record is not taken for the whole.
 */
function permitsQuery(scope: string, query: string): boolean {
  const letter = query.includes("?") ? "s" : "r";
  return scope.split(/\s+/).some((one) => {
    const [, type, given = ""] = /^(?:patient|user|system)\/(\*|[A-Za-z]+)\.(read|\*|c?r?u?d?s?)$/.exec(one) ?? [];
    if (type !== "*" && type !== typeOf(query)) return false;
    return given === "read" || given === "*" || given.includes(letter);
  });
}

function typeOf(query: string): string {
  return /^[A-Za-z]+/.exec(query)?.[0] ?? "";
}

interface Reading {
  readonly base: string;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  /** What all queries of a call may still read together. */
  bytesLeft: number;
}

type Read = { readonly value: unknown } | { readonly why: string };

/** One resource, or a search with its pages as one bundle. A search that names a count is asked for its first page alone. */
async function readQuery(reading: Reading, query: string): Promise<Read> {
  const entries: unknown[] = [];
  let url = `${reading.base}/${query}`;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read = await readJson(reading, url);
    if ("why" in read || !query.includes("?")) return read;
    const { value } = read;
    if (!isObject(value) || value["resourceType"] !== "Bundle") return { why: "the server's answer is not a Bundle" };
    if (Array.isArray(value["entry"])) entries.push(...value["entry"]);
    const next = nextPage(value);
    if (next === undefined || query.includes("_count=")) {
      return { value: { resourceType: "Bundle", type: "searchset", entry: entries } };
    }
    if (!isBelow(reading.base, next)) return { why: "the next page is on another server" };
    url = next;
  }
  return { why: `the answer has more than ${MOST_PAGES} pages` };
}

async function readJson(reading: Reading, url: string): Promise<Read> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: "application/fhir+json",
        ...(reading.token === undefined ? {} : { authorization: `Bearer ${reading.token}` }),
      },
      redirect: "manual",
      signal: reading.signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { why: `the server answered ${response.status}` };
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body ?? []) {
      reading.bytesLeft -= chunk.length;
      if (reading.bytesLeft < 0) return { why: `the answers are larger than ${MOST_BYTES / 1024 / 1024} MB` };
      chunks.push(chunk);
    }
    return { value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch (error) {
    if (error instanceof SyntaxError) return { why: "the server's answer is not JSON" };
    if (reading.signal.aborted) return { why: `the server did not answer within ${DEADLINE_MS / 1000} s` };
    return { why: "the server cannot be reached" };
  }
}

function isBelow(base: string, url: string): boolean {
  return (
    URL.canParse(url) && ["/", "?"].some((border) => new URL(url).href.startsWith(`${new URL(base).href}${border}`))
  );
}

function isBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const here = protocol === "http:" && isLoopback(hostname.replace(/^\[(.*)\]$/, "$1"));
  return (protocol === "https:" || here) && [username, password, search, hash].every((part) => part === "");
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, "");
}
