import { describe, expect, test } from "vitest";
import { type PatientChart, toEpochMs, toPatientId, toSubjectKey } from "#core";
import { OBSERVATION_CATEGORY, toRecordResources } from "./observation-categories.ts";

/** Each list of codes is one Observation; more than one make a panel. */
function categoriesOf(...observations: readonly (readonly string[])[]): (string | undefined)[] {
  const subject = toSubjectKey(1);
  const at = toEpochMs(0);
  const events = observations.flatMap((codes, i) =>
    codes.map((code) => ({ subject, code, occurredAt: at, filedAt: at, numericValue: 1, source: `Observation/${i}` })),
  );
  const none = { addresses: [], contactPoints: [], identifiers: [], kin: [], clinicians: [], organisations: [] };
  const identity = { names: [], sex: "female", ...none } as const;
  const chart: PatientChart = { patientId: toPatientId("p"), subject, identity, events, notes: [] };
  return toRecordResources(chart).map(({ category }) => {
    if (category === undefined) return undefined;
    const [{ coding }] = category as [{ coding: { system: string; code: string }[] }];
    expect(coding).toMatchObject([{ system: OBSERVATION_CATEGORY }]);
    return coding[0]?.code;
  });
}

describe("the category of an Observation", () => {
  // LOINC 2.78, CLASSTYPE and CLASS; FHIR R4, "Vital signs" profile, table of codes.
  test.each([
    ["LOINC//4548-4//%", "laboratory"], // HbA1c, HEM/BC
    ["LOINC//2160-0//mg/dL", "laboratory"], // creatinine, CHEM
    ["LOINC//98979-8//mL/min/{1.73_m2}", "laboratory"], // eGFR CKD-EPI 2021, CHEM
    ["LOINC//718-7//g/dL", "laboratory"], // haemoglobin, HEM/BC
    ["LOINC//2823-3//mmol/L", "laboratory"], // potassium, CHEM
    ["LOINC//10839-9//ng/mL", "laboratory"], // troponin I, CHEM
    ["LOINC//8480-6//mm[Hg]", "vital-signs"],
    ["LOINC//39156-5//kg/m2", "vital-signs"],
    ["LOINC//59408-5//%", "vital-signs"], // pulse oximetry, US Core
    ["LOINC//44261-6//{score}", undefined], // PHQ-9, a survey
    ["LOINC//72166-2//LA18978-9", undefined], // tobacco, social history
    ["LOINC//10230-1//%", undefined], // ejection fraction, cardiology
    ["LOCAL//2160-0//mg/dL", undefined], // a local code that looks like LOINC's
    ["UNCODED//x", undefined],
  ])("%s is %s", (code, category) => expect(categoriesOf([code])).toEqual([category]));

  test("a panel has the one its results share, and none if they differ or one has none", () => {
    const [systolic, diastolic] = ["LOINC//8480-6//mm[Hg]", "LOINC//8462-4//mm[Hg]"];
    expect(
      categoriesOf([systolic, diastolic], [systolic, "LOINC//2160-0//mg/dL"], [systolic, "LOINC//44261-6//{score}"]),
    ).toEqual(["vital-signs", undefined, undefined]);
  });
});
