/**
 * @module bench/scaling/plot: the ladder as an SVG: loss against weights, a curve for each budget of compute, the fitted law behind the points.
 */
import { type Law, lossOf, type Run } from "./law.ts";

const WIDTH = 760;
const HEIGHT = 440;
const MARGIN = { left: 70, right: 150, top: 30, bottom: 60 };
/** Told apart by people with any colour vision (Okabe and Ito, 2008). */
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7"];

/** Runs of each budget, which is their FLOPs; those of fewer events than `fewestEvents`, to which the law was not fitted, are hollow. */
export function plotLaw(groups: ReadonlyMap<number, readonly Run[]>, law: Law, fewestEvents: number): string {
  const runs = [...groups.values()].flat();
  const sizes = runs.map(({ weights }) => Math.log10(weights));
  const losses = runs.map(({ loss }) => loss);
  const x = axis(Math.min(...sizes) - 0.1, Math.max(...sizes) + 0.1, MARGIN.left, WIDTH - MARGIN.right);
  const y = axis(Math.min(...losses) - 0.2, Math.max(...losses) + 0.2, HEIGHT - MARGIN.bottom, MARGIN.top);
  const parts = [...groups].map(([budget, list], i) => {
    const colour = COLOURS[i % COLOURS.length] ?? "";
    const fitted = list.filter(({ events }) => events >= fewestEvents).map(({ weights }) => weights);
    const [low, high] = [Math.min(...fitted), Math.max(...fitted)];
    const curve = Array.from({ length: 41 }, (_, k) => {
      const weights = low * (high / low) ** (k / 40);
      return `${x(Math.log10(weights)).toFixed(1)},${y(lossOf(law, weights, budget / 6 / weights)).toFixed(1)}`;
    });
    const dots = list.map(
      ({ weights, events, loss }) =>
        `<circle cx="${x(Math.log10(weights)).toFixed(1)}" cy="${y(loss).toFixed(1)}" r="4.5" fill="${events < fewestEvents ? "#fff" : colour}" stroke="${colour}"/>`,
    );
    const at = MARGIN.top + 14 + 22 * i;
    return [
      `<polyline points="${curve.join(" ")}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
      ...dots,
      `<circle cx="${WIDTH - MARGIN.right + 16}" cy="${at - 4}" r="4.5" fill="${colour}"/>`,
      text(WIDTH - MARGIN.right + 26, at, `${budget.toExponential(1)} FLOPs`, "start"),
    ].join("\n");
  });
  const [left, bottom] = [MARGIN.left, HEIGHT - MARGIN.bottom];
  const sizeTicks = [3e3, 1e4, 3e4, 1e5, 3e5, 1e6].filter(
    (size) => x(Math.log10(size)) >= left && x(Math.log10(size)) <= WIDTH - MARGIN.right,
  );
  const lossTicks = Array.from({ length: 30 }, (_, i) => i + 1).filter(
    (loss) => y(loss) <= bottom && y(loss) >= MARGIN.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img">`,
    `<title>Loss on people never seen against weights, at equal compute; dashes are the fitted law, hollow dots were not fitted</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${left} ${MARGIN.top}V${bottom}H${WIDTH - MARGIN.right}" fill="none" stroke="#444"/>`,
    ...sizeTicks.map((size) => text(x(Math.log10(size)), bottom + 18, formatSize(size), "middle")),
    ...lossTicks.map((loss) => text(left - 8, y(loss) + 4, String(loss), "end")),
    text((left + WIDTH - MARGIN.right) / 2, HEIGHT - 18, "weights", "middle"),
    `<text transform="translate(20 ${(MARGIN.top + bottom) / 2}) rotate(-90)" text-anchor="middle">loss, nats an event</text>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

/** `11 k`, `1.2 M`. */
export function formatSize(size: number): string {
  return size < 1e6 ? `${Number((size / 1e3).toPrecision(2))} k` : `${Number((size / 1e6).toPrecision(2))} M`;
}

function axis(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

function text(x: number, y: number, what: string, anchor: "start" | "middle" | "end"): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="#222">${what}</text>`;
}
