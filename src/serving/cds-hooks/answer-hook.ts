/**
 * @module serving/cds-hooks/answer-hook: one call of a service: the record it is about, and the cards for it.
 *
 * The record is our own chart where the caller may see it, else what the call brought along. Without the patient and the conditions
 * there is no risk: the call is answered 412, never with a guess.
 */
import type { CdsCard, CdsRequest } from "#contract";
import type { PatientChart } from "#core";
import { knownAt } from "#timeline";
import { need, type ServingContext } from "../context.ts";
import { readRiskPanel } from "../risk-view.ts";
import type { CdsService } from "./cds-services.ts";
import { toGuidanceCard, topicsOf } from "./guidance-card.ts";
import { readPrefetch, toContextPatient } from "./prefetched-chart.ts";
import { toRiskCard } from "./risk-card.ts";

export interface HookCall {
  readonly service: CdsService;
  readonly request: CdsRequest;
  /** Whether our own charts may be read for the caller. */
  readonly ownRecords: boolean;
  /** Where the clinician's pages stand, if the caller can open them. */
  readonly workspaceUrl?: string;
}

export type HookAnswer =
  | { readonly kind: "cards"; readonly cards: readonly CdsCard[] }
  | { readonly kind: "prefetch-missing"; readonly keys: readonly string[] };

/** The cards of a call, whether or not they may be shown. */
export async function answerHook(context: ServingContext, call: HookCall): Promise<HookAnswer> {
  if (call.service.kind === "guidance") return { kind: "cards", cards: listOf(await guidanceCard(context, call)) };
  const patientId = toContextPatient(call.request.context.patientId);
  const own = call.ownRecords ? await need(context, "charts", "The charts are").find(patientId) : undefined;
  if (own !== undefined) return { kind: "cards", cards: listOf(await riskCard(context, call, own)) };
  const read = readPrefetch(patientId, call.request.prefetch);
  if ("missing" in read) return { kind: "prefetch-missing", keys: read.missing };
  return { kind: "cards", cards: listOf(await riskCard(context, { ...call, ownRecords: false }, read.chart)) };
}

async function riskCard(context: ServingContext, call: HookCall, chart: PatientChart): Promise<CdsCard | undefined> {
  const model = need(context, "model", "The model is");
  const panel = await readRiskPanel(model, chart, context.clock(), context.capabilities);
  const page =
    call.workspaceUrl === undefined || !call.ownRecords
      ? undefined
      : `${call.workspaceUrl}/clinician?patient=${encodeURIComponent(chart.patientId)}`;
  return toRiskCard(panel, page);
}

async function guidanceCard(context: ServingContext, { request, ownRecords }: HookCall): Promise<CdsCard | undefined> {
  const desk = need(context, "evidence", "The evidence library is");
  const topics = topicsOf(request);
  const chart = ownRecords
    ? await context.capabilities.charts?.find(toContextPatient(request.context.patientId))
    : undefined;
  const record = chart === undefined ? {} : { record: knownAt(chart.events, context.clock()) };
  const ask = async (topic: string) => ({
    topic,
    answer: await desk.answer(`What is recommended about ${topic}?`, { audience: "clinician", ...record }),
  });
  return toGuidanceCard(await Promise.all(topics.map(ask)));
}

function listOf(card: CdsCard | undefined): readonly CdsCard[] {
  return card === undefined ? [] : [card];
}
