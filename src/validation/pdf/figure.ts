/** @module validation/pdf/figure: the report's figures as vectors. */
import type { Predictor } from "#contract";
import { type Figure, markAt, type Shape } from "../report-figures.ts";
import { type Colour, predictorLook, roleLook } from "../report-look.ts";
import type { Structure } from "./pdfkit-types.ts";
import { frameOf, inkOf, makeRoom, open, put, type Sheet, write } from "./sheet.ts";

/** One figure with its upper left corner at the point; what it shows is its alternative text. Leaves the text's place where it was. */
export function drawFigure(sheet: Sheet, parent: Structure, figure: Figure, x: number, y: number, scale: number): void {
  const { doc } = sheet;
  const { title, description, width, height, shapes } = figure;
  const alt = description === undefined ? title : `${title}. ${description}`;
  const place = { x: doc.x, y: doc.y };
  const bbox = [x, y, x + width * scale, y + height * scale] as const;
  put(
    sheet,
    parent,
    "Figure",
    () => {
      doc.save().translate(x, y).scale(scale);
      for (const shape of shapes) drawShape(sheet, shape);
      doc.restore();
    },
    { alt, bbox, placement: "Block" },
  );
  Object.assign(doc, place);
}

const [PANELS_ACROSS, PANEL_GAP, PANEL_CAPTION] = [3, 14, 30];

/** Small figures side by side, each with its title below. */
export function drawPanels(
  sheet: Sheet,
  parent: Structure,
  panels: readonly { readonly title: string; readonly figure: Figure }[],
): void {
  const { doc } = sheet;
  for (let first = 0; first < panels.length; first += PANELS_ACROSS) {
    const row = panels.slice(first, first + PANELS_ACROSS);
    const { left, width } = frameOf(sheet);
    const across = (width - PANEL_GAP * (PANELS_ACROSS - 1)) / PANELS_ACROSS;
    const scaleOf = (figure: Figure) => across / figure.width;
    const height = Math.max(...row.map(({ figure }) => figure.height * scaleOf(figure)));
    makeRoom(sheet, height + PANEL_CAPTION);
    const top = doc.y;
    for (const [i, { title, figure }] of row.entries()) {
      const x = left + i * (across + PANEL_GAP);
      drawFigure(sheet, parent, figure, x, top, scaleOf(figure));
      put(sheet, parent, "Caption", () => {
        write(sheet, 8.5).text(title, x + 4, top + height + 2, { width: across - 4 });
      });
    }
    doc.x = left;
    doc.y = top + height + PANEL_CAPTION;
  }
}

/** Which mark is whose, in one line or more. */
export function drawKey(sheet: Sheet, parent: Structure, predictors: readonly Predictor[]): void {
  const { doc } = sheet;
  const { left, width } = frameOf(sheet);
  makeRoom(sheet, 34);
  const list = open(sheet, parent, "L");
  let [x, y] = [left, doc.y];
  for (const predictor of predictors) {
    const { name } = predictorLook[predictor];
    const wide = write(sheet, 9).widthOfString(name) + 30;
    if (x + wide > left + width) [x, y] = [left, y + 15];
    const at = [x, y] as const;
    const item = open(sheet, list, "LI");
    put(sheet, item, "LBody", () => {
      drawShape(sheet, markAt(predictor, at[0] + 5, at[1] + 6.5, 3.6));
      write(sheet, 9).text(name, at[0] + 13, at[1], { lineBreak: false });
    });
    x += wide;
  }
  list.end();
  doc.x = left;
  doc.y = y + 19;
}

function drawShape(sheet: Sheet, shape: Shape): void {
  const { doc } = sheet;
  const { stroke, fill, width = 1, dash, size = 11 } = roleLook[shape.role];
  const colourOf = (colour: Colour | "predictor") =>
    inkOf(
      colour !== "predictor" ? colour : shape.predictor === undefined ? "ink" : predictorLook[shape.predictor].colour,
    );
  if (shape.kind === "text") {
    write(sheet, size).fillColor(colourOf(fill ?? "ink"));
    const back = shape.anchor === undefined ? 0 : doc.widthOfString(shape.text) / (shape.anchor === "middle" ? 2 : 1);
    doc.text(shape.text, shape.x - back, shape.y, { lineBreak: false, baseline: "alphabetic" });
    return;
  }
  outline(sheet, shape);
  doc.lineWidth(width);
  if (dash === undefined) doc.undash();
  else doc.dash(dash[0], { space: dash[1] });
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(colourOf(fill), colourOf(stroke));
  else if (fill !== undefined) doc.fill(colourOf(fill));
  else doc.stroke(colourOf(stroke ?? "ink"));
}

function outline({ doc }: Sheet, shape: Exclude<Shape, { kind: "text" }>): void {
  switch (shape.kind) {
    case "line":
      doc.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
      return;
    case "polyline":
      for (const [i, [x, y]] of shape.points.entries()) {
        if (i === 0) doc.moveTo(x, y);
        else doc.lineTo(x, y);
      }
      return;
    case "circle":
      doc.circle(shape.x, shape.y, shape.r);
      return;
    case "rect":
      doc.rect(shape.x, shape.y, shape.width, shape.height);
      return;
    case "path":
      doc.path(shape.d);
  }
}
