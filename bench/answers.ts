/**
 * @module bench/answers: does an answer quote the right study, say what judges marked, and does Osler abstain without it?
 *
 *   node bench/answers.ts DATA [--set rct|bioasq|pubmedqa[,…]] [--test] [--misses] [--train]
 *
 * Without a flag: the validation questions of every set (`answer-sets.ts`), each in its own library. `--misses` prints the answers that judges did
 * not mark, to be read. `--train` learns which sentence answers, and whether it does, on the train questions (the articles that answer there, then
 * taken away), and writes `src/answers/sentence-weights.json`: those for effects from `rct`, the others from the two other sets.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JudgedQuestion, judgeAnswers, type QuestionOutcome, summariseAnswers } from "#answers";
import type { AnswerEvaluation } from "#contract";
import { hashText } from "#core";
import { addEvidence, type EvidenceLibrary, openEvidence, parseQuestion, type Question } from "#evidence";
import { asksOfUnknown, isQuotable } from "../src/answers/answerability.ts";
import { RETRIEVED } from "../src/answers/find-statements.ts";
import { sentenceProbabilities, wholeFeatureNames, wholeFeatures } from "../src/answers/found-answer.ts";
import { type CandidateSentence, planSentences } from "../src/answers/sentence-evidence.ts";
import {
  type SentenceFeatureName,
  type SentenceFeatures,
  sentenceFeatureNames,
} from "../src/answers/sentence-features.ts";
import { thresholds } from "../src/answers/thresholds.ts";
import { sentenceWeights } from "../src/answers/weights.ts";
import { type AnswerSet, answerSets, corpusOf, folderOf, readAnswerSet } from "./answer-sets.ts";
import { trainBoosted } from "./boosted-logistic.ts";
import { exactLowerBound } from "./exact-bound.ts";
import { type RankingGroup, trainLogistic, trainPairwise } from "./pairwise.ts";
import { openAdmission, teachingLibrary } from "./training-admission.ts";

type Kind = Question["kind"];

/** One question with candidates found, the articles that answer there or not. */
interface Example {
  readonly text: string;
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
  readonly article: string;
}

const [data = "../shared/data", ...flags] = process.argv.slice(2);
const named = flags.includes("--set") ? flags[flags.indexOf("--set") + 1]?.split(",") : undefined;
const chosen = answerSets.filter((set) => named?.includes(set) ?? true);
const CANDIDATES = 80;
const FOLDS = 5;
/** What tells whether to answer and not which sentence does; enough is known of an effect without. */
const foundFeatures = [
  "askedRarity", "askedWeight", "margin", "foundAll", "foundRarest", "anyRarest", "articlePassages", "lacksWeight", "lacksNames", "lacksShare",
]; // biome-ignore format: a list
/** What only trees read: which kind of thing is asked and named matters together with the rest. */
const treeFeatures = sentenceFeatureNames.slice(sentenceFeatureNames.indexOf("tellsHere"));
/** What no question of these sets could teach: features that only tell the sets apart, or that a general question does not have. */
const unused: Readonly<Record<Kind, readonly string[]>> = {
  effect: ["otherMoment", "defines", ...foundFeatures, ...treeFeatures],
  general: [
    "outcome", "intervention", "comparator", "articleIntervention", "titleIntervention", "titleAll", "all", "passageAll", "times", "groups", "table",
    "short", "long", "moment", "otherMoment", "list",
  ],
}; // biome-ignore format: a list

const measured: { readonly set: AnswerSet; readonly result: AnswerEvaluation }[] = [];
const root = await mkdtemp(join(tmpdir(), "osler-answers-"));
try {
  const examples: Example[] = [];
  for (const set of chosen) {
    const directory = join(root, set);
    await addEvidence({ paths: [corpusOf(set, data)], directory });
    const library = await openEvidence(directory);
    if (flags.includes("--train")) {
      const teaching = await teachingLibrary(library, await openAdmission(data, folderOf(set)));
      for (const question of await readAnswerSet(set, data, "train"))
        examples.push(...(await toExamples(set, teaching, question)));
    } else await measure(set, library);
    await library.close();
  }
  if (flags.includes("--train")) await learn(examples);
  else printTable();
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
  const result = summariseAnswers(outcomes);
  measured.push({ set, result });
  console.log(JSON.stringify({ set, split, ...result, asGiven: asGiven(outcomes), ...speed }, rounded, 1));
  if (!flags.includes("--misses")) return;
  for (const { text, statements } of outcomes) {
    const [first] = statements;
    if (first !== undefined && first.supported !== true)
      console.log(`\n${text}\n  ${first.right ? "" : "(another study) "}${first.text}`);
  }
}

/** The measures of the field, one column a set. */
function printTable(): void {
  const line = (name: string, cell: (of: AnswerEvaluation) => string) =>
    console.log(`| ${[name, ...measured.map(({ result }) => cell(result))].join(" | ")} |`);
  const share = (value: number | undefined) => (value === undefined ? "" : value.toFixed(3));
  const pair = (a: number | undefined, b: number | undefined) => (a === undefined ? "" : `${share(a)}, ${share(b)}`);
  console.log(`\n| | ${measured.map(({ set, result }) => `${set}, ${result.questions}`).join(" | ")} |`);
  console.log(`|---${measured.map(() => "|---").join("")}|`);
  line("answers, statements", ({ byVerifier }) => `${byVerifier.answers}, ${byVerifier.statements}`);
  for (const [judge, of] of [
    ["the verifier", (result: AnswerEvaluation) => result.byVerifier],
    ["gold passages", (result: AnswerEvaluation) => result.byGold],
  ] as const) {
    line(`ALCE citation recall, precision, by ${judge}`, (r) => pair(of(r)?.citationRecall, of(r)?.citationPrecision));
    line(`SourceCheckup support of statements, of responses, by ${judge}`, (r) =>
      pair(of(r)?.statementSupport, of(r)?.responseSupport),
    );
  }
  line("answers whose direction contradicts the judged one, of those that show one, of all", ({ contradiction }) =>
    contradiction.answers === 0
      ? ""
      : `${contradiction.contradicting} of ${contradiction.shown} of ${contradiction.answers}`,
  );
  line("abstention AUROC", ({ abstentionAuroc }) => share(abstentionAuroc));
  for (const coverage of [0.2, 0.4, 0.6, 0.8])
    line(`risk at coverage ${coverage}`, ({ riskCoverage }) =>
      share(riskCoverage.find((one) => one.coverage === coverage)?.risk),
    );
}

/**
 * Every statement given, not only the first, each share with its exact lower bound. What a statement says, which is what its citation says,
 * may still be beside the question: from another study, or not what judges marked.
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

/** To five decimals, which trees are learnt to. */
function shortened(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(5)) : value;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(3)) : value;
}

async function toExamples(set: AnswerSet, library: EvidenceLibrary, asked: JudgedQuestion): Promise<Example[]> {
  const question = parseQuestion(asked.text);
  // Of sets without marked sentences, questions about an effect would teach nothing about sentences.
  if ((question.kind === "effect") !== (set === "rct")) return [];
  const gold = new Set(asked.articles);
  const examples: Example[] = [];
  for (const removed of [false, true]) {
    const left = removed ? await library.without(({ article }) => gold.has(article)) : library;
    if (asksOfUnknown(question, left)) continue;
    const { passages } = await left.retrieve(question, RETRIEVED);
    const candidates = planSentences(question, passages, left.weigh).slice(0, CANDIDATES);
    examples.push({
      text: asked.text,
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
  return {
    features,
    wanted,
    answers,
    quotable: isQuotable(question, sentence),
    article: sentence.from.passage.article,
  };
}

async function learn(examples: readonly Example[]): Promise<void> {
  const learnt = (["effect", "general"] as const).flatMap((kind) => {
    const own = examples.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [[kind, learnKind(kind, own)] as const];
  });
  const weights = { ...sentenceWeights, ...Object.fromEntries(learnt) };
  await writeFile("src/answers/sentence-weights.json", `${JSON.stringify(weights, shortened, 2)}\n`);
}

function learnKind(kind: Kind, examples: readonly Example[]) {
  const names = sentenceFeatureNames.filter((name) => !unused[kind].includes(name));
  const ranking = names.filter((name) => !foundFeatures.includes(name) && !treeFeatures.includes(name));
  const pick = (features: SentenceFeatures, of = names) => of.map((name) => features[name]);
  const groups: RankingGroup[] = examples
    .filter(({ removed, candidates }) => !removed && candidates.some(({ wanted }) => wanted))
    .map(({ candidates }) => ({
      features: candidates.map(({ features }) => pick(features, ranking)),
      wanted: candidates.map(({ wanted }) => wanted),
    }));
  const weights = trainPairwise(groups, ranking.length);
  const score = ({ features }: Candidate) =>
    pick(features, ranking).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  // The gate sees what it will see in use: the best sentences that may be quoted, right or wrong.
  const seen = examples.flatMap(({ candidates, ...example }) => {
    const quotable = candidates.filter((one) => one.quotable).sort((a, b) => score(b) - score(a));
    return quotable.length === 0 ? [] : [{ ...example, sentences: quotable.slice(0, thresholds.judged) }];
  });
  console.log(`${kind}: ${groups.length} questions with a sentence that answers, ${seen.length} for the gate`);
  const byName = (values: readonly number[], of = names) => Object.fromEntries(of.map((name, i) => [name, values[i]]));
  const rank = byName(weights, ranking);
  if (kind === "general") return { rank, ...learnGate(names, seen) };
  const [bias, ...gate] = trainLogistic(
    seen.map(({ sentences: [first] }) => pick(first!.features)),
    seen.map(({ sentences: [first], removed }) => !removed && first!.answers),
  );
  return { rank, gate: { bias, ...byName(gate) } };
}

type SeenQuestion = Omit<Example, "candidates"> & { readonly sentences: readonly Candidate[] };

/** Trees for sentences, and trees for the whole over what the former say of questions they have not learnt from. */
function learnGate(names: readonly SentenceFeatureName[], seen: readonly SeenQuestion[]) {
  const learnSentences = (questions: readonly SeenQuestion[]) => {
    const all = questions.flatMap(({ sentences, removed }) =>
      sentences.map(({ features, answers }) => ({
        row: names.map((name) => features[name]),
        answers: !removed && answers,
      })),
    );
    return trainBoosted(
      names,
      all.map(({ row }) => row),
      all.map(({ answers }) => answers),
      { trees: 200, shrinkage: 0.08, minRows: 60 },
    );
  };
  const foldOf = ({ text }: SeenQuestion) => hashText(text) % FOLDS;
  const rows = new Map<SeenQuestion, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = learnSentences(seen.filter((one) => foldOf(one) !== fold));
    for (const one of seen.filter((question) => foldOf(question) === fold)) {
      const { sentences } = one;
      const first = names.map((name) => sentences[0]!.features[name]);
      rows.set(one, [...wholeFeatures(sentences, sentenceProbabilities(others, sentences)), ...first]);
    }
  }
  const gate = trainBoosted(
    [...wholeFeatureNames, ...names],
    [...rows.values()],
    [...rows.keys()].map(({ removed }) => !removed),
    { trees: 300, shrinkage: 0.02, minRows: 15 },
  );
  return { sentence: learnSentences(seen), gate };
}
