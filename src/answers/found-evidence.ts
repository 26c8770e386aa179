/**
 * @module answers/found-evidence: what all that was found tells of a question, beside the one sentence that may answer it.
 *
 * Where the studies that answer are in the library, several passages speak of the question's rarest words and one article stands out; where they are
 * not, what is left lacks a name that was asked for. Which lacks matter is learnt (`sentence-weights.json`), not listed. From 0 to 1.
 */
import { conceptWeight, isHeld, type Question, type RetrievedPassage, toWords, type Weigh, wordsOf } from "#evidence";

/** What the question and the best passages tell, whichever sentence is looked at. */
interface FoundFeatures {
  /** Rarity of its rarest concept, and of all of them. */
  readonly askedRarity: number;
  readonly askedWeight: number;
  /** How far the best article stands before the next. */
  readonly margin: number;
  /** How much of the question the ten best passages speak of, on average. */
  readonly foundAll: number;
  /** How many of the five best hold its rarest concept; whether any of twenty does. */
  readonly foundRarest: number;
  readonly anyRarest: number;
}

/** What one article lacks of the question, and how many of the ten best passages are its own. */
interface ArticleFeatures {
  readonly articlePassages: number;
  readonly lacksWeight: number;
  readonly lacksNames: number;
  readonly lacksShare: number;
}

export type FoundEvidenceFeatures = FoundFeatures & ArticleFeatures;

/** Reads what was found once; then each article is asked for by its name and stems. */
export function readFound(
  question: Question,
  passages: readonly RetrievedPassage[],
  weigh: Weigh,
): (article: string, stems: ReadonlySet<string>) => FoundEvidenceFeatures {
  const named = namesIn(question.text);
  const asked = question.concepts
    .map((concept) => ({
      concept,
      weight: conceptWeight(concept, weigh),
      isName: named.has(toWords(concept.text)[0] ?? ""),
    }))
    .sort((a, b) => b.weight - a.weight);
  const [rarest] = asked;
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const best = passages.slice(0, 20).map((passage) => wordsOf(passage).all);
  const speaks = (stems: ReadonlySet<string>) =>
    asked.reduce((sum, { concept, weight }) => sum + (isHeld(concept, stems) ? weight : 0), 0) / (total || 1);
  const holdsRarest = (stems: ReadonlySet<string>) => rarest === undefined || isHeld(rarest.concept, stems);
  const shared: FoundFeatures = {
    askedRarity: Math.min((rarest?.weight ?? 0) / 10, 1),
    askedWeight: Math.min(total / 60, 1),
    margin: margin(passages),
    foundAll: best.slice(0, 10).reduce((sum, stems) => sum + speaks(stems), 0) / 10,
    foundRarest: best.slice(0, 5).filter(holdsRarest).length / 5,
    anyRarest: Number(best.some(holdsRarest)),
  };
  return (article, stems) => {
    const lacking = asked.filter(({ concept }) => !isHeld(concept, stems));
    const weight = lacking.reduce((sum, one) => sum + one.weight, 0);
    const own = passages.slice(0, 10).filter(({ passage }) => passage.article === article).length;
    return {
      ...shared,
      articlePassages: Math.log1p(own) / Math.log1p(10),
      lacksWeight: Math.min(weight / 30, 1),
      lacksNames: Math.min(lacking.filter(({ isName }) => isName).length / 3, 1),
      lacksShare: Math.min(weight / (3 * (rarest?.weight || 1)), 1),
    };
  };
}

/** The gap in the ranking's score between the best article and the next. */
function margin(passages: readonly RetrievedPassage[]): number {
  const [first] = passages;
  if (first === undefined) return 0;
  const next = passages.find(({ passage }) => passage.article !== first.passage.article);
  return Math.min((first.score - (next?.score ?? 0)) / 5, 1);
}

/** The words of a question that are written as names are: with a figure or a capital that its place does not explain. */
function namesIn(text: string): Set<string> {
  const tokens = text.match(/[\p{L}\p{N}-]+/gu) ?? [];
  const names = tokens.filter((token, i) => /^.+[\p{Lu}\p{N}]/u.test(token) || (i > 0 && /^\p{Lu}/u.test(token)));
  return new Set(names.flatMap(toWords));
}
