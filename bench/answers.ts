/**
 * @module bench/answers: does an answer quote the right study, say what judges marked, and does Osler abstain without it?
 *
 *   node bench/answers.ts DATA [--set rct|bioasq|pubmedqa] [--test] [--misses] [--train]
 *
 * Without a flag: the validation questions of every set (`answer-sets.ts`), each in its own library. `--misses` prints the answers that judges did
 * not mark, to be read. `--train` learns which sentence answers, and whether it does, on the train questions (the articles that answer there, then
 * taken away), and writes `src/answers/sentence-weights.json`.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JudgedQuestion, judgeAnswers, type QuestionOutcome, summariseAnswers } from "#answers";
import { addEvidence, type EvidenceLibrary, openEvidence, parseQuestion, type Question } from "#evidence";
import { asksOfUnknown, isQuotable } from "../src/answers/answerability.ts";
import { type CandidateSentence, planSentences } from "../src/answers/sentence-evidence.ts";
import { type SentenceFeatures, sentenceFeatureNames } from "../src/answers/sentence-features.ts";
import { type AnswerSet, answerSets, corpusOf, readAnswerSet } from "./answer-sets.ts";
import { trainBoosted } from "./boosted-logistic.ts";
import { exactLowerBound } from "./exact-bound.ts";
import { type RankingGroup, trainLogistic, trainPairwise } from "./pairwise.ts";

type Kind = Question["kind"];

/** One question with candidates found, the articles that answer there or not. */
interface Example {
  readonly set: AnswerSet;
  readonly kind: Kind;
  readonly removed: boolean;
  readonly candidates: readonly Candidate[];
}
interface Candidate {
  readonly features: SentenceFeatures;
  /** It says what judges marked. */
  readonly wanted: boolean;
  /** It answers as far as anyone marked: the sentence where sentences were marked, else the article. */
  readonly answers: boolean;
  readonly quotable: boolean;
}

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const chosen = flags.includes("--set") ? [flags[flags.indexOf("--set") + 1] as AnswerSet] : answerSets;
const CANDIDATES = 80;
/** What tells whether to answer and not which sentence does; enough is known of an effect without. */
const foundFeatures = [
  "askedRarity", "askedWeight", "margin", "foundAll", "foundRarest", "anyRarest", "articlePassages", "lacksWeight", "lacksNames", "lacksShare",
]; // biome-ignore format: a list
/** What no question of these sets could teach: features that only tell the sets apart, or that a general question does not have. */
const unused: Readonly<Record<Kind, readonly string[]>> = {
  effect: ["otherMoment", "defines", ...foundFeatures],
  general: [
    "outcome", "intervention", "comparator", "articleIntervention", "titleIntervention", "titleAll", "all", "passageAll", "times", "groups", "table",
    "short", "long", "moment", "otherMoment", "list",
  ],
}; // biome-ignore format: a list

const root = await mkdtemp(join(tmpdir(), "osler-answers-"));
try {
  const examples: Example[] = [];
  for (const set of chosen) {
    const directory = join(root, set);
    await addEvidence({ paths: [corpusOf(set, data)], directory });
    const library = await openEvidence(directory);
    if (flags.includes("--train"))
      for (const question of await readAnswerSet(set, data, "train"))
        examples.push(...(await toExamples(set, library, question)));
    else await measure(set, library);
    await library.close();
  }
  if (flags.includes("--train")) await learn(examples);
} finally {
  await rm(root, { recursive: true, force: true });
}

async function measure(set: AnswerSet, library: EvidenceLibrary): Promise<void> {
  const split = flags.includes("--test") ? "test" : "validation";
  const times: number[] = [];
  let before = performance.now();
  const outcomes = await judgeAnswers(library, await readAnswerSet(set, data, split), () => {
    times.push((performance.now() - before) / 2);
    before = performance.now();
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * times.length)] ?? 0);
  const speed = { msPerQuestionP50: at(0.5), msPerQuestionP95: at(0.95) };
  console.log(
    JSON.stringify({ set, split, ...summariseAnswers(outcomes), asGiven: asGiven(outcomes), ...speed }, rounded, 1),
  );
  if (!flags.includes("--misses")) return;
  for (const { text, statements } of outcomes) {
    const [first] = statements;
    if (first !== undefined && first.supported !== true)
      console.log(`\n${text}\n  ${first.right ? "" : "(another study) "}${first.text}`);
  }
}

/**
 * Every statement given, not only the first, each share with its exact lower bound. A statement is what its citation says, character for
 * character, so a citation that verifies supports it: ALCE's citation recall and precision are the share verified. What it says may still be
 * beside the question: from another study, or not what judges marked.
 */
function asGiven(outcomes: readonly QuestionOutcome[]) {
  const statements = outcomes.flatMap((one) => one.statements);
  const marked = statements.filter(({ supported }) => supported !== undefined);
  const share = (hits: number, of: number) => ({ hits, of, share: hits / of, atLeast: exactLowerBound(hits, of) });
  const sum = (pick: (one: QuestionOutcome) => number) => outcomes.reduce((total, one) => total + pick(one), 0);
  const answers = outcomes.filter(({ answered }) => answered);
  return {
    citationsVerified: share(
      sum(({ verified }) => verified),
      sum(({ citations }) => citations),
    ),
    answersVerifiedWhole: share(answers.filter((one) => one.verified === one.citations).length, answers.length),
    fromRightStudy: share(statements.filter(({ right }) => right).length, statements.length),
    saysWhatJudgesMarked: share(marked.filter(({ supported }) => supported === true).length, marked.length),
  };
}

/** To four decimals, which trees are learnt to. */
function shortened(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(3)) : value;
}

async function toExamples(set: AnswerSet, library: EvidenceLibrary, asked: JudgedQuestion): Promise<Example[]> {
  const question = parseQuestion(asked.text);
  // Of sets without marked sentences, questions about an effect would teach nothing about sentences.
  if (asksOfUnknown(question, library) || (question.kind === "effect") !== (set === "rct")) return [];
  const gold = new Set(asked.articles);
  const examples: Example[] = [];
  for (const removed of [false, true]) {
    const exclude = removed ? (passage: { article: string }) => gold.has(passage.article) : () => false;
    const { passages } = await library.retrieve(question, { limit: 200, synonyms: true, exclude });
    const candidates = planSentences(question, passages, library.weigh).slice(0, CANDIDATES);
    examples.push({
      set,
      kind: question.kind,
      removed,
      candidates: candidates.map((one) => toCandidate(set, question, asked, one)),
    });
  }
  return examples;
}

function toCandidate(
  set: AnswerSet,
  question: Question,
  asked: JudgedQuestion,
  sentence: CandidateSentence,
): Candidate {
  const { features, role, text } = sentence;
  const right = asked.articles.includes(sentence.from.passage.article);
  const found = role === "result" || role === "conclusion";
  const wanted = right && (set === "pubmedqa" ? found : asked.supports?.(text) === true);
  const answers = set === "rct" ? wanted : right && (set === "bioasq" || role !== "background");
  return { features, wanted, answers, quotable: isQuotable(question, sentence) };
}

async function learn(examples: readonly Example[]): Promise<void> {
  const learnt = (["effect", "general"] as const).map((kind) => [
    kind,
    learnKind(
      kind,
      examples.filter((one) => one.kind === kind),
    ),
  ]);
  await writeFile("src/answers/sentence-weights.json", `${JSON.stringify(Object.fromEntries(learnt), shortened, 2)}\n`);
}

function learnKind(kind: Kind, examples: readonly Example[]) {
  const names = sentenceFeatureNames.filter((name) => !unused[kind].includes(name));
  const ranking = names.filter((name) => !foundFeatures.includes(name));
  const pick = (features: SentenceFeatures, of = names) => of.map((name) => features[name]);
  const groups: RankingGroup[] = examples
    .filter(({ removed, candidates }) => !removed && candidates.some(({ wanted }) => wanted))
    .map(({ candidates }) => ({
      features: candidates.map(({ features }) => pick(features, ranking)),
      wanted: candidates.map(({ wanted }) => wanted),
    }));
  const rank = trainPairwise(groups, ranking.length);
  // The gate sees what it will see in use: the best sentence that may be quoted, right or wrong.
  const score = ({ features }: Candidate) =>
    pick(features, ranking).reduce((sum, value, i) => sum + value * (rank[i] ?? 0), 0);
  const best = examples.flatMap(({ candidates, removed }) => {
    const [first] = candidates.filter(({ quotable }) => quotable).sort((a, b) => score(b) - score(a));
    return first === undefined ? [] : [{ row: pick(first.features), label: !removed && first.answers }];
  });
  const rows = best.map(({ row }) => row);
  const labels = best.map(({ label }) => label);
  console.log(`${kind}: ${groups.length} questions with a sentence that answers, ${best.length} for the gate`);
  const named = (weights: readonly number[], of = names) => Object.fromEntries(of.map((name, i) => [name, weights[i]]));
  if (kind === "general") return { rank: named(rank, ranking), gate: trainBoosted(names, rows, labels) };
  const [bias, ...gate] = trainLogistic(rows, labels);
  return { rank: named(rank, ranking), gate: { bias, ...named(gate) } };
}
