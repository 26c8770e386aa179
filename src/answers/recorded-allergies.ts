/**
 * @module answers/recorded-allergies: which allergies of a record are to a drug, or its kin, or a food that a text names.
 *
 * Before: a question and what was quoted to it, or what is being ordered. After: an answer that shows the entry first, a card of CDS Hooks.
 * Promise: whatever names the allergen as the record does is found, and drugs of one group (`drug-groups`) find each other; what is over, or says
 * that there is no allergy, finds nothing. Finding none shows nothing about safety.
 */
import type { TouchedAllergy } from "#contract";
import { type ChartEntry, drugIngredients, withoutBrackets, withoutRole } from "#core";
import { sha256 } from "#storage";
import { findOver } from "#timeline";
import { betaLactams, type DrugGroup, drugGroups, sameDrug } from "./drug-groups.ts";
import { findNames, type NameStems, stemsOf, toTokens } from "./drug-names.ts";
import { saysNotOwn } from "./record-question.ts";
import { nameOf, quoteLine, renderRecord } from "./record-text.ts";

/** Allergies of `record` touched by any of `texts`, the newest entry of each allergen, quoted from the record's text. */
export function quoteAllergies(record: readonly ChartEntry[], texts: readonly string[]): TouchedAllergy[] {
  const touched = findTouched(record, texts);
  if (touched.length === 0) return [];
  const { text, lines } = renderRecord(record);
  const version = sha256(text);
  const lineOf = new Map(lines.map((line) => [line.event, line]));
  return touched.flatMap(({ entry, ...found }) => {
    const line = lineOf.get(entry);
    return line === undefined ? [] : [{ ...found, entry: quoteLine(line, version) }];
  });
}

/** Whether an entry tells of an allergy: one of its own, or a problem list's "Allergy status to penicillin". */
export function isAllergy(entry: ChartEntry): boolean {
  return allergenOf(entry) !== undefined;
}

type Touched = Omit<TouchedAllergy, "entry"> & { readonly entry: ChartEntry };

function findTouched(record: readonly ChartEntry[], texts: readonly string[]): Touched[] {
  const allergies = newestOfEach(record);
  if (allergies.size === 0) return [];
  const read = texts.map(toTokens);
  return [...allergies].flatMap(([allergen, entry]) => {
    for (const { names, group } of reachOf(allergen, nameOf(entry) ?? "")) {
      const named = [...new Set(read.flatMap((tokens) => findNames(tokens, names)))];
      if (named.length > 0) return [{ entry, allergen, named, ...(group === undefined ? {} : { group }) }];
    }
    return [];
  });
}

/** By the allergen's name; the order of the record is kept. */
function newestOfEach(events: readonly ChartEntry[]): ReadonlyMap<string, ChartEntry> {
  const allergies = events.flatMap((event) => {
    const allergen = allergenOf(event);
    return allergen === undefined ? [] : [{ allergen, event }];
  });
  if (allergies.length === 0) return new Map();
  const over = findOver(events);
  const newest = new Map<string, ChartEntry>();
  for (const { allergen, event } of allergies) {
    if (over.has(event)) continue;
    const before = newest.get(allergen)?.occurredAt ?? Number.NEGATIVE_INFINITY;
    if (!newest.has(allergen) || (event.occurredAt ?? Number.NEGATIVE_INFINITY) > before) newest.set(allergen, event);
  }
  return newest;
}

const isNone = /^(?:no\b|not\b|nil\b|none\b|denies\b|nkd?a\b)|\bno known\b|\bnot allergic\b/i;
/** A problem list says it in words or by ICD-10's Z88 and Z91.0; allergic rhinitis is no allergy to rhinitis. */
const isAllergyInWords =
  /\b(?:allergy (?:status )?to|hypersensitivity to|allergic (?:to|disposition)|adverse (?:drug )?reactions? (?:to|caused by))\b|\ballergy(?:$|:)/i;
const filler =
  /\b(?:allerg(?:y|ies|ic)|allergen|hypersensitivity|intolerance|anaphyla(?:xis|ctic)|adverse|reactions?|propensity|disposition|caused|by|status|history|personal|known|to|of|due|drugs?|medications?|medicines?|foods?|substances?|products?|agents?|class|disorder|finding|other|unspecified)\b/gi;

/** "Allergy to penicillin: No". */
const isDenied = /: ?(?:no|none|absent|negative|unknown|not (?:present|detected|applicable))$/i;

/** What the entry is an allergy to, in lower case; `undefined` if it is none. */
function allergenOf(event: ChartEntry): string | undefined {
  const name = withoutBrackets(nameOf(event) ?? "").trim();
  const isEntry = event.code.startsWith("ALLERGY//") || event.source?.startsWith("AllergyIntolerance/") === true;
  const isProblem = isAllergyInWords.test(name) || /^ICD10CM\/\/Z(?:88|91\.?0)/.test(withoutRole(event.code));
  if (!(isEntry || isProblem) || event.code.startsWith("CONDITION_END//") || saysNotOwn(name)) return undefined;
  if (isNone.test(name) || isDenied.test(`${name}: ${event.textValue ?? ""}`) || isDenied.test(name)) return undefined;
  const allergen = name.toLowerCase().replace(filler, " ").replace(/\s+/g, " ").trim();
  return /\p{L}{3}/u.test(allergen) ? allergen : undefined;
}

interface Reach {
  /** Names as their stems. */
  readonly names: readonly NameStems[];
  readonly group?: string;
}

/** The nearest first: the allergen itself, its group, and the groups that share its ring. */
function reachOf(allergen: string, name: string): Reach[] {
  const own = drugIngredients(allergen)
    .map(stemsOf)
    .filter((stems) => stems.join("").length >= 3);
  const tokens = toTokens(name);
  const touches = (group: DrugGroup) => findNames(tokens, stemsOfGroup(group)).length > 0;
  const names = sameDrug.filter(touches).flatMap(stemsOfGroup);
  const groups = Object.values(drugGroups).filter(touches);
  const toReach = (group: DrugGroup) => ({ names: stemsOfGroup(group), group: group.called[0] ?? "" });
  const family = { names: betaLactams.flatMap(stemsOfGroup), group: "beta-lactam" };
  return [{ names: [...own, ...names] }, ...groups.map(toReach), ...(betaLactams.some(touches) ? [family] : [])];
}

function stemsOfGroup({ called, members }: DrugGroup): readonly NameStems[] {
  return [...called, ...members].map(stemsOf);
}
