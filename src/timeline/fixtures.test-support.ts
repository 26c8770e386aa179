/** @module timeline/fixtures.test-support: records for the tests of this module. */
import fc from "fast-check";
import { type ClinicalEvent, type EpochMs, type SubjectKey, toEpochMs, toSubjectKey } from "#core";

const subject: SubjectKey = toSubjectKey(7);

/** A moment by its ISO date. */
export function at(iso: string): EpochMs {
  return toEpochMs(Date.parse(iso));
}

/** An event of subject 7, filed when it occurred unless said otherwise. */
export function event(code: string, occurred: string | null, more: Partial<ClinicalEvent> = {}): ClinicalEvent {
  const occurredAt = occurred === null ? null : at(occurred);
  return { subject, code, occurredAt, filedAt: occurredAt, ...more };
}

const codes = [
  "SEX//F",
  "LOINC//2160-0//mg/dL",
  "ICD10CM//E11.65",
  "ICD10CM//I21.4",
  "RXNORM//860975",
  "MEDS_DEATH",
  "EVENT//MI",
];

const anyDosage = fc.record(
  {
    dose: fc.record({ value: fc.constantFrom(0.5, 1, 500), unit: fc.constantFrom("mg", "TAB") }),
    route: fc.constant({ code: "SNOMED//26643006" }),
    asNeeded: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

/** Any record of one subject: static facts, microsecond moments, results filed up to 60 days late, values that 32-bit floats hold. */
export function anyEvents(of: SubjectKey = subject): fc.Arbitrary<ClinicalEvent[]> {
  const moment = fc.integer({ min: -1_000_000_000_000_000, max: 2_000_000_000_000_000 });
  const anyEvent = fc.record(
    {
      code: fc.constantFrom(...codes),
      occurredUs: fc.option(moment, { freq: 6 }),
      delayUs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_184_000_000_000 })),
      numericValue: fc.float({ noNaN: true, noDefaultInfinity: true }),
      textValue: fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
      drugUse: fc.record({ dosages: fc.array(anyDosage, { maxLength: 3 }), supplyDays: fc.constantFrom(7, 30) }),
    },
    { requiredKeys: ["code", "occurredUs", "delayUs"] },
  );
  return fc.array(anyEvent, { maxLength: 30 }).map((rows) =>
    rows.map(({ occurredUs, delayUs, ...rest }) => ({
      subject: of,
      ...rest,
      occurredAt: occurredUs === null ? null : toEpochMs(occurredUs / 1000),
      filedAt: occurredUs === null ? null : toEpochMs((occurredUs + delayUs) / 1000),
    })),
  );
}
