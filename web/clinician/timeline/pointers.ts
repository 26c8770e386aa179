/** @module web/clinician/timeline/pointers: dragging, pinching, the wheel and the strip beneath: what they make of the stretch looked at. */
import { type Drawn, toMoment } from "./drawing.ts";
import { centred, moved, type TimeWindow, zoomed } from "./window.ts";

interface Followed {
  drawn(): Drawn;
  look(window: TimeWindow): void;
  /** Where the pointer rests, in pixels of the canvas; `undefined`: it left. */
  point(at: { readonly x: number; readonly y: number } | undefined): void;
}

/** A notch of the wheel is about 100 pixels. */
const PER_PIXEL = 0.0022;

/** Follows every pointer on the canvas. Returns how to stop. */
export function followPointers(canvas: HTMLCanvasElement, { drawn, look, point }: Followed): () => void {
  const down = new Map<number, { x: number; strip: boolean }>();
  const stop = new AbortController();
  const { signal } = stop;
  const placeOf = (event: MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const goTo = (x: number) => {
    const { window, whole, layout } = drawn();
    look(centred(window, whole, toMoment(x, whole, layout)));
  };

  const drag = (event: PointerEvent, held: { x: number; strip: boolean }) => {
    const { x } = placeOf(event);
    const { window, whole, layout } = drawn();
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, pointer]) => pointer);
    if (held.strip) goTo(x);
    else if (other === undefined) look(moved(window, whole, (held.x - x) / (layout.right - layout.left)));
    else {
      const [before, after] = [Math.abs(held.x - other.x), Math.abs(x - other.x)];
      look(
        zoomed(window, whole, toMoment((x + other.x) / 2, window, layout), Math.max(10, before) / Math.max(10, after)),
      );
    }
    held.x = x;
  };

  canvas.addEventListener(
    "pointerdown",
    (event) => {
      const { x, y } = placeOf(event);
      const strip = y >= drawn().layout.overviewTop;
      down.set(event.pointerId, { x, strip });
      canvas.setPointerCapture(event.pointerId);
      point(undefined);
      if (strip) goTo(x);
    },
    { signal },
  );
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const held = down.get(event.pointerId);
      if (held === undefined) point(placeOf(event));
      else drag(event, held);
    },
    { signal },
  );
  for (const name of ["pointerup", "pointercancel"] as const) {
    canvas.addEventListener(name, (event) => down.delete(event.pointerId), { signal });
  }
  canvas.addEventListener("pointerleave", () => point(undefined), { signal });
  canvas.addEventListener(
    "wheel",
    (event) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      // The page scrolls as everywhere else.
      if (!event.ctrlKey && !sideways) return;
      event.preventDefault();
      const { window, whole, layout } = drawn();
      if (event.ctrlKey) {
        look(zoomed(window, whole, toMoment(placeOf(event).x, window, layout), Math.exp(event.deltaY * PER_PIXEL)));
      } else {
        const by = event.deltaX === 0 ? event.deltaY : event.deltaX;
        look(moved(window, whole, by / (layout.right - layout.left)));
      }
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}
