import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { missingElements } from "./required-elements.fixture.ts";
import type { ResourceType } from "./scribe.ts";

interface Written {
  readonly resourceType: ResourceType;
  readonly id: string;
  readonly birthDate?: string;
  readonly deceasedDateTime?: string;
  readonly onsetDateTime?: string;
  readonly code?: { readonly coding: readonly { readonly code: string }[] };
}

const path = join(import.meta.dirname, "..", "..", "fixtures", "patients.ndjson");
const bundles: { readonly id: string; readonly entry: readonly { readonly resource: Written }[] }[] = existsSync(path)
  ? readFileSync(path, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];

/** Whole years from birth to the day a code began; a story's claim. */
function ageAtOnset(id: string, code: string): number {
  const resources = bundles.find((bundle) => bundle.id === `bundle-${id}`)!.entry.map((entry) => entry.resource);
  const birth = resources.find((resource) => resource.resourceType === "Patient")!.birthDate!;
  const onset = resources.find(
    (resource) => resource.onsetDateTime !== undefined && resource.code!.coding[0]!.code === code,
  )!;
  const [from, to] = [birth, onset.onsetDateTime!.slice(0, 10)];
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

describe("the twelve patients of fixtures/", () => {
  test("are twelve, in under 200 KB, each with the elements R4 requires", () => {
    expect(bundles.length).toBe(12);
    expect(readFileSync(path).length).toBeLessThan(200_000);
    for (const { entry } of bundles) {
      expect(entry.filter(({ resource }) => resource.resourceType === "Patient").length).toBe(1);
      expect(entry.filter(({ resource }) => resource.resourceType === "DocumentReference").length).toBe(1);
      for (const { resource } of entry) expect(missingElements(resource.resourceType, resource)).toEqual([]);
      const ids = entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test.each([
    ["ada", "E11.9", 58],
    ["ben", "I21.9", 60],
    ["ben", "I50.9", 62],
    ["chi", "I10", 45],
    ["dot", "S72.009A", 84],
    ["dot", "F03.90", 86],
    ["eva", "C50.919", 47],
    ["fin", "J44.9", 64],
    ["fin", "C34.90", 73],
    ["gia", "J45.909", 6],
    ["hal", "N18.30", 58],
    ["ivy", "F32.A", 29],
    ["jun", "I48.91", 68],
    ["jun", "I63.9", 70],
    ["kai", "C61", 66],
  ] as const)("%s has %s at %i, as the README says", (id, code, age) => {
    expect(ageAtOnset(id, code)).toBe(age);
  });
});
