import { describe, expect, test } from "vitest";
import { createRandom } from "#core";
import { drawConstitution } from "./body.ts";
import { hazardTable } from "./hazards.ts";
import { liveUntil } from "./life.ts";

/** Published rate a year at an age, log-linear between decades. */
function publishedRate(ages: readonly number[], age: number): number {
  const decade = Math.floor(age / 10);
  const part = age / 10 - decade;
  const [low, high] = [ages[decade]!, ages[decade + 1]!];
  return (low > 0 && high > 0 ? low ** (1 - part) * high ** part : low + (high - low) * part) / 1000;
}

describe("the population lives at the published rates", () => {
  const lives = Array.from({ length: 3000 }, (_, i) => {
    const random = createRandom(`hazards.test/${i}`);
    const sex = i % 2 === 0 ? "female" : "male";
    const person = drawConstitution(random, sex, 1930 + random.integer(60));
    return { sex, life: liveUntil(person, 90, random) } as const;
  });
  const death = hazardTable.findIndex((row) => row.id === "death");

  test.each(hazardTable.map((row, index) => [row.id, row, index] as const))(
    "%s: observed over expected first occurrences is near 1",
    (_id, row, index) => {
      let observed = 0;
      let expected = 0;
      for (const { sex, life } of lives) {
        const end = Math.min(90, life.onset[death]!, life.onset[index]!);
        if (life.onset[index]! <= Math.min(90, life.onset[death]!)) observed++;
        for (let age = 0.25; age < end; age += 0.5) {
          expected += 0.5 * publishedRate(sex === "female" ? row.women : row.men, age);
        }
      }
      const chance = 3.5 / Math.sqrt(expected);
      expect(observed / expected).toBeGreaterThan(0.85 - chance);
      expect(observed / expected).toBeLessThan(1.15 + chance);
    },
  );
});

test("each row names the source of its rate and of its ratios, with a year", () => {
  for (const row of hazardTable) {
    expect(row.rateSource).toMatch(/(19|20)\d\d/);
    expect(row.ratioSource.length).toBeGreaterThan(10);
  }
});

test("a first-year ratio or a condition's ratio names another outcome of the table, never itself", () => {
  const ids = new Set<string>(hazardTable.map((row) => row.id));
  for (const row of hazardTable) {
    for (const condition of [...Object.keys(row.conditions), ...Object.keys(row.firstYear ?? {})]) {
      expect(ids).toContain(condition);
      expect(condition).not.toBe(row.id);
    }
  }
});
