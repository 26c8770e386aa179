/** @module cli/commands/tasks: `osler tasks extract`: a task's labels over a MEDS data set. */
import { readFile } from "node:fs/promises";
import { requirePath } from "#storage";
import { extractLabels, parseTask } from "#timeline";
import { printProgress } from "../print-progress.ts";

export async function tasksExtract(options: {
  config: string;
  predicates?: string;
  meds: string;
  out: string;
  memory: number;
  json: boolean;
}): Promise<void> {
  const { config, predicates, meds, out } = options;
  for (const file of [config, predicates]) if (file !== undefined) requirePath(file, "A task file");
  const task = parseTask(
    await readFile(config, "utf8"),
    predicates === undefined ? undefined : await readFile(predicates, "utf8"),
  );
  const progress = printProgress("data files");
  const summary = await extractLabels({ task, meds, out, progress, memoryMb: options.memory });
  progress.end();
  if (options.json) return console.log(JSON.stringify(summary));
  const { triggers, labels, positives, subjects, leftOut } = summary;
  const share = labels === 0 ? "" : ` (${((100 * positives) / labels).toFixed(1)} %)`;
  console.log(
    `${labels} labels of ${subjects} subjects, ${positives} positive${share}, from ${triggers} triggers: ${out}`,
  );
  for (const [window, count] of Object.entries(leftOut))
    console.log(`  ${count} triggers do not meet window ${window}`);
}
