/** @module fhir/service-request: ServiceRequest → what was asked for or planned, at the moment it was written down; never when it is due. */
import { serviceIntents, serviceStatuses } from "./bindings.ts";
import { coded } from "./condition.ts";
import { addEvent, type Draft, mention, mentionAll, placed, toLapsed, type Withheld } from "./event.ts";
import { boundCodeAt, conceptAt, momentAt } from "./reading.ts";

const notAsked: Readonly<Record<string, Withheld>> = {
  "entered-in-error": "entered in error",
  revoked: "did not happen",
  draft: "only planned",
};

/** `PLANNED//<code>`: its prefix keeps a test that was ordered from being taken for one that was done. */
export function readServiceRequest(draft: Draft): void {
  const request = draft.resource;
  const status = boundCodeAt(draft, request, "status", serviceStatuses, true);
  const intent = boundCodeAt(draft, request, "intent", serviceIntents, true);
  mention(draft, request, "requester", "Practitioner");
  mentionAll(draft, request, "performer", "Practitioner");
  draft.withheld = notAsked[status ?? ""];
  if (intent === "proposal" || intent === "option") draft.withheld ??= "only planned";
  if (request["doNotPerform"] === true) draft.withheld ??= "did not happen";
  if (draft.withheld !== undefined) return;
  const span = placed(draft, undefined, momentAt(draft, request, "authoredOn"), "authoredOn");
  const concept = coded(draft, conceptAt(draft, request, "code"));
  if (span === undefined) return;
  addEvent(draft, `PLANNED//${concept.code}`, span.occurredAt, span.knownAt, { ...concept, lapsed: toLapsed(status) });
}
