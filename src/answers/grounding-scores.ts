/**
 * @module answers/grounding-scores: whether what is cited supports what is said, by the measures of the field.
 *
 * Citation recall and precision are those of ALCE (Gao et al., EMNLP 2023), statement- and response-level support those of SourceCheckup
 * (Wu et al., Nat Commun 2025). Both leave open who judges that a source supports a statement: here `entails`, which the caller gives.
 * Abstentions say nothing and are in no denominator.
 */
import type { GroundingScores } from "#contract";

/** A statement, and whether some of its citations (by their place) taken together support it. */
export interface CitedStatement {
  /** The document of each citation. */
  readonly sources: readonly string[];
  /** Asked only of at least one place. */
  entails(places: readonly number[]): boolean;
}

/** One answer's scores, each in [0, 1]. */
export interface CitationScores {
  /** Share of its statements that their citations together support. */
  readonly recall: number;
  /** Share of its citations that are needed or suffice. */
  readonly precision: number;
  /** Of each statement: whether one of its sources supports it alone. */
  readonly supported: readonly boolean[];
}

/**
 * The scores of an answer of at least one statement.
 *
 * A citation counts toward precision if its statement is supported and it either supports the statement alone or the others do not without it.
 */
export function scoreCitations(statements: readonly CitedStatement[]): CitationScores {
  const recalled = statements.map(({ sources, entails }) => sources.length > 0 && entails([...sources.keys()]));
  const counting = statements.map((statement, place) => (recalled[place] === true ? countNeeded(statement) : 0));
  const citations = sum(statements.map(({ sources }) => sources.length));
  return {
    recall: sum(recalled.map(Number)) / statements.length,
    precision: citations === 0 ? 0 : sum(counting) / citations,
    supported: statements.map(isSupportedByOneSource),
  };
}

/** Over the answers of many questions; all 0 where there is none. */
export function meanGrounding(scores: readonly CitationScores[]): GroundingScores {
  const statements = scores.flatMap(({ supported }) => supported);
  const whole = scores.filter(({ supported }) => supported.every(Boolean));
  return {
    answers: scores.length,
    citationRecall: mean(scores.map(({ recall }) => recall)),
    citationPrecision: mean(scores.map(({ precision }) => precision)),
    statements: statements.length,
    statementSupport: mean(statements.map(Number)),
    responseSupport: scores.length === 0 ? 0 : whole.length / scores.length,
  };
}

/** Citations of a supported statement that ALCE does not call superfluous. */
function countNeeded({ sources, entails }: CitedStatement): number {
  const places = [...sources.keys()];
  if (places.length === 1) return 1;
  return places.filter((place) => {
    const others = places.filter((other) => other !== place);
    return entails([place]) || !entails(others);
  }).length;
}

function isSupportedByOneSource({ sources, entails }: CitedStatement): boolean {
  return [...new Set(sources)].some((source) =>
    entails([...sources.keys()].filter((place) => sources[place] === source)),
  );
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
