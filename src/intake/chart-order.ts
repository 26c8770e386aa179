/** @module intake/chart-order: the events of a chart in their order, each once. */
import { type ClinicalEvent, canonicalJson, type DrugUse } from "#core";

/**
 * Static facts first, then by when they occurred, were filed, and by code and value, so that the order does not depend on the
 * order of the input. Events that say the same (code, moments, value, words) are one; the first source is kept. Where such events name
 * different doses of the drug, the one event has them all.
 */
export function orderEvents(events: readonly ClinicalEvent[]): { events: ClinicalEvent[]; duplicates: number } {
  const sorted = [...events].sort(compare);
  const kept: ClinicalEvent[] = [];
  for (const event of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || compareContent(previous, event) !== 0) kept.push(event);
    else if (event.drugUse !== undefined) {
      kept[kept.length - 1] = { ...previous, drugUse: joined(previous.drugUse, event.drugUse) };
    }
  }
  return { events: kept, duplicates: sorted.length - kept.length };
}

/** Instructions of both, each once; what was supplied is the first's. */
function joined(first: DrugUse | undefined, second: DrugUse): DrugUse {
  if (first === undefined) return second;
  const dosages = new Map([...first.dosages, ...second.dosages].map((dosage) => [canonicalJson(dosage), dosage]));
  return { ...second, ...first, dosages: [...dosages.values()] };
}

function compare(a: ClinicalEvent, b: ClinicalEvent): number {
  return (
    compareContent(a, b) ||
    compareText(a.source, b.source) ||
    compareText(a.display, b.display) ||
    compareText(writtenUse(a), writtenUse(b))
  );
}

function writtenUse({ drugUse }: ClinicalEvent): string | undefined {
  return drugUse === undefined ? undefined : canonicalJson(drugUse);
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
