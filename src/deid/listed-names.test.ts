import { expect, test } from "vitest";
import { findListedNames } from "./listed-names.ts";
import { wordsOf } from "./words.ts";

const found = (text: string) =>
  findListedNames(text, wordsOf(text)).map(({ start, end, type }) => [text.slice(start, end), type]);

test("a town and a hospital of several words are found without anything beside them", () => {
  expect(found("raised in Dutch Harbor")).toEqual([["Dutch Harbor", "CITY"]]);
  expect(found("sent from Mass General today")).toEqual([["Mass General", "ORGANIZATION"]]);
});

test.each([
  "St. Louis encephalitis",
  "Rocky Mountain spotted fever",
  "King's College criteria",
  "Ross River virus serology",
  "La Crosse virus",
  "St. John's wort",
])("what medicine is named after it is no place: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("neither in small letters nor of ordinary words in capitals", () => {
  expect(found("live oak in the yard")).toEqual([]);
  expect(found("PATIENT FIRST SEEN")).toEqual([]);
});
