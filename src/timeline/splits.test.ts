import { expect, test } from "vitest";
import { toSubjectKey } from "#core";
import { type SplitName, splitOf } from "./splits.ts";

const counted = (shares?: { train: number; tuning: number }) => {
  const counts: Record<SplitName, number> = { train: 0, tuning: 0, held_out: 0 };
  for (let key = 1; key <= 20_000; key++) counts[splitOf(toSubjectKey(key), "shares", shares)]++;
  return counts;
};

test("70, 15 and 15 in 100, and other shares when told, within four standard errors", () => {
  const near = (count: number, share: number) =>
    expect(Math.abs(count - 20_000 * share)).toBeLessThan(4 * Math.sqrt(20_000 * share * (1 - share)));
  const usual = counted();
  near(usual.train, 0.7);
  near(usual.tuning, 0.15);
  near(usual.held_out, 0.15);
  const halved = counted({ train: 0.35, tuning: 0.15 });
  near(halved.train, 0.35);
  near(halved.tuning, 0.15);
  near(halved.held_out, 0.5);
});
