/**
 * @module intake/part-store: the parts of all patients, gathered by patient in bounded memory.
 *
 * Parts go to a shard by a hash of the patient id. They stay in memory until a budget is used up; then all of them are appended
 * to one file a shard. A shard is read back whole, so memory follows the largest shard, not the input.
 */
import { appendFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashText, type PatientId } from "#core";
import type { ChartParts } from "#fhir";

/** Parts and where they came from. */
export interface StoredParts {
  readonly parts: ChartParts;
  /** Position in the list of files. */
  readonly file: number;
  readonly line: number;
  readonly entry: number | undefined;
}

export interface PartStore {
  readonly shards: number;
  shardOf(patientId: PatientId): number;
  add(stored: StoredParts): void;
  /** All parts of a shard in the order they were added; the shard is empty afterwards. */
  take(shard: number): Promise<StoredParts[]>;
  close(): void;
}

export interface PartStoreOptions {
  /** For the shard files; made when needed, removed on close. */
  readonly directory: string;
  readonly estimatedBytes: number;
  readonly memoryBytes: number;
}

/** Of the bytes of FHIR, about this share is left in the parts. */
const PART_SHARE = 0.4;
const NEWLINE = 10;

export function openPartStore({ directory, estimatedBytes, memoryBytes }: PartStoreOptions): PartStore {
  const shards = Math.min(4096, Math.max(1, Math.ceil((estimatedBytes * PART_SHARE) / (memoryBytes / 2))));
  const held: StoredParts[][] = Array.from({ length: shards }, () => []);
  let heldBytes = 0;
  rmSync(directory, { recursive: true, force: true });
  const pathOf = (shard: number) => join(directory, `${shard}.ndjson`);
  const spill = () => {
    mkdirSync(directory, { recursive: true });
    for (const [shard, parts] of held.entries()) {
      if (parts.length > 0) appendFileSync(pathOf(shard), parts.map((part) => `${JSON.stringify(part)}\n`).join(""));
      held[shard] = [];
    }
    heldBytes = 0;
  };
  const shardOf = (patientId: PatientId) => hashText(patientId) % shards;
  return {
    shards,
    shardOf,
    add: (stored) => {
      held[shardOf(stored.parts.patientId)]?.push(stored);
      heldBytes += sizeOf(stored.parts);
      if (heldBytes > memoryBytes) spill();
    },
    take: async (shard) => {
      const parts: StoredParts[] = [];
      if (existsSync(pathOf(shard))) {
        const bytes = await readFile(pathOf(shard));
        for (let from = 0; from < bytes.length; ) {
          const end = bytes.indexOf(NEWLINE, from);
          parts.push(JSON.parse(bytes.toString("utf8", from, end)));
          from = end + 1;
        }
        rmSync(pathOf(shard));
      }
      const rest = held[shard] ?? [];
      held[shard] = [];
      return parts.length === 0 ? rest : parts.concat(rest);
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Bytes a part takes in memory, about. */
function sizeOf(parts: ChartParts): number {
  const text = parts.notes.reduce((sum, note) => sum + note.text.length * 2, 0);
  return 400 + parts.events.length * 300 + text + (parts.identity === undefined ? 0 : 2000);
}
