import { expect, test } from "vitest";
import { correctSpelling, editDistance } from "./spelling.ts";

test.each([
  ["kitten", "sitting", 3],
  ["abcd", "abdc", 1],
  ["abcd", "abcd", 0],
  ["", "ab", 2],
  ["gout", "goat", 1],
])("%s and %s are %i edits apart", (a, b, edits) => {
  expect(editDistance(a, b, 9)).toBe(edits);
  expect(editDistance(a, b, 0)).toBe(Math.min(edits, 1));
});

test.each([
  ["cholestrol", "cholesterol"],
  ["chlamidia", "chlamydia"],
  ["tetnus", "tetanus"],
  ["alzhimers", "alzheimers"],
  ["osteoperosis", "osteoporosis"],
])("%s is %s", (word, name) => {
  expect(correctSpelling(word, "en")).toBe(name);
});

test.each(["hypotension", "osteopetrosis", "hypothyroidism", "hypoglycemia"])(
  "the other disease %s is made no name",
  (word) => {
    expect(correctSpelling(word, "en")).toBeUndefined();
  },
);

test.each(["thinking", "decreased", "asked", "curry", "shopping", "brother", "holiday"])(
  "the everyday word %s is made no name",
  (word) => {
    expect(correctSpelling(word, "en")).toBeUndefined();
  },
);
