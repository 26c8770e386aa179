/** The document as PDF.js (Mozilla) reads it. */
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { validationReportSchema } from "#contract";
import { makeReport } from "../made-report.fixture.ts";
import type { Block, Table } from "../report-blocks.ts";
import { toContent } from "../report-content.ts";
import { renderReportPage } from "../report-page.ts";
import { mainSection } from "../report-tables.ts";
import { renderReportPdf } from "./report-pdf.ts";
import { closeSheet, openSheet } from "./sheet.ts";
import { drawTable } from "./table.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
interface Run {
  readonly page: number;
  /** Innermost element of the structure, or `Artifact`. */
  readonly tag: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly Node[];
}

const report = validationReportSchema.parse(makeReport(14));
const content = toContent(report);
let bytes: Uint8Array;
let document: Document;
let runs: Run[];
let trees: Node[];

beforeAll(async () => {
  bytes = await renderReportPdf(report);
  document = await getDocumentProxy(new Uint8Array(bytes));
  runs = await readRuns(document);
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as Node[];
});

async function readRuns(of: Document): Promise<Run[]> {
  const numbers = Array.from({ length: of.numPages }, (_, i) => i + 1);
  return (await Promise.all(numbers.map(async (number) => readPage(await of.getPage(number), number)))).flat();
}

async function readPage(page: Awaited<ReturnType<Document["getPage"]>>, number: number): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: string[] = [];
  return items.flatMap((item) => {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("tag" in item ? String(item.tag) : "");
      return [];
    }
    const [, , , , x, y] = item.transform as number[];
    if (item.str.trim() === "") return [];
    return [{ page: number, tag: open.at(-1) ?? "none", text: item.str, x: x ?? 0, y: y ?? 0, width: item.width }];
  });
}

/** Lines break where they must, so that blanks mean nothing. */
const dense = (text: string) => text.replace(/\s/g, "");
const textOf = (chosen: readonly Run[]) => dense(chosen.map(({ text }) => text).join(""));
const isHere = (node: Node): boolean => node.type === "content" || (node.children ?? []).some(isHere);
/** Of what stands on the page: PDF.js names a table's rows on each page the table touches. */
const rolesIn = (node: Node): string[] =>
  isHere(node) ? [node.role ?? "", ...(node.children ?? []).flatMap(rolesIn)] : [];
const nodesIn = (node: Node, role: string): Node[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => nodesIn(child, role)),
];

function sentencesOf(block: Block): string[] {
  const words = (parts: readonly (string | { strong: string } | { code: string })[]) =>
    parts.map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : part.code)).join("");
  switch (block.kind) {
    case "paragraph":
      return [words(block.words)];
    case "list":
      return block.items.map((item) => words(item.words));
    case "terms":
      return block.terms.flatMap(({ term, words: said }) => [term, said]);
    case "table":
      return [
        block.caption,
        ...(block.groups ?? []).flatMap(({ title, small }) => [title, small]),
        ...[...block.rows, ...(block.groups ?? []).flatMap((group) => group.rows)].flatMap(({ cells }) =>
          cells.flatMap(({ text, small }) => [text, small ?? ""]),
        ),
      ];
    case "panels":
      return block.panels.map(({ title }) => title);
    default:
      return [];
  }
}

describe("the report to file", () => {
  test("says what the page says: every sentence, caption, cell and title", () => {
    const printed = textOf(runs.filter(({ tag }) => tag !== "Artifact"));
    const page = dense(
      renderReportPage(report)
        .replace(/<(style|desc)>.*?<\/\1>/gs, "")
        .replace(/<[^>]*>/g, "")
        .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    );
    const said = [...content.lead, ...content.sections.flatMap(({ blocks }) => blocks)].flatMap(sentencesOf);
    expect(said.length).toBeGreaterThan(400);
    for (const sentence of said) {
      expect(printed).toContain(dense(sentence));
      expect(page).toContain(dense(sentence));
    }
  });

  test("names model, records, dates and who was left out on its first page", () => {
    const first = textOf(runs.filter(({ page }) => page === 1));
    for (const words of [
      "Release osler-event-model 0123456789ab",
      "0a".repeat(32),
      "MEDS data set élan.parquet",
      "2000-01-01",
      "4,321 subjects, because they had taught the model",
      "The numbers of 1 of 29 cells",
      "Cox, full does better than the model for Syndrome de Ménière, débit ≤ 30 mL/min × 1,73 m² (1 y)",
    ])
      expect(first).toContain(dense(words));
  });

  test("a screen reader is told title, language, one first heading, a heading a section, tables by rows and what figures show", async () => {
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: "Validation report: osler-event-model 0123456789ab", Language: "en-GB" });
    expect(metadata?.get("pdfuaid:part")).toBe("1");
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = trees.flatMap(rolesIn);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    const headings = content.sections.map(({ title }) => title);
    expect(runs.filter(({ tag }) => tag === "H2").map(({ text }) => text)).toEqual(headings);
    expect((await document.getOutline()).map(({ title }) => title)).toEqual(headings);
    const tables = content.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    const rows = tables.flatMap(({ rows: own, groups = [] }) => [
      own.length,
      ...groups.map((group) => group.rows.length + 1),
    ]);
    expect(roles.filter((role) => role === "TR")).toHaveLength(tables.length + rows.reduce((sum, n) => sum + n, 0));
    expect(roles.filter((role) => role === "THead")).toHaveLength(tables.length);
    const figures = trees.flatMap((tree) => nodesIn(tree, "Figure"));
    expect(figures.length).toBeGreaterThan(3 * 14);
    for (const { alt } of figures) expect(alt).toMatch(/\w/);
    expect(figures.map(({ alt }) => alt).join()).toContain("2.2 % observed where 2.0 % was predicted");
    expect(runs.filter(({ tag }) => tag === "none")).toEqual([]);
  });

  test("pages are numbered, and nothing is written beyond their margins", async () => {
    for (let page = 1; page <= document.numPages; page++) {
      const here = runs.filter((run) => run.page === page);
      expect(textOf(here.filter(({ tag }) => tag === "Artifact"))).toContain(`Page${page}of${document.numPages}`);
      const [, , width = 0, height = 0] = (await document.getPage(page)).view;
      for (const { x, y, width: wide } of here) {
        expect(x).toBeGreaterThan(40);
        expect(x + wide).toBeLessThan(width - 40);
        expect(y).toBeGreaterThan(20);
        expect(y).toBeLessThan(height - 40);
      }
    }
  });

  test.each([1, 3, 6])(
    "a heading stands below all before it, of %i tasks: once a chart left the next section in its middle",
    async (n) => {
      const few = await readRuns(await getDocumentProxy(new Uint8Array(await renderReportPdf(makeReport(n)))));
      for (const [i, { tag, page, y }] of [...few.entries()].filter(([, run]) => run.tag === "H2")) {
        const before = few.slice(0, i).filter((run) => run.page === page && run.tag !== "Artifact");
        expect(y, tag).toBeLessThan(Math.min(Number.POSITIVE_INFINITY, ...before.map((run) => run.y)));
      }
    },
  );

  test("a table begins where its first rows have room: once its heading stood at a page's foot without a row", async () => {
    const table = mainSection(makeReport(1)).blocks[0] as Table;
    for (let y = 400; y < 800; y += 20) {
      const sheet = openSheet("A table");
      sheet.doc.y = y;
      drawTable(sheet, sheet.body, table);
      const told = await readRuns(await getDocumentProxy(new Uint8Array(await closeSheet(sheet, ""))));
      const body = told.filter(({ tag }) => tag !== "Artifact");
      const ends = body.filter(({ page }, i) => body[i + 1]?.page !== page);
      for (const { tag } of ends) expect(tag, `from ${y} on`).toBe("TD");
    }
  });

  test("carries its fonts, and the same report gives the same bytes", async () => {
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toMatch(/Helvetica|\/Subtype \/Type1/);
    expect(Buffer.compare(await renderReportPdf(report), bytes)).toBe(0);
  });
});

test("a report of an earlier version, which does not say what was tested, and one without numbers are documents too", async () => {
  const { about: _, queries: __, nextDiagnosis: ___, taughtLeftOut: ____, ...earlier } = report;
  const bare = {
    ...earlier,
    rows: [],
    comparisons: [],
    subgroups: [],
    calibration: [],
    decisions: [],
    distributions: [],
    summary: { cells: 0, meanAuroc: [], versus: [] },
  };
  for (const each of [earlier, bare]) {
    const read = await getDocumentProxy(new Uint8Array(await renderReportPdf(validationReportSchema.parse(each))));
    expect((await read.getMetadata()).info).toMatchObject({ Title: "Validation report" });
  }
});
