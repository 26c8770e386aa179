import { expect, test } from "vitest";
import { isDea, isIban, isMbi, isNhsNumber, isNpi, isVin, passesLuhn } from "./checksums.ts";

test("published example numbers pass their check digits, and fail with one digit changed", () => {
  expect(passesLuhn("4111111111111111")).toBe(true); // Visa's test card
  expect(passesLuhn("4111111111111112")).toBe(false);
  expect(isNpi("1234567893")).toBe(true); // CMS, NPI check digit example
  expect(isNpi("1234567894")).toBe(false);
  expect(isIban("GB82 WEST 1234 5698 7654 32")).toBe(true); // ISO 13616 example
  expect(isIban("GB82 WEST 1234 5698 7654 33")).toBe(false);
  expect(isVin("1M8GDM9AXKP042788")).toBe(true); // 49 CFR 565 worked example
  expect(isVin("1M8GDM9A1KP042788")).toBe(false);
  expect(isMbi("1EG4-TE5-MK73")).toBe(true); // CMS specimen card
  expect(isMbi("1SG4-TE5-MK73")).toBe(false);
  expect(isNhsNumber("9434765919")).toBe(true); // NHS data dictionary example
  expect(isNhsNumber("9434765918")).toBe(false);
});

test("DEA check digit: (1+3+5) + 2(2+4+6) = 33 ends in 3", () => {
  expect(isDea("AB1234563")).toBe(true);
  expect(isDea("AB1234564")).toBe(false);
});
