import { expect, test } from "vitest";
import { wordsOf } from "../words.ts";
import { createListMemory } from "./list-features.ts";

/** The places of a note's words when the class of each is that of `classes`. */
function placesOf(text: string, classes: readonly number[]) {
  const words = wordsOf(text);
  const keys = words.map(({ key }) => [...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const memory = createListMemory(text, words);
  return words.map((_, i) => memory.read(i, classes[i - 1] ?? 0, (k) => keys[k] ?? 0));
}

test("a word in a column is seen below the first word of that column, and below what stood above it", () => {
  const places = placesOf("Patient\tSurgeon\nABRUZZO\tPETTIT\nFROST\tROY", [0, 0, 1, 1, 1]);
  expect(places.map(({ cell }) => cell)).toEqual([0, 1, 0, 1, 0, 1]);
  expect(places[2]?.head).not.toBe(0);
  expect(places[2]?.head).toBe(places[4]?.head);
  expect(places[3]?.head).not.toBe(places[2]?.head);
  expect(places.map(({ above }) => above)).toEqual([-1, -1, 0, 0, 1, 1]);
});

test("a word tagged once is remembered where it comes again", () => {
  const places = placesOf("Fife walks. Fife eats.", [1, 0, 1]);
  expect(places.map(({ same }) => same)).toEqual([7, 7, 1, 7]);
});
