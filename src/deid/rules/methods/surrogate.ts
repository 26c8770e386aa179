/**
 * @module deid/rules/methods/surrogate: the same fictitious person in the structured record as in the patient's notes.
 *
 * For names, addresses, telecom and identifiers; number formats stay. Everything else below the matched element is redacted, so that
 * nothing real is left beside the invented.
 */

import type { SpanType } from "../../finding.ts";
import { identifierType } from "../../known-identity.ts";
import type { FhirNode } from "../fhir-tree.ts";
import { type Method, MethodFailure } from "../method.ts";
import { isPrimitiveType } from "../r4-elements.ts";
import { dateShift } from "./date-shift.ts";
import { isDateNode, redact } from "./redact.ts";

const general = new Set([
  "use",
  "system",
  "rank",
  "type",
  "prefix",
  "suffix",
  "state",
  "country",
  "code",
  "display",
  "userSelected",
  "gender",
]);

export const surrogate: Method = (node, context) => {
  if (!isPrimitiveType(node.type) || node.value === undefined) return;
  if (isDateNode(node)) {
    dateShift(node, context);
    return;
  }
  const type = spanTypeOf(node);
  if (type === undefined) {
    if (!general.has(node.name)) redact(node, context);
    return;
  }
  const surrogates = context.surrogates(node);
  if (surrogates === undefined) throw new MethodFailure("surrogate needs the project's secret and a patient");
  const written = String(node.value);
  node.value = surrogates.replace(written, { start: 0, end: written.length, type, sureness: 100 });
  context.record("perturbed");
};

function spanTypeOf({ name, type, parent }: FhirNode): SpanType | undefined {
  const sibling = (wanted: string) => String(parent?.children.find((child) => child.name === wanted)?.value ?? "");
  switch (parent?.type) {
    case "HumanName":
      return ["family", "given", "text"].includes(name) ? "NAME" : undefined;
    case "Address":
      return (
        { line: "ADDRESS", text: "ADDRESS", city: "CITY", district: "CITY", postalCode: "ZIP" } as Record<
          string,
          SpanType
        >
      )[name];
    case "ContactPoint":
      if (name !== "value") return undefined;
      return (
        (
          { phone: "PHONE", sms: "PHONE", pager: "PHONE", fax: "FAX", email: "EMAIL", url: "URL" } as Record<
            string,
            SpanType
          >
        )[sibling("system")] ?? "ID"
      );
    case "Identifier":
      return name === "value" && type === "string" ? identifierType(kindOf(parent)) : undefined;
    default:
      return undefined;
  }
}

/** The v2-0203 code of an identifier, or SS by its system. */
function kindOf(identifier: FhirNode): string | undefined {
  const below = (node: FhirNode | undefined, wanted: string) => node?.children.find(({ name }) => name === wanted);
  const code = below(below(below(identifier, "type"), "coding"), "code")?.value;
  if (code !== undefined) return String(code);
  return below(identifier, "system")?.value === "http://hl7.org/fhir/sid/us-ssn" ? "SS" : undefined;
}
