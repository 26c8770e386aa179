/** @module intake/chart-order: the events of a chart in their order, each once. */
import { type ChartEntry, type ClinicalEvent, canonicalJson, type DrugUse, type UndatedEntry } from "#core";

/**
 * Entries of one kind, dated or undated. Static facts first, then by when they occurred, were filed, and by code and value, so that the
 * order does not depend on the order of the input. Events that say the same (code or name, moments, value, words) are one; the first source is
 * kept. Where such events name different doses of the drug, the one event has them all; what a laboratory says of its result is the
 * first's that says something; it has lapsed only where none of them says that it holds.
 */
export function orderEvents(events: readonly ClinicalEvent[]): { events: ClinicalEvent[]; duplicates: number };
export function orderEvents(events: readonly UndatedEntry[]): { events: UndatedEntry[]; duplicates: number };
export function orderEvents(events: readonly ChartEntry[]): { events: ChartEntry[]; duplicates: number } {
  const sorted = [...events].sort(compare);
  const kept: ChartEntry[] = [];
  /** Whether one of the equal events says that it holds. */
  let holds = false;
  for (const event of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || compareContent(previous, event) !== 0) {
      holds = saysItHolds(event);
      kept.push(event);
      continue;
    }
    holds ||= saysItHolds(event);
    const { drugUse, laboratory = event.laboratory, lapsed = event.lapsed, ...rest } = previous;
    const use = event.drugUse === undefined ? drugUse : joined(drugUse, event.drugUse);
    kept[kept.length - 1] = {
      ...rest,
      ...(use === undefined ? {} : { drugUse: use }),
      ...(laboratory === undefined ? {} : { laboratory }),
      ...(lapsed === undefined || holds ? {} : { lapsed }),
    };
  }
  return { events: kept, duplicates: sorted.length - kept.length };
}

/** A supply handed over and a dose given say nothing of the order behind them. */
function saysItHolds({ lapsed, source = "" }: ChartEntry): boolean {
  return lapsed === undefined && !/^Medication(?:Dispense|Administration)\//.test(source);
}

/** Instructions of both, each once; what was supplied is the first's. */
function joined(first: DrugUse | undefined, second: DrugUse): DrugUse {
  if (first === undefined) return second;
  const dosages = new Map([...first.dosages, ...second.dosages].map((dosage) => [canonicalJson(dosage), dosage]));
  return { ...second, ...first, dosages: [...dosages.values()] };
}

function compare(a: ChartEntry, b: ChartEntry): number {
  return (
    compareContent(a, b) ||
    compareText(a.source, b.source) ||
    compareText(a.display, b.display) ||
    compareText(written(a.drugUse), written(b.drugUse)) ||
    compareText(written(a.laboratory), written(b.laboratory)) ||
    compareText(a.lapsed, b.lapsed)
  );
}

function written(what: object | undefined): string | undefined {
  return what === undefined ? undefined : canonicalJson(what);
}

function compareContent(a: ChartEntry, b: ChartEntry): number {
  return (
    compareMoment(a.occurredAt ?? null, b.occurredAt ?? null) ||
    compareMoment(a.filedAt ?? null, b.filedAt ?? null) ||
    compareText(a.code, b.code) ||
    compareMoment(a.numericValue ?? null, b.numericValue ?? null) ||
    compareText(a.textValue, b.textValue) ||
    compareText(nameOfUncoded(a), nameOfUncoded(b))
  );
}

/** Results named in words alone share their code: their display is what they are of. */
function nameOfUncoded({ code, display }: ChartEntry): string | undefined {
  return code.startsWith("UNCODED//") ? display : undefined;
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
