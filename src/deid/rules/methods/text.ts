/**
 * @module deid/rules/methods/text: free text inside resources goes through the text engine, with what the chart knows of the patient.
 *
 * Narrative, Annotation, Attachment, DocumentReference or any string. Attachments are read if they are text, dropped if not. Dates
 * met on the way are moved, so that a whole Annotation may be given to this method. Codes, units and addresses are no prose: they stay as
 * they are, or go if they hold an identifier.
 */
import { isDoseUnit } from "#core";
import { canonicalUnit, codeOf, entityText } from "#fhir";
import { isPublishedCode } from "../../code-screen.ts";
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
      narrative(String(node.value), (pieces, gaps) => context.cleanPieces(pieces, gaps, node)),
    );
  else if (isUnit(node) && !isKnownUnit(String(node.value))) {
    const cleaned = context.cleanText(String(node.value), node);
    if (node.name === "unit") replaceBy(node, context, cleaned);
    else if (cleaned !== node.value) drop(node, context);
  } else if (addressTypes.has(node.type)) {
    if (context.leadsTo(pathOfAddress(String(node.value)), node)) drop(node, context);
  } else if (isCode(node)) {
    if (context.identifies(writtenCode(node), node)) drop(node, context);
  } else if (isPublishedTerm(node)) replaceBy(node, context, context.cleanTerm(String(node.value), node));
  else if (proseTypes.has(node.type)) replaceBy(node, context, context.cleanText(String(node.value), node));
};

const addressTypes = new Set(["uri", "canonical", "oid", "uuid"]);
const quantities = new Set([
  "Quantity",
  "SimpleQuantity",
  "Age",
  "Count",
  "Distance",
  "Duration",
  "Money",
  "MoneyQuantity",
]);

/** In words or as a code. */
const isUnit = ({ name, parent }: FhirNode) =>
  (name === "unit" || name === "code") && quantities.has(parent?.type ?? "");

/** Of words that no table of units and no grammar has, nobody knows what they are. */
const isKnownUnit = (unit: string) => isDoseUnit(unit) || canonicalUnit("", 1, unit) !== undefined;

/** A code, a unit or a code system's version. */
const isCode = (node: FhirNode) =>
  node.type === "code" || isUnit(node) || (node.name === "version" && node.parent?.type === "Coding");

/** What of an address may name somebody: the institution's own host is that of all its patients. */
const pathOfAddress = (address: string) => address.replace(/^[a-z][a-z+.-]*:\/\/[^/?#]*/i, "");

/** As in MEDS; in a Coding the system tells which codes have which form. */
function writtenCode({ name, value, parent }: FhirNode): string {
  const code = String(value);
  if (name !== "code" || parent?.type !== "Coding") return code;
  return codeOf({ system: childValue(parent, "system"), code }) ?? code;
}

const childValue = (node: FhirNode | undefined, wanted: string) =>
  node?.children.find(({ name }) => name === wanted)?.value;

/** HL7's own code systems, and the CDC's of race and ethnicity. */
const publicSystems = /^http:\/\/terminology\.hl7\.org\/CodeSystem\/|^urn:oid:2\.16\.840\.1\.113883\.6\.238$/;

function isPublished(coding: FhirNode): boolean {
  const system = String(childValue(coding, "system") ?? "");
  const code = codeOf({ system, code: childValue(coding, "code") });
  return publicSystems.test(system) || (code !== undefined && isPublishedCode(code));
}

/** The display of a published code, or words that repeat it: a concept's text, an extension beside the one that holds the code. */
function isPublishedTerm({ name, value, parent }: FhirNode): boolean {
  if (parent?.type === "Coding") return name === "display" && isPublished(parent);
  const concept = parent?.type === "CodeableConcept" && name === "text" ? parent : undefined;
  const extension = parent?.type === "Extension" && name === "value" ? parent.parent : undefined;
  const codings = concept?.children ?? extension?.children.flatMap(({ children }) => children) ?? [];
  return codings.some(
    (coding) => coding.type === "Coding" && isPublished(coding) && childValue(coding, "display") === value,
  );
}

/** Text is decoded, searched and written as UTF-8; what is not text, or in letters nobody can read, cannot be searched and goes. */
function treatAttachment(attachment: FhirNode, context: MethodContext): void {
  const child = (name: string) => attachment.children.find((node) => node.name === name && !context.isVisited(node));
  const content = child("data");
  const type = attachment.children.find(({ name }) => name === "contentType");
  const contentType = String(type?.value ?? "").toLowerCase();
  if (content?.value !== undefined) {
    const isText = /^text\/(?:plain|markdown|csv|x?html)\b|^application\/xhtml/.test(contentType);
    const written = isText ? decodeContent(String(content.value), contentType) : undefined;
    if (written === undefined) drop(content, context);
    else {
      const cleaned = contentType.includes("html")
        ? narrative(written, (pieces, gaps) => context.cleanPieces(pieces, gaps, content))
        : context.cleanText(written, content);
      if (cleaned !== written) {
        replaceBy(content, context, Buffer.from(cleaned, "utf8").toString("base64"));
        if (type !== undefined) type.value = String(type.value).replace(/(charset\s*=\s*["']?)[\w.:-]+/i, "$1utf-8");
      }
    }
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

/** Base64 in the character set it is marked or declared as; UTF-8, else Western European, where nothing tells. */
function decodeContent(data: string, contentType: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(data)) return undefined;
  const bytes = Buffer.from(data, "base64");
  const declared = /charset\s*=\s*["']?([\w.:-]+)/.exec(contentType)?.[1];
  const mark = bytes.subarray(0, 2).toString("hex");
  const charset = mark === "feff" ? "utf-16be" : mark === "fffe" ? "utf-16le" : (declared ?? "utf-8");
  if (/^(?:utf-?8|(?:us-)?ascii)$/.test(charset))
    return decodeAs("utf-8", bytes, true) ?? decodeAs("windows-1252", bytes, false);
  return decodeAs(charset, bytes, false);
}

function decodeAs(charset: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Pieces of prose and what a reader sees between them → the pieces without identifiers. */
type CleanPieces = (pieces: readonly string[], gaps: readonly string[]) => readonly string[];

/**
 * Cleans what stands between tags, read together, since a cell tells what the next one holds; of attributes only the namespace stays,
 * since links and titles hold names too.
 */
export function narrative(xhtml: string, clean: CleanPieces): string {
  const parts = xhtml.replace(/<!--.*?-->/gs, "").split(/(<[^>]*>)/);
  const prose = proseOf(parts);
  const cleaned = clean(
    prose.map(({ text }) => text),
    prose.slice(1).map(({ gap }) => gap),
  );
  const written = new Map(prose.map(({ place, lead, trail }, i) => [place, lead + encode(cleaned[i] ?? "") + trail]));
  return parts.map((part, place) => (part.startsWith("<") ? bareTag(part) : (written.get(place) ?? part))).join("");
}

interface Prose {
  /** Place among the parts. */
  readonly place: number;
  readonly text: string;
  /** White space around it. */
  readonly lead: string;
  readonly trail: string;
  /** What a reader sees before it: nothing, a space, a tab between cells, a line's end between blocks. */
  readonly gap: string;
}

function proseOf(parts: readonly string[]): Prose[] {
  const found: Prose[] = [];
  let gap = "";
  for (const [place, part] of parts.entries()) {
    if (part.startsWith("<")) {
      gap = wider(gap, gapOf(part));
      continue;
    }
    const decoded = decode(part);
    const text = decoded.trim();
    const from = decoded.length - decoded.trimStart().length;
    if (text === "") gap = wider(gap, part === "" ? "" : " ");
    else {
      const [lead, trail] = [decoded.slice(0, from), decoded.slice(from + text.length)];
      found.push({ place, text, lead, trail, gap: wider(gap, lead === "" ? "" : " ") });
      gap = trail === "" ? "" : " ";
    }
  }
  return found;
}

const gaps = ["", " ", "\t", "\n"];
const wider = (one: string, other: string) => (gaps.indexOf(one) > gaps.indexOf(other) ? one : other);

const block =
  /^<\/?(?:p|div|h[1-6]|li|[uod]l|d[td]|table|caption|t(?:r|head|body|foot)|section|article|header|footer|pre|blockquote|[hb]r)\b/i;
const cell = /^<\/?t[dh]\b/i;
const gapOf = (tag: string) => (block.test(tag) ? "\n" : cell.test(tag) ? "\t" : "");

function bareTag(tag: string): string {
  const [, slash = "", name = "", rest = ""] = /^<(\/?)([A-Za-z][\w:]*)(.*)>$/s.exec(tag) ?? [];
  if (name === "") return "";
  const space = slash === "" && /xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"/.test(rest);
  return `<${slash}${name}${space ? ' xmlns="http://www.w3.org/1999/xhtml"' : ""}${/\/\s*$/.test(rest) ? "/" : ""}>`;
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) =>
    name === "nbsp" ? "\u00A0" : entityText(whole, name),
  );
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
