/**
 * @module prevention/preventive-care: which preventive services a record shows as done, and which as due.
 *
 * Promise: only what the chart holds at `asOf` counts, a shot of which only the day is told from that day on, and a service is due only for
 * those its statement is for. "Due" means that the record does not show it: it may have been done elsewhere, and the pages say so. What has no
 * date says whom a service is for, and counts as done at no moment. A test that was not performed is not done, and where the last result is
 * abnormal nothing is said to be done until a year: it needs follow-up. Days, of a birth too, are the source's own, not UTC's. Pure.
 */
import {
  type ChartEntry,
  type ClinicalEvent,
  type EpochMs,
  isBirth,
  isDeath,
  MS_PER_DAY,
  recordedDay,
  recordedDayAt,
  toEpochMs,
  type UndatedEntry,
} from "#core";
import { findOver, inChartAt } from "#timeline";
import { type ResultSaid, resultSaid } from "./result-said.ts";
import { type PreventiveService, type PreventiveTest, preventiveServices } from "./services.ts";

export interface PreventiveFinding {
  readonly service: PreventiveService;
  /** `follow-up`: the last result is abnormal. */
  readonly state: "due" | "done" | "follow-up";
  /** What counted last, whether or not it still counts; `follow-up`: the result that needs it. */
  readonly last?: ClinicalEvent;
  /** That the record has it without a date too. */
  readonly undated?: true;
  /** The day. `due`: since when, absent if what it is for has no date. `done`: when it is due again, absent if never. `follow-up`: absent. */
  readonly dueAt?: EpochMs;
}

export interface PreventiveQuestion {
  readonly events: readonly ClinicalEvent[];
  readonly undated?: readonly UndatedEntry[];
  readonly sex: string;
  /** As its source writes it, where that is known: the day of an evening's birth is not always that of its moment. */
  readonly birthDate?: string;
  readonly asOf: EpochMs;
  /** The institution's own codes, by the id of a test. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
}

/** Findings for the services that are for this person at `asOf`, in the table's order; none for the dead or without a birth date. */
export function findPreventiveCare({
  events,
  undated = [],
  sex,
  birthDate,
  asOf,
  codes = {},
}: PreventiveQuestion): PreventiveFinding[] {
  const known = inChartAt(events, asOf);
  const bornAt = known.find(({ code }) => isBirth(code))?.occurredAt;
  const held = [...known, ...undated];
  if (bornAt == null || held.some(({ code }) => isDeath(code))) return [];
  const [birth, today] = [recordedDay(bornAt, birthDate), recordedDayAt(known, asOf)];
  const person = { known, held, over: findOver(held), sex, birth, age: yearsBetween(birth, today) };
  return preventiveServices
    .filter((service) => isFor(service, person))
    .map((service) => findState(service, startOf(service, person), { known, undated, birth, today, codes }));
}

interface Person {
  readonly known: readonly ClinicalEvent[];
  /** And what has no date. */
  readonly held: readonly ChartEntry[];
  /** Of those, what holds no longer. */
  readonly over: ReadonlySet<ChartEntry>;
  readonly sex: string;
  readonly birth: EpochMs;
  readonly age: number;
}

function isFor(service: PreventiveService, { known, held, over, sex, age }: Person): boolean {
  const [first, last] = service.ages;
  if (age < first || age > last) return false;
  if (service.sex !== undefined && service.sex !== sex) return false;
  const { having, without } = service;
  if (having !== undefined && !held.some((entry) => matches(having, entry.code) && !over.has(entry))) return false;
  if (without !== undefined && held.some(({ code }) => matches(without, code))) return false;
  return service.measured === undefined || sinceMeasured(service.measured, known) !== undefined;
}

/** When a service that is for somebody began to be: its age, and what it is for on record; `undefined` if that has no date. */
function startOf({ ages, having, measured }: PreventiveService, person: Person): EpochMs | undefined {
  const { known, over, birth } = person;
  const since = [addYears(birth, ages[0])];
  if (having !== undefined) {
    const began = known.flatMap((event) =>
      event.occurredAt !== null && matches(having, event.code) && !over.has(event)
        ? [recordedDay(event.occurredAt, event.dated)]
        : [],
    );
    if (began.length === 0) return undefined;
    since.push(toEpochMs(Math.min(...began)));
  }
  const reached = measured === undefined ? undefined : sinceMeasured(measured, person.known);
  return toEpochMs(Math.max(...since, reached ?? Number.NEGATIVE_INFINITY));
}

/** Since when a measurement has been as high as asked without a lower one between; `undefined` if the latest is lower. */
function sinceMeasured(
  { codes, least }: NonNullable<PreventiveService["measured"]>,
  known: readonly ClinicalEvent[],
): EpochMs | undefined {
  const taken = known
    .flatMap(({ code, occurredAt, dated, numericValue }) =>
      occurredAt !== null && numericValue !== undefined && matches(codes, code)
        ? [{ occurredAt, day: recordedDay(occurredAt, dated), numericValue }]
        : [],
    )
    .sort((a, b) => a.occurredAt - b.occurredAt);
  const lower = taken.findLastIndex(({ numericValue }) => numericValue < least);
  return taken[lower + 1]?.day;
}

interface Looked {
  readonly known: readonly ClinicalEvent[];
  readonly undated: readonly UndatedEntry[];
  readonly birth: EpochMs;
  readonly today: EpochMs;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

function findState(service: PreventiveService, start: EpochMs | undefined, looked: Looked): PreventiveFinding {
  const reports = service.tests.map((test) => ({ test, reports: reportsOf(test, looked) }));
  const tests = reports.map(({ test, reports: of }) => ({ test, events: countedEvents(test, of) }));
  const open = findFollowUp(reports.flatMap(({ reports: of }) => of));
  const last = open ?? latestOf(tests.flatMap(({ events }) => events));
  /** Until when each test that was done counts; `Infinity` for life. */
  const until = tests.flatMap(({ test, events }) => {
    const done = events.length >= (test.times ?? 1) ? latestOf(events) : undefined;
    if (done === undefined || done.occurredAt === null) return [];
    return [
      test.years === undefined
        ? Number.POSITIVE_INFINITY
        : addYears(recordedDay(done.occurredAt, done.dated), test.years),
    ];
  });
  const covered = Math.max(...until, Number.NEGATIVE_INFINITY);
  const isUndated = tests.some(({ test }) => {
    const wanted = codesOf(test, looked);
    return looked.undated.some(({ code, lapsed }) => lapsed === undefined && matches(wanted, code));
  });
  const found = { service, ...(last === undefined ? {} : { last }), ...(isUndated ? { undated: true as const } : {}) };
  if (open !== undefined) return { ...found, state: "follow-up" };
  if (covered === Number.POSITIVE_INFINITY) return { ...found, state: "done" };
  if (covered > looked.today) return { ...found, state: "done", dueAt: toEpochMs(covered) };
  if (start === undefined) return { ...found, state: "due" };
  return { ...found, state: "due", dueAt: toEpochMs(Math.max(start, covered)) };
}

/** A test on record, and what it says as a result, if it says anything. */
interface Report {
  readonly event: ClinicalEvent;
  readonly day: EpochMs;
  readonly test: PreventiveTest;
  readonly said: ResultSaid | undefined;
}

/**
 * The latest abnormal result that nothing answers: neither another result of a later day nor what is done after such a one. A test of which
 * no result is told, and one of the same day beside it, take nothing of it back; a preliminary one gives way to any result of its day.
 */
function findFollowUp(reports: readonly Report[]): ClinicalEvent | undefined {
  const open = latestOf(reports.flatMap(({ event, said }) => (said === "follow-up" ? [event] : [])));
  if (open === undefined || open.occurredAt === null) return undefined;
  const answeredAfter = recordedDay(open.occurredAt, open.dated) - (open.lapsed === undefined ? 0 : MS_PER_DAY);
  const isAnswered = reports.some(
    ({ event, day, test, said }) =>
      event.lapsed === undefined && day > answeredAfter && (said === "answered" || test.followsUp === true),
  );
  return isAnswered ? undefined : open;
}

/** Four weeks, the least between two doses of a series, and the four days that CDC lets pass. @see general best practice guidelines of ACIP */
const LEAST_BETWEEN_DOSES_MS = 24 * MS_PER_DAY;

/** What counts, by time; doses of a series too near to another to be one of their own, as of two sources' days for one shot, are one dose. */
function countedEvents(test: PreventiveTest, reports: readonly Report[]): ClinicalEvent[] {
  const counted: Report[] = [];
  for (const report of reports.filter(({ event }) => event.lapsed === undefined)) {
    const since = report.day - (counted.at(-1)?.day ?? Number.NEGATIVE_INFINITY);
    if (test.times === undefined || since >= LEAST_BETWEEN_DOSES_MS) counted.push(report);
  }
  return counted.map(({ event }) => event);
}

/** What the chart has of a test, by time, but for what says that there is no result. */
function reportsOf(test: PreventiveTest, looked: Looked): Report[] {
  const { known, birth } = looked;
  const wanted = codesOf(test, looked);
  return known
    .flatMap((event): Report[] => {
      const { code, occurredAt, dated } = event;
      if (occurredAt === null || !matches(wanted, code)) return [];
      const day = recordedDay(occurredAt, dated);
      if (test.fromAge !== undefined && yearsBetween(birth, day) < test.fromAge) return [];
      const said = resultSaid(event, test.presence);
      return said === "none" ? [] : [{ event, day, test, said }];
    })
    .toSorted((a, b) => (a.event.occurredAt ?? 0) - (b.event.occurredAt ?? 0));
}

function codesOf(test: PreventiveTest, { codes }: Looked): readonly string[] {
  return [...test.codes, ...(codes[test.id] ?? [])];
}

function matches(codes: readonly string[], code: string): boolean {
  return codes.some((wanted) => (wanted.endsWith("*") ? code.startsWith(wanted.slice(0, -1)) : code === wanted));
}

function latestOf(events: readonly ClinicalEvent[]): ClinicalEvent | undefined {
  return events.reduce<ClinicalEvent | undefined>(
    (latest, event) => ((event.occurredAt ?? 0) >= (latest?.occurredAt ?? Number.NEGATIVE_INFINITY) ? event : latest),
    undefined,
  );
}

/** Completed years, by the calendar. */
function yearsBetween(from: EpochMs, to: EpochMs): number {
  const [a, b] = [new Date(from), new Date(to)];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  return addYears(from, years) > to ? years - 1 : years;
}

function addYears(from: EpochMs, years: number): EpochMs {
  const moment = new Date(from);
  return toEpochMs(moment.setUTCFullYear(moment.getUTCFullYear() + years));
}
