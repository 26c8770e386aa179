import { expect, test } from "vitest";
import { deidentifyText } from "./deidentify-text.ts";
import { languageOf } from "./locales/language.ts";
import { wordsOf } from "./words.ts";

const hidden = (text: string) => deidentifyText(text).spans.map(({ start, end }) => text.slice(start, end));

test("a note's language is that of its function words; foreign words inside an English note change nothing", () => {
  const language = (text: string) => languageOf(wordsOf(text));
  expect(language("Paciente que acude por dolor en el pecho desde hace dos días y refiere disnea.")).toBe("es");
  expect(language("Der Patient wurde mit Schmerzen in der Brust aufgenommen und ist beschwerdefrei.")).toBe("de");
  expect(language('The patient says "dolor de cabeza" and she takes te de manzanilla for it.')).toBe("en");
  expect(language("BP 120/80")).toBe("en");
});

test("a German noun is nobody's name; whoever stands after Herr or Frau is somebody", () => {
  const text = "Herr Brodbeck klagt über Schmerzen in der Schulter. Die Beweglichkeit ist nicht eingeschränkt.";
  expect(hidden(text)).toEqual(["Brodbeck"]);
});

test("a word with a capital inside a Spanish sentence is a name; a sign named after its discoverer is not", () => {
  const text = "El paciente refiere que su vecino Olegario le trajo en coche. El signo de Murphy es negativo.";
  expect(hidden(text)).toEqual(["Olegario"]);
});

test.each([
  ["Visto en consulta, DNI 12345678Z, tfno 655 019 338, con la familia.", ["12345678Z", "655 019 338"]],
  [
    "Die Patientin ist bei der Kasse unter M447190338 geführt und wird am 15. 3. kontrolliert.",
    ["M447190338", "15. 3."],
  ],
])("numbers and dates in the form of the country are hidden: %s", (text, expected) => {
  expect(hidden(text)).toEqual(expect.arrayContaining(expected));
});

test("a title, a rank or a day range hides no more and no less than what identifies", () => {
  expect(hidden("Referring Dr Mbatha saw her at the clinic.")).toEqual(["Mbatha"]);
  expect(hidden("Camp was July 6-19 and he was well.")).toEqual(["July 6", "19"]);
  expect(hidden("Started azithromycin, day D4/7, RR 18, SpO2 95.")).toEqual([]);
});

test.each([
  ["Client: Rosamund Tierney, 93. Lives alone.", ["Rosamund Tierney", "93"]],
  ["He missed the bus, see fri. with the nurse.", ["fri"]],
  ["Her pulse was 93, then 95.", []],
])(
  "an age right after a name and a weekday written small are hidden, a measured number is not: %s",
  (text, expected) => {
    expect(hidden(text)).toEqual(expected);
  },
);

test("a form of address is no part of the name after it", () => {
  expect(hidden("She was driven home by Elder Trask.")).toEqual(["Trask"]);
});

test("a numeral after a full name and a particle inside one belong to it, a grade after an eponym does not", () => {
  expect(hidden("Her grandfather was called Trevor Lindholm III.")).toEqual(["Trevor Lindholm III"]);
  expect(hidden("Anneke ten Pas will come.")).toEqual(["Anneke ten Pas"]);
  expect(hidden("Salter Harris II fracture, Mobitz II block, Chiari II.")).toEqual([]);
});

test("groups of digits before what rings are a telephone number, pressures are not", () => {
  expect(hidden("Reach us: 31-72-40-19 office")).toEqual(["31-72-40-19"]);
  expect(hidden("Groups of 31 72 40 repetitions at home daily.")).toEqual([]);
});
