/**
 * @module validation/report-look: colours and strokes of the report, one table for the page and the printed document.
 *
 * Colours hold 4.5:1 for text and 3:1 for marks, in light and in dark; paper is always light. Shape as well as colour tells predictors apart.
 */
import type { Predictor } from "#contract";

/** Each colour in light and in dark. */
export const colours = {
  paper: ["#fdfdfb", "#14181b"],
  ink: ["#1b2227", "#e7eaec"],
  soft: ["#55606a", "#a3adb5"],
  rule: ["#d8dcdf", "#333b41"],
  panel: ["#f3f5f5", "#1c2226"],
  model: ["#0b6aa8", "#5fb4ec"],
  counts: ["#b4530a", "#f0984e"],
  agesex: ["#6b4fa0", "#b79df0"],
  cox: ["#8a1f6b", "#e38cc9"],
  boosted: ["#5d6b00", "#b9c94a"],
  prevalence: ["#707a82", "#98a2aa"],
  oracle: ["#27734a", "#6cc596"],
  loss: ["#a3241f", "#ff8d85"],
  win: ["#27734a", "#6cc596"],
} as const;
export type Colour = keyof typeof colours;

/** How predictors are named and drawn. */
export const predictorLook: Readonly<
  Record<
    Predictor,
    {
      readonly name: string;
      readonly mark: "disc" | "triangle" | "cross" | "square" | "diamond" | "bar" | "ring";
      readonly colour: Colour;
    }
  >
> = {
  model: { name: "Event model", mark: "disc", colour: "model" },
  cox: { name: "Cox, full", mark: "triangle", colour: "cox" },
  "gradient-boosting": { name: "Boosted trees", mark: "cross", colour: "boosted" },
  "count-logistic": { name: "Counts, logistic", mark: "square", colour: "counts" },
  "age-sex": { name: "Age + sex", mark: "diamond", colour: "agesex" },
  prevalence: { name: "Prevalence", mark: "bar", colour: "prevalence" },
  oracle: { name: "Oracle (true hazards)", mark: "ring", colour: "oracle" },
};

/** What a part of a figure is. */
export type ShapeRole =
  | "grid"
  | "rule"
  | "chance"
  | "treat-all"
  | "whisker"
  | "curve"
  | "mark"
  | "ring"
  | "with"
  | "without"
  | "label"
  | "tick"
  | "value";

/** `predictor`: the colour of whose figure it is. Widths and font sizes in the figure's own units. */
interface RoleLook {
  readonly stroke?: Colour | "predictor";
  readonly fill?: Colour | "predictor";
  readonly width?: number;
  readonly dash?: readonly [number, number];
  readonly size?: number;
}

export const roleLook: Readonly<Record<ShapeRole, RoleLook>> = {
  grid: { stroke: "rule", width: 1 },
  rule: { stroke: "rule", width: 1 },
  chance: { stroke: "soft", width: 1, dash: [4, 3] },
  "treat-all": { stroke: "soft", width: 1.6, dash: [3, 3] },
  whisker: { stroke: "predictor", width: 1.6 },
  curve: { stroke: "predictor", width: 1.6 },
  mark: { fill: "predictor" },
  ring: { fill: "paper", stroke: "predictor", width: 1.8 },
  with: { fill: "model" },
  without: { fill: "prevalence" },
  label: { fill: "ink", size: 12 },
  tick: { fill: "soft", size: 10 },
  value: { fill: "soft", size: 10 },
};
