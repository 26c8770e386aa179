/**
 * @module core/comparator: a result reported as a bound, `<5` or `>60`.
 *
 * An event keeps the bound as its number and the comparator as its text beside it, as MEDS has no other place for it.
 */
import type { ClinicalEvent } from "./clinical-event.ts";

/** FHIR R4's `quantity-comparator`: on which side of the number the value lies. */
export const comparators = ["<", "<=", ">=", ">"] as const;
export type Comparator = (typeof comparators)[number];

/** The comparator of an event's number; `undefined` if the number is the value itself. */
export function comparatorOf({
  numericValue,
  textValue,
}: Pick<ClinicalEvent, "numericValue" | "textValue">): Comparator | undefined {
  return numericValue === undefined ? undefined : comparators.find((one) => one === textValue);
}

const bound = /^\s*(<=|>=|<|>|≤|≥)\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*$/i;

/** `<5`, `≥ 60` in its two parts; `undefined` if the words are anything else, a bound and a unit included. */
export function parseBound(words: string): { readonly comparator: Comparator; readonly value: number } | undefined {
  const [, sign = "", number = ""] = bound.exec(words) ?? [];
  const written = sign.replace("≤", "<=").replace("≥", ">=");
  const comparator = comparators.find((one) => one === written);
  return comparator === undefined ? undefined : { comparator, value: Number(number) };
}
