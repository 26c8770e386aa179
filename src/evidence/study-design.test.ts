import { expect, test } from "vitest";
import { type DesignCues, toStudyDesign } from "./study-design.ts";

const cases: readonly (readonly [string, Partial<DesignCues>])[] = [
  ["randomised-trial", { abstract: "Patients were randomised to salt. Larger trials are needed." }],
  ["randomised-trial", { abstract: "Adults were randomly assigned. No serious events occurred." }],
  ["unknown", { title: "Vitamin D and stroke: a Mendelian randomization study" }],
  ["cohort", { abstract: "In this non-randomised cohort falls were fewer. Randomized controlled trials are needed." }],
  ["cohort", { abstract: "A retrospective registry. Future randomised trials should confirm this." }],
  [
    "animal-or-laboratory",
    { publicationTypes: ["Randomized Controlled Trial, Veterinary"], title: "Salt in Labradors" },
  ],
  ["animal-or-laboratory", { publicationTypes: ["Comparative Study"], title: "Salt in rats" }],
  ["cohort", { publicationTypes: ["Comparative Study", "Journal Article"], title: "Salt in women" }],
  ["unknown", { publicationTypes: ["Comparative Study"], title: "Two programs for clustering" }],
  ["unknown", { publicationTypes: ["Clinical Trial Protocol"], title: "Salt in women (SALT-1)" }],
  ["unknown", { title: "Salt in women: protocol for a randomised controlled trial" }],
  ["randomised-trial", { title: "A new protocol for insulin infusion: a randomised trial" }],
  ["notice", { articleType: "other", title: "Corrigendum: Salt in women" }],
  ["notice", { title: "Correction to: Salt in women" }],
  ["unknown", { title: "Correction of hyponatraemia in women" }],
  ["review-or-opinion", { articleType: "decision-letter", abstract: "The randomised trial is convincing." }],
];

test.each(cases)("a publication is a %s by its type and words: %o", (design, cues) => {
  expect(toStudyDesign({ title: "Salt", abstract: "", ...cues })).toBe(design);
});
