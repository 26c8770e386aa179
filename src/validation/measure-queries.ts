/**
 * @module validation/measure-queries: a model's answers to questions outside its catalogue, on held-out subjects, beside regressions fitted for
 * each question alone.
 *
 * Promise: which questions are scored follows from the seed and from how many held-out people had the events, not from any answer. The outcomes
 * of the catalogue are asked as questions too, to see how far both heads agree.
 */
import type { QueryRow, QueryTest } from "#contract";
import { type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, type Random } from "#core";
import { type Outcome, type PlainPredicate, saysOutcome } from "#timeline";
import { predicateTokens, type Vocabulary } from "#tokens";
import { type BaselineData, fitBaselines, predictBaselines } from "./baselines.ts";
import type { Resamples } from "./bootstrap.ts";
import { type Cohort, taskRows } from "./cohort.ts";
import { auroc, orderByRisk } from "./discrimination.ts";
import { type DrawnQuery, drawQueries } from "./drawn-queries.ts";
import { statusAtHorizon } from "./observed-risk.ts";
import { followQueries, type QueryFollower } from "./query-follow-up.ts";
import { type CellRows, compareAuroc, countEvents, findShortage, scoreCell } from "./score-cell.ts";

/** The part of an event model that is asked. */
export interface QueryModel {
  readonly vocabulary: Vocabulary;
  readonly answersQueries: boolean;
  query(
    histories: readonly (readonly ClinicalEvent[])[],
    moments: readonly EpochMs[],
    queries: readonly { readonly id: string; readonly anyOf: readonly PlainPredicate[] }[],
    horizonsYears: readonly number[],
  ): Promise<
    readonly {
      readonly answers: readonly { readonly horizons: readonly { readonly years: number; readonly risk: number }[] }[];
    }[]
  >;
}

type Occurrence = QueryRow["occurrence"];
export interface Candidate extends Omit<DrawnQuery, "kind"> {
  readonly kind: QueryRow["kind"];
  readonly tokens: readonly number[];
  /** Ways it may be asked: the first that has events enough. */
  readonly occurrences: readonly Occurrence[];
}
/** A question whose events suffice. */
interface Chosen {
  /** Index into the candidates. */
  readonly candidate: number;
  readonly occurrence: Occurrence;
}

/** Events among the held-out, and as many without. */
const LEAST_EVENTS = 20;
const MOST = { single: 30, set: 20 } as const;
/** Candidates drawn for each question that is scored: most have too few events. */
const DRAWN_FOR_EACH = 4;

type Split = "train" | "tuning" | "held";

export interface QueryMeasurement {
  /** A subject's rows, in the order of the split's cohort. */
  follow(split: Split, events: readonly ClinicalEvent[], moments: readonly EpochMs[]): void;
  /** Held-out subjects once more, in the same order; the first call fixes which questions are asked. */
  ask(held: Cohort, histories: readonly (readonly ClinicalEvent[])[], moments: readonly EpochMs[]): Promise<void>;
  /** @param headRisks of the catalogue's outcomes, `[task][row]` */
  report(
    data: Readonly<Record<Split, BaselineData>>,
    headRisks: readonly (readonly number[])[],
    resamples: Resamples,
  ): QueryTest;
}

/** @param taskIds of the catalogue's outcomes, in the order of the cohorts' */
export function measureQueries(
  model: QueryModel,
  candidates: readonly Candidate[],
  taskIds: readonly string[],
  horizonYears: number,
): QueryMeasurement {
  const follower = () =>
    followQueries(
      model.vocabulary,
      candidates.map(({ tokens }) => tokens),
    );
  const followed: Record<Split, QueryFollower> = { train: follower(), tuning: follower(), held: follower() };
  let chosen: readonly Chosen[] | undefined;
  let risks: number[][] = [];
  return {
    follow: (split, events, moments) => followed[split].add(events, moments),
    async ask(held, histories, moments) {
      if (chosen === undefined) {
        chosen = choose(candidates, followed.held, held, horizonYears);
        risks = chosen.map(() => []);
      }
      const queries = chosen.flatMap(({ candidate }) => candidates[candidate] ?? []);
      if (queries.length === 0) return;
      for (const { answers } of await model.query(histories, moments, queries, [horizonYears])) {
        for (const [c, column] of risks.entries()) column.push(answers[c]?.horizons[0]?.risk ?? Number.NaN);
      }
    },
    report(data, headRisks, resamples) {
      const asked = chosen ?? [];
      const withDays = (split: Split): BaselineData => ({
        ...data[split],
        cohort: {
          ...data[split].cohort,
          outcomeDays: asked.map((each) => daysOf(followed[split], each)),
        },
      });
      const of = { train: withDays("train"), tuning: withDays("tuning"), held: withDays("held") };
      const rows = asked.flatMap((each, c) => {
        const candidate = candidates[each.candidate] as Candidate;
        const head = headRisks[taskIds.findIndex((id) => candidate.kind === "outcome" && id === candidate.id)];
        return scoreQuery(candidate, each.occurrence, c, of, { risks: risks[c] ?? [], head, horizonYears }, resamples);
      });
      return { leastEvents: LEAST_EVENTS, rows };
    },
  };
}

/** Questions drawn by the seed, and the catalogue's outcomes as questions. */
export function drawCandidates(vocabulary: Vocabulary, tasks: readonly Outcome[], random: Random): Candidate[] {
  const drawn = drawQueries(vocabulary, DRAWN_FOR_EACH * MOST.single, DRAWN_FOR_EACH * MOST.set, random);
  const outcomes = tasks.flatMap((task) => {
    const exactly = vocabulary.codes.flatMap(({ code }) => (saysOutcome(task, code) ? [code] : []));
    const anyOf = [{ kind: "plain" as const, code: { exactly }, otherColumns: {} }];
    return exactly.length === 0 ? [] : [{ id: task.id, kind: "outcome" as const, anyOf }];
  });
  const seen = new Set<string>();
  return [...drawn, ...outcomes]
    .map(({ kind, ...query }): Candidate => {
      const occurrences = kind === "outcome" ? (["first"] as const) : (["first", "next"] as const);
      return { ...query, kind, occurrences, tokens: predicateTokens(vocabulary, query.anyOf) };
    })
    .filter(({ kind, tokens }) => {
      const key = `${kind === "outcome"}/${tokens.join()}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** In the order drawn, asked for the first time where enough had it for the first time, else for the next. */
function choose(
  candidates: readonly Candidate[],
  followed: QueryFollower,
  held: Cohort,
  horizonYears: number,
): Chosen[] {
  const left = { ...MOST, outcome: Number.POSITIVE_INFINITY };
  return candidates.flatMap(({ kind, occurrences }, candidate) => {
    if (left[kind] === 0) return [];
    const occurrence = occurrences.find((each) =>
      suffices(held, daysOf(followed, { candidate, occurrence: each }), horizonYears),
    );
    if (occurrence === undefined) return [];
    left[kind]--;
    return [{ candidate, occurrence }];
  });
}

function suffices(held: Cohort, days: Float64Array, horizonYears: number): boolean {
  const { cell } = cellOf({ ...held, outcomeDays: [days] }, 0, horizonYears);
  const { n, events } = countEvents(cell);
  return events >= LEAST_EVENTS && n - events >= LEAST_EVENTS && findShortage(cell) === undefined;
}

function daysOf({ nextDays, happened }: QueryFollower, { candidate, occurrence }: Chosen): Float64Array {
  const had = happened[candidate] ?? [];
  return Float64Array.from(nextDays[candidate] ?? [], (days, row) =>
    occurrence === "first" && had[row] === true ? Number.NaN : days,
  );
}

function cellOf(
  cohort: Cohort,
  task: number,
  horizonYears: number,
): { readonly rows: Int32Array; readonly cell: CellRows } {
  const { rows, times, ends } = taskRows(cohort, task);
  const subjectOf = rows.map((row) => cohort.subjectOf[row] ?? 0);
  return { rows, cell: { times, ends, subjectOf, horizonDays: horizonYears * DAYS_PER_YEAR } };
}

interface Given {
  /** By row of the cohort. */
  readonly risks: readonly number[];
  readonly head: readonly number[] | undefined;
  readonly horizonYears: number;
}

function scoreQuery(
  { id, kind, tokens }: Candidate,
  occurrence: Occurrence,
  task: number,
  data: Readonly<Record<Split, BaselineData>>,
  { risks, head, horizonYears }: Given,
  resamples: Resamples,
): QueryRow[] {
  const { rows, cell } = cellOf(data.held.cohort, task, horizonYears);
  const [fitted] = fitBaselines(data.train, data.tuning, task, [horizonYears]);
  const baselines = fitted === undefined ? undefined : predictBaselines(fitted, data.held, rows);
  const own = Float64Array.from(rows, (row) => risks[row] ?? Number.NaN);
  const { n, events, scores } = scoreCell(
    cell,
    [
      { predictor: "model", risks: own },
      ...(baselines?.ageSex === undefined ? [] : [{ predictor: "age-sex" as const, risks: baselines.ageSex }]),
      ...(baselines?.counts === undefined ? [] : [{ predictor: "count-logistic" as const, risks: baselines.counts }]),
    ],
    resamples,
  );
  const [model, ...others] = scores;
  const [area, ratio, ece] = (["auroc", "observed-to-expected", "ece"] as const).map((metric) =>
    model?.metrics.get(metric),
  );
  if (model === undefined || area === undefined || ratio === undefined || ece === undefined) return [];
  const other = (predictor: "age-sex" | "count-logistic") => others.find((score) => score.predictor === predictor);
  const [ageSex, counts] = [other("age-sex"), other("count-logistic")];
  return [
    {
      ...{ query: id, kind, occurrence, horizonYears, tokens: [...tokens], n, events },
      ...{ auroc: area, observedToExpected: ratio, ece },
      ageSexAuroc: ageSex?.metrics.get("auroc")?.value ?? null,
      countAuroc: counts?.metrics.get("auroc")?.value ?? null,
      versusAgeSex: (ageSex && compareAuroc(model, ageSex)) ?? null,
      versusCounts: (counts && compareAuroc(model, counts)) ?? null,
      head: head === undefined ? null : compareHeads(cell, rows, own, head),
    },
  ];
}

/** The catalogue's own head at the same moments; those at which it says nothing (the other sex, say) are left out of the ratio. */
function compareHeads(cell: CellRows, rows: Int32Array, own: Float64Array, head: readonly number[]): QueryRow["head"] {
  const risks = Float64Array.from(rows, (row) => head[row] ?? Number.NaN);
  const ratios = [...risks.keys()].flatMap((i) => {
    const ratio = Math.abs(Math.log((own[i] ?? 0) / (risks[i] ?? 0)));
    return Number.isFinite(ratio) ? [ratio] : [];
  });
  const { cases, weights } = statusAtHorizon(cell.times, cell.ends, cell.horizonDays);
  const area = auroc(orderByRisk(risks.map((risk) => (Number.isNaN(risk) ? 0 : risk))), cases, weights);
  if (area === undefined || ratios.length === 0) return null;
  return { auroc: area, meanAbsLogRatio: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length };
}
