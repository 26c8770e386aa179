import { describe, expect, test } from "vitest";
import { deidentifyText } from "./index.ts";

const hidden = (text: string) => deidentifyText(text).text;

describe("what fresh notes of British and American hospitals leaked", () => {
  test.each([
    ["who receives a mail", "To: Osborne, Kit L; Faulk, Terry; 6E Charge\nSubject: placement", /Kit|L;|Faulk|Terry/],
    ["a letter that ends a quoted mail", "> Need signed orders by ten.\n> B\nDiscussed on rounds.", /> B/],
    [
      "an initial joined to a family name",
      "ate pancakes. Wife at bedside. -ABoyd RN\nagree, examined, DSussman",
      /Boyd|Sussman/,
    ],
    [
      "a name one signs in with",
      "reports viewed by dr.hkaur 04/06/2025\nPrinted 12-Mar-2025 by SHARONB",
      /hkaur|SHARONB/,
    ],
    ["a locum in a printed record", "24-Feb-2025  GP Surgery  TAN, Wei-Lin (Dr) (Locum)", /TAN|Wei/],
    ["a given name cut short", "dietary mgr Wm. Fugate present", /Wm|Fugate/],
    ["who made the scan", "Live IUP 7w0d. Sonographer: KT\nNOF pathway. Sig SP", /KT|SP/],
    ["who typed and who gave", "DT: 06/04/24 1840 dla/MODL\nProQuad given lkb LPN; lot", /dla|lkb/],
    ["a worker in brackets", "Also present: Rab (support worker).", /Rab/],
    ["a house that has no bed", "Regency has no female bed till Friday. Peachford (full).", /Regency|Peachford/],
    ["a pharmacy that will hold", "not filled, Thrifty Way will hold, son to pick up", /Thrifty|Way/],
    ["a house named after a town", "SNF likely (Village at Cook Springs).", /Village|Cook/],
    ["a school district", "Dysfluency: Sunnyside ISD will screen", /Sunnyside|ISD/],
    ["an ambulance service", "North Fells Ambulance Service    ePCR", /Fells|Ambulance|Service/],
    ["a firm with two capitals", "Payer: work comp, CopperPoint claim", /CopperPoint/],
    ["a firm that begins with a digit", "Dad back at 3M Monday", /3M/],
    ["a farm for an address", "Loc: Far Ings Farm, Hutton Roof Rd", /Ings|Farm/],
    ["a house told by its number", "Thinks neighbours at number 41 have a camera.", /41/],
    ["a regiment", "Served w/ 3/75, two deployments", /3\/75/],
    ["a town that is a word", "Fell off a tractor Saturday near Cerulean. Awake.", /Cerulean/],
    ["a town before a state without a comma", "Patient location: parked car, Beckley WV.", /Beckley/],
    ["a motorway at the end of a sentence", "He drove himself along the M56. His back ached.", /M56/],
    ["a licence of four digits", "Jory Amundson, PT, DPT lic 9914; next", /9914/],
    ["an interpreter's number", "LanguageLine interp 60418. Prev LSCS", /60418/],
    ["the day of a training", "Coach and aide trained 9/30, forms signed.", /9\/30/],
    ["a day at the start of a sentence", "Cramping last hour. Sat signed off 40 min early.", /Sat /],
  ])("%s", (_, text, leak) => {
    expect(hidden(text)).not.toMatch(leak);
  });
});

describe("what the same forms say of nobody", () => {
  test.each([
    ["a branch of medicine that will see", "Cardiology will hold anticoagulation."],
    ["who teaches, in small letters", "seen by caseworker and at homecoming, from chemist"],
    ["an identifier's label after a word", "DoD ID pending, forms aware"],
    ["a drug joined to another", "wash-out 36 h from Perindopril, stable"],
  ])("%s", (_, text) => {
    expect(hidden(text)).toBe(text);
  });
});
