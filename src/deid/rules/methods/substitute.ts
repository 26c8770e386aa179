/**
 * @module deid/rules/methods/substitute: a fixed value in place of the real one; what earlier rules treated stays.
 */
import { type FhirNode, parseLike, subtree } from "../fhir-tree.ts";
import { type Method, type MethodContext, MethodFailure } from "../method.ts";
import { isPrimitiveType } from "../r4-elements.ts";
import type { RuleSettings } from "../rule-set.ts";

/** @throws Error if the rule has no `replaceWith` */
export function toSubstitute(settings: RuleSettings): Method {
  if (!("replaceWith" in settings)) throw new Error("substitute needs replaceWith");
  const replacement = settings["replaceWith"];
  return (node, context) => {
    if (isPrimitiveType(node.type)) {
      node.value =
        replacement === null || typeof replacement === "object" ? undefined : fitting(node, String(replacement));
      replaceChildren(node, { ...node, children: [] }, context);
    } else {
      replaceChildren(node, toModel(replacement, node), context);
    }
    context.record("substituted");
    for (const below of subtree(node)) if (below !== node) context.visit(below);
  };
}

/** What replaces a complex element, as an object or as its JSON text. @throws MethodFailure if it is no value of the element's type */
function toModel(replacement: unknown, node: FhirNode): FhirNode {
  try {
    const json: unknown = typeof replacement === "string" ? JSON.parse(replacement) : replacement;
    return parseLike(json ?? {}, node);
  } catch {
    throw new MethodFailure(`replaceWith is no ${node.type}`);
  }
}

/** Numbers and booleans stay numbers and booleans in JSON. */
function fitting(node: FhirNode, written: string): string | number | boolean {
  if (["decimal", "integer", "positiveInt", "unsignedInt"].includes(node.type)) return Number(written);
  return node.type === "boolean" ? written === "true" : written;
}

function replaceChildren(node: FhirNode, model: FhirNode, context: MethodContext): void {
  const names = new Set([...node.children, ...model.children].map(({ name }) => name));
  node.children = [...names].flatMap((name) => {
    const originals = node.children.filter((child) => child.name === name);
    const targets = model.children.filter((child) => child.name === name);
    const count = Math.max(originals.length, targets.length);
    return Array.from({ length: count }, (_, i) => merge(originals[i], targets[i], node, context)).filter(
      (child) => child !== undefined,
    );
  });
}

function merge(
  original: FhirNode | undefined,
  target: FhirNode | undefined,
  parent: FhirNode,
  context: MethodContext,
): FhirNode | undefined {
  if (original !== undefined && context.isVisited(original)) return original;
  if (original !== undefined && original.key === target?.key) {
    original.value = target.value;
    replaceChildren(original, target, context);
    return original;
  }
  const holdsTreated = original !== undefined && [...subtree(original)].some((below) => context.isVisited(below));
  if (original !== undefined && holdsTreated) {
    original.value = undefined;
    replaceChildren(original, { ...original, children: [] }, context);
    return original;
  }
  return target === undefined ? undefined : rehome(target, parent);
}

function rehome(node: FhirNode, parent: FhirNode): FhirNode {
  const moved: FhirNode = { ...node, parent, children: [] };
  moved.children = node.children.map((child) => rehome(child, moved));
  return moved;
}
