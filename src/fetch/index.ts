/** @module fetch: files of other machines onto this one, whole, resumably and at the pace their keepers ask for. */
export { type FetchFilesOptions, type FetchSummary, fetchFiles, type RemoteFile } from "./fetch-files.ts";
export {
  type Clock,
  openPoliteClient,
  type PoliteClient,
  type PoliteClientOptions,
  retryAfterMs,
  systemClock,
} from "./polite-client.ts";
