/**
 * @module cli/commands/tasks-predict: `osler tasks predict` and `osler tasks score`: a release's predictions of a task in the schema others
 * score, and others' predictions beside them.
 */
import { join } from "node:path";
import { canonicalJson, DAYS_PER_YEAR, OslerError } from "#core";
import { openEventModel } from "#model";
import { openScratch } from "#storage";
import { extractLabels, labelQuestion, openLabelled, type SplitName } from "#timeline";
import { predictByFit, predictByQuestion, scorePredictions } from "#validation";
import { findCurrentRelease, noRelease, requireIntact } from "../capabilities.ts";
import type { Home } from "../home.ts";
import { parquetFile, requireFilePlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { requireInForceAt } from "../release-in-force.ts";
import { readTask } from "./tasks.ts";

export interface TasksPredictOptions {
  readonly home: Home;
  readonly config: string;
  readonly predicates?: string;
  readonly meds: string;
  readonly labels?: string;
  readonly out: string;
  readonly release?: string;
  readonly fit: boolean;
  /** Years. */
  readonly within?: number;
  readonly split?: SplitName;
}

/** @throws OslerError `cli/no-release`, `cli/release-not-verified`, `cli/release-withdrawn`, and as `parseTask`, `predictByQuestion` and `predictByFit` */
export async function tasksPredict(options: TasksPredictOptions): Promise<void> {
  const { home, config, predicates, meds, out } = options;
  const task = await readTask(config, predicates);
  const release = options.release ?? (await findCurrentRelease(home))?.directory;
  if (release === undefined) throw noRelease(home);
  const inputs = [config, predicates, options.labels].filter((path) => path !== undefined);
  requireFilePlace(out, [meds, release, ...inputs], parquetFile);
  requireOutsideHome(out, home);
  await requireIntact(release);
  await requireInForceAt(home, release);
  const scratch = await openScratch("osler-predict-");
  const progress = printProgress("moments");
  try {
    const labels = options.labels ?? join(scratch.directory, "labels.parquet");
    if (options.labels === undefined)
      requireLabels(options, await extractLabels({ task, meds, out: labels, progress }));
    const data = await openLabelled(meds, labels);
    const model = await openEventModel(release, { workers: 2 });
    try {
      const asked = { model, data, progress };
      const { risks, how } = options.fit ? await fitHead(asked) : await ask(asked, options, labelQuestion(task));
      if (risks.size === 0) throw nothingForetold(options, data.labels);
      await data.write(out, risks);
      progress.end();
      const silent = [...risks.values()].filter((risk) => risk === null).length;
      console.log(`${risks.size} of ${data.labels} labelled moments, ${how}: ${out}`);
      if (silent > 0)
        console.log(`  ${silent} without a prediction: nothing dated is known by then, or the person is dead`);
    } finally {
      await model.close();
      await data.close();
    }
  } finally {
    scratch.remove();
  }
}

/** @throws OslerError `cli/nothing-foretold` */
function requireLabels(
  { config, meds }: TasksPredictOptions,
  { labels, triggers, leftOut }: Awaited<ReturnType<typeof extractLabels>>,
): void {
  if (labels > 0) return;
  const lost = Object.entries(leftOut).map(([window, count]) => `${count} do not meet window ${window}`);
  throw new OslerError("cli/nothing-foretold", {
    message: `${[`${config} gives no label over ${meds}: ${triggers} triggers`, ...lost].join(", ")}.`,
    fix: "See what each predicate finds with osler tasks check.",
  });
}

function nothingForetold({ meds, fit, split }: TasksPredictOptions, labels: number): OslerError {
  const of = fit ? "held-out subject" : split === undefined ? "subject" : `${split} subject`;
  return new OslerError("cli/nothing-foretold", {
    message: `None of the ${labels} labels is of a ${of} of ${meds}.`,
    fix: "Make the labels on this data set: subject ids differ from one de-identification to the next.",
  });
}

type Asked = Parameters<typeof predictByFit>[0];

async function fitHead(asked: Asked) {
  const { risks, trainRows, trainPositives, penalty } = await predictByFit(asked);
  const whose = asked.data.ownSplits ? "the data set's splits" : "splits by a hash of the subject";
  const how = `of held-out subjects by a head fitted on ${trainRows} labels of train subjects (${trainPositives} positive, penalty ${penalty}; ${whose})`;
  return { risks, how };
}

async function ask(
  asked: Asked,
  { within, split }: TasksPredictOptions,
  question: Parameters<typeof predictByQuestion>[1],
) {
  const risks = await predictByQuestion(asked, question, {
    ...(within === undefined ? {} : { withinDays: within * DAYS_PER_YEAR }),
    ...(split === undefined ? {} : { split }),
  });
  return { risks, how: "asked of the model without fitting" };
}

/** Prints each file's figures, the first as the one to compare with. */
export async function tasksScore(files: readonly string[], { json }: { json: boolean }): Promise<void> {
  const score = await scorePredictions(files, 1);
  if (json) return console.log(canonicalJson({ format: "osler-task-scores-1", ...score }));
  const { moments, positives, subjects, leftOut } = score;
  console.log(`${moments} moments of ${subjects} subjects, ${positives} positive.`);
  if (leftOut > 0) console.log(`  ${leftOut} moments left out: a file has no probability for them`);
  const interval = ({ value, lo, hi }: { value: number; lo: number | null; hi: number | null }) =>
    lo === null || hi === null ? value.toFixed(3) : `${value.toFixed(3)} (${lo.toFixed(3)} to ${hi.toFixed(3)})`;
  for (const { file, metrics, versusFirst } of score.files) {
    console.log(file);
    for (const [metric, estimate] of Object.entries(metrics))
      console.log(`  ${metric.padEnd(22)} ${interval(estimate)}`);
    if (versusFirst !== null) {
      const { difference, lo, hi } = versusFirst;
      console.log(`  ${"auroc less the first's".padEnd(22)} ${interval({ value: difference, lo, hi })}`);
    }
  }
}
