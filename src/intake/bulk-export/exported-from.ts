/** @module intake/bulk-export/exported-from: which server the files of a directory were exported from, by the state that `osler fhir export` keeps there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { STATE_FILE } from "./fetch-export.ts";

const stateSchema = z.looseObject({ query: z.looseObject({ server: z.string() }) });

/** The server's base; `undefined` for a directory that nothing was exported into. */
export function exportedFrom(directory: string): string | undefined {
  const file = join(directory, STATE_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, "utf8"))).query.server;
  } catch {
    return undefined;
  }
}
