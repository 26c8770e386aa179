/**
 * @module intake/ccda/cda-attachments: an unstructured body and media within entries → attachments, or why they are not read.
 *
 * Text, HTML and RTF are read; images, PDF, word processors' files, compressed data and what lies elsewhere are counted by media type.
 */
import { findElement, plainText, type XmlElement } from "#storage";
import { type Fhir, valued } from "./cda-values.ts";

export type Attached = { readonly attachment: Fhir } | { readonly unread: string };

const readable = /^(?:text\/(?:plain|html|rtf)|application\/(?:rtf|xhtml\+xml))$/;

/** An `ED`; `kind` is how a report names it. `undefined` when it is null or empty. */
export function toAttached(element: XmlElement | undefined, kind: string): Attached | undefined {
  const data = valued(element);
  if (data === undefined) return undefined;
  const text = plainText(data);
  if (text.trim() === "") {
    return findElement(data, "reference") === undefined ? undefined : { unread: `${kind}, outside the document` };
  }
  const mediaType = (data.attributes["mediaType"] ?? "text/plain").trim().toLowerCase();
  const [type = ""] = mediaType.split(";");
  if (data.attributes["compression"] !== undefined) return { unread: `${kind}, compressed` };
  if (!readable.test(type))
    return { unread: `${kind} ${/^[a-z0-9.+/-]{3,60}$/.test(type) ? type : "of another type"}` };
  return {
    attachment:
      data.attributes["representation"] === "B64"
        ? { contentType: mediaType, data: text.replace(/\s+/g, "") }
        : toTextAttachment(type, text),
  };
}

export function toTextAttachment(contentType: string, text: string): Fhir {
  return { contentType: `${contentType};charset=utf-8`, data: Buffer.from(text).toString("base64") };
}
