/**
 * @module core/drug-use: how a drug was ordered, supplied, given or taken, as far as the source says.
 *
 * Promise: what the source does not say is absent, nothing is worked out from the drug's strength, and an amount keeps the unit it was
 * written in. A timing is there only when all of it could be read: half of "Mondays and Thursdays" would be another prescription.
 */

export interface DrugAmount {
  /** The lower end when `high` is there. */
  readonly value: number;
  readonly high?: number;
  /** UCUM where the source gives UCUM, else as written (`TAB`). Absent: the source names none. */
  readonly unit?: string;
}

export interface DrugRoute {
  /** `SNOMED//26643006`. */
  readonly code?: string;
  /** The source's words: `Oral route`, `PO`. */
  readonly display?: string;
}

/** FHIR's UnitsOfTime. */
export const timeUnits = ["s", "min", "h", "d", "wk", "mo", "a"] as const;
export type TimeUnit = (typeof timeUnits)[number];
export const daysOfWeek = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type DayOfWeek = (typeof daysOfWeek)[number];
/** Times of the day and meals by FHIR's EventTiming, which are HL7 v3's TimingEvent and a few more. */
export const dayEvents = [
  ...[
    "MORN",
    "MORN.early",
    "MORN.late",
    "NOON",
    "AFT",
    "AFT.early",
    "AFT.late",
    "EVE",
    "EVE.early",
    "EVE.late",
    "NIGHT",
  ],
  ...["PHS", "HS", "WAKE", "C", "CM", "CD", "CV", "AC", "ACM", "ACD", "ACV", "PC", "PCM", "PCD", "PCV"],
] as const;

/** `frequency` times in every `period`. */
export interface DoseTiming {
  readonly frequency?: number;
  readonly frequencyMax?: number;
  readonly period?: number;
  readonly periodMax?: number;
  readonly periodUnit?: TimeUnit;
  readonly days?: readonly DayOfWeek[];
  /** `08:00`. */
  readonly times?: readonly string[];
  /** Of `dayEvents`. */
  readonly when?: readonly string[];
}

/** No more than `dose` in so much time, at a time, or in a life. */
export interface DoseLimit {
  readonly dose: DrugAmount;
  readonly within: DrugAmount | "administration" | "lifetime";
}

/** One instruction. */
export interface Dosage {
  /** Instructions with different numbers follow each other; with the same, or none, they hold together. */
  readonly sequence?: number;
  readonly dose?: DrugAmount;
  /** Its unit is one of amount per time. */
  readonly rate?: DrugAmount;
  readonly route?: DrugRoute;
  readonly timing?: DoseTiming;
  readonly asNeeded?: true;
  /** The source's words for what it is needed for. */
  readonly asNeededFor?: string;
  readonly limits?: readonly DoseLimit[];
  /** The instruction as written. */
  readonly text?: string;
  /** Further instructions, as written. */
  readonly further?: readonly string[];
}

export interface DrugUse {
  /** Empty when the source says only what was supplied. */
  readonly dosages: readonly Dosage[];
  /** Supplied at a time. */
  readonly quantity?: DrugAmount;
  /** Days the supply lasts. */
  readonly supplyDays?: number;
}
