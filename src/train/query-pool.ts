/**
 * @module train/query-pool: the sets of tokens that training asks the query head about.
 *
 * What will be asked is not known, so sets are drawn as people ask: a value of a code, a code, a code beyond a threshold, a category of a
 * classification, any of several of these. Promise: the same pool and random stream give the same sets (`engines/torch` draws them too).
 */
import type { Random } from "#core";
import { rollUp, typeOf, UNKNOWN, type Vocabulary } from "#tokens";

/** Codes that happened after birth to somebody learnt from. */
export interface QueryPool {
  readonly codes: readonly PooledCode[];
}

interface PooledCode {
  /** That happened; its values' in ascending order. */
  readonly tokens: readonly number[];
  /** Codes of one system have one number. */
  readonly type: number;
  /** Codes under one category of a classification have one number. */
  readonly category: number;
}

/** @param happened `[V]` 1 for tokens that happened after birth to somebody learnt from */
export function poolQueries({ codes }: Vocabulary, happened: Uint8Array): QueryPool {
  const types = numbering();
  const categories = numbering();
  return {
    codes: codes.flatMap(({ code, token, values }) => {
      const all = Array.from({ length: values === undefined ? 1 : values.edges.length + 2 }, (_, i) => token + i);
      const tokens = all.filter((each) => happened[each] === 1);
      return tokens.length === 0 ? [] : [{ tokens, type: types(typeOf(code)), category: categories(rootOf(code)) }];
    }),
  };
}

/** Tokens of `sets` sets, at least one each, at most `slots` different ones together; a set that does not fit loses its last tokens. */
export function drawQueries({ codes }: QueryPool, sets: number, slots: number, random: Random): number[][] {
  if (codes.length === 0) return Array.from({ length: sets }, () => [UNKNOWN]);
  const used = new Set<number>();
  return Array.from({ length: sets }, (_, q) => {
    const room = slots - (sets - 1 - q);
    const drawn = [...new Set(drawSet(codes, random))];
    return drawn.filter((token) => {
      if (used.has(token)) return true;
      if (used.size >= room) return false;
      used.add(token);
      return true;
    });
  });
}

function drawSet(codes: readonly PooledCode[], random: Random): number[] {
  const kind = random.next();
  const code = random.pick(codes);
  if (kind < 0.3) return [random.pick(code.tokens)];
  if (kind < 0.5) return [...code.tokens];
  if (kind < 0.65) return beyondThreshold(code, random);
  if (kind < 0.75) return codes.filter(({ category }) => category === code.category).flatMap(({ tokens }) => tokens);
  const alike = random.next() < 0.5 ? codes.filter(({ type }) => type === code.type) : codes;
  const others = Array.from({ length: 1 + random.integer(5) }, () => {
    const other = random.pick(alike);
    return random.next() < 0.3 ? beyondThreshold(other, random) : other.tokens;
  });
  return [...code.tokens, ...others.flat()];
}

/** The values of a code on one side of one of its thresholds; all of a code that has none. */
function beyondThreshold({ tokens }: PooledCode, random: Random): number[] {
  const cut = 1 + random.integer(Math.max(1, tokens.length - 1));
  const above = random.next() < 0.5;
  return tokens.length < 2 ? [...tokens] : above ? tokens.slice(cut) : tokens.slice(0, cut);
}

function rootOf(code: string): string {
  let root = code;
  for (let broader = rollUp(root); broader !== undefined; broader = rollUp(root)) root = broader;
  return root;
}

function numbering(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
}
