/**
 * @module fhir/reading: typed access to an unchecked FHIR resource.
 *
 * Promise: what has the wrong JSON type is a problem with its element path, never a crash and never quoted. The first problem of a
 * resource is kept; readers go on with `undefined`, and the caller looks at `problem` at the end.
 */
import { type EpochMs, toEpochMs } from "#core";
import { type Coding, codeOf, preferredCoding } from "./code-systems.ts";
import { endOfMoment, namesDayOf, startOfMoment } from "./moments.ts";

/** A JSON object, its members unchecked. */
export type Json = Readonly<Record<string, unknown>>;

/** What is wrong with a resource and where. Made of element names only, so it can be logged. */
export interface FhirProblem {
  readonly kind: "problem";
  /** `Observation.component[2].code`. */
  readonly path: string;
  readonly reason: string;
}

export interface Reading {
  readonly type: string;
  problem: FhirProblem | undefined;
}

/** A moment and the earliest time it can have been known. */
export interface Span {
  readonly occurredAt: EpochMs;
  readonly knownAt: EpochMs;
  /** As its source writes it, where that is no day or another than UTC's. */
  readonly dated?: string | undefined;
}

/** A coded concept as one code. */
export interface Concept {
  /** `undefined` when the source has words only. */
  readonly code: string | undefined;
  readonly display: string | undefined;
}

const NO_OBJECTS: readonly Json[] = [];
const MAX_DISPLAY = 200;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** FHIR: a modifier extension may negate what it stands in, and who does not know it must not read on. We know none. */
export function isModified(element: Json): boolean {
  const extensions = element["modifierExtension"];
  return Array.isArray(extensions) && extensions.length > 0;
}

/** `parent.name`, made only when something is wrong: most paths are never needed. */
function join(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`;
}

/** Notes the first problem; always `undefined`, so that a reader can return it. */
export function fail(reading: Reading, path: string, reason: string): undefined {
  reading.problem ??= { kind: "problem", path: path === "" ? reading.type : `${reading.type}.${path}`, reason };
  return undefined;
}

export function textAt(reading: Reading, owner: Json, name: string, parent = ""): string | undefined {
  const value = owner[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string") return fail(reading, join(parent, name), "not a string");
  return value === "" ? undefined : value;
}

export function objectAt(reading: Reading, owner: Json, name: string, parent = ""): Json | undefined {
  const value = owner[name];
  if (value === undefined) return undefined;
  return isJson(value) ? value : fail(reading, join(parent, name), "not an object");
}

/** The objects of a repeating element; empty when absent. */
export function objectsAt(reading: Reading, owner: Json, name: string, parent = ""): readonly Json[] {
  const value = owner[name];
  if (value === undefined) return NO_OBJECTS;
  if (!Array.isArray(value)) {
    fail(reading, join(parent, name), "not a list");
    return NO_OBJECTS;
  }
  for (let i = 0; i < value.length; i++) {
    if (!isJson(value[i])) {
      fail(reading, `${join(parent, name)}[${i}]`, "not an object");
      return NO_OBJECTS;
    }
  }
  return value;
}

/** The strings of a repeating element; empty when absent. Nulls, which FHIR allows beside extensions, are left out. */
export function textsAt(reading: Reading, owner: Json, name: string, parent = ""): string[] {
  const value = owner[name];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    fail(reading, join(parent, name), "not a list");
    return [];
  }
  const texts: string[] = [];
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (typeof item === "string") texts.push(item);
    else if (item !== null) fail(reading, `${join(parent, name)}[${i}]`, "not a string");
  }
  return texts;
}

/** A code with a required binding. Absent is a problem only when the element is required. */
export function boundCodeAt(
  reading: Reading,
  owner: Json,
  name: string,
  allowed: ReadonlySet<string>,
  required: boolean,
): string | undefined {
  const value = owner[name];
  if (value === undefined) return required ? fail(reading, name, "required element missing") : undefined;
  if (typeof value !== "string") return fail(reading, name, "not a string");
  return allowed.has(value) ? value : fail(reading, name, "code not in the required value set");
}

/** The code of a CodeableConcept with a required binding, or the words of one without codings. Codings of other systems are allowed beside it. */
export function boundConceptAt(
  reading: Reading,
  owner: Json,
  name: string,
  allowed: ReadonlySet<string>,
): string | undefined {
  const concept = objectAt(reading, owner, name);
  if (concept === undefined) return undefined;
  const codings = objectsAt(reading, concept, "coding", name);
  const found = codings.find((coding) => typeof coding["code"] === "string" && allowed.has(coding["code"]));
  if (found !== undefined) return textAt(reading, found, "code", `${name}.coding`);
  if (codings.length > 0) return fail(reading, name, "code not in the required value set");
  const words = textAt(reading, concept, "text", name)?.trim().toLowerCase().replace(/\s+/g, "-");
  return words !== undefined && allowed.has(words) ? words : undefined;
}

/** A CodeableConcept as one code. */
export function conceptAt(reading: Reading, owner: Json, name: string, parent = ""): Concept | undefined {
  const concept = objectAt(reading, owner, name, parent);
  return concept === undefined ? undefined : toConcept(reading, concept, join(parent, name));
}

/** @param first as `preferredCoding` */
export function toConcept(reading: Reading, concept: Json, path: string, first?: "LOINC"): Concept | undefined {
  const text = textAt(reading, concept, "text", path);
  const codings: readonly Coding[] = objectsAt(reading, concept, "coding", path);
  const coding = preferredCoding(codings, first);
  const code = coding === undefined ? undefined : codeOf(coding);
  if (coding !== undefined && code === undefined && coding["code"] !== undefined) {
    return fail(reading, `${path}.coding`, "code is not a code");
  }
  const words = coding?.["display"];
  if (words !== undefined && typeof words !== "string") return fail(reading, `${path}.coding.display`, "not a string");
  const display = words ?? text;
  if (code === undefined && display === undefined) return undefined;
  return {
    code,
    display: display !== undefined && display.length > MAX_DISPLAY ? display.slice(0, MAX_DISPLAY) : display,
  };
}

/** Resources of one visit carry the same text one after the other. */
let lastText = "";
let lastSpan: Span | undefined;

/** A date, dateTime or instant. */
export function momentAt(reading: Reading, owner: Json, name: string, parent = ""): Span | undefined {
  const value = owner[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string") return fail(reading, join(parent, name), "not a date or time");
  if (value === lastText && lastSpan !== undefined) return lastSpan;
  const start = startOfMoment(value);
  if (Number.isNaN(start)) return fail(reading, join(parent, name), "not a date or time");
  const end = value.length > 10 ? start : endOfMoment(value);
  lastText = value;
  const dated = namesDayOf(value, start) ? undefined : value;
  lastSpan = { occurredAt: toEpochMs(start), knownAt: toEpochMs(end), dated };
  return lastSpan;
}

/** A Period: began at its start, known at its end if it has one. */
export function periodAt(reading: Reading, owner: Json, name: string): Span | undefined {
  const period = objectAt(reading, owner, name);
  if (period === undefined) return undefined;
  const start = momentAt(reading, period, "start", name);
  const end = momentAt(reading, period, "end", name);
  if (start === undefined) return end;
  return end === undefined ? start : { ...start, knownAt: latest(start.knownAt, end.knownAt) };
}

/** The members of `name[x]` that are moments. A table, because making names costs more than reading them. */
const choices = new Map(
  ["onset", "abatement", "effective", "performed"].map((name) => [
    name,
    { dateTime: `${name}DateTime`, period: `${name}Period`, instant: `${name}Instant`, timing: `${name}Timing` },
  ]),
);

/** `name[x]` as dateTime, Period, instant or Timing. Ages, ranges and words give `undefined`: they are no moments. */
export function choiceMomentAt(
  reading: Reading,
  owner: Json,
  name: "onset" | "abatement" | "effective" | "performed",
): Span | undefined {
  const choice = choices.get(name);
  if (choice === undefined) return undefined;
  const moment =
    momentAt(reading, owner, choice.dateTime) ??
    periodAt(reading, owner, choice.period) ??
    momentAt(reading, owner, choice.instant);
  if (moment !== undefined) return moment;
  const timing = objectAt(reading, owner, choice.timing);
  const first = timing === undefined ? undefined : textsAt(reading, timing, "event", choice.timing)[0];
  return first === undefined ? undefined : momentAt(reading, { event: first }, "event", choice.timing);
}

export function latest(a: EpochMs, b: EpochMs): EpochMs {
  return a > b ? a : b;
}
