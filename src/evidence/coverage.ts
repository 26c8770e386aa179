/** @module evidence/coverage: how much of a question a text speaks of, weighted by how rare each concept is. */
import type { Concept } from "./question.ts";

/** IDF of a stem in this library. */
export type Weigh = (stem: string) => number;

/** Rarity of a concept: its own stems' mean IDF, or a lower one if another name of it is common here. */
export function conceptWeight(concept: Concept, weigh: Weigh): number {
  const means = concept.variants.map((stems) => stems.reduce((sum, stem) => sum + weigh(stem), 0) / stems.length);
  return Math.min(...means);
}

/** The share of the concept's best-matching name that `has` holds, by IDF; 0 to 1. */
export function conceptCoverage(concept: Concept, has: (stem: string) => boolean, weigh: Weigh): number {
  let best = 0;
  for (const stems of concept.variants) {
    let total = 0;
    let held = 0;
    for (const stem of stems) {
      const weight = weigh(stem);
      total += weight;
      if (has(stem)) held += weight;
    }
    if (total > 0 && held / total > best) best = held / total;
  }
  return best;
}

/** IDF-weighted coverage of several concepts; 1 when there are none. */
export function coverage(concepts: readonly Concept[], has: (stem: string) => boolean, weigh: Weigh): number {
  let total = 0;
  let held = 0;
  for (const concept of concepts) {
    const weight = conceptWeight(concept, weigh);
    total += weight;
    held += weight * conceptCoverage(concept, has, weigh);
  }
  return total === 0 ? 1 : held / total;
}
