import { parseVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A token for each code, in the order given, behind the two every vocabulary has. */
export function codeVocabulary(codes: readonly string[]): Vocabulary {
  return parseVocabulary({
    format: "osler-vocabulary-1",
    minSubjects: 1,
    assumedEntryAgeDays: 0,
    tokens: ["PAD", "UNKNOWN", ...codes],
    unknown: {},
    codes: codes.map((code, i) => ({ code, token: i + 2 })),
  });
}
