/**
 * @module serving/smart/smart-scopes: the scopes of SMART App Launch 2.2 as far as a read-only server grants them. Pure.
 *
 * Version 1 (`patient/*.read`) and version 2 (`patient/*.rs`) are both understood. What is more than reading is left out of a grant;
 * a scope limited by a query (`?category=…`) is granted with its limit, or refused if that cannot be decided: without it more would be
 * granted than was asked.
 *
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
 */
import { facadeTypes } from "../fhir-api/bundles.ts";
import { describeLimit, isNarrower, parseLimit, type ScopeLimit } from "./scope-limits.ts";

export type SmartContext = "patient" | "user" | "system";
export type FhirInteraction = "read" | "search";

export interface SmartScope {
  readonly context: SmartContext;
  /** A resource type, or `*`. */
  readonly type: string;
  readonly interactions: readonly FhirInteraction[];
  /** Which resources of the type; absent: all. */
  readonly limit?: ScopeLimit;
}

/** Scopes about who signs in; the identity part of a grant. */
export const identityScopes = ["openid", "fhirUser", "offline_access"] as const;
/** Scopes about whose record an app opens with. */
export const launchScopes = ["launch", "launch/patient"] as const;
const plain: ReadonlySet<string> = new Set([...identityScopes, ...launchScopes]);

/** What `*` does not stand for: who opened a record is no part of it, and must be asked for by name. */
const namedOnly: ReadonlySet<string> = new Set(["AuditEvent"]);
const types = ["*", "Patient", "Practitioner", ...facadeTypes, ...namedOnly];
const letters: readonly (readonly [string, readonly FhirInteraction[]])[] = [
  ["r", ["read"]],
  ["s", ["search"]],
  ["rs", ["read", "search"]],
  ["read", ["read", "search"]],
];

/** Every scope that can be granted on resources, by its text without a limit. */
const grantable: ReadonlyMap<string, SmartScope> = new Map(
  (["patient", "user", "system"] as const).flatMap((context) =>
    types.flatMap((type) =>
      letters.map(([given, interactions]) => [`${context}/${type}.${given}`, { context, type, interactions }] as const),
    ),
  ),
);

/** Resource and launch scopes the FHIR server knows, without limits. */
export const resourceScopes: readonly string[] = [...launchScopes, ...grantable.keys()];

/** What a scope permits on resources; `undefined` for one that permits nothing on them. */
export function parseSmartScope(scope: string): SmartScope | undefined {
  const [text = "", ...query] = scope.split("?");
  const whole = grantable.get(text);
  if (whole === undefined || query.length === 0) return whole;
  const parsed = parseLimit(whole.type, query.join("?"));
  return parsed.kind === "limit" ? { ...whole, limit: parsed.limit } : undefined;
}

export type NarrowedScope =
  | { readonly kind: "grantable"; readonly scope: string }
  /** More than reading, of a type not held, or unknown: left out of the grant. */
  | { readonly kind: "left-out" }
  /** Limited by a query that cannot be decided here. */
  | { readonly kind: "undecidable"; readonly reason: string };

/** The part of an asked scope that can be granted: `patient/*.cruds` becomes `patient/*.rs`. */
export function narrowScope(asked: string): NarrowedScope {
  if (plain.has(asked)) return { kind: "grantable", scope: asked };
  const parts = /^(patient|user|system)\/(\*|[A-Za-z]+)\.(read|write|\*|c?r?u?d?s?)(\?.*)?$/.exec(asked);
  if (parts === null) return { kind: "left-out" };
  const [, context, type, given = "", query] = parts;
  const kept = given === "*" || given === "read" ? "read" : given === "write" ? "" : given.replace(/[cud]/g, "");
  const scope = `${context}/${type}.${kept}`;
  if (!grantable.has(scope)) return { kind: "left-out" };
  if (query === undefined) return { kind: "grantable", scope };
  const parsed = parseLimit(type ?? "", query.slice(1));
  return parsed.kind === "limit" ? { kind: "grantable", scope: `${scope}${query}` } : parsed;
}

/** Whether `registered` scopes cover an asked one: `patient/*.rs` covers `patient/Observation.read`. */
export function isCovered(asked: string, registered: readonly string[]): boolean {
  const wanted = parseSmartScope(asked);
  if (wanted === undefined) return registered.includes(asked);
  return wanted.interactions.every((interaction) =>
    registered.some((scope) => {
      const held = parseSmartScope(scope);
      if (!permits(held, wanted.context, wanted.type, interaction)) return false;
      return held?.limit === undefined || (wanted.limit !== undefined && isNarrower(wanted.limit, held.limit));
    }),
  );
}

/** Whether one scope permits an interaction with a type in a context, with all its resources or those within its limit. */
export function permits(
  scope: Omit<SmartScope, "limit"> | undefined,
  context: SmartContext,
  type: string,
  interaction: FhirInteraction,
): boolean {
  if (scope === undefined || scope.context !== context) return false;
  return (
    (scope.type === type || (scope.type === "*" && !namedOnly.has(type))) && scope.interactions.includes(interaction)
  );
}

/** A scope in the words of the page that asks for consent. */
export function describeScope(scope: string, language: "en" | "es"): string {
  const parsed = parseSmartScope(scope);
  if (parsed === undefined) return described[language][scope] ?? scope;
  const { everything, some, openers, whose, only } = reading[language];
  const limit = parsed.limit === undefined ? "" : `, ${only} ${describeLimit(parsed.limit, language)}`;
  const what = parsed.type === "AuditEvent" ? openers : parsed.type === "*" ? everything : some(parsed.type);
  return `${what} ${whose[parsed.context]}${limit}`;
}

const reading = {
  en: {
    everything: "Read everything in",
    some: (type: string) => `Read ${type} resources of`,
    openers: "Read who opened",
    only: "only with",
    whose: { patient: "this patient's record", user: "every record you may open", system: "every record" },
  },
  es: {
    everything: "Leer todo lo que hay en",
    some: (type: string) => `Leer los recursos ${type} de`,
    openers: "Leer quién abrió",
    only: "solo con",
    whose: {
      patient: "la historia clínica de este paciente",
      user: "todas las historias clínicas que usted puede abrir",
      system: "todas las historias clínicas",
    },
  },
};

const described: Readonly<Record<"en" | "es", Readonly<Record<string, string>>>> = {
  en: {
    openid: "Know that it is you who signed in",
    fhirUser: "Know your name and role",
    offline_access: "Keep this access for up to 30 days without asking again",
    launch: "Open with the patient you have open",
    "launch/patient": "Open with one patient",
  },
  es: {
    openid: "Saber que es usted quien ha entrado",
    fhirUser: "Saber su nombre y su función",
    offline_access: "Conservar este acceso hasta 30 días sin volver a preguntar",
    launch: "Abrirse con el paciente que usted tiene abierto",
    "launch/patient": "Abrirse con un paciente",
  },
};
