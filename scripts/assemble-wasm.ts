/** Writes `src/deid/tagger/mix.wasm` from the text beside it; a test holds the two together. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import openWabt from "wabt";

const at = (name: string) => join(import.meta.dirname, "../src/deid/tagger", name);

/** The module of a WebAssembly text. */
export async function assemble(name: string): Promise<Uint8Array> {
  const { parseWat } = await openWabt();
  const parsed = parseWat(name, await readFile(at(name), "utf8"), { simd: true });
  return parsed.toBinary({}).buffer;
}

if (process.argv[1] === import.meta.filename) await writeFile(at("mix.wasm"), await assemble("mix.wat"));
