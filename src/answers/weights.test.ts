import { expect, test } from "vitest";
import stored from "./sentence-weights.json" with { type: "json" };
import { readSentenceWeights, sentenceWeights } from "./weights.ts";

test("weights whose names are all features are read as they are stored", () => {
  expect(JSON.stringify(sentenceWeights)).toBe(JSON.stringify(stored));
});

test("a name that is no feature is refused with its place, rather than shift the columns that trees read", () => {
  const { effect, general } = stored;
  const refused = (weights: Parameters<typeof readSentenceWeights>[0], where: string, name: string) =>
    expect(() => readSentenceWeights(weights)).toThrow(
      expect.objectContaining({
        code: "answers/weights-unreadable",
        message: expect.stringMatching(`${where}.*"${name}"`),
      }),
    );
  const renamed = ["coverage", ...general.sentence.features.slice(1)];
  const sentence = { ...general.sentence, features: renamed };
  refused({ effect, general: { ...general, sentence } }, "general.sentence", "coverage");
  refused({ effect: { ...effect, rank: { coverage: 1 } }, general }, "effect.rank", "coverage");
  refused({ effect: { ...effect, gate: { bias: 0, coverage: 1 } }, general }, "effect.gate", "coverage");
  refused({ effect, general: { ...general, rank: { coverage: 1 } } }, "general.rank", "coverage");
  const [first = "", second = "", ...others] = general.gate.features;
  const swapped = { ...general.gate, features: [second, first, ...others] };
  refused({ effect, general: { ...general, gate: swapped } }, "general.gate", second);
  const longer = { ...general.gate, features: [...general.gate.features, "coverage"] };
  refused({ effect, general: { ...general, gate: longer } }, "general.gate", "coverage");
});
