import { describe, expect, test } from "vitest";
import { deidentifyText } from "./index.ts";

const hidden = (text: string) => deidentifyText(text).text;

describe("what papers of crews, callers, families and laboratories leaked", () => {
  test.each([
    ["the crew that took somebody away", "INR 2.1, tx to Harborview by Spirit 4. Mother well.", /Spirit|4/],
    ["a crew in the head of a sheet", "UNIT Ruach 5512    CALL 13:07", /Ruach|5512/],
    ["a hospital's letters behind its town", "FROM Lackawanna CMC 6 Main", /Lackawanna|CMC/],
    ["a university hospital by its letters", "dentigerous look on OPG. WUH cleared his neck.", /WUH/],
    ["a laboratory", "Drawn today: BMP, Mg, to KarDx. Plan:", /KarDx/],
    ["an officer's number", "foster carer; DC 3391 Marlowe present till 14:30.", /3391|Marlowe/],
    ["a donor by number", 'sperm: Osiris donor "OLE 5512" 2 straws', /5512/],
    ["a requisition with letters", "Advised no sprinting. Sample req NLG 24-5512.", /NLG|5512/],
    ["a record number in groups", "98 yo 8/15/26 449-31-07 Guarantor: motherhouse", /449|31|07/],
    ["a refrigerator", "Fridge KX-02 excursion 9.1 °C 40 min.", /KX-02/],
    ["a British plate", "Her husband drives (SB21 KLM) to work.", /SB21|KLM/],
    ["letters whose name is on something", "saw lock off the panel, tag had DM's name.", /DM/],
    ["small letters before a degree", "poison info file 5512. jb/LPN", /jb/],
    ["a family one was born into", "in the woods; his mother was a Quigg from the bay", /Quigg/],
    ["who is on tonight", "Take him to the clinic now, it's Reg on tonight.", /Reg/],
    ["who died in a pedigree", "well at 52. Ozzie, drowned off the cape.", /Ozzie/],
    ["a town behind an age", "phone w/ Bernadette Pumphrey (née Kielly), 46, Twillo; referred", /Twillo/],
    ["a floor behind a house", "Loc: rechov Uziel 38, 4th fl, no elevator", /Uziel|38|4th/],
    ["a street of Wales", "Not to be discharged to 12 Maes Hyfryd.", /12|Maes|Hyfryd/],
    ["a house number in words", "House three-twelve, take the truck.", /three|twelve/],
    ["an age between commas", "Asks whether his mother, 93, with gout is at risk", /93/],
    ["an Indian plate", "Shifted in ambulance TS 02 UB 4471 with staff", /TS 02|UB 4471|4471/],
    ["an age one is alive at", "Mother alive at 91 in her own flat", /91/],
    ["a flight and its towns", "Flt UX 417 Gatwick-Faro, seat 4C", /417|Gatwick|Faro/],
    ["the bearer of a number sign", "Patroller: B. Lacroix #60", /60/],
  ])("%s", (_, text, leak) => {
    expect(hidden(text)).not.toMatch(leak);
  });
});

describe("dates and numbers that other calendars and countries write", () => {
  test.each([
    ["a Hebrew date", "DATE 17 Tishrei 5785, seen at home", /17|Tishrei|5785/],
    ["a month and year of the Hijra", "treated Safar 1446 for six months", /Safar|1446/],
    ["a day left open", "Son born 2016-05-xx, well", /2016-05/],
    ["a spoken day", "The bottle says january nine, fifty tablets", /january|nine/],
    ["a spoken year of two digits", "born the tenth of June, twenty-two, got into pills", /tenth|June|twenty-two/],
    ["a day like a fraction in a known month", "Seen 23/5, OPU on 26/5. Two 2PN. 15/5 8c gr 1.", /15\/5/],
    ["a health card in groups of four", "EHIC 8030 0099 1147 2205 61 valid", /8030|0099|1147|2205|61/],
    ["a Swedish number", "pnr 19650812-9998, left kidney", /19650812|9998/],
  ])("%s", (_, text, leak) => {
    expect(hidden(text)).not.toMatch(leak);
  });
});

describe("what the same forms say of nobody", () => {
  test.each([
    ["items of OASIS", "OASIS recert. M1860 ambulation 3, M1800 grooming 1, GG0130 eating."],
    ["the number of a payer's bank", "copay card BIN 004682 on file"],
    ["a fraction of a score", "TUG done, 15/30 on the scale, pain 4/10."],
    ["a drug by a route", "transferred by wheelchair; feeds by tube 20 mL"],
    ["a gene beside a frequency", "somatic: RB1 and TP53 VAF 40 percent"],
  ])("%s", (_, text) => {
    expect(hidden(text)).toBe(text);
  });
});
