import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Timeline } from "#contract";
import { MS_PER_DAY } from "#core";
import { BLOCK_ROWS, seenBlocks } from "./blocks.ts";
import { seenRange } from "./drawing.ts";
import { countKinds, eventAt, filterRecord, joinPages, placeOf } from "./record.ts";
import { planRows } from "./rows.ts";
import { centred, moved, timeTicks, wholeWindow, zoomed } from "./window.ts";

const day = (n: number) => n * MS_PER_DAY;

/** Two pages of five events: hypertension that lasts, a cold that ended, a potassium with a value, a drug with a dose, a note. */
const pages: readonly Timeline[] = [
  {
    ...{ total: 5, span: { from: day(0), to: day(100) }, next: "1.2" },
    entries: [
      { kind: "lab", code: "LOINC//2823-3//mmol/L", title: "Potassium", unit: "mmol/L", lapsed: null, lasting: false },
      { kind: "condition", code: "ICD10CM//I10", title: "Hypertension", unit: null, lapsed: null, lasting: true },
    ],
    texts: ["1970-03"],
    drugUses: [],
    columns: {
      ...{ index: [7, 3], entry: [0, 1], occurredAt: [day(90), day(60)], filedAfter: [day(1), 0] },
      ...{ endedAfter: [null, null], value: [5.1, null], text: [0, 0], drugUse: [0, 0] },
      ...{ dated: [0, 1], endDated: [0, 0] },
    },
  },
  {
    ...{ total: 5, span: { from: day(0), to: day(100) }, next: null },
    entries: [
      { kind: "condition", code: "ICD10CM//J06.9", title: "Cold", unit: null, lapsed: null, lasting: false },
      { kind: "drug", code: "RXNORM//1", title: "sevelamer", unit: null, lapsed: null, lasting: false },
      { kind: "other", code: "LOINC//72166-2", title: "Smoking", unit: null, lapsed: null, lasting: false },
    ],
    texts: ["Never smoker", "1970-02-24T23:30:00-05:00"],
    drugUses: [{ dosages: [{ text: "Two with meals" }] }],
    columns: {
      ...{ index: [2, 1, 0], entry: [0, 1, 2], occurredAt: [day(50), day(20), day(0)], filedAfter: [0, 0, 0] },
      ...{ endedAfter: [day(5), null, null], value: [null, null, null], text: [0, 0, 1], drugUse: [0, 1, 0] },
      ...{ dated: [0, 0, 0], endDated: [2, 0, 0] },
    },
  },
];
const record = joinPages(pages);
const all = filterRecord(record, { kind: undefined, words: "" });
const titlesOf = (positions: Int32Array) => Array.from(positions, (position) => eventAt(record, position).title);

describe("a record joined from its pages", () => {
  test("has every event once, newest first, with what was said of it", () => {
    expect(titlesOf(all)).toEqual(["Potassium", "Hypertension", "Cold", "sevelamer", "Smoking"]);
    expect(eventAt(record, 0)).toMatchObject({ value: 5.1, unit: "mmol/L", filedAt: day(91), endedAt: undefined });
    expect(eventAt(record, 2)).toMatchObject({ endedAt: day(55), value: undefined });
    expect(eventAt(record, 3).drugUse?.dosages[0]?.text).toBe("Two with meals");
    expect(eventAt(record, 4).text).toBe("Never smoker");
    expect([0, 1, 2].map((position) => eventAt(record, position).dated)).toEqual([undefined, "1970-03", undefined]);
    expect(eventAt(record, 2).endDated).toBe("1970-02-24T23:30:00-05:00");
  });

  test("is found in by kind, by words of title, code and text in any case, and by all words given", () => {
    const found = (words: string) => titlesOf(filterRecord(record, { kind: undefined, words }));
    expect(found("POTASSIUM")).toEqual(["Potassium"]);
    expect(found("2823-3 potas")).toEqual(["Potassium"]);
    expect(found("potassium cold")).toEqual([]);
    expect(found("never smoking")).toEqual(["Smoking"]);
    expect(titlesOf(filterRecord(record, { kind: "condition", words: "" }))).toEqual(["Hypertension", "Cold"]);
    expect(countKinds(record, all).get("condition")).toBe(2);
  });

  test("the place of a date is that of the first event on it or before", () => {
    expect([day(95), day(90), day(89), day(0), day(-1)].map((at) => placeOf(record, all, at))).toEqual([0, 0, 1, 4, 5]);
  });

  test("a lasting condition is a bar to the record's end, one that ended to its end, anything else a moment", () => {
    const rows = planRows(record, all, false);
    expect(rows.map(({ title }) => title)).toEqual(["Hypertension", "Cold", "sevelamer", "Laboratory", "Other"]);
    expect(rows.map(({ starts, ends }) => [starts[0], ends[0]])).toEqual([
      [day(60), day(100)],
      [day(50), day(55)],
      ...[day(20), day(90), day(0)].map((at) => [at, at]),
    ]);
  });
});

describe("the stretch of time that is looked at", () => {
  const whole = wholeWindow({ from: 0, to: day(4000) });
  const looks = fc.array(
    fc.record({
      share: fc.double({ min: -3, max: 3, noNaN: true }),
      factor: fc.double({ min: 0.05, max: 20, noNaN: true }),
    }),
    { maxLength: 20 },
  );

  test("never leaves the record, is never shorter than a day, and moving keeps its length", () => {
    fc.assert(
      fc.property(looks, (steps) => {
        let now = whole;
        for (const { share, factor } of steps) {
          const before = now.to - now.from;
          now = moved(now, whole, share);
          expect(now.to - now.from).toBeCloseTo(before, 3);
          now = zoomed(now, whole, now.from + (now.to - now.from) / 3, factor);
          now = centred(now, whole, now.from);
          expect(now.from).toBeGreaterThanOrEqual(whole.from);
          expect(now.to).toBeLessThanOrEqual(whole.to);
          expect(now.to - now.from).toBeGreaterThanOrEqual(MS_PER_DAY - 1);
        }
      }),
    );
  });

  test("looking closer leaves the moment beneath the pointer where it is", () => {
    const now = zoomed(whole, whole, day(1000), 0.5);
    const share = ({ from, to }: typeof whole) => (day(1000) - from) / (to - from);
    expect(share(now)).toBeCloseTo(share(whole), 9);
  });

  test("the dates beneath are starts of years, months or days, and no more than asked", () => {
    const years = timeTicks({ from: Date.UTC(2013, 5, 1), to: Date.UTC(2024, 0, 1) }, 12);
    expect(years.map(({ label }) => label)).toEqual([
      "2014",
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
    ]);
    expect(years[0]?.at).toBe(Date.UTC(2014, 0, 1));
    expect(timeTicks({ from: Date.UTC(2020, 0, 15), to: Date.UTC(2020, 3, 15) }, 4).map(({ at }) => at)).toEqual([
      Date.UTC(2020, 1, 1),
      Date.UTC(2020, 2, 1),
      Date.UTC(2020, 3, 1),
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 40_000 }), (from, days) => {
        expect(timeTicks({ from: day(from), to: day(from + days) }, 6).length).toBeLessThanOrEqual(12);
      }),
    );
  });

  test("what can be seen of a row is all that lies in the stretch, and what lasts into it", () => {
    const spans = fc.array(fc.tuple(fc.nat(1000), fc.nat(200)), { maxLength: 40 });
    fc.assert(
      fc.property(spans, fc.nat(1000), fc.nat(300), (events, from, length) => {
        const sorted = events.toSorted(([a], [b]) => b - a);
        const starts = Float64Array.from(sorted, ([start]) => start);
        const ends = Float64Array.from(sorted, ([start, lasts]) => start + lasts);
        const longest = Math.max(0, ...sorted.map(([, lasts]) => lasts));
        const row = {
          title: "",
          kind: "lab",
          positions: new Int32Array(sorted.length),
          starts,
          ends,
          longest,
        } as const;
        const [first, last] = seenRange(row, { from, to: from + length });
        for (const [i, [start, lasts]] of sorted.entries()) {
          if (start <= from + length && start + lasts >= from) expect(i >= first && i < last).toBe(true);
        }
      }),
    );
  });
});

test("of a long table the rows in sight are there, and what is left out keeps its height", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
      const tall = rows * 31;
      const top = share * Math.max(0, tall - 420);
      const { first, last, above, below } = seenBlocks(rows, new Map(), { top, height: 420 });
      const there = Math.min(rows, last * BLOCK_ROWS) - first * BLOCK_ROWS;
      expect(above).toBeLessThanOrEqual(top);
      expect(above + there * 31).toBeGreaterThanOrEqual(Math.min(tall, top + 420));
      expect(above + there * 31 + below).toBe(tall);
      if (rows > 300) expect(last - first).toBeLessThanOrEqual(5);
      else expect([first, above, below]).toEqual([0, 0, 0]);
    }),
  );
});
