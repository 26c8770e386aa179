/**
 * @module sampling/step-feeds: what a step reads: the newest events, the prompts' caches by group, the futures' own.
 *
 * Letters as in `cached-attention`. A group's prompt is all its events but the last, padded to the longest of the wave and at least one place wide.
 */
import type { TensorValue } from "#graph";
import { cacheInput } from "./decoder-graphs.ts";
import type { EventDecoder } from "./event-decoder.ts";
import type { FutureRun } from "./future-run.ts";
import type { OwnCache } from "./own-cache.ts";
import type { Grouping } from "./plan-groups.ts";
import { agesValue, type Prompt } from "./prompt.ts";

type Feeds = Record<string, TensorValue>;

/** Groups, and who stands in each of their places, B · T of them; an empty place holds nobody. */
export interface Rows extends Grouping {
  readonly places: readonly (FutureRun | undefined)[];
}

/** The newest event of each future; token 0 at age 0 where nobody stands. */
export function newestFeeds(decoder: EventDecoder, { places, patients, width }: Rows): Feeds {
  const shape = [patients.length, width];
  const ages = places.map((run) => run?.ageDays ?? 0);
  return {
    tokens: { values: Int32Array.from(places, (run) => run?.token ?? 0), shape },
    ages: agesValue(decoder, ages, shape),
  };
}

export function ownFeeds({ layers, heads, width }: EventDecoder, own: OwnCache, { places }: Rows): Feeds {
  const shape = [own.events, places.length, heads, width / heads];
  return perLayer(layers, (layer) => ({
    [cacheInput(layer, "ownKeys")]: { values: own.view(layer), shape },
    [cacheInput(layer, "ownValues")]: { values: own.view(layers + layer), shape },
  }));
}

export function sharedFeeds(
  { layers, heads, width }: EventDecoder,
  prompts: readonly Prompt[],
  { patients }: Rows,
): Feeds {
  const h = width / heads;
  const P = patients.reduce((most, patient) => Math.max(most, sharedEvents(prompts[patient])), 1);
  const mask = new Float32Array(patients.length * P);
  patients.forEach((patient, group) => {
    mask.fill(-1e9, group * P + sharedEvents(prompts[patient]), (group + 1) * P);
  });
  const shape = [patients.length, heads, P, h];
  const gather = (layer: number, part: "keys" | "values"): TensorValue => {
    const values = new Float32Array(patients.length * width * P);
    patients.forEach((patient, group) => {
      const prompt = prompts[patient];
      if (prompt === undefined) return;
      const size = prompt.events * h;
      for (let head = 0; head < heads; head++) {
        const start = (layer * heads + head) * size;
        const shared = prompt[part].subarray(start, start + size - h);
        values.set(shared, (group * heads + head) * P * h);
      }
    });
    return { values, shape };
  };
  return {
    promptMask: { values: mask, shape: [patients.length, 1, 1, P] },
    ...perLayer(layers, (layer) => ({
      [cacheInput(layer, "promptKeys")]: gather(layer, "keys"),
      [cacheInput(layer, "promptValues")]: gather(layer, "values"),
    })),
  };
}

/** Keys (`index` < L) or values of the prompts' last events, a row for each place: `[B·T, D]`. */
export function lastEvents(
  { layers, heads, width }: EventDecoder,
  prompts: readonly Prompt[],
  rows: Rows,
  index: number,
): Float32Array {
  const h = width / heads;
  const into = new Float32Array(rows.places.length * width);
  rows.places.forEach((_, row) => {
    const prompt = prompts[rows.patients[Math.floor(row / rows.width)] ?? 0];
    if (prompt === undefined) return;
    const from = index < layers ? prompt.keys : prompt.values;
    for (let head = 0; head < heads; head++) {
      const end = ((index % layers) * heads + head + 1) * prompt.events * h;
      into.set(from.subarray(end - h, end), row * width + head * h);
    }
  });
  return into;
}

/** Events of a prompt that its futures share: all but the last. */
function sharedEvents(prompt: Prompt | undefined): number {
  return (prompt?.events ?? 1) - 1;
}

function perLayer(layers: number, feedsOf: (layer: number) => Feeds): Feeds {
  return Object.assign({}, ...Array.from({ length: layers }, (_, layer) => feedsOf(layer)));
}
