/**
 * @module sampling/step-feeds: what a step reads: the newest events, the futures' own caches, the prompts they share.
 *
 * Letters as in `cached-attention`.
 */
import type { TensorValue } from "#graph";
import { cacheInput } from "./decoder-graphs.ts";
import type { EventDecoder } from "./event-decoder.ts";
import type { FutureRun } from "./future-run.ts";
import type { OwnCache } from "./own-cache.ts";
import type { Grouping } from "./plan-groups.ts";
import { agesValue, type Prompt } from "./prompt.ts";

type Feeds = Record<string, TensorValue>;

const HIDDEN = -1e9;

/** Groups, and who stands in each of their places, R of them; an empty place holds nobody. */
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

export function ownFeeds({ layers, width }: EventDecoder, own: OwnCache, { places }: Rows): Feeds {
  const shape = [own.events, places.length, 1, width];
  return perLayer(layers, (layer) => ({
    [cacheInput(layer, "ownKeys")]: { values: own.view(2 * layer), shape },
    [cacheInput(layer, "ownValues")]: { values: own.view(2 * layer + 1), shape },
  }));
}

/** The last event of each place's prompt, to be put into the own caches: `[R, 2·L·D]`. */
export function lastEvents(prompts: readonly Prompt[], { patients, width, places }: Rows): Float32Array {
  const size = (prompts[0]?.kept.length ?? 0) / eventsOf(prompts[0]);
  const into = new Float32Array(places.length * size);
  places.forEach((_, row) => {
    const prompt = prompts[patients[Math.floor(row / width)] ?? 0];
    if (prompt !== undefined) into.set(prompt.kept.subarray((prompt.events - 1) * size), row * size);
  });
  return into;
}

/** All events of each group's prompt but the last, padded to the longest and at least one place wide. */
export function sharedFeeds(decoder: EventDecoder, prompts: readonly Prompt[], { patients }: Rows): Feeds {
  const { layers, heads, width } = decoder;
  const P = patients.reduce((most, patient) => Math.max(most, eventsOf(prompts[patient]) - 1), 1);
  const mask = new Float32Array(patients.length * P);
  patients.forEach((patient, group) => {
    mask.fill(HIDDEN, group * P + eventsOf(prompts[patient]) - 1, (group + 1) * P);
  });
  const shape = [patients.length, heads, P, width / heads];
  const gather = (index: number): TensorValue => {
    const values = new Float32Array(patients.length * P * width);
    patients.forEach((patient, group) => {
      const prompt = prompts[patient];
      const into = values.subarray(group * P * width, (group + 1) * P * width);
      if (prompt !== undefined) turnToHeads(decoder, prompt, index, P, into);
    });
    return { values, shape };
  };
  return {
    mask: { values: mask, shape: [patients.length, 1, 1, P] },
    ...perLayer(layers, (layer) => ({
      [cacheInput(layer, "promptKeys")]: gather(2 * layer),
      [cacheInput(layer, "promptValues")]: gather(2 * layer + 1),
    })),
  };
}

/** Array `index` of a prompt's events but the last, as `[H, P, h]`. */
function turnToHeads(
  { layers, heads, width }: EventDecoder,
  prompt: Prompt,
  index: number,
  P: number,
  into: Float32Array,
): void {
  const h = width / heads;
  for (let event = 0; event + 1 < prompt.events; event++) {
    const start = (event * 2 * layers + index) * width;
    for (let head = 0; head < heads; head++) {
      const place = (head * P + event) * h;
      for (let i = 0; i < h; i++) into[place + i] = prompt.kept[start + head * h + i] as number;
    }
  }
}

function eventsOf(prompt: Prompt | undefined): number {
  return prompt?.events ?? 1;
}

function perLayer(layers: number, feedsOf: (layer: number) => Feeds): Feeds {
  return Object.assign({}, ...Array.from({ length: layers }, (_, layer) => feedsOf(layer)));
}
