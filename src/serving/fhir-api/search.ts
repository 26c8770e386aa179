/**
 * @module serving/fhir-api/search: FHIR search over one patient's resources. Pure.
 *
 * As R4 has it, a parameter that is not known is ignored and said to be, or refused where the caller asks for strict handling; a modifier that is not
 * known is always refused. Whose record it is never depends on a parameter that could be ignored.
 */
import { MS_PER_DAY } from "#core";
import type { FhirResource } from "#fhir";
import { HttpProblem } from "../problem.ts";

export interface FhirSearch {
  readonly matches: readonly FhirResource[];
  readonly total: number;
  readonly offset: number;
  /** Most resources of a page; 0 where only the total was asked for. */
  readonly count: number;
  /** Parameters that were not understood. */
  readonly ignored: readonly string[];
  /** Parameters by which resources were left out because they do not say what is asked, and how many. */
  readonly unsaid: readonly Unsaid[];
  /** Whether the record holds events that are no resource, which no search finds. */
  readonly unlisted?: boolean;
}

export interface Unsaid {
  readonly name: string;
  readonly resources: number;
}

export interface SearchHandling {
  /** Refuse what is not understood. */
  readonly strict?: boolean;
  /** Parameters the caller of this function has applied already. */
  readonly applied?: readonly string[];
}

/** Besides the risks, who made them. */
export const RISK_REVINCLUDE = "Provenance:target";

export type SearchParameters = ReadonlyMap<string, readonly string[]>;

const DEFAULT_COUNT = 100;
const MOST_COUNT = 1000;
/** Parameters that page, sort or name the patient, and so filter nothing. */
const control = new Set(["_count", "_offset", "_sort", "_format", "_pretty", "_total", "patient"]);
const dateElements = [
  "effectiveDateTime",
  "onsetDateTime",
  "authoredOn",
  "occurrenceDateTime",
  "performedDateTime",
  "recorded",
] as const;

/** Repeated parameters are AND-ed, values between commas OR-ed. @throws HttpProblem 400 */
export function searchResources(
  resources: readonly FhirResource[],
  parameters: SearchParameters,
  { strict = false, applied = [] }: SearchHandling = {},
): FhirSearch {
  let matches = [...resources];
  const ignored: string[] = [];
  const unsaid: Unsaid[] = [];
  for (const [name, values] of parameters) {
    if (control.has(name) || applied.includes(name) || (name === "_summary" && summaries.has(values.join()))) continue;
    const filter = findFilter(name);
    if (filter === undefined) {
      if (strict || name.includes(":"))
        throw new HttpProblem(400, "A search parameter is not supported", toSayable(name));
      ignored.push(name);
      continue;
    }
    const [before, isSaid = () => true] = [matches, saying.get(name)];
    for (const value of values) matches = matches.filter((resource) => filter(resource, value.split(",")));
    const kept = new Set(matches);
    const left = before.filter((resource) => !kept.has(resource) && !isSaid(resource)).length;
    if (left > 0) unsaid.push({ name, resources: left });
  }
  const sort = single(parameters, "_sort");
  if (sort !== undefined) sortByDate(matches, sort);
  const offset = whole(parameters, "_offset", 0);
  const counted = parameters.get("_summary")?.join() === "count";
  const count = counted ? 0 : Math.min(whole(parameters, "_count", DEFAULT_COUNT), MOST_COUNT);
  return { matches: matches.slice(offset, offset + count), total: matches.length, offset, count, ignored, unsaid };
}

const summaries = new Set(["count", "false"]);

/** A parameter's name if it looks like one; anything else could be what must not be repeated. */
export function toSayable(name: string): string | undefined {
  return /^[A-Za-z_:.-]{1,40}$/.test(name) ? name : undefined;
}

/** How a parameter is decided on a resource. @throws HttpProblem 400 by the filter, for a value it cannot read */
export function findFilter(name: string): Filter | undefined {
  return filters.get(name);
}

type Filter = (resource: FhirResource, values: readonly string[]) => boolean;

const filterTable: Readonly<Record<string, Filter>> = {
  _id: ({ id }, values) => values.includes(id),
  code: (resource, values) => codingsOf(resource).some((coding) => values.some((value) => tokenMatches(value, coding))),
  category: ({ category }, values) =>
    (Array.isArray(category) ? category : [])
      .flatMap(codingsIn)
      .some((coding) => values.some((value) => tokenMatches(value, coding))),
  date: (resource, values) => {
    const span = whenOf(resource);
    return span !== undefined && values.some((value) => dateMatches(value, span));
  },
  action: (resource, values) => values.includes(String(resource["action"])),
  agent: (resource, values) => referencesOf(resource["agent"]).some((reference) => values.includes(reference)),
  target: (resource, values) => targetsOf(resource["target"]).some((reference) => values.includes(reference)),
  outcome: (resource, values) => values.includes(String(resource["outcome"])),
  status: (resource, values) => values.includes(String(resource["status"])),
  "clinical-status": ({ clinicalStatus }, values) =>
    codingsIn(clinicalStatus).some((coding) => values.some((value) => tokenMatches(value, coding))),
  "vaccine-code": ({ vaccineCode }, values) =>
    codingsIn(vaccineCode).some((coding) => values.some((value) => tokenMatches(value, coding))),
};
// A map knows no `__proto__`, which a caller can name.
const filters = new Map(Object.entries(filterTable));

/** Whether a resource says what a parameter asks: of a status the chart keeps only that something holds no longer. */
const saying: ReadonlyMap<string, (resource: FhirResource) => boolean> = new Map(
  Object.entries({
    category: ({ category }: FhirResource) => Array.isArray(category) && category.length > 0,
    date: (resource: FhirResource) => whenOf(resource) !== undefined,
    status: ({ status }: FhirResource) => status !== undefined && status !== "unknown",
    "clinical-status": ({ clinicalStatus }: FhirResource) => clinicalStatus !== undefined,
  }),
);

interface Coding {
  readonly system: string;
  readonly code: string;
}

function codingsOf(resource: FhirResource): Coding[] {
  const components = Array.isArray(resource["component"]) ? resource["component"] : [];
  const owners: unknown[] = [resource["code"], resource["medicationCodeableConcept"], resource["vaccineCode"]];
  return [...owners, ...components.map(({ code }: { code?: unknown }) => code)].flatMap(codingsIn);
}

function codingsIn(concept: unknown): Coding[] {
  if (typeof concept !== "object" || concept === null || !("coding" in concept) || !Array.isArray(concept.coding)) {
    return [];
  }
  return concept.coding.map(({ system = "", code = "" }: Partial<Coding>) => ({ system, code }));
}

/** The references of an AuditEvent's agents: `Practitioner/1`. */
function referencesOf(agents: unknown): string[] {
  const named = Array.isArray(agents) ? agents.map(({ who }: { who?: { reference?: string } }) => who?.reference) : [];
  return named.filter((reference) => reference !== undefined);
}

/** The references of a Provenance's targets: `RiskAssessment/1`. */
function targetsOf(targets: unknown): string[] {
  const named = Array.isArray(targets) ? targets.map(({ reference }: { reference?: string }) => reference) : [];
  return named.filter((reference) => reference !== undefined);
}

/** `code`, `system|code`, `system|` or `|code`. */
function tokenMatches(value: string, { system, code }: Coding): boolean {
  const bar = value.indexOf("|");
  if (bar < 0) return value === code;
  const [wantedSystem, wantedCode] = [value.slice(0, bar), value.slice(bar + 1)];
  return wantedSystem === system && (wantedCode === "" || wantedCode === code);
}

/** [from, to) of what a resource is about: an instant, or a period, without end where it names none. */
function whenOf(resource: FhirResource): [number, number] | undefined {
  const instant = dateElements.map((element) => resource[element]).find((value) => typeof value === "string");
  if (instant !== undefined) return [Date.parse(instant), Date.parse(instant) + 1];
  const period: unknown = resource["period"] ?? resource["performedPeriod"];
  if (typeof period !== "object" || period === null) return undefined;
  const { start, end } = period as { start?: string; end?: string };
  const from = start === undefined ? Number.NEGATIVE_INFINITY : Date.parse(start);
  return [from, end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end) + 1];
}

/** The moment a resource is about, as its text; ISO instants in UTC sort as text. */
function momentOf(resource: FhirResource): string | undefined {
  for (const element of dateElements) {
    const value = resource[element];
    if (typeof value === "string") return value;
  }
  const period: unknown = resource["period"] ?? resource["performedPeriod"];
  if (typeof period !== "object" || period === null) return undefined;
  const { start, end } = period as { start?: string; end?: string };
  return start ?? end;
}

/**
 * `ge2020-01`, `lt2021`, `2020-05-03`: a partial date is the span it covers, and R4 compares it with the whole of a period. @throws HttpProblem 400
 *
 * @see https://hl7.org/fhir/R4/search.html#prefix
 */
function dateMatches(value: string, [start, end]: readonly [number, number]): boolean {
  const parts = /^(eq|ne|gt|lt|ge|le)?(\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?)?)?)$/.exec(value);
  const [, prefix = "eq", date = ""] = parts ?? [];
  if (parts === null || Number.isNaN(Date.parse(date))) {
    throw new HttpProblem(400, "A date cannot be read", "Write it as ge2020-01-01, lt2021 or 2020-05.");
  }
  const [from, to] = spanOf(date);
  const isWithin = start >= from && end <= to;
  switch (prefix) {
    case "gt":
      return end > to;
    case "lt":
      return start < from;
    case "ge":
      return isWithin || end > to;
    case "le":
      return isWithin || start < from;
    case "ne":
      return !isWithin;
    default:
      return isWithin;
  }
}

/** [from, to) of a partial date, in UTC. */
function spanOf(date: string): [number, number] {
  const from = Date.parse(date);
  const [year = 0, month, day] = date.split("T")[0]?.split("-").map(Number) ?? [];
  if (date.includes("T")) return [from, from + (/\.\d/.test(date) ? 1 : /T\d\d:\d\d:/.test(date) ? 1000 : 60_000)];
  if (day !== undefined) return [from, from + MS_PER_DAY];
  return [from, month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)];
}

function sortByDate(resources: FhirResource[], sort: string): void {
  if (sort !== "date" && sort !== "-date") throw new HttpProblem(400, "Only _sort=date and _sort=-date are supported");
  const sign = sort === "date" ? 1 : -1;
  resources.sort((a, b) => sign * (momentOf(a) ?? "").localeCompare(momentOf(b) ?? ""));
}

function single(parameters: SearchParameters, name: string): string | undefined {
  const values = parameters.get(name);
  if (values === undefined) return undefined;
  if (values.length !== 1) throw new HttpProblem(400, "A search parameter is given more than once", name);
  return values[0];
}

function whole(parameters: SearchParameters, name: string, otherwise: number): number {
  const text = single(parameters, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new HttpProblem(400, "A search parameter is not a whole number", name);
  return Number(text);
}
