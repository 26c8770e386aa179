/** @module cli/commands/deid: `osler deid text` and `osler deid evaluate`. */
import { basename, join } from "node:path";
import { OslerError } from "#core";
import {
  type DeidEvaluation,
  deidentifyNotes,
  evaluateDeid,
  type GoldSplit,
  type KeptEvaluation,
  rulesHash,
} from "#deid";
import { requireFile, sha256File, writeFileAtomic } from "#storage";
import { renderEvaluations } from "../deid-tables.ts";
import type { Home } from "../home.ts";
import { randomProjectSecret } from "../home-keys.ts";
import { requireFilePlace } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";

/** Notes without a chart: a note without a `patient` is its own person, so two notes of one patient get different surrogates. */
export async function deidText(options: {
  home: Home;
  in: string;
  out: string;
  tags: boolean;
  threads: number;
}): Promise<void> {
  requireFile(options.in, "The file of notes");
  requireFilePlace(options.out, [options.in]);
  const secret = options.tags ? {} : { secret: await randomProjectSecret(options.home) };
  const progress = printProgress("notes");
  const { in: input, out: output, threads } = options;
  const summary = await deidentifyNotes({ input, output, threads, progress, ...secret });
  progress.end();
  const resumed = summary.resumedNotes === 0 ? "" : ` (${summary.resumedNotes} of them by the run before this one)`;
  console.log(`${summary.notes} notes de-identified${resumed}; see ${output}`);
  console.log(
    "Each note's id stands there as it came: one that is a record number, or holds a name, still is and does.",
  );
}

export interface DeidEvaluateOptions {
  readonly gold: readonly string[];
  /** Another system's spans, one file a gold file. */
  readonly pred?: readonly string[];
  /** Types of the gold that nobody knows and that are left out of the figures. */
  readonly ignoreTypes?: readonly string[];
  readonly split: GoldSplit | "all";
  readonly json: boolean;
  readonly home: Home;
  /** Keeps the figures in the home under this name, for the dossier. */
  readonly keep?: string;
}

export async function deidEvaluate(options: DeidEvaluateOptions): Promise<void> {
  if (options.pred !== undefined && options.pred.length !== options.gold.length) {
    throw new OslerError("cli/predictions-unpaired", {
      message: `${options.gold.length} gold files and ${options.pred.length} files of predictions were given.`,
      fix: "Name one file of predictions for each gold file, in the same order.",
    });
  }
  const rows: { file: string; evaluation: DeidEvaluation }[] = [];
  for (const [i, file] of options.gold.entries()) {
    requireFile(file, "The gold file");
    const split = options.split === "all" ? {} : { split: options.split };
    const predictionFile = options.pred?.[i];
    if (predictionFile !== undefined) requireFile(predictionFile, "The file of predictions");
    const predicted = predictionFile === undefined ? {} : { predictionFile };
    const { ignoreTypes = [] } = options;
    const evaluation = await evaluateDeid({ goldFile: file, seed: 1, ignoreTypes, ...split, ...predicted });
    rows.push({ file, evaluation });
  }
  if (options.keep !== undefined) {
    for (const [i, { file, evaluation }] of rows.entries()) {
      const name = rows.length === 1 ? options.keep : `${options.keep}-${i + 1}`;
      await keepEvaluation(options, file, evaluation, name);
    }
  }
  console.log(options.json ? JSON.stringify(rows) : renderEvaluations(rows));
}

async function keepEvaluation(
  { home, split, pred }: DeidEvaluateOptions,
  file: string,
  evaluation: DeidEvaluation,
  name: string,
): Promise<void> {
  const kept: KeptEvaluation = {
    format: "osler-deid-evaluation/1",
    gold: basename(file),
    goldSha256: await sha256File(file),
    split,
    rules: pred === undefined ? await rulesHash() : "another system's",
    evaluation,
  };
  await writeFileAtomic(join(home.deidEvidence, "evaluations", `${name}.json`), `${JSON.stringify(kept, null, 1)}\n`);
}
