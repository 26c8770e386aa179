/** @module core/lapsed: what a source says of an entry that holds no longer, in FHIR's own words. */

export const lapsedStatuses = ["inactive", "remission", "resolved", "stopped", "completed", "on-hold"] as const;
export type LapsedStatus = (typeof lapsedStatuses)[number];

/** How it is said beside the entry's name. */
export const lapsedWords: Readonly<Record<LapsedStatus, string>> = {
  inactive: "no longer active",
  remission: "in remission",
  resolved: "resolved",
  stopped: "stopped",
  completed: "completed",
  "on-hold": "on hold",
};
