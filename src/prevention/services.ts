/**
 * @module prevention/services: the preventive services Osler looks for in a record: who they are for, and what counts as done. A table.
 *
 * A row says nothing of its own: `statement` is, word for word, a statement of the evidence library, and where the library does not hold
 * it (another institution's library, a statement withdrawn) the row is not used. Codes: LOINC, SNOMED CT, CVX, HCPCS, ICD-10-CM and, of diseases, ICD-9-CM.
 * CPT is left to the institution that has its licence (`preventive-care.json` adds codes to a test by its id).
 */

/** One way of having it done. */
export interface PreventiveTest {
  readonly id: string;
  /** MEDS codes; a trailing `*` matches any continuation. */
  readonly codes: readonly string[];
  /** For how many years it counts; absent: for life. */
  readonly years?: number;
  /** How often it must have been given (doses of a series); default 1. */
  readonly times?: number;
  /** It counts only from this age on. */
  readonly fromAge?: number;
  /** It looks for something: a number its laboratory marks as high or abnormal says that it is there. */
  readonly presence?: true;
  /** What is done after an abnormal result: on a later day it answers that result, whatever it found. */
  readonly followsUp?: true;
}

export interface PreventiveService {
  readonly id: string;
  readonly title: string;
  /** The title in Spanish, for the portal. */
  readonly titleEs: string;
  /** Id of the library's document, and the statement in it. */
  readonly document: string;
  readonly statement: string;
  readonly sex?: "female" | "male";
  /** First and last age in completed years. */
  readonly ages: readonly [first: number, last: number];
  /** Only for those with one of these on record that is not over. */
  readonly having?: readonly string[];
  /** Only for those whose latest value is at least `least`. */
  readonly measured?: { readonly codes: readonly string[]; readonly least: number };
  /** Not for those with one of these on record, over or not: they need care of another kind. */
  readonly without?: readonly string[];
  readonly tests: readonly PreventiveTest[];
}

const NO_END = 150;
const loinc = (...codes: readonly string[]) => codes.map((code) => `LOINC//${code}*`);
const snomed = (...codes: readonly string[]) => codes.map((code) => `SNOMED//${code}`);
const hcpcs = (...codes: readonly string[]) => codes.map((code) => `HCPCS//${code}`);
/** As FHIR, OMOP and MEDS write it, MEDS without the dot. */
const icd = (version: "9" | "10", systems: readonly string[], codes: readonly string[]) =>
  codes.flatMap((code) => [
    ...systems.map((system) => `${system}//${code}*`),
    `DIAGNOSIS//ICD//${version}//${code.replace(".", "")}*`,
  ]);
const icd10 = (...codes: readonly string[]) => icd("10", ["ICD10CM", "ICD10", "ICD10GM"], codes);
const icd9 = (...codes: readonly string[]) => icd("9", ["ICD9CM"], codes);
const cvx = (...codes: readonly string[]) => codes.map((code) => `CVX//${code}`);

const diabetes = [...icd10("E10", "E11", "E13"), ...icd9("250"), ...snomed("44054006", "46635009", "73211009")];
const type2Diabetes = [...icd10("E11"), ...snomed("44054006")];
const hypertension = [
  ...icd10("I10", "I11", "I12", "I13", "I15"),
  ...icd9("401", "402", "403", "404", "405"),
  ...snomed("38341003", "59621000"),
];
const bloodPressure = loinc("8480-6", "85354-9");

const colorectal: Pick<PreventiveService, "title" | "titleEs" | "document" | "without" | "tests"> = {
  title: "Colorectal cancer screening",
  titleEs: "Prueba de cáncer de colon y recto",
  document: "library:cancer-screening",
  without: [
    ...icd10("C18", "C19", "C20", "Z85.038", "Z85.048"),
    ...icd9("153", "154.0", "154.1", "V10.05", "V10.06"),
    ...snomed("363406005", "26390003"),
  ],
  tests: [
    {
      id: "colonoscopy",
      years: 10,
      followsUp: true,
      codes: [
        ...snomed(
          "73761001",
          "444783004",
          "174158000",
          "446745002",
          "25732003",
          "235150006",
          "446521004",
          "1209098000",
        ),
        ...hcpcs("G0105", "G0121"),
      ],
    },
    {
      id: "sigmoidoscopy",
      years: 5,
      codes: [...snomed("44441009", "396226005", "841000119107"), ...hcpcs("G0104")],
    },
    {
      id: "ct-colonography",
      years: 5,
      codes: [...loinc("60515-4", "72531-7", "79069-1", "79071-7", "79101-2", "82688-3"), ...snomed("418714002")],
    },
    { id: "stool-dna", years: 3, presence: true, codes: loinc("77353-1", "77354-9") },
    {
      id: "stool-blood",
      years: 1,
      presence: true,
      codes: [
        ...loinc("2335-8", "12503-9", "12504-7", "14563-1", "14564-9", "14565-6", "27396-1", "27401-9"),
        ...loinc("27925-7", "27926-5", "29771-3", "56490-6", "56491-4", "57905-2", "58453-2", "80372-6"),
        ...hcpcs("G0328"),
      ],
    },
  ],
};

const cytology: PreventiveTest = {
  id: "cervical-cytology",
  years: 3,
  codes: [
    ...loinc(
      "10524-7",
      "18500-9",
      "19762-4",
      "19764-0",
      "19765-7",
      "19766-5",
      "19774-9",
      "33717-0",
      "47527-7",
      "47528-5",
    ),
    ...snomed("171149006", "416107004"),
    ...hcpcs("G0123", "G0124", "P3000", "P3001", "Q0091"),
  ],
};
const cervical: Pick<PreventiveService, "title" | "titleEs" | "document" | "sex" | "without"> = {
  title: "Cervical cancer screening",
  titleEs: "Prueba de cáncer de cuello uterino",
  document: "library:cancer-screening",
  sex: "female",
  without: [
    ...icd10("C53", "Z90.710", "Z90.712", "Q51.5", "Z85.41"),
    ...icd9("180", "V10.41", "V88.01", "V88.03"),
    ...snomed("116140006", "116142003", "236886002"),
  ],
};

export const preventiveServices: readonly PreventiveService[] = [
  {
    ...colorectal,
    id: "colorectal-cancer",
    statement: "All adults aged 50 to 75 years should be screened for colorectal cancer.",
    ages: [50, 75],
  },
  {
    ...colorectal,
    id: "colorectal-cancer-45",
    statement: "Adults aged 45 to 49 years should be screened for colorectal cancer.",
    ages: [45, 49],
  },
  {
    id: "breast-cancer",
    title: "Mammogram",
    titleEs: "Mamografía",
    document: "library:cancer-screening",
    statement: "Women aged 40 to 74 years should have a screening mammography for breast cancer every 2 years.",
    sex: "female",
    ages: [40, 74],
    without: [...icd10("C50", "Z85.3", "Z90.13"), ...icd9("174", "V10.3"), ...snomed("27865001", "254837009")],
    tests: [
      {
        id: "mammography",
        years: 2,
        codes: [
          ...loinc("24604-1", "24605-8", "24606-6", "24610-8", "26175-0", "26346-7", "26349-1", "36319-2", "36625-2"),
          ...loinc("36626-0", "36627-8", "37005-6", "37006-4", "37037-9", "37038-7", "37553-5", "37554-3", "37768-9"),
          ...loinc("39153-2", "42415-0", "42416-8", "46335-6", "46350-5", "46356-2", "69251-3"),
          ...snomed("24623002", "71651007", "566571000119105", "572701000119102"),
          ...hcpcs("G0202", "G0279"),
        ],
      },
    ],
  },
  {
    ...cervical,
    id: "cervical-cancer-21",
    statement:
      "Women aged 21 to 29 years should be screened for cervical cancer every 3 years with cervical cytology alone.",
    ages: [21, 29],
    tests: [cytology],
  },
  {
    ...cervical,
    id: "cervical-cancer",
    statement:
      "Women aged 30 to 65 years should be screened for cervical cancer every 3 years with cytology alone, every 5 years with high-risk HPV testing alone, or every 5 years with both.",
    ages: [30, 65],
    tests: [
      cytology,
      {
        id: "hpv",
        years: 5,
        presence: true,
        fromAge: 30,
        codes: loinc(
          ...["21440-3", "30167-1", "38372-9", "59263-4", "59264-2", "59420-0", "69002-0", "71431-1", "75694-0"],
          ...["77379-6", "77399-4", "77400-0", "82354-2", "82456-5", "82675-0", "95539-3"],
        ),
      },
    ],
  },
  {
    id: "blood-pressure",
    title: "Blood pressure check",
    titleEs: "Control de la presión arterial",
    document: "library:hypertension",
    statement:
      "A year between blood pressure screenings suits adults aged 40 years and older and those at increased risk of hypertension; for adults aged 18 to 39 years with an earlier normal reading and no increased risk, every 3 to 5 years is appropriate.",
    ages: [40, NO_END],
    without: hypertension,
    tests: [{ id: "blood-pressure", years: 1, codes: bloodPressure }],
  },
  {
    id: "diabetes",
    title: "Blood sugar test",
    titleEs: "Análisis de azúcar en la sangre",
    document: "library:diabetes",
    statement:
      "Adults aged 35 to 70 years who have overweight or obesity should be screened for prediabetes and type 2 diabetes.",
    ages: [35, 70],
    measured: { codes: loinc("39156-5"), least: 25 },
    without: diabetes,
    tests: [{ id: "glycaemia", years: 3, codes: loinc("4548-4", "17856-6", "1558-6", "2345-7", "1518-0") }],
  },
  {
    id: "osteoporosis",
    title: "Bone density scan",
    titleEs: "Densitometría ósea",
    document: "library:osteoporosis",
    statement: "Women aged 65 years and older should be screened for osteoporosis to prevent fractures.",
    sex: "female",
    ages: [65, NO_END],
    without: [...icd10("M80", "M81"), ...icd9("733.0")],
    tests: [{ id: "bone-density", codes: [...snomed("312681000"), ...loinc("24701-5", "38265-5"), ...hcpcs("G0130")] }],
  },
  {
    id: "hiv",
    title: "HIV test",
    titleEs: "Prueba de VIH",
    document: "library:infections",
    statement: "Adolescents and adults aged 15 to 65 years should be screened for HIV infection.",
    ages: [15, 65],
    without: [...icd10("B20", "Z21"), ...snomed("86406008", "165816005"), ...icd9("042")],
    tests: [
      {
        id: "hiv-test",
        fromAge: 15,
        presence: true,
        codes: loinc(
          ...["5220-9", "7917-8", "7918-6", "29893-5", "31201-7", "43010-8", "48345-3", "56888-1", "58900-2"],
          ...["75622-1", "75666-8", "80203-3", "89365-1"],
        ),
      },
    ],
  },
  {
    id: "hepatitis-c",
    title: "Hepatitis C test",
    titleEs: "Prueba de hepatitis C",
    document: "library:infections",
    statement: "Adults aged 18 to 79 years should be screened for hepatitis C virus infection.",
    ages: [18, 79],
    without: icd10("B18.2"),
    tests: [
      {
        id: "hepatitis-c-test",
        presence: true,
        codes: loinc("5198-7", "11011-4", "11259-9", "13955-0", "16128-1", "20416-8", "40726-2", "47365-2"),
      },
    ],
  },
  {
    id: "kidney-urine",
    title: "Kidney urine test (albumin)",
    titleEs: "Análisis de orina para los riñones (albúmina)",
    document: "library:diabetes",
    statement:
      "Urinary albumin-to-creatinine ratio and estimated glomerular filtration rate should be assessed at least once a year in all people with type 2 diabetes, and in type 1 diabetes of 5 or more years.",
    ages: [18, NO_END],
    having: type2Diabetes,
    tests: [{ id: "urine-albumin", years: 1, codes: loinc("9318-7", "14959-1", "32294-1", "14958-3") }],
  },
  {
    id: "kidney-blood",
    title: "Kidney blood test (eGFR)",
    titleEs: "Análisis de sangre para los riñones (TFG)",
    document: "library:diabetes",
    statement:
      "Urinary albumin-to-creatinine ratio and estimated glomerular filtration rate should be assessed at least once a year in all people with type 2 diabetes, and in type 1 diabetes of 5 or more years.",
    ages: [18, NO_END],
    having: type2Diabetes,
    tests: [{ id: "egfr", years: 1, codes: loinc("33914-3", "62238-1", "98979-8", "48642-3", "48643-1", "77147-7") }],
  },
  {
    id: "influenza",
    title: "Flu shot",
    titleEs: "Vacuna contra la gripe",
    document: "library:immunisation",
    statement:
      "Everyone aged 6 months and older without a contraindication should receive an influenza vaccine every year.",
    ages: [1, NO_END],
    tests: [
      {
        id: "influenza-vaccine",
        years: 1,
        codes: cvx(
          ...["15", "16", "88", "111", "135", "140", "141", "144", "149", "150", "151", "153", "155", "158", "161"],
          ...["166", "168", "171", "185", "186", "197", "200", "201", "202", "205", "320", "333"],
        ),
      },
    ],
  },
  {
    id: "tetanus",
    title: "Tetanus booster",
    titleEs: "Refuerzo contra el tétanos",
    document: "library:immunisation",
    statement: "Adults should receive a tetanus and diphtheria booster (Td or Tdap) every 10 years.",
    ages: [19, NO_END],
    tests: [{ id: "tetanus-vaccine", years: 10, codes: cvx("09", "113", "115", "138", "139", "196") }],
  },
  {
    id: "zoster",
    title: "Shingles vaccine (2 doses)",
    titleEs: "Vacuna contra el herpes zóster (2 dosis)",
    document: "library:immunisation",
    statement:
      "Adults aged 50 years and older should receive two doses of recombinant zoster vaccine, 2 to 6 months apart, to prevent shingles.",
    ages: [50, NO_END],
    tests: [{ id: "zoster-vaccine", times: 2, codes: cvx("187") }],
  },
  {
    id: "pneumococcal",
    title: "Pneumonia vaccine",
    titleEs: "Vacuna contra la neumonía",
    document: "library:immunisation",
    statement:
      "All adults aged 50 years and older, and adults aged 19 to 49 years with risk conditions, who have not had a pneumococcal conjugate vaccine should receive one dose of PCV15, PCV20 or PCV21; PCV15 is followed by PPSV23.",
    ages: [50, NO_END],
    tests: [{ id: "pneumococcal-vaccine", codes: cvx("100", "133", "152", "215", "216", "327") }],
  },
  {
    id: "rsv",
    title: "RSV vaccine",
    titleEs: "Vacuna contra el virus respiratorio sincitial",
    document: "library:immunisation",
    statement:
      "All adults aged 75 years and older, and adults aged 60 to 74 years at increased risk of severe disease, should receive a single dose of respiratory syncytial virus (RSV) vaccine.",
    ages: [75, NO_END],
    tests: [{ id: "rsv-vaccine", codes: cvx("303", "304", "305", "326") }],
  },
  {
    id: "hepatitis-b",
    title: "Hepatitis B vaccine",
    titleEs: "Vacuna contra la hepatitis B",
    document: "library:immunisation",
    statement:
      "All adults aged 19 to 59 years should receive hepatitis B vaccination; adults aged 60 years and older with risk factors should, and those without may, receive it.",
    ages: [19, 59],
    without: icd10("B18.0", "B18.1", "B19.1"),
    tests: [
      { id: "hepatitis-b-two-doses", times: 2, codes: cvx("189") },
      { id: "hepatitis-b-three-doses", times: 3, codes: cvx("08", "42", "43", "44", "45", "104", "110", "146", "220") },
    ],
  },
];
