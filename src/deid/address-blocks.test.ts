import { expect, test } from "vitest";
import { deidentifyText } from "./deidentify-text.ts";

const left = (text: string) => deidentifyText(text).text.replace(/\[\w+\]/g, "·");

test.each([
  ["Greek, numbers on both sides", "Ship it to 28 Λ. Κηφισίας 114\n Suite 12\n Athens", /28|114|Κηφισίας/],
  ["Croatian in small letters", "she is staying at 36 trg svobode 9 apt. 41", /36|trg|svobode|9|41/],
  ["English words that are streets elsewhere", "> 311 Haakons gate 18\n> Apt. 5\n> Bergen", /311|gate|18/],
  ["French with a common word", "?? 51 rue du moulin 7\n?? apt. 66", /51|rue|moulin|7/],
  ["Portuguese with initials", "41 r joão a macedo 6 suite 9", /41|\br\b|macedo|6/],
])("the words and numbers just before an apartment are its street: %s", (_, text, gone) => {
  expect(left(text)).not.toMatch(gone);
});

test.each([
  ["two numbers before a French street", "He moved to 14 3 rue de la Fontaine last week.", /14|3|rue|Fontaine/],
  ["a way", "Deliveries: 8 chemin du Vieux Moulin, Annecy", /8|chemin|Vieux|Moulin/],
  ["a Spanish street", "She keeps a flat on C/ Virgen Blanca 8 with a lift.", /C\/|Virgen|Blanca|8/],
  ["a side of a street", "The shop stands on the east side of Luis Piedra 410.", /Luis|Piedra|410/],
])("a street of another language is hidden with its numbers: %s", (_, text, gone) => {
  expect(left(text)).not.toMatch(gone);
});

test.each([
  ["Brazil", "Our office: 41 Rua Castelo 9\nCuritiba\n, PR\n Brazil 80010", /PR|80010/],
  ["a number for a province", "Home: 12 Oakmere Lane Suite 6\nSousse, 51 40021", /51|40021/],
  ["Belgium", "Mail: 41 Kerkstraat 12 Apt. 6\nAalst VO 9300", /VO|9300/],
  ["at the line's end", "Send it to 41 Petőfi utca 13. Suite 10 Miskolc BO.", /BO/],
  ["a country of two words", "9 Elmstone Road\n Apt. 96\n Leeds\n United Kingdom 21959", /Kingdom|21959/],
  ["a town and its country in small letters", "visit him at 24 Kirkkotie 6, évora, portugal", /évora/],
])("codes of provinces, countries and postal numbers go with the block before them: %s", (_, text, gone) => {
  expect(left(text)).not.toMatch(gone);
});

test.each([
  ["with a short form", "We met at the corner of ul. Prosta 12 and Van Dam Road.", /Prosta|12|Van|Dam/],
  ["in small letters", "pt was hit on the corner of birch and quarry road", /birch|quarry/],
])("a corner of two streets is hidden: %s", (_, text, gone) => {
  expect(left(text)).not.toMatch(gone);
});

test("a line after `Address:` is hidden to its end where a part of an address was found in it, not the sentence behind", () => {
  expect(left("address: 36 trg svobode 9 apt. 41 gornji na hribu")).toBe("address: ·");
  expect(left("Address: 36 Oakmere Lane, Apt 4. Lungs are clear.")).toContain("Lungs are clear.");
});

test.each([
  "The corner of the mouth droops and Left facial weakness is new.",
  "Ulcer at the corner of the eye and the lid.",
  "Suite of tests: 12 ordered, 10 back. BP 120/80, HR 88, bed 14.",
  "Morphine 2 via PCA, 3 times a day, place 1 patch on the arm.",
  "Pain 7 en route, 4 on arrival; avenue of treatment: 2 cycles.",
  "c/ mild pain 8/10, c/o nausea.",
  "Lesion on the left side of the liver, segment 8, 14 mm.",
  "Address: 3 goals of care before discharge.",
])("medicine beside such words stays: %s", (text) => {
  expect(deidentifyText(text).spans).toEqual([]);
});

test("minutes and doses before a numbered suite stay", () => {
  expect(left("Arrived 1015 Cath suite 2, HR 88.")).toMatch(/^Arrived 1015 Cath /);
  expect(left("Transfused 350 ml, unit 2 of 4.")).toMatch(/^Transfused 350 ml, /);
  expect(left("Moved 45 minutes later to suite 3 of the endoscopy unit.")).toContain("Moved 45 minutes later to ");
  expect(left("Gave 40 mg furosemide in OR suite 2, then 20 mg.")).toMatch(
    /^Gave 40 mg furosemide in OR .*, then 20 mg\.$/,
  );
});

test("what stands behind an address of a chart's head stays: tests, heart rate and the state", () => {
  const text = "Home: 12 Oakmere Lane Apt 4, Adelaide SA 5006\nWBC 9.2, HR 88, BP 120/80";
  expect(left(text)).toContain("SA ");
  expect(left(text)).toContain("WBC 9.2, HR 88, BP 120/80");
});

test.each([
  ["a country and three digits", "9 Elmstone Road\n Apt. 96\n Leeds\n Canada 417", /417/],
  ["a town of its own line", "> 9 Elmstone Road\n> Apt. 96\n> Törnsum 641", /Törnsum|641/],
  ["a province's code on a line", "9 Elmstone Road\nTURRABURRA\n, VIC\n Australia 38117", /VIC|38117/],
  ["a corner's house number", "Deliver to 9816 Anna and Ringvej 75", /9816|75/],
  ["a town of three words", "We moved here from Zgornji Vrh nad Idrijo", /nad/],
])("postal numbers and small words go with their town: %s", (_, text, gone) => {
  expect(left(text)).not.toMatch(gone);
});

test("tests below an address stay", () => {
  expect(left("12 Oakmere Lane\nApt 4\nTroponin 112\nGlucose 340\n")).toMatch(/Troponin 112\nGlucose 340/);
});
