/** @module cli/terminal: the route's progress in a terminal, one line a step. */
import { Listr, type ListrTaskWrapper } from "listr2";
import type { BuildUpdate } from "#contract";

type Task = Pick<ListrTaskWrapper<unknown, never, never>, "title" | "output">;

export interface ProgressList {
  report(update: BuildUpdate): void;
  /** Ends the drawing; call it when the route ended, however it ended. */
  stop(): Promise<void>;
}

type Ending = "done" | "skipped" | "stopped";
interface Line {
  readonly ended: PromiseWithResolvers<Ending>;
  task?: Task;
}

/** Draws the steps in order as their updates come. On a stream that is no terminal, one plain line a step. */
export function showProgress(steps: readonly { readonly id: string; readonly title: string }[]): ProgressList {
  const drawsLines = process.stdout.isTTY === true;
  const lines = new Map<string, Line>(steps.map(({ id }) => [id, { ended: Promise.withResolvers<Ending>() }]));
  const list = new Listr(
    steps.map(({ id, title }) => ({ title, task: (_: unknown, task: Task) => waitFor(lines.get(id), title, task) })),
    { concurrent: false, exitOnError: true, rendererOptions: { collapseErrors: false }, fallbackRenderer: "simple" },
  );
  const drawn = list.run().then(
    () => {},
    () => {},
  );
  return {
    report: (update) => {
      const line = lines.get(update.step);
      if (drawsLines && line?.task !== undefined && update.state === "running") line.task.output = toText(update);
      if (update.state === "done" || update.state === "skipped") line?.ended.resolve(update.state);
      if (update.state === "failed") line?.ended.resolve("stopped");
    },
    stop: async () => {
      for (const line of lines.values()) line.ended.resolve("stopped");
      await drawn;
    },
  };
}

async function waitFor(line: Line | undefined, title: string, task: Task): Promise<void> {
  if (line === undefined) return;
  line.task = task;
  const ending = await line.ended.promise;
  if (ending === "skipped") task.title = `${title} (unchanged)`;
  if (ending === "stopped") throw new Error(`${title}: not done`);
}

function toText(update: BuildUpdate): string {
  const note = update.note ?? "";
  if (update.total === undefined || update.total === 0) {
    return `${update.done > 0 ? update.done.toLocaleString("en") : ""} ${note}`.trim();
  }
  const share = Math.min(1, update.done / update.total);
  const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
  return `${bar} ${String(Math.round(share * 100)).padStart(3)} % ${note}`.trim();
}
