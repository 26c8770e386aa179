/**
 * @module deid/rules/methods/generalize: the first case whose predicate holds gives the value; otherwise it goes, or stays.
 */
import { z } from "zod";
import { subtree } from "../fhir-tree.ts";
import { type Method, MethodFailure } from "../method.ts";
import { isPrimitiveType } from "../r4-elements.ts";
import { compileOnPrimitive } from "../rule-paths.ts";
import type { RuleSettings } from "../rule-set.ts";
import { redact } from "./redact.ts";

const settingsSchema = z.object({
  // Microsoft's own files write the cases as an object or as that object's JSON text.
  cases: z.preprocess(
    (value) => (typeof value === "string" ? JSON.parse(value) : value),
    z.record(z.string(), z.coerce.string()),
  ),
  otherValues: z
    .string()
    .nullish()
    .transform((other) => (other ?? "redact").toLowerCase())
    .pipe(z.enum(["redact", "keep"])),
});

/** @throws Error for missing cases, other values than `redact` or `keep`, or cases that are no FHIRPath */
export function toGeneralize(settings: RuleSettings): Method {
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success)
    throw new Error("generalize needs cases of FHIRPath predicates and values, and otherValues redact or keep");
  const { otherValues } = parsed.data;
  const cases = Object.entries(parsed.data.cases).map(([predicate, value]) => ({
    holds: compileOnPrimitive(predicate),
    value: compileOnPrimitive(value),
  }));
  return (node, context) => {
    if (!isPrimitiveType(node.type)) throw new MethodFailure("generalize is for primitive elements only");
    for (const below of subtree(node)) {
      if (below === node || context.isVisited(below)) continue;
      redact(below, context);
      context.visit(below);
    }
    if (node.value === undefined) return;
    const original = node.value;
    const hit = cases.find(({ holds }) => evaluate(holds, original, node.type) !== false);
    if (hit !== undefined) {
      const value = evaluate(hit.value, original, node.type);
      node.value =
        typeof value === "number" || typeof value === "boolean"
          ? value
          : value === undefined
            ? undefined
            : String(value);
      context.record("generalized");
    } else if (otherValues === "redact") {
      node.value = undefined;
      context.record("redacted");
    }
  };
}

/** The one value, or none; a predicate that gives none holds, as in Microsoft's tool. */
function evaluate(run: ReturnType<typeof compileOnPrimitive>, value: string | number | boolean, type: string): unknown {
  let values: unknown[];
  try {
    values = run(value, type);
  } catch {
    throw new MethodFailure("a case cannot be evaluated on this element");
  }
  if (values.length > 1) throw new MethodFailure("a case gives more than one value");
  return values[0];
}
