/**
 * @module graph/shape: shapes with named dimensions, and how they combine.
 *
 * A dimension is a number, or a name (`"B"`, `"T"`) whose size is known only when the graph runs; two dimensions agree when they are
 * the same number or the same name.
 */
import { OslerError } from "#core";

export type Dim = number | string;
export type Shape = readonly Dim[];

/** `[B, T, 64]`, as shown in errors. */
export function formatShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((dim, axis) => dim === b[axis]);
}

/** The refusal of an operation: names it and every shape it was given. */
export function shapeError(op: string, shapes: readonly Shape[], why: string): OslerError {
  return new OslerError("graph/shape-mismatch", {
    message: `${op} cannot take ${shapes.map(formatShape).join(" and ")}: ${why}.`,
    fix: "Check the layer's sizes in the model's configuration.",
  });
}

/** The shape both are repeated to, axes aligned at the end. @throws OslerError `graph/shape-mismatch` */
export function broadcastShape(op: string, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const x = a[axis - rank + a.length] ?? 1;
    const y = b[axis - rank + b.length] ?? 1;
    if (x === y || y === 1) return x;
    if (x === 1) return y;
    throw shapeError(op, [a, b], `${x} and ${y} differ`);
  });
}

/** Axes of `from` to sum over, dropped in front and kept as 1 behind, so that it becomes `to`, which broadcasts to `from`. */
export function axesToSum(from: Shape, to: Shape): { readonly dropped: number[]; readonly kept: number[] } {
  const extra = from.length - to.length;
  const dropped = Array.from({ length: extra }, (_, axis) => axis);
  const kept = to.flatMap((dim, axis) => (dim === 1 && from[axis + extra] !== 1 ? [axis + extra] : []));
  return { dropped, kept };
}
