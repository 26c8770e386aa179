/**
 * @module neighbours/build-neighbours: from a corpus and the model trained on it to the index of people to compare with.
 *
 * Before: `corpus` (who was admitted), `train`. After: `openNeighbours`.
 * Promise: only subjects of the train split are in it, and so nobody who opted out; of people the model never saw only how far they stand from the
 * index is kept; the same inputs give the same bytes; one shard and a batch of moments are in memory besides the index.
 */
import { join } from "node:path";
import type { Progress } from "#core";
import { type CorpusSnapshot, readShard } from "#corpus";
import type { AskedTokens, EventModel } from "#model";
import { sha256File, writeDirectoryAtomic } from "#storage";
import { drawMoments } from "./draw-moments.ts";
import { findNearest, squaredDistances, standardise } from "./nearest-people.ts";
import {
  type NeighbourHead,
  type NeighbourIndex,
  type NeighbourPeople,
  SEX_CODES,
  writeNeighbourIndex,
} from "./neighbour-index.ts";
import { peopleColumns, recordOf } from "./people-columns.ts";

export interface BuildNeighboursOptions {
  readonly corpus: CorpusSnapshot;
  readonly model: EventModel;
  /** Where the model was opened. */
  readonly checkpoint: string;
  /** A shard of people the model never saw, packed as the corpus is. */
  readonly strangers: string;
  /** What the data set's papers call a code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly directory: string;
  readonly progress: Progress;
}

/** Moments in an index at most, some 30 MB with 100 outcomes. */
const MOST_MOMENTS = 50_000;
/** Mean time between two moments of a person, years; longer where that would be more moments, up to the second, beyond which people are left out. */
const SHORTEST_GAP = 2;
const LONGEST_GAP = 10;
const BATCH = 512;
/** People an answer is about: a fifteenth of the index, between these. */
const LEAST_ASKED = 50;
const MOST_ASKED = 200;
/** Strangers asked how near their neighbours are, and how many of an outcome it takes to say what is usual. */
const STRANGERS = 500;
const LEAST_STRANGERS = 20;
const USUAL = 0.95;
/** Facts about persons and the form of a record, which are no finding. */
const notShown = /^(MEDS_|SEX|GENDER|RACE|ETHNICITY|LANGUAGE|MARITAL|ENCOUNTER_|CONDITION_END|OBSERVATION_|UNKNOWN)/;

/** Builds the index in place of the one in `directory`. */
export function buildNeighbours(
  options: BuildNeighboursOptions,
): Promise<{ people: number; moments: number; asked: number }> {
  return writeDirectoryAtomic(options.directory, async (temporary) => {
    const index = await makeIndex(options);
    await writeNeighbourIndex(temporary, index);
    return { people: index.subjects.length, moments: index.personOf.length, asked: index.head.asked };
  });
}

async function makeIndex(options: BuildNeighboursOptions): Promise<NeighbourIndex> {
  const { corpus, model, checkpoint, titles } = options;
  const { personYears } = corpus.datasheet.splits.train;
  const gap = Math.min(LONGEST_GAP, Math.max(SHORTEST_GAP, personYears / MOST_MOMENTS));
  const every = Math.ceil(personYears / gap / MOST_MOMENTS);
  const gathered = await gather(options, corpus.shards.train, gap, (s) => s % every === 0);
  const K = model.outcomes.length;
  const [mean, deviation] = moments(gathered.logOdds, K);
  const rough: NeighbourHead = {
    format: "osler-neighbours-1",
    model: await sha256File(join(checkpoint, "model.safetensors")),
    outcomes: model.outcomes.map(({ id, sex }) => ({ id, sex: sex ?? null })),
    codes: model.vocabulary.codes.map(({ code }) => ({
      code,
      title: titles.get(code) ?? null,
      shown: !notShown.test(code),
    })),
    mean,
    deviation,
    asked: peopleAsked(gathered.people.subjects.length),
    usual: model.outcomes.map(() => null),
  };
  const places = new Float32Array(gathered.logOdds.length);
  for (let at = 0; at < places.length; at += K)
    places.set(standardise(rough, gathered.logOdds.subarray(at, at + K)), at);
  const { personOf, momentAgeDays } = gathered;
  const index = { head: rough, ...gathered.people, personOf, momentAgeDays, places };
  return { ...index, head: { ...rough, usual: await usualDistances(options, index) } };
}

/** In tens; 0 if a fifteenth would be fewer than may be described. */
function peopleAsked(people: number): number {
  const asked = Math.min(MOST_ASKED, 10 * Math.floor(people / 150));
  return asked < LEAST_ASKED ? 0 : asked;
}

/** How far the last of the people asked for stands from 19 in 20 strangers who could still have the outcome. */
async function usualDistances(options: BuildNeighboursOptions, index: NeighbourIndex): Promise<(number | null)[]> {
  const { head } = index;
  if (head.asked === 0) return head.outcomes.map(() => null);
  const strangers = await gather(options, [options.strangers], SHORTEST_GAP, () => true);
  const K = head.outcomes.length;
  const used = Math.min(STRANGERS, strangers.personOf.length);
  const found: number[][] = head.outcomes.map(() => []);
  for (let i = 0; i < used; i++) {
    const row = Math.floor((i * strangers.personOf.length) / used);
    const person = strangers.personOf[row] as number;
    const squares = squaredDistances(index, standardise(head, strangers.logOdds.subarray(row * K, (row + 1) * K)));
    for (const [k, { sex }] of head.outcomes.entries()) {
      const past =
        (strangers.people.firstAgeDays[person * K + k] as number) <= (strangers.momentAgeDays[row] as number);
      if (past || (sex !== null && strangers.people.sex[person] !== SEX_CODES[sex])) continue;
      found[k]?.push(findNearest(index, squares, k, new Set(), head.asked).furthest);
    }
    options.progress({ done: i, total: used, note: "how near people usually are" });
    await new Promise((resume) => setImmediate(resume));
  }
  return found.map((distances) => {
    if (distances.length < LEAST_STRANGERS) return null;
    const usual = distances.sort((a, b) => a - b)[Math.ceil(USUAL * distances.length) - 1] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(usual) ? usual : null;
  });
}

interface Gathered {
  readonly people: NeighbourPeople;
  readonly personOf: Int32Array;
  readonly momentAgeDays: Float32Array;
  /** `[M, K]` */
  readonly logOdds: Float32Array;
}

/** The subjects of shards who have a moment, and where they stand at their moments. @param takes by number over all shards */
async function gather(
  { model, progress }: BuildNeighboursOptions,
  shards: readonly string[],
  gapYears: number,
  takes: (s: number) => boolean,
): Promise<Gathered> {
  const people = peopleColumns(model.vocabulary, model.outcomes.length);
  const personOf: number[] = [];
  const momentAgeDays: number[] = [];
  const places: Float32Array[] = [];
  let seen = 0;
  for (const path of shards) {
    const shard = await readShard(path);
    let waiting: AskedTokens[] = [];
    const ask = async () => {
      places.push(...(await model.placeTokens(waiting)));
      waiting = [];
      progress({ done: places.length, note: "moments placed" });
    };
    for (let s = 0; s < shard.subjects.length; s++) {
      const moments = takes(seen++) ? drawMoments(shard, s, gapYears) : [];
      if (moments.length === 0) continue;
      const record = recordOf(shard, s);
      const person = people.add(shard, s);
      for (const age of moments) {
        personOf.push(person);
        momentAgeDays.push(age);
        waiting.push({ ...record, momentAgeDays: age });
      }
      if (waiting.length >= BATCH) await ask();
    }
    await ask();
  }
  const K = model.outcomes.length;
  const logOdds = new Float32Array(places.length * K);
  for (const [row, place] of places.entries()) logOdds.set(place, row * K);
  return {
    people: people.people(),
    personOf: Int32Array.from(personOf),
    momentAgeDays: Float32Array.from(momentAgeDays),
    logOdds,
  };
}

/** Mean and deviation of each column; a column that never varies has the deviation 1. */
function moments(logOdds: Float32Array, K: number): [number[], number[]] {
  const rows = Math.max(1, logOdds.length / K);
  const mean = new Array<number>(K).fill(0);
  const square = new Array<number>(K).fill(0);
  logOdds.forEach((value, at) => {
    mean[at % K] = (mean[at % K] ?? 0) + value / rows;
  });
  logOdds.forEach((value, at) => {
    square[at % K] = (square[at % K] ?? 0) + (value - (mean[at % K] ?? 0)) ** 2 / rows;
  });
  return [mean, square.map((sum) => (sum > 0 ? Math.sqrt(sum) : 1))];
}
