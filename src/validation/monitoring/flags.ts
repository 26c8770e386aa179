/** @module validation/monitoring/flags: what is outside its bounds, in sentences. Of drift the last two quarters count; what is older is history. */
import type { MonitoringReport, OutcomeInUse, QuarterInUse } from "#contract";

const QUARTERS = 2;

export function flagsOf({ calibration, quarters }: Pick<MonitoringReport, "calibration" | "quarters">): string[] {
  return [
    ...calibration.filter(({ flagged }) => flagged).map(calibrationFlag),
    ...quarters.slice(-QUARTERS).flatMap(quarterFlags),
  ];
}

function calibrationFlag({ title, all, verdict }: OutcomeInUse): string {
  const expected = all.expected?.toFixed(1);
  const counted = all.observed === null ? "fewer than 11" : String(all.observed);
  const ratio =
    all.ratio === null
      ? ""
      : `, ${all.ratio.value.toFixed(2)} times as many (95 % ${all.ratio.lo.toFixed(2)} to ${all.ratio.hi.toFixed(2)})`;
  return `${title}: ${counted} happened where ${expected} were expected${ratio}; ${verdict}.`;
}

function quarterFlags({ quarter, seen }: QuarterInUse): string[] {
  if (seen === undefined) return [];
  const share = ({ share, most }: { share: number | null; most: number }) =>
    `${share === null ? "more" : `${(100 * share).toFixed(1)} %`} where ${(100 * most).toFixed(1)} % at most was meant`;
  const shifted = [
    ...(seen.ages?.flagged ? [{ title: "ages", psi: seen.ages.psi }] : []),
    ...(seen.sexes?.flagged ? [{ title: "sexes", psi: seen.sexes.psi }] : []),
    ...seen.risks.filter(({ flagged }) => flagged).map(({ title, psi }) => ({ title: `risks of ${title}`, psi })),
  ];
  return [
    ...(seen.refused.flagged
      ? [`${quarter}: patients unlike those tested, so that no risk was computed: ${share(seen.refused)}.`]
      : []),
    ...(seen.cards?.flagged ? [`${quarter}: patients with a card: ${share(seen.cards)}.`] : []),
    ...shifted.map(({ title, psi }) => `${quarter}: ${title} are spread unlike in the test (index ${psi.toFixed(2)}).`),
  ];
}
