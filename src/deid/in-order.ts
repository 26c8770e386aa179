/**
 * @module deid/in-order: a stream of jobs done by threads, its results in the order of the jobs. A few are in memory at a time.
 */
import type { WorkerPool } from "#graph";

/** Jobs given to one thread at a time: one in work, one waiting. */
const JOBS_PER_THREAD = 2;

interface Done<Result, About> {
  readonly about: About;
  readonly result: Result;
}

/** Results as they come back; the next job goes to the thread with the least to do. @param jobs with what their result is to be told by */
export async function* inOrder<Job, Result, About>(
  pool: WorkerPool<Job, Result>,
  jobs: AsyncIterable<{ readonly job: Job; readonly about: About }>,
): AsyncGenerator<Done<Result, About>> {
  const load = new Array<number>(pool.size).fill(0);
  const waiting: Promise<Done<Result, About>>[] = [];
  const start = async (job: Job, about: About): Promise<Done<Result, About>> => {
    const worker = load.indexOf(Math.min(...load));
    load[worker] = (load[worker] ?? 0) + 1;
    try {
      return { about, result: await pool.run(worker, job) };
    } finally {
      load[worker] = (load[worker] ?? 1) - 1;
    }
  };
  try {
    for await (const { job, about } of jobs) {
      const started = start(job, about);
      started.catch(() => {}); // awaited in its turn; until then a failure must not end the process
      waiting.push(started);
      if (waiting.length >= pool.size * JOBS_PER_THREAD) yield await (waiting.shift() as Promise<Done<Result, About>>);
    }
    while (waiting.length > 0) yield await (waiting.shift() as Promise<Done<Result, About>>);
  } finally {
    await Promise.allSettled(waiting);
  }
}
