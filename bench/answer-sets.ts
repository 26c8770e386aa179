/**
 * @module bench/answer-sets: questions whose answering articles are known, and corpora to ask them of.
 *
 * `rct`: what a treatment did, over full texts of trials, with the sentences judges marked. `bioasq`: experts' questions over snippets,
 * with their ideal answers. `pubmedqa`: yes/no questions over abstracts without their conclusions, which are the ideal answers. Where a set
 * has no split of its own, questions are dealt by a hash of their id. A citation is gold if it quotes a sentence judges marked (`rct`), a
 * snippet they chose (`bioasq`), or the abstract the question was made from (`pubmedqa`).
 */
import { join } from "node:path";
import { hashText } from "#core";
import { type JudgedQuery, readJudgedQueries, toStems } from "#evidence";
import { type JudgedQuestion, quotesEvidence } from "../src/answers/evaluate-answers.ts";

export const answerSets = ["rct", "bioasq", "pubmedqa"] as const;
export type AnswerSet = (typeof answerSets)[number];
export type Split = "train" | "validation" | "test";

const folders: Readonly<Record<AnswerSet, string>> = {
  rct: "rct-evidence-retrieval",
  bioasq: "bioasq-7b-11b",
  pubmedqa: "pubmedqa-pqal",
};

/** What the set's library is made of. */
export function corpusOf(set: AnswerSet, data: string): string {
  return set === "rct" ? join(data, folderOf(set)) : join(data, folderOf(set), "corpus.jsonl.gz");
}

/** The folder of open data whose licence is that of the library's text. */
export function folderOf(set: AnswerSet): string {
  return set === "rct" ? "pmc-rct-fulltext" : folders[set];
}

export async function readAnswerSet(set: AnswerSet, data: string, split: Split): Promise<JudgedQuestion[]> {
  const folder = join(data, folders[set]);
  const queries = await readJudgedQueries(join(folder, "queries.jsonl.gz"), join(folder, "qrels.tsv"));
  return queries.filter((query) => splitOf(set, query) === split).map((query) => toQuestion(set, query));
}

function splitOf(set: AnswerSet, { id, metadata }: JudgedQuery): Split {
  if (set === "rct") return metadata["split"] as Split;
  const place = hashText(id) % 10;
  if (set === "pubmedqa") return metadata["split"] === "test" ? "test" : place < 6 ? "train" : "validation";
  return place < 6 ? "train" : place < 8 ? "validation" : "test";
}

function toQuestion(set: AnswerSet, { text, metadata, relevant }: JudgedQuery): JudgedQuestion {
  if (set === "rct") {
    const said = String(metadata["answer"]);
    const evidence = (metadata["evidence"] as string[] | undefined) ?? [];
    return {
      text,
      articles: [String(metadata["pmcid"])],
      supports: (sentence) => quotesEvidence(sentence, evidence),
      isGold: ({ source, quote }) => source === metadata["pmcid"] && quotesEvidence(quote, evidence),
      direction: /increased/.test(said) ? "increase" : /decreased/.test(said) ? "decrease" : "no-difference",
    };
  }
  const articles =
    set === "bioasq"
      ? (metadata["pmids"] as string[]).map((pmid) => `pmid:${pmid}`)
      : [...relevant.keys()].map((id) => `pmid:${id}`);
  const ideal = [metadata["ideal_answer"] ?? metadata["long_answer"] ?? []].flat().map(String);
  // PubMedQA's abstracts come without the conclusions that are its ideal answers: no sentence can hold them.
  const isGold: JudgedQuestion["isGold"] = ({ source }) => relevant.has(source);
  return set === "bioasq"
    ? { text, articles, isGold, supports: (sentence) => saysIdeal(text, sentence, ideal) }
    : { text, articles, isGold };
}

/** Whether a sentence holds two in five of the words an ideal answer adds to its question. */
function saysIdeal(question: string, sentence: string, ideal: readonly string[]): boolean {
  const asked = new Set(toStems(question));
  const said = new Set(toStems(sentence));
  return ideal.some((answer) => {
    const added = [...new Set(toStems(answer))].filter((stem) => !asked.has(stem) && stem !== "ye");
    return added.length > 0 && added.filter((stem) => said.has(stem)).length >= 0.4 * added.length;
  });
}
