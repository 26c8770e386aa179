/**
 * @module validation/report-figures: the report's figures as shapes, drawn as SVG on the page and as vectors in the printed document.
 *
 * Every figure has a title and says in words what it shows. Lengths are in the figure's own units, about a pixel each; y grows downwards.
 */
import type { CalibrationCurve, DecisionCurve, Predictor, RiskDistribution, ValidationRow } from "#contract";
import { type ForestBand, percent } from "./report-blocks.ts";
import { predictorLook, type ShapeRole } from "./report-look.ts";

export type Shape = { readonly role: ShapeRole; readonly predictor?: Predictor } & (
  | { readonly kind: "line"; readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }
  | { readonly kind: "polyline"; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** SVG path data. */
  | { readonly kind: "path"; readonly d: string }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor?: "middle" | "end";
    }
);

export interface Figure {
  readonly title: string;
  /** What it shows, in words and numbers, for whoever cannot see it. */
  readonly description?: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const [BAND_LINE, BAND_PADDING, FOREST_TOP, FOREST_FOOT] = [15, 12, 26, 8];

/** Height of a forest chart. */
export function forestHeight(bands: readonly ForestBand[]): number {
  return FOREST_TOP + FOREST_FOOT + bands.reduce((sum, { rows }) => sum + rows.length * BAND_LINE + BAND_PADDING, 0);
}

/** Where the axis of a forest chart begins: at .5, or at the tenth below the lowest interval. */
export function forestFrom(bands: readonly ForestBand[]): number {
  const low = Math.min(0.5, ...bands.flatMap(({ rows }) => rows.map((row) => row.lo ?? row.value)));
  return Math.max(0, Math.floor(low * 10) / 10);
}

/** AUROC with intervals, one band a task, one line a predictor. */
export function forestChart(
  bands: readonly ForestBand[],
  horizonYears: number,
  from: number = forestFrom(bands),
): Figure {
  const [left, right] = [230, 700];
  const x = (value: number) => round(left + ((value - from) / (1 - from)) * (right - left));
  const shapes: Shape[] = [];
  let y = FOREST_TOP;
  for (const { title, rows } of bands) {
    const height = rows.length * BAND_LINE + BAND_PADDING;
    shapes.push(...labelLines(title, left - 14, y + height / 2));
    for (const [i, row] of rows.entries()) shapes.push(...forestRow(row, x, y + 6 + (i + 0.5) * BAND_LINE, right + 14));
    y += height;
    shapes.push({ kind: "line", role: "rule", x1: 10, x2: right + 60, y1: round(y), y2: round(y) });
  }
  const axis = ticksBetween(from, 1, 0.1).flatMap((tick): Shape[] => [
    { kind: "line", role: tick === 0.5 ? "chance" : "grid", x1: x(tick), x2: x(tick), y1: 20, y2: round(y) },
    { kind: "text", role: "tick", x: x(tick), y: 14, text: tick.toFixed(1), anchor: "middle" },
  ]);
  return {
    title: `AUROC at ${horizonYears} years by task and predictor, with 95 % intervals`,
    width: 770,
    height: round(y + FOREST_FOOT),
    shapes: [...axis, ...shapes],
  };
}

function forestRow(row: ValidationRow, x: (value: number) => number, y: number, valueX: number): Shape[] {
  const { model: predictor, value, lo, hi } = row;
  return [
    ...(lo === null || hi === null
      ? []
      : [{ kind: "line", role: "whisker", predictor, x1: x(lo), x2: x(hi), y1: round(y), y2: round(y) } as const]),
    markAt(predictor, x(value), y),
    { kind: "text", role: "value", x: valueX, y: round(y + 3.5), text: value.toFixed(3) },
  ];
}

/** A long title in two lines, parted at the space nearest its middle. */
function labelLines(title: string, x: number, middle: number): Shape[] {
  const spaces = [...title.matchAll(/ /g)].map(({ index }) => index);
  const nearest = spaces.sort((a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2))[0];
  const lines =
    title.length <= 34 || nearest === undefined ? [title] : [title.slice(0, nearest), title.slice(nearest + 1)];
  return lines.map((text, i) => {
    const y = round(middle + 4 + (i - (lines.length - 1) / 2) * 14);
    return { kind: "text", role: "label", x, y, text, anchor: "end" };
  });
}

/** Observed against predicted risk, one small square; the diagonal is perfect. */
export function calibrationChart(title: string, curves: readonly CalibrationCurve[]): Figure {
  const most = Math.max(
    0.01,
    ...curves.flatMap((curve) => curve.points.flatMap((point) => [point.predicted, point.hi])),
  );
  const top = niceTop(most);
  const [left, size, foot] = [40, 170, 26];
  const x = (value: number) => round(left + (value / top) * size);
  const y = (value: number) => round(10 + size - (Math.min(value, top) / top) * size);
  const shapes: Shape[] = axes(left, size, top, x, y);
  shapes.push({ kind: "line", role: "chance", x1: x(0), y1: y(0), x2: x(top), y2: y(top) });
  for (const { model: predictor, points } of curves) {
    if (predictor === "model") {
      for (const { predicted, lo, hi } of points) {
        const at = x(predicted);
        shapes.push({ kind: "line", role: "whisker", predictor, x1: at, x2: at, y1: y(lo), y2: y(hi) });
      }
    }
    const path = points.map(({ predicted, observed }) => [x(predicted), y(observed)] as const);
    shapes.push({ kind: "polyline", role: "curve", predictor, points: path });
    for (const [pointX, pointY] of path) shapes.push(markAt(predictor, pointX, pointY, 2.6));
  }
  return {
    title: `Calibration: ${title}`,
    description: describe(curves, ({ points }) =>
      points.map(
        ({ predicted, observed }) => `${percent(observed)} observed where ${percent(predicted)} was predicted`,
      ),
    ),
    width: left + size + 14,
    height: size + foot + 10,
    shapes,
  };
}

/** Net benefit against threshold. */
export function decisionChart(title: string, curve: DecisionCurve): Figure {
  const top = Math.max(
    0.002,
    ...curve.curves.flatMap((line) => line.netBenefit),
    ...curve.treatAll.filter((value) => value > 0),
  );
  const right = curve.thresholds.at(-1) ?? 1;
  const [left, size] = [46, 170];
  const floor = -top * 0.25;
  const x = (value: number) => round(left + (value / right) * size);
  const y = (value: number) => round(10 + size - ((Math.max(value, floor) - floor) / (top - floor)) * size);
  const path = (values: readonly number[]) =>
    values.map((value, i) => [x(curve.thresholds[i] ?? 0), y(value)] as const);
  const grid = [0, top / 2, top].flatMap((tick): Shape[] => [
    { kind: "line", role: "grid", x1: left, x2: left + size, y1: y(tick), y2: y(tick) },
    {
      kind: "text",
      role: "tick",
      x: left - 5,
      y: round(y(tick) + 3),
      text: tick === 0 ? "0" : tick.toFixed(3),
      anchor: "end",
    },
  ]);
  const thresholds = [0, right / 2, right].map(
    (tick): Shape => ({
      kind: "text",
      role: "tick",
      x: x(tick),
      y: size + 24,
      text: percent(tick),
      anchor: "middle",
    }),
  );
  return {
    title: `Net benefit: ${title}`,
    description: describe(curve.curves, ({ netBenefit }) =>
      netBenefit.flatMap((value, i) =>
        i % 5 === 0
          ? [`${value.toFixed(4).replace("-", "−")} at a threshold of ${percent(curve.thresholds[i] ?? 0)}`]
          : [],
      ),
    ),
    width: left + size + 14,
    height: size + 36,
    shapes: [
      ...grid,
      ...thresholds,
      { kind: "polyline", role: "treat-all", points: path(curve.treatAll) },
      ...curve.curves.map(
        ({ model: predictor, netBenefit }): Shape => ({
          kind: "polyline",
          role: "curve",
          predictor,
          points: path(netBenefit),
        }),
      ),
    ],
  };
}

/** Predicted risks of those with (up) and without (down) the outcome, as shares of each group. */
export function distributionChart(title: string, distribution: RiskDistribution): Figure {
  const [left, size, middle] = [14, 200, 70];
  const { edges, withEvent, withoutEvent } = distribution;
  const most = Math.max(0.05, ...withEvent, ...withoutEvent);
  const width = size / edges.length;
  const bar = (share: number, i: number, up: boolean): Shape => {
    const height = (share / most) * 56;
    return {
      kind: "rect",
      role: up ? "with" : "without",
      x: round(left + i * width + 0.5),
      width: round(width - 1),
      y: round(up ? middle - height : middle),
      height: round(height),
    };
  };
  const top = edges.at(-1) ?? 1;
  const inWords = (shares: readonly number[]) =>
    shares.flatMap((share, i) => (share < 0.05 ? [] : [`${percent(share)} up to a risk of ${percent(edges[i] ?? 1)}`]));
  return {
    title: `Predicted risks of those with and without the outcome: ${title}`,
    description: `With the outcome: ${inWords(withEvent).join(", ")}. Without: ${inWords(withoutEvent).join(", ")}. Shares below 5 % left out.`,
    width: left + size + 14,
    height: 148,
    shapes: [
      ...withEvent.map((share, i) => bar(share, i, true)),
      ...withoutEvent.map((share, i) => bar(share, i, false)),
      { kind: "line", role: "rule", x1: left, x2: left + size, y1: middle, y2: middle },
      { kind: "text", role: "tick", x: left, y: 142, text: "0 %" },
      { kind: "text", role: "tick", x: left + size, y: 142, text: percent(top), anchor: "end" },
    ],
  };
}

/** A predictor's mark at a point. */
export function markAt(predictor: Predictor, x: number, y: number, radius = 4): Shape {
  const [cx, cy, r] = [round(x), round(y), radius];
  const mark = { role: "mark", predictor } as const;
  switch (predictorLook[predictor].mark) {
    case "disc":
      return { ...mark, kind: "circle", x: cx, y: cy, r };
    case "ring":
      return { kind: "circle", role: "ring", predictor, x: cx, y: cy, r: r - 0.5 };
    case "square": {
      const side = round(2 * r - 1.2);
      return { ...mark, kind: "rect", x: round(x - r + 0.6), y: round(y - r + 0.6), width: side, height: side };
    }
    case "diamond":
      return {
        ...mark,
        kind: "path",
        d: `M${cx} ${round(y - r)}L${round(x + r)} ${cy}L${cx} ${round(y + r)}L${round(x - r)} ${cy}Z`,
      };
    case "triangle":
      return {
        ...mark,
        kind: "path",
        d: `M${cx} ${round(y - r)}L${round(x + r)} ${round(y + r)}L${round(x - r)} ${round(y + r)}Z`,
      };
    case "cross":
      return {
        kind: "path",
        role: "ring",
        predictor,
        d: `M${round(x - r)} ${round(y - r)}L${round(x + r)} ${round(y + r)}M${round(x - r)} ${round(y + r)}L${round(x + r)} ${round(y - r)}`,
      };
    case "bar":
      return { ...mark, kind: "rect", x: round(x - 1), y: round(y - r), width: 2, height: 2 * r };
  }
}

/** One sentence a predictor. */
function describe<C extends { readonly model: Predictor }>(
  curves: readonly C[],
  inWords: (curve: C) => string[],
): string {
  return curves.map((curve) => `${predictorLook[curve.model].name}: ${inWords(curve).join(", ")}.`).join(" ");
}

function axes(left: number, size: number, top: number, x: (v: number) => number, y: (v: number) => number): Shape[] {
  return [0, top / 2, top].flatMap((tick): Shape[] => [
    { kind: "line", role: "grid", x1: left, x2: left + size, y1: y(tick), y2: y(tick) },
    { kind: "text", role: "tick", x: left - 5, y: round(y(tick) + 3), text: percent(tick), anchor: "end" },
    { kind: "text", role: "tick", x: x(tick), y: size + 24, text: percent(tick), anchor: "middle" },
  ]);
}

function ticksBetween(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => round(from + i * step));
}

/** The next 1, 2, 4, 6 or 8 times a power of ten. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 6, 8, 10].find((multiple) => multiple * power >= value) ?? 10;
  return Math.min(1, step * power);
}

/** Two digits after the point: the same text on every machine. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
