/**
 * @module deid/rules/rule-paths: which nodes of a resource a rule's path means.
 *
 * Microsoft's grammar: an optional resource type, then FHIRPath with `nodesByType('X')` and `nodesByName('x')`. Plain names and the two
 * functions with one step walk the tree (`nodesByName('valueUri')` is the `value` that is a uri); everything else goes to the fhirpath package and comes back as nodes by name and position.
 */
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { type FhirNode, type Primitive, toJson } from "./fhir-tree.ts";
import {
  type ElementDefinition,
  findElement,
  isElementType,
  isPrimitiveType,
  isR4Resource,
  isResourceName,
} from "./r4-elements.ts";

export interface RulePath {
  /** Whether the rule is about resources of this type at all. */
  appliesTo(resourceType: string): boolean;
  /** The nodes meant, in the resource `root`. */
  select(root: FhirNode): FhirNode[];
}

/** @throws Error if the path is no FHIRPath, or calls a function nobody defines */
export function compilePath(path: string): RulePath {
  const { type, expression } = splitPath(path);
  const general = isGeneral(type);
  if (!general && !isR4Resource(type) && expression !== "") compileExpression(expression);
  return { appliesTo: (resource) => general || type === resource, select: compileSelection(expression) };
}

/**
 * What a path asks for by type and FHIR R4 does not have (`resource "Pateint"`), so that the rule can never apply. Unknown types after
 * `as`, `is` and `ofType` are refused by `compilePath`.
 */
export function findImpossible(path: string): string[] {
  const { type, expression } = splitPath(path);
  const wanted = Array.from(expression.matchAll(/nodesByType\(\s*'([^']*)'/g), ([, name = ""]) => name);
  return [
    ...(isGeneral(type) || isResourceName(type) ? [] : [`resource "${type}"`]),
    ...wanted.filter((name) => !isElementType(name)).map((name) => `element of the type "${name}"`),
  ];
}

/** @throws Error if the expression is no FHIRPath */
export function compileOnPrimitive(expression: string): (value: Primitive, type: string) => unknown[] {
  const evaluate = fhirpath.compile({ base: "Extension", expression: `value.select(${expression})` }, r4);
  return (value, type) =>
    evaluate({ url: "", [`value${type.charAt(0).toUpperCase()}${type.slice(1)}`]: value }) as unknown[];
}

function splitPath(path: string): { readonly type: string; readonly expression: string } {
  const [, type = "", expression = ""] = /^([A-Z][a-zA-Z]*)?\.?(.*)$/s.exec(path.trim()) ?? [];
  return { type, expression };
}

/** Whether a rule's path is about resources of every type. */
const isGeneral = (type: string) => type === "" || type === "Resource" || type === "DomainResource";

function compileSelection(expression: string): (root: FhirNode) => FhirNode[] {
  if (expression === "") return (root) => [root];
  if (/^[a-z]\w*(?:\.[a-z]\w*)*$/.test(expression)) {
    const names = expression.split(".");
    return (root) =>
      names.reduce<FhirNode[]>((nodes, name) => nodes.flatMap((node) => childrenNamed(node, name)), [root]);
  }
  const [, by, wanted, step] = /^nodesBy(Type|Name)\('([^']*)'\)(?:\.([A-Za-z0-9]+))?$/.exec(expression) ?? [];
  if (by === undefined) return compileExpression(expression);
  return (root) => {
    const found = indexOf(root)[by === "Type" ? "types" : "names"].get(wanted ?? "") ?? [];
    return step === undefined ? found : found.flatMap((node) => childrenNamed(node, step));
  };
}

const childrenNamed = (node: FhirNode, name: string) => node.children.filter((child) => child.name === name);

interface Index {
  readonly types: ReadonlyMap<string, FhirNode[]>;
  readonly names: ReadonlyMap<string, FhirNode[]>;
}
const indexes = new WeakMap<FhirNode, Index>();

/** Made once a resource, as Microsoft's tool does: what a rule puts in later is its own work and not looked up again. */
function indexOf(root: FhirNode): Index {
  const known = indexes.get(root);
  if (known !== undefined) return known;
  const nodes = [...belowRoot(root)];
  const chosen = nodes.filter(({ name, key }) => key !== name);
  const names = new Map([...Map.groupBy(nodes, ({ name }) => name), ...Map.groupBy(chosen, ({ key }) => key)]);
  const made = { types: Map.groupBy(nodes, ({ type }) => type), names };
  indexes.set(root, made);
  return made;
}

/** Everything below, with resources of their own inside but not what is in them. */
function* belowRoot(root: FhirNode): Generator<FhirNode> {
  for (const child of root.children) {
    if (child.isResource) yield child;
    else yield* withNestedResources(child);
  }
}

function* withNestedResources(node: FhirNode): Generator<FhirNode> {
  yield node;
  for (const child of node.children) {
    if (child.isResource) yield child;
    else yield* withNestedResources(child);
  }
}

/** What fhirpath hands to functions and results: a node with its way back to the root. */
interface ResultNode {
  readonly data: unknown;
  /** The FHIRPath name after a step by name, the JSON key (`valueQuantity`) after `children()` and `descendants()`. */
  readonly propName: string | null;
  readonly index: number | null;
  readonly parentResNode: ResultNode | null;
}

/** Not inside a resource of its own below the root. */
function isOwn(node: ResultNode): boolean {
  for (let at = node.parentResNode; at?.parentResNode; at = at.parentResNode)
    if (resourceTypeOf(at) !== undefined) return false;
  return true;
}

const resourceTypeOf = ({ data }: ResultNode): string | undefined =>
  typeof data === "object" && data !== null && "resourceType" in data ? String(data.resourceType) : undefined;

/** The name and type of an element, and where its children are defined, as in the tree. */
type Place = Pick<ElementDefinition, "name" | "type" | "path">;
const places = new WeakMap<ResultNode, Place>();

/** fhirpath's own types know nothing of a choice reached by `descendants()`, nor of extensions. */
function placeOf(node: ResultNode): Place | undefined {
  const known = places.get(node);
  if (known !== undefined) return known;
  const found = findPlace(node);
  if (found !== undefined) places.set(node, found);
  return found;
}

function findPlace(node: ResultNode): Place | undefined {
  const { propName, parentResNode } = node;
  const resource = resourceTypeOf(node);
  if (parentResNode === null)
    return resource === undefined ? undefined : { name: resource, type: resource, path: resource };
  const parent = placeOf(parentResNode);
  if (parent === undefined || propName === null) return undefined;
  const found = findElement(parent.path, propName) ?? findChosen(parent.path, propName, parentResNode.data);
  if (found === undefined) return undefined;
  const path = isPrimitiveType(found.type) ? "Element" : found.path;
  return { name: found.name, type: resource ?? found.type, path: resource ?? path };
}

/** The element of a choice that stands in `data`, by its FHIRPath name. */
function findChosen(path: string, name: string, data: unknown): ElementDefinition | undefined {
  const keys = typeof data === "object" && data !== null ? Object.keys(data) : [];
  const definitions = keys.map((key) => findElement(path, key.replace(/^_/, "")));
  return definitions.find((definition) => definition?.name === name);
}

const byTypeOrName = {
  _ofElementType: {
    fn: (nodes: ResultNode[], type: string) => nodes.filter((node) => placeOf(node)?.type === type && isOwn(node)),
    arity: { 1: ["String"] },
    internalStructures: true,
  },
  _ofElementName: {
    fn: (nodes: ResultNode[], name: string) =>
      nodes.filter((node) => (placeOf(node)?.name === name || node.propName === name) && isOwn(node)),
    arity: { 1: ["String"] },
    internalStructures: true,
  },
};

function compileExpression(expression: string): (root: FhirNode) => FhirNode[] {
  const plain = expression
    .replaceAll(/nodesByType\(/g, "descendants()._ofElementType(")
    .replaceAll(/nodesByName\(/g, "descendants()._ofElementName(");
  const evaluate = fhirpath.compile(plain, r4, {
    resolveInternalTypes: false,
    userInvocationTable: byTypeOrName as never,
  });
  evaluate({});
  return (root) => {
    const results = evaluate(toJson(root)) as unknown as ResultNode[];
    return results.flatMap((result) => findNode(root, result) ?? []);
  };
}

/** The tree's node for a result; `undefined` for a value that stands nowhere in the resource, as `true`. */
function findNode(root: FhirNode, result: unknown): FhirNode | undefined {
  if (typeof result !== "object" || result === null || !("propName" in result)) return undefined;
  const { index, parentResNode } = result as ResultNode;
  if (parentResNode === null) return root;
  const parent = findNode(root, parentResNode);
  const named = parent === undefined ? [] : childrenNamed(parent, placeOf(result as ResultNode)?.name ?? "");
  return named[index ?? 0];
}
