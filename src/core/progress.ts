/** @module core/progress: what long work tells whoever waits for it. */

export interface ProgressUpdate {
  readonly done: number;
  /** Absent while unknown. */
  readonly total?: number;
  /** A few words, e.g. `loss 2.31, 8,100 events/s`. Never a record's content. */
  readonly note?: string;
}

export type Progress = (update: ProgressUpdate) => void;

/** For callers that do not watch. */
export const noProgress: Progress = () => {};
