import { expect, test } from "vitest";
import { wordsOf } from "../words.ts";
import { consultTagger } from "./consult.ts";
import type { Tag } from "./tagger.ts";

const hearing = { drop: -10, take: 0, takeNumber: 10 };
const nobody: Tag = { likely: "name", margin: -50 };
const taken = (text: string, tags: Readonly<Record<number, Tag>>) => {
  const words = wordsOf(text);
  const all = words.map((_, i) => tags[i] ?? nobody);
  return consultTagger(text, words, [], all, hearing).map(({ start, end }) => text.slice(start, end));
};
const date = (margin: number): Tag => ({ likely: "date", margin });

test("both sides of a fraction come as a date where the tagger takes both, and only if a year has that day", () => {
  expect(taken("worked 1/26 late", { 1: date(15), 2: date(15) })).toEqual(["1/26"]);
  expect(taken("worked 26/1 late", { 1: date(15), 2: date(15) })).toEqual(["26/1"]);
  expect(taken("pain 7/40 late", { 1: date(15), 2: date(15) })).toEqual([]);
  expect(taken("pain 7/10 late", { 1: date(15), 2: date(2) })).toEqual([]);
  expect(taken("pain 7/10 late", { 1: date(90), 2: { likely: "number", margin: 90 } })).toEqual([]);
});

test("a firm's possessive is part of its name, a person's is not", () => {
  const organisation: Tag = { likely: "organisation", margin: 20 };
  expect(taken("ate at Sally's Place and left", { 2: organisation, 3: organisation })).toEqual(["Sally's Place"]);
  expect(taken("ate at Sally's alone", { 2: organisation })).toEqual(["Sally's"]);
  expect(taken("ate at Sally's alone", { 2: { likely: "name", margin: 20 } })).toEqual(["Sally"]);
});

test("minutes of a clock are no house's number", () => {
  const place: Tag = { likely: "place", margin: 90 };
  expect(taken("seen 02:15 at Wexcombe 15", { 2: place, 4: place, 5: place })).toEqual(["Wexcombe 15"]);
});

test("what is glued to a number belongs to it", () => {
  const number: Tag = { likely: "number", margin: 90 };
  expect(taken("lab ST-9917/24 resulted", { 1: number, 2: number })).toEqual(["ST-9917/24"]);
  expect(taken("lab 9917/mild", { 1: number })).toEqual(["9917"]);
});
