/** @module web/clinician/timeline/scene: the chart's canvas at the screen's resolution, in the colours of the scheme, and what it says of a point. */
import { drugUseWords, lapsedWords } from "#core";
import { counted, toMeasured, toRecordedDay } from "../../kit/format.ts";
import { colourOf } from "../../kit/theme.ts";
import { type Drawn, drawTimeline, eventsAt, planLayout, type TimelineColours } from "./drawing.ts";
import { eventAt, type TimelineRecord } from "./record.ts";
import type { TimeWindow } from "./window.ts";

const TOLD = 3;

/** The canvas at the screen's resolution, redrawn at most once a frame. */
export function openScene(
  holder: HTMLElement,
  canvas: HTMLCanvasElement,
  {
    rows,
    whole,
    held,
  }: Pick<Drawn, "rows" | "whole"> & { readonly held: { readonly current: TimeWindow | undefined } },
) {
  const context = canvas.getContext("2d");
  let colours = timelineColours();
  let waiting: number | undefined;
  const drawn = (): Drawn => {
    const layout = planLayout(holder.clientWidth, rows.length);
    return { rows, whole, colours, layout, window: held.current ?? whole };
  };
  const now = () => {
    waiting = undefined;
    if (context === null || holder.clientWidth === 0) return;
    const scene = drawn();
    const scale = devicePixelRatio;
    const [width, height] = [Math.round(scene.layout.width * scale), Math.round(scene.layout.height * scale)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${scene.layout.width}px`;
      canvas.style.height = `${scene.layout.height}px`;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    drawTimeline(context, scene);
  };
  return {
    drawn,
    draw: () => {
      waiting ??= requestAnimationFrame(now);
    },
    recolour: () => {
      colours = timelineColours();
    },
    close: () => {
      if (waiting !== undefined) cancelAnimationFrame(waiting);
    },
  };
}

function timelineColours(): TimelineColours {
  const kind = (name: string) => colourOf(`--kind-${name}`);
  return {
    ink: colourOf("--ink"),
    quiet: colourOf("--ink-2"),
    line: colourOf("--line"),
    accent: colourOf("--accent"),
    soft: colourOf("--accent-soft"),
    font: getComputedStyle(document.body).fontFamily,
    kinds: {
      condition: kind("condition"),
      encounter: kind("encounter"),
      lab: kind("lab"),
      vital: kind("vital"),
      drug: kind("drug"),
      procedure: kind("procedure"),
      immunisation: kind("immunisation"),
      allergy: kind("allergy"),
      other: kind("other"),
    },
  };
}

/** Says what stands beneath the pointer beside it. */
export function pointsAt(tip: HTMLElement, canvas: HTMLElement, record: TimelineRecord, drawn: () => Drawn) {
  return (point: { readonly x: number; readonly y: number } | undefined) => {
    const found = point === undefined ? undefined : eventsAt(drawn(), point.x, point.y);
    tip.hidden = found === undefined;
    canvas.style.cursor = found === undefined ? "grab" : "pointer";
    if (point === undefined || found === undefined) return;
    const more = found.positions.length - TOLD;
    const lines = found.positions.slice(0, TOLD).map((position) => eventWords(record, position));
    const title = found.positions.length === 0 ? [found.row.title] : [];
    tip.textContent = [...title, ...lines, ...(more > 0 ? [`and ${counted(more, "more event")} here`] : [])].join("\n");
    const right = point.x > canvas.clientWidth / 2;
    tip.style.transform = `translate(${right ? `calc(${point.x - 12}px - 100%)` : `${point.x + 12}px`}, ${point.y + 14}px)`;
  };
}

function eventWords(record: TimelineRecord, position: number): string {
  const event = eventAt(record, position);
  const { title, endedAt, drugUse, lapsed } = event;
  const said = toMeasured(event);
  const day = toRecordedDay(event.occurredAt, event.dated);
  const lastDay = endedAt === undefined ? day : toRecordedDay(endedAt, event.endDated);
  const until = lastDay === day ? "" : ` – ${lastDay}`;
  const dosage = drugUseWords(drugUse);
  const over = lapsed === null ? "" : ` (${lapsedWords[lapsed]})`;
  return `${title}${over}${said === "" ? "" : `: ${said}`}${dosage === undefined ? "" : `, ${dosage}`}, ${day}${until}`;
}
