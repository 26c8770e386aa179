/**
 * @module answers/summary/context: what the clauses around a question name, and what of it the asker has.
 */
import { stemOf } from "#evidence";
import type { Clause } from "./clauses.ts";
import type { LayKind } from "./lay-words.ts";
import type { Term } from "./read-terms.ts";

export interface ReadClause {
  readonly clause: Clause;
  readonly terms: readonly Term[];
}

/** Kinds that say what a question is about without help of another sentence. */
export const strong: ReadonlySet<string> = new Set<LayKind>([
  "condition",
  "vaccine",
  "screening",
  "drug",
  "measure",
  "goal",
  "care",
]);
/** What changes an answer too much to be left out once the message says it. */
export const binding = new Set([
  "pregnancy", "breastfeeding", "allergy", "dialysis", "transplant", "chronic kidney disease", "estimated glomerular filtration rate",
  "mechanical heart valve", "hysterectomy", "mastectomy", "colectomy", "prostatectomy", "thyroidectomy",
]); // biome-ignore format: a list

export interface NamedThing {
  /** In the field's words. */
  readonly as: string;
  readonly kind: LayKind | "word";
  /** Whether the clause that names it asks. */
  readonly isAsked: boolean;
}

/** What clauses name, but for what they deny, and diseases that are tested for or to be prevented. */
export function named(read: readonly ReadClause[]): NamedThing[] {
  return read.flatMap(({ clause, terms }) =>
    terms
      .filter((term) => strong.has(term.kind) && !isDenied(clause, term) && !isSoughtOrAvoided(clause, term))
      .map(({ as, kind }) => ({ as, kind, isAsked: clause.asks })),
  );
}

/**
 * Names in the other clauses, the nearest sentence first; those before the clause before those after it. Where the clause names nothing itself
 * (`pointing`), generic things too, and nothing after it if something stands before.
 */
export function nearest(read: readonly ReadClause[], place: number, pointing = false): Term[] {
  const here = read[place]?.clause.sentence ?? 0;
  const isBefore = ({ clause }: ReadClause) => clause.sentence <= here;
  const far = (one: ReadClause) => (isBefore(one) ? here - one.clause.sentence : 100 + one.clause.sentence - here);
  const names = ({ clause, terms }: ReadClause) =>
    terms.filter(
      (term) =>
        (strong.has(term.kind) || binding.has(term.as) || (pointing && term.kind === "generic")) &&
        !isDenied(clause, term),
    );
  const others = read.filter((_, i) => i !== place).sort((a, b) => far(a) - far(b));
  const before = others.filter(isBefore);
  return (pointing && before.some((one) => names(one).some(({ kind }) => strong.has(kind))) ? before : others).flatMap(
    names,
  );
}

/** "Is that ok?" may mean a thing no list knows, named after the last one known: "a kidney disease, and wants a product that contains aloe". */
export function pointsElsewhere(
  read: readonly ReadClause[],
  place: number,
  isKnown: (stem: string) => boolean,
): boolean {
  const last = read.slice(0, place).findLast(({ terms }) => terms.some(({ kind }) => strong.has(kind)));
  const after = last?.terms.slice(last.terms.findLastIndex(({ kind }) => strong.has(kind)) + 1) ?? [];
  const between = read.slice(last === undefined ? 0 : read.indexOf(last) + 1, place);
  const [near] = between.slice(-1);
  return [...after, ...(near?.terms ?? [])].some(
    ({ kind, as }) => kind === "word" && as.length > 3 && !isKnown(stemOf(as)),
  );
}

/** Who is to be tested for a disease, or wants to prevent it, does not say to have it. */
export function isSoughtOrAvoided({ words }: Clause, { at, kind }: Term): boolean {
  const before = words.slice(Math.max(0, at - 5), at).join(" ");
  return (
    kind === "condition" &&
    /\b(?:test|tests|tested|testing|screen|screened|screening|check|checks|checked|scan|scanned|prueba|examen) (?:\w+ )?(?:for|de|para)(?: \w+)?$|\b(?:prevent|avoid|stop|stops|get|getting|prevenir|evitar)(?: \w+)?$/.test(
      before,
    )
  );
}

/** "Not pregnant", "never had a stroke": said not to be so. */
function isDenied({ words }: Clause, { at, kind }: Term): boolean {
  if (kind !== "condition" && kind !== "person") return false;
  return /\b(?:no|not|never|without|dont have|havent (?:got|had)|nunca|sin)\b/.test(
    words.slice(Math.max(0, at - 4), at).join(" "),
  );
}
