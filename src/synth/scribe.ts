/**
 * @module synth/scribe: writes one patient's facts as FHIR R4 resources, as an electronic record exports them in bulk.
 */
import { type EpochMs, MS_PER_DAY, type Random, toEpochMs } from "#core";
import { type Measurement, type MeasurementName, measurements, printedRanges } from "./lab-table.ts";
import { type MarkedText, render, type Span } from "./marked-text.ts";
import type { Clinician, HospitalSite, Person } from "./people.ts";

export const resourceTypes = [
  "Organization",
  "Practitioner",
  "Patient",
  "EpisodeOfCare",
  "Encounter",
  "Condition",
  "Observation",
  "MedicationRequest",
  "Procedure",
  "Immunization",
  "AllergyIntolerance",
  "DocumentReference",
] as const;

export type ResourceType = (typeof resourceTypes)[number];

export interface GoldNote {
  readonly id: string;
  readonly lang: "en";
  readonly kind: string;
  readonly patient: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Where resources and gold notes go; one patient at a time. */
export interface Sink {
  add(type: ResourceType, resource: object): void;
  gold(note: GoldNote): void;
}

export interface Visit {
  readonly reference: string;
  readonly at: EpochMs;
  readonly end: EpochMs;
  readonly clinician: Clinician;
  readonly site: HospitalSite;
  readonly place: "AMB" | "EMER" | "IMP";
}

export interface Scribe {
  encounter(visit: Omit<Visit, "reference">, reason?: Coded): Visit;
  condition(visit: Visit, code: Coded, onset: EpochMs, recorded: EpochMs): void;
  /** Files a reading that scatters around `level`: by the patient's own stream, or by `chance`. */
  observe(visit: Visit, name: MeasurementName, level: number, filedAfterHours?: number, chance?: Random): void;
  bloodPressure(visit: Visit, systolic: number, diastolic: number): void;
  smoking(visit: Visit, status: Coded): void;
  prescribe(visit: Visit, drug: { rxnorm: string; name: string; dose: string }, status: "active" | "completed"): void;
  procedure(visit: Visit, code: Coded, at: EpochMs): void;
  immunise(visit: Visit, code: Coded): void;
  allergy(visit: Visit, code: Coded, category: string): void;
  note(visit: Visit, kind: Coded, text: MarkedText, filedAt: EpochMs): void;
}

export type Coded = readonly [code: string, title: string];

const classTitles = { AMB: "ambulatory", EMER: "emergency", IMP: "inpatient encounter" } as const;
const HOUR = 3_600_000;
const ICD = "http://hl7.org/fhir/sid/icd-10-cm";
const LOINC = "http://loinc.org";
const SNOMED = "http://snomed.info/sct";
const RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
const CVX = "http://hl7.org/fhir/sid/cvx";
const UCUM = "http://unitsofmeasure.org";
const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem";

/** A FHIR instant to the second, UTC. Days are looked up: formatting dates is what would cost most. */
export function instant(moment: EpochMs): string {
  if (moment === latestMoment) return latestInstant;
  latestMoment = moment;
  const day = Math.floor(moment / MS_PER_DAY);
  const known = dates.get(day);
  const date = known ?? new Date(day * MS_PER_DAY).toISOString().slice(0, 11);
  if (known === undefined) dates.set(day, date);
  const seconds = Math.floor((moment - day * MS_PER_DAY) / 1000);
  latestInstant = `${date}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
  return latestInstant;
}

let latestMoment = Number.NaN;
let latestInstant = "";
/** One entry a calendar day: bounded by the century the hospital covers. */
const dates = new Map<number, string>();
const two = (value: number) => (value < 10 ? `0${value}` : String(value));

/** A scribe for one patient. `otherUnits` says whether this patient's laboratory reports in the other unit of `lab-table.ts`. */
export function openScribe(person: Person, sink: Sink, random: Random, otherUnits: boolean): Scribe {
  const subject = { reference: `Patient/${person.id}` };
  const stem = person.id.slice(0, 18);
  const counts = new Map<string, number>();
  const nextId = (letter: string) => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return `${stem}-${letter}${count}`;
  };
  return {
    ...recordWriters({ subject, sink, nextId }),
    ...actWriters({ subject, sink, nextId }),
    ...measurementWriters({ subject, sink, nextId }, random, person.sex, otherUnits),
    note(visit, kind, text, filedAt) {
      const id = nextId("n");
      const { text: plain, spans } = render(text);
      sink.gold({ id, lang: "en", kind: kind[0], patient: person.id, text: plain, spans });
      sink.add("DocumentReference", {
        resourceType: "DocumentReference",
        id,
        status: "current",
        type: concept(LOINC, kind),
        category: [
          {
            coding: [
              {
                system: "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                code: "clinical-note",
              },
            ],
          },
        ],
        subject,
        date: instant(filedAt),
        author: [practitioner(visit.clinician)],
        content: [
          {
            attachment: {
              contentType: "text/plain; charset=utf-8",
              data: Buffer.from(plain, "utf8").toString("base64"),
            },
          },
        ],
        context: {
          encounter: [{ reference: visit.reference }],
          period: { start: instant(visit.at), end: instant(visit.end) },
        },
      });
    },
  };
}

interface Pen {
  readonly subject: { reference: string };
  readonly sink: Sink;
  readonly nextId: (letter: string) => string;
}

function recordWriters({ subject, sink, nextId }: Pen): Pick<Scribe, "encounter" | "condition" | "prescribe"> {
  return {
    encounter(visit, reason) {
      const id = nextId("e");
      sink.add("Encounter", {
        resourceType: "Encounter",
        id,
        status: "finished",
        class: { system: `${TERMINOLOGY}/v3-ActCode`, code: visit.place, display: classTitles[visit.place] },
        subject,
        participant: [{ individual: practitioner(visit.clinician) }],
        period: { start: instant(visit.at), end: instant(visit.end) },
        ...(reason === undefined ? {} : { reasonCode: [concept(ICD, reason)] }),
        serviceProvider: { reference: `Organization/${visit.site.id}`, display: visit.site.name },
      });
      return { ...visit, reference: `Encounter/${id}` };
    },
    condition(visit, code, onset, recorded) {
      sink.add("Condition", {
        resourceType: "Condition",
        id: nextId("c"),
        clinicalStatus: { coding: [{ system: `${TERMINOLOGY}/condition-clinical`, code: "active" }] },
        verificationStatus: { coding: [{ system: `${TERMINOLOGY}/condition-ver-status`, code: "confirmed" }] },
        category: [{ coding: [{ system: `${TERMINOLOGY}/condition-category`, code: "encounter-diagnosis" }] }],
        code: concept(ICD, code),
        subject,
        encounter: { reference: visit.reference },
        onsetDateTime: instant(onset),
        recordedDate: instant(recorded),
      });
    },
    prescribe(visit, drug, status) {
      sink.add("MedicationRequest", {
        resourceType: "MedicationRequest",
        id: nextId("m"),
        status,
        intent: "order",
        medicationCodeableConcept: concept(RXNORM, [drug.rxnorm, drug.name]),
        subject,
        encounter: { reference: visit.reference },
        authoredOn: instant(visit.at),
        requester: practitioner(visit.clinician),
        dosageInstruction: [{ text: drug.dose }],
      });
    },
  };
}

function actWriters({ subject, sink, nextId }: Pen): Pick<Scribe, "procedure" | "immunise" | "allergy"> {
  return {
    procedure(visit, code, at) {
      sink.add("Procedure", {
        resourceType: "Procedure",
        id: nextId("p"),
        status: "completed",
        code: concept(SNOMED, code),
        subject,
        encounter: { reference: visit.reference },
        performedDateTime: instant(at),
      });
    },
    immunise(visit, code) {
      sink.add("Immunization", {
        resourceType: "Immunization",
        id: nextId("i"),
        status: "completed",
        vaccineCode: concept(CVX, code),
        patient: subject,
        encounter: { reference: visit.reference },
        occurrenceDateTime: instant(visit.at),
      });
    },
    allergy(visit, code, category) {
      sink.add("AllergyIntolerance", {
        resourceType: "AllergyIntolerance",
        id: nextId("a"),
        clinicalStatus: { coding: [{ system: `${TERMINOLOGY}/allergyintolerance-clinical`, code: "active" }] },
        verificationStatus: {
          coding: [{ system: `${TERMINOLOGY}/allergyintolerance-verification`, code: "confirmed" }],
        },
        category: [category],
        code: concept(SNOMED, code),
        patient: subject,
        recordedDate: instant(visit.at),
      });
    },
  };
}

function measurementWriters(
  { subject, sink, nextId }: Pen,
  random: Random,
  sex: Person["sex"],
  otherUnits: boolean,
): Pick<Scribe, "observe" | "bloodPressure" | "smoking"> {
  const add = (visit: Visit, category: Measurement["category"], code: object, filedAt: number, value: object) =>
    sink.add("Observation", {
      resourceType: "Observation",
      id: nextId("o"),
      status: "final",
      category: categories[category],
      code,
      subject,
      encounter: { reference: visit.reference },
      effectiveDateTime: instant(visit.at),
      issued: instant(toEpochMs(filedAt)),
      ...value,
    });
  return {
    observe(visit, name, level, filedAfterHours = 0, chance = random) {
      const measurement: Measurement = measurements[name];
      const measured = readingOf(measurement, level, chance);
      const foreign = otherUnits && chance.next() < 0.8;
      add(
        visit,
        measurement.category,
        concept(measurement.system === "snomed" ? SNOMED : LOINC, [measurement.code, measurement.title]),
        visit.at + filedAfterHours * HOUR,
        { valueQuantity: quantity(measurement, measured, foreign), ...printed(name, sex, foreign) },
      );
    },
    bloodPressure(visit, systolic, diastolic) {
      const component = (measurement: Measurement, level: number) => ({
        code: concept(LOINC, [measurement.code, measurement.title]),
        valueQuantity: quantity(measurement, level * (1 + measurement.scatter * random.normal()), false),
      });
      add(
        visit,
        "vital-signs",
        concept(LOINC, ["85354-9", "Blood pressure panel with all children optional"]),
        visit.at,
        {
          component: [component(measurements.systolic, systolic), component(measurements.diastolic, diastolic)],
        },
      );
    },
    smoking(visit, status) {
      add(visit, "social-history", concept(LOINC, ["72166-2", "Tobacco smoking status"]), visit.at, {
        valueCodeableConcept: concept(SNOMED, status),
      });
    },
  };
}

function readingOf(
  { scatter, scatterIn, limits: [low, high] = [0, Infinity] }: Measurement,
  level: number,
  chance: Random,
) {
  const reading = level + (scatterIn === "unit" ? scatter : scatter * level) * chance.normal();
  return Math.min(high, Math.max(low, reading));
}

function quantity(measurement: Measurement, value: number, foreign: boolean): object {
  const { other } = measurement;
  const [unit, digits, shown] =
    foreign && other !== undefined
      ? [other.unit, other.digits, value * other.factor + (other.offset ?? 0)]
      : [measurement.unit, measurement.digits, value];
  const scale = 10 ** digits;
  return { value: Math.round(shown * scale) / scale, unit, system: UCUM, code: unit };
}

/** The range as the result's own laboratory prints it: in the result's unit, for the patient's sex. */
function printed(name: MeasurementName, sex: Person["sex"], foreign: boolean): object {
  const range = printedRanges[name]?.[sex];
  if (range === undefined) return {};
  const [low, high] = range.map((limit) => quantity(measurements[name], limit, foreign));
  return { referenceRange: [{ low, high }] };
}

const observationCategory = (code: string) => [{ coding: [{ system: `${TERMINOLOGY}/observation-category`, code }] }];
const categories: Readonly<Record<Measurement["category"], object>> = {
  laboratory: observationCategory("laboratory"),
  "vital-signs": observationCategory("vital-signs"),
  "social-history": observationCategory("social-history"),
  survey: observationCategory("survey"),
  imaging: observationCategory("imaging"),
};
const concepts = new Map<string, Map<string, object>>();

/** The same object for the same code: a hospital has few codes and many resources. */
function concept(system: string, [code, display]: Coded): object {
  const known = concepts.get(system) ?? new Map<string, object>();
  concepts.set(system, known);
  const found = known.get(code);
  if (found !== undefined) return found;
  const made = { coding: [{ system, code, display }], text: display };
  known.set(code, made);
  return made;
}

function practitioner({ id, name }: Clinician): object {
  return { reference: `Practitioner/${id}`, display: `${name.prefix} ${name.given[0] ?? ""} ${name.family}`.trim() };
}
