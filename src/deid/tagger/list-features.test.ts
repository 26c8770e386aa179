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

test("a cell is seen below the classes of the two cells above it, whatever their number of words; prose has no cells", () => {
  const table = "Ann Lee|K 4.1|Ward\nBo|Na 140|Ward\nCy Poe|K 3.9|Ward";
  const keys = wordsOf(table).map(({ text }) => text);
  expect(keys).toEqual([
    "Ann",
    "Lee",
    "K",
    "4",
    "1",
    "Ward",
    "Bo",
    "Na",
    "140",
    "Ward",
    "Cy",
    "Poe",
    "K",
    "3",
    "9",
    "Ward",
  ]);
  const names = new Set(["Ann", "Lee", "Bo", "Cy", "Poe"]);
  const places = placesOf(
    table,
    keys.map((key) => (names.has(key) ? 1 : 0)),
  );
  const column = (above: number, twoAbove: number, inCell: number) => (above * 8 + twoAbove) * 4 + inCell;
  expect(places[0]?.column).toBe(-1);
  expect(places[6]?.column).toBe(column(1, 6, 0));
  expect(places[10]?.column).toBe(column(1, 1, 0));
  expect(places[11]?.column).toBe(column(1, 1, 1));
  expect(places[12]?.column).toBe(column(0, 0, 0));
  expect(placesOf("one line\nand one more", [0, 0, 0, 0, 0]).map((place) => place.column)).toEqual([
    -1, -1, -1, -1, -1,
  ]);
});
