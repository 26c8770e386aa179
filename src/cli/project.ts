/** @module cli/project: where the program's own files are. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The directory that holds `package.json`. */
export const projectRoot = resolve(import.meta.dirname, "..", "..");
/** The evidence library every home starts with. */
export const starterLibrary = join(projectRoot, "library");

/** Osler's version. */
export const oslerVersion: string = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).version;
