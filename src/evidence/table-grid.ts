/**
 * @module evidence/table-grid: a table's markup → which cell stands in which columns of which row.
 *
 * A reader is told nothing wrong by a table that is not understood: nested tables, spans that collide and tables without end are no grid.
 */
import { childElements, descendants, plainText, type XmlElement } from "#storage";

export interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  /** Written as a head (`th`). */
  readonly isHead: boolean;
  /** Set apart from other text: a head, or bold, italic or underlined as a whole. */
  readonly isStyled: boolean;
  /** Blanks the cell opens with. */
  readonly indent: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Those that begin in this row and hold words. */
  readonly own: readonly GridCell[];
  /** Place of its `thead`, `tbody` or `tfoot` among them. */
  readonly part: number;
  readonly isInHead: boolean;
  /** Columns up to the end of its last cell. */
  readonly width: number;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
  /** Letters of all cells, each read once. */
  readonly chars: number;
}

const MAX_COLUMNS = 100;
/** What spans may add to a table's text; beyond it a table is no grid, so that no span makes a page grow without end. */
const MAX_REPEATED_CHARS = 200_000;

/** `undefined` for a table that cannot be read as rows and columns. */
export function toGrid(table: XmlElement, textOf: (cell: XmlElement) => string): Grid | undefined {
  const found = partsOf(table);
  const rowCount = found.reduce((sum, { rows }) => sum + rows.length, 0);
  if (descendants(table, "table").length > 0 || descendants(table, "tr").length !== rowCount) return undefined;
  const rows: GridRow[] = [];
  let [width, chars, left] = [0, 0, MAX_REPEATED_CHARS];
  for (const [part, { isInHead, rows: elements }] of found.entries()) {
    let above: { readonly cell: GridCell; readonly rows: number }[] = [];
    for (const element of elements) {
      const started = placeCells(element, above, textOf);
      if (started === undefined) return undefined;
      const carried = above.map(({ cell }) => cell);
      const again = ({ text, columns }: GridCell) => columns * (text.length + 1);
      left -= carried.reduce((sum, cell) => sum + again(cell), 0);
      left -= started.reduce((sum, { cell }) => sum + again(cell) - cell.text.length - 1, 0);
      const cells = [...carried, ...started.map(({ cell }) => cell)].sort((a, b) => a.column - b.column);
      const last = cells.at(-1);
      const end = last === undefined ? 0 : last.column + last.columns;
      chars += started.reduce((sum, { cell }) => sum + cell.text.length + 1, 0);
      if (left < 0 || end > MAX_COLUMNS) return undefined;
      width = Math.max(width, end);
      const own = started.map(({ cell }) => cell).filter(({ text }) => text !== "");
      rows.push({ cells, own, part, isInHead, width: end });
      above = [...above, ...started].filter((one) => one.rows > 1).map((one) => ({ ...one, rows: one.rows - 1 }));
    }
  }
  return { rows, width, chars };
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).filter(({ name }) => name === "td" || name === "th");
}

/** A span as written, 1 where it is none. */
export function spanOf({ attributes }: XmlElement, name: string): number {
  const span = Number(attributes[name]);
  return Number.isInteger(span) && span > 1 ? span : 1;
}

/** No cell spans beyond the part it stands in. */
function partsOf(table: XmlElement): { readonly isInHead: boolean; readonly rows: XmlElement[] }[] {
  const parts: { isInHead: boolean; rows: XmlElement[] }[] = [];
  let isLoose = false;
  for (const child of childElements(table)) {
    if (child.name === "tr") {
      if (isLoose) parts.at(-1)?.rows.push(child);
      else parts.push({ isInHead: false, rows: [child] });
      isLoose = true;
    } else if (/^t(?:head|body|foot)$/.test(child.name)) {
      parts.push({ isInHead: child.name === "thead", rows: childElements(child, "tr") });
      isLoose = false;
    }
  }
  return parts;
}

/** Each cell of a row in the first columns that nothing from above stands in. `undefined` if one has no room. */
function placeCells(row: XmlElement, above: readonly { cell: GridCell }[], textOf: (cell: XmlElement) => string) {
  const started: { cell: GridCell; rows: number }[] = [];
  const taken = above.map(({ cell }) => cell).sort((a, b) => a.column - b.column);
  let column = 0;
  let next = 0;
  for (const element of cellsOf(row)) {
    for (let cell = taken[next]; cell !== undefined && cell.column <= column; cell = taken[++next])
      column = Math.max(column, cell.column + cell.columns);
    const columns = spanOf(element, "colspan");
    if ((taken[next]?.column ?? Number.POSITIVE_INFINITY) < column + columns) return undefined;
    const text = textOf(element);
    const isHead = element.name === "th";
    const cell = { text, column, columns, isHead, isStyled: isHead || isStyled(element), indent: indentOf(element) };
    started.push({ cell, rows: spanOf(element, "rowspan") });
    column += columns;
  }
  return started;
}

const styles = new Set(["bold", "b", "strong", "italic", "i", "em", "underline", "u"]);
const marks = new Set(["sup", "sub", "xref", "fn", "hr", "br", "break"]);

/** Whether all of a cell's words are set apart as a heading's are. */
function isStyled(element: XmlElement): boolean {
  const parts = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  const told = parts.filter((child) => typeof child === "string" || !marks.has(child.name));
  return told.length > 0 && told.every((child) => typeof child !== "string" && (hasStyle(child) || isStyled(child)));
}

function hasStyle({ name, attributes }: XmlElement): boolean {
  return styles.has(name) || /\b(?:bold|italics|underline)\b/i.test(attributes["styleCode"] ?? "");
}

/** Blanks before a cell's first word; those of a line broken in the source are none. */
function indentOf(cell: XmlElement): number {
  const blanks = /^\s*/u.exec(plainText(cell))?.[0] ?? "";
  return /[\n\r\t]/.test(blanks) ? blanks.replace(/[ \n\r\t]/g, "").length : blanks.length;
}
