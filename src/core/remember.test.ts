import { expect, test } from "vitest";
import { remember, rememberText } from "./remember.ts";

test("what was asked before is not found out again, by its key", () => {
  const read: string[] = [];
  const lengthOf = remember(
    10,
    ({ text }: { readonly text: string }) => text,
    ({ text }) => read.push(text) && text.length,
  );
  expect([{ text: "ab" }, { text: "abc" }, { text: "ab" }].map(lengthOf)).toEqual([2, 3, 2]);
  expect(read).toEqual(["ab", "abc"]);
});

test("a full memory forgets what it learnt first, and answers the same all the same", () => {
  const read: string[] = [];
  const upper = rememberText(20, (text) => read.push(text) && text.toUpperCase());
  const texts = Array.from({ length: 21 }, (_, i) => `t${i}`);
  for (const text of texts) expect(upper(text)).toBe(text.toUpperCase());
  read.length = 0;
  for (const text of ["t20", "t2", "t1", "t0"]) expect(upper(text)).toBe(text.toUpperCase());
  expect(read).toEqual(["t1", "t0"]);
});
