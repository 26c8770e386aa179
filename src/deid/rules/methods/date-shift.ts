/**
 * @module deid/rules/methods/date-shift: dates move by whole days; the time of day becomes midnight, except by patient. By
 * patient a placeholder for a date (9999-12-31) goes, year and all: moved, it would tell the shift.
 */
import { MS_PER_DAY } from "#core";
import { isPlaceholder, startOf } from "../../placeholder-date.ts";
import type { FhirNode } from "../fhir-tree.ts";
import type { Method, MethodContext } from "../method.ts";
import { isDateNode, isOverOldest, redactDate } from "./redact.ts";

export const dateShift: Method = (node, context) => {
  if (!isDateNode(node) || node.value === undefined) return;
  if (context.parameters.dateShiftScope === "patient" && standsForNoDate(node, context)) {
    node.value = undefined;
    context.record("redacted");
    return;
  }
  const days = isOverOldest(String(node.value), context) ? undefined : context.shiftDays(node);
  // By patient, everything of one person moves by the same days, so the time of day may stay and intervals are exact.
  const keepTime = context.parameters.dateShiftScope === "patient";
  const moved = days === undefined ? undefined : shiftDate(String(node.value), days, keepTime);
  if (moved === undefined) {
    redactDate(node, context);
    return;
  }
  // The .NET library writes an instant's Z as an offset; the golden files hold that.
  node.value = node.type === "instant" && !keepTime ? moved.replace(/Z$/, "+00:00") : moved;
  context.record("perturbed");
};

function standsForNoDate(node: FhirNode, context: MethodContext): boolean {
  const moment = startOf(String(node.value));
  if (moment === undefined || moment < 0) return false; // old dates are redacted by age
  return isPlaceholder(moment, startOf(context.birthDate(node)));
}

/** The date moved, zone and fraction's length kept, its time zeroed unless kept; `undefined` if it has no full day. */
export function shiftDate(written: string, days: number, keepTime = false): string | undefined {
  const [, day = "", rest = ""] = /^(\d{4}-\d{2}-\d{2})(.*)$/s.exec(written) ?? [];
  const moment = Date.parse(day);
  if (Number.isNaN(moment)) return undefined;
  const [, time = "", zone = ""] = /^(T[\d:.]+)?(.*)$/s.exec(rest) ?? [];
  const shifted = new Date(moment + days * MS_PER_DAY).toISOString().slice(0, 10);
  return shifted + (keepTime ? time : time.replace(/\d/g, "0")) + (time === "" ? "" : zone);
}

/** Microsoft's number of days in [-50, 50]: a fold of the prefix and key, not a secret function. */
export function microsoftShiftDays(prefix: string, key: string): number {
  let hash = 0;
  for (const byte of Buffer.from(prefix + key, "utf8")) hash = (hash * 131 + byte) % 101;
  return hash - 50;
}
