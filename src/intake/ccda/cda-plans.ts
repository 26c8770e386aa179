/**
 * @module intake/ccda/cda-plans: what a plan of treatment holds → requests, known when they were written down.
 *
 * Promise: nothing planned becomes a thing that happened, and its due time becomes no event's time. Of drugs an order (`RQO`) is a
 * MedicationRequest like any other; every other plan of a drug is a proposal, which gives no event. A planned immunization is a
 * ServiceRequest: its vaccine code on a MedicationRequest would look like the shot.
 *
 * @see https://build.fhir.org/ig/HL7/CDA-ccda-2.1-sd/StructureDefinition-PlanofTreatmentSection.html
 */
import { findElement, type XmlElement } from "#storage";
import { toDosage } from "./cda-dosage.ts";
import { authored, type Entry, type EntryContext, isNegated, statusOf } from "./cda-entry.ts";
import { productOf } from "./cda-product.ts";
import { fhir, toConcept } from "./cda-values.ts";

const statuses = {
  active: "active",
  completed: "completed",
  aborted: "revoked",
  cancelled: "revoked",
  suspended: "on-hold",
  held: "on-hold",
  new: "draft",
  nullified: "entered-in-error",
};
const drugStatuses = { ...statuses, aborted: "stopped", cancelled: "cancelled" };
/** A proposal gives no event; a promise and an appointment are plans, and a request for an appointment is a request. */
const intents: Readonly<Record<string, string>> = {
  RQO: "order",
  ARQ: "order",
  INT: "plan",
  PRMS: "plan",
  APT: "plan",
  PRP: "proposal",
  OPT: "option",
};

/** A planned act, encounter, observation, procedure or immunization. */
export function readPlannedService(planned: XmlElement, context: EntryContext): Entry[] {
  const code = toConcept(findElement(planned, "code"), context.spoken) ?? productOf(planned, context);
  const resource = fhir({ ...requestOf(planned, context, statuses), resourceType: "ServiceRequest", code: code ?? {} });
  return [{ element: planned, resource }];
}

/** A planned medication activity. */
export function readPlannedMedication(planned: XmlElement, context: EntryContext): Entry[] {
  const request = requestOf(planned, context, drugStatuses);
  const dosage = toDosage(planned, context);
  const resource = fhir({
    ...request,
    resourceType: "MedicationRequest",
    intent: request["intent"] === "order" ? "order" : "proposal",
    medicationCodeableConcept: productOf(planned, context) ?? {},
    dosageInstruction: dosage === undefined ? undefined : [dosage],
  });
  return [{ element: planned, resource }];
}

function requestOf(planned: XmlElement, context: EntryContext, known: Readonly<Record<string, string>>) {
  return {
    status: statusOf(planned, known, "unknown"),
    intent: intents[planned.attributes["moodCode"] ?? ""] ?? "proposal",
    doNotPerform: isNegated(planned) ? true : undefined,
    authoredOn: authored([planned]) ?? context.documentTime,
  } as Readonly<Record<string, unknown>>;
}
