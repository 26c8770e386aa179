/**
 * @module tokens/predicate-tokens: a set of predicates as the tokens that stand for them.
 *
 * A code stands for itself and for the codes below it in its classification, because a rare one has no token but a broader code's. A value can be
 * told apart only at the vocabulary's edges. Promise: what the vocabulary cannot tell is refused by name, never rounded.
 */
import { OslerError } from "#core";
import type { PlainPredicate } from "#timeline";
import { rollUp } from "./roll-up.ts";
import type { CodeRule, Vocabulary } from "./vocabulary.ts";

/**
 * Tokens of which any says that one of the predicates holds, ascending.
 *
 * @throws OslerError `tokens/code-unknown`, `tokens/value-between-edges`, `tokens/predicate-not-tellable`
 */
export function predicateTokens(vocabulary: Vocabulary, anyOf: readonly PlainPredicate[]): number[] {
  const tokens = new Set(anyOf.flatMap((predicate) => tokensOf(vocabulary, predicate)));
  return [...tokens].sort((a, b) => a - b);
}

function tokensOf({ codes }: Vocabulary, predicate: PlainPredicate): number[] {
  const { code, minimum, maximum, otherColumns } = predicate;
  if (code === undefined || Object.keys(otherColumns).length > 0) {
    throw new OslerError("tokens/predicate-not-tellable", {
      message: "A predicate without a code, or with other columns than code and value, says more than tokens can tell.",
      fix: "Ask for codes, with or without value_min and value_max.",
    });
  }
  const rules = "regex" in code ? matching(codes, code.regex) : code.exactly.flatMap((each) => atOrBelow(codes, each));
  if (minimum === undefined && maximum === undefined) return rules.flatMap(allTokens);
  return rules.flatMap((rule) => within(rule, minimum, maximum));
}

function matching(codes: readonly CodeRule[], regex: string): CodeRule[] {
  const pattern = toPattern(regex);
  const found = codes.filter((rule) => pattern.test(rule.code));
  if (found.length === 0) throw unknown(regex);
  return found;
}

/** A pattern as the database reads it (RE2): flags for all of it may stand before it, as in `(?i)^lab//`. */
function toPattern(regex: string): RegExp {
  const [, flags = "", pattern = regex] = /^\(\?([ims]+)\)(.*)$/s.exec(regex) ?? [];
  try {
    return new RegExp(pattern, flags);
  } catch {
    throw new OslerError("tokens/predicate-not-tellable", {
      message: `${regex} is not a regular expression.`,
      fix: "Correct it, or name the codes.",
    });
  }
}

function atOrBelow(codes: readonly CodeRule[], asked: string): CodeRule[] {
  const found = codes.filter(({ code }) => {
    for (let at: string | undefined = code; at !== undefined; at = rollUp(at)) if (at === asked) return true;
    return false;
  });
  if (found.length === 0) throw unknown(asked);
  return found;
}

function unknown(code: string): OslerError {
  return new OslerError("tokens/code-unknown", {
    message: `The vocabulary has no token for ${code}: too few people learnt from had it, or it is written otherwise.`,
    fix: "Ask for a code of vocabulary.json, or for a broader one.",
  });
}

function allTokens({ token, values }: CodeRule): number[] {
  return Array.from({ length: values === undefined ? 1 : values.edges.length + 2 }, (_, i) => token + i);
}

/** Tokens of the value bins between two bounds. */
function within(rule: CodeRule, minimum: PlainPredicate["minimum"], maximum: PlainPredicate["maximum"]): number[] {
  const edges = rule.values?.edges ?? [];
  const at = (bound: { readonly value: number; readonly inclusive: boolean }, inclusive: boolean) => {
    const found = edges.findIndex((edge) => Math.abs(edge - bound.value) <= 1e-5 * Math.max(1e-9, Math.abs(edge)));
    if (found === -1 || bound.inclusive !== inclusive) throw betweenEdges(rule);
    return found + 1;
  };
  const from = minimum === undefined ? 0 : at(minimum, true);
  const to = maximum === undefined ? edges.length + 1 : at(maximum, false);
  if (from >= to) throw betweenEdges(rule);
  return Array.from({ length: to - from }, (_, i) => rule.token + 1 + from + i);
}

function betweenEdges({ code, values }: CodeRule): OslerError {
  const edges = values?.edges.map((edge) => Number(edge.toPrecision(6))) ?? [];
  return new OslerError("tokens/value-between-edges", {
    message:
      edges.length === 0
        ? `The model does not tell values of ${code} apart.`
        : `The model tells values of ${code} apart only at ${edges.join(", ")}, each belonging to the values above it.`,
    fix: edges.length === 0 ? "Ask for the code without a value." : "Ask from one of these on (>=), or below one (<).",
  });
}
