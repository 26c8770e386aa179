/**
 * @module validation/validate-model: measures a model on a data set's held-out subjects and writes the report.
 */
import { join } from "node:path";
import { type ValidationReport, validationReportSchema } from "#contract";
import type { Deidentified, MedsDataset, Progress, SubjectRecord } from "#core";
import { writeDirectoryAtomic, writeFileAtomic } from "#storage";
import { readCodeWords, readSubjects, type SplitName, splitNames, splitOf } from "#timeline";
import { type MeasureOptions, measureModel, type Oracle, type OraclePanel, type RiskModel } from "./measure-model.ts";
import { renderReportPage } from "./report-page.ts";

export interface ValidateOptions
  extends Pick<
    MeasureOptions,
    | "horizonsYears"
    | "resamples"
    | "indexMoments"
    | "learntUntil"
    | "maxTrainSubjects"
    | "maxHeldOutSubjects"
    | "about"
    /** Half of all subjects are measured, and the comparators learn from the other half. Otherwise the data set's own held-out subjects are measured. */
    | "neverSeen"
  > {
  readonly dataset: Deidentified<MedsDataset>;
  readonly model: RiskModel;
  /** Where `report.json`, `report.html` and `report.pdf` go, whole or not at all. */
  readonly directory: string;
  readonly oracle?: Oracle | OraclePanel | undefined;
  readonly seed: number;
  readonly progress: Progress;
}

/** How subjects the model never saw are shared between the comparators and the measurement. */
const NEVER_SEEN_SHARES = { train: 0.35, tuning: 0.15 } as const;

/** Measures, writes `report.json`, `report.html` and `report.pdf`, and returns the report. @throws OslerError as `measureModel` */
export async function validateModel(options: ValidateOptions): Promise<ValidationReport> {
  const { dataset, directory, ...measure } = options;
  const subjects = (split: SplitName) =>
    options.neverSeen === undefined ? readSubjects(dataset, { split }) : halved(dataset, split);
  const report = await measureModel({ ...measure, subjects, codeWords: await readCodeWords(dataset) });
  await writeReport(directory, report);
  return report;
}

async function* halved(dataset: Deidentified<MedsDataset>, wanted: SplitName): AsyncGenerator<SubjectRecord> {
  for (const split of splitNames) {
    for await (const record of readSubjects(dataset, { split })) {
      if (splitOf(record.subject, "never-seen", NEVER_SEEN_SHARES) === wanted) yield record;
    }
  }
}

/** Writes the report as JSON, as a page and as a document to file. */
export async function writeReport(directory: string, report: ValidationReport): Promise<void> {
  const checked = validationReportSchema.parse(report);
  const { renderReportPdf } = await import("./pdf/report-pdf.ts");
  await writeDirectoryAtomic(directory, async (temporary) => {
    await writeFileAtomic(join(temporary, "report.json"), `${JSON.stringify(checked, null, 1)}\n`);
    await writeFileAtomic(join(temporary, "report.html"), renderReportPage(checked));
    await writeFileAtomic(join(temporary, "report.pdf"), await renderReportPdf(checked));
  });
}
