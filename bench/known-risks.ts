/**
 * @module bench/known-risks: how near the model comes to the truth of a synthetic hospital, outcome by outcome.
 *
 * Usage: node bench/known-risks.ts DIR [--patients 50000] [--seed 7] [--training OPTIONS.json] [--held 5000] [--learnt 5000]
 * The route of a home without its notes, library and release: records, charts, research timelines, corpus, training, then the model, the
 * comparators and the oracle on held-out people (`--held` of them; the comparators learn from `--learnt`). DIR keeps each step's result: a run
 * killed goes on with the step it was in, and within training at its checkpoint. Prints a row an outcome and horizon.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ValidationReport } from "#contract";
import { buildCorpus, openCorpus } from "#corpus";
import { createPseudonymiser, deidentifyCharts, newDeidCounts, openDeidentified, sealDataset } from "#deid";
import { intakeFhir } from "#intake";
import { openEventModel } from "#model";
import { readCharts } from "#storage";
import { synthesise } from "#synth";
import { splitOf, writeMedsDataset } from "#timeline";
import { parseTrainOptions, trainEventModel } from "#train";
import { validateModel } from "#validation";
import { openOracle } from "../src/cli/oracle.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    patients: { type: "string", default: "50000" },
    seed: { type: "string", default: "7" },
    training: { type: "string" },
    held: { type: "string", default: "5000" },
    learnt: { type: "string", default: "5000" },
  },
});
const [directory = ""] = positionals;
if (directory === "") throw new RangeError("node bench/known-risks.ts DIR");
await mkdir(directory, { recursive: true });
const at = (name: string) => join(directory, name);
const secret = new Uint8Array(32).fill(Number(values.seed));
const SPLIT_SEED = "osler";
const options = values.training === undefined ? {} : parseTrainOptions(await readFile(values.training, "utf8"));

await step("synthesise", async (progress) => {
  await synthesise({
    patients: Number(values.patients),
    seed: Number(values.seed),
    directory: at("synthetic"),
    progress,
  });
});
await step("intake", async (progress) => {
  await intakeFhir({
    ...{ paths: [at("synthetic/fhir")], directory: at("chart"), progress },
    ...{ rejectFile: at("rejects.ndjson"), consentFile: at("consents.ndjson") },
  });
});
await step("research", async (progress) => {
  const counts = newDeidCounts();
  const records = deidentifyCharts(chartsWithoutNotes(), { secret, counts, progress });
  await writeMedsDataset(records, at("meds"), {
    name: "bench",
    licence: "Apache-2.0",
    splitSeed: SPLIT_SEED,
    progress: () => {},
  });
  await sealDataset({ directory: at("meds") }, counts);
});
await step("corpus", async (progress) => {
  const dataset = await openDeidentified(at("meds"));
  await buildCorpus({ dataset, directory: at("corpora"), optedOut: new Set(), seed: SPLIT_SEED, progress });
});
await step("train", async (progress) => {
  const [hash = ""] = await readdir(at("corpora"));
  const corpus = await openCorpus(join(at("corpora"), hash));
  const { members, tokens, parameters } = await trainEventModel({ corpus, directory: at("model"), options, progress });
  console.log(`${tokens} tokens, ${parameters} weights, steps ${members.map(({ steps }) => steps).join(", ")}`);
});
await step("measure", async (progress) => {
  const model = await openEventModel(at("model"), { workers: 2 });
  const isAsked = (subject: Parameters<typeof splitOf>[0]) => splitOf(subject, SPLIT_SEED) === "held_out";
  const report = await validateModel({
    ...{ dataset: await openDeidentified(at("meds")), model, directory: at("report"), seed: 1, progress },
    oracle: await openOracle(at("synthetic"), createPseudonymiser(secret), isAsked),
    ...{ maxTrainSubjects: Number(values.learnt), maxHeldOutSubjects: Number(values.held) },
  });
  await model.close();
  printTable(report);
});

async function* chartsWithoutNotes() {
  for await (const chart of readCharts(at("chart"))) yield { ...chart, notes: [] };
}

/** Does what was not done to its end before, and says how long it took. */
async function step(name: string, run: (progress: (update: { done: number; note?: string }) => void) => Promise<void>) {
  const mark = at(`${name}.done`);
  if (existsSync(mark) && name !== "measure") return;
  const started = performance.now();
  let told = started;
  await run(({ done, note }) => {
    if (performance.now() - told < 30_000) return;
    told = performance.now();
    console.error(`${name}: ${done} ${note ?? ""}`);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${name}: ${seconds} s, highest memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  await writeFile(mark, "");
}

function printTable({ rows, comparisons }: ValidationReport): void {
  const table = comparisons
    .filter(({ against }) => against === "oracle")
    .map(({ task, horizonYears, difference }) => {
      const find = (model: string, metric: string) =>
        rows.find(
          (row) =>
            row.task === task && row.horizonYears === horizonYears && row.model === model && row.metric === metric,
        );
      const [truth, slope] = [find("oracle", "auroc"), find("model", "calibration-slope")];
      return { task, horizonYears, difference, events: truth?.events, truth: truth?.value ?? Number.NaN, slope };
    });
  console.log(
    "| outcome | years | cases | the truth's AUROC | ours - the truth's | calibration slope |\n|---|---|---|---|---|---|",
  );
  for (const { task, horizonYears, events, truth, difference, slope } of table)
    console.log(
      `| ${[task, horizonYears, events, truth.toFixed(3), difference.toFixed(3), interval(slope)].join(" | ")} |`,
    );
  const within = table.filter(({ difference }) => difference >= -0.02).length;
  const level = table.filter(({ slope }) => slope !== undefined && slope.value >= 0.9 && slope.value <= 1.1).length;
  console.log(`within .02 of the truth's AUROC: ${within} of ${table.length}; calibration slope .9 to 1.1: ${level}`);
}

function interval(found: { value: number; lo: number | null; hi: number | null } | undefined): string {
  return found === undefined ? "" : `${found.value.toFixed(2)} (${found.lo?.toFixed(2)}-${found.hi?.toFixed(2)})`;
}
