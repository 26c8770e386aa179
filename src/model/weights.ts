/**
 * @module model/weights: initial weights, and checkpoints on disk.
 *
 * A checkpoint is a directory: `model.safetensors`, `config.json`, `vocabulary.json`, `outcomes.json`.
 */
import { join } from "node:path";
import { canonicalJson, createRandom } from "#core";
import { getSlot, type ParameterLayout, planLayout, viewOf } from "#graph";
import {
  findJson,
  getTensor,
  readSafetensors,
  requirePath,
  type SafeTensor,
  writeFileAtomic,
  writeSafetensors,
} from "#storage";
import { type Outcome, parseOutcomes } from "#timeline";
import { parseVocabulary, toVocabularyJson, type Vocabulary } from "#tokens";
import { parameterSpecs, type WeightReader } from "./architecture.ts";
import { type EventModelConfig, parseConfig } from "./config.ts";

/** What the heads know before training: log base rates, counted on the training split. Without them training is unstable. */
export interface BaseRates {
  /** `[K·H]` log hazard per year. */
  readonly logHazards: Float32Array;
  /** `[W]` log rate per year. */
  readonly logWaits: Float32Array;
  /** `[V]` log frequency. */
  readonly logMarks: Float32Array;
  /** `[V·H]` log hazard per year of each token's first occurrence; left out for a model without a query head. */
  readonly logTokens?: Float32Array;
  /** `[V]` log ratio of that hazard for who had the token before to that of who had not. */
  readonly logAgain?: Float32Array;
}

export interface Checkpoint {
  readonly config: EventModelConfig;
  readonly vocabulary: Vocabulary;
  readonly outcomes: readonly Outcome[];
  /** One array a member. */
  readonly weights: readonly Float32Array[];
}

/** Where each parameter of one member stands. */
export function modelLayout(config: EventModelConfig): ParameterLayout {
  return planLayout(parameterSpecs(config));
}

/** The weights of one member by name. */
export function weightReader(config: EventModelConfig, weights: Float32Array): WeightReader {
  const layout = modelLayout(config);
  return (name) => viewOf(weights, getSlot(layout, name));
}

/** Weights of one member before the first step. Heads start at the base rates and at no effect; each layer starts small. */
export function initialiseWeights(config: EventModelConfig, seed: string | number, rates: BaseRates): Float32Array {
  const layout = modelLayout(config);
  const weights = new Float32Array(layout.length);
  const random = createRandom(`weights/${seed}`);
  const residual = 1 / Math.sqrt(2 * config.layers);
  for (const slot of layout.slots) {
    const view = viewOf(weights, slot);
    if (slot.name === "next.gain") view.fill(1);
    if (
      slot.shape.length === 1 ||
      slot.name === "summary.weight" ||
      slot.name.startsWith("hazard.") ||
      slot.name.startsWith("wait.") ||
      (slot.name.startsWith("query.") && slot.name !== "query.token")
    )
      continue;
    const [inputs = 1] = slot.shape;
    const deviation =
      slot.name === "embedding.weight" || slot.name === "features.weight"
        ? 1 / Math.sqrt(config.width)
        : (slot.name.endsWith(".out") || slot.name.endsWith(".down") ? residual : 1) / Math.sqrt(inputs);
    const stream = random.fork(slot.name);
    for (let i = 0; i < view.length; i++) view[i] = deviation * stream.normal();
  }
  viewOf(weights, getSlot(layout, "hazard.bias")).set(rates.logHazards);
  viewOf(weights, getSlot(layout, "wait.bias")).set(rates.logWaits);
  viewOf(weights, getSlot(layout, "next.bias")).set(rates.logMarks);
  if (rates.logAgain !== undefined) viewOf(weights, getSlot(layout, "query.again")).set(rates.logAgain);
  if (rates.logTokens !== undefined) viewOf(weights, getSlot(layout, "query.bias")).set(rates.logTokens);
  return weights;
}

/** Writes the four files into an existing directory. */
export async function writeCheckpoint(directory: string, checkpoint: Checkpoint): Promise<void> {
  const { config, vocabulary, outcomes, weights } = checkpoint;
  const layout = modelLayout(config);
  const tensors = weights.map((member, m) => toTensors(layout, member, m));
  await writeSafetensors(join(directory, "model.safetensors"), Object.assign({}, ...tensors), {
    format: "osler-event-model-3",
  });
  await writeFileAtomic(join(directory, "config.json"), `${canonicalJson(config)}\n`);
  await writeFileAtomic(join(directory, "vocabulary.json"), toVocabularyJson(vocabulary));
  await writeFileAtomic(join(directory, "outcomes.json"), `${canonicalJson(outcomes)}\n`);
}

/** @throws OslerError `storage/file-missing`, `model/config-invalid`, `storage/safetensors-invalid` or `tokens/vocabulary-invalid` */
export async function readCheckpoint(directory: string): Promise<Checkpoint> {
  requirePath(join(directory, "model.safetensors"), "A model's weights");
  const config = parseConfig(await findJson(join(directory, "config.json")));
  const file = await readSafetensors(join(directory, "model.safetensors"));
  const layout = modelLayout(config);
  const weights = Array.from({ length: config.members }, (_, m) => {
    const member = new Float32Array(layout.length);
    for (const slot of layout.slots) viewOf(member, slot).set(getTensor(file, memberName(m, slot.name), "F32").data);
    return member;
  });
  return {
    config,
    vocabulary: parseVocabulary(await findJson(join(directory, "vocabulary.json"))),
    outcomes: parseOutcomes(await findJson(join(directory, "outcomes.json"))),
    weights,
  };
}

function toTensors(layout: ParameterLayout, weights: Float32Array, member: number): Record<string, SafeTensor> {
  return Object.fromEntries(
    layout.slots.map((slot) => [
      memberName(member, slot.name),
      { dtype: "F32", shape: slot.shape, data: viewOf(weights, slot).slice() },
    ]),
  );
}

/** A parameter's name in `model.safetensors`. */
function memberName(member: number, name: string): string {
  return `members.${member}.${name}`;
}
