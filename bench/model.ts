/**
 * @module bench/model: `npm run bench:model`: trains and validates the event model on every set there is, and writes docs/model-report.md.
 *
 * Usage: node bench/model.ts [SET…] (nafld, support2, uci, synthetic, synthea, mimic; all by default), or --page for the page alone. A set's
 * findings are kept beside the report (docs/model-report/SET.json) with the trainer that made its model, so sets may be run one by one; the page is written from what is there. Real sets are read from
 * ../shared/data; one that is absent is said to be.
 */

import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ValidationReport } from "#contract";
import type { EpochMs, Progress } from "#core";
import { sha256, writeFileAtomic } from "#storage";
import { TRAINER } from "#train";
import { runOsler } from "../src/cli/run-osler.fixture.ts";
import { measureModel } from "../src/validation/measure-model.ts";
import { csvIndex } from "./cohorts/csv-records.ts";
import { compareEstimates } from "./cohorts/estimates.ts";
import { type Findings, renderModelReport } from "./cohorts/model-report.ts";
import { measureNafld, nafldIndex, trainNafld } from "./cohorts/nafld.ts";
import { support2Estimates, support2Horizons, trainSupport2 } from "./cohorts/support2.ts";
import type { TrainedCohort } from "./cohorts/trained-cohort.ts";
import { trainUci, uciHorizon } from "./cohorts/uci.ts";

const root = join(import.meta.dirname, "..");
const data = join(root, "../shared/data");
const kept = join(root, "docs/model-report");
/** Patients of the synthetic hospital, and of UCI's 71,518. */
const SYNTHETIC_PATIENTS = 10_000;
const UCI_PATIENTS = 20_000;

const progress: Progress = ({ done, total, note }) => {
  if (done % 100 === 0) process.stderr.write(`\r${done}/${total ?? "?"} ${note ?? ""}`.padEnd(90));
};

type Measured = Omit<Findings, "set" | "seconds">;

/** Rows of one cohort, all asked at one moment. */
async function atOneMoment(trained: TrainedCohort, fixed: EpochMs, horizonsYears: readonly number[]) {
  const { model, subjects } = trained;
  return measureModel({ subjects, model, seed: 1, horizonsYears, indexMoments: { fixed }, progress });
}

/**
 * The whole route from raw records, by the command line. Who is held out follows from the home's secret: these records are open, so it is the
 * same each time, and so are the figures.
 */
async function throughRoute(scratch: string, source: readonly string[]): Promise<Measured> {
  const home = join(scratch, "home");
  await writeFileAtomic(join(home, "keys", "project.secret"), `${sha256("bench/model")}\n`);
  const ended = await runOsler(["up", "--once", "--home", home, ...source]);
  const path = join(home, "validation/report.json");
  if (!existsSync(path))
    return { note: ended.stderr.trim().replaceAll(/\s+/g, " ") || "the route ended without a report" };
  return { report: JSON.parse(await readFile(path, "utf8")) as ValidationReport };
}

const sets: Record<string, { readonly needs?: string; run(scratch: string): Promise<Measured> }> = {
  nafld: {
    needs: join(data, "real-cohorts/nafld-meds.parquet"),
    run: async (scratch) => {
      const trained = await trainNafld(scratch, progress);
      const found = {
        harrell: await measureNafld(trained),
        report: await atOneMoment(trained, nafldIndex, [1, 5, 10]),
      };
      await trained.model.close();
      return { ...found, trainSeconds: trained.trainSeconds };
    },
  },
  support2: {
    needs: join(data, "support2/support2.csv.gz"),
    run: async (scratch) => {
      const trained = await trainSupport2(scratch, progress);
      const estimates = await compareEstimates(trained, await support2Estimates(), csvIndex, support2Horizons);
      const report = await atOneMoment(trained, csvIndex, support2Horizons);
      await trained.model.close();
      return { estimates, report, trainSeconds: trained.trainSeconds };
    },
  },
  uci: {
    needs: join(data, "uci-diabetes130/diabetic_data.csv.gz"),
    run: async (scratch) => {
      const trained = await trainUci(scratch, progress, UCI_PATIENTS);
      const report = await atOneMoment(trained, csvIndex, [uciHorizon]);
      await trained.model.close();
      return { report, trainSeconds: trained.trainSeconds };
    },
  },
  synthetic: { run: (scratch) => throughRoute(scratch, ["--patients", String(SYNTHETIC_PATIENTS), "--seed", "1"]) },
  synthea: {
    needs: join(data, "synthea-r4/bundles.ndjson.gz"),
    run: (scratch) => throughRoute(scratch, ["--fhir", join(data, "synthea-r4/bundles.ndjson.gz")]),
  },
  mimic: {
    needs: join(data, "mimic-iv-demo-meds"),
    run: (scratch) => throughRoute(scratch, ["--meds", join(data, "mimic-iv-demo-meds")]),
  },
};

await mkdir(kept, { recursive: true });
const asked = process.argv.slice(2);
const pageAlone = asked[0] === "--page";
for (const set of pageAlone ? [] : asked.length > 0 ? asked : Object.keys(sets)) {
  const task = sets[set];
  if (task === undefined)
    throw new RangeError(`bench/model: no set ${set}; there are ${Object.keys(sets).join(", ")}.`);
  const started = performance.now();
  const scratch = await mkdtemp(join(tmpdir(), `osler-bench-${set}-`));
  const absent = task.needs !== undefined && !existsSync(task.needs);
  const measured: Measured = absent ? { note: "the data are not on this machine" } : await task.run(scratch);
  await rm(scratch, { recursive: true });
  const seconds = (performance.now() - started) / 1000;
  const findings: Findings = { set, seconds, ...(absent ? {} : { trainer: TRAINER }), ...measured };
  await writeFile(join(kept, `${set}.json`), `${JSON.stringify(toKept(findings))}\n`);
  process.stderr.write(`\n${set}: ${Math.round(findings.seconds)} s\n`);
}
const found = await Promise.all(
  Object.keys(sets).map(async (set): Promise<Findings> => {
    const path = join(kept, `${set}.json`);
    return existsSync(path) ? JSON.parse(await readFile(path, "utf8")) : { set, seconds: 0, note: "not run" };
  }),
);
await writeFile(join(root, "docs/model-report.md"), renderModelReport(found, TRAINER));

/** What the page is written from: without curves, distributions and subgroups. */
function toKept({ report, ...rest }: Findings): Findings {
  if (report === undefined) return rest;
  const { tasks, rows, comparisons, counts, notReported, summary, baselines } = report;
  return { ...rest, report: { tasks, rows, comparisons, counts, notReported, summary, baselines } };
}
