/**
 * @module fhir/drug-use: Dosage, Timing and what was supplied ⇄ how a drug is used.
 *
 * Read: an instruction that a modifier extension changes, and a schedule of which some part is not understood (a count, an offset of
 * days), are left out whole. Written: the same elements again.
 */
import {
  type Dosage,
  type DoseLimit,
  type DoseTiming,
  type DrugAmount,
  type DrugRoute,
  type DrugUse,
  dayEvents,
  daysOfWeek,
  timeUnits,
  timingOfAbbreviation,
} from "#core";
import { systemOf } from "./code-systems.ts";
import type { Draft } from "./event.ts";
import { conceptAt, fail, type Json, objectAt, objectsAt, textAt, textsAt, toConcept } from "./reading.ts";
import { ucumUnit } from "./units.ts";

const UCUM = "http://unitsofmeasure.org";
const MAX_WORDS = 1000;

interface Supply {
  readonly quantity?: DrugAmount | undefined;
  readonly supplyDays?: number | undefined;
}

/** Of an order, a dispense or a statement: `owner[name]` is its list of Dosage. `undefined` when nothing is said. */
export function readDrugUse(draft: Draft, name: string, supply: Supply = {}): DrugUse | undefined {
  const dosages = objectsAt(draft, draft.resource, name).flatMap((item, i) => {
    const path = `${name}[${i}]`;
    const amounts = amountsOf(draft, item, path);
    return toDosage(draft, item, path, amounts) ?? [];
  });
  return toDrugUse(dosages, supply);
}

/** Of an administration: one dosage, its dose and rate its own elements. */
export function readGivenDose(draft: Draft): DrugUse | undefined {
  const given = objectAt(draft, draft.resource, "dosage");
  if (given === undefined) return undefined;
  const dosage = toDosage(draft, given, "dosage", {
    dose: amountAt(draft, given, "dose", "dosage"),
    rate: rateAt(draft, given, "dosage"),
  });
  return toDrugUse(dosage === undefined ? [] : [dosage], {});
}

/** Of an immunization: the dose and the route beside it. */
export function readVaccineDose(draft: Draft): DrugUse | undefined {
  const dosage = some<Dosage>({
    dose: amountAt(draft, draft.resource, "doseQuantity", ""),
    route: routeAt(draft, draft.resource, ""),
  });
  return toDrugUse(dosage === undefined ? [] : [dosage], {});
}

/** `MedicationRequest.dispenseRequest`. */
export function readDispenseRequest(draft: Draft): Supply {
  const request = objectAt(draft, draft.resource, "dispenseRequest");
  return request === undefined
    ? {}
    : {
        quantity: amountAt(draft, request, "quantity", "dispenseRequest"),
        supplyDays: daysAt(draft, request, "expectedSupplyDuration", "dispenseRequest"),
      };
}

/** `MedicationDispense.quantity` and `daysSupply`. */
export function readDispensed(draft: Draft): Supply {
  return {
    quantity: amountAt(draft, draft.resource, "quantity", ""),
    supplyDays: daysAt(draft, draft.resource, "daysSupply", ""),
  };
}

function toDrugUse(dosages: readonly Dosage[], { quantity, supplyDays }: Supply): DrugUse | undefined {
  if (dosages.length === 0 && quantity === undefined && supplyDays === undefined) return undefined;
  return {
    dosages,
    ...(quantity === undefined ? {} : { quantity }),
    ...(supplyDays === undefined ? {} : { supplyDays }),
  };
}

type Amounts = { readonly dose: DrugAmount | undefined; readonly rate: DrugAmount | undefined };

function toDosage(draft: Draft, item: Json, path: string, { dose, rate }: Amounts): Dosage | undefined {
  if (item["modifierExtension"] !== undefined) return undefined;
  const [sequence, needed] = [item["sequence"], item["asNeededBoolean"]];
  const reason = conceptAt(draft, item, "asNeededCodeableConcept", path);
  const further = [
    ...objectsAt(draft, item, "additionalInstruction", path).map(
      (concept) => textAt(draft, concept, "text", path) ?? toConcept(draft, concept, path)?.display,
    ),
    textAt(draft, item, "patientInstruction", path),
  ].flatMap((words) => shortened(words) ?? []);
  const said = some<Dosage>({
    dose,
    rate,
    route: routeAt(draft, item, path),
    timing: timingAt(draft, item, path),
    asNeeded: needed === true || item["asNeededCodeableConcept"] !== undefined ? true : undefined,
    asNeededFor: reason?.display,
    limits: limitsOf(draft, item, path),
    text: shortened(textAt(draft, item, "text", path)),
    further: further.length === 0 ? undefined : further,
  });
  if (said === undefined) return undefined;
  return typeof sequence === "number" && Number.isSafeInteger(sequence) ? { sequence, ...said } : said;
}

/** The only dose and rate, or, where a dose was worked out from another, the ordered one. */
function amountsOf(draft: Draft, item: Json, path: string): Amounts {
  const all = objectsAt(draft, item, "doseAndRate", path);
  const ordered = all.filter((one) => isOrdered(draft, one, path));
  const [chosen, ...others] = all.length > 1 && ordered.length > 0 ? ordered : all;
  if (chosen === undefined || others.length > 0) return { dose: undefined, rate: undefined };
  const inside = `${path}.doseAndRate`;
  return {
    dose: amountAt(draft, chosen, "doseQuantity", inside) ?? rangeAt(draft, chosen, "doseRange", inside),
    rate: rateAt(draft, chosen, inside),
  };
}

function limitsOf(draft: Draft, item: Json, path: string): readonly DoseLimit[] | undefined {
  const ratio = objectAt(draft, item, "maxDosePerPeriod", path);
  const [dose, within] = ["numerator", "denominator"].map((part) =>
    ratio === undefined ? undefined : amountAt(draft, ratio, part, `${path}.maxDosePerPeriod`),
  );
  const atOnce = amountAt(draft, item, "maxDosePerAdministration", path);
  const inLife = amountAt(draft, item, "maxDosePerLifetime", path);
  const limits: DoseLimit[] = [
    ...(dose === undefined || within === undefined ? [] : [{ dose, within }]),
    ...(atOnce === undefined ? [] : [{ dose: atOnce, within: "administration" } as const]),
    ...(inLife === undefined ? [] : [{ dose: inLife, within: "lifetime" } as const]),
  ];
  return limits.length === 0 ? undefined : limits;
}

function isOrdered(draft: Draft, item: Json, path: string): boolean {
  const type = objectAt(draft, item, "type", path);
  return type !== undefined && objectsAt(draft, type, "coding", path).some(({ code }) => code === "ordered");
}

function rateAt(draft: Draft, owner: Json, path: string): DrugAmount | undefined {
  const plain = amountAt(draft, owner, "rateQuantity", path) ?? rangeAt(draft, owner, "rateRange", path);
  const ratio = objectAt(draft, owner, "rateRatio", path);
  if (plain !== undefined || ratio === undefined) return plain;
  const above = amountAt(draft, ratio, "numerator", `${path}.rateRatio`);
  const below = amountAt(draft, ratio, "denominator", `${path}.rateRatio`);
  if (above?.unit === undefined || below?.unit === undefined || !(below.value > 0)) return undefined;
  return { value: Number((above.value / below.value).toPrecision(12)), unit: `${above.unit}/${below.unit}` };
}

function rangeAt(draft: Draft, owner: Json, name: string, path: string): DrugAmount | undefined {
  const range = objectAt(draft, owner, name, path);
  if (range === undefined) return undefined;
  const [low, high] = ["low", "high"].map((end) => amountAt(draft, range, end, `${path}.${name}`));
  if (low === undefined || high === undefined) return undefined;
  const unit = high.unit ?? low.unit;
  if (low.unit !== undefined && low.unit !== unit) return undefined;
  return { value: low.value, high: high.value, ...(unit === undefined ? {} : { unit }) };
}

/** A quantity with a comparator is no amount to take. */
function amountAt(draft: Draft, owner: Json, name: string, path: string): DrugAmount | undefined {
  const quantity = objectAt(draft, owner, name, path);
  if (quantity === undefined || quantity["value"] === undefined) return undefined;
  const { value } = quantity;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return fail(draft, path === "" ? `${name}.value` : `${path}.${name}.value`, "not a number");
  }
  if (quantity["comparator"] !== undefined) return undefined;
  const [code, label] = [textAt(draft, quantity, "code", name), textAt(draft, quantity, "unit", name)];
  const unit = (quantity["system"] === UCUM && code !== undefined ? ucumUnit(code) : undefined) ?? label ?? code;
  return { value, ...(unit === undefined ? {} : { unit: unit.trim().slice(0, 60) }) };
}

/** A Duration in days or weeks; months have no number of days. */
function daysAt(draft: Draft, owner: Json, name: string, path: string): number | undefined {
  const amount = amountAt(draft, owner, name, path);
  const days = { d: 1, day: 1, days: 1, wk: 7, week: 7, weeks: 7 }[amount?.unit?.toLowerCase() ?? ""];
  return amount === undefined || days === undefined ? undefined : amount.value * days;
}

function routeAt(draft: Draft, owner: Json, path: string): DrugRoute | undefined {
  const concept = conceptAt(draft, owner, "route", path);
  return concept === undefined ? undefined : some<DrugRoute>(concept);
}

const units = new Set<unknown>(timeUnits);
const days = new Set<unknown>(daysOfWeek);
const events = new Set<unknown>(dayEvents);
/** What a schedule may hold beside what is kept: how long it holds and how long one dose takes. */
const silent = /^(?:bounds|duration|id$|extension$)/;
const kept = new Set([
  ...["frequency", "frequencyMax", "period", "periodMax", "periodUnit", "dayOfWeek", "timeOfDay", "when"],
]);

function timingAt(draft: Draft, owner: Json, path: string): DoseTiming | undefined {
  const timing = objectAt(draft, owner, "timing", path);
  if (timing === undefined) return undefined;
  const repeat = objectAt(draft, timing, "repeat", `${path}.timing`);
  if (repeat !== undefined) return repeatOf(draft, repeat, `${path}.timing.repeat`);
  const code = objectAt(draft, timing, "code", `${path}.timing`);
  const codes = code === undefined ? [] : objectsAt(draft, code, "coding", `${path}.timing.code`);
  for (const { code: one } of codes) {
    const found = typeof one === "string" ? timingOfAbbreviation(one) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function repeatOf(draft: Draft, repeat: Json, path: string): DoseTiming | undefined {
  if (Object.keys(repeat).some((name) => !kept.has(name) && !silent.test(name))) return undefined;
  const numbers = ["frequency", "frequencyMax", "period", "periodMax"].map((name) => repeat[name]);
  if (numbers.some((number) => number !== undefined && !(typeof number === "number" && number > 0))) return undefined;
  const [frequency, frequencyMax, period, periodMax] = numbers as (number | undefined)[];
  const unit = repeat["periodUnit"];
  const [dayOfWeek, timeOfDay, when] = ["dayOfWeek", "timeOfDay", "when"].map((name) =>
    textsAt(draft, repeat, name, path),
  );
  const understood =
    (unit === undefined || units.has(unit)) &&
    (period === undefined) === (unit === undefined) &&
    dayOfWeek?.every((day) => days.has(day)) &&
    timeOfDay?.every((time) => /^\d\d:\d\d/.test(time)) &&
    when?.every((event) => events.has(event));
  if (!understood) return undefined;
  return some<DoseTiming>({
    frequency,
    frequencyMax,
    period,
    periodMax,
    periodUnit: unit as DoseTiming["periodUnit"],
    days: listed(dayOfWeek) as DoseTiming["days"],
    times: listed(timeOfDay?.map((time) => time.slice(0, 5))),
    when: listed(when),
  });
}

function listed(items: readonly string[] | undefined): readonly string[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}

function shortened(words: string | undefined): string | undefined {
  return words === undefined || words.trim() === "" ? undefined : words.trim().slice(0, MAX_WORDS);
}

/** Members that are there; `undefined` when none is. */
function some<T extends object>(members: { readonly [Name in keyof T]: T[Name] | undefined }): T | undefined {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as T);
}

type Body = Readonly<Record<string, unknown>>;

/** The Dosages of an order, a dispense or a statement, under `name`. */
export function toDosages(use: DrugUse | undefined, name: string): Body {
  const dosages = (use?.dosages ?? []).map(({ sequence, dose, rate, limits = [], ...dosage }) => ({
    ...(sequence === undefined ? {} : { sequence }),
    ...instruction(dosage),
    ...Object.assign({}, ...limits.map(limitFrom)),
    ...(dose === undefined && rate === undefined
      ? {}
      : {
          doseAndRate: [
            {
              ...(dose === undefined ? {} : rangeOrQuantity("dose", dose)),
              ...(rate === undefined ? {} : rangeOrQuantity("rate", rate)),
            },
          ],
        }),
  }));
  return dosages.length === 0 ? {} : { [name]: dosages };
}

/** `MedicationAdministration.dosage`: one; of several equal moments the first. */
export function toGivenDose(use: DrugUse | undefined): Body {
  const [dosage] = use?.dosages ?? [];
  if (dosage === undefined) return {};
  const { dose, rate, text, route } = dosage;
  return {
    dosage: {
      ...instruction({ ...(text === undefined ? {} : { text }), ...(route === undefined ? {} : { route }) }),
      ...(dose === undefined ? {} : { dose: quantity(dose) }),
      ...(rate === undefined ? {} : { rateQuantity: quantity(rate) }),
    },
  };
}

/** `Immunization.doseQuantity` and `route`. */
export function toVaccineDose(use: DrugUse | undefined): Body {
  const [dosage] = use?.dosages ?? [];
  return {
    ...(dosage?.dose === undefined ? {} : { doseQuantity: quantity(dosage.dose) }),
    ...(dosage?.route === undefined ? {} : { route: routeConcept(dosage.route) }),
  };
}

export function toDispenseRequest(use: DrugUse | undefined): Body {
  const { quantity: amount, supplyDays } = use ?? {};
  if (amount === undefined && supplyDays === undefined) return {};
  return {
    dispenseRequest: {
      ...(amount === undefined ? {} : { quantity: quantity(amount) }),
      ...(supplyDays === undefined ? {} : { expectedSupplyDuration: inDays(supplyDays) }),
    },
  };
}

export function toDispensed(use: DrugUse | undefined): Body {
  const { quantity: amount, supplyDays } = use ?? {};
  return {
    ...(amount === undefined ? {} : { quantity: quantity(amount) }),
    ...(supplyDays === undefined ? {} : { daysSupply: inDays(supplyDays) }),
  };
}

function limitFrom({ dose, within }: DoseLimit): Body {
  if (within === "administration") return { maxDosePerAdministration: quantity(dose) };
  if (within === "lifetime") return { maxDosePerLifetime: quantity(dose) };
  return { maxDosePerPeriod: { numerator: quantity(dose), denominator: quantity(within) } };
}

function instruction(dosage: Omit<Dosage, "dose" | "rate" | "sequence" | "limits">): Body {
  const { text, further, timing, asNeeded, asNeededFor, route } = dosage;
  return {
    ...(text === undefined ? {} : { text }),
    ...(further === undefined ? {} : { additionalInstruction: further.map((words) => ({ text: words })) }),
    ...(timing === undefined ? {} : { timing: { repeat: repeatFrom(timing) } }),
    ...(asNeededFor !== undefined
      ? { asNeededCodeableConcept: { text: asNeededFor } }
      : asNeeded === undefined
        ? {}
        : { asNeededBoolean: true }),
    ...(route === undefined ? {} : { route: routeConcept(route) }),
  };
}

function repeatFrom({ days: dayOfWeek, times, ...timing }: DoseTiming): Body {
  return {
    ...timing,
    ...(dayOfWeek === undefined ? {} : { dayOfWeek }),
    ...(times === undefined ? {} : { timeOfDay: times.map((time) => `${time}:00`) }),
  };
}

function routeConcept({ code, display }: DrugRoute): Body {
  if (code === undefined) return { text: display ?? "" };
  const at = code.indexOf("//");
  return {
    coding: [
      {
        system: systemOf(code.slice(0, at)),
        code: code.slice(at + 2),
        ...(display === undefined ? {} : { display }),
      },
    ],
  };
}

function rangeOrQuantity(name: "dose" | "rate", { value, high, unit }: DrugAmount): Body {
  const amount = (number: number) => quantity({ value: number, ...(unit === undefined ? {} : { unit }) });
  if (high === undefined) return { [`${name}Quantity`]: amount(value) };
  return { [`${name}Range`]: { low: amount(value), high: amount(high) } };
}

function quantity({ value, unit }: DrugAmount): Body {
  if (unit === undefined) return { value };
  const ucum = ucumUnit(unit);
  return { value, unit, ...(ucum === undefined ? {} : { system: UCUM, code: ucum }) };
}

function inDays(value: number): Body {
  return { value, unit: "d", system: UCUM, code: "d" };
}
