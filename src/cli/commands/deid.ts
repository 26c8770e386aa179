/** @module cli/commands/deid: `osler deid text` and `osler deid evaluate`. */
import { z } from "zod";
import { OslerError } from "#core";
import { createPseudonymiser, type DeidEvaluation, deidentifyText, evaluateDeid, type GoldSplit } from "#deid";
import { readLines, requirePath, writeLines } from "#storage";
import { renderEvaluations } from "../deid-tables.ts";
import { type Home, randomProjectSecret } from "../home.ts";
import { printProgress } from "../print-progress.ts";

const noteSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Notes without a chart: each note is its own person, so two notes of one patient get different surrogates. */
export async function deidText(options: { home: Home; in: string; out: string; tags: boolean }): Promise<void> {
  const pseudonymiser = createPseudonymiser(await randomProjectSecret(options.home));
  const progress = printProgress("notes");
  async function* lines() {
    let done = 0;
    for await (const { line, text } of readLines(options.in)) {
      if (text.trim() === "") continue;
      const note = parseNote(text, line, options.in);
      const result = deidentifyText(
        note.text,
        options.tags ? {} : { surrogates: pseudonymiser.surrogates(`note ${note.id}`) },
      );
      yield JSON.stringify({ id: note.id, text: result.text, spans: result.spans });
      progress({ done: ++done });
    }
  }
  const written = await writeLines(options.out, lines());
  progress.end();
  console.log(`${written} notes de-identified; see ${options.out}`);
}

function parseNote(text: string, line: number, file: string): z.infer<typeof noteSchema> {
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    throw new OslerError("cli/note-unreadable", {
      message: `Line ${line} of ${file} is not a JSON object with "id" and "text".`,
      fix: 'Write one object a line: {"id":"1","text":"…"}.',
    });
  }
}

export interface DeidEvaluateOptions {
  readonly gold: readonly string[];
  /** Another system's spans, one file a gold file. */
  readonly pred?: readonly string[];
  readonly split: GoldSplit | "all";
  readonly json: boolean;
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
    requirePath(file, "The gold file");
    const split = options.split === "all" ? {} : { split: options.split };
    const predictionFile = options.pred?.[i];
    if (predictionFile !== undefined) requirePath(predictionFile, "The file of predictions");
    const predicted = predictionFile === undefined ? {} : { predictionFile };
    rows.push({ file, evaluation: await evaluateDeid({ goldFile: file, seed: 1, ...split, ...predicted }) });
  }
  console.log(options.json ? JSON.stringify(rows) : renderEvaluations(rows));
}
