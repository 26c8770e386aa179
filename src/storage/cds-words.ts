/** @module storage/cds-words: what the ledger of CDS Hooks calls some callers and reasons. */

/** As whose the calls of whoever tries a service are kept: neither they nor their cards are counted or replayed. */
export const TRIAL_CLIENT = "osler-sandbox";

/** The reason by which feedback says that the clinician did it in their own words or way, which go with it as a comment. */
export const OWN_WORDS = { system: "urn:osler:card-response", code: "own-words" };
