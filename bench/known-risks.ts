/**
 * @module bench/known-risks: how near the model comes to the truth of a synthetic hospital, outcome by outcome.
 *
 * Usage: node bench/known-risks.ts DIR [--patients 50000] [--seed 7] [--training OPTIONS.json] [--held 5000] [--learnt 5000] [--strangers N] [--attack]
 * The route of a home without its notes, library and release: records, charts, research timelines, corpus, training, then the model, the
 * comparators and the oracle on held-out people (`--held` of them; the comparators learn from `--learnt`). `--strangers` measures half of N people
 * of another seed instead: chance is less with more of them. `--attack` asks besides whether the model tells its people from held-out ones. DIR keeps
 * each step's result: a run killed goes on with the step it was in, and within training at its checkpoint. Prints a row an outcome and horizon.
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
import { attackMembership, validateModel } from "#validation";
import { openOracle } from "../src/cli/oracle.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    patients: { type: "string", default: "50000" },
    seed: { type: "string", default: "7" },
    training: { type: "string" },
    held: { type: "string", default: "5000" },
    learnt: { type: "string", default: "5000" },
    strangers: { type: "string" },
    attack: { type: "boolean", default: false },
  },
});
const [directory = ""] = positionals;
if (directory === "") throw new RangeError("node bench/known-risks.ts DIR");
await mkdir(directory, { recursive: true });
const at = (name: string) => join(directory, name);
const secret = new Uint8Array(32).fill(Number(values.seed));
const SPLIT_SEED = "osler";
const options = values.training === undefined ? {} : parseTrainOptions(await readFile(values.training, "utf8"));

await hospital("", values.patients, Number(values.seed));
await step("corpus", async (progress) => {
  const dataset = await openDeidentified(at("meds"));
  await buildCorpus({ dataset, directory: at("corpora"), optedOut: new Set(), seed: SPLIT_SEED, progress });
});
await step("train", async (progress) => {
  const corpus = await openBuilt();
  const { members, tokens, parameters } = await trainEventModel({ corpus, directory: at("model"), options, progress });
  console.log(`${tokens} tokens, ${parameters} weights, steps ${members.map(({ steps }) => steps).join(", ")}`);
});
if (values.strangers !== undefined) await hospital("strangers", values.strangers, Number(values.seed) + 1);
await step("measure", async (progress) => {
  const model = await openEventModel(at("model"), { workers: 2 });
  const asked =
    values.strangers === undefined
      ? { directory, maxHeldOutSubjects: Number(values.held) }
      : { directory: at("strangers"), neverSeen: { taughtLeftOut: 0, rowsRefused: 0 } };
  const isAsked = (subject: Parameters<typeof splitOf>[0]) =>
    values.strangers !== undefined || splitOf(subject, SPLIT_SEED) === "held_out";
  const { directory: place, ...whom } = asked;
  const report = await validateModel({
    ...{ dataset: await openDeidentified(join(place, "meds")), model, directory: at("report"), seed: 1, progress },
    oracle: await openOracle(join(place, "synthetic"), createPseudonymiser(secret), isAsked),
    ...{ maxTrainSubjects: Number(values.learnt), ...whom },
  });
  await model.close();
  printTable(report);
});
if (values.attack)
  await step("attack", async () => {
    const { membership } = await attackMembership({
      ...{ model: at("model"), corpus: await openBuilt(), dataset: await openDeidentified(at("meds")), seed: 1 },
      train: (corpus, to) => trainEventModel({ corpus, directory: to, options, progress: () => {} }),
      progress: () => {},
    });
    for (const { attack, group, members, nonMembers, auroc, tprAtFpr001 } of membership)
      console.log(
        `${attack}, ${group}: ${interval(auroc, 3)}, ${members} members, ${nonMembers} strangers; at .1 % false alarms ${tprAtFpr001.value.toFixed(4)}`,
      );
  });

/** Records, charts and research timelines of a synthetic hospital, in a folder of DIR (`""`: DIR itself). */
async function hospital(folder: string, patients: string, seed: number): Promise<void> {
  const within = (name: string) => at(join(folder, name));
  await mkdir(within(""), { recursive: true });
  await step(join(folder, "synthesise"), async (progress) => {
    await synthesise({ patients: Number(patients), seed, directory: within("synthetic"), progress });
  });
  await step(join(folder, "intake"), async (progress) => {
    await intakeFhir({
      ...{ paths: [within("synthetic/fhir")], directory: within("chart"), progress },
      ...{ rejectFile: within("rejects.ndjson"), consentFile: within("consents.ndjson") },
    });
  });
  await step(join(folder, "research"), async (progress) => {
    const counts = newDeidCounts();
    const records = deidentifyCharts(chartsWithoutNotes(within("chart")), { secret, counts, progress });
    await writeMedsDataset(records, within("meds"), {
      ...{ name: "bench", licence: "Apache-2.0", splitSeed: SPLIT_SEED },
      progress: () => {},
    });
    await sealDataset({ directory: within("meds") }, counts);
  });
}

async function openBuilt() {
  const [hash = ""] = await readdir(at("corpora"));
  return openCorpus(join(at("corpora"), hash));
}

async function* chartsWithoutNotes(directory: string) {
  for await (const chart of readCharts(directory)) yield { ...chart, notes: [] };
}

/** Does what was not done to its end before, and says how long it took. */
async function step(name: string, run: (progress: (update: { done: number; note?: string }) => void) => Promise<void>) {
  const mark = at(`${name}.done`);
  if (existsSync(mark) && name !== "measure" && name !== "attack") return;
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

function interval(found: { value: number; lo: number | null; hi: number | null } | undefined, digits = 2): string {
  const [value, lo, hi] = [found?.value, found?.lo, found?.hi].map((bound) => bound?.toFixed(digits));
  return value === undefined ? "" : `${value} (${lo}-${hi})`;
}
