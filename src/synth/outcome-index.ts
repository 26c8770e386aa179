/** @module synth/outcome-index: the place of each outcome in arrays: the order of `hazards.ts`. */
import { hazardTable, type OutcomeId } from "./hazards.ts";

export const outcomeIds: readonly OutcomeId[] = hazardTable.map((row) => row.id);
export const outcomeCount = outcomeIds.length;

const places: ReadonlyMap<string, number> = new Map(outcomeIds.map((id, index) => [id, index]));

/** `undefined` for an outcome the synthetic hospital has no hazard for. */
export function findOutcomeIndex(id: string): number | undefined {
  return places.get(id);
}

/** The place of an outcome of the table. */
export function indexOf(id: OutcomeId): number {
  return outcomeIds.indexOf(id);
}
