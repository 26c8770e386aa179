/**
 * @module fhir/procedure: Procedure and Immunization → what was done, known when it was over or recorded.
 *
 * What is not said to be done (under way, held, broken off, of an unknown status) and a shot of less than a full dose keep their event, and
 * its `lapsed` says so: an event without it is done.
 */
import type { LapsedStatus } from "#core";
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
  addEntry(draft, concept.code, choiceMomentAt(draft, procedure, "performed"), { ...concept, lapsed: notYet(status) });
}

/** What keeps a procedure from being done; `undefined` of one that is. */
function notYet(status: string | undefined): LapsedStatus | undefined {
  if (status === "completed") return undefined;
  return toLapsed(status) ?? "doubtful";
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
  const lapsed = immunization["isSubpotent"] === true ? "subpotent" : undefined;
  addEntry(draft, concept.code, spanOf(given, recorded), { ...concept, drugUse, lapsed });
}

function mentionPerformers(draft: Draft): void {
  for (const performer of objectsAt(draft, draft.resource, "performer")) {
    mention(draft, performer, "actor", "Practitioner", "performer");
    mention(draft, performer, "onBehalfOf", "Organization", "performer");
  }
}
