/** @module fhir/note-text: attachments → plain text. Only what is text; images, PDF and links are left to others. */
import { isUtf8 } from "node:buffer";
import { rtfText } from "./rtf-text.ts";

const plain = new Set(["text/plain", "text/html", "application/xhtml+xml"]);
const rich = new Set(["text/rtf", "application/rtf"]);

/**
 * The text of an inline attachment; `undefined` if it is not text, a word for what is wrong if it is damaged. What names no character set
 * is UTF-8, or, where it cannot be, Windows-1252: a name with `\uFFFD` in it is not found in a note.
 */
export function attachmentText(
  contentType: string | undefined,
  data: string,
): { text: string } | { damaged: string } | undefined {
  const [type = "", ...parameters] = (contentType ?? "text/plain")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  if (!plain.has(type) && !rich.has(type)) return undefined;
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(data)) return { damaged: "not base64" };
  if (rich.has(type)) {
    const text = rtfText(Buffer.from(data, "base64"));
    return text === undefined ? { damaged: "not RTF" } : { text };
  }
  const charset = parameters
    .find((part) => part.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  const bytes = Buffer.from(data, "base64");
  const decoder = findDecoder(charset ?? (isUtf8(bytes) ? "utf-8" : "windows-1252"));
  if (decoder === undefined) return { damaged: "character set not known" };
  const text = decoder.decode(bytes);
  return { text: type === "text/plain" ? text : htmlToText(text) };
}

/** The named characters of HTML 4 from U+00A0 to U+00FF, in order, and the common ones beyond. */
const latin =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc
Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve
oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);
const named = new Map([
  ...latin.map((name, position) => [name, position === 0 ? " " : String.fromCharCode(160 + position)] as const),
  ...[
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
    ["ndash", "–"],
    ["mdash", "—"],
  ].map(pair),
  ...[
    ["lsquo", "‘"],
    ["rsquo", "’"],
    ["ldquo", "“"],
    ["rdquo", "”"],
    ["hellip", "…"],
    ["bull", "•"],
    ["le", "≤"],
    ["ge", "≥"],
    ["OElig", "Œ"],
    ["oelig", "œ"],
    ["Scaron", "Š"],
    ["scaron", "š"],
    ["Yuml", "Ÿ"],
  ].map(pair),
]);

function pair([name = "", character = ""]: readonly string[]): readonly [string, string] {
  return [name, character];
}

/** The words of a page: tags away, blocks on lines of their own, entities as the characters they stand for. */
function htmlToText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<br\b[^>]*>/gi, "\n")
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|pre|blockquote|dl|dt|dd|hr)\b[^>]*>/gi,
      "\n",
    )
    .replace(/<\/t[dh]\s*>/gi, "\t")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => entityText(entity, name))
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The character an entity stands for by its name (`eacute`, `#233`, `#xE9`); the entity itself if nobody knows it, nothing for one that is no character. */
export function entityText(entity: string, name: string): string {
  if (!name.startsWith("#")) return named.get(name) ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
}

function findDecoder(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
}
