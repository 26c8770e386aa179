/** @module fhir/encounter: Encounter → its start and its end, as two events: an end known early would tell the future. */
import { encounterStatuses } from "./bindings.ts";
import { addEvent, type Draft, mention, referenceTo } from "./event.ts";
import { boundCodeAt, fail, momentAt, objectAt, objectsAt, textAt } from "./reading.ts";

const notHappened = new Set(["planned", "cancelled"]);

export function readEncounter(draft: Draft): void {
  const encounter = draft.resource;
  const status = boundCodeAt(draft, encounter, "status", encounterStatuses, true);
  const encounterClass = objectAt(draft, encounter, "class") ?? fail(draft, "class", "required element missing");
  mentionEncounterPeople(draft);
  const whole = objectAt(draft, encounter, "partOf");
  const written = whole === undefined ? undefined : textAt(draft, whole, "reference", "partOf");
  draft.within = written === undefined ? undefined : referenceTo(draft, written, "Encounter");
  if (status === "entered-in-error") draft.withheld = "entered in error";
  else if (status !== undefined && notHappened.has(status)) draft.withheld = "only planned";
  if (draft.withheld !== undefined || encounterClass === undefined) return;
  const code = textAt(draft, encounterClass, "code", "class") ?? "UNK";
  if (!/^[\w.-]{1,40}$/.test(code)) {
    fail(draft, "class.code", "code is not a code");
    return;
  }
  const display = textAt(draft, encounterClass, "display", "class");
  const period =
    objectAt(draft, encounter, "period") ?? fail(draft, "period", "no moment: the encounter has no period");
  if (period === undefined) return;
  const start = momentAt(draft, period, "start", "period");
  const end = momentAt(draft, period, "end", "period");
  if (start === undefined && end === undefined) {
    fail(draft, "period", "no moment: neither when it happened nor when it was filed");
    return;
  }
  if (start !== undefined && end !== undefined && end.knownAt < start.occurredAt) {
    fail(draft, "period", "ends before it starts");
    return;
  }
  if (start !== undefined)
    addEvent(draft, `ENCOUNTER_START//${code}`, start.occurredAt, start.knownAt, { display, dated: start.dated });
  if (end !== undefined) {
    const occurred = start !== undefined && end.occurredAt < start.occurredAt ? start.occurredAt : end.occurredAt;
    addEvent(draft, `ENCOUNTER_END//${code}`, occurred, end.knownAt, { display, dated: end.dated });
  }
}

function mentionEncounterPeople(draft: Draft): void {
  for (const participant of objectsAt(draft, draft.resource, "participant")) {
    mention(draft, participant, "individual", "Practitioner", "participant");
  }
  for (const place of objectsAt(draft, draft.resource, "location")) {
    mention(draft, place, "location", "Location", "location");
  }
  mention(draft, draft.resource, "serviceProvider", "Organization");
}
