/**
 * @module bench/cohorts/trained-cohort: from records to a model that never saw the held-out subjects.
 *
 * Subjects are split as everywhere in Osler: 70 % train, 15 % tuning, 15 % held out, by a hash of key and seed (`#timeline`'s `splitOf`).
 */
import { join } from "node:path";
import type { Progress, SubjectRecord } from "#core";
import { type BuildCorpusOptions, buildCorpus } from "#corpus";
import { type EventModel, openEventModel } from "#model";
import { type SplitName, splitOf, writeMedsDataset } from "#timeline";
import { type TrainOptions, trainEventModel } from "#train";

const SPLIT_SEED = "osler";

export interface TrainedCohort {
  readonly model: EventModel;
  readonly trainSeconds: number;
  /** The records of a split, read anew. */
  readonly subjects: (split: SplitName) => AsyncIterable<SubjectRecord>;
}

/** Writes the records as MEDS, builds a corpus and trains. Public research data without identifiers is handed over as if sealed. */
export async function trainCohort(
  name: string,
  records: () => AsyncIterable<SubjectRecord>,
  scratch: string,
  progress: Progress,
  options: Partial<TrainOptions> = {},
): Promise<TrainedCohort> {
  const directory = join(scratch, name, "meds");
  await writeMedsDataset(records(), directory, { name, licence: "see SOURCE.txt", splitSeed: SPLIT_SEED, progress });
  const dataset = { directory } as BuildCorpusOptions["dataset"];
  const corpora = join(scratch, name, "corpora");
  const corpus = await buildCorpus({ dataset, directory: corpora, optedOut: new Set(), seed: SPLIT_SEED, progress });
  const started = performance.now();
  const checkpoint = join(scratch, name, "model");
  await trainEventModel({ corpus, directory: checkpoint, progress, options });
  const trainSeconds = (performance.now() - started) / 1000;
  const model = await openEventModel(checkpoint, { workers: 2 });
  async function* subjects(split: SplitName) {
    for await (const record of records()) if (splitOf(record.subject, SPLIT_SEED) === split) yield record;
  }
  return { model, trainSeconds, subjects };
}
