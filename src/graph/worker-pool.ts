/**
 * @module graph/worker-pool: threads that each do one job at a time, in the order given.
 *
 * The worker's file calls `serveJobs(handler)`. Jobs go to a worker by number, so which thread does what is the caller's plan and not
 * a race. A worker that dies fails its jobs; nothing hangs.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { OslerError } from "#core";

export interface WorkerPool<Job, Result> {
  readonly size: number;
  /** Runs a job on worker `index`, after the jobs it was given before. */
  run(index: number, job: Job): Promise<Result>;
  /** Ends the workers, also at work; one that is still starting is waited for, since ONNX Runtime ends the process if its thread goes then. */
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  /** Room for each worker's young objects; without it V8's 48 MB. Less is collected oftener. */
  readonly youngMegabytes?: number;
}

/** Starts `size` workers of the file `url`, each given `{ index, size, setup }`. */
export function createWorkerPool<Job, Result>(
  url: URL,
  size: number,
  setup: unknown,
  { youngMegabytes }: WorkerPoolOptions = {},
): WorkerPool<Job, Result> {
  const resourceLimits = youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes };
  const workers = Array.from({ length: size }, (_, index) =>
    startWorker<Job, Result>(new Worker(url, { workerData: { index, size, setup }, resourceLimits })),
  );
  return {
    size,
    run: (index, job) => {
      const worker = workers[index];
      if (worker === undefined) return Promise.reject(new RangeError(`The pool has no worker ${index}.`));
      return worker.run(job);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** In a worker: what `createWorkerPool` gave it. The caller knows the type it sent. */
export function workerSetup<Setup>(): { readonly index: number; readonly size: number; readonly setup: Setup } {
  return workerData;
}

/**
 * In a worker: answers each job in turn. A job that throws is answered with its error.
 *
 * @param start what the worker opens before its first job
 */
export function serveJobs<Job, Result>(
  handle: (job: Job) => Promise<Result>,
  start: Promise<unknown> = Promise.resolve(),
): void {
  const port = parentPort;
  if (port === null) throw new RangeError("serveJobs: not in a worker thread.");
  // What cannot be opened ends the worker.
  void start.finally(() => port.postMessage({ started: true }));
  let last: Promise<void> = Promise.resolve();
  port.on("message", ({ id, job }: { id: number; job: Job }) => {
    last = last.then(async () => {
      try {
        port.postMessage({ id, result: await handle(job) });
      } catch (error) {
        port.postMessage({ id, error });
      }
    });
  });
}

interface Reply<Result> {
  readonly started?: true;
  readonly id: number;
  readonly result?: Result;
  readonly error?: unknown;
}

interface Waiting<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

function startWorker<Job, Result>(worker: Worker) {
  const waiting = new Map<number, Waiting<Result>>();
  const start = Promise.withResolvers<void>();
  let next = 0;
  let closing = false;
  let died: OslerError | undefined;
  const fail = (cause: unknown) => {
    start.resolve();
    if (closing || died !== undefined) return;
    died = new OslerError("graph/worker-died", {
      message: `A worker thread of the graph engine stopped${endOf(cause)}.`,
      fix: "If it is memory, lower the number of workers or give the machine more; else report it.",
      cause,
    });
    for (const { reject } of waiting.values()) reject(died);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", fail);
  worker.on("message", (reply: Reply<Result>) => {
    if (reply.started) return start.resolve();
    const job = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
    if ("error" in reply) job?.reject(reply.error);
    else job?.resolve(reply.result as Result);
  });
  worker.unref();
  return {
    run: (job: Job) =>
      new Promise<Result>((resolve, reject) => {
        if (died !== undefined) return reject(died);
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage({ id, job });
      }),
    close: async () => {
      closing = true;
      worker.ref();
      await start.promise;
      await worker.terminate();
    },
  };
}

/** An exit code, or that memory ran out; of other errors the kind alone, since their words may quote a record. */
function endOf(cause: unknown): string {
  if (typeof cause === "number") return ` with code ${cause}`;
  if (!(cause instanceof Error)) return "";
  return `: ${"code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it reached its limit of memory" : cause.name}`;
}
