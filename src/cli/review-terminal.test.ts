import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { DeidSpan } from "#deid";
import { applyCommand, markSpans, openReviewTerminal } from "./review-terminal.ts";

const text = "Anna Weiss called; Anna is well. Parkinson stable.";
const spans: DeidSpan[] = [
  { start: 0, end: 10, type: "NAME" },
  { start: 33, end: 42, type: "NAME" },
];

test("words added are marked wherever they stand and joined with marks they touch; marks are taken away and renamed by number", () => {
  expect(applyCommand(text, spans, "+name Anna")).toEqual([spans[0], { start: 19, end: 23, type: "NAME" }, spans[1]]);
  expect(applyCommand(text, spans, "-2")).toEqual([spans[0]]);
  expect(applyCommand(text, spans, "=1 id")).toEqual([{ ...spans[0], type: "ID" }, spans[1]]);
  for (const refused of ["+NAME Otto", "-3", "+PERSON Anna", "=1 PERSON", "hello"])
    expect(typeof applyCommand(text, spans, refused)).toBe("string");
});

test("a session: one mark taken away, the note recorded, the next skipped, then the input ends", async () => {
  const input = new PassThrough();
  const terminal = openReviewTerminal(input, new PassThrough().resume(), false);
  input.end("-2\n\ns\n");
  const note = { id: "n", text, spans };
  expect(await terminal.ask(note, spans, "first")).toEqual([spans[0]]);
  expect(await terminal.ask(note, spans, "second")).toBe("skip");
  expect(await terminal.ask(note, spans, "third")).toBeUndefined();
  terminal.close();
});

test("a note cannot steer the terminal it is shown in", () => {
  const shown = markSpans("a\u001b[2Jb\u009bc\nd\te", [{ start: 0, end: 1, type: "ID" }], false);
  expect(shown).toBe("[1 ID: a]\u2421[2Jb\u2421c\nd\te");
});
