/** @module serving/fhir-api/bundles: answers of the FHIR facade: searchsets with pages, the patient's risks as a RiskAssessment, the CapabilityStatement. */
import { createHash } from "node:crypto";
import type { RiskPanelView } from "#contract";
import type { PatientChart } from "#core";
import { chartResourceTypes, type FhirResource } from "#fhir";
import { aiAsserted, deviceIdOf, transparencyTypes } from "./ai-transparency.ts";
import { BALP_PROFILE } from "./audit-event.ts";
import { type FhirSearch, RISK_REVINCLUDE, toSayable, type Unsaid } from "./search.ts";

export type Bundle = Readonly<Record<string, unknown>> & { readonly resourceType: "Bundle" };

/** Where a search was asked. */
export interface Asked {
  /** The path asked, with its parameters. */
  readonly url: string;
  /** The server's address. */
  readonly base: string;
}

/**
 * A page of a search. `self` names the parameters that were used, `next` the following page; what was ignored, what an unknown value left out and that events are no
 * resources is said by an OperationOutcome among the entries, as R4 has it.
 */
export function toSearchset(search: FhirSearch, asked: Asked, included: readonly FhirResource[] = []): Bundle {
  const { matches, total, offset, count, ignored, unsaid, unlisted = false } = search;
  const issues = [...ignored.map(ignoredIssue), ...unsaid.map(unsaidIssue), ...(unlisted ? [unlistedIssue] : [])];
  const [path = "", ...query] = asked.url.split("?");
  const used = new URLSearchParams(query.join("?"));
  for (const name of ignored) used.delete(name);
  const linkTo = (parameters: URLSearchParams) =>
    `${asked.base}${path}${parameters.size === 0 ? "" : `?${parameters.toString()}`}`;
  const following = new URLSearchParams(used);
  following.set("_offset", String(offset + count));
  const entryOf = (resource: FhirResource, mode: "match" | "include") => ({
    fullUrl: `${asked.base}/fhir/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  const entry = [
    ...matches.map((resource) => entryOf(resource, "match")),
    ...(matches.length === 0 ? [] : included.map((resource) => entryOf(resource, "include"))),
    ...(issues.length === 0
      ? []
      : [{ resource: { resourceType: "OperationOutcome", issue: issues }, search: { mode: "outcome" } }]),
  ];
  return {
    resourceType: "Bundle",
    type: "searchset",
    total,
    link: [
      { relation: "self", url: linkTo(used) },
      ...(count > 0 && offset + count < total ? [{ relation: "next", url: linkTo(following) }] : []),
    ],
    ...(entry.length === 0 ? {} : { entry }),
  };
}

function ignoredIssue(name: string) {
  return {
    severity: "warning",
    code: "not-supported",
    diagnostics: `The search parameter ${toSayable(name) ?? "with a name that is none"} is not supported and was ignored. Send Prefer: handling=strict to have such a search refused.`,
  };
}

/** An empty answer to `clinical-status=active` would pass for a patient without problems. */
function unsaidIssue({ name, resources }: Unsaid) {
  return {
    severity: "warning",
    code: "incomplete",
    diagnostics: `${resources} more were left out because they do not say their ${name}: it is not known here, and what is not known matches no value. Search without ${name} to have them.`,
  };
}

const unlistedIssue = {
  severity: "warning",
  code: "incomplete",
  diagnostics:
    "This record holds events that came without FHIR resources, from tables or MEDS: no search finds them, and none found does not mean none on record. The patient's page in Osler tells of them.",
};

/** The risks of a panel, labelled as asserted by AI (HL7 AI Transparency on FHIR), with the release and what it was tested on. */
export function toRiskAssessment(chart: PatientChart, panel: RiskPanelView): FhirResource | undefined {
  if (panel.kind !== "panel" || panel.release === null) return undefined;
  const { id, stage } = panel.release;
  return {
    resourceType: "RiskAssessment",
    id: riskAssessmentId(id, chart.patientId),
    meta: { security: [aiAsserted] },
    status: "final",
    subject: { reference: `Patient/${chart.patientId}` },
    occurrenceDateTime: new Date(panel.asOf).toISOString(),
    performer: { reference: `Device/${deviceIdOf(panel.release)}` },
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

/** One patient's and one release's: a store that holds several patients' must not take one for another's. */
function riskAssessmentId(release: string, patientId: string): string {
  return `osler-${createHash("sha256").update(`${release}\n${patientId}`).digest("hex").slice(0, 32)}`;
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

export const facadeTypes: readonly string[] = [...chartResourceTypes, "RiskAssessment", ...transparencyTypes];
/** Computed, not read: by the model, or about it. */
export const madeByModel: ReadonlySet<string> = new Set(["RiskAssessment", ...transparencyTypes]);

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
              ...(madeByModel.has(type) ? [] : [token("code"), token("status"), { name: "date", type: "date" }]),
              ...(type === "Condition" ? [token("clinical-status")] : []),
              ...(type === "Observation" ? [token("category")] : []),
              ...(type === "Immunization" ? [token("vaccine-code")] : []),
              ...(type === "Provenance" ? ["agent", "target"].map((name) => ({ name, type: "reference" })) : []),
            ],
            ...(type === "RiskAssessment" ? { searchRevInclude: [RISK_REVINCLUDE] } : {}),
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
