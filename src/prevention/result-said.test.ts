import { describe, expect, test } from "vitest";
import { resultSaid } from "./result-said.ts";

const said = (textValue: string) => resultSaid({ code: "LOINC//19762-4", textValue });

describe("what a result says of its test", () => {
  test.each([
    ...["Test not performed: specimen hemolyzed", "Specimen rejected", "Cancelled by laboratory", "QNS", "Not done"],
    ...["Insufficient sample", "Invalid", "Unsatisfactory for evaluation", "Quantity not sufficient", "Pending"],
    ...["Unable to process specimen", "Patient refused", "Muestra rechazada", "No realizado", "Muestra insuficiente"],
  ])("%s: there is no result", (words) => {
    expect(said(words)).toBe("none");
  });

  test.each([
    ...["Positive", "POS", "2+", "Abnormal", "Reactive", "Repeatedly reactive", "Weakly reactive", "Detected"],
    ...["HSIL", "LSIL", "LGSIL", "ASC-US", "ASCUS", "ASC-H", "AGC", "Atypical glandular cells", "Equivocal"],
    ...["High grade squamous intraepithelial lesion", "Epithelial cell abnormality: LSIL", "HPV 16 detected"],
    ...["BI-RADS 0", "BI-RADS 3", "BI-RADS category 4A", "BIRADS: 5", "BI-RADS 6", "ACR BI-RADS® IV", "Suspicious"],
    ...["Breast density: BI-RADS density 2. BI-RADS 4.", "Incomplete: need additional imaging evaluation"],
    ...["HPV 16 not detected, HPV 18 detected", "HPV 16: not detected; HPV other: detected", "No cancer. HSIL present"],
    ...["Negative for HPV 16 but positive for HPV 18", "Specimen slightly hemolyzed; reactive", "Positivo", "Reactivo"],
  ])("%s: it needs follow-up", (words) => {
    expect(said(words)).toBe("follow-up");
  });

  test.each([
    ...["Negative", "NEG", "Not detected", "None detected", "Non-reactive", "Nonreactive", "Non reactive", "Normal"],
    ...["Negative for intraepithelial lesion or malignancy", "NILM", "No abnormal cells", "No evidence of malignancy"],
    ...[
      "NILM. Reactive cellular changes associated with inflammation",
      "NILM. HPV testing not performed",
      "HSIL not seen",
    ],
    ...["BI-RADS 1", "BI-RADS 2: benign", "BI-RADS II. Visit in a year", "Family history of breast cancer. BI-RADS 1"],
    ...["BI-RADS density 3. BI-RADS 1.", "Negative. Internal control detected", "History of HSIL. NILM.", "See report"],
    ...[
      "Specimen slightly hemolyzed; non-reactive",
      "No reactivo",
      "No detectado",
      "Negativo",
      "Cervical cancer screen done",
    ],
  ])("%s: neither", (words) => {
    expect(said(words)).toBe("answered");
  });
});

test.each([
  ["LOINC//29771-3//SNOMED//10828004", "FIT: Positive", "follow-up"],
  ["LOINC//29771-3//SNOMED//10828004", undefined, "follow-up"],
  ["LOINC//29771-3//SNOMED//260385009", "FIT: Negative", "answered"],
  ["LOINC//29771-3//V3OBSERVATIONINTERPRETATION//POS", undefined, "follow-up"],
  ["LOINC//29771-3//V3OBSERVATIONINTERPRETATION//NEG", undefined, "answered"],
  ["LOINC//19762-4//SNOMED//125154007", "Pap: Specimen unsatisfactory for evaluation", "none"],
  ["LOINC//19762-4//SNOMED//1", "Abnormal Pap cytology: Negative", "answered"],
  ["LOINC//19762-4", "Pap smear, abnormal or not", undefined],
  ["SNOMED//73761001", "Colonoscopy", undefined],
])("of %s, %s, the answer is read and not the question", (code, display, expected) => {
  expect(resultSaid({ code, ...(display === undefined ? {} : { display }) })).toBe(expected);
});

test("a number says nothing by its words; where something is looked for, the laboratory's mark says that it is there", () => {
  const score = { code: "LOINC//38265-5//{T-score}", numericValue: -3.1 };
  expect(resultSaid(score)).toBe("answered");
  const raised = { ...score, laboratory: { ranges: [], verdict: "high" as const } };
  expect(resultSaid(raised)).toBe("answered");
  expect(resultSaid(raised, true)).toBe("follow-up");
  expect(resultSaid({ ...raised, laboratory: { ranges: [], verdict: "normal" } }, true)).toBe("answered");
});
