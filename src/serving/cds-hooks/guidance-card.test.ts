import { expect, test } from "vitest";
import { cdsRequestSchema } from "#contract";
import { topicsOf } from "./guidance-card.ts";

const asked = (hook: string, context: object) =>
  topicsOf(
    cdsRequestSchema.parse({
      hook,
      hookInstance: "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
      context: { userId: "Practitioner/1", patientId: "1", ...context },
    }),
  );
const order = (text: string) => ({ resourceType: "MedicationRequest", id: "1", medicationCodeableConcept: { text } });
const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  entry: resources.map((resource) => ({ resource })),
});

// As RxNorm and SNOMED CT write them.
test.each([
  ["metformin hydrochloride 500 MG Oral Tablet", ["metformin"]],
  ["24 HR metoprolol succinate 25 MG Extended Release Oral Tablet", ["metoprolol"]],
  ["3 ML insulin glargine 100 UNT/ML Pen Injector", ["insulin glargine"]],
  ["amlodipine 5 MG / benazepril hydrochloride 10 MG Oral Capsule", ["amlodipine", "benazepril"]],
  ["sacubitril/valsartan", ["sacubitril", "valsartan"]],
  ["potassium chloride 20 MEQ Extended Release Oral Tablet", ["potassium chloride"]],
  ["sodium bicarbonate 650 MG Oral Tablet", ["sodium bicarbonate"]],
  ["calcium acetate 667 MG Oral Capsule", ["calcium acetate"]],
  ["warfarin sodium 5 MG Oral Tablet", ["warfarin"]],
])("an order of %s is about %j", (text, topics) => {
  expect(asked("order-sign", { draftOrders: bundle(order(text)) })).toEqual(topics);
});

test.each([
  ["Type 2 diabetes mellitus", ["type 2 diabetes mellitus"]],
  ["Essential (primary) hypertension", ["essential hypertension"]],
  ["Chronic kidney disease stage 3 (disorder)", ["chronic kidney disease stage 3"]],
  ["Low sodium diet", ["low sodium diet"]],
])("a problem %s is about %j", (text, topics) => {
  const conditions = { resourceType: "Condition", id: "1", code: { text } };
  expect(asked("problem-list-item-create", { conditions })).toEqual(topics);
});

test("the drug of an order that refers to a Medication is found, contained or beside it", () => {
  const medication = { resourceType: "Medication", id: "m", code: { text: "Warfarin 5 MG Oral Tablet" } };
  const referring = (reference: string, rest: object = {}) => ({
    resourceType: "MedicationRequest",
    id: "1",
    medicationReference: { reference },
    ...rest,
  });
  const selections = ["MedicationRequest/1"];
  const draftOrders = bundle(referring("Medication/m"), medication, { ...order("aspirin"), id: "2" });
  expect(asked("order-select", { selections, draftOrders })).toEqual(["warfarin"]);
  const contained = bundle(referring("#m", { contained: [medication] }));
  expect(asked("order-select", { selections, draftOrders: contained })).toEqual(["warfarin"]);
});

test("the drug of an order that refers to a Medication nobody sent is known by the reference's own words", () => {
  const medicationReference = { reference: "Medication/elsewhere", display: "Warfarin 5 MG Oral Tablet" };
  const draftOrders = bundle({ resourceType: "MedicationRequest", id: "1", medicationReference });
  expect(asked("order-sign", { draftOrders })).toEqual(["warfarin"]);
});
