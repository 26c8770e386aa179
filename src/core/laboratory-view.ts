/**
 * @module core/laboratory-view: what a laboratory says of its own result: the ranges it holds to be usual, its verdict, the words it used.
 *
 * Promise: limits are in the unit of the event's number. A range for some people names them by what a chart can tell; one for people
 * it cannot tell (the pregnant, an ancestry, a phase of the cycle) is absent.
 */

/** A limit belongs to the range unless it is said to be outside. */
export interface LaboratoryRange {
  readonly low?: number;
  readonly high?: number;
  readonly lowOutside?: true;
  readonly highOutside?: true;
  /** For them only. */
  readonly sex?: "female" | "male";
  /** For people from one age to another only, both included; days. */
  readonly fromAgeDays?: number;
  readonly toAgeDays?: number;
}

/** `abnormal` is outside, on a side that is not said; `very` is the laboratory's critical. */
export const laboratoryVerdicts = ["very-low", "low", "normal", "high", "very-high", "abnormal"] as const;
export type LaboratoryVerdict = (typeof laboratoryVerdicts)[number];

export interface LaboratoryView {
  /** Empty when the laboratory gave none. */
  readonly ranges: readonly LaboratoryRange[];
  readonly verdict?: LaboratoryVerdict;
  /** The result as it was written, `<5 mg/L`, where its number was read out of text. */
  readonly words?: string;
}
