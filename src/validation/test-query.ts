/**
 * @module validation/test-query: one question somebody asked, tested on held-out subjects as the report's own are.
 */
import type { QueryRow } from "#contract";
import { type ClinicalEvent, createRandom, type EpochMs } from "#core";
import type { PlainPredicate, SplitName } from "#timeline";
import { predicateTokens } from "#tokens";
import { planBaselineFeatures, toBaselineData } from "./baselines.ts";
import { drawResamples } from "./bootstrap.ts";
import { cohortBuilder } from "./cohort.ts";
import { familyNumbers } from "./count-features.ts";
import type { MeasureOptions } from "./measure-model.ts";
import { measureQueries, type QueryModel } from "./measure-queries.ts";

export interface TestQueryOptions extends Pick<MeasureOptions, "subjects" | "seed" | "progress" | "indexMoments"> {
  readonly model: QueryModel;
  readonly query: { readonly id: string; readonly anyOf: readonly PlainPredicate[] };
  readonly occurrence: QueryRow["occurrence"];
  readonly horizonYears: number;
}

/** Comparators learn from at most so many subjects. */
const MOST_SUBJECTS = 20_000;
const RESAMPLES = 200;

/**
 * @returns `undefined` if fewer than 20 held-out moments had the event, or had it not, or fewer than ten people had it, or were followed so long
 * @throws OslerError as `predicateTokens` and `EventModel.query`
 */
export async function testQuery(options: TestQueryOptions): Promise<QueryRow | undefined> {
  const { model, query, occurrence, horizonYears, seed, progress } = options;
  const tokens = predicateTokens(model.vocabulary, query.anyOf);
  const kind = query.anyOf.length > 1 ? "set" : "single";
  const measured = measureQueries(model, [{ ...query, kind, tokens, occurrences: [occurrence] }], [], horizonYears);
  const families = familyNumbers();
  const read = async (split: SplitName, as: "train" | "tuning" | "held") => {
    const builder = cohortBuilder([], { ...options.indexMoments, seed }, families);
    const asked: { events: readonly ClinicalEvent[]; moments: readonly EpochMs[] }[] = [];
    let subjects = 0;
    for await (const { subject, events } of options.subjects(split)) {
      if (subjects++ >= MOST_SUBJECTS) break;
      const moments = builder.add(subject, events);
      measured.follow(as, events, moments);
      if (as === "held") asked.push({ events, moments });
      if (subjects % 500 === 0) progress({ done: subjects, note: `reading ${split} subjects` });
    }
    return { cohort: builder.cohort(), asked };
  };
  const { cohort: train } = await read("train", "train");
  const { cohort: tuning } = await read("tuning", "tuning");
  const { cohort: held, asked } = await read("held_out", "held");
  for (const { events, moments } of asked) {
    if (moments.length > 0)
      await measured.ask(
        held,
        moments.map(() => events),
        moments,
      );
  }
  const plan = planBaselineFeatures(train);
  const data = {
    train: toBaselineData(train, plan),
    tuning: toBaselineData(tuning, plan),
    held: toBaselineData(held, plan),
  };
  const resamples = drawResamples(
    held.subjects.length,
    RESAMPLES,
    createRandom(`validation/${seed}`).fork("bootstrap"),
  );
  return measured.report(data, [], resamples).rows[0];
}
