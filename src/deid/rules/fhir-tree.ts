/**
 * @module deid/rules/fhir-tree: a resource as typed nodes that rules can visit, change and prune, and back to JSON.
 *
 * Promise: what R4 does not define is never carried along unseen: it is refused, or dropped, as the steward chose.
 */
import { OslerError } from "#core";
import { isWrittenNumber, type WrittenNumber } from "./fhir-json.ts";
import { findElement, isPrimitiveType, isR4Resource } from "./r4-elements.ts";

export type Primitive = string | number | boolean;
export type JsonObject = { readonly [key: string]: unknown };

export interface FhirNode {
  /** FHIRPath name: `value` for `valueQuantity`; the type for a root. */
  readonly name: string;
  /** The JSON key. */
  readonly key: string;
  readonly type: string;
  /** A resource of its own: a root, a bundle entry, a contained one. */
  readonly isResource: boolean;
  readonly repeats: boolean;
  /** Where R4 defines its children. */
  readonly definedAt: string;
  readonly parent: FhirNode | undefined;
  children: FhirNode[];
  value: Primitive | undefined;
  /** How a number was written, where JavaScript would write it otherwise (`1.10`). */
  readonly written?: WrittenNumber;
}

/** What becomes of elements R4 does not define. */
export type UnknownElements = "raise" | "drop";

/** @throws OslerError `deid/fhir-unknown-element` for a resource type or element R4 does not define, with its path, not its value */
export function parseResource(json: JsonObject, unknown: UnknownElements): FhirNode {
  return resourceNode(json, undefined, "", false, unknown);
}

/** A value of a data type that stands where `like` stands; for replacements out of a rule. */
export function parseLike(json: unknown, like: FhirNode): FhirNode {
  return elementNode(
    json,
    undefined,
    like,
    { name: like.name, type: like.type, repeats: like.repeats, path: like.definedAt },
    "raise",
  );
}

/** The resource without its empty elements; its numbers are numbers, to be reckoned with. */
export function toJson(node: FhirNode): Record<string, unknown> {
  return objectOf(node, ({ value }) => value);
}

/** As `toJson`, to be written: a number that no rule has changed stands as it was written. */
export function toWrittenJson(node: FhirNode): Record<string, unknown> {
  return objectOf(node, (primitive) => (isAsWritten(primitive) ? primitive.written : primitive.value));
}

/** A primitive's value in the words of its source. */
export function textOf(node: FhirNode): string {
  return isAsWritten(node) ? node.written.rawJSON : String(node.value ?? "");
}

function isAsWritten(node: FhirNode): node is FhirNode & { readonly written: WrittenNumber } {
  return node.written !== undefined && Number(node.written.rawJSON) === node.value;
}

/** `Patient.contact[0].name`, for messages: names and positions, no values. */
export function pathOf(node: FhirNode): string {
  if (node.parent === undefined) return node.type;
  const position = node.repeats ? `[${siblings(node).indexOf(node)}]` : "";
  return `${pathOf(node.parent)}.${node.name}${position}`;
}

/** The nodes of the parent with the same name, in order. */
function siblings(node: FhirNode): FhirNode[] {
  return node.parent?.children.filter(({ name }) => name === node.name) ?? [node];
}

/** The node and everything below it, parents first; resources of their own inside are left out. */
export function* subtree(node: FhirNode): Generator<FhirNode> {
  yield node;
  for (const child of node.children) if (!child.isResource) yield* subtree(child);
}

/** Drops elements with neither value nor content. Resources stay. */
export function prune(node: FhirNode): void {
  for (const child of node.children) prune(child);
  node.children = node.children.filter(
    (child) => child.isResource || child.value !== undefined || child.children.length > 0,
  );
}

function resourceNode(
  json: JsonObject,
  parent: FhirNode | undefined,
  key: string,
  repeats: boolean,
  unknown: UnknownElements,
): FhirNode {
  const type = json["resourceType"];
  if (typeof type !== "string" || !isR4Resource(type)) {
    throw new OslerError("deid/fhir-unknown-element", {
      message: `${parent === undefined ? "The resource" : `${pathOf(parent)}.${key}`} has a resourceType that FHIR R4 does not define.`,
      fix: "Convert it to FHIR R4 first, or leave it out.",
    });
  }
  const node: FhirNode = {
    name: key === "" ? type : key,
    key,
    type,
    isResource: true,
    repeats,
    definedAt: type,
    parent,
    children: [],
    value: undefined,
  };
  addChildren(node, json, unknown);
  return node;
}

function elementNode(
  json: unknown,
  extra: unknown,
  at: { readonly key: string; readonly parent: FhirNode | undefined },
  definition: { readonly name: string; readonly type: string; readonly repeats: boolean; readonly path: string },
  unknown: UnknownElements,
): FhirNode {
  const primitive = isPrimitiveType(definition.type);
  const written = primitive && isWrittenNumber(json) ? json : undefined;
  const node: FhirNode = {
    name: definition.name,
    key: at.key,
    type: definition.type,
    isResource: false,
    repeats: definition.repeats,
    definedAt: primitive ? "Element" : definition.path,
    parent: at.parent,
    children: [],
    value: written === undefined ? undefined : Number(written.rawJSON),
    ...(written === undefined ? {} : { written }),
  };
  const body = primitive ? extra : json;
  if (primitive && written === undefined && json !== null && json !== undefined) {
    if (typeof json === "object") return malformed(node, unknown);
    node.value = json as Primitive;
  }
  if (body !== null && body !== undefined) {
    if (typeof body !== "object" || Array.isArray(body) || isWrittenNumber(body)) return malformed(node, unknown);
    addChildren(node, body as JsonObject, unknown);
  }
  return node;
}

function addChildren(node: FhirNode, json: JsonObject, unknown: UnknownElements): void {
  const written = new Set(Object.keys(json).map((key) => (key.startsWith("_") ? key.slice(1) : key)));
  if (node.isResource) written.delete("resourceType");
  for (const key of written) {
    const definition = findElement(node.definedAt, key);
    if (definition === undefined) {
      if (unknown === "drop") continue;
      throw new OslerError("deid/fhir-unknown-element", {
        message: `${pathOf(node)} has an element that FHIR R4 does not define there (key ${Object.keys(json).indexOf(key) + 1} of ${written.size}).`,
        fix: "Correct the resource, or set unknownElements to drop in the configuration.",
      });
    }
    const values = listOf(json[key]);
    const extras = listOf(json[`_${key}`]);
    // The model does not say how often what is defined elsewhere stands: `item` in an `item` is a list because it is written as one.
    const repeats = definition.repeats || Array.isArray(json[key]) || Array.isArray(json[`_${key}`]);
    for (let i = 0; i < Math.max(values.length, extras.length); i++) {
      const value = values[i];
      const isResource = definition.type === "Resource" && typeof value === "object" && value !== null;
      node.children.push(
        isResource
          ? resourceNode(value as JsonObject, node, key, repeats, unknown)
          : elementNode(value, extras[i], { key, parent: node }, { ...definition, repeats }, unknown),
      );
    }
  }
}

function malformed(node: FhirNode, unknown: UnknownElements): FhirNode {
  if (unknown === "drop") return node;
  throw new OslerError("deid/fhir-unknown-element", {
    message: `${pathOf(node)} is not written as its type ${node.type} must be.`,
    fix: "Correct the resource, or set unknownElements to drop in the configuration.",
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

type WriteValue = (primitive: FhirNode) => unknown;

function objectOf(node: FhirNode, write: WriteValue): Record<string, unknown> {
  const made: Record<string, unknown> = node.isResource ? { resourceType: node.type } : {};
  for (const [key, nodes] of Map.groupBy(node.children, (child) => child.key)) writeElement(made, key, nodes, write);
  return made;
}

function writeElement(into: Record<string, unknown>, key: string, nodes: readonly FhirNode[], write: WriteValue): void {
  const [first] = nodes;
  if (first === undefined) return;
  const list = first.repeats || nodes.length > 1;
  if (!isPrimitiveType(first.type)) {
    into[key] = list ? nodes.map((node) => objectOf(node, write)) : objectOf(first, write);
    return;
  }
  if (nodes.some(({ value }) => value !== undefined))
    into[key] = list ? nodes.map((node) => write(node) ?? null) : write(first);
  if (nodes.some(({ children }) => children.length > 0)) {
    const extras = nodes.map((node) => (node.children.length > 0 ? objectOf(node, write) : null));
    into[`_${key}`] = list ? extras : extras[0];
  }
}
