/**
 * @module core/patient-chart: one patient's identified record, as `intake` files it and the bedside reads it.
 *
 * Nothing to the right of `deid` may hold one, except `serving`.
 */
import type { ChartEntry, ClinicalEvent, ClinicalNote, UndatedEntry } from "./clinical-event.ts";
import type { PatientId, SubjectKey } from "./identity.ts";

export interface PersonName {
  readonly given: readonly string[];
  readonly family: string;
  readonly prefix?: string;
}

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly city?: string;
  readonly district?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

export interface ContactPoint {
  readonly system: "phone" | "fax" | "email" | "url" | "pager" | "sms" | "other";
  readonly value: string;
}

/** Somebody of the patient's. */
export interface Kin {
  readonly relation?: string;
  readonly name: PersonName;
  readonly contactPoints: readonly ContactPoint[];
  readonly addresses?: readonly PostalAddress[];
  readonly identifiers?: PatientIdentity["identifiers"];
}

/** Everything in the chart that says who the patient is; what `deid` looks for in that patient's notes. */
export interface PatientIdentity {
  readonly names: readonly PersonName[];
  /** ISO date, possibly partial (`1950`, `1950-03`). */
  readonly birthDate?: string;
  readonly deathDate?: string;
  readonly sex: "female" | "male" | "other" | "unknown";
  readonly addresses: readonly PostalAddress[];
  readonly contactPoints: readonly ContactPoint[];
  /** Record numbers, insurance numbers, licences. `kind` is the v2-0203 code where known (`MR`, `SS`, `DL`, `PPN`). */
  readonly identifiers: readonly { readonly kind?: string; readonly value: string }[];
  /** Relatives, guardians, emergency contacts, maiden names of parents. */
  readonly kin: readonly Kin[];
  readonly clinicians: readonly PersonName[];
  readonly organisations: readonly string[];
}

export interface PatientChart {
  readonly patientId: PatientId;
  /** The chart's own key, derived from the patient id; unrelated to the research key. */
  readonly subject: SubjectKey;
  /**
   * Of a person with several charts in use (FHIR `Patient.link`, `seealso` and `refer`): the first of their ids; absent in the first's own chart. A
   * split goes by it, for it is of people.
   */
  readonly person?: PatientId;
  readonly identity: PatientIdentity;
  /** Static facts first, then by `occurredAt`. */
  readonly events: readonly ClinicalEvent[];
  /** What the record says without a date; absent when there is none. By code and value. */
  readonly undated?: readonly UndatedEntry[];
  readonly notes: readonly ClinicalNote[];
}

/** Everything a chart says, what has no date after the events. */
export function entriesOf({ events, undated = [] }: Pick<PatientChart, "events" | "undated">): readonly ChartEntry[] {
  return [...events, ...undated];
}

/** Of whom nothing is known. */
export const nobody: PatientIdentity = {
  names: [],
  sex: "unknown",
  addresses: [],
  contactPoints: [],
  identifiers: [],
  kin: [],
  clinicians: [],
  organisations: [],
};
