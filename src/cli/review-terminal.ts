/**
 * @module cli/review-terminal: one note after the other, with what was hidden marked, and a person's verdict on each.
 *
 * Reads lines from any stream, so that it works in a terminal and from a file. A verdict is recorded when the note is confirmed;
 * a session that breaks off loses at most the note being looked at.
 */
import { createInterface, type Interface } from "node:readline";
import type { DeidSpan, ReviewNote, SpanType } from "#deid";
import { spanTypes } from "#deid";

export interface ReviewTerminal {
  /** The spans the person settles on, or `undefined` when they stop. `skip` leaves the note for later. */
  ask(note: ReviewNote, spans: readonly DeidSpan[], title: string): Promise<readonly DeidSpan[] | "skip" | undefined>;
  close(): void;
}

const HELP = `  Enter        all identifiers are marked, and nothing else: record it
  +TYPE words  these words are an identifier too, wherever they stand (+NAME Anna Weiss)
  -3           mark 3 is no identifier
  =3 TYPE      mark 3 is of another type
  s  skip for now    q  stop    ?  this help; types: ${spanTypes.join(" ")}`;

export function openReviewTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  colour: boolean,
): ReviewTerminal {
  const lines = lineReader(createInterface({ input }));
  const say = (text: string) => output.write(`${text}\n`);
  return {
    async ask(note, given, title) {
      let spans = given;
      say(`\n${title}\n`);
      say(markSpans(note.text, spans, colour));
      while (true) {
        output.write("\nEnter to record, ? for help > ");
        const line = await lines.next();
        if (line === undefined || line === "q") return undefined;
        if (line === "s") return "skip";
        if (line === "") return spans;
        const changed = applyCommand(note.text, spans, line);
        if (typeof changed === "string") say(changed);
        else {
          spans = changed;
          say(markSpans(note.text, spans, colour));
        }
      }
    },
    close: () => lines.close(),
  };
}

/** The spans after a command, or what to tell the person. */
export function applyCommand(text: string, spans: readonly DeidSpan[], line: string): readonly DeidSpan[] | string {
  const added = /^\+\s*([A-Za-z_]+)\s+(\S.*)$/.exec(line);
  if (added !== null) return addWords(text, spans, added[1] ?? "", added[2] ?? "");
  const removed = /^-\s*(\d+)$/.exec(line);
  if (removed !== null) return changeSpan(spans, Number(removed[1]), () => []);
  const retyped = /^=\s*(\d+)\s+([A-Za-z_]+)$/.exec(line);
  if (retyped === null) return HELP;
  const type = toType(retyped[2] ?? "");
  return type === undefined ? HELP : changeSpan(spans, Number(retyped[1]), (span) => [{ ...span, type }]);
}

function addWords(
  text: string,
  spans: readonly DeidSpan[],
  typeWord: string,
  words: string,
): readonly DeidSpan[] | string {
  const type = toType(typeWord);
  if (type === undefined) return HELP;
  const added: DeidSpan[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    added.push({ start: at, end: at + words.length, type });
  if (added.length === 0) return "  These words are not in the note as written.";
  const apart = spans.filter((span) => !added.some(({ start, end }) => start < span.end && span.start < end));
  const joined = spans.filter((span) => !apart.includes(span));
  const whole = added.map((span) => {
    const touched = joined.filter(({ start, end }) => start < span.end && span.start < end);
    return {
      ...span,
      start: Math.min(span.start, ...touched.map(({ start }) => start)),
      end: Math.max(span.end, ...touched.map(({ end }) => end)),
    };
  });
  return [...apart, ...whole].sort((a, b) => a.start - b.start);
}

function changeSpan(
  spans: readonly DeidSpan[],
  number: number,
  change: (span: DeidSpan) => readonly DeidSpan[],
): readonly DeidSpan[] | string {
  const span = spans[number - 1];
  if (span === undefined) return `  There is no mark ${number}.`;
  return spans.flatMap((other) => (other === span ? change(span) : [other]));
}

function toType(word: string): SpanType | undefined {
  return spanTypes.find((type) => type === word.toUpperCase());
}

/** `[3 NAME: Anna Weiss]`, bold where the terminal can. */
export function markSpans(text: string, spans: readonly DeidSpan[], colour: boolean): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [i, { start, end, type }] of spans.entries()) {
    const mark = printable(`[${i + 1} ${type}: ${text.slice(Math.max(start, at), end)}]`);
    pieces.push(printable(text.slice(at, Math.max(start, at))), colour ? `\x1b[1;7m${mark}\x1b[0m` : mark);
    at = Math.max(end, at);
  }
  return [...pieces, printable(text.slice(at))].join("");
}

/** A note must not steer the terminal: control characters other than line ends and tabs are shown as one sign. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, "\u2421");
}

/** Lines one at a time, also those that came before they were asked for. */
function lineReader(source: Interface) {
  const waiting: string[] = [];
  let ended = false;
  let wake = () => {};
  source.on("line", (line) => {
    waiting.push(line.trim());
    wake();
  });
  source.on("close", () => {
    ended = true;
    wake();
  });
  return {
    async next(): Promise<string | undefined> {
      while (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      return waiting.shift();
    },
    close: () => source.close(),
  };
}
