/**
 * @module deid/rules/methods/redact: the value goes; of dates, ages and postal codes what Safe Harbor allows may stay.
 */
import type { FhirNode } from "../fhir-tree.ts";
import type { Method, MethodContext } from "../method.ts";
import { isPrimitiveType } from "../r4-elements.ts";

const OLDEST_AGE = 89;
const dateTypes = new Set(["date", "dateTime", "instant"]);

export const isDateNode = (node: FhirNode): boolean => dateTypes.has(node.type);

export const redact: Method = (node, context) => {
  if (!isPrimitiveType(node.type) || node.value === undefined) return;
  if (isDateNode(node)) redactDate(node, context);
  else if (node.name === "value" && node.parent?.type === "Age") redactAge(node, context);
  else if (node.name === "postalCode") redactPostalCode(node, context);
  else empty(node, context);
};

/** Keeps the year if the configuration says so, unless it makes somebody older than 89. */
export function redactDate(node: FhirNode, context: MethodContext): void {
  const year = /^\d{4}/.exec(String(node.value))?.[0];
  if (
    !context.parameters.enablePartialDatesForRedact ||
    year === undefined ||
    isOverOldest(String(node.value), context)
  )
    node.value = undefined;
  else node.value = year;
  context.record("redacted");
}

/** Whether somebody born on this date, complete or not, is older than 89 today. */
export function isOverOldest(date: string, { today }: MethodContext): boolean {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split("-").map(Number);
  const before = thisMonth < month || (thisMonth === month && thisDay < day);
  return thisYear - year - (before ? 1 : 0) > OLDEST_AGE;
}

function redactAge(node: FhirNode, context: MethodContext): void {
  if (!context.parameters.enablePartialAgesForRedact || !(Number(node.value) <= OLDEST_AGE)) node.value = undefined;
  context.record("redacted");
}

/** The first three digits, `000` where fewer than 20,000 people share them. */
function redactPostalCode(node: FhirNode, context: MethodContext): void {
  const { enablePartialZipCodesForRedact, restrictedZipCodeTabulationAreas } = context.parameters;
  if (!enablePartialZipCodesForRedact) {
    empty(node, context);
    return;
  }
  const code = String(node.value);
  const restricted = restrictedZipCodeTabulationAreas.some((area) => code.startsWith(area));
  node.value = restricted ? code.replace(/\d/g, "0") : code.slice(0, 3) + code.slice(3).replace(/\d/g, "0");
  context.record("abstracted");
}

function empty(node: FhirNode, context: MethodContext): void {
  node.value = undefined;
  context.record("redacted");
}
