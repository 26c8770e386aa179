/**
 * @module synth/lab-table: the measurements the hospital takes, their codes, and the units its laboratories report in.
 *
 * A table. Some laboratories report in other units, so that unit normalisation has something to do. `factor` turns the first unit
 * into the other: value_other = value × factor + offset (molar masses: creatinine 113.1, glucose 180.2, cholesterol 386.7,
 * triglycerides 885.4, haemoglobin as g/L; HbA1c NGSP % to IFCC mmol/mol: Hoelzel et al., Clin Chem 2004;50:166-74).
 */

export interface OtherUnit {
  readonly unit: string;
  readonly factor: number;
  readonly offset?: number;
  readonly digits: number;
}

/** What the hospital's laboratory prints beside a result, both ends within; in the first unit. */
export type PrintedRange = readonly [low: number, high: number];

export interface Measurement {
  /** LOINC, or SNOMED CT where `system` says so. */
  readonly code: string;
  readonly system?: "snomed";
  readonly title: string;
  readonly category: "laboratory" | "vital-signs" | "social-history" | "survey" | "imaging";
  readonly unit: string;
  readonly digits: number;
  /** Day-to-day and analytical scatter, standard deviation: a share of the level, or in the unit where levels lie on both sides of 0. */
  readonly scatter: number;
  readonly scatterIn?: "unit";
  /** No reading lies beyond these; without them none lies below 0. */
  readonly limits?: readonly [low: number, high: number];
  readonly other?: OtherUnit;
}

const lab = (
  code: string,
  title: string,
  unit: string,
  digits: number,
  scatter: number,
  other?: OtherUnit,
): Measurement => ({
  code,
  title,
  category: "laboratory",
  unit,
  digits,
  scatter,
  ...(other === undefined ? {} : { other }),
});
const vital = (
  code: string,
  title: string,
  unit: string,
  digits: number,
  scatter: number,
  other?: OtherUnit,
): Measurement => ({
  ...lab(code, title, unit, digits, scatter, other),
  category: "vital-signs",
});

const survey = (code: string, title: string, scatter: number, limits: readonly [number, number]): Measurement => ({
  ...lab(code, title, "{score}", 0, scatter),
  ...{ category: "survey", limits },
});

const cholesterolMolar: OtherUnit = { unit: "mmol/L", factor: 0.02586, digits: 2 };

export const measurements = {
  systolic: vital("8480-6", "Systolic blood pressure", "mm[Hg]", 0, 0.055),
  diastolic: vital("8462-4", "Diastolic blood pressure", "mm[Hg]", 0, 0.06),
  bmi: vital("39156-5", "Body mass index (BMI) [Ratio]", "kg/m2", 1, 0.008),
  weight: vital("29463-7", "Body weight", "kg", 1, 0.008, { unit: "[lb_av]", factor: 2.20462, digits: 1 }),
  height: vital("8302-2", "Body height", "cm", 1, 0.003, { unit: "[in_i]", factor: 0.393701, digits: 1 }),
  heartRate: vital("8867-4", "Heart rate", "/min", 0, 0.1),
  temperature: vital("8310-5", "Body temperature", "Cel", 1, 0.006, {
    unit: "[degF]",
    factor: 1.8,
    offset: 32,
    digits: 1,
  }),
  oxygen: vital("2708-6", "Oxygen saturation in Arterial blood", "%", 0, 0.008),
  a1c: lab("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%", 1, 0.025, {
    unit: "mmol/mol",
    factor: 10.929,
    offset: -23.5,
    digits: 0,
  }),
  glucose: lab("2345-7", "Glucose [Mass/volume] in Serum or Plasma", "mg/dL", 0, 0.07, {
    unit: "mmol/L",
    factor: 0.05551,
    digits: 1,
  }),
  creatinine: lab("2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", 2, 0.06, {
    unit: "umol/L",
    factor: 88.42,
    digits: 0,
  }),
  egfr: lab("98979-8", "Glomerular filtration rate [CKD-EPI 2021]", "mL/min/{1.73_m2}", 0, 0.05),
  ldl: lab(
    "13457-7",
    "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation",
    "mg/dL",
    0,
    0.07,
    cholesterolMolar,
  ),
  hdl: lab("2085-9", "Cholesterol in HDL [Mass/volume] in Serum or Plasma", "mg/dL", 0, 0.06, cholesterolMolar),
  cholesterol: lab("2093-3", "Cholesterol [Mass/volume] in Serum or Plasma", "mg/dL", 0, 0.02, cholesterolMolar),
  triglycerides: lab("2571-8", "Triglyceride [Mass/volume] in Serum or Plasma", "mg/dL", 0, 0.18, {
    unit: "mmol/L",
    factor: 0.01129,
    digits: 2,
  }),
  haemoglobin: lab("718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", 1, 0.025, {
    unit: "g/L",
    factor: 10,
    digits: 0,
  }),
  platelets: lab("777-3", "Platelets [#/volume] in Blood by Automated count", "10*3/uL", 0, 0.09),
  eosinophils: lab("711-2", "Eosinophils [#/volume] in Blood by Automated count", "10*3/uL", 2, 0.3),
  leukocytes: lab("6690-2", "Leukocytes [#/volume] in Blood by Automated count", "10*3/uL", 1, 0.18),
  alt: lab("1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 0, 0.15),
  ast: lab("1920-8", "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 0, 0.15),
  ggt: lab("2324-2", "Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 0, 0.15),
  albumin: lab("1751-7", "Albumin [Mass/volume] in Serum or Plasma", "g/dL", 1, 0.04),
  bnp: lab("33762-6", "Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma", "pg/mL", 0, 0.25),
  troponin: lab("10839-9", "Troponin I.cardiac [Mass/volume] in Serum or Plasma", "ng/mL", 2, 0.4),
  potassium: lab("2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L", 1, 0.06),
  sodium: lab("2951-2", "Sodium [Moles/volume] in Serum or Plasma", "mmol/L", 0, 0.012),
  tsh: lab("3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", "m[IU]/L", 2, 0.25),
  psa: lab("2857-1", "Prostate specific Ag [Mass/volume] in Serum or Plasma", "ng/mL", 1, 0.2),
  urineAlbumin: lab("9318-7", "Albumin/Creatinine [Mass Ratio] in Urine", "mg/g", 0, 0.3),
  phq9: survey("44261-6", "Patient Health Questionnaire 9 item (PHQ-9) total score", 0.15, [0, 27]),
  auditC: survey("75626-2", "Total score [AUDIT-C]", 0.1, [0, 12]),
  mmse: survey("72106-8", "Total score [MMSE]", 0.04, [0, 30]),
  packYears: {
    ...lab("401201003", "Cigarette pack-years", "{pack-years}", 0, 0.1),
    ...{ system: "snomed", category: "social-history" },
  },
  tScore: {
    ...lab("80946-7", "DXA Hip-L T-score BMD", "{T-score}", 1, 0.25),
    ...{ category: "imaging", scatterIn: "unit", limits: [-6, 5] },
  },
} as const satisfies Record<string, Measurement>;

export type MeasurementName = keyof typeof measurements;

const everybody = (low: number, high: number) => ({ female: [low, high], male: [low, high] }) as const;
/** Where no guideline sets a limit, laboratories print their own; these are this hospital's, of the usual kind. By sex. */
export const printedRanges: Readonly<
  Partial<Record<MeasurementName, Readonly<Record<"female" | "male", PrintedRange>>>>
> = {
  creatinine: { female: [0.5, 1.1], male: [0.7, 1.3] },
  haemoglobin: { female: [12, 16], male: [13.5, 17.5] },
  platelets: everybody(150, 400),
  leukocytes: everybody(4, 11),
  eosinophils: everybody(0, 0.5),
  alt: everybody(7, 40),
  ast: everybody(10, 40),
  ggt: { female: [5, 40], male: [8, 60] },
  albumin: everybody(3.5, 5),
  potassium: everybody(3.5, 5),
  sodium: everybody(136, 145),
  tsh: everybody(0.4, 4.5),
};
