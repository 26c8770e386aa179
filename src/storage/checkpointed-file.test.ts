import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { openCheckpointedFile } from "./checkpointed-file.ts";

const state = z.object({ next: z.int() });

async function inDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "osler-checkpointed-"));
  try {
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test("however often a writer stops, between or after checkpoints and with half a record written, the file is that of one run", async () => {
  const records = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 });
  const steps = fc.array(fc.constantFrom("append", "append", "checkpoint", "stop", "tear"), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(records, steps, async (drawn, plan) => {
      await inDirectory(async (directory) => {
        const path = join(directory, "out");
        const open = () => openCheckpointedFile({ path, work: "w", state });
        let file = await open();
        let next = 0;
        for (const step of plan) {
          if (step === "append" && next < drawn.length) await file.append(drawn[next++] as Uint8Array);
          if (step === "checkpoint") await file.checkpoint({ next });
          if (step === "stop" || step === "tear") {
            await file.close();
            if (step === "tear") await appendFile(`${path}.partial`, "half a rec");
            file = await open();
            next = file.resumed?.next ?? 0;
          }
          expect(existsSync(path)).toBe(false);
        }
        while (next < drawn.length) await file.append(drawn[next++] as Uint8Array);
        await file.finish({ next });
        await file.close();
        expect(new Uint8Array(await readFile(path))).toEqual(new Uint8Array(Buffer.concat(drawn)));
        expect(await readdir(directory)).toEqual(["out"]);
      });
    }),
    { numRuns: 60 },
  );
});

test("other work starts from nothing, and a checkpoint longer than its file is not believed", () =>
  inDirectory(async (directory) => {
    const path = join(directory, "out");
    const file = await openCheckpointedFile({ path, work: "first", state });
    await file.append(Buffer.from("first"));
    await file.checkpoint({ next: 1 });
    await file.close();
    const other = await openCheckpointedFile({ path, work: "second", state });
    expect(other.resumed).toBeUndefined();
    await other.append(Buffer.from("second"));
    await other.checkpoint({ next: 2 });
    await other.close();
    await rm(`${path}.partial`);
    const again = await openCheckpointedFile({ path, work: "second", state });
    expect(again.resumed).toBeUndefined();
    await again.close();
  }));

test("two writers of one file: the second is refused while the first lives", () =>
  inDirectory(async (directory) => {
    const options = { path: join(directory, "out"), work: "w", state };
    const first = await openCheckpointedFile(options);
    await expect(openCheckpointedFile(options)).rejects.toMatchObject({ code: "storage/state-in-use" });
    await first.close();
    await (await openCheckpointedFile(options)).close();
  }));
