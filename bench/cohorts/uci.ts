/**
 * @module bench/cohorts/uci: UCI diabetes, 130 US hospitals: readmission within 30 days of the first discharge of each patient.
 *
 * The table says only whether readmission came within 30 days, later or never: it is placed on day 15 or day 90, and follow-up ends on day
 * 180, so nothing but the 30-day risk can be measured. Who died in hospital or went to hospice cannot come back and is left out. Age is the
 * middle of its ten-year band.
 */
import { join } from "node:path";
import type { Progress, SubjectRecord } from "#core";
import { modelSizes } from "#model";
import { type Cells, type CsvMapping, readCsvRecords } from "./csv-records.ts";
import { type TrainedCohort, trainCohort } from "./trained-cohort.ts";

const path = join(import.meta.dirname, "../../../shared/data/uci-diabetes130/diabetic_data.csv.gz");
export const uciHorizon = 30 / 365.25;
const DIED_OR_HOSPICE = ["11", "13", "14", "19", "20", "21"];

const drugs = [
  ...["metformin", "repaglinide", "nateglinide", "glimepiride", "glipizide", "glyburide", "pioglitazone"],
  ...["rosiglitazone", "acarbose", "insulin", "glyburide-metformin"],
];

const mapping: CsvMapping = {
  prefix: "UCI",
  missing: ["?", "None", "No"],
  subject: (cells) => Number(cells("patient_nbr")),
  ageYears: (cells) => Number(/\d+/.exec(cells("age") ?? "")?.[0] ?? 50) + 5,
  sex: (cells) => (cells("gender") === "Female" ? "F" : cells("gender") === "Male" ? "M" : undefined),
  numbers: [
    ...["time_in_hospital", "num_lab_procedures", "num_procedures", "num_medications"],
    ...["number_outpatient", "number_emergency", "number_inpatient", "number_diagnoses"],
  ],
  categories: [
    ...["race", "admission_type_id", "discharge_disposition_id", "admission_source_id", "payer_code"],
    ...["medical_specialty", "diag_1", "diag_2", "diag_3", "max_glu_serum", "A1Cresult", "change", "diabetesMed"],
    ...drugs,
  ],
  // ICD-9-CM by its category: 250.83 is 250.
  category: (column, cell) => (column.startsWith("diag") ? (cell.split(".")[0] ?? cell) : cell),
  later: (cells) => [...readmission(cells), { code: "END_OF_FOLLOW_UP", days: 180 }],
  keep: (cells) => !DIED_OR_HOSPICE.includes(cells("discharge_disposition_id") ?? ""),
};

function readmission(cells: Cells): readonly { readonly code: string; readonly days: number }[] {
  const said = cells("readmitted");
  if (said === "<30") return [{ code: "EVENT//READMISSION", days: 15 }];
  return said === ">30" ? [{ code: "EVENT//READMISSION", days: 90 }] : [];
}

/** The first encounter of each patient (the table is in the order of encounters), of at most `most` patients. */
async function* firstEncounters(most: number): AsyncGenerator<SubjectRecord> {
  const seen = new Set<number>();
  for await (const record of readCsvRecords(path, mapping)) {
    if (seen.has(record.subject)) continue;
    seen.add(record.subject);
    yield record;
    if (seen.size >= most) return;
  }
}

const size = { ...modelSizes.nano, hazardEdgesYears: [0, 30 / 365.25, 0.5] };

export function trainUci(scratch: string, progress: Progress, most: number): Promise<TrainedCohort> {
  return trainCohort("uci", () => firstEncounters(most), scratch, progress, { size });
}
