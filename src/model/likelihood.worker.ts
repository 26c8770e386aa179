/**
 * @module model/likelihood.worker: one thread that reads how likely a model holds histories to be, event by event.
 */
import { DAYS_PER_YEAR } from "#core";
import { createGraph, encodeOnnx, openSession, serveJobs, workerSetup } from "#graph";
import { groupTokens } from "#tokens";
import { backbone, hazardHead, historyInputs, logMeanExp, memberConstants, nextHead } from "./architecture.ts";
import { hazardBins } from "./config.ts";
import type { HistoryLikelihood, KnownHistory, LikelihoodJob } from "./likelihood.ts";
import { backboneFeeds, packRows } from "./packed-rows.ts";
import { addSummary, newSummaryCells, summaryFeeds } from "./record-summary.ts";
import { readCheckpoint, weightReader } from "./weights.ts";

/** Below it e^x is 0 in 32 bits. */
const SMALLEST_LOG = -87;

const { directory, watched } = workerSetup<{ directory: string; watched: readonly number[] }>().setup;
const ready = readCheckpoint(directory).then(async ({ config, weights, vocabulary }) => {
  const graph = createGraph();
  const readers = weights.map((member) => weightReader(config, member));
  const inputs = historyInputs(graph, config, "E");
  const read = memberConstants(graph, config, readers).map((get) => {
    const readout = backbone(graph, config, get, inputs, false);
    const marks = graph.apply("logSoftmax", [nextHead(graph, get, readout.hidden)], {});
    return { marks, hazards: hazardHead(graph, config, get, readout) };
  });
  const mixed = (pick: "marks" | "hazards") =>
    logMeanExp(
      graph,
      read.map((member) => member[pick]),
    );
  const outputs = { marks: mixed("marks"), hazards: mixed("hazards") };
  return { config, groups: groupTokens(vocabulary), session: await openSession(encodeOnnx(graph, outputs)) };
});

serveJobs<LikelihoodJob, HistoryLikelihood[]>(async ({ width, histories }) => {
  const { config, groups, session } = await ready;
  const steps = histories.flatMap((history, row) =>
    stepsOf(history).map((step) => ({ ...step, row, history, ageDays: history.ageDays[step.last] ?? 0 })),
  );
  const results: HistoryLikelihood[] = histories.map(() => ({
    logProbabilities: [],
    guessed: [],
    watchedMass: [],
    outcomeLogLikelihood: [],
  }));
  if (steps.length === 0) return results;
  const rows = histories.map((history, at) => {
    const ages = steps.filter(({ row }) => row === at).map(({ ageDays }) => ageDays);
    return [{ history, momentAgeDays: Float32Array.from(ages) }];
  });
  const summaries = newSummaryCells();
  steps.forEach(({ history, ageDays }, e) => {
    addSummary(summaries, e, groups, history, Array.from(history.tokens.keys()), ageDays);
  });
  const feeds = backboneFeeds(packRows(rows, width), config.width / config.heads);
  const read = await session.run({ ...feeds, ...summaryFeeds(summaries) });
  const marks = read["marks"]?.values ?? [];
  const hazards = read["hazards"]?.values ?? [];
  const [V, H] = [config.vocabularySize, hazardBins(config)];
  steps.forEach(({ row, next, history, ageDays }, e) => {
    const result = results[row];
    if (result === undefined) return;
    const log = (token: number) => Math.max(SMALLEST_LOG, marks[e * V + token] ?? 0);
    let top = 0;
    for (let v = 1; v < V; v++) if (log(v) > log(top)) top = v;
    for (const token of next) result.logProbabilities.push(log(token));
    result.guessed.push(next.includes(top));
    result.watchedMass.push(watched.reduce((mass, token) => mass + Math.exp(log(token)), 0));
    const columns = hazards.slice(e * config.outcomes * H, (e + 1) * config.outcomes * H);
    result.outcomeLogLikelihood.push(outcomeLogLikelihood(history, ageDays, columns, config.hazardEdgesYears));
  });
  return results;
}, ready);

/** Last token of each instant after the start, and the tokens of the next instant. */
function stepsOf({ tokens, ageDays, startAgeDays }: KnownHistory): { last: number; next: number[] }[] {
  const steps: { last: number; next: number[] }[] = [];
  for (let last = 0; last < tokens.length - 1; last++) {
    const age = ageDays[last + 1] ?? 0;
    if (age === ageDays[last] || (ageDays[last] ?? 0) < startAgeDays) continue;
    let end = last + 1;
    while (end < tokens.length && ageDays[end] === age) end++;
    steps.push({ last, next: Array.from(tokens.subarray(last + 1, end)) });
  }
  return steps;
}

/** Σ log hazard at the outcomes that came − cumulative hazard, over the outcomes still to come. Beyond the last edge nothing counts. */
function outcomeLogLikelihood(
  { firstAgeDays, stopAgeDays }: KnownHistory,
  ageDays: number,
  logHazards: ArrayLike<number>,
  edges: readonly number[],
): number {
  const bins = edges.length - 1;
  let sum = 0;
  firstAgeDays.forEach((first, k) => {
    if (first <= ageDays) return;
    const happened = first <= stopAgeDays;
    const years = ((happened ? first : stopAgeDays) - ageDays) / DAYS_PER_YEAR;
    for (let bin = 0; bin < bins && years > (edges[bin] ?? 0); bin++) {
      const end = edges[bin + 1] ?? 0;
      const log = logHazards[k * bins + bin] ?? 0;
      sum -= Math.exp(log) * (Math.min(years, end) - (edges[bin] ?? 0));
      if (happened && years <= end) sum += log;
    }
  });
  return sum;
}
