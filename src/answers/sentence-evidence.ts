/**
 * @module answers/sentence-evidence: the sentences that could answer, and how well each does.
 *
 * A sentence is a slice of a passage, so its offsets into the document's text are exact. For a question about an effect it must
 * speak of the outcome itself, and of the intervention itself or from within an article about it.
 */
import {
  type Concept,
  coverage,
  type Question,
  type RetrievedPassage,
  splitSentences,
  toStems,
  type Weigh,
} from "#evidence";
import { hasStatistics, namesOneDirection } from "./direction/index.ts";
import { generalSentenceWeights, sentenceWeights } from "./weights.ts";

export const sentenceFeatureNames = [
  "outcome", "intervention", "comparator", "all", "passageAll", "articleIntervention", "titleAll", "passageRank", "statistics", "direction",
  "abstract", "results", "methods", "introduction", "discussion", "table", "short", "long", "purpose",
  "leads", "defines",
] as const; // biome-ignore format: a list
export type SentenceFeatureName = (typeof sentenceFeatureNames)[number];

export interface CandidateSentence {
  readonly from: RetrievedPassage;
  /** Offsets into the document version's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly features: readonly number[];
  readonly score: number;
  /** IDF coverage by the sentence alone. */
  readonly outcome: number;
  readonly intervention: number;
  readonly all: number;
  /** IDF coverage by the article: its title and every passage of it that was retrieved. */
  readonly articleIntervention: number;
  readonly articleAll: number;
}

const MAX_PASSAGES = 40;
const purpose =
  /\b(?:aim(?:ed|s)?|objective|purpose|hypothes\w*|investigate[ds]?|we (?:sought|examined|assessed|evaluated)|to (?:determine|evaluate|assess|examine|compare)|will be|protocol)\b/i;

/** Candidate sentences of the best passages, best first. */
export function planSentences(
  question: Question,
  passages: readonly RetrievedPassage[],
  weigh: Weigh,
): CandidateSentence[] {
  const articles = articleStems(passages);
  const head = passages.slice(0, MAX_PASSAGES);
  const top = head[0]?.score ?? 0;
  const spread = Math.max(top - (head.at(-1)?.score ?? 0), 1e-9);
  const sentences = head.flatMap((passage) => {
    const article = articles.get(passage.passage.article) ?? new Set<string>();
    return passageSentences(question, passage, article, (passage.score - top) / spread + 1, weigh);
  });
  return sentences.sort(
    (a, b) =>
      b.score - a.score ||
      (a.from.passage.doc < b.from.passage.doc ? -1 : a.from.passage.doc > b.from.passage.doc ? 1 : a.start - b.start),
  );
}

function articleStems(passages: readonly RetrievedPassage[]): Map<string, Set<string>> {
  const articles = new Map<string, Set<string>>();
  for (const { passage, headerStems, bodyStems } of passages) {
    const stems = articles.get(passage.article) ?? new Set<string>();
    for (const stem of headerStems) stems.add(stem);
    for (const stem of bodyStems) stems.add(stem);
    articles.set(passage.article, stems);
  }
  return articles;
}

function passageSentences(
  question: Question,
  from: RetrievedPassage,
  article: ReadonlySet<string>,
  rank: number,
  weigh: Weigh,
): CandidateSentence[] {
  const { passage } = from;
  const header = new Set(from.headerStems);
  const by = (concepts: readonly Concept[], stems: ReadonlySet<string>) =>
    coverage(concepts, (stem) => stems.has(stem), weigh);
  const articleIntervention = by(question.intervention, article);
  const articleAll = by(question.concepts, article);
  const passageAll = by(question.concepts, new Set([...from.bodyStems, ...from.headerStems]));
  const titleAll = by(question.concepts, header);
  // A guideline statement is quoted whole: half a recommendation can be the opposite of it.
  const whole = passage.statement !== undefined;
  const weights = question.kind === "effect" ? sentenceWeights : generalSentenceWeights;
  const spans = whole ? [{ start: 0, end: passage.text.length }] : splitSentences(passage.text);
  return spans.map(({ start, end }) => {
    const text = passage.text.slice(start, end);
    const stems = new Set(toStems(text));
    const outcome = by(question.outcome, stems);
    const intervention = by(question.intervention, stems);
    const all = by(question.concepts, stems);
    const features = [
      outcome, intervention, by(question.comparator, stems), all, passageAll, articleIntervention, titleAll, rank,
      Number(hasStatistics(text)), Number(namesOneDirection(text)), Number(passage.kind === "abstract"),
      Number(passage.kind === "results"), Number(passage.kind === "methods"), Number(passage.kind === "introduction"),
      Number(passage.kind === "discussion"), Number(passage.kind === "table"), Number(text.length < 40), Number(text.length > 500),
      Number(purpose.test(text)), leading(question, text, weigh), Number(defining.test(question.text) && defines(question, text)),
    ]; // biome-ignore format: in the order of the names
    const score = sentenceFeatureNames.reduce((sum, name, i) => sum + (weights[name] ?? 0) * (features[i] ?? 0), 0);
    return {
      from, start: passage.start + start, end: passage.start + end, text, features, score, outcome, intervention, all,
      articleIntervention, articleAll,
    }; // biome-ignore format: a row
  });
}

const defining = /^\s*what (?:is|are|does)\b/i;

/** How much of the question stands in the sentence's first eight words: what a statement is about usually comes first. */
function leading(question: Question, text: string, weigh: Weigh): number {
  const first = new Set(toStems(text.split(/\s+/, 8).join(" ")));
  return coverage(question.concepts, (stem) => first.has(stem), weigh);
}

/** "Prediabetes is …": the first words name all that was asked, and a verb of being follows. */
function defines(question: Question, text: string): boolean {
  const subject = /^(.{1,60}?)\b(?:is|are|means)\b/i.exec(text)?.[1];
  const stems = new Set(toStems(subject ?? ""));
  return (
    subject !== undefined &&
    coverage(
      question.concepts,
      (stem) => stems.has(stem),
      () => 1,
    ) === 1
  );
}
