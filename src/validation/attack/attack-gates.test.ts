import { expect, test } from "vitest";
import type { AttackReport } from "#contract";
import { createRandom } from "#core";
import { attackGates, strangersNeeded } from "./attack-gates.ts";
import { attackStrength } from "./membership.ts";

type Row = AttackReport["membership"][number];
const rate = { value: 0, lo: 0, hi: 0.01 };
const row = (group: string, lo: number, hi: number, nonMembers: number): Row => ({
  attack: "outcome-likelihood",
  group,
  members: 5 * nonMembers,
  nonMembers,
  auroc: { value: (lo + hi) / 2, lo, hi },
  tprAtFpr001: rate,
});
const verdicts = (...membership: Row[]) =>
  attackGates({ membership, canaries: [] })
    .slice(0, 2)
    .map(({ verdict }) => verdict);

test("a bound within the limit passes, members told from strangers fail, and a wide interval around a half cannot tell", () => {
  const group = row("female, 40-64", 0.47, 0.59, 120);
  expect(verdicts(row("all", 0.47, 0.54, 400), group)).toEqual(["passed", "passed"]);
  expect(verdicts(row("all", 0.535, 0.596, 354), group)).toEqual(["failed", "passed"]);
  expect(verdicts(row("all", 0.48, 0.56, 354), group)).toEqual(["cannot-tell", "passed"]);
});

test("what cannot tell says how many strangers it takes", () => {
  const [all] = attackGates({ membership: [row("all", 0.48, 0.56, 354)], canaries: [] });
  // By hand: deviation .05 / 3.2416 = .015425; 1.2 / (12 · .00023791) = 420.3.
  expect(all?.found).toContain("354 strangers, it takes 421");
});

test("a small subgroup fails for memory beyond the limit alone", () => {
  const all = row("all", 0.47, 0.54, 400);
  expect(verdicts(all, row("male, under 40", 0.52, 0.7, 60))).toEqual(["passed", "cannot-tell"]);
  expect(verdicts(all, row("male, under 40", 0.52, 0.7, 60), row("female, 40-64", 0.47, 0.59, 120))).toEqual([
    "passed",
    "passed",
  ]);
  expect(verdicts(all, row("male, under 40", 0.61, 0.8, 60), row("female, 40-64", 0.47, 0.59, 120))).toEqual([
    "passed",
    "failed",
  ]);
});

test("with as many strangers as are asked for, a model without memory passes nine times in ten", () => {
  const random = createRandom("no memory");
  const draw = (count: number) => Array.from({ length: count }, () => random.normal());
  const strangers = strangersNeeded({ members: 500, nonMembers: 100 }, 0.6);
  const trials = 200;
  const passed = Array.from({ length: trials }, (_, i) =>
    attackStrength(draw(5 * strangers), draw(strangers), `trial ${i}`),
  ).filter((found) => (found?.auroc.hi ?? 1) <= 0.6).length;
  // Standard error of .9 over 200 trials: .021.
  expect(Math.abs(passed / trials - 0.9)).toBeLessThan(0.065);
});

test("members found: shown above .3 % fails with however few strangers, and a thousand strangers are needed to pass", () => {
  const verdict = (nonMembers: number, lo: number) => {
    const found = { ...row("all", 0.47, 0.54, nonMembers), tprAtFpr001: { value: 0.0067, lo, hi: 0.09 } };
    return attackGates({ membership: [found], canaries: [] })[2];
  };
  expect(verdict(333, 0.0005)?.verdict).toBe("cannot-tell");
  expect(verdict(333, 0.0005)?.found).toBe("0.67 % (0.05 to 9.00 %); 333 strangers, it takes 1000");
  expect(verdict(1000, 0.0005)?.verdict).toBe("passed");
  expect([verdict(333, 0.0031)?.verdict, verdict(1000, 0.0031)?.verdict]).toEqual(["failed", "failed"]);
});
