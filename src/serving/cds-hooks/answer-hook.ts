/**
 * @module serving/cds-hooks/answer-hook: one call of a service: the record it is about, and the cards for it.
 *
 * The record is our own chart where the caller may see it, else what the call brought along and its own FHIR server adds. Without the
 * patient and the conditions there is no risk: the call is answered 412, never with a guess.
 */
import type { CdsCard, CdsRequest, CdsRule, KeptPrediction } from "#contract";
import type { PatientChart, PatientId } from "#core";
import { recordAt } from "#timeline";
import { need, type ServingContext } from "../context.ts";
import { readKeptPanel } from "../risk-view.ts";
import type { CdsService } from "./cds-services.ts";
import { askedTopics, toGuidanceCard, topicsOf } from "./guidance-card.ts";
import { planOperatingPoints } from "./operating-points.ts";
import { cutShort, givenPrefetch, readPrefetch, required, sentRecord, toContextPatient } from "./prefetched-chart.ts";
import { type RecordServer, readFromRecordServer } from "./record-server.ts";
import { testedRisks, toRiskCard } from "./risk-card.ts";

/** Within five years the edges of the event model's hazard bins: from the risks at these the hazard of any day can be had again. */
const HAZARD_EDGES_YEARS = [0.5, 1, 2, 3, 5];

export interface HookContext extends Pick<ServingContext, "capabilities" | "clock"> {
  /** When a risk is worth a card. */
  readonly rule: CdsRule;
}

export interface HookCall {
  readonly service: CdsService;
  readonly request: CdsRequest;
  /** Whether our own charts may be read for the caller. */
  readonly ownRecords: boolean;
  /** FHIR servers from which missing prefetch may be read. */
  readonly recordServers: readonly RecordServer[];
  /** Where the clinician's pages stand, if the caller can open them. */
  readonly workspaceUrl?: string;
}

export type HookAnswer =
  | {
      readonly kind: "cards";
      readonly cards: readonly CdsCard[];
      /** The risks the cards were chosen from, by outcome. */
      readonly risks?: Readonly<Record<string, number>>;
      /** What is kept to be compared with what happens; risks only. */
      readonly prediction?: KeptPrediction;
      /** What was looked at instead of our own chart. */
      readonly prefetch?: Readonly<Record<string, unknown>>;
    }
  /** Keys, and why each could not be read from the client's FHIR server. */
  | { readonly kind: "prefetch-missing"; readonly keys: ReadonlyMap<string, string> };

/** The cards of a call, whether or not they may be shown. */
export async function answerHook(context: HookContext, call: HookCall): Promise<HookAnswer> {
  if (call.service.kind === "guidance") return answerGuidance(context, call);
  const patientId = toContextPatient(call.request.context.patientId);
  const own = await findOwn(context, call, patientId);
  if (own !== undefined) return answerRisk(context, call, own);
  const { prefetch, short, fetched } = await gather(call, patientId);
  const partly = required.filter((key) => short.has(key) && !Object.hasOwn(fetched.found, key));
  if (partly.length > 0) {
    const why = (key: string) => `only the first of its pages was sent, and ${fetched.failed.get(key)}`;
    return { kind: "prefetch-missing", keys: new Map(partly.map((key) => [key, why(key)])) };
  }
  const read = readPrefetch(patientId, prefetch);
  if ("missing" in read) {
    const why = (key: string) => fetched.failed.get(key) ?? "it holds no such resource of this patient";
    return { kind: "prefetch-missing", keys: new Map(read.missing.map((key) => [key, why(key)])) };
  }
  return { ...(await answerRisk(context, { ...call, ownRecords: false }, read.chart)), prefetch };
}

async function findOwn(context: HookContext, { ownRecords }: HookCall, patientId: PatientId) {
  return ownRecords ? need(context, "charts", "The charts are").find(patientId) : undefined;
}

/** What the call brought along, and what it did not from the client's own server. */
async function gather({ service, request, recordServers }: HookCall, patientId: PatientId) {
  const sent = givenPrefetch(request.prefetch);
  const searches = service.prefetch ?? {};
  const short = cutShort(sent, searches);
  const missing = Object.entries(searches).filter(([key]) => !Object.hasOwn(sent, key) || short.has(key));
  const fetched = await readFromRecordServer(request, recordServers, patientId, Object.fromEntries(missing));
  return { prefetch: { ...sent, ...fetched.found }, short, fetched };
}

async function answerRisk(context: HookContext, call: HookCall, chart: PatientChart) {
  // Whoever is treating somebody is told nothing rather than shown an error at every patient until the release is replaced.
  if (context.capabilities.withdrawn !== undefined) return { kind: "cards", cards: [] } as const;
  const model = need(context, "model", "The model is");
  const { capabilities, clock } = context;
  const { panel, prediction } = await readKeptPanel(model, chart, clock(), capabilities, HAZARD_EDGES_YEARS);
  const page =
    call.workspaceUrl === undefined || !call.ownRecords
      ? undefined
      : `${call.workspaceUrl}/clinician?patient=${encodeURIComponent(chart.patientId)}`;
  const points = planOperatingPoints(capabilities.validationReport, context.rule);
  const cards = listOf(toRiskCard(panel, points, page));
  return { kind: "cards", cards, risks: testedRisks(panel), prediction } as const;
}

/** Of the record its allergies and drugs alone are read: "current smoker" in a question would make it one about the patient. */
async function answerGuidance(context: HookContext, call: HookCall): Promise<HookAnswer> {
  const desk = need(context, "evidence", "The evidence library is");
  const topics = topicsOf(call.request);
  const ask = async (topic: string) => ({
    topic,
    answer: await desk.answer(`What is recommended about ${topic}?`, { audience: "clinician" }),
  });
  const [{ record, unreadAllergies, prefetch }, answers] = await Promise.all([
    recordForOrders(context, call),
    Promise.all(askedTopics(topics).map(ask)),
  ]);
  const cautions = await desk.cautions(topics, record, topicsOf(call.request, "all"));
  const cards = listOf(toGuidanceCard(answers, { ...cautions, unreadAllergies }));
  return { kind: "cards", cards, ...(prefetch === undefined ? {} : { prefetch }) };
}

interface OrderRecord extends ReturnType<typeof sentRecord> {
  readonly prefetch?: Readonly<Record<string, unknown>>;
}

/** Our own chart where the caller may see it, else what was sent or could be read: without any the guidelines still speak. */
async function recordForOrders(context: HookContext, call: HookCall): Promise<OrderRecord> {
  if (call.service.prefetch === undefined) return { record: [], unreadAllergies: 0 };
  const patientId = toContextPatient(call.request.context.patientId);
  const own = await findOwn(context, call, patientId);
  if (own !== undefined) return { record: recordAt(own, context.clock()), unreadAllergies: 0 };
  const { prefetch } = await gather(call, patientId);
  return { ...sentRecord(patientId, prefetch), prefetch };
}

function listOf(card: CdsCard | undefined): readonly CdsCard[] {
  return card === undefined ? [] : [card];
}
