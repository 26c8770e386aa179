/**
 * @module fhir/result-words: a result written as text, `<5 mg/L`, that is a number with its comparator or its unit and nothing else.
 *
 * Promise: text that is more than that is not read, and a number alone is none: it may be a grade, a code or an identifier. Whether the
 * unit fits what was measured is for the caller to find out; the text itself is kept beside the number and goes out again.
 */
import { type Comparator, parseBound } from "#core";
import { isJson, type Json } from "./reading.ts";

interface ResultWords {
  readonly value: number;
  readonly comparator: Comparator | undefined;
  /** As it was written. */
  readonly unit: string | undefined;
}

/** What may begin a unit; a power of ten must stand apart from the number. */
const result =
  /^\s*((?:[<>]=?|[≤≥])?\s*[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(?:\s*((?:[\p{L}%°[{]|\/[\p{L}[{]).*?)|\s+(10[*^].*?))?\s*$/iu;
/** No result is longer; the time to read one is bounded with it. */
const LONGEST = 100;
/** UCUM reads `8 am` as attometres and `2nd` as nanodays. */
const noUnit = /^(?:am|pm|st|nd|rd|th)$/i;

/** `<5`, `> 300`, `≥ 10`, `<5 mg/L`, `5 mg/dL` in their parts. */
export function parseResultWords(words: string): ResultWords | undefined {
  if (words.length > LONGEST) return undefined;
  const [, number = "", unit, power] = result.exec(words) ?? [];
  const bound = parseBound(number);
  const written = unit ?? power;
  if (number === "" || (bound === undefined && written === undefined)) return undefined;
  if (written !== undefined && noUnit.test(written)) return undefined;
  return { value: bound?.value ?? Number(number), comparator: bound?.comparator, unit: written };
}

/** A letter alone is a stage (`3a`) as often as a unit (3 years). */
export function mayBeStage({ comparator, unit }: ResultWords): boolean {
  return comparator === undefined && unit !== undefined && /^\p{L}$/u.test(unit);
}

/** The one unit in which a result's own ranges are given: of a bound that has none it is the unit too. */
export function unitOfRanges(owner: Json): string | undefined {
  const ranges: readonly unknown[] = Array.isArray(owner["referenceRange"]) ? owner["referenceRange"] : [];
  const limits = ranges.filter(isJson).flatMap(({ low, high }) => [low, high].filter(isJson));
  const units = new Set(limits.map(({ code, unit }) => code ?? unit));
  const [unit] = units;
  return units.size === 1 && typeof unit === "string" ? unit : undefined;
}

/** FHIR's extension for "what did the user actually see": <https://hl7.org/fhir/R4/extension-originaltext.html>. */
const ORIGINAL_TEXT = "http://hl7.org/fhir/StructureDefinition/originalText";

/** The words a Quantity of ours was read out of. */
export function originalText(quantity: Json): string | undefined {
  const extensions: readonly unknown[] = Array.isArray(quantity["extension"]) ? quantity["extension"] : [];
  const words = extensions.filter(isJson).find(({ url }) => url === ORIGINAL_TEXT)?.["valueString"];
  return typeof words === "string" ? words : undefined;
}

/** The same words as an element's members. */
export function withOriginalText(words: string | undefined): Json {
  return words === undefined ? {} : { extension: [{ url: ORIGINAL_TEXT, valueString: words }] };
}
