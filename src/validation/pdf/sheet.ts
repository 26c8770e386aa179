/**
 * @module validation/pdf/sheet: a tagged PDF (PDF/UA-1, PDF 1.7), A4, its fonts embedded, its pages numbered.
 *
 * Promise: the same content gives the same bytes: there is no clock, and the date of making is 1970-01-01 for every document. Lengths are points,
 * y grows downwards. Every drawing here goes into an element of the structure or is marked as an artifact, so that a screen reader meets all of
 * the text once, in order.
 */
import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import { type Colour, colours } from "../report-look.ts";
import type { Pdf, Structure } from "./pdfkit-types.ts";

export type Layout = "portrait" | "landscape";

export interface Sheet {
  readonly doc: Pdf;
  /** All content hangs from it. */
  readonly body: Structure;
}

/** Says in the metadata which standard of accessibility the document keeps. */
const PDF_UA = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;
const margins = { left: 44, right: 44, top: 42, bottom: 46 };
/** By their paths, under which pdfkit keeps a font once read; under a name of its own it reads the file at every change of font. */
const fonts = {
  regular: fileURLToPath(import.meta.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")),
  bold: fileURLToPath(import.meta.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf")),
} as const;

export type Weight = keyof typeof fonts;

/** An empty document with its first page. `title` must be plain ASCII without markup: it goes into the metadata as it is. */
export function openSheet(title: string): Sheet {
  const doc = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en-GB",
    font: fonts.regular,
    info: { Title: title, Producer: "Osler", Creator: "Osler", CreationDate: new Date(0) },
  });
  doc.appendXML(PDF_UA);
  const body = doc.struct("Document");
  doc.addStructure(body);
  return { doc, body };
}

/** An element that more will be put into. */
export function open({ doc }: Sheet, parent: Structure, type: string): Structure {
  const element = doc.struct(type);
  parent.add(element);
  return element;
}

/** An element that is drawn at once. */
export function put(
  { doc }: Sheet,
  parent: Structure,
  type: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): void {
  parent.add(doc.struct(type, options, draw));
}

/** Numbers the pages and writes the document. */
export async function closeSheet({ doc, body }: Sheet, footer: string): Promise<Uint8Array> {
  body.end();
  numberPages(doc, footer);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.end();
  await written;
  return Buffer.concat(chunks);
}

/** Left edge, width and lowest line of the page's content. */
export function frameOf({ doc }: Sheet): { left: number; width: number; foot: number } {
  const { width, height } = doc.page;
  return { left: margins.left, width: width - margins.left - margins.right, foot: height - margins.bottom };
}

/** Content width of a page lying so. */
export function widthOf(layout: Layout): number {
  return (layout === "portrait" ? 595.28 : 841.89) - margins.left - margins.right;
}

/** Goes on at the top of a page lying so, unless this one does and has `height` left. Says whether the page is new. */
export function makeRoom(sheet: Sheet, height: number, layout: Layout = layoutOf(sheet)): boolean {
  const { doc } = sheet;
  if (layout === layoutOf(sheet) && doc.y + height <= frameOf(sheet).foot) return false;
  doc.addPage({ size: "A4", layout, margins });
  return true;
}

/** Chooses font, size in points and colour of the text that follows. */
export function write(
  { doc }: Pick<Sheet, "doc">,
  size: number,
  weight: Weight = "regular",
  colour: Colour = "ink",
): Pdf {
  return doc.font(fonts[weight]).fontSize(size).fillColor(inkOf(colour));
}

/** On white paper. */
export function inkOf(colour: Colour): string {
  return colour === "paper" ? "#ffffff" : colours[colour][0];
}

/** Lines and shades that no reader needs to be told of. */
export function drawArtifact({ doc }: Sheet, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

function numberPages(doc: Pdf, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    const { width, height } = doc.page;
    const y = height - margins.bottom + 16;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    write({ doc }, 8, "regular", "soft");
    doc.text(footer, margins.left, y, { lineBreak: false });
    const number = `Page ${page - start + 1} of ${count}`;
    doc.text(number, width - margins.right - doc.widthOfString(number), y, { lineBreak: false });
    doc.endMarkedContent();
  }
}

function layoutOf({ doc }: Sheet): Layout {
  return doc.page.width < doc.page.height ? "portrait" : "landscape";
}
