/**
 * @module synth/hazards: the incidence of every outcome of the synthetic hospital, with the publication each number rests on.
 *
 * A table. Rates are first occurrences per 1,000 person-years at ages 0, 10, …, 100 (log-linear between), by sex, of the whole population
 * the source describes; all are approximate: rounded, read between age bands, and extrapolated beyond the source's ages.
 * `atReference` is the share of that rate a person at the reference levels has (never smoked, BMI 26, none of the diseases), fitted
 * so that the synthetic population as a whole shows the published rate (`hazards.test.ts` checks it). Ratios are hazard ratios:
 * continuous ones per the unit written in `factors`, conditions against their absence. A ratio no source is named for is a modelling choice.
 */

export type OutcomeId =
  | "death"
  | "type-2-diabetes"
  | "hypertension"
  | "dyslipidaemia"
  | "obesity"
  | "heart-failure"
  | "myocardial-infarction"
  | "stroke"
  | "atrial-fibrillation"
  | "peripheral-artery-disease"
  | "chronic-kidney-disease"
  | "copd"
  | "asthma"
  | "depression"
  | "dementia"
  | "osteoporosis"
  | "hip-fracture"
  | "breast-cancer"
  | "colorectal-cancer"
  | "lung-cancer"
  | "prostate-cancer"
  | "cirrhosis"
  | "fatty-liver"
  | "anaemia";

/** Continuous and inherited risk factors: value at which the ratio is 1, and the difference one ratio stands for. */
export const factors = {
  bmi: { reference: 26, per: 5, unit: "kg/m2" },
  /** kg/m² below 24, else 0. */
  thinness: { reference: 0, per: 3, unit: "kg/m2" },
  systolic: { reference: 122, per: 20, unit: "mm[Hg]" },
  ldl: { reference: 115, per: 40, unit: "mg/dL" },
  hdl: { reference: 54, per: 15, unit: "mg/dL" },
  a1c: { reference: 5.4, per: 0.5, unit: "%" },
  /** mL/min/1.73 m² below 90, else 0. */
  egfrDeficit: { reference: 0, per: 15, unit: "mL/min/{1.73_m2}" },
  currentSmoker: { reference: 0, per: 1, unit: "{0,1}" },
  formerSmoker: { reference: 0, per: 1, unit: "{0,1}" },
  packYears: { reference: 0, per: 20, unit: "{pack-years}" },
  alcohol: { reference: 5, per: 14, unit: "{drinks}/wk" },
  haemoglobinDeficit: { reference: 0, per: 1, unit: "g/dL" },
  /** Standard-normal liabilities. They show in the record as acute visits (falls and infections, hay fever, insomnia and worry) and in health checks. */
  frailty: { reference: 0, per: 1, unit: "{SD}" },
  atopy: { reference: 0, per: 1, unit: "{SD}" },
  mood: { reference: 0, per: 1, unit: "{SD}" },
  memory: { reference: 0, per: 1, unit: "{SD}" },
  bone: { reference: 0, per: 1, unit: "{SD}" },
  familyBreastCancer: { reference: 0, per: 1, unit: "{0,1}" },
  familyColorectalCancer: { reference: 0, per: 1, unit: "{0,1}" },
  familyProstateCancer: { reference: 0, per: 1, unit: "{0,1}" },
  familyHeartDisease: { reference: 0, per: 1, unit: "{0,1}" },
} as const;

export type Factor = keyof typeof factors;

export interface HazardRow {
  readonly id: OutcomeId;
  /** ICD-10-CM code and title; absent for death. */
  readonly icd10?: readonly [code: string, title: string];
  readonly rateSource: string;
  readonly women: Ages;
  readonly men: Ages;
  readonly atReference: number;
  readonly ratios: Partial<Record<Factor, number>>;
  readonly conditions: Partial<Record<OutcomeId, number>>;
  /** Further ratio in the first year after a condition began. */
  readonly firstYear?: Partial<Record<OutcomeId, number>>;
  readonly ratioSource: string;
}

/** Per 1,000 person-years at ages 0, 10, …, 100. 0 = never. */
type Ages = readonly [number, number, number, number, number, number, number, number, number, number, number];

const never: Ages = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

export const hazardTable: readonly HazardRow[] = [
  {
    id: "death",
    rateSource: "Arias, Xu. United States Life Tables, 2019. Natl Vital Stat Rep 2022;70(19)",
    women: [0.5, 0.1, 0.4, 0.8, 1.4, 3.1, 6.8, 15, 43, 130, 340],
    men: [0.6, 0.15, 1.1, 1.8, 2.5, 5, 11.5, 23, 58, 165, 370],
    atReference: 0.2,
    ratios: {
      currentSmoker: 2.3,
      formerSmoker: 1.25,
      systolic: 1.12,
      egfrDeficit: 1.15,
      thinness: 1.2,
      alcohol: 1.15,
      frailty: 1.4,
    },
    conditions: {
      "type-2-diabetes": 1.5,
      "heart-failure": 2.2,
      "myocardial-infarction": 1.4,
      stroke: 1.6,
      "atrial-fibrillation": 1.25,
      copd: 1.6,
      dementia: 2.2,
      cirrhosis: 5,
      "hip-fracture": 1.4,
      depression: 1.2,
      anaemia: 1.2,
      "lung-cancer": 8,
      "colorectal-cancer": 2.2,
      "breast-cancer": 1.5,
      "prostate-cancer": 1.2,
    },
    firstYear: {
      "myocardial-infarction": 2.2,
      stroke: 2.4,
      "hip-fracture": 2,
      "heart-failure": 1.5,
      "lung-cancer": 1.8,
      "colorectal-cancer": 1.6,
    },
    ratioSource:
      "Smoking: Jha et al., N Engl J Med 2013;368:341-50. Diabetes: Emerging Risk Factors Collaboration, N Engl J Med 2011;364:829-41. eGFR: Go et al., N Engl J Med 2004;351:1296-305. Heart failure: Levy et al., N Engl J Med 2002;347:1397-402",
  },
  {
    id: "type-2-diabetes",
    icd10: ["E11.9", "Type 2 diabetes mellitus without complications"],
    rateSource: "CDC. National Diabetes Statistics Report, 2020",
    women: [0.02, 0.05, 0.8, 2.5, 5, 8.5, 10.5, 9.5, 7.5, 5, 4],
    men: [0.02, 0.05, 0.7, 2.5, 5.8, 10, 12, 10.5, 8, 5, 4],
    atReference: 0.35,
    ratios: { a1c: 3, bmi: 1.45, hdl: 0.8, currentSmoker: 1.25, systolic: 1.1 },
    conditions: { hypertension: 1.3, "fatty-liver": 1.6, obesity: 1.2, depression: 1.15 },
    ratioSource:
      "HbA1c: Selvin et al., N Engl J Med 2010;362:800-11. BMI: Colditz et al., Ann Intern Med 1995;122:481-6. Fatty liver: Allen et al., Hepatology 2018;67:1726-36",
  },
  {
    id: "hypertension",
    icd10: ["I10", "Essential (primary) hypertension"],
    rateSource: "Parikh et al., Ann Intern Med 2008;148:102-10 (Framingham)",
    women: [0.02, 0.1, 2, 7, 18, 36, 52, 60, 60, 55, 50],
    men: [0.02, 0.1, 4, 12, 24, 38, 50, 55, 52, 50, 45],
    atReference: 0.74,
    ratios: { systolic: 3.2, bmi: 1.2, currentSmoker: 1.15, alcohol: 1.2 },
    conditions: { "type-2-diabetes": 1.35, "chronic-kidney-disease": 1.6, obesity: 1.15 },
    ratioSource: "Parikh et al., as above (systolic pressure, BMI, smoking)",
  },
  {
    id: "dyslipidaemia",
    icd10: ["E78.5", "Hyperlipidemia, unspecified"],
    rateSource: "Derived from prevalence by age: Carroll et al., JAMA 2012;308:1545-54",
    women: [0.02, 0.2, 2, 7, 15, 29, 35, 27, 17, 9, 7],
    men: [0.02, 0.2, 4, 12, 23, 31, 31, 21, 13, 8, 6],
    atReference: 0.7,
    ratios: { ldl: 2.6, hdl: 0.7, bmi: 1.15 },
    conditions: { "type-2-diabetes": 1.9, hypertension: 1.3, "myocardial-infarction": 6, stroke: 2.5 },
    ratioSource: "Thresholds at which it is diagnosed: NCEP ATP III, Circulation 2002;106:3143-421",
  },
  {
    id: "obesity",
    icd10: ["E66.9", "Obesity, unspecified"],
    rateSource: "Derived from prevalence by age: Hales et al., NCHS Data Brief 360, 2020",
    women: [0.5, 2, 9, 13, 14, 13, 11, 7, 4, 2, 1],
    men: [0.5, 2, 8, 13, 13, 12, 9, 6, 3, 1.5, 1],
    atReference: 0.39,
    ratios: { bmi: 15 },
    conditions: { "type-2-diabetes": 1.3 },
    ratioSource: "Defined by BMI of 30 or more",
  },
  {
    id: "heart-failure",
    icd10: ["I50.9", "Heart failure, unspecified"],
    rateSource:
      "Ho et al., J Am Coll Cardiol 1993;22(4 Suppl A):6A-13A; Levy et al., N Engl J Med 2002;347:1397-402 (Framingham)",
    women: [0.002, 0.004, 0.03, 0.1, 0.4, 1.2, 3.5, 9, 22, 38, 45],
    men: [0.002, 0.004, 0.04, 0.2, 0.8, 2.2, 6, 13, 27, 42, 48],
    atReference: 0.11,
    ratios: { systolic: 1.25, bmi: 1.3, egfrDeficit: 1.25, currentSmoker: 1.5, frailty: 1.2, haemoglobinDeficit: 1.15 },
    conditions: {
      "myocardial-infarction": 4,
      "atrial-fibrillation": 2.6,
      hypertension: 1.7,
      "type-2-diabetes": 1.8,
      copd: 1.6,
      anaemia: 1.3,
    },
    firstYear: { "myocardial-infarction": 2 },
    ratioSource: "Ho et al., as above; Levy et al., JAMA 1996;275:1557-62 (hypertension, infarction, diabetes)",
  },
  {
    id: "myocardial-infarction",
    icd10: ["I21.9", "Acute myocardial infarction, unspecified"],
    rateSource: "Yeh et al., N Engl J Med 2010;362:2155-65, and Framingham age gradients",
    women: [0.0005, 0.0005, 0.01, 0.06, 0.3, 1, 2.4, 5, 9, 14, 16],
    men: [0.0005, 0.0005, 0.04, 0.25, 1.2, 3.2, 5.8, 9, 13.5, 18, 20],
    atReference: 0.29,
    ratios: {
      ldl: 1.6,
      hdl: 0.7,
      systolic: 1.3,
      currentSmoker: 2.9,
      formerSmoker: 1.15,
      egfrDeficit: 1.15,
      familyHeartDisease: 1.6,
    },
    conditions: { "type-2-diabetes": 2.3, hypertension: 1.6, "peripheral-artery-disease": 2, stroke: 1.5 },
    ratioSource:
      "INTERHEART: Yusuf et al., Lancet 2004;364:937-52. Lipids: Prospective Studies Collaboration, Lancet 2007;370:1829-39. Diabetes: Emerging Risk Factors Collaboration, Lancet 2010;375:2215-22",
  },
  {
    id: "stroke",
    icd10: ["I63.9", "Cerebral infarction, unspecified"],
    rateSource: "Kleindorfer et al., Stroke 2010;41:1326-31",
    women: [0.005, 0.01, 0.04, 0.12, 0.4, 1, 2.5, 6, 13, 20, 22],
    men: [0.005, 0.01, 0.04, 0.12, 0.45, 1.5, 3.6, 7.5, 13.5, 19, 21],
    atReference: 0.19,
    ratios: { systolic: 1.6, currentSmoker: 1.9, ldl: 1.12, egfrDeficit: 1.15 },
    conditions: {
      "atrial-fibrillation": 3.5,
      "type-2-diabetes": 2.2,
      hypertension: 1.7,
      "myocardial-infarction": 1.6,
      "peripheral-artery-disease": 1.6,
      "heart-failure": 1.4,
    },
    ratioSource:
      "Wolf et al., Stroke 1991;22:312-8 (risk profile) and 1991;22:983-8 (atrial fibrillation). Pressure: Prospective Studies Collaboration, Lancet 2002;360:1903-13",
  },
  {
    id: "atrial-fibrillation",
    icd10: ["I48.91", "Unspecified atrial fibrillation"],
    rateSource: "Schnabel et al., Lancet 2015;386:154-62 (Framingham)",
    women: [0.002, 0.005, 0.03, 0.12, 0.5, 1.4, 4.2, 12, 24, 32, 32],
    men: [0.002, 0.01, 0.08, 0.3, 1.1, 3.1, 8, 17.5, 30, 38, 38],
    atReference: 0.41,
    ratios: { systolic: 1.25, bmi: 1.3, alcohol: 1.25, currentSmoker: 1.3, frailty: 1.1 },
    conditions: {
      "heart-failure": 3.5,
      "myocardial-infarction": 1.6,
      hypertension: 1.4,
      "type-2-diabetes": 1.3,
      "chronic-kidney-disease": 1.3,
      copd: 1.4,
    },
    ratioSource: "Benjamin et al., JAMA 1994;271:840-4",
  },
  {
    id: "peripheral-artery-disease",
    icd10: ["I73.9", "Peripheral vascular disease, unspecified"],
    rateSource: "Murabito et al., Circulation 1997;96:44-9 (Framingham)",
    women: [0.0005, 0.0005, 0.01, 0.05, 0.4, 1.2, 3.2, 5.5, 7, 7.5, 7.5],
    men: [0.0005, 0.0005, 0.01, 0.1, 0.8, 2.4, 5.2, 7.5, 8.5, 8.5, 8.5],
    atReference: 0.34,
    ratios: { systolic: 1.35, ldl: 1.25, currentSmoker: 2.6, packYears: 1.3, egfrDeficit: 1.2 },
    conditions: { "type-2-diabetes": 2.5, "myocardial-infarction": 2, stroke: 1.6, hypertension: 1.3 },
    ratioSource: "Murabito et al., as above",
  },
  {
    id: "chronic-kidney-disease",
    icd10: ["N18.30", "Chronic kidney disease, stage 3 unspecified"],
    rateSource: "Fox et al., JAMA 2004;291:844-50 (Framingham Offspring)",
    women: [0.005, 0.01, 0.05, 0.3, 1.3, 4.5, 11, 23, 37, 46, 48],
    men: [0.005, 0.01, 0.05, 0.3, 1.3, 4.5, 11, 22, 35, 44, 46],
    atReference: 0.11,
    ratios: { egfrDeficit: 2.6, systolic: 1.15, hdl: 0.85, currentSmoker: 1.3 },
    conditions: { "type-2-diabetes": 1.8, hypertension: 1.4, "heart-failure": 1.8 },
    ratioSource: "Fox et al., as above (baseline GFR, diabetes, hypertension, smoking, HDL)",
  },
  {
    id: "copd",
    icd10: ["J44.9", "Chronic obstructive pulmonary disease, unspecified"],
    rateSource: "Terzikhan et al., Eur J Epidemiol 2016;31:785-92 (Rotterdam Study)",
    women: [0.0005, 0.002, 0.05, 0.4, 2, 5, 9, 11, 11, 9, 8],
    men: [0.0005, 0.002, 0.05, 0.5, 2.4, 6.5, 12, 15, 15, 12, 10],
    atReference: 0.43,
    ratios: { currentSmoker: 3.2, formerSmoker: 1.6, packYears: 1.5, thinness: 1.2, frailty: 1.1 },
    conditions: { asthma: 2.2 },
    ratioSource: "Terzikhan et al., as above (current and former smokers)",
  },
  {
    id: "asthma",
    icd10: ["J45.909", "Unspecified asthma, uncomplicated"],
    rateSource: "Winer et al., J Asthma 2012;49:474-82 (children 12.5, adults 3.8 per 1,000)",
    women: [12, 9, 5.5, 4.5, 4.3, 4.2, 4, 3.4, 2.6, 2, 1.5],
    men: [15, 9, 3, 2.4, 2.3, 2.3, 2.4, 2.5, 2.2, 1.8, 1.5],
    atReference: 0.86,
    ratios: { atopy: 2.2, bmi: 1.2, currentSmoker: 1.3 },
    conditions: { depression: 1.2 },
    ratioSource: "BMI: Beuther, Sutherland, Am J Respir Crit Care Med 2007;175:661-6",
  },
  {
    id: "depression",
    icd10: ["F32.A", "Depression, unspecified"],
    rateSource:
      "Eaton et al., Arch Gen Psychiatry 1997;54:993-9 (Baltimore ECA); level raised to Hasin et al., JAMA Psychiatry 2018;75:336-46",
    women: [0.1, 5, 13, 11, 10, 9, 7, 6, 6.5, 6, 5],
    men: [0.1, 2.5, 7, 6, 5.5, 5, 4.2, 3.8, 4.2, 4.5, 4],
    atReference: 0.8,
    ratios: { mood: 2, currentSmoker: 1.4, bmi: 1.1, alcohol: 1.2 },
    conditions: {
      stroke: 2,
      "myocardial-infarction": 1.6,
      "type-2-diabetes": 1.2,
      copd: 1.4,
      "lung-cancer": 2,
      "breast-cancer": 1.5,
    },
    firstYear: { stroke: 1.6 },
    ratioSource: "Diabetes: Mezuk et al., Diabetes Care 2008;31:2383-90",
  },
  {
    id: "dementia",
    icd10: ["F03.90", "Unspecified dementia, unspecified severity, without behavioral disturbance"],
    rateSource: "Jorm, Jolley, Neurology 1998;51:728-33 (meta-analysis)",
    women: [0, 0, 0.0005, 0.003, 0.02, 0.1, 0.9, 6, 28, 75, 130],
    men: [0, 0, 0.0005, 0.003, 0.02, 0.1, 1, 6, 24, 60, 100],
    atReference: 0.55,
    ratios: { memory: 2.1, systolic: 1.1, currentSmoker: 1.3, frailty: 1.15 },
    conditions: { stroke: 2.1, "type-2-diabetes": 1.5, depression: 1.7, "atrial-fibrillation": 1.3 },
    ratioSource: "Livingston et al., Lancet 2020;396:413-46 (depression, smoking, diabetes)",
  },
  {
    id: "osteoporosis",
    icd10: ["M81.0", "Age-related osteoporosis without current pathological fracture"],
    rateSource: "Derived from prevalence by age: Wright et al., J Bone Miner Res 2014;29:2520-6",
    women: [0.0005, 0.002, 0.02, 0.1, 0.6, 5, 16, 26, 30, 26, 20],
    men: [0.0005, 0.002, 0.02, 0.06, 0.2, 0.7, 2, 4.5, 8, 10, 10],
    atReference: 0.8,
    ratios: { bone: 1.9, thinness: 1.8, bmi: 0.75, currentSmoker: 1.3, alcohol: 1.1 },
    conditions: { copd: 1.7, "hip-fracture": 6, cirrhosis: 1.6, "chronic-kidney-disease": 1.2 },
    ratioSource: "Kanis et al., Osteoporos Int 2008;19:385-97 (FRAX risk factors)",
  },
  {
    id: "hip-fracture",
    icd10: [
      "S72.009A",
      "Fracture of unspecified part of neck of unspecified femur, initial encounter for closed fracture",
    ],
    rateSource: "Brauer et al., JAMA 2009;302:1573-9",
    women: [0.002, 0.005, 0.01, 0.02, 0.06, 0.25, 0.8, 3, 12, 29, 35],
    men: [0.005, 0.02, 0.03, 0.04, 0.08, 0.25, 0.6, 1.7, 6.5, 18, 24],
    atReference: 0.48,
    ratios: { bone: 1.7, thinness: 1.5, currentSmoker: 1.5, frailty: 1.4, alcohol: 1.15 },
    conditions: { osteoporosis: 2, dementia: 2.2, stroke: 1.7, "type-2-diabetes": 1.3 },
    ratioSource: "Kanis et al., Osteoporos Int 2008;19:385-97 (FRAX risk factors)",
  },
  {
    id: "breast-cancer",
    icd10: ["C50.919", "Malignant neoplasm of unspecified site of unspecified female breast"],
    rateSource: "Siegel et al., Cancer statistics, 2020, CA Cancer J Clin 2020;70:7-30 (SEER)",
    women: [0, 0.0002, 0.015, 0.3, 1.25, 2.3, 3.5, 4.6, 4.4, 3.5, 3],
    men: [0, 0, 0.0001, 0.0005, 0.002, 0.006, 0.013, 0.025, 0.04, 0.045, 0.04],
    atReference: 0.93,
    ratios: { familyBreastCancer: 2, alcohol: 1.2, bmi: 1.08 },
    conditions: {},
    ratioSource:
      "Family: Collaborative Group, Lancet 2001;358:1389-99. Alcohol: Collaborative Group, Br J Cancer 2002;87:1234-45",
  },
  {
    id: "colorectal-cancer",
    icd10: ["C18.9", "Malignant neoplasm of colon, unspecified"],
    rateSource: "Siegel et al., Colorectal cancer statistics, 2020, CA Cancer J Clin 2020;70:145-64 (SEER)",
    women: [0, 0.001, 0.01, 0.04, 0.14, 0.45, 0.75, 1.4, 2.5, 2.9, 2.8],
    men: [0, 0.001, 0.01, 0.045, 0.17, 0.6, 1.1, 1.9, 2.9, 3.1, 3],
    atReference: 0.55,
    ratios: { familyColorectalCancer: 2.25, bmi: 1.15, currentSmoker: 1.2, alcohol: 1.15, haemoglobinDeficit: 1.2 },
    conditions: { "type-2-diabetes": 1.3, anaemia: 1.8 },
    ratioSource: "Family: Johns, Houlston, Am J Gastroenterol 2001;96:2992-3003",
  },
  {
    id: "lung-cancer",
    icd10: ["C34.90", "Malignant neoplasm of unspecified part of unspecified bronchus or lung"],
    rateSource: "Siegel et al., Cancer statistics, 2020, CA Cancer J Clin 2020;70:7-30 (SEER)",
    women: [0, 0.0002, 0.002, 0.01, 0.06, 0.35, 1.3, 2.8, 3.2, 1.9, 1.3],
    men: [0, 0.0002, 0.003, 0.01, 0.07, 0.45, 1.6, 3.6, 4.4, 2.9, 2],
    atReference: 0.24,
    ratios: { currentSmoker: 8, formerSmoker: 3.2, packYears: 1.5 },
    conditions: { copd: 1.9 },
    ratioSource: "Pirie et al., Lancet 2013;381:133-41; Thun et al., N Engl J Med 2013;368:351-64",
  },
  {
    id: "prostate-cancer",
    icd10: ["C61", "Malignant neoplasm of prostate"],
    rateSource: "Siegel et al., Cancer statistics, 2020, CA Cancer J Clin 2020;70:7-30 (SEER)",
    women: never,
    men: [0, 0, 0.0005, 0.001, 0.06, 1, 4, 6.3, 5, 4, 3.5],
    atReference: 0.89,
    ratios: { familyProstateCancer: 2.4 },
    conditions: {},
    ratioSource: "Johns, Houlston, BJU Int 2003;91:789-94",
  },
  {
    id: "cirrhosis",
    icd10: ["K74.60", "Unspecified cirrhosis of liver"],
    rateSource: "Fleming et al., Aliment Pharmacol Ther 2008;28:1343-50, doubled for the United States",
    women: [0.0005, 0.002, 0.02, 0.06, 0.2, 0.4, 0.5, 0.5, 0.4, 0.3, 0.2],
    men: [0.0005, 0.002, 0.03, 0.12, 0.4, 0.75, 0.85, 0.7, 0.5, 0.35, 0.2],
    atReference: 0.48,
    ratios: { alcohol: 2.2, bmi: 1.2 },
    conditions: { "fatty-liver": 6, "type-2-diabetes": 1.8 },
    ratioSource: "Alcohol: Rehm et al., Drug Alcohol Rev 2010;29:437-45",
  },
  {
    id: "fatty-liver",
    icd10: ["K76.0", "Fatty (change of) liver, not elsewhere classified"],
    rateSource: "Allen et al., Hepatology 2018;67:1726-36 (Olmsted County)",
    women: [0.005, 0.2, 0.9, 1.8, 3, 4.2, 4.2, 3, 1.6, 0.8, 0.5],
    men: [0.005, 0.3, 1.4, 2.6, 3.6, 4, 3.6, 2.4, 1.4, 0.8, 0.5],
    atReference: 0.38,
    ratios: { bmi: 2, a1c: 1.3, hdl: 0.8, alcohol: 1.3 },
    conditions: { "type-2-diabetes": 1.8, dyslipidaemia: 1.2 },
    ratioSource: "Allen et al., as above (metabolic burden)",
  },
  {
    id: "anaemia",
    icd10: ["D64.9", "Anemia, unspecified"],
    rateSource: "Derived from prevalence by age: Guralnik et al., Blood 2004;104:2263-8 (NHANES III)",
    women: [2, 2, 8, 8, 9, 7, 8, 13, 24, 38, 42],
    men: [2, 1, 1, 1.3, 2.2, 4, 8, 15, 28, 42, 46],
    atReference: 0.46,
    ratios: { haemoglobinDeficit: 2.4, egfrDeficit: 1.2, frailty: 1.15 },
    conditions: {
      "chronic-kidney-disease": 1.8,
      "heart-failure": 1.5,
      "colorectal-cancer": 3,
      "lung-cancer": 2.5,
      cirrhosis: 2,
      "hip-fracture": 2,
    },
    ratioSource: "Astor et al., Arch Intern Med 2002;162:1401-8 (kidney function)",
  },
];
