import { expect, test } from "vitest";
import { minimise } from "./minimise.ts";

test("Rosenbrock's curved valley: the minimum is at (1, 1)", () => {
  const valley = (x: Float64Array, gradient: Float64Array) => {
    const [a = 0, b = 0] = x;
    gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a);
    gradient[1] = 200 * (b - a * a);
    return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
  };
  const [a, b] = minimise(valley, Float64Array.of(-1.2, 1), { maxIterations: 200, tolerance: 1e-8 });
  expect(a).toBeCloseTo(1, 6);
  expect(b).toBeCloseTo(1, 6);
});
