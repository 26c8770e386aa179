import { expect, test } from "vitest";
import { templates } from "./feature-templates.ts";

test("no two features share a number", () => {
  const numbers = Object.values(templates);
  expect(new Set<number>(numbers).size).toBe(numbers.length);
});
