/**
 * @module evidence/column-heads: which heads stand above each column of a table, row by row.
 *
 * Heads come anew within a table. Promise: where it cannot be told whether a row is one of heads, the rows below it have none.
 */
import type { GridCell, GridRow } from "./table-grid.ts";

const MAX_HEAD_ROWS = 20;
/** A head that is longer is not said again. */
export const MAX_HEAD_LENGTH = 300;
/** Parts heads and headings that stand below each other, as it does sections' titles. */
export const below = " > ";

/** Rows of `thead`, or where there is none, rows of heads alone; and rows right below that name no row but say more of the columns. */
export function leadingHeads(rows: readonly GridRow[]): GridRow[] {
  const isMarked = rows[0]?.isInHead === true;
  const isHead = (row: GridRow) => (isMarked ? row.isInHead : row.own.every((cell) => cell.isHead));
  const end = rows.findIndex((row) => !isHead(row));
  if (end <= 0 || end > MAX_HEAD_ROWS) return [];
  const beyond = rows
    .slice(end)
    .findIndex(({ own }) => !(own.length > 1 && own.every(isColumnWord) && own[0]?.column !== 0));
  return rows.slice(0, end + Math.max(beyond, 0));
}

/** The heads that hold for each row; none for a row of heads, nor below one that may be such a row or not. */
export function headsBelow(body: readonly GridRow[], first: readonly string[]): (readonly string[] | undefined)[] {
  let heads: readonly string[] | undefined = first;
  let base = first;
  let figuresSeen = false;
  const isOfFigures = body.filter(holdsFigures).length * 2 >= body.length;
  return body.map((row) => {
    const fits = row.width === first.length && row.own.length > 1;
    if (fits && heads !== undefined && repeats(row, heads)) {
      const [name] = row.own;
      if (name?.column === 0) heads = renamed(heads, name);
      return undefined;
    }
    if (fits && isHeadRow(row)) {
      heads = isBelow(row, base) ? nested(row, base) : headsOf([row], first.length);
      if (!isBelow(row, base)) base = heads;
      return undefined;
    }
    if (isOfFigures && figuresSeen && mayBeHeads(row)) heads = undefined;
    else if (heads !== undefined) heads = withSpanner(heads, row);
    figuresSeen ||= holdsFigures(row);
    return heads;
  });
}

/** Whether a row says all heads again but the first. */
function repeats({ own }: GridRow, heads: readonly string[]): boolean {
  return own.every(({ text, column }) => column === 0 || text === heads[column]?.split(below).at(-1));
}

/** The first head, over however many columns it stands, said otherwise. */
function renamed(heads: readonly string[], { text, columns }: GridCell): string[] {
  const [old = ""] = heads;
  const end = old === "" ? -1 : heads.findIndex((head) => head !== old);
  return heads.map((head, column) => (column < Math.max(columns, end) ? text : head));
}

/** Whether a row of heads parts those above it ("n | %" below each arm) and does not take their place. */
function isBelow({ own }: GridRow, base: readonly string[]): boolean {
  const told = own.filter(({ column }) => column > 0);
  const isParting = told.some(
    ({ column }, place) => place > 0 && base[column] !== "" && base[column] === base[column - 1],
  );
  return isParting || told.some(isCount) || new Set(told.map(({ text }) => text)).size < told.length;
}

function nested({ own }: GridRow, base: readonly string[]): string[] {
  return base.map((head, column) => {
    const cell = own.find((one) => one.column <= column && column < one.column + one.columns);
    if (cell === undefined || cell.text === head) return head;
    const path = column === 0 || head === "" ? cell.text : `${head}${below}${cell.text}`;
    return path.length > MAX_HEAD_LENGTH ? "" : path;
  });
}

/** By column: the heads above it, outermost first. One over the whole table is its title, and told of no cell. */
export function headsOf(rows: readonly GridRow[], width: number): string[] {
  const paths = Array.from({ length: width }, (): string[] => []);
  for (const { cells } of rows)
    for (const { text, column, columns } of cells)
      if (text !== "" && columns < width)
        for (const path of paths.slice(column, column + columns)) if (path.at(-1) !== text) path.push(text);
  return paths.map((path) => path.join(below)).map((head) => (head.length > MAX_HEAD_LENGTH ? "" : head));
}

const noFigure = /^\W*(?:n\.?\s?[sradke]\.?|n\/?a|yes|no|none|not \w+)\W*$/i;

/** "NS", "n/a", "no": what stands for a figure. */
export function isNoFigure(text: string): boolean {
  return noFigure.test(text);
}

/** Whether more than half of a row's cells hold figures. */
function holdsFigures({ own }: GridRow): boolean {
  const told = own.filter(({ column }) => column > 0);
  return told.filter(({ text }) => /\d/.test(text)).length * 2 > told.length;
}

/** "Children | Never | Sometimes": heads of what follows, or a row of words. */
function mayBeHeads({ own }: GridRow): boolean {
  const told = own.filter(({ column }) => column > 0);
  return new Set(told.map(({ text }) => text)).size > 1 && told.every(isColumnWord) && !told.every(isCount);
}

function isCount({ text }: GridCell): boolean {
  return /^\W*(?:n|number)\s?=\s?[\d,]+\W*$/i.test(text);
}

/** "mean (SD)", "95 % CI", "n = 30", "Week 12": what a head says and no figure of a row does. */
function isColumnWord({ text }: GridCell): boolean {
  const figures = text.replace(
    /\d+\s?%\s?CI|\b(?:n|number)\s?=\s?[\d,]+|\b(?:baseline|visit|cycle|day|week|month|year|time|group|arm)s?\s?\d+/gi,
    "",
  );
  return /\p{L}|%/u.test(text) && !/\d/.test(figures) && !isNoFigure(text);
}

/** A row of heads among the others. */
function isHeadRow({ own }: GridRow): boolean {
  return (
    own.every(({ isHead }) => isHead) || (own.length > 2 && own.every((cell) => cell.isStyled && isColumnWord(cell)))
  );
}

/** "Not at all important ↔ very important" over all columns but the rows' names takes the place of the one head that they had. */
function withSpanner(heads: readonly string[], { cells, own: [cell] }: GridRow): readonly string[] {
  if (cell === undefined || cell.columns < 2 || cell.column + cell.columns !== heads.length) return heads;
  const isAlone = cell.column > 0 && cells.every(({ text, column }) => text === "" || column === cell.column);
  const [only, ...others] = new Set(heads.slice(cell.column));
  if (!isAlone || only === undefined || only === "" || others.length > 0) return heads;
  return heads.map((head, column) => (column < cell.column ? head : cell.text));
}
