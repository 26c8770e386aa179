import { describe, expect, test } from "vitest";
import {
  conformalThreshold,
  countFaulty,
  type QuestionOutcome,
  quotesEvidence,
  summariseAnswers,
} from "./evaluate-answers.ts";

describe("conformal thresholds", () => {
  const nineteen = Array.from({ length: 19 }, (_, i) => i / 20);

  test("of 19 unanswerable questions at alpha .1, the ⌈20 × .9⌉ = 18th confidence must be passed", () => {
    const from = conformalThreshold(nineteen, 0.1) ?? 0;
    expect(from).toBeGreaterThan(17 / 20);
    expect(from).toBeLessThan(18 / 20);
  });

  test("19 questions are enough for .05 and too few for .02", () => {
    expect(conformalThreshold(nineteen, 0.05)).toBeGreaterThan(18 / 20);
    expect(conformalThreshold(nineteen, 0.02)).toBeUndefined();
  });

  test("order does not matter", () => {
    expect(conformalThreshold([...nineteen].reverse(), 0.1)).toBe(conformalThreshold(nineteen, 0.1));
  });
});

function outcome(confidence: number, confidenceWithout: number, right: boolean | undefined): QuestionOutcome {
  return {
    text: "?",
    risk: "routine",
    answered: right !== undefined,
    answeredWithout: confidenceWithout >= 0.5,
    confidence,
    confidenceWithout,
    statements: right === undefined ? [] : [{ text: "!", right: true, supported: right }],
    direction: undefined,
    contradiction: undefined,
    byVerifier: right === undefined ? undefined : { recall: 1, precision: 1, supported: [true] },
    byGold: right === undefined ? undefined : { recall: Number(right), precision: Number(right), supported: [right] },
    citations: right === undefined ? 0 : 1,
    verified: right === undefined ? 0 : 1,
  };
}

test("five questions by hand: coverage, support, refusals, AUROC with a tie, risk of the surest", () => {
  const summary = summariseAnswers([
    outcome(0.9, 0.1, true),
    outcome(0.8, 0.2, true),
    outcome(0.7, 0.6, false),
    outcome(0.6, 0.3, true),
    outcome(0.2, 0.2, undefined),
  ]);
  expect(summary.answered).toBe(4 / 5);
  expect(summary.supportedFirst).toBe(3 / 4);
  expect(summary.refusedWithout).toBe(4 / 5);
  // .9, .8 and .7 beat all five; .6 beats four and ties one; .2 beats one and ties two: 15 + 4.5 + 2 of 25.
  expect(summary.abstentionAuroc).toBeCloseTo(21.5 / 25, 12);
  expect(summary.riskCoverage).toEqual([
    { coverage: 0.2, from: 0.9, risk: 0 },
    { coverage: 0.4, from: 0.8, risk: 0 },
    { coverage: 0.6, from: 0.7, risk: 1 / 3 },
    { coverage: 0.8, from: 0.6, risk: 1 / 4 },
  ]);
  expect(summary.verified).toBe(1);
  expect(summary.byVerifier).toMatchObject({ answers: 4, citationRecall: 1, responseSupport: 1 });
  expect(summary.byGold).toMatchObject({ answers: 4, citationPrecision: 3 / 4, statementSupport: 3 / 4 });
});

test("a citation with two faults is one that does not verify, and a fault of the statement takes no citation away", () => {
  expect(
    countFaulty([
      { statement: 0, citation: undefined, reason: "level-differs" },
      { statement: 0, citation: 1, reason: "quote-differs" },
      { statement: 0, citation: 1, reason: "url-differs" },
      { statement: 1, citation: 1, reason: "retracted" },
    ]),
  ).toBe(2);
});

test("of no question there is no AUROC", () => {
  expect(summariseAnswers([]).abstentionAuroc).toBeUndefined();
});

test("four directions by hand: an abstention has none, and an answer that shows none contradicts nothing", () => {
  const directed = (contradiction: QuestionOutcome["contradiction"]) => ({ ...outcome(0.9, 0.1, true), contradiction });
  const { contradiction } = summariseAnswers([
    directed({ shown: true, contradicts: false }),
    directed({ shown: true, contradicts: true }),
    directed({ shown: false, contradicts: false }),
    directed(undefined),
  ]);
  expect(contradiction).toEqual({ answers: 3, shown: 2, contradicting: 1 });
});

test.each([
  ["Pain was lower with aspirin than with placebo.", true],
  ["Overall, pain was lower with aspirin than with placebo (P = 0.01), as had been expected.", true],
  ["Nausea was commoner with ibuprofen in the elderly.", false],
  ["Pain fell.", false],
])("%s says what judges marked: %s", (sentence, expected) => {
  expect(quotesEvidence(sentence, ["Pain was lower with aspirin than with placebo."])).toBe(expected);
});
