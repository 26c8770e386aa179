import { expect, test } from "vitest";
import { createRandom } from "#core";
import { getSlot, viewOf } from "#graph";
import { modelLayout, planConfig } from "#model";
import { averageHeads, chooseRegressions } from "./regression-beside.ts";

const groups = { count: 3, of: Int32Array.of(0, 1, 2) };
const size = { width: 4, layers: 1, heads: 1, feedForward: 4, contextLength: 8, hazardEdgesYears: [0, 1, 5, 10] };
const config = planConfig(size, 1, { groups, outcomeIds: ["death", "disease"] });
const layout = modelLayout(config);
const [K, H] = [2, 3];
const random = createRandom("heads");
const network = Float32Array.from({ length: layout.length }, () => random.normal());
const columns = getSlot(layout, "hazard.summary").shape[0] ?? 0;
const hidden = Array.from({ length: config.width }, () => random.normal());
const summary = Array.from({ length: columns }, () => random.normal());

/** Log hazard of outcome k in bin j, as architecture.ts writes it. */
function logHazard(weights: Float32Array, k: number, j: number): number {
  const part = (name: string) => viewOf(weights, getSlot(layout, name));
  const dot = (x: readonly number[], view: Float32Array, width: number, column: number) =>
    x.reduce((sum, value, row) => sum + value * view[row * width + column]!, 0);
  return (
    dot(hidden, part("hazard.weight"), K * H, k * H + j) +
    dot(hidden, part("hazard.common"), K, k) +
    dot(summary, part("hazard.summary"), K, k) +
    part("hazard.bias")[k * H + j]!
  );
}

test("the log hazard is the mean of the network's and the regression's, and the network's alone without one", () => {
  const regression = {
    coefficients: Float64Array.from({ length: columns }, () => random.normal()),
    logBaseline: Float64Array.of(-3, -2, -1),
  };
  const averaged = averageHeads(config, network, [undefined, regression]);
  const linear = summary.reduce((sum, value, column) => sum + value * regression.coefficients[column]!, 0);
  for (let j = 0; j < H; j++) {
    expect(logHazard(averaged, 0, j)).toBe(logHazard(network, 0, j));
    const own = linear + regression.logBaseline[j]!;
    expect(logHazard(averaged, 1, j)).toBeCloseTo((logHazard(network, 1, j) + own) / 2, 5);
  }
});

test("every member takes the strength whose loss is least over what all left out, and none where it never happened", () => {
  const path = (...losses: number[]) =>
    losses.map((loss, i) => ({
      strength: [300, 100, 30][i]!,
      loss,
      coefficients: new Float64Array(columns),
      logBaseline: new Float64Array(3),
    }));
  const strengths = chooseRegressions([
    [path(10, 8, 9), path(5, 6, 7)],
    [path(10, 9, 5), []],
    [path(4, 3, 4), path(5, 3, 2)],
  ]).map((member) => member.map((regression) => regression?.strength));
  // Sums 24, 20, 18 and, of two members, 10, 9, 9: of equals the stronger.
  expect(strengths).toEqual([
    [30, 100],
    [30, undefined],
    [30, 100],
  ]);
});
