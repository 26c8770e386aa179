/**
 * @module timeline/tasks/query-text: a question written in one line: `CODE,CODE>=VALUE,CODE<VALUE`, of which any counts.
 *
 * Shorthand for ACES's plain predicates; what it cannot write (a comma in a code, a pattern) is written as predicates in a file.
 */
import { type PlainPredicate, parsePredicate } from "./task-definition.ts";
import { invalid } from "./task-invalid.ts";

const BOUNDED = /^(.+?)\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)$/;

/** @throws OslerError `timeline/task-invalid` */
export function parseQueryText(text: string): PlainPredicate[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes("")) throw invalid("question", "has an empty part", "Write CODE,CODE>=VALUE,CODE<VALUE.");
  return parts.map((part) => parsePredicate(toAces(part), "question"));
}

function toAces(part: string): Readonly<Record<string, unknown>> {
  const [, code, sign, value] = BOUNDED.exec(part) ?? [];
  if (code === undefined || sign === undefined) return { code: part };
  const side = sign.startsWith(">") ? "min" : "max";
  return { code, [`value_${side}`]: Number(value), [`value_${side}_inclusive`]: sign.endsWith("=") };
}
