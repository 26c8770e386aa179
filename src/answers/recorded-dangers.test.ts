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

  test("both parts of a pressure of one day", () => {
    const pressure = (systolic: number, diastolic: number, day?: string) => [
      measured("8480-6//mm[Hg]", "Systolic blood pressure", systolic),
      measured("8462-4//mm[Hg]", "Diastolic blood pressure", diastolic, day),
    ];
    const asked = "What should my blood pressure be?";
    expect(found(pressure(204, 118), asked)).toHaveLength(2);
    expect(found(pressure(74, 40), asked)).toHaveLength(2);
    expect(found(pressure(164, 98), asked)).toEqual([]);
    expect(found(pressure(88, 56), asked)).toEqual([]);
    expect(found(pressure(204, 118, "2026-03-01"), asked)).toEqual([]);
  });

  test("an older one that a newer took the place of is none, whatever is quoted", () => {
    const record = [6.9, 4.4].map((value, i) => measured("2823-3//mmol/L", "Potassium", value, `2026-03-0${i + 1}`));
    expect(found(record, "What was my first potassium?", "2026-03-01 Potassium: 6.9 mmol/L")).toEqual([]);
    expect(found(record.slice(0, 1), "What did they measure?", "2026-03-01 Potassium: 6.9 mmol/L")).toHaveLength(1);
  });

  test("what is measured in something else, or of something else, is none", () => {
    expect(found([measured("2828-2//mmol/L", "Potassium [Moles/volume] in Urine", 2.1)], "my potassium")).toEqual([]);
    expect(found([measured("4548-4//%", "Hemoglobin A1c/Hemoglobin.total in Blood", 6.4)], "my hemoglobin")).toEqual([]); // biome-ignore format: one line
    expect(found([measured("2955-3//mmol/L", "Sodium [Moles/volume] in Urine", 110)], "my sodium")).toEqual([]);
    expect(found([measured("5792-7//mg/dL", "Glucose [Mass/volume] in Urine by Test strip", 500)], "my glucose")).toEqual([]); // biome-ignore format: one line
    expect(found([measured("785-6//pg", "MCH [Entitic mass] by Automated count", 6.4)], "my hemoglobin")).toEqual([]);
  });
});
