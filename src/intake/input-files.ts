/** @module intake/input-files: which files below the given paths are FHIR, and in which order they are read. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { toServer } from "#fhir";
import { listFiles, requirePath } from "#storage";
import { exportedFrom } from "./bulk-export/exported-from.ts";

export interface InputFile {
  readonly path: string;
  /** How reports name it: relative to the path it was found under. */
  readonly label: string;
  readonly bytes: number;
  readonly gzip: boolean;
  /** One resource a line for certain, by its name. */
  readonly lines: boolean;
  /** The server it was exported from, where that is known: a base as `toServer` writes it. */
  readonly server?: string;
}

export interface InputPlan {
  readonly files: readonly InputFile[];
  /** Files that hold no JSON: licences, manifests of other kinds. */
  readonly skipped: readonly string[];
  /** What the files will be unpacked, about. */
  readonly estimatedBytes: number;
}

const SNIFF_BYTES = 4096;
const GZIP_RATIO = 10;

/** The JSON files of files and directories, in the order given, directories by name. Names do not matter; the first character does. */
export async function planInputs(paths: readonly string[]): Promise<InputPlan> {
  const files: InputFile[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    requirePath(path, "An input path");
    const directory = statSync(path).isDirectory();
    const base = directory ? exportedFrom(path) : undefined;
    const from = base === undefined ? {} : { server: toServer(base) };
    const names = directory ? (await listFiles(path)).filter((name) => !/(^|\/)\./.test(name)) : [""];
    for (const name of names) {
      const full = directory ? join(path, name) : path;
      const label = directory ? `${basename(path)}/${name}` : basename(path);
      const { gzip, json } = sniff(full);
      const named = /\.(?:ndjson|jsonl|json)(?:\.gz)?$/i.test(full);
      const bytes = statSync(full).size;
      if (json || named || !directory) {
        files.push({ path: full, label, bytes, gzip, lines: /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(full), ...from });
      } else skipped.push(label);
    }
  }
  const estimatedBytes = files.reduce((sum, file) => sum + file.bytes * (file.gzip ? GZIP_RATIO : 1), 0);
  return { files, skipped, estimatedBytes };
}

function sniff(path: string): { gzip: boolean; json: boolean } {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(SNIFF_BYTES);
    const head = buffer.subarray(0, readSync(descriptor, buffer, 0, SNIFF_BYTES, 0));
    const gzip = head[0] === 0x1f && head[1] === 0x8b;
    const text = (gzip ? unpackedHead(head) : head)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trimStart();
    return { gzip, json: text.startsWith("{") || text.startsWith("[") };
  } finally {
    closeSync(descriptor);
  }
}

function unpackedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
