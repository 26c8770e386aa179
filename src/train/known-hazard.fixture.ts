/**
 * @module train/known-hazard.fixture: a corpus whose hazards are known, for tests and benches.
 *
 * A person has a lab that wanders around a personal level z (standard normal) and may smoke. The hazard of the disease is
 * 0.012 · exp(0.03 (age - 50) + 1.1 smoker + 0.8 z) a year, that of death 0.006 · exp(0.07 (age - 50)); visits come once a year on average
 * and carry noise codes beside the lab.
 */
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson, createRandom, DAYS_PER_YEAR, type Random } from "#core";
import { type CorpusSnapshot, openCorpus } from "#corpus";
import { sha256Tree, writeFileAtomic, writeSafetensors } from "#storage";

const noiseCodes = Array.from({ length: 40 }, (_, i) => `ICD10CM//Z${String(i).padStart(2, "0")}`);
const codes = ["MEDS_BIRTH", "SEX//F", "SEX//M", "SMOKER", "DISEASE", "MEDS_DEATH", ...noiseCodes];
const LAB = 2 + codes.length;
const labEdges = [-1.5, -0.75, 0, 0.75, 1.5];

export interface KnownPerson {
  readonly smoker: boolean;
  readonly level: number;
  readonly startAge: number;
  readonly tokens: number[];
  readonly ages: number[];
  readonly values: number[];
  readonly disease: number;
  readonly death: number;
  readonly endAge: number;
}

export function diseaseHazard(age: number, smoker: boolean, level: number): number {
  return 0.012 * Math.exp(0.03 * (age - 50) + (smoker ? 1.1 : 0) + 0.8 * level);
}

export function deathHazard(age: number): number {
  return 0.006 * Math.exp(0.07 * (age - 50));
}

/** True risk of the disease within `years` of `age`, with death competing, by the midpoint rule. */
export function trueRisk(age: number, years: number, smoker: boolean, level: number): number {
  const pieces = 200;
  const d = years / pieces;
  let survival = 1;
  let risk = 0;
  for (let i = 0; i < pieces; i++) {
    const at = age + (i + 0.5) * d;
    const hazard = diseaseHazard(at, smoker, level);
    risk += survival * hazard * d;
    survival *= Math.exp(-(hazard + deathHazard(at)) * d);
  }
  return risk;
}

/** True risk of the disease or death within `years` of `age`, by the midpoint rule. */
export function trueRiskOfEither(age: number, years: number, smoker: boolean, level: number): number {
  const pieces = 200;
  const at = (i: number) => age + ((i + 0.5) * years) / pieces;
  const hazards = Array.from({ length: pieces }, (_, i) => diseaseHazard(at(i), smoker, level) + deathHazard(at(i)));
  return -Math.expm1((-years / pieces) * hazards.reduce((sum, hazard) => sum + hazard, 0));
}

export function drawPerson(random: Random): KnownPerson {
  const smoker = random.next() < 0.35;
  const level = random.normal();
  const startAge = 35 + 35 * random.next();
  const endPlanned = startAge + 4 + 10 * random.next();
  const first = (hazard: (age: number) => number) => {
    for (let age = startAge; age < endPlanned; age += 0.05) {
      if (random.next() < 1 - Math.exp(-0.05 * hazard(age + 0.025))) return age + 0.05 * random.next();
    }
    return Number.NaN;
  };
  const disease = first((age) => diseaseHazard(age, smoker, level));
  const death = first(deathHazard);
  const endAge = Number.isNaN(death) ? endPlanned : death;
  const entries: [number, number, number][] = [
    [0, 2, 0],
    [0, random.next() < 0.5 ? 3 : 4, 0],
  ];
  if (smoker) entries.push([startAge, 5, 0]);
  for (let age = startAge; age < endAge; age += random.exponential(1) + 0.02) {
    const value = level + 0.4 * random.normal();
    entries.push([age, LAB + 1 + labEdges.filter((edge) => value >= edge).length, value]);
    for (let n = random.integer(4); n > 0; n--) entries.push([age, 8 + random.integer(noiseCodes.length), 0]);
  }
  if (disease <= endAge) entries.push([disease, 6, 0]);
  if (!Number.isNaN(death)) entries.push([death, 7, 0]);
  entries.sort((a, b) => a[0] - b[0]);
  return {
    smoker,
    level,
    startAge,
    disease: disease <= endAge ? disease : Number.NaN,
    death,
    endAge,
    tokens: entries.map(([, token]) => token),
    ages: entries.map(([age]) => age * DAYS_PER_YEAR),
    values: entries.map(([, , value]) => value),
  };
}

/** Writes a corpus of such people, four in five of them to train, and opens it. */
export async function writeKnownCorpus(directory: string, people: number, seed: string): Promise<CorpusSnapshot> {
  const random = createRandom(seed);
  const all = Array.from({ length: people }, (_, i) => drawPerson(random.fork(i)));
  const draft = join(directory, "draft");
  await mkdir(draft, { recursive: true });
  const cut = Math.floor(people * 0.8);
  await writeShard(join(draft, "train-000.safetensors"), all.slice(0, cut));
  await writeShard(join(draft, "tuning-000.safetensors"), all.slice(cut));
  const vocabulary = {
    format: "osler-vocabulary-1",
    minSubjects: 1,
    assumedEntryAgeDays: 0,
    tokens: ["PAD", "UNKNOWN", ...codes, "LAB", ...Array.from({ length: labEdges.length + 1 }, (_, i) => `LAB//${i}`)],
    unknown: {},
    codes: [
      ...codes.map((code, i) => ({ code, token: i + 2 })),
      { code: "LAB", token: LAB, values: { edges: labEdges, basis: "threshold", centre: 0, scale: 1 } },
    ],
  };
  const outcomes = [
    { id: "death", title: "Death", codes: ["MEDS_DEATH*"] },
    { id: "disease", title: "The disease", codes: ["DISEASE"] },
  ];
  const counts = {
    subjects: 0,
    tokens: 0,
    deaths: 0,
    personYears: 0,
    sex: {},
    ageBands: {},
    codeFamilies: {},
    outcomes: {},
    eventDecades: {},
  };
  const datasheet = {
    format: "osler-corpus-1",
    shards: { train: 1, tuning: 1 },
    vocabularySize: vocabulary.tokens.length,
    unknownTokens: 0,
    splits: { train: counts, tuning: counts },
    refused: {},
    heldOutSubjects: 0,
    seed,
  };
  for (const [name, value] of Object.entries({ vocabulary, outcomes, datasheet })) {
    await writeFileAtomic(join(draft, `${name}.json`), canonicalJson(value));
  }
  const place = join(directory, await sha256Tree(draft));
  await rename(draft, place);
  return openCorpus(place);
}

async function writeShard(path: string, people: readonly KnownPerson[]): Promise<void> {
  const floats = (values: number[], shape: number[] = [values.length]) => ({
    dtype: "F32" as const,
    shape,
    data: Float32Array.from(values),
  });
  const offsets = [0];
  for (const { tokens } of people) offsets.push((offsets.at(-1) ?? 0) + tokens.length);
  const tokens = people.flatMap((person) => person.tokens);
  await writeSafetensors(path, {
    tokens: { dtype: "I32", shape: [tokens.length], data: Int32Array.from(tokens) },
    ageDays: floats(people.flatMap(({ ages }) => ages)),
    values: floats(people.flatMap(({ values }) => values)),
    offsets: { dtype: "I32", shape: [offsets.length], data: Int32Array.from(offsets) },
    subjects: { dtype: "F64", shape: [people.length], data: Float64Array.from(people, (_, i) => i) },
    firstOccurrenceAgeDays: floats(
      people.flatMap(({ death, disease }) => [death * DAYS_PER_YEAR, disease * DAYS_PER_YEAR]),
      [people.length, 2],
    ),
    observationStartAgeDays: floats(people.map(({ startAge }) => startAge * DAYS_PER_YEAR)),
    observationEndAgeDays: floats(people.map(({ endAge }) => endAge * DAYS_PER_YEAR)),
    deathAgeDays: floats(people.map(({ death }) => death * DAYS_PER_YEAR)),
  });
}
