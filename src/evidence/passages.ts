/**
 * @module evidence/passages: cuts a version's text into passages of about 1,200 characters on sentence borders.
 *
 * Promise: a passage never crosses a section, never splits a sentence shorter than twice the target, and is a slice of the text.
 * A guideline statement is one passage, whatever its length.
 */
import type { PassageSpan, SectionKind, StatementSource } from "./document.ts";
import { type Span, splitSentences } from "./sentences.ts";

const TARGET_CHARS = 1200;
/** What fits in this stays whole: a section a little over the target is not worth cutting. */
const WHOLE_CHARS = 1500;

export interface ParagraphSpan extends Span {
  readonly sectionIndex: number;
  readonly section: string;
  readonly kind: SectionKind;
  readonly statement?: StatementSource;
}

/** Passages over `paragraphs`, which are in text order. */
export function planPassages(text: string, paragraphs: readonly ParagraphSpan[]): PassageSpan[] {
  const passages: PassageSpan[] = [];
  let group: ParagraphSpan[] = [];
  const flush = () => {
    const [first] = group;
    if (first === undefined) return;
    for (const { start, end } of packSentences(text, group)) {
      passages.push({ start, end, section: first.section, kind: first.kind });
    }
    group = [];
  };
  for (const paragraph of paragraphs) {
    const [first] = group;
    if (paragraph.statement !== undefined) {
      flush();
      const { start, end, section, kind, statement } = paragraph;
      passages.push({ start, end, section, kind, statement });
      continue;
    }
    if (first !== undefined && (first.sectionIndex !== paragraph.sectionIndex || first.kind !== paragraph.kind))
      flush();
    group.push(paragraph);
  }
  flush();
  return passages;
}

function packSentences(text: string, group: readonly ParagraphSpan[]): Span[] {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? 0;
  if (end - start <= WHOLE_CHARS) return [{ start, end }];
  const sentences = group.flatMap((paragraph) =>
    splitSentences(text, paragraph.start, paragraph.end, paragraph.kind === "table").flatMap((sentence) =>
      splitLong(text, sentence),
    ),
  );
  const packed: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const last = packed.at(-1);
    if (last !== undefined && sentence.end - last.start <= TARGET_CHARS) last.end = sentence.end;
    else packed.push({ ...sentence });
  }
  const tail = packed.at(-1);
  const before = packed.at(-2);
  if (tail !== undefined && before !== undefined && tail.end - before.start <= WHOLE_CHARS) {
    before.end = tail.end;
    packed.pop();
  }
  return packed;
}

/** A run-on "sentence" (a list, a table row) is cut at blanks so that no passage exceeds twice the target. */
function splitLong(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > 2 * TARGET_CHARS) {
    const blank = text.lastIndexOf(" ", start + TARGET_CHARS);
    const cut = blank > start ? blank : wholeCharacter(text, start + TARGET_CHARS);
    parts.push({ start, end: cut });
    start = text[cut] === " " ? cut + 1 : cut;
  }
  parts.push({ start, end: sentence.end });
  return parts;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
