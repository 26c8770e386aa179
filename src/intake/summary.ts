/** @module intake/summary: what an intake read, kept, left out and refused. Counts only. */
import { sortedRecord } from "./reject-log.ts";

export interface UnknownUnit {
  /** `LOINC//2339-0`. */
  readonly code: string;
  /** At most 20 printable characters. */
  readonly unit: string;
  readonly count: number;
}

export interface IntakeSummary {
  readonly patients: number;
  readonly events: number;
  readonly notes: number;
  /** FHIR resources or MEDS rows read. */
  readonly read: number;
  /** By element path and reason; each is a line of the reject file. */
  readonly rejected: Record<string, number>;
  /** Resources of types Osler makes no events of, bills among them. */
  readonly ignored: Record<string, number>;
  /** Valid resources that give no event: entered in error, refuted, planned, AI-asserted, without value or text. */
  readonly withheld: Record<string, number>;
  /** By element path and reason: what was malformed beside a result (its range, its verdict); the result itself is kept. */
  readonly leftOut: Record<string, number>;
  /** Entries kept without a date: allergies, conditions, drugs, shots, procedures. Not among `events`. */
  readonly undated: number;
  /** Earlier or equal versions of a resource, and events that say the same as another of the patient. */
  readonly duplicates: number;
  /** Results kept without a number because their unit is not UCUM or does not fit; the most frequent first. */
  readonly unknownUnits: readonly UnknownUnit[];
  /** Files that hold nothing of the kind. */
  readonly skippedFiles: readonly string[];
}

export interface Tally {
  count(what: "ignored" | "withheld" | "leftOut", reason: string): void;
  unknownUnit(code: string, unit: string): void;
  undated(count: number): void;
  duplicates(count: number): void;
  counts(): Pick<IntakeSummary, "ignored" | "withheld" | "leftOut" | "undated" | "duplicates" | "unknownUnits">;
}

/** Distinct units named in a report; the rest is counted together. */
const MAX_UNITS = 1000;

export function createTally(): Tally {
  const counted = {
    ignored: new Map<string, number>(),
    withheld: new Map<string, number>(),
    leftOut: new Map<string, number>(),
  };
  const units = new Map<string, { code: string; unit: string; count: number }>();
  let [duplicates, undated] = [0, 0];
  return {
    count: (what, reason) => void counted[what].set(reason, (counted[what].get(reason) ?? 0) + 1),
    unknownUnit: (code, unit) => {
      const full = units.size >= MAX_UNITS;
      const key = `${code}\n${unit}`;
      const found = units.get(full && !units.has(key) ? "" : key);
      if (found !== undefined) found.count++;
      else if (full) units.set("", { code: "(others)", unit: "", count: 1 });
      else units.set(key, { code, unit, count: 1 });
    },
    undated: (count) => {
      undated += count;
    },
    duplicates: (count) => {
      duplicates += count;
    },
    counts: () => ({
      ignored: sortedRecord(counted.ignored),
      withheld: sortedRecord(counted.withheld),
      leftOut: sortedRecord(counted.leftOut),
      undated,
      duplicates,
      unknownUnits: [...units.values()].sort(
        (a, b) => b.count - a.count || (`${a.code}\n${a.unit}` < `${b.code}\n${b.unit}` ? -1 : 1),
      ),
    }),
  };
}
