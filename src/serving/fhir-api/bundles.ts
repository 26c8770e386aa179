/** @module serving/fhir-api/bundles: answers of the FHIR facade: searchsets with pages, the patient's risks as a RiskAssessment, the CapabilityStatement. */
import type { RiskPanelView } from "#contract";
import type { PatientChart } from "#core";
import { chartResourceTypes, type FhirResource } from "#fhir";
import { BALP_PROFILE } from "./audit-event.ts";
import type { FhirSearch } from "./search.ts";

export type Bundle = Readonly<Record<string, unknown>> & { readonly resourceType: "Bundle" };

/** A page of a search; `self` is the path asked with its parameters. */
export function toSearchset({ matches, total, offset, count }: FhirSearch, self: string, base: string): Bundle {
  const next = offset + count < total && count > 0 ? pageAfter(self, offset + count) : undefined;
  return {
    resourceType: "Bundle",
    type: "searchset",
    total,
    link: [
      { relation: "self", url: `${base}${self}` },
      ...(next === undefined ? [] : [{ relation: "next", url: `${base}${next}` }]),
    ],
    ...(matches.length === 0 ? {} : { entry: matches.map((resource) => ({ resource, search: { mode: "match" } })) }),
  };
}

function pageAfter(self: string, offset: number): string {
  const [path = "", query = ""] = self.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("_offset", String(offset));
  return `${path}?${parameters}`;
}

const aiAsserted = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
  code: "AIAST",
  display: "Artificial Intelligence asserted",
};

/** The risks of a panel, labelled as asserted by AI (HL7 AI Transparency on FHIR), with the release and what it was tested on. */
export function toRiskAssessment(chart: PatientChart, panel: RiskPanelView): FhirResource | undefined {
  if (panel.kind !== "panel" || panel.release === null) return undefined;
  const { id, stage } = panel.release;
  return {
    resourceType: "RiskAssessment",
    id: `osler-${id.slice(0, 40)}`,
    meta: { security: [aiAsserted] },
    status: "final",
    subject: { reference: `Patient/${chart.patientId}` },
    occurrenceDateTime: new Date(panel.asOf).toISOString(),
    method: { text: `Osler event model, release ${id}, stage ${stage}` },
    prediction: panel.outcomes.flatMap(({ title, horizons, calibration }) =>
      horizons.map(({ years, risk }) => ({
        outcome: { text: title },
        probabilityDecimal: Number(risk.toPrecision(4)),
        whenRange: { low: quantity(0), high: quantity(years) },
        rationale: rationaleOf(calibration.find(({ horizonYears }) => horizonYears === years)),
      })),
    ),
    note: [{ text: "An estimate by a statistical model, not a diagnosis. First occurrence, death competing." }],
  };
}

type Calibration = Extract<RiskPanelView, { kind: "panel" }>["outcomes"][number]["calibration"][number];

function rationaleOf(tested: Calibration | undefined): string {
  if (tested === undefined) return "Not tested: too few had the outcome.";
  const ratio =
    tested.observedToExpected === null ? "" : `, observed to expected ${tested.observedToExpected.value.toFixed(2)}`;
  return `Tested on ${tested.n} moments, ${tested.events} with the outcome${ratio}.`;
}

function quantity(years: number) {
  return { value: years, unit: "a", system: "http://unitsofmeasure.org", code: "a" };
}

export const facadeTypes: readonly string[] = [...chartResourceTypes, "RiskAssessment"];

export interface CapabilityFacts {
  readonly version: string;
  /** ISO instant. */
  readonly date: string;
  readonly base: string;
  /** The authorization server's endpoints by the names of SMART's `oauth-uris`. */
  readonly oauth: Readonly<Record<string, string>>;
}

/** What the facade can do, and no more. */
export function toCapabilityStatement({ version, date, base, oauth }: CapabilityFacts): FhirResource {
  const token = (name: string) => ({ name, type: "token" });
  const reference = { name: "patient", type: "reference" };
  return {
    resourceType: "CapabilityStatement",
    id: "osler",
    status: "active",
    date,
    kind: "instance",
    software: { name: "Osler", version },
    implementation: { description: "Osler, read-only", url: `${base}/fhir` },
    fhirVersion: "4.0.1",
    format: ["application/fhir+json"],
    rest: [
      {
        mode: "server",
        security: toSecurity(oauth),
        resource: [
          {
            type: "Patient",
            interaction: [{ code: "read" }],
            operation: [
              { name: "everything", definition: "http://hl7.org/fhir/OperationDefinition/Patient-everything" },
              { name: "summary", definition: "http://hl7.org/fhir/uv/ips/OperationDefinition/summary" },
            ],
          },
          { type: "Practitioner", interaction: [{ code: "read" }] },
          {
            type: "AuditEvent",
            supportedProfile: ["Read", "Query", "Create", "Update", "Delete"].flatMap((name) => [
              `${BALP_PROFILE}${name}`,
              `${BALP_PROFILE}Patient${name}`,
            ]),
            interaction: [{ code: "search-type" }],
            searchParam: [
              reference,
              token("_id"),
              { name: "date", type: "date" },
              token("action"),
              token("outcome"),
              { name: "agent", type: "reference" },
            ],
          },
          ...facadeTypes.map((type) => ({
            type,
            interaction: [{ code: "search-type" }],
            searchParam: [
              reference,
              token("_id"),
              ...(type === "RiskAssessment" ? [] : [token("code"), token("status"), { name: "date", type: "date" }]),
              ...(type === "Condition" ? [token("clinical-status")] : []),
              ...(type === "Observation" ? [token("category")] : []),
              ...(type === "Immunization" ? [token("vaccine-code")] : []),
            ],
          })),
        ],
      },
    ],
  };
}

function toSecurity(oauth: CapabilityFacts["oauth"]) {
  return {
    cors: true,
    service: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/restful-security-service",
            code: "SMART-on-FHIR",
            display: "SMART-on-FHIR",
          },
        ],
      },
    ],
    description: "SMART App Launch 2.2 and Backend Services; Osler's own pages use a session.",
    extension: [
      {
        url: "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris",
        extension: Object.entries(oauth).map(([url, valueUri]) => ({ url, valueUri })),
      },
    ],
  };
}
