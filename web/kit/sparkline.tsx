/** @module web/kit/sparkline: one result over time, small, with its reference limits as a band. */
import type { ResultSeries } from "#contract";

const WIDTH = 148;
const HEIGHT = 34;
const INSET = 4;

/** Decorative: the numbers stand beside it in text. */
export function Sparkline({ series }: { series: ResultSeries }) {
  const { points, range } = series;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const limits = [range?.low, range?.high].filter((limit) => limit !== null && limit !== undefined);
  const values = [...points.map((point) => point.value), ...limits];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => INSET + ((at - first.at) / Math.max(1, last.at - first.at)) * (WIDTH - 2 * INSET);
  const y = (value: number) => HEIGHT - INSET - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * INSET);
  const top = range?.high == null ? 0 : y(range.high);
  const bottom = range?.low == null ? HEIGHT : y(range.low);
  const path = points
    .map((point, i) => `${i === 0 ? "M" : "L"}${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`)
    .join("");
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {range !== null && (
        <rect x="0" width={WIDTH} y={top} height={Math.max(0, bottom - top)} fill="var(--accent-soft)" />
      )}
      <path d={path} fill="none" stroke="var(--kind-lab)" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(last.at)} cy={y(last.value)} r="2.8" fill="var(--kind-lab)" />
    </svg>
  );
}
