/**
 * @module timeline/outcome-catalogue: the diseases and events whose first occurrence Osler asks about, and the codes that say so.
 *
 * A table. Codes are exact or end in `*`. Sources of the code sets: ICD-10-CM 2021 and ICD-9-CM tabular lists (chapter titles),
 * SNOMED CT concepts as used by Synthea's modules plus their usual parents, and the event names of the Mayo Clinic / Olmsted County
 * NAFLD study (Allen et al., Hepatology 2018;67:1726-36). ICD-9-CM and ICD-10-CM are also matched as MIMIC's MEDS extraction
 * writes them (`DIAGNOSIS//ICD//10//I2510`, without the dot). A code of "history of" is not an occurrence.
 */

export interface Outcome {
  /** Stable id, e.g. `heart-failure`. */
  readonly id: string;
  /** What a clinician calls it. */
  readonly title: string;
  /** Only this sex can have it. */
  readonly sex?: "female" | "male";
  /** MEDS codes; a trailing `*` matches any continuation. */
  readonly codes: readonly string[];
}

interface CodeSets {
  /** Categories or codes of ICD-10-CM with the dot; every subcode counts. */
  readonly icd10?: readonly string[];
  readonly icd9?: readonly string[];
  readonly snomed?: readonly string[];
  readonly other?: readonly string[];
  readonly sex?: "female" | "male";
}

const type2FifthDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].flatMap((s) => [`250.${s}0`, `250.${s}2`]);
const precerebralInfarction = ["0", "1", "2", "3", "8", "9"].map((s) => `433.${s}1`);
const anaemias10 = ["D50", "D51", "D52", "D53", "D55", "D56", "D57", "D58", "D59", "D60", "D61", "D62", "D63", "D64"];

/** Every outcome Osler knows, in a fixed order. `outcomesFor` chooses those a data set can carry. */
export const outcomeCatalogue: readonly Outcome[] = [
  outcome("death", "Death", { other: ["MEDS_DEATH*"] }),
  outcome("type-2-diabetes", "Type 2 diabetes", {
    icd10: ["E11"],
    icd9: type2FifthDigits,
    snomed: ["44054006", "368581000119106", "422034002", "1551000119108", "1501000119109", "90781000119102"],
    other: ["EVENT//DIABETES"],
  }),
  outcome("readmission", "Readmission to hospital", { other: ["EVENT//READMISSION*"] }),
  outcome("prediabetes", "Prediabetes", { icd10: ["R73.03"], snomed: ["15777000", "714628002"] }),
  outcome("hypertension", "Hypertension", {
    icd10: ["I10", "I11", "I12", "I13", "I15"],
    icd9: ["401", "402", "403", "404", "405"],
    snomed: ["38341003", "59621000"],
    other: ["EVENT//HTN"],
  }),
  outcome("dyslipidaemia", "Dyslipidaemia", {
    icd10: ["E78.0", "E78.1", "E78.2", "E78.3", "E78.4", "E78.5"],
    icd9: ["272.0", "272.1", "272.2", "272.3", "272.4"],
    snomed: ["55822004", "302870006", "13644009", "267432004", "370992007"],
    other: ["EVENT//DYSLIPIDEMIA"],
  }),
  outcome("obesity", "Obesity", {
    icd10: ["E66.0", "E66.1", "E66.2", "E66.8", "E66.9", "Z68.3", "Z68.4"],
    icd9: ["278.00", "278.01", "278.03", "V85.3", "V85.4"],
    snomed: ["162864005", "408512008", "414916001"],
  }),
  outcome("heart-failure", "Heart failure", {
    icd10: ["I50", "I11.0", "I13.0", "I13.2"],
    icd9: ["428", "402.01", "402.11", "402.91"],
    snomed: ["88805009", "84114007", "42343007"],
    other: ["EVENT//HEART_FAILURE"],
  }),
  outcome("myocardial-infarction", "Myocardial infarction", {
    icd10: ["I21", "I22"],
    icd9: ["410"],
    snomed: ["22298006", "57054005", "401303003", "401314000"],
    other: ["EVENT//MI"],
  }),
  outcome("ischaemic-heart-disease", "Ischaemic heart disease, angina and infarction included", {
    icd10: ["I20", "I21", "I22", "I23", "I24", "I25"],
    icd9: ["410", "411", "412", "413", "414"],
    snomed: ["53741008", "414545008", "194828000", "22298006", "57054005", "401303003", "401314000"],
    other: ["EVENT//ANG/ISC", "EVENT//MI"],
  }),
  outcome("cardiac-arrest", "Cardiac arrest", {
    icd10: ["I46"],
    icd9: ["427.5"],
    snomed: ["410429000"],
    other: ["EVENT//CARDIAC_ARREST"],
  }),
  outcome("stroke", "Stroke", {
    icd10: ["I60", "I61", "I63", "I64"],
    icd9: ["430", "431", ...precerebralInfarction, "434.01", "434.11", "434.91", "436"],
    snomed: ["230690007", "422504002", "432504007", "274100004", "21454007"],
    other: ["EVENT//STROKE"],
  }),
  outcome("atrial-fibrillation", "Atrial fibrillation or flutter", {
    icd10: ["I48"],
    icd9: ["427.3"],
    snomed: ["49436004", "5370000", "282825002"],
    other: ["EVENT//AFIB"],
  }),
  outcome("peripheral-artery-disease", "Peripheral artery disease", {
    icd10: ["I70.2", "I73.9"],
    icd9: ["440.2", "443.9"],
    snomed: ["399957001", "400047006"],
  }),
  outcome("venous-thromboembolism", "Venous thromboembolism", {
    icd10: ["I26", "I82.4"],
    icd9: ["415.1", "453.4"],
    snomed: ["59282003", "128053003"],
  }),
  outcome("chronic-kidney-disease", "Chronic kidney disease", {
    icd10: ["N18"],
    icd9: ["585"],
    snomed: ["709044004", "431855005", "431856006", "433144002", "431857002", "433146000", "46177005"],
  }),
  outcome("acute-kidney-injury", "Acute kidney injury", { icd10: ["N17"], icd9: ["584"], snomed: ["14669001"] }),
  outcome("diabetic-kidney-disease", "Diabetic kidney disease", {
    icd10: ["E11.2"],
    icd9: ["250.40", "250.42"],
    snomed: ["127013003", "90781000119102"],
  }),
  outcome("diabetic-retinopathy", "Diabetic retinopathy", {
    icd10: ["E11.31", "E11.32", "E11.33", "E11.34", "E11.35"],
    icd9: ["362.0"],
    snomed: ["422034002", "1551000119108", "1501000119109", "4855003"],
  }),
  outcome("metabolic-syndrome", "Metabolic syndrome", { icd10: ["E88.81"], icd9: ["277.7"], snomed: ["237602007"] }),
  outcome("copd", "Chronic obstructive pulmonary disease", {
    icd10: ["J43", "J44"],
    icd9: ["491.2", "492", "496"],
    snomed: ["13645005", "87433001", "185086009"],
  }),
  outcome("asthma", "Asthma", { icd10: ["J45"], icd9: ["493"], snomed: ["195967001", "233678006"] }),
  outcome("pneumonia", "Pneumonia", {
    icd10: ["J12", "J13", "J14", "J15", "J16", "J17", "J18"],
    icd9: ["480", "481", "482", "483", "484", "485", "486"],
    snomed: ["233604007"],
  }),
  outcome("sepsis", "Sepsis", { icd10: ["A40", "A41"], icd9: ["038", "995.91", "995.92"], snomed: ["91302008"] }),
  outcome("depression", "Depression", {
    icd10: ["F32", "F33"],
    icd9: ["296.2", "296.3", "311"],
    snomed: ["370143000", "35489007", "36923009"],
  }),
  outcome("anxiety", "Anxiety disorder", { icd10: ["F40", "F41"], icd9: ["300.0", "300.2"], snomed: ["197480006"] }),
  outcome("alcohol-use-disorder", "Alcohol use disorder", {
    icd10: ["F10.1", "F10.2"],
    icd9: ["303", "305.0"],
    snomed: ["7200002"],
  }),
  outcome("dementia", "Dementia", {
    icd10: ["F01", "F02", "F03", "G30", "G31.0", "G31.83"],
    icd9: ["290", "294.1", "294.2", "331.0", "331.1", "331.82"],
    snomed: ["26929004", "230265002", "52448006", "416780008"],
  }),
  outcome("parkinson-disease", "Parkinson disease", { icd10: ["G20"], icd9: ["332.0"], snomed: ["49049000"] }),
  outcome("epilepsy", "Epilepsy", { icd10: ["G40"], icd9: ["345"], snomed: ["84757009", "128613002"] }),
  outcome("osteoporosis", "Osteoporosis", {
    icd10: ["M80", "M81"],
    icd9: ["733.0"],
    snomed: ["64859006", "443165006"],
  }),
  outcome("hip-fracture", "Hip fracture", {
    icd10: ["S72.0", "S72.1", "S72.2"],
    icd9: ["820"],
    snomed: ["359817006", "5913000", "263225007"],
  }),
  outcome("osteoarthritis", "Osteoarthritis", {
    icd10: ["M15", "M16", "M17", "M18", "M19"],
    icd9: ["715"],
    snomed: ["396275006", "239873007", "239872002", "201834006"],
  }),
  outcome("rheumatoid-arthritis", "Rheumatoid arthritis", {
    icd10: ["M05", "M06.0", "M06.8", "M06.9"],
    icd9: ["714.0"],
    snomed: ["69896004"],
  }),
  outcome("gout", "Gout", { icd10: ["M10"], icd9: ["274"], snomed: ["90560007"] }),
  outcome("hypothyroidism", "Hypothyroidism", {
    icd10: ["E03"],
    icd9: ["244"],
    snomed: ["40930008", "83664006"],
  }),
  outcome("breast-cancer", "Breast cancer", { icd10: ["C50"], icd9: ["174", "175"], snomed: ["254837009"] }),
  outcome("colorectal-cancer", "Colorectal cancer", {
    icd10: ["C18", "C19", "C20"],
    icd9: ["153", "154.0", "154.1"],
    snomed: ["363406005", "93761005", "109838007", "363351006"],
  }),
  outcome("colorectal-polyp", "Colorectal polyp", {
    icd10: ["K63.5", "D12.6", "K62.1"],
    icd9: ["211.3", "569.0"],
    snomed: ["68496003", "713197008"],
  }),
  outcome("lung-cancer", "Lung cancer", {
    icd10: ["C34"],
    icd9: ["162.2", "162.3", "162.4", "162.5", "162.8", "162.9"],
    snomed: ["254637007", "424132000", "254632001", "67811000119102", "93880001", "363358000"],
  }),
  outcome("prostate-cancer", "Prostate cancer", {
    icd10: ["C61"],
    icd9: ["185"],
    snomed: ["399068003", "126906006", "314994000"],
    sex: "male",
  }),
  outcome("cirrhosis", "Cirrhosis of the liver", {
    icd10: ["K70.3", "K74.3", "K74.4", "K74.5", "K74.6"],
    icd9: ["571.2", "571.5", "571.6"],
    snomed: ["19943007"],
  }),
  outcome("fatty-liver", "Fatty liver disease", {
    icd10: ["K75.81", "K76.0"],
    icd9: ["571.8"],
    snomed: ["197321007", "442685003"],
    other: ["EVENT//NAFLD"],
  }),
  outcome("anaemia", "Anaemia", {
    icd10: anaemias10,
    icd9: ["280", "281", "282", "283", "284", "285"],
    snomed: ["271737000", "87522002"],
  }),
];

function outcome(id: string, title: string, sets: CodeSets): Outcome {
  const codes = [
    ...(sets.icd10 ?? []).flatMap((code) => [
      `ICD10CM//${code}*`,
      `ICD10//${code}*`,
      `DIAGNOSIS//ICD//10//${code.replace(".", "")}*`,
    ]),
    ...(sets.icd9 ?? []).flatMap((code) => [`ICD9CM//${code}*`, `DIAGNOSIS//ICD//9//${code.replace(".", "")}*`]),
    ...(sets.snomed ?? []).map((code) => `SNOMED//${code}`),
    ...(sets.other ?? []),
  ];
  return { id, title, ...(sets.sex === undefined ? {} : { sex: sets.sex }), codes };
}
