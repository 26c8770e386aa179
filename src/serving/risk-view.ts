/**
 * @module serving/risk-view: a patient's risks with what is known of their calibration, and the events that moved one of them.
 *
 * Promise: a risk is asked only of a living patient, of an outcome not yet in the record, at the end of the record, and of somebody like
 * those the release was tested on. An outcome for which age and sex alone did better in that test is withheld. Where
 * there is a test, risks are of its horizons alone.
 */
import type { CalibrationNote, ExplanationView, RiskPanelView, ValidationReport, ValidationRow } from "#contract";
import { ageDaysAt, DAYS_PER_YEAR, type EpochMs, OslerError, type PatientChart } from "#core";
import { firstOccurrences, isBirth, knownAt, type Outcome } from "#timeline";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { recordEndOf } from "./patient-view.ts";
import { toTimelineEvents } from "./timeline-view.ts";

const MAX_CONTRIBUTIONS = 12;

/** Risks now, by 5-year risk relative to the average where one is known. */
export async function readRiskPanel(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  known: Pick<Capabilities, "release" | "validationReport">,
): Promise<RiskPanelView> {
  const asked = planQuestion(model, chart, now, known.validationReport);
  if (asked.kind === "none") return asked;
  const [panel] = await model.risks([asked.events], [asked.asOf], known.validationReport?.horizonsYears);
  const unlike = unfamiliarRecord(panel?.knownShare ?? 0, known.validationReport);
  if (unlike !== undefined) return unlike;
  const risks = new Map(panel?.outcomes.map((outcome) => [outcome.id, outcome.horizons]));
  const { release, validationReport } = known;
  return {
    kind: "panel",
    asOf: asked.asOf,
    release: release === undefined ? null : { id: release.id, stage: release.stage },
    outcomes: asked.open.flatMap(({ id, title }) => {
      const horizons = risks.get(id);
      if (horizons === undefined) return [];
      const withAverage = horizons.map(({ years, risk }) => ({
        years,
        risk: requireProbability(risk, id),
        average: averageOf(validationReport, id, years),
      }));
      return [{ id, title, horizons: withAverage, calibration: calibrationOf(validationReport, id) }];
    }),
    occurred: namesOf(asked.occurred),
    withheld: namesOf(asked.withheld),
  };
}

/** What moved one risk; `undefined` if the model does not know the outcome or it can no longer happen for the first time. */
export async function readExplanation(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  { outcomeId, horizonYears }: { readonly outcomeId: string; readonly horizonYears: number },
  { validationReport }: Pick<Capabilities, "validationReport">,
): Promise<ExplanationView | undefined> {
  const asked = planQuestion(model, chart, now, validationReport);
  if (asked.kind === "none" || !asked.open.some(({ id }) => id === outcomeId)) return undefined;
  const [explanation] = await model.explain(asked.events, asked.asOf, [outcomeId], horizonYears);
  if (explanation === undefined || unfamiliarRecord(explanation.knownShare, validationReport)) return undefined;
  const shown = new Map(toTimelineEvents(chart.events).map((event) => [event.index, event]));
  const contributions = explanation.contributions
    .flatMap(({ eventIndex, change }) => {
      const event = shown.get(eventIndex);
      return event === undefined || change === 0 ? [] : [{ event, change }];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MAX_CONTRIBUTIONS);
  return { outcomeId, horizonYears, risk: explanation.risk, asOf: asked.asOf, contributions };
}

export interface NoPanel {
  readonly kind: "none";
  readonly reason: string;
}

type Question =
  | NoPanel
  | {
      readonly kind: "panel";
      /** All of the chart, so that positions hold; the model itself looks only at what was known at `asOf`. */
      readonly events: PatientChart["events"];
      readonly asOf: EpochMs;
      readonly open: readonly Outcome[];
      readonly occurred: readonly Outcome[];
      /** Of those still open. */
      readonly withheld: readonly Outcome[];
    };

/** What may be asked of a patient at all, at the end of the record. */
export function planQuestion(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  report: ValidationReport | undefined,
): Question {
  const moment = planMoment(chart, now, report);
  if (moment.kind === "none") return moment;
  const { asOf } = moment;
  const { sex } = chart.identity;
  const possible = model.outcomes.filter(
    (outcome) => outcome.sex === undefined || outcome.sex === sex || sex === "unknown",
  );
  const first = firstOccurrences(possible, knownAt(chart.events, asOf));
  const open = possible.filter((_, index) => first[index] === undefined);
  return {
    kind: "panel",
    events: chart.events,
    asOf,
    open: open.filter(({ id }) => !worseThanAgeSex(report, id)),
    occurred: possible.filter((_, index) => first[index] !== undefined),
    withheld: open.filter(({ id }) => worseThanAgeSex(report, id)),
  };
}

/** When something is asked of a chart: its end, if the patient is alive and of an age the release was tested on. @param what is computed, in words */
export function planMoment(
  chart: PatientChart,
  now: EpochMs,
  report: ValidationReport | undefined,
  what = "risk",
): NoPanel | { readonly kind: "at"; readonly asOf: EpochMs; readonly ageYears: number } {
  if (chart.events.some((event) => event.code.startsWith("MEDS_DEATH"))) {
    return { kind: "none", reason: `This patient has died; no ${what} is computed.` };
  }
  const asOf = recordEndOf(chart, now);
  if (asOf === undefined) return { kind: "none", reason: `The record holds no dated event to compute a ${what} from.` };
  const birth = chart.events.find(({ code }) => isBirth(code))?.occurredAt ?? undefined;
  if (birth === undefined) return { kind: "none", reason: `The record names no birth; no ${what} is computed.` };
  const ageYears = Math.floor(ageDaysAt(birth, asOf) / DAYS_PER_YEAR);
  return untestedAge(ageYears, report, what) ?? { kind: "at", asOf, ageYears };
}

/** At any horizon of the test. */
function worseThanAgeSex(report: ValidationReport | undefined, task: string): boolean {
  return (
    report?.comparisons.some(
      ({ task: compared, against, verdict }) => compared === task && against === "age-sex" && verdict === "worse",
    ) ?? false
  );
}

function namesOf(outcomes: readonly Outcome[]): { readonly id: string; readonly title: string }[] {
  return outcomes.map(({ id, title }) => ({ id, title }));
}

/** Nobody without a birth is learnt from, and few are tested at the ends of life. */
function untestedAge(age: number, report: ValidationReport | undefined, what: string): NoPanel | undefined {
  if (report?.tested === undefined) return undefined;
  const { from, to } = report.tested.ageYears;
  if (age >= from && age <= to) return undefined;
  return {
    kind: "none",
    reason: `No ${what} is computed: this patient was ${age} years old at the end of the record, and the release was tested on people of ${from} to ${to}.`,
  };
}

/** Why nothing is said of a record of which the model knows so little; `undefined` where it knows enough. */
export function unfamiliarRecord(
  knownShare: number,
  report: ValidationReport | undefined,
  what = "risk",
): NoPanel | undefined {
  if (report?.tested === undefined || knownShare >= report.tested.knownShare) return undefined;
  const percent = (share: number) => `${Math.floor(100 * share)} %`;
  return {
    kind: "none",
    reason: `No ${what} is computed: the model knows ${percent(knownShare)} of this record's entries, and it was tested on records of which it knew ${percent(report.tested.knownShare)} or more.`,
  };
}

/** A report's rows by what is asked of them: a panel asks a hundred times. */
const indexed = new WeakMap<ValidationReport, ReadonlyMap<string, ValidationRow>>();

function rowOf(
  report: ValidationReport | undefined,
  task: string,
  years: number,
  { model, metric }: Pick<ValidationRow, "model" | "metric">,
): ValidationRow | undefined {
  if (report === undefined) return undefined;
  const rows = indexed.get(report) ?? new Map(report.rows.map((row) => [rowKey(row), row]));
  indexed.set(report, rows);
  return rows.get(rowKey({ task, horizonYears: years, model, metric }));
}

function rowKey(row: Pick<ValidationRow, "task" | "horizonYears" | "model" | "metric">): string {
  return `${row.task}|${row.horizonYears}|${row.model}|${row.metric}`;
}

/** Share observed with the outcome among validation moments: Aalen-Johansen over the curve's tenths where there is one. */
export function averageOf(report: ValidationReport | undefined, task: string, years: number): number | null {
  const curve = report?.calibration.find(
    (item) => item.task === task && item.horizonYears === years && item.model === "model",
  );
  if (curve === undefined || curve.points.length === 0) return null;
  const n = curve.points.reduce((sum, point) => sum + point.n, 0);
  return curve.points.reduce((sum, point) => sum + point.observed * point.n, 0) / n;
}

/** How many validation moments a number about an outcome rests on. */
export function testedMoments(report: ValidationReport, task: string, years: number): number | undefined {
  return rowOf(report, task, years, { model: "model", metric: "auroc" })?.n;
}

function calibrationOf(report: ValidationReport | undefined, task: string): CalibrationNote[] {
  return (report?.horizonsYears ?? []).flatMap((horizonYears) => {
    const of = (model: ValidationRow["model"], metric: ValidationRow["metric"]) => {
      const row = rowOf(report, task, horizonYears, { model, metric });
      return row === undefined ? null : { value: row.value, lo: row.lo, hi: row.hi };
    };
    const auroc = rowOf(report, task, horizonYears, { model: "model", metric: "auroc" });
    if (auroc === undefined) return [];
    return [
      {
        horizonYears,
        n: auroc.n,
        events: auroc.events,
        auroc: of("model", "auroc"),
        slope: of("model", "calibration-slope"),
        observedToExpected: of("model", "observed-to-expected"),
        ageSexAuroc: of("age-sex", "auroc"),
      },
    ];
  });
}

/** @throws OslerError `serving/model-out-of-range` if a risk is not a probability: better no panel than a wrong one */
export function requireProbability(risk: number, outcomeId: string): number {
  if (risk >= 0 && risk <= 1) return risk;
  throw new OslerError("serving/model-out-of-range", {
    message: `The model gave ${outcomeId} a risk outside 0 to 1.`,
    fix: "Do not use this release; run osler release verify and osler validate.",
  });
}
