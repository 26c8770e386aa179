import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { openParquetWriter, writeLines } from "#storage";
import {
  evaluateDeid,
  measureRisk,
  newDeidCounts,
  openReview,
  recordDecision,
  rulesHash,
  sealDataset,
  startReview,
  writeDossier,
} from "./index.ts";

let home: string;
const clock = () => toEpochMs(Date.UTC(2026, 10, 26));
const at = (path: string) => join(home, path);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "osler-dossier-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function dossier(more: { expert?: string; recipient?: string; expires?: string } = {}) {
  return writeDossier({
    meds: at("meds"),
    evidence: at("deid"),
    configuration: [],
    directory: at("dossier"),
    version: "test",
    expires: "2028-01-01",
    clock,
    ...more,
  });
}

async function sealData(subjects: number): Promise<void> {
  await mkdir(at("meds/data/train"), { recursive: true });
  const writer = await openParquetWriter([
    { name: "subject_id", type: "bigint" },
    { name: "time", type: "timestamp" },
    { name: "code", type: "string" },
  ]);
  for (let i = 1; i <= subjects; i++) writer.append([BigInt(i), null, "SEX//F"]);
  await writer.write(at("meds/data/train/0.parquet"));
  writer.close();
  await sealDataset({ directory: at("meds") }, { ...newDeidCounts(), patients: subjects });
}

async function gatherAll(): Promise<void> {
  await sealData(20);
  await measureRisk({
    meds: at("meds"),
    population: at("meds"),
    directory: at("deid/risk"),
    bandYears: 5,
    rareBelow: 11,
  });
  const text = "Seen by Dr. Anneliese Vorderbruck.";
  const notes = at("notes.ndjson");
  await writeLines(notes, [JSON.stringify({ id: "<n>", text, spans: [{ start: 12, end: 33, type: "NAME" }] })]);
  await mkdir(at("deid/evaluations"), { recursive: true });
  const kept = {
    format: "osler-deid-evaluation/1",
    gold: "notes <b>&.ndjson",
    goldSha256: "0".repeat(64),
    split: "all",
    rules: await rulesHash(),
    evaluation: await evaluateDeid({ goldFile: notes, seed: 1 }),
  };
  await writeFile(at("deid/evaluations/ours.json"), JSON.stringify(kept));
  const review = at("deid/reviews/first");
  await startReview({ directory: review, notesFile: notes, sample: 1, reviewers: ["a", "b"], seed: 1 });
  for (const reviewer of ["a", "b"]) {
    const opened = await openReview(review);
    const spans = [{ start: 12, end: 33, type: "NAME" as const }];
    await recordDecision(review, opened, { note: "<n>", reviewer, kind: "review", spans }, clock);
  }
}

test("of an empty home everything is listed as missing, and the dossier says that it attests nothing", async () => {
  const missing = (await dossier()).join("\n");
  for (const word of ["seal", "annotated notes", "whole records", "double review", "expert", "recipient"])
    expect(missing).toContain(word);
  const page = await readFile(at("dossier/dossier.html"), "utf8");
  expect(page).toContain("The tool does not attest");
  expect(page).toContain("164.514(b)(1)");
  expect(page).toContain("Not signed");
  expect(JSON.parse(await readFile(at("dossier/dossier.json"), "utf8"))).toMatchObject({
    expiresOn: "2028-01-01",
    risk: null,
  });
});

test("with all evidence of the data and rules in hand nothing is missing, and neither page nor JSON holds a word of a note", async () => {
  await gatherAll();
  expect(await dossier({ expert: "Dr. A. Expert", recipient: "Example Hospital" })).toEqual([]);
  const [page, json] = await Promise.all(
    ["html", "json"].map((kind) => readFile(at(`dossier/dossier.${kind}`), "utf8")),
  );
  expect(`${page}${json}`).not.toMatch(/Anneliese|Vorderbruck/);
  expect(page).toContain("notes &#60;b&#62;&#38;.ndjson");
  expect(page).not.toMatch(/<script|http/);
});

test("evidence of other rules, other data or half a review is named as missing and its figures are left out", async () => {
  await gatherAll();
  const file = at("deid/evaluations/ours.json");
  await writeFile(file, (await readFile(file, "utf8")).replace(await rulesHash(), "1".repeat(64)));
  await rm(at("meds"), { recursive: true });
  await sealData(21);
  const missing = (await dossier({ expert: "E", recipient: "R" })).join("\n");
  expect(missing).toContain("ours.json: they were measured with other rules");
  expect(missing).toContain("measured on other data");
  const facts = JSON.parse(await readFile(at("dossier/dossier.json"), "utf8"));
  expect(facts).toMatchObject({ evaluations: [], risk: null });
  await writeFile(at("meds/data/train/0.parquet"), "changed");
  expect((await dossier()).join("\n")).toContain("deid/seal-broken");
});

test.each([
  ["no figures", () => ({})],
  ["a figure that is no number", (kept: object) => ({ ...kept, recall: { value: "high", lo: 0, hi: 1 } })],
  ["no types", ({ byType: _, ...kept }: { byType?: unknown }) => kept],
])("a kept evaluation with %s is named as missing and does not stop the dossier", async (_, damaged) => {
  await gatherAll();
  const file = at("deid/evaluations/ours.json");
  const kept = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...kept, evaluation: damaged(kept.evaluation) }));
  expect((await dossier()).join("\n")).toContain("ours.json: the file is not what osler deid evaluate --keep wrote");
});

test("of a review that is half done, or that two people settled differently, no figure enters", async () => {
  await gatherAll();
  const half = at("deid/reviews/half");
  const plan = { notesFile: at("notes.ndjson"), sample: 1, reviewers: ["a", "b"], seed: 1 };
  await startReview({ directory: half, ...plan });
  const decide = async (reviewer: string, spans: { start: number; end: number; type: "NAME" }[]) =>
    recordDecision(half, await openReview(half), { note: "<n>", reviewer, kind: "review", spans }, clock);
  const reviewsOf = async () =>
    JSON.parse(await readFile(at("dossier/dossier.json"), "utf8")).reviews.map(({ name }: { name: string }) => name);
  await decide("a", []);
  expect((await dossier()).join("\n")).toContain("Review half: 1 notes are not yet reviewed twice.");
  expect(await reviewsOf()).toEqual(["first"]);
  await decide("b", [{ start: 12, end: 33, type: "NAME" }]);
  expect((await dossier()).join("\n")).toContain("Review half: 1 notes await adjudication.");
  expect(await reviewsOf()).toEqual(["first"]);
});

test.each(["1".repeat(64), undefined])(
  "a data set made by other rules than the figures' is named as missing (%s)",
  async (rules) => {
    await gatherAll();
    const file = at("meds/metadata/deidentification.json");
    const seal = JSON.parse(await readFile(file, "utf8"));
    expect(seal.rules).toBe(await rulesHash());
    await writeFile(file, JSON.stringify({ ...seal, rules }));
    expect((await dossier()).join("\n")).toMatch(
      /A data set made by the rules the figures are of: its seal names (?:others|none)/,
    );
  },
);

test("a dossier that would expire at once is refused", async () => {
  await expect(dossier({ expires: "2026-11-26" })).rejects.toMatchObject({ code: "deid/dossier-expired" });
});

const chromiumPath = "/usr/bin/chromium";
describe.skipIf(!existsSync(chromiumPath))("the page in a browser (needs Chromium)", () => {
  test.each(["light", "dark"] as const)("has no accessibility problem axe knows of, in %s", async (colorScheme) => {
    await gatherAll();
    await dossier();
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await (await browser.newContext({ colorScheme, viewport: { width: 900, height: 900 } })).newPage();
      await page.goto(`file://${at("dossier/dossier.html")}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
