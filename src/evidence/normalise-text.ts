/**
 * @module evidence/normalise-text: one text for one document, so that its hash means something.
 *
 * Text is NFC, white space is single blanks inside a paragraph and a blank line between paragraphs; control characters are gone.
 * Words, numbers and punctuation are never touched: what is quoted is what the source says.
 */
import { sha256 } from "#storage";
import type { DocumentDraft, DocumentVersion } from "./document.ts";
import { planPassages } from "./passages.ts";

/** Control and format characters (zero-width, bidirectional, soft hyphen): invisible, and able to hide a change. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** One paragraph, normalised; may be empty. Lone surrogates become U+FFFD, so that UTF-8 and UTF-16 agree. */
export function normaliseParagraph(text: string): string {
  const words = text.toWellFormed().normalize("NFC").replace(/\s+/gu, " ");
  return words.replace(invisible, "").replace(/ {2,}/g, " ").trim();
}

/**
 * The version's text (title, then each section's title and paragraphs, blank lines between), its hash and its passages.
 * `undefined` when the draft has no words beyond its title.
 */
export function toVersion(draft: DocumentDraft): Omit<DocumentVersion, "status"> | undefined {
  const blocks: string[] = [];
  let length = 0;
  const push = (block: string): number => {
    const start = length === 0 ? 0 : length + 2;
    blocks.push(block);
    length = start + block.length;
    return start;
  };
  const title = normaliseParagraph(draft.meta.title);
  if (title !== "") push(title);
  const paragraphs: Parameters<typeof planPassages>[1][number][] = [];
  for (const [index, section] of draft.sections.entries()) {
    const heading = normaliseParagraph(section.title);
    if (heading !== "" && section.paragraphs.length > 0) push(heading);
    for (const paragraph of section.paragraphs) {
      const words = normaliseParagraph(paragraph.text);
      if (words === "") continue;
      const start = push(words);
      const { source, year, grade, url } = paragraph.statement ?? {};
      paragraphs.push({
        start,
        end: start + words.length,
        sectionIndex: index,
        section: heading,
        kind: paragraph.kind ?? section.kind,
        ...(paragraph.statement === undefined ? {} : { statement: paragraph.statement }),
      });
      if (paragraph.statement !== undefined && paragraph.kind !== "plain") {
        push(normaliseParagraph(`[${source} (${year}), grade ${grade}. ${url}]`));
      }
    }
  }
  if (paragraphs.length === 0) return undefined;
  const text = blocks.join("\n\n");
  return {
    meta: { ...draft.meta, title },
    version: sha256(text),
    text,
    passages: draft.meta.design === "notice" ? [] : planPassages(text, paragraphs),
  };
}
