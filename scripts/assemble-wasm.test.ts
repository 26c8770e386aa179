import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { assemble } from "./assemble-wasm.ts";

test("the module that ships is the text beside it, assembled", async () => {
  const shipped = await readFile(new URL("../src/deid/tagger/mix.wasm", import.meta.url));
  expect(await assemble("mix.wat")).toEqual(new Uint8Array(shipped));
});
