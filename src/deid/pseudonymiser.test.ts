import fc from "fast-check";
import { expect, test } from "vitest";
import { createPseudonymiser } from "./index.ts";

const secret = new Uint8Array(32).fill(7);

test("the same secret and patient give the same key and shift; another secret gives others", () => {
  const [a, b] = [createPseudonymiser(secret), createPseudonymiser(new Uint8Array(32).fill(7))];
  const other = createPseudonymiser(new Uint8Array(32).fill(8));
  expect(a.subjectKey("p1")).toBe(b.subjectKey("p1"));
  expect(a.shiftDays("p1")).toBe(b.shiftDays("p1"));
  expect(a.subjectKey("p1")).not.toBe(other.subjectKey("p1"));
});

test("a shift is a whole number of days within a year either way, and never none", () => {
  const pseudonymiser = createPseudonymiser(secret);
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.string(), (id) => {
      const days = pseudonymiser.shiftDays(id);
      seen.add(days);
      return Number.isInteger(days) && days !== 0 && Math.abs(days) <= 365;
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(seen.size).toBeGreaterThan(500);
});

test("subject keys fit 53 bits and 20,000 patients do not collide", () => {
  const pseudonymiser = createPseudonymiser(secret);
  const keys = new Set(Array.from({ length: 20_000 }, (_, i) => pseudonymiser.subjectKey(`patient-${i}`)));
  expect(keys.size).toBe(20_000);
});

test("two patients get different shifts and different surrogates for the same name", () => {
  const pseudonymiser = createPseudonymiser(secret);
  const shifts = new Set(["a", "b", "c", "d", "e"].map((id) => pseudonymiser.shiftDays(id)));
  expect(shifts.size).toBeGreaterThan(3);
  const name = { given: ["Rosalind"], family: "Okonkwo" };
  const persons = new Set(
    ["a", "b", "c", "d", "e"].map((id) => JSON.stringify(pseudonymiser.surrogates(id).personName(name))),
  );
  expect(persons.size).toBeGreaterThan(3);
});

test("a secret of fewer than 16 bytes is refused", () => {
  expect(() => createPseudonymiser(new Uint8Array(15))).toThrow(
    expect.objectContaining({ code: "deid/secret-too-short" }),
  );
});
