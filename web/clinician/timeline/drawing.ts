/**
 * @module web/clinician/timeline/drawing: the rows of a timeline on a canvas: bars where something lasts, a dot for one event, a taller column where
 * several share a place; beneath them the dates and the whole record with what is looked at of it.
 *
 * Cost: one pass over the events looked at and at most one mark for every four pixels of a row, however long the record.
 */
import type { EventKind } from "#contract";
import type { TimelineRow } from "./rows.ts";
import { type TimeWindow, timeTicks } from "./window.ts";

const ROW = 23;
const AXIS = 24;
const OVERVIEW = 34;
/** Marks closer than this share a place. */
const PLACE = 4;
/** Shorter than this on the screen is a moment. */
const LEAST_BAR = 7;
const RIGHT = 14;

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Where time begins, right of the rows' titles. */
  readonly left: number;
  readonly right: number;
  readonly axisTop: number;
  readonly overviewTop: number;
}

export interface TimelineColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly soft: string;
  readonly kinds: Readonly<Record<EventKind, string>>;
  readonly font: string;
}

export function heightOf(rows: number): number {
  return rows * ROW + AXIS + OVERVIEW;
}

export function planLayout(width: number, rows: number): TimelineLayout {
  const left = width < 560 ? 116 : 214;
  const axisTop = rows * ROW;
  return {
    width,
    height: heightOf(rows),
    left,
    right: Math.max(left + 40, width - RIGHT),
    axisTop,
    overviewTop: axisTop + AXIS,
  };
}

/** Pixels from the left for a moment. */
function toX(moment: number, window: TimeWindow, { left, right }: TimelineLayout): number {
  return left + ((moment - window.from) / (window.to - window.from)) * (right - left);
}

export function toMoment(x: number, window: TimeWindow, { left, right }: TimelineLayout): number {
  return window.from + ((x - left) / (right - left)) * (window.to - window.from);
}

export interface Drawn {
  readonly rows: readonly TimelineRow[];
  readonly window: TimeWindow;
  readonly whole: TimeWindow;
  readonly layout: TimelineLayout;
  readonly colours: TimelineColours;
}

export function drawTimeline(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { rows, layout, colours } = drawn;
  canvas.clearRect(0, 0, layout.width, layout.height);
  canvas.font = `12px ${colours.font}`;
  canvas.textBaseline = "middle";
  drawDates(canvas, drawn);
  for (const [y, row] of rows.entries()) {
    canvas.fillStyle = colours.quiet;
    canvas.textAlign = "right";
    canvas.fillText(fitted(canvas, row.title, layout.left - 22), layout.left - 14, y * ROW + ROW / 2 + 1);
  }
  canvas.save();
  canvas.beginPath();
  canvas.rect(layout.left - 5, 0, layout.right - layout.left + 10, layout.axisTop);
  canvas.clip();
  for (const [y, row] of rows.entries()) drawRow(canvas, drawn, row, y * ROW + ROW / 2);
  canvas.restore();
  drawOverview(canvas, drawn);
}

function drawDates(canvas: CanvasRenderingContext2D, { window, layout, colours, rows }: Drawn): void {
  const { left, right, axisTop } = layout;
  canvas.strokeStyle = colours.line;
  canvas.lineWidth = 1;
  canvas.beginPath();
  for (let y = 1; y <= rows.length; y++) line(canvas, left, y * ROW - 0.5, right, y * ROW - 0.5);
  canvas.textAlign = "center";
  canvas.fillStyle = colours.quiet;
  for (const { at, label } of timeTicks(window, Math.max(3, Math.floor((right - left) / 84)))) {
    const x = Math.round(toX(at, window, layout)) + 0.5;
    line(canvas, x, 0, x, axisTop + 4);
    const half = canvas.measureText(label).width / 2;
    if (x - half > left - 20 && x + half < layout.width) canvas.fillText(label, x, axisTop + 14);
  }
  canvas.stroke();
}

function line(canvas: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  canvas.moveTo(x1, y1);
  canvas.lineTo(x2, y2);
}

function drawRow(
  canvas: CanvasRenderingContext2D,
  { window, layout, colours }: Drawn,
  row: TimelineRow,
  middle: number,
) {
  const counts = new Map<number, { n: number; x: number }>();
  canvas.fillStyle = colours.kinds[row.kind];
  canvas.globalAlpha = 0.85;
  canvas.beginPath();
  const [first, last] = seenRange(row, window);
  for (let i = first; i < last; i++) {
    const [start = 0, end = 0] = [row.starts[i], row.ends[i]];
    if (end < window.from) continue;
    const x = toX(start, window, layout);
    const width = toX(end, window, layout) - x;
    if (width >= LEAST_BAR) {
      const from = Math.max(x, layout.left - 10);
      canvas.roundRect(from, middle - 5, Math.min(x + width, layout.right + 10) - from, 10, 3);
      continue;
    }
    const place = Math.floor(x / PLACE);
    const held = counts.get(place);
    if (held === undefined) counts.set(place, { n: 1, x });
    else held.n++;
  }
  for (const [place, { n, x }] of counts) {
    if (n === 1 && standsAlone(counts, place)) {
      canvas.moveTo(x + 4, middle);
      canvas.arc(x, middle, 4, 0, 2 * Math.PI);
      continue;
    }
    const height = Math.min(ROW - 3, 6 + 3 * Math.log2(n));
    canvas.rect(place * PLACE, middle - height / 2, PLACE - 0.5, height);
  }
  canvas.fill();
  canvas.globalAlpha = 1;
}

/** No dot would touch it. */
function standsAlone(counts: ReadonlyMap<number, unknown>, place: number): boolean {
  return [place - 2, place - 1, place + 1, place + 2].every((near) => !counts.has(near));
}

/** Places of a row's events, newest first, that can be seen: begun by the window's end, and not so long before it that none lasts into it. */
export function seenRange({ starts, longest }: TimelineRow, { from, to }: TimeWindow): [first: number, last: number] {
  return [firstUpTo(starts, to), firstUpTo(starts, from - longest - 1)];
}

/** The first place in descending `starts` whose moment is `most` or before. */
function firstUpTo(starts: Float64Array, most: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much happened when, over the whole record, and which part is looked at. */
function drawOverview(canvas: CanvasRenderingContext2D, { rows, window, whole, layout, colours }: Drawn): void {
  const { left, right, overviewTop } = layout;
  const bottom = overviewTop + OVERVIEW - 4;
  const counts = overviewCounts(rows, whole, Math.max(1, Math.floor((right - left) / 3)));
  const most = counts.reduce((largest, n) => Math.max(largest, n), 1);
  const [from, to] = [toX(window.from, whole, layout), toX(window.to, whole, layout)];
  canvas.fillStyle = colours.soft;
  canvas.fillRect(from, overviewTop, Math.max(3, to - from), OVERVIEW - 4);
  canvas.fillStyle = colours.quiet;
  canvas.globalAlpha = 0.55;
  canvas.beginPath();
  for (const [place, n] of counts.entries()) {
    if (n === 0) continue;
    const height = 2 + (OVERVIEW - 12) * (Math.log2(1 + n) / Math.log2(1 + most));
    canvas.rect(left + place * 3, bottom - height, 2, height);
  }
  canvas.fill();
  canvas.globalAlpha = 1;
  canvas.strokeStyle = colours.accent;
  canvas.lineWidth = 1.5;
  canvas.strokeRect(from, overviewTop, Math.max(3, to - from), OVERVIEW - 4);
}

const overviews = new WeakMap<readonly TimelineRow[], { readonly places: number; readonly counts: Int32Array }>();

/** The same for every window, so counted once. */
function overviewCounts(rows: readonly TimelineRow[], { from, to }: TimeWindow, places: number): Int32Array {
  const held = overviews.get(rows);
  if (held?.places === places) return held.counts;
  const counts = new Int32Array(places);
  for (const { starts } of rows) {
    for (const start of starts) {
      const place = Math.min(places - 1, Math.floor(((start - from) / (to - from)) * places));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  overviews.set(rows, { places, counts });
  return counts;
}

const fittedTexts = new Map<string, string>();

function fitted(canvas: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${width} ${canvas.font} ${text}`;
  const known = fittedTexts.get(key);
  if (known !== undefined) return known;
  let shown = text;
  while (shown.length > 1 && canvas.measureText(shown === text ? text : `${shown}…`).width > width)
    shown = shown.slice(0, -1);
  const result = shown === text ? text : `${shown.trimEnd()}…`;
  fittedTexts.set(key, result);
  return result;
}

/** What stands beneath a point: the row, and places of its events, newest first; none beneath its title. */
export function eventsAt(
  { rows, window, layout }: Pick<Drawn, "rows" | "window" | "layout">,
  x: number,
  y: number,
): { readonly row: TimelineRow; readonly positions: readonly number[] } | undefined {
  const row = rows[Math.floor(y / ROW)];
  if (row === undefined || x > layout.right + 5) return undefined;
  if (x < layout.left - 5) return { row, positions: [] };
  const [earliest, latest] = [toMoment(x - 5, window, layout), toMoment(x + 5, window, layout)];
  const [first, last] = seenRange(row, { from: earliest, to: latest });
  const positions: number[] = [];
  for (let i = first; i < last; i++) if ((row.ends[i] ?? 0) >= earliest) positions.push(row.positions[i] ?? 0);
  return positions.length === 0 ? undefined : { row, positions };
}
