/**
 * @module sampling/draw-event: the next event and the wait for it, from competing constant rates.
 *
 * Events are proposed at rates fixed beforehand; a proposal stands with the share that its token's rate has of the rate it was proposed at, and what
 * a token's rate has above that competes on its own (thinning: Lewis and Shedler, 1979). Whatever the proposals, the wait is exponential with the sum
 * of the rates and which event it is depends on the rates alone. Whatever the rates, the wait is that of a proposal: rates that differ a little
 * give, from the same stream, the same event at the same moment, but for about the share by which they differ. `look-ahead` lives on that.
 */
import type { Random } from "#core";

export interface DrawOptions {
  /** Marks are drawn from rates raised to 1 / temperature; the wait is left as it is. */
  readonly temperature?: number | undefined;
  /** Marks are drawn from the fewest, most likely tokens that hold this share of the rates; the wait is left as it is. */
  readonly topP?: number | undefined;
}

export interface DrawnEvent {
  readonly token: number;
  readonly waitDays: number;
}

/** What is proposed: rates per day by token, and their sums up to each token. */
export interface Proposals {
  readonly rates: Float32Array;
  readonly upTo: Float64Array;
}

/**
 * Of the rates expected, those of proposals, at the price of as many proposals that do not stand (.1 µs each). Rates of what has followed a
 * diagnosis rise tenfold and more; a wait drawn from what is above the proposals changes with every rate, and no guess meets it to the last bit.
 */
const HEADROOM = 64;

/** Proposals after which the rest of the wait is drawn from the rates themselves; a wait has no memory. */
const MOST_PROPOSALS = 8 * HEADROOM;

/** Proposals for rates that will be much like `expected` [V]. */
export function proposeFrom(expected: Float32Array): Proposals {
  const rates = expected.map((rate) => HEADROOM * rate);
  let total = 0;
  return { rates, upTo: Float64Array.from(rates, (rate) => (total += rate)) };
}

/** `undefined` if every rate is 0: nothing can happen. Overwrites `rates` [V] where there are options. */
export function drawEvent(
  rates: Float32Array,
  proposals: Proposals,
  random: Random,
  options: DrawOptions = {},
): DrawnEvent | undefined {
  if (options.temperature !== undefined) keepSum(rates, (those) => temper(those, options.temperature ?? 1));
  if (options.topP !== undefined) keepSum(rates, (those) => keepTop(those, options.topP ?? 1));
  // Drawn whether used or not: the stream's numbers keep their places.
  const [lateWait, latePlace] = [random.exponential(1), random.next()];
  const [excessWait, excessPlace] = [random.exponential(1), random.next()];
  const { covered, excess } = split(rates, proposals.rates);
  const found = covered > 0 ? thin(rates, proposals, random) : undefined;
  const waitDays = found?.token === undefined ? (found?.waitDays ?? 0) + lateWait / covered : found.waitDays;
  const above = (rate: number, proposed: number) => Math.max(0, rate - proposed);
  if (excess > 0 && !(excessWait / excess > waitDays)) {
    return { token: pick(rates, proposals.rates, above, excessPlace * excess), waitDays: excessWait / excess };
  }
  if (covered === 0) return undefined;
  return { token: found?.token ?? pick(rates, proposals.rates, Math.min, latePlace * covered), waitDays };
}

/** Sums of what proposals cover of the rates and of what they do not. */
function split(rates: Float32Array, proposed: Float32Array): { readonly covered: number; readonly excess: number } {
  let [covered, excess] = [0, 0];
  for (let i = 0; i < rates.length; i++) {
    const rate = rates[i] as number;
    const most = proposed[i] as number;
    if (rate <= most) covered += rate;
    else {
      covered += most;
      excess += rate - most;
    }
  }
  return { covered, excess };
}

/** The first proposal that stands; without a token, the wait in which none did. */
function thin(
  rates: Float32Array,
  proposals: Proposals,
  random: Random,
): { readonly token?: number; readonly waitDays: number } {
  const total = proposals.upTo.at(-1) ?? 0;
  let waitDays = 0;
  for (let i = 0; i < MOST_PROPOSALS; i++) {
    waitDays += random.exponential(total);
    const token = firstAbove(proposals.upTo, random.next() * total);
    if (random.next() * (proposals.rates[token] as number) < (rates[token] as number)) return { token, waitDays };
  }
  return { waitDays };
}

/** The first place whose sum passes `target`, which is below the last of the `sums`. */
function firstAbove(sums: Float64Array, target: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sum(values: Float32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

/** The token at which the parts of the rates added up pass `target`; never one whose part is 0. */
function pick(
  rates: Float32Array,
  proposed: Float32Array,
  partOf: (rate: number, proposed: number) => number,
  target: number,
): number {
  let rest = target;
  let last = 0;
  for (let token = 0; token < rates.length; token++) {
    const part = partOf(rates[token] as number, proposed[token] as number);
    if (part === 0) continue;
    rest -= part;
    last = token;
    if (rest < 0) break;
  }
  return last;
}

/** Changes the rates and brings their sum back to what it was. */
function keepSum(rates: Float32Array, change: (rates: Float32Array) => void): void {
  const before = sum(rates);
  if (before === 0) return;
  change(rates);
  const factor = before / sum(rates);
  for (let i = 0; i < rates.length; i++) rates[i] = (rates[i] as number) * factor;
}

/** Relative to the largest, so that small rates raised to a power do not vanish. */
function temper(rates: Float32Array, temperature: number): void {
  const largest = rates.reduce((a, b) => Math.max(a, b), 0);
  for (let i = 0; i < rates.length; i++) rates[i] = ((rates[i] as number) / largest) ** (1 / temperature);
}

function keepTop(rates: Float32Array, share: number): void {
  const order = Uint32Array.from(rates.keys()).sort((a, b) => (rates[b] as number) - (rates[a] as number) || a - b);
  let left = share * sum(rates);
  for (const token of order) {
    if (left <= 0) rates[token] = 0;
    else left -= rates[token] as number;
  }
}
