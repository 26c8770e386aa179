import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test.each(["SIGINT", "SIGTERM"] as const)(
  "records laid down for a while are gone when %s ends the work",
  async (signal) => {
    const program = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { openScratch, writeOrRemove } from ${JSON.stringify(join(import.meta.dirname, "scratch-directory.ts"))};
    const done = await openScratch("osler-scratch-test-");
    done.remove();
    const { directory } = await openScratch("osler-scratch-test-");
    writeFileSync(directory + "/record", "somebody's");
    const [whole, half] = [directory + "-whole", directory + "-half"];
    for (const made of [whole, half]) mkdirSync(made);
    await writeOrRemove(whole, async () => {});
    void writeOrRemove(half, () => new Promise(() => {}));
    console.log(JSON.stringify([done.directory, directory, whole, half]));
    setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program]);
    const [line] = await once(child.stdout, "data");
    const [done, directory, whole, half] = JSON.parse(String(line));
    expect(existsSync(done)).toBe(false);
    expect(existsSync(join(directory, "record"))).toBe(true);
    child.kill(signal);
    // Ended by the signal, as a shell expects of what was interrupted.
    expect(await once(child, "exit")).toEqual([null, signal]);
    expect([directory, whole, half].map((place) => existsSync(place))).toEqual([false, true, false]);
    rmSync(whole, { recursive: true });
  },
);
