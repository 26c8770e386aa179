import { expect, test } from "vitest";
import { createRandom } from "#core";
import { isLatin, toLatin } from "./latin-expressions.ts";

test("a dash or an apostrophe outside Latin-1 is no letter, a Polish or Vietnamese letter is", () => {
  expect(["José – 3 ½", "it’s", "Wałęsa", "Nguyễn", "e\u0301", "\u216B"].map(isLatin)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("in 5,000 drawn Latin texts an expression and its Latin form match at the same places", () => {
  const expressions = [
    "(?<!\\p{L})(\\p{Lu}[\\p{L}\\p{M}'-]*\\p{L})(?= \\p{Ll})",
    "[^\\p{L}\\d]\\p{N}+|\\p{Lu}{2}\\[",
    "(?:\\p{M}|[\\p{M}x]|\\\\|\\])\\p{L}?",
    "(?<=[\\[\\]–] ?)[\\p{Ll}.]{2,3}",
  ].flatMap((source) => [new RegExp(source, "gu"), new RegExp(source, "giu")]);
  const random = createRandom("latin");
  const signs = "aAbBxX12 '-[]\\–’éÉßµªÿÞ²½.";
  let matching = 0;
  for (let n = 0; n < 5000; n++) {
    const text = Array.from({ length: 16 }, () => signs.charAt(Math.floor(random.next() * signs.length))).join("");
    for (const expression of expressions) {
      const found = Array.from(text.matchAll(toLatin(expression)), (match) => [match.index, ...match]);
      expect(found).toEqual(Array.from(text.matchAll(expression), (match) => [match.index, ...match]));
      matching += Math.min(1, found.length);
    }
  }
  expect(matching).toBeGreaterThan(5000);
});
