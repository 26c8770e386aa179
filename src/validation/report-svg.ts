/** @module validation/report-svg: a figure as SVG text, coloured by the page's CSS so that light and dark both read. */

import type { Predictor } from "#contract";
import { type Figure, markAt, type Shape } from "./report-figures.ts";

/** The figure with its title and, where it has one, its description. */
export function toSvg({ title, description, width, height, shapes }: Figure): string {
  const name = escapeText(title);
  const words = description === undefined ? "" : `<desc>${escapeText(description)}</desc>`;
  return `<svg role="img" aria-label="${name}" viewBox="0 0 ${width} ${height}" style="max-width:${width}px"><title>${name}</title>${words}${shapes.map(toElement).join("")}</svg>`;
}

/** A predictor's mark alone, for a key. */
export function markSvg(predictor: Predictor): string {
  return `<svg width="16" height="12" aria-hidden="true">${toElement(markAt(predictor, 8, 6))}</svg>`;
}

/** Text safe inside HTML and SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function toElement(shape: Shape): string {
  const look = `class="${shape.role}${shape.predictor === undefined ? "" : ` p-${shape.predictor}`}"`;
  switch (shape.kind) {
    case "line":
      return `<line ${look} x1="${shape.x1}" x2="${shape.x2}" y1="${shape.y1}" y2="${shape.y2}"/>`;
    case "polyline":
      return `<polyline ${look} points="${shape.points.map((point) => point.join()).join(" ")}"/>`;
    case "circle":
      return `<circle ${look} cx="${shape.x}" cy="${shape.y}" r="${shape.r}"/>`;
    case "rect":
      return `<rect ${look} x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"/>`;
    case "path":
      return `<path ${look} d="${shape.d}"/>`;
    case "text": {
      const anchor = shape.anchor === undefined ? "" : ` text-anchor="${shape.anchor}"`;
      return `<text ${look} x="${shape.x}" y="${shape.y}"${anchor}>${escapeText(shape.text)}</text>`;
    }
  }
}
