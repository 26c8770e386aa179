/** @module corpus: the only way data enters training: admitted, counted, packed and named by its own hash. */
export { type AdmittedSource, type BuildCorpusOptions, buildCorpus } from "./build-corpus.ts";
export type { Datasheet, SplitCounts } from "./datasheet.ts";
export { packRecords, withShards } from "./pack-records.ts";
export { type CorpusShard, type CorpusSnapshot, type CorpusSplit, openCorpus, readShard } from "./snapshot.ts";
