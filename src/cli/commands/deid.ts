/** @module cli/commands/deid: `osler deid text` and `osler deid evaluate`. */
import { z } from "zod";
import { OslerError } from "#core";
import {
  createPseudonymiser,
  type DeidEvaluation,
  deidentifyText,
  type Estimate,
  evaluateDeid,
  type GoldSplit,
} from "#deid";
import { readLines, writeLines } from "#storage";
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

export async function deidEvaluate(options: {
  gold: string[];
  split: GoldSplit | "all";
  json: boolean;
}): Promise<void> {
  const rows: { file: string; evaluation: DeidEvaluation }[] = [];
  for (const file of options.gold) {
    const split = options.split === "all" ? {} : { split: options.split };
    rows.push({ file, evaluation: await evaluateDeid({ goldFile: file, seed: 1, ...split }) });
  }
  if (options.json) {
    console.log(JSON.stringify(rows));
    return;
  }
  console.log(
    "| set | notes | word recall | precision | F2 | elements whole | notes without a leak | clean notes touched |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const { file, evaluation: e } of rows) {
    const figures = [e.recall, e.precision, e.f2, e.elementRecall, e.leakFreeNotes, e.cleanNotesTouched].map(
      renderEstimate,
    );
    console.log(`| ${file.split("/").at(-1)} | ${e.notes} | ${figures.join(" | ")} |`);
  }
}

function renderEstimate({ value, lo, hi }: Estimate): string {
  return Number.isNaN(value) ? "none" : `${value.toFixed(3)} (${lo.toFixed(3)}-${hi.toFixed(3)})`;
}
