/** @module fhir/people: who stands around a patient: relatives, a care team, and whoever a resource contains. For de-identification. */
import { type Draft, mention } from "./event.ts";
import { readNames, readRelative } from "./patient.ts";
import { objectAt, objectsAt, type Reading, textAt } from "./reading.ts";

export function readRelatedPerson(draft: Draft): void {
  draft.kin.push(...readRelative(draft, draft.resource));
}

export function readCareTeam(draft: Draft): void {
  for (const participant of objectsAt(draft, draft.resource, "participant")) {
    mention(draft, participant, "member", "Practitioner", "participant");
    mention(draft, participant, "onBehalfOf", "Organization", "participant");
  }
  for (const managing of objectsAt(draft, draft.resource, "managingOrganization")) {
    mention(draft, { managing }, "managing", "Organization");
  }
}

/** Names of contained people and institutions. What is malformed there is passed over: the resource that holds them is read. */
export function readContained(draft: Draft): void {
  const contained = draft.resource["contained"];
  if (!Array.isArray(contained)) return;
  const reading: Reading = { type: draft.type, problem: undefined };
  for (const each of objectsAt(reading, draft.resource, "contained")) {
    switch (each["resourceType"]) {
      case "RelatedPerson":
        draft.kin.push(...readRelative(reading, each));
        break;
      case "Practitioner":
        for (const { given, family } of readNames(reading, each, "name"))
          draft.clinicians.push({ reference: undefined, display: `${family}, ${given.join(" ")}` });
        break;
      case "PractitionerRole":
        for (const name of ["practitioner", "organization"]) {
          const display = textAt(reading, objectAt(reading, each, name) ?? {}, "display");
          const found = name === "organization" ? draft.organisations : draft.clinicians;
          if (display !== undefined) found.push({ reference: undefined, display });
        }
        break;
      case "Organization":
      case "Location": {
        const display = textAt(reading, each, "name");
        if (display !== undefined) draft.organisations.push({ reference: undefined, display });
      }
    }
  }
}
