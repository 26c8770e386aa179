/** @module serving/risk-responses: a clinician's word on a risk, and what all of them said. */
import { randomUUID } from "node:crypto";
import type { RiskResponseSummary } from "#contract";
import { toPatientId } from "#core";
import { reasonWords } from "./cds-hooks/override-reasons.ts";
import { type Handler, need, needOpened } from "./context.ts";
import { HttpProblem } from "./problem.ts";
import { viewerOf } from "./sign-in.ts";

export const keepRiskResponse: Handler<"patient-risk-response"> = async (context, { params, body }, caller) => {
  const { outcomes } = need(context, "model", "The model is");
  const chart = await need(context, "charts", "The charts are").find(params.patientId);
  if (chart === undefined) throw new HttpProblem(404, "No such patient");
  if (!outcomes.some(({ id }) => id === params.outcomeId)) throw new HttpProblem(404, "No such risk");
  const { reason, ...said } = body;
  await needOpened(context).state.riskResponses.append({
    ...said,
    id: randomUUID(),
    at: context.clock(),
    accountId: viewerOf(caller).id,
    patientId: toPatientId(params.patientId),
    outcome: params.outcomeId,
    reason: reason ?? null,
  });
  return undefined;
};

export const readRiskResponses: Handler<"risk-responses"> = async (context) => {
  const { outcomes } = need(context, "model", "The model is");
  const titles = new Map(outcomes.map(({ id, title }) => [id, title]));
  const counts = await needOpened(context).state.as("system").riskResponses.counts();
  const byOutcome = Map.groupBy(counts, ({ outcome }) => outcome);
  return {
    outcomes: [...byOutcome].map(([id, rows]): RiskResponseSummary["outcomes"][number] => {
      const times = (response: string) =>
        rows.reduce((sum, row) => sum + (row.response === response ? row.times : 0), 0);
      const reasons = rows.filter((row) => row.response === "disagree");
      return {
        id,
        title: titles.get(id) ?? id,
        agreed: times("agree"),
        disagreed: times("disagree"),
        reasons: reasons.map(({ reason, times: n }) => ({ reason: reasonWords(reason), times: n })),
      };
    }),
  };
};
