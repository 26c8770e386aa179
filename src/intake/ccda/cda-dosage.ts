/**
 * @module intake/ccda/cda-dosage: dose, rate, route, schedule and sig of a substance administration → FHIR's Dosage.
 *
 * A schedule is read when it is one periodic interval, one event of the day, or both; more than that is left out whole.
 *
 * @see https://build.fhir.org/ig/HL7/CDA-Examples/medicationfrequency.html (institutionSpecified: times a day, else a fixed interval)
 */
import { childElements, findElement, type XmlElement } from "#storage";
import type { EntryContext } from "./cda-entry.ts";
import { type Fhir, fhir, numberOf, toConcept, toQuantity, valued } from "./cda-values.ts";
import { templatesOf, xsiType } from "./cda-xml.ts";

const SIG = "2.16.840.1.113883.10.20.22.4.147";

/** `undefined` when the activity says nothing of it. */
export function toDosage(activity: XmlElement, context: EntryContext): Fhir | undefined {
  const doseAndRate = fhir({
    ...amount(findElement(activity, "doseQuantity"), "dose", unitOf(activity, context)),
    ...amount(findElement(activity, "rateQuantity"), "rate", undefined),
  });
  const repeat = repeatOf(childElements(activity, "effectiveTime"));
  const dosage = fhir({
    text: sigOf(activity, context),
    route: toRoute(activity, context),
    doseAndRate: Object.keys(doseAndRate).length === 0 ? undefined : [doseAndRate],
    timing: repeat === undefined ? undefined : { repeat },
    ...neededFor(activity, context),
    maxDosePerPeriod: limitOf(findElement(activity, "maxDoseQuantity")),
  });
  return Object.keys(dosage).length === 0 ? undefined : dosage;
}

/** Of an immunization too. */
export function toRoute(activity: XmlElement, context: EntryContext): Fhir | undefined {
  return toConcept(valued(findElement(activity, "routeCode")), context.spoken);
}

/** The dose counts consumables: its unit is the one beside it, else the consumable itself, which FHIR does not say. */
function unitOf(activity: XmlElement, context: EntryContext): string | undefined {
  const concept = toConcept(valued(findElement(activity, "administrationUnitCode")), context.spoken);
  const coding = Array.isArray(concept?.["coding"]) ? concept["coding"][0] : undefined;
  const words = concept?.["text"] ?? coding?.display;
  return typeof words === "string" ? words : undefined;
}

function amount(element: XmlElement | undefined, name: "dose" | "rate", unit: string | undefined): Fhir {
  const whole = valued(element);
  const named = (quantity: Fhir | undefined) =>
    quantity === undefined || quantity["unit"] !== undefined || unit === undefined ? quantity : { ...quantity, unit };
  const single = named(toQuantity(whole));
  if (single !== undefined) return { [`${name}Quantity`]: single };
  const [low, high] = ["low", "high"].map((end) => named(toQuantity(valued(findElement(whole, end)))));
  return low === undefined || high === undefined ? {} : { [`${name}Range`]: { low, high } };
}

/** A ratio of a dose to a time. */
function limitOf(element: XmlElement | undefined): Fhir | undefined {
  const [numerator, denominator] = ["numerator", "denominator"].map((part) =>
    toQuantity(valued(findElement(valued(element), part))),
  );
  return numerator === undefined || denominator === undefined ? undefined : fhir({ numerator, denominator });
}

function sigOf(activity: XmlElement, context: EntryContext): string | undefined {
  const sig = childElements(activity, "entryRelationship")
    .flatMap((relation) => childElements(relation, "substanceAdministration"))
    .find((inner) => templatesOf(inner).includes(SIG));
  return context.spoken(findElement(sig, "text"));
}

/** A precondition makes it as needed; its value, or its words, say for what. */
function neededFor(activity: XmlElement, context: EntryContext): Fhir {
  const [precondition] = childElements(activity, "precondition");
  if (precondition === undefined) return {};
  const criterion = findElement(precondition, "criterion");
  const words = context.spoken(findElement(criterion, "text"));
  const reason =
    toConcept(valued(findElement(criterion, "value")), context.spoken) ??
    (words === undefined ? undefined : { text: words });
  return reason === undefined ? { asNeededBoolean: true } : { asNeededCodeableConcept: reason };
}

function repeatOf(times: readonly XmlElement[]): Fhir | undefined {
  const of = (type: string) => times.filter((time) => valued(time) !== undefined && xsiType(time) === type);
  const [periodic, ...morePeriodic] = of("PIVL_TS");
  const [eventful, ...moreEventful] = of("EIVL_TS");
  if (morePeriodic.length + moreEventful.length + of("SXPR_TS").length > 0) return undefined;
  const event = valued(findElement(eventful, "event"))?.attributes["code"];
  const every = periodic === undefined ? {} : periodOf(periodic);
  if (every === undefined || (eventful !== undefined && (event === undefined || !known.has(event)))) return undefined;
  const repeat = { ...every, ...(event === undefined ? {} : { when: [event] }) };
  return Object.keys(repeat).length === 0 ? undefined : repeat;
}

/** HL7 v3's TimingEvents that are FHIR's EventTimings too: `IC`, between meals, is not. */
const known = new Set("HS WAKE C CM CD CV AC ACM ACD ACV PC PCM PCD PCV".split(" "));
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24 };

/** `undefined` when the period cannot be read. Parts of a day are told in hours, or, where the institution chooses them, in times a day. */
function periodOf(periodic: XmlElement): Fhir | undefined {
  const period = valued(findElement(periodic, "period"));
  const [low, high] = ["low", "high"].map((end) => valued(findElement(period, end)));
  const [value, most] = [numberOf(low ?? period), numberOf(high)];
  const unit = (low ?? period)?.attributes["unit"];
  if (value === undefined || !(value > 0) || unit === undefined || !/^(?:s|min|h|d|wk|mo|a)$/.test(unit))
    return undefined;
  if (low !== undefined) {
    return most === undefined || high?.attributes["unit"] !== unit
      ? undefined
      : { frequency: 1, period: value, periodMax: most, periodUnit: unit };
  }
  const hours = value * (HOURS[unit] ?? Number.NaN);
  if (periodic.attributes["institutionSpecified"] === "true" && hours <= 24) {
    const times = Math.round(24 / hours);
    return Math.abs(24 / hours - times) < 0.02 ? { frequency: times, period: 1, periodUnit: "d" } : undefined;
  }
  if (unit === "d" && value < 1) {
    return Math.abs(hours - Math.round(hours)) < 0.02
      ? { frequency: 1, period: Math.round(hours), periodUnit: "h" }
      : undefined;
  }
  return { frequency: 1, period: value, periodUnit: unit };
}
