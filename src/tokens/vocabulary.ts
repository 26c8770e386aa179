/**
 * @module tokens/vocabulary: the token of every code and value bin, as plain data.
 *
 * Before: `fitVocabulary` (train split only). After: `encodeSubject`, checkpoints, releases.
 * Promise: the same vocabulary is the same JSON text; what `parseVocabulary` accepts, `encodeSubject` can use without a check.
 */
import { z } from "zod";
import { canonicalJson, OslerError } from "#core";

/** Token 0 fills the end of short sequences; it never stands for an event. */
export const PAD = 0;
/** Token 1 stands for an event of a type that no training record had. */
export const UNKNOWN = 1;

const fiveCentiles = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);

const usualValuesSchema = z.strictObject({
  /** The 10th, 25th, 50th, 75th and 90th centile of people's latest result. */
  latest: fiveCentiles,
  /** What a result is, given the one before: `slope` times that, plus one of these centiles. Absent where too few had two results. */
  again: z.strictObject({ slope: z.number(), rest: fiveCentiles }).optional(),
  /** The 10th and 90th centile of age at that result, whole years. */
  ageYears: z.tuple([z.number(), z.number()]),
  /** Where fewer than `minSubjects` people of the other sex, or of none stated, were measured. */
  sex: z.enum(["F", "M"]).optional(),
});

const valueRuleSchema = z.strictObject({
  /** Ascending. Bin i holds values ≥ edges[i-1] and < edges[i], compared as 32-bit floats. */
  edges: z.array(z.number()),
  /** Where the edges come from: a guideline's thresholds or this training data's quantiles. */
  basis: z.enum(["threshold", "quantile"]),
  /** Median on train; the standardised value is (value - centre) / scale, kept within ±8. */
  centre: z.number(),
  /** Interquartile range / 1.349 on train (the standard deviation where that is 0). */
  scale: z.number().positive(),
  /**
   * How results spread over people on train, one person one result; absent where fewer than `minSubjects` people lie in each outer tenth, and
   * in vocabularies written before it was kept.
   */
  usual: usualValuesSchema.optional(),
});

const codeRuleSchema = z.strictObject({
  code: z.string().min(1),
  /** Token of the code without a value; the token with a value in bin i is `token + 1 + i`. */
  token: z.int().min(2),
  values: valueRuleSchema.optional(),
});

const vocabularySchema = z.strictObject({
  format: z.literal("osler-vocabulary-1"),
  /** Subjects of the training split a code needs to have its own token. */
  minSubjects: z.int().positive(),
  /** Median age of training subjects at their first dated event; stands in where a birth is unknown. */
  assumedEntryAgeDays: z.number().nonnegative(),
  /** Label of each token, by id. */
  tokens: z.array(z.string().min(1)).min(2),
  /** Token for a rare or new code of a known type (`LOINC`, `RXNORM`, …). */
  unknown: z.record(z.string(), z.int().min(2)),
  codes: z.array(codeRuleSchema),
});

export type CodeRule = Readonly<z.infer<typeof codeRuleSchema>>;
/** How a measurement's results spread over people. */
export type UsualValues = Readonly<z.infer<typeof usualValuesSchema>>;
export type Vocabulary = Readonly<z.infer<typeof vocabularySchema>>;

/**
 * Checks that JSON is a vocabulary: its shape, and that every id lies inside the token list and is used once.
 *
 * @throws OslerError `tokens/vocabulary-invalid` with the path of the first problem
 */
export function parseVocabulary(json: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join(".") || "the document"}: ${issue?.message ?? "has the wrong shape"}`);
  }
  const vocabulary = parsed.data;
  const seen = new Set<number>([PAD, UNKNOWN]);
  const claim = (id: number, path: string) => {
    if (id >= vocabulary.tokens.length || seen.has(id))
      throw invalid(`${path}: token ${id} is out of range or used twice`);
    seen.add(id);
  };
  for (const [type, id] of Object.entries(vocabulary.unknown)) claim(id, `unknown.${type}`);
  vocabulary.codes.forEach(({ token, values }, k) => {
    const bins = values === undefined ? 0 : values.edges.length + 1;
    for (let id = token; id <= token + bins; id++) claim(id, `codes.${k}`);
    if (values?.edges.some((edge, i) => i > 0 && edge <= (values.edges[i - 1] ?? Number.NEGATIVE_INFINITY))) {
      throw invalid(`codes.${k}.values.edges: not ascending`);
    }
  });
  if (seen.size !== vocabulary.tokens.length)
    throw invalid(`tokens: ${vocabulary.tokens.length - seen.size} ids mean nothing`);
  return vocabulary;
}

/** The vocabulary as canonical JSON, for files and hashes. */
export function toVocabularyJson(vocabulary: Vocabulary): string {
  return canonicalJson(vocabulary);
}

function invalid(what: string): OslerError {
  return new OslerError("tokens/vocabulary-invalid", {
    message: `Not a vocabulary: ${what}.`,
    fix: "Use the vocabulary.json written with this corpus, checkpoint or release.",
  });
}
