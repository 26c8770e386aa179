/**
 * @module validation/attack/people: packed subjects as an attacker meets them: their history, their groups, what they would rather hide.
 */
import { DAYS_PER_YEAR, sexOfCode } from "#core";
import { type CorpusShard, readShard } from "#corpus";
import { countStatics, type EventModelConfig, type KnownHistory, windowIndices } from "#model";
import type { Vocabulary } from "#tokens";

export interface Person {
  readonly history: KnownHistory;
  readonly tokens: ReadonlySet<number>;
  readonly ageYears: number;
}

/** The subjects of shards, each cut to what the model looks at. */
export async function readPeople(shards: readonly string[], config: EventModelConfig): Promise<Person[]> {
  const people: Person[] = [];
  for (const path of shards) {
    const shard = await readShard(path);
    for (let s = 0; s < shard.subjects.length; s++) people.push(personOf(shard, s, config));
  }
  return people;
}

function personOf(shard: CorpusShard, s: number, config: EventModelConfig): Person {
  const [from, to] = [shard.offsets[s] ?? 0, shard.offsets[s + 1] ?? 0];
  const statics = countStatics(shard.ageDays, from, to);
  const window = windowIndices(to - from, statics, to - from, config.contextLength);
  const death = shard.deathAgeDays[s] ?? Number.NaN;
  const end = shard.observationEndAgeDays[s] ?? 0;
  const stopAgeDays = Number.isNaN(death) ? end : Math.min(death, end);
  const pick = (values: Float32Array) => Float32Array.from(window, (i) => values[from + i] ?? 0);
  const K = config.outcomes;
  return {
    history: {
      tokens: window.map((i) => shard.tokens[from + i] ?? 0),
      ageDays: pick(shard.ageDays),
      values: pick(shard.values),
      startAgeDays: shard.observationStartAgeDays[s] ?? 0,
      stopAgeDays,
      firstAgeDays: shard.firstOccurrenceAgeDays.slice(s * K, (s + 1) * K),
    },
    tokens: new Set(shard.tokens.subarray(from, to)),
    ageYears: stopAgeDays / DAYS_PER_YEAR,
  };
}

/** Groups in which a person could stand out: sex by age band, and carriers of a code that under 1 in 100 members have. */
export function vulnerableGroups(members: readonly Person[], vocabulary: Vocabulary): (person: Person) => string[] {
  const carriers = new Map<number, number>();
  for (const { tokens } of members) for (const token of tokens) carriers.set(token, (carriers.get(token) ?? 0) + 1);
  const rare = new Set([...carriers].filter(([, count]) => count < members.length / 100).map(([token]) => token));
  const sexes = new Map(vocabulary.codes.map(({ code, token }) => [token, sexOfCode(code)]));
  return ({ tokens, ageYears }) => {
    const sex = [...tokens].map((token) => sexes.get(token)).find((stated) => stated !== undefined) ?? "sex unknown";
    const band = ageYears < 40 ? "under 40" : ageYears < 65 ? "40-64" : ageYears < 80 ? "65-79" : "80 and over";
    const groups = [`${sex}, ${band}`];
    if ([...tokens].some((token) => rare.has(token))) groups.push("a code under 1 % have");
    return groups;
  };
}

/** What a person may want to hide, by the codes that say it. */
export const sensitiveAttributes: Readonly<Record<string, RegExp>> = {
  HIV: /^(ICD10CM|DIAGNOSIS\/\/ICD\/\/10)\/\/(B2[0-4]|Z21)|^(ICD9CM|DIAGNOSIS\/\/ICD\/\/9)\/\/042/,
  "substance use": /^(ICD10CM|DIAGNOSIS\/\/ICD\/\/10)\/\/F1\d|^(ICD9CM|DIAGNOSIS\/\/ICD\/\/9)\/\/30[345]/,
  "mental health":
    /^(ICD10CM|DIAGNOSIS\/\/ICD\/\/10)\/\/(F[2-5]\d|F99)|^(ICD9CM|DIAGNOSIS\/\/ICD\/\/9)\/\/(29[5-9]|30[0-2])/,
};

/** Tokens, with and without values, of the codes a pattern names. */
export function tokensOf(vocabulary: Vocabulary, pattern: RegExp): Set<number> {
  const tokens = new Set<number>();
  for (const { code, token, values } of vocabulary.codes) {
    if (!pattern.test(code)) continue;
    const bins = values === undefined ? 0 : values.edges.length + 1;
    for (let id = token; id <= token + bins; id++) tokens.add(id);
  }
  return tokens;
}

/** The history without the tokens given. */
export function withoutTokens(history: KnownHistory, hidden: ReadonlySet<number>): KnownHistory {
  const keep = (_: number, i: number) => !hidden.has(history.tokens[i] ?? -1);
  return {
    ...history,
    tokens: history.tokens.filter(keep),
    ageDays: history.ageDays.filter(keep),
    values: history.values.filter(keep),
  };
}
