/**
 * @module web/clinician/timeline/timeline-chart: a record over time, a row for each long condition and drug, one for each other kind of event.
 *
 * Drawn on a canvas, moved by pointer, keys or buttons; the same events stand in the table for readers who do not see it.
 */
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { counted, toDay } from "../../kit/format.ts";
import { watchTheme } from "../../kit/theme.ts";
import { heightOf } from "./drawing.ts";
import { followPointers } from "./pointers.ts";
import { placeOf, type TimelineRecord } from "./record.ts";
import { planRows } from "./rows.ts";
import { openScene, pointsAt } from "./scene.ts";
import { centred, moved, type TimeWindow, wholeWindow, zoomed } from "./window.ts";

const STEP = 0.25;
const CLOSER = 0.6;

interface TimelineChartProps {
  readonly record: TimelineRecord;
  readonly positions: Int32Array;
  /** What is looked at; kept by the caller, so that it is still there after the table. `undefined`: all of it. */
  readonly window: RefObject<TimeWindow | undefined>;
  /** A date to go to; another object goes there again. */
  readonly goTo: { readonly at: number } | undefined;
}

export function TimelineChart({ record, positions, window: held, goTo }: TimelineChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const redraw = useRef(() => {});
  const tip = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  const help = useId();
  const rows = useMemo(() => planRows(record, positions, positions.length < record.length), [record, positions]);
  const whole = useMemo(() => wholeWindow(record.span), [record.span]);
  const look = (next: (from: TimeWindow) => TimeWindow) => {
    held.current = next(held.current ?? whole);
    redraw.current();
  };

  useEffect(() => {
    if (holder.current === null || canvas.current === null || tip.current === null) return;
    const scene = openScene(holder.current, canvas.current, { rows, whole, held });
    const tell = debounced(() => setTold(windowWords(record, positions, held.current ?? whole)));
    const show = () => {
      scene.draw();
      tell.soon();
    };
    redraw.current = show;
    show();
    const unfollow = followPointers(canvas.current, {
      drawn: scene.drawn,
      look: (next) => {
        held.current = next;
        show();
      },
      point: pointsAt(tip.current, canvas.current, record, scene.drawn),
    });
    const unwatch = watchTheme(() => {
      scene.recolour();
      scene.draw();
    });
    const resized = new ResizeObserver(scene.draw);
    resized.observe(holder.current);
    return () => {
      tell.stop();
      unfollow();
      unwatch();
      resized.disconnect();
      scene.close();
    };
  }, [record, positions, rows, whole, held]);

  useEffect(() => {
    if (goTo === undefined) return;
    held.current = centred(held.current ?? whole, whole, goTo.at);
    redraw.current();
  }, [goTo, held, whole]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event, whole);
    if (next === undefined) return;
    event.preventDefault();
    look(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div onKeyDown={onKeyDown}>
      <div className="looking">
        {looks(whole).map(([name, next]) => (
          <button key={name} type="button" className="button" onClick={() => look(next)}>
            {name}
          </button>
        ))}
        <span aria-live="polite" className="small quiet number">
          {told}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields */}
      <div
        ref={holder}
        className="canvas-holder"
        role="group"
        aria-label="Timeline chart"
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move what is looked at
        tabIndex={0}
        style={{ height: heightOf(rows.length) }}
      >
        <div aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <div ref={tip} className="tip" aria-hidden="true" hidden />
      </div>
      <p id={help} className="tiny quiet">
        A dot is one event, a taller column more of them at one place. Arrow keys move, + and − look closer and further
        away, Home and End go to the beginning and the end, 0 shows the whole record; so do dragging, pinching, and the
        wheel with Ctrl. The table has the same events one by one.
      </p>
    </div>
  );
}

type Look = (now: TimeWindow) => TimeWindow;

function middleOf({ from, to }: TimeWindow): number {
  return (from + to) / 2;
}

/** What the buttons do, by what stands on them. */
function looks(whole: TimeWindow): readonly (readonly [name: string, next: Look])[] {
  return [
    ["← Earlier", (now) => moved(now, whole, -STEP)],
    ["Later →", (now) => moved(now, whole, STEP)],
    ["Closer", (now) => zoomed(now, whole, middleOf(now), CLOSER)],
    ["Further away", (now) => zoomed(now, whole, middleOf(now), 1 / CLOSER)],
    ["Whole record", () => whole],
  ];
}

/** What a key does, if anything. */
function keyed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, whole: TimeWindow): Look | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "ArrowLeft") return (now) => moved(now, whole, -STEP);
  if (key === "ArrowRight") return (now) => moved(now, whole, STEP);
  if (key === "Home") return (now) => centred(now, whole, whole.from);
  if (key === "End") return (now) => centred(now, whole, whole.to);
  if (key === "+" || key === "=") return (now) => zoomed(now, whole, middleOf(now), CLOSER);
  if (key === "-") return (now) => zoomed(now, whole, middleOf(now), 1 / CLOSER);
  return key === "0" ? () => whole : undefined;
}

function windowWords(record: TimelineRecord, positions: Int32Array, { from, to }: TimeWindow): string {
  const began = placeOf(record, positions, from) - placeOf(record, positions, to);
  const [first, last] = [Math.max(from, record.span.from), Math.min(to, record.span.to)];
  return `${toDay(first)} to ${toDay(last)}: ${counted(began, "event")}`;
}

/** Runs once nothing was asked for a while. */
function debounced(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    soon: () => {
      stop();
      timer = setTimeout(run, 200);
    },
  };
}
