import { expect, test } from "vitest";
import { createRandom } from "#core";
import { type GraphSession, openSession } from "#graph";
import { readModel, stepModel } from "./decoder-graphs.ts";
import { advance, finish, startFutures } from "./future-run.ts";
import { lookAhead } from "./look-ahead.ts";
import { readPrompt } from "./prompt.ts";
import { type Future, openSampler, type SamplingOptions, type SamplingRequest } from "./sampler.ts";
import { smallDecoder } from "./small-decoder.fixture.ts";
import { splitRequests } from "./split-requests.ts";
import { runWave } from "./wave.ts";

const decoder = smallDecoder("weights");
const options: SamplingOptions = { seed: 1, maxEvents: 12, maxAgeDays: 30_000, terminal: [11], never: [0] };

function patient(id: string, events: number, futures: number): SamplingRequest {
  const random = createRandom(id);
  const agesDays = Array.from({ length: events }, () => random.integer(20_000)).toSorted((a, b) => a - b);
  return { id, tokens: agesDays.map(() => 1 + random.integer(10)), agesDays, futures };
}

async function futuresOf(requests: readonly SamplingRequest[], how: SamplingOptions = options, rows = 256) {
  const sampler = await openSampler(decoder, { rows });
  const found = await sampler.sample(requests, how);
  await sampler.close();
  return found;
}

function expectSame(found: readonly Future[], wanted: readonly Future[]): void {
  expect(found.map(({ id, number, tokens, ended }) => ({ id, number, tokens, ended }))).toEqual(
    wanted.map(({ id, number, tokens, ended }) => ({ id, number, tokens, ended })),
  );
  const [ages, others] = [found.flatMap((one) => one.agesDays), wanted.flatMap((one) => one.agesDays)];
  ages.forEach((age, i) => {
    expect(Math.abs(age / (others[i] ?? 0) - 1)).toBeLessThan(1e-5);
  });
}

test("the rates of every cached step are those of reading the whole history anew, to 1e-5", async () => {
  const requests = [patient("long", 9, 40), patient("short", 1, 25), patient("middle", 4, 3)];
  const [reading, stepping] = await Promise.all([openSession(readModel(decoder)), openSession(stepModel(decoder))]);
  const prompts = await Promise.all(requests.map((request) => readPrompt(reading, decoder, request)));
  const runs = requests.map((request, i) =>
    startFutures(request, prompts[i]!, { first: 0, count: request.futures }, options),
  );
  const steps: Float32Array[] = [];
  const watched: GraphSession = {
    ...stepping,
    run: async (feeds) => {
      const results = await stepping.run(feeds);
      steps.push(Float32Array.from(results["rates"]?.values ?? []));
      return results;
    },
  };
  await runWave(watched, decoder, prompts, runs, options);
  // Futures end at different steps, so that rows were moved together on the way.
  expect(new Set(steps.map((rates) => rates.length)).size).toBeGreaterThan(1);
  let compared = 0;
  for (const [i, request] of requests.entries()) {
    for (const run of runs[i]?.slice(0, 3) ?? []) {
      for (let after = 1; after <= run.tokens.length; after++) {
        const tokens = [...request.tokens, ...run.tokens.slice(0, after)];
        const agesDays = [...request.agesDays, ...run.agesDays.slice(0, after)];
        const whole = await readPrompt(reading, decoder, { tokens, agesDays });
        const step = steps[after - 1];
        if (step === undefined || (after === run.tokens.length && run.ended !== "age")) continue;
        const nearest = Array.from({ length: step.length / 12 }, (_, row) =>
          Math.max(
            ...whole.rates.map((rate, token) =>
              token === 0 ? 0 : Math.abs(Math.log((step[row * 12 + token] ?? 0) / rate)),
            ),
          ),
        );
        expect(Math.min(...nearest.filter(Number.isFinite))).toBeLessThan(1e-5);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(5);
  await Promise.all([reading, stepping].map((session) => session.close()));
});

test.each([
  ["12 at most, all kinds of ends", options],
  [
    "40, nothing twice but 1 to 4",
    { seed: 3, maxEvents: 40, maxAgeDays: 60_000, never: [0], repeatable: [1, 2, 3, 4] },
  ],
  ["40 at a temperature", { seed: 4, maxEvents: 40, maxAgeDays: 60_000, never: [0], temperature: 0.5, topP: 0.9 }],
])("looking ahead draws what reading the whole history before every event draws, in fewer runs: %s", async (_, how) => {
  const reading = await openSession(readModel(decoder));
  const request = patient("ahead", 6, 30);
  const prompt = await readPrompt(reading, decoder, request);
  const start = () => startFutures(request, prompt, { first: 0, count: 30 }, how);
  const [ahead, byEvent] = [start(), start()];
  let runs = 0;
  const counting: GraphSession = {
    ...reading,
    run: (feeds) => {
      runs++;
      return reading.run(feeds);
    },
  };
  for (const run of ahead) await lookAhead(counting, decoder, prompt, run, how);
  let events = 0;
  for (const run of byEvent) {
    while (run.ended === undefined) {
      const tokens = [...request.tokens, ...run.tokens];
      const agesDays = [...request.agesDays, ...run.agesDays];
      advance(run, (await readPrompt(reading, decoder, { tokens, agesDays })).rates, how);
      events++;
    }
  }
  await reading.close();
  expectSame(ahead.map(finish), byEvent.map(finish));
  expect(new Set(ahead.map(({ tokens }) => tokens.join())).size).toBeGreaterThan(20);
  expect(runs).toBeLessThan(0.8 * events);
});

test("a future is the same alone, among others of its patient, and among other patients with longer and shorter histories", async () => {
  const [a, b, c] = [patient("a", 7, 30), patient("b", 2, 5), patient("c", 11, 1)];
  const together = await futuresOf([a, b, c]);
  expect(together).toHaveLength(36);
  expectSame([...(await futuresOf([a])), ...(await futuresOf([b])), ...(await futuresOf([c]))], together);
  expectSame(await futuresOf([a, b, c], options, 4), together);
  const alone = await Promise.all([3, 17].map((number) => futuresOf([{ ...a, firstFuture: number, futures: 1 }])));
  expectSame(alone.flat(), [together[3]!, together[17]!]);
});

test("the same seed gives the same bytes twice; another seed or another patient's id gives other futures", async () => {
  const one = patient("a", 7, 20);
  const first = await futuresOf([one]);
  expect(await futuresOf([one])).toEqual(first);
  expect((await futuresOf([one], { ...options, seed: 2 })).map(({ tokens }) => tokens)).not.toEqual(
    first.map(({ tokens }) => tokens),
  );
  expect((await futuresOf([{ ...one, id: "z" }])).map(({ tokens }) => tokens)).not.toEqual(
    first.map(({ tokens }) => tokens),
  );
});

test("threads that share out the futures draw what one thread draws", async () => {
  const requests = [patient("a", 7, 9), patient("b", 2, 1), patient("c", 3, 5)];
  const parts = splitRequests(requests, 4);
  expect(parts.map((part) => part.reduce((sum, { futures }) => sum + futures, 0))).toEqual([4, 4, 3, 4]);
  const found = await Promise.all(parts.map((part) => futuresOf(part)));
  expectSame(found.flat(), await futuresOf(requests));
});

test("the first event and the wait for it have the distribution of competing exponentials (chi-square and Kolmogorov-Smirnov at 0.1 %)", async () => {
  const request = patient("many", 5, 20_000);
  const reading = await openSession(readModel(decoder));
  const { rates } = await readPrompt(reading, decoder, request);
  await reading.close();
  const possible = rates.map((rate, token) => (token === 0 ? 0 : rate));
  const total = possible.reduce((a, b) => a + b);
  const sampled = await futuresOf([request], { seed: 5, maxEvents: 1, never: [0] });
  const waits = sampled.map((one) => (one.agesDays[0] ?? 0) - (request.agesDays.at(-1) ?? 0)).toSorted((a, b) => a - b);

  const count = (token: number, list: readonly Future[]) => list.filter((one) => one.tokens[0] === token).length;
  const chiSquare = (list: readonly Future[]) =>
    possible.reduce((sum, rate, token) => {
      const expected = (list.length * rate) / total;
      return rate === 0 ? sum : sum + (count(token, list) - expected) ** 2 / expected;
    }, 0);
  expect(count(0, sampled)).toBe(0);
  // 11 tokens can happen: 10 degrees of freedom, whose 99.9th percentile is 29.59.
  expect(chiSquare(sampled)).toBeLessThan(29.59);
  // Which event it is does not depend on the wait.
  const median = waits[10_000] ?? 0;
  const soon = sampled.filter((one) => (one.agesDays[0] ?? 0) - (request.agesDays.at(-1) ?? 0) < median);
  expect(chiSquare(soon)).toBeLessThan(29.59);

  const distance = waits.reduce((most, wait, i) => {
    const below = 1 - Math.exp(-total * wait);
    return Math.max(most, Math.abs(below - i / waits.length), Math.abs(below - (i + 1) / waits.length));
  }, 0);
  // Kolmogorov's 99.9 % point for a large sample is 1.95 / √n.
  expect(distance).toBeLessThan(1.95 / Math.sqrt(waits.length));
});

test("a second event follows the rates that the first one leaves: its wait is exponential with their sum", async () => {
  const request = patient("many", 5, 4000);
  // Token 3 alone can happen, so every future has the same two tokens and differs in its ages alone.
  const never = [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11];
  const sampled = await futuresOf([request], { seed: 6, maxEvents: 2, never });
  const reading = await openSession(readModel(decoder));
  const levels: number[] = [];
  for (const { tokens, agesDays } of sampled.slice(0, 400)) {
    const first = { tokens: [...request.tokens, tokens[0]!], agesDays: [...request.agesDays, agesDays[0]!] };
    const { rates } = await readPrompt(reading, decoder, { ...request, ...first });
    levels.push(1 - Math.exp(-(rates[3] ?? 0) * (agesDays[1]! - agesDays[0]!)));
  }
  await reading.close();
  const distance = levels
    .toSorted((a, b) => a - b)
    .reduce((most, level, i) => Math.max(most, Math.abs(level - i / 400), Math.abs(level - (i + 1) / 400)), 0);
  expect(distance).toBeLessThan(1.95 / Math.sqrt(400));
});

test("nothing follows death, the greatest age or the greatest number of events; what cannot repeat does not", async () => {
  const request = patient("a", 4, 300);
  const sampled = await futuresOf([request], { ...options, maxEvents: 3, repeatable: [1, 2] });
  const by = (ended: Future["ended"]) => sampled.filter((one) => one.ended === ended);
  for (const ended of ["terminal", "age", "events"] as const) expect(by(ended).length, ended).toBeGreaterThan(0);
  for (const { tokens } of by("terminal")) expect(tokens.indexOf(11)).toBe(tokens.length - 1);
  for (const { tokens, ended } of sampled) {
    if (ended !== "terminal") expect(tokens).not.toContain(11);
    const once = [...request.tokens, ...tokens].filter((token) => token > 2);
    const fromPrompt = request.tokens.filter((token) => token > 2);
    expect(new Set(once).size - new Set(fromPrompt).size).toBe(once.length - fromPrompt.length);
  }
  for (const { agesDays } of sampled) for (const age of agesDays) expect(age).toBeLessThanOrEqual(30_000);
  for (const { tokens } of by("events")) expect(tokens).toHaveLength(3);
  // Everything but death has happened or cannot: death is all that is left, and after it nothing.
  const last = await futuresOf([patient("a", 1, 5)], { seed: 1, maxEvents: 50, repeatable: [], terminal: [] });
  for (const one of last) expect([one.tokens.length, one.ended]).toEqual([11, "nothing-possible"]);
  // A dead patient has no future.
  const dead = { id: "dead", tokens: [3, 11], agesDays: [1, 2], futures: 2 };
  expect((await futuresOf([dead])).map(({ tokens, ended }) => [tokens.length, ended])).toEqual([
    [0, "terminal"],
    [0, "terminal"],
  ]);
});

test("a history without events, or with an event without an age, is refused", async () => {
  for (const wrong of [
    { tokens: [], agesDays: [] },
    { tokens: [1, 2], agesDays: [1] },
    { tokens: [1], agesDays: [Number.NaN] },
  ]) {
    await expect(futuresOf([{ id: "x", futures: 1, ...wrong }])).rejects.toMatchObject({
      code: "sampling/prompt-invalid",
    });
  }
});
