/**
 * @module cli/words: the words of the modules that options take and helps name.
 *
 * They stand here too because a module is loaded whole, and a page of help waits for none; `words.test.ts` holds them to their owners.
 */
export const cdsServices = [
  "osler-risk-patient-view",
  "osler-risk-encounter-start",
  "osler-risk-encounter-discharge",
  "osler-guidance-order-select",
  "osler-guidance-order-sign",
  "osler-guidance-problem-list-item-create",
];
export const keyRoles = ["clinician", "licensee"];
export const keyScopes = ["answers", "risks", "models", "records", "metrics"];
export const leaks = [
  "static-fact-undated",
  "billing-before-discharge",
  "end-time-column",
  "end-time-value",
  "future-window-score",
  "same-instant-order",
  "subject-in-two-splits",
  "person-in-two-splits",
  "filed-before-occurred",
  "time-reversed",
];
export const mappings = ["omop-5.4", "mimic-iv"];
export const publicSources = ["pubmed", "pmc", "dailymed"];
export const purposes = ["TREAT", "HPAYMT", "HOPERAT", "PUBHLTH"];
export const roles = ["clinician", "patient", "proxy", "steward"];
export const splits = ["train", "tuning", "held_out"];
export const stages = ["recalled", "draft", "validated", "silent", "limited", "general"];
