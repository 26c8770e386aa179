/**
 * @module deid/rules/security-labels: says in `meta.security` what was done to a resource, with Microsoft's codes.
 */
import { type FhirNode, parseLike } from "./fhir-tree.ts";
import { type Treatment, treatments } from "./method.ts";
import { findElement } from "./r4-elements.ts";

const OBSERVATION_VALUE = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
const labels: Record<Treatment, { readonly system?: string; readonly code: string; readonly display: string }> = {
  redacted: { system: OBSERVATION_VALUE, code: "REDACTED", display: "redacted" },
  abstracted: { system: OBSERVATION_VALUE, code: "ABSTRED", display: "abstracted" },
  hashed: { system: OBSERVATION_VALUE, code: "CRYTOHASH", display: "cryptographic hash function" },
  masked: { system: OBSERVATION_VALUE, code: "MASKED", display: "masked" },
  perturbed: { code: "PERTURBED", display: "exact value is replaced with another exact value" },
  substituted: { code: "SUBSTITUTED", display: "exact value is replaced with a predefined value" },
  generalized: { code: "GENERALIZED", display: "exact value is replaced with a general value" },
};

/** What is left of a resource that could not be de-identified. */
export function redactedStub(resourceType: string): Record<string, unknown> {
  return { resourceType, meta: { security: [labels.redacted] } };
}

/** Appends the labels a resource does not carry yet. */
export function addSecurityLabels(resource: FhirNode, done: ReadonlySet<Treatment>): void {
  if (done.size === 0) return;
  let meta = resource.children.find(({ name }) => name === "meta");
  if (meta === undefined) {
    meta = child(resource, "meta", {});
    resource.children.push(meta);
  }
  const present = new Set(
    meta.children
      .filter(({ name }) => name === "security")
      .flatMap(({ children }) => children.find(({ name }) => name === "code")?.value ?? []),
  );
  for (const treatment of treatments) {
    const label = labels[treatment];
    if (done.has(treatment) && !present.has(label.code)) meta.children.push(child(meta, "security", label));
  }
}

function child(parent: FhirNode, key: string, json: object): FhirNode {
  const definition = findElement(parent.definedAt, key);
  if (definition === undefined) throw new Error(`${parent.type}.${key} is not in FHIR R4`);
  const { name, type, repeats, path } = definition;
  const like: FhirNode = {
    name,
    key,
    type,
    repeats,
    definedAt: path,
    isResource: false,
    parent,
    children: [],
    value: undefined,
  };
  return parseLike(json, like);
}
