/** @module fhir/observation: Observation → one event a result, components each their own. */
import type { LapsedStatus } from "#core";
import { observationStatuses, quantityComparators } from "./bindings.ts";
import { coded } from "./condition.ts";
import { addEntry, beside, type Draft, type EventValue, mentionAll, placed } from "./event.ts";
import { type InUnit, readLaboratoryView } from "./laboratory-view.ts";
import {
  boundCodeAt,
  type Concept,
  choiceMomentAt,
  fail,
  isModified,
  type Json,
  momentAt,
  objectAt,
  objectsAt,
  type Span,
  textAt,
  toConcept,
} from "./reading.ts";
import { mayBeStage, originalText, parseResultWords, unitOfRanges } from "./result-words.ts";
import { patientAt, patientIn } from "./subject.ts";
import { canonicalUnits } from "./unit-table.ts";
import { canonicalUnit } from "./units.ts";

const MAX_UNIT = 20;
const effective = ["effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming"] as const;

/** Effective is when it occurred, issued is when it was filed. Cancelled and mistaken results give nothing, preliminary ones bear that word. */
export function readObservation(draft: Draft): void {
  const observation = draft.resource;
  const status = boundCodeAt(draft, observation, "status", observationStatuses, true);
  mentionAll(draft, observation, "performer", "Practitioner");
  if (status === "entered-in-error") draft.withheld = "entered in error";
  if (status === "cancelled") draft.withheld = "did not happen";
  // FHIR: "registered, but there is no result yet available".
  if (status === "registered") draft.withheld = "only planned";
  if (isOfAnother(draft)) draft.withheld ??= "about someone else";
  if (draft.withheld !== undefined) return;
  const code = objectAt(draft, observation, "code") ?? fail(draft, "code", "required element missing");
  const concept = code === undefined ? undefined : toConcept(draft, code, "code", "LOINC");
  const span = placed(
    draft,
    choiceMomentAt(draft, observation, "effective"),
    momentAt(draft, observation, "issued"),
    "effective[x]",
  );
  if (span === undefined || draft.problem !== undefined) return;
  const lapsed = status === "preliminary" ? status : undefined;
  const told: Told = { span, lapsed };
  const added = addResult(draft, observation, concept, told, "");
  const components = objectsAt(draft, observation, "component");
  for (let i = 0; i < components.length; i++) {
    const component = components[i] ?? {};
    if (isModified(component)) continue;
    const path = `component[${i}]`;
    const part = objectAt(draft, component, "code", path) ?? fail(draft, `${path}.code`, "required element missing");
    if (part !== undefined) addResult(draft, component, toConcept(draft, part, `${path}.code`, "LOINC"), told, path);
  }
  readContainedResults(draft, "hasMember");
  if (added || components.length > 0) return;
  if (observation["dataAbsentReason"] !== undefined || observation["hasMember"] !== undefined) {
    draft.withheld = "without a value";
    return;
  }
  addEntry(draft, codeOfResult(draft, concept), span, { display: concept?.display, lapsed });
}

/**
 * The results that `owner[name]`, of a report or a panel, refers to within it: of its patient and at its moments where they say none. What
 * is malformed in one is left out and counted.
 */
export function readContainedResults(draft: Draft, name: "result" | "hasMember"): void {
  const { resource: owner } = draft;
  if (owner["contained"] === undefined) return;
  const references = new Set(objectsAt(draft, owner, name).map(({ reference }) => reference));
  const moments = Object.fromEntries(effective.flatMap((one) => (one in owner ? [[one, owner[one]]] : [])));
  for (const result of objectsAt(draft, owner, "contained")) {
    const { id } = result;
    if (result["resourceType"] !== "Observation" || typeof id !== "string" || !references.has(`#${id}`)) continue;
    if (isModified(result) || isOfAnotherPatient(draft, result)) continue;
    const timed = effective.some((one) => one in result) ? result : { ...moments, ...result };
    const inside: Draft = {
      ...draft,
      type: "Observation",
      problem: undefined,
      resource: "issued" in timed ? timed : { ...timed, issued: owner["issued"] },
      source: `Observation/${String(owner["id"])}-${id}`,
      events: [],
    };
    readObservation(inside);
    if (inside.problem === undefined) draft.events.push(...inside.events);
    else draft.leftOut.push(inside.problem);
  }
}

/** A subject that is contained itself is the patient of whatever contains it. */
function isOfAnotherPatient(draft: Draft, result: Json): boolean {
  const subject = objectAt(draft, result, "subject");
  const written = subject === undefined ? undefined : textAt(draft, subject, "reference", "subject");
  if (written === undefined || written.startsWith("#")) return false;
  return patientAt(draft, written) !== draft.patientId;
}

/** A name in words alone is the event's display all the same: its text is the result's. */
function codeOfResult(draft: Draft, concept: Concept | undefined): string {
  return coded(draft, concept).code;
}

/** `focus` says whom a result is of if not of the subject: a parent, a donor, the other twin. */
function isOfAnother(draft: Draft): boolean {
  return objectsAt(draft, draft.resource, "focus").some((focus) => {
    const written = textAt(draft, focus, "reference", "focus") ?? "";
    const target = draft.resolve(written) ?? written;
    if (/(?:^|\/)RelatedPerson\//.test(target) || focus["type"] === "RelatedPerson") return true;
    const patient = target.startsWith("urn:") ? undefined : patientIn(draft, focus, "focus");
    return patient !== undefined && patient !== draft.patientId;
  });
}

/** An observation or one of its components, and how its event is added. */
interface Result {
  readonly draft: Draft;
  readonly owner: Json;
  /** Where `owner` stands in the resource. */
  readonly path: string;
  readonly code: string;
  readonly display: string | undefined;
  readonly add: (code: string, value: EventValue) => true;
}

/** When the results of an observation were, and that they are preliminary. */
interface Told {
  readonly span: Span;
  readonly lapsed: LapsedStatus | undefined;
}

/** Adds the event of `owner.value[x]`, if it has one. */
function addResult(draft: Draft, owner: Json, concept: Concept | undefined, told: Told, path: string): boolean {
  const code = codeOfResult(draft, concept);
  const display = concept?.display;
  const add = (eventCode: string, value: EventValue): true => {
    addEntry(draft, eventCode, told.span, { ...value, lapsed: told.lapsed });
    return true;
  };
  const result: Result = { draft, owner, path, code, display, add };
  const quantity = objectAt(draft, owner, "valueQuantity", path);
  if (quantity !== undefined) return addQuantity(result, quantity);
  const answer = objectAt(draft, owner, "valueCodeableConcept", path);
  if (answer !== undefined) return addAnswer(result, answer, "valueCodeableConcept");
  const words = textAt(draft, owner, "valueString", path);
  if (words !== undefined) return addWords(result, words);
  const flag = owner["valueBoolean"];
  if (typeof flag === "boolean") return add(`${code}//${flag}`, { display });
  const integer = owner["valueInteger"];
  if (typeof integer === "number") return add(`${code}//1`, { numericValue: integer, display });
  if (flag !== undefined) fail(draft, at(path, "valueBoolean"), "not a boolean");
  if (integer !== undefined) fail(draft, at(path, "valueInteger"), "not a number");
  return addOther(result) || addVerdict(result);
}

/** POS, NEG, R: of a result without a value what its laboratory says of it is all it says. */
function addVerdict(result: Result): boolean {
  const { draft, owner, path } = result;
  const said = beside(draft, (reading) => objectsAt(reading, owner, "interpretation", path)) ?? [];
  return said.length === 1 && addAnswer(result, said[0] ?? {}, "interpretation");
}

function addQuantity(result: Result, quantity: Json): boolean {
  const { draft, path, code, display, add } = result;
  const value = quantity["value"];
  if (value === undefined) return false;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    fail(draft, at(path, "valueQuantity.value"), "not a number");
    return false;
  }
  const comparator = boundCodeAt(draft, quantity, "comparator", quantityComparators, false);
  const unit = textAt(draft, quantity, "code", at(path, "valueQuantity"));
  const label = textAt(draft, quantity, "unit", at(path, "valueQuantity"));
  const units = unit !== undefined && label !== undefined ? [unit, label] : [unit ?? label];
  const words = originalText(quantity);
  const measured = inKeptUnit(result, { value, units, words });
  if (measured !== undefined) return add(measured.code, { ...measured.number, textValue: comparator, display });
  draft.unknownUnits.push({ code, unit: printable(unit ?? label ?? "") });
  return add(code, { display });
}

/** Words that are a number with its comparator or its unit are that number, where it fits the code; all others stay words. */
function addWords(result: Result, words: string): true {
  const { owner, code, display, add } = result;
  const read = code.startsWith("UNCODED//") ? undefined : parseResultWords(words);
  const known = canonicalUnits.has(loincOf(code));
  if (read === undefined || (!known && mayBeStage(read))) return add(code, { textValue: words, display });
  const { value, comparator, unit = unitOfRanges(owner) } = read;
  const measured = inKeptUnit(result, { value, units: [unit], words });
  if (measured === undefined) return add(code, { textValue: words, display });
  return add(measured.code, { ...measured.number, textValue: comparator, display });
}

interface Written {
  readonly value: number;
  /** Spellings of its unit, the best first. */
  readonly units: readonly (string | undefined)[];
  /** The text it was read out of. */
  readonly words: string | undefined;
}

/** The number in the unit Osler keeps the code in, with what the laboratory says of it; `undefined` if no spelling of its unit fits. */
function inKeptUnit(
  { draft, owner, path, code }: Result,
  { value, units, words }: Written,
): { readonly code: string; readonly number: Pick<EventValue, "numericValue" | "laboratory"> } | undefined {
  const loinc = loincOf(code);
  for (const written of units) {
    const canonical = canonicalUnit(loinc, value, written);
    if (canonical === undefined) continue;
    // A limit without a unit is in the result's.
    const { unit: kept, value: numericValue } = canonical;
    const inUnit: InUnit = (limit, own) => {
      const found = canonicalUnit(loinc, limit, own ?? written);
      return found?.unit === kept ? found.value : undefined;
    };
    const laboratory = readLaboratoryView(draft, owner, path, inUnit, words);
    return { code: `${code}//${kept}`, number: { numericValue, laboratory } };
  }
  return undefined;
}

function loincOf(code: string): string {
  return code.startsWith("LOINC//") ? code.slice(7) : "";
}

function addAnswer({ draft, path, code, display, add }: Result, answer: Json, element: string): boolean {
  const concept = toConcept(draft, answer, at(path, element));
  if (concept === undefined) return false;
  if (concept.code === undefined) return add(code, { textValue: concept.display, display });
  const words = [display, concept.display].filter((part) => part !== undefined).join(": ");
  return add(`${code}//${concept.code}`, { display: words === "" ? undefined : words });
}

/** Ratios as `n:d` and ranges as `n-m`, with comparators and units; times and signals keep the fact that it was observed, not its value. */
function addOther(result: Result): boolean {
  const { draft, owner, path, code, display, add } = result;
  const ratio = objectAt(draft, owner, "valueRatio", path);
  if (ratio !== undefined) {
    const [above, below] = ["numerator", "denominator"].map((name) =>
      wordsOf(draft, ratio, name, at(path, "valueRatio")),
    );
    if (above !== undefined && below !== undefined) return add(code, { textValue: `${above}:${below}`, display });
  }
  const range = objectAt(draft, owner, "valueRange", path);
  if (range !== undefined) {
    const [low, high] = ["low", "high"].map((name) => wordsOf(draft, range, name, at(path, "valueRange")));
    if (low !== undefined && high !== undefined) return add(code, { textValue: `${low}-${high}`, display });
    const bound = low === undefined ? (high === undefined ? undefined : `<=${high}`) : `>=${low}`;
    if (bound !== undefined) return addWords(result, bound);
  }
  for (const name of ["valueRatio", "valueRange", "valueSampledData", "valueTime", "valueDateTime", "valuePeriod"]) {
    if (owner[name] !== undefined) return add(code, { display });
  }
  return false;
}

/** `<1`, `5 mg`: a quantity as it is said; that it counts ones or titres is no unit. */
function wordsOf(draft: Draft, owner: Json, name: string, path: string): string | undefined {
  const quantity = objectAt(draft, owner, name, path);
  const value = quantity?.["value"];
  if (quantity === undefined || typeof value !== "number") return undefined;
  const comparator = boundCodeAt(draft, quantity, "comparator", quantityComparators, false) ?? "";
  const unit = textAt(draft, quantity, "unit", at(path, name)) ?? textAt(draft, quantity, "code", at(path, name));
  const counts = unit === undefined || /^(?:1|\{.*\}|tit(?:er|re))$/i.test(unit);
  return `${comparator}${value}${counts ? "" : ` ${unit}`}`;
}

function at(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** A unit's text for the report: at most 20 printable characters. */
function printable(unit: string): string {
  return unit.replace(/[^ -~µμ°²³]/g, "?").slice(0, MAX_UNIT);
}
