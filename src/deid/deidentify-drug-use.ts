/**
 * @module deid/deidentify-drug-use: how a drug was used, without a word anybody wrote.
 *
 * Promise: numbers, schedules, units and routes pass only where their text is one a table or UCUM's grammar has; an instruction's words,
 * what it is needed for and a route in words of its own do not pass.
 */
import {
  type Dosage,
  type DoseLimit,
  type DrugAmount,
  type DrugRoute,
  type DrugUse,
  isDoseUnit,
  routeNameOf,
  timeUnits,
} from "#core";

const codedRoutes = /^(?:SNOMED\/\/\d{6,18}|NCITHESAURUS[A-Z.-]*\/\/C\d{3,7})$/;

/** What research may know; `onWords` hears of each thing left out. `undefined` when nothing is left. */
export function deidentifyDrugUse(use: DrugUse, onWords: () => void): DrugUse | undefined {
  const { quantity, supplyDays } = use;
  const dosages = use.dosages.flatMap((dosage) => codedDosage(dosage, onWords) ?? []);
  const supplied = quantity === undefined ? undefined : codedAmount(quantity, onWords);
  if (dosages.length === 0 && supplied === undefined && supplyDays === undefined) return undefined;
  return {
    dosages,
    ...(supplied === undefined ? {} : { quantity: supplied }),
    ...(supplyDays === undefined ? {} : { supplyDays }),
  };
}

function codedDosage(dosage: Dosage, onWords: () => void): Dosage | undefined {
  const { text, further, asNeededFor, dose, rate, route, limits = [], ...coded } = dosage;
  for (const words of [text, asNeededFor, ...(further ?? [])]) if (words !== undefined) onWords();
  const amounts = { dose: dose && codedAmount(dose, onWords), rate: rate && codedAmount(rate, onWords) };
  const keptLimits = limits.flatMap((limit) => codedLimit(limit, onWords) ?? []);
  const kept = {
    ...coded,
    ...(keptLimits.length === 0 ? {} : { limits: keptLimits }),
    ...(amounts.dose === undefined ? {} : { dose: amounts.dose }),
    ...(amounts.rate === undefined ? {} : { rate: amounts.rate }),
    ...codedRoute(route, onWords),
  };
  return Object.keys(kept).some((name) => name !== "sequence") ? kept : undefined;
}

/** An amount in a unit that cannot be told from words is no amount: a number alone would be taken for another. */
function codedAmount(amount: DrugAmount, onWords: () => void): DrugAmount | undefined {
  if (amount.unit === undefined || isDoseUnit(amount.unit)) return amount;
  onWords();
  return undefined;
}

function codedLimit({ dose, within }: DoseLimit, onWords: () => void): DoseLimit | undefined {
  const coded = codedAmount(dose, onWords);
  if (coded === undefined) return undefined;
  if (typeof within === "string") return { dose: coded, within };
  if (timeUnits.some((unit) => unit === within.unit)) return { dose: coded, within };
  onWords();
  return undefined;
}

function codedRoute(route: DrugRoute | undefined, onWords: () => void): { readonly route?: DrugRoute } {
  if (route === undefined) return {};
  if (route.code !== undefined && codedRoutes.test(route.code)) return { route: { code: route.code } };
  const name = routeNameOf(route);
  if (name !== undefined) return { route: { display: name } };
  onWords();
  return {};
}
