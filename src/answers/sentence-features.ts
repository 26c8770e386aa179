/**
 * @module answers/sentence-features: what is known of a sentence that may answer, as numbers from 0 to 1.
 *
 * How much of the question it, its title, its passage and its article speak of; whether it reports a result, of whom and when; and its role.
 * One row, with what all that was found tells (`found-evidence.ts`), serves two learned scores: the order of the candidates, and the probability
 * that the best one answers.
 */
import {
  type Concept,
  conceptCoverage,
  conceptWeight,
  coverage,
  coverageOf,
  type Holds,
  isHeld,
  type Neighbours,
  neighboursOf,
  type Question,
  type RetrievedPassage,
  shareOfNeighbours,
  toStems,
  type Weigh,
  wordsOf,
} from "#evidence";
import type { FoundEvidenceFeatures } from "./found-evidence.ts";
import { momentsIn, narrowsPeople, partsNamed, sharesMoment } from "./reported-comparison.ts";
import type { SentenceRole } from "./sentence-role.ts";
import { type AskedKind, readAskedKind } from "./sentence-wording.ts";
import type { SentenceReading } from "./text-reading.ts";

export const sentenceFeatureNames = [
  "outcome", "intervention", "comparator", "all", "withTitle", "passageAll", "articleIntervention", "articleAll", "titleAll",
  "titleIntervention", "rarest", "secondRarest", "neighbours", "passageRank", "statistics", "direction", "groups", "times", "moment",
  "otherMoment", "narrower", "objective", "background", "methods", "result", "conclusion", "list", "table", "abstract", "short", "long",
  "leads", "defines", "askedRarity", "askedWeight", "margin", "foundAll", "foundRarest", "anyRarest", "articlePassages", "lacksWeight",
  "lacksNames", "lacksShare",
  "tellsHere", "tellsPassage", "tellsArticle", "lacksRarestHere", "lacksRarest", "lacksCount", "stemsHere", "opensWithRarest", "length",
  "newWords", "place", "namesYear", "namesFigure", "namesShortForm", "saysIs", "opensAsDefinition", "hedges", "asksWhen", "asksNumber", "asksYesNo",
  "asksList", "asksWhatIs", "asksWhich",
] as const; // biome-ignore format: a list
export type SentenceFeatureName = (typeof sentenceFeatureNames)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeatureName, number>>;

/** A sentence as it is read, and its stems with abbreviations spelt out. */
type ReadSentence = SentenceReading & { readonly stems: ReadonlySet<string> };

/** What a question asks for, weighed in one collection. */
export interface AskedQuestion {
  readonly question: Question;
  readonly by: Readonly<Record<"concepts" | "intervention" | "comparator" | "outcome", (has: Holds) => number>>;
  /** Coverage of its rarest and its second rarest concept; 1 where there is none. */
  readonly rarest: (has: Holds) => number;
  readonly secondRarest: (has: Holds) => number;
  readonly pairs: Neighbours;
  readonly moments: ReadonlySet<string>;
  readonly parts: readonly boolean[];
  readonly asksDefinition: boolean;
  readonly kind: AskedKind;
  /** Concepts by rarity, the rarest first. */
  readonly rare: readonly { readonly concept: Concept; readonly weight: number }[];
  /** The share of its words that a text holds, each by its rarity squared: what tells the question from others. */
  readonly tells: (has: Holds) => number;
}

/** What the sentences of one passage share. */
interface PassageReading {
  readonly asked: AskedQuestion;
  readonly from: RetrievedPassage;
  readonly header: ReadonlySet<string>;
  /** From 1, the best passage, to 0, the last considered. */
  readonly rank: number;
  readonly shared: FoundEvidenceFeatures &
    AskedKind &
    Pick<
      SentenceFeatures,
      | "passageAll"
      | "articleIntervention"
      | "articleAll"
      | "titleAll"
      | "titleIntervention"
      | "tellsPassage"
      | "tellsArticle"
      | "lacksRarest"
      | "lacksCount"
      | "place"
    >;
}

export function readQuestion(question: Question, weigh: Weigh): AskedQuestion {
  const rare = question.concepts
    .map((concept) => ({ concept, weight: conceptWeight(concept, weigh) }))
    .sort((a, b) => b.weight - a.weight);
  const one = (concept: Concept | undefined) =>
    concept === undefined ? () => 1 : (has: Holds) => conceptCoverage(concept, has, weigh);
  return {
    question,
    by: {
      concepts: coverageOf(question.concepts, weigh),
      intervention: coverageOf(question.intervention, weigh),
      comparator: coverageOf(question.comparator, weigh),
      outcome: coverageOf(question.outcome, weigh),
    },
    rarest: one(rare[0]?.concept),
    secondRarest: one(rare[1]?.concept),
    pairs: neighboursOf(question.stems),
    moments: momentsIn(question.text),
    parts: partsNamed(question.text),
    asksDefinition: defining.test(question.text),
    kind: readAskedKind(question.text),
    rare,
    tells: tellingShare(question.stems, weigh),
  };
}

function tellingShare(stems: readonly string[], weigh: Weigh): (has: Holds) => number {
  const words = stems.map((stem) => ({ stem, weight: weigh(stem) ** 2 }));
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return (has) => words.reduce((sum, { stem, weight }) => sum + (has(stem) ? weight : 0), 0) / total;
}

/** The concepts that a text holds no whole name of, the rarest first. */
function lacking({ rare }: AskedQuestion, has: Holds) {
  return rare.filter(({ concept }) => !concept.variants.some((name) => name.every(has)));
}

export function readPassage(
  asked: AskedQuestion,
  from: RetrievedPassage,
  words: {
    readonly header: ReadonlySet<string>;
    readonly body: Iterable<string>;
    readonly article: ReadonlySet<string>;
    readonly found: FoundEvidenceFeatures;
  },
  { rank, place }: { readonly rank: number; readonly place: number },
): PassageReading {
  const { by, tells } = asked;
  const { header, article } = words;
  const own = new Set(words.body);
  const articleLacks = lacking(asked, (stem) => article.has(stem));
  const { all: written } = wordsOf(from);
  const shared = {
    ...words.found,
    ...asked.kind,
    tellsPassage: tells((stem) => written.has(stem)),
    tellsArticle: tells((stem) => article.has(stem)),
    lacksRarest: (articleLacks[0]?.weight ?? 0) / 10,
    lacksCount: articleLacks.length / 5,
    place: Math.log1p(place) / 4,
    passageAll: by.concepts((stem) => own.has(stem) || header.has(stem)),
    articleIntervention: by.intervention((stem) => article.has(stem)),
    articleAll: by.concepts((stem) => article.has(stem)),
    titleAll: by.concepts((stem) => header.has(stem)),
    titleIntervention: by.intervention((stem) => header.has(stem)),
  };
  return { asked, from, header, rank, shared };
}

export function sentenceFeatures(reading: PassageReading, sentence: ReadSentence): SentenceFeatures {
  const { asked, from, header } = reading;
  const { by } = asked;
  const { text, role, own, stems } = sentence;
  const here: Holds = (stem) => stems.has(stem);
  const near: Holds = (stem) => stems.has(stem) || header.has(stem);
  const groups = Number(sentence.comparesGroups);
  const moment = sharesMoment(asked.moments, sentence.moments);
  const is = (name: SentenceRole) => Number(role === name);
  const written = new Set(own);
  const asIs: Holds = (stem) => written.has(stem);
  const lacks = lacking(asked, asIs);
  const askedStems = new Set(asked.question.stems);
  const opening = new Set(own.slice(0, 3));
  return {
    ...reading.shared,
    ...sentence.wording,
    tellsHere: asked.tells(asIs),
    lacksRarestHere: (lacks[0]?.weight ?? 0) / 10,
    stemsHere: asked.question.stems.filter(asIs).length / Math.max(askedStems.size, 1),
    opensWithRarest: Number(asked.rare[0] !== undefined && isHeld(asked.rare[0].concept, opening)),
    length: Math.log1p(own.length) / 5,
    newWords: Math.log1p([...written].filter((stem) => !askedStems.has(stem)).length) / 5,
    outcome: by.outcome(here),
    intervention: by.intervention(here),
    comparator: by.comparator(here),
    all: by.concepts(here),
    withTitle: by.concepts(near),
    rarest: asked.rarest(near),
    secondRarest: asked.secondRarest(near),
    neighbours: shareOfNeighbours(asked.pairs, own),
    passageRank: reading.rank,
    statistics: Number(sentence.reportsStatistics),
    direction: Number(sentence.namesOneDirection),
    groups,
    times: Number(sentence.comparesTimes) * (1 - groups),
    moment: Number(moment === true),
    otherMoment: Number(moment === false),
    narrower: Number(narrowsPeople(asked.parts, sentence.parts)),
    objective: is("objective"),
    background: is("background"),
    methods: is("methods"),
    result: is("result"),
    conclusion: is("conclusion"),
    list: is("list"),
    table: Number(from.passage.kind === "table"),
    abstract: Number(from.passage.kind === "abstract"),
    short: Number(text.length < 40),
    long: Number(text.length > 500),
    // What a statement is about usually comes first.
    leads: by.concepts((stem) => sentence.lead.has(stem)),
    defines: Number(asked.asksDefinition && defines(asked.question, text)),
  };
}

const defining = /^\s*what (?:(?:number|level|value) )?(?:is|are|does)\b/i;

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
