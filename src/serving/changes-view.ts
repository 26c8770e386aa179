/**
 * @module serving/changes-view: what is new, ended or otherwise since a visit: problems, drugs, allergies, results. Pure.
 *
 * The last visit is the latest one that began on a day before the record's last: on the day of a visit it is compared with the one
 * before. What happened on the visit's own days belongs to the visit.
 */
import type { ChangesView, ResultChange, TimelineEvent } from "#contract";
import { drugUseWords, MS_PER_DAY, type PatientChart, toEpochMs } from "#core";
import { DRUG_IN_USE_DAYS } from "#timeline";
import { importanceOf } from "./reference-ranges.ts";
import { judgeResults, type ResultStanding } from "./result-standing.ts";
import { codeParts, isOfCourse, toPoint, toTimelineEvents } from "./timeline-view.ts";

const MOST_VISITS = 20;
const MOST_RESULTS = 40;

/** @param since the last visit that began by then is compared with; the last of all if left out */
export function toChanges(chart: PatientChart, since?: number): ChangesView {
  const events = toTimelineEvents(chart.events).toSorted((a, b) => a.occurredAt - b.occurredAt);
  const end = events.at(-1)?.occurredAt ?? 0;
  const earlier = events
    .filter(({ kind, occurredAt }) => kind === "encounter" && occurredAt < startOfDay(end))
    .toReversed();
  const visit = since === undefined ? earlier[0] : earlier.find(({ occurredAt }) => occurredAt <= since);
  const told = { visits: earlier.slice(0, MOST_VISITS), visitsInAll: earlier.length };
  if (visit === undefined) return { visit: null, ...told, ...nothing };
  const border = startOfDay(visit.endedAt ?? visit.occurredAt) + MS_PER_DAY;
  const before = events.filter(({ occurredAt }) => occurredAt < border);
  const after = events.filter(({ occurredAt }) => occurredAt >= border);
  const conditions = (event: TimelineEvent) => event.kind === "condition";
  return {
    visit,
    ...told,
    problems: {
      added: firstMentions(before.filter(conditions), after.filter(conditions)),
      ended: before.filter((event) => conditions(event) && event.endedAt !== null && event.endedAt >= border),
      changed: [],
    },
    drugs: compareDrugs(before.filter(isDrug), after.filter(isDrug), border, end),
    allergies: firstMentions(before.filter(isAllergy), after.filter(isAllergy)),
    ...compareResults(before, after, judgeResults(chart)),
  };
}

const none: ChangesView["problems"] = { added: [], ended: [], changed: [] };
const nothing = { problems: none, drugs: none, allergies: [], results: [], resultsInAll: 0 };

function isDrug({ kind }: TimelineEvent): boolean {
  return kind === "drug";
}

function isAllergy({ kind }: TimelineEvent): boolean {
  return kind === "allergy";
}

/** The first of each title that was never mentioned before. */
function firstMentions(before: readonly TimelineEvent[], after: readonly TimelineEvent[]): TimelineEvent[] {
  const known = new Set(before.map(({ title }) => title));
  return after.filter(({ title }) => !known.has(title) && known.add(title));
}

/** A new product of an ingredient given until the visit, which takes the old product's place, is a change, not a start. */
function compareDrugs(
  before: readonly TimelineEvent[],
  after: readonly TimelineEvent[],
  border: number,
  end: number,
): ChangesView["drugs"] {
  const given = latestOfEach(before.filter(({ occurredAt }) => occurredAt >= border - DRUG_IN_USE_DAYS * MS_PER_DAY));
  const again = new Set(after.map(({ title }) => title));
  const gone = given.filter(({ title }) => !again.has(title));
  const added = firstMentions(before, after);
  const changed = added.flatMap((to) => {
    const from = gone.find(({ title }) => ingredientOf(title) === ingredientOf(to.title));
    return from === undefined ? [] : [{ from, to }];
  });
  const ended = gone.filter(
    (drug) => end - drug.occurredAt > DRUG_IN_USE_DAYS * MS_PER_DAY && !changed.some(({ from }) => from === drug),
  );
  const redosed = latestOfEach(after).flatMap((to) => {
    const from = given.find(({ title }) => title === to.title);
    return from !== undefined && takenOtherwise(from, to) ? [{ from, to }] : [];
  });
  return {
    added: added.filter((drug) => !changed.some(({ to }) => to === drug)),
    ended,
    changed: [...changed, ...redosed],
  };
}

/** Both entries say how the drug is taken, and not the same. */
function takenOtherwise(from: TimelineEvent, to: TimelineEvent): boolean {
  const [was, is] = [from, to].map(({ drugUse }) => drugUseWords(drugUse ?? undefined));
  return was !== undefined && is !== undefined && was !== is;
}

function latestOfEach(events: readonly TimelineEvent[]): TimelineEvent[] {
  return [...new Map(events.map((event) => [event.title, event])).values()];
}

/** "metformin hydrochloride 500 MG Oral Tablet" → "metformin hydrochloride". */
function ingredientOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*\d.*$/, "")
    .trim();
}

/** Each result measured since, beside its last value until the visit; the clinically most asked-for first. */
function compareResults(
  before: readonly TimelineEvent[],
  after: readonly TimelineEvent[],
  judge: (index: number) => ResultStanding,
): Pick<ChangesView, "results" | "resultsInAll"> {
  const was = lastValues(before);
  const results = [...lastValues(after)]
    .map(
      ([code, { index, title, unit, point }]): ResultChange => ({
        code,
        title,
        unit,
        before: was.get(code)?.point ?? null,
        after: point,
        ...judge(index),
      }),
    )
    .sort((a, b) => importanceOf(codeParts(a.code).code) - importanceOf(codeParts(b.code).code));
  return { results: results.slice(0, MOST_RESULTS), resultsInAll: results.length };
}

function lastValues(events: readonly TimelineEvent[]) {
  return new Map(
    events.flatMap((event) => {
      const { index, code, title, unit } = event;
      const point = toPoint(event);
      return point === undefined || !isOfCourse(event)
        ? []
        : [[code, { index, title, unit: unit ?? "", point }] as const];
    }),
  );
}

function startOfDay(moment: number): number {
  return toEpochMs(moment - (((moment % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY));
}
