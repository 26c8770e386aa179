/**
 * @module web/kit/timeline-chart: a record over time, a row for each long condition and drug, one for each other kind of event.
 *
 * Drawn on a canvas; the same events stand in the table beside it for readers who do not see the canvas.
 */
import { CustomChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { TimelineEvent } from "#contract";
import { drugUseWords } from "#core";
import { toDay, toUnit, toValue } from "./format.ts";
import { colourOf, watchTheme } from "./theme.ts";
import { planRows, type TimelineRow } from "./timeline-rows.ts";

use([CustomChart, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer]);

const ROW_HEIGHT = 23;
const BELOW = 78;

export function TimelineChart({ events, end }: { events: readonly TimelineEvent[]; end: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const rows = planRows(events, end);
  useEffect(() => {
    if (holder.current === null) return;
    const chart = init(holder.current);
    const draw = () => chart.setOption(chartOption(rows, end), { notMerge: true });
    draw();
    const unwatch = watchTheme(draw);
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(holder.current);
    return () => {
      unwatch();
      resized.disconnect();
      chart.dispose();
    };
  });
  return <div ref={holder} aria-hidden="true" style={{ height: rows.length * ROW_HEIGHT + BELOW }} />;
}

interface RenderApi {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
}

function chartOption(rows: readonly TimelineRow[], end: number) {
  const [ink, line, font] = [colourOf("--ink-2"), colourOf("--line"), getComputedStyle(document.body).fontFamily];
  const fills = rows.map((row) => colourOf(`--kind-${row.kind}`));
  const marks = rows.flatMap((row, y) => row.events.map((event) => ({ row, y, event })));
  const start = Math.min(end, ...marks.map(({ event }) => event.occurredAt));
  const text = { color: ink, fontFamily: font, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 214, right: 18, top: 6, bottom: 66 },
    tooltip: {
      renderMode: "richText",
      backgroundColor: colourOf("--raised"),
      borderColor: colourOf("--line-strong"),
      textStyle: { ...text, color: colourOf("--ink") },
      formatter: ({ dataIndex }: { dataIndex: number }) => describe(marks[dataIndex]?.event),
    },
    xAxis: {
      type: "time",
      min: start - (end - start) * 0.012,
      max: end + (end - start) * 0.012,
      axisLine: { lineStyle: { color: line } },
      axisLabel: { ...text, hideOverlap: true },
      splitLine: { show: true, lineStyle: { color: line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map((row) => row.title),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...text, width: 196, overflow: "truncate", margin: 14 },
      splitLine: { show: true, lineStyle: { color: line, opacity: 0.6 } },
    },
    dataZoom: [
      { type: "inside", filterMode: "none", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false },
      {
        type: "slider",
        filterMode: "none",
        height: 20,
        bottom: 10,
        brushSelect: false,
        borderColor: line,
        fillerColor: colourOf("--accent-soft"),
        handleStyle: { color: colourOf("--surface"), borderColor: colourOf("--accent") },
        moveHandleStyle: { color: colourOf("--line-strong") },
        dataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } },
        textStyle: text,
      },
    ],
    series: [
      {
        type: "custom",
        encode: { x: [1, 2], y: 0 },
        data: marks.map(({ row, y, event }) => [
          y,
          event.occurredAt,
          event.endedAt ?? (row.spans && event.lasting ? end : event.occurredAt),
        ]),
        renderItem: (_: unknown, api: RenderApi) => drawMark(api, fills),
        clip: true,
      },
    ],
  };
}

/** A bar where the event lasts long enough to be seen, else a dot. */
function drawMark(api: RenderApi, fills: readonly string[]) {
  const y = api.value(0);
  const [left, middle] = api.coord([api.value(1), y]);
  const [right] = api.coord([api.value(2), y]);
  const fill = fills[y];
  if (right - left < 7) return { type: "circle", shape: { cx: left, cy: middle, r: 4 }, style: { fill, opacity: 0.8 } };
  const shape = { x: left, y: middle - 5, width: right - left, height: 10, r: 3 };
  return { type: "rect", shape, style: { fill, opacity: 0.85 } };
}

function describe(event: TimelineEvent | undefined): string {
  if (event === undefined) return "";
  const value = event.value === null ? "" : `: ${toValue(event.value)} ${toUnit(event.unit ?? "")}`;
  const until = event.endedAt === null ? "" : ` – ${toDay(event.endedAt)}`;
  const dosage = drugUseWords(event.drugUse ?? undefined);
  return `${event.title}${value}${dosage === undefined ? "" : `\n${dosage}`}\n${toDay(event.occurredAt)}${until}`;
}
