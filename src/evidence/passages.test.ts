import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentDraft } from "./document.ts";
import { normaliseParagraph, toVersion } from "./normalise-text.ts";
import { splitSentences } from "./sentences.ts";

const draftOf = (sections: DocumentDraft["sections"]): DocumentDraft => ({
  meta: { id: "x", article: "x", form: "jats", title: "A title", design: "unknown", level: "unclassified" },
  sections,
  notices: [],
});

const word = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("e.g.", "p = 0.03.", "Fig. 2", "We", "found.", "10⁶", "\ud800", "  "),
);
const paragraph = fc.array(word, { maxLength: 400 }).map((words) => ({ text: words.join(" ") }));
const sections = fc.array(
  fc.record({
    title: fc.string({ maxLength: 20 }),
    kind: fc.constantFrom("results" as const, "methods" as const),
    paragraphs: fc.array(paragraph, { maxLength: 4 }),
  }),
  { maxLength: 4 },
);

test("every passage is the slice of the document's text that its offsets name, in order, without overlap", () => {
  fc.assert(
    fc.property(sections, (list) => {
      const version = toVersion(draftOf(list));
      if (version === undefined) return;
      let before = 0;
      for (const { start, end } of version.passages) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(version.text.length);
        expect(end - start).toBeLessThanOrEqual(2600);
        expect(version.text.slice(start, end).isWellFormed()).toBe(true);
        before = end;
      }
      const inPassages = version.passages
        .map(({ start, end }) => version.text.slice(start, end))
        .join("")
        .replace(/\s/g, "");
      const given = list
        .flatMap((section) => section.paragraphs.map(({ text }) => normaliseParagraph(text)))
        .join("")
        .replace(/\s/g, "");
      expect(inPassages).toBe(given);
    }),
    { numRuns: 150 },
  );
});

test("the same words give the same version, however their white space was set; another word gives another", () => {
  const version = (text: string) => toVersion(draftOf([{ title: "", kind: "other", paragraphs: [{ text }] }]))?.version;
  expect(version("Salt  raises\n pressure.")).toBe(version("Salt raises pressure."));
  expect(version("Salt raises pressure.")).not.toBe(version("Salt lowers pressure."));
});

test("decimal points, abbreviations, initials and enumerators do not end a sentence", () => {
  const text =
    "Pressure fell by 5.2 mm Hg (p = 0.03) vs. placebo, e.g. In Fig. 2 by J. Smith et al. it rose. However, 12 died [3,4]. 1. None left.";
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Pressure fell by 5.2 mm Hg (p = 0.03) vs. placebo, e.g. In Fig. 2 by J. Smith et al. it rose.",
    "However, 12 died [3,4].",
    "1. None left.",
  ]);
});

test.each([
  [
    "It fell.¹² We saw it.* eGFR rose. ¿Y qué? Since Jan. 2020 none.",
    ["It fell.¹²", "We saw it.*", "eGFR rose.", "¿Y qué?", "Since Jan. 2020 none."],
  ],
  [
    "It fell in adults.1,2 The dose (5 mg).3 It rose by 0.5 mg.[1][2] No.5 Was left.",
    ["It fell in adults.1,2", "The dose (5 mg).3", "It rose by 0.5 mg.[1][2]", "No.5 Was left."],
  ],
  [
    "Metformin ggf. Insulin, z. B. Glargin, geben. Take it q.i.d. For pain. Give 5 mg q. 6 h. Stop.",
    ["Metformin ggf. Insulin, z. B. Glargin, geben.", "Take it q.i.d. For pain.", "Give 5 mg q. 6 h.", "Stop."],
  ],
])("marks of references end a sentence with it, abbreviations do not: %s", (text, sentences) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test("a list with the words that open it is one sentence, whatever its items end with", () => {
  const text = "Review first. Do not offer: • Aspirin. It harms. • Warfarin.\n\nOffer rest.";
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Review first.",
    "Do not offer: • Aspirin. It harms. • Warfarin.",
    "Offer rest.",
  ]);
  const unopened = "• Zinc helps. It is cheap. • Honey helps.";
  expect(splitSentences(unopened).map(({ start, end }) => unopened.slice(start, end))).toEqual([
    "• Zinc helps.",
    "It is cheap.",
    "• Honey helps.",
  ]);
});

test("a row of a table is one sentence, its caption is not", () => {
  const text = "Grades of it. As of 2020.\n\nAdults | Offer zinc. Do not offer honey. | A";
  const told = splitSentences(text, 0, text.length, true).map(({ start, end }) => text.slice(start, end));
  expect(told).toEqual(["Grades of it.", "As of 2020.", "Adults | Offer zinc. Do not offer honey. | A"]);
});
