/**
 * @module answers/sentence-evidence: the sentences that could answer, and how well each does.
 *
 * A sentence is a slice of a passage, so its offsets into the document's text are exact. Two learned scores stand on one row of features: a
 * rank among the candidates, and (`answerability`) the probability that it answers at all.
 */
import { type Question, type RetrievedPassage, type Weigh, wordsOf } from "#evidence";
import { type Abbreviations, findAbbreviations, withLongForms } from "./abbreviations.ts";
import { type FoundEvidenceFeatures, readFound } from "./found-evidence.ts";
import {
  type AskedQuestion,
  readPassage,
  readQuestion,
  type SentenceFeatures,
  sentenceFeatureNames,
  sentenceFeatures,
} from "./sentence-features.ts";
import type { SentenceRole } from "./sentence-role.ts";
import { readSentences } from "./text-reading.ts";
import { sentenceWeights } from "./weights.ts";

export interface CandidateSentence {
  readonly from: RetrievedPassage;
  /** Offsets into the document version's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: SentenceRole;
  readonly features: SentenceFeatures;
  readonly score: number;
}

const MAX_PASSAGES = 40;

/** Candidate sentences of the best passages, best first. */
export function planSentences(
  question: Question,
  passages: readonly RetrievedPassage[],
  weigh: Weigh,
): CandidateSentence[] {
  const asked = readQuestion(question, weigh);
  const articles = readArticles(question, passages, weigh);
  const head = passages.filter(({ passage }, place) => place < MAX_PASSAGES || passage.statement !== undefined);
  const top = head[0]?.score ?? 0;
  const spread = Math.max(top - (passages[Math.min(MAX_PASSAGES, passages.length) - 1]?.score ?? 0), 1e-9);
  const sentences = head.flatMap((passage, place) => {
    const article = articles.get(passage.passage.article);
    const standing = { rank: (passage.score - top) / spread + 1, place };
    return article === undefined ? [] : passageSentences(asked, passage, article, standing);
  });
  return sentences.sort(
    (a, b) =>
      b.score - a.score ||
      (a.from.passage.doc < b.from.passage.doc ? -1 : a.from.passage.doc > b.from.passage.doc ? 1 : a.start - b.start),
  );
}

/** What the retrieved passages of one article say together. */
interface ArticleWords {
  readonly stems: ReadonlySet<string>;
  readonly abbreviations: Abbreviations;
  readonly found: FoundEvidenceFeatures;
}

function readArticles(
  question: Question,
  passages: readonly RetrievedPassage[],
  weigh: Weigh,
): Map<string, ArticleWords> {
  const found = readFound(question, passages, weigh);
  const asked = findAbbreviations(question.text);
  const quotable = new Set(passages.slice(0, MAX_PASSAGES).map(({ passage }) => passage.article));
  const texts = Map.groupBy(passages, ({ passage }) => passage.article);
  return new Map(
    [...quotable].map((article) => {
      const list = texts.get(article) ?? [];
      const words = [list[0]?.passage.title ?? "", ...list.map(({ passage }) => passage.text)].join("\n");
      const stems = new Set(list.flatMap((passage) => [...wordsOf(passage).all]));
      const abbreviations = new Map([...findAbbreviations(words), ...asked]);
      return [article, { stems, abbreviations, found: found(article, stems) }] as const;
    }),
  );
}

function passageSentences(
  asked: AskedQuestion,
  from: RetrievedPassage,
  article: ArticleWords,
  standing: { readonly rank: number; readonly place: number },
): CandidateSentence[] {
  const { passage } = from;
  const header = withLongForms(from.headerStems, passage.title, article.abbreviations);
  const sentences = readSentences(passage).map((sentence) => ({
    ...sentence,
    stems: withLongForms(sentence.own, sentence.told, article.abbreviations),
  }));
  const body = sentences.flatMap(({ stems }) => [...stems]);
  const reading = readPassage(asked, from, { header, body, article: article.stems, found: article.found }, standing);
  const weights = sentenceWeights[asked.question.kind].rank;
  return sentences.map((sentence) => {
    const features = sentenceFeatures(reading, sentence);
    const score = sentenceFeatureNames.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0);
    const { text, role, start, end } = sentence;
    return { from, start: passage.start + start, end: passage.start + end, text, role, features, score };
  });
}
