/**
 * @module cli/commands/validate: `osler validate`: a release on records it has never seen.
 *
 * The records take the same way as any others: charts, de-identification, timelines; they are read for this test only and removed.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noProgress } from "#core";
import { deidentifyCharts, newDeidCounts, sealDataset } from "#deid";
import { intakeMeds } from "#intake";
import { openEventModel } from "#model";
import { openDuckDb, sqlText } from "#storage";
import { writeMedsDataset } from "#timeline";
import { validateModel } from "#validation";
import { findCurrentRelease, noRelease, requireIntact } from "../capabilities.ts";
import { type Home, randomProjectSecret } from "../home.ts";
import { printProgress } from "../print-progress.ts";
import { chartsForResearch, SPLIT_SEED } from "../route-data.ts";
import { askedAt, VALIDATION_SEED } from "../route-model.ts";

export async function runValidate(options: {
  home: Home;
  meds: string[];
  out: string;
  release?: string;
  cohortStart?: string;
}): Promise<void> {
  const { home, out } = options;
  const release = options.release ?? (await findCurrentRelease(home))?.directory;
  if (release === undefined) throw noRelease(home);
  await requireIntact(release);
  const scratch = await mkdtemp(join(tmpdir(), "osler-validate-"));
  const progress = printProgress("");
  const model = await openEventModel(release, { workers: 2 });
  try {
    const dataset = await toResearch(options, scratch);
    const taught = await countTaught(home, dataset.directory);
    if (taught > 0)
      console.log(
        `Caution: this home's model may have learnt from ${taught} of these subjects; the figures flatter it.`,
      );
    const report = await validateModel({
      dataset,
      model,
      directory: out,
      seed: VALIDATION_SEED,
      progress,
      neverSeen: true,
      ...askedAt(options.cohortStart),
    });
    progress.end();
    const { cells, meanAuroc } = report.summary;
    console.log(`${report.counts.held_out.subjects} held-out subjects, ${cells} outcome-horizons with enough events.`);
    for (const { model: predictor, value } of meanAuroc)
      console.log(`  mean AUROC  ${predictor.padEnd(18)} ${value.toFixed(3)}`);
    console.log(`Report: ${join(out, "report.html")} and report.json`);
  } finally {
    await model.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function toResearch(
  { home, meds: paths, cohortStart }: { home: Home; meds: string[]; cohortStart?: string },
  scratch: string,
) {
  const [chart, meds] = [join(scratch, "chart"), join(scratch, "meds")];
  await intakeMeds({ paths, directory: chart, rejectFile: join(scratch, "rejects.ndjson"), progress: noProgress });
  const counts = newDeidCounts();
  const secret = await randomProjectSecret(home);
  const records = deidentifyCharts(chartsForResearch(chart, { cohortStart }, secret), {
    secret,
    counts,
    progress: noProgress,
  });
  await writeMedsDataset(records, meds, {
    name: "validation",
    licence: "for this test only",
    splitSeed: SPLIT_SEED,
    progress: noProgress,
  });
  return sealDataset({ directory: meds }, counts);
}

/** How many of the subjects the home's own data has outside its held-out split; one secret gives one person one key. */
async function countTaught(home: Home, directory: string): Promise<number> {
  const splits = (root: string) => join(root, "metadata", "subject_splits.parquet");
  if (!existsSync(splits(home.meds))) return 0;
  const database = await openDuckDb({ threads: 1 });
  try {
    const [row] = await database.all(
      `SELECT count(*)::INTEGER AS taught FROM read_parquet(${sqlText(splits(directory))}) JOIN read_parquet(${sqlText(splits(home.meds))}) AS own USING (subject_id) WHERE own.split <> 'held_out'`,
    );
    return Number(row?.["taught"] ?? 0);
  } finally {
    database.close();
  }
}
