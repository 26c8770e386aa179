import { expect, test } from "vitest";
import { demandsOf } from "./expression-demands.ts";

test.each([
  [/(?<=\b(?:user(?:name)?|login):? )[a-z]+\d{2,}/gi, ["login ", "login:", "user ", "user: ", "userna"]],
  [/\bext\.\s(\d{2})(?!\d)/gi, ["ext."]],
  [/[Pp][Tt] (?<!bed )bed/g, ["PT bed", "Pt bed", "pT bed", "pt bed"]],
  [/\d{4}-\d{3,6}(?:A|B)/g, ["0000-0"]],
  [/stage (?:IV|V)[a-c]/g, ["stage "]],
  [/(?:IV|V)[a-c](?!\p{L})/gu, ["IVa", "IVb", "IVc", "Va", "Vb", "Vc"]],
  [/(?<!\p{L})(\p{Lu}\p{Ll}+)(?= \((?:aunt|ex)\b)/gu, [" (aunt", " (ex"]],
])("every text that matches %s holds one of its strings", (expression, expected) => {
  expect(demandsOf(expression)[0]?.toSorted()).toEqual(expected);
});

test("letters far apart are demanded both", () => {
  expect(demandsOf(/ward\D+bed 4?/).toSorted()).toEqual([["bed "], ["ward"]]);
});

test("an alternative that demands nothing leaves the whole expression without a demand", () => {
  expect(demandsOf(/abc|\w|def/)).toEqual([]);
  expect(demandsOf(/(?:abc)?\d*/)).toEqual([]);
  expect(demandsOf(/(?:abc|\w)x?z*/)).toEqual([]);
});
