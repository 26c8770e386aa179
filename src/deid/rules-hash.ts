/** @module deid/rules-hash: which de-identification this is, by the bytes of its own files. */
import { sha256Tree } from "#storage";

/** SHA-256 of this module's sources, tagger weights and profiles, tests and READMEs left out: whatever was made with another hash was made by other rules. */
export function rulesHash(): Promise<string> {
  return sha256Tree(import.meta.dirname, (name) => /\.test\.ts$|\.md$/.test(name));
}
