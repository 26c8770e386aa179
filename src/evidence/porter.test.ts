import { expect, test } from "vitest";
import { porterStem } from "./porter.ts";
import { stemOf, stopWords, toStems } from "./terms.ts";

test("Porter's own examples (Program 1980;14:130-137)", () => {
  const examples: Record<string, string> = {
    caresses: "caress", ponies: "poni", ties: "ti", cats: "cat", feed: "feed", agreed: "agre", plastered: "plaster", motoring: "motor",
    sing: "sing", conflated: "conflat", troubled: "troubl", sized: "size", hopping: "hop", falling: "fall", hissing: "hiss",
    failing: "fail", filing: "file", happy: "happi", sky: "sky", relational: "relat", conditional: "condit", rational: "ration",
    digitizer: "digit", differently: "differ", vietnamization: "vietnam", operator: "oper", hopefulness: "hope", triplicate: "triplic",
    electrical: "electr", goodness: "good", revival: "reviv", allowance: "allow", inference: "infer", adjustable: "adjust",
    replacement: "replac", adoption: "adopt", activate: "activ", effective: "effect", probate: "probat", rate: "rate", cease: "ceas",
    controlling: "control", rolling: "roll",
  }; // biome-ignore format: a table
  for (const [word, stem] of Object.entries(examples)) expect([word, porterStem(word)]).toEqual([word, stem]);
});

test("there are 127 stop words; sub- and superscripts, accents and Greek fold to what people type", () => {
  expect(stopWords.size).toBe(127);
  expect(toStems("VO₂ and β-blockers in Ménière's disease")).toEqual(["vo2", "beta", "blocker", "menier", "diseas"]);
});

test("a contraction leaves no letter of its own to search for, and vitamin D keeps its letter", () => {
  expect(toStems("I'm 40 and I’ve a scar; she'll go, we're late, I'd ask")).toEqual(
    toStems("40 a scar; go, late, ask"),
  );
  expect(toStems("Who shouldn't get it, who doesn’t, who can't and who won't?")).toEqual(["get"]);
  expect(toStems("10 m after vitamin D's re-test in O'Reilly")).toEqual([
    "10",
    "m",
    "vitamin",
    "d",
    "re",
    "test",
    "o",
    "reilli",
  ]);
});

test("British spelling finds American, and the other way round", () => {
  for (const [british, american] of [
    ["anaemia", "anemia"], ["haemoglobin", "hemoglobin"], ["paediatric", "pediatric"], ["oedema", "edema"], ["randomised", "randomized"], ["immunisation", "immunization"],
    ["tumours", "tumors"], ["fibre", "fiber"], ["programme", "program"], ["sulphate", "sulfate"],
  ] as const) // biome-ignore format: pairs
    expect(stemOf(british)).toBe(stemOf(american));
});
