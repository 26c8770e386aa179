/** @module cli/commands/synth: `osler synth`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { synthesise } from "#synth";
import { requireDirectoryPlace, requireFilePlace } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";

/** @throws OslerError `cli/output-occupied` if a folder `fhir` is there that no earlier run made */
export async function runSynth(options: { patients: number; seed: number; out: string }): Promise<void> {
  const truth = join(options.out, "truth.ndjson.gz");
  requireFilePlace(truth, []);
  if (!existsSync(truth)) requireDirectoryPlace(join(options.out, "fhir"), []);
  const progress = printProgress("patients");
  const summary = await synthesise({
    patients: options.patients,
    seed: options.seed,
    directory: options.out,
    progress,
  });
  progress.end();
  console.log(JSON.stringify(summary));
}
