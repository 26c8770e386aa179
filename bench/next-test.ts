/**
 * @module bench/next-test: does the movement of a risk foretold for a test rank how far the test, when it was made, did move it?
 *
 * Usage: node bench/next-test.ts HOME|nafld [--split held_out] [--asked 2] [--least 3] [--moments visits] [--gap 1] [--people 1000] [--outcomes a,b,c]. Of each person of the
 * split, at moments as validation asks (so many years between two on average; `--moments dates`: on every so many years' 1 January, whatever
 * was filed then): every test the model would name then that was made within
 * 30 or 90 days after, for some outcomes drawn at random. How far it moved the 5-year risk: the risk as of its filing, with its result and
 * without. Tests are ranked within a moment (`--least` or more) by the movement foretold, with what is expected of the result taken in three
 * ways, beside the time since the test was last made, how often it is made, chance, and the movement foretold on average, the same for
 * all people. Intervals: 1,000 resamples of people.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  addDays,
  type ClinicalEvent,
  createRandom,
  type EpochMs,
  MS_PER_DAY,
  noProgress,
  type SubjectRecord,
  toEpochMs,
} from "#core";
import { buildCorpus } from "#corpus";
import { openDeidentified } from "#deid";
import { type EventModel, openEventModel, type PossibleTest, type WhatIf } from "#model";
import { knownAt, observationWindow, planIndexMoments, readSubjects, type SplitName } from "#timeline";
import { toVocabularyJson, type UsualValues, type Vocabulary } from "#tokens";
import { latestResults } from "../src/tokens/usual-values.ts";
import { drawResamples, interval95, quantile } from "../src/validation/bootstrap.ts";
import { trainNafld } from "./cohorts/nafld.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: "string", default: "held_out" },
    outcomes: { type: "string" },
    least: { type: "string", default: "3" },
    moments: { type: "string", default: "visits" },
    gap: { type: "string", default: "1" },
    asked: { type: "string", default: "2" },
    people: { type: "string", default: "1000" },
  },
});
const [from] = positionals;
if (from === undefined) throw new RangeError("Of what? node bench/next-test.ts HOME, or nafld");
const HORIZON = 5;
const LEAST_TESTS = Number(flags.least);
const WITHIN_DAYS = [30, 90] as const;
const RESAMPLES = 1000;
/** From which change on a page names a test (`serving/what-if-view`). */
const LEAST_NAMED = 0.005;

interface Cohort {
  /** A checkpoint, its vocabulary as it is fitted today. */
  readonly directory: string;
  readonly subjects: (split: SplitName) => AsyncIterable<SubjectRecord>;
}

/** What a next result is expected to be: by the line fitted on the last one, the last one and people's changes, or people's results. */
const expectations = ["line", "change", "people"] as const;
type Expectation = (typeof expectations)[number];

/** A test that was made. */
interface Made {
  readonly subject: number;
  /** Moment and outcome: tests of one group are ranked among each other. */
  readonly group: number;
  readonly outcome: string;
  readonly code: string;
  readonly tests: Readonly<Record<Expectation, PossibleTest>>;
  readonly risk: number;
  readonly afterDays: number;
  readonly sinceDays: number;
  readonly place: number;
  readonly moved: number;
  /** The risk at the moment itself with the result alone added. */
  readonly alone: number;
}

/** A home's checkpoint with the vocabulary as it is fitted today: the same tokens, and people's usual values. */
async function openHome(home: string, scratch: string): Promise<Cohort> {
  const dataset = await openDeidentified(join(home, "research/meds"));
  const corpus = await buildCorpus({
    ...{ dataset, directory: join(scratch, "corpora"), optedOut: new Set<never>(), seed: "bench" },
    progress: noProgress,
  });
  const directory = join(scratch, "model");
  await cp(join(home, "model"), directory, { recursive: true });
  const own: Vocabulary = JSON.parse(await readFile(join(directory, "vocabulary.json"), "utf8"));
  if (own.tokens.join() !== corpus.vocabulary.tokens.join())
    throw new RangeError("The home's tokens are not these data's.");
  await writeFile(join(directory, "vocabulary.json"), toVocabularyJson(corpus.vocabulary));
  return { directory, subjects: (split) => readSubjects(dataset, { split }) };
}

async function openNafld(scratch: string): Promise<Cohort> {
  const { model, subjects } = await trainNafld(scratch, noProgress);
  await model.close();
  return { directory: join(scratch, "nafld/model"), subjects };
}

/** The checkpoint with another expectation of the next result. */
async function expecting(
  directory: string,
  name: Expectation,
  change: (code: string, usual: UsualValues) => UsualValues,
): Promise<EventModel> {
  const copy = join(scratch, name);
  await cp(directory, copy, { recursive: true });
  const path = join(copy, "vocabulary.json");
  const vocabulary: Vocabulary = JSON.parse(await readFile(path, "utf8"));
  const codes = vocabulary.codes.map((rule) => {
    const { values } = rule;
    if (values?.usual === undefined) return rule;
    return { ...rule, values: { ...values, usual: change(rule.code, values.usual) } };
  });
  await writeFile(path, toVocabularyJson({ ...vocabulary, codes }));
  return openEventModel(copy);
}

const scratch = await mkdtemp(join(tmpdir(), "osler-next-test-"));
const { directory, subjects } = from === "nafld" ? await openNafld(scratch) : await openHome(from, scratch);
const changes = new Map<string, number[]>();
for await (const { events } of subjects("train")) {
  for (const [code, { latest, before }] of latestResults(events)) {
    if (before !== undefined) changes.set(code, [...(changes.get(code) ?? []), latest - before]);
  }
}
const models: Readonly<Record<Expectation, EventModel>> = {
  line: await expecting(directory, "line", (_, usual) => usual),
  change: await expecting(directory, "change", (code, usual) => {
    const sorted = (changes.get(code) ?? []).toSorted((a, b) => a - b);
    const at = (share: number) => quantile(sorted, share);
    const rest: UsualValues["latest"] = [at(0.1), at(0.25), at(0.5), at(0.75), at(0.9)];
    return usual.again === undefined ? usual : { ...usual, again: { slope: 1, rest } };
  }),
  people: await expecting(directory, "people", (_, { again: _again, ...usual }) => usual),
};
const outcomeIds = flags.outcomes?.split(",") ?? models.line.outcomes.map(({ id }) => id);
const order = new Map(models.line.vocabulary.codes.map(({ code }, place) => [code, place]));
const random = createRandom("next-test");
const made: Made[] = [];
let [people, groups] = [0, 0];
for await (const { events } of subjects(flags.split as SplitName)) {
  if (people >= Number(flags.people)) break;
  for (const moment of flags.moments === "dates" ? datesOf(events) : visitsOf(events)) {
    const following = firstResults(events, moment, WITHIN_DAYS[1]);
    if (following.size < LEAST_TESTS) continue;
    await follow(events, moment, random.shuffle(outcomeIds).slice(0, Number(flags.asked)), following);
  }
  people++;
  if (people % 20 === 0) process.stderr.write(`${people} people, ${made.length} tests\n`);
}
for (const model of Object.values(models)) await model.close();
await rm(scratch, { recursive: true });

function visitsOf(events: readonly ClinicalEvent[]): EpochMs[] {
  return planIndexMoments(events, { seed: 1, meanGapDays: Number(flags.gap) * 365.25 });
}

/** Within the observation, a year after its beginning at the earliest. */
function datesOf(events: readonly ClinicalEvent[]): EpochMs[] {
  const window = observationWindow(events);
  if (window === undefined) return [];
  const from = new Date(window.start).getUTCFullYear() + 1;
  const years = Math.max(0, new Date(window.end).getUTCFullYear() - from + 1);
  return Array.from({ length: years }, (_, i) => toEpochMs(Date.UTC(from + i, 0, 1))).filter(
    (moment, i) => i % Number(flags.gap) === 0 && moment < window.end,
  );
}

/** First result of each code filed within so many days after the moment. */
function firstResults(events: readonly ClinicalEvent[], moment: EpochMs, days: number): Map<string, ClinicalEvent> {
  const later = events.filter(
    ({ filedAt, numericValue }) =>
      numericValue !== undefined && filedAt !== null && filedAt > moment && filedAt <= addDays(moment, days),
  );
  later.sort((a, b) => (a.filedAt ?? 0) - (b.filedAt ?? 0));
  const first = new Map<string, ClinicalEvent>();
  for (const event of later) if (!first.has(event.code)) first.set(event.code, event);
  return first;
}

async function follow(
  events: readonly ClinicalEvent[],
  moment: EpochMs,
  outcomes: readonly string[],
  following: ReadonlyMap<string, ClinicalEvent>,
): Promise<void> {
  const asked: { outcome: string; foretold: Readonly<Record<Expectation, WhatIf>> }[] = [];
  for (const outcome of outcomes) {
    const [line, change, people] = await Promise.all(
      expectations.map((name) => models[name].whatIf(events, moment, outcome, HORIZON)),
    );
    if (line && change && people) asked.push({ outcome, foretold: { line, change, people } });
  }
  const codes = (asked[0]?.foretold.line.tests ?? []).map(({ code }) => code).filter((code) => following.has(code));
  if (codes.length < LEAST_TESTS) return;
  const results = codes.map((code) => following.get(code) as ClinicalEvent);
  const filings = [...new Set(results.map(({ filedAt }) => filedAt as EpochMs))];
  const known = knownAt(events, moment);
  const histories = [
    ...filings.map((at) => ({ events, at })),
    ...results.map((result) => ({ events: events.filter((event) => event !== result), at: result.filedAt as EpochMs })),
    ...results.map((result) => ({
      events: [...known, { ...result, filedAt: moment, occurredAt: moment }],
      at: moment,
    })),
  ];
  const panels = await models.line.risks(
    histories.map((one) => one.events),
    histories.map(({ at }) => at),
    [HORIZON],
  );
  for (const { outcome, foretold } of asked) {
    const risks = panels.map((panel) => panel.outcomes.find(({ id }) => id === outcome)?.horizons[0]?.risk);
    results.forEach(({ code, filedAt }, i) => {
      const complete = risks[filings.indexOf(filedAt as EpochMs)];
      const [without, alone] = [risks[filings.length + i], risks[filings.length + results.length + i]];
      const of = (name: Expectation) => foretold[name].tests.find((test) => test.code === code) as PossibleTest;
      if (complete === undefined || without === undefined || alone === undefined) return;
      const { lastEventIndex } = of("line");
      const last = lastEventIndex === null ? undefined : events[lastEventIndex]?.filedAt;
      made.push({
        ...{ subject: people, group: groups, outcome, code, risk: foretold.line.risk, alone },
        tests: { line: of("line"), change: of("change"), people: of("people") },
        afterDays: ((filedAt ?? 0) - moment) / MS_PER_DAY,
        sinceDays: last === undefined || last === null ? Number.POSITIVE_INFINITY : (moment - last) / MS_PER_DAY,
        place: order.get(code) ?? 0,
        moved: Math.abs(complete - without),
      });
    });
    groups++;
  }
}

const onAverage = new Map<string, { sum: number; n: number }>();
for (const {
  outcome,
  code,
  tests: { line: test },
} of made) {
  const entry = onAverage.get(`${outcome}|${code}`) ?? { sum: 0, n: 0 };
  entry.sum += test.expectedChange;
  entry.n++;
  onAverage.set(`${outcome}|${code}`, entry);
}
const chance = createRandom("chance");
const rankings: Readonly<Record<string, (one: Made) => number>> = {
  "movement foretold, by the line": ({ tests }) => tests.line.expectedChange,
  "… by people's changes": ({ tests }) => tests.change.expectedChange,
  "… by people's results": ({ tests }) => tests.people.expectedChange,
  "… by the line, spread of the three risks": ({
    tests: {
      line: { points },
    },
  }) => Math.max(...points.map(({ risk }) => risk)) - Math.min(...points.map(({ risk }) => risk)),
  "time since last made": ({ sinceDays }) => sinceDays,
  "how often it is made": ({ place }) => -place,
  chance: () => chance.next(),
  "foretold on average, the same for all": ({ outcome, code }) => {
    const entry = onAverage.get(`${outcome}|${code}`);
    return entry === undefined ? 0 : entry.sum / entry.n;
  },
};

/** Mean over groups of a figure of each group, with its interval; `figures` by group. */
function meanOf(figures: readonly { readonly subject: number; readonly value: number }[]) {
  const resamples = drawResamples(people, RESAMPLES, createRandom("resamples"));
  const mean = (counts?: Uint8Array) => {
    let [sum, weight] = [0, 0];
    for (const { subject, value } of figures) {
      const times = counts?.[subject] ?? (counts === undefined ? 1 : 0);
      sum += times * value;
      weight += times;
    }
    return sum / weight;
  };
  const interval = interval95(Array.from({ length: RESAMPLES }, (_, b) => mean(resamples.counts(b))));
  return { mean: mean(), lo: interval?.lo ?? Number.NaN, hi: interval?.hi ?? Number.NaN };
}

/** Spearman's: Pearson's of mid-ranks; 0 where one side is all ties. */
function spearman(x: readonly number[], y: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map((v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length + 1) / 2);
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (x.length + 1) / 2;
  const dot = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, v, i) => sum + (v - middle) * ((q[i] ?? 0) - middle), 0);
  const scale = Math.sqrt(dot(a, a) * dot(b, b));
  return scale === 0 ? 0 : dot(a, b) / scale;
}

const text = ({ mean, lo, hi }: { mean: number; lo: number; hi: number }, digits = 3) =>
  `${mean.toFixed(digits)} (${lo.toFixed(digits)} to ${hi.toFixed(digits)})`;
for (const days of WITHIN_DAYS) {
  const byGroup = Map.groupBy(
    made.filter(({ afterDays }) => afterDays <= days),
    ({ group }) => group,
  );
  const ranked = [...byGroup.values()].filter((tests) => tests.length >= LEAST_TESTS);
  const all = ranked.flat();
  const moment = new Set(ranked.map(([one]) => `${one?.subject}`)).size;
  console.log(
    `\n${from}, ${flags.split}, within ${days} days: ${all.length} tests of ${ranked.length} moments and outcomes of ${moment} people`,
  );
  console.log("| ranked by | Spearman | foretold better by | moved by the first, points |");
  console.log("|---|---|---|---|");
  const correlations = Object.entries(rankings).map(([name, by]) => {
    const groupsOf = ranked.map((tests) => {
      const scores = tests.map(by);
      const best = tests[scores.indexOf(Math.max(...scores))];
      const value = spearman(
        scores,
        tests.map(({ moved }) => moved),
      );
      return { subject: tests[0]?.subject ?? 0, value, first: 100 * (best?.moved ?? 0) };
    });
    return { name, groupsOf };
  });
  const own = correlations[0]?.groupsOf ?? [];
  for (const { name, groupsOf } of correlations) {
    const difference = own.map(({ subject, value }, i) => ({ subject, value: value - (groupsOf[i]?.value ?? 0) }));
    const first = meanOf(groupsOf.map(({ subject, first }) => ({ subject, value: first })));
    console.log(`| ${name} | ${text(meanOf(groupsOf))} | ${text(meanOf(difference))} | ${text(first)} |`);
  }
  const of = (pick: (one: Made) => number) =>
    text(meanOf(all.map((one) => ({ subject: one.subject, value: pick(one) }))));
  const inside = (name: Expectation) =>
    of(({ alone, tests }) => {
      const risks = tests[name].points.map(({ risk }) => risk);
      return alone >= Math.min(...risks) - 1e-9 && alone <= Math.max(...risks) + 1e-9 ? 1 : 0;
    });
  console.log(
    `\nmoved ${of(({ moved }) => 100 * moved)} points; the result alone, at the moment, ${of(({ alone, risk }) => 100 * Math.abs(alone - risk))}`,
  );
  const named = all.filter(({ tests }) => tests.line.expectedChange >= LEAST_NAMED);
  if (named.length > 0) {
    const mean = (pick: (one: Made) => number) =>
      text(meanOf(named.map((one) => ({ subject: one.subject, value: 100 * pick(one) }))));
    const figures = [mean(({ tests }) => tests.line.expectedChange), mean(({ moved }) => moved)];
    const alone = mean(({ alone, risk }) => Math.abs(alone - risk));
    console.log(
      `the ${named.length} tests a page would name: foretold ${figures[0]} points, moved ${figures[1]}, the result alone ${alone}`,
    );
  }
  for (const name of expectations) {
    const foretold = of(({ tests }) => 100 * tests[name].expectedChange);
    console.log(
      `${name}: foretold ${foretold} points; with the result alone the risk was between those of the outer centiles: ${inside(name)}`,
    );
  }
}
