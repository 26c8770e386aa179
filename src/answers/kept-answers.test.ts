import { expect, test } from "vitest";
import type { EvidenceLibrary } from "#evidence";
import { answerOnce } from "./kept-answers.ts";

const openLibrary = () => ({}) as EvidenceLibrary;

test("a library searches once for what is asked twice, and a library opened anew searches again", async () => {
  const asked: string[] = [];
  const answer = (name: string) => async () => `${name} ${asked.push(name)}`;
  const [one, another] = [openLibrary(), openLibrary()];
  expect(await answerOnce(one, "q", answer("one"))).toBe("one 1");
  expect(await answerOnce(one, "q", answer("one"))).toBe("one 1");
  expect(await answerOnce(another, "q", answer("another"))).toBe("another 2");
});

test("a search that failed is tried again", async () => {
  const library = openLibrary();
  await expect(answerOnce(library, "q", () => Promise.reject(new Error("unreadable")))).rejects.toThrow("unreadable");
  expect(await answerOnce(library, "q", async () => "found")).toBe("found");
});

test("what was asked longest ago makes room, however many questions come", async () => {
  const library = openLibrary();
  let searches = 0;
  const ask = (key: string) => answerOnce(library, key, async () => ++searches);
  for (let i = 0; i < 500; i++) await ask(`q${i}`);
  await ask("q0");
  await ask("one more");
  expect(searches).toBe(501);
  await ask("q0");
  expect(searches).toBe(501);
  await ask("q1");
  expect(searches).toBe(502);
});
