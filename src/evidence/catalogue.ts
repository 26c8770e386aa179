/**
 * @module evidence/catalogue: which documents a library holds, in which version, and with what standing.
 *
 * On disk a library is a manifest (`evidence.json`) that lists segments, each written whole and never changed:
 * `documents.ndjson` (versions with their text), `catalogue.ndjson` (the same without text, with byte offsets), `notices.ndjson`.
 * Later segments win. Promise: a version once added can be read for ever, also after it was superseded or retracted.
 */
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { OslerError } from "#core";
import { findJson, readLines } from "#storage";
import {
  type DocumentForm,
  type DocumentMeta,
  type DocumentStatus,
  type DocumentVersion,
  documentForms,
  identityKeys,
  mayBeQuoted,
  type OperatorAct,
  type PassageSpan,
  type StatusNotice,
  titleKey,
} from "./document.ts";

const snapshotSchema = z.strictObject({
  corpusTag: z.string(),
  /** The library was its first so many segments. */
  segments: z.int().nonnegative(),
  /** Version of the index's table then; `null` when the library was searched in memory. */
  table: z.int().nullable(),
  /** What of Osler decided then what a question found; not kept by earlier versions. */
  pins: z.record(z.string(), z.string()).optional(),
});
const manifestSchema = z.strictObject({
  format: z.literal(1),
  segments: z.array(z.string().regex(/^\d{4}$/)),
  /** Every state the library was ever left in, oldest first. */
  snapshots: z.array(snapshotSchema).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

/** One version's line in `catalogue.ndjson`. */
export interface CatalogueEntry {
  readonly meta: DocumentMeta;
  readonly version: string;
  readonly passages: number;
  readonly segment: string;
  readonly offset: number;
  readonly bytes: number;
}

/** One version's line in `documents.ndjson`. */
export interface StoredDocument {
  readonly meta: DocumentMeta;
  readonly version: string;
  readonly text: string;
  readonly passages: readonly PassageSpan[];
}

export type Admission = "added" | "updated" | "unchanged" | "duplicate";

type DocumentNames = Pick<DocumentMeta, "pmcid" | "pmid" | "doi">;

export interface Catalogue {
  /** The current version of every document, by document id, in the order they first came. */
  readonly current: Map<string, CatalogueEntry>;
  /** A document's version, current or past. */
  findVersion(id: string, version: string): CatalogueEntry | undefined;
  /** The entry of the words with this hash; where several documents hold the same, the first one's. */
  findByHash(version: string): CatalogueEntry | undefined;
  /** What operators recorded and took back, in order. */
  readonly acts: readonly (StatusNotice & { readonly act: OperatorAct })[];
  /**
   * What adding this version would mean, the id it goes by, and the names the document is known by already; for a duplicate that
   * tells names the document did not, its entry with them; for a past version, its entry as it would be current again.
   */
  admit(
    meta: DocumentMeta,
    version: string,
  ): { admission: Admission; id: string; known?: DocumentNames; renamed?: CatalogueEntry; returning?: CatalogueEntry };
  put(entry: CatalogueEntry): void;
  /** Whether it says anything new. */
  notice(notice: StatusNotice): boolean;
  /** The statuses an operator has recorded of a target and not taken back. */
  recorded(target: string): StatusNotice["status"][];
  status(entry: CatalogueEntry): DocumentStatus;
}

const gravity = { active: 0, corrected: 1, superseded: 2, deleted: 3, concern: 4, retracted: 5 } as const;

function createCatalogue(): Catalogue {
  const current = new Map<string, CatalogueEntry>();
  /** Two documents may hold the same words. */
  const versions = new Map<string, Map<string, CatalogueEntry>>();
  const byHash = new Map<string, CatalogueEntry>();
  /** Target → what is said of it, each by whom: an operator takes back their own word and no source's. */
  const notices = new Map<string, Map<string, Pick<StatusNotice, "status" | "act">>>();
  const acts: (StatusNotice & { readonly act: OperatorAct })[] = [];
  const identities = new Map<string, string>();
  const existing = (meta: DocumentMeta): CatalogueEntry | undefined => {
    const own = current.get(meta.id);
    if (own !== undefined || formRank(meta.form) < 0) return own;
    const id = identityKeys(meta)
      .map((key) => identities.get(key))
      .find((found) => found !== undefined);
    return id === undefined ? undefined : current.get(id);
  };
  return {
    current,
    findVersion: (id, version) => versions.get(id)?.get(version),
    findByHash: (version) => byHash.get(version),
    acts,
    admit: (meta, version) => {
      const before = existing(meta);
      if (before === undefined) return { admission: "added", id: meta.id };
      const { id } = before.meta;
      const past = versions.get(id)?.get(version);
      const isPoorer = formRank(meta.form) < formRank(before.meta.form) || isEarlier(meta, before.meta);
      if (past !== undefined) {
        const isBack = before.version !== version && !isPoorer;
        const returning = { ...past, meta: { ...namesOf(before.meta), ...meta, id } };
        return { admission: "unchanged", id, ...(isBack && { returning }) };
      }
      if (isPoorer) {
        const all = { ...before.meta, ...namesOf(meta), ...namesOf(before.meta) };
        const renamed =
          identityKeys(all).length > identityKeys(before.meta).length ? { ...before, meta: all } : undefined;
        return { admission: "duplicate", id, ...(renamed && { renamed }) };
      }
      return { admission: "updated", id, known: namesOf(before.meta) };
    },
    put: (entry) => {
      current.set(entry.meta.id, entry);
      versions.set(entry.meta.id, (versions.get(entry.meta.id) ?? new Map()).set(entry.version, entry));
      if ((byHash.get(entry.version)?.meta.id ?? entry.meta.id) === entry.meta.id) byHash.set(entry.version, entry);
      if (formRank(entry.meta.form) >= 0)
        for (const key of identityKeys(entry.meta)) identities.set(key, entry.meta.id);
    },
    notice: ({ target, status, act }) => {
      const said = notices.get(target) ?? new Map<string, Pick<StatusNotice, "status" | "act">>();
      const key = `${act === undefined ? "source" : "operator"} ${status}`;
      const isKnown = said.has(key);
      if (act?.kind === "reinstate" ? !isKnown : isKnown) return false;
      if (act?.kind === "reinstate") said.delete(key);
      else said.set(key, { status, ...(act === undefined ? {} : { act }) });
      notices.set(target, said);
      if (act !== undefined) acts.push({ target, status, act });
      return true;
    },
    recorded: (target) =>
      [...(notices.get(target)?.values() ?? [])].flatMap(({ status, act }) => (act === undefined ? [] : [status])),
    status: (entry) => {
      const now = current.get(entry.meta.id);
      let worst: keyof typeof gravity = "active";
      for (const key of [...identityKeys(entry.meta), titleKey(entry.meta.title) ?? ""])
        for (const { status } of notices.get(key)?.values() ?? []) if (gravity[status] > gravity[worst]) worst = status;
      if (!mayBeQuoted(worst)) return worst;
      return now !== undefined && now.version !== entry.version ? "superseded" : worst;
    },
  };
}

/** By its source's own count, in the same form; where one of the two does not count, it cannot be told. */
function isEarlier(meta: DocumentMeta, before: DocumentMeta): boolean {
  return meta.form === before.form && (meta.revision ?? Number.POSITIVE_INFINITY) < (before.revision ?? 0);
}

function namesOf({ pmcid, pmid, doi }: DocumentMeta): DocumentNames {
  return { ...(pmcid && { pmcid }), ...(pmid && { pmid }), ...(doi && { doi }) };
}

function formRank(form: DocumentForm): number {
  const ranks: readonly string[] = documentForms;
  return ranks.indexOf(form);
}

/** @throws OslerError `evidence/library-unreadable` if the manifest is not one */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, "evidence.json");
  const parsed = manifestSchema.safeParse((await findJson(path)) ?? { format: 1, segments: [] });
  if (parsed.success) return parsed.data;
  throw unreadable("evidence.json is not a manifest of format 1");
}

/** The catalogue of every segment the manifest lists, or of the first `segments` of them. */
export async function readCatalogue(directory: string, segments?: number): Promise<Catalogue> {
  const catalogue = createCatalogue();
  for (const segment of (await readManifest(directory)).segments.slice(0, segments)) {
    const path = join(directory, "segments", segment);
    if (!existsSync(join(path, "catalogue.ndjson"))) throw unreadable(`segment ${segment} is missing`);
    for await (const { text } of readLines(join(path, "catalogue.ndjson")))
      catalogue.put(parseLine<CatalogueEntry>(text, segment));
    for await (const { text } of readLines(join(path, "notices.ndjson")))
      catalogue.notice(parseLine<StatusNotice>(text, segment));
  }
  return catalogue;
}

/** Documents of one segment in order, with their text. */
export async function* readSegment(directory: string, segment: string): AsyncGenerator<StoredDocument> {
  for await (const { text } of readLines(join(directory, "segments", segment, "documents.ndjson"))) {
    yield parseLine<StoredDocument>(text, segment);
  }
}

/** One version with its text, read from its place in the segment. */
export async function readVersion(
  directory: string,
  entry: CatalogueEntry,
  status: DocumentStatus,
): Promise<DocumentVersion> {
  const file = await open(join(directory, "segments", entry.segment, "documents.ndjson"));
  try {
    const buffer = Buffer.alloc(entry.bytes);
    await file.read(buffer, 0, entry.bytes, entry.offset);
    return { ...parseLine<StoredDocument>(buffer.toString("utf8"), entry.segment), status };
  } finally {
    await file.close();
  }
}

/** Our own files, written whole and renamed; a line that is not JSON means the disk was tampered with. */
function parseLine<T>(text: string, segment: string): T {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as T;
  } catch {
    // falls through to the one error below
  }
  throw unreadable(`segment ${segment} has a line that cannot be read`);
}

function unreadable(what: string): OslerError {
  return new OslerError("evidence/library-unreadable", {
    message: `The evidence library is damaged: ${what}.`,
    fix: "Remove the evidence directory and add the sources again; it holds nothing that cannot be rebuilt from them.",
  });
}
