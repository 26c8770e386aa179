/**
 * @module release/release-facts: everything the cards are filled from, read once from the run's own files.
 *
 * What no file of the run says is `undefined`, and the cards say "missing"; nothing is made up to fill a field.
 */
import {
  type AttackReport,
  type EvidenceEvaluation,
  firstFive,
  isProven,
  type LicenceTerms,
  type NextMetric,
  type NextPredictor,
  type ValidationReport,
} from "#contract";

/** What only the institution can say. */
export interface InstitutionFacts {
  readonly developer?: string;
  readonly contact?: string;
  readonly funding?: string;
  readonly intendedUse?: string;
  readonly intendedUsers?: string;
  readonly outOfScope?: string;
  readonly stakeholders?: string;
  readonly regulatoryStatus?: string;
}

/** For one patient more or less in the training data. */
export interface DifferentialPrivacy {
  readonly epsilon: number;
  readonly delta: number;
}

/** The same for every card. */
export interface ReleaseFacts {
  readonly name: string;
  readonly version: string;
  readonly institution: InstitutionFacts;
  readonly report: ValidationReport;
  /** `config.json` of the checkpoint. */
  readonly config: unknown;
  /** Number of trainable values, from the checkpoint's tensors. */
  readonly parameters: number;
  /** What the training run promises each patient (`privacy` of `training.json`); `undefined` without differential privacy. */
  readonly differentialPrivacy: DifferentialPrivacy | undefined;
  /** What `osler attack` found on this very model; `undefined` if it was not attacked. */
  readonly attack: AttackReport | undefined;
  /** Counts of the de-identification run; `undefined` if none was given. */
  readonly deidSummary: unknown;
  /** `datasheet.json` of the corpus; `undefined` if none was given. */
  readonly datasheet: unknown;
  readonly evidenceTag: string;
  /** What that library, asked as this version asks, does with judged questions. */
  readonly evaluations: readonly EvidenceEvaluation[];
  readonly licence: LicenceTerms;
}

/** A few words on how many outcomes are answered, e.g. for a summary. */
export function describeOutputs({ report }: ReleaseFacts): string {
  const horizons = report.horizonsYears.join(", ");
  return `Probability of a first occurrence of each of ${report.tasks.length} outcomes within ${horizons} years of the moment asked about, death competing, with the events that moved it.`;
}

/** What is promised to each patient learnt from, in words. */
export function describePromise({ differentialPrivacy }: ReleaseFacts): string {
  if (differentialPrivacy === undefined) return "none";
  const { epsilon, delta } = differentialPrivacy;
  return `ε ${epsilon.toFixed(2)} at δ ${delta} for each patient of the train split (\`privacy/privacy.json\` says what stands outside)`;
}

const verdictWords = { passed: "kept", failed: "BROKEN", "cannot-tell": "cannot tell" } as const;

/** What attacks on the model's privacy found, limit by limit, in a sentence. */
export function describeAttacks({ attack }: ReleaseFacts): string {
  if (attack === undefined) return "Memorisation, membership inference and other attacks on the model were not tested.";
  const found = attack.gates.map(({ gate, verdict, found }) => `${gate}: ${verdictWords[verdict]} (${found})`);
  return `Attacks on the model's privacy were tested (privacy/attack.json). ${found.join("; ")}.`;
}

/** The attacks nobody tried, or tried on too few. */
export function untriedAttacks({ attack }: ReleaseFacts): string[] {
  return [
    ...(attack?.trajectories == null ? ["trajectory reconstruction from prompts"] : []),
    ...(attack === undefined || attack.sensitive.length === 0
      ? ["sensitive attributes from prompts or embeddings"]
      : attack.untestedAttributes.map((attribute) => `sensitive attribute: ${attribute} (too few cases)`)),
    ...(attack === undefined || attack.membership.length === 0
      ? ["membership inference, in all and by subgroup"]
      : attack.untestedGroups.map((group) => `membership inference: ${group} (too few strangers)`)),
    ...(attack === undefined || attack.canaries.length === 0 ? ["planted canaries"] : []),
  ];
}

/** Who was in the held-out split, in a sentence. */
export function describeTestData({ report }: ReleaseFacts): string {
  const { held_out: held } = report.counts;
  const groups = report.cohort
    .filter(({ group }) => group !== "all")
    .map(({ group, subjects }) => `${group} ${subjects}`)
    .join("; ");
  return `${held.subjects} held-out subjects at ${held.moments} index moments, never seen in training (${groups}).`;
}

/** The standing against each comparator, in sentences. */
export function describeStanding({ report }: ReleaseFacts): string {
  const { summary } = report;
  if (summary.cells === 0) return "No task had enough held-out events for a number.";
  const [first] = summary.meanAuroc;
  const means = summary.meanAuroc.map(({ model, value }) => `${model} ${value.toFixed(3)}`).join(", ");
  const mean =
    first === undefined
      ? "In no cell of task and horizon have all an AUROC, so there is no mean."
      : `Mean AUROC over ${first.cells} cells of task and horizon: ${means}.`;
  const versus = summary.versus
    .map(
      ({ against, cells, better, worse }) => `against ${against} better in ${better} and worse in ${worse} of ${cells}`,
    )
    .join("; ");
  return `${mean} Distinguishably ${versus}.`;
}

/** How well the next new diagnosis was foretold, and whether it is shown, in sentences. */
export function describeNextDiagnosis({ report: { nextDiagnosis: test } }: Pick<ReleaseFacts, "report">): string {
  if (test === undefined) return "Not tested, so not shown.";
  if (test.n === null) return "A new diagnosis was made of too few held-out people to tell, so none is shown.";
  const find = (model: NextPredictor, metric: NextMetric) =>
    test.rows.find((row) => row.model === model && row.metric === metric);
  const share = (model: NextPredictor) => {
    const row = find(model, "hit@5");
    const interval = row?.lo == null || row.hi == null ? "" : ` (${row.lo.toFixed(3)} to ${row.hi.toFixed(3)})`;
    return `${row?.value.toFixed(3) ?? "–"}${interval}`;
  };
  const less = (against: NextPredictor) => {
    const found = firstFive(test, against);
    return found === undefined ? "no difference can be told" : `${found.verdict} (${found.difference.toFixed(3)})`;
  };
  return [
    `After ${test.n} held-out moments a new diagnosis was made; of ${test.diagnoses.length} it stood among the model's first five in ${share("model")}, among the five commonest at that sex and age in ${share("age-sex")}, among the five that most often follow the latest diagnosis in ${share("transition")}.`,
    `The model is, against age and sex: ${less("age-sex")}; against what follows the latest diagnosis: ${less("transition")}. ${isProven(test) ? "So clinicians are shown it." : "It has to be better than both to be shown, so it is withheld."}`,
    `Mean of 1 / place ${find("model", "mrr")?.value.toFixed(3) ?? "–"}; expected calibration error of the first five ${test.calibration?.ece.value.toFixed(3) ?? "–"}.`,
  ].join(" ");
}

/** The file of the release that holds the figures. */
export function evaluationFile({ name }: Pick<EvidenceEvaluation, "name">): string {
  return `evidence/${name}.json`;
}
