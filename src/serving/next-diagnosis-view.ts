/**
 * @module serving/next-diagnosis-view: the new diagnoses most often made next in records like a patient's, for clinicians alone.
 *
 * Promise: nothing is shown unless the release's own test found the model's first five distinguishably better than what is commonest at that sex
 * and age, and than what most often follows the latest diagnosis. Asked as risks are (`risk-view`): of the living, at the end of the record, of
 * somebody like those the release was tested on.
 */
import {
  isProven,
  type NextDiagnosesView,
  type NextDiagnosisTest,
  type NextPredictor,
  type NextReasonsView,
  type ValidationReport,
} from "#contract";
import type { EpochMs, PatientChart } from "#core";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { type Handler, need } from "./context.ts";
import { getChart } from "./handlers.ts";
import { HttpProblem } from "./problem.ts";
import { type NoPanel, planMoment, toNoPanel, unfamiliarRecord } from "./risk-view.ts";
import { codeParts, toTimelineEvents } from "./timeline-view.ts";

const SHOWN = 5;
const MAX_REASONS = 3;
const WHAT = "list of diagnoses";

type Known = Pick<Capabilities, "release" | "validationReport">;

export const readPatientNextDiagnoses: Handler<"patient-next-diagnoses"> = async (context, { params }) => {
  const model = need(context, "model", "The model is");
  return readNextDiagnoses(model, await getChart(context, params.patientId), context.clock(), context.capabilities);
};

export const readPatientNextReasons: Handler<"patient-next-diagnosis-reasons"> = async (context, { params, query }) => {
  const model = need(context, "model", "The model is");
  const chart = await getChart(context, params.patientId);
  const reasons = await readNextReasons(model, chart, context.clock(), query.code, context.capabilities);
  if (reasons === undefined) throw new HttpProblem(404, "No such diagnosis in this patient's list");
  return reasons;
};

/** Up to five, most probable first; or why there are none. */
export async function readNextDiagnoses(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  { release, validationReport: report }: Known,
): Promise<NextDiagnosesView> {
  const proof = proofOf(report);
  if (proof.kind === "none" || model.next === undefined) return proof.kind === "none" ? proof : UNTESTED;
  const moment = planMoment(chart, now, report, WHAT);
  if (moment.kind === "none") return toNoPanel(moment);
  const [answer] = await model.next([chart.events], [moment.asOf]);
  const unlike = unfamiliarRecord(answer?.knownShare ?? 0, report, WHAT);
  if (unlike !== undefined) return toNoPanel(unlike);
  const diagnoses = answer?.diagnoses ?? [];
  const titles = new Map(proof.test.diagnoses.map(({ code, title }) => [code, title]));
  const usual = usualShares(
    proof.test,
    chart.identity.sex,
    moment.ageYears,
    new Set(diagnoses.map(({ code }) => code)),
  );
  return {
    kind: "list",
    asOf: moment.asOf,
    release: release === undefined ? null : { id: release.id, stage: release.stage },
    diagnoses: diagnoses.slice(0, SHOWN).map(({ code, probability }) => {
      const share = usual.get(code);
      const times = share === undefined ? null : probability / share;
      return { code, title: titles.get(code) ?? wordsOf(code), probability, times };
    }),
    among: diagnoses.length,
    tested: proof.tested,
  };
}

/** The events that speak most for one of those shown; `undefined` if it is not shown. */
export async function readNextReasons(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  code: string,
  known: Known,
): Promise<NextReasonsView | undefined> {
  const view = await readNextDiagnoses(model, chart, now, known);
  if (view.kind === "none" || !view.diagnoses.some((each) => each.code === code)) return undefined;
  const moment = planMoment(chart, now, known.validationReport);
  if (moment.kind === "none") return undefined;
  const explanation = await model.explainNext?.(chart.events, moment.asOf, code);
  if (explanation === undefined) return undefined;
  const shown = new Map(toTimelineEvents(chart.events).map((event) => [event.index, event]));
  const contributions = explanation.contributions
    .flatMap(({ eventIndex, change }) => {
      const event = shown.get(eventIndex);
      return event === undefined || change <= 0 ? [] : [{ event, change }];
    })
    .sort((a, b) => b.change - a.change)
    .slice(0, MAX_REASONS);
  const { probability, eventsInAll: inAll } = explanation;
  return { code, probability, contributions, leftOut: explanation.contributions.length, inAll };
}

const UNTESTED: NoPanel = {
  kind: "none",
  reason: "Withheld: this release was not tested on which diagnosis is made next.",
};

type Proof =
  | NoPanel
  | {
      readonly kind: "proven";
      readonly test: NextDiagnosisTest;
      readonly tested: Extract<NextDiagnosesView, { kind: "list" }>["tested"];
    };

function proofOf(report: ValidationReport | undefined): Proof {
  const test = report?.nextDiagnosis;
  if (test === undefined) return UNTESTED;
  const [model, ageSex, transition] = (["model", "age-sex", "transition"] as const).map((by) => firstFiveOf(test, by));
  if (test.n === null || model === undefined || ageSex === undefined || transition === undefined) {
    return {
      kind: "none",
      reason: "Withheld: too few new diagnoses were made of the people the release was tested on.",
    };
  }
  if (isProven(test)) return { kind: "proven", test, tested: { n: test.n, model, ageSex, transition } };
  const percent = ({ value }: { value: number }) => `${Math.round(100 * value)} %`;
  return {
    kind: "none",
    reason: `Withheld: in the release's test the diagnosis then made stood among the model's first five ${percent(model)} of the time; by age and sex alone ${percent(ageSex)}, by what most often follows the latest diagnosis ${percent(transition)}. The model has to be distinguishably better than both.`,
  };
}

function firstFiveOf(test: NextDiagnosisTest, by: NextPredictor) {
  const row = test.rows.find(({ model, metric }) => model === by && metric === "hit@5");
  return row === undefined ? undefined : { value: row.value, lo: row.lo, hi: row.hi };
}

/** Shares among the new diagnoses of people of that sex and age, of those alone that are new to this patient too. */
function usualShares(
  { groups }: NextDiagnosisTest,
  sex: PatientChart["identity"]["sex"],
  ageYears: number,
  open: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const group = groups.find(
    (each) =>
      each.sex === sex && ageYears >= each.ageYears.from && (each.ageYears.to === null || ageYears <= each.ageYears.to),
  );
  const shares = group?.shares ?? [];
  const had = shares.reduce((sum, { code, share }) => sum + (open.has(code) ? 0 : share), 0);
  return new Map(shares.flatMap(({ code, share }) => (share > 0 ? [[code, share / (1 - had)]] : [])));
}

function wordsOf(code: string): string {
  const { system, code: own, rest } = codeParts(code);
  return [system, own, rest].filter((part) => part !== undefined && part !== "").join(" ");
}
