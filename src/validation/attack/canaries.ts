/**
 * @module validation/attack/canaries: made-up records planted in the training data, to see how soon a model learns one by heart.
 *
 * A canary is a life no one has: a sex, a birth, and random codes a quarter of a year apart. The same seed gives the same canaries.
 *
 * @see Carlini et al., USENIX Security 2019 (The Secret Sharer)
 */
import {
  createRandom,
  DAYS_PER_YEAR,
  isBirth,
  isDeath,
  isSexCode,
  MS_PER_DAY,
  type Random,
  type SubjectRecord,
  toEpochMs,
  toSubjectKey,
} from "#core";
import type { Vocabulary } from "#tokens";

/** How often each canary is planted, and how many canaries are planted so often. */
export const canaryRepeats = [1, 2, 4, 8, 16] as const;
const SEQUENCES = 4;
/** Codes of a canary after its birth. */
const CANARY_EVENTS = 16;
const QUARTER_MS = 91 * MS_PER_DAY;
/** Far above the keys of real subjects' pseudonyms in small data, and only ever used in an audit's own shard. */
const FIRST_KEY = 2 ** 52;

export interface Canary {
  readonly repeats: number;
  readonly record: SubjectRecord;
}

/** Four canaries for each number of repeats. */
export function makeCanaries(vocabulary: Vocabulary, seed: string): Canary[] {
  const random = createRandom(`${seed}/canaries`);
  return canaryRepeats.flatMap((repeats) =>
    Array.from({ length: SEQUENCES }, () => ({ repeats, record: randomLife(vocabulary, random) })),
  );
}

/** Records of the same making that were never planted. */
export function makeCandidates(vocabulary: Vocabulary, seed: string, count: number): SubjectRecord[] {
  const random = createRandom(`${seed}/candidates`);
  return Array.from({ length: count }, () => randomLife(vocabulary, random));
}

/** Each canary as often as it is planted, every copy a subject of its own. */
export function plantCanaries(canaries: readonly Canary[]): SubjectRecord[] {
  let key = FIRST_KEY;
  return canaries.flatMap(({ repeats, record }) =>
    Array.from({ length: repeats }, () => {
      const subject = toSubjectKey(key++);
      return { subject, notes: [], events: record.events.map((event) => ({ ...event, subject })) };
    }),
  );
}

/** log2(candidates + 1) - log2(rank) of a canary's likelihood among candidates': rank 1 is the likeliest. */
export function exposure(canary: number, candidates: readonly number[]): number {
  const rank = 1 + candidates.filter((other) => other > canary).length;
  return Math.log2(candidates.length + 1) - Math.log2(rank);
}

/** Longest run of `true`. */
export function longestRun(guessed: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const hit of guessed) {
    run = hit ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function randomLife(vocabulary: Vocabulary, random: Random): SubjectRecord {
  const subject = toSubjectKey(FIRST_KEY);
  const codes = vocabulary.codes
    .map(({ code }) => code)
    .filter((code) => !isBirth(code) && !isDeath(code) && !isSexCode(code) && !/^(RACE|ETHNICITY)\/\//.test(code));
  const birth = toEpochMs(Date.UTC(1940 + random.integer(30), random.integer(12), 1 + random.integer(28)));
  const entry = birth + (30 + random.integer(20)) * DAYS_PER_YEAR * MS_PER_DAY;
  const dated = (code: string, time: number) => {
    const moment = toEpochMs(Math.round(time));
    return { subject, code, occurredAt: moment, filedAt: moment };
  };
  const sex = { subject, code: random.next() < 0.5 ? "SEX//F" : "SEX//M", occurredAt: null, filedAt: null };
  const events = Array.from({ length: CANARY_EVENTS }, (_, i) =>
    dated(codes[random.integer(codes.length)] ?? "", entry + i * QUARTER_MS),
  );
  return { subject, notes: [], events: [sex, dated("MEDS_BIRTH", birth), ...events] };
}
