/**
 * @module model/query-panel: questions that are none of the catalogue's, resolved to tokens, and their hazards as risks.
 */
import { type ClinicalEvent, type EpochMs, isDeath, OslerError } from "#core";
import type { PlainPredicate } from "#timeline";
import { knownShare, predicateTokens, type Vocabulary } from "#tokens";
import { type EventModelConfig, hazardBins } from "./config.ts";
import { toQuerySets } from "./query-history.ts";
import { type OpenedModel, readOutputs, readState, toQuestion } from "./record-question.ts";
import { cumulativeIncidence } from "./risk.ts";

/** The first or next event that any of the predicates says. */
export interface EventQuery {
  /** Names it in the answer. */
  readonly id: string;
  readonly anyOf: readonly PlainPredicate[];
}

export interface QueryPanel {
  /** In the order asked; none after death, or when nothing dated is known. */
  readonly answers: readonly {
    readonly id: string;
    /** Of the vocabulary, ascending: what is counted as the event. */
    readonly tokens: readonly number[];
    /** Whether the record says it already: then the risk is of the next time, else of the first. */
    readonly happened: boolean;
    readonly horizons: readonly { readonly years: number; readonly risk: number }[];
  }[];
  /** As of a risk panel. */
  readonly knownShare: number;
}

/** A query as the head is asked it. */
export interface ResolvedQuery {
  readonly id: string;
  readonly tokens: readonly number[];
  /** One of the events asked about is death: nothing competes with it. */
  readonly withDeath: boolean;
}

/** Below it a token's base rate says that nobody learnt from ever had it (`train/query-labels`). */
const NEVER = -29;

/**
 * @param tokenRates `[V·H]` the head's base rates; `undefined` for a model without it
 * @throws OslerError `model/queries-missing`, `model/query-never-seen`, and as `predicateTokens`
 */
export function resolveQueries(
  config: EventModelConfig,
  vocabulary: Vocabulary,
  tokenRates: Float32Array | undefined,
  queries: readonly EventQuery[],
): ResolvedQuery[] {
  if (tokenRates === undefined) {
    throw new OslerError("model/queries-missing", {
      message: "This model has no query head: it foretells the outcomes of its catalogue alone.",
      fix: "Train again without differential privacy and with lossWeights.query above 0.",
    });
  }
  const bins = hazardBins(config);
  return queries.map(({ id, anyOf }) => {
    const asked = predicateTokens(vocabulary, anyOf);
    const tokens = asked.filter((token) => (tokenRates[token * bins] ?? NEVER) > NEVER);
    if (tokens.length === 0) {
      throw new OslerError("model/query-never-seen", {
        message: `Nobody the model learnt from had ${asked.map((token) => vocabulary.tokens[token]).join(", ")} after birth.`,
        fix: "Ask for events that happen in the course of a life.",
      });
    }
    return { id, tokens, withDeath: tokens.some((token) => isDeath(vocabulary.tokens[token] ?? "")) };
  });
}

/** Queries of one call to the graph: memory grows with them. */
const MOST_QUERIES = 32;

/** Each history's panel; the two lists go together. */
export async function answerQueries(
  { config, vocabulary, groups, pool }: OpenedModel,
  histories: readonly (readonly ClinicalEvent[])[],
  moments: readonly EpochMs[],
  queries: readonly ResolvedQuery[],
  horizonsYears: readonly number[],
): Promise<QueryPanel[]> {
  if (histories.length !== moments.length) throw new RangeError("query: one moment a history.");
  const states = histories.map((events, i) => readState(vocabulary, events, moments[i] as EpochMs));
  const alive = states.flatMap((state) =>
    state === undefined || state.known.some(({ code }) => isDeath(code)) ? [] : [state],
  );
  const questions = alive.map((state) => toQuestion(config, state));
  const answers = new Map(alive.map((state) => [state, [] as QueryPanel["answers"][number][]]));
  for (let at = 0; at < queries.length; at += MOST_QUERIES) {
    const some = queries.slice(at, at + MOST_QUERIES);
    const sets = toQuerySets(
      some.map(({ tokens }) => tokens),
      groups,
    );
    const read = await readOutputs(pool, groups, questions, sets);
    alive.forEach((state, i) => {
      const has = new Set(state.sequence.tokens);
      some.forEach((query, q) => {
        const horizons = queryRisks(config, read[i] ?? new Float32Array(0), query, q, horizonsYears);
        const happened = query.tokens.some((token) => has.has(token));
        answers.get(state)?.push({ id: query.id, tokens: query.tokens, happened, horizons });
      });
    });
  }
  return states.map((state) => ({
    answers: (state && answers.get(state)) ?? [],
    knownShare: state === undefined ? 0 : knownShare(vocabulary, state.sequence),
  }));
}

/**
 * Risks of one query within each of `horizonsYears`.
 *
 * @param logHazards `[H, Q]` of all queries, after `[H]` of death (minus infinity where it is not learnt)
 */
function queryRisks(
  config: EventModelConfig,
  logHazards: Float32Array,
  { withDeath }: ResolvedQuery,
  q: number,
  horizonsYears: readonly number[],
): QueryPanel["answers"][number]["horizons"] {
  const H = hazardBins(config);
  const queries = logHazards.length / H - 1;
  const own = Float32Array.from({ length: H }, (_, j) => logHazards[H + j * queries + q] ?? Number.NEGATIVE_INFINITY);
  const death = withDeath ? {} : { deathLogHazards: logHazards.subarray(0, H) };
  const curves = { edgesYears: config.hazardEdgesYears, logHazards: own, ...death };
  return horizonsYears.map((years) => ({ years, risk: cumulativeIncidence(curves, years) }));
}
