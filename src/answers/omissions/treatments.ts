/**
 * @module answers/omissions/treatments: which drugs, by name or class, a text speaks of.
 *
 * What holds for a class is said of its members too; what holds for one member is said of no other. Classes by the groups of WHO's ATC.
 */
import { drugGroups, sameDrug } from "../drug-groups.ts";
import { findNames, type NameStems, namedBy, stemsOf, toTokens } from "../drug-names.ts";

export interface Treatment {
  readonly name: string;
  /** The names of this very drug or class. */
  readonly own: readonly NameStems[];
  /** These, and those of the classes it is in. */
  readonly forms: readonly NameStems[];
}

/** Names of a class → its members. */
const classes: readonly (readonly [called: string, members: string])[] = [
  ["sglt2 inhibitor|sglt 2 inhibitor|sodium glucose cotransporter 2 inhibitor", "canagliflozin dapagliflozin empagliflozin ertugliflozin sotagliflozin"],
  ["glp 1 receptor agonist|glp 1", "dulaglutide exenatide liraglutide lixisenatide semaglutide tirzepatide"],
  ["dpp 4 inhibitor", "alogliptin linagliptin saxagliptin sitagliptin vildagliptin"],
  ["sulfonylurea", "glibenclamide gliclazide glimepiride glipizide glyburide"],
  ["thiazide|thiazide like diuretic|thiazide diuretic", "chlorothiazide chlorthalidone hydrochlorothiazide indapamide metolazone"],
  ["beta blocker", "atenolol bisoprolol carvedilol labetalol metoprolol nadolol nebivolol propranolol"],
  ["mineralocorticoid receptor antagonist", "eplerenone finerenone spironolactone"],
  ["bisphosphonate", "alendronate ibandronate pamidronate risedronate zoledronate"],
  ["direct oral anticoagulant|doac", "apixaban dabigatran edoxaban rivaroxaban"],
  ["ssri|selective serotonin reuptake inhibitor", "citalopram escitalopram fluoxetine fluvoxamine paroxetine sertraline"],
  ["snri|serotonin norepinephrine reuptake inhibitor", "desvenlafaxine duloxetine milnacipran venlafaxine"],
  ["inhaled corticosteroid", "beclomethasone budesonide ciclesonide fluticasone mometasone"],
]; // biome-ignore format: a table

const groups = [
  ...Object.values(drugGroups).map(({ called, members }) => ({ called, members })),
  ...classes.map(([called, members]) => ({ called: called.split("|"), members: members.split(" ") })),
];

/** Everything known by name, with what is said of it. */
const known: readonly Treatment[] = (() => {
  const others = new Map(
    sameDrug.flatMap(({ called, members }) => [...called, ...members].map((name) => [name, called] as const)),
  );
  const names = [...groups.flatMap(({ called, members }) => [...called, ...members]), ...others.keys()];
  return [...new Set(names)].map((name) => {
    const own = [name, ...(others.get(name) ?? [])];
    const classNames = groups.flatMap(({ called, members }) =>
      own.some((one) => called.includes(one) || members.includes(one)) ? called : [],
    );
    return { name, own: own.map(stemsOf), forms: [...new Set([...own, ...classNames])].map(stemsOf) };
  });
})();
const knownByFirst = Map.groupBy(
  known.map((treatment) => ({ treatment, stems: stemsOf(treatment.name) })),
  ({ stems: [first = ""] }) => first,
);

/** Each drug or class that a text names, once. */
export function treatmentsIn(text: string): Treatment[] {
  const found = namedBy(toTokens(text), knownByFirst);
  return [...new Map(found.map(({ treatment }) => [treatment.name, treatment])).values()];
}

/** Whether a text names one of the treatments, or a class it is in. */
export function namesOneOf(treatments: readonly Treatment[], text: string): boolean {
  const forms = treatments.flatMap((treatment) => treatment.forms);
  return findNames(toTokens(text), forms).length > 0;
}
