/**
 * @module deid/rules/methods/date-shift: dates move by whole days; the time of day becomes midnight.
 */
import type { Method } from "../method.ts";
import { isDateNode, isOverOldest, redactDate } from "./redact.ts";

const DAY_MS = 86_400_000;

export const dateShift: Method = (node, context) => {
  if (!isDateNode(node) || node.value === undefined) return;
  const moved = isOverOldest(String(node.value), context)
    ? undefined
    : shiftDate(String(node.value), context.shiftDays(node));
  if (moved === undefined) return redactDate(node, context);
  // The .NET library writes an instant's Z as an offset; the golden files hold that.
  node.value = node.type === "instant" ? moved.replace(/Z$/, "+00:00") : moved;
  context.record("perturbed");
};

/** The date moved, its time zeroed, zone and fraction's length kept; `undefined` if it has no full day. */
export function shiftDate(written: string, days: number): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(.*)$/s.exec(written);
  const [, day = "", rest = ""] = parts ?? [];
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return undefined;
  const [, time = "", zone = ""] = /^(T[\d:.]+)?(.*)$/s.exec(rest) ?? [];
  const shifted = new Date(moment + days * DAY_MS).toISOString().slice(0, 10);
  return shifted + time.replace(/\d/g, "0") + (time === "" ? "" : zone);
}

/** Microsoft's number of days in [-50, 50]: a fold of the prefix and key, not a secret function. */
export function microsoftShiftDays(prefix: string, key: string): number {
  let hash = 0;
  for (const byte of Buffer.from(prefix + key, "utf8")) hash = (hash * 131 + byte) % 101;
  return hash - 50;
}
