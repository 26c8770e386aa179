/**
 * @module bench/cohorts/support2: SUPPORT2: who dies within 2 and 6 months of the third day in hospital, beside the SUPPORT model and the
 * physicians' own estimates.
 *
 * Left out because they are known later or are the comparators themselves: hospdead, slos, charges, totcst, totmcst, avtisst (days 3 to 25),
 * sfdm2 (2-month outcome), dnr and dnrday, surv2m, surv6m, prg2m, prg6m.
 */
import { join } from "node:path";
import { type Progress, type SubjectKey, toSubjectKey } from "#core";
import { modelSizes } from "#model";
import { type CsvMapping, readCells, readCsvRecords } from "./csv-records.ts";
import { type TrainedCohort, trainCohort } from "./trained-cohort.ts";

const path = join(import.meta.dirname, "../../../shared/data/support2/support2.csv.gz");
export const support2Horizons = [2 / 12, 6 / 12] as const;
const MISSING = ["NA"];

const mapping: CsvMapping = {
  prefix: "SUPPORT2",
  missing: MISSING,
  subject: (cells) => Number(cells("sno")),
  ageYears: (cells) => Number(cells("age")),
  sex: (cells) => (cells("sex") === "female" ? "F" : "M"),
  numbers: [
    ...["num.co", "edu", "scoma", "sps", "aps", "hday", "meanbp", "wblc", "hrt", "resp", "temp", "pafi", "alb", "bili"],
    ...["crea", "sod", "ph", "glucose", "bun", "urine", "adlp", "adls", "adlsc"],
  ],
  categories: ["dzgroup", "dzclass", "income", "race", "diabetes", "dementia", "ca"],
  later: (cells) => [
    { code: cells("death") === "1" ? "MEDS_DEATH" : "END_OF_FOLLOW_UP", days: Math.max(1, Number(cells("d.time"))) },
  ],
  keep: () => true,
};

/** Fine in the first months, where half of the deaths are. */
const size = { ...modelSizes.nano, hazardEdgesYears: [0, 1 / 24, 1 / 12, 2 / 12, 0.25, 0.5, 1, 2, 6] };

export function trainSupport2(scratch: string, progress: Progress): Promise<TrainedCohort> {
  return trainCohort("support2", () => readCsvRecords(path, mapping), scratch, progress, { size });
}

/** Risks of death others gave at the same moment, by horizon; absent where they gave none. */
export interface OtherEstimate {
  readonly name: string;
  /** It ranks people and is no probability: it has no Brier score. */
  readonly ranksOnly?: boolean;
  readonly risks: ReadonlyMap<SubjectKey, readonly number[]>;
}

/** The SUPPORT model's and the physicians' estimates of survival, as risks at `support2Horizons`, and the physiology scores of the same day. */
export async function support2Estimates(): Promise<OtherEstimate[]> {
  const rows = await readCells(path, MISSING);
  const estimate = (name: string, columns: readonly string[]): OtherEstimate => ({
    name,
    risks: new Map(
      rows.flatMap((cells): [SubjectKey, number[]][] => {
        const survival = columns.map((column) => cells(column));
        if (survival.includes(undefined)) return [];
        return [[toSubjectKey(mapping.subject(cells)), survival.map((chance) => 1 - Number(chance))]];
      }),
    ),
  });
  const score = (name: string, column: string): OtherEstimate => ({
    name,
    ranksOnly: true,
    risks: new Map(
      rows.flatMap((cells): [SubjectKey, number[]][] => {
        const value = cells(column);
        return value === undefined
          ? []
          : [[toSubjectKey(mapping.subject(cells)), support2Horizons.map(() => Number(value))]];
      }),
    ),
  });
  return [
    estimate("SUPPORT model", ["surv2m", "surv6m"]),
    estimate("physicians", ["prg2m", "prg6m"]),
    score("APACHE III physiology score, day 3", "aps"),
    score("SUPPORT physiology score, day 3", "sps"),
  ];
}
