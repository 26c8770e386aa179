import { expect, test } from "vitest";
import { trainCharacterModel } from "./character-model.ts";

const proverb = "first, do no harm; second, say what you know and how you know it; third, stop when you do not know. ";

test("the character model learns a proverb: from chance to less than half a nat a character", async () => {
  const losses = await trainCharacterModel(proverb.repeat(3), 150);
  // At first about as good as chance among the proverb's letters.
  expect(losses[0]).toBeGreaterThan(2);
  expect(Math.min(...losses.slice(-20))).toBeLessThan(0.5);
});
