/**
 * @module cli/route-data: the steps from raw records and raw literature to a training corpus.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, type EpochMs, OslerError, type PatientChart, type SubjectKey, toEpochMs } from "#core";
import { buildCorpus } from "#corpus";
import { createPseudonymiser, deidentifyCharts, newDeidCounts, openDeidentified, rulesHash, sealDataset } from "#deid";
import { addEvidence, openEvidence } from "#evidence";
import {
  type IntakeOptions,
  type IntakeSummary,
  intakeCcda,
  intakeFhir,
  intakeMeds,
  intakeTables,
  mappingFile,
} from "#intake";
import { openChartStore, readCharts, sha256, writeFileAtomic } from "#storage";
import { synthesise } from "#synth";
import { markCohortStart, recordFrom, recordUntil, splitOf, writeMedsDataset } from "#timeline";
import { evidenceIndex } from "./home.ts";
import { projectSecret } from "./home-keys.ts";
import type { HomeSettings, RouteSource } from "./home-settings.ts";
import type { RouteContext, RouteStep } from "./route.ts";
import { choicesDigest, findOptedOutPatients } from "./training-consents.ts";

/** Decides who is in which split; one for all homes, so that a subject's split never depends on the run. */
export const SPLIT_SEED = "osler";

export function synthStep({ home, settings, version }: RouteContext): RouteStep {
  const { source } = settings;
  if (source.kind !== "synthetic") throw new RangeError("synthStep: the source is not synthetic.");
  return {
    version,
    seed: source.seed,
    inputs: { patients: String(source.patients) },
    outputs: [home.synthetic],
    run: async (progress) => {
      const { patients, notes, deaths } = await synthesise({ ...source, directory: home.synthetic, progress });
      return { patients, notes, deaths };
    },
  };
}

/** The records' paths as inputs of a step. */
function sourceInputs({ home, settings: { source } }: RouteContext): Record<string, { path: string }> {
  if (source.kind === "synthetic") return { fhir: { path: join(home.synthetic, "fhir") } };
  const records = Object.fromEntries(source.paths.map((path, i) => [`${source.kind}-${i}`, { path }]));
  return source.kind === "tables" ? { ...records, mapping: { path: mappingFile(source.mapping) } } : records;
}

export function intakeStep(context: RouteContext): RouteStep {
  const { home, settings, version } = context;
  const rejectFile = join(home.rejects, "intake.ndjson");
  return {
    version,
    inputs: sourceInputs(context),
    outputs: [home.chart, rejectFile, home.consents],
    run: async (progress) => {
      const { source } = settings;
      const paths = source.kind === "synthetic" ? [join(home.synthetic, "fhir")] : source.paths;
      const common = { paths, directory: home.chart, rejectFile, progress };
      const { unknownUnits, skippedFiles, ...counts } = await takeIn(source, common, home.consents);
      if (counts.patients === 0)
        throw noPatients(
          Object.values(counts.rejected).reduce((sum, n) => sum + n, 0),
          rejectFile,
        );
      return { ...counts, unknownUnits: unknownUnits.length, skippedFiles: skippedFiles.length };
    },
  };
}

/** Only FHIR brings consents; the file is there in any case. */
async function takeIn(source: RouteSource, options: IntakeOptions, consentFile: string): Promise<IntakeSummary> {
  if (source.kind === "synthetic" || source.kind === "fhir") return intakeFhir({ ...options, consentFile });
  await writeFileAtomic(consentFile, "");
  if (source.kind === "ccda") return intakeCcda(options);
  return source.kind === "meds" ? intakeMeds(options) : intakeTables({ ...options, mapping: source.mapping });
}

function noPatients(rejected: number, rejectFile: string): OslerError {
  return new OslerError("cli/no-patients", {
    message: `The records hold no patient; ${rejected} lines or resources were refused, and ${rejectFile} says where and why.`,
    fix: "Give FHIR (NDJSON or bundles with Patient resources) to --fhir, C-CDA documents to --ccda, Parquet to --meds, tables to --omop or --tables.",
  });
}

/** Words on the records' licence, for the data set's papers. */
function licenceOf({ source }: HomeSettings): string {
  return source.kind === "synthetic"
    ? "Apache-2.0 (synthetic records)"
    : "The institution's own records; not for redistribution";
}

/**
 * Charts as they go into research. A cohort gathered backwards from one date is observed from that date on. With a temporal split those who
 * teach go as they stood on its date, those who test are observed from it on, and whoever has nothing on their side of it is left out.
 *
 * @throws OslerError `cli/cohort-starts-late` where no record goes on beyond the cohort's date
 */
export async function* chartsForResearch(
  directory: string,
  { cohortStart, learnUntil }: Pick<HomeSettings, "cohortStart" | "learnUntil">,
  secret: Uint8Array,
): AsyncGenerator<PatientChart> {
  const momentOf = (date: string | undefined) => (date === undefined ? undefined : toEpochMs(Date.parse(date)));
  const [start, split] = [momentOf(cohortStart), momentOf(learnUntil)];
  if (start !== undefined) requireFollowUp(directory, start);
  const pseudonymiser = createPseudonymiser(secret);
  for await (const chart of readCharts(directory)) {
    const observed = start === undefined ? chart : { ...chart, events: markCohortStart(chart.events, start) };
    const tests = splitOf(pseudonymiser.subjectKey(chart.person ?? chart.patientId), SPLIT_SEED) === "held_out";
    const parted = split === undefined ? observed : partChart(observed, split, tests);
    if (parted !== undefined) yield parted;
  }
}

function requireFollowUp(directory: string, cohortStart: EpochMs): void {
  const charts = openChartStore(directory);
  const ends = charts.list().flatMap(({ lastEventAt }) => lastEventAt ?? []);
  charts.close();
  const last = ends.reduce((latest, end) => Math.max(latest, end), Number.NEGATIVE_INFINITY);
  if (ends.length === 0 || last > cohortStart) return;
  const date = new Date(cohortStart).toISOString().slice(0, 10);
  throw new OslerError("cli/cohort-starts-late", {
    message: `No record goes on beyond --cohort-start ${date}; the last ends in ${new Date(last).getUTCFullYear()}.`,
    fix: "Give the date on which every member of the cohort had to be alive, before the records end.",
  });
}

function partChart(chart: PatientChart, moment: EpochMs, tests: boolean): PatientChart | undefined {
  const events = (tests ? recordFrom : recordUntil)(chart.events, moment);
  const notes = tests ? chart.notes : chart.notes.filter(({ filedAt }) => filedAt <= moment);
  return events === undefined ? undefined : { ...chart, events, notes };
}

export async function researchStep(context: RouteContext): Promise<RouteStep> {
  const { home, settings, version } = context;
  const secret = await projectSecret(home, settings.source);
  return {
    version: `${version} ${await rulesHash()}`,
    seed: SPLIT_SEED,
    inputs: {
      chart: { path: home.chart },
      secret: sha256(secret),
      cohortStart: settings.cohortStart ?? "none",
      learnUntil: settings.learnUntil ?? "none",
    },
    outputs: [home.meds],
    run: async (progress) => {
      const deid = newDeidCounts();
      const records = deidentifyCharts(chartsForResearch(home.chart, settings, secret), {
        secret,
        counts: deid,
        progress,
      });
      const meds = await writeMedsDataset(records, home.meds, {
        name: "osler",
        licence: licenceOf(settings),
        splitSeed: SPLIT_SEED,
        progress: () => {},
      });
      await sealDataset({ directory: home.meds }, deid);
      const spans = Object.values(deid.spans).reduce((sum, n) => sum + n, 0);
      return { ...meds, identifiersReplaced: spans, spans: deid.spans, dropped: deid.dropped };
    },
  };
}

/** The output is the manifest; the search engine's own files carry random names and are rebuilt from it. */
export function evidenceStep({ home, settings, version, library }: RouteContext): RouteStep {
  const paths = [library, ...settings.evidence];
  return {
    version,
    inputs: Object.fromEntries(paths.map((path, i) => [`evidence-${i}`, { path }])),
    outputs: [join(home.evidence, "evidence.json")],
    run: async (progress) => {
      const summary = await addEvidence({ paths, directory: home.evidence, progress, ...evidenceIndex(home) });
      const opened = await openEvidence(home.evidence, evidenceIndex(home));
      const { corpusTag } = opened;
      await opened.close();
      return {
        corpusTag,
        ...summary.total,
        withheld: summary.withheld,
        skipped: summary.skipped.reduce((sum, { count }) => sum + count, 0),
      };
    },
  };
}

/** Research keys of the patients whose consent denies training. */
async function optedOutSubjects({ home, settings }: RouteContext): Promise<ReadonlySet<SubjectKey>> {
  const pseudonymiser = createPseudonymiser(await projectSecret(home, settings.source));
  return new Set([...(await findOptedOutPatients(home))].map((patient) => pseudonymiser.subjectKey(patient)));
}

export async function buildCorpusStep(context: RouteContext): Promise<RouteStep> {
  const { home, version } = context;
  return {
    version,
    seed: SPLIT_SEED,
    inputs: { meds: { path: home.meds }, consents: { path: home.consents }, choices: await choicesDigest(home) },
    outputs: [home.corpora],
    run: async (progress) => {
      await rm(home.corpora, { recursive: true, force: true });
      const optedOut = await optedOutSubjects(context);
      const corpus = await buildCorpus({
        dataset: await openDeidentified(home.meds),
        directory: home.corpora,
        optedOut,
        seed: SPLIT_SEED,
        progress,
      });
      return {
        hash: corpus.hash,
        vocabulary: corpus.vocabulary.tokens.length,
        outcomes: corpus.outcomes.length,
        optedOut: optedOut.size,
        datasheet: sha256(canonicalJson(corpus.datasheet)),
      };
    },
  };
}
