import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

// A process that opened and closed many states ended so once (`jit_page_->allocations_.erase(addr) == 1`).
test("a process ended while V8 freed code of the embedded database: as the launcher starts it, it frees none", async () => {
  const launcher = await readFile(new URL("../../osler", import.meta.url), "utf8");
  const flags = /^exec \S+ (--.*?) "/m.exec(launcher)?.[1]?.split(" ") ?? [];
  const directory = await mkdtemp(join(tmpdir(), "osler-pglite-"));
  const file = join(directory, "open.mjs");
  await writeFile(
    file,
    `const { openState } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
    for (const name of ["a", "b"]) await (await openState({ directory: ${JSON.stringify(`${directory}/`)} + name })).close();
    console.log("closed");`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--trace-wasm-code-gc", file]);
  expect(stdout.trim()).toBe("closed");
  await rm(directory, { recursive: true });
});
