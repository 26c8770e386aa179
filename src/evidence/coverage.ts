/** @module evidence/coverage: how much of a question a text speaks of, weighted by how rare each concept is. */
import type { Concept } from "./question.ts";

/** IDF of a stem in this library. */
export type Weigh = (stem: string) => number;

/** Whether a text holds a stem. */
export type Holds = (stem: string) => boolean;

/** Rarity of a concept: its own stems' mean IDF, or a lower one if another name of it is common here. */
export function conceptWeight(concept: Concept, weigh: Weigh): number {
  const means = concept.variants.map((stems) => stems.reduce((sum, stem) => sum + weigh(stem), 0) / stems.length);
  return Math.min(...means);
}

/** The share of the concept's best-matching name that `has` holds, by IDF; 0 to 1. */
export function conceptCoverage(concept: Concept, has: Holds, weigh: Weigh): number {
  return namesCoverage(weighNames(concept, weigh), has);
}

/** IDF-weighted coverage of several concepts; 1 when there are none. */
export function coverage(concepts: readonly Concept[], has: Holds, weigh: Weigh): number {
  return coverageOf(concepts, weigh)(has);
}

/** `coverage` of the same concepts by many texts: their weights are read once. */
export function coverageOf(concepts: readonly Concept[], weigh: Weigh): (has: Holds) => number {
  const weighed = concepts.map((concept) => ({
    weight: conceptWeight(concept, weigh),
    names: weighNames(concept, weigh),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return (has) => {
    let held = 0;
    for (const { weight, names } of weighed) held += weight * namesCoverage(names, has);
    return total === 0 ? 1 : held / total;
  };
}

interface WeighedName {
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
}

function weighNames({ variants }: Concept, weigh: Weigh): WeighedName[] {
  return variants.map((stems) => {
    const weights = stems.map(weigh);
    return { stems, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  });
}

function namesCoverage(names: readonly WeighedName[], has: Holds): number {
  let best = 0;
  for (const { stems, weights, total } of names) {
    let held = 0;
    for (let i = 0; i < stems.length; i++) if (has(stems[i] ?? "")) held += weights[i] ?? 0;
    if (total > 0 && held / total > best) best = held / total;
  }
  return best;
}
