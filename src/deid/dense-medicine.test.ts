import { describe, expect, test } from "vitest";
import { deidentifyText } from "./index.ts";

const hidden = (text: string) => deidentifyText(text).text;

describe("eponyms, makers and scales that were taken for persons", () => {
  test.each([
    ["operations in a row", "Kasai, Ladd, Duhamel, Soave, Swenson, Ramstedt, Ravitch, Nuss. Breast: Patey."],
    ["signs of the eye", "Busacca and Koeppe; Vogt striae, Fleischer ring, Krukenberg spindle, Elschnig, Harada."],
    [
      "a unit named after two",
      "Facial palsy: House-Brackmann IV, Bell phenomenon, Ramsay Hunt. Neuropathy: Lewis-Sumner.",
    ],
    ["antibodies in a row", "lupus anticoagulant positive, Ro/La/Smith counselling for pregnancy done"],
    [
      "a given name in a list of hernia repairs",
      "Bassini, Shouldice, McVay, Lichtenstein, Desarda, Rives-Stoppa with Bard",
    ],
    ["a scale of falls", "Fall risk: Hester Davis 19, yellow socks"],
    ["a maker among tests", "KPC, NDM, OXA-48, VIM, IMP by Cepheid Carba-R not detected"],
  ])("%s", (_, text) => {
    expect(hidden(text)).toBe(text);
  });
});

describe("persons among words of medicine", () => {
  test.each([
    [
      "a reader with a title in a list of signs",
      "Babinski, Chaddock, Oppenheim, Hoffmann and Trömner absent as Dr. Schaefer found.",
      /Schaefer/,
    ],
    [
      "a technician of a sleep study",
      "Cheyne-Stokes absent, Epworth 9. Tech Devereaux noted snoring loud.",
      /Devereaux/,
    ],
    [
      "a patient in capitals beside brands",
      "Lipitor, Plavix, Lasix, Coreg, Zoloft. Pt OYELARAN refused Colace.",
      /OYELARAN/,
    ],
    ["the city of a stage", "She lives in Ann Arbor, MI. Hodgkin lymphoma.", /Ann Arbor/],
    ["a nurse whose double name a syndrome bears", "Marshall-Smith, Karen RN", /Marshall/],
    ["a contact whose double name a syndrome bears", "Emergency contact Hannah Louis-Bar 555-0123", /Louis/],
    ["an assistant whose double name a syndrome bears", "Referred by Marshall-Smith, PA-C", /Marshall/],
    ["a surgeon whose name a fracture's type bears", "Signed, E. Sanders type II note", /Sanders/],
    ["a son whose name a syndrome bears", "told Bernard Soulier that", /Soulier/],
    ["a mother whose name a sign bears", "Lipitor, Plavix, Lasix, Coreg given by his mother Cullen.", /Cullen/],
  ])("%s", (_, text, leak) => {
    expect(hidden(text)).not.toMatch(leak);
  });
});
