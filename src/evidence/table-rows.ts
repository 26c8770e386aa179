/**
 * @module evidence/table-rows: a table of an article, a page or a label → its rows, each saying by itself what its cells are.
 *
 * "Outcome: Heart > Stroke | Drug (n=301): 12 (4.1) | Placebo (n=295): 30 (10.2) | P: .003": each cell after the heads of its columns, the row's
 * name after the headings it stands below. Promise: a cell's text is in its own row's text and in no other, but where its span says so. A table
 * whose heads or shape are not understood is read as it stands, cells parted by ` | `.
 */
import { childElements, descendants, type XmlElement } from "#storage";
import { below, headsBelow, headsOf, isNoFigure, leadingHeads, MAX_HEAD_LENGTH } from "./column-heads.ts";
import { type Above, groupsOf, isHeading } from "./row-groups.ts";
import { cellsOf, type Grid, type GridCell, type GridRow, spanOf, toGrid } from "./table-grid.ts";

/** What a table's spans may add to its text; beyond it a cell is read once, so that no span makes a page grow without end. */
const MAX_REPEATED_CHARS = 200_000;
/** What heads may add to a table's text, and to a letter of it. */
const MAX_HEAD_CHARS = 200_000;
const MAX_HEAD_SHARE = 4;
/** A row that is longer is cut between cells, and each part opens with the row's name. */
const LONG_ROW_CHARS = 2400;

/** The rows of a table, or of the tables in `element`; empty ones are left out. A row that holds one text is that text. */
export function tableRows(element: XmlElement, textOf: (cell: XmlElement) => string): string[] {
  const tables = element.name === "table" ? [element] : outermostTables(element);
  const texts = tables.length === 0 ? plainRows(element, textOf) : tables.flatMap((table) => rowsOf(table, textOf));
  return texts.filter((text) => text.trim() !== "");
}

function outermostTables(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === "table" ? [child] : outermostTables(child)));
}

function rowsOf(table: XmlElement, textOf: (cell: XmlElement) => string): string[] {
  const grid = toGrid(table, textOf);
  return (grid && labelledRows(grid)) ?? plainRows(table, textOf);
}

/** `undefined` where no heads are found, they do not fit or would add too much. */
function labelledRows(grid: Grid): string[] | undefined {
  const rows = grid.rows.filter(({ own }) => own.length > 0);
  const headRows = leadingHeads(rows);
  const body = rows.slice(headRows.length);
  if (headRows.length === 0 || body.length === 0) return undefined;
  if (headRows.some(({ width }) => width !== grid.width)) return undefined;
  const first = headsOf(headRows, grid.width);
  if (first.every((head) => head === "")) return undefined;
  const heads = headsBelow(body, first);
  const groups = groupsOf(body, grid.width);
  let left = MAX_HEAD_CHARS + MAX_HEAD_SHARE * grid.chars;
  const texts: string[] = [];
  let before: readonly GridCell[] = [];
  for (const [place, row] of body.entries()) {
    const known = row.width === grid.width && !isSingle(row) ? heads[place] : undefined;
    const cells = known === undefined ? row.cells : withNameAbove(row, before);
    const plain = plainText(row);
    const parts = known === undefined ? [plain] : toParts(cells, known, groups[place] ?? []);
    left -= parts.reduce((sum, part) => sum + part.length, 0) - plain.length;
    if (left < 0) return undefined;
    texts.push(...parts);
    before = known !== undefined && row.part === body[place + 1]?.part ? cells : [];
  }
  return [...headRows.map(plainText), ...texts];
}

function isSingle(row: GridRow): boolean {
  return isHeading(row) || row.cells.filter(({ text }) => text !== "").length < 2;
}

/** The cells with the names of the row above where this row leaves their place empty and opens with words, as under "Sex | Male". */
function withNameAbove({ cells }: GridRow, before: readonly GridCell[]): readonly GridCell[] {
  const first = cells.find(({ text }) => text !== "");
  if (first === undefined || first.column === 0 || !isName(first.text) || total.test(first.text)) return cells;
  const beside = before.find(({ column }) => column === first.column);
  const names = before.filter(({ column, columns, text }) => column + columns <= first.column && text !== "");
  if (beside === undefined || !isName(beside.text) || !names.every(({ text }) => isName(text))) return cells;
  return [...names, ...cells.filter(({ text }) => text !== "")];
}

const total = /^(?:sub-?)?(?:totals?|overall|all|sum|both|any|combined|p)\b/i;

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\W*\d/.test(text) && !isNoFigure(text) && text.length <= MAX_HEAD_LENGTH;
}

/** The row's text, in several parts if it is long. */
function toParts(cells: readonly GridCell[], heads: readonly string[], groups: readonly Above[]): string[] {
  const [name = "", ...rest] = withGroups(
    cells.filter(({ text }) => text !== ""),
    heads,
    groups,
  );
  const again = name.length > MAX_HEAD_LENGTH ? "" : name;
  const parts: string[] = [];
  let part = name;
  for (const cell of rest) {
    const isLong = part.length + cell.length > LONG_ROW_CHARS && part !== again;
    if (isLong) parts.push(part);
    part = isLong && again === "" ? cell : `${isLong ? again : part} | ${cell}`;
  }
  return [...parts, part];
}

/** Each cell after its head; headings before the first cell that is below them, within its head if they stand in the same column. */
function withGroups(told: readonly GridCell[], heads: readonly string[], groups: readonly Above[]): string[] {
  const texts: string[] = [];
  for (const [place, cell] of told.entries()) {
    const from = place === 0 ? 0 : (told[place - 1]?.column ?? 0) + 1;
    const own = groups.filter(({ column }) => column <= cell.column && (place === 0 || column >= from));
    const head = place > 0 && cell.columns > 1 && cell.columns >= heads.length - 1 ? "" : headOf(cell, heads);
    const isWithin = own.every(({ column }) => heads[column] === heads[cell.column]);
    const path = own.map(({ text }) => text);
    if (!isWithin) texts.push(path.join(below));
    const text = [...(isWithin ? path : []), cell.text].join(below);
    texts.push(head === "" || head === cell.text ? text : `${head}${/[:?]$/.test(head) ? "" : ":"} ${text}`);
  }
  return texts;
}

/** The head of a cell's columns; of one that spans several, each of them. */
function headOf({ column, columns }: GridCell, heads: readonly string[]): string {
  const own = [...new Set(heads.slice(column, column + columns).filter((head) => head !== ""))].join(" + ");
  return own.length > MAX_HEAD_LENGTH ? "" : own;
}

/** A row of the grid as it stands. */
function plainText({ cells }: GridRow): string {
  return joined(cells.flatMap(({ text, columns }) => Array.from({ length: columns }, () => text)));
}

function joined(texts: readonly string[]): string {
  const told = [...new Set(texts.filter((text) => text !== ""))];
  return told.length < 2 ? (told[0] ?? "") : texts.join(" | ");
}

/** Cells parted by ` | `. One that spans rows or columns is read in each, an empty one keeps its place. */
function plainRows(table: XmlElement, textOf: (cell: XmlElement) => string): string[] {
  let left = MAX_REPEATED_CHARS;
  const repeats = (text: string, times: number) => {
    const fits = Math.min(times, Math.floor(left / (text.length + 1)));
    left -= fits * (text.length + 1);
    return fits;
  };
  const above: ({ readonly text: string; readonly rows: number } | undefined)[] = [];
  return descendants(table, "tr").map((row) => {
    const texts: string[] = [];
    const goOn = () => {
      for (let cell = above[texts.length]; cell !== undefined; cell = above[texts.length]) {
        above[texts.length] = cell.rows > 1 ? { ...cell, rows: cell.rows - 1 } : undefined;
        texts.push(cell.text);
      }
    };
    for (const cell of cellsOf(row)) {
      goOn();
      const text = textOf(cell);
      const columns = 1 + repeats(text, spanOf(cell, "colspan") - 1);
      const rows = Math.floor(repeats(text, columns * (spanOf(cell, "rowspan") - 1)) / columns);
      for (let column = 0; column < columns; column++) {
        if (rows > 0) above[texts.length] = { text, rows };
        texts.push(text);
      }
    }
    goOn();
    return joined(texts);
  });
}
