/**
 * @module validation/validate-model: measures a model on a data set's held-out subjects and writes the report.
 */
import { join } from "node:path";
import { type ValidationReport, validationReportSchema } from "#contract";
import type { Deidentified, MedsDataset, Progress } from "#core";
import { writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { readSubjects } from "#timeline";
import { type MeasureOptions, measureModel, type Oracle, type OraclePanel, type RiskModel } from "./measure-model.ts";
import { renderReportPage } from "./report-page.ts";

export interface ValidateOptions
  extends Pick<
    MeasureOptions,
    "horizonsYears" | "resamples" | "indexMoments" | "maxTrainSubjects" | "maxHeldOutSubjects"
  > {
  readonly dataset: Deidentified<MedsDataset>;
  readonly model: RiskModel;
  /** Where `report.json` and `report.html` go, whole or not at all. */
  readonly directory: string;
  readonly oracle?: Oracle | OraclePanel | undefined;
  readonly seed: number;
  readonly progress: Progress;
}

/** Measures, writes `report.json` and `report.html`, and returns the report. @throws OslerError as `measureModel` */
export async function validateModel(options: ValidateOptions): Promise<ValidationReport> {
  const { dataset, directory, ...measure } = options;
  const report = await measureModel({ ...measure, subjects: (split) => readSubjects(dataset, { split }) });
  await writeReport(directory, report);
  return report;
}

/** Writes the report as JSON and as a page. */
export async function writeReport(directory: string, report: ValidationReport): Promise<void> {
  const checked = validationReportSchema.parse(report);
  await writeDirectoryAtomic(directory, async (temporary) => {
    await writeFileAtomic(join(temporary, "report.json"), `${JSON.stringify(checked, null, 1)}\n`);
    await writeFileAtomic(join(temporary, "report.html"), renderReportPage(checked));
  });
}
