import { expect, test } from "vitest";
import { createRandom } from "#core";
import { goldRole } from "../gold.ts";
import { generateNotes } from "./generate-notes.ts";
import { namePools } from "./vary-notes.ts";

const notes = generateNotes(300, namePools(), createRandom("test"));

test("composed notes have no slot left, and marks in order that all ask for something", () => {
  for (const { id, text, spans } of notes) {
    expect(text).not.toMatch(/[{}]/);
    let end = 0;
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      const written = text.slice(span.start, span.end);
      expect(written.trim()).toBe(written);
      expect(goldRole(id, span.type, written).kind).not.toBe("organisation");
      end = span.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test("some of them name nobody, most name somebody, in every type", () => {
  const clean = notes.filter(({ spans }) => spans.length === 0).length;
  expect(clean).toBeGreaterThan(20);
  expect(clean).toBeLessThan(100);
  const types = new Set(notes.flatMap(({ spans }) => spans.map(({ type }) => type)));
  expect([...types].sort()).toEqual(["ADDRESS", "CITY", "DATE", "ID", "MRN", "NAME", "ORGANIZATION", "PHONE"]);
});

test("a phone number after “Call” is marked without its brackets and with all its digits", () => {
  const marked = notes.flatMap(({ text, spans }) =>
    spans.filter(({ type }) => type === "PHONE").map(({ start, end }) => text.slice(start, end)),
  );
  expect(marked.length).toBeGreaterThan(10);
  for (const number of marked) expect(number).toMatch(/^(?:\(\d{3}\) )?555-01\d\d$|^x\d{4}$/);
});
