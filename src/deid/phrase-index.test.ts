import { expect, test } from "vitest";
import { createPhraseIndex } from "./phrase-index.ts";

const phrases = ["salter[ -]harris", "(?:optic )?chiasm\\w*", "salter", "[bt]\\.i\\.d", "st\\.? jude"];

test("a phrase is found where an expression of all of them finds it", () => {
  const text =
    "Salter-Harris II, post-SALTER, optic chiasma, B.I.D. and t.i.d, ST JUDE, St. Judes, salters, \u017Falter; chiasm";
  const whole = new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})`, "giu");
  const expected = Array.from(text.matchAll(whole), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
  expect(expected).toHaveLength(8);
  expect(createPhraseIndex(phrases)(text)).toEqual(expected);
});
