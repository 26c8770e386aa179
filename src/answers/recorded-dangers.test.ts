import { describe, expect, test } from "vitest";
import { type ChartEntry, type ClinicalEvent, toEpochMs, toSubjectKey } from "#core";
import { quoteDangers } from "./recorded-dangers.ts";

function measured(code: string, display: string, numericValue: number, day = "2026-03-02"): ChartEntry {
  const at = toEpochMs(Date.parse(day));
  const event: ClinicalEvent = { subject: toSubjectKey(1), occurredAt: at, filedAt: at, code: `LOINC//${code}`, numericValue, display }; // biome-ignore format: one line
  return event;
}

function found(record: readonly ChartEntry[], ...texts: readonly string[]): string[] {
  return quoteDangers(record, texts).map(({ text }) => text.replace(/ \[LOINC.*/, ""));
}

describe("a newest result that is a danger by itself", () => {
  test.each([
    [
      "2823-3//mmol/L",
      "Potassium [Moles/volume] in Serum or Plasma",
      6.9,
      5.1,
      "What should I eat with high potassium?",
    ],
    ["2951-2//mmol/L", "Sodium [Moles/volume] in Serum or Plasma", 118, 136, "What does sodium mean?"],
    ["718-7//g/dL", "Hemoglobin [Mass/volume] in Blood", 6.4, 9.4, "Why is my hemoglobin low?"],
    ["718-7//g/L", "Haemoglobin", 64, 94, "¿Qué es la hemoglobina?"],
    ["2339-0//mg/dL", "Glucose [Mass/volume] in Blood", 41, 71, "What is a normal blood sugar?"],
    ["2345-7//mmol/L", "Glucose", 28.4, 9.4, "Is my glucose high?"],
    ["777-3//10*3/uL", "Platelets [#/volume] in Blood by Automated count", 12, 112, "What are platelets?"],
    ["6690-2//10*3/uL", "Leukocytes [#/volume] in Blood by Automated count", 0.4, 2.4, "What was my last WBC?"],
    ["17861-6//mg/dL", "Calcium [Mass/volume] in Serum or Plasma", 13.8, 10.8, "Should I take calcium?"],
    ["59408-5//%", "Oxygen saturation in Arterial blood by Pulse oximetry", 84, 94, "What is my oxygen level?"],
  ])("%s %s: %d, and not %d", (code, display, danger, harmless, question) => {
    expect(found([measured(code, display, danger)], question)).toEqual([`2026-03-02 ${display}: ${danger} ${code.split("//")[1]}`]); // biome-ignore format: one line
    expect(found([measured(code, display, harmless)], question)).toEqual([]);
    expect(found([measured(code, display, danger)], "What is gout?")).toEqual([]);
  });

  test("either part of the newest pressure", () => {
    const pressure = (systolic: number, diastolic: number) => [
      measured("8480-6//mm[Hg]", "Systolic blood pressure", systolic),
      measured("8462-4//mm[Hg]", "Diastolic blood pressure", diastolic),
    ];
    const asked = "What should my blood pressure be?";
    expect(found(pressure(204, 124), asked)).toHaveLength(2);
    expect(found(pressure(204, 98), asked)).toEqual(["2026-03-02 Systolic blood pressure: 204 mm[Hg]"]);
    expect(found(pressure(74, 40), asked)).toHaveLength(1);
    expect(found(pressure(164, 98), asked)).toEqual([]);
    expect(found(pressure(88, 56), asked)).toEqual([]);
    expect(found([...pressure(128, 80), ...pressure(185, 95)], asked)).toHaveLength(1);
  });

  test("an older one that a newer took the place of is none, whatever is quoted and whatever the newer is called", () => {
    const [high, low] = [6.9, 4.4];
    const record = [
      measured("2823-3//mmol/L", "Potassium", high, "2026-03-01"),
      measured("6298-4//mmol/L", "Potassium, iSTAT", low),
    ];
    expect(found(record, "What was my first potassium?", "2026-03-01 Potassium: 6.9 mmol/L")).toEqual([]);
    expect(found(record.slice(0, 1), "What did they measure?", "2026-03-01 Potassium: 6.9 mmol/L")).toHaveLength(1);
    const urine = measured("2828-2//mmol/L", "Potassium, UR", 70);
    expect(found([...record.slice(0, 1), urine], "my potassium")).toHaveLength(1);
  });

  test("one that a year of other entries followed, or of no known day, is none", () => {
    const old = measured("2823-3//mmol/L", "Potassium", 6.9, "1998-03-01");
    expect(found([old], "my potassium")).toHaveLength(1);
    expect(found([old, measured("718-7//g/dL", "Hemoglobin", 13)], "my potassium")).toEqual([]);
    const { occurredAt: _, filedAt: __, ...undated } = old;
    expect(found([undated], "my potassium")).toEqual([]);
  });

  test("a laboratory's own short name is known by its code", () => {
    expect(found([measured("2823-3//mmol/L", "K", 7.1)], "my potassium")).toHaveLength(1);
    expect(found([measured("718-7//g/dL", "HGB", 5.1)], "my hemoglobin")).toHaveLength(1);
    expect(found([measured("777-3//10*3/uL", "PLT", 9)], "my platelets")).toHaveLength(1);
  });

  test.each([
    ["2828-2//mmol/L", "Potassium [Moles/volume] in Urine", 2.1, "potassium"],
    ["4548-4//%", "Hemoglobin A1c/Hemoglobin.total in Blood", 6.4, "hemoglobin"],
    ["2955-3//mmol/L", "Sodium [Moles/volume] in Urine", 110, "sodium"],
    ["2950-4//mmol/L", "Sodium/Creatinine", 110, "sodium"],
    ["5792-7//mg/dL", "Glucose [Mass/volume] in Urine by Test strip", 500, "glucose"],
    ["5792-7//mg/dL", "Glucose, UA", 500, "glucose"],
    ["32546-4//U/g{Hb}", "Glucose-6-Phosphate dehydrogenase [Enzymatic activity/mass] in Red Blood Cells", 12, "glucose"],
    ["785-6//pg", "MCH [Entitic mass] by Automated count", 6.4, "hemoglobin"],
    ["718-7//mg/dL", "Hemoglobin [Mass/volume] in Plasma", 3.1, "hemoglobin"],
    ["32623-1//fL", "Platelet mean volume [Entitic volume] in Blood by Automated count", 9.8, "platelets"],
    ["5821-4///[HPF]", "White blood cells [#/area] in Urine sediment", 0, "white cells"],
    ["77768-0//1", "Coronary artery calcium score", 18, "calcium"],
    ["2711-0//%", "Oxygen saturation in Venous blood", 68, "oxygen"],
    ["8478-0//mm[Hg]", "Pulmonary artery systolic pressure", 65, "pressure"],
  ])("what is of something else is none: %s %s", (code, display, value, question) => {
    expect(found([measured(code, display, value)], `my ${question}`)).toEqual([]);
  }); // biome-ignore format: a row a result

  test.each<
    [code: string, display: string, bound: "<" | "<=" | ">" | ">=" | undefined, value: number, isDanger: boolean]
  >([
    ["2823-3//mmol/L", "Potassium", ">", 10, true],
    ["2823-3//mmol/L", "Potassium", undefined, 10.4, true],
    ["2823-3//mmol/L", "Potassium", "<", 7, false], // it may be 4
    ["2823-3//mmol/L", "Potassium", "<", 2.8, true],
    ["2345-7//mg/dL", "Glucose", "<", 54, true],
    ["2345-7//mg/dL", "Glucose", "<=", 54, false],
    ["2345-7//mg/dL", "Glucose", ">", 600, true],
    ["777-3//10*3/uL", "Platelets", "<", 20, true],
    ["777-3//10*3/uL", "Platelets", ">", 10, false],
    ["6690-2//10*3/uL", "Leukocytes", "<", 1, true],
    ["718-7//g/dL", "Hemoglobin", "<", 7, true],
    ["718-7//g/dL", "Hemoglobin", "<", 12, false],
    ["59408-5//%", "Oxygen saturation", "<", 89, true],
    ["2951-2//mmol/L", "Sodium", "<", 122, true],
    ["2951-2//mmol/L", "Sodium", ">", 155, true],
    ["2951-2//mmol/L", "Sodium", undefined, 155, false],
    ["2951-2//mmol/L", "Sodium", ">=", 155, false],
    ["6301-6//{INR}", "INR", ">", 9, true],
  ])("%s %s %s %d, known as a bound or beyond what is typed: %s", (code, display, bound, value, isDanger) => {
    const entry = { ...measured(code, display, value), ...(bound === undefined ? {} : { textValue: bound }) };
    const asked = "my potassium, glucose, platelets, WBC, hemoglobin, oxygen, sodium and INR";
    expect(found([entry], asked)).toHaveLength(isDanger ? 1 : 0);
  });

  test("a drug with a number is no result", () => {
    const drug = { ...measured("2823-3//mmol/L", "potassium chloride", 8), code: "RXNORM//8591" };
    expect(found([drug], "my potassium")).toEqual([]);
  });
});
