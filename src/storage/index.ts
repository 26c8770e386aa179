/** @module storage: the only place that talks to databases, Parquet and the file system's atomic writes. Drivers are loaded when something is opened. */
export { appendEntry, readEntries } from "./append-log.ts";
export {
  findJson,
  readTextFile,
  requireFile,
  requirePath,
  writeDirectoryAtomic,
  writeFileAtomic,
} from "./atomic-files.ts";
export { OWN_WORDS, TRIAL_CLIENT } from "./cds-words.ts";
export {
  type ChartCounts,
  type ChartStore,
  type ChartStoreOptions,
  type ChartSummary,
  openChartStore,
  readCharts,
  writeCharts,
} from "./chart-store.ts";
export { type CheckpointedFile, openCheckpointedFile } from "./checkpointed-file.ts";
export { listFiles, sha256, sha256File, sha256Tree } from "./content-hash.ts";
export { findDamaged } from "./damaged-parquet.ts";
export { type DuckDb, type DuckDbOptions, type DuckRow, openDuckDb, sqlText, writeParquetFile } from "./duckdb.ts";
export { lanceIsSupported, openLanceTextReader, openLanceTextWriter } from "./lance-table.ts";
export { type LineAppender, openLineAppender } from "./line-appender.ts";
export { type LineBlock, readLineBlocks } from "./line-blocks.ts";
export { type LineSink, openLineSink } from "./line-sink.ts";
export { openState, pendingMigrations } from "./open-state.ts";
export {
  openParquetWriter,
  type ParquetColumn,
  type ParquetValue,
  type ParquetWriter,
} from "./parquet-writer.ts";
export {
  decodeSafetensors,
  encodeSafetensors,
  getTensor,
  readSafetensors,
  readTensorShapes,
  type SafeDtype,
  type SafeTensor,
  type Safetensors,
  writeSafetensors,
} from "./safetensors.ts";
export { openScratch, type Scratch, writeOrRemove } from "./scratch-directory.ts";
export { openSqlTextReader, openSqlTextWriter, type SqlTextLocation } from "./sql-text-table.ts";
export type { State } from "./state.ts";
export type { Account, Accounts, Disabling, Sessions } from "./state-accounts.ts";
export type { Advice, AdviceDraft, AdviceEnd, AdviceQuestion } from "./state-advice.ts";
export type { ApiKey } from "./state-api-keys.ts";
export type { Asker } from "./state-asking.ts";
export type {
  CdsCall,
  CdsCallsSeen,
  CdsFeedbackRow,
  CdsLedger,
  CdsReasonCount,
  CdsServiceCounts,
  KeptCall,
  KeptCard,
} from "./state-cds.ts";
export type { KeptEvidenceAct } from "./state-evidence-acts.ts";
export type {
  AnswerFinding,
  AnswerLedger,
  AuditCheckpoint,
  AuditRow,
  AuditRows,
  BrokenGlass,
  CountedAct,
  LedgerEntry,
  ListedAnswer,
} from "./state-ledgers.ts";
export { type StateLock, takeStateLock, waitForStateLock, withStateLock } from "./state-lock.ts";
export type { OAuthEntries } from "./state-oauth.ts";
export type { Passkey, PasskeyChallenge } from "./state-passkeys.ts";
export type { AccessGrant, GlassReview, KnownGrant, Standing } from "./state-record-access.ts";
export type { KeptSuggestionResponse } from "./state-suggestion-responses.ts";
export { readTarEntries, type TarEntry } from "./tar-entries.ts";
export { readLines, writeLines } from "./text-lines.ts";
export type { TextRow, TextTableReader, TextTableWriter } from "./text-table.ts";
export {
  childElements,
  descendants,
  findElement,
  plainText,
  readElements,
  type XmlElement,
} from "./xml-tree.ts";
export { openZip, type Zip, type ZipMember } from "./zip-members.ts";
