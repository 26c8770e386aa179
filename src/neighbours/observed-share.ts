/**
 * @module neighbours/observed-share: what share of some people had the outcome, when some left before it could be seen.
 */
import { aalenJohansen, FOLLOW_UP, orderByTime } from "#validation";

/** Follow-up from people's moments on, one or several a person; arrays are parallel. */
export interface FollowedPeople {
  /** How many they are. */
  readonly people: number;
  readonly days: Float64Array;
  /** `FOLLOW_UP` */
  readonly ends: Uint8Array;
}

export interface ObservedShare {
  readonly value: number;
  /** 95 %. */
  readonly lo: number;
  readonly hi: number;
}

const Z = 1.96;

/**
 * Aalen-Johansen's probability of the outcome by `horizonDays`, death competing, with an interval on the scale log(-log).
 *
 * The variance is the delta method's, which is F (1 - F) / n where nobody is censored; moments of one person count together as one.
 *
 * @see Gaynor et al., J Am Stat Assoc 1993;88:400-9
 */
export function observedShare({ people, days, ends }: FollowedPeople, horizonDays: number): ObservedShare {
  const order = orderByTime(days);
  const weights = new Float64Array(days.length).fill(1);
  const value = aalenJohansen(order, days, ends, horizonDays, weights);
  if (!(value > 0 && value < 1)) return { value, lo: value, hi: value };
  const width =
    (Z * Math.sqrt(variance(steps({ days, ends }, order, horizonDays), value) * (days.length / people))) /
    (value * -Math.log(value));
  return { value, lo: value ** Math.exp(width), hi: value ** Math.exp(-width) };
}

/** One instant at which somebody had the outcome or died. */
interface Step {
  readonly atRisk: number;
  readonly outcomes: number;
  readonly ended: number;
  /** Free of both just before. */
  readonly free: number;
  /** Probability of the outcome by then. */
  readonly incidence: number;
}

function steps({ days, ends }: Omit<FollowedPeople, "people">, order: Int32Array, horizonDays: number): Step[] {
  const found: Step[] = [];
  let [free, incidence] = [1, 0];
  for (let from = 0; from < order.length; ) {
    const time = days[order[from] as number] as number;
    if (time > horizonDays) break;
    let to = from;
    while (to < order.length && days[order[to] as number] === time) to++;
    const these = [...order.subarray(from, to)].map((row) => ends[row]);
    const outcomes = these.filter((end) => end === FOLLOW_UP.outcome).length;
    const ended = these.filter((end) => end !== FOLLOW_UP.censored).length;
    const atRisk = order.length - from;
    if (ended > 0) {
      incidence += (free * outcomes) / atRisk;
      found.push({ atRisk, outcomes, ended, free, incidence });
      free *= 1 - ended / atRisk;
    }
    from = to;
  }
  return found;
}

function variance(all: readonly Step[], value: number): number {
  return all.reduce((sum, { atRisk: n, outcomes, ended, free, incidence }) => {
    const later = value - incidence;
    const leaving = n === ended ? 0 : later ** 2 * (ended / (n * (n - ended)));
    return sum + leaving + free ** 2 * ((n - outcomes) / n ** 3) * outcomes - 2 * later * free * (outcomes / n ** 2);
  }, 0);
}
