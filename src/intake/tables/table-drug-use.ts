/** @module intake/tables/table-drug-use: what a mapping says of a drug's use, as texts → numbers, schedule and route. Pure. */
import { type Dosage, type DrugAmount, type DrugUse, timingOfAbbreviation } from "#core";
import type { DrugField } from "./mapping.ts";

type Texts = Readonly<Partial<Record<DrugField, string | null>>>;

/** `undefined` where nothing can be read. A dose or a supply that is no number is absent, not guessed. */
export function toDrugUse(json: string | undefined): DrugUse | undefined {
  if (json === undefined) return undefined;
  const texts: Texts = JSON.parse(json);
  const dosage = dosageOf(texts);
  const quantity = amountOf(texts.quantity, texts.quantityUnit);
  const days = Number(texts.supplyDays ?? Number.NaN);
  if (dosage === undefined && quantity === undefined && !(days > 0)) return undefined;
  return {
    dosages: dosage === undefined ? [] : [dosage],
    ...(quantity === undefined ? {} : { quantity }),
    ...(days > 0 ? { supplyDays: days } : {}),
  };
}

function dosageOf(texts: Texts): Dosage | undefined {
  const [code, display, text] = [texts.route, texts.routeWords, texts.instruction].map(wordsOf);
  const route = { ...(code === undefined ? {} : { code }), ...(display === undefined ? {} : { display }) };
  const dosage: Dosage = {
    ...optional("dose", amountOf(texts.dose, texts.doseUnit)),
    ...optional("rate", amountOf(texts.rate, texts.rateUnit)),
    ...optional("route", Object.keys(route).length === 0 ? undefined : route),
    ...optional("timing", timingOfAbbreviation(texts.schedule ?? "")),
    ...optional("asNeeded", texts.asNeeded === "true" || undefined),
    ...optional("text", text),
  };
  return Object.keys(dosage).length === 0 ? undefined : dosage;
}

/** `500`, `0.5` or `1-2`; nothing else is a number, and zero is no amount. */
function amountOf(text: string | null | undefined, unit: string | null | undefined): DrugAmount | undefined {
  const [, low = "", high] = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:\s*-\s*(\d+(?:\.\d+)?))?\s*$/.exec(text ?? "") ?? [];
  const [value, most] = [Number(low), high === undefined ? undefined : Number(high)];
  if (!(value > 0) || (most !== undefined && most < value)) return undefined;
  return { value, ...(most === undefined ? {} : { high: most }), ...optional("unit", wordsOf(unit)) };
}

function wordsOf(text: string | null | undefined): string | undefined {
  const plain = text?.trim() ?? "";
  return plain === "" ? undefined : plain.slice(0, 1000);
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { [Key in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: T });
}
