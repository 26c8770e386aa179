import { expect, test, vi } from "vitest";
import { differingPins } from "#evidence";
import { answerPins } from "./answer-pins.ts";
import { thresholds } from "./thresholds.ts";

test("an answer given when another must be less sure to stand beside the first is told by the pins", () => {
  const now = answerPins();
  const othersFrom = vi.spyOn<Record<string, number>, string>(thresholds, "othersFrom", "get").mockReturnValue(0.7);
  const others = answerPins();
  othersFrom.mockRestore();
  expect(differingPins(others, now)).toEqual(["thresholds"]);
});
