/** @module answers/cautions: what stands against drugs that are asked about or ordered: allergies and drugs on record, and each other. */
import type { DrugInteraction, Statement, TouchedAllergy } from "#contract";
import type { ChartEntry } from "#core";
import { findTogether, findWithRecord } from "./drug-interactions.ts";
import type { LibraryDocuments } from "./library-statement.ts";
import { quoteAllergies } from "./recorded-allergies.ts";

export interface Cautions {
  readonly allergies: readonly TouchedAllergy[];
  /** Drugs on record that should not be given together with one of the names. */
  readonly interactions: readonly DrugInteraction[];
  /** Statements in which two of the drugs, those beside among them, meet. */
  readonly together: readonly Statement[];
}

/**
 * @param names drugs, foods or materials, a name each
 * @param beside further drugs that are not looked for on the record: other drafts of an order
 */
export async function findCautions(
  library: LibraryDocuments,
  record: readonly ChartEntry[],
  names: readonly string[],
  beside: readonly string[] = [],
): Promise<Cautions> {
  const [interactions, together] = await Promise.all([
    findWithRecord(library, record, names),
    findTogether(library, [...names, ...beside]),
  ]);
  return { allergies: quoteAllergies(record, names), interactions, together };
}
