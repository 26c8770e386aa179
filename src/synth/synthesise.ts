/**
 * @module synth/synthesise: writes a synthetic hospital to disk.
 *
 * Promise: one patient in memory at a time; the same seed writes the same bytes; files appear whole or not at all.
 */
import { join } from "node:path";
import { createRandom, type Progress } from "#core";
import { type LineSink, openLineSink, writeDirectoryAtomic } from "#storage";
import { organizationResource, practitionerResource } from "./directory-resources.ts";
import { makePatient } from "./patient.ts";
import { drawHospital } from "./people.ts";
import { type ResourceType, resourceTypes, type Sink } from "./scribe.ts";

export interface SynthOptions {
  readonly patients: number;
  readonly seed: number;
  /** Gets `fhir/`, `truth.ndjson.gz` and `notes-gold.ndjson.gz`. */
  readonly directory: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

export interface SynthSummary {
  readonly patients: number;
  readonly deaths: number;
  readonly notes: number;
  readonly resources: Readonly<Record<ResourceType, number>>;
  /** First occurrences within the observation, by outcome. */
  readonly onsets: Readonly<Record<string, number>>;
}

const PROGRESS_EVERY = 25;

/** Writes `patients` synthetic patients as FHIR R4 bulk NDJSON, with the truth and the gold spans of their notes beside. */
export async function synthesise(options: SynthOptions): Promise<SynthSummary> {
  const { patients, seed, directory, progress, signal } = options;
  const resources = Object.fromEntries(resourceTypes.map((type) => [type, 0])) as Record<ResourceType, number>;
  const onsets: Record<string, number> = {};
  let deaths = 0;
  let notes = 0;
  await writeDirectoryAtomic(join(directory, "fhir"), async (temporary) => {
    const truths = openLineSink(join(directory, "truth.ndjson.gz"));
    const golds = openLineSink(join(directory, "notes-gold.ndjson.gz"));
    const files = resourceTypes.map((type) => [type, openLineSink(join(temporary, `${type}.ndjson.gz`))] as const);
    const byType = Object.fromEntries(files) as Record<ResourceType, LineSink>;
    const all = [...files.map(([, file]) => file), truths, golds];
    const sink: Sink = {
      add(type, resource) {
        resources[type]++;
        byType[type].add(JSON.stringify(resource));
      },
      gold(note) {
        notes++;
        golds.add(JSON.stringify(note));
      },
    };
    try {
      const hospital = drawHospital(createRandom(`${seed}/hospital`));
      for (const site of hospital.sites) sink.add("Organization", organizationResource(site));
      for (const clinician of hospital.clinicians) sink.add("Practitioner", practitionerResource(clinician));
      for (let number = 1; number <= patients; number++) {
        signal?.throwIfAborted();
        const truth = makePatient(seed, number, hospital, sink);
        truths.add(JSON.stringify(truth));
        if (truth.deathAt !== undefined) deaths++;
        for (const [id, at] of Object.entries(truth.onsets)) {
          if (at >= truth.observationStart) onsets[id] = (onsets[id] ?? 0) + 1;
        }
        if (number % PROGRESS_EVERY === 0 || number === patients) {
          progress({ done: number, total: patients });
          for (const file of all) await file.drained();
        }
      }
      for (const file of all) await file.close();
    } catch (error) {
      for (const file of all) await file.abandon();
      throw error;
    }
  });
  return { patients, deaths, notes, resources, onsets };
}
