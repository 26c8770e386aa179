/**
 * @module synth/marked-text: text that knows where its identifiers are.
 *
 * Promise: a note is put together from plain words and marked identifiers, so the gold spans cannot drift from the text.
 */

/** Types as in the open gold sets Osler reads; `AGE` marks ages of 90 and over only. */
export type SpanType = "NAME" | "DATE" | "ID" | "CONTACT" | "LOCATION" | "ORGANIZATION" | "AGE";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: SpanType;
  readonly text: string;
}

/** Words in order; those with a type are identifiers. */
export type MarkedText = readonly Piece[];

interface Piece {
  readonly text: string;
  readonly type?: SpanType;
}

export function mark(type: SpanType, text: string): MarkedText {
  return [{ type, text }];
}

/** Template tag: plain words with marked text, strings and numbers set in. */
export function words(parts: TemplateStringsArray, ...inserted: readonly (MarkedText | string | number)[]): MarkedText {
  const pieces: Piece[] = [];
  parts.forEach((text, index) => {
    if (text !== "") pieces.push({ text });
    const insert = inserted[index];
    if (typeof insert === "string" || typeof insert === "number") pieces.push({ text: String(insert) });
    else if (insert !== undefined) pieces.push(...insert);
  });
  return pieces;
}

export function upperCase(text: MarkedText): MarkedText {
  return text.map((piece) => ({ ...piece, text: piece.text.toUpperCase() }));
}

/** The text and its spans, offsets in UTF-16 code units (all characters are in the basic plane, so code points too). */
export function render(marked: MarkedText): { text: string; spans: Span[] } {
  let text = "";
  const spans: Span[] = [];
  for (const piece of marked) {
    if (piece.type !== undefined) {
      spans.push({ start: text.length, end: text.length + piece.text.length, type: piece.type, text: piece.text });
    }
    text += piece.text;
  }
  return { text, spans };
}
