/**
 * @module fhir/bindings: the codes FHIR R4 (4.0.1) allows where a binding is required.
 *
 * Only of elements that decide whether and how a resource becomes an event.
 */
import { comparators } from "#core";

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(" "));

export const genders = set("male female other unknown");
export const encounterStatuses = set(
  "planned arrived triaged in-progress onleave finished cancelled entered-in-error unknown",
);
export const episodeStatuses = set("planned waitlist active onhold finished cancelled entered-in-error");
export const observationStatuses = set(
  "registered preliminary final amended corrected cancelled entered-in-error unknown",
);
export const reportStatuses = set(
  "registered partial preliminary final amended corrected appended cancelled entered-in-error unknown",
);
export const requestStatuses = set("active on-hold cancelled completed entered-in-error stopped draft unknown");
export const requestIntents = set("proposal plan order original-order reflex-order filler-order instance-order option");
export const administrationStatuses = set("in-progress not-done on-hold completed entered-in-error stopped unknown");
export const dispenseStatuses = set(
  "preparation in-progress cancelled on-hold completed entered-in-error stopped declined unknown",
);
export const statementStatuses = set("active completed entered-in-error intended stopped on-hold unknown not-taken");
export const serviceStatuses = set("draft active on-hold revoked completed entered-in-error unknown");
export const serviceIntents = set(
  "proposal plan directive order original-order reflex-order filler-order instance-order option",
);
export const procedureStatuses = set(
  "preparation in-progress not-done on-hold stopped completed entered-in-error unknown",
);
export const immunizationStatuses = set("completed entered-in-error not-done");
export const documentStatuses = set("current superseded entered-in-error");
export const compositionStatuses = set("preliminary final amended entered-in-error");
export const conditionVerifications = set("unconfirmed provisional differential confirmed refuted entered-in-error");
export const conditionClinicals = set("active recurrence relapse inactive remission resolved");
/** With `presumed`, which the code system has had since R4 and servers of R4 send: whoever refuses it loses an allergy. */
export const allergyVerifications = set("unconfirmed presumed confirmed refuted entered-in-error");
export const allergyClinicals = set("active inactive resolved");
export const quantityComparators: ReadonlySet<string> = new Set(comparators);
