import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Answer, Citation } from "#contract";
import { AnswerView } from "./ask.tsx";
import { DocumentDrawer } from "./document-drawer.tsx";
import { Speaking } from "./language.tsx";
import { Notices } from "./notices.tsx";
import { words } from "./words.ts";

const quote = "zzz";
const citation: Citation = { source: "PMC1", version: "v".repeat(64), start: 0, end: 3, quote, title: "Título" };
const answer: Answer = {
  kind: "answer",
  question: "¿?",
  understood: [
    {
      from: "zzz",
      as: "zzz",
      read: [{ words: "zzz", as: "zzz" }],
      values: [
        { measure: "zzz", value: "5" },
        { measure: "zzz2", value: "5", unit: "zzz" },
      ],
      statements: [],
      pico: { population: ["zzz"], intervention: ["zzz"], comparison: ["zzz"], outcome: ["zzz"] },
    },
    { from: "zzz2", as: "zzz", read: [], values: [], statements: [] },
  ],
  allergies: [
    {
      allergen: "zzz",
      named: ["zzz"],
      group: "zzz",
      entry: { text: quote, citations: [citation], level: "record", contradicting: [] },
    },
  ],
  interactions: [
    {
      named: ["zzz"],
      taken: "zzz",
      entry: { text: quote, citations: [citation], level: "record", contradicting: [] },
      statement: { text: quote, citations: [citation], level: "1", contradicting: [] },
    },
  ],
  omissions: [
    { topic: "harms", statements: [{ text: quote, citations: [citation], level: "1", contradicting: [] }] },
    { topic: "contraindications", statements: [] },
    { topic: "dose-limit", statements: [] },
    { topic: "alternatives", statements: [] },
  ],
  dangers: [{ text: quote, citations: [citation], level: "record", contradicting: [] }],
  searched: { documents: 5, passages: 5, terms: [], retractedExcluded: 5 },
  release: null,
  corpusTag: "t",
  statements: (["decrease", "increase", "no-difference"] as const).map((says, i) => ({
    text: `${quote} ${i}`,
    wording: "zzz",
    citations: [citation],
    level: "1",
    direction: { says, probability: 0.9 },
    contradicting: [citation],
  })),
};
const notice = { answerId: "1", answeredAt: "2026-01-05T00:00:00Z", question: "¿?" };
const sources = (["retracted", "concern", "deleted"] as const).map((status) => ({
  source: "PMC1",
  title: "Título",
  status,
}));
const document = {
  source: "PMC1",
  version: citation.version,
  title: "Título",
  url: "https://example.org",
  year: 2024,
  text: "zzz",
};

/** What a reader of `language` is shown, texts and names of things alike, of the parts that every page of the portal shares. */
function shown(language: string, retracted: boolean, text: string): string[] {
  vi.stubGlobal("localStorage", { getItem: () => language });
  const client = new QueryClient();
  client.setQueryData(["notices"], { notices: [{ ...notice, sources }] });
  client.setQueryData(["document", citation.version], { ...document, retracted, text });
  const render = (page: ReactNode) =>
    renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <Speaking>{page}</Speaking>
      </QueryClientProvider>,
    );
  const html = [
    <AnswerView key="1" answer={answer} />,
    <Notices key="2" />,
    <DocumentDrawer key="3" citation={citation} close={() => {}} />,
    <DocumentDrawer key="4" citation={{ ...citation, source: "record:1" }} close={() => {}} />,
  ].map(render);
  const pieces = html.join("").matchAll(/>([^<]+)<|(?:title|aria-label|placeholder)="([^"]+)"/g);
  return [...pieces].map(([, said, named]) => (said ?? named ?? "").replaceAll("&#x27;", "'").trim()).filter(Boolean);
}

/** The words of the dictionary; of a function those that stand around what it is told. */
function saidBy(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return String(node("§", "§", "§")).split("§");
  if (typeof node === "object" && node !== null) return Object.values(node).flatMap(saidBy);
  return [];
}
const own = (language: "en" | "es") =>
  saidBy([
    words[language].answer,
    words[language].cautions,
    words[language].danger,
    words[language].omissions,
    words[language].understood,
    words[language].notices,
    words[language].document,
  ]).map((said) => said.trim());
const spanish = new Set(own("es"));
const english = [...new Set(own("en"))].filter((said) => /[A-Za-z]{4}/.test(said) && !spanish.has(said));

const faults = (language: string) =>
  [shown(language, true, "zzz"), shown(language, false, "another")]
    .flat()
    .flatMap((piece) => english.filter((said) => piece === said || (said.length > 12 && piece.includes(said))));

test("a Spanish page says nothing of the dictionary's in English: notices, directions, wordings and the document's drawer", () => {
  expect(faults("es")).toEqual([]);
});

test("the same parts in English are full of it, so that the test can fail", () => {
  const found = new Set(faults("en"));
  const { answer: told, notices, document: drawer } = words.en;
  for (const said of [told.worded, ...Object.values(told.direction), told.directionTitle, notices.title, notices.again])
    expect(found).toContain(said);
  for (const said of Object.values(words.en.danger)) expect(found).toContain(said);
  for (const said of [drawer.text, drawer.fingerprint, drawer.displaced, drawer.retracted, drawer.own, drawer.close])
    expect(found).toContain(said);
});

test("a Spanish page shows no word that is in no dictionary", () => {
  const known = [...spanish, "§"].filter((said) => said !== "");
  const given = new Set([
    "Título",
    "PMC1",
    "zzz",
    "zzz 0",
    "zzz 1",
    "zzz 2",
    "another",
    "“zzz” →",
    "2024",
    "1",
    "v".repeat(12),
  ]);
  const foreign = [...shown("es", true, "zzz"), ...shown("es", false, "another")].filter(
    (piece) => !given.has(piece) && !known.some((said) => piece.includes(said) && said.length > 2),
  );
  expect(foreign).toEqual([]);
});
