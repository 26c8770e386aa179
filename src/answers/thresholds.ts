/**
 * @module answers/thresholds: how sure, how near and how many, where no weights are learnt with it; pinned with those that are.
 *
 * Beside these: from how probable an answer on it is given (`weights.ts`), what share of the question must be held (`answerability.ts`), and
 * what the weights of `alarm/` and `direction/` hold themselves.
 */
export const thresholds = {
  /** Passages looked at of each collection. */
  retrieved: 200,
  /** Sentences of the literature judged together; later ones hardly ever answer. */
  judged: 20,
  /** Sentences on an effect whose surest says how probable an answer is. */
  judgedOfEffect: 10,
  /** Of the first sentence's probability, what another must reach to be quoted beside it. */
  othersFrom: 0.8,
  /** Of the best sentence's score, how far below it another may be and still be quoted. */
  belowBest: 0.25,
  /** Share of the intervention that a second study's sentence or title must name. */
  aboutIntervention: 0.5,
  /** Share of the intervention, and of the outcome, that a sentence must name to contradict another. */
  contradictsFrom: 0.95,
  /** Statements of an answer from studies. */
  maxStatements: 3,
  /** Of a guideline, whose statements belong together: who, from when to when, how often. */
  maxGuidelineStatements: 4,
  /** Studies named that report another direction. */
  maxContradicting: 3,
  /** Messages of fewer words tell little: below this many, as sure as `alarmOfFewWords` that one is no harmless one. */
  fewWords: 8,
  alarmOfFewWords: 0.65,
  /** As sure as this where somebody reads the message in any case. */
  alarmIfSeenTo: 0.85,
  /** So probably harmless must be what is said beside an illness's name for an alarm at the whole to be its name's alone. */
  harmlessBesideIllness: 0.7,
  /** So probable must be what is told beside it for an alarm that the whole does not give. */
  toldBesideIllness: 0.5,
} as const;
