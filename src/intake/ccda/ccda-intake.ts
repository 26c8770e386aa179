/**
 * @module intake/ccda/ccda-intake: C-CDA R2.1 documents → FHIR → charts, by the way all other FHIR goes.
 *
 * Promise: one document in memory at a time; a document that cannot be read is refused by its label and a reason, and the others go on;
 * the order of the documents, and giving one twice, change nothing.
 */
import { OslerError } from "#core";
import { toChartParts } from "#fhir";
import { writeCharts } from "#storage";
import type { IntakeOptions } from "../fhir-intake.ts";
import { assembleCharts, type GatheredParts, rejectAt } from "../gathered-parts.ts";
import { openPartStore } from "../part-store.ts";
import { createProviderDirectory } from "../provider-directory.ts";
import { openRejectLog } from "../reject-log.ts";
import { createTally, type IntakeSummary } from "../summary.ts";
import { type CdaFile, type CdaOwner, linkPatients, listDocuments, readOwner } from "./ccda-files.ts";
import { toResources } from "./cda-document.ts";
import { toldApart } from "./cda-identifiers.ts";
import { CdaRefused, parseCda } from "./cda-xml.ts";

const MEMORY_BYTES = 256 * 1024 * 1024;
const DOCUMENT_BYTES = 64 * 1024 * 1024;

/**
 * Takes in XML documents, directories and zips of them. `read` counts the FHIR resources the documents gave.
 *
 * @throws OslerError `storage/file-missing` for a path that is not there, `intake/nothing-to-read` when no document is among them
 */
export async function intakeCcda(options: IntakeOptions): Promise<IntakeSummary> {
  const maximumBytes = options.maximumLineBytes ?? DOCUMENT_BYTES;
  const found = await listDocuments(options.paths, maximumBytes);
  if (found.files.length + found.damaged.length === 0) {
    throw new OslerError("intake/nothing-to-read", {
      message: "None of the paths holds a C-CDA document.",
      fix: "Give .xml files, or directories or zips of them.",
    });
  }
  const rejects = openRejectLog(options.rejectFile);
  const store = openPartStore({
    directory: `${options.directory}.parts.tmp`,
    estimatedBytes: found.files.reduce((sum, { bytes }) => sum + bytes, 0),
    memoryBytes: options.memoryBytes ?? MEMORY_BYTES,
  });
  try {
    const owners = await readOwners(found.files, options);
    const labels = [...found.damaged, ...owners.map(({ file: { label } }) => label)];
    const gathered: GatheredParts = {
      store,
      rejects,
      labels,
      tally: createTally(),
      providers: createProviderDirectory(),
      tellApart: toldApart,
    };
    for (const position of found.damaged.keys())
      rejectAt(gathered, { file: position, line: 1, entry: undefined }, "the zip is damaged");
    const read = await readDocuments(owners, gathered, found.damaged.length, options);
    const written = await writeCharts(options.directory, assembleCharts(gathered, options));
    const rejected = rejects.counts();
    await rejects.close();
    const { charts: patients, events, notes } = written;
    return { patients, events, notes, read, rejected, ...gathered.tally.counts(), skippedFiles: found.skipped };
  } catch (error) {
    await rejects.discard();
    throw error;
  } finally {
    store.close();
    found.close();
  }
}

interface OwnedFile {
  readonly file: CdaFile;
  readonly owner: CdaOwner;
}

/** In the order of the documents' hashes, which no name and no path can change. */
async function readOwners(files: readonly CdaFile[], { progress, signal }: IntakeOptions): Promise<OwnedFile[]> {
  const owners: OwnedFile[] = [];
  for (const [position, file] of files.entries()) {
    signal?.throwIfAborted();
    const bytes = await file.read().catch(refusedAsNothing);
    const owner = bytes === undefined ? { hash: `~${file.label}`, keys: [], time: "" } : await readOwner(bytes);
    owners.push({ file, owner });
    progress({ done: position + 1, total: files.length * 2, note: "patients of documents" });
  }
  return owners.sort((a, b) => (a.owner.hash < b.owner.hash ? -1 : 1));
}

async function readDocuments(
  owned: readonly OwnedFile[],
  gathered: GatheredParts,
  offset: number,
  { progress, signal }: IntakeOptions,
): Promise<number> {
  const patients = linkPatients(owned.map(({ owner }) => owner));
  let read = 0;
  for (const [position, { file, owner }] of owned.entries()) {
    signal?.throwIfAborted();
    if (owned[position - 1]?.owner.hash === owner.hash) gathered.tally.duplicates(1);
    else {
      try {
        read += readDocument(await parseCda(await file.read()), patients.get(owner.hash), gathered, offset + position);
      } catch (error) {
        if (!(error instanceof CdaRefused)) throw error;
        rejectAt(gathered, { file: offset + position, line: 1, entry: undefined }, error.reason);
      }
    }
    progress({ done: owned.length + position + 1, total: owned.length * 2, note: `${read} resources` });
  }
  return read;
}

function readDocument(
  document: Parameters<typeof toResources>[0],
  patientId: string | undefined,
  gathered: GatheredParts,
  file: number,
): number {
  if (patientId === undefined) throw new CdaRefused("ClinicalDocument.recordTarget: the patient has no identifier");
  const { resources, ignored, repeated } = toResources(document, patientId);
  for (const [entry, resource] of resources.entries()) {
    const reading = toChartParts(resource);
    const place = { file, line: 1, entry };
    if (reading.kind === "parts") gathered.store.add({ parts: reading, ...place });
    else if (reading.kind === "provider") gathered.providers.add(reading);
    else if (reading.kind === "problem") rejectAt(gathered, place, reading.reason, reading.path);
  }
  for (const [kind, count] of ignored) for (let i = 0; i < count; i++) gathered.tally.count("ignored", kind);
  gathered.tally.duplicates(repeated);
  return resources.length;
}

function refusedAsNothing(error: unknown): undefined {
  if (error instanceof CdaRefused) return undefined;
  throw error;
}
