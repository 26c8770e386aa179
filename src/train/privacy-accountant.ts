/**
 * @module train/privacy-accountant: how much a run with clipped and noised gradients can give away about one patient.
 *
 * Neighbours differ by one patient, there or not. Rényi divergences of the steps add up; the sum is turned into (ε, δ).
 *
 * @see Mironov, Talwar and Zhang, arXiv:1908.10530 (sampled Gaussian); Canonne, Kamath and Steinke, NeurIPS 2020, proposition 12 (to ε and δ)
 */

/** Releases of one kind: each draws a patient with chance `rate` and adds noise of `noise` times what one patient can change. */
export interface NoisyReleases {
  readonly rate: number;
  readonly noise: number;
  readonly count: number;
}

const ORDERS = [
  ...Array.from({ length: 99 }, (_, i) => 1 + (i + 1) / 10),
  ...Array.from({ length: 52 }, (_, i) => 12 + i),
  80,
  128,
  256,
  512,
];

/** Points of the trapezoid rule beyond which drawing is left out of account: noise so small that it promises nothing either way. */
const MOST_POINTS = 2 ** 20;

/** ε at δ of all releases together: the least over the orders. */
export function epsilonOf(releases: readonly NoisyReleases[], delta: number): number {
  const bounds = ORDERS.map((order) => {
    const divergence = releases.reduce((sum, { count, ...one }) => sum + count * renyiDivergence(one, order), 0);
    return divergence + Math.log1p(-1 / order) - Math.log(delta * order) / (order - 1);
  });
  return Math.max(0, Math.min(...bounds));
}

/**
 * Rényi divergence of one release, at an order > 1.
 *
 * ln E[(1 − q + q e^((2z − 1) / 2σ²))^α] / (α − 1) over z of N(0, σ²), by the trapezoid rule: on an integrand that is analytic and vanishes
 * at both ends it converges faster than any power of the step.
 */
export function renyiDivergence({ rate, noise }: Omit<NoisyReleases, "count">, order: number): number {
  if (rate === 0) return 0;
  if (rate === 1) return order / (2 * noise ** 2);
  const step = noise / 64;
  const from = -12 * noise;
  const count = Math.ceil((order + 24 * noise) / step);
  if (count > MOST_POINTS) return order / (2 * noise ** 2); // Drawing only lowers it.
  const logs = Float64Array.from({ length: count + 1 }, (_, i) => {
    const z = from + i * step;
    const shift = (2 * z - 1) / (2 * noise ** 2);
    const ratio =
      shift > 0 ? shift + Math.log(rate + (1 - rate) * Math.exp(-shift)) : Math.log1p(rate * Math.expm1(shift));
    return order * ratio - z ** 2 / (2 * noise ** 2);
  });
  const most = logs.reduce((a, b) => Math.max(a, b));
  const total = logs.reduce((sum, log) => sum + Math.exp(log - most), 0);
  return (most + Math.log((total * step) / (noise * Math.sqrt(2 * Math.PI)))) / (order - 1);
}
