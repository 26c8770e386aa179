/**
 * @module validation/score-tasks: all tasks' findings, computed by threads. The number of threads changes no bit.
 */
import { availableParallelism } from "node:os";
import type { Progress } from "#core";
import { createWorkerPool } from "#graph";
import type { GivenRisks, TaskFindings } from "./report-task.ts";
import type { ScoreJob, ScoreSetup } from "./score-task.worker.ts";

/** Each thread holds the splits' features. */
const MOST_THREADS = 4;

/** @param given by task */
export async function scoreTasks(
  setup: ScoreSetup,
  given: readonly GivenRisks[],
  progress: Progress,
): Promise<TaskFindings[]> {
  const { tasks } = setup;
  const pool = createWorkerPool<ScoreJob, TaskFindings>(
    new URL("./score-task.worker.ts", import.meta.url),
    Math.min(MOST_THREADS, availableParallelism(), tasks.length),
    setup,
  );
  let done = 0;
  try {
    return await Promise.all(
      tasks.map(async ({ title }, task) => {
        const found = await pool.run(task % pool.size, { task, ...(given[task] as GivenRisks) });
        progress({ done: ++done, total: tasks.length, note: `scored ${title}` });
        return found;
      }),
    );
  } finally {
    await pool.close();
  }
}
