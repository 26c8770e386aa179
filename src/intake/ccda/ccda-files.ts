/**
 * @module intake/ccda/ccda-files: the documents below the given paths, in directories and zips, and whose they are.
 *
 * A first pass reads each document's hash and patient: documents equal byte for byte are one, and documents that share an identifier of
 * the patient (root and extension) and the day of birth are one patient's, in whatever order they come.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { childElements, listFiles, openZip, requirePath, type XmlElement } from "#storage";
import { isOwn } from "./cda-identifiers.ts";
import { identifierKey, toMoment } from "./cda-values.ts";
import { CdaRefused, elementsOf, localName } from "./cda-xml.ts";

export interface CdaFile {
  /** How reports name it: relative to the path it was found under; in a zip, `archive.zip:name`. */
  readonly label: string;
  readonly bytes: number;
  readonly read: () => Promise<Buffer>;
}

export interface CdaFiles {
  readonly files: readonly CdaFile[];
  readonly skipped: readonly string[];
  /** Archives that cannot be opened. */
  readonly damaged: readonly string[];
  readonly close: () => void;
}

const documentName = /\.(?:xml|cda|ccda|ccd)$/i;

/** @throws OslerError `storage/file-missing` for a path that is not there */
export async function listDocuments(paths: readonly string[], maximumBytes: number): Promise<CdaFiles> {
  const [files, skipped, damaged, closers]: [CdaFile[], string[], string[], (() => void)[]] = [[], [], [], []];
  for (const path of paths) {
    requirePath(path, "An input path");
    const directory = (await stat(path)).isDirectory();
    const names = directory ? (await listFiles(path)).filter((name) => !/(^|\/)\./.test(name)) : [""];
    for (const name of names) {
      const full = directory ? join(path, name) : path;
      const label = directory ? `${basename(path)}/${name}` : basename(path);
      if (/\.zip$/i.test(full)) {
        const zip = await openZip(full).catch(() => undefined);
        if (zip === undefined) damaged.push(label);
        else closers.push(zip.close);
        for (const member of zip?.members ?? []) {
          const inner = `${label}:${member.name}`;
          if (documentName.test(member.name)) {
            const read = () =>
              member
                .read(maximumBytes)
                .catch(() => refuse("a file in the zip is damaged, encrypted or larger than the limit"));
            files.push({ label: inner, bytes: member.bytes, read });
          } else skipped.push(inner);
        }
      } else if (documentName.test(full) || !directory) {
        const { size } = await stat(full);
        const read = () => (size > maximumBytes ? refuse("longer than the limit") : readFile(full));
        files.push({ label, bytes: size, read });
      } else skipped.push(label);
    }
  }
  return {
    files,
    skipped,
    damaged,
    close: () => {
      for (const close of closers) close();
    },
  };
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new CdaRefused(reason));
}

export interface CdaOwner {
  /** SHA-256 of the document's bytes. */
  readonly hash: string;
  /** Each `root^extension^birth` of its patient, in the document's order. */
  readonly keys: readonly string[];
  readonly time: string;
}

/** Hash and patient of a document; what is broken before the patient is known has no keys. */
export async function readOwner(bytes: Buffer): Promise<CdaOwner> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  let time = "";
  try {
    for await (const element of elementsOf(bytes, ["effectiveTime", "recordTarget"])) {
      if (localName(element.name) === "effectiveTime") {
        time = toMoment(element) ?? "";
        continue;
      }
      const role = childElements(element).find(({ name }) => localName(name) === "patientRole");
      return { hash, time, keys: keysOf(role) };
    }
  } catch (error) {
    if (!(error instanceof CdaRefused)) throw error;
  }
  return { hash, time, keys: [] };
}

function keysOf(role: XmlElement | undefined): string[] {
  const named = (owner: XmlElement | undefined, local: string) =>
    childElements(owner).filter(({ name }) => localName(name) === local);
  const birth = toMoment(named(named(role, "patient")[0], "birthTime")[0])?.slice(0, 10) ?? "";
  return named(role, "id")
    .flatMap((id) => identifierKey(id) ?? [])
    .filter(isOwn)
    .map((key) => `${key}^${birth}`);
}

/**
 * The id of each document's patient, by the document's hash. It is made of the first identifier in the patient's earliest document, so
 * that later documents do not change it.
 */
export function linkPatients(owners: Iterable<CdaOwner>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const find = (key: string): string => {
    const parent = parents.get(key) ?? key;
    if (parent === key) return key;
    const root = find(parent);
    parents.set(key, root);
    return root;
  };
  const ordered = [...owners].sort((a, b) => (`${a.time} ${a.hash}` < `${b.time} ${b.hash}` ? -1 : 1));
  for (const { keys } of ordered) {
    for (const key of keys) parents.set(find(key), find(keys[0] ?? key));
  }
  const ids = new Map<string, string>();
  const linked = new Map<string, string>();
  for (const {
    hash,
    keys: [first],
  } of ordered) {
    if (first === undefined) continue;
    const root = find(first);
    const id = ids.get(root) ?? createHash("sha256").update(`patient\n${first}`).digest("hex").slice(0, 32);
    ids.set(root, id);
    linked.set(hash, id);
  }
  return linked;
}
