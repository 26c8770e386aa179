/**
 * @module cli/commands/tasks: `osler tasks`: what a task's predicates find in a MEDS data set (`check`), and its labels over it (`extract`).
 */
import { canonicalJson } from "#core";
import { readTextFile } from "#storage";
import {
  checkPredicates,
  extractLabels,
  type NearMisses,
  parsePredicates,
  parseTask,
  type TaskDefinition,
} from "#timeline";
import { parquetFile, requireFilePlace } from "../output-place.ts";
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
  const task = await readTask(config, predicates);
  requireFilePlace(out, [meds, config, ...(predicates === undefined ? [] : [predicates])], parquetFile);
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

/** A task, and what a data set's predicates fill in. @throws OslerError `storage/file-missing`, `storage/not-a-file`, `timeline/task-invalid` */
export async function readTask(config: string, predicates: string | undefined): Promise<TaskDefinition> {
  return parseTask(await readTextFile(config, "The task"), await readPredicates(predicates));
}

const readPredicates = async (file: string | undefined) =>
  file === undefined ? undefined : readTextFile(file, "The file of predicates");

/** Prints what each predicate finds. @returns whether every one finds something */
export async function tasksCheck(options: {
  predicates?: string;
  config: string[];
  meds: string;
  json: boolean;
}): Promise<boolean> {
  const { config, meds, json } = options;
  const asked = config.length > 0 ? await predicatesOfTasks(config, options.predicates) : [await ofDataset(options)];
  const progress = printProgress("predicates");
  const findings = [];
  for (const { tasks, predicates } of asked) {
    for (const found of await checkPredicates({ predicates, meds, progress }))
      findings.push(asked.length > 1 ? { ...found, tasks } : found);
  }
  progress.end();
  const named = findings.map((found) => {
    return { ...found, name: "tasks" in found ? `${found.name} of ${found.tasks.join(", ")}` : found.name };
  });
  const lost = named.filter(({ matches }) => matches === 0);
  if (json) console.log(canonicalJson({ format: "osler-predicates-1", findings }));
  else {
    for (const { name, kind, matches, subjects, codes, near } of named) {
      const unit = kind === "derived" ? "instants" : `events, ${codes} codes`;
      console.log(matches > 0 ? `${name}: ${matches} ${unit}, ${subjects} subjects` : `${name}: NOTHING`);
      for (const line of near === undefined ? [] : explain(near)) console.log(`  ${line}`);
    }
    console.log(
      lost.length === 0
        ? `All ${findings.length} predicates find something.`
        : `${lost.length} of ${findings.length} predicates find nothing: ${lost.map(({ name }) => name).join("; ")}.`,
    );
  }
  return lost.length === 0;
}

interface AskedPredicates {
  /** Files in which they stand. */
  readonly tasks: readonly string[];
  readonly predicates: TaskDefinition["predicates"];
}

async function ofDataset({ predicates }: { predicates?: string }): Promise<AskedPredicates> {
  const text = await readPredicates(predicates);
  return { tasks: [], predicates: text === undefined ? new Map() : parsePredicates(text) };
}

/** Tasks side by side where what is called the same is the same, apart where it is not. */
async function predicatesOfTasks(config: readonly string[], dataset: string | undefined): Promise<AskedPredicates[]> {
  const asked: AskedPredicates[] = [];
  for (const file of config) {
    const { predicates } = await readTask(file, dataset);
    const k = asked.findIndex((others) => agree(others.predicates, predicates));
    const { tasks, predicates: others } = asked[k] ?? { tasks: [], predicates: [] };
    const together = { tasks: [...tasks, file], predicates: new Map([...others, ...predicates]) };
    asked.splice(k === -1 ? asked.length : k, 1, together);
  }
  return asked;
}

function agree(some: TaskDefinition["predicates"], others: TaskDefinition["predicates"]): boolean {
  return [...others].every(([name, predicate]) => {
    const other = some.get(name);
    return other === undefined || canonicalJson(other) === canonicalJson(predicate);
  });
}

/** Why a predicate may have found nothing, a line a reason. */
function explain({ ofCode, withValue, values, undated, alike }: NearMisses): string[] {
  return [
    ...(undated === 0
      ? []
      : [
          `${undated} facts without a date match: ask for them under patient_demographics; a predicate sees dated events.`,
        ]),
    ...(ofCode === 0
      ? []
      : values === null
        ? [`${ofCode} events have the code, none of them a number: look where the data set keeps its values.`]
        : [
            `${ofCode} events have the code, ${withValue} with numbers from ${values[0]} to ${values[1]}, none within the bounds: compare the unit.`,
          ]),
    ...(alike.length === 0 ? [] : [`The data have ${alike.join(", ")}.`]),
  ];
}
