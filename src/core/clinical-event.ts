/**
 * @module core/clinical-event: the one shape of a fact in a record.
 *
 * Codes follow MEDS: `SYSTEM//CODE`, with the canonical UCUM unit appended to numeric results (`LOINC//4548-4//%`) and the
 * answer appended to coded results (`LOINC//72166-2//SNOMED//266919005`). Systems: ICD10CM, ICD9CM, SNOMED, LOINC, RXNORM, CVX,
 * CPT, HCPCS. Osler's own: `SEX//F|M|O|U`, `RACE//<OMB>`, `ETHNICITY//<OMB>` (static), `ENCOUNTER_START//<class>`,
 * `ENCOUNTER_END//<class>`, `CONDITION_END//<code>`, `ALLERGY//<code>`, `OBSERVATION_START`, `OBSERVATION_END`, `PLANNED//<code>`: asked
 * for or planned at that moment, not done, `SUSPECTED//<code>`: a diagnosis held possible, not confirmed.
 * MEDS's own: `MEDS_BIRTH`, `MEDS_DEATH`.
 */
import type { DrugUse } from "./drug-use.ts";
import type { SubjectKey } from "./identity.ts";
import type { LaboratoryView } from "./laboratory-view.ts";
import type { LapsedStatus } from "./lapsed.ts";
import type { EpochMs } from "./time.ts";

export interface ClinicalEvent {
  readonly subject: SubjectKey;
  readonly code: string;
  /** When it happened (drawn, taken, began). `null` for static facts only. */
  readonly occurredAt: EpochMs | null;
  /** When the care team could see it; never before `occurredAt`. `null` exactly when `occurredAt` is. */
  readonly filedAt: EpochMs | null;
  /** In the unit the code names. */
  readonly numericValue?: number;
  /** Beside a number: its comparator, `<` of `<5`. */
  readonly textValue?: string;
  /** Of a drug: dose, route, timing. No token is made of it and no feature. Research gets what is coded, never words. */
  readonly drugUse?: DrugUse;
  /** Of a number. Present in charts only: no token is made of it, no feature, and research does not get it. */
  readonly laboratory?: LaboratoryView;
  /**
   * A condition, an allergy, an order or a procedure of which the source says, without a date, that it holds no longer, a procedure that
   * is not said to be done, a shot of less than a full dose, a result that its laboratory may still change. Present in charts only: nobody knows since when, so no token is made of it, no
   * feature, and research does not get it.
   */
  readonly lapsed?: LapsedStatus;
  /**
   * The source's own text of when it occurred, where that names no day or another than UTC's: `2010`, `2024-02-01T23:00:00-08:00`. Present in
   * charts only, for people to read: `occurredAt` is the moment that all else goes by, and research does not get it.
   */
  readonly dated?: string;
  /** The standard's own words for the code, from the source. Dropped for rare codes when research data is written. */
  readonly display?: string;
  /** Where it stands in the chart (`Condition/17`). Present in charts only. */
  readonly source?: string;
}

/**
 * An entry of which its source says neither when it happened nor when it was written down (decision 0012). It stands in charts only, and
 * has the moments of no event, so that nothing which reads events by time can be given one.
 */
export interface UndatedEntry extends Omit<ClinicalEvent, "occurredAt" | "filedAt"> {
  readonly occurredAt?: never;
  readonly filedAt?: never;
}

export type ChartEntry = ClinicalEvent | UndatedEntry;

/** A note as filed in the record. */
export interface ClinicalNote {
  readonly subject: SubjectKey;
  readonly id: string;
  /** LOINC document type, e.g. `LOINC//34117-2`. */
  readonly kind: string;
  readonly occurredAt: EpochMs;
  readonly filedAt: EpochMs;
  readonly text: string;
}

/** Everything research may hold of one subject. */
export interface SubjectRecord {
  readonly subject: SubjectKey;
  /** Of a person with several records, in all but the first: the first's key, which decides for them all who teaches and who tests. */
  readonly person?: SubjectKey;
  readonly events: readonly ClinicalEvent[];
  readonly notes: readonly ClinicalNote[];
}
