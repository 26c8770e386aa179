/**
 * @module bench/cohorts/nafld: the Olmsted County NAFLD cohort: everybody asked on 2000-01-01, first occurrences after it.
 *
 * Usage: node bench/cohorts/nafld.ts [SCRATCH]. Prints a row a task and predictor.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noProgress, type Progress, toEpochMs } from "#core";
import { type HarrellRow, measureHarrell } from "./harrell.ts";
import { readMedsRecords } from "./meds-records.ts";
import { type TrainedCohort, trainCohort } from "./trained-cohort.ts";

const parquet = join(import.meta.dirname, "../../../shared/data/real-cohorts/nafld-meds.parquet");
/** Everybody was alive then; older facts were gathered backwards. */
export const nafldIndex = toEpochMs(Date.UTC(2000, 0, 1));
const nafldOutcomes = [
  ...["death", "heart-failure", "atrial-fibrillation", "stroke"],
  ...["myocardial-infarction", "type-2-diabetes", "hypertension"],
];

export function trainNafld(scratch: string, progress: Progress): Promise<TrainedCohort> {
  return trainCohort("nafld", () => readMedsRecords(parquet, nafldIndex), scratch, progress);
}

export function measureNafld(trained: TrainedCohort): Promise<HarrellRow[]> {
  return measureHarrell(trained, nafldOutcomes, nafldIndex);
}

if (process.argv[1] === import.meta.filename) {
  const trained = await trainNafld(process.argv[2] ?? (await mkdtemp(join(tmpdir(), "osler-nafld-"))), noProgress);
  for (const row of await measureNafld(trained)) console.log(JSON.stringify(row));
  await trained.model.close();
}
