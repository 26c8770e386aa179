/**
 * @module intake/fhir-intake: FHIR R4 in files → charts.
 *
 * Before: a hospital's export. After: `deid` and the bedside read the chart store. Promise: memory does not grow with the input;
 * what cannot be read is in the reject file and the rest goes on; the same files give the same bytes.
 */
import { OslerError, type PatientId, type Progress, toPatientId } from "#core";
import { type FhirContext, isIdentified, patientOfConsent, patientPathOf, toChartParts } from "#fhir";
import { type LineSink, openLineSink, writeCharts } from "#storage";
import { type FoundResource, findResources } from "./fhir-resources.ts";
import {
  assembleCharts,
  type Deletion,
  type GatheredParts,
  isOwn,
  NOT_NAMED,
  OTHER_SERVER,
  type Place,
  rejectAt,
} from "./gathered-parts.ts";
import { type InputFile, planInputs } from "./input-files.ts";
import { readInputLines } from "./input-lines.ts";
import { type MergedRecords, openMergedRecords } from "./merged-records.ts";
import { type MovedResources, openMovedResources } from "./moved-resources.ts";
import { openPartStore } from "./part-store.ts";
import { createProviderDirectory } from "./provider-directory.ts";
import { openRejectLog } from "./reject-log.ts";
import { createTally, type IntakeSummary } from "./summary.ts";

export interface IntakeOptions {
  /** Files and directories, of any name, gz or not, mixed. */
  readonly paths: readonly string[];
  /** Where the chart store is written. */
  readonly directory: string;
  /** NDJSON of what was refused. */
  readonly rejectFile: string;
  /**
   * NDJSON of the Consent resources found, as they came but for how they name their patient, of the deleted ones' ends, and of which Patient replaced
   * which or is the same person, for `governance`; not kept if absent. Holds patients' ids.
   */
  readonly consentFile?: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Parts held before they go to disk; 256 MB unless told. */
  readonly memoryBytes?: number;
  /** Longer lines and documents are rejected; 256 MB unless told. */
  readonly maximumLineBytes?: number;
}

const MEMORY_BYTES = 256 * 1024 * 1024;

interface Intake extends GatheredParts {
  readonly options: IntakeOptions;
  readonly files: readonly InputFile[];
  readonly consents: LineSink | undefined;
  /** Consents that name their patient by an identifier or on a server, until it is known whose and which that is. */
  readonly waiting: WaitingConsent[];
  readonly servers: Set<string>;
  readonly versions: MovedResources;
  readonly merged: MergedRecords;
  readonly deletions: Map<string, Deletion[]>;
  read: number;
}

interface WaitingConsent {
  readonly consent: object;
  readonly of: PatientId;
  readonly server: string | undefined;
  readonly place: Place;
}

/**
 * Takes in bulk exports (one resource a line), bundles (one a line, or one a file) and lists of resources.
 *
 * @throws OslerError `storage/file-missing` for a path that is not there, `intake/nothing-to-read` when no file holds JSON
 */
export async function intakeFhir(options: IntakeOptions): Promise<IntakeSummary> {
  const plan = await planInputs(options.paths);
  if (plan.files.length === 0) {
    throw new OslerError("intake/nothing-to-read", {
      message: "None of the paths holds a JSON file.",
      fix: "Give a directory of NDJSON files, NDJSON bundles, or a Bundle in JSON; gz or not.",
    });
  }
  const rejects = openRejectLog(options.rejectFile);
  const memoryBytes = options.memoryBytes ?? MEMORY_BYTES;
  const store = openPartStore({
    directory: `${options.directory}.parts.tmp`,
    estimatedBytes: plan.estimatedBytes,
    memoryBytes,
  });
  const intake: Intake = {
    options,
    files: plan.files,
    labels: plan.files.map(({ label }) => label),
    rejects,
    consents: options.consentFile === undefined ? undefined : openLineSink(options.consentFile),
    waiting: [],
    servers: new Set(plan.files.flatMap(({ server }) => server ?? [])),
    tally: createTally(),
    store,
    versions: openMovedResources({
      directory: `${options.directory}.versions.tmp`,
      shards: store.shards,
      memoryBytes: memoryBytes / 8,
    }),
    merged: openMergedRecords(),
    providers: createProviderDirectory(),
    deletions: new Map(),
    read: 0,
  };
  try {
    await readFiles(intake);
    const { merged } = intake;
    await merged.settle(intake.store);
    const moved = new Map(
      [...intake.versions.settle()].map(([source, of]) => [source, merged.chartOf(toPatientId(of))]),
    );
    const gathered: GatheredParts = { ...intake, moved, persons: merged.persons() };
    const written = await writeCharts(options.directory, assembleCharts(gathered, options));
    keepWhatConsentsAreReadBy(intake);
    const rejected = rejects.counts();
    await rejects.close();
    await intake.consents?.close();
    return {
      patients: written.charts,
      events: written.events,
      notes: written.notes,
      read: intake.read,
      rejected,
      ...intake.tally.counts(),
      skippedFiles: plan.skipped,
    };
  } catch (error) {
    await rejects.discard();
    await intake.consents?.abandon();
    throw error;
  } finally {
    intake.store.close();
    intake.versions.close();
  }
}

async function readFiles(intake: Intake): Promise<void> {
  const { options, files } = intake;
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const [position, file] of files.entries()) {
    const maximumBytes = options.maximumLineBytes;
    const onBytes = (bytes: number) => {
      done += bytes;
    };
    for await (const lines of readInputLines(file, {
      onBytes,
      ...(maximumBytes === undefined ? {} : { maximumBytes }),
    })) {
      options.signal?.throwIfAborted();
      for (const line of lines) {
        if ("problem" in line) intake.rejects.add({ file: file.label, line: line.line, reason: line.problem });
        else readText(intake, position, line.line, line.text);
      }
      options.progress({ done, total, note: `${intake.read} resources` });
    }
  }
}

function readText(intake: Intake, file: number, line: number, text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the text; ours must not.
    intake.rejects.add({ file: intake.files[file]?.label ?? "", line, reason: "not JSON" });
    return;
  }
  for (const found of findResources(value)) readResource(intake, file, line, found);
}

function readResource(intake: Intake, file: number, line: number, found: FoundResource): void {
  if (found.deleted !== undefined) {
    const { source, at } = found.deleted;
    if (source.startsWith("Consent/")) intake.consents?.add(endedConsent(source, at));
    const before = intake.deletions.get(source);
    if (before === undefined) intake.deletions.set(source, [{ file, line, at }]);
    else before.push({ file, line, at });
    return;
  }
  intake.read++;
  const { entry } = found;
  const reading =
    found.problem === undefined
      ? toChartParts(found.resource, contextOf(intake.files[file], found))
      : ({ kind: "problem", ...found.problem } as const);
  if (reading.kind === "parts") {
    intake.store.add({ parts: reading, file, line, entry });
    intake.merged.add(reading);
    if (reading.identity !== undefined && reading.server !== undefined) intake.servers.add(reading.server);
    intake.versions.add(reading, versionOf(found.resource));
  } else if (reading.kind === "provider") intake.providers.add(reading);
  else if (reading.kind === "ignored") {
    if (reading.type === "Consent") keepConsent(intake, { file, line, entry }, found);
    intake.tally.count("ignored", reading.type);
  } else if (isExportLog(found.resource)) intake.tally.count("ignored", "(bulk export log)");
  else rejectAt(intake, { file, line, entry }, reading.reason, reading.path);
}

function contextOf(file: InputFile | undefined, { context }: FoundResource): FhirContext {
  return file?.server === undefined ? (context ?? {}) : { server: file.server, ...context };
}

/**
 * As it came, but for its patient: what a bundle or a search calls them, whoever reads the consents would not know. One in force of which
 * nobody can tell whose it is, is refused; one that is not in force ends what an earlier version of it said.
 */
function keepConsent(intake: Intake, place: Place, { resource, context }: FoundResource): void {
  const { consents, waiting, merged } = intake;
  if (typeof resource !== "object" || resource === null) return;
  const of = patientOfConsent(resource, context);
  if (of.kind === "problem") {
    if (isInForce(resource)) rejectAt(intake, place, of.reason, of.path);
    else consents?.add(JSON.stringify(resource));
  } else if (isIdentified(of.patientId) || of.server !== undefined) {
    merged.ask(of.patientId);
    waiting.push({ consent: resource, of: of.patientId, server: of.server, place });
  } else consents?.add(JSON.stringify(ofPatient(resource, of.patientId)));
}

function isInForce(consent: object): boolean {
  return !("status" in consent) || consent.status === "active";
}

function ofPatient(consent: object, patientId: PatientId): object {
  return { ...consent, patient: { reference: `Patient/${patientId}` } };
}

/** Consents that waited, refused where nobody or several have the identifier or the server is another; and whose records are one person's. */
function keepWhatConsentsAreReadBy(intake: Intake): void {
  const { consents, waiting, merged, servers } = intake;
  for (const { consent, of, server, place } of waiting) {
    const patientId = merged.chartOf(of);
    const refused = isIdentified(patientId) ? NOT_NAMED : isOwn(server, servers) ? undefined : OTHER_SERVER;
    if (refused === undefined) consents?.add(JSON.stringify(ofPatient(consent, patientId)));
    else if (isInForce(consent)) rejectAt(intake, place, refused, patientPathOf("Consent"));
    else consents?.add(JSON.stringify(consent));
  }
  for (const [replaced, by] of merged.replaced())
    consents?.add(JSON.stringify(toLinkedPatient(by, "replaces", replaced)));
  for (const [patientId, person] of merged.persons())
    consents?.add(JSON.stringify(toLinkedPatient(person, "seealso", patientId)));
}

function versionOf(resource: unknown): unknown {
  const meta = typeof resource === "object" && resource !== null && "meta" in resource ? resource.meta : undefined;
  return typeof meta === "object" && meta !== null && "versionId" in meta ? meta.versionId : undefined;
}

/** A Consent that was deleted, as one that ended: whoever reads the others must know. */
function endedConsent(source: string, at: number | undefined): string {
  const meta = at === undefined || Number.isNaN(at) ? {} : { meta: { lastUpdated: new Date(at).toISOString() } };
  return JSON.stringify({ resourceType: "Consent", id: source.slice("Consent/".length), status: "inactive", ...meta });
}

/** What the consents of a person's records are read by: those of a replaced one hold for the other, those of either of two for both. */
function toLinkedPatient(id: PatientId, type: "replaces" | "seealso", other: PatientId): object {
  return { resourceType: "Patient", id, link: [{ type, other: { reference: `Patient/${other}` } }] };
}

/** Bulk clients leave a log of the export beside its files. */
function isExportLog(value: unknown): boolean {
  return typeof value === "object" && value !== null && "exportId" in value && "eventId" in value;
}
