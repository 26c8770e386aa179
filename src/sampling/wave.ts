/**
 * @module sampling/wave: futures that advance together, an event a step, until all have ended.
 *
 * Futures that ended leave: when a quarter of the rows is theirs, the others move together. Futures of a patient share the prompt but for its last
 * event, which stands in each future's own cache, so that neither is ever empty.
 */
import type { GraphSession } from "#graph";
import type { EventDecoder } from "./event-decoder.ts";
import { advance, type FutureRun } from "./future-run.ts";
import { createOwnCache } from "./own-cache.ts";
import { planGroups } from "./plan-groups.ts";
import { floats, type Prompt } from "./prompt.ts";
import type { SamplingOptions } from "./sampler.ts";
import { lastEvents, newestFeeds, ownFeeds, type Rows, sharedFeeds } from "./step-feeds.ts";

/** Share of the rows that must be alive, or they are moved together. */
const LEAST_ALIVE = 0.75;

/** Advances `runs`, those of each of `prompts`, to their ends with a session of `stepModel`. */
export async function runWave(
  session: GraphSession,
  decoder: EventDecoder,
  prompts: readonly Prompt[],
  runs: readonly (readonly FutureRun[])[],
  options: SamplingOptions,
): Promise<void> {
  let rows = layRows(runs);
  if (rows.places.length === 0) return;
  const own = createOwnCache(decoder.layers, rows.places.length, decoder.width);
  own.append(lastEvents(prompts, rows));
  let shared = sharedFeeds(decoder, prompts, rows);
  while (rows.places.length > 0) {
    const results = await session.run({ ...shared, ...newestFeeds(decoder, rows), ...ownFeeds(decoder, own, rows) });
    advanceAll(rows, floats(results["rates"]), options);
    own.append(floats(results["added"]));
    if (rows.places.filter(isAlive).length >= LEAST_ALIVE * rows.places.length) continue;
    const before = new Map(rows.places.map((run, row) => [run, row]));
    rows = layRows(runs);
    own.keep(Int32Array.from(rows.places, (run) => before.get(run) ?? 0));
    shared = sharedFeeds(decoder, prompts, rows);
  }
}

function advanceAll({ places }: Rows, rates: Float32Array, options: SamplingOptions): void {
  const V = rates.length / places.length;
  places.forEach((run, row) => {
    if (run !== undefined && isAlive(run)) advance(run, rates.subarray(row * V, (row + 1) * V), options);
  });
}

function isAlive(run: FutureRun | undefined): boolean {
  return run !== undefined && run.ended === undefined;
}

function layRows(runs: readonly (readonly FutureRun[])[]): Rows {
  const alive = runs.map((list) => list.filter(isAlive));
  const grouping = planGroups(alive.map((list) => list.length));
  const queues = alive.map((list) => list.values());
  const places = grouping.patients.flatMap((patient) =>
    Array.from({ length: grouping.width }, () => queues[patient]?.next().value),
  );
  return { ...grouping, places };
}
