/**
 * @module serving/neighbours-view: people most like a patient, as a clinician sees them beside one of the patient's risks.
 *
 * Promise: shown only where the risk itself is, at its longest horizon alone: two horizons would tell by their difference how many fell ill between.
 */
import type { NeighboursView } from "#contract";
import { type EpochMs, type PatientChart, toEpochMs } from "#core";
import type { GroupDescription } from "#neighbours";
import type { Capabilities, RiskModel } from "./capabilities.ts";
import { readRiskPanel } from "./risk-view.ts";

/** `undefined` where the panel shows no such risk. */
export async function readNeighbours(
  model: RiskModel,
  chart: PatientChart,
  now: EpochMs,
  outcomeId: string,
  known: Pick<Capabilities, "release" | "validationReport" | "neighbours" | "trainingChoices">,
): Promise<NeighboursView | undefined> {
  const panel = await readRiskPanel(model, chart, now, known);
  if (panel.kind === "none") return undefined;
  const shown = panel.outcomes.find(({ id }) => id === outcomeId)?.horizons.at(-1);
  if (shown === undefined) return undefined;
  if (known.neighbours === undefined) return { kind: "absent" };
  const answer = await known.neighbours.ask({
    events: chart.events,
    moment: toEpochMs(panel.asOf),
    outcomeId,
    horizonYears: shown.years,
    leftOut: new Set([chart.patientId, ...(known.trainingChoices?.denied() ?? [])]),
  });
  if (answer === undefined) return { kind: "absent" };
  if (answer.kind !== "people") return answer;
  return { kind: "people", horizonYears: shown.years, risk: shown.risk, ...withTitles(answer.group, chart) };
}

/** A code the data set has no words for is called what the patient's own chart calls it. */
function withTitles(group: GroupDescription, chart: PatientChart): GroupDescription {
  const named = new Map(chart.events.map(({ code, display }) => [code, display]));
  const titled = (codes: GroupDescription["shared"]) =>
    codes.map((code) => ({ ...code, title: code.title ?? named.get(code.code) ?? null }));
  return { ...group, shared: titled(group.shared), lacking: titled(group.lacking) };
}
