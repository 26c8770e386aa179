/** @module validation/protocol: what was done, in the sentences a reader of the report needs to judge it. */

/** Of a test on records given for it alone. */
export interface NeverSeen {
  /** Subjects given who had taught the model and were left out; `null` where it is not known who taught it. */
  readonly taughtLeftOut: number | null;
  /** Rows given that could not be taken in. */
  readonly rowsRefused: number;
}

export interface ProtocolFacts {
  readonly resamples: number;
  readonly horizonsYears: readonly number[];
  readonly neverSeen: NeverSeen | undefined;
  readonly fixedMoment: boolean;
  /** ISO date of a temporal split. */
  readonly learntUntil: string | undefined;
  readonly oracle: boolean;
  readonly maxTrainSubjects: number;
  readonly nextDiagnosis: boolean;
  /** Of questions outside the catalogue; `undefined`: none asked. */
  readonly queryHorizonYears: number | undefined;
}

const NEXT_DIAGNOSIS =
  "Next new diagnosis: at each index moment, what was new to the record on the first later day (UTC, by filing) that brought a diagnosis neither it nor a broader or narrower code of which the record held; moments without one do not count. Of n made on one day each counts 1/n; their order within the day means nothing. A code rarer than the vocabulary's tokens counts as its nearest broader one; where there is none it is a miss for every predictor. Comparators, counted on train: the commonest new diagnoses of that sex and ten-year age band (leaning on the sex's with the weight of ten days), and those made next after the diagnoses of the latest day that had any (leaning on the age band's likewise). All order the same diagnoses: not had, and possible for the sex. Calibration is of the model's first five.";

function queriesSentence(years: number): string {
  return `Questions outside the catalogue: codes, codes beyond a threshold and sets of these, drawn by the seed from the vocabulary and scored in the order drawn where at least 20 held-out moments had the event within ${years} years and 20 had not (then of the first time where that many never had it before, else of the next time). An event counts from when it is filed. Age + sex and counts were fitted for each question on train; the model was not. The catalogue's outcomes are asked as questions too, beside their own heads.`;
}

function unseenSentence({ taughtLeftOut }: NeverSeen): string {
  if (taughtLeftOut === null)
    return "The model was trained on other people; whoever ran this test says so, for who taught it is not known where it was run.";
  return `The model was trained on other people: of the subjects given, ${taughtLeftOut} had taught it, by the keys of its corpus, and were left out before anything was fitted or measured.`;
}

/** One sentence or two a point; STRATOS and TRIPOD+AI ask for each of them. */
export function protocolSentences(facts: ProtocolFacts): string[] {
  const horizons = facts.horizonsYears.join(", ");
  return [
    facts.neverSeen !== undefined
      ? `${unseenSentence(facts.neverSeen)} These subjects were split at random by key: the comparators learnt from 35 %, were tuned on 15 %, and every number in this report is of the other half.`
      : "Subjects were split at random by key into train, tuning and held-out; no subject is in two splits. Every number in this report is of held-out subjects.",
    ...(facts.learntUntil === undefined
      ? []
      : [
          `Temporal split: model and comparators learnt from what was on record by ${facts.learntUntil}, before dates were shifted; every number is of other people, observed from then on. What was filed by an index moment is seen however old it is.`,
        ]),
    facts.fixedMoment
      ? "Index moment: one date fixed by the data's design, for every subject under observation then."
      : "Index moments: a seeded clock that knows nothing of the record rings at exponential intervals; the moment is the next time something is filed, so being asked depends on the past alone. A subject may be asked more than once.",
    `Outcome: first occurrence after the index moment, within ${horizons} years, among those in whom it had not occurred by then. Predictors see only what was filed by the moment.`,
    "Censoring: follow-up ends at the end of observation. AUROC, average precision, Brier score, recalibration and net benefit weight each moment by the inverse probability of being still followed (Kaplan-Meier of censoring on the same moments, marginal: censoring is taken to be independent of the predictors). Moments censored before the horizon carry no weight of their own.",
    "AUROC after a year: the same risks, ranked among those followed for more than a year without the outcome; cases have it between then and the horizon. An early diagnosis that is being made at the index moment, or has leaked into the record, helps nobody there.",
    "Death before the outcome is a competing end: such a moment is one without the outcome. Observed risks are Aalen-Johansen estimates.",
    "C-index: Harrell's, follow-up cut at the longest horizon, the risk at that horizon as the marker; those who died first are kept as never having the outcome (Wolbers 2009).",
    "Calibration: intercept (slope held at 1) and slope of the outcome on the logit of the risk; O:E is outcomes observed over expected, both sides with the censoring weights; curves and ECE by tenths of predicted risk, observed by Aalen-Johansen.",
    `Intervals: 95 % percentile, ${facts.resamples} resamples of subjects with all their moments, the same resamples for every predictor. Censoring weights are held at their full-sample values; recalibration is refitted by one step of Halley's method, or to the end where that moves slope or intercept by more than .5.`,
    `Comparators were fitted on train (at most ${facts.maxTrainSubjects.toLocaleString("en")} subjects) with the same weights: prevalence; logistic regression on age, age², sex and age × sex; L2 logistic regression on log(1 + count) of every code family known at the moment, with age and sex, its penalty chosen on tuning. Over all of follow-up: a full Cox model (age spline, sex, latest value of every measurement and whether it was taken, codes ever recorded; ridge chosen on tuning) and gradient-boosted trees on the Cox likelihood (counts and latest values; stopped on tuning); their risks let death compete by a model of death of the same kind.`,
    ...(facts.nextDiagnosis ? [NEXT_DIAGNOSIS] : []),
    ...(facts.queryHorizonYears === undefined ? [] : [queriesSentence(facts.queryHorizonYears)]),
    "A task with outcomes in fewer than 10 held-out subjects is listed without numbers, and so is a horizon to which fewer than 10 were followed where others left before.",
    facts.neverSeen
      ? "Not adjusted for multiple comparisons. The comparators come from these very records and the model does not: a fair test of the model, a hard one."
      : `Not adjusted for multiple comparisons. Not an external validation: all splits come from the same institution${facts.learntUntil === undefined ? " and period" : ""}.`,
    ...(facts.oracle
      ? [
          "Oracle: these records are synthetic; the oracle knows each subject's true hazards at the moment. It is the limit, not a competitor. It is scored where the truth says the outcome had not yet begun.",
        ]
      : []),
  ];
}
