/**
 * @module bench/citation-integrity: of what real articles claim of the articles they cite, what does the rule for wordings let through?
 *
 *   node bench/citation-integrity.ts DATA
 *
 * `citation-integrity` in DATA, train and development claims: sentences that cite, and the cited sentences judges read. A claim passes if
 * `findFault` finds none against some cited sentence. Precision: of those that pass, how many judges held to be supported.
 */
import { join } from "node:path";
import { readLines } from "#storage";
import { findFault } from "../src/answers/wording/index.ts";

interface Claim {
  readonly claim: string;
  readonly evidence: Readonly<Record<string, readonly { readonly label: "SUPPORT" | "REFUTE" }[]>>;
  readonly cited_doc_ids: readonly number[];
}

const [data = "../shared/data"] = process.argv.slice(2);
const directory = join(data, "citation-integrity");
const cited = new Map<number, readonly string[]>();
for await (const { text } of readLines(join(directory, "corpus.jsonl.gz"))) {
  const { doc_id, abstract } = JSON.parse(text) as { doc_id: number; abstract: string[] };
  cited.set(doc_id, abstract);
}
const counts: Record<string, { claims: number; passed: number }> = {};
for (const split of ["train", "dev"]) {
  for await (const { text } of readLines(join(directory, `claims_${split}.jsonl.gz`))) {
    const { claim, evidence, cited_doc_ids } = JSON.parse(text) as Claim;
    const label = Object.values(evidence).flat()[0]?.label ?? "NOT ENOUGH";
    const { claims, passed } = counts[label] ?? { claims: 0, passed: 0 };
    const said = withoutMarks(claim);
    const sentences = cited_doc_ids.flatMap((id) => cited.get(id) ?? []);
    const passes = sentences.some((sentence) => findFault(said, sentence) === undefined);
    counts[label] = { claims: claims + 1, passed: passed + Number(passes) };
  }
}
console.log(counts);

/** The claim without `[<|cit|>]`, which stands where the citation did. */
function withoutMarks(claim: string): string {
  return claim
    .replace(/\[?<\|[^|]*\|>\]?/g, "")
    .replace(/\s+([.,;])/g, "$1")
    .trim();
}
