/** @module intake/ccda/cda-observations: organizers and observations → DiagnosticReport and Observation. */
import { childElements, findElement, plainText, type XmlElement } from "#storage";
import { type Entry, type EntryContext, filedAt, statusOf } from "./cda-entry.ts";
import {
  choiceOf,
  type Fhir,
  fhir,
  numberOf,
  some,
  toConcept,
  toInterval,
  toMoment,
  toPeriod,
  toQuantity,
  valued,
  valuedChildren,
} from "./cda-values.ts";
import { templatesOf, xsiType } from "./cda-xml.ts";

const SMOKING = "2.16.840.1.113883.10.20.22.4.78";
const observationStatuses = {
  completed: "final",
  active: "preliminary",
  aborted: "cancelled",
  cancelled: "cancelled",
  nullified: "entered-in-error",
};
const reportStatuses = { ...observationStatuses, active: "partial" };

/** A result organizer: the panel as a report, each member as an observation. */
export function readResults(organizer: XmlElement, context: EntryContext): Entry[] {
  const members = readMembers(organizer, context);
  const code = toConcept(findElement(organizer, "code"), context.spoken);
  if (code === undefined) return members;
  const own = toInterval(findElement(organizer, "effectiveTime"));
  const first = childElements(organizer, "component").map((part) =>
    toInterval(findElement(part, "observation", "effectiveTime")),
  )[0];
  const time = own.start === undefined && own.end === undefined ? (first ?? own) : own;
  const report = fhir({
    resourceType: "DiagnosticReport",
    status: statusOf(organizer, reportStatuses, "unknown"),
    code,
    ...choiceOf("effective", time),
    issued: filedAt([organizer], context, time),
  });
  return [{ element: organizer, resource: report }, ...members];
}

/** The members of a cluster: vital signs, functional and mental status. */
export function readMembers(organizer: XmlElement, context: EntryContext): Entry[] {
  const time = toInterval(findElement(organizer, "effectiveTime"));
  return childElements(organizer, "component").flatMap((component) => [
    ...childElements(component, "observation").flatMap((one) => readObservation(one, context, time)),
    ...childElements(component, "organizer").flatMap((inner) => readMembers(inner, context)),
  ]);
}

/** An observation; at its organizer's time when it has none of its own. An assertion's code is what it asserts. */
export function readObservation(
  observation: XmlElement,
  context: EntryContext,
  around?: { start: string | undefined; end: string | undefined },
): Entry[] {
  const own = toInterval(findElement(observation, "effectiveTime"));
  const time = own.start === undefined && own.end === undefined ? (around ?? own) : own;
  const written = findElement(observation, "code");
  const value = childElements(observation, "value")[0];
  const assertion = written?.attributes["code"] === "ASSERTION";
  const smoking = assertion && templatesOf(observation).includes(SMOKING);
  const loinc = { coding: [{ system: "http://loinc.org", code: "72166-2", display: "Tobacco smoking status" }] };
  const code = smoking ? loinc : toConcept(assertion ? value : written, context.spoken);
  const status =
    observation.attributes["negationInd"] === "true"
      ? "cancelled"
      : statusOf(observation, observationStatuses, "unknown");
  const interpretations = childElements(observation, "interpretationCode").flatMap(
    (one) => toConcept(valued(one), context.spoken) ?? [],
  );
  const resource = fhir({
    resourceType: "Observation",
    status,
    code: code ?? {},
    ...choiceOf("effective", time),
    issued: filedAt([observation], context, time),
    ...(assertion && !smoking ? {} : toValue(value, context)),
    interpretation: some(interpretations),
    referenceRange: some(ranges(observation, context)),
  });
  return [{ element: observation, resource }];
}

function toValue(value: XmlElement | undefined, context: EntryContext): Fhir {
  const absent = {
    dataAbsentReason: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown" }],
    },
  };
  if (value === undefined) return {};
  const concept = toConcept(value, context.spoken);
  const type = xsiType(value) ?? "";
  if (/^(?:CD|CE|CV|CO|CS)$/.test(type)) return concept === undefined ? absent : { valueCodeableConcept: concept };
  if (type === "PQ" || type === "REAL" || type === "MO") {
    const quantity = toQuantity(value);
    if (quantity !== undefined) return { valueQuantity: quantity };
    const { nullFlavor, value: words = "", unit = "" } = value.attributes;
    // `<5` where only a number may stand; its unit is part of what was said.
    return nullFlavor === undefined && words.trim() !== "" ? { valueString: `${words.trim()} ${unit}`.trim() } : absent;
  }
  if (value.attributes["nullFlavor"] !== undefined) return absent;
  return toOtherValue(type, value, context) ?? absent;
}

function toOtherValue(type: string, value: XmlElement, context: EntryContext): Fhir | undefined {
  const number = numberOf(value);
  if (type === "INT") return number === undefined ? undefined : { valueInteger: number };
  if (type === "BL") return { valueBoolean: value.attributes["value"] === "true" };
  if (type === "IVL_PQ" || type === "IVL_REAL" || type === "IVL_INT") return boundedQuantity(value);
  if (type === "RTO" || type === "RTO_PQ_PQ") {
    const [numerator, denominator] = ["numerator", "denominator"].map((name) => toQuantity(findElement(value, name)));
    return numerator === undefined || denominator === undefined
      ? undefined
      : { valueRatio: { numerator, denominator } };
  }
  if (type === "TS") {
    const moment = toMoment(value);
    return moment === undefined ? undefined : { valueDateTime: moment };
  }
  if (type === "IVL_TS") {
    const period = toPeriod(toInterval(value));
    return period === undefined ? undefined : { valuePeriod: period };
  }
  const words = context.spoken(value) ?? (plainText(value).trim() || undefined);
  return words === undefined ? undefined : { valueString: words };
}

/** Above, below or between: one bound is a quantity with a comparator. */
function boundedQuantity(value: XmlElement): Fhir | undefined {
  const [low, high] = [findElement(value, "low"), findElement(value, "high")];
  const [above, below] = [toQuantity(low), toQuantity(high)];
  if (above !== undefined && below !== undefined) return { valueRange: { low: above, high: below } };
  const bound = above ?? below;
  if (bound === undefined) return undefined;
  const open = (above === undefined ? high : low)?.attributes["inclusive"] === "false";
  const comparator = `${above === undefined ? "<" : ">"}${open ? "" : "="}`;
  return { valueQuantity: { ...bound, comparator } };
}

function ranges(observation: XmlElement, context: EntryContext): Fhir[] {
  return childElements(observation, "referenceRange").flatMap((range) => {
    const inside = findElement(range, "observationRange");
    const meaning = valuedChildren(inside, "interpretationCode")[0]?.attributes["code"] ?? "N";
    if (meaning !== "N") return [];
    const value = valuedChildren(inside, "value")[0];
    const [low, high] = ["low", "high"].map((name) => toQuantity(findElement(value, name)));
    const text = context.spoken(findElement(inside, "text"));
    const found = fhir({ low, high, text });
    return Object.keys(found).length === 0 ? [] : [found];
  });
}
