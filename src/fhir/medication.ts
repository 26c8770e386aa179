/** @module fhir/medication: orders, dispenses, administrations and statements → the drug's code when it was ordered, handed over, given or taken. */
import type { ChartEntry, ClinicalEvent, DrugUse, LapsedStatus, UndatedEntry } from "#core";
import {
  administrationStatuses,
  dispenseStatuses,
  requestIntents,
  requestStatuses,
  statementStatuses,
} from "./bindings.ts";
import { coded } from "./condition.ts";
import { readDispensed, readDispenseRequest, readDrugUse, readGivenDose } from "./drug-use.ts";
import {
  addEntry,
  type ChartParts,
  type Draft,
  mention,
  PENDING_MEDICATION,
  placed,
  referenceTo,
  spanOf,
  toLapsed,
  type Withheld,
} from "./event.ts";
import { medicationConcept, type ProviderParts } from "./provider.ts";
import {
  boundCodeAt,
  type Concept,
  choiceMomentAt,
  conceptAt,
  fail,
  isJson,
  momentAt,
  objectAt,
  objectsAt,
  type Span,
  textAt,
} from "./reading.ts";

const notOrdered: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  cancelled: "did not happen",
  draft: "only planned",
};

export function readMedicationRequest(draft: Draft): void {
  const request = draft.resource;
  const status = boundCodeAt(draft, request, "status", requestStatuses, true);
  const intent = boundCodeAt(draft, request, "intent", requestIntents, true);
  mention(draft, request, "requester", "Practitioner");
  mention(draft, request, "recorder", "Practitioner");
  draft.withheld = notOrdered[status ?? ""];
  if (intent === "proposal" || intent === "option") draft.withheld ??= "only planned";
  if (request["doNotPerform"] === true) draft.withheld ??= "did not happen";
  if (draft.withheld !== undefined) return;
  const use = readDrugUse(draft, "dosageInstruction", readDispenseRequest(draft));
  addDrug(draft, momentAt(draft, request, "authoredOn"), use, toLapsed(status));
}

const notHandedOver: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  cancelled: "did not happen",
  declined: "did not happen",
  stopped: "did not happen",
  preparation: "only planned",
  "in-progress": "only planned",
  "on-hold": "only planned",
};

/** A supply handed over; before that it is only planned. */
export function readMedicationDispense(draft: Draft): void {
  const dispense = draft.resource;
  const status = boundCodeAt(draft, dispense, "status", dispenseStatuses, true);
  for (const performer of objectsAt(draft, dispense, "performer")) {
    mention(draft, performer, "actor", "Practitioner", "performer");
  }
  draft.withheld = notHandedOver[status ?? ""];
  if (draft.withheld !== undefined) return;
  const handed = momentAt(draft, dispense, "whenHandedOver") ?? momentAt(draft, dispense, "whenPrepared");
  const use = readDrugUse(draft, "dosageInstruction", readDispensed(draft));
  addDrug(draft, placed(draft, handed, undefined, "whenHandedOver"), use);
}

const notGiven: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  "not-done": "did not happen",
};

/** A dose that was given is over; one that was broken off or held is said to be, and one of which nobody knows whether it was given. */
const undoneBy: Readonly<Record<string, LapsedStatus>> = {
  stopped: "stopped",
  "on-hold": "on-hold",
  unknown: "doubtful",
};

export function readMedicationAdministration(draft: Draft): void {
  const status = boundCodeAt(draft, draft.resource, "status", administrationStatuses, true);
  for (const performer of objectsAt(draft, draft.resource, "performer")) {
    mention(draft, performer, "actor", "Practitioner", "performer");
  }
  draft.withheld = notGiven[status ?? ""];
  if (draft.withheld === undefined) {
    const given = choiceMomentAt(draft, draft.resource, "effective");
    const lapsed = undoneBy[status ?? ""];
    addDrug(draft, placed(draft, given, undefined, "effective[x]"), readGivenDose(draft), lapsed);
  }
}

const notTaken: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  "not-taken": "did not happen",
  intended: "only planned",
};

export function readMedicationStatement(draft: Draft): void {
  const statement = draft.resource;
  const status = boundCodeAt(draft, statement, "status", statementStatuses, true);
  mention(draft, statement, "informationSource", "Practitioner");
  draft.withheld = notTaken[status ?? ""];
  if (draft.withheld !== undefined) return;
  const taken = (status === "active" ? begunAt(draft) : undefined) ?? choiceMomentAt(draft, statement, "effective");
  const use = readDrugUse(draft, "dosage");
  const asserted = momentAt(draft, statement, "dateAsserted");
  const lapsed = toLapsed(status) ?? (hasEnded(draft, asserted) ? "completed" : undefined);
  addDrug(draft, spanOf(taken, asserted), use, lapsed);
}

/** Whether the period of a drug was over when it was told of, whatever its status says. */
function hasEnded(draft: Draft, asserted: Span | undefined): boolean {
  const period = objectAt(draft, draft.resource, "effectivePeriod");
  const end = period === undefined ? undefined : momentAt(draft, period, "end", "effectivePeriod");
  const meta = objectAt(draft, draft.resource, "meta") ?? {};
  const told = asserted ?? momentAt(draft, meta, "lastUpdated", "meta");
  return end !== undefined && told !== undefined && end.knownAt < told.occurredAt;
}

/** Of a drug that is still taken the end of its period is meant to come: since when it is taken is known before. */
function begunAt(draft: Draft): Span | undefined {
  const period = objectAt(draft, draft.resource, "effectivePeriod");
  return period === undefined ? undefined : momentAt(draft, period, "start", "effectivePeriod");
}

/** Of the Medication at an address, what is known. */
type MedicationOf = (reference: string) => ProviderParts["medication"];

/** An entry of `part` with the code of the drug it refers to, where one is; without one with its words, or the reference's own. */
export function withDrug(event: ClinicalEvent, part: ChartParts, medicationOf: MedicationOf): ClinicalEvent;
export function withDrug(entry: UndatedEntry, part: ChartParts, medicationOf: MedicationOf): UndatedEntry;
export function withDrug(entry: ChartEntry, part: ChartParts, medicationOf: MedicationOf): ChartEntry {
  if (entry.code !== PENDING_MEDICATION) return entry;
  const { textValue, ...event } = entry;
  const drug = part.medication === undefined ? undefined : medicationOf(part.medication);
  if (drug?.code !== undefined)
    return { ...event, code: drug.code, ...(drug.display === undefined ? {} : { display: drug.display }) };
  const words = drug?.display ?? textValue;
  const code = `UNCODED//${part.source.slice(0, part.source.indexOf("/"))}`;
  return { ...event, code, ...(words === undefined ? {} : { textValue: words }) };
}

function addDrug(draft: Draft, span: Span | undefined, drugUse: DrugUse | undefined, lapsed?: LapsedStatus): void {
  const concept = drugOf(draft);
  if (draft.medication !== undefined) {
    const textValue = concept?.display;
    addEntry(draft, PENDING_MEDICATION, span, { textValue, drugUse, lapsed });
    return;
  }
  const drug = coded(draft, concept);
  addEntry(draft, drug.code, span, { ...drug, drugUse, lapsed });
}

/** `medication[x]`: a concept, a contained Medication, or one elsewhere: then `draft.medication` says which, and what is returned are the reference's words. */
function drugOf(draft: Draft): Concept | undefined {
  const concept = conceptAt(draft, draft.resource, "medicationCodeableConcept");
  if (concept !== undefined) return concept;
  const reference = objectAt(draft, draft.resource, "medicationReference");
  const target = reference === undefined ? undefined : textAt(draft, reference, "reference", "medicationReference");
  const display = reference === undefined ? undefined : textAt(draft, reference, "display", "medicationReference");
  if (target === undefined) {
    if (display !== undefined) return { code: undefined, display };
    return draft.resource["medicationCodeableConcept"] === undefined
      ? fail(draft, "medication[x]", "required element missing")
      : undefined;
  }
  if (!target.startsWith("#")) {
    draft.medication = referenceTo(draft, target, "Medication");
    return { code: undefined, display };
  }
  const contained = objectsAt(draft, draft.resource, "contained").find((item) => item["id"] === target.slice(1));
  return isJson(contained) ? medicationConcept(draft, contained, "contained") : undefined;
}
