/**
 * @module validation/pdf/report-pdf: the report as a document to file: the page's own content, typeset without a browser.
 */
import type { ValidationReport } from "#contract";
import type { Block, ForestBand, Section, Words } from "../report-blocks.ts";
import { toContent } from "../report-content.ts";
import { forestChart, forestFrom, forestHeight } from "../report-figures.ts";
import { drawFigure, drawKey, drawPanels } from "./figure.ts";
import type { Structure } from "./pdfkit-types.ts";
import { closeSheet, frameOf, makeRoom, open, openSheet, put, type Sheet, write } from "./sheet.ts";
import { drawTable, tableStart } from "./table.ts";

/** Size of running text, and room for a section's heading. */
const [BODY, HEADING] = [10, 40];

/** The whole document. */
export function renderReportPdf(report: ValidationReport): Promise<Uint8Array> {
  const { title, lead, sections } = toContent(report);
  const release = report.about?.model.release;
  const named = release == null ? title : `${title}: ${release.name} ${release.version}`;
  const sheet = openSheet(/^[\w .:+-]+$/.test(named) ? named : title);
  drawTitle(sheet, title);
  for (const block of lead) drawBlock(sheet, sheet.body, block);
  for (const section of sections) drawSection(sheet, section);
  return closeSheet(sheet, `Osler · ${named}`);
}

function drawTitle(sheet: Sheet, title: string): void {
  const { doc, body } = sheet;
  put(sheet, body, "P", () => {
    write(sheet, 9, "bold", "soft").text("OSLER", frameOf(sheet).left, doc.y, { characterSpacing: 0.8 });
  });
  put(sheet, body, "H1", () => {
    write(sheet, 22, "bold").text(title);
  });
  doc.y += 6;
}

/** A section begins where its heading and something below it have room, and lies upright unless it is a table too wide for that. */
function drawSection(sheet: Sheet, { title, blocks }: Section): void {
  const { doc } = sheet;
  const [first] = blocks;
  const start = first?.kind === "table" ? tableStart(sheet, first) : { layout: "portrait" as const, height: 110 };
  if (!makeRoom(sheet, HEADING + start.height, start.layout)) doc.y += 12;
  const section = open(sheet, sheet.body, "Sect");
  doc.outline.addItem(title);
  put(sheet, section, "H2", () => {
    write(sheet, 14, "bold").text(title, frameOf(sheet).left, doc.y);
  });
  doc.y += 4;
  for (const block of blocks) drawBlock(sheet, section, block);
  section.end();
}

function drawBlock(sheet: Sheet, parent: Structure, block: Block): void {
  if (block.kind === "paragraph") drawParagraph(sheet, parent, block.words, block.tone === "loss");
  else if (block.kind === "list") drawList(sheet, parent, toItems(block), 16);
  else if (block.kind === "terms" && block.figures) drawNumbers(sheet, parent, block.terms);
  else if (block.kind === "terms") {
    const items = block.terms.map(({ term, words }) => ({ label: term, words: [words], loss: false }));
    drawList(sheet, parent, items, 58);
  } else if (block.kind === "key") drawKey(sheet, parent, block.predictors);
  else if (block.kind === "forest") drawForest(sheet, parent, block.bands, block.horizonYears);
  else if (block.kind === "panels") drawPanels(sheet, parent, block.panels);
  else drawTable(sheet, parent, block);
}

function toItems({ items, ordered }: Extract<Block, { kind: "list" }>) {
  return items.map(({ words, tone }, i) => ({ label: ordered ? `${i + 1}.` : "•", words, loss: tone === "loss" }));
}

function drawParagraph(sheet: Sheet, parent: Structure, words: Words, loss: boolean): void {
  makeRoom(sheet, 30);
  put(sheet, parent, "P", () => drawWords(sheet, words, frameOf(sheet).left, loss));
  sheet.doc.y += 5;
}

function drawWords(sheet: Sheet, words: Words, x: number, loss: boolean): void {
  const { doc } = sheet;
  const { left, width } = frameOf(sheet);
  const colour = loss ? "loss" : "ink";
  const top = doc.y;
  for (const [i, part] of words.entries()) {
    const [text, weight] =
      typeof part === "string"
        ? ([part, "regular"] as const)
        : "strong" in part
          ? ([part.strong, "bold"] as const)
          : ([part.code, "regular"] as const);
    const options = { width: left + width - x, continued: i < words.length - 1, lineGap: 1.5 };
    write(sheet, BODY, weight, colour);
    if (i === 0) doc.text(text, x, top, options);
    else doc.text(text, options);
  }
}

function drawList(
  sheet: Sheet,
  parent: Structure,
  items: readonly { readonly label: string; readonly words: Words; readonly loss: boolean }[],
  indent: number,
): void {
  const { doc } = sheet;
  const list = open(sheet, parent, "L");
  for (const { label, words, loss } of items) {
    makeRoom(sheet, 28);
    const { left } = frameOf(sheet);
    const top = doc.y;
    const item = open(sheet, list, "LI");
    put(sheet, item, "Lbl", () => {
      write(sheet, BODY, indent > 20 ? "bold" : "regular", loss ? "loss" : "ink").text(label, left, top, {
        lineBreak: false,
      });
    });
    doc.y = top;
    put(sheet, item, "LBody", () => drawWords(sheet, words, left + indent, loss));
    doc.y += 3;
  }
  list.end();
  doc.x = frameOf(sheet).left;
  doc.y += 3;
}

/** Few numbers, large, side by side. */
function drawNumbers(
  sheet: Sheet,
  parent: Structure,
  terms: readonly { readonly term: string; readonly words: string }[],
): void {
  const { doc } = sheet;
  makeRoom(sheet, 40);
  const { left, width } = frameOf(sheet);
  const top = doc.y;
  const each = width / Math.max(5, terms.length);
  const list = open(sheet, parent, "L");
  for (const [i, { term, words }] of terms.entries()) {
    const item = open(sheet, list, "LI");
    const x = left + i * each;
    put(sheet, item, "Lbl", () => {
      write(sheet, 8.5, "regular", "soft").text(term, x, top, { width: each - 4 });
    });
    put(sheet, item, "LBody", () => {
      write(sheet, 15).text(words, x, top + 12, { lineBreak: false });
    });
  }
  list.end();
  doc.x = left;
  doc.y = top + 38;
}

/** As many tasks a page as fit; all on one axis. */
function drawForest(sheet: Sheet, parent: Structure, bands: readonly ForestBand[], horizonYears: number): void {
  const { doc } = sheet;
  const from = forestFrom(bands);
  let rest = bands;
  while (rest.length > 0) {
    const { left, width, foot } = frameOf(sheet);
    const scale = Math.min(1, width / forestChart(rest.slice(0, 1), horizonYears, from).width);
    let count = 1;
    while (count < rest.length && doc.y + forestHeight(rest.slice(0, count + 1)) * scale <= foot) count++;
    const shown = rest.slice(0, count);
    if (makeRoom(sheet, forestHeight(shown) * scale)) continue;
    drawFigure(sheet, parent, forestChart(shown, horizonYears, from), left, doc.y, scale);
    doc.y += forestHeight(shown) * scale;
    rest = rest.slice(count);
  }
}
