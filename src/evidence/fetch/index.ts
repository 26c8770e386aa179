/** @module evidence/fetch: public literature and drug labels onto this machine, resumably and at the pace their keepers ask for. */
export { type FetchSummary, fetchFiles } from "./fetch-files.ts";
export { openPoliteClient } from "./polite-client.ts";
export { listRemoteFiles, type PublicSource, publicSources } from "./public-sources.ts";
