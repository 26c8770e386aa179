/**
 * @module serving/history-codes: which codes say that an outcome has been, or that its first occurrence is no question, though they are not its own. A table.
 *
 * For what is shown alone. The catalogue leaves these codes out by design: a history tells no moment at which something first happened, and a
 * model learns and is tested on moments. Nobody who had a stroke is shown a risk of a first one all the same. A row stands where the code's
 * own title names the outcome: ICD-10-CM 2021, ICD-9-CM, and SNOMED CT's situations, "History of". Outcomes whose only history code is of a
 * whole chapter ("other diseases of the circulatory system") have none.
 */
import { type Outcome, outcomeCatalogue, saysOutcome } from "#timeline";

/** How what is asked of an outcome stands with a record, its own codes apart. */
export type HistoryStanding = "history" | "no-question";

/** What `codes` say of an outcome's past; `undefined` if nothing. */
export function historyStanding(outcomeId: string, codes: ReadonlySet<string>): HistoryStanding | undefined {
  const says = (rows: ReadonlyMap<string, Outcome>) => {
    const row = rows.get(outcomeId);
    return row !== undefined && [...codes].some((code) => saysOutcome(row, code));
  };
  if (says(histories)) return "history";
  return says(noQuestion) ? "no-question" : undefined;
}

interface CodeSets {
  /** Every subcode counts. */
  readonly icd10?: readonly string[];
  readonly icd9?: readonly string[];
  readonly snomed?: readonly string[];
  /** As the catalogue writes them. */
  readonly other?: readonly string[];
}

/** Diabetes of another type than 2, ICD-10-CM: due to another condition, due to a drug, type 1, other. */
const otherDiabetes = ["E08", "E09", "E10", "E13"];
const ofOtherDiabetes = (...parts: readonly string[]) =>
  otherDiabetes.flatMap((type) => parts.map((part) => `${type}.${part}`));
const type1FifthDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].flatMap((s) => [`250.${s}1`, `250.${s}3`]);

const histories = toRows({
  // Personal history of … (Z85, Z86, Z87; ICD-9-CM V10 to V13), with what is left of it or stands in for it.
  "breast-cancer": { icd10: ["Z85.3"], icd9: ["V10.3"], snomed: ["429087003"] },
  "colorectal-cancer": { icd10: ["Z85.038", "Z85.048"], icd9: ["V10.05", "V10.06"] },
  "colorectal-polyp": { icd10: ["Z86.010"], icd9: ["V12.72"], snomed: ["429047008"] },
  "lung-cancer": { icd10: ["Z85.118"], icd9: ["V10.11"] },
  "prostate-cancer": { icd10: ["Z85.46"], icd9: ["V10.46"], snomed: ["428262008"] },
  // I25.2 and 412: old infarction; I23: what follows one within 28 days.
  "myocardial-infarction": { icd10: ["I25.2", "I23"], icd9: ["412"], snomed: ["1755008", "399211009"] },
  // Bypass graft and coronary angioplasty, with an implant or without.
  "ischaemic-heart-disease": {
    icd10: ["Z95.1", "Z95.5", "Z98.61"],
    icd9: ["V45.81", "V45.82"],
    snomed: ["1755008", "399211009", "399261000"],
  },
  "cardiac-arrest": { icd10: ["Z86.74"], icd9: ["V12.53"], snomed: ["429007001"] },
  // I69: sequelae of a subarachnoid (.0) or an intracerebral (.1) haemorrhage, of an infarction (.3); ICD-10's .4: of a stroke, not said which.
  stroke: {
    icd10: ["Z86.73", "I69.0", "I69.1", "I69.3", "I69.4"],
    icd9: ["V12.54"],
    snomed: ["275526006", "440140008"],
  },
  // With chronic embolism or thrombosis, and the postthrombotic syndrome.
  "venous-thromboembolism": {
    icd10: ["Z86.71", "I27.82", "I82.5", "I87.0"],
    icd9: ["V12.51", "V12.55", "416.2", "453.5"],
    snomed: ["161508001", "161512007"],
  },
  // Dialysis (dependence, noncompliance), a transplanted kidney and its complications.
  "chronic-kidney-disease": {
    icd10: ["Z99.2", "Z91.15", "Z94.0", "T86.1"],
    icd9: ["V45.1", "V42.0"],
    snomed: ["105502003", "161665007"],
  },
  "diabetic-kidney-disease": { icd10: ofOtherDiabetes("2"), icd9: ["250.41", "250.43"] },
  "diabetic-retinopathy": { icd10: ofOtherDiabetes("31", "32", "33", "34", "35") },
  pneumonia: { icd10: ["Z87.01"], icd9: ["V12.61"], snomed: ["161525004"] },
  "alcohol-use-disorder": { icd9: ["V11.3"] },
  osteoporosis: { icd10: ["Z87.310"] },
  hypothyroidism: { icd10: ["E89.0"] },
});

const noQuestion = toRows({
  "type-2-diabetes": { icd10: ["E10"], icd9: type1FifthDigits, snomed: ["46635009"] },
  prediabetes: {
    icd10: otherDiabetes,
    icd9: ["250"],
    snomed: ["46635009", "73211009"],
    other: outcomeCatalogue.find(({ id }) => id === "type-2-diabetes")?.codes ?? [],
  },
  // Sequelae of a cerebrovascular disease that is not named, or late effects of one: whether it was a stroke is not said.
  stroke: { icd10: ["I69.8", "I69.9"], icd9: ["438"] },
});

function toRows(sets: Readonly<Record<string, CodeSets>>): ReadonlyMap<string, Outcome> {
  return new Map(Object.entries(sets).map(([id, row]) => [id, { id, title: id, codes: toCodes(row) }]));
}

/** As FHIR and OMOP write ICD, and as MEDS does, without the dot. */
function toCodes({ icd10 = [], icd9 = [], snomed = [], other = [] }: CodeSets): string[] {
  const bare = (code: string) => code.replace(".", "");
  return [
    ...icd10.flatMap((code) => [`ICD10CM//${code}*`, `ICD10//${code}*`, `DIAGNOSIS//ICD//10//${bare(code)}*`]),
    ...icd9.flatMap((code) => [`ICD9CM//${code}*`, `DIAGNOSIS//ICD//9//${bare(code)}*`]),
    ...snomed.map((code) => `SNOMED//${code}`),
    ...other,
  ];
}
