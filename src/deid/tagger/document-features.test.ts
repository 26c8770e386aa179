import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { wordsOf } from "../words.ts";
import { createDocumentMemory } from "./document-features.ts";

const read = (text: string, found: readonly Finding[] = []) => createDocumentMemory(text, wordsOf(text), found);

test("two short numbers are read as a pair from either side; the middle of three or a number of three digits is none", () => {
  const pairs = read("seen 3/14, BP 120/80, on 3/14/26 and 6-1-2").pairAt;
  expect(pairs(1)).toEqual(pairs(2));
  expect(pairs(1)?.at).toBe(1);
  for (const i of [0, 3, 4, 5, 6, 8, 10, 12]) expect(pairs(i)).toBeUndefined();
});

test("a pair near the months of the note's other dates differs from one far from them", () => {
  const date = (month: number): Finding => ({
    start: 0,
    end: 8,
    type: "DATE",
    sureness: 80,
    dateParts: [{ kind: "month", start: 0, end: 2, value: month }],
  });
  const text = "12/02/26 then 1/30";
  const form = (month: number) => read(text, [date(month)]).pairAt(4)?.form;
  expect(form(12)).toBe(form(1));
  expect(form(12)).not.toBe(form(6));
  expect(form(6)).toBe(read(text).pairAt(4)?.form);
});

test("a list of brands has many capitals and nobody, a letter few capitals and somebody", () => {
  const list = read(
    "on Keppra, Vimpat, Briviact, Onfi, Fycompa, Banzel, Sabril, Topamax, Lamictal, Zonegran and Xcopri",
  );
  const prose = "she walked to the shop with her sister and Ann and felt well all day long";
  const letter = read(prose, [{ start: 43, end: 46, type: "NAME", sureness: 80 }]);
  expect(list.capitals).toBeGreaterThan(letter.capitals);
  expect(list.identified).toBeLessThan(letter.identified);
});
