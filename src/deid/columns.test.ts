import { expect, test } from "vitest";
import { findInColumns } from "./columns.ts";

const written = (text: string) =>
  findInColumns(text).map(({ type, start, end }) => [type, text.slice(start, end)] as const);

test("what stands under an identifying column is found, an unknown number and an ordinary word too", () => {
  const text =
    'appt_id,date,last,first,mrn,reason\n88120,2025-05-06,Abara,May,400213,"DM, foot exam"\n88121,2025-05-06,Rose,Li,118827,AWV';
  expect(written(text)).toEqual([
    ["ID", "88120"],
    ["NAME", "Abara"],
    ["NAME", "May"],
    ["MRN", "400213"],
    ["ID", "88121"],
    ["NAME", "Rose"],
    ["NAME", "Li"],
    ["MRN", "118827"],
  ]);
});

test("a bar at the start of each line, a rule under the head and blanks around cells", () => {
  const text = "| Patient | Age | City |\n|---|---|---|\n| Hope, D | 61 | Bend |\nNo table here.\n| x | y | z |";
  expect(written(text)).toEqual([
    ["NAME", "Hope, D"],
    ["CITY", "Bend"],
  ]);
});

test("a sentence with commas is no head, and a table of medicines holds nobody", () => {
  expect(written("The patient, a nurse, lives alone.\nSeen, treated, discharged.")).toEqual([]);
  expect(written("Drug,Dose,Freq\nLasix,40 mg,daily")).toEqual([]);
});

test("columns parted by blanks are read by their heads: who measured, not what was put on", () => {
  const table =
    "Date    Site      Size   Pain  Staff\n5/2     R met 1   2.1    3     EG\n5/9     L heel    2.0    2     SK/EG\n5/23    missed, wife ill";
  expect(written(table)).toEqual([
    ["NAME", "EG"],
    ["NAME", "SK/EG"],
  ]);
});

test("in a rota persons stand under the weekdays, what is done there does not", () => {
  const rota = "        Tue     Wed     Thu\nAM      JB      JB/AO   clinic\nNurse   Kath    admin   Bola";
  expect(written(rota).map(([, name]) => name)).toEqual(["JB", "JB/AO", "Kath", "Bola"]);
});

test("under `Name` beside a dose stand drugs, beside a result tests", () => {
  expect(written("Name        Dose    Route\nLasix       40 mg   PO\nColace      100 mg  PO")).toEqual([]);
  expect(written("Name      Result   Units   Flag\nSodium    140      mmol/L")).toEqual([]);
});
