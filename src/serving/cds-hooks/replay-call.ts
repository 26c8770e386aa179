/**
 * @module serving/cds-hooks/replay-call: what another release would have said to a past call.
 *
 * Computed from the record as it was known at the moment of the call (our chart, or the record kept with the call), whether or not the
 * service was silent then. No server is asked and nothing is kept.
 */
import { type CdsCard, type CdsRule, cdsCardSchema, cdsRequestSchema } from "#contract";
import type { KeptCall } from "#storage";
import type { Capabilities } from "../capabilities.ts";
import { answerHook } from "./answer-hook.ts";
import { cdsServices } from "./cds-services.ts";

/** A risk that moved by less is taken to stand. */
const LEAST_MOVE = 0.001;

export type CallReplay =
  /** Kept before replays were possible, of a service no longer offered, or of a patient no longer in the charts. */
  | { readonly kind: "not-replayed"; readonly reason: "kept-too-early" | "no-such-service" | "no-record" }
  | {
      readonly kind: "replayed";
      readonly card: "none" | "same" | "appeared" | "vanished" | "changed";
      /** The cards' summaries. */
      readonly was: string | null;
      readonly is: string | null;
      /** Risks that moved; `null` where one of the releases gives none. */
      readonly moved: readonly {
        readonly outcome: string;
        readonly was: number | null;
        readonly is: number | null;
      }[];
    };

/** Answers a past call again with what is in `capabilities`, under a rule for risk cards. */
export async function replayCall(
  capabilities: Capabilities,
  rule: CdsRule,
  { call, cards }: KeptCall,
): Promise<CallReplay> {
  const service = cdsServices.find(({ id }) => id === call.service);
  if (service === undefined) return { kind: "not-replayed", reason: "no-such-service" };
  if (call.ownRecords === null) return { kind: "not-replayed", reason: "kept-too-early" };
  const request = cdsRequestSchema.parse(JSON.parse(call.request));
  const answer = await answerHook(
    { capabilities, rule, clock: () => call.at },
    { service, request, ownRecords: call.ownRecords && request.prefetch === undefined, recordServers: [] },
  );
  if (answer.kind === "prefetch-missing") return { kind: "not-replayed", reason: "no-record" };
  const [was, is] = [cards.map(({ card }) => cdsCardSchema.parse(JSON.parse(card)))[0], answer.cards[0]];
  return {
    kind: "replayed",
    card: compareCards(was, is, service.kind === "risk" ? "summary" : "detail"),
    was: was?.summary ?? null,
    is: is?.summary ?? null,
    moved: compareRisks(JSON.parse(call.risks ?? "{}"), answer.risks ?? {}),
  };
}

/** A risk card's detail names its release, so it is told apart by its summary; guidance by what it quotes. */
function compareCards(was: CdsCard | undefined, is: CdsCard | undefined, by: "summary" | "detail") {
  if (was === undefined) return is === undefined ? "none" : "appeared";
  if (is === undefined) return "vanished";
  return was[by] === is[by] ? "same" : "changed";
}

type Risks = Readonly<Record<string, number>>;

function compareRisks(was: Risks, is: Risks) {
  const outcomes = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return outcomes
    .map((outcome) => ({ outcome, was: was[outcome] ?? null, is: is[outcome] ?? null }))
    .filter((risk) => risk.was === null || risk.is === null || Math.abs(risk.is - risk.was) >= LEAST_MOVE);
}
