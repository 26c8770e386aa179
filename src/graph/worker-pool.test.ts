import { expect, test } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";

test.each([
  ["process.exit(3)", "stopped with code 3."],
  ["const record = 'Okonkwo'; throw new RangeError(record)", "stopped: RangeError."],
])("a worker that ends (%s) says how, and quotes nothing", async (code, how) => {
  const pool = createWorkerPool(new URL(`data:text/javascript,${encodeURIComponent(code)}`), 1, {});
  const jobs = [pool.run(0, {}), pool.run(0, {})];
  for (const job of jobs)
    await expect(job).rejects.toMatchObject({ code: "graph/worker-died", message: expect.stringContaining(how) });
  await expect(pool.run(0, {})).rejects.toMatchObject({ message: expect.stringContaining(how) });
  await pool.close();
});

test("a worker that is closed while it starts has started first: the engine it loads does not survive being cut off", async () => {
  const code = `import { parentPort, workerData } from "node:worker_threads";
    setTimeout(() => {
      new Uint8Array(workerData.setup)[0] = 1;
      parentPort.postMessage({ started: true });
    }, 200);`;
  const flag = new SharedArrayBuffer(1);
  const pool = createWorkerPool(new URL(`data:text/javascript,${encodeURIComponent(code)}`), 1, flag);
  await pool.close();
  expect(new Uint8Array(flag)[0]).toBe(1);
});
