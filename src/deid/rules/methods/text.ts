/**
 * @module deid/rules/methods/text: free text inside resources goes through the text engine, with what the chart knows of the patient.
 *
 * Narrative, Annotation, Attachment, DocumentReference or any string. Attachments are read if they are text, dropped if not. Dates
 * met on the way are moved, so that a whole Annotation may be given to this method.
 */
import type { FhirNode } from "../fhir-tree.ts";
import type { Method, MethodContext } from "../method.ts";
import { dateShift } from "./date-shift.ts";
import { isDateNode } from "./redact.ts";

const proseTypes = new Set(["string", "markdown"]);

export const text: Method = (node, context) => {
  if (node.type === "Attachment") treatAttachment(node, context);
  else if (isDateNode(node)) dateShift(node, context);
  else if (node.value === undefined) return;
  else if (node.type === "base64Binary") drop(node, context);
  else if (node.type === "xhtml")
    replaceBy(
      node,
      context,
      narrative(String(node.value), (prose) => context.cleanText(prose, node)),
    );
  else if (isPublishedTerm(node)) replaceBy(node, context, context.cleanTerm(String(node.value), node));
  else if (proseTypes.has(node.type)) replaceBy(node, context, context.cleanText(String(node.value), node));
};

const terminologies = new Set([
  "http://loinc.org",
  "http://snomed.info/sct",
  "http://www.nlm.nih.gov/research/umls/rxnorm",
  "http://hl7.org/fhir/sid/icd-10",
  "http://hl7.org/fhir/sid/icd-10-cm",
  "http://hl7.org/fhir/sid/icd-9-cm",
  "http://hl7.org/fhir/sid/cvx",
  "http://hl7.org/fhir/sid/ndc",
  "http://www.ama-assn.org/go/cpt",
  "http://www.whocc.no/atc",
]);

const childValue = (node: FhirNode | undefined, wanted: string) =>
  node?.children.find(({ name }) => name === wanted)?.value;

/** The display of a terminology's code, or a concept's text that repeats it. */
function isPublishedTerm({ name, value, parent }: FhirNode): boolean {
  const isStandard = (coding: FhirNode | undefined) => {
    const system = String(childValue(coding, "system") ?? "");
    return terminologies.has(system) || system.startsWith("http://terminology.hl7.org/CodeSystem/");
  };
  if (parent?.type === "Coding") return name === "display" && isStandard(parent);
  if (parent?.type !== "CodeableConcept" || name !== "text") return false;
  return parent.children.some(
    (coding) => coding.name === "coding" && isStandard(coding) && childValue(coding, "display") === value,
  );
}

/** `text/plain; charset=latin1` is decoded and encoded again in that charset; other kinds of content cannot be searched and go. */
function treatAttachment(attachment: FhirNode, context: MethodContext): void {
  const child = (name: string) => attachment.children.find((node) => node.name === name && !context.isVisited(node));
  const content = child("data");
  const contentType = String(attachment.children.find(({ name }) => name === "contentType")?.value ?? "").toLowerCase();
  if (content?.value !== undefined) {
    const plain =
      /^text\/(?:plain|markdown|csv)\b/.test(contentType) || /^text\/x?html\b|^application\/xhtml/.test(contentType);
    if (plain) {
      const encoding = /charset=["']?(?:iso-8859-1|latin1|us-ascii)/.test(contentType) ? "latin1" : "utf8";
      const written = Buffer.from(String(content.value), "base64").toString(encoding);
      const clean = (prose: string) => context.cleanText(prose, content);
      const cleaned = contentType.includes("html") ? narrative(written, clean) : clean(written);
      replaceBy(content, context, Buffer.from(cleaned, encoding).toString("base64"));
    } else drop(content, context);
    context.visit(content);
  }
  // A link leads back to the document; size and hash tell which one it was.
  for (const name of ["url", "size", "hash"]) {
    const node = child(name);
    if (node === undefined) continue;
    if (node.value !== undefined) drop(node, context);
    context.visit(node);
  }
}

/** Cleans what stands between tags; of attributes only the namespace stays, since links and titles hold names too. */
export function narrative(xhtml: string, clean: (prose: string) => string): string {
  const pieces = xhtml.replace(/<!--.*?-->/gs, "").split(/(<[^>]*>)/);
  return pieces
    .map((piece) => {
      if (!piece.startsWith("<")) return piece.trim() === "" ? piece : encode(clean(decode(piece)));
      const [, slash = "", name = "", rest = ""] = /^<(\/?)([A-Za-z][\w:]*)(.*)>$/s.exec(piece) ?? [];
      if (name === "") return "";
      const space = slash === "" && /xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"/.test(rest);
      return `<${slash}${name}${space ? ' xmlns="http://www.w3.org/1999/xhtml"' : ""}${/\/\s*$/.test(rest) ? "/" : ""}>`;
    })
    .join("");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });
}

const encode = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function replaceBy(node: FhirNode, context: MethodContext, cleaned: string): void {
  if (cleaned === node.value) return;
  node.value = cleaned;
  context.record("redacted");
}

function drop(node: FhirNode, context: MethodContext): void {
  node.value = undefined;
  context.record("redacted");
}
