import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRandom } from "#core";
import { encodeOnnx, openSession, parameterFeeds, planLayout } from "#graph";
import { delphiBatch, realEvents, splitByLength } from "./batch.ts";
import { delphiFeeds, targetCount } from "./feeds.ts";
import { type DelphiConfig, delphiParameters, delphiTrainingGraph, initialiseDelphi } from "./network.ts";
import { parseDelphiBin } from "./read-bin.ts";
import { type DelphiRun, trainDelphi } from "./train-delphi.ts";

const config: DelphiConfig = { vocabularySize: 1270, layers: 2, heads: 2, width: 12, dropout: 0, leastDays: 0.1 };

/** People of 2 to 30 events, whose second half repeats the first one's tokens: something to learn. */
function people(count: number): Uint8Array<ArrayBuffer> {
  const random = createRandom("people");
  const rows = Array.from({ length: count }, (_, patient) => {
    const length = 2 + random.integer(29);
    return Array.from({ length }, (_, i) => [patient, i * 700, i === 0 ? 1 + (patient % 2) : 20 + (i % 5)]);
  });
  return new Uint8Array(Uint32Array.from(rows.flat(2)).buffer);
}

test("a batch cut by length loses no event, wastes little, and its gradients add up to the whole batch's", async () => {
  const rows = parseDelphiBin(people(40));
  const everyone = Array.from({ length: 40 }, (_, i) => i);
  const batch = delphiBatch(rows, everyone, { noEvents: "random", moveLifestyle: true }, createRandom(1));
  const parts = splitByLength(batch, 4);
  const positions = parts.reduce((sum, part) => sum + part.B * part.T, 0);
  expect(parts.reduce((sum, part) => sum + realEvents(part), 0)).toBe(realEvents(batch));
  expect(realEvents(batch) / positions).toBeGreaterThan(0.7);
  expect(realEvents(batch) / (batch.B * batch.T)).toBeLessThan(0.6);

  const layout = planLayout(delphiParameters(config));
  const weights = new Float32Array(layout.length);
  initialiseDelphi(config, weights, "split");
  const { graph, outputs } = delphiTrainingGraph(config);
  const session = await openSession(encodeOnnx(graph, outputs), { asWritten: true });
  const weight = 1 / targetCount(batch);
  const gradientOf = async (part: typeof batch) => {
    const feeds = delphiFeeds(part, config.width, config.leastDays, weight);
    const results = await session.run({ ...parameterFeeds(weights, layout), ...feeds });
    return layout.slots.flatMap(({ name }) => [...(results[`gradient.${name}`]?.values ?? [])]);
  };
  const whole = await gradientOf(batch);
  const pieces = await Promise.all(parts.map(gradientOf));
  await session.close();
  const largest = Math.max(...whole.map(Math.abs).filter(Number.isFinite));
  const worst = whole.reduce((most, value, i) => {
    const added = pieces.reduce((sum, piece) => sum + (piece[i] ?? 0), 0);
    return Math.max(most, Math.abs(added - value));
  }, 0);
  expect(worst / largest).toBeLessThan(1e-5);
});

test("training with dropout lowers the loss, and the number of workers changes no bit of it", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-delphi-"));
  await writeFile(join(directory, "train.bin"), people(60));
  const run: DelphiRun = {
    config: { ...config, dropout: 0.1 },
    seed: 5,
    train: join(directory, "train.bin"),
    batch: 16,
    steps: 30,
    peak: 2e-2,
    floor: 2e-3,
    warmupSteps: 3,
    totalSteps: 30,
    weightDecay: 0.1,
    beta1: 0.9,
    beta2: 0.99,
    microBatch: 160,
  };
  const one = await trainDelphi({ ...run, workers: 1 });
  const two = await trainDelphi({ ...run, workers: 2 });
  const four = await trainDelphi({ ...run, workers: 4 });
  await rm(directory, { recursive: true });
  expect(four.losses).toEqual(two.losses);
  expect(one.losses).toEqual(two.losses);
  expect(two.events).toBe(four.events);
  const [first, last] = [two.losses[0]?.[0] ?? 0, two.losses.at(-1)?.[0] ?? 0];
  // The untrained network gives each of 1,270 tokens the same chance.
  expect(first).toBeCloseTo(Math.log(1270), 1);
  expect(last).toBeLessThan(first - 2);
});

test("started at the tokens' mean rates, the first loss is the one of rates alone", async () => {
  const directory = await mkdtemp(join(tmpdir(), "osler-delphi-"));
  await writeFile(join(directory, "train.bin"), people(400));
  const steps = { batch: 400, steps: 1, totalSteps: 1, peak: 1e-3, floor: 1e-4, warmupSteps: 0, weightDecay: 0 };
  const [beta1, beta2] = [0.9, 0.99];
  const wide = { ...config, width: 48 };
  const run: DelphiRun = { config: wide, seed: 5, train: join(directory, "train.bin"), ...steps, beta1, beta2 };
  const { losses } = await trainDelphi({ ...run, startAtRates: true });
  await rm(directory, { recursive: true });
  const everyone = Array.from({ length: 400 }, (_, i) => i);
  const options = { noEvents: "random", moveLifestyle: true } as const;
  const feeds = delphiFeeds(delphiBatch(parseDelphiBin(people(400)), everyone, options, createRandom(1)), 48, 0.1, 1);
  const days = Array.from(feeds["logDays"]!.values, (log) => Math.exp(log));
  const targets = [...feeds["targets"]!.values].filter((_, i) => i % 2 === 1);
  const shares = [...new Set(targets)].map((token) => targets.filter((t) => t === token).length / targets.length);
  // An exponential's mean loss at its own rate is 1 + ln(mean), a frequency's is the entropy.
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
  const waiting = 1 + Math.log(days.reduce((a, b) => a + b) / days.length);
  expect(losses[0]?.[0]).toBeCloseTo(entropy, 0);
  expect(losses[0]?.[1]).toBeCloseTo(waiting, 0);
});
