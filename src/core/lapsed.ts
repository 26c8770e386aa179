/** @module core/lapsed: what a source says of an entry that holds no longer, not yet or not in full; in FHIR's own words but for the last two. */

export const lapsedStatuses = [
  ...(["inactive", "remission", "resolved", "stopped", "completed", "on-hold", "in-progress", "preliminary"] as const),
  ...(["doubtful", "subpotent"] as const),
] as const;
export type LapsedStatus = (typeof lapsedStatuses)[number];

/** How it is said beside the entry's name. */
export const lapsedWords: Readonly<Record<LapsedStatus, string>> = {
  inactive: "no longer active",
  remission: "in remission",
  resolved: "resolved",
  stopped: "stopped",
  completed: "completed",
  "on-hold": "on hold",
  "in-progress": "not finished",
  preliminary: "preliminary",
  doubtful: "not known whether it was done",
  subpotent: "less than a full dose",
};
