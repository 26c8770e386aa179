import { expect, test } from "vitest";
import { type CitedStatement, meanGrounding, scoreCitations } from "./grounding-scores.ts";

/** Supported by any set of citations that holds one of `enough` whole. */
function cited(sources: readonly string[], enough: readonly (readonly number[])[]): CitedStatement {
  return { sources, entails: (places) => enough.some((set) => set.every((place) => places.includes(place))) };
}

test("a statement without a citation has neither recall nor precision", () => {
  expect(scoreCitations([cited([], [])])).toEqual({ recall: 0, precision: 0, supported: [false] });
});

test("of two citations, the one that does not support alone and is not missed is superfluous (ALCE)", () => {
  const { recall, precision } = scoreCitations([cited(["a", "b"], [[0]])]);
  expect([recall, precision]).toEqual([1, 1 / 2]);
});

test("two citations that support only together are both needed", () => {
  expect(scoreCitations([cited(["a", "b"], [[0, 1]])])).toEqual({ recall: 1, precision: 1, supported: [false] });
});

test("two citations of one source that support together are support by one source (SourceCheckup)", () => {
  expect(scoreCitations([cited(["a", "a"], [[0, 1]])]).supported).toEqual([true]);
});

test("two citations each of which supports alone both count, as each of them does in ALCE", () => {
  expect(scoreCitations([cited(["a", "b"], [[0], [1]])]).precision).toBe(1);
});

test("citations of a statement they do not support count for nothing and stand in the denominator", () => {
  // One statement of two: recall 1/2. One citation of four: the second statement's three are void.
  const scores = scoreCitations([cited(["a"], [[0]]), cited(["b", "c", "d"], [])]);
  expect(scores).toEqual({ recall: 1 / 2, precision: 1 / 4, supported: [true, false] });
});

test("three answers by hand: recall and precision are means over answers, support counts statements and whole answers", () => {
  const scores = [
    scoreCitations([cited(["a"], [[0]])]),
    scoreCitations([cited(["a"], [[0]]), cited(["b"], []), cited(["c"], [[0]])]),
    scoreCitations([cited(["a", "b"], [[0]])]),
  ];
  const { citationRecall, citationPrecision, ...support } = meanGrounding(scores);
  expect(citationRecall).toBeCloseTo((1 + 2 / 3 + 1) / 3, 12);
  expect(citationPrecision).toBeCloseTo((1 + 2 / 3 + 1 / 2) / 3, 12);
  expect(support).toEqual({ answers: 3, statements: 5, statementSupport: 4 / 5, responseSupport: 2 / 3 });
});

test("no answers: nothing is shown for them", () => {
  expect(meanGrounding([])).toMatchObject({ answers: 0, citationRecall: 0, responseSupport: 0 });
});
