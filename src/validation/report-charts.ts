/**
 * @module validation/report-charts: the report's figures as SVG text, coloured by the page's CSS so that light and dark both read.
 *
 * Every figure has a title and a description; every number in it stands in a table too.
 */
import type { CalibrationCurve, DecisionCurve, Predictor, RiskDistribution, ValidationRow } from "#contract";

/** How predictors are named and drawn; shape as well as colour tells them apart. */
export const predictorLook: Record<
  Predictor,
  { readonly name: string; readonly mark: "disc" | "triangle" | "cross" | "square" | "diamond" | "bar" | "ring" }
> = {
  model: { name: "Event model", mark: "disc" },
  cox: { name: "Cox, full", mark: "triangle" },
  "gradient-boosting": { name: "Boosted trees", mark: "cross" },
  "count-logistic": { name: "Counts, logistic", mark: "square" },
  "age-sex": { name: "Age + sex", mark: "diamond" },
  prevalence: { name: "Prevalence", mark: "bar" },
  oracle: { name: "Oracle (true hazards)", mark: "ring" },
};

/** AUROC with intervals, one band a task, one line a predictor. */
export function forestChart(
  tasks: readonly { id: string; title: string }[],
  rows: readonly ValidationRow[],
  horizonYears: number,
): string {
  const shown = rows.filter((row) => row.metric === "auroc" && row.horizonYears === horizonYears);
  const bands = tasks
    .map((task) => ({ task, rows: shown.filter((row) => row.task === task.id) }))
    .filter((band) => band.rows.length > 0);
  const low = Math.min(0.5, ...shown.map((row) => row.lo ?? row.value));
  const from = Math.max(0, Math.floor(low * 10) / 10);
  const [left, right, line] = [230, 700, 15];
  const x = (value: number) => left + ((value - from) / (1 - from)) * (right - left);
  const parts: string[] = [];
  let y = 26;
  for (const { task, rows: band } of bands) {
    const height = band.length * line + 12;
    parts.push(...labelLines(task.title, left - 14, y + height / 2));
    for (const [i, row] of band.entries()) {
      const rowY = y + 6 + (i + 0.5) * line;
      const { lo, hi } = row;
      if (lo !== null && hi !== null) {
        parts.push(
          `<line class="whisker p-${row.model}" x1="${round(x(lo))}" x2="${round(x(hi))}" y1="${round(rowY)}" y2="${round(rowY)}"/>`,
        );
      }
      parts.push(markAt(row.model, x(row.value), rowY));
      parts.push(`<text class="value" x="${right + 14}" y="${round(rowY + 3.5)}">${row.value.toFixed(3)}</text>`);
    }
    y += height;
    parts.push(`<line class="rule" x1="10" x2="${right + 60}" y1="${round(y)}" y2="${round(y)}"/>`);
  }
  const ticks = ticksBetween(from, 1, 0.1);
  const axis = ticks.map(
    (tick) =>
      `<line class="${tick === 0.5 ? "chance" : "grid"}" x1="${round(x(tick))}" x2="${round(x(tick))}" y1="20" y2="${round(y)}"/><text class="tick" x="${round(x(tick))}" y="14" text-anchor="middle">${tick.toFixed(1)}</text>`,
  );
  return figure(770, y + 8, `AUROC at ${horizonYears} years by task and predictor, with 95 % intervals`, [
    ...axis,
    ...parts,
  ]);
}

/** A long title in two lines, parted at the space nearest its middle. */
function labelLines(title: string, x: number, middle: number): string[] {
  const spaces = [...title.matchAll(/ /g)].map(({ index }) => index);
  const nearest = spaces.sort((a, b) => Math.abs(a - title.length / 2) - Math.abs(b - title.length / 2))[0];
  const lines =
    title.length <= 34 || nearest === undefined ? [title] : [title.slice(0, nearest), title.slice(nearest + 1)];
  return lines.map((line, i) => {
    const y = middle + 4 + (i - (lines.length - 1) / 2) * 14;
    return `<text class="label" x="${x}" y="${round(y)}" text-anchor="end">${escapeText(line)}</text>`;
  });
}

/** Observed against predicted risk, one small square; the diagonal is perfect. */
export function calibrationChart(title: string, curves: readonly CalibrationCurve[]): string {
  const most = Math.max(
    0.01,
    ...curves.flatMap((curve) => curve.points.flatMap((point) => [point.predicted, point.hi])),
  );
  const top = niceTop(most);
  const [left, size, foot] = [40, 170, 26];
  const x = (value: number) => left + (value / top) * size;
  const y = (value: number) => 10 + size - (Math.min(value, top) / top) * size;
  const parts = axes(left, size, top, x, y);
  parts.push(`<line class="chance" x1="${x(0)}" y1="${y(0)}" x2="${x(top)}" y2="${y(top)}"/>`);
  for (const { model, points } of curves) {
    if (model === "model") {
      for (const point of points) {
        const at = round(x(point.predicted));
        parts.push(
          `<line class="whisker p-model" x1="${at}" x2="${at}" y1="${round(y(point.lo))}" y2="${round(y(point.hi))}"/>`,
        );
      }
    }
    const path = points.map((point) => `${round(x(point.predicted))},${round(y(point.observed))}`).join(" ");
    parts.push(`<polyline class="curve p-${model}" points="${path}"/>`);
    for (const point of points) parts.push(markAt(model, x(point.predicted), y(point.observed), 2.6));
  }
  return figure(left + size + 14, size + foot + 10, `Calibration: ${title}`, parts);
}

/** Net benefit against threshold. */
export function decisionChart(title: string, curve: DecisionCurve): string {
  const top = Math.max(
    0.002,
    ...curve.curves.flatMap((line) => line.netBenefit),
    ...curve.treatAll.filter((value) => value > 0),
  );
  const right = curve.thresholds.at(-1) ?? 1;
  const [left, size] = [46, 170];
  const floor = -top * 0.25;
  const x = (value: number) => left + (value / right) * size;
  const y = (value: number) => 10 + size - ((Math.max(value, floor) - floor) / (top - floor)) * size;
  const line = (values: readonly number[], kind: string) =>
    `<polyline class="curve ${kind}" points="${values.map((value, i) => `${round(x(curve.thresholds[i] ?? 0))},${round(y(value))}`).join(" ")}"/>`;
  const parts = [0, top / 2, top].map(
    (tick) =>
      `<line class="grid" x1="${left}" x2="${left + size}" y1="${round(y(tick))}" y2="${round(y(tick))}"/><text class="tick" x="${left - 5}" y="${round(y(tick) + 3)}" text-anchor="end">${tick === 0 ? "0" : tick.toFixed(3)}</text>`,
  );
  for (const tick of [0, right / 2, right]) {
    parts.push(
      `<text class="tick" x="${round(x(tick))}" y="${size + 24}" text-anchor="middle">${percent(tick)}</text>`,
    );
  }
  parts.push(line(curve.treatAll, "treat-all"));
  for (const { model, netBenefit } of curve.curves) parts.push(line(netBenefit, `p-${model}`));
  return figure(left + size + 14, size + 36, `Net benefit: ${title}`, parts);
}

/** Predicted risks of those with (up) and without (down) the outcome, as shares of each group. */
export function distributionChart(title: string, distribution: RiskDistribution): string {
  const [left, size, middle] = [14, 200, 70];
  const most = Math.max(0.05, ...distribution.withEvent, ...distribution.withoutEvent);
  const width = size / distribution.edges.length;
  const bar = (share: number, i: number, up: boolean) => {
    const height = (share / most) * 56;
    return `<rect class="${up ? "with" : "without"}" x="${round(left + i * width + 0.5)}" width="${round(width - 1)}" y="${round(up ? middle - height : middle)}" height="${round(height)}"/>`;
  };
  const top = distribution.edges.at(-1) ?? 1;
  const parts = [
    ...distribution.withEvent.map((share, i) => bar(share, i, true)),
    ...distribution.withoutEvent.map((share, i) => bar(share, i, false)),
    `<line class="rule" x1="${left}" x2="${left + size}" y1="${middle}" y2="${middle}"/>`,
    `<text class="tick" x="${left}" y="142">0 %</text><text class="tick" x="${left + size}" y="142" text-anchor="end">${percent(top)}</text>`,
  ];
  return figure(left + size + 14, 148, `Predicted risks of those with and without the outcome: ${title}`, parts);
}

/** A key to the marks. */
export function predictorKey(predictors: readonly Predictor[]): string {
  const items = predictors.map(
    (predictor) =>
      `<li><svg width="16" height="12" aria-hidden="true">${markAt(predictor, 8, 6)}</svg> ${predictorLook[predictor].name}</li>`,
  );
  return `<ul class="key">${items.join("")}</ul>`;
}

/** Text safe inside HTML and SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `0.123` → `12 %`; below 10 % with one digit. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(1)} %`;
}

function axes(left: number, size: number, top: number, x: (v: number) => number, y: (v: number) => number): string[] {
  return [0, top / 2, top].flatMap((tick) => [
    `<line class="grid" x1="${left}" x2="${left + size}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>`,
    `<text class="tick" x="${left - 5}" y="${round(y(tick) + 3)}" text-anchor="end">${percent(tick)}</text>`,
    `<text class="tick" x="${round(x(tick))}" y="${size + 24}" text-anchor="middle">${percent(tick)}</text>`,
  ]);
}

function markAt(predictor: Predictor, x: number, y: number, radius = 4): string {
  const [cx, cy, r] = [round(x), round(y), radius];
  const kind = `class="mark p-${predictor}"`;
  switch (predictorLook[predictor].mark) {
    case "disc":
      return `<circle ${kind} cx="${cx}" cy="${cy}" r="${r}"/>`;
    case "ring":
      return `<circle class="mark ring p-${predictor}" cx="${cx}" cy="${cy}" r="${r - 0.5}"/>`;
    case "square":
      return `<rect ${kind} x="${round(x - r + 0.6)}" y="${round(y - r + 0.6)}" width="${round(2 * r - 1.2)}" height="${round(2 * r - 1.2)}"/>`;
    case "diamond":
      return `<path ${kind} d="M${cx} ${round(y - r)}L${round(x + r)} ${cy}L${cx} ${round(y + r)}L${round(x - r)} ${cy}Z"/>`;
    case "triangle":
      return `<path ${kind} d="M${cx} ${round(y - r)}L${round(x + r)} ${round(y + r)}L${round(x - r)} ${round(y + r)}Z"/>`;
    case "cross":
      return `<path class="mark ring p-${predictor}" d="M${round(x - r)} ${round(y - r)}L${round(x + r)} ${round(y + r)}M${round(x - r)} ${round(y + r)}L${round(x + r)} ${round(y - r)}"/>`;
    case "bar":
      return `<rect ${kind} x="${round(x - 1)}" y="${round(y - r)}" width="2" height="${2 * r}"/>`;
  }
}

function figure(width: number, height: number, title: string, parts: readonly string[]): string {
  const name = escapeText(title);
  return `<svg role="img" aria-label="${name}" viewBox="0 0 ${round(width)} ${round(height)}" style="max-width:${round(width)}px"><title>${name}</title>${parts.join("")}</svg>`;
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
