/**
 * @module timeline/event-order: the two total orders of a record.
 *
 * Promise: both orders look at every field, so the same set of events gives the same sequence however it arrived. At one
 * instant birth comes first, then the start of observation, then care, then death, then the end of observation.
 */
import { type ClinicalEvent, canonicalJson, type EpochMs, isBirth, isDeath } from "#core";

/** Static facts first, then by when the care team could see the event. */
export function compareFiled(a: ClinicalEvent, b: ClinicalEvent): number {
  return (
    compareMoments(a.filedAt, b.filedAt) ||
    rank(a.code) - rank(b.code) ||
    compareMoments(a.occurredAt, b.occurredAt) ||
    compareContent(a, b)
  );
}

/** Static facts first, then by when the event happened: the order of rows on disk. */
export function compareOccurred(a: ClinicalEvent, b: ClinicalEvent): number {
  return (
    compareMoments(a.occurredAt, b.occurredAt) ||
    rank(a.code) - rank(b.code) ||
    compareMoments(a.filedAt, b.filedAt) ||
    compareContent(a, b)
  );
}

/** Codes by which a source says that it stopped looking. */
export function isObservationEnd(code: string): boolean {
  return code === "OBSERVATION_END" || code === "END_OF_FOLLOW_UP" || code === "MEDS_OBS_END";
}

/** Codes by which a source says that it began looking. */
export function isObservationStart(code: string): boolean {
  return code === "OBSERVATION_START" || code === "MEDS_OBS_START";
}

/** What was asked for or planned. It has not happened, so it is no contact, no token and no feature. */
export function isPlanned(code: string): boolean {
  return code.startsWith("PLANNED//");
}

function rank(code: string): number {
  if (isBirth(code)) return 0;
  if (isObservationStart(code)) return 1;
  if (isDeath(code)) return 3;
  return isObservationEnd(code) ? 4 : 2;
}

function compareMoments(a: EpochMs | null, b: EpochMs | null): number {
  return (a ?? Number.NEGATIVE_INFINITY) < (b ?? Number.NEGATIVE_INFINITY)
    ? -1
    : (a ?? Number.NEGATIVE_INFINITY) > (b ?? Number.NEGATIVE_INFINITY)
      ? 1
      : 0;
}

function compareContent(a: ClinicalEvent, b: ClinicalEvent): number {
  return (
    compareTexts(a.code, b.code) ||
    compareNumbers(a.numericValue, b.numericValue) ||
    compareTexts(a.textValue ?? "", b.textValue ?? "") ||
    compareTexts(writtenUse(a), writtenUse(b))
  );
}

function writtenUse({ drugUse }: ClinicalEvent): string {
  return drugUse === undefined ? "" : canonicalJson(drugUse);
}

function compareNumbers(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined || a > b ? 1 : -1;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
