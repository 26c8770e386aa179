/**
 * @module cli/commands/validate: `osler validate`: a release on records it has never seen.
 *
 * The records take the same way as any others: charts, de-identification, timelines; they are read for this test only and removed, also when
 * it is interrupted. Promise: nobody who taught the release is measured, or teaches what it is measured against.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { noProgress, OslerError, type PatientChart } from "#core";
import { createPseudonymiser, deidentifyCharts, newDeidCounts, sealDataset } from "#deid";
import { intakeMeds } from "#intake";
import { openEventModel } from "#model";
import { openScratch } from "#storage";
import { writeMedsDataset } from "#timeline";
import { validateModel } from "#validation";
import { findCurrentRelease, noRelease, requireIntact } from "../capabilities.ts";
import type { Home } from "../home.ts";
import { projectSecret } from "../home-keys.ts";
import { findSettings } from "../home-settings.ts";
import { requireDirectoryPlace, requireOutsideHome } from "../output-place.ts";
import { printProgress } from "../print-progress.ts";
import { findTaught } from "../release-corpus.ts";
import { chartsForResearch, SPLIT_SEED } from "../route-data.ts";
import { askedAt, VALIDATION_SEED } from "../route-model.ts";
import { aboutUnseen } from "../tested-about.ts";

export async function runValidate(options: {
  home: Home;
  meds: string[];
  out: string;
  release?: string;
  cohortStart?: string;
}): Promise<void> {
  const { home, out, meds } = options;
  const release = options.release ?? (await findCurrentRelease(home))?.directory;
  if (release === undefined) throw noRelease(home);
  requireOutsideHome(out, home);
  requireDirectoryPlace(out, [...meds, release], ["report.json", "report.html", "report.pdf"]);
  await requireIntact(release);
  const taught = await findTaught(home, release);
  const scratch = await openScratch("osler-validate-");
  try {
    const { dataset, leftOut, intake } = await toResearch(options, scratch.directory, taught ?? new Set());
    if (taught === undefined)
      console.log("Who taught this release is not known here: that it never saw these people is on your word.");
    else console.log(`${leftOut} subjects left out, because they had taught this release.`);
    for (const line of describeRefused(intake)) console.log(line);
    const report = await measure(release, {
      dataset,
      directory: out,
      seed: VALIDATION_SEED,
      neverSeen: { taughtLeftOut: taught === undefined ? null : leftOut, rowsRefused: countRefused(intake) },
      about: await aboutUnseen(release, meds, options.cohortStart),
      ...askedAt(options.cohortStart),
    });
    const { cells, meanAuroc } = report.summary;
    console.log(`${report.counts.held_out.subjects} held-out subjects, ${cells} outcome-horizons with enough events.`);
    for (const { model: predictor, value } of meanAuroc)
      console.log(`  mean AUROC  ${predictor.padEnd(18)} ${value.toFixed(3)}`);
    console.log(`Report: ${join(out, "report.html")}, report.pdf to file, and report.json`);
  } finally {
    scratch.remove();
  }
}

type Intake = Awaited<ReturnType<typeof intakeMeds>>;

/** What of the records given could not be read, a line a reason: a test of the rest is a test of the rest. */
export function describeRefused(intake: Pick<Intake, "read" | "rejected" | "skippedFiles">): string[] {
  const { read, rejected, skippedFiles } = intake;
  const refused = countRefused(intake);
  const reasons = Object.entries(rejected).map(([reason, count]) => `  ${count.toLocaleString("en")}  ${reason}`);
  return [
    ...(refused === 0
      ? []
      : [`${refused.toLocaleString("en")} of ${read.toLocaleString("en")} rows could not be taken in:`, ...reasons]),
    ...(skippedFiles.length === 0
      ? []
      : [`Files passed over, for they hold no MEDS events: ${skippedFiles.join(", ")}.`]),
  ];
}

function countRefused({ rejected }: Pick<Intake, "rejected">): number {
  return Object.values(rejected).reduce((sum, count) => sum + count, 0);
}

/** The model is opened once there is something to measure. */
async function measure(
  release: string,
  given: Omit<Parameters<typeof validateModel>[0], "model" | "progress">,
): ReturnType<typeof validateModel> {
  const progress = printProgress("");
  const model = await openEventModel(release, { workers: 2 });
  try {
    return await validateModel({ ...given, model, progress });
  } finally {
    progress.end();
    await model.close();
  }
}

/** One secret gives one person one key, so with the home's own the people who taught its releases are found again. */
async function toResearch(
  { home, meds: paths, cohortStart }: { home: Home; meds: string[]; cohortStart?: string },
  scratch: string,
  taught: ReadonlySet<string>,
) {
  const [chart, meds] = [join(scratch, "chart"), join(scratch, "meds")];
  const rejectFile = join(scratch, "rejects.ndjson");
  const intake = await intakeMeds({ paths, directory: chart, rejectFile, progress: noProgress });
  const counts = newDeidCounts();
  const settings = await findSettings(home);
  const secret = settings === undefined ? randomBytes(32) : await projectSecret(home, settings.source);
  const { subjectKey } = createPseudonymiser(secret);
  let leftOut = 0;
  // A record may come as the institution has it, or from research data, where the subject has its key already.
  async function* unseen(charts: AsyncIterable<PatientChart>): AsyncGenerator<PatientChart> {
    for await (const each of charts) {
      if (taught.has(String(subjectKey(each.patientId))) || taught.has(each.patientId)) leftOut++;
      else yield each;
    }
  }
  const records = deidentifyCharts(unseen(chartsForResearch(chart, { cohortStart }, secret)), {
    secret,
    counts,
    progress: noProgress,
  });
  await writeMedsDataset(records, meds, {
    name: "validation",
    licence: "for this test only",
    splitSeed: SPLIT_SEED,
    progress: noProgress,
  });
  if (leftOut === intake.patients) throw nobodyUnseen(intake.patients, paths);
  return { dataset: await sealDataset({ directory: meds }, counts), leftOut, intake };
}

function nobodyUnseen(patients: number, paths: readonly string[]): OslerError {
  return patients === 0
    ? new OslerError("cli/no-patients", {
        message: `${paths.join(", ")} hold no patient.`,
        fix: "Give MEDS events of people the release has not seen.",
      })
    : new OslerError("cli/nobody-unseen", {
        message: `All ${patients} subjects of ${paths.join(", ")} had taught the release; nobody is left to test it on.`,
        fix: "Give records of other people. How the release does on its own home's held-out people stands in its validation/report.html.",
      });
}
