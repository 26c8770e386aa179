import { expect, test } from "vitest";
import { parseQuestion } from "./question.ts";
import { featureNames, passageFeatures } from "./rerank.ts";
import type { RetrievedPassage } from "./retriever.ts";
import { toStems } from "./terms.ts";

const passage = (article: string, ordinal: number, text: string): RetrievedPassage => ({
  passage: {
    doc: article, article, ordinal, text, version: "", title: "", section: "", kind: "other", start: 0, end: text.length,
  },
  headerStems: [],
  bodyStems: toStems(text),
  score: 1,
}); // biome-ignore format: a sample

const found = [
  passage("a", 0, "Milvexian is new."),
  passage("a", 1, "A factor was inhibited."),
  passage("b", 0, "Which factor is inhibited by heparin?"),
];
const rarity: Readonly<Record<string, number>> = { zzz: 9, milvexian: 6, inhibit: 3, factor: 2 };

function featuresOf(question: string, name: (typeof featureNames)[number]): (number | undefined)[] {
  const at = featureNames.indexOf(name);
  return passageFeatures(parseQuestion(question), found, (stem) => rarity[stem] ?? 0).map((row) => row[at]);
}

test("what a question is about is its rarest word that any passage found holds", () => {
  expect(featuresOf("Which factor is inhibited by Milvexian?", "rarest")).toEqual([1, 0, 0]);
  expect(featuresOf("Which factor is inhibited by Milvexian?", "secondRarest")).toEqual([0, 1, 1]);
  expect(featuresOf("Which factor is inhibited by zzz?", "rarest")).toEqual([0, 1, 1]);
});

test("a passage is credited with what the other passages found of its article speak of: 11 of 11 parts of rarity, or 5", () => {
  expect(featuresOf("Which factor is inhibited by Milvexian?", "articleCoverage")).toEqual([1, 1, 5 / 11]);
});

test("what few of the passages found hold tells most: rarity squared times the share that lacks it, 13 of 85 thirds without its name", () => {
  expect(featuresOf("Which factor is inhibited by Milvexian?", "articleTells")).toEqual([
    1,
    1,
    expect.closeTo(13 / 85, 12),
  ]);
});
