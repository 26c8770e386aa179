/** @module fhir/procedure: Procedure and Immunization → what was done, known when it was over or recorded. */
import { immunizationStatuses, procedureStatuses } from "./bindings.ts";
import { coded } from "./condition.ts";
import { readVaccineDose } from "./drug-use.ts";
import { addEntry, type Draft, mention, spanOf, toLapsed, type Withheld } from "./event.ts";
import { boundCodeAt, choiceMomentAt, conceptAt, fail, momentAt, objectsAt } from "./reading.ts";

const notDone: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  "not-done": "did not happen",
  preparation: "only planned",
};

export function readProcedure(draft: Draft): void {
  const procedure = draft.resource;
  const status = boundCodeAt(draft, procedure, "status", procedureStatuses, true);
  mentionPerformers(draft);
  mention(draft, procedure, "location", "Location");
  draft.withheld = notDone[status ?? ""];
  if (draft.withheld !== undefined) return;
  const concept = coded(draft, conceptAt(draft, procedure, "code"));
  // One that was completed is done, one that was stopped or put on hold may not be.
  const lapsed = status === "completed" ? undefined : toLapsed(status);
  addEntry(draft, concept.code, choiceMomentAt(draft, procedure, "performed"), { ...concept, lapsed });
}

export function readImmunization(draft: Draft): void {
  const immunization = draft.resource;
  const status = boundCodeAt(draft, immunization, "status", immunizationStatuses, true);
  mentionPerformers(draft);
  mention(draft, immunization, "location", "Location");
  draft.withheld = notDone[status ?? ""];
  if (draft.withheld !== undefined) return;
  if (immunization["vaccineCode"] === undefined) {
    fail(draft, "vaccineCode", "required element missing");
    return;
  }
  const given = momentAt(draft, immunization, "occurrenceDateTime");
  const recorded = momentAt(draft, immunization, "recorded");
  const concept = coded(draft, conceptAt(draft, immunization, "vaccineCode"));
  const drugUse = readVaccineDose(draft);
  addEntry(draft, concept.code, spanOf(given, recorded), { ...concept, drugUse });
}

function mentionPerformers(draft: Draft): void {
  for (const performer of objectsAt(draft, draft.resource, "performer")) {
    mention(draft, performer, "actor", "Practitioner", "performer");
    mention(draft, performer, "onBehalfOf", "Organization", "performer");
  }
}
