import { expect, test } from "vitest";
import { parseQuestion, type RetrievedPassage, toStems } from "#evidence";
import { readFound } from "./found-evidence.ts";

const passage = (article: string, score: number, text: string): RetrievedPassage => ({
  passage: {
    doc: article, article, ordinal: 0, text, version: "", title: "", section: "", kind: "other", start: 0, end: text.length,
  },
  headerStems: [],
  bodyStems: toStems(text),
  score,
}); // biome-ignore format: a sample

const rarity: Readonly<Record<string, number>> = { milvexian: 6, inhibit: 3, factor: 1 };
const weigh = (stem: string) => rarity[stem] ?? 0;
const question = parseQuestion("Which factor is inhibited by Milvexian?");
const found = [
  passage("a", 4, "Milvexian inhibits a factor."),
  passage("b", 3, "Milvexian is new."),
  passage("c", 1, "A factor."),
];

function featuresOf(article: string, passages: readonly RetrievedPassage[]) {
  const stems = new Set(
    passages.filter((one) => one.passage.article === article).flatMap(({ bodyStems }) => bodyStems),
  );
  return readFound(question, passages, weigh)(article, stems);
}

test("an article that speaks of all that was asked lacks nothing", () => {
  expect(featuresOf("a", found)).toMatchObject({
    lacksWeight: 0,
    lacksNames: 0,
    lacksShare: 0,
    articlePassages: Math.log(2) / Math.log(11),
  });
});

test("an article without the drug that was named lacks a name, and with what was asked of it nine of the question's ten parts of rarity", () => {
  const { lacksNames, lacksWeight, lacksShare } = featuresOf("c", found);
  expect([lacksNames, lacksWeight, lacksShare]).toEqual([1 / 3, (6 + 3) / 30, (6 + 3) / (3 * 6)]);
});

test("what was found speaks of ten, six and one parts of ten; the drug is in two of the five best; the first article leads by a point", () => {
  const { foundAll, foundRarest, anyRarest, margin, askedRarity, askedWeight } = featuresOf("a", found);
  expect(foundAll).toBeCloseTo((1 + 0.6 + 0.1) / 10, 12);
  expect([foundRarest, anyRarest, margin, askedRarity]).toEqual([2 / 5, 1, 1 / 5, 6 / 10]);
  expect(askedWeight).toBeCloseTo(10 / 60, 12);
});

test("without the studies that answer, no passage found holds the drug", () => {
  expect(featuresOf("c", found.slice(2))).toMatchObject({ foundRarest: 0, anyRarest: 0, lacksNames: 1 / 3 });
});
