import { expect, test } from "vitest";
import { parseAnyOf, parseQueryText } from "#timeline";
import { predicateTokens } from "./predicate-tokens.ts";
import { parseVocabulary } from "./vocabulary.ts";

const labels = ["ICD10CM//E11", "ICD10CM//E11.9", "ICD10CM//I10", "LAB", "LAB//<5.7", "LAB//5.7..6.5", "LAB//>=6.5"];
const vocabulary = parseVocabulary({
  format: "osler-vocabulary-1",
  minSubjects: 1,
  assumedEntryAgeDays: 0,
  tokens: ["PAD", "UNKNOWN", ...labels],
  unknown: {},
  codes: [
    { code: "ICD10CM//E11", token: 2 },
    { code: "ICD10CM//E11.9", token: 3 },
    { code: "ICD10CM//I10", token: 4 },
    { code: "LAB", token: 5, values: { edges: [5.7, 6.5], basis: "threshold", centre: 6, scale: 1 } },
  ],
});
const tokens = (text: string) => predicateTokens(vocabulary, parseQueryText(text));

test("a code stands for itself and for the codes below it; a result for all its values", () => {
  expect(tokens("ICD10CM//E11")).toEqual([2, 3]);
  expect(tokens("ICD10CM//E11.9")).toEqual([3]);
  expect(tokens("ICD10CM//I10,ICD10CM//E11.9")).toEqual([3, 4]);
  expect(tokens("LAB")).toEqual([5, 6, 7, 8]);
});

test("a value bound takes the bins on its side: an edge belongs to the values above it", () => {
  expect(tokens("LAB>=6.5")).toEqual([8]);
  expect(tokens("LAB >= 5.7")).toEqual([7, 8]);
  expect(tokens("LAB<5.7")).toEqual([6]);
  expect(tokens("LAB<5.7, LAB>=6.5")).toEqual([6, 8]);
});

test("a code without a token is refused by its name", () => {
  expect(() => tokens("ICD10CM//I10,ICD10CM//Q99")).toThrow(
    expect.objectContaining({ code: "tokens/code-unknown", message: expect.stringContaining("ICD10CM//Q99") }),
  );
});

test("a value between the edges is refused, and the edges are told", () => {
  for (const text of ["LAB>=6", "LAB>6.5", "LAB<=5.7"]) {
    expect(() => tokens(text)).toThrow(
      expect.objectContaining({ code: "tokens/value-between-edges", message: expect.stringContaining("5.7, 6.5") }),
    );
  }
  expect(() => tokens("ICD10CM//I10>=1")).toThrow(expect.objectContaining({ code: "tokens/value-between-edges" }));
});

const file = `
predicates:
  diabetes: { code: { any: ["ICD10CM//E11", "ICD10CM//I10"] } }
  high: { code: { regex: "^LAB$" }, value_min: 6.5, value_min_inclusive: true }
  either: { expr: "or(diabetes, high)" }
  nested: { expr: "or(either, diabetes)" }
  both: { expr: "and(diabetes, high)" }
  anyCase: { code: { regex: "(?i)^icd10cm//e11" } }
  broken: { code: { regex: "(?i)(" } }
`;

test("a file's predicates mean what its ACES says; or() is a set, and() is refused", () => {
  const of = (name: string) => predicateTokens(vocabulary, parseAnyOf(file, name));
  expect(of("diabetes")).toEqual([2, 3, 4]);
  expect(of("high")).toEqual([8]);
  expect(of("nested")).toEqual([2, 3, 4, 8]);
  expect(of("anyCase")).toEqual([2, 3]);
  expect(() => of("broken")).toThrow(expect.objectContaining({ code: "tokens/predicate-not-tellable" }));
  expect(() => of("both")).toThrow(expect.objectContaining({ code: "timeline/task-invalid" }));
  expect(() => of("absent")).toThrow(expect.objectContaining({ code: "timeline/task-invalid" }));
});
