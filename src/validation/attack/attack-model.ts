/**
 * @module validation/attack/attack-model: what can be learnt from a trained model about the people it was trained on.
 *
 * Members are the corpus's training subjects, strangers its data set's held-out subjects. A reference model is trained on four fifths of the
 * tuning subjects, and stopped by the rest: these stand on neither side, though the model learnt from them too. Canaries need a training run of
 * their own, on the corpus with them in it, by the same recipe. Promise: the same inputs give the same report.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AttackReport } from "#contract";
import { type Deidentified, hashText, type MedsDataset, type Progress, type SubjectRecord } from "#core";
import { type CorpusSnapshot, packRecords, withShards } from "#corpus";
import { type HistoryLikelihood, openLikelihoods, readCheckpoint } from "#model";
import { sha256File } from "#storage";
import { readSubjects } from "#timeline";
import { attackGates } from "./attack-gates.ts";
import { canaryRepeats, exposure, longestRun, makeCanaries, makeCandidates, plantCanaries } from "./canaries.ts";
import { attackStrength, mean, meanGap, minKProbability, resampledAreas, toFigure } from "./membership.ts";
import { type Person, readPeople, sensitiveAttributes, tokensOf, vulnerableGroups, withoutTokens } from "./people.ts";

export interface AttackOptions {
  /** Directory of the attacked checkpoint or release. */
  readonly model: string;
  /** What it was trained on. */
  readonly corpus: CorpusSnapshot;
  /** Where its held-out subjects are. */
  readonly dataset: Deidentified<MedsDataset>;
  /** Trains a model on a corpus by the recipe of the attacked one. */
  readonly train: (corpus: CorpusSnapshot, directory: string) => Promise<unknown>;
  readonly seed: string | number;
  readonly progress: Progress;
}

/** Strangers a group needs to be measured: half-width .08 at 50. */
const ENOUGH = 50;
const CANDIDATES = 1000;
/** People of one class a sensitive attribute needs on each side. */
const ENOUGH_CASES = 10;

/** Runs all attacks. Two trainings; the rest is minutes. */
export async function attackModel(options: AttackOptions): Promise<AttackReport> {
  const { model, corpus, seed, progress } = options;
  const steps = [
    "strangers packed",
    "reference model trained",
    "membership asked",
    "canaries planted and asked",
    "attributes asked",
  ];
  let done = 0;
  const tell = () => progress({ done: ++done, total: steps.length, note: steps[done - 1] ?? "" });
  return inScratch(async (scratch) => {
    const asked = await askPeople(options, scratch, tell);
    const { members, strangers, own } = asked;
    const { membership, untestedGroups } = measureMembership(asked, corpus, seed);
    tell();
    const canaries = await measureCanaries(options, scratch);
    tell();
    const { sensitive, untestedAttributes } = await measureAttributes(options, members, strangers);
    tell();
    return {
      format: "osler-attack-report-2",
      model: await sha256File(join(model, "model.safetensors")),
      seed,
      counts: { members: members.length, nonMembers: strangers.length, reference: asked.referenceSubjects },
      membership,
      untestedGroups,
      canaries,
      trajectories: measureTrajectories(own, members.length, seed),
      sensitive,
      untestedAttributes,
      gates: attackGates({ membership, canaries }),
    };
  });
}

/** Membership alone, with one training: of a model so large that another with canaries in it costs too much. */
export function attackMembership(options: AttackOptions): Promise<Pick<AttackReport, "membership" | "untestedGroups">> {
  return inScratch(async (scratch) =>
    measureMembership(await askPeople(options, scratch, () => {}), options.corpus, options.seed),
  );
}

async function inScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), "osler-attack-"));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What the attacked model and a reference give to members and strangers. */
async function askPeople(options: AttackOptions, scratch: string, tell: () => void) {
  const { model, corpus } = options;
  const { config } = await readCheckpoint(model);
  const packed = await packStrangers(options, scratch);
  tell();
  const members = await readPeople(corpus.shards.train, config);
  const strangers = await readPeople([packed.strangers], config);
  const reference = join(scratch, "reference");
  const shards = { train: [packed.reference], tuning: [packed.stopping] };
  await options.train(withShards(corpus, shards, "reference"), reference);
  tell();
  const own = await likelihoods(model, [...members, ...strangers]);
  const other = await likelihoods(reference, [...members, ...strangers]);
  return { members, strangers, own, other, referenceSubjects: packed.referenceSubjects };
}

async function packStrangers({ corpus, dataset, seed }: AttackOptions, scratch: string) {
  let referenceSubjects = 0;
  async function* tuning(stopping: boolean): AsyncGenerator<SubjectRecord> {
    for await (const record of readSubjects(dataset, { split: "tuning" })) {
      if ((hashText(`${seed}/reference/${record.subject}`) % 5 === 0) !== stopping) continue;
      if (!stopping) referenceSubjects++;
      yield record;
    }
  }
  return {
    strangers: await packRecords(corpus, readSubjects(dataset, { split: "held_out" }), scratch, "strangers"),
    reference: await packRecords(corpus, tuning(false), scratch, "reference"),
    stopping: await packRecords(corpus, tuning(true), scratch, "stopping"),
    referenceSubjects,
  };
}

async function likelihoods(directory: string, people: readonly Person[], watched: readonly number[] = []) {
  const reader = openLikelihoods(directory, watched);
  try {
    return await reader.read(people.map(({ history }) => history));
  } finally {
    await reader.close();
  }
}

interface Asked {
  readonly members: readonly Person[];
  readonly strangers: readonly Person[];
  readonly own: readonly HistoryLikelihood[];
  readonly other: readonly HistoryLikelihood[];
}

function measureMembership(
  { members, strangers, own, other }: Asked,
  { vocabulary }: CorpusSnapshot,
  seed: string | number,
) {
  const people = [...members, ...strangers];
  const attacks = {
    "min-20%-probability": own.map(({ logProbabilities }) => minKProbability(logProbabilities)),
    "reference-ratio": own.map(({ logProbabilities }, i) => {
      const difference = mean(logProbabilities) - mean(other[i]?.logProbabilities ?? []);
      return Number.isFinite(difference) ? difference : undefined;
    }),
    "outcome-likelihood": own.map(({ outcomeLogLikelihood }, i) => {
      const difference = mean(outcomeLogLikelihood) - mean(other[i]?.outcomeLogLikelihood ?? []);
      return Number.isFinite(difference) ? difference : undefined;
    }),
  } as const;
  const groupsOf = vulnerableGroups(members, vocabulary);
  const groups = people.map((person) => ["all", ...groupsOf(person)]);
  const names = [...new Set(groups.flat())].sort((a, b) => (a === "all" ? -1 : b === "all" ? 1 : a < b ? -1 : 1));
  const membership: AttackReport["membership"] = [];
  const untested = new Set<string>();
  for (const group of names) {
    for (const [attack, scores] of Object.entries(attacks)) {
      const of = (from: number, to: number) =>
        scores
          .slice(from, to)
          .filter((score, i): score is number => score !== undefined && groups[from + i]?.includes(group) === true);
      const [inside, outside] = [of(0, members.length), of(members.length, people.length)];
      const strength =
        Math.min(inside.length, outside.length) < ENOUGH
          ? undefined
          : attackStrength(inside, outside, `${seed}/${attack}/${group}`);
      if (strength === undefined) untested.add(group);
      else {
        membership.push({
          attack: attack as keyof typeof attacks,
          group,
          members: inside.length,
          nonMembers: outside.length,
          auroc: strength.auroc,
          tprAtFpr001: strength.tpr,
        });
      }
    }
  }
  return { membership, untestedGroups: [...untested].sort() };
}

/** The later half of each record: how often the model's first guess was among what came next. */
function measureTrajectories(
  own: readonly HistoryLikelihood[],
  members: number,
  seed: string | number,
): AttackReport["trajectories"] {
  const later = own.map(({ guessed }) => guessed.slice(Math.floor(guessed.length / 2)));
  const hits = (from: number, to?: number) =>
    later
      .slice(from, to)
      .filter((guessed) => guessed.length > 0)
      .map((guessed) => mean(guessed.map(Number)));
  const verbatim = (from: number, to?: number) =>
    mean(later.slice(from, to).map((guessed) => Number(longestRun(guessed) >= 10)));
  const gap = meanGap(hits(0, members), hits(members), `${seed}/trajectories`);
  if (gap === undefined) return null;
  return { ...gap, membersVerbatim10: verbatim(0, members), nonMembersVerbatim10: verbatim(members) };
}

async function measureCanaries(
  { corpus, train, seed }: AttackOptions,
  scratch: string,
): Promise<AttackReport["canaries"]> {
  const canaries = makeCanaries(corpus.vocabulary, String(seed));
  const planted = await packRecords(corpus, plantCanaries(canaries), scratch, "canaries");
  const directory = join(scratch, "with-canaries");
  const shards = { train: [...corpus.shards.train, planted], tuning: corpus.shards.tuning };
  await train(withShards(corpus, shards, "canaries"), directory);
  const { config } = await readCheckpoint(directory);
  const probes = [
    ...canaries.map(({ record }) => record),
    ...makeCandidates(corpus.vocabulary, String(seed), CANDIDATES),
  ];
  const probed = await readPeople([await packRecords(corpus, probes, scratch, "probes")], config);
  const read = await likelihoods(directory, probed);
  const scores = read.map(({ logProbabilities }) => mean(logProbabilities));
  const candidates = scores.slice(canaries.length);
  return canaryRepeats.map((repeats) => {
    const own = canaries.flatMap((canary, i) => (canary.repeats === repeats ? [i] : []));
    const exposures = own.map((i) => exposure(scores[i] ?? Number.NEGATIVE_INFINITY, candidates));
    return {
      repeats,
      sequences: own.length,
      exposure: mean(exposures),
      mostExposure: Math.max(...exposures),
      longestVerbatim: Math.max(...own.map((i) => longestRun(read[i]?.guessed ?? []))),
    };
  });
}

/** Who has a sensitive code, told from the rest of the record by the probability the model gives to such codes. */
async function measureAttributes(
  { model, corpus, seed }: AttackOptions,
  members: readonly Person[],
  strangers: readonly Person[],
) {
  const sensitive: AttackReport["sensitive"] = [];
  const untestedAttributes: string[] = [];
  for (const [attribute, pattern] of Object.entries(sensitiveAttributes)) {
    const hidden = tokensOf(corpus.vocabulary, pattern);
    const has = (person: Person) => [...hidden].some((token) => person.tokens.has(token));
    const sides = [members, strangers].map((people) => people.filter(({ history }) => history.tokens.length > 1));
    const cases = sides.map((people) => people.filter(has).length);
    if (hidden.size === 0 || Math.min(...cases) < ENOUGH_CASES) {
      untestedAttributes.push(attribute);
      continue;
    }
    const areas: (readonly number[])[] = [];
    for (const people of sides) {
      const blind = people.map((person) => ({ ...person, history: withoutTokens(person.history, hidden) }));
      const read = await likelihoods(model, blind, [...hidden]);
      const scores = read.map(({ watchedMass }) => (watchedMass.length === 0 ? 0 : mean(watchedMass)));
      areas.push(resampledAreas(scores, people.map(has), `${seed}/${attribute}/${areas.length}`));
    }
    const [own = [], other = []] = areas;
    sensitive.push({
      attribute,
      cases: { members: cases[0] ?? 0, nonMembers: cases[1] ?? 0 },
      members: toFigure(own),
      nonMembers: toFigure(other),
      gap: toFigure(own.map((area, i) => area - (other[i] ?? area))),
    });
  }
  return { sensitive, untestedAttributes };
}
