/** @module intake/ccda/cda-entry: what every reader of an entry needs, and gives. */
import { childElements, findElement, type XmlElement } from "#storage";
import type { Spoken } from "./cda-narrative.ts";
import { type Fhir, type Interval, toMoment, valued } from "./cda-values.ts";

export interface EntryContext {
  readonly spoken: Spoken;
  /** When the document was made, as a FHIR dateTime. */
  readonly documentTime: string;
}

/** A resource without id, subject and version, and the element whose identifiers are its own. */
export interface Entry {
  readonly element: XmlElement;
  readonly resource: Fhir;
}

/** The earliest time an author put to any of the elements. */
export function authored(elements: readonly XmlElement[]): string | undefined {
  return elements
    .flatMap((element) => childElements(element, "author"))
    .flatMap((author) => toMoment(findElement(author, "time")) ?? [])
    .sort()[0];
}

/**
 * When a result was filed: when its author wrote it. Without an author nothing is said, and the result's own time stands for it, as for
 * FHIR; one that has no time either was known when the document was made.
 */
export function filedAt(
  elements: readonly XmlElement[],
  context: EntryContext,
  { start, end }: Interval,
): string | undefined {
  return authored(elements) ?? (start === undefined && end === undefined ? context.documentTime : undefined);
}

export function statusOf(element: XmlElement, statuses: Readonly<Record<string, string>>, otherwise: string): string {
  return statuses[valued(findElement(element, "statusCode"))?.attributes["code"] ?? ""] ?? otherwise;
}

export function isNegated(element: XmlElement): boolean {
  return element.attributes["negationInd"] === "true";
}
