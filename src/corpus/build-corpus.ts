/**
 * @module corpus/build-corpus: a de-identified dataset to an immutable, counted, packed snapshot.
 *
 * Before: `deid` (sealed dataset). After: `train`.
 * Promise: only admitted subjects of `train` and `tuning` are read, each from one split; the vocabulary and the choice of outcomes
 * see `train` alone; the same dataset, opt-outs and seed give the same hash.
 */
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  canonicalJson,
  type Deidentified,
  type MedsDataset,
  OslerError,
  type Progress,
  type SubjectKey,
  type SubjectRecord,
} from "#core";
import { findJson, sha256Tree, writeDirectoryAtomic, writeFileAtomic } from "#storage";
import {
  countSplits,
  firstOccurrences,
  type Outcome,
  observationWindow,
  outcomeCatalogue,
  outcomesFor,
  readSubjects,
} from "#timeline";
import { encodeSubject, fitVocabulary, toVocabularyJson, type Vocabulary } from "#tokens";
import { type Admission, createAdmission } from "./admission.ts";
import type { Datasheet } from "./datasheet.ts";
import { type PackedSubject, writeShard } from "./pack.ts";
import { type CorpusSnapshot, type CorpusSplit, openCorpus, shardName } from "./snapshot.ts";
import { createSplitCounter } from "./split-counts.ts";

/** Where training data came from and why it may be used. */
export interface AdmittedSource {
  readonly name: string;
  /** SPDX id, or words for the institution's own records. */
  readonly licence: string;
  /** E.g. `opt-out register applied (FHIR Consent, MLTRAINING)`. */
  readonly consentBasis: string;
}

export interface BuildCorpusOptions {
  readonly dataset: Deidentified<MedsDataset>;
  /** The snapshot becomes `directory/<hash>`. */
  readonly directory: string;
  readonly optedOut: ReadonlySet<SubjectKey>;
  readonly seed: string | number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** By default the dataset's own `dataset_name` and `license`. */
  readonly source?: AdmittedSource;
  /** Subjects a code needs for its own token. */
  readonly minSubjects?: number;
  /** Subjects of `train` an outcome needs. */
  readonly minOutcomeSubjects?: number;
  /** Tokens after which the next shard begins, at the end of a subject. 2,000,000 by default. */
  readonly tokensPerShard?: number;
}

/**
 * Builds the corpus and returns it opened.
 *
 * @throws OslerError `corpus/source-without-licence`, `corpus/subject-in-two-splits`, `corpus/empty`
 */
export async function buildCorpus(options: BuildCorpusOptions): Promise<CorpusSnapshot> {
  const source = options.source ?? (await sourceOf(options.dataset));
  const splits = await countSplits(options.dataset);
  if (splits.conflicts > 0) {
    throw new OslerError("corpus/subject-in-two-splits", {
      message: `${splits.conflicts} subjects are in more than one split of the dataset.`,
      fix: "Write the dataset again; a subject that teaches must never test.",
    });
  }
  const fitted = await fitOnTrain(options);
  const building = join(options.directory, "building");
  await writeDirectoryAtomic(building, async (temporary) => {
    const put = (name: string, value: unknown) => writeFileAtomic(join(temporary, name), `${canonicalJson(value)}\n`);
    const packed = await packSplits(temporary, options, fitted);
    const datasheet: Datasheet = {
      format: "osler-corpus-1",
      ...packed,
      vocabularySize: fitted.vocabulary.tokens.length,
      heldOutSubjects: splits.subjects.held_out,
      seed: String(options.seed),
    };
    await put("datasheet.json", datasheet);
    await put("outcomes.json", fitted.outcomes);
    await put("sources.json", [source]);
    await writeFileAtomic(join(temporary, "vocabulary.json"), `${toVocabularyJson(fitted.vocabulary)}\n`);
  });
  const directory = join(options.directory, await sha256Tree(building));
  if (existsSync(directory)) await rm(building, { recursive: true });
  else await rename(building, directory);
  return openCorpus(directory);
}

interface Fitted {
  readonly vocabulary: Vocabulary;
  readonly outcomes: readonly Outcome[];
}

/** Vocabulary and outcomes, in one pass over admitted training subjects. */
async function fitOnTrain(options: BuildCorpusOptions): Promise<Fitted> {
  const counts = new Map<string, number>();
  const admission = createAdmission(options.optedOut);
  async function* admitted(): AsyncGenerator<SubjectRecord> {
    for await (const record of admittedSubjects(options, admission, "train")) {
      const end = observationWindow(record.events)?.end;
      firstOccurrences(outcomeCatalogue, record.events).forEach((moment, k) => {
        const id = outcomeCatalogue[k]?.id;
        if (id === undefined || moment === undefined || end === undefined || moment > end) return;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      });
      yield record;
    }
  }
  const limits = options.minSubjects === undefined ? {} : { minSubjects: options.minSubjects };
  const vocabulary = await fitVocabulary(admitted(), limits);
  if (vocabulary.codes.length === 0) {
    throw new OslerError("corpus/empty", {
      message: `No training record was admitted, or no code is common enough. Refused: ${canonicalJson(admission.refused)}.`,
      fix: "Check the refusals; small data sets may need a lower minimum of subjects a code.",
    });
  }
  return { vocabulary, outcomes: outcomesFor(counts, options.minOutcomeSubjects) };
}

async function packSplits(directory: string, options: BuildCorpusOptions, { vocabulary, outcomes }: Fitted) {
  const admission = createAdmission(options.optedOut);
  const shards = { train: 0, tuning: 0 };
  let unknownTokens = 0;
  const packSplit = async (split: CorpusSplit) => {
    const counter = createSplitCounter(vocabulary, outcomes);
    let waiting: PackedSubject[] = [];
    let tokens = 0;
    const flush = async () => {
      if (waiting.length === 0) return;
      await writeShard(join(directory, shardName(split, shards[split]++)), waiting, outcomes.length);
      waiting = [];
      tokens = 0;
    };
    for await (const record of admittedSubjects(options, admission, split)) {
      const packed = toPacked(record, vocabulary, outcomes);
      if (packed === undefined) continue;
      counter.add(record, packed);
      unknownTokens += countUnknown(vocabulary, packed.sequence.tokens);
      waiting.push(packed);
      tokens += packed.sequence.tokens.length;
      if (tokens >= (options.tokensPerShard ?? 2_000_000)) await flush();
    }
    await flush();
    return counter.counts();
  };
  const train = await packSplit("train");
  const tuning = await packSplit("tuning");
  return { shards, unknownTokens, splits: { train, tuning }, refused: { ...admission.refused } };
}

/** A record as it is packed; `undefined` if it says neither when it was observed nor when its subject was born. */
export function toPacked(
  record: SubjectRecord,
  vocabulary: Vocabulary,
  outcomes: readonly Outcome[],
): PackedSubject | undefined {
  const window = observationWindow(record.events);
  if (window?.birth === undefined) return undefined;
  return {
    subject: record.subject,
    sequence: encodeSubject(vocabulary, record.events),
    birth: window.birth,
    window,
    firstOccurrences: firstOccurrences(outcomes, record.events),
  };
}

async function* admittedSubjects(
  { dataset, progress, signal }: BuildCorpusOptions,
  admission: Admission,
  split: CorpusSplit,
): AsyncGenerator<SubjectRecord> {
  let done = 0;
  for await (const record of readSubjects(dataset, { split })) {
    signal?.throwIfAborted();
    if (++done % 500 === 0) progress({ done, note: `${split} subjects read` });
    if (admission.decide(record) === undefined) yield record;
  }
}

function countUnknown(vocabulary: Vocabulary, tokens: Int32Array): number {
  const last = 1 + Object.keys(vocabulary.unknown).length;
  return tokens.reduce((count, token) => count + (token >= 1 && token <= last ? 1 : 0), 0);
}

const datasetJsonSchema = z.looseObject({ dataset_name: z.string().optional(), license: z.string().optional() });

async function sourceOf({ directory }: MedsDataset): Promise<AdmittedSource> {
  const parsed = datasetJsonSchema.safeParse(await findJson(join(directory, "metadata/dataset.json")));
  const licence = parsed.data?.license;
  if (licence === undefined || licence.trim() === "") {
    throw new OslerError("corpus/source-without-licence", {
      message: `metadata/dataset.json of ${directory} states no license.`,
      fix: "State the licence when the dataset is written, or give buildCorpus the source's terms.",
    });
  }
  return {
    name: parsed.data?.dataset_name ?? "unnamed",
    licence,
    consentBasis: "opt-out register applied (FHIR Consent, purpose MLTRAINING)",
  };
}
