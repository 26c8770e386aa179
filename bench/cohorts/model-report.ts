/**
 * @module bench/cohorts/model-report: docs/model-report.md from what was measured: task × model × comparator, and where a comparator wins.
 */
import type { Predictor, ValidationReport, ValidationRow } from "#contract";
import type { EstimateRow } from "./estimates.ts";
import type { HarrellRow } from "./harrell.ts";

export interface Findings {
  readonly set: string;
  readonly seconds: number;
  readonly trainSeconds?: number;
  /** Version of the event model's trainer. */
  readonly trainer?: string;
  /** Commit by whose code `trainer` is told, where the run itself did not write it. */
  readonly trainerBy?: string;
  readonly report?: Pick<
    ValidationReport,
    "tasks" | "rows" | "comparisons" | "counts" | "notReported" | "summary" | "baselines"
  >;
  readonly harrell?: readonly HarrellRow[];
  readonly estimates?: readonly EstimateRow[];
  /** Why there are no numbers. */
  readonly note?: string;
}

const titles: Readonly<Record<string, string>> = {
  nafld: "NAFLD cohort, Olmsted County (real people; everybody asked on 2000-01-01)",
  support2: "SUPPORT2 (real patients, seriously ill; asked on day 3)",
  uci: "UCI diabetes, 130 US hospitals (real patients; asked at the first discharge)",
  synthetic: "Synthetic hospital (known hazards)",
  synthea: "Synthea R4 (synthetic patients of another project)",
  mimic: "MIMIC-IV demo (100 real patients)",
};

const columns: readonly (readonly [Predictor, string])[] = [
  ["model", "event model"],
  ["cox", "Cox, full"],
  ["gradient-boosting", "boosted trees"],
  ["count-logistic", "counts, logistic"],
  ["age-sex", "age + sex"],
  ["oracle", "oracle"],
];

/** The page. `trainer`: today's, which a set trained by another does not speak for. */
export function renderModelReport(findings: readonly Findings[], trainer: string): string {
  const total = findings.reduce((sum, { seconds }) => sum + seconds, 0);
  return `${[
    "# The event model beside its comparators",
    "",
    "Written by `npm run bench:model` (`bench/model.ts`). Subjects nobody was fitted on: 15 % by a hash of key and seed; the event model and the",
    "comparators learn from the other 85 %. Value (95 % interval, 200 resamples of subjects). AUROC with censoring weights, death competing.",
    `A comparator that ranks distinguishably better (paired interval) is marked ▲, worse ▽. All sets together: ${Math.round(total / 60)} min.`,
    ...findings.flatMap((found) => renderSet(found, trainer)),
  ].join("\n")}\n`;
}

function renderSet(found: Findings, trainer: string): string[] {
  const head = ["", `## ${titles[found.set] ?? found.set}`, ""];
  if (found.note !== undefined) return [...head, `No numbers: ${found.note}.`];
  const trained = found.trainSeconds === undefined ? "" : ` (training ${Math.round(found.trainSeconds)} s)`;
  return [
    ...head,
    `${found.report?.counts.held_out.subjects ?? 0} held-out subjects; ${found.report?.counts.train.subjects ?? 0} to train. ${Math.round(found.seconds)} s${trained}. ${describeTrainer(found, trainer)}`,
    ...(found.harrell === undefined ? [] : renderHarrell(found.harrell)),
    ...(found.estimates === undefined ? [] : renderEstimates(found.estimates)),
    ...(found.report === undefined ? [] : renderRows(found.report)),
  ];
}

function describeTrainer({ trainer, trainerBy }: Findings, today: string): string {
  if (trainer === undefined) return "Which version of the trainer made the model was not recorded.";
  const by = trainerBy === undefined ? "" : ` (told by the code of commit ${trainerBy}, which recorded the figures)`;
  const since = trainer === today ? "" : ` Today's is ${today}, which trains otherwise: the figures are not its own.`;
  return `Trained by ${trainer}${by}.${since}`;
}

function renderHarrell(rows: readonly HarrellRow[]): string[] {
  const tasks = [...new Set(rows.map(({ task }) => task))];
  const find = (task: string, model: string) => rows.find((row) => row.task === task && row.model === model);
  const shown = columns.filter(([model]) => rows.some((row) => row.model === model));
  const cell = (row: HarrellRow | undefined) =>
    row === undefined ? "–" : `${estimate(row.value, row.lo, row.hi)}${mark(row.difference)}`;
  return [
    "",
    "Harrell's C of the first occurrence after the date, all of follow-up, deaths censored. Cox is fitted on train and tuning together.",
    "",
    `| outcome | n (events) | ${shown.map(([, name]) => name).join(" | ")} | model less Cox |`,
    `| --- | --- | ${shown.map(() => "---").join(" | ")} | --- |`,
    ...tasks.map((task) => {
      const [own, cox] = [find(task, "model"), find(task, "cox")];
      const apart = cox?.difference;
      return `| ${task} | ${own?.n} (${own?.events}) | ${shown.map(([model]) => cell(find(task, model))).join(" | ")} | ${apart === undefined ? "–" : signed(apart.value, apart.lo, apart.hi)} |`;
    }),
    "",
    ...sayWhoIsHigher(tasks.map((task) => [find(task, "model"), rows.filter((row) => row.task === task)])),
  ];
}

/** Names every comparator whose C is above the model's, though chance may be all of it. */
function sayWhoIsHigher(tasks: readonly (readonly [HarrellRow | undefined, readonly HarrellRow[]])[]): string[] {
  const higher = tasks.flatMap(([own, rows]) =>
    rows
      .filter(({ value }) => value > (own?.value ?? 0))
      .map(
        ({ task, model, value, difference }) =>
          `- ${task}: ${model} ${short(value)}, the event model ${short(own?.value)}${difference !== undefined && difference.hi < 0 ? "" : " (the interval of the difference holds 0)"}.`,
      ),
  );
  return higher.length === 0
    ? ["No comparator's C is above the event model's."]
    : ["**Where a comparator's C is above the event model's:**", "", ...higher];
}

function renderEstimates(rows: readonly EstimateRow[]): string[] {
  return [
    "",
    "Death, beside published and bedside estimates for the same patients (AUROC; Brier score):",
    "",
    "| within | against | n (deaths) | event model | they | model less they | Brier, model : they |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ horizonYears, against, n, events, model, other, difference, brier }) =>
        `| ${horizon(horizonYears)} | ${against} | ${n} (${events}) | ${estimate(...model)} | ${estimate(...other)} | ${signed(...difference)} | ${short(brier[0])} : ${short(brier[1] ?? undefined)} |`,
    ),
    ...(rows.some(({ brier }) => brier[1] === null)
      ? [
          "",
          "A score is no probability, so it has no Brier score. The event model is shown the scores among its measurements.",
        ]
      : []),
  ];
}

function renderRows({ rows, comparisons, notReported, tasks, baselines }: NonNullable<Findings["report"]>): string[] {
  const cells = new Map<string, ValidationRow[]>();
  for (const row of rows) {
    const key = `${row.task}/${row.horizonYears}`;
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  const shown = columns.filter(([model]) => rows.some((row) => row.model === model && row.metric === "auroc"));
  const lines = [...cells.values()].map((cell) => {
    const find = (model: Predictor, metric: string) => cell.find((row) => row.model === model && row.metric === metric);
    const own = find("model", "auroc");
    const aurocs = shown.map(([model]) => {
      const row = find(model, "auroc");
      const apart = comparisons.find(
        ({ task, horizonYears, against }) =>
          task === own?.task && horizonYears === own.horizonYears && against === model,
      );
      return row === undefined
        ? "–"
        : `${estimate(row.value, row.lo, row.hi)}${mark(apart && { value: apart.difference, lo: apart.lo, hi: apart.hi })}`;
    });
    const calibration = ["observed-to-expected", "calibration-slope", "ece"].map((metric) =>
      short(find("model", metric)?.value, metric === "ece" ? 3 : 2),
    );
    return `| ${own?.task} | ${horizon(own?.horizonYears ?? 0)} | ${own?.n} (${own?.events}) | ${aurocs.join(" | ")} | ${calibration.join(" | ")} |`;
  });
  if (lines.length === 0) return ["", "Too few held-out events for any number."];
  const lost = comparisons.filter(({ verdict, against }) => verdict === "worse" && against !== "oracle");
  return [
    "",
    `| outcome | within | n (events) | ${shown.map(([, name]) => name).join(" | ")} | O:E | slope | ECE |`,
    `| --- | --- | --- | ${shown.map(() => "---").join(" | ")} | --- | --- | --- |`,
    ...lines,
    "",
    ...(lost.length === 0
      ? ["No comparator ranks distinguishably better than the event model."]
      : [
          "**Where a comparator wins** (its interval of the paired difference leaves 0 out):",
          "",
          ...lost.map(({ task, horizonYears, against, difference, lo, hi }) => {
            const fitted = baselines.find(
              (one) => one.task === task && one.horizonYears === horizonYears && one.model === against,
            );
            return `- ${task} within ${horizon(horizonYears)}: ${against} by ${signed(-difference, -hi, -lo)}; it was fitted on ${fitted?.trainEvents ?? "?"} train moments with the outcome, for this outcome alone, where the event model shares its network over ${tasks.length}.`;
          }),
        ]),
    ...(notReported.length === 0
      ? []
      : ["", `Too few held-out events for a number: ${[...new Set(notReported.map(({ task }) => task))].join(", ")}.`]),
  ];
}

/** ▲ where the comparator is better than the model, ▽ where worse. */
function mark(difference: { readonly lo: number; readonly hi: number; readonly value: number } | undefined): string {
  if (difference === undefined) return "";
  return difference.hi < 0 ? " ▲" : difference.lo > 0 ? " ▽" : "";
}

function estimate(value: number, lo: number | null, hi: number | null): string {
  return lo === null || hi === null ? short(value) : `${short(value)} (${short(lo)}-${short(hi)})`;
}

function signed(value: number, lo: number, hi: number): string {
  const sign = (x: number) => `${x < 0 ? "−" : "+"}${short(Math.abs(x))}`;
  return `${sign(value)} (${sign(lo)} to ${sign(hi)})`;
}

/** `.851`, `1.02`. */
function short(value: number | undefined, digits = 3): string {
  return value === undefined || Number.isNaN(value) ? "–" : value.toFixed(digits).replace(/^0\./, ".");
}

function horizon(years: number): string {
  if (years >= 1) return `${Number(years.toFixed(2))} y`;
  return years < 0.1 ? `${Math.round(years * 365.25)} days` : `${Math.round(years * 12)} months`;
}
