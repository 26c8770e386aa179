/**
 * @module model/record-place: where a record stands among others at a moment: by what the model foretells of it.
 *
 * K outcomes. A place is the log odds of each outcome's risk, also of those that have happened already. Of the spaces tried this one found
 * the people whose later outcomes told most of somebody else's (docs/lab-notes.md).
 */
import type { TokenSequence } from "#tokens";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { cumulativeIncidence } from "./risk.ts";

/** A record of a corpus and the age at which it is asked; what it holds after that is not looked at. */
export interface AskedTokens extends Pick<TokenSequence, "tokens" | "ageDays" | "values"> {
  readonly momentAgeDays: number;
}

/** A patient's record at a moment. */
export interface RecordPlace {
  /** `[K]` */
  readonly logOdds: Float32Array;
  readonly ageDays: number;
  /** Ids of the tokens known by then. */
  readonly tokens: ReadonlySet<number>;
}

/** Horizon of the risks a place is made of, years. */
const HORIZON_YEARS = 5;
/** Odds beyond one in a million tell nothing more. */
const MOST_LOG_ODDS = 13.8;

/** What was known at the moment. */
export function cutAtMoment(asked: AskedTokens): Pick<TokenSequence, "tokens" | "ageDays" | "values"> {
  const { ageDays, momentAgeDays } = asked;
  let end = ageDays.length;
  while (end > 0 && (ageDays[end - 1] ?? 0) > momentAgeDays) end--;
  return {
    tokens: asked.tokens.subarray(0, end),
    ageDays: ageDays.subarray(0, end),
    values: asked.values.subarray(0, end),
  };
}

/** Risk of outcome `k` within `years`, death competing, from log hazards `[K·H]`. */
export function riskOf(config: EventModelConfig, logHazards: Float32Array, k: number, years: number): number {
  const bins = hazardBins(config);
  const column = (outcome: number) => logHazards.subarray(outcome * bins, (outcome + 1) * bins);
  const death = config.deathOutcome;
  return cumulativeIncidence(
    {
      edgesYears: config.hazardEdgesYears,
      logHazards: column(k),
      ...(death === null || death === k ? {} : { deathLogHazards: column(death) }),
    },
    years,
  );
}

/** `[K]` of log hazards `[K·H]`. */
export function toLogOdds(config: EventModelConfig, logHazards: Float32Array): Float32Array {
  return Float32Array.from({ length: config.outcomes }, (_, k) => {
    const risk = riskOf(config, logHazards, k, HORIZON_YEARS);
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(risk) - Math.log1p(-risk)));
  });
}
