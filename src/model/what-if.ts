/**
 * @module model/what-if: a record with another latest result, or with one more: what is asked of the model besides the record itself.
 *
 * Promise: an altered record is what `encodeSubject` makes of the events so altered: token, value and summary.
 */
import { type ClinicalEvent, DAYS_PER_YEAR, sexOfCode } from "#core";
import { type CodeRule, encodeEvent, type TokenSequence, type UsualValues, type Vocabulary } from "#tokens";

/** What the risk would be with a result. */
export interface ResultPoint {
  readonly value: number;
  readonly risk: number;
}

/** The risk had a code's latest result been another. */
export interface OtherValues {
  /** Of the latest result, into the events given. */
  readonly eventIndex: number;
  /** Ascending in value; the actual result is not among them. */
  readonly points: readonly (ResultPoint & { readonly basis: "centile" | "threshold" })[];
}

/** The risk with a result of a code at the moment. */
export interface PossibleTest {
  readonly code: string;
  /** Of the latest result so far; `null` without one. */
  readonly lastEventIndex: number | null;
  /** Mean of |risk with the result - risk without it|. */
  readonly expectedChange: number;
  /** At the 10th, 50th and 90th centile of what the result may be. */
  readonly points: readonly [ResultPoint, ResultPoint, ResultPoint];
}

export interface WhatIf {
  readonly outcomeId: string;
  readonly horizonYears: number;
  readonly risk: number;
  /** As in the panel. */
  readonly knownShare: number;
  /** Of codes whose latest result counts: without it the risk is another by `LEAST_CHANGE`. The widest first. */
  readonly values: readonly OtherValues[];
  /** Every measurement that may be asked for, by expected change. */
  readonly tests: readonly PossibleTest[];
}

/** Of the risk, by leaving a result out, for it to count. */
const LEAST_CHANGE = 0.0005;
/** Codes of which other values are asked for. */
const MOST_VALUES = 6;
/** Measurements looked at: those recorded most often. */
const MOST_TESTS = 40;
/** Days after which a measurement may be asked for again. */
const REST_DAYS = 30;
/** Years after which an earlier result says nothing of the next. */
const LONGEST_GAP_YEARS = 5;
/** Of the 10th, 50th and 90th centile, for a mean over them (Keefer and Bodily, Manage Sci 1983;29:595-609). */
const POINT_WEIGHTS = [0.3, 0.4, 0.3] as const;

/** A record as the model knows it at the moment. */
export interface KnownRecord {
  readonly vocabulary: Vocabulary;
  /** As they were given. */
  readonly events: readonly ClinicalEvent[];
  readonly known: readonly ClinicalEvent[];
  readonly sequence: TokenSequence;
  readonly momentAgeDays: number;
  /** Places of the tokens the network is shown. */
  readonly window: Int32Array;
}

/** A record altered. @see KnownRecord */
export interface AlteredRecord {
  readonly sequence: TokenSequence;
  /** Place of a token to leave out. */
  readonly left?: number;
}

/** @param risksOf the risk of each altered record, in order; those of a call share most of what they hold */
export async function findWhatIf(
  record: KnownRecord,
  risksOf: (altered: readonly AlteredRecord[]) => Promise<readonly number[]>,
): Promise<Pick<WhatIf, "risk" | "values" | "tests">> {
  const { events, sequence, window } = record;
  const places = new Map(events.map((event, index) => [event, index]));
  const eventOf = ({ event }: LatestResult) => places.get(event) ?? -1;
  const looked = latestAmong(record, window);
  const tests = askableTests(record, latestAmong(record, Int32Array.from(sequence.tokens.keys())));
  const [[risk = Number.NaN, ...without], tested] = await Promise.all([
    risksOf([{ sequence }, ...looked.map(({ at }) => ({ sequence, left: at }))]),
    risksOf(tests.flatMap(({ code, results }) => results.map((value) => withResult(record, code, value)))),
  ]);
  const counted = looked
    .map((result, i) => ({ result, change: Math.abs(risk - (without[i] ?? risk)), others: otherValues(result) }))
    .filter(({ change, others }) => change >= LEAST_CHANGE && others.length > 0)
    .sort((a, b) => b.change - a.change)
    .slice(0, MOST_VALUES);
  const altered = counted.flatMap(({ result, others }) => others.map(({ value }) => withValue(record, result, value)));
  const [, ...risks] = await risksOf([{ sequence }, ...altered]);
  return {
    risk,
    values: counted.map(({ result, others }) => {
      const own = risks.splice(0, others.length);
      return {
        eventIndex: eventOf(result),
        points: others.map((other, i) => ({ ...other, risk: own[i] ?? Number.NaN })),
      };
    }),
    tests: tests
      .map(({ code, last, results }, i): PossibleTest => {
        const point = (j: 0 | 1 | 2): ResultPoint => ({ value: results[j], risk: tested[3 * i + j] ?? Number.NaN });
        const points = [point(0), point(1), point(2)] as const;
        const lastEventIndex = last === undefined ? null : eventOf(last);
        return { code, lastEventIndex, points, expectedChange: expectedChange(risk, points) };
      })
      .sort((a, b) => b.expectedChange - a.expectedChange),
  };
}

/** A code's latest result among the tokens looked at. */
interface LatestResult {
  readonly rule: CodeRule;
  readonly event: ClinicalEvent;
  /** Its token's place in the sequence. */
  readonly at: number;
  readonly value: number;
}

type Valued = CodeRule & { readonly values: NonNullable<CodeRule["values"]> };

function valuedRules(vocabulary: Vocabulary): Valued[] {
  return vocabulary.codes.flatMap((rule) => (rule.values === undefined ? [] : [{ ...rule, values: rule.values }]));
}

/** The latest result of each code with values that is among the `places` of the sequence. */
function latestAmong({ vocabulary, sequence, known }: KnownRecord, places: Int32Array): LatestResult[] {
  const rules = new Map(valuedRules(vocabulary).map((rule) => [rule.code, rule]));
  const latest = new Map<string, LatestResult>();
  for (const at of places) {
    const event = known[sequence.eventIndex[at] ?? -1];
    const rule = rules.get(event?.code ?? "");
    const value = event?.numericValue;
    if (event === undefined || rule === undefined || value === undefined || !Number.isFinite(value)) continue;
    latest.set(rule.code, { rule, event, at, value });
  }
  return [...latest.values()];
}

/** What a latest result might have been: people's centiles, and the decision thresholds between the outermost of them. */
function otherValues({ rule, value }: LatestResult): { value: number; basis: "centile" | "threshold" }[] {
  const { usual, basis, edges } = rule.values ?? { edges: [] };
  if (usual === undefined) return [];
  const [least, , , , most] = usual.latest;
  const thresholds = basis === "threshold" ? edges.filter((edge) => edge >= least && edge <= most) : [];
  const centiles = [...new Set(usual.latest)].filter((centile) => !thresholds.includes(centile));
  return [
    ...centiles.map((centile) => ({ value: centile, basis: "centile" as const })),
    ...thresholds.map((edge) => ({ value: edge, basis: "threshold" as const })),
  ]
    .filter((point) => Math.fround(point.value) !== Math.fround(value))
    .sort((a, b) => a.value - b.value);
}

/** A measurement that may be asked for, with three results it may have. */
interface AskableTest {
  readonly code: string;
  readonly last: LatestResult | undefined;
  readonly results: readonly [number, number, number];
}

/** Those usual for people of this age and sex, and not made in the last month. @param latest of the whole record */
function askableTests(
  { vocabulary, sequence, known, momentAgeDays }: KnownRecord,
  latest: readonly LatestResult[],
): AskableTest[] {
  const others = { F: "male", M: "female" } as const;
  const isOther = (sex: "F" | "M") => known.some(({ code }) => sexOfCode(code) === others[sex]);
  const years = momentAgeDays / DAYS_PER_YEAR;
  return valuedRules(vocabulary)
    .slice(0, MOST_TESTS)
    .flatMap(({ code, values: { usual } }) => {
      if (usual === undefined || (usual.sex !== undefined && isOther(usual.sex))) return [];
      if (years < usual.ageYears[0] || years > usual.ageYears[1]) return [];
      const last = latest.find(({ rule }) => rule.code === code);
      const since = last === undefined ? Number.POSITIVE_INFINITY : momentAgeDays - (sequence.ageDays[last.at] ?? 0);
      if (since < REST_DAYS) return [];
      const before = since <= LONGEST_GAP_YEARS * DAYS_PER_YEAR ? last?.value : undefined;
      return [{ code, last, results: possibleResults(usual, before) }];
    });
}

/** The 10th, 50th and 90th centile of a next result. @param before the one before, if it is near enough to say something */
function possibleResults({ latest, again }: UsualValues, before: number | undefined): [number, number, number] {
  const [p10, , p50, , p90] = latest;
  if (before === undefined || again === undefined) return [p10, p50, p90];
  const least = Math.min(0, p10);
  const given = (rest: number) => Number(Math.max(least, again.slope * before + rest).toPrecision(3));
  return [given(again.rest[0]), given(again.rest[2]), given(again.rest[4])];
}

/** The record with another value of a result. */
function withValue({ vocabulary, sequence }: KnownRecord, { event, at }: LatestResult, value: number): AlteredRecord {
  const other = encodeEvent(vocabulary, { ...event, numericValue: value });
  const [tokens, values] = [sequence.tokens.with(at, other.token), sequence.values.with(at, other.value)];
  return { sequence: { ...sequence, tokens, values } };
}

/** The record with one result more, filed at the moment. */
function withResult({ vocabulary, sequence, momentAgeDays }: KnownRecord, code: string, value: number): AlteredRecord {
  const subject = 0 as ClinicalEvent["subject"];
  const more = encodeEvent(vocabulary, { subject, code, occurredAt: null, filedAt: null, numericValue: value });
  const { length } = sequence.tokens;
  const copy = <T extends Float32Array | Int32Array>(longer: T, from: T, last: number): T => {
    longer.set(from);
    longer[length] = last;
    return longer;
  };
  return {
    sequence: {
      ...sequence,
      tokens: copy(new Int32Array(length + 1), sequence.tokens, more.token),
      values: copy(new Float32Array(length + 1), sequence.values, more.value),
      ageDays: copy(new Float32Array(length + 1), sequence.ageDays, momentAgeDays),
      eventIndex: copy(new Int32Array(length + 1), sequence.eventIndex, -1),
    },
  };
}

/** Mean over the three results of how far each moves the risk. */
function expectedChange(risk: number, points: readonly ResultPoint[]): number {
  return points.reduce((sum, point, i) => sum + (POINT_WEIGHTS[i] ?? 0) * Math.abs(point.risk - risk), 0);
}
