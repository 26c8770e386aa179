/**
 * @module bench/answers: does an answer quote the right study, in the right direction, and does Osler abstain without it?
 *
 *   node bench/answers.ts DATA [--train N] [--test] [--passages]
 *
 * The library is `pmc-rct-fulltext` in DATA: 2,454 full texts, so a study taken away leaves others as long. With `--passages` it is the
 * easier corpus of `rct-evidence-retrieval`, whose other studies are abstracts. Questions are those of `rct-evidence-retrieval`. Without a flag: the validation questions. `--train N` learns the sentence weights and the
 * answerability gate on the first N train questions (the gold study present, then taken away) and prints them.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateAnswers, type JudgedQuestion } from "#answers";
import { addEvidence, type JudgedQuery, openEvidence, parseQuestion, readJudgedQueries, toStems } from "#evidence";
import { answerabilityFeatureNames, answerabilityFeatures } from "../src/answers/answerability.ts";
import { planSentences, sentenceFeatureNames } from "../src/answers/sentence-evidence.ts";
import { type RankingGroup, trainLogistic, trainPairwise } from "./pairwise.ts";

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const root = await mkdtemp(join(tmpdir(), "osler-answers-"));
const directory = join(root, "evidence");
try {
  const corpus = flags.includes("--passages") ? "rct-evidence-retrieval/corpus.jsonl.gz" : "pmc-rct-fulltext";
  await addEvidence({ paths: [join(data, corpus)], directory });
  const library = await openEvidence(directory);
  const queries = await readJudgedQueries(
    join(data, "rct-evidence-retrieval/queries.jsonl.gz"),
    join(data, "rct-evidence-retrieval/qrels.tsv"),
  );
  const train = flags.indexOf("--train");
  if (train >= 0)
    await learn(library, queries.filter((q) => q.metadata["split"] === "train").slice(0, Number(flags[train + 1])));
  else {
    const split = flags.includes("--test") ? "test" : "validation";
    const judged = queries.filter((q) => q.metadata["split"] === split).map(toJudged);
    const times: number[] = [];
    let before = performance.now();
    const result = await evaluateAnswers(library, judged, () => {
      times.push((performance.now() - before) / 2);
      before = performance.now();
    });
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * times.length)] ?? 0);
    console.log(JSON.stringify({ split, ...result, msPerQuestionP50: at(0.5), msPerQuestionP95: at(0.95) }, null, 1));
  }
  library.close();
} finally {
  await rm(root, { recursive: true, force: true });
}

function toJudged({ text, metadata }: JudgedQuery): JudgedQuestion {
  const said = String(metadata["answer"]);
  const direction = /increased/.test(said) ? "increase" : /decreased/.test(said) ? "decrease" : "no-difference";
  return { text, article: String(metadata["pmcid"]), direction };
}

async function learn(
  library: Awaited<ReturnType<typeof openEvidence>>,
  queries: readonly JudgedQuery[],
): Promise<void> {
  const groups: RankingGroup[] = [];
  const rows: number[][] = [];
  const labels: boolean[] = [];
  for (const { text, metadata } of queries) {
    const question = parseQuestion(text);
    if (question.kind !== "effect") continue;
    const gold = (Array.isArray(metadata["evidence"]) ? metadata["evidence"] : []).map(
      (e) => new Set(toStems(String(e))),
    );
    const article = String(metadata["pmcid"]);
    for (const removed of [false, true]) {
      const exclude = removed ? (passage: { article: string }) => passage.article === article : () => false;
      const found = await library.retrieve(question, { limit: 200, synonyms: true, exclude });
      const candidates = planSentences(question, found.passages, library.weigh);
      if (!removed) {
        const wanted = candidates.map((candidate) => {
          const stems = new Set(toStems(candidate.text));
          return (
            candidate.from.passage.article === article &&
            gold.some((evidence) => {
              const shared = [...stems].filter((stem) => evidence.has(stem)).length;
              return shared >= 0.6 * stems.size && shared >= 0.4 * evidence.size && stems.size >= 4;
            })
          );
        });
        if (wanted.includes(true)) groups.push({ features: candidates.map(({ features }) => features), wanted });
      }
      // The gate sees what it will see in use: the best sentence, right or wrong.
      const [best] = candidates;
      if (best === undefined) continue;
      rows.push(answerabilityFeatures(question, best, library));
      labels.push(!removed && best.from.passage.article === article);
    }
  }
  const sentence = trainPairwise(groups, sentenceFeatureNames.length);
  const print = (names: readonly string[], values: readonly number[]) =>
    console.log(Object.fromEntries(names.map((name, i) => [name, Number(values[i]!.toFixed(3))])));
  print(sentenceFeatureNames, sentence);
  const gate = trainLogistic(rows, labels);
  print(["bias", ...answerabilityFeatureNames], gate);
  const probability = (row: readonly number[]) =>
    1 / (1 + Math.exp(-(gate[0]! + row.reduce((sum, value, i) => sum + value * gate[i + 1]!, 0))));
  const without = rows
    .filter((_, i) => !labels[i])
    .map(probability)
    .sort((a, b) => a - b);
  const withGold = rows.filter((_, i) => labels[i]).map(probability);
  for (const refused of [0.9, 0.95, 0.97]) {
    const from = without[Math.floor(refused * without.length)] ?? 1;
    const kept = withGold.filter((p) => p >= from).length / queries.length;
    console.log(
      `refusing ${refused} of the unanswerable: threshold ${from.toFixed(4)}, right study answered ${kept.toFixed(3)}`,
    );
  }
}
