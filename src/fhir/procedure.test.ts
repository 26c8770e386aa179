import { expect, test } from "vitest";
import { toChartParts } from "./chart-parts.ts";
import { toResources } from "./to-resources.ts";

const subject = { reference: "Patient/1" };
const colonoscopy = {
  resourceType: "Procedure",
  id: "p1",
  subject,
  code: { coding: [{ system: "http://snomed.info/sct", code: "73761001" }] },
  performedDateTime: "2024-10-01T09:00:00Z",
};
const flu = {
  resourceType: "Immunization",
  id: "i1",
  patient: subject,
  status: "completed",
  vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "140" }] },
  occurrenceDateTime: "2026-10-01T09:00:00Z",
};
function partsOf(resource: object) {
  const parts = toChartParts(resource as Record<string, unknown>);
  if (parts.kind !== "parts") throw new Error("expected parts");
  return parts;
}

test.each([
  ["completed", undefined],
  ["stopped", "stopped"],
  ["on-hold", "on-hold"],
  ["in-progress", "in-progress"],
  ["unknown", "doubtful"],
])("a procedure of status %s bears %s, and says the same as FHIR again", (status, lapsed) => {
  const parts = partsOf({ ...colonoscopy, status });
  expect(parts.events.map((event) => event.lapsed)).toEqual([lapsed]);
  const [again] = toResources(parts as never);
  expect(again).toMatchObject({ status });
  expect(partsOf(again as object).events).toEqual(parts.events);
});

test.each(["preparation", "not-done", "entered-in-error"])("a procedure of status %s gives no event", (status) => {
  expect(partsOf({ ...colonoscopy, status }).events).toEqual([]);
});

test.each([
  [true, "subpotent"],
  [false, undefined],
  [undefined, undefined],
])("a shot with isSubpotent %s bears %s, and says so as FHIR again", (isSubpotent, lapsed) => {
  const parts = partsOf({ ...flu, ...(isSubpotent === undefined ? {} : { isSubpotent }) });
  expect(parts.events.map((event) => event.lapsed)).toEqual([lapsed]);
  expect(toResources(parts as never)[0]?.["isSubpotent"]).toBe(lapsed === undefined ? undefined : true);
});
