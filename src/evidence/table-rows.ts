/** @module evidence/table-rows: a table of an article, a page or a label → its rows, each with the cells that stand in it for a reader. */
import { childElements, descendants, type XmlElement } from "#storage";

/** What a table's spans may add to its text; beyond it a cell is read once, so that no span makes a page grow without end. */
const MAX_REPEATED_CHARS = 200_000;

/** Cells parted by ` | `. One that spans rows or columns is read in each, an empty one keeps its place; a row that holds one text is that text. */
export function tableRows(table: XmlElement, textOf: (cell: XmlElement) => string): string[] {
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
    const told = [...new Set(texts.filter((text) => text !== ""))];
    return told.length < 2 ? (told[0] ?? "") : texts.join(" | ");
  });
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).filter(({ name }) => name === "td" || name === "th");
}

function spanOf({ attributes }: XmlElement, name: string): number {
  const span = Number(attributes[name]);
  return Number.isInteger(span) && span > 1 ? span : 1;
}
