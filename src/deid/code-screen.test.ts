import { describe, expect, test } from "vitest";
import type { PatientIdentity } from "#core";
import { createCodeScreen, isPublishedCode } from "./code-screen.ts";

const identity: PatientIdentity = {
  names: [{ given: ["Marisol"], family: "Featherstone" }],
  birthDate: "1950-04-02",
  sex: "female",
  addresses: [{ lines: ["9 Quarryside Lane"], city: "Dunmore Falls", state: "KS", postalCode: "66120" }],
  contactPoints: [{ system: "phone", value: "555-404-1188" }],
  identifiers: [{ kind: "MR", value: "H773190" }],
  kin: [],
  clinicians: [{ given: ["Kip"], family: "Ngo", prefix: "Dr." }],
  organisations: ["Tolliver Community Clinic", "Emergency Department"],
};
const screen = createCodeScreen(identity, "7187");

describe("what somebody of the chart is called, has or lives in does not pass as a code", () => {
  test.each([
    ["a name in a code that says it is LOINC's", "LOINC//FEATHERSTONE-PANEL"],
    ["a name glued to other letters", "LAB//DRFEATHERSTONESET"],
    ["a short name", "LAB//orderset_ngo_cbc"],
    ["the answer to a published question", "LOINC//883-9//LAB//Featherstone"],
    ["a unit", "LOINC//2345-7//per Featherstone"],
    ["a number within a code", "LAB//PT-H773190-CBC"],
    ["a number as a code of SNOMED CT", "SNOMED//H773190"],
    ["the birthday", "LAB//DOB1950-04-02"],
    ["the birthday in American order", "LAB//DOB04021950"],
    ["the street", "LAB//QuarrysideLane"],
    ["the town", "LAB//dunmore_falls"],
    ["the practice", "LAB//TOLLIVER COMMUNITY CLINIC CBC"],
    ["anybody with a title", "SNOMED//Seen by Dr. Quennell"],
    ["anybody with a title, as one word", "LAB//SEEN_BY_DR_QUENNELL"],
    ["anybody with a title, in capitals inside", "LAB//seenByDrQuennell"],
    ["somebody called like a colour", "LAB//DR BROWN SET"],
  ])("%s", (_, code) => expect(screen.identifies(code)).toBe(true));
});

test("codes of published systems, local ones, units and answers pass, whoever the patient is", () => {
  const codes = `LOINC//718-7//g/dL LOINC//2345-7//mg/dL LOINC//883-9//SNOMED//112144000 LOINC//33914-3//mL/min/{1.73_m2} LOINC//6690-2//10*3/uL
SNOMED//73211009 ICD10CM//E11.9 ICD10CM//S72.001A ICD9CM//4019 ICD9CM//V58.67 ICD10PCS//0DTJ4ZZ CPT//99213-25 HCPCS//J1885 ATC//N02BE01 NDC//0002-8215-01
CONDITION_END//ICD10CM//I10 ALLERGY//RXNORM//7980 PLANNED//SNOMED//11429006 LAB//50912//mEq/L LAB//EMERGENCY LAB//66120 ENCOUNTER_START//AMB RACE//2106-3`;
  for (const code of codes.split(/\s+/)) expect([code, screen.identifies(code)]).toEqual([code, false]);
});

test("magnetic resonance and digital radiography are nobody's titles", () => {
  const images = ["MR BRAIN W/O CONTRAST", "MR_LUMBAR_SPINE", "MR_Knee_left", "DR CHEST 2V", "DR_FOOT", "MR_DRG_470"];
  for (const image of images) expect([image, screen.identifies(`IMG//${image}`)]).toEqual([image, false]);
  expect(screen.mentionsSomebody("MR Brain WO contrast")).toBe(false);
  expect(screen.mentionsSomebody("MR Cervical spine W and WO contrast IV")).toBe(false);
  expect(screen.mentionsSomebody("Seen by MR Quennell")).toBe(true);
});

test("the words of a code are a standard's only where the code has the standard's form", () => {
  const isStandard = ["ICD10CM//E11.9", "CONDITION_END//SNOMED//73211009", "LOINC//Comment", "LAB//50912"].map(
    isPublishedCode,
  );
  expect(isStandard).toEqual([true, true, false, false]);
});
