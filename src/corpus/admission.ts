/**
 * @module corpus/admission: who may teach the model.
 *
 * Promise: an opted-out subject, a record that cannot be placed in time, and a copy of a record already admitted are refused and
 * counted by reason, never silently dropped. Decisions depend only on the records given before, in order.
 *
 * Refusing records in which little happened would teach that much always happens: ten years in which nothing was filed are ten years
 * without a stroke. So the start and end of observation count as events, and only a record without observed time is refused.
 */
import { isBirth, type SubjectKey, type SubjectRecord } from "#core";
import { sha256 } from "#storage";
import { compareFiled, observationWindow } from "#timeline";

const refusalReasons = [
  "opted-out",
  "no-birth",
  "too-few-events",
  "no-observation-time",
  "copy-of-another-record",
] as const;
type RefusalReason = (typeof refusalReasons)[number];

export interface Admission {
  /** `undefined`: admitted. */
  decide(record: SubjectRecord): RefusalReason | undefined;
  /** Records refused so far, by reason. */
  readonly refused: Readonly<Record<RefusalReason, number>>;
}

/** Events below which two people may share a record by chance (born the same day, one visit). */
const SHORTEST_COPY = 12;

/** Decides over one pass of records, training split first. */
export function createAdmission(optedOut: ReadonlySet<SubjectKey>): Admission {
  const refused: Record<RefusalReason, number> = {
    "opted-out": 0,
    "no-birth": 0,
    "too-few-events": 0,
    "no-observation-time": 0,
    "copy-of-another-record": 0,
  };
  const seen = new Set<string>();
  const reasonFor = (record: SubjectRecord): RefusalReason | undefined => {
    if (optedOut.has(record.subject)) return "opted-out";
    const window = observationWindow(record.events);
    if (window?.birth === undefined) return "no-birth";
    const dated = record.events.filter(({ code, filedAt }) => filedAt !== null && !isBirth(code)).length;
    if (dated < 2) return "too-few-events";
    if (window.start >= window.end) return "no-observation-time";
    if (record.events.length < SHORTEST_COPY) return undefined;
    const print = fingerprint(record, window.birth);
    if (seen.has(print)) return "copy-of-another-record";
    seen.add(print);
    return undefined;
  };
  return {
    refused,
    decide(record) {
      const reason = reasonFor(record);
      if (reason !== undefined) refused[reason]++;
      return reason;
    },
  };
}

/** A hash of what happened at what age: equal for copies of one record under two keys, or shifted by another date. */
function fingerprint({ events }: SubjectRecord, birth: number): string {
  const lines = [...events]
    .sort(compareFiled)
    .map(({ code, occurredAt, numericValue, textValue }) =>
      [code, occurredAt === null ? "" : Math.round(occurredAt - birth), numericValue ?? "", textValue ?? ""].join(
        "\u001f",
      ),
    );
  return sha256(lines.join("\n")).slice(0, 32);
}
