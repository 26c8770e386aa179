import { expect, test } from "vitest";
import { deidentifyText } from "./index.ts";
import { findInRecords } from "./records.ts";

/** Least processor time of five readings, ms. */
function timeOf(text: string): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    deidentifyText(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Before, 20,000 line breaks in a row took seconds: every break was tried as the start of a look behind that ran back over all the others. */
test.each([
  ["line breaks", "\n"],
  ["blanks", " "],
  ["tabs", "\t"],
  ["blank lines", " \r\n"],
  ["dashes", "-"],
  ["capitals", "A"],
  ["small letters", "a"],
  ["digits", "1 "],
  ["names", "Ana Ruiz, "],
  ["streets", "12 Oak St, "],
])("eight times as many %s in a row take about eight times as long, not sixty-four", (_, piece) => {
  const text = (length: number) => `Seen at Mercy on 3/4/2024.${piece.repeat(length / piece.length)}Wife Rosa called.`;
  timeOf(text(4000));
  const [few, many] = [timeOf(text(4000)), timeOf(text(32_000))];
  expect(many / Math.max(few, 2)).toBeLessThan(24);
});

test("a line of eight million characters, as an export without line breaks has, is read as any other", () => {
  const line = "Dr. Quennell saw him. BP 120/80, on lisinopril 10 mg daily. ";
  expect(() => findInRecords(line.repeat(8_000_000 / line.length))).not.toThrow();
});
