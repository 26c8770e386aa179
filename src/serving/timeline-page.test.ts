import fc from "fast-check";
import { expect, test } from "vitest";
import type { Timeline, TimelineEvent } from "#contract";
import { toEpochMs, toSubjectKey } from "#core";
import { toTimelinePage } from "./timeline-page.ts";
import { toPoint, toTimelineEvents } from "./timeline-view.ts";

/** Events as a chart has them: any order of moments, some of one moment. */
const events = fc
  .array(
    fc.record({
      kind: fc.constantFrom("condition" as const, "lab" as const, "drug" as const),
      code: fc.constantFrom("A//1", "B//2", "C//3"),
      occurredAt: fc.integer({ min: -5, max: 5 }),
      filedAfter: fc.integer({ min: -3, max: 3 }),
      endedAfter: fc.option(fc.nat(9)),
      lasting: fc.boolean(),
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      text: fc.option(fc.constantFrom("", "yes", "no")),
      drugUse: fc.option(fc.constantFrom({ dosages: [] }, { dosages: [{ text: "daily" }] })),
      dates: fc.constantFrom({}, { dated: "2010" }, { dated: "2010", endDated: "2024-03-01T23:30:00-05:00" }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(
      ({ filedAfter, endedAfter, lasting, dates, ...row }, index): TimelineEvent => ({
        ...row,
        ...dates,
        ...{ index, title: `title of ${row.code}`, unit: null, lapsed: null, source: null },
        filedAt: row.occurredAt + filedAfter,
        endedAt: endedAfter === null ? null : row.occurredAt + endedAfter,
        lasting: lasting && endedAfter === null,
      }),
    ),
  );

/** The rows again, by the words of the schema alone. */
function rowsOf({ columns, entries, texts, drugUses }: Timeline): TimelineEvent[] {
  return columns.index.map((index, i) => {
    const at = columns.occurredAt[i] ?? 0;
    const after = columns.endedAfter[i] ?? null;
    const entry = entries[columns.entry[i] ?? -1];
    if (entry === undefined) throw new Error("a place in entries");
    const [dated, endDated] = [columns.dated, columns.endDated].map((column) => texts[(column[i] ?? 0) - 1]);
    return {
      ...entry,
      ...(dated === undefined ? {} : { dated }),
      ...(endDated === undefined ? {} : { endDated }),
      index,
      occurredAt: at,
      filedAt: at + (columns.filedAfter[i] ?? 0),
      endedAt: after === null ? null : at + after,
      value: columns.value[i] ?? null,
      text: columns.text[i] === 0 ? null : (texts[(columns.text[i] ?? 0) - 1] ?? null),
      drugUse: columns.drugUse[i] === 0 ? null : (drugUses[(columns.drugUse[i] ?? 0) - 1] ?? null),
      source: null,
    };
  });
}

test("pages of any size joined are every event of the record once, newest first, word for word", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 12 }), (chart, limit) => {
      const rows: TimelineEvent[] = [];
      let before: string | undefined;
      for (let asked = 0; asked <= chart.length; asked++) {
        const page = toTimelinePage(chart, { before, limit });
        expect(page.columns.index.length).toBeLessThanOrEqual(limit);
        expect(page.total).toBe(chart.length);
        rows.push(...rowsOf(page));
        before = page.next ?? undefined;
        if (before === undefined) break;
      }
      const order = chart.toSorted((a, b) => b.occurredAt - a.occurredAt || a.index - b.index);
      expect(rows).toEqual(order);
    }),
  );
});

test("an event filed meanwhile neither repeats nor hides another: the cursor is a place in time, not a count", () => {
  const event = (index: number, occurredAt: number): TimelineEvent => ({
    ...{
      index,
      kind: "lab",
      code: "A//1",
      title: "a",
      occurredAt,
      filedAt: occurredAt,
      endedAt: null,
      lapsed: null,
      lasting: false,
    },
    ...{ value: index, unit: null, text: null, drugUse: null, source: null },
  });
  const chart = [event(0, 1), event(1, 2), event(2, 3)];
  const first = toTimelinePage(chart, { limit: 2 });
  expect(first.columns.occurredAt).toEqual([3, 2]);
  const later = [...chart, event(3, 4)];
  expect(toTimelinePage(later, { limit: 2, before: first.next ?? "" }).columns.occurredAt).toEqual([1]);
});

test("an empty record has a page without events, without a span and without a next one", () => {
  expect(toTimelinePage([], { limit: 5 })).toMatchObject({ total: 0, span: null, next: null, columns: { index: [] } });
});

test("a source's own date of an event, of its end and of a result goes to the pages; what UTC dates alike has none", () => {
  const subject = toSubjectKey(1);
  const on = (code: string, dated: string, more: object) => {
    const at = toEpochMs(Date.parse(dated));
    return { subject, code, occurredAt: at, filedAt: at, ...more };
  };
  const [begun, ended, drawn] = ["2024-03-01T23:30:00-05:00", "2024-03-05T22:00:00-05:00", "2024-04-01T23:00:00-05:00"];
  const [cold, result, other] = toTimelineEvents([
    on("SNOMED//82272006", begun, { dated: begun, source: "Condition/1" }),
    on("CONDITION_END//SNOMED//82272006", ended, { dated: ended, source: "Condition/1" }),
    on("LOINC//718-7//g/dL", drawn, { dated: drawn, numericValue: 13 }),
    on("LOINC//718-7//g/dL", "2024-05-01T12:00:00Z", { numericValue: 14 }),
  ]);
  expect(cold).toMatchObject({ dated: begun, endDated: ended });
  expect([result, other].map((event) => event && toPoint(event)?.dated)).toEqual([drawn, undefined]);
  expect(other).not.toHaveProperty("dated");
});
