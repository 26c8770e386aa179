/**
 * @module evidence/rerank: puts the first 200 passages in the order a reader would want them.
 *
 * A linear score over features that cost no model: BM25 relative to the best, IDF coverage of the question and of its parts, whether the
 * question's rarest words and those few passages hold are there, what the rest of the article says, statistics, and the kind of section. Weights are learned per kind of question (`rerank-weights.ts`).
 */
import { coverageOf, type Holds, type Weigh } from "./coverage.ts";
import { neighboursOf, shareOfNeighbours } from "./neighbouring.ts";
import { wordsOf } from "./passage-words.ts";
import type { Question, QuestionKind } from "./question.ts";
import { rerankWeights } from "./rerank-weights.ts";
import type { RetrievedPassage } from "./retriever.ts";

export const RERANK_DEPTH = 200;

export const featureNames = [
  "bm25", "coverage", "bodyCoverage", "titleCoverage", "intervention", "comparator", "outcome", "outcomeAndStatistics", "articleBest",
  "articleSum", "adjacent", "statistics", "abstract", "introduction", "methods", "results", "discussion", "table", "logLength",
  "outcomeCount", "rarest", "secondRarest", "share", "articleCoverage", "articleTells",
] as const; // biome-ignore format: a list
type FeatureName = (typeof featureNames)[number];

/** The passages reordered by the learned score; those beyond the first 200 follow in BM25's order. */
export function rerank(
  question: Question,
  retrieved: readonly RetrievedPassage[],
  weigh: Weigh,
  of: "literature" | "guidelines" = "literature",
): RetrievedPassage[] {
  const head = retrieved.slice(0, RERANK_DEPTH);
  const weights = rerankWeights[question.kind === "general" && of === "guidelines" ? "statement" : question.kind];
  const scored = passageFeatures(question, head, weigh).map((features, place) => ({
    place,
    score: featureNames.reduce((sum, name, i) => sum + (weights[name] ?? 0) * (features[i] ?? 0), 0),
  }));
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  const low = scored.at(-1)?.score ?? 0;
  const first = scored.flatMap(({ place, score }) => {
    const passage = head[place];
    return passage === undefined ? [] : [{ ...passage, score }];
  });
  const tail = retrieved
    .slice(RERANK_DEPTH)
    .map((passage, i) => ({ ...passage, score: low - 1 - i / retrieved.length }));
  return [...first, ...tail];
}

/** Features of each passage in `featureNames`' order; `[P, F]`. */
export function passageFeatures(question: Question, passages: readonly RetrievedPassage[], weigh: Weigh): number[][] {
  const top = Math.max(...passages.map(({ score }) => score), 1e-9);
  const articles = articleScores(passages, top);
  const articleStems = stemsByArticle(passages);
  const [rarest, secondRarest] = rarestHeld(question.stems, articleStems, weigh);
  const tells = tellingWords(question.stems, passages, weigh);
  const pairs = neighboursOf(question.stems);
  const all = coverageOf(question.concepts, weigh);
  const intervention = coverageOf(question.intervention, weigh);
  const comparator = coverageOf(question.comparator, weigh);
  const outcomeBy = coverageOf(question.outcome, weigh);
  const outcomeStems = new Set(question.outcome.flatMap(({ variants }) => variants.flat()));
  return passages.map((candidate) => {
    const { passage, bodyStems, score } = candidate;
    const { article } = passage;
    const { header, body, all: words, statistics } = wordsOf(candidate);
    const inBody = (stem: string) => body.has(stem);
    const inEither = (stem: string) => words.has(stem);
    const inArticle = (stem: string) => articleStems.get(article)?.has(stem) === true;
    const outcome = outcomeBy(inBody);
    const standing = articles.get(article) ?? { best: 0, sum: 0 };
    return [
      score / top,
      all(inEither),
      all(inBody),
      all((stem) => header.has(stem)),
      intervention(inEither),
      comparator(inEither),
      outcome,
      outcome * statistics,
      standing.best,
      standing.sum,
      shareOfNeighbours(pairs, bodyStems),
      statistics,
      Number(passage.kind === "abstract"),
      Number(passage.kind === "introduction"),
      Number(passage.kind === "methods"),
      Number(passage.kind === "results"),
      Number(passage.kind === "discussion"),
      Number(passage.kind === "table"),
      Math.log(1 + bodyStems.length) / 6,
      mentions(outcomeStems, bodyStems),
      Number(rarest !== undefined && inEither(rarest)),
      Number(secondRarest !== undefined && inEither(secondRarest)),
      question.stems.filter(inEither).length / Math.max(question.stems.length, 1),
      all(inArticle),
      tells(inArticle),
    ];
  });
}

function articleScores(passages: readonly RetrievedPassage[], top: number): Map<string, { best: number; sum: number }> {
  const scores = new Map<string, number[]>();
  for (const { passage, score } of passages)
    scores.set(passage.article, [...(scores.get(passage.article) ?? []), score / top]);
  return new Map(
    [...scores].map(([key, list]) => {
      list.sort((a, b) => b - a);
      const sum = (list[0] ?? 0) + 0.5 * (list[1] ?? 0) + 0.25 * (list[2] ?? 0);
      return [key, { best: list[0] ?? 0, sum: sum / 1.75 }] as const;
    }),
  );
}

function stemsByArticle(passages: readonly RetrievedPassage[]): Map<string, ReadonlySet<string>> {
  const articles = [...Map.groupBy(passages, ({ passage }) => passage.article)];
  return new Map(articles.map(([key, own]) => [key, new Set(own.flatMap((passage) => [...wordsOf(passage).all]))]));
}

/** The two rarest of `stems` that any article holds: mostly what the question is about, without which the rest is beside it. */
function rarestHeld(stems: readonly string[], articles: ReadonlyMap<string, ReadonlySet<string>>, weigh: Weigh) {
  const held = [...articles.values()];
  return stems.filter((stem) => held.some((own) => own.has(stem))).sort((a, b) => weigh(b) - weigh(a));
}

/**
 * Share of the words asked for that a text holds, by what they tell among the passages found: a word counts by its rarity squared, and the
 * less the more of those passages hold it.
 */
function tellingWords(
  stems: readonly string[],
  passages: readonly RetrievedPassage[],
  weigh: Weigh,
): (has: Holds) => number {
  const held = passages.map((passage) => wordsOf(passage).all);
  const words = stems.map((stem) => {
    const lacking = held.filter((own) => !own.has(stem)).length;
    return { stem, weight: lacking === held.length ? 0 : (weigh(stem) ** 2 * lacking) / held.length };
  });
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  return (has) =>
    total === 0 ? 1 : words.reduce((sum, { stem, weight }) => sum + (has(stem) ? weight : 0), 0) / total;
}

/** How often the outcome's words occur, saturating at 1. */
function mentions(wanted: ReadonlySet<string>, bodyStems: readonly string[]): number {
  if (wanted.size === 0) return 0;
  const count = bodyStems.reduce((sum, stem) => sum + Number(wanted.has(stem)), 0);
  return count / (count + 2 * wanted.size);
}

/** By the kind of question; `statement`: general questions to guidelines, where one document holds the statements to choose from. */
export type RerankWeights = Readonly<
  Record<QuestionKind | "statement", Readonly<Partial<Record<FeatureName, number>>>>
>;
