/**
 * @module intake/ccda/cda-values: HL7 v3 data types → FHIR data types.
 *
 * A null flavor is an absent value, everywhere. Times that are none are passed on as they stand, so that the resource is refused by path.
 */
import { childElements, findElement, plainText, type XmlElement } from "#storage";
import type { Spoken } from "./cda-narrative.ts";
import { isUuid, systemUri } from "./cda-systems.ts";

/** A FHIR resource or a part of one, about to be read by `toChartParts`. */
export type Fhir = Readonly<Record<string, unknown>>;

/** Members that are not `undefined`. */
export function fhir(members: Readonly<Record<string, unknown>>): Fhir {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** A list, or nothing when it is empty: FHIR has no empty lists. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The element itself unless it is absent or null. */
export function valued(element: XmlElement | undefined): XmlElement | undefined {
  return element === undefined || element.attributes["nullFlavor"] !== undefined ? undefined : element;
}

/** Children of a name that are not null. */
export function valuedChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element, name).filter((child) => child.attributes["nullFlavor"] === undefined);
}

export function textOf(element: XmlElement | undefined): string | undefined {
  const words = plainText(valued(element)).replace(/\s+/g, " ").trim();
  return words === "" ? undefined : words;
}

/** `root^extension` of an `II`; a root alone when it is a UUID, which is an identifier by itself. */
export function identifierKey(id: XmlElement): string | undefined {
  const { root, extension, nullFlavor } = id.attributes;
  if (root === undefined || nullFlavor !== undefined) return undefined;
  if (extension !== undefined && extension.trim() !== "") return `${root.toLowerCase()}^${extension.trim()}`;
  return isUuid(root) ? root.toLowerCase() : undefined;
}

/** `20240501042421.5-0500` → `2024-05-01T04:24:21.5-05:00`; shorter times stay as short. */
export function toMoment(element: XmlElement | undefined): string | undefined {
  const text = valued(element)?.attributes["value"]?.trim();
  if (text === undefined || text === "") return undefined;
  const parts = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\.\d+)?([+-]\d{4})?$/.exec(text);
  if (parts === null) return text;
  const [, year, month, day, hour, minute = "00", second, fraction = "", zone] = parts;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (hour === undefined || day === undefined) return date;
  const offset = zone === undefined ? "" : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}${fraction}`}${offset}`;
}

export interface Interval {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** `IVL_TS`, or a moment, which is an interval that ends when it starts. */
export function toInterval(element: XmlElement | undefined): Interval {
  const time = valued(element);
  const at = toMoment(time) ?? toMoment(findElement(time, "center"));
  return {
    start: toMoment(findElement(time, "low")) ?? at,
    end: toMoment(findElement(time, "high")) ?? at,
  };
}

/** `name[x]` as a dateTime when the interval is a moment, else as a Period. */
export function choiceOf(name: "effective" | "performed", { start, end }: Interval): Fhir {
  if (start === undefined && end === undefined) return {};
  if (start === end || end === undefined) return { [`${name}DateTime`]: start };
  return { [`${name}Period`]: fhir({ start, end }) };
}

export function toPeriod({ start, end }: Interval): Fhir | undefined {
  return start === undefined && end === undefined ? undefined : fhir({ start, end });
}

/** A code with its translations; in words only when nothing is coded. */
export function toConcept(element: XmlElement | undefined, spoken: Spoken): Fhir | undefined {
  if (element === undefined) return undefined;
  const codings = codingsOf([element, ...childElements(element, "translation")]);
  const original = spoken(childElements(element, "originalText")[0]);
  const text = original ?? element.attributes["displayName"];
  if (codings.length === 0 && text === undefined) return undefined;
  return fhir({ coding: some(codings), text });
}

/** The codings of elements, without those that are null or have no code. */
export function codingsOf(elements: readonly XmlElement[]): Fhir[] {
  return elements.map(toCoding).filter((coding) => coding !== undefined);
}

function toCoding(element: XmlElement | undefined): Fhir | undefined {
  const { code, codeSystem, displayName } = valued(element)?.attributes ?? {};
  if (code === undefined || code.trim() === "") return undefined;
  const system = codeSystem === undefined ? undefined : systemUri(codeSystem);
  return fhir({ system, code: code.trim(), display: displayName?.trim() || undefined });
}

/** A `PQ`; its first translation that has a number when it has none itself. The unit is UCUM by the data type's definition. */
export function toQuantity(element: XmlElement | undefined): Fhir | undefined {
  if (element === undefined) return undefined;
  const amount = [element, ...childElements(element, "translation")]
    .map(valued)
    .find((one) => numberOf(one) !== undefined);
  const unit = amount?.attributes["unit"]?.trim() || undefined;
  const value = numberOf(amount);
  return value === undefined
    ? undefined
    : fhir({ value, unit, code: unit, system: unit === undefined ? undefined : "http://unitsofmeasure.org" });
}

export function numberOf(element: XmlElement | undefined): number | undefined {
  const text = element?.attributes["value"]?.trim();
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
