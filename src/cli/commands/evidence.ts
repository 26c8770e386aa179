/** @module cli/commands/evidence: `osler evidence add` and `osler evidence search`. */
import { resolve } from "node:path";
import { addEvidence, searchBatch } from "#evidence";
import { openHomeEvidence } from "../capabilities.ts";
import type { Home } from "../home.ts";
import { printProgress } from "../print-progress.ts";

/** Adds literature to the home's library; the starter library comes with `osler up`, or by naming `library/` here. */
export async function evidenceAdd({ home, paths }: { home: Home; paths: readonly string[] }): Promise<void> {
  const progress = printProgress("files");
  const summary = await addEvidence({ paths: paths.map((path) => resolve(path)), directory: home.evidence, progress });
  progress.end();
  const { added, updated, unchanged, duplicate } = summary.documents;
  console.log(`${added} documents added, ${updated} new versions, ${unchanged} unchanged, ${duplicate} duplicates.`);
  console.log(`The library holds ${summary.total.documents} documents in ${summary.total.passages} passages.`);
  if (summary.withheld > 0) console.log(`${summary.withheld} retracted or doubted documents are never quoted.`);
  for (const { file, reason, count } of summary.skipped) {
    console.log(`skipped: ${file}: ${reason}${count > 1 ? ` (${count} times)` : ""}`);
  }
}

export async function evidenceSearch(options: { home: Home; queries: string; out: string; k: number }): Promise<void> {
  const library = await openHomeEvidence(options.home);
  const progress = printProgress("questions");
  try {
    const { queries } = await searchBatch(library, {
      queries: options.queries,
      out: options.out,
      k: options.k,
      progress,
    });
    progress.end();
    console.log(`${queries} questions searched; hits in ${options.out}`);
  } finally {
    library.close();
  }
}
