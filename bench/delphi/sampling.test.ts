import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createRandom, hashWord, type Random, resumeRandom } from "#core";
import { planLayout } from "#graph";
import { type EventDecoder, type Future, openSampler, type SamplingRequest } from "#sampling";
import { NO_EVENT } from "./batch.ts";
import { IGNORED } from "./feeds.ts";
import { delphiConfig, delphiDecoder, delphiParameters, initialiseDelphi } from "./network.ts";

const PYTHON = "/usr/bin/python3";
const peer = fileURLToPath(new URL("peer.py", import.meta.url));
const torch = existsSync(PYTHON) && spawnSync(PYTHON, ["-c", "import torch"]).status === 0;
const config = delphiConfig("delphi", 0);
const weights = new Float32Array(planLayout(delphiParameters(config)).length);
initialiseDelphi(config, weights, "sampling");
// Away from the start, so that what was seen moves the rates.
for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) * 2;

const request: SamplingRequest = {
  id: "patient",
  tokens: [2, 30, 1, 400, 401, 77],
  agesDays: [0, 9000, 12_000, 15_000, 15_000, 20_000],
  futures: 3,
};
const options = { seed: 1, maxEvents: 6, never: IGNORED, repeatable: [NO_EVENT] };

/** Futures at rates slow enough for years to pass between events. */
async function sampleSlowly(decoder: EventDecoder): Promise<Future[]> {
  const sampler = await openSampler({
    ...decoder,
    logRates: (graph, read) => graph.apply("affine", [decoder.logRates(graph, read)], { factor: 1, offset: -13 }),
  });
  const futures = await sampler.sample([request], options);
  await sampler.close();
  return futures;
}

test.skipIf(!torch)(
  "futures of Delphi's network follow PyTorch's rates: with those of the whole history, the same draws give the same events and ages (skipped without python3-torch)",
  async () => {
    const futures = await sampleSlowly(delphiDecoder(config, weights));
    expect(new Set(futures.flatMap(({ tokens }) => tokens)).size).toBeGreaterThan(12);
    const directory = await mkdtemp(join(tmpdir(), "osler-sampling-"));
    await writeFile(join(directory, "weights.f32"), new Uint8Array(weights.buffer));
    const histories = futures.map(({ tokens, agesDays }) => ({
      tokens: [...request.tokens, ...tokens],
      agesDays: [...request.agesDays, ...agesDays],
    }));
    await writeFile(join(directory, "histories.json"), JSON.stringify({ config, histories }));
    const run = spawnSync(PYTHON, [peer, "rates", directory], { encoding: "utf8", maxBuffer: 1 << 26 });
    await rm(directory, { recursive: true });
    expect(run.stderr).toBe("");
    const theirs: number[][][] = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    futures.forEach((future, f) => {
      expectDrawn(future, theirs[f] ?? []);
    });
  },
);

/**
 * Draws the future again by its definition from `logits` [events, V] of the whole history: events proposed at 32 times the rates after the prompt and
 * their mean, each standing with the share its rate has of that; what a rate has above that, from proposals in bands that double.
 */
function expectDrawn(future: Future, logits: readonly (readonly number[])[]): void {
  const streams = createRandom(`1/patient/${future.number}`);
  const had = new Set(request.tokens);
  const possible = (event: number) =>
    (logits[request.tokens.length - 1 + event] ?? []).map((logit, candidate) => {
      const once = candidate !== NO_EVENT && had.has(candidate);
      return once || IGNORED.includes(candidate) ? 0 : Math.exp(logit - 13);
    });
  const after = possible(0);
  const proposed = after.map((rate) => 32 * rate + total(after) / after.length);
  let age = request.agesDays.at(-1) ?? 0;
  for (const [i, token] of future.tokens.entries()) {
    const rates = possible(i);
    const words = [0, 0, 0, 0].map(() => 2 ** 32 * streams.next()) as [number, number, number, number];
    const stream = resumeRandom({ seed: "", words });
    const [lateWait, latePlace, seed] = [wait(stream), stream.next(), 2 ** 32 * stream.next()];
    let [waited, drawn] = [0, -1];
    for (let tried = 0; tried < 512 && drawn < 0; tried++) {
      waited += wait(stream) / total(proposed);
      const candidate = placeOf(proposed, stream.next());
      if (stream.next() * (proposed[candidate] ?? 0) < (rates[candidate] ?? 0)) drawn = candidate;
    }
    if (drawn < 0) {
      const covered = rates.map((rate, candidate) => Math.min(rate, proposed[candidate] ?? 0));
      [waited, drawn] = [waited + lateWait / total(covered), placeOf(covered, latePlace)];
    }
    const above = rates.flatMap((rate, candidate) =>
      waitsAbove(rate, proposed[candidate] ?? 0, [seed, candidate], waited),
    );
    for (const { at, candidate } of above) if (at < waited) [waited, drawn] = [at, candidate];
    age += waited;
    expect(drawn).toBe(token);
    expect(Math.abs(age / (future.agesDays[i] ?? 0) - 1)).toBeLessThan(1e-5);
    had.add(token);
  }
}

/** Moments before `until` at which the part of `rate` above `from` calls its candidate: in each band from `low` to `2 low`, at `low` a day. */
function waitsAbove(rate: number, from: number, [seed, candidate]: readonly [number, number], until: number) {
  const calls: { at: number; candidate: number }[] = [];
  for (let band = 0; from * 2 ** band < rate; band++) {
    const low = from * 2 ** band;
    for (let [draw, at] = [0, 0]; at < until; draw++) {
      const [time, height] = [0, 1].map(
        (part) => hashWord(hashWord(hashWord(seed, candidate), band), 2 * draw + part) / 2 ** 32,
      );
      at -= Math.log(1 - (time ?? 0)) / low;
      if (low + low * (height ?? 0) < rate) calls.push({ at, candidate });
    }
  }
  return calls;
}

function wait(stream: Random): number {
  return -Math.log(1 - stream.next());
}

function total(rates: readonly number[]): number {
  return rates.reduce((a, b) => a + b);
}

function placeOf(rates: readonly number[], share: number): number {
  let left = share * total(rates);
  return rates.findIndex((rate) => {
    left -= rate;
    return left < 0;
  });
}
