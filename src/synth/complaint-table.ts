/**
 * @module synth/complaint-table: everyday illness that is no outcome, and what is done about outcomes. A table.
 *
 * Rates are visits per 1,000 person-years for a person of average liability, approximate (US National Ambulatory Medical Care
 * Surveys); `liability` is the trait that raises them, by which unobserved traits show in the record.
 */
import type { DrugName } from "./drug-table.ts";
import type { OutcomeId } from "./hazards.ts";

export interface Complaint {
  readonly icd10: string;
  readonly title: string;
  /** As a patient would say it. */
  readonly words: string;
  /** Under 18, 18-64, 65 and over. */
  readonly per1000: readonly [number, number, number];
  readonly liability?: "frailty" | "atopy" | "mood" | "memory" | "bone" | "alcohol" | "smoking";
  /** Ratio per standard deviation, or for smokers, or per 14 drinks a week. */
  readonly ratio?: number;
  readonly sex?: "female" | "male";
  readonly place: "AMB" | "EMER" | "IMP";
  readonly drug?: DrugName;
}

export const complaints: readonly Complaint[] = [
  {
    icd10: "J06.9",
    title: "Acute upper respiratory infection, unspecified",
    words: "a cold",
    per1000: [220, 60, 40],
    place: "AMB",
  },
  {
    icd10: "H66.90",
    title: "Otitis media, unspecified, unspecified ear",
    words: "ear pain",
    per1000: [140, 6, 4],
    place: "AMB",
    drug: "amoxicillin",
  },
  {
    icd10: "J02.9",
    title: "Acute pharyngitis, unspecified",
    words: "a sore throat",
    per1000: [90, 25, 8],
    place: "AMB",
    drug: "azithromycin",
  },
  {
    icd10: "N39.0",
    title: "Urinary tract infection, site not specified",
    words: "burning when passing water",
    per1000: [12, 35, 60],
    place: "AMB",
    drug: "nitrofurantoin",
    liability: "frailty",
    ratio: 1.5,
  },
  {
    icd10: "M54.50",
    title: "Low back pain, unspecified",
    words: "low back pain",
    per1000: [5, 55, 50],
    place: "AMB",
    drug: "cyclobenzaprine",
  },
  {
    icd10: "K21.9",
    title: "Gastro-esophageal reflux disease without esophagitis",
    words: "heartburn",
    per1000: [3, 22, 28],
    place: "AMB",
    drug: "omeprazole",
  },
  {
    icd10: "J30.9",
    title: "Allergic rhinitis, unspecified",
    words: "hay fever",
    per1000: [40, 30, 14],
    place: "AMB",
    liability: "atopy",
    ratio: 2.8,
  },
  {
    icd10: "L30.9",
    title: "Dermatitis, unspecified",
    words: "an itchy rash",
    per1000: [40, 20, 18],
    place: "AMB",
    liability: "atopy",
    ratio: 2.2,
  },
  {
    icd10: "F41.9",
    title: "Anxiety disorder, unspecified",
    words: "worry",
    per1000: [8, 26, 16],
    place: "AMB",
    liability: "mood",
    ratio: 2.8,
  },
  {
    icd10: "G47.00",
    title: "Insomnia, unspecified",
    words: "poor sleep",
    per1000: [2, 20, 26],
    place: "AMB",
    liability: "mood",
    ratio: 2.2,
  },
  {
    icd10: "R41.3",
    title: "Other amnesia",
    words: "forgetfulness",
    per1000: [0, 1, 26],
    place: "AMB",
    liability: "memory",
    ratio: 3,
  },
  {
    icd10: "W19.XXXA",
    title: "Unspecified fall, initial encounter",
    words: "a fall",
    per1000: [12, 8, 45],
    place: "EMER",
    liability: "frailty",
    ratio: 2.2,
  },
  {
    icd10: "S52.501A",
    title: "Unspecified fracture of the lower end of right radius, initial encounter for closed fracture",
    words: "a wrist fracture",
    per1000: [9, 2.5, 7],
    place: "EMER",
    liability: "bone",
    ratio: 2,
    drug: "acetaminophen",
  },
  {
    icd10: "J18.9",
    title: "Pneumonia, unspecified organism",
    words: "fever and cough",
    per1000: [5, 4, 18],
    place: "IMP",
    liability: "frailty",
    ratio: 1.9,
    drug: "azithromycin",
  },
  {
    icd10: "J20.9",
    title: "Acute bronchitis, unspecified",
    words: "a chesty cough",
    per1000: [30, 22, 26],
    place: "AMB",
    liability: "smoking",
    ratio: 2.4,
  },
  {
    icd10: "F10.10",
    title: "Alcohol abuse, uncomplicated",
    words: "drinking too much",
    per1000: [0, 2, 1.5],
    place: "AMB",
    liability: "alcohol",
    ratio: 3.5,
  },
  {
    icd10: "G43.909",
    title: "Migraine, unspecified, not intractable, without status migrainosus",
    words: "migraine",
    per1000: [6, 20, 4],
    place: "AMB",
    sex: "female",
    drug: "naproxen",
  },
  {
    icd10: "A09",
    title: "Infectious gastroenteritis and colitis, unspecified",
    words: "vomiting and diarrhoea",
    per1000: [40, 14, 12],
    place: "EMER",
  },
  {
    icd10: "S93.401A",
    title: "Sprain of unspecified ligament of right ankle, initial encounter",
    words: "a twisted ankle",
    per1000: [20, 12, 5],
    place: "EMER",
    drug: "ibuprofen",
  },
  { icd10: "R07.9", title: "Chest pain, unspecified", words: "chest pain", per1000: [3, 12, 20], place: "EMER" },
  {
    icd10: "M17.9",
    title: "Osteoarthritis of knee, unspecified",
    words: "knee pain",
    per1000: [0, 12, 38],
    place: "AMB",
    drug: "naproxen",
  },
  {
    icd10: "H25.9",
    title: "Unspecified age-related cataract",
    words: "blurred vision",
    per1000: [0, 2, 26],
    place: "AMB",
  },
  {
    icd10: "L03.90",
    title: "Cellulitis, unspecified",
    words: "a red, hot leg",
    per1000: [3, 6, 12],
    place: "AMB",
    drug: "cephalexin",
    liability: "frailty",
    ratio: 1.4,
  },
];

export interface Care {
  readonly place: "AMB" | "EMER" | "IMP";
  /** Days in hospital. */
  readonly days?: number;
  readonly procedures?: readonly (readonly [snomed: string, title: string, probability: number])[];
}

/** Where an outcome is met, and the procedures then. Outcomes not named are met in the clinic. */
export const careAtOnset: Partial<Record<OutcomeId, Care>> = {
  "myocardial-infarction": {
    place: "IMP",
    days: 4,
    procedures: [
      ["29303009", "Electrocardiographic procedure", 1],
      ["415070008", "Percutaneous coronary intervention", 0.6],
      ["232717009", "Coronary artery bypass grafting", 0.12],
    ],
  },
  stroke: { place: "IMP", days: 5 },
  "heart-failure": {
    place: "IMP",
    days: 4,
    procedures: [["40701008", "Echocardiography", 0.8]],
  },
  "hip-fracture": { place: "IMP", days: 6, procedures: [["52734007", "Total replacement of hip", 0.7]] },
  "atrial-fibrillation": {
    place: "EMER",
    procedures: [
      ["29303009", "Electrocardiographic procedure", 1],
      ["180325003", "Electrical cardioversion", 0.2],
    ],
  },
  copd: { place: "AMB", procedures: [["127783003", "Spirometry", 0.8]] },
  asthma: { place: "AMB", procedures: [["127783003", "Spirometry", 0.4]] },
  "breast-cancer": {
    place: "AMB",
    procedures: [
      ["122548005", "Biopsy of breast", 0.9],
      ["392021009", "Lumpectomy of breast", 0.5],
    ],
  },
  "colorectal-cancer": {
    place: "IMP",
    days: 7,
    procedures: [
      ["73761001", "Colonoscopy", 0.9],
      ["43075005", "Partial resection of colon", 0.7],
    ],
  },
  "lung-cancer": {
    place: "AMB",
    procedures: [
      ["173160006", "Diagnostic fiberoptic bronchoscopy", 0.6],
      ["399208008", "Plain chest X-ray", 0.9],
    ],
  },
  "prostate-cancer": {
    place: "AMB",
    procedures: [
      ["65575008", "Biopsy of prostate", 0.9],
      ["90470006", "Prostatectomy", 0.3],
    ],
  },
  osteoporosis: { place: "AMB", procedures: [["312681000", "Bone density scan", 0.9]] },
};

/** What brings somebody in when an outcome begins, as they would say it. */
export const presentingWords: Readonly<Record<OutcomeId, string>> = {
  death: "collapse",
  "type-2-diabetes": "thirst and tiredness",
  hypertension: "a high reading at the pharmacy",
  dyslipidaemia: "a cholesterol check",
  obesity: "weight gain",
  "heart-failure": "breathlessness and swollen ankles",
  "myocardial-infarction": "crushing chest pain",
  stroke: "sudden weakness of one arm",
  "atrial-fibrillation": "palpitations",
  "peripheral-artery-disease": "calf pain on walking",
  "chronic-kidney-disease": "abnormal kidney tests",
  copd: "breathlessness on the stairs",
  asthma: "wheeze at night",
  depression: "low mood",
  dementia: "getting lost near home",
  osteoporosis: "loss of height",
  "hip-fracture": "a fall and a painful hip",
  "breast-cancer": "a lump in the breast",
  "colorectal-cancer": "blood in the stool",
  "lung-cancer": "coughing blood",
  "prostate-cancer": "a slow stream",
  cirrhosis: "a swollen belly",
  "fatty-liver": "abnormal liver tests",
  anaemia: "tiredness and pallor",
};

/** CVX code, title, first and last age in years, first year given. Once each, except influenza. */
export const vaccines: readonly (readonly [
  cvx: string,
  title: string,
  fromAge: number,
  toAge: number,
  fromYear: number,
])[] = [
  ["03", "measles, mumps and rubella virus vaccine", 1, 12, 1975],
  ["20", "diphtheria, tetanus toxoids and acellular pertussis vaccine", 0, 6, 1992],
  ["08", "hepatitis B vaccine, pediatric or pediatric/adolescent dosage", 0, 18, 1991],
  ["115", "tetanus toxoid, reduced diphtheria toxoid, and acellular pertussis vaccine, adsorbed", 18, 100, 2006],
  ["33", "pneumococcal polysaccharide vaccine, 23 valent", 65, 110, 1984],
  ["133", "pneumococcal conjugate vaccine, 13 valent", 65, 110, 2012],
  ["121", "zoster vaccine, live", 60, 100, 2006],
  ["187", "zoster vaccine recombinant", 50, 110, 2018],
  [
    "208",
    "SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 30 mcg/0.3mL dose",
    16,
    110,
    2021,
  ],
];

export const influenzaVaccine = ["141", "Influenza, seasonal, injectable"] as const;

/** SNOMED CT code, title, category, share of patients. */
export const allergies: readonly (readonly [
  snomed: string,
  title: string,
  category: "medication" | "food" | "environment",
  share: number,
])[] = [
  ["91936005", "Allergy to penicillin", "medication", 0.08],
  ["91935009", "Allergy to peanut", "food", 0.02],
  ["300913006", "Allergy to shellfish", "food", 0.02],
  ["424213003", "Allergy to bee venom", "environment", 0.02],
  ["418689008", "Allergy to grass pollen", "environment", 0.06],
];

export const familyHistories = {
  familyBreastCancer: ["Z80.3", "Family history of malignant neoplasm of breast"],
  familyColorectalCancer: ["Z80.0", "Family history of malignant neoplasm of digestive organs"],
  familyProstateCancer: ["Z80.42", "Family history of malignant neoplasm of prostate"],
  familyHeartDisease: [
    "Z82.49",
    "Family history of ischemic heart disease and other diseases of the circulatory system",
  ],
} as const;
