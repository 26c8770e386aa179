import { describe, expect, test } from "vitest";
import { deidentifyText } from "./index.ts";

const hidden = (text: string) => deidentifyText(text).text;

describe("what ordinary notes of American hospitals and clinics leaked", () => {
  test.each([
    ["who dictated and who typed", "Thank you for the referral.\nLA/pkd.\nGL/rv\nCS:bw", /LA|pkd|GL|rv|CS|bw/],
    ["a signature that a name explains", "From: Prakash Venkatraman\nThe cough is back.\nThanks, PV", /PV/],
    ["initials of a hyphenated name", "Exam Dr. Priya Menon-Kauer. NV crown prep w/ PMK.", /PMK/],
    ["a firm of ordinary words", "home with Comfort Keepers aide for one week", /Comfort|Keepers/],
    ["a school by its number", "Call from the nurse at PS 118 about asthma", /118/],
    ["a company of soldiers", "22M, 11B, B Co 2-14 IN. Back pain after a ruck.", /2-14/],
    ["the unit of an ambulance", "UNIT: Medic 31 was dispatched at 0211", /31/],
    ["the day of a blood test", "furosemide daily, BMP 3/10. Weight is up.", /3\/10/],
    ["the day of the next level", "SCr daily. Next level 8/17. ID follows.", /8\/17/],
    ["a small holiday", "says off invega since easter. uds neg", /easter/],
    ["a pager after a year of training", "will call back. Burke PGY-1 3390", /3390/],
    ["an extension of two digits", "Questions to Marlene, ext. 14.", /14/],
    ["a hospice in brackets", "comfort care, hospice (Seasons), turned every two hours", /Seasons/],
    ["whose place it is", "He was washing dishes at Sally's and sleeping in his truck.", /Sally|'s/],
    ["a pager of somebody paged", "pause 2.4 s, Dr Sethi pgd 0446", /0446/],
    ["a house number in words", "Patient Relations, One Founders Way, Ottumwa", /One|Founders/],
    [
      "a file number of small groups",
      "Veteran: Thurman L. Boggs   File no. C 27 881 406   SSN last four 6613",
      /881|406/,
    ],
    [
      "initials under the head of their column",
      "Date    Pain  Tx       Staff\n5/2     3     Aquacel  EG\n5/9     2     TCC #1   EG",
      /EG/,
    ],
    ["a chaplain by family name", "She declines MH, knows about Chaplain Osterman.", /Osterman/],
    ["the tray of a pair of glasses", "Picked a frame with Rudy in optical, tray 1107, order soon.", /1107/],
    ["the last word of a name before an age", "began 1:32. Pt Naw Paw Say, 34F G4P3 at 29w1d, here w/ husband.", /Say/],
    [
      "a particle with a capital that opens a cell",
      "metoprolol succ 50          1 qAM              Van Houten          NP\napixaban 5     1 BID    Nkemelu     NP",
      /Van/,
    ],
    ["the end of a social security number", "Veteran: Cruz, Sergio A. last4 7718 seen by video", /7718/],
    ["a surname that is a questionnaire's name", "Coach Cage cut him on Monday, says Wendell Cage.", /Cage/],
    ["a record number with a check pair", 'labeled with the name and "00418-77".', /00418|77/],
  ])("%s", (_, text, leak) => {
    expect(hidden(text)).not.toMatch(leak);
  });
});

describe("what such notes had hidden needlessly", () => {
  test.each([
    ["a class of Crohn's disease", "ileocolonic Crohn's (Montreal A2L3B1) since 2016"],
    ["years of service", "served as a boiler technician 1985-1989, now retired"],
    ["a point and a clamp", "Veress needle at Palmer's point. Cholangiogram by Kumar clamp."],
    ["manoeuvres of pregnancy", "FHT 148, cephalic by Leopold. Urine neg."],
    ["the leads of a recording", "12 LEAD ST LBBB OLD. IMPROVED."],
    ["cores of a biopsy", "Gleason 3+4=7 L mid 3/4 cores, GG2"],
    ["a length in quarters of an inch", "Ht 37 1/4 in, wt 31 lb 6 oz, len 25 3/4."],
    ["pain before and after", "Pain 4/10 (6/10 before), now 4/10 -> 2/10."],
    ["angles of a heel and a scan", "talar neck; Böhler 20-40, Gissane 120-145, Sanders CT; fleck"],
    ["a tooth and a clasp", "cx 1 RPD, Akers 20, RPI"],
    ["a grip and a tear test", "Lateral pinch 8/14. Schirmer 12/14."],
  ])("%s", (_, text) => {
    expect(hidden(text)).toBe(text);
  });
});
