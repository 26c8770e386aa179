import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { auditHeadSchema } from "#contract";
import { addDays, type EpochMs, toEpochMs } from "#core";
import { type AuditLog, openAudit, verifyAudit } from "#governance";
import { type AuditRow, openState, type State } from "#storage";
import { testLocations } from "../storage/state-locations.test-support.ts";
import { type AuditWatch, createAuditWatch } from "./audit-watch.ts";

const { locations, dropSchema, remove } = testLocations("osler_audit_watch_test");
afterAll(remove);

const start = toEpochMs(Date.UTC(2026, 5, 1));
const hours = (count: number) => addDays(start, count / 24);

describe.each(locations)("the watch on the audit log, on %s", (_, location) => {
  let state: State;
  let audit: AuditLog;
  let now: EpochMs;
  let watch: AuditWatch;
  let failures: unknown[];
  /** What stands between the watch and the database: rows as somebody altered them, a wait, a failure. */
  let rowsAs: (rows: AuditRow[]) => AuditRow[] | Promise<AuditRow[]>;
  let asked: [from: number, rows: number][];

  const watched = (): State => ({
    ...state,
    as: (asker) => {
      const seen = state.as(asker);
      const page: typeof seen.audit.page = async (from, limit) => {
        const rows = await rowsAs(await seen.audit.page(from, limit));
        asked.push([from, rows.length]);
        return rows;
      };
      return { ...seen, audit: { ...seen.audit, page } };
    },
  });
  const add = async (count: number) => {
    const act = { actor: "a1", role: "clinician", action: "patient-timeline", outcome: "allowed" } as const;
    for (let n = 0; n < count; n++) await audit.record(act);
  };
  const untilWhole = () => expect.poll(() => watch.standing().underWay).toBe(null);
  const size = () => state.as("system").audit.count();

  beforeAll(async () => {
    await dropSchema();
    state = await openState(location);
    audit = await openAudit(state, () => now);
    now = start;
    await add(20);
  });
  afterAll(async () => state?.close());
  beforeEach(() => {
    [now, failures, asked, rowsAs] = [start, [], [], (rows) => rows];
    watch = createAuditWatch({ clock: () => now, failed: (error) => failures.push(error), rest: async () => {} });
  });
  afterEach(() => watch.close());

  test("the whole log is verified in the background, and nobody waits for it", async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    rowsAs = async (rows) => {
      await held;
      return rows;
    };
    watch.begin(watched());
    expect(await watch.goOn()).toEqual({
      ...{ verified: null, underWay: 0, nextWholeAt: null, failed: false, problemCount: 0, problems: [] },
    });
    release();
    await untilWhole();
    const { root } = await verifyAudit(state);
    const found = auditHeadSchema.parse(watch.standing());
    expect(found).toMatchObject({
      verified: { whole: { at: start, size: await size() }, at: start, size: await size(), root },
      nextWholeAt: hours(24),
      problems: [],
    });
    expect(await state.audit.checkpoints()).toContainEqual({ size: await size(), root, at: start });
  });

  test("a request reads what was added since and the entry before it; requests at once read it once", async () => {
    watch.begin(watched());
    await untilWhole();
    const before = await size();
    await add(3);
    [asked, now] = [[], hours(5)];
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => watch.goOn()));
    expect(asked).toEqual([
      [before - 1, 1],
      [before, 3],
    ]);
    const { root } = await verifyAudit(state);
    for (const { verified, problems } of told) {
      expect(verified).toEqual({ whole: { at: start, size: before }, at: hours(5), size: before + 3, root });
      expect(problems).toEqual([]);
    }
  });

  test("an entry altered after it was verified is found a day after the last whole check, by its hash and by the roots of all checkpoints since, and stays told", async () => {
    watch.begin(watched());
    await untilWhole();
    const altered = (rows: AuditRow[]) =>
      rows.map((row) => (row.position === 7 ? { ...row, actor: "somebody else" } : row));
    rowsAs = altered;
    now = hours(23.9);
    expect(await watch.goOn()).toMatchObject({ problemCount: 0, underWay: null });
    now = hours(24);
    await watch.goOn();
    await untilWhole();
    const kept = await state.audit.checkpoints();
    expect(kept.at(-1)?.size).toBe(await size());
    const problems = [
      { position: 7, kind: "altered", foundAt: now },
      ...kept.map((checkpoint) => ({ position: checkpoint.size - 1, kind: "rewritten", foundAt: now })),
    ];
    expect(watch.standing()).toMatchObject({ problems, nextWholeAt: hours(48) });
    expect(failures).toEqual(["audit-log-altered", "audit-log-rewritten"]);
    rowsAs = (rows) => rows;
    now = hours(48);
    await watch.goOn();
    await untilWhole();
    expect(watch.standing()).toMatchObject({ verified: { whole: { at: hours(48) } }, problems });
    expect(failures).toHaveLength(2);
  });

  test("a removed entry is found when it is read, and a log cut short when it is asked for next", async () => {
    watch.begin(watched());
    await untilWhole();
    const last = (await size()) - 1;
    await add(3);
    rowsAs = (rows) => rows.filter(({ position }) => position !== last + 2);
    expect((await watch.goOn()).problems).toMatchObject([{ position: last + 2, kind: "missing" }]);
    rowsAs = (rows) => rows.filter(({ position }) => position < 5);
    expect((await watch.goOn()).problems).toMatchObject([
      { position: last + 2, kind: "missing" },
      { position: last + 3, kind: "missing" },
    ]);
  });

  test("when nobody asks, entries are verified within a minute, and the day's check begins", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      watch.begin(watched());
      await untilWhole();
      await add(2);
      const all = await size();
      vi.advanceTimersByTime(60_000);
      await expect.poll(() => watch.standing().verified?.size).toBe(all);
      now = hours(24);
      vi.advanceTimersByTime(60_000);
      await expect.poll(() => watch.standing().verified?.whole.at).toBe(now);
    } finally {
      vi.useRealTimers();
    }
  });

  test("a check that fails says so, is told by its kind, and is tried again an hour later", async () => {
    const gone = new Error("connection lost");
    rowsAs = () => Promise.reject(gone);
    watch.begin(watched());
    await untilWhole();
    expect(await watch.goOn()).toMatchObject({ verified: null, underWay: null, failed: true, nextWholeAt: hours(1) });
    expect(failures).toEqual([gone]);
    rowsAs = (rows) => rows;
    now = hours(1);
    await watch.goOn();
    await untilWhole();
    expect(await watch.goOn()).toMatchObject({ failed: false, verified: { whole: { size: await size() } } });
    rowsAs = () => Promise.reject(gone);
    await expect(watch.goOn()).rejects.toThrow(gone);
    rowsAs = (rows) => rows;
    expect((await watch.goOn()).verified?.size).toBe(await size());
  });

  test("closing stops a check between two pages and reads nothing more", async () => {
    const many = createAuditWatch({
      ...{ clock: () => now, failed: (error) => failures.push(error) },
      rest: () => new Promise((done) => setTimeout(done, 50)),
    });
    const rows = await state.as("system").audit.page(0, 1);
    // A log without end.
    rowsAs = () => Array.from({ length: 1000 }, () => rows[0] as AuditRow);
    many.begin(watched());
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    await many.close();
    const read = asked.length;
    await new Promise((done) => setTimeout(done, 120));
    await many.goOn();
    expect(asked).toHaveLength(read);
    expect(failures).toEqual([]);
  });
});
