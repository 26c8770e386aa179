/**
 * @module timeline/tasks/task-expressions: the small languages inside a task file: time references, counts, and/or.
 */
import type { DerivedPredicate, TaskWindow, WindowEnd } from "./task-definition.ts";
import { invalid } from "./task-invalid.ts";

const MICROSECONDS: Readonly<Record<string, number>> = { s: 1e6, m: 6e7, h: 3.6e9, d: 8.64e10, w: 6.048e11 };

/** `and(a, b)` or `or(a, b)`. */
export function parseExpression(text: string, path: string): Pick<DerivedPredicate, "operation" | "of"> {
  const match = /^\s*(and|or)\s*\(([^()]*)\)\s*$/.exec(text);
  const of = (match?.[2] ?? "").split(",").map((name) => name.trim());
  if (match === null || of.length === 0 || of.some((name) => !/^\w+$/.test(name))) {
    throw invalid(
      path,
      "is not and(a, b, …) or or(a, b, …)",
      "Name predicates, without nesting; define inner ones apart.",
    );
  }
  return { operation: match[1] === "and" ? "and" : "or", of };
}

/** `(1, None)`, `[1, null]`: inclusive bounds of a count. */
export function parseCountRange(
  range: string | readonly (number | null)[],
  path: string,
): { minimum: number | undefined; maximum: number | undefined } {
  const parts =
    typeof range === "string"
      ? (/^\s*[([]\s*(\d+|None|null)\s*,\s*(\d+|None|null)\s*[)\]]\s*$/.exec(range)?.slice(1) ?? []).map((part) =>
          /^\d/.test(part) ? Number(part) : null,
        )
      : range;
  const [low, high] = parts;
  const whole = (bound: number | null | undefined) => bound === null || (Number.isInteger(bound) && Number(bound) >= 0);
  const crossed = typeof low === "number" && typeof high === "number" && low > high;
  if (parts.length !== 2 || !whole(low) || !whole(high) || crossed || (low === null && high === null)) {
    throw invalid(path, "is not a range of counts", "Write (minimum, maximum), with None for no bound.");
  }
  return { minimum: low ?? undefined, maximum: high ?? undefined };
}

/**
 * Both ends of a window. One end refers to the trigger or another window; the other to the first, or is missing, which means the
 * start or the end of the record.
 */
export function parseBounds(
  name: string,
  start: string | null,
  end: string | null,
  path: string,
): Pick<TaskWindow, "start" | "end"> {
  const from = start === null ? undefined : parseReference(start, "end", name, `${path}.start`);
  const to = end === null ? undefined : parseReference(end, "start", name, `${path}.end`);
  const outside = [from, to].filter((bound) => bound !== undefined && !bound.base.startsWith(`${name}.`));
  if (outside.length !== 1) {
    throw invalid(
      path,
      `has ${outside.length} ends that refer to the trigger or another window`,
      "Let one end refer outside; write the other as start + DURATION, start -> PREDICATE, end - DURATION, end <- PREDICATE, or null.",
    );
  }
  for (const [bound, which, forward] of [
    [from, "start", false],
    [to, "end", true],
  ] as const) {
    if (bound === undefined || !bound.base.startsWith(`${name}.`)) continue;
    const { step } = bound;
    const runsForward = step.kind === "offset" ? step.microseconds >= 0 : step.kind === "next";
    if (runsForward !== forward && !(step.kind === "offset" && step.microseconds === 0)) {
      throw invalid(`${path}.${which}`, "would put the end before the start", "Reverse its sign or arrow.");
    }
  }
  return {
    start: from ?? { base: `${name}.end`, step: { kind: "previous", predicate: "_RECORD_START" } },
    end: to ?? { base: `${name}.start`, step: { kind: "next", predicate: "_RECORD_END" } },
  };
}

/** `trigger`, `trigger + 24h`, `gap.end`, `start -> death`, `end <- admission`. `own` is what a bare word may mean within the window. */
function parseReference(text: string, own: "start" | "end", name: string, path: string): WindowEnd {
  const match = /^\s*([\w.]+)\s*(?:(\+|-(?!>)|->|<-)\s*(.+?)\s*)?$/.exec(text);
  const word = match?.[1] ?? "";
  const base = word === own ? `${name}.${own}` : word;
  const outside = word === "trigger" || /^\w+\.(start|end)$/.test(word);
  if (match === null || (word !== own && !outside)) {
    throw invalid(
      path,
      "is not a time reference",
      `Write trigger, WINDOW.start or WINDOW.end, or ${own}; then + DURATION, - DURATION, -> PREDICATE or <- PREDICATE.`,
    );
  }
  const [, , sign, rest = ""] = match;
  if (sign === undefined) return { base, step: { kind: "offset", microseconds: 0 } };
  if (sign === "->") return { base, step: { kind: "next", predicate: rest } };
  if (sign === "<-") return { base, step: { kind: "previous", predicate: rest } };
  return { base, step: { kind: "offset", microseconds: (sign === "-" ? -1 : 1) * parseDuration(rest, path) } };
}

/** `24h`, `1 day`, `2 weeks 3 days`, `1d 12h`, in microseconds. */
function parseDuration(text: string, path: string): number {
  const parts = [
    ...text.matchAll(
      /(\d+(?:\.\d+)?)\s*(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)(?![a-z])[\s,]*/gi,
    ),
  ];
  if (parts.length === 0 || parts.map(([all]) => all).join("").length !== text.length) {
    throw invalid(path, "has a duration that cannot be read", "Write 24h, 30d, 2 weeks, or 1d 12h.");
  }
  return parts.reduce(
    (sum, [, count, unit = ""]) => sum + Math.round(Number(count) * (MICROSECONDS[unit[0]?.toLowerCase() ?? ""] ?? 0)),
    0,
  );
}
