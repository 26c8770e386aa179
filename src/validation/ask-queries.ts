/**
 * @module validation/ask-queries: the questions outside the catalogue that a report's model is asked.
 */
import { type ClinicalEvent, createRandom, type EpochMs } from "#core";
import { type Outcome, planIndexMoments } from "#timeline";
import type { Cohort } from "./cohort.ts";
import type { MeasureOptions } from "./measure-model.ts";
import { drawCandidates, measureQueries, type QueryMeasurement } from "./measure-queries.ts";

/** Moments asked of the model in one call. */
const BATCH = 64;

/** Questions are asked within the middle horizon. */
export function queryHorizon(horizonsYears: readonly number[]): number {
  return Math.floor(horizonsYears.length / 2);
}

export function queryMeasurementOf(
  { model, seed }: MeasureOptions,
  tasks: readonly Outcome[],
  horizonsYears: readonly number[],
): QueryMeasurement | undefined {
  const { vocabulary, query, answersQueries } = model;
  const years = horizonsYears[queryHorizon(horizonsYears)];
  if (vocabulary === undefined || query === undefined || answersQueries !== true || years === undefined)
    return undefined;
  const random = createRandom(`validation/${seed}`).fork("queries");
  const candidates = drawCandidates(vocabulary, tasks, random);
  const ids = tasks.map(({ id }) => id);
  return measureQueries({ vocabulary, query, answersQueries }, candidates, ids, years);
}

/** Asks about the held-out subjects again, now that it is known of which questions enough had the events. */
export async function askQueries(
  options: MeasureOptions,
  queries: QueryMeasurement | undefined,
  held: Cohort,
): Promise<void> {
  if (queries === undefined) return;
  let [histories, moments]: [(readonly ClinicalEvent[])[], EpochMs[]] = [[], []];
  let asked = 0;
  const ask = async () => {
    await queries.ask(held, histories, moments);
    asked += moments.length;
    options.progress({ done: asked, total: held.moments.length, note: "asking questions outside the catalogue" });
    [histories, moments] = [[], []];
  };
  let read = 0;
  for await (const { events } of options.subjects("held_out")) {
    if (read++ >= (options.maxHeldOutSubjects ?? Number.POSITIVE_INFINITY)) break;
    for (const moment of planIndexMoments(events, { ...options.indexMoments, seed: options.seed })) {
      histories.push(events);
      moments.push(moment);
    }
    if (moments.length >= BATCH) await ask();
  }
  if (moments.length > 0) await ask();
}
