import { expect, test } from "vitest";
import { followUp, nextInstant, writeOutcomes, writeSurvival } from "./labels.ts";
import type { SubjectTable } from "./subject-table.ts";

/** One subject observed from day 1000 to 5000 with outcomes first seen at the given ages. */
const table = (first: number[], deathAge = Number.NaN): SubjectTable => ({
  subjects: 1,
  trainSubjects: 1,
  outcomes: first.length,
  tokens: Int32Array.of(2, 3, 4, 5, 6),
  ageDays: Float32Array.of(0, 1000, 1000, 1500, 1500),
  values: new Float32Array(5),
  offsets: Int32Array.of(0, 5),
  firstOccurrenceAgeDays: Float32Array.from(first),
  observationStartAgeDays: Float32Array.of(1000),
  observationEndAgeDays: Float32Array.of(Number.isNaN(deathAge) ? 5000 : deathAge),
  deathAgeDays: Float32Array.of(deathAge),
});

test("an outcome that happened before or at the position is asked no more", () => {
  expect(followUp(table([1500]), 0, 0, 1500)).toBeUndefined();
  expect(followUp(table([1200]), 0, 0, 1500)).toBeUndefined();
});

test("one that comes later ends exposure when it comes; one that never does, at the end of observation or at death", () => {
  expect(followUp(table([2000]), 0, 0, 1500)).toEqual({ days: 500, happened: true });
  expect(followUp(table([Number.NaN]), 0, 0, 1500)).toEqual({ days: 3500, happened: false });
  expect(followUp(table([Number.NaN], 1800), 0, 0, 1500)).toEqual({ days: 300, happened: false });
  expect(followUp(table([1800], 1800), 0, 0, 1500)).toEqual({ days: 300, happened: true });
});

test("what is recorded after the end of observation did not happen in it", () => {
  expect(followUp(table([6000]), 0, 0, 1500)).toEqual({ days: 3500, happened: false });
});

test("2.5 years followed with an event: bins 0-1 and 1-3 are exposed for 1 and 1.5 years, the event is in the second", () => {
  const cells = { exposure: new Float32Array(3), event: new Float32Array(3), at: 0, weight: 1 };
  writeSurvival(cells, [0, 1, 3, 10], false, 2.5, true, 1);
  expect([...cells.exposure]).toEqual([1, 1.5, 0]);
  expect([...cells.event]).toEqual([0, 1, 0]);
});

test("follow-up beyond the last edge is dropped in closed bins and kept in open ones", () => {
  const closed = { exposure: new Float32Array(2), event: new Float32Array(2), at: 0, weight: 1 };
  writeSurvival(closed, [0, 1, 3], false, 7, true, 1);
  expect([...closed.exposure, ...closed.event]).toEqual([1, 2, 0, 0]);
  const open = { exposure: new Float32Array(2), event: new Float32Array(2), at: 0, weight: 2 };
  writeSurvival(open, [0, 1], true, 7, true, 1);
  expect([...open.exposure, ...open.event]).toEqual([2, 12, 0, 2]);
});

test("exposure of all bins together is the time followed, column by column", () => {
  const cells = { exposure: new Float32Array(4), event: new Float32Array(4), at: 0, weight: 1 };
  writeOutcomes(table([1865.25, Number.NaN]), 0, 1500, [0, 1, 20], cells);
  expect([...cells.exposure].map((years) => years.toFixed(3))).toEqual(["1.000", "0.000", "1.000", "8.582"]);
  expect([...cells.event]).toEqual([1, 0, 0, 0]);
});

test("the next instant is later in time, whole, and absent at the end", () => {
  expect(nextInstant(table([]), 0, 1000)).toEqual({ start: 3, end: 5, days: 500 });
  expect(nextInstant(table([]), 0, 1400)).toEqual({ start: 3, end: 5, days: 100 });
  expect(nextInstant(table([]), 0, 1500)).toBeUndefined();
});
