import { expect, test } from "vitest";
import { chooseRequestId } from "./request-log.ts";

const uuid = "0b6b8f6e-6f0e-4c07-9d1e-3a3f7a0c9f11";

test.each([uuid, "4bf92f3577b34da6a3ce929d0e0e4736", "01ARZ3NDEKTSV4RRFFQ69G5FAV"])("%s is taken over", (sent) =>
  expect(chooseRequestId(sent, "/api/health")).toBe(sent),
);

test.each([
  undefined,
  "",
  "Ada Lovelace",
  "MRN-12345678",
  "078-05-1120",
  `${uuid}\n{}`,
  `${uuid} `,
  [uuid, uuid],
  "a".repeat(500),
])("%j is replaced by an id of ours", (sent) => {
  const id = chooseRequestId(sent, "/api/health");
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(id).not.toBe(sent);
});

test("an id that stands in the address could be the patient's, and is replaced", () => {
  expect(chooseRequestId(uuid, `/fhir/Patient/${uuid}`)).not.toBe(uuid);
  expect(chooseRequestId(uuid.toUpperCase(), `/fhir/Condition?patient=${uuid}`)).not.toBe(uuid.toUpperCase());
});
