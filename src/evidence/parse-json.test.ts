import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { parseArticleRecord, parseCorpusEntry } from "./parse-json.ts";
import { listSources, readSource } from "./sources.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "osler-json-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test("a corpus entry whose year is a word, whose title is missing or whose metadata is odd is still evidence", () => {
  const entry = {
    _id: 1571683,
    text: "Vaccines were too warm.",
    metadata: { pmid: 1571683, year: "1992", mesh: ["Child"] },
  };
  expect(parseCorpusEntry(entry)?.meta).toMatchObject({
    id: "1571683",
    article: "pmid:1571683",
    year: 1992,
    title: "",
  });
  expect(parseCorpusEntry({ ...entry, metadata: { year: "circa 1990" } })?.meta.year).toBeUndefined();
  expect(parseCorpusEntry({ ...entry, metadata: "none" })?.meta.id).toBe("1571683");
});

test("a BEIR corpus is known by its lines, whatever its file is called; questions are not evidence", async () => {
  await writeFile(join(root, "passages.jsonl"), '{"_id":"a","title":"","text":"Zinc shortens colds."}\n');
  await writeFile(join(root, "queries.jsonl"), '{"_id":"q","text":"Does zinc shorten colds?"}\n');
  const items = [];
  for (const source of await listSources([root]))
    for await (const item of readSource(source, toEpochMs(0))) items.push(item);
  expect(items.map((item) => (item.kind === "draft" ? item.draft.meta.id : item.kind))).toEqual(["a", "skipped"]);
});

test("an article is known by its ids however they are written; one whose title says that it was retracted is, under each of them", () => {
  const record = {
    pmcid: 123,
    pmid: "PMID: 7",
    doi: "https://doi.org/10.1/AB",
    title: "RETRACTED: Zinc",
    abstract: "Zinc works.",
  };
  const draft = parseArticleRecord(record);
  expect(draft?.meta).toMatchObject({ id: "PMC123", pmid: "7", doi: "10.1/ab" });
  const targets = ["pmcid:pmc123", "pmid:7", "doi:10.1/ab"];
  expect(draft?.notices).toEqual(targets.map((target) => ({ target, status: "retracted" })));
});

test("a record's paragraphs that are items of a list stand with the words that open it", () => {
  const record = {
    pmid: 7,
    title: "Zinc",
    sections: [{ title: "Care", text: "Fever is common.\n\nDo not offer:\n\n• zinc\n\n• honey\n\nReview." }],
  };
  const told = parseArticleRecord(record)?.sections[0]?.paragraphs.map(({ text }) => text);
  expect(told).toEqual(["Fever is common.", "Do not offer: • zinc • honey", "Review."]);
});

test("an entry of a BEIR corpus answers to the PMID and DOI of its metadata, so that a retraction reaches it", () => {
  const entry = { _id: "MED-10", title: "Zinc", text: "Zinc works.", metadata: { pmid: 7, doi: "doi:10.1/AB" } };
  expect(parseCorpusEntry(entry)?.meta).toMatchObject({ id: "MED-10", pmid: "7", doi: "10.1/ab", article: "pmid:7" });
});
