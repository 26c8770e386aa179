/**
 * @module fetch/download-file: one file of a service, whole and as it was published, or not at all.
 *
 * What has arrived stands in `NAME.part` with its validator in `NAME.part.json`; after a cut, or in the next run, only the rest is asked for
 * (`Range` with `If-Range`, so that a file changed meanwhile is taken anew). It gets its name only when its length and MD5 agree.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { OslerError } from "#core";
import { findJson, sha256File } from "#storage";
import type { PoliteClient } from "./polite-client.ts";

export interface Download {
  readonly url: string;
  readonly path: string;
  /** Lower-case hex, where the service publishes one. */
  readonly md5?: string;
  /** Media type to ask for. */
  readonly accept?: string;
}

export interface Downloaded {
  readonly bytes: number;
  readonly sha256: string;
}

/** Cuts in a row without a byte gained, or files that do not hash as published, before giving up. */
const PATIENCE = 5;

/** @throws OslerError `fetch/damaged`, and what the client throws */
export async function downloadFile(client: PoliteClient, download: Download): Promise<Downloaded> {
  const { url, path, md5 } = download;
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  for (let failures = 0; failures < PATIENCE; ) {
    const before = await sizeOf(part);
    if (!(await receive(client, download, part))) {
      failures = (await sizeOf(part)) > before ? 0 : failures + 1;
      continue;
    }
    if (md5 === undefined || (await md5Of(part)) === md5) {
      const downloaded = { bytes: await sizeOf(part), sha256: await sha256File(part) };
      await rename(part, path);
      await rm(`${part}.json`, { force: true });
      return downloaded;
    }
    await rm(part);
    failures++;
  }
  throw new OslerError("fetch/damaged", {
    message: `${url} did not arrive whole: ${PATIENCE} times the connection was cut, or the file was not the one whose MD5 is published.`,
    fix: "Run the same command again later; it goes on where it stopped.",
  });
}

/** Asks for what is missing and keeps it; whether the file is now as long as it should be. */
async function receive(client: PoliteClient, { url, accept: type }: Download, part: string): Promise<boolean> {
  const accept = type === undefined ? {} : { accept: type };
  const begun = await sizeOf(part);
  const validator = begun === 0 ? undefined : await readValidator(part);
  const headers = {
    ...accept,
    ...(validator === undefined ? {} : { range: `bytes=${begun}-`, "if-range": validator }),
  };
  const response = await client.send(url, { headers });
  await requireFile(url, response);
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "") ?? [];
  const resumes = response.status === 206 && Number(from) === begun && validatorOf(response) === validator;
  if (response.status === 416 || (response.status === 206 && !resumes)) {
    await response.body?.cancel();
    await rm(part, { force: true });
    return false;
  }
  const length = response.headers.get("content-length");
  const file = await open(part, resumes ? "a" : "w");
  let bytes = resumes ? begun : 0;
  const isSent = length === null ? undefined : bytes + Number(length);
  try {
    // Only now that nothing of another version is in the part: a kill between the two must not mix them.
    if (!resumes) await writeFile(`${part}.json`, JSON.stringify({ validator: validatorOf(response) ?? null }));
    const { chunks, wasCut } = untilCut(response);
    for await (const chunk of chunks) {
      await file.write(chunk);
      bytes += chunk.byteLength;
    }
    await file.sync();
    if (wasCut()) return false;
  } finally {
    await file.close();
  }
  // A server may send less of the rest than it was asked for.
  const isPublished = resumes && total !== "*" ? Number(total) : isSent;
  return isPublished === undefined || bytes === isPublished;
}

/** What arrives, to the end or to where the connection is cut; what the disk refuses is no cut. */
function untilCut({ body }: Response) {
  let cut = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* body ?? [];
    } catch {
      cut = true;
    }
  }
  return { chunks: chunks(), wasCut: () => cut };
}

/** @throws OslerError `fetch/refused` for a page that asks to sign in or says that the service has moved, with a status as if it were the file */
async function requireFile(url: string, response: Response): Promise<void> {
  const isPage = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  if (!isPage && [200, 206, 416].includes(response.status)) return;
  await response.body?.cancel();
  throw new OslerError("fetch/refused", {
    message: `${url} answered with ${isPage ? "a web page" : `status ${response.status}`} in place of the file.`,
    fix: "See by a browser whether the network asks to sign in, and check the address; the service may have moved.",
  });
}

/** A strong ETag, or the date of the last change: what `If-Range` accepts. */
function validatorOf({ headers }: Response): string | undefined {
  const etag = headers.get("etag");
  return (etag?.startsWith('"') === true ? etag : headers.get("last-modified")) ?? undefined;
}

async function readValidator(part: string): Promise<string | undefined> {
  try {
    const kept = await findJson(`${part}.json`);
    if (typeof kept === "object" && kept !== null && "validator" in kept && typeof kept.validator === "string")
      return kept.validator;
  } catch {
    // Half-written: the file is taken anew.
  }
  return undefined;
}

async function sizeOf(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path)).size : 0;
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash("md5");
  const file = await open(path);
  for await (const chunk of file.createReadStream()) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
