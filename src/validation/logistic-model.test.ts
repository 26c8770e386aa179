import { expect, test } from "vitest";
import { createRandom } from "#core";
import { fitLogistic, meanLogLoss, predictLogistic } from "./logistic-model.ts";
import { mapColumns, sparseRowsBuilder } from "./sparse-rows.ts";

function tableOf(cells: readonly { exposed: number; isCase: number; count: number }[]) {
  const builder = sparseRowsBuilder();
  for (const { exposed } of cells) builder.add(exposed === 1 ? [0] : [], exposed === 1 ? [1] : []);
  return {
    rows: builder.rows(1),
    use: Int32Array.from(cells.keys()),
    cases: Uint8Array.from(cells, ({ isCase }) => isCase),
    weights: Float64Array.from(cells, ({ count }) => count),
  };
}

test("on a 2 × 2 table the coefficient is the log odds ratio and the intercept the log odds of the unexposed", () => {
  const problem = tableOf([
    { exposed: 1, isCase: 1, count: 30 },
    { exposed: 1, isCase: 0, count: 70 },
    { exposed: 0, isCase: 1, count: 10 },
    { exposed: 0, isCase: 0, count: 90 },
  ]);
  const model = fitLogistic(problem, { penalty: 0, tolerance: 1e-9 });
  expect(model.coefficients[0]).toBeCloseTo(Math.log((30 * 90) / (70 * 10)), 5);
  expect(model.intercept).toBeCloseTo(Math.log(10 / 90), 5);
  const risks = predictLogistic(model, problem.rows, Int32Array.of(0, 2));
  expect([...risks].map((risk) => risk.toFixed(5))).toEqual(["0.30000", "0.10000"]);
});

test("at the penalised optimum every weighted residual sum equals the penalty times its coefficient", () => {
  const random = createRandom(11);
  const builder = sparseRowsBuilder();
  const [n, width, penalty] = [400, 30, 0.02];
  const cases = new Uint8Array(n);
  const dense: number[][] = [];
  for (let i = 0; i < n; i++) {
    const columns = [...Array(width).keys()].filter(() => random.next() < 0.2);
    const values = columns.map(() => 1 + random.next());
    const row = Array<number>(width).fill(0);
    for (const [k, column] of columns.entries()) row[column] = values[k] ?? 0;
    dense.push(row);
    builder.add(columns, values);
    cases[i] = random.next() < 1 / (1 + Math.exp(1 - (row[0] ?? 0) + (row[1] ?? 0))) ? 1 : 0;
  }
  const weights = Float64Array.from({ length: n }, () => 0.5 + random.next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const use = Int32Array.from({ length: n }, (_, i) => i);
  const rows = builder.rows(width);
  const model = fitLogistic({ rows, use, cases, weights }, { penalty, tolerance: 1e-8 });
  const risks = predictLogistic(model, rows, use);
  for (let j = 0; j < width; j++) {
    const residual = dense.reduce(
      (sum, row, i) => sum + (weights[i] ?? 0) * ((cases[i] ?? 0) - (risks[i] ?? 0)) * (row[j] ?? 0),
      0,
    );
    expect(residual / total).toBeCloseTo(penalty * (model.coefficients[j] ?? 0), 6);
  }
  const imbalance = risks.reduce((sum, risk, i) => sum + (weights[i] ?? 0) * (risk - (cases[i] ?? 0)), 0);
  expect(imbalance / total).toBeCloseTo(0, 6);
});

test("log loss of giving 80 % to what happened is −ln 0.8", () => {
  const risks = Float64Array.of(0.8, 0.2);
  expect(meanLogLoss(risks, Uint8Array.of(1, 0), Float64Array.of(3, 1))).toBeCloseTo(-Math.log(0.8), 12);
});

test("columns that are not kept leave no trace, and kept ones are divided by their scale", () => {
  const builder = sparseRowsBuilder();
  builder.add([0, 2], [4, 6]);
  builder.add([1], [5]);
  const mapped = mapColumns(builder.rows(3), Int32Array.of(-1, 0, 1), Float64Array.of(5, 3));
  expect([...mapped.offsets]).toEqual([0, 1, 2]);
  expect([...mapped.columns]).toEqual([1, 0]);
  expect([...mapped.values]).toEqual([2, 1]);
});
