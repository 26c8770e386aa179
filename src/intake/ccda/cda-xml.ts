/**
 * @module intake/ccda/cda-xml: bytes → the tree of one clinical document, HL7 v3 names without prefix, SDTC's as `sdtc:…`.
 *
 * Promise: no document type, no entity beyond characters, nothing fetched; what is wrong is said without the document's words.
 */
import { OslerError } from "#core";
import { childElements, readElements, type XmlElement } from "#storage";

const V3 = "urn:hl7-org:v3";
const SDTC = "urn:hl7-org:sdtc";

/** A document that cannot be read, and why: words that may be logged. */
export class CdaRefused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** @throws CdaRefused for bytes that are no CDA document */
export async function parseCda(bytes: Buffer): Promise<XmlElement> {
  let root = "";
  const onRoot = (name: string) => {
    root = name;
  };
  for await (const document of elementsOf(bytes, ["ClinicalDocument"], onRoot)) {
    if (document.name !== root) break;
    return withoutPrefixes(document);
  }
  throw new CdaRefused("XML, but not a clinical document (CDA)");
}

/** The elements of these local names, as they close. @throws CdaRefused when the XML is broken there */
export async function* elementsOf(
  bytes: Buffer,
  localNames: readonly string[],
  onRoot: (name: string) => void = () => {},
): AsyncGenerator<XmlElement> {
  const has = (name: string) => localNames.includes(localName(name));
  try {
    yield* readElements([decode(bytes)], { has }, { onRoot, refuseDoctype: true });
  } catch (error) {
    if (error instanceof OslerError) throw new CdaRefused(error.message);
    throw error;
  }
}

function decode(bytes: Buffer): string {
  const [first, second] = [bytes[0], bytes[1]];
  const head = bytes.toString("latin1", 0, 200);
  let encoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
  if (first === 0xff && second === 0xfe) encoding = "utf-16le";
  if (first === 0xfe && second === 0xff) encoding = "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CdaRefused("not in the character encoding it declares");
  }
}

function withoutPrefixes(document: XmlElement): XmlElement {
  const prefixes = new Map<string, string>();
  for (const [name, value] of Object.entries(document.attributes)) {
    if (name === "xmlns") prefixes.set("", value);
    if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), value);
  }
  const prefix = document.name.includes(":") ? document.name.slice(0, document.name.indexOf(":")) : "";
  if (prefixes.get(prefix) !== V3) throw new CdaRefused("XML, but not in HL7's namespace");
  const sdtc = [...prefixes].find(([, uri]) => uri === SDTC)?.[0] ?? "sdtc";
  return prefix === "" && sdtc === "sdtc" ? document : renamed(document, prefix, sdtc);
}

function renamed(element: XmlElement, v3: string, sdtc: string): XmlElement {
  const at = element.name.indexOf(":");
  const prefix = at === -1 ? "" : element.name.slice(0, at);
  const local = localName(element.name);
  return {
    name: prefix === v3 ? local : prefix === sdtc ? `sdtc:${local}` : element.name,
    attributes: element.attributes,
    children: element.children.map((child) => (typeof child === "string" ? child : renamed(child, v3, sdtc))),
  };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `xsi:type` without its prefixes: `PQ`. */
export function xsiType(element: XmlElement): string | undefined {
  const name = Object.keys(element.attributes).find((key) => key === "xsi:type" || key.endsWith(":type"));
  return name === undefined ? undefined : localName(element.attributes[name] ?? "");
}

/** The roots of an element's templates; versions (their extensions) do not matter. */
export function templatesOf(element: XmlElement): string[] {
  return childElements(element, "templateId").flatMap(({ attributes: { root } }) => (root === undefined ? [] : [root]));
}
