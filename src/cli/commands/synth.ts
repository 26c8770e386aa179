/** @module cli/commands/synth: `osler synth`. */
import { synthesise } from "#synth";
import { printProgress } from "../print-progress.ts";

export async function runSynth(options: { patients: number; seed: number; out: string }): Promise<void> {
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
