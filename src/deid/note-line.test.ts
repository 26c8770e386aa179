import { expect, test } from "vitest";
import { noteSchema, parseNoteLine, writtenSpans } from "./note-line.ts";

test("the note 7 is the note `7`", () => {
  for (const id of ["7", '"7"'])
    expect(parseNoteLine(`{"id":${id},"text":"Slept well."}`, noteSchema)).toEqual({ id: "7", text: "Slept well." });
});

test.each(["Slept well.", "7", "null", "[]", '{"text":"Slept well."}', '{"id":true,"text":""}', '{"id":"7","text":7}'])(
  "a line that is no note is none, and nothing quotes it: %s",
  (line) => {
    expect(parseNoteLine(line, noteSchema)).toBeUndefined();
  },
);

test.each([
  '[{"start":2,"end":1,"type":"NAME"}]',
  '[{"start":-1,"end":1,"type":"NAME"}]',
  '[{"start":0,"end":1}]',
  "{}",
])("spans that end before they start, start before the text or have no type are none: %s", (line) => {
  expect(parseNoteLine(line, writtenSpans)).toBeUndefined();
});
