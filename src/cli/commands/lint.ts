/** @module cli/commands/lint: `osler lint`, and `osler plant`, which gives it something to find. */
import { readFile } from "node:fs/promises";
import { canonicalJson } from "#core";
import { requirePath } from "#storage";
import { type PlantableLeak, plantLeak } from "#synth";
import { parseTask } from "#timeline";
import { lintDataset } from "#validation";
import type { Home } from "../home.ts";
import { printProgress } from "../print-progress.ts";

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
  for (const file of [...tasks, ...(predicates === undefined ? [] : [predicates])]) requirePath(file, "A task file");
  const dataset = predicates === undefined ? undefined : await readFile(predicates, "utf8");
  const progress = printProgress("checks");
  const findings = await lintDataset({
    meds: options.meds ?? home.meds,
    tasks: await Promise.all(
      tasks.map(async (name) => ({ name, task: parseTask(await readFile(name, "utf8"), dataset) })),
    ),
    labels,
    progress,
  });
  progress.end();
  if (json) console.log(canonicalJson({ format: "osler-lint-1", findings }));
  else {
    for (const { code, where, count, total, unit, means, fix } of findings) {
      console.log(`${code}  ${where}: ${count} of ${total} ${unit}\n  ${means}.\n  ${fix}`);
    }
    console.log(findings.length === 0 ? "No leak found." : `${findings.length} leaks found.`);
  }
  return findings.length === 0;
}

export async function runPlant(options: {
  meds: string;
  leak: PlantableLeak;
  seed: number;
  out: string;
}): Promise<void> {
  await plantLeak(options);
  console.log(`${options.out}: ${options.leak} planted.`);
}
