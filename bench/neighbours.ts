/**
 * @module bench/neighbours: what people most like a held-out one tell of what became of that one, beside the model's own risk; time, memory, and
 * whether an answer tells who is in the index.
 *
 * Usage: node bench/neighbours.ts HOME [50,100,200], a home of `osler up --once`. The numbers are of people a share is taken of. Held-out people are asked at the moments the release's test asks. "Matched": only
 * of the same sex and within five years of age. The membership part asks with the records of members without leaving them out, which serving never does.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ClinicalEvent, DAYS_PER_YEAR, type EpochMs, type SubjectKey, type SubjectRecord } from "#core";
import { openDeidentified } from "#deid";
import { type EventModel, openEventModel } from "#model";
import { openNeighbours } from "#neighbours";
import { firstOccurrences, observationWindow, outcomeCatalogue, planIndexMoments, readSubjects } from "#timeline";
import { groupTokens } from "#tokens";
import { toHome } from "../src/cli/home.ts";
import { describePeople, followPeople, sharesOfEveryone } from "../src/neighbours/describe-people.ts";
import { nearestPeople, squaredDistances, standardise } from "../src/neighbours/nearest-people.ts";
import {
  type NeighbourIndex,
  readNeighbourIndex,
  SEX_CODES,
  writeNeighbourIndex,
} from "../src/neighbours/neighbour-index.ts";
import { observedShare } from "../src/neighbours/observed-share.ts";
import { attackStrength } from "../src/validation/attack/membership.ts";
import { type Cohort, cohortBuilder, taskRows } from "../src/validation/cohort.ts";
import { familyNumbers } from "../src/validation/count-features.ts";
import { auroc, orderByRisk } from "../src/validation/discrimination.ts";
import { aalenJohansen, orderByTime, statusAtHorizon } from "../src/validation/observed-risk.ts";

const YEARS = 5;
const HORIZON = YEARS * DAYS_PER_YEAR;
const LEAST_CASES = 20;
const sizes = (process.argv[3] ?? "50,100,200").split(",").map(Number);

interface Asked {
  readonly subject: SubjectKey;
  readonly events: readonly ClinicalEvent[];
  readonly moment: EpochMs;
}

const root = process.argv[2];
if (root === undefined) throw new RangeError("bench/neighbours: name a built home.");
const home = toHome(root);
const model = await openEventModel(home.checkpoint, { workers: 2 });
const index = await readNeighbourIndex(home.neighbours);
const tasks = outcomeCatalogue.filter(({ id }) => model.outcomes.some((outcome) => outcome.id === id));
const { asked, cohort } = await readHeldOut();
const everyone = sharesOfEveryone(index);
const groups = groupTokens(model.vocabulary);
const places = await Promise.all(asked.map(({ events, moment }) => model.place(events, moment)));
const panels = await model.risks(
  asked.map(({ events }) => events),
  asked.map(({ moment }) => moment),
  [YEARS],
);
const squares = places.map((place) => squaredDistances(index, standardise(index.head, place?.logOdds ?? [])));

console.log(
  `${index.subjects.length} people, ${index.personOf.length} moments; ${asked.length} held-out moments; ${index.head.asked} people asked for`,
);
measureTelling();
measureAnswers();
await measureMembership();
await measureTime(model);
await model.close();

async function readHeldOut(): Promise<{ asked: Asked[]; cohort: Cohort }> {
  const builder = cohortBuilder(tasks, { seed: 1 }, familyNumbers());
  const found: Asked[] = [];
  const dataset = await openDeidentified(home.meds);
  for await (const { subject, events } of readSubjects(dataset, { split: "held_out" }))
    for (const moment of builder.add(subject, events)) found.push({ subject, events, moment });
  return { asked: found, cohort: builder.cohort() };
}

/** AUROC and observed to expected of the neighbours' share, outcome by outcome. */
function measureTelling(): void {
  const ways = sizes.flatMap((count) => [false, true].map((matched) => ({ count, matched })));
  const columns = ["model", ...ways.map(({ count, matched }) => `${count}${matched ? " matched" : ""}`)];
  const sums = columns.map(() => ({ auroc: 0, ratio: 0 }));
  let outcomes = 0;
  console.log(`\n| outcome | cases | ${columns.join(" | ")} |\n|---|---|${columns.map(() => "---|").join("")}`);
  for (const [task, { id }] of tasks.entries()) {
    const { rows, times, ends } = taskRows(cohort, task);
    const order = orderByTime(times);
    const { cases, weights } = statusAtHorizon(times, ends, HORIZON, order);
    const count = cases.reduce((sum, one) => sum + one, 0);
    if (count < LEAST_CASES) continue;
    outcomes++;
    const observed = aalenJohansen(order, times, ends, HORIZON, new Float64Array(times.length).fill(1));
    const risks = [
      Float64Array.from(
        rows,
        (row) => panels[row]?.outcomes.find((one) => one.id === id)?.horizons[0]?.risk ?? Number.NaN,
      ),
      ...ways.map(({ count: people, matched }) => Float64Array.from(rows, (row) => shareOf(row, id, people, matched))),
    ];
    const cells = risks.map((risk, column) => {
      const area = auroc(orderByRisk(risk), cases, weights) ?? Number.NaN;
      const ratio = observed / (risk.reduce((sum, one) => sum + one, 0) / risk.length);
      const sum = sums[column];
      if (sum !== undefined) {
        sum.auroc += area;
        sum.ratio += ratio;
      }
      return `${area.toFixed(3)}, ${ratio.toFixed(2)}`;
    });
    console.log(`| ${id} | ${count} | ${cells.join(" | ")} |`);
  }
  const means = sums.map((sum) => `${(sum.auroc / outcomes).toFixed(3)}, ${(sum.ratio / outcomes).toFixed(2)}`);
  console.log(`| mean of ${outcomes} | | ${means.join(" | ")} |\n(AUROC, observed to expected; ${YEARS} years)`);
}

function shareOf(row: number, id: string, people: number, matched: boolean): number {
  const outcome = index.head.outcomes.findIndex((one) => one.id === id);
  const near = nearestPeople(
    index,
    matched ? onlyMatched(row) : (squares[row] as Float64Array),
    outcome,
    new Set(),
    people,
  );
  const { value } = observedShare(followPeople(index, near.within, outcome), HORIZON);
  return Number.isNaN(value) ? 0 : value;
}

function onlyMatched(row: number): Float64Array {
  const sex = cohort.sex[row] === 1 ? SEX_CODES.female : SEX_CODES.male;
  const age = (cohort.ageYears[row] as number) * DAYS_PER_YEAR;
  return (squares[row] as Float64Array).map((square, at) => {
    const person = index.personOf[at] as number;
    const alike = index.sex[person] === sex && Math.abs((index.momentAgeDays[at] as number) - age) <= 5 * DAYS_PER_YEAR;
    return alike ? square : Number.POSITIVE_INFINITY;
  });
}

/** How often an answer comes, and says a number. */
function measureAnswers(): void {
  const told = { asked: 0, answered: 0, number: 0, few: 0, shared: 0 };
  for (const [row, place] of places.entries()) {
    for (const [task, { id }] of tasks.entries()) {
      const days = cohort.outcomeDays[task]?.[row] ?? Number.NaN;
      if (place === undefined || Number.isNaN(days)) continue;
      told.asked++;
      const outcome = index.head.outcomes.findIndex((one) => one.id === id);
      const near = nearestPeople(index, squares[row] as Float64Array, outcome, new Set(), index.head.asked);
      if (!(near.furthest <= (index.head.usual[outcome] ?? -1))) continue;
      told.answered++;
      const own = new Set([...place.tokens].map((token) => groups.of[token] ?? -1));
      const group = describePeople(index, near, own, everyone, { outcome, horizonDays: HORIZON });
      if (group.observed.kind === "share") told.number++;
      if (group.observed.kind === "few") told.few++;
      if (group.shared.length > 0) told.shared++;
    }
  }
  const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(1)} %`;
  console.log(
    `\nanswers: ${percent(told.answered, told.asked)} of ${told.asked} have people near enough; of those ${percent(told.number, told.answered)} say a share, ${percent(told.few, told.answered)} "fewer than 11", ${percent(told.shared, told.answered)} name codes in common`,
  );
}

/** Does a group look more like the asker if the asker is in it? Codes in common, over all outcomes still open. */
async function measureMembership(): Promise<void> {
  const dataset = await openDeidentified(home.meds);
  const members = new Set<number>(index.subjects);
  const scores = { members: [] as number[], leftOut: [] as number[], strangers: [] as number[] };
  let [asks, changed] = [0, 0];
  const score = async ({ subject, events }: SubjectRecord, member: boolean) => {
    const moment = planIndexMoments(events, { seed: "membership" }).at(-1);
    const place = moment === undefined ? undefined : await model.place(events, moment);
    if (moment === undefined || place === undefined || observationWindow(events) === undefined) return;
    const own = new Set([...place.tokens].map((token) => groups.of[token] ?? -1));
    const from = squaredDistances(index, standardise(index.head, place.logOdds));
    const first = firstOccurrences(model.outcomes, events);
    const answers = (leftOut: ReadonlySet<SubjectKey>) =>
      model.outcomes.flatMap((_, outcome) => {
        const had = first[outcome];
        if (had !== undefined && had <= moment) return [];
        const near = nearestPeople(index, from, outcome, leftOut, index.head.asked);
        return [describePeople(index, near, own, everyone, { outcome, horizonDays: HORIZON })];
      });
    const inCommon = (told: ReturnType<typeof answers>) =>
      told.reduce((sum, { shared }) => sum + shared.reduce((part, { share }) => part + (share ?? 1), 0), 0) /
      told.length;
    const [within, without] = [answers(new Set()), answers(new Set([subject]))];
    if (within.length === 0) return;
    if (!member) scores.strangers.push(inCommon(within));
    else {
      scores.members.push(inCommon(within));
      scores.leftOut.push(inCommon(without));
      asks += within.length;
      changed += within.filter((answer, i) => JSON.stringify(answer) !== JSON.stringify(without[i])).length;
    }
  };
  for await (const record of readSubjects(dataset, { split: "held_out" })) await score(record, false);
  for await (const record of readSubjects(dataset, { split: "train" })) {
    if (scores.members.length >= 2 * scores.strangers.length) break;
    if (members.has(record.subject)) await score(record, true);
  }
  const area = (of: readonly number[]) => {
    const figure = attackStrength(of, scores.strangers, "neighbours")?.auroc;
    return figure === undefined
      ? "not measured"
      : `${figure.value.toFixed(3)} (${figure.lo.toFixed(3)} to ${figure.hi.toFixed(3)})`;
  };
  console.log(
    `\nmembership, by codes in common: AUROC ${area(scores.leftOut)} as served (own moments left out), ${area(scores.members)} if they were counted; ${scores.members.length} members, ${scores.strangers.length} strangers; counting a member's own moments changes ${((100 * changed) / asks).toFixed(1)} % of ${asks} answers`,
  );
}

/** Whole questions on this index, and searches of one grown to 50,000 moments. */
async function measureTime(opened: EventModel): Promise<void> {
  const some = asked.slice(0, 60);
  const timed = async (directory: string) => {
    const before = process.memoryUsage().rss;
    const neighbours = await openNeighbours(directory, opened);
    const ask = ({ events, moment }: Asked) =>
      neighbours.ask({ events, moment, outcomeId: "death", horizonYears: YEARS, leftOut: new Set() });
    if (some[0] !== undefined) await ask(some[0]);
    const times: number[] = [];
    for (const one of some) {
      const started = performance.now();
      await ask(one);
      times.push(performance.now() - started);
    }
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    await neighbours.close();
    times.sort((a, b) => a - b);
    return `median ${times[times.length >> 1]?.toFixed(1)} ms, p95 ${times[Math.floor(0.95 * times.length)]?.toFixed(1)} ms; memory ${megabytes.toFixed(0)} MB more`;
  };
  console.log(`\na question, ${index.personOf.length} moments: ${await timed(home.neighbours)}`);
  const scratch = await mkdtemp(join(tmpdir(), "osler-bench-neighbours-"));
  const grown = grow(index, 50_000);
  await writeNeighbourIndex(scratch, grown);
  console.log(
    `a question, ${grown.personOf.length} moments of ${grown.subjects.length} people: ${await timed(scratch)}`,
  );
  await rm(scratch, { recursive: true });
}

/** The index again and again under other keys, until it holds so many moments. */
function grow(from: NeighbourIndex, moments: number): NeighbourIndex {
  const copies = Math.ceil(moments / from.personOf.length);
  const P = from.subjects.length;
  const floats = (part: Float32Array) => repeat(part, copies, Float32Array);
  const integers = (part: Int32Array) => repeat(part, copies, Int32Array);
  const offsets = new Int32Array(P * copies + 1);
  for (let person = 0; person < P * copies; person++) {
    const own = (from.codeOffsets[(person % P) + 1] ?? 0) - (from.codeOffsets[person % P] ?? 0);
    offsets[person + 1] = (offsets[person] ?? 0) + own;
  }
  return {
    head: { ...from.head, asked: 200, usual: from.head.usual.map(() => 1e9) },
    subjects: Float64Array.from({ length: P * copies }, (_, person) => person),
    sex: integers(from.sex),
    firstAgeDays: floats(from.firstAgeDays),
    stopAgeDays: floats(from.stopAgeDays),
    died: integers(from.died),
    codeOffsets: offsets,
    codes: integers(from.codes),
    codeAgeDays: floats(from.codeAgeDays),
    personOf: integers(from.personOf).map((person, row) => person + P * Math.floor(row / from.personOf.length)),
    momentAgeDays: floats(from.momentAgeDays),
    places: floats(from.places),
  };
}

function repeat<T extends Float32Array | Int32Array>(part: T, copies: number, make: new (length: number) => T): T {
  const all = new make(part.length * copies);
  for (let copy = 0; copy < copies; copy++) all.set(part, copy * part.length);
  return all;
}
