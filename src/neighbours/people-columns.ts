/**
 * @module neighbours/people-columns: what the index keeps of a person: key, sex, when each outcome first came, when following ended, first mention of codes.
 */
import { sexOfCode } from "#core";
import type { CorpusShard } from "#corpus";
import type { AskedTokens } from "#model";
import { groupTokens, type Vocabulary } from "#tokens";
import { stopOf } from "./draw-moments.ts";
import { type NeighbourPeople, SEX_CODES } from "./neighbour-index.ts";

type EncodedRecord = Pick<AskedTokens, "tokens" | "ageDays" | "values">;

/** A subject as the model reads it. */
export function recordOf(shard: CorpusShard, s: number): EncodedRecord {
  const [from, to] = [shard.offsets[s], shard.offsets[s + 1]];
  return {
    tokens: shard.tokens.subarray(from, to),
    ageDays: shard.ageDays.subarray(from, to),
    values: shard.values.subarray(from, to),
  };
}

/** Takes subjects one by one. @param outcomes K */
export function peopleColumns(vocabulary: Vocabulary, outcomes: number) {
  const subjects: number[] = [];
  const sex: number[] = [];
  const firstAgeDays: number[] = [];
  const stopAgeDays: number[] = [];
  const died: number[] = [];
  const codeOffsets = [0];
  const codes: number[] = [];
  const codeAgeDays: number[] = [];
  const groups = groupTokens(vocabulary);
  const sexOf = sexReader(vocabulary);
  return {
    /** The person's number. */
    add(shard: CorpusShard, s: number): number {
      const record = recordOf(shard, s);
      subjects.push(shard.subjects[s] as number);
      sex.push(sexOf(record.tokens));
      firstAgeDays.push(...shard.firstOccurrenceAgeDays.subarray(s * outcomes, (s + 1) * outcomes));
      stopAgeDays.push(stopOf(shard, s));
      died.push(stopOf(shard, s) === shard.deathAgeDays[s] ? 1 : 0);
      for (const [code, age] of firstKnown(record, groups.of, vocabulary.codes.length)) {
        codes.push(code);
        codeAgeDays.push(age);
      }
      codeOffsets.push(codes.length);
      return subjects.length - 1;
    },
    people: (): NeighbourPeople => ({
      subjects: Float64Array.from(subjects),
      sex: Int32Array.from(sex),
      firstAgeDays: Float32Array.from(firstAgeDays),
      stopAgeDays: Float32Array.from(stopAgeDays),
      died: Int32Array.from(died),
      codeOffsets: Int32Array.from(codeOffsets),
      codes: Int32Array.from(codes),
      codeAgeDays: Float32Array.from(codeAgeDays),
    }),
  };
}

/** Each code once, with the age at which it was first known. @param codes tokens of other groups stand for no code */
function firstKnown({ tokens, ageDays }: EncodedRecord, groupOf: Int32Array, codes: number): Map<number, number> {
  const first = new Map<number, number>();
  tokens.forEach((token, i) => {
    const group = groupOf[token] ?? codes;
    if (group < codes && !first.has(group)) first.set(group, ageDays[i] ?? 0);
  });
  return first;
}

function sexReader(vocabulary: Vocabulary): (tokens: Int32Array) => number {
  const sexes = new Map(vocabulary.codes.map(({ code, token }) => [token, sexOfCode(code)]));
  return (tokens) => SEX_CODES[sexes.get(tokens.find((token) => sexes.get(token) !== undefined) ?? -1) ?? "unknown"];
}
