/**
 * @module intake/moved-resources: resources that a later version gives to another patient: a result written under the wrong name, a record merged.
 *
 * Promise: what was corrected stays in nobody's chart but the right one's; memory is bounded as the parts' is. Two servers, and tools that
 * number the resources of each patient from one, share ids: only versions that are numbered and dated apart and tell of the same thing at
 * the same moment are of one resource.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashText } from "#core";
import type { ChartParts } from "#fhir";

export interface MovedResources {
  /** @param version `meta.versionId` */
  add(parts: ChartParts, version: unknown): void;
  /** Whose each resource is that moved: by its source, the patient of its last version. */
  settle(): ReadonlyMap<string, string>;
  close(): void;
}

interface Options {
  /** For what does not fit into memory; made when needed, removed on close. */
  readonly directory: string;
  readonly shards: number;
  readonly memoryBytes: number;
}

export function openMovedResources({ directory, shards, memoryBytes }: Options): MovedResources {
  const held: string[] = Array.from({ length: shards }, () => "");
  let heldCharacters = 0;
  rmSync(directory, { recursive: true, force: true });
  const pathOf = (shard: number) => join(directory, `${shard}.tsv`);
  const spill = () => {
    mkdirSync(directory, { recursive: true });
    for (const [shard, lines] of held.entries()) {
      if (lines !== "") appendFileSync(pathOf(shard), lines);
      held[shard] = "";
    }
    heldCharacters = 0;
  };
  return {
    add: (parts, version) => {
      const thing = thingOf(parts);
      if (typeof version !== "string" || parts.lastUpdated === undefined || thing === undefined) return;
      const line = `${JSON.stringify([parts.source, parts.patientId, parts.lastUpdated, version, thing])}\n`;
      const shard = hashText(parts.source) % shards;
      held[shard] += line;
      heldCharacters += line.length;
      if (heldCharacters > memoryBytes) spill();
    },
    settle: () => {
      const moved = new Map<string, string>();
      for (const [shard, rest] of held.entries()) {
        const spilled = existsSync(pathOf(shard)) ? readFileSync(pathOf(shard), "utf8") : "";
        findMoved(`${spilled}${rest}`, moved);
        held[shard] = "";
      }
      return moved;
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

type Version = readonly [source: string, patientId: string, lastUpdated: number, version: string, thing: string];

function findMoved(lines: string, moved: Map<string, string>): void {
  const latest = new Map<string, Version>();
  for (const line of lines.split("\n")) {
    if (line === "") continue;
    const next: Version = JSON.parse(line);
    const [source, patientId, lastUpdated, version, thing] = next;
    const before = latest.get(source);
    const isLater = before === undefined || before[2] <= lastUpdated;
    if (isLater) latest.set(source, next);
    if (before === undefined || before[1] === patientId) continue;
    const isVersion = before[2] !== lastUpdated && before[3] !== version && before[4] === thing;
    if (isVersion) moved.set(source, isLater ? patientId : before[1]);
  }
}

/** What a resource tells of and when, without its value, which may be corrected too. */
function thingOf({ events, undated, notes }: ChartParts): string | undefined {
  const [first] = [...events, ...undated];
  const [note] = notes;
  if (first !== undefined) return `${first.code.split("//", 2).join("//")} ${first.occurredAt ?? ""}`;
  return note === undefined ? undefined : `${note.kind} ${note.occurredAt}`;
}
