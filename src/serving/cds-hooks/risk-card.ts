/**
 * @module serving/cds-hooks/risk-card: the risks that stand out, as one card.
 *
 * Few cards are read: there is one, and none unless a risk reaches its outcome's operating point. Outcomes without a test are never shown.
 */
import { randomUUID } from "node:crypto";
import type { CdsCard, CdsOperatingPoint, RiskPanelView } from "#contract";
import { percentWords } from "#core";
import { CARD_HORIZON_YEARS } from "./operating-points.ts";
import { acceptance, overrideReasons } from "./override-reasons.ts";

const MOST_OUTCOMES = 3;

/** The 5-year risks a card may speak of, by outcome. */
export function testedRisks(panel: RiskPanelView): Readonly<Record<string, number>> {
  return Object.fromEntries(testedAt(panel).map(({ id, risk }) => [id, risk]));
}

/** Outcomes whose 5-year risk was tested. */
function testedAt(panel: RiskPanelView) {
  if (panel.kind !== "panel") return [];
  return panel.outcomes.flatMap(({ id, title, horizons, calibration }) => {
    const at = horizons.find(({ years }) => years === CARD_HORIZON_YEARS);
    const tested = calibration.find(({ horizonYears }) => horizonYears === CARD_HORIZON_YEARS);
    if (at === undefined || at.average === null || at.average === 0 || tested === undefined) return [];
    return [{ id, title, risk: at.risk, tested }];
  });
}

/** `workspace` is the page where the reasons stand, if the patient has one here. */
export function toRiskCard(
  panel: RiskPanelView,
  points: readonly CdsOperatingPoint[],
  workspace: string | undefined,
): CdsCard | undefined {
  if (panel.kind !== "panel" || panel.release === null) return undefined;
  const standing = testedAt(panel)
    .flatMap((outcome) => {
      const point = points.find((one) => one.outcome === outcome.id);
      return point === undefined || outcome.risk < point.fromRisk ? [] : [{ ...outcome, ...point }];
    })
    .sort((a, b) => b.risk / b.average - a.risk / a.average)
    .slice(0, MOST_OUTCOMES);
  const [first] = standing;
  if (first === undefined) return undefined;
  const lines = standing.map(({ title, risk, average, tested, fromRisk, share, ppv }) => {
    const calibrated =
      tested.observedToExpected === null
        ? ""
        : `; in the test ${tested.observedToExpected.value.toFixed(2)} times as many happened as were expected`;
    return [
      `- **${title}**: ${percentWords(risk)} in ${CARD_HORIZON_YEARS} years, average ${percentWords(average)}.`,
      `Of those tested ${percentWords(share)} had ${percentWords(fromRisk)} or more, and ${percentWords(ppv)} of these went on to have it (${tested.n} moments tested${calibrated}).`,
    ].join(" ");
  });
  const { id, stage } = panel.release;
  return {
    uuid: randomUUID(),
    summary:
      `${first.title}: ${percentWords(first.risk)} risk in ${CARD_HORIZON_YEARS} years, average ${percentWords(first.average)}`.slice(
        0,
        139,
      ),
    detail: [
      ...lines,
      "",
      `Computed from what was on record by ${new Date(panel.asOf).toISOString().slice(0, 10)} by release ${id.slice(0, 12)} (stage: ${stage}). An estimate, not a diagnosis: you decide.`,
    ].join("\n"),
    indicator: "info",
    source: { label: "Osler event model (AI)" },
    ...acceptance(),
    overrideReasons,
    ...(workspace === undefined ? {} : { links: [{ label: "See the reasons", url: workspace, type: "absolute" }] }),
  };
}
