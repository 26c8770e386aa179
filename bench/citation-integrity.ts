/**
 * @module bench/citation-integrity: of what real articles claim of the articles they cite, what does the rule for wordings let through?
 *
 *   node bench/citation-integrity.ts DATA [--test]
 *
 * `citation-integrity` in DATA, train and development claims (`--test`: the held-out ones): sentences that cite, and the cited sentences judges
 * read. A claim passes if `findFault` finds none against some cited sentence. Below that, what would pass if the rule let words be added and
 * left out: numbers, negations, conditions and comparisons still the same, and at least a share of the claim's stems in one cited sentence.
 * Precision: of those that pass, how many judges held to be supported, with the lower bound of the exact 95 % interval; recall: of the supported.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { toStems } from "#evidence";
import { readLines } from "#storage";
import { findFault } from "../src/answers/wording/index.ts";
import { exactLowerBound } from "./exact-bound.ts";

interface Claim {
  readonly claim: string;
  readonly evidence: Readonly<Record<string, readonly { readonly label: "SUPPORT" | "REFUTE" }[]>>;
  readonly cited_doc_ids: readonly number[];
}

interface ReadClaim {
  readonly label: "SUPPORT" | "REFUTE" | "NOT ENOUGH";
  readonly passes: boolean;
  /** The greatest share of its stems in one cited sentence from which it differs in content words alone; 0 if there is none. */
  readonly held: number;
}

/** With fewer stems a claim is a fragment left of a sentence ("Notably, in."). */
const MIN_STEMS = 4;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { test: { type: "boolean" } } });
const directory = join(positionals[0] ?? "../shared/data", "citation-integrity");
const cited = new Map<number, readonly string[]>();
for await (const { text } of readLines(join(directory, "corpus.jsonl.gz"))) {
  const { doc_id, abstract } = JSON.parse(text) as { doc_id: number; abstract: string[] };
  cited.set(doc_id, abstract);
}
const claims: ReadClaim[] = [];
for (const split of values.test === true ? ["test"] : ["train", "dev"]) {
  for await (const { text } of readLines(join(directory, `claims_${split}.jsonl.gz`))) {
    claims.push(readClaim(JSON.parse(text) as Claim));
  }
}
const rows = [
  score("the rule", ({ passes }) => passes),
  ...[1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => score(`words added, ${share} held`, ({ held }) => held >= share)),
  score("every claim", () => true),
];
console.table(rows);

function readClaim({ claim, evidence, cited_doc_ids }: Claim): ReadClaim {
  const label = Object.values(evidence).flat()[0]?.label ?? "NOT ENOUGH";
  const said = withoutMarks(claim);
  const stems = new Set(toStems(said));
  const shares = cited_doc_ids
    .flatMap((id) => cited.get(id) ?? [])
    .map((sentence) => {
      const fault = findFault(said, sentence);
      if (fault === undefined) return { passes: true, held: 1 };
      const differsInContent = fault === "content-added" || fault === "content-left-out" || fault === "order-differs";
      if (!differsInContent || stems.size < MIN_STEMS) return { passes: false, held: 0 };
      const own = new Set(toStems(sentence));
      return { passes: false, held: [...stems].filter((stem) => own.has(stem)).length / stems.size };
    });
  return { label, passes: shares.some(({ passes }) => passes), held: Math.max(0, ...shares.map(({ held }) => held)) };
}

function score(name: string, isIn: (claim: ReadClaim) => boolean) {
  const passed = claims.filter(isIn);
  const count = (label: ReadClaim["label"], among = passed) => among.filter((one) => one.label === label).length;
  const supported = count("SUPPORT");
  return {
    "what passes": name,
    claims: passed.length,
    supported,
    refuted: count("REFUTE"),
    precision: Number((supported / passed.length).toFixed(3)),
    "at least": Number(exactLowerBound(supported, passed.length).toFixed(3)),
    recall: Number((supported / count("SUPPORT", claims)).toFixed(3)),
  };
}

/** The claim without `[<|cit|>]`, which stands where the citation did. */
function withoutMarks(claim: string): string {
  return claim
    .replace(/\[?<\|[^|]*\|>\]?/g, "")
    .replace(/\s+([.,;])/g, "$1")
    .trim();
}
