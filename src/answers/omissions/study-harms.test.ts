import { describe, expect, test } from "vitest";
import { findHarms } from "./study-harms.ts";

const told = (text: string, kind: "results" | "methods" | "discussion" | "other" = "results") => {
  const found = findHarms({ text, passages: [{ start: 0, end: text.length, section: "", kind }] });
  return found === undefined ? undefined : text.slice(found.start, found.end);
};

describe("the sentence that tells what harm was seen", () => {
  test.each([
    ["No serious adverse events were reported in either group."],
    ["The proportion of women reporting any side effects was similar between the groups (34.0% versus 30.9%)."],
    ["Both drugs were well tolerated, with no adverse events reported."],
    ["The hematologic toxicity was similar in both groups (p = 0.4)."],
    ["There was no significant difference in postoperative complications between the groups (p = 0.7)."],
    ["Five azithromycin and two placebo participants reported gastrointestinal side effects."],
  ])("%s", (sentence) => {
    expect(told(`Pain fell by 3 points (p = 0.01). ${sentence} Age did not matter.`)).toBe(sentence);
  });

  test.each([
    ["what was looked for", "Adverse events were recorded at each visit."],
    ["an outcome planned", "Secondary outcomes were pain and adverse events."],
    ["what others found", "Previous studies reported few side effects with this drug."],
    ["what others found, by a reference", "Side effects were more common in women [12, 13]."],
    ["what is supposed", "Higher doses may cause adverse effects."],
    ["what holds of a drug in general", "Metformin has few side effects."],
    ["an effect on something else", "There was no adverse effect on treatment satisfaction."],
    ["a complication that is the illness", "Two patients died of complications of their cancer."],
    ["nothing of harm", "Pain fell by 3 points in the treatment group (p = 0.01)."],
  ])("is not %s", (_, sentence) => {
    expect(told(sentence)).toBeUndefined();
  });

  test("is none of the methods, whatever it says", () => {
    const sentence = "No adverse events were reported in the pilot phase.";
    expect(told(sentence)).toBe(sentence);
    expect(told(sentence, "methods")).toBeUndefined();
  });

  test("of several the one that compares the groups, not the first", () => {
    const compared = "Overall, adverse events were similar between the groups (20% versus 22%, p = 0.6).";
    expect(told(`One patient developed a side effect. ${compared}`)).toBe(compared);
  });
});
