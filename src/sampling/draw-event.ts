/**
 * @module sampling/draw-event: the next event and the wait for it, from competing constant rates.
 *
 * The minimum of independent exponentials is exponential with the sum of their rates, and which of them it is depends on the rates alone, not on
 * the wait. So two numbers are drawn, not one a token.
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

/** `undefined` if every rate is 0: nothing can happen. Overwrites `rates` [V]. */
export function drawEvent(rates: Float32Array, random: Random, options: DrawOptions = {}): DrawnEvent | undefined {
  const waitDays = random.exponential(sum(rates));
  const uniform = random.next();
  if (waitDays === Number.POSITIVE_INFINITY) return undefined;
  if (options.temperature !== undefined) temper(rates, options.temperature);
  if (options.topP !== undefined) keepTop(rates, options.topP);
  return { token: pick(rates, uniform * sum(rates)), waitDays };
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
