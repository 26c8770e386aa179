/** @module bench/multinomial: a linear classifier over named features: softmax regression, L2, Adagrad; deterministic. */
import { createRandom } from "#core";

export interface LabelledFeatures {
  readonly features: readonly string[];
  /** Index of the class. */
  readonly label: number;
}

export interface MultinomialOptions {
  readonly classes: number;
  readonly epochs: number;
  readonly l2: number;
  readonly rate: number;
  /** Features seen in fewer rows are left out. */
  readonly minimumRows: number;
}

/** Weights of each class by feature; the feature `""` is the intercept. A row's weights are summed and divided by √(features + 1). */
export function trainMultinomial(
  rows: readonly LabelledFeatures[],
  { classes, epochs, l2, rate, minimumRows }: MultinomialOptions,
): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const feature of rows.flatMap(({ features }) => features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = ["", ...[...counts].filter(([, n]) => n >= minimumRows).map(([feature]) => feature)];
  const index = new Map(names.map((name, i) => [name, i]));
  const inputs = rows.map(({ features }) => [0, ...features.flatMap((feature) => index.get(feature) ?? [])]);
  const weights = new Float64Array(names.length * classes);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const random = createRandom("multinomial");
  const order = rows.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const row of random.shuffle(order)) {
      const input = inputs[row]!;
      const scale = 1 / Math.sqrt(input.length);
      const share = softmax(
        Array.from({ length: classes }, (_, k) => scale * sumOf(input, (f) => weights[f * classes + k]!)),
      );
      for (let k = 0; k < classes; k++) {
        const error = scale * (share[k]! - Number(k === rows[row]!.label));
        for (const f of input) {
          const at = f * classes + k;
          const slope = error + l2 * weights[at]!;
          squares[at]! += slope * slope;
          weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return new Map(names.map((name, i) => [name, [...weights.subarray(i * classes, (i + 1) * classes)]]));
}

function sumOf(items: readonly number[], pick: (item: number) => number): number {
  let sum = 0;
  for (const item of items) sum += pick(item);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const total = sumOf(shares, (share) => share);
  return shares.map((share) => share / total);
}
