import { expect, test } from "vitest";
import { epsilonOf, renyiDivergence } from "./privacy-accountant.ts";

test("Rényi divergences published with TensorFlow Privacy", () => {
  expect(10 * renyiDivergence({ rate: 0.1, noise: 2 }, 5)).toBeCloseTo(0.07737, 5);
  const published = [
    [1.5, 0.00065],
    [2.5, 0.001085],
    [5, 0.00218075],
    [50, 0.023846],
    [100, 167.416307],
  ] as const;
  for (const [order, divergence] of published)
    expect(50 * renyiDivergence({ rate: 0.01, noise: 2.5 }, order)).toBeCloseTo(divergence, 5);
  expect(renyiDivergence({ rate: 1, noise: 10 }, 20)).toBeCloseTo(0.1, 12);
});

test("at whole orders the integral is the binomial sum of Mironov, Talwar and Zhang", () => {
  for (const [rate, noise, order] of [
    [0.2, 0.6, 4],
    [0.04, 1.5, 9],
    [0.5, 3, 17],
  ] as const) {
    let [sum, choose] = [0, 1];
    for (let i = 0; i <= order; i++) {
      sum += choose * (1 - rate) ** (order - i) * rate ** i * Math.exp((i * i - i) / (2 * noise ** 2));
      choose = (choose * (order - i)) / (i + 1);
    }
    expect(renyiDivergence({ rate, noise }, order)).toBeCloseTo(Math.log(sum) / (order - 1), 10);
  }
});

test("ε published with Opacus: 90 epochs at rate .04 with noise 1.5, δ 1e-5: 7.32911117143", () => {
  expect(epsilonOf([{ rate: 0.04, noise: 1.5, count: 2250 }], 1e-5)).toBeCloseTo(7.32911117143, 7);
});

test("noise Opacus finds for ε 8, δ 1e-5 at rate .04: 1.416 for 90 epochs, 1.3562 for 2,000 steps", () => {
  expect(epsilonOf([{ rate: 0.04, noise: 1.416, count: 2250 }], 1e-5)).toBeCloseTo(8, 1);
  expect(epsilonOf([{ rate: 0.04, noise: 1.3562, count: 2000 }], 1e-5)).toBeCloseTo(8, 1);
});

test("releases of two kinds are worth no more than both apart", () => {
  const steps = { rate: 0.04, noise: 1.5, count: 1000 };
  const counts = { rate: 1, noise: 4, count: 1 };
  const together = epsilonOf([steps, counts], 1e-5);
  expect(together).toBeGreaterThan(epsilonOf([steps], 1e-5));
  expect(together).toBeLessThan(epsilonOf([steps], 5e-6) + epsilonOf([counts], 5e-6));
});

test("noise of next to nothing is accounted for as without drawing, at once: the promise is none, and a run is not lost for it", () => {
  for (const noise of [1e-9, 1e-5]) expect(renyiDivergence({ rate: 0.01, noise }, 2) * noise ** 2).toBeCloseTo(1, 9);
  expect(epsilonOf([{ rate: 0.01, noise: 1e-9, count: 100 }], 1e-5)).toBeGreaterThan(1e18);
});
