/**
 * @module serving/fhir-api/ai-transparency: who made a risk, of what, and where that is described: Provenance, Device and model card beside a
 * RiskAssessment. Pure.
 *
 * Shapes are those of HL7's AI Transparency on FHIR (STU 1 ballot, August 2026): codes may change with it.
 * `Provenance?agent=Device/x` finds what a recalled release had asserted; nobody verified a risk, so no human agent is named.
 *
 * @see https://build.fhir.org/ig/HL7/aitransparency-ig
 */
import type { ReleaseView } from "#contract";
import type { PatientChart } from "#core";
import type { FhirResource } from "#fhir";
import type { ModelCard } from "../capabilities.ts";

const GUIDE = "http://hl7.org/fhir/uv/aitransparency";
const profile = (name: string) => `${GUIDE}/StructureDefinition/${name}`;
const deviceType = (code: string, display: string) => ({
  coding: [{ system: `${GUIDE}/CodeSystem/AIdeviceTypeCS`, code, display }],
});
const input = (code: string, display: string) => ({
  coding: [{ system: `${GUIDE}/CodeSystem/AIinputsCS`, code, display }],
});
const artificialIntelligence = deviceType("Artificial-Intelligence", "All kinds of Artificial Intelligence");

/** On every resource the model had a part in. */
export const aiAsserted = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
  code: "AIAST",
  display: "Artificial Intelligence asserted",
};

/** The types that come beside a RiskAssessment. */
export const transparencyTypes: readonly string[] = ["Provenance", "Device", "DocumentReference"];

/** The id of the Device that stands for a release: the same for every patient. */
export function deviceIdOf(release: Pick<ReleaseView, "id">): string {
  return `osler-model-${release.id.slice(0, 40)}`;
}

export interface TransparencyFacts {
  readonly release: ReleaseView;
  readonly card: ModelCard | undefined;
  /** ISO instant at which the risk was computed. */
  readonly recorded: string;
}

/** Provenance of `assessment`, the Device that made it, and the model's card where there is one. */
export function toTransparency(
  { patientId }: PatientChart,
  assessment: FhirResource,
  { release, card, recorded }: TransparencyFacts,
): FhirResource[] {
  const device = { reference: `Device/${deviceIdOf(release)}`, display: `Osler event model, release ${release.id}` };
  const cards = card === undefined ? [] : [toModelCard(release, card)];
  const described = cards.map(({ id }) => ({ reference: `DocumentReference/${id}` }));
  const provenance: FhirResource = {
    resourceType: "Provenance",
    id: `${assessment.id}-made`.slice(0, 64),
    meta: { profile: [profile("AI-Provenance")], security: [aiAsserted] },
    target: [{ reference: `RiskAssessment/${assessment.id}` }],
    occurredDateTime: recorded,
    recorded,
    reason: [{ coding: [aiAsserted] }],
    agent: [
      {
        type: {
          coding: [
            {
              system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
              code: "author",
              display: "Author",
            },
          ],
        },
        role: [artificialIntelligence],
        who: device,
      },
    ],
    entity: [
      ...described.map((what) => ({ role: "derivation", what })),
      { role: "source", what: { reference: `Patient/${patientId}`, display: "The record up to the risk's own date" } },
    ],
  };
  return [provenance, toDevice(release, described), ...cards];
}

function toDevice(release: ReleaseView, described: readonly { readonly reference: string }[]): FhirResource {
  return {
    resourceType: "Device",
    id: deviceIdOf(release),
    meta: { profile: [profile("AI-Device")] },
    extension: [
      {
        url: profile("aitransparency.AIKind"),
        valueCodeableConcept: deviceType("Deep-Learning-Models", "Deep Learning Models"),
      },
      ...described.map((valueReference) => ({ url: profile("aitransparency.modelCardDescription"), valueReference })),
    ],
    identifier: [{ system: "urn:osler:release", value: release.id }],
    status: "active",
    deviceName: [{ name: "Osler event model", type: "model-name" }],
    type: artificialIntelligence,
    version: [{ value: release.id }],
    note: [{ text: `Stage of the release: ${release.stage}.` }],
  };
}

function toModelCard(release: ReleaseView, { markdown, chaiXml }: ModelCard): FhirResource {
  const attached = (contentType: string, text: string, title: string) => ({
    attachment: { contentType, data: Buffer.from(text).toString("base64"), title },
  });
  return {
    resourceType: "DocumentReference",
    id: `osler-card-${release.id.slice(0, 40)}`,
    meta: { profile: [profile("AI-ModelCard")] },
    identifier: [{ system: "urn:osler:release", value: release.id }],
    status: "current",
    type: input("AIModelCard", "AI Model-Card"),
    category: [
      input("AIModelCardMarkdownFormat", "Markdown Format"),
      ...(chaiXml === undefined ? [] : [input("AImodelCardCHAIformat", "CHAI Format")]),
    ],
    description: `Model card of Osler's event model, release ${release.id}`,
    content: [
      attached("text/markdown", markdown, "model-card.md"),
      ...(chaiXml === undefined ? [] : [attached("application/xml", chaiXml, "chai-applied-model-card.xml")]),
    ],
  };
}
