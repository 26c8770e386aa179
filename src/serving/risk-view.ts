/**
 * @module serving/risk-view: a patient's risks with what is known of their calibration, and the events that moved one of them.
 *
 * Promise: a risk is asked only of a living patient, of an outcome not yet in the record, not as a history either, at the end of the record,
 * and of somebody like those the release was tested on. An outcome for which age and sex alone did better in that test is withheld. Where
 * there is a test, risks are of its horizons alone.
 */
import type {
  CalibrationNote,
  ExplanationView,
  KeptPrediction,
  RiskPanelView,
  ValidationReport,
  ValidationRow,
} from "#contract";
import { ageDaysAt, DAYS_PER_YEAR, type EpochMs, isBirth, OslerError, type PatientChart } from "#core";
import { firstOccurrences, knownAt, type Outcome, saysOutcome } from "#timeline";
import { observedAverage } from "#validation";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { historyStanding } from "./history-codes.ts";
import { hasDied, recordEndOf } from "./patient-view.ts";
import { toTimelineEvents } from "./timeline-view.ts";

const MAX_CONTRIBUTIONS = 12;

/** Risks now, by 5-year risk relative to the average where one is known. */
export async function readRiskPanel(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  known: Known,
): Promise<RiskPanelView> {
  return toPanel(await askRisks(model, chart, now, known), known);
}

/** The panel, and what is kept of it to be compared with what happens: the risks within each of `years` besides the test's horizons. */
export async function readKeptPanel(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  known: Known,
  years: readonly number[],
): Promise<{ readonly panel: RiskPanelView; readonly prediction: KeptPrediction }> {
  const said = await askRisks(model, chart, now, known, years);
  return { panel: toPanel(said, known), prediction: toKeptPrediction(said, chart) };
}

type Known = Pick<Capabilities, "release" | "validationReport">;
type Risks = Awaited<ReturnType<RiskModel["risks"]>>[number];
type Said =
  | (Refusal & { readonly knownShare?: number })
  | { readonly kind: "panel"; readonly asked: Asked; readonly risks: Risks };

async function askRisks(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  { validationReport: report }: Known,
  alsoYears: readonly number[] = [],
): Promise<Said> {
  const asked = planQuestion(model, chart, now, report);
  if (asked.kind === "none") return asked;
  const years = report && [...new Set([...report.horizonsYears, ...alsoYears])].sort((a, b) => a - b);
  const [risks = { outcomes: [], knownShare: 0 }] = await model.risks([asked.events], [asked.asOf], years);
  const { knownShare } = risks;
  const unlike = unfamiliarRecord(knownShare, report);
  return unlike === undefined ? { kind: "panel", asked, risks } : { ...unlike, ageYears: asked.ageYears, knownShare };
}

function toPanel(said: Said, { release, validationReport }: Known): RiskPanelView {
  if (said.kind === "none") return toNoPanel(said);
  const { asked } = said;
  const risks = new Map(said.risks.outcomes.map((outcome) => [outcome.id, outcome.horizons]));
  const shown = (years: number) => validationReport?.horizonsYears.includes(years) ?? true;
  return {
    kind: "panel",
    asOf: asked.asOf,
    release: release === undefined ? null : { id: release.id, stage: release.stage },
    outcomes: asked.open.flatMap(({ id, title }) => {
      const horizons = risks.get(id);
      if (horizons === undefined) return [];
      const withAverage = horizons
        .filter(({ years }) => shown(years))
        .map(({ years, risk }) => ({
          years,
          risk: requireProbability(risk, id),
          average: observedAverage(validationReport, id, years),
        }));
      return [{ id, title, horizons: withAverage, calibration: calibrationOf(validationReport, id) }];
    }),
    occurred: namesOf(asked.occurred),
    withheld: namesOf(asked.withheld),
  };
}

function toKeptPrediction(said: Said, chart: PatientChart): KeptPrediction {
  const { sex } = chart.identity;
  if (said.kind === "none") {
    return { kind: "none", sex, ageYears: said.ageYears ?? null, knownShare: said.knownShare ?? null, why: said.why };
  }
  const { asked, risks } = said;
  const scored = new Set(asked.scored.map(({ id }) => id));
  const of = (horizons: Risks["outcomes"][number]["horizons"]) =>
    horizons.map(({ risk }) => Number(risk.toPrecision(6)));
  const death = risks.outcomes.find(({ id }) => id === "death");
  return {
    kind: "risks",
    sex,
    ageYears: asked.ageYears,
    knownShare: risks.knownShare,
    asOf: asked.asOf,
    years: risks.outcomes[0]?.horizons.map(({ years }) => years) ?? [],
    risks: Object.fromEntries(
      risks.outcomes.filter(({ id }) => scored.has(id)).map(({ id, horizons }) => [id, of(horizons)]),
    ),
    deathRisks: death === undefined ? null : of(death.horizons),
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
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return {
    ...{ outcomeId, horizonYears, risk: explanation.risk, asOf: asked.asOf },
    contributions: contributions.slice(0, MAX_CONTRIBUTIONS),
    moved: contributions.length,
    leftOut: explanation.contributions.length,
    inAll: explanation.eventsInAll,
  };
}

export interface NoPanel {
  readonly kind: "none";
  readonly reason: string;
}

/** Why nothing is computed, for people and for the ledger. */
interface Refusal extends NoPanel {
  readonly why: Extract<KeptPrediction, { readonly kind: "none" }>["why"];
  readonly ageYears?: number;
}

/** What of a refusal is shown. */
export function toNoPanel({ reason }: NoPanel): NoPanel {
  return { kind: "none", reason };
}

interface Asked {
  readonly kind: "panel";
  /** All of the chart, so that positions hold; the model itself looks only at what was known at `asOf`. */
  readonly events: PatientChart["events"];
  readonly asOf: EpochMs;
  /** Whole years at `asOf`. */
  readonly ageYears: number;
  /** Shown. */
  readonly open: readonly Outcome[];
  /** Kept to be compared with what happens: the catalogue's own codes decide, as in the release's test, so what is on record as a history alone is among them. */
  readonly scored: readonly Outcome[];
  readonly occurred: readonly Outcome[];
  /** Of those still open. */
  readonly withheld: readonly Outcome[];
}

/** What may be asked of a patient at all, at the end of the record. */
export function planQuestion(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  report: ValidationReport | undefined,
): Refusal | Asked {
  const moment = planMoment(chart, now, report);
  if (moment.kind === "none") return moment;
  const { asOf, ageYears } = moment;
  const { sex } = chart.identity;
  const possible = model.outcomes.filter(
    (outcome) => outcome.sex === undefined || outcome.sex === sex || sex === "unknown",
  );
  const { undated = [] } = chart;
  const known = knownAt(chart.events, asOf);
  const first = firstOccurrences(possible, known);
  const codes = new Set([...known, ...undated].map(({ code }) => code));
  const standings = possible.map((outcome, index) => {
    // What is on record without a date has been, though the model cannot see it.
    const own = first[index] !== undefined || undated.some(({ code }) => saysOutcome(outcome, code));
    return { outcome, own, standing: own ? "history" : historyStanding(outcome.id, codes) };
  });
  const told = ({ outcome: { id } }: (typeof standings)[number]) => !worseThanAgeSex(report, id);
  const open = standings.filter(({ standing }) => standing === undefined);
  const outcomesOf = (some: typeof standings) => some.map(({ outcome }) => outcome);
  return {
    kind: "panel",
    events: chart.events,
    asOf,
    ageYears,
    open: outcomesOf(open.filter(told)),
    scored: outcomesOf(standings.filter((each) => !each.own && told(each))),
    occurred: outcomesOf(standings.filter(({ standing }) => standing === "history")),
    withheld: outcomesOf(open.filter((each) => !told(each))),
  };
}

/** When something is asked of a chart: its end, if the patient is alive and of an age the release was tested on. @param what is computed, in words */
export function planMoment(
  chart: PatientChart,
  now: EpochMs,
  report: ValidationReport | undefined,
  what = "risk",
): Refusal | { readonly kind: "at"; readonly asOf: EpochMs; readonly ageYears: number } {
  if (hasDied(chart)) {
    return { kind: "none", why: "died", reason: `This patient has died; no ${what} is computed.` };
  }
  const asOf = recordEndOf(chart, now);
  if (asOf === undefined) {
    const reason = `The record holds no dated event to compute a ${what} from.`;
    return { kind: "none", why: "empty-record", reason };
  }
  const birth = chart.events.find(({ code }) => isBirth(code))?.occurredAt ?? undefined;
  if (birth === undefined) {
    return { kind: "none", why: "no-birth", reason: `The record names no birth; no ${what} is computed.` };
  }
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
function untestedAge(age: number, report: ValidationReport | undefined, what: string): Refusal | undefined {
  if (report?.tested === undefined) return undefined;
  const { from, to } = report.tested.ageYears;
  if (age >= from && age <= to) return undefined;
  const tested = from > to ? "too few people to say of which ages" : `people of ${from} to ${to}`;
  return {
    kind: "none",
    why: "untested-age",
    ageYears: age,
    reason: `No ${what} is computed: this patient was ${age} years old at the end of the record, and the release was tested on ${tested}.`,
  };
}

/** Why nothing is said of a record of which the model knows so little; `undefined` where it knows enough. */
export function unfamiliarRecord(
  knownShare: number,
  report: ValidationReport | undefined,
  what = "risk",
): Refusal | undefined {
  if (report?.tested === undefined || knownShare >= report.tested.knownShare) return undefined;
  const percent = (share: number) => `${Math.floor(100 * share)} %`;
  return {
    kind: "none",
    why: "unfamiliar-record",
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
