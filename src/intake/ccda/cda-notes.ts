/** @module intake/ccda/cda-notes: a document's words → DocumentReferences: each section's narrative, an unstructured body, media that are text. */
import { childElements, descendants, findElement, type XmlElement } from "#storage";
import { type Attached, toAttached, toTextAttachment } from "./cda-attachments.ts";
import type { Entry, EntryContext } from "./cda-entry.ts";
import { narrativeText } from "./cda-narrative.ts";
import { sectionTitle } from "./cda-patient.ts";
import { type Fhir, fhir, identifierKey, some, toConcept, toInterval, toPeriod, valued } from "./cda-values.ts";

export interface CdaNotes {
  readonly entries: readonly Entry[];
  /** Attachments that are no text, by kind and media type. */
  readonly unread: readonly string[];
}

interface Found {
  /** Unique within the document. */
  readonly key: string;
  readonly type: Fhir | undefined;
  readonly attached: Attached;
}

/** Every section of a structured body, subsections after theirs. */
export function sectionsOf(owner: XmlElement): XmlElement[] {
  const bodies = childElements(owner, "component").flatMap((component) => [
    ...childElements(component, "structuredBody").flatMap((body) => childElements(body, "component")),
    ...(childElements(component, "section").length > 0 ? [component] : []),
  ]);
  return bodies
    .flatMap((component) => childElements(component, "section"))
    .flatMap((section) => [section, ...sectionsOf(section)]);
}

/** Each as a document of its own, filed when the document was made; the first names everyone in it. */
export function notesOf(document: XmlElement, context: EntryContext, people: readonly Fhir[]): CdaNotes {
  const found = [...sectionsOf(document).flatMap((section, at) => inSection(section, at, context))];
  const body = toAttached(findElement(document, "component", "nonXMLBody", "text"), "CDA nonXMLBody");
  if (body !== undefined) found.push({ key: "body", type: kindOf(document, context), attached: body });
  const notes = found.flatMap(({ key, type, attached }) =>
    "attachment" in attached ? [{ key, type, attachment: attached.attachment }] : [],
  );
  // A document without a word still names people.
  if (notes.length === 0 && people.length > 0)
    notes.push({ key: "none", type: kindOf(document, context), attachment: { contentType: "text/plain" } });
  return {
    entries: notes.map(({ key, type, attachment }, position) =>
      toEntry(document, key, context, { type, attachment, people: position === 0 ? people : [] }),
    ),
    unread: found.flatMap(({ attached }) => ("unread" in attached ? [attached.unread] : [])),
  };
}

function inSection(section: XmlElement, position: number, context: EntryContext): Found[] {
  const text = findElement(section, "text");
  const words = text === undefined ? "" : narrativeText(text);
  const title = sectionTitle(section);
  const type = kindOf(section, context);
  const attachment = toTextAttachment("text/plain", title === "" ? words : `${title}\n${words}`);
  const media = childElements(section, "entry").flatMap((entry) => descendants(entry, "observationMedia"));
  return [
    ...(words === "" ? [] : [{ key: String(position), type, attached: { attachment } }]),
    ...media.flatMap((one, i) => {
      const attached = toAttached(findElement(one, "value"), "CDA observationMedia");
      return attached === undefined ? [] : [{ key: `${position}-media-${i}`, type, attached }];
    }),
  ];
}

function kindOf(owner: XmlElement, context: EntryContext): Fhir | undefined {
  return toConcept(valued(findElement(owner, "code")), context.spoken);
}

function toEntry(
  document: XmlElement,
  key: string,
  context: EntryContext,
  { type, attachment, people }: { type: Fhir | undefined; attachment: Fhir; people: readonly Fhir[] },
): Entry {
  const id = identifierKey(findElement(document, "id") ?? { name: "id", attributes: {}, children: [] });
  const period = toPeriod(toInterval(findElement(document, "componentOf", "encompassingEncounter", "effectiveTime")));
  return {
    element: {
      name: "document",
      attributes: {},
      children: id === undefined ? [] : [{ name: "id", attributes: { root: id, extension: key }, children: [] }],
    },
    resource: fhir({
      resourceType: "DocumentReference",
      status: "current",
      type,
      date: context.documentTime,
      author: some(people),
      content: [{ attachment }],
      context: period === undefined ? undefined : { period },
    }),
  };
}
