/**
 * @module tokens/decision-thresholds: where medicine itself cuts a measurement.
 *
 * A table. A value at an edge belongs to the upper bin (HbA1c 6.5 % is diabetic). The same measurement has one row a unit, because
 * a number without its unit has no threshold: a code without a known unit gets quantiles. Codes are as `#fhir` writes them, with
 * the canonical UCUM unit last.
 */

export interface DecisionThresholds {
  readonly codes: readonly string[];
  /** Ascending. */
  readonly edges: readonly number[];
  readonly source: string;
}

export const decisionThresholds: readonly DecisionThresholds[] = [
  {
    codes: ["LOINC//4548-4//%", "LOINC//17856-6//%", "LOINC//17855-8//%", "LOINC//41995-2//%"],
    edges: [5, 5.7, 6, 6.5, 7, 8, 9, 10],
    source: "HbA1c: ADA Standards of Care 2024 §2 (5.7 prediabetes, 6.5 diabetes), §6 (7, 8 targets)",
  },
  {
    codes: ["LOINC//59261-8//mmol/mol"],
    edges: [31, 39, 42, 48, 53, 64, 75, 86],
    source: "HbA1c IFCC: the same cuts, 10.929 x (% - 2.15)",
  },
  {
    codes: [
      "LOINC//2339-0//mg/dL",
      "LOINC//2345-7//mg/dL",
      "LOINC//1558-6//mg/dL",
      "LOINC//41653-7//mg/dL",
      "LOINC//2340-8//mg/dL",
    ],
    edges: [54, 70, 100, 126, 140, 180, 200, 250, 300],
    source: "Glucose: ADA Standards of Care 2024 §2, §6 (54, 70 hypoglycaemia; 100, 126 fasting; 140, 200 load)",
  },
  {
    codes: ["LOINC//15074-8//mmol/L", "LOINC//14749-6//mmol/L", "LOINC//14771-0//mmol/L"],
    edges: [3, 3.9, 5.6, 7, 7.8, 10, 11.1, 13.9, 16.7],
    source: "Glucose: ADA Standards of Care 2024, SI units",
  },
  {
    codes: ["LOINC//8480-6//mm[Hg]"],
    edges: [90, 100, 110, 120, 130, 140, 150, 160, 180],
    source: "Systolic pressure: ACC/AHA 2017 (120, 130, 140, 180), ESC 2024, NICE NG136 (140, 160, 180); 90 shock",
  },
  {
    codes: ["LOINC//8462-4//mm[Hg]"],
    edges: [50, 60, 70, 80, 90, 100, 110, 120],
    source: "Diastolic pressure: ACC/AHA 2017 (80, 90, 120), NICE NG136 (90, 100, 120)",
  },
  {
    codes: ["LOINC//39156-5//kg/m2", "VITAL//BMI"],
    edges: [16, 18.5, 22.5, 25, 27.5, 30, 35, 40, 50],
    source: "Body mass index: WHO TRS 894 (18.5, 25, 30, 35, 40); 27.5 WHO Asian cut",
  },
  {
    codes: [
      "LOINC//33914-3//mL/min/{1.73_m2}",
      "LOINC//48642-3//mL/min/{1.73_m2}",
      "LOINC//48643-1//mL/min/{1.73_m2}",
      "LOINC//62238-1//mL/min/{1.73_m2}",
      "LOINC//69405-9//mL/min/{1.73_m2}",
      "LOINC//77147-7//mL/min/{1.73_m2}",
      "LOINC//98979-8//mL/min/{1.73_m2}",
      "LOINC//98980-6//mL/min/{1.73_m2}",
      "LOINC//88293-6//mL/min/{1.73_m2}",
      "LOINC//88294-4//mL/min/{1.73_m2}",
      "LOINC//50210-4//mL/min/{1.73_m2}",
      "LOINC//33914-3//mL/min",
    ],
    edges: [15, 30, 45, 60, 75, 90, 105],
    source: "eGFR: KDIGO 2024 G1-G5",
  },
  {
    codes: ["LOINC//9318-7//mg/g", "LOINC//14959-1//mg/g", "LOINC//9318-7//mg/g{creat}", "LOINC//14959-1//mg/g{creat}"],
    edges: [10, 30, 100, 300, 1000, 2200],
    source: "Urine albumin/creatinine: KDIGO 2024 A1-A3; 2200 nephrotic",
  },
  {
    codes: ["LOINC//2160-0//mg/dL", "LOINC//38483-4//mg/dL"],
    edges: [0.6, 0.8, 1, 1.2, 1.5, 2, 3, 4, 6],
    source: "Creatinine: SOFA renal score (1.2, 2, 3.5), KDIGO AKI stage 3 (4)",
  },
  {
    codes: ["LOINC//14682-9//umol/L"],
    edges: [53, 71, 88, 106, 133, 177, 265, 354, 530],
    source: "Creatinine: the mg/dL cuts x 88.42",
  },
  {
    codes: ["LOINC//2823-3//mmol/L", "LOINC//6298-4//mmol/L", "LOINC//2823-3//meq/L", "LOINC//6298-4//meq/L"],
    edges: [2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5],
    source: "Potassium: ERC 2021 (2.5, 3, 3.5; 5.5, 6, 6.5)",
  },
  {
    codes: ["LOINC//2951-2//mmol/L", "LOINC//2947-0//mmol/L", "LOINC//2951-2//meq/L", "LOINC//2947-0//meq/L"],
    edges: [120, 125, 130, 135, 138, 141, 145, 150, 155],
    source: "Sodium: ESE/ESICM/ERBP 2014 hyponatraemia (125, 130, 135); 145 hypernatraemia",
  },
  {
    codes: ["LOINC//718-7//g/dL", "LOINC//30350-3//g/dL", "LOINC//20509-6//g/dL", "LOINC//30313-1//g/dL"],
    edges: [7, 8, 10, 11, 12, 13, 14.5, 16.5, 18.5],
    source:
      "Haemoglobin: WHO 2024 anaemia (8, 11, 12, 13), AABB 2023 transfusion (7, 8), WHO 2016 polycythaemia (16, 16.5)",
  },
  { codes: ["LOINC//718-7//g/L"], edges: [70, 80, 100, 110, 120, 130, 145, 165, 185], source: "Haemoglobin in g/L" },
  {
    codes: ["LOINC//18262-6//mg/dL", "LOINC//13457-7//mg/dL", "LOINC//2089-1//mg/dL"],
    edges: [55, 70, 100, 116, 130, 160, 190, 220],
    source: "LDL cholesterol: ESC/EAS 2019 (55, 70, 100, 116), ATP III (130, 160, 190)",
  },
  {
    codes: ["LOINC//22748-8//mmol/L", "LOINC//39469-2//mmol/L", "LOINC//69419-0//mmol/L"],
    edges: [1.4, 1.8, 2.6, 3, 3.4, 4.1, 4.9, 5.7],
    source: "LDL cholesterol: ESC/EAS 2019, SI units",
  },
  {
    codes: ["LOINC//2085-9//mg/dL"],
    edges: [30, 40, 50, 60, 80],
    source: "HDL cholesterol: ATP III (40, 60), metabolic syndrome IDF/AHA 2009 (40 men, 50 women)",
  },
  {
    codes: ["LOINC//2093-3//mg/dL"],
    edges: [150, 200, 240, 280, 310],
    source: "Total cholesterol: ATP III (200, 240); 310 familial (Simon Broome 7.5 mmol/L = 290)",
  },
  {
    codes: ["LOINC//2571-8//mg/dL"],
    edges: [100, 150, 200, 500, 880],
    source: "Triglycerides: ATP III (150, 200, 500), ESC/EAS 2019 severe (880)",
  },
  {
    codes: ["LOINC//2524-7//mmol/L", "LOINC//32693-4//mmol/L"],
    edges: [1, 1.5, 2, 3, 4, 6, 10],
    source: "Lactate: Sepsis-3 (2), Surviving Sepsis 2021 (4)",
  },
  {
    codes: ["LOINC//33762-6//pg/mL"],
    edges: [125, 300, 450, 900, 1800, 5000],
    source: "NT-proBNP: ESC 2021 (125 chronic; 300 acute; 450, 900, 1800 by age)",
  },
  { codes: ["LOINC//30934-4//pg/mL"], edges: [35, 100, 400, 1000], source: "BNP: ESC 2021 (35, 100)" },
  {
    codes: ["LOINC//59408-5//%", "LOINC//2708-6//%"],
    edges: [85, 88, 90, 92, 94, 96, 98],
    source: "Oxygen saturation: BTS 2017 (88-92, 94-98), NEWS2 (92, 94, 96)",
  },
  {
    codes: ["LOINC//8867-4///min"],
    edges: [41, 51, 60, 70, 80, 91, 100, 111, 131],
    source: "Heart rate: NEWS2 (41, 51, 91, 111, 131)",
  },
  { codes: ["LOINC//9279-1///min"], edges: [9, 12, 16, 21, 25, 30], source: "Breathing rate: NEWS2 (9, 12, 21, 25)" },
  {
    codes: ["LOINC//8310-5//Cel"],
    edges: [35.1, 36.1, 37, 37.5, 38.1, 39.1, 40],
    source: "Temperature: NEWS2 (35.1, 36.1, 38.1, 39.1)",
  },
  {
    codes: ["LOINC//3016-3//m[IU]/L", "LOINC//11580-8//m[IU]/L", "LOINC//3016-3//u[IU]/mL", "LOINC//11580-8//u[IU]/mL"],
    edges: [0.1, 0.4, 2.5, 4.5, 10, 20],
    source: "Thyrotropin: ATA/ETA (0.1, 0.4, 4.5, 10)",
  },
  {
    codes: ["LOINC//2857-1//ng/mL"],
    edges: [1, 2.5, 4, 10, 20, 100],
    source: "Prostate-specific antigen: NCCN 2024 (1, 3), D'Amico (10, 20); 4 classic cut",
  },
  {
    codes: ["LOINC//1742-6//U/L", "LOINC//1920-8//U/L", "LOINC//1744-2//U/L"],
    edges: [20, 30, 40, 60, 80, 120, 200, 400, 1000],
    source: "ALT, AST: ACG 2017 (25-33 upper normal), multiples of 40 U/L (x 2, 3, 5, 10, 25)",
  },
  {
    codes: ["LOINC//777-3//10*3/uL", "LOINC//26515-7//10*3/uL"],
    edges: [20, 50, 100, 150, 250, 400, 450],
    source: "Platelets: SOFA coagulation score (20, 50, 100, 150); 450 WHO 2016 thrombocythaemia",
  },
  {
    codes: ["LOINC//6690-2//10*3/uL", "LOINC//26464-8//10*3/uL"],
    edges: [1, 2, 4, 7, 11, 12, 15, 25, 50],
    source: "Leucocytes: SIRS (4, 12); 11 upper normal",
  },
  {
    codes: ["LOINC//1988-5//mg/L", "LOINC//30522-7//mg/L"],
    edges: [1, 3, 5, 10, 50, 100, 200],
    source: "C-reactive protein: AHA/CDC 2003 (1, 3, 10); NICE NG250 (20, 100)",
  },
  {
    codes: ["LOINC//1988-5//mg/dL", "LOINC//30522-7//mg/dL"],
    edges: [0.1, 0.3, 0.5, 1, 5, 10, 20],
    source: "C-reactive protein: the mg/L cuts / 10",
  },
  {
    codes: ["LOINC//6301-6//{INR}", "LOINC//34714-6//{INR}", "LOINC//38875-1//{INR}"],
    edges: [1.2, 1.5, 2, 2.5, 3, 3.5, 4.5],
    source:
      "INR: ESC 2024 atrial fibrillation (2-3), mechanical valves (2.5-3.5); 1.5 acute liver failure; 4.5 over-anticoagulation",
  },
  {
    codes: ["LOINC//17861-6//mg/dL"],
    edges: [7, 7.6, 8.5, 9, 9.5, 10.5, 12, 14],
    source: "Calcium: 8.5-10.5 reference; Endocrine Society 2023 (12, 14 hypercalcaemia), 7.6 severe hypocalcaemia",
  },
  {
    codes: ["LOINC//3084-1//mg/dL"],
    edges: [4, 5, 6, 7, 8, 9, 10],
    source: "Urate: ACR 2020 (5, 6 targets; 9), 6.8 saturation",
  },
  {
    codes: ["LOINC//2276-4//ng/mL"],
    edges: [15, 30, 100, 300, 500, 1000],
    source: "Ferritin: WHO 2020 (15), ESC 2021 (100, 300)",
  },
  {
    codes: ["LOINC//1989-3//ng/mL", "LOINC//62292-8//ng/mL"],
    edges: [12, 20, 30, 50],
    source: "25-OH vitamin D: IOM 2011 (12, 20), Endocrine Society 2011 (30)",
  },
  { codes: ["LOINC//1751-7//g/dL"], edges: [2, 2.5, 3, 3.5, 4, 4.5], source: "Albumin: Child-Pugh (2.8, 3.5)" },
  {
    codes: ["LOINC//1975-2//mg/dL"],
    edges: [0.5, 1.2, 2, 3, 6, 12],
    source: "Bilirubin: SOFA liver score (1.2, 2, 6, 12), Child-Pugh (2, 3)",
  },
];

const byCode = new Map(decisionThresholds.flatMap((row) => row.codes.map((code) => [code, row] as const)));

/** The clinical cuts of a code with its unit; `undefined` where medicine names none or the unit is unknown. */
export function findThresholds(code: string): DecisionThresholds | undefined {
  return byCode.get(code);
}
