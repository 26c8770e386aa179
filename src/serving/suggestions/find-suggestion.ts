/**
 * @module serving/suggestions/find-suggestion: what Osler suggests at this moment under a suggestion's name, worked out anew.
 *
 * Promise: what is kept as Osler's words is what Osler says, not what a caller claims it said.
 */
import { answerSchema, type Suggestion } from "#contract";
import { answerWords, careGapWords, nextDiagnosisWords, nextTestWords, type PatientChart, riskWords } from "#core";
import { type Caller, need, needOpened, type ServingContext } from "../context.ts";
import { readNextDiagnoses } from "../next-diagnosis-view.ts";
import { readPreventiveCare } from "../prevention-view.ts";
import { readRiskPanel } from "../risk-view.ts";
import { readWhatIf } from "../what-if-view.ts";

export interface FoundSuggestion {
  readonly words: string;
  /** What responses are counted by; never of a record. */
  readonly topic: string;
  readonly release: string | null;
}

/** `undefined` where nothing is suggested under that name now. */
export async function findSuggestion(
  context: ServingContext,
  chart: PatientChart,
  suggestion: Suggestion,
  caller: Caller,
): Promise<FoundSuggestion | undefined> {
  switch (suggestion.kind) {
    case "risk":
      return findRisk(context, chart, suggestion);
    case "care-gap":
      return findCareGap(context, chart, suggestion.item);
    case "next-test":
      return findNextTest(context, chart, suggestion);
    case "next-diagnosis":
      return findNextDiagnosis(context, chart, suggestion.code);
    case "answer":
      return findAnswer(context, chart, suggestion.answer, caller);
  }
}

type Named<Kind extends Suggestion["kind"]> = Extract<Suggestion, { readonly kind: Kind }>;

async function findRisk(context: ServingContext, chart: PatientChart, { outcome, years }: Named<"risk">) {
  const model = need(context, "model", "The model is");
  const panel = await readRiskPanel(model, chart, context.clock(), context.capabilities);
  if (panel.kind === "none") return undefined;
  const found = panel.outcomes.find(({ id }) => id === outcome);
  const at = found?.horizons.find((horizon) => horizon.years === years);
  if (found === undefined || at === undefined) return undefined;
  return { words: riskWords({ title: found.title, ...at }), topic: outcome, release: panel.release?.id ?? null };
}

async function findCareGap(context: ServingContext, chart: PatientChart, item: string) {
  const desk = need(context, "evidence", "The evidence library is");
  const { items } = await readPreventiveCare(context, desk, chart);
  const found = items.find(({ id, state }) => id === item && state === "due");
  if (found === undefined) return undefined;
  const { title, statement } = found;
  return { words: careGapWords({ title, statement: statement.text }), topic: title, release: null };
}

async function findNextTest(context: ServingContext, chart: PatientChart, named: Named<"next-test">) {
  const model = need(context, "model", "The model is");
  const { outcome, years, code } = named;
  const asked = { outcomeId: outcome, horizonYears: years };
  const found = await readWhatIf(model, chart, context.clock(), asked, context.capabilities);
  const test = found?.tests.find((one) => one.code === code);
  const title = model.outcomes.find(({ id }) => id === outcome)?.title;
  if (test === undefined || title === undefined) return undefined;
  return {
    words: nextTestWords({ ...test, outcome: title, years }),
    topic: test.title,
    release: context.capabilities.release?.id ?? null,
  };
}

async function findNextDiagnosis(context: ServingContext, chart: PatientChart, code: string) {
  const model = need(context, "model", "The model is");
  const view = await readNextDiagnoses(model, chart, context.clock(), context.capabilities);
  const found = view.kind === "none" ? undefined : view.diagnoses.find((each) => each.code === code);
  if (view.kind === "none" || found === undefined) return undefined;
  return { words: nextDiagnosisWords(found), topic: found.title, release: view.release?.id ?? null };
}

/** One given about this patient to a clinician. */
async function findAnswer(context: ServingContext, { patientId }: PatientChart, id: string, { asker }: Caller) {
  const entry = await needOpened(context).state.as(asker).answers.find(id);
  if (entry?.patientId !== patientId || entry.audience !== "clinician") return undefined;
  const answer = answerSchema.parse(JSON.parse(entry.answer));
  if (answer.kind !== "answer") return undefined;
  return { words: answerWords(answer.statements), topic: "Cited answers", release: entry.release };
}
