/**
 * @module deid/rules/rule-paths: which nodes of a resource a rule's path means.
 *
 * Microsoft's grammar: an optional resource type, then FHIRPath with `nodesByType('X')` and `nodesByName('x')`. Plain names and the two
 * functions with one step walk the tree; everything else goes to the fhirpath package and comes back as nodes by name and position.
 */
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { type FhirNode, type Primitive, toJson } from "./fhir-tree.ts";
import { isElementType, isR4Resource, isResourceName } from "./r4-elements.ts";

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
  const made = { types: Map.groupBy(nodes, ({ type }) => type), names: Map.groupBy(nodes, ({ name }) => name) };
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
  readonly propName: string | null;
  readonly index: number | null;
  readonly fhirNodeDataType: string | null;
  readonly parentResNode: ResultNode | null;
}

const systemTypes = new Set(["System.String"]);

/** Not inside a resource of its own below the root. */
function isOwn(node: ResultNode): boolean {
  for (let at = node.parentResNode; at?.parentResNode; at = at.parentResNode)
    if (typeof at.data === "object" && at.data !== null && "resourceType" in at.data) return false;
  return true;
}

const byTypeOrName = {
  _ofElementType: {
    fn: (nodes: ResultNode[], type: string) =>
      nodes.filter((node) => {
        const own = node.fhirNodeDataType ?? "";
        return (own === type || (systemTypes.has(own) && systemTypeOf(node) === type)) && isOwn(node);
      }),
    arity: { 1: ["String"] },
    internalStructures: true,
  },
  _ofElementName: {
    fn: (nodes: ResultNode[], name: string) => nodes.filter((node) => node.propName === name && isOwn(node)),
    arity: { 1: ["String"] },
    internalStructures: true,
  },
};

function systemTypeOf({ propName, parentResNode }: ResultNode): string {
  if (propName === "url") return "uri";
  return propName === "id" && parentResNode?.parentResNode === null ? "id" : "string";
}

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
  const { propName, index, parentResNode } = result as ResultNode;
  if (parentResNode === null) return root;
  const parent = findNode(root, parentResNode);
  const named = parent === undefined ? [] : childrenNamed(parent, propName ?? "");
  return named[index ?? 0];
}
