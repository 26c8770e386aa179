import { describe, expect, test } from "vitest";
import { announcedRole, roleOf } from "./sentence-role.ts";

describe("labels of structured abstracts", () => {
  test.each([
    ["RESULTS: Pain fell.", "result"],
    ["Main outcome measures: Pain at 6 weeks.", "methods"],
    ["Conclusions We found no effect.", "conclusion"],
    ["Background and aims: Pain is common.", "objective"],
    ["Results were similar in both groups.", undefined],
    ["Patients Who smoked were excluded.", undefined],
    ["The results: none.", undefined],
  ] as const)("%s announces %s", (sentence, expected) => {
    expect(announcedRole(sentence)).toBe(expected);
  });
});

describe("what a sentence does", () => {
  test.each([
    ["The aim of this study was to compare aspirin with placebo.", undefined, "abstract", "objective"],
    ["We investigated whether zinc shortens diarrhoea.", undefined, "introduction", "objective"],
    ["To determine whether zinc works, we found it shortened diarrhoea (P < 0.01).", undefined, "results", "result"],
    ["Patients were randomised to aspirin or placebo.", undefined, "other", "methods"],
    ["Pain was measured daily.", undefined, "results", "methods"],
    ["Pain was significantly lower with aspirin.", undefined, "results", "result"],
    ["Pain was significantly lower with aspirin.", "methods", "abstract", "methods"],
    ["Does aspirin reduce pain?", undefined, "abstract", "list"],
    ["BMI, body mass index; HR, hazard ratio; CI, confidence interval.", undefined, "table", "list"],
    ["Aspirin is old.", undefined, "introduction", "background"],
    ["Aspirin should be given early.", undefined, "discussion", "conclusion"],
  ] as const)("%s (under %s, in %s): %s", (sentence, announced, kind, expected) => {
    expect(roleOf(sentence, announced, kind)).toBe(expected);
  });
});
