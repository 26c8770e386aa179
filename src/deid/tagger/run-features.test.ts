import { expect, test } from "vitest";
import { wordsOf } from "../words.ts";
import { createRunMemory } from "./run-features.ts";

test("every word of a firm of three capitalised words knows where the firm begins and ends", () => {
  const text = "works at Good Neighbours Trust in Leeds";
  const runs = createRunMemory(text, wordsOf(text));
  for (const i of [2, 3, 4]) expect(runs.at(i)).toEqual({ first: 2, last: 4 });
  for (const i of [0, 1, 5, 6]) expect(runs.at(i)).toEqual({ first: i, last: i });
});

test("a comma, a line's end and a small word end a run; a hyphen, an ampersand and an initial's stop do not", () => {
  const text = "Smith, Jones\nA. Best & Ward-Hunt of Kent";
  const runs = createRunMemory(text, wordsOf(text));
  expect(wordsOf(text).map(({ text }) => text)).toEqual(["Smith", "Jones", "A", "Best", "Ward-Hunt", "of", "Kent"]);
  expect([0, 1, 2, 3, 4, 5, 6].map((i) => runs.at(i).first)).toEqual([0, 1, 2, 2, 2, 5, 6]);
  expect([0, 1, 2, 3, 4, 5, 6].map((i) => runs.at(i).last)).toEqual([0, 1, 4, 4, 4, 5, 6]);
});
