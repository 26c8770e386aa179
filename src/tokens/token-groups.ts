/**
 * @module tokens/token-groups: which tokens are values of one and the same code.
 */
import type { Vocabulary } from "./vocabulary.ts";

export interface TokenGroups {
  /** How many groups: one a code with a rule, one for each other token. */
  readonly count: number;
  /** `[V]` group of each token. */
  readonly of: Int32Array;
}

/** A code, its token without a value and its value bins are one group. */
export function groupTokens(vocabulary: Vocabulary): TokenGroups {
  const of = new Int32Array(vocabulary.tokens.length).fill(-1);
  vocabulary.codes.forEach(({ token, values }, group) => {
    of.fill(group, token, token + 1 + (values === undefined ? 0 : values.edges.length + 1));
  });
  let count = vocabulary.codes.length;
  for (let token = 0; token < of.length; token++) if (of[token] === -1) of[token] = count++;
  return { count, of };
}
