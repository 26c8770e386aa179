/**
 * @module deid/rules/methods/perturb: noise on a number or a quantity's value.
 */
import { z } from "zod";
import type { FhirNode } from "../fhir-tree.ts";
import { type Method, MethodFailure } from "../method.ts";
import type { RuleSettings } from "../rule-set.ts";

const whole = new Set(["integer", "positiveInt", "unsignedInt"]);
const quantities = new Set(`Age Count Duration Distance Money MoneyQuantity Quantity SimpleQuantity`.split(" "));
const settingsSchema = z.object({
  span: z.coerce.number().nonnegative(),
  rangeType: z
    .string()
    .nullish()
    .transform((type) => (type ?? "fixed").toLowerCase())
    .pipe(z.enum(["fixed", "proportional"])),
  roundTo: z
    .union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
    .nullish()
    .transform((digits) => digits ?? 2)
    .pipe(z.int().min(0).max(28)),
});

/** @throws Error for a span, range type or rounding that cannot be used */
export function toPerturb(settings: RuleSettings): Method {
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success || settings["span"] === undefined || settings["span"] === null)
    throw new Error("perturb needs a span of 0 or more, rangeType fixed or proportional, roundTo from 0 to 28");
  const { span, rangeType, roundTo } = parsed.data;
  return (node, context) => {
    const target = quantities.has(node.type) ? node.children.find(({ name }) => name === "value") : node;
    if (target?.value === undefined || !(whole.has(target.type) || target.type === "decimal")) return;
    if (context.isVisited(target)) return;
    const value = Number(target.value);
    if (rangeType === "proportional" && value < 0)
      throw new MethodFailure("a proportional span of a number below zero");
    const width = rangeType === "proportional" ? span * value : span;
    const noisy = value + (context.uniform() - 0.5) * width;
    target.value = bounded(target, roundHalfEven(noisy, whole.has(target.type) ? 0 : roundTo));
    context.record("perturbed");
    if (target !== node) for (const child of node.children) context.visit(child);
  };
}

/** Numbers of JavaScript hold about 15 digits, so finer rounding changes nothing. */
export function roundHalfEven(value: number, digits: number): number {
  if (digits > 15) return value;
  const scaled = value * 10 ** digits;
  const floor = Math.floor(scaled);
  const tie = Math.abs(scaled - floor - 0.5) < 1e-9 * Math.max(1, Math.abs(scaled));
  const rounded = tie ? (floor % 2 === 0 ? floor : floor + 1) : Math.round(scaled);
  return Number((rounded / 10 ** digits).toFixed(Math.min(digits, 15)));
}

function bounded(node: FhirNode, value: number): number {
  if (node.type === "positiveInt") return Math.max(1, value);
  return node.type === "unsignedInt" ? Math.max(0, value) : value;
}
