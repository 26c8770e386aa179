/** @module intake/meds-identity: what MEDS codes say about who the patient is: their sex. */
import { type ClinicalEvent, nobody, type PatientIdentity, sexOfCode } from "#core";

/** An identity with nothing in it but the sex, from `SEX//…` or `GENDER//…` where these agree. */
export function identityOfEvents(events: readonly ClinicalEvent[]): PatientIdentity {
  const sexes = new Set(events.flatMap(({ code }) => sexOfCode(code) ?? []));
  const [sex] = sexes;
  return { ...nobody, sex: sexes.size === 1 && sex !== undefined ? sex : "unknown" };
}
