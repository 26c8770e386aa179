/**
 * @module sampling/wave: futures that advance together, an event a step, until all have ended.
 *
 * Futures that ended leave: when a quarter of the rows is theirs, the others move together. Letters as in `cached-attention`.
 * The prompt's last event stands in each future's own cache, the events before it in the shared one: neither is ever empty.
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

/** Advances `runs`, those of each of `prompts`, to their ends. */
export async function runWave(
  session: GraphSession,
  decoder: EventDecoder,
  prompts: readonly Prompt[],
  runs: readonly (readonly FutureRun[])[],
  options: SamplingOptions,
): Promise<void> {
  runs.forEach((list, i) => {
    for (const run of list)
      if (run.ended === undefined) advance(run, prompts[i]?.rates.slice() ?? new Float32Array(), options);
  });
  let rows = layRows(runs);
  if (rows.places.length === 0) return;
  const own = createOwnCache(2 * decoder.layers, rows.places.length, decoder.width);
  own.append((index) => lastEvents(decoder, prompts, rows, index));
  let shared = sharedFeeds(decoder, prompts, rows);
  while (rows.places.length > 0) {
    const results = await session.run({ ...shared, ...newestFeeds(decoder, rows), ...ownFeeds(decoder, own, rows) });
    const rates = floats(results["rates"]);
    const V = rates.length / rows.places.length;
    rows.places.forEach((run, row) => {
      if (run !== undefined && run.ended === undefined) advance(run, rates.subarray(row * V, (row + 1) * V), options);
    });
    const [keys, values] = [floats(results["keys"]), floats(results["values"])];
    const size = rows.places.length * decoder.width;
    own.append((index) => {
      const layer = index % decoder.layers;
      return (index < decoder.layers ? keys : values).subarray(layer * size, (layer + 1) * size);
    });
    const alive = rows.places.filter((run) => run !== undefined && run.ended === undefined).length;
    if (alive >= LEAST_ALIVE * rows.places.length) continue;
    const before = new Map(rows.places.map((run, row) => [run, row]));
    rows = layRows(runs);
    own.keep(Int32Array.from(rows.places, (run) => before.get(run) ?? 0));
    shared = sharedFeeds(decoder, prompts, rows);
  }
}

function layRows(runs: readonly (readonly FutureRun[])[]): Rows {
  const alive = runs.map((list) => list.filter((run) => run.ended === undefined));
  const grouping = planGroups(alive.map((list) => list.length));
  const queues = alive.map((list) => list.values());
  const places = grouping.patients.flatMap((patient) =>
    Array.from({ length: grouping.width }, () => queues[patient]?.next().value),
  );
  return { ...grouping, places };
}
