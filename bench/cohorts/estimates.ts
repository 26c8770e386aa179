/**
 * @module bench/cohorts/estimates: other people's risks beside the model's, on the subjects for whom both are known.
 *
 * For follow-up that is complete at the horizon (SUPPORT2: at least 344 days), so plain AUROC and Brier need no weights.
 */
import { createRandom, DAYS_PER_YEAR, type EpochMs, MS_PER_DAY, type SubjectKey } from "#core";
import { observationWindow } from "#timeline";
import { drawResamples, interval95 } from "../../src/validation/bootstrap.ts";
import { auroc, orderByRisk } from "../../src/validation/discrimination.ts";
import type { OtherEstimate } from "./support2.ts";
import type { TrainedCohort } from "./trained-cohort.ts";

const RESAMPLES = 200;

export interface EstimateRow {
  readonly horizonYears: number;
  readonly against: string;
  readonly n: number;
  readonly events: number;
  readonly model: readonly [number, number, number];
  readonly other: readonly [number, number, number];
  /** Model less other, paired. */
  readonly difference: readonly [number, number, number];
  /** The model's and theirs; `null` for a score that is no probability. */
  readonly brier: readonly [number, number | null];
}

/** Death by each horizon, among held-out subjects with an estimate. */
export async function compareEstimates(
  { model, subjects }: TrainedCohort,
  estimates: readonly OtherEstimate[],
  index: EpochMs,
  horizonsYears: readonly number[],
): Promise<EstimateRow[]> {
  const people: { subject: SubjectKey; deathYears: number; risks: readonly number[] }[] = [];
  for await (const { subject, events } of subjects("held_out")) {
    const [panel] = await model.risks([events], [index], horizonsYears);
    const death = observationWindow(events)?.death;
    const deathYears = death === undefined ? Number.POSITIVE_INFINITY : (death - index) / MS_PER_DAY / DAYS_PER_YEAR;
    const risks = panel?.outcomes.find(({ id }) => id === "death")?.horizons.map(({ risk }) => risk) ?? [];
    people.push({ subject, deathYears, risks });
  }
  return estimates.flatMap(({ name, ranksOnly, risks }) =>
    horizonsYears.map((horizonYears, h) => {
      const known = people.flatMap((person) => {
        const other = risks.get(person.subject)?.[h];
        return other === undefined
          ? []
          : [{ died: person.deathYears <= horizonYears, own: person.risks[h] ?? 0, other }];
      });
      const { brier, ...compared } = compare(known, `${name}/${horizonYears}`);
      const theirs = ranksOnly === true ? null : brier[1];
      return { horizonYears, against: name, ...compared, brier: [brier[0], theirs] as const };
    }),
  );
}

function compare(known: readonly { died: boolean; own: number; other: number }[], seed: string) {
  const cases = Uint8Array.from(known, ({ died }) => (died ? 1 : 0));
  const resamples = drawResamples(known.length, RESAMPLES, createRandom(`estimates/${seed}`));
  const [own, other] = [
    orderByRisk(Float64Array.from(known, (one) => one.own)),
    orderByRisk(Float64Array.from(known, (one) => one.other)),
  ];
  const full = new Float64Array(known.length).fill(1);
  const draws = Array.from({ length: RESAMPLES }, (_, b) => {
    const weights = Float64Array.from(resamples.counts(b));
    return [auroc(own, cases, weights) ?? Number.NaN, auroc(other, cases, weights) ?? Number.NaN] as const;
  });
  const withInterval = (value: number, all: readonly number[]): readonly [number, number, number] => {
    const ends = interval95(all);
    return [value, ends?.lo ?? Number.NaN, ends?.hi ?? Number.NaN];
  };
  const [a, b] = [auroc(own, cases, full) ?? Number.NaN, auroc(other, cases, full) ?? Number.NaN];
  const brier = (pick: (one: (typeof known)[number]) => number) =>
    known.reduce((sum, one) => sum + (pick(one) - (one.died ? 1 : 0)) ** 2, 0) / known.length;
  return {
    n: known.length,
    events: cases.reduce((sum, one) => sum + one, 0),
    model: withInterval(
      a,
      draws.map(([x]) => x),
    ),
    other: withInterval(
      b,
      draws.map(([, y]) => y),
    ),
    difference: withInterval(
      a - b,
      draws.map(([x, y]) => x - y),
    ),
    brier: [brier(({ own: risk }) => risk), brier(({ other: risk }) => risk)] as const,
  };
}
