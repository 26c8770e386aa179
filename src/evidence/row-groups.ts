/**
 * @module evidence/row-groups: headings that stand in a table's own rows ("Primary outcomes", "Sex") → the rows that are below them.
 *
 * Promise: a row is put under a heading only where the table shows that it is: set in below it, or in a table that is parted by such
 * headings from its first row on. Where it cannot be told a row stands alone: a heading too few misleads less than a wrong one.
 */
import type { GridRow } from "./table-grid.ts";

/** Headings that are longer are notes. */
const MAX_HEADING_CHARS = 150;
const MAX_DEPTH = 6;

/** A heading as told of a row below it. */
export interface Above {
  readonly text: string;
  readonly column: number;
}

interface Heading extends Level, Above {
  /** Over the whole width of the table, or all of it but the rows' own names. */
  readonly isFull: boolean;
  /** What follows at the heading's own level is below it too. */
  readonly holdsSameLevel: boolean;
}

interface Level {
  readonly column: number;
  readonly indent: number;
  readonly isStyled: boolean;
}

const top: Level = { column: 0, indent: 0, isStyled: false };

/** The headings above each of `rows`, outermost first, in the rows' order. @param rows without head rows and empty ones */
export function groupsOf(rows: readonly GridRow[], width: number): Above[][] {
  const levels = rows.map((row) => levelOf(row, width));
  const isParted = partedLevels(rows, levels);
  let headings: Heading[] = [];
  return rows.map((row, place) => {
    const level = levels[place] ?? top;
    if (row.part !== rows[place - 1]?.part) headings = [];
    if (!isHeading(row)) {
      headings = headings.slice(0, headings.findLastIndex((heading) => holds(heading, level)) + 1);
      return headings;
    }
    const isFull = isFullHeading(row, width);
    const text = row.own[0]?.text ?? "";
    headings = headings.slice(0, headings.findLastIndex((heading) => nests(heading, level, isFull)) + 1);
    const above = headings;
    const next = rows[place + 1];
    const below = next === undefined || next.part !== row.part || isHeading(next) ? undefined : levels[place + 1];
    const holdsSameLevel =
      below !== undefined && isSame(level, below) && standsOut(level, below, isFull) && isParted(row, level);
    if (text.length <= MAX_HEADING_CHARS && !/[.!?]$/.test(text) && headings.length < MAX_DEPTH)
      headings = [...headings, { ...level, text, isFull, holdsSameLevel }];
    return above;
  });
}

/** Whether a row says nothing but one text of words, beside names that span down to it from above. */
export function isHeading({ cells, own: [cell, ...others] }: GridRow): boolean {
  if (cell === undefined || others.length > 0 || !/\p{L}/u.test(cell.text)) return false;
  return cells.every(({ text, column }) => text === "" || column <= cell.column);
}

/** Up to the end of its row, and from its beginning but for the names of rows. */
function isFullHeading({ cells, own: [cell] }: GridRow, width: number): boolean {
  if (cell === undefined || cell.columns < 2 || cell.column + cell.columns !== width) return false;
  return cell.column <= 1 || cells.every(({ text, column }) => text !== "" || column > cell.column);
}

function levelOf(row: GridRow, width: number): Level {
  const { column = 0, indent = 0, isStyled = false } = row.own[0] ?? {};
  const isAlone = row.cells.every(({ text }) => text === "" || text === row.own[0]?.text);
  return { column: isHeading(row) && isFullHeading(row, width) && isAlone ? 0 : column, indent, isStyled };
}

function isSame(a: Level, b: Level): boolean {
  return a.column === b.column && a.indent === b.indent;
}

function isDeeper(level: Level, than: Level): boolean {
  return level.column > than.column || (level.column === than.column && level.indent > than.indent);
}

function holds(heading: Heading, level: Level): boolean {
  if (isDeeper(level, heading)) return true;
  return isSame(level, heading) && heading.holdsSameLevel && !(level.isStyled && heading.isStyled);
}

/** Whether a heading is below another. */
function nests(above: Heading, level: Level, isFull: boolean): boolean {
  return isDeeper(level, above) || (isSame(level, above) && above.isFull && above.holdsSameLevel && !isFull);
}

function standsOut(level: Level, below: Level, isFull: boolean): boolean {
  return (level.isStyled && !below.isStyled) || (isFull && level.isStyled === below.isStyled);
}

/** Whether the first row at a level of a part is a heading: then such headings part the rows, and none is before them. */
function partedLevels(rows: readonly GridRow[], levels: readonly Level[]): (row: GridRow, level: Level) => boolean {
  const keyOf = ({ part }: GridRow, { column, indent }: Level) => `${part} ${column} ${indent}`;
  const first = new Map<string, boolean>();
  for (const [place, row] of rows.entries()) {
    const level = levels[place] ?? top;
    const key = keyOf(row, level);
    if (!first.has(key) && (isHeading(row) || !level.isStyled)) first.set(key, isHeading(row));
  }
  return (row, level) => first.get(keyOf(row, level)) === true;
}
