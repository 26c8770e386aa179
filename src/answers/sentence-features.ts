/**
 * @module answers/sentence-features: what is known of a sentence that may answer, as numbers from 0 to 1.
 *
 * How much of the question it, its title, its passage and its article speak of; whether it reports a result, of whom and when; and its role.
 * One row serves two learned scores: the order of the candidates, and the probability that the best one answers.
 */
import {
  type Concept,
  conceptCoverage,
  conceptWeight,
  coverage,
  type Question,
  type RetrievedPassage,
  toStems,
  type Weigh,
} from "#evidence";
import { hasStatistics, namesOneDirection } from "./direction/index.ts";
import { comparesGroups, comparesTimes, narrowsPeople, sharesMoment } from "./reported-comparison.ts";
import type { SentenceRole } from "./sentence-role.ts";

export const sentenceFeatureNames = [
  "outcome", "intervention", "comparator", "all", "withTitle", "passageAll", "articleIntervention", "articleAll", "titleAll",
  "titleIntervention", "rarest", "secondRarest", "neighbours", "passageRank", "statistics", "direction", "groups", "times", "moment",
  "otherMoment", "narrower", "objective", "background", "methods", "result", "conclusion", "list", "table", "abstract", "short", "long",
  "leads", "defines",
] as const; // biome-ignore format: a list
export type SentenceFeatureName = (typeof sentenceFeatureNames)[number];
export type SentenceFeatures = Readonly<Record<SentenceFeatureName, number>>;

/** A sentence as it is read: its own stems in order, and those with abbreviations spelt out. */
export interface ReadSentence {
  readonly text: string;
  readonly role: SentenceRole;
  readonly own: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** What the sentences of one passage share. */
export interface PassageReading {
  readonly question: Question;
  readonly from: RetrievedPassage;
  readonly weigh: Weigh;
  readonly header: ReadonlySet<string>;
  /** From 1, the best passage, to 0, the last considered. */
  readonly rank: number;
  readonly shared: Pick<
    SentenceFeatures,
    "passageAll" | "articleIntervention" | "articleAll" | "titleAll" | "titleIntervention"
  >;
  /** The question's concepts, rarest first. */
  readonly rare: readonly Concept[];
  readonly pairs: ReadonlySet<string>;
}

export function readPassage(
  question: Question,
  from: RetrievedPassage,
  words: {
    readonly header: ReadonlySet<string>;
    readonly body: Iterable<string>;
    readonly article: ReadonlySet<string>;
  },
  rank: number,
  weigh: Weigh,
): PassageReading {
  const { header, article } = words;
  const by = covering(weigh);
  const rare = [...question.concepts].sort((a, b) => conceptWeight(b, weigh) - conceptWeight(a, weigh));
  const shared = {
    passageAll: by(question.concepts, new Set([...words.body, ...header])),
    articleIntervention: by(question.intervention, article),
    articleAll: by(question.concepts, article),
    titleAll: by(question.concepts, header),
    titleIntervention: by(question.intervention, header),
  };
  return { question, from, weigh, header, rank, shared, rare, pairs: neighbours(question.stems) };
}

export function sentenceFeatures(reading: PassageReading, { text, role, own, stems }: ReadSentence): SentenceFeatures {
  const { question, from, weigh, header, rare } = reading;
  const by = covering(weigh);
  const near = new Set([...stems, ...header]);
  const holds = (concept: Concept | undefined) =>
    concept === undefined ? 1 : conceptCoverage(concept, (stem) => near.has(stem), weigh);
  const groups = Number(comparesGroups(text));
  const moment = sharesMoment(question.text, text);
  const is = (name: SentenceRole) => Number(role === name);
  return {
    ...reading.shared,
    outcome: by(question.outcome, stems),
    intervention: by(question.intervention, stems),
    comparator: by(question.comparator, stems),
    all: by(question.concepts, stems),
    withTitle: by(question.concepts, near),
    rarest: holds(rare[0]),
    secondRarest: holds(rare[1]),
    neighbours: shareOf(reading.pairs, neighbours(own)),
    passageRank: reading.rank,
    statistics: Number(hasStatistics(text)),
    direction: Number(namesOneDirection(text)),
    groups,
    times: Number(comparesTimes(text)) * (1 - groups),
    moment: Number(moment === true),
    otherMoment: Number(moment === false),
    narrower: Number(narrowsPeople(question.text, text)),
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
    leads: leading(question, text, weigh),
    defines: Number(defining.test(question.text) && defines(question, text)),
  };
}

function covering(weigh: Weigh) {
  return (concepts: readonly Concept[], stems: ReadonlySet<string>) =>
    coverage(concepts, (stem) => stems.has(stem), weigh);
}

function neighbours(stems: readonly string[]): Set<string> {
  return new Set(stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`));
}

function shareOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((one) => found.has(one)).length / wanted.size;
}

const defining = /^\s*what (?:(?:number|level|value) )?(?:is|are|does)\b/i;

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
