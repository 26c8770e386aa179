/**
 * @module deid/marked-notes: annotated notes as a person writes them, with the identifiers marked where they stand.
 *
 * A file holds notes under headers `=== id: what it tests`; an identifier is written `[[TYPE:as it stands]]`.
 */
import { OslerError } from "#core";
import type { GoldNote } from "./gold.ts";

/** Takes the marks out of every note of a file. @throws OslerError `deid/gold-unreadable` for text before a header or a mark left open */
export function parseMarkedNotes(file: string): GoldNote[] {
  return file
    .split(/^(?==== )/m)
    .filter((part) => part.trim() !== "")
    .map((part, i) => {
      const header = /^=== ([\w-]+): .+\n/.exec(part);
      if (header?.[1] === undefined) throw unreadable(i + 1);
      const { text, spans } = unmark(part.slice(header[0].length).trimEnd());
      if (text.includes("[[") || text.includes("]]")) throw unreadable(i + 1);
      return { id: header[1], text, spans };
    });
}

function unmark(marked: string): Pick<GoldNote, "text" | "spans"> {
  const spans: GoldNote["spans"][number][] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[\[([\w-]+):([^\]]+(?:\][^\]]+)*)\]\]/g)) {
    const [whole, type = "", written = ""] = match;
    text += marked.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + written.length, type });
    text += written;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), spans };
}

function unreadable(note: number): OslerError {
  return new OslerError("deid/gold-unreadable", {
    message: `Note ${note} of the marked file has no header or a mark that does not close.`,
    fix: "Write `=== id: what it tests` above each note and `[[TYPE:text]]` around each identifier.",
  });
}
