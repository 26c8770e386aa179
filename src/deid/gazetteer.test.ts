import { expect, test } from "vitest";
import { listedNames, listKinds, readNames } from "./gazetteer.ts";
import { wordsOf } from "./words.ts";

const { institution, place } = listKinds;

function namesIn(text: string): [string, number][] {
  const words = wordsOf(text);
  return listedNames(text, words).map(({ first, last, kind }) => [
    text.slice(words[first]?.start, words[last]?.end),
    kind,
  ]);
}

test.each([
  ["Fell near Dutch Harbor.", [["Dutch Harbor", place]]],
  ["Transferred from Mass General and back.", [["Mass General", institution]]],
  [
    "Beth Israel Deaconess, Beth-Israel Deaconess",
    [
      ["Beth Israel Deaconess", institution],
      ["Beth-Israel Deaconess", institution],
    ],
  ],
  ["From Truth or Consequences, NM", [["Truth or Consequences", place]]],
] as const)("the longest listed name at each place: %s", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test("an everyday word written small is no listed name", () => {
  expect(readNames("place")).toContain("Orange");
  expect(namesIn("ate an orange")).toEqual([]);
  expect(namesIn("lives in Orange")).toEqual([["Orange", place]]);
});

test("the lists hold each name once, in order, without blanks at its ends", () => {
  for (const kind of ["institution", "place"] as const) {
    const names = readNames(kind);
    expect(names.filter((name) => name.length < 2 || name.trim() !== name)).toEqual([]);
    expect(names.map((name) => name.toLowerCase())).toEqual(
      [...new Set(names.map((name) => name.toLowerCase()))].sort(),
    );
  }
});
