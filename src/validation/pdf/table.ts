/**
 * @module validation/pdf/table: tables over as many pages as they need, their headings repeated, their cells tagged.
 *
 * A row stays on one page. What does not fit upright lies on pages across.
 */
import type { Cell, RowGroup, Table, TableRow } from "../report-blocks.ts";
import type { Structure } from "./pdfkit-types.ts";
import { drawArtifact, frameOf, inkOf, type Layout, makeRoom, open, put, type Sheet, widthOf, write } from "./sheet.ts";

/** Sizes in points. */
const [TEXT, SMALL, CAPTION, PAD, LEAST_WORDS, GROUP_HEAD, CAPTION_AND_HEAD, WORDS_GAP] = [
  7.6, 6.7, 8.5, 2.6, 96, 17, 66, 10,
];

interface Plan {
  readonly columns: readonly Cell[];
  /** Widths in points, padding included. */
  readonly widths: readonly number[];
  /** Room before a column: words stand off the numbers on their left. */
  readonly gaps: readonly number[];
  /** Room kept at the right of a column for intervals beside their values; 0: they stand below. */
  readonly beside: readonly number[];
  readonly layout: Layout;
}

/** The table with its caption, heading and rows. */
export function drawTable(sheet: Sheet, parent: Structure, table: Table): void {
  const { doc } = sheet;
  const plan = planTable(sheet, table);
  makeRoom(sheet, beginning(sheet, plan, table), plan.layout);
  const element = open(sheet, parent, "Table");
  drawCaption(sheet, element, table.caption);
  const head = open(sheet, element, "THead");
  drawHead(sheet, plan, head);
  drawBody(sheet, plan, element, table.rows);
  for (const group of table.groups ?? []) drawGroup(sheet, plan, element, group);
  element.end();
  doc.x = frameOf(sheet).left;
  doc.y += 10;
}

/** The way the pages lie on which the table will stand, and how much of the first it needs for its caption, its heading and what must stand below them. */
export function tableStart(sheet: Sheet, table: Table): { layout: Layout; height: number } {
  const plan = planTable(sheet, table);
  return { layout: plan.layout, height: beginning(sheet, plan, table) };
}

function beginning(sheet: Sheet, plan: Plan, { rows, groups = [] }: Table): number {
  const [row, group] = [rows[0], groups[0]];
  const first = row === undefined ? 0 : heightOf(sheet, plan, row);
  return CAPTION_AND_HEAD + (first === 0 && group !== undefined ? groupHeight(sheet, plan, group) : first);
}

function groupHeight(sheet: Sheet, plan: Plan, { rows }: RowGroup): number {
  return GROUP_HEAD + sum(rows.map((each) => heightOf(sheet, plan, each)));
}

/** Columns of numbers are as wide as what stands in them; columns of words give way. Intervals stand beside their values where all of it fits upright. */
function planTable(sheet: Sheet, table: Table): Plan {
  const groups = table.groups ?? [];
  const columns = groups.length === 0 ? table.columns : table.columns.slice(1);
  const rows = [...table.rows, ...groups.flatMap((group) => group.rows)];
  const measured = columns.map((column, i) =>
    measureColumn(
      sheet,
      column,
      rows.flatMap((row) => row.cells[i] ?? []),
    ),
  );
  const beside = measured.map(({ small }) => (small === 0 ? 0 : small + 6));
  const inOneLine = measured.map(({ head, text }, i) => PAD * 2 + Math.max(head, text + (beside[i] ?? 0)));
  const inTwo = measured.map(({ head, text, piece }) => PAD * 2 + Math.max(head, text, piece));
  const leastOf = (natural: readonly number[]) =>
    natural.map((width, i) => (columns[i]?.words === true ? Math.min(width, LEAST_WORDS) : width));
  const gaps = columns.map(({ words }, i) =>
    i > 0 && words === true && columns[i - 1]?.words !== true ? WORDS_GAP : 0,
  );
  const fits = (natural: readonly number[]) => sum(leastOf(natural)) + sum(gaps) <= widthOf("portrait");
  const shared = (natural: readonly number[], layout: Layout) =>
    share(natural, leastOf(natural), widthOf(layout) - sum(gaps));
  if (fits(inOneLine)) return { columns, gaps, beside, layout: "portrait", widths: shared(inOneLine, "portrait") };
  const layout = fits(inTwo) ? "portrait" : "landscape";
  return { columns, gaps, beside: beside.map(() => 0), layout, widths: shared(inTwo, layout) };
}

/** Widths in points: of the heading's longest word, the longest text, the longest interval, and the longest part of one that may be broken. */
function measureColumn(sheet: Sheet, column: Cell, cells: readonly Cell[]) {
  const widest = (texts: readonly string[], size: number, weight: "regular" | "bold" = "regular") => {
    const doc = write(sheet, size, weight);
    return Math.max(0, ...texts.map((text) => doc.widthOfString(text)));
  };
  const smalls = cells.flatMap(({ small }) => small ?? []);
  return {
    head: widest(column.text.split(" "), TEXT, "bold"),
    text: widest(
      cells.map(({ text }) => text),
      TEXT,
    ),
    small: widest(smalls, SMALL),
    piece: widest(
      smalls.flatMap((small) => small.split(/(?<=,) /)),
      SMALL,
    ),
  };
}

/** Natural widths, those that may give way narrowed to fit, or all spread a little where there is room. */
function share(natural: readonly number[], least: readonly number[], wide: number): number[] {
  const give = natural.map((width, i) => width - (least[i] ?? width));
  const taken = Math.min(Math.max(0, sum(natural) - wide), sum(give));
  const narrowed = natural.map((width, i) => width - (taken === 0 ? 0 : ((give[i] ?? 0) / sum(give)) * taken));
  const spread = Math.min(16, Math.max(0, wide - sum(narrowed)) / natural.length);
  return narrowed.map((width) => width + spread);
}

function drawCaption(sheet: Sheet, table: Structure, caption: string): void {
  const { doc } = sheet;
  const { left, width } = frameOf(sheet);
  put(sheet, table, "Caption", () => {
    write(sheet, CAPTION, "regular", "soft").text(caption, left, doc.y, { width });
  });
  doc.y += 5;
}

/** The heading row: of the table where `head` is given, else repeated on a new page, where a screen reader need not hear it again. */
function drawHead(sheet: Sheet, plan: Plan, head?: Structure): void {
  const { doc } = sheet;
  const heights = plan.columns.map((column, i) => textHeight(sheet, column.text, plan.widths[i] ?? 0, "bold"));
  const height = Math.max(...heights) + PAD;
  const bottom = doc.y + height;
  const row = head === undefined ? undefined : open(sheet, head, "TR");
  eachColumn(sheet, plan, (x, width, i) => {
    const column = plan.columns[i];
    if (column === undefined) return;
    const draw = () => {
      const y = bottom - PAD - (heights[i] ?? 0);
      write(sheet, TEXT, "bold").text(column.text, x + PAD, y, {
        width: width - PAD * 2,
        align: column.words === true ? "left" : "right",
      });
    };
    if (row === undefined) drawArtifact(sheet, draw);
    else put(sheet, row, "TH", draw, { scope: "Column" });
  });
  rule(sheet, plan, bottom, "ink", 1);
  doc.y = bottom + 1;
}

function drawBody(sheet: Sheet, plan: Plan, table: Structure, rows: readonly TableRow[]): void {
  if (rows.length === 0) return;
  const body = open(sheet, table, "TBody");
  for (const row of rows) drawRow(sheet, plan, body, row);
}

/** A heading over the whole width, then its rows; on one page if a page holds them. */
function drawGroup(sheet: Sheet, plan: Plan, table: Structure, group: RowGroup): void {
  const { doc } = sheet;
  const { title, small, rows } = group;
  const body = open(sheet, table, "TBody");
  if (makeRoom(sheet, groupHeight(sheet, plan, group))) drawHead(sheet, plan);
  const row = open(sheet, body, "TR");
  const { left } = frameOf(sheet);
  const y = doc.y + GROUP_HEAD - 13;
  const heading = doc.struct("TH", { scope: "Row" }, () => {
    write(sheet, TEXT + 0.5, "bold").text(title, left + PAD, y, { lineBreak: false });
    const x = left + PAD + doc.widthOfString(title) + 8;
    write(sheet, TEXT, "regular", "soft").text(small, x, y + 0.5, { lineBreak: false });
  });
  heading.dictionary.data.A = { O: "Table", Scope: "Row", ColSpan: plan.columns.length };
  row.add(heading);
  doc.y = y + 13;
  rule(sheet, plan, doc.y, "soft", 0.6);
  for (const each of rows) drawRow(sheet, plan, body, each);
}

function drawRow(sheet: Sheet, plan: Plan, body: Structure, row: TableRow): void {
  const { doc } = sheet;
  const height = heightOf(sheet, plan, row);
  if (makeRoom(sheet, height)) drawHead(sheet, plan);
  const top = doc.y;
  const element = open(sheet, body, "TR");
  eachColumn(sheet, plan, (x, width, i) => {
    const cell = row.cells[i];
    const draw = () => {
      if (cell !== undefined) drawCell(sheet, cell, row, { x, y: top + PAD / 2, width, beside: plan.beside[i] ?? 0 });
    };
    if (i === 0) put(sheet, element, "TH", draw, { scope: "Row" });
    else put(sheet, element, "TD", draw);
  });
  doc.y = top + height;
  rule(sheet, plan, doc.y, "rule", 0.5);
}

function drawCell(
  sheet: Sheet,
  { text, small, words }: Cell,
  { tone }: TableRow,
  { x, y, width, beside }: { x: number; y: number; width: number; beside: number },
): void {
  const { doc } = sheet;
  const align = words === true ? "left" : "right";
  const inner = width - PAD * 2;
  write(sheet, TEXT, "regular", tone === "loss" ? "loss" : "ink").text(text, x + PAD, y, {
    width: inner - beside,
    align,
  });
  if (small === undefined) return;
  const below = beside === 0 ? doc.y : y + TEXT - SMALL;
  write(sheet, SMALL, "regular", tone === "loss" ? "loss" : "soft").text(small, x + PAD, below, {
    width: inner,
    align,
  });
}

function heightOf(sheet: Sheet, { widths, beside }: Plan, { cells }: TableRow): number {
  const heights = cells.map(({ text, small }, i) => {
    const [width, aside] = [widths[i] ?? 0, beside[i] ?? 0];
    const below = small === undefined || aside > 0 ? 0 : textHeight(sheet, small, width, "regular", SMALL);
    return textHeight(sheet, text, width - aside) + below;
  });
  return Math.max(...heights) + PAD;
}

function textHeight(
  sheet: Sheet,
  text: string,
  width: number,
  weight: "regular" | "bold" = "regular",
  size = TEXT,
): number {
  return write(sheet, size, weight).heightOfString(text, { width: width - PAD * 2 });
}

function eachColumn(sheet: Sheet, { widths, gaps }: Plan, draw: (x: number, width: number, i: number) => void): void {
  let x = frameOf(sheet).left;
  for (const [i, width] of widths.entries()) {
    x += gaps[i] ?? 0;
    draw(x, width, i);
    x += width;
  }
}

function rule(sheet: Sheet, { widths, gaps }: Plan, y: number, colour: "ink" | "soft" | "rule", width: number): void {
  const { left } = frameOf(sheet);
  drawArtifact(sheet, () => {
    sheet.doc
      .undash()
      .lineWidth(width)
      .moveTo(left, y)
      .lineTo(left + sum(widths) + sum(gaps), y)
      .stroke(inkOf(colour));
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
