/** @module core/dose-timing: the abbreviations of a schedule → its numbers. Pure. */
import type { DoseTiming } from "./drug-use.ts";

const daily = (frequency: number): DoseTiming => ({ frequency, period: 1, periodUnit: "d" });
const bedtime: DoseTiming = { when: ["HS"] };

/** HL7 v3's GTSAbbreviation, which FHIR's timing codes are, and the common ones of pharmacies. `PM` is not here: afternoon to some. */
const table: Readonly<Record<string, DoseTiming>> = {
  QD: daily(1),
  DAILY: daily(1),
  BID: daily(2),
  TID: daily(3),
  QID: daily(4),
  QOD: { frequency: 1, period: 2, periodUnit: "d" },
  "EVERY OTHER DAY": { frequency: 1, period: 2, periodUnit: "d" },
  WK: { frequency: 1, period: 1, periodUnit: "wk" },
  MO: { frequency: 1, period: 1, periodUnit: "mo" },
  AM: { ...daily(1), when: ["MORN"] },
  QAM: { ...daily(1), when: ["MORN"] },
  BED: bedtime,
  HS: bedtime,
  QHS: bedtime,
};

/** `Q8H` and `Q 8H`, `BID`, `QHS`; `undefined` for every other text, among them `ONCE` and what a protocol decides. */
export function timingOfAbbreviation(text: string): DoseTiming | undefined {
  const plain = text.trim().toUpperCase().replace(/\s+/g, " ");
  const hours = /^Q ?(\d{1,3})H$/.exec(plain)?.[1];
  if (hours !== undefined && Number(hours) > 0) return { frequency: 1, period: Number(hours), periodUnit: "h" };
  return Object.hasOwn(table, plain) ? table[plain] : undefined;
}
