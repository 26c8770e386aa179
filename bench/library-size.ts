/**
 * @module bench/library-size: what an evidence library costs as it grows: indexing, disk, opening, a question, twenty at once.
 *
 *   node bench/library-size.ts DATA [--copies 1,4,13] [--questions 100]
 *
 * DATA holds `pmc-rct-fulltext` (2,454 trials, some 77,000 passages) and the questions of `rct-evidence-retrieval`. A library of n copies holds the
 * trials and n - 1 altered: under other ids, a sixth of the longer words under names of their own, so that words common to all trials are as
 * common in a larger library, and the number of words grows with it. Each size is measured in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerQuestion } from "#answers";
import { hashText } from "#core";
import { addEvidence, openEvidence, readJudgedQueries } from "#evidence";
import { listFiles, readLines, writeLines } from "#storage";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    copies: { type: "string", default: "1,4,13" },
    questions: { type: "string", default: "100" },
    one: { type: "boolean", default: false },
  },
});
const [data = "../shared/data"] = positionals;
const AT_ONCE = 20;

if (values.one) await measure(Number(values.copies));
else {
  console.log(
    "| passages | documents | added in, s | GB on disk | opened in, s | a question p50, ms | p95, ms | 20 at once p95, ms | GB of memory, adding | asking |\n|---|---|---|---|---|---|---|---|---|---|",
  );
  for (const copies of values.copies.split(",")) {
    const args = [import.meta.filename, data, "--one", "--copies", copies, "--questions", values.questions];
    process.stdout.write(execFileSync(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] }));
  }
}

async function measure(copies: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "osler-library-size-"));
  try {
    const paths = await writeCopies(root, copies);
    const directory = join(root, "evidence");
    const added = await timed(() => addEvidence({ paths, directory }));
    const adding = process.resourceUsage().maxRSS;
    const sizes = await Promise.all((await listFiles(directory)).map((file) => stat(join(directory, file))));
    const opened = await timed(() => openEvidence(directory));
    const library = opened.result;
    const asked = (
      await readJudgedQueries(
        join(data, "rct-evidence-retrieval/queries.jsonl.gz"),
        join(data, "rct-evidence-retrieval/qrels.tsv"),
      )
    )
      .filter(({ metadata }) => metadata["split"] === "validation")
      .slice(0, Number(values.questions))
      .map(({ text }) => text);
    await answerQuestion(library, "Does aspirin prevent stroke?");
    const alone: number[] = [];
    for (const text of asked) alone.push((await timed(() => answerQuestion(library, text))).seconds);
    // Answers are kept by their words; another end makes them new.
    const together = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, user) => {
        const waited: number[] = [];
        for (let at = user; at < asked.length; at += AT_ONCE)
          waited.push((await timed(() => answerQuestion(library, `${asked[at]} `.replace(/\?? $/, " ?")))).seconds);
        return waited;
      }),
    );
    const { documents, passages } = library.counts;
    const ms = (seconds: readonly number[], share: number) =>
      ((seconds.toSorted((a, b) => a - b)[Math.floor(share * seconds.length)] ?? 0) * 1000).toFixed(0);
    const gb = (bytes: number) => (bytes / 1e9).toFixed(2);
    console.log(
      `| ${[passages.toLocaleString("en"), documents.toLocaleString("en"), added.seconds.toFixed(0), gb(sizes.reduce((sum, { size }) => sum + size, 0)), opened.seconds.toFixed(2), ms(alone, 0.5), ms(alone, 0.95), ms(together.flat(), 0.95), gb(adding * 1024), gb(process.resourceUsage().maxRSS * 1024)].join(" | ")} |`,
    );
    await library.close();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

interface Article {
  readonly pmcid: string;
  readonly pmid?: string;
  readonly doi?: string;
  readonly title: string;
  readonly abstract?: string;
  readonly sections?: readonly { readonly title: string; readonly text: string }[];
}

/** Where the copies were written, a file each. */
async function writeCopies(root: string, copies: number): Promise<string[]> {
  const articles = join(data, "pmc-rct-fulltext/articles-ccby.ndjson.gz");
  const paths = [articles];
  for (let copy = 1; copy < copies; copy++) {
    const path = join(root, `copy-${copy}.ndjson`);
    await writeLines(path, altered(articles, copy));
    paths.push(path);
  }
  return paths;
}

async function* altered(articles: string, copy: number): AsyncGenerator<string> {
  for await (const { text: line } of readLines(articles)) {
    const article: Article = JSON.parse(line);
    const { pmcid, pmid: _, doi: __, title, abstract = "", sections = [] } = article;
    yield JSON.stringify({
      ...{ ...article, pmid: undefined, doi: undefined, pmcid: `${pmcid}${String(copy).padStart(3, "0")}` },
      ...{ title: renamed(title, copy), abstract: renamed(abstract, copy) },
      sections: sections.map((section) => ({ ...section, text: renamed(section.text, copy) })),
    });
  }
}

/** A sixth of the words of seven letters and more, each copy its own sixth, with letters of the copy's own after them. */
function renamed(text: string, copy: number): string {
  const ending = String.fromCharCode(97 + (copy % 26), 120, 97 + Math.floor(copy / 26));
  return text.replace(/\p{L}{7,}/gu, (word) =>
    hashText(`${word.toLowerCase()} ${copy}`) % 6 === 0 ? word + ending : word,
  );
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}
