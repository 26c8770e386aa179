import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { createRandom } from "#core";
import { delphiBatch } from "./batch.ts";
import { parseDelphiBin, patientCount, readDelphiBin } from "./read-bin.ts";

const bytesOf = (...rows: [number, number, number][]) => new Uint8Array(Uint32Array.from(rows.flat()).buffer);
const years = (n: number) => Math.round(n * 365.25);

test("rows of twelve bytes become patients with ages and tokens", () => {
  const rows = parseDelphiBin(bytesOf([7, 0, 2], [7, 9000, 40], [9, 0, 1]));
  expect(patientCount(rows)).toBe(2);
  expect([...rows.starts]).toEqual([0, 2, 3]);
  expect([...rows.agesDays]).toEqual([0, 9000, 0]);
  expect([...rows.tokens]).toEqual([2, 40, 1]);
});

test("a cut file and a falling age are refused", () => {
  expect(() => parseDelphiBin(new Uint8Array(13))).toThrow(/whole rows/);
  expect(() => parseDelphiBin(bytesOf([7, 10, 2], [7, 9, 2]))).toThrow(/age falls/);
});

test("a patient seen at 0, 6 and 12 years has no-event tokens on the days after 0, 5 and 10 years, none after the last event", () => {
  // On disk: female (1), then 20 and 30. Regular no-events at day 1, 1827.25, 3653.5; the next, 5479.75, is after the last event.
  const rows = parseDelphiBin(bytesOf([1, 0, 1], [1, years(6), 20], [1, years(12), 30], [2, 0, 2], [2, 100, 25]));
  const batch = delphiBatch(rows, [0, 1], { noEvents: "regular", moveLifestyle: false }, createRandom(1));
  expect([batch.B, batch.T]).toEqual([2, 5]);
  // Row 0: F, day 1, day 1827, 6 y (2192), day 3653, 12 y (4383). Row 1: M, day 1, 100: two inputs, so three of padding on the left.
  expect([...batch.tokens]).toEqual([2, 1, 1, 21, 1, 0, 0, 0, 3, 1]);
  expect([...batch.targets]).toEqual([1, 1, 21, 1, 31, 0, 0, 0, 1, 26]);
  expect([...batch.agesDays]).toEqual([0, 1, 1827.25, 2192, 3653.5, -10000, -10000, -10000, 0, 1]);
  expect([...batch.targetAgesDays]).toEqual([1, 1827.25, 2192, 3653.5, 4383, -10000, -10000, -10000, 1, 100]);
});

test("a long record is cut to its first 49 events, and with the no-events to the last 49 of all: 48 inputs", () => {
  const events = Array.from({ length: 60 }, (_, i): [number, number, number] => [1, i * 100, 20 + i]);
  const batch = delphiBatch(
    parseDelphiBin(bytesOf(...events)),
    [0],
    { noEvents: "regular", moveLifestyle: false },
    createRandom(1),
  );
  expect(batch.T).toBe(48);
  // The last event seen is the 49th (model id 69). With no-events at days 1, 1827.25 and 3653.5 there are 52: those of days 0, 1 and 100 go.
  expect(batch.targets.at(-1)).toBe(69);
  expect(batch.tokens[0]).toBe(23);
});

test("in training a patient has about one no-event token in five years, and lifestyle ages move", () => {
  const rows = parseDelphiBin(bytesOf([1, 0, 1], [1, 10_000, 5], [1, 36_524, 30]));
  const random = createRandom("no-events");
  let strewn = 0;
  const moved = new Set<number>();
  for (let i = 0; i < 200; i++) {
    const batch = delphiBatch(rows, [0], { noEvents: "random", moveLifestyle: true }, random);
    strewn += batch.tokens.filter((token) => token === 1).length;
    moved.add(batch.agesDays[batch.tokens.indexOf(6)] ?? 0);
  }
  expect(strewn / 200).toBeGreaterThan(19);
  expect(strewn / 200).toBeLessThanOrEqual(20);
  expect(moved.size).toBeGreaterThan(150);
});

const real = "../shared/data/delphi-simulated-ukb/train.bin.gz";
test.skipIf(!existsSync(real))(
  "the simulated UK Biobank has 7,143 people to train on, about 40 inputs each",
  async () => {
    const rows = await readDelphiBin(real);
    expect(patientCount(rows)).toBe(7143);
    const patients = Array.from({ length: 128 }, (_, i) => i * 55);
    const batch = delphiBatch(rows, patients, { noEvents: "random", moveLifestyle: true }, createRandom("real"));
    expect(batch.T).toBe(48);
    const share = batch.tokens.filter((token) => token > 0).length / (128 * 48);
    expect(share).toBeGreaterThan(0.76);
    expect(share).toBeLessThan(0.86);
  },
);
