import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noProgress } from "#core";
import { listFiles, readLines, sha256File } from "#storage";
import { hazardTable } from "./hazards.ts";
import { type Measurement, measurements } from "./lab-table.ts";
import { eponymHistories, eponyms } from "./name-tables.ts";
import { missingElements } from "./required-elements.fixture.ts";
import { type GoldNote, type ResourceType, resourceTypes } from "./scribe.ts";
import { synthesise } from "./synthesise.ts";
import { type PatientTruth, parseTruth } from "./truth.ts";

interface Concept {
  readonly coding: readonly { readonly system: string; readonly code: string }[];
}

interface Reference {
  readonly reference: string;
}

/** What the tests read of a resource, of whichever type. */
interface Written {
  readonly resourceType: string;
  readonly id: string;
  readonly subject?: Reference;
  readonly patient?: Reference;
  readonly code?: Concept;
  readonly medicationCodeableConcept?: Concept;
  readonly vaccineCode?: Concept;
  readonly period?: { readonly start: string };
  readonly onsetDateTime?: string;
  readonly deceasedDateTime?: string;
  readonly effectiveDateTime?: string;
  readonly issued?: string;
  readonly authoredOn?: string;
  readonly performedDateTime?: string;
  readonly occurrenceDateTime?: string;
  readonly valueQuantity?: { readonly value: number; readonly code: string };
  readonly referenceRange?: readonly { readonly low: { readonly value: number; readonly code: string } }[];
  readonly gender?: string;
  readonly component?: readonly object[];
  readonly content?: readonly { readonly attachment: { readonly data: string } }[];
  readonly name?: readonly { readonly family: string }[];
  readonly identifier?: readonly { readonly value: string }[];
  readonly telecom?: readonly { readonly value: string }[];
  readonly address?: readonly { readonly line: readonly string[]; readonly postalCode: string }[];
}

const code = (resource: Written) =>
  (resource.code ?? resource.medicationCodeableConcept ?? resource.vaccineCode)!.coding[0]!;
const time = (text: string | undefined) => Date.parse(text!);

/** Eponyms and hospital words that are no names, whatever they look like. */
const eponymText = [...eponyms, ...eponymHistories].join(" ");
const root = mkdtempSync(join(tmpdir(), "synth-"));
const resources = new Map<ResourceType, Written[]>();
let truths: PatientTruth[] = [];
let golds: GoldNote[] = [];

async function lines(path: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { text } of readLines(path)) all.push(text);
  return all;
}

const of = (type: ResourceType) => resources.get(type) ?? [];
const patientOf = (resource: Written): string =>
  (resource.subject ?? resource.patient)!.reference.slice("Patient/".length);

beforeAll(async () => {
  await synthesise({ patients: 80, seed: 5, directory: join(root, "a"), progress: noProgress });
  for (const type of resourceTypes) {
    resources.set(
      type,
      (await lines(join(root, "a", "fhir", `${type}.ndjson.gz`))).map((line) => JSON.parse(line)),
    );
  }
  truths = (await lines(join(root, "a", "truth.ndjson.gz"))).map(parseTruth);
  golds = (await lines(join(root, "a", "notes-gold.ndjson.gz"))).map((line) => JSON.parse(line));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("same seed, same bytes", () => {
  test("a second run writes files with the same hashes", async () => {
    await synthesise({ patients: 80, seed: 5, directory: join(root, "b"), progress: noProgress });
    const files = await listFiles(join(root, "a"));
    expect(await listFiles(join(root, "b"))).toEqual(files);
    for (const file of files)
      expect(await sha256File(join(root, "b", file))).toBe(await sha256File(join(root, "a", file)));
  });

  test("a patient is the same however many others there are: 20 patients are the first 20 of 80", async () => {
    await synthesise({ patients: 20, seed: 5, directory: join(root, "c"), progress: noProgress });
    for (const type of resourceTypes) {
      const few = await lines(join(root, "c", "fhir", `${type}.ndjson.gz`));
      const many = await lines(join(root, "a", "fhir", `${type}.ndjson.gz`));
      expect(many.slice(0, few.length)).toEqual(few);
    }
  });

  test("another seed makes other patients", async () => {
    await synthesise({ patients: 5, seed: 6, directory: join(root, "d"), progress: noProgress });
    const other = (await lines(join(root, "d", "truth.ndjson.gz"))).map(parseTruth).map((truth) => truth.patientId);
    expect(truths.some((truth) => other.includes(truth.patientId))).toBe(false);
  });
});

describe("FHIR R4", () => {
  test.each(resourceTypes)("every %s has a legal, unique id and the elements R4 requires", (type) => {
    const all = of(type);
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map((resource) => resource.id)).size).toBe(all.length);
    expect(all.filter(({ id, resourceType }) => resourceType !== type || !/^[A-Za-z0-9.-]{1,64}$/.test(id))).toEqual(
      [],
    );
    expect(all.flatMap((resource) => missingElements(type, resource))).toEqual([]);
  });

  test("every reference points to a resource that is there", () => {
    const found = new Set<string>();
    const known = new Set(resourceTypes.flatMap((type) => of(type).map((resource) => `${type}/${resource.id}`)));
    for (const type of resourceTypes) {
      for (const match of JSON.stringify(of(type)).matchAll(/"reference":"([^"]+)"/g)) found.add(match[1]!);
    }
    expect([...found].filter((reference) => !known.has(reference))).toEqual([]);
    expect(found.size).toBeGreaterThan(of("Encounter").length);
  });

  test("codings name the standard code systems and nothing else", () => {
    const systems = {
      Condition: ["http://hl7.org/fhir/sid/icd-10-cm"],
      // Pack-years are SNOMED CT, as US Core has them.
      Observation: ["http://loinc.org", "http://snomed.info/sct"],
      MedicationRequest: ["http://www.nlm.nih.gov/research/umls/rxnorm"],
      Procedure: ["http://snomed.info/sct"],
      Immunization: ["http://hl7.org/fhir/sid/cvx"],
    } as const;
    for (const [type, named] of Object.entries(systems) as [keyof typeof systems, readonly string[]][]) {
      expect(new Set(of(type).map((resource) => code(resource).system))).toEqual(new Set(named));
    }
    const others = of("Observation").filter((item) => code(item).system === "http://snomed.info/sct");
    expect(new Set(others.map((item) => code(item).code))).toEqual(new Set(["401201003"]));
  });
});

describe("the record and the truth agree", () => {
  test("each outcome that began in the observation is coded once at its onset, and none that did not", () => {
    const recorded = new Map<string, number>();
    for (const condition of of("Condition")) {
      const key = `${patientOf(condition)} ${code(condition).code}`;
      recorded.set(key, Math.min(recorded.get(key) ?? Number.POSITIVE_INFINITY, time(condition.onsetDateTime)));
    }
    for (const truth of truths) {
      for (const { id, icd10 } of hazardTable) {
        if (icd10 === undefined) continue;
        expect(recorded.get(`${truth.patientId} ${icd10[0]}`)).toBe(truth.onsets[id]);
      }
    }
  });

  test("the dead have a date of death, the living none", () => {
    const patients = new Map(of("Patient").map((patient) => [patient.id, patient]));
    for (const truth of truths) {
      const deceased = patients.get(truth.patientId)?.deceasedDateTime;
      expect(deceased === undefined ? undefined : Date.parse(deceased)).toBe(truth.deathAt);
    }
    expect(truths.some((truth) => truth.deathAt !== undefined)).toBe(true);
  });

  test("nothing happens outside the observation and nothing is filed before it occurred", () => {
    let [seen, outside, filedEarly] = [0, 0, 0];
    const windows = new Map(truths.map((truth) => [truth.patientId, truth]));
    for (const type of ["Encounter", "Observation", "MedicationRequest", "Procedure", "Immunization"] as const) {
      for (const resource of of(type)) {
        const truth = windows.get(patientOf(resource))!;
        const at = time(
          resource.period?.start ??
            resource.effectiveDateTime ??
            resource.authoredOn ??
            resource.performedDateTime ??
            resource.occurrenceDateTime,
        );
        if (at < truth.observationStart || at > truth.observationEnd) outside++;
        if (resource.issued !== undefined && time(resource.issued) < at) filedEarly++;
        seen++;
      }
    }
    expect({ outside, filedEarly }).toEqual({ outside: 0, filedEarly: 0 });
    expect(seen).toBeGreaterThan(100 * truths.length);
  });

  test("records last 8 to 40 years within 1975-2025 unless death cuts them short, and average 120 to 260 events", () => {
    for (const truth of truths) {
      const years = (truth.plannedEnd - truth.observationStart) / (365.25 * 86_400_000);
      expect(years).toBeGreaterThan(7.9);
      expect(years).toBeLessThan(40.1);
      expect(truth.observationStart).toBeGreaterThanOrEqual(Date.UTC(1975, 0, 1));
      expect(truth.plannedEnd).toBeLessThan(Date.UTC(2026, 0, 1));
    }
    const panels = of("Observation").filter((observation) => observation.component !== undefined).length;
    const events =
      resourceTypes
        .filter((type) => !["Patient", "Practitioner", "Organization", "DocumentReference"].includes(type))
        .reduce((sum, type) => sum + of(type).length, 0) +
      panels +
      of("Encounter").length;
    expect(events / truths.length).toBeGreaterThan(120);
    expect(events / truths.length).toBeLessThan(260);
    expect(golds.length / truths.length).toBeGreaterThan(3.5);
    expect(golds.length / truths.length).toBeLessThan(8);
  });
});

describe("what intake and de-identification must cope with is there", () => {
  test("some laboratories report creatinine in umol/L and glucose in mmol/L, and some results are filed a day or more after the draw", () => {
    for (const { code: measured, unit, other } of [
      measurements.creatinine,
      measurements.glucose,
      measurements.a1c,
    ] satisfies Measurement[]) {
      const units = new Set(
        of("Observation")
          .filter((item) => code(item).code === measured)
          .map((item) => item.valueQuantity!.code),
      );
      expect([...units].sort()).toEqual([unit, other!.unit].sort());
    }
    const late = of("Observation").filter((item) => time(item.issued) - time(item.effectiveDateTime) >= 86_400_000);
    expect(late.length).toBeGreaterThan(50);
  });

  test("a laboratory prints its range in the unit of its result, for the patient's sex: 12 or 13.5 g/dL of haemoglobin at least", () => {
    const sexes = new Map(of("Patient").map((item) => [`Patient/${item.id}`, item.gender]));
    const lows = of("Observation").flatMap((item) => {
      const low = item.referenceRange?.[0]?.low;
      if (code(item).code !== "718-7" || low === undefined) return [];
      expect(low.code).toBe(item.valueQuantity!.code);
      return [`${sexes.get(item.subject!.reference)} ${low.value} ${low.code}`];
    });
    expect([...new Set(lows)].sort()).toEqual(["female 12 g/dL", "female 120 g/L", "male 13.5 g/dL", "male 135 g/L"]);
  });

  test("diagnosed diabetes shows in HbA1c and in metformin", () => {
    const began = new Map(
      truths.map((truth) => [truth.patientId, truth.onsets["type-2-diabetes"] ?? Number.POSITIVE_INFINITY]),
    );
    const percent = of("Observation").filter(
      (item) => code(item).code === "4548-4" && item.valueQuantity!.code === "%",
    );
    const mean = (items: Written[]) => items.reduce((sum, item) => sum + item.valueQuantity!.value, 0) / items.length;
    const after = percent.filter((item) => time(item.effectiveDateTime) >= began.get(patientOf(item))!);
    const before = percent.filter((item) => time(item.effectiveDateTime) < began.get(patientOf(item))!);
    expect(mean(after)).toBeGreaterThan(mean(before) + 0.7);
    for (const request of of("MedicationRequest").filter((item) => code(item).code === "6809")) {
      expect(time(request.authoredOn)).toBeGreaterThanOrEqual(began.get(patientOf(request))!);
    }
  });

  test("gold spans quote the text of the note in the DocumentReference, in order and apart", () => {
    const filed = new Map(
      of("DocumentReference").map((item) => [
        item.id,
        Buffer.from(item.content![0]!.attachment.data, "base64").toString("utf8"),
      ]),
    );
    expect(golds.length).toBe(filed.size);
    for (const { id, text, spans } of golds) {
      expect(filed.get(id)).toBe(text);
      let end = 0;
      for (const span of spans) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
    }
  });

  test("no identifier of the patient stands in a note outside its spans", () => {
    const patients = new Map(of("Patient").map((patient) => [patient.id, patient]));
    let found = 0;
    for (const { patient, text, spans } of golds) {
      let rest = "";
      let end = 0;
      for (const span of spans) {
        rest += `${text.slice(end, span.start)}\u0000`;
        end = span.end;
      }
      rest += text.slice(end);
      const record = patients.get(patient)!;
      const [address] = record.address!;
      const secrets = [...record.identifier!, ...record.telecom!].map((item) => item.value);
      secrets.push(...address!.line, address!.postalCode);
      found += secrets.filter((secret) => rest.toLowerCase().includes(secret.toLowerCase())).length;
      const { family } = record.name![0]!;
      if (!eponymText.includes(family) && rest.split(/[^\p{L}'-]+/u).includes(family)) found++;
      if (/555-01\d\d|\b(19|20)\d\d\b/.test(rest)) found++;
    }
    expect(found).toBe(0);
  });

  test("ten kinds of note, all seven types of identifier, some names with accents, some notes in capitals", () => {
    expect(new Set(golds.map((gold) => gold.kind)).size).toBe(10);
    const names = golds.flatMap((gold) => gold.spans.filter((span) => span.type === "NAME").map((span) => span.text));
    expect(new Set(golds.flatMap((gold) => gold.spans.map((span) => span.type))).size).toBeGreaterThanOrEqual(6);
    expect(names.some((name) => /[À-ɏ]/.test(name))).toBe(true);
    expect(golds.some((gold) => gold.text === gold.text.toUpperCase())).toBe(true);
  });

  test("nobody is real: 555-01xx telephone numbers, social security numbers never issued, e-mail at example domains", () => {
    for (const patient of of("Patient")) {
      const [, social] = patient.identifier!;
      expect(social!.value).toMatch(/^(9\d\d|000)-\d\d-\d{4}$/);
      for (const point of patient.telecom!) expect(point.value).toMatch(/^\d{3}-555-01\d\d$|@example\.(com|org|net)$/);
    }
  });
});
