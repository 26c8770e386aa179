/** @module intake/chart-order: the events of a chart in their order, each once. */
import type { ClinicalEvent } from "#core";

/**
 * Static facts first, then by when they occurred, were filed, and by code and value, so that the order does not depend on the
 * order of the input. Events that say the same (code, moments, value, words) are one; the first source is kept.
 */
export function orderEvents(events: readonly ClinicalEvent[]): { events: ClinicalEvent[]; duplicates: number } {
  const sorted = [...events].sort(compare);
  const kept: ClinicalEvent[] = [];
  let previous: ClinicalEvent | undefined;
  for (const event of sorted) {
    if (previous === undefined || compareContent(previous, event) !== 0) kept.push(event);
    previous = event;
  }
  return { events: kept, duplicates: sorted.length - kept.length };
}

function compare(a: ClinicalEvent, b: ClinicalEvent): number {
  return compareContent(a, b) || compareText(a.source, b.source) || compareText(a.display, b.display);
}

function compareContent(a: ClinicalEvent, b: ClinicalEvent): number {
  return (
    compareMoment(a.occurredAt, b.occurredAt) ||
    compareMoment(a.filedAt, b.filedAt) ||
    compareText(a.code, b.code) ||
    compareMoment(a.numericValue ?? null, b.numericValue ?? null) ||
    compareText(a.textValue, b.textValue)
  );
}

function compareMoment(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a - b;
}

function compareText(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return a < b ? -1 : 1;
}
