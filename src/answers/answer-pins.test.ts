import { expect, test, vi } from "vitest";
import { differingPins } from "#evidence";
import { answerPins } from "./answer-pins.ts";
import { thresholds } from "./thresholds.ts";

test("an answer given when another must be less sure to stand beside the first is told by the pins", async () => {
  const now = answerPins();
  vi.resetModules();
  vi.doMock("./thresholds.ts", () => ({ thresholds: { ...thresholds, othersFrom: 0.7 } }));
  const { answerPins: otherPins } = await import("./answer-pins.ts");
  expect(differingPins(otherPins(), now)).toEqual(["thresholds"]);
});
