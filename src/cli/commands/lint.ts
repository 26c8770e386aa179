/** @module cli/commands/lint: `osler lint`, and `osler plant`, which gives it something to find. */
import { canonicalJson } from "#core";
import { type PlantableLeak, plantLeak } from "#synth";
import { lintDataset } from "#validation";
import type { Home } from "../home.ts";
import { requireDirectoryPlace } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { readTask } from "./tasks.ts";

/** Prints what gives the future away. @returns whether nothing does */
export async function runLint(options: {
  home: Home;
  meds?: string;
  tasks?: string[];
  predicates?: string;
  labels?: string[];
  json: boolean;
}): Promise<boolean> {
  const { home, tasks = [], predicates, labels = [], json } = options;
  const progress = printProgress("checks");
  const { findings, unasked } = await lintDataset({
    meds: options.meds ?? home.meds,
    tasks: await Promise.all(tasks.map(async (name) => ({ name, task: await readTask(name, predicates) }))),
    labels,
    progress,
  });
  progress.end();
  if (json) console.log(canonicalJson({ format: "osler-lint-1", findings, unasked }));
  else {
    for (const { code, where, count, total, unit, means, fix } of findings) {
      console.log(`${code}  ${where}: ${count} of ${total} ${unit}\n  ${means}.\n  ${fix}`);
    }
    console.log(findings.length === 0 ? "No leak found." : `${findings.length} leaks found.`);
    for (const { code, where, why } of unasked) console.log(`Not asked: ${code}  ${where}: ${why}.`);
  }
  return findings.length === 0;
}

export async function runPlant(options: {
  meds: string;
  leak: PlantableLeak;
  seed: number;
  out: string;
}): Promise<void> {
  requireDirectoryPlace(options.out, [options.meds]);
  await plantLeak(options);
  console.log(`${options.out}: ${options.leak} planted.`);
}
