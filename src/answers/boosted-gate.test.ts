import { expect, test } from "vitest";
import { boostedLogOdds, type GateTree } from "./boosted-gate.ts";
import { wholeFeatureNames } from "./found-answer.ts";
import { sentenceFeatureNames } from "./sentence-features.ts";
import { sentenceWeights } from "./weights.ts";

/** Root on the first value; below it left on the second, right on nothing; the rest on nothing. */
const tree: GateTree = {
  feature: [0, 1, -1, -1, -1, -1, -1],
  above: [0.5, 0.2, 0, 0, 0, 0, 0],
  leaf: [1, 10, 2, 20, 4, 40, 8, 80],
};
const gate = { features: ["a", "b"], logOdds: 100, trees: [tree, tree] };

test("a value above the cut goes right, one at the cut left, and a split on nothing left", () => {
  expect(boostedLogOdds(gate, [0.5, 0.2])).toBe(102);
  expect(boostedLogOdds(gate, [0.5, 0.3])).toBe(104);
  expect(boostedLogOdds(gate, [0.6, 0.9])).toBe(108);
});

test("the learnt trees look at nothing that a sentence does not have; those for the whole at the first sentence as the others do", () => {
  const { sentence, gate } = sentenceWeights.general;
  expect(sentenceFeatureNames).toEqual(expect.arrayContaining([...sentence.features]));
  expect(gate.features).toEqual([...wholeFeatureNames, ...sentence.features]);
  for (const { features, trees } of [sentence, gate])
    for (const tree of trees) {
      expect([tree.feature.length, tree.above.length, tree.leaf.length]).toEqual([7, 7, 8]);
      expect(Math.max(...tree.feature)).toBeLessThan(features.length);
    }
});
