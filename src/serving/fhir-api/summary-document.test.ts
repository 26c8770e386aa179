import { expect, test } from "vitest";
import { z } from "zod";
import { type ClinicalEvent, toEpochMs, toSubjectKey, type UndatedEntry } from "#core";
import { adaId, boId, fixtureCharts, fixtureNow } from "../fixture.test-support.ts";
import { toSummaryHead } from "../patient-view.ts";
import { toSummaryDocument } from "./summary-document.ts";

const coded = (codes: readonly [string, ...string[]]) =>
  z.object({ coding: z.array(z.object({ system: z.string(), code: z.enum(codes) })).min(1) });
const sectionSchema = z.object({
  title: z.string().min(1),
  code: z.object({ coding: z.tuple([z.object({ system: z.literal("http://loinc.org"), code: z.string() })]) }),
  text: z.object({
    status: z.enum(["generated", "additional"]),
    div: z.string().startsWith('<div xmlns="http://www.w3.org/1999/xhtml">'),
  }),
  entry: z
    .array(z.object({ reference: z.string() }))
    .min(1)
    .optional(),
  emptyReason: coded(["unavailable", "withheld"]).optional(),
});
/** R4's rules of a document (bdl-9, bdl-10, bdl-11) and IPS's of its Composition. */
const documentSchema = z.object({
  type: z.literal("document"),
  identifier: z.object({ system: z.string(), value: z.string() }),
  timestamp: z.iso.datetime(),
  entry: z.tuple(
    [
      z.object({
        fullUrl: z.url(),
        resource: z.object({
          resourceType: z.literal("Composition"),
          status: z.literal("final"),
          type: coded(["60591-5"]),
          subject: z.object({ reference: z.string() }),
          date: z.iso.datetime(),
          author: z.array(z.object({ reference: z.string() })).min(1),
          title: z.string().min(1),
          section: z.array(sectionSchema),
        }),
      }),
    ],
    z.object({ fullUrl: z.url(), resource: z.looseObject({ resourceType: z.string(), id: z.string() }) }),
  ),
});

async function summarise(
  patientId: string,
  mayShow: (type: string) => boolean = () => true,
  besides: readonly ClinicalEvent[] = [],
  undated: readonly UndatedEntry[] = [],
) {
  const found = await fixtureCharts().find(patientId);
  if (found === undefined) throw new Error("the fixture has this patient");
  const chart = { ...found, events: [...found.events, ...besides], undated };
  const document = documentSchema.parse(
    toSummaryDocument(chart, {
      head: toSummaryHead(chart, toEpochMs(fixtureNow)),
      base: "https://osler.example/fhir",
      date: "2025-11-01T00:00:00.000Z",
      uuid: "4e0a3a1e-3283-4575-ab82-028d55fe2719",
      mayShow: ({ resourceType }) => mayShow(resourceType),
      whole: mayShow("Condition") && mayShow("AllergyIntolerance"),
      withholds: (type) => !mayShow(type),
    }),
  );
  const [{ resource: composition }, ...rest] = document.entry;
  const section = (loinc: string) => {
    const found = composition.section.find(({ code }) => code.coding[0].code === loinc);
    if (found === undefined) throw new Error(`section ${loinc} is missing`);
    return found;
  };
  return { composition, rest, section };
}

test("the sections IPS requires are there, and every reference resolves inside the document", async () => {
  const { composition, rest, section } = await summarise(adaId);
  for (const required of ["11450-4", "48765-2", "10160-0"]) expect(section(required).entry).toBeDefined();
  const inside = new Set(rest.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
  const references = composition.section.flatMap(({ entry = [] }) => entry.map(({ reference }) => reference));
  for (const reference of [
    ...references,
    composition.subject.reference,
    ...composition.author.map((one) => one.reference),
  ])
    expect(inside).toContain(reference);
  for (const { fullUrl, resource } of rest)
    expect(fullUrl).toBe(`https://osler.example/fhir/${resource.resourceType}/${resource.id}`);
});

test("Ada's problems last, her resolved infection is not among them, and of each result the latest is there", async () => {
  const { section } = await summarise(adaId);
  const problems = section("11450-4");
  expect(problems.entry?.map(({ reference }) => reference).sort()).toEqual(["Condition/1", "Condition/2"]);
  expect(problems.text.div).toContain("<li>Essential (primary) hypertension (2009-05-11)</li>");
  expect(
    section("10160-0")
      .entry?.map(({ reference }) => reference)
      .sort(),
  ).toEqual(["MedicationRequest/3", "MedicationRequest/4"]);
  expect(section("10160-0").text.div).toContain(
    "<li>metformin hydrochloride 500 MG Oral Tablet: 500 mg by mouth, twice a day (2025-09-14)</li>",
  );
  expect(section("48765-2").entry).toEqual([{ reference: "AllergyIntolerance/1" }]);
  expect(section("30954-2").text.div).toContain("<li>Hemoglobin A1c: 7.6 % (2025-09-14)</li>");
  expect(section("30954-2").entry?.filter(({ reference }) => reference.includes("4548-4"))).toHaveLength(1);
});

test("a section without entries says that nothing is on record, never that there is nothing", async () => {
  const { section } = await summarise(boId);
  expect(section("48765-2")).toMatchObject({ emptyReason: { coding: [{ code: "unavailable" }] } });
  expect(section("48765-2").entry).toBeUndefined();
});

test("what the token of an app does not reach is withheld, in words and entries", async () => {
  const { section, rest } = await summarise(adaId, (type) => type === "Patient" || type === "Observation");
  expect(section("11450-4")).toMatchObject({ emptyReason: { coding: [{ code: "withheld" }] } });
  expect(section("11450-4").text.div).toContain("<p>Withheld: not shown to this app.</p>");
  expect(JSON.stringify(rest)).not.toContain("hypertension");
  expect(section("30954-2").entry).toBeDefined();
});

test("a troponin of <0.01 is told as one, and an INR of 2.5 is not 2.5 1", async () => {
  const at = toEpochMs(fixtureNow - 1000);
  const result = (code: string, display: string, rest: Partial<ClinicalEvent>): ClinicalEvent => {
    const placed = { subject: toSubjectKey(1), occurredAt: at, filedAt: at, source: `Observation/${display}` };
    return { ...placed, code, display, ...rest };
  };
  const { section } = await summarise(adaId, undefined, [
    result("LOINC//6598-7//ng/mL", "Troponin T", { numericValue: 0.01, textValue: "<" }),
    result("LOINC//6301-6//1", "INR", { numericValue: 2.5 }),
  ]);
  expect(section("30954-2").text.div).toContain("<li>Troponin T: &#60;0.01 ng/mL (");
  expect(section("30954-2").text.div).toContain("<li>INR: 2.5 (");
});

test("a section that is cut off says of how many", async () => {
  const at = toEpochMs(fixtureNow - 1000);
  const results = Array.from({ length: 60 }, (_, i): ClinicalEvent => {
    const placed = { subject: toSubjectKey(1), occurredAt: at, filedAt: at, source: `Observation/many-${i}` };
    return { ...placed, code: `LOINC//${i}-0//mg/dL`, display: `Result ${i}`, numericValue: i };
  });
  const before = (await summarise(adaId)).section("30954-2");
  const { entry, text } = (await summarise(adaId, undefined, results)).section("30954-2");
  expect(entry).toHaveLength(40);
  expect(text.div).toContain(`<p>The latest 40 of ${60 + (before.entry?.length ?? 0)}; the record has the others.</p>`);
  expect(before.text.div).not.toContain("The latest");
});

test("an allergy of a record that came without FHIR resources is told; an app that reads by resources is not shown it", async () => {
  const at = toEpochMs(fixtureNow - 1000);
  const allergy = { subject: toSubjectKey(1), code: "ALLERGY//RXNORM//7980", display: "penicillin G" };
  const told = await summarise(boId, undefined, [{ ...allergy, occurredAt: at, filedAt: at }]);
  expect(told.section("48765-2").text.div).toContain("<li>penicillin G (");
  expect(told.section("48765-2").text.status).toBe("additional");
  expect(told.section("11450-4").text.status).toBe("generated");
  expect(told.section("48765-2").emptyReason).toBeUndefined();
  const kept = await summarise(boId, (type) => type === "Patient", [{ ...allergy, occurredAt: at, filedAt: at }]);
  expect(kept.section("48765-2").text.div).not.toContain("penicillin");
});

test("an allergy and a shot without a date are in the summary, and it says so", async () => {
  const subject = toSubjectKey(12);
  const { section, rest } = await summarise(
    boId,
    () => true,
    [],
    [
      { subject, code: "ALLERGY//RXNORM//7980", display: "Penicillin", source: "AllergyIntolerance/9" },
      { subject, code: "CVX//140", display: "Influenza, seasonal", source: "Immunization/9" },
    ],
  );
  expect(section("48765-2").text.div).toContain("<li>Penicillin (date not recorded)</li>");
  expect(section("48765-2").entry).toEqual([{ reference: "AllergyIntolerance/9" }]);
  expect(section("11369-6").entry).toEqual([{ reference: "Immunization/9" }]);
  const allergy = rest.find(({ resource }) => resource.id === "9" && resource.resourceType === "AllergyIntolerance");
  expect(Object.keys(JSON.parse(JSON.stringify(allergy?.resource))).sort()).toEqual([
    ...["code", "id", "patient", "resourceType"],
  ]);
});
