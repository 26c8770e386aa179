import { describe, expect, test } from "vitest";
import { type ClinicalEvent, drugUseWords } from "#core";
import { toChartParts } from "./chart-parts.ts";
import { toResources } from "./to-resources.ts";

const ucum = (value: number, code: string) => ({ value, unit: code, system: "http://unitsofmeasure.org", code });
const oral = { coding: [{ system: "http://snomed.info/sct", code: "26643006", display: "Oral route" }] };
const metformin = {
  coding: [
    { system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "860975", display: "metformin 500 MG Tablet" },
  ],
};

function resource(type: string, rest: object): object {
  return {
    resourceType: type,
    id: "m1",
    status: "completed",
    subject: { reference: "Patient/1" },
    medicationCodeableConcept: metformin,
    ...rest,
  };
}

const order = (...dosageInstruction: object[]) =>
  resource("MedicationRequest", { intent: "order", authoredOn: "2024-03-01T09:00:00Z", dosageInstruction });

function read(source: object): ClinicalEvent {
  const parts = toChartParts(source);
  if (parts.kind !== "parts") throw new Error(`${source} is ${parts.kind}`);
  const [event] = parts.events;
  if (event === undefined) throw new Error("no event");
  return event;
}

const words = (...dosages: object[]) => drugUseWords(read(order(...dosages)).drugUse);

const twiceADay = {
  timing: { repeat: { frequency: 2, period: 1, periodUnit: "d" } },
  route: oral,
  doseAndRate: [{ doseQuantity: ucum(500, "mg") }],
};

describe("what a prescription says", () => {
  test("a dose, a route and a schedule, in numbers and in words", () => {
    const { drugUse, code } = read(order(twiceADay));
    expect(code).toBe("RXNORM//860975");
    expect(drugUse).toEqual({
      dosages: [
        {
          dose: { value: 500, unit: "mg" },
          route: { code: "SNOMED//26643006", display: "Oral route" },
          timing: { frequency: 2, period: 1, periodUnit: "d" },
        },
      ],
    });
    expect(drugUseWords(drugUse)).toBe("500 mg by mouth, twice a day");
  });

  test("the most that may be taken is kept, told and given again", () => {
    const dosage = {
      timing: { repeat: { frequency: 1, period: 6, periodUnit: "h" } },
      asNeededBoolean: true,
      doseAndRate: [{ doseQuantity: ucum(1, "g") }],
      maxDosePerPeriod: { numerator: ucum(4, "g"), denominator: ucum(24, "h") },
      maxDosePerAdministration: ucum(1, "g"),
      maxDosePerLifetime: ucum(450, "mg"),
    };
    expect(words(dosage)).toBe(
      "1 g, every 6 hours, as needed, at most 4 g in 24 hours, at most 1 g at a time, at most 450 mg in a lifetime",
    );
    const chart = { patientId: "1", identity: {}, events: [read(order(dosage))] };
    const [given] = toResources(chart as never);
    expect(given?.["dosageInstruction"]).toEqual([dosage]);
    expect(words({ maxDosePerPeriod: { numerator: ucum(2, "mg"), denominator: ucum(1, "wk") } })).toBe(
      "at most 2 mg in 1 week",
    );
  });

  test("weekly is never said as daily: days of the week are part of it", () => {
    const weekly = { repeat: { frequency: 1, period: 1, periodUnit: "wk", dayOfWeek: ["mon"] } };
    expect(words({ timing: weekly, doseAndRate: [{ doseQuantity: ucum(15, "mg") }] })).toBe(
      "15 mg, once a week, on Mon",
    );
  });

  test("a schedule that holds what Osler does not keep is left out whole, the dose stays", () => {
    const once = { repeat: { count: 1, frequency: 1, period: 1, periodUnit: "d" } };
    expect(words({ timing: once, doseAndRate: [{ doseQuantity: ucum(5, "mg") }] })).toBe("5 mg");
  });

  test("a modifier extension changes what an instruction means: it is not kept", () => {
    expect(
      read(order({ ...twiceADay, modifierExtension: [{ url: "urn:x", valueBoolean: true }] })).drugUse,
    ).toBeUndefined();
  });

  test("a dose without a unit says so", () => {
    expect(words({ asNeededBoolean: true, doseAndRate: [{ doseQuantity: { value: 1 } }] })).toBe(
      "1 (unit not stated), as needed",
    );
  });

  test("not as needed, and nothing else, is nothing to keep", () => {
    expect(read(order({ sequence: 1, asNeededBoolean: false })).drugUse).toBeUndefined();
  });

  test("timing codes BID and Q6H are twice a day and every 6 hours; an unknown code gives no schedule", () => {
    const coded = (code: string) => ({ timing: { code: { coding: [{ code }] } }, text: "as told" });
    expect(words(coded("BID"))).toBe("twice a day (“as told”)");
    expect(words(coded("Q6H"))).toBe("every 6 hours (“as told”)");
    expect(words(coded("ONCE"))).toBe("as told");
  });

  test("a taper keeps its order", () => {
    const step = (sequence: number, value: number) => ({
      sequence,
      doseAndRate: [{ doseQuantity: ucum(value, "mg") }],
    });
    expect(words(step(1, 40), step(2, 20))).toBe("40 mg; then 20 mg");
  });

  test("of a calculated and an ordered dose the ordered one counts; of two ordered ones neither", () => {
    const typed = (code: string, value: number) => ({ type: { coding: [{ code }] }, doseQuantity: ucum(value, "mg") });
    expect(words({ doseAndRate: [typed("calculated", 9), typed("ordered", 10)], text: "x" })).toBe("10 mg (“x”)");
    expect(words({ doseAndRate: [typed("ordered", 9), typed("ordered", 10)], text: "x" })).toBe("x");
  });

  test("10 mL in 2 hours is 5 mL an hour", () => {
    const rateRatio = { numerator: ucum(10, "mL"), denominator: ucum(2, "h") };
    expect(read(order({ doseAndRate: [{ rateRatio }] })).drugUse?.dosages[0]?.rate).toEqual({ value: 5, unit: "mL/h" });
  });

  test("a range keeps both ends; micrograms and units are written out", () => {
    const range = { low: ucum(25, "ug"), high: ucum(50, "ug") };
    expect(words({ doseAndRate: [{ doseRange: range }] })).toBe("25 to 50 mcg");
    expect(words({ doseAndRate: [{ doseQuantity: ucum(10, "U") }] })).toBe("10 units");
  });

  test("a dose with a comparator is no dose", () => {
    expect(words({ doseAndRate: [{ doseQuantity: { ...ucum(5, "mg"), comparator: "<" } }], text: "x" })).toBe("x");
  });

  test("a dose that is not a number is refused by its path", () => {
    expect(toChartParts(order({ doseAndRate: [{ doseQuantity: { value: "500" } }] }))).toEqual({
      kind: "problem",
      path: "MedicationRequest.dosageInstruction[0].doseAndRate.doseQuantity.value",
      reason: "not a number",
    });
  });

  test("what was supplied: 60 tablets for 30 days; four weeks are 28 days", () => {
    const dispenseRequest = { quantity: { value: 60, unit: "tablet" }, expectedSupplyDuration: ucum(30, "d") };
    expect(read({ ...order(), dispenseRequest }).drugUse).toEqual({
      dosages: [],
      quantity: { value: 60, unit: "tablet" },
      supplyDays: 30,
    });
    const dispensed = { whenHandedOver: "2024-03-02", daysSupply: ucum(4, "wk") };
    expect(read(resource("MedicationDispense", dispensed)).drugUse).toEqual({ dosages: [], supplyDays: 28 });
  });
});

test("a dispense that is being prepared, or was declined, has not happened", () => {
  for (const status of ["preparation", "in-progress", "declined", "entered-in-error"]) {
    const parts = toChartParts({ ...resource("MedicationDispense", { whenHandedOver: "2024-03-02" }), status });
    expect(parts.kind === "parts" ? parts.events : undefined, status).toEqual([]);
  }
});

test("an administration's dose and rate, and a vaccine's dose and route", () => {
  const given = { effectiveDateTime: "2024-03-01T10:00:00Z", dosage: { route: oral, dose: ucum(1, "g") } };
  expect(drugUseWords(read(resource("MedicationAdministration", given)).drugUse)).toBe("1 g by mouth");
  const vaccine = {
    resourceType: "Immunization",
    id: "v1",
    status: "completed",
    patient: { reference: "Patient/1" },
    vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "140" }] },
    occurrenceDateTime: "2023-10-01",
    doseQuantity: ucum(0.5, "mL"),
    route: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration", code: "IM" }] },
  };
  expect(drugUseWords(read(vaccine).drugUse)).toBe("0.5 mL IM");
});

test("a drug's use, written as FHIR and read again, is the same", () => {
  const full = order(
    {
      ...twiceADay,
      sequence: 1,
      text: "with food",
      additionalInstruction: [{ text: "do not crush" }],
      asNeededCodeableConcept: { text: "pain" },
    },
    {
      sequence: 2,
      timing: { repeat: { dayOfWeek: ["mon", "thu"], timeOfDay: ["08:00:00"], when: ["ACM"] } },
      doseAndRate: [{ doseRange: { low: { value: 1, unit: "TAB" }, high: { value: 2, unit: "TAB" } } }],
    },
  );
  const sources = [
    { ...full, dispenseRequest: { quantity: { value: 60 }, expectedSupplyDuration: ucum(30, "d") } },
    resource("MedicationDispense", { whenHandedOver: "2024-03-02T08:00:00Z", daysSupply: ucum(28, "d") }),
    resource("MedicationStatement", { effectiveDateTime: "2024-03-02T08:00:00Z", dosage: [twiceADay] }),
    resource("MedicationAdministration", {
      effectiveDateTime: "2024-03-02T08:00:00Z",
      dosage: { text: "slowly", route: oral, dose: ucum(1, "g"), rateQuantity: ucum(5, "mL/h") },
    }),
  ];
  for (const source of sources) {
    const event = read(source);
    expect(event.drugUse).toBeDefined();
    const identity = { names: [], sex: "unknown", addresses: [], contactPoints: [], identifiers: [], kin: [] } as const;
    const [again] = toResources({
      patientId: "1" as never,
      subject: event.subject,
      identity: { ...identity, clinicians: [], organisations: [] },
      events: [event],
      notes: [],
    });
    expect(read(again ?? {})).toEqual(event);
  }
});
