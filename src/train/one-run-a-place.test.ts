import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noProgress } from "#core";
import { takeStateLock } from "#storage";
import { prepareTraining, trainEventModel } from "./train-event-model.ts";
import type { TrainRequest } from "./training-run.ts";

test("while one run trains into a place, a second into it is refused, by whatever spelling, and touches nothing", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-one-run-"));
  try {
    const untouched = new Proxy({} as TrainRequest["corpus"], {
      get: () => {
        throw new Error("the corpus was read");
      },
    });
    const request = { corpus: untouched, directory: join(root, "model"), progress: noProgress };
    const first = await takeStateLock(join(root, "model.state.lock"));
    const spelt = { ...request, directory: `${request.directory}/` };
    for (const run of [() => trainEventModel(request), () => prepareTraining(spelt)])
      await expect(run()).rejects.toMatchObject({
        code: "train/running",
        message: expect.stringContaining(`in process ${process.pid}`),
      });
    await first.release();
    await expect(trainEventModel(request)).rejects.toThrow("the corpus was read");
    expect(existsSync(join(root, "model.state.lock"))).toBe(false);
  } finally {
    await rm(root, { recursive: true });
  }
});
