/**
 * @module deid/rules/r4-elements: what FHIR R4 says an element's children are called and of which type they are.
 *
 * Paths are `Patient.contact` inside a resource's own structure and start again at the type's name (`HumanName`) in a data type.
 */
import r4 from "fhirpath/fhir-context/r4";
import { remember } from "#core";

export interface ElementDefinition {
  /** FHIRPath name: `value` for `valueQuantity`. */
  readonly name: string;
  readonly type: string;
  readonly repeats: boolean;
  /** Where this element's own children are defined. */
  readonly path: string;
}

const primitives = new Set(
  `base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url
uuid xhtml`.split(/\s+/),
);

/** Whether a value of this type is written as one JSON value. */
export const isPrimitiveType = (type: string): boolean => primitives.has(type);

/** Whether R4 knows a resource of this name. */
export function isR4Resource(type: string): boolean {
  let parent: string | undefined = type;
  while (parent !== undefined && parent !== "Resource") parent = r4.type2Parent[parent];
  return parent === "Resource" && type !== "DomainResource";
}

/** Resources of FHIR STU3 that R4 dropped or renamed: rules made for both may name them, and no such resource is ever let through. */
const stu3Resources = new Set(
  `BodySite DataElement DeviceComponent EligibilityRequest EligibilityResponse ExpansionProfile ImagingManifest ProcedureRequest
ProcessRequest ProcessResponse ReferralRequest Sequence ServiceDefinition`.split(/\s+/),
);

/** Whether a rule may speak of resources of this name: R4's, and STU3's that R4 no longer has. */
export const isResourceName = (type: string): boolean => isR4Resource(type) || stu3Resources.has(type);

/** Whether R4 defines an element of this very type somewhere; abstract types and profiles on types (`SimpleQuantity`) have none. */
export const isElementType = (type: string): boolean =>
  type !== "Resource" && (isR4Resource(type) || elementTypes.has(type));

/** The element written as `key` in what is defined at `path`; `undefined` if R4 has none there. */
export function findElement(path: string, key: string): ElementDefinition | undefined {
  return rememberedElement({ path, key }) ?? undefined;
}

/** A resource may be of keys that R4 does not know; those that it knows are some ten thousand. */
const MOST_ELEMENTS = 20_000;
const rememberedElement = remember(
  MOST_ELEMENTS,
  ({ path, key }: { readonly path: string; readonly key: string }) => `${path}\0${key}`,
  ({ path, key }) => define(path, key) ?? null,
);

function define(path: string, key: string): ElementDefinition | undefined {
  for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
    // The model also lists `Observation.valueQuantity` by itself, but its FHIRPath name is `value`.
    const choice = findChoice(at, key);
    if (choice !== undefined) return choice;
    const own = `${at}.${key}`;
    const type = typeAt(own);
    if (type !== undefined) return toDefinition(key, type, own, r4.path2Repeating[own] === true);
  }
  return undefined;
}

/** `valueBase64Binary` holds capitals of its own, so every split is tried. */
function findChoice(at: string, key: string): ElementDefinition | undefined {
  for (let i = 1; i < key.length; i++) {
    const name = key.slice(0, i);
    const suffix = key.slice(i);
    if (r4.choiceTypePaths[`${at}.${name}`]?.includes(suffix))
      return toDefinition(name, choiceType(suffix), `${at}.${key}`, false);
  }
  return undefined;
}

const choiceType = (suffix: string): string => {
  const small = suffix.charAt(0).toLowerCase() + suffix.slice(1);
  return primitives.has(small) ? small : suffix;
};

/** `Age` has what `Quantity` has; a backbone element what `BackboneElement` has. */
function parentOf(path: string): string | undefined {
  if (!path.includes("."))
    return r4.type2Parent[path] ?? (path === "Element" || path === "Resource" ? undefined : "Element");
  return "BackboneElement";
}

function typeAt(path: string): string | undefined {
  const elsewhere = r4.pathsDefinedElsewhere[path];
  return codeOf(r4.path2Type[path] ?? (elsewhere === undefined ? undefined : r4.path2Type[elsewhere]));
}

/** The model writes a type as its name or as an object with it. */
function codeOf(found: unknown): string | undefined {
  if (typeof found === "string") return found;
  return typeof found === "object" && found !== null && "code" in found ? String(found.code) : undefined;
}

function toDefinition(name: string, type: string, own: string, repeats: boolean): ElementDefinition {
  if (type.startsWith("System.")) return { name, type: systemType(own), repeats, path: "Element" };
  const structure = type === "BackboneElement" || type === "Element";
  return { name, type, repeats, path: structure ? (r4.pathsDefinedElsewhere[own] ?? own) : type };
}

/** The model writes `System.String` for ids and for an extension's URL; FHIR calls them id, string and uri. */
function systemType(path: string): string {
  if (path === "Extension.url") return "uri";
  return path.endsWith(".id") && isR4Resource(path.slice(0, -3)) ? "id" : "string";
}

const elementTypes = new Set([
  ...primitives,
  ...Object.values(r4.path2Type).map(codeOf),
  ...Object.values(r4.choiceTypePaths).flat().map(choiceType),
]);
