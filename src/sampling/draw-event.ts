/**
 * @module sampling/draw-event: the next event and the wait for it, from competing constant rates.
 *
 * Events are proposed at rates fixed beforehand; a proposal stands with the share that its token's rate has of the rate it was proposed at (thinning:
 * Lewis and Shedler, 1979). What a token's rate has above that is thinned the same way, from proposals of the token's own in bands that double. Whatever
 * the proposals, the wait is exponential with the sum of the rates and which event it is depends on the rates alone. Whatever the rates, the wait is
 * that of a proposal: rates that differ a little give, from the same stream, the same event at the same moment, but for about the share by which
 * they differ. `look-ahead` lives on that.
 */
import { hashWord, type Random } from "#core";

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

/** Of the rates expected, those of proposals: most rates stay below, and a proposal that does not stand costs .1 µs. */
const HEADROOM = 32;

/** Proposals after which the rest of the wait is drawn from the rates themselves; a wait has no memory. */
const MOST_PROPOSALS = 16 * HEADROOM;

/** Proposals for rates that will be much like `expected` [V]; as many as all of them expect are shared out evenly, so that each token has some. */
export function proposeFrom(expected: Float32Array): Proposals {
  const even = sum(expected) / expected.length || 1;
  const rates = expected.map((rate) => HEADROOM * rate + even);
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
  const [lateWait, latePlace, bands] = [random.exponential(1), random.next(), 2 ** 32 * random.next()];
  const found = thin(rates, proposals, random);
  if ("token" in found) return drawAbove(rates, proposals.rates, bands, found);
  const covered = rates.map((rate, token) => Math.min(rate, proposals.rates[token] as number));
  const total = sum(covered);
  if (total === 0) return undefined;
  const late = { token: pick(covered, latePlace * total), waitDays: found.waitDays + lateWait / total };
  return drawAbove(rates, proposals.rates, bands, late);
}

/** The first proposal that stands; without a token, the wait in which none did. */
function thin(rates: Float32Array, proposals: Proposals, random: Random): DrawnEvent | Pick<DrawnEvent, "waitDays"> {
  const total = proposals.upTo.at(-1) ?? 0;
  let waitDays = 0;
  for (let i = 0; i < MOST_PROPOSALS; i++) {
    waitDays += random.exponential(total);
    const token = firstAbove(proposals.upTo, random.next() * total);
    if (random.next() * (proposals.rates[token] as number) < (rates[token] as number)) return { token, waitDays };
  }
  return { waitDays };
}

/**
 * What happens before `drawn` because rates are above what was `proposed`, or `drawn`. From what was proposed for a token on, bands of rates from `low` to
 * twice `low` have proposals of their own at `low` a day, each at a place in the band; it stands if the token's rate is above that.
 */
function drawAbove(rates: Float32Array, proposed: Float32Array, seed: number, drawn: DrawnEvent): DrawnEvent {
  let first = drawn;
  for (let token = 0; token < rates.length; token++) {
    const rate = rates[token] as number;
    let low = proposed[token] as number;
    if (rate <= low) continue;
    const tokenSeed = hashWord(seed, token);
    for (let band = 0; low < rate; band++) {
      const bandSeed = hashWord(tokenSeed, band);
      let waitDays = 0;
      for (let draw = 0; ; draw += 2) {
        const share = hashWord(bandSeed, draw) / 2 ** 32;
        // The wait is longer than share / low: most bands end here, without a logarithm.
        if (share >= low * (first.waitDays - waitDays)) break;
        waitDays -= Math.log(1 - share) / low;
        if (waitDays >= first.waitDays) break;
        if (low * (1 + hashWord(bandSeed, draw + 1) / 2 ** 32) < rate) first = { token, waitDays };
      }
      low *= 2;
    }
  }
  return first;
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

/** The token at which the rates added up pass `target`; never one whose rate is 0. */
function pick(rates: Float32Array, target: number): number {
  let rest = target;
  let last = 0;
  for (let token = 0; token < rates.length; token++) {
    const rate = rates[token] as number;
    if (rate === 0) continue;
    rest -= rate;
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
