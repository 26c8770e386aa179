/**
 * @module core/deidentified: the mark that lets data travel beyond `deid`.
 *
 * Promise: only `src/deid` mints it (`scripts/check-boundaries.ts` fails on any other `as Deidentified`), so a module that asks
 * for `Deidentified<T>` cannot be handed a chart.
 */
declare const deidentified: unique symbol;

/** `T` that passed `deid`. */
export type Deidentified<T> = T & { readonly [deidentified]: true };

/** A MEDS 0.4 dataset on disk (`data/`, `metadata/`). */
export interface MedsDataset {
  readonly directory: string;
}
