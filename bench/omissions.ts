/**
 * @module bench/omissions: is the harm that an answer adds to a study's effect what judges marked as that study's harm?
 *
 *   node bench/omissions.ts DATA [--split train|validation] [--list]
 *
 * Of the trials whose adverse events, side effects, complications or toxicity judges were asked about (Evidence Inference 2.0): how often a
 * sentence of harm is found, and one that they marked. Then how many of all the split's trials have one, and what looking costs. `--list` prints
 * those that they did not mark, to be read: of several sentences that tell harm they marked one or two.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addEvidence, openEvidence, readJudgedQueries } from "#evidence";
import { quotesEvidence } from "../src/answers/evaluate-answers.ts";
import { findHarms } from "../src/answers/omissions/study-harms.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { split: { type: "string", default: "train" }, list: { type: "boolean", default: false } },
});
const [data = "../shared/data"] = positionals;
const harm = /\badverse (?:drug )?(?:events?|effects?|reactions?)|\bside.effects?|\bcomplications\b|toxicit/i;
/** Outcomes that name such words and are none of the treatment's harms. */
const another = /feeding|macrovascular|recanal/i;

const folder = join(data, "rct-evidence-retrieval");
const all = await readJudgedQueries(join(folder, "queries.jsonl.gz"), join(folder, "qrels.tsv"));
const asked = all.filter(({ metadata }) => metadata["split"] === values.split);
const marked = new Map<string, string[]>();
for (const { metadata } of asked) {
  const [id, outcome] = [String(metadata["pmcid"]), String(metadata["outcome"])];
  if (!harm.test(outcome) || another.test(outcome)) continue;
  marked.set(id, [...(marked.get(id) ?? []), ...((metadata["evidence"] as string[] | undefined) ?? [])]);
}

const directory = await mkdtemp(join(tmpdir(), "osler-omissions-"));
try {
  await addEvidence({ paths: [join(data, "pmc-rct-fulltext", "articles-ccby.ndjson.gz")], directory });
  const library = await openEvidence(directory);
  const harmsOf = async (id: string) => {
    const known = library.describe(id);
    const document = known === undefined ? undefined : await library.document(known.version);
    if (document === undefined) return undefined;
    const began = performance.now();
    const found = findHarms(document);
    const ms = performance.now() - began;
    return { ms, sentence: found === undefined ? undefined : document.text.slice(found.start, found.end) };
  };
  let [trials, found, gold] = [0, 0, 0];
  for (const [id, evidence] of marked) {
    const told = await harmsOf(id);
    if (told === undefined) continue;
    trials++;
    if (told.sentence === undefined) continue;
    found++;
    if (quotesEvidence(told.sentence, evidence)) gold++;
    else if (values.list) console.log(`${id}: ${told.sentence}\n  marked: ${evidence[0]}`);
  }
  console.log(`${trials} trials with a judged harm: a sentence found in ${found}, one that judges marked in ${gold}`);
  const ids = [...new Set(asked.map(({ metadata }) => String(metadata["pmcid"])))];
  const told = (await Promise.all(ids.map(harmsOf))).filter((one) => one !== undefined);
  const times = told.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = told.filter(({ sentence }) => sentence !== undefined).length;
  console.log(
    `${told.length} trials of the split: a sentence of harm in ${share}; ms a trial p50 ${times[times.length >> 1]?.toFixed(1)}, p95 ${times[Math.floor(0.95 * times.length)]?.toFixed(1)}`,
  );
  await library.close();
} finally {
  await rm(directory, { recursive: true, force: true });
}
