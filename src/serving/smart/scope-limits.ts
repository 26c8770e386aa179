/**
 * @module serving/smart/scope-limits: what a query behind a scope leaves of it: `patient/Observation.rs?category=…|laboratory`. Pure.
 *
 * Promise: a limit is granted only if it can be decided on every resource the facade makes; the others are refused with a reason. What a
 * resource does not say matches nothing: a limit never opens more than it names.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#finer-grained-resource-constraints-using-search-parameters
 */
import type { FhirResource } from "#fhir";
import { findFilter } from "../fhir-api/search.ts";

/** All of these hold; of one condition, any value. */
export type ScopeLimit = readonly LimitCondition[];

interface LimitCondition {
  readonly parameter: string;
  readonly values: readonly string[];
}

/** R4's own search parameters of each type that the facade's resources decide in R4's own sense. */
const decidable: Readonly<Record<string, readonly string[]>> = {
  Encounter: ["status", "date"],
  Condition: ["category", "code", "clinical-status"],
  AllergyIntolerance: ["code", "clinical-status"],
  Observation: ["category", "code", "status", "date"],
  MedicationRequest: ["code", "status"],
  MedicationAdministration: ["code", "status"],
  MedicationStatement: ["code", "status"],
  Procedure: ["code", "status", "date"],
  Immunization: ["vaccine-code", "status", "date"],
  AuditEvent: ["action", "outcome", "date"],
};

/** Kept so that a scope stays readable to the person who is asked. */
const MOST_CONDITIONS = 5;

export type ParsedLimit =
  | { readonly kind: "limit"; readonly limit: ScopeLimit }
  /** Why it cannot be granted, in words that repeat nothing of what was sent. */
  | { readonly kind: "undecidable"; readonly reason: string };

/** @param query what follows the question mark of a scope on `type` */
export function parseLimit(type: string, query: string): ParsedLimit {
  const offered = Object.hasOwn(decidable, type) ? decidable[type] : undefined;
  if (offered === undefined)
    return refuse(`scopes on ${type === "*" ? "all types" : type} cannot be limited by a query`);
  const parts = query.split("&");
  if (parts.length > MOST_CONDITIONS) return refuse(`a scope takes at most ${MOST_CONDITIONS} conditions`);
  const limit: LimitCondition[] = [];
  for (const part of parts) {
    const condition = parseCondition(part);
    if (condition === undefined) return refuse("the query of a scope is not name=value with a value");
    if (!offered.includes(condition.parameter))
      return refuse(`scopes on ${type} can be limited by ${offered.join(", ")} alone, without modifiers`);
    if (!isReadable(condition)) return refuse("a date in a scope is written as ge2020-01-01, lt2021 or 2020-05");
    limit.push(condition);
  }
  return { kind: "limit", limit };
}

function refuse(reason: string): ParsedLimit {
  return { kind: "undecidable", reason };
}

function parseCondition(part: string): LimitCondition | undefined {
  const at = part.indexOf("=");
  const values = at < 1 ? undefined : decode(part.slice(at + 1))?.split(",");
  const parameter = decode(part.slice(0, Math.max(at, 0)));
  if (values === undefined || parameter === undefined) return undefined;
  // A backslash would escape a comma, which searches here do not know.
  return values.some((value) => value.trim() === "" || value.includes("\\")) ? undefined : { parameter, values };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether the search understands the values; only dates have a form of their own. */
function isReadable({ parameter, values }: LimitCondition): boolean {
  try {
    const some = { resourceType: "Observation", id: "1", effectiveDateTime: "2000-01-01T00:00:00.000Z" };
    // One at a time: a search stops at the first value that matches.
    for (const value of values) findFilter(parameter)?.(some, [value]);
    return true;
  } catch {
    return false;
  }
}

/** Whether a resource is within a limit. */
export function isWithinLimit(resource: FhirResource, limit: ScopeLimit): boolean {
  return limit.every(({ parameter, values }) => {
    const filter = findFilter(parameter);
    if (filter === undefined) return false;
    return parameter === "code" ? hasCode(resource, values) : filter(resource, values);
  });
}

/**
 * Whether the resource's own code is among them; a panel without one only if every component's is. A search finds a panel by any of its
 * components, and a limit must not let the others out with it.
 */
function hasCode({ component, ...whole }: FhirResource & { readonly component?: unknown }, values: readonly string[]) {
  const filter = findFilter("code");
  const isOne = (code: unknown) => filter?.({ ...whole, code }, values) === true;
  if (filter?.(whole, values) === true) return true;
  const parts: readonly { readonly code?: unknown }[] = Array.isArray(component) ? component : [];
  return parts.length > 0 && parts.every(({ code }) => isOne(code));
}

/** Whether whatever is within `inner` is within `outer`: each condition of `outer` is there, with the same values or fewer. */
export function isNarrower(inner: ScopeLimit, outer: ScopeLimit): boolean {
  return outer.every(({ parameter, values }) =>
    inner.some((own) => own.parameter === parameter && own.values.every((value) => values.includes(value))),
  );
}

/** A limit in words for the person who is asked: `category laboratory, and code 4548-4 or 2160-0`, `date from 2020`. */
export function describeLimit(limit: ScopeLimit, language: "en" | "es"): string {
  const { and, or, names } = limitWords[language];
  return limit
    .map(({ parameter, values }) => {
      const toText = (value: string) => (parameter === "date" ? toPeriod(value, language) : toWords(value));
      return `${names[parameter] ?? parameter.replaceAll("-", " ")} ${values.map(toText).join(or)}`;
    })
    .join(and);
}

const limitWords: Readonly<
  Record<
    "en" | "es",
    {
      readonly and: string;
      readonly or: string;
      /** Of parameters that are not called so in this language. */
      readonly names: Readonly<Record<string, string>>;
      readonly prepositions: Readonly<Record<string, string>>;
    }
  >
> = {
  en: {
    and: ", and ",
    or: " or ",
    names: {},
    prepositions: { eq: "in", ne: "not in", gt: "after", lt: "before", ge: "from", le: "up to" },
  },
  es: {
    and: ", y ",
    or: " o ",
    names: {
      category: "categoría",
      code: "código",
      status: "estado",
      "clinical-status": "estado clínico",
      date: "fecha",
    },
    prepositions: {
      eq: "en",
      ne: "que no sea en",
      gt: "posterior a",
      lt: "anterior a",
      ge: "a partir de",
      le: "hasta",
    },
  },
};

/** `ge2020-01` → `from 2020-01`. */
function toPeriod(value: string, language: "en" | "es"): string {
  const { prepositions } = limitWords[language];
  const preposition = prepositions[value.slice(0, 2)];
  return preposition === undefined ? `${prepositions["eq"]} ${value}` : `${preposition} ${value.slice(2)}`;
}

/** `http://…/observation-category|laboratory` → `laboratory`; of a bare system its address. */
function toWords(value: string): string {
  const [system = "", code] = value.split("|");
  return code === undefined || code === "" ? system : code;
}
