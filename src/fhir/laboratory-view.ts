/**
 * @module fhir/laboratory-view: Observation.referenceRange and interpretation ⇄ what a laboratory says of its own result.
 *
 * A range is kept where all of it is understood: a normal range (a recommended or a therapeutic one is another matter), for everybody, one
 * sex or an age, its limits in a unit that becomes the result's. Words alone are kept where they are two numbers or a bound and a number.
 * What is malformed here is left out and counted: a result is not refused for what stands beside it.
 */
import { DAYS_PER_YEAR, type LaboratoryRange, type LaboratoryVerdict, type LaboratoryView } from "#core";
import { beside, type Draft } from "./event.ts";
import { fail, isJson, type Json, objectAt, objectsAt, type Reading, textAt, toConcept } from "./reading.ts";

/** A limit in the result's own unit; `undefined` where it cannot be one. */
export type InUnit = (limit: number, unit: string | undefined) => number | undefined;

/** What `owner`, an Observation or a component, says beside its number. @param words the text the number was read out of */
export function readLaboratoryView(
  draft: Draft,
  owner: Json,
  path: string,
  inUnit: InUnit,
  words: string | undefined,
): LaboratoryView | undefined {
  const spoken = words === undefined ? undefined : { words };
  if (owner["referenceRange"] === undefined && owner["interpretation"] === undefined)
    return spoken === undefined ? undefined : { ranges: [], ...spoken };
  const ranges = rangesOf(draft, owner, path, inUnit);
  const verdict = beside(draft, (reading) => verdictOf(reading, owner, path));
  if (ranges.length === 0 && verdict === undefined && spoken === undefined) return undefined;
  return { ranges, ...(verdict === undefined ? {} : { verdict }), ...spoken };
}

function rangesOf(draft: Draft, owner: Json, path: string, inUnit: InUnit): LaboratoryRange[] {
  const given = owner["referenceRange"];
  if (given === undefined) return [];
  const place = under(path, "referenceRange");
  const items: readonly unknown[] =
    beside(draft, (reading) => (Array.isArray(given) ? given : fail(reading, place, "not a list"))) ?? [];
  return items.flatMap((item, i) => {
    const read = (reading: Reading) =>
      isJson(item)
        ? rangeOf(reading, item, `${place}[${i}]`, inUnit)
        : fail(reading, `${place}[${i}]`, "not an object");
    return beside(draft, read) ?? [];
  });
}

function rangeOf(reading: Reading, item: Json, path: string, inUnit: InUnit): LaboratoryRange | undefined {
  if (item["modifierExtension"] !== undefined || !isNormal(reading, item, path)) return undefined;
  const whom = peopleOf(reading, item, path);
  const limits = limitsOf(reading, item, path, inUnit);
  if (whom === undefined || limits === undefined) return undefined;
  const { low, high } = limits;
  return low !== undefined && high !== undefined && low > high ? undefined : { ...limits, ...whom };
}

function isNormal(reading: Reading, item: Json, path: string): boolean {
  const type = objectAt(reading, item, "type", path);
  if (type === undefined) return true;
  const codes = objectsAt(reading, type, "coding", `${path}.type`).map(({ code }) => code);
  const words = textAt(reading, type, "text", `${path}.type`)?.toLowerCase();
  return codes.length === 0 ? words === "normal" || words === "normal range" : codes.includes("normal");
}

type Limits = Pick<LaboratoryRange, "low" | "high" | "lowOutside" | "highOutside">;

function limitsOf(reading: Reading, item: Json, path: string, inUnit: InUnit): Limits | undefined {
  const [low, high] = (["low", "high"] as const).map((end) => limitAt(reading, item, end, path, inUnit));
  const text = textAt(reading, item, "text", path);
  if (low === undefined && high === undefined) return text === undefined ? undefined : limitsOfWords(text, inUnit);
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** `undefined`: there is none; `NaN`: there is one that says nothing in the result's unit. */
function limitAt(reading: Reading, item: Json, end: "low" | "high", path: string, inUnit: InUnit): number | undefined {
  const quantity = objectAt(reading, item, end, path);
  const value = quantity?.["value"];
  if (quantity === undefined || value === undefined) return undefined;
  if (typeof value !== "number" || !Number.isFinite(value))
    return fail(reading, `${path}.${end}.value`, "not a number");
  if (quantity["comparator"] !== undefined) return Number.NaN;
  const [code, label] = [textAt(reading, quantity, "code", path), textAt(reading, quantity, "unit", path)];
  return inUnit(value, code ?? label) ?? (code === undefined ? undefined : inUnit(value, label)) ?? Number.NaN;
}

const between = /^(\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*([^\d\s].*)?$/;
const bounded = /^(<=?|>=?|≤|≥)\s*(\d+(?:\.\d+)?)\s*([^\d\s].*)?$/;

/** `3.5 - 5.1 mmol/L`, `<200`, `≥ 60`. */
function limitsOfWords(text: string, inUnit: InUnit): Limits | undefined {
  const words = text.trim();
  const [, from, to, unit] = between.exec(words) ?? [];
  if (from !== undefined && to !== undefined) {
    const [low, high] = [from, to].map((limit) => inUnit(Number(limit), unit?.trim()));
    return low === undefined || high === undefined ? undefined : { low, high };
  }
  const [, sign = "", bound = "", boundUnit] = bounded.exec(words) ?? [];
  const limit = bound === "" ? undefined : inUnit(Number(bound), boundUnit?.trim());
  if (limit === undefined) return undefined;
  const outside = sign === "<" || sign === ">";
  return /^[<≤]/.test(sign)
    ? { high: limit, ...(outside ? { highOutside: true } : {}) }
    : { low: limit, ...(outside ? { lowOutside: true } : {}) };
}

type People = Pick<LaboratoryRange, "sex" | "fromAgeDays" | "toAgeDays">;
const sexes: Readonly<Record<string, "female" | "male">> = {
  female: "female",
  male: "male",
  F: "female",
  M: "male",
  "248152002": "female",
  "248153007": "male",
};

/** Whom a range is for; `undefined` where a chart cannot tell. */
function peopleOf(reading: Reading, item: Json, path: string): People | undefined {
  const populations = objectsAt(reading, item, "appliesTo", path).map((concept, i) => {
    const codes = objectsAt(reading, concept, "coding", `${path}.appliesTo[${i}]`).map(({ code }) => code);
    const text = textAt(reading, concept, "text", `${path}.appliesTo[${i}]`)?.toLowerCase();
    const named = codes.length === 0 ? [text] : codes;
    return named.map((name) => (typeof name === "string" ? sexes[name] : undefined)).find((sex) => sex !== undefined);
  });
  const [sex] = populations;
  if (populations.some((one) => one === undefined || one !== sex)) return undefined;
  const age = objectAt(reading, item, "age", path);
  const [from, to] = (["low", "high"] as const).map((end) =>
    age === undefined ? undefined : ageAt(reading, age, end, `${path}.age`),
  );
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return {
    ...(sex === undefined ? {} : { sex }),
    ...(from === undefined ? {} : { fromAgeDays: from }),
    ...(to === undefined ? {} : { toAgeDays: to }),
  };
}

const daysOfUnit: Readonly<Record<string, number>> = {
  ...{ a: DAYS_PER_YEAR, year: DAYS_PER_YEAR, years: DAYS_PER_YEAR, yr: DAYS_PER_YEAR },
  ...{ mo: DAYS_PER_YEAR / 12, month: DAYS_PER_YEAR / 12, months: DAYS_PER_YEAR / 12 },
  ...{ wk: 7, week: 7, weeks: 7, d: 1, day: 1, days: 1 },
};

/** Days; `NaN` where the age has no unit that says how many. */
function ageAt(reading: Reading, age: Json, end: "low" | "high", path: string): number | undefined {
  const quantity = objectAt(reading, age, end, path);
  const value = quantity?.["value"];
  if (quantity === undefined || value === undefined) return undefined;
  if (typeof value !== "number") return fail(reading, `${path}.${end}.value`, "not a number");
  const unit = textAt(reading, quantity, "code", path) ?? textAt(reading, quantity, "unit", path) ?? "";
  return Number((value * (daysOfUnit[unit.toLowerCase()] ?? Number.NaN)).toPrecision(12));
}

const verdicts: Readonly<Record<string, LaboratoryVerdict>> = {
  ...{ LL: "very-low", LU: "very-low", L: "low", "<": "low", N: "normal" },
  ...{ HH: "very-high", HU: "very-high", H: "high", ">": "high", A: "abnormal", AA: "abnormal" },
};
/** HL7's own code systems, by the end of their addresses and by their OIDs; a code without a system is taken for theirs. */
const hl7 =
  /(?:v3-ObservationInterpretation|v3\/ObservationInterpretation|0078|2\.16\.840\.1\.113883\.(?:5\.83|12\.78))$/;

/** The one verdict of those that name a side; verdicts that disagree are none. */
function verdictOf(reading: Reading, owner: Json, path: string): LaboratoryVerdict | undefined {
  const all = objectsAt(reading, owner, "interpretation", path).flatMap((concept, i) => {
    toConcept(reading, concept, under(path, `interpretation[${i}]`));
    return objectsAt(reading, concept, "coding", under(path, `interpretation[${i}]`));
  });
  const said = new Set(
    all.flatMap(({ system, code }) =>
      typeof code === "string" && (system === undefined || hl7.test(String(system))) ? (verdicts[code] ?? []) : [],
    ),
  );
  const sided = [...said].filter((verdict) => verdict !== "abnormal");
  const disagree = sided.length > 1 || (said.has("normal") && said.has("abnormal"));
  return disagree ? undefined : (sided[0] ?? [...said][0]);
}

function under(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

type Body = Readonly<Record<string, unknown>>;
const codeOfVerdict: Readonly<Record<LaboratoryVerdict, string>> = {
  "very-low": "LL",
  low: "L",
  normal: "N",
  high: "H",
  "very-high": "HH",
  abnormal: "A",
};

/** `referenceRange` and `interpretation` again. */
export function toInterpreted(view: LaboratoryView | undefined, unit: string | undefined): Body {
  const { ranges = [], verdict } = view ?? {};
  const interpretation = { system: INTERPRETATION, code: verdict === undefined ? undefined : codeOfVerdict[verdict] };
  return {
    ...(verdict === undefined ? {} : { interpretation: [{ coding: [interpretation] }] }),
    ...(ranges.length === 0 ? {} : { referenceRange: ranges.map((range) => toRange(range, unit)) }),
  };
}

const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
const UCUM = "http://unitsofmeasure.org";

/** A bound that is itself outside has no place but in words. */
function toRange(range: LaboratoryRange, unit: string | undefined): Body {
  const { low, high, lowOutside, highOutside, sex, fromAgeDays, toAgeDays } = range;
  const quantity = (value: number, of: string | undefined) => ({
    value,
    ...(of === undefined ? {} : { unit: of, system: UCUM, code: of }),
  });
  const words = highOutside ? `<${high} ${unit ?? ""}` : lowOutside ? `>${low} ${unit ?? ""}` : undefined;
  return {
    ...(low === undefined || words !== undefined ? {} : { low: quantity(low, unit) }),
    ...(high === undefined || words !== undefined ? {} : { high: quantity(high, unit) }),
    ...(sex === undefined
      ? {}
      : { appliesTo: [{ coding: [{ system: "http://hl7.org/fhir/administrative-gender", code: sex }] }] }),
    ...(fromAgeDays === undefined && toAgeDays === undefined
      ? {}
      : {
          age: {
            ...(fromAgeDays === undefined ? {} : { low: quantity(fromAgeDays, "d") }),
            ...(toAgeDays === undefined ? {} : { high: quantity(toAgeDays, "d") }),
          },
        }),
    ...(words === undefined ? {} : { text: words.trim() }),
  };
}
