/**
 * @module answers/chosen-entries: which lines of a record a question about it is answered with.
 *
 * Before: the question's form (`record-question.ts`) and topic (`record-topic.ts`). After: `record-answers.ts` quotes the lines. Promise: what was
 * only planned, is over, or is another's stands for nothing that is asked of the patient now; what has no date is told beside what has one.
 */
import { type ChartEntry, drugUseWords, MS_PER_DAY, uncodedWords } from "#core";
import type { Concept } from "#evidence";
import { DRUG_IN_USE_DAYS, findEnds, isDrugStop, isPlanned } from "#timeline";
import { closest, isDated } from "./closest-results.ts";
import { isOtherIllness, namesVaccine, type RecordQuestion, saysLookedFor, saysNotOwn } from "./record-question.ts";
import { isConditionEnd, nameOf, type RecordLine } from "./record-text.ts";
import { categoryOf, matches } from "./record-topic.ts";
import { isAllergy } from "./recorded-allergies.ts";

/** Entries that are over. */
export type Over = ReadonlySet<ChartEntry>;

/** The lines that answer, of those told of the patient; of a list each code's newest. */
export function choose(
  asked: RecordQuestion,
  concepts: readonly Concept[],
  lines: readonly RecordLine[],
  over: Over,
): RecordLine[] {
  if (asked.kind === "dose") {
    const entries = drugEntries(concepts, lines, over);
    // An older dose is not in use because the newest entry is silent.
    return saysUse(entries.find(isDated) ?? entries[0]) ? entries.filter(saysUse) : [];
  }
  const closing = new Set<ChartEntry>(findEnds(lines.map(({ event }) => event)).values());
  const asksOfStop = /\bstop/i.test(asked.topic);
  const inCategory = lines.filter(({ event }) => {
    // A stop stands with the order it closes, and alone where it closes none.
    const isTold = isConditionEnd(event.code) || (isDrugStop(event.code) && closing.has(event) && !asksOfStop);
    return !isPlanned(event.code) && !isTold && isAsked(asked, event);
  });
  if (asked.kind === "planned") return plannedStill(concepts, lines, over);
  if (asked.kind === "list") return newestOfEachCode(inCategory, over);
  const matching = inCategory.filter((line) => matches(concepts, line, asked));
  if (asked.kind === "latest" || asked.kind === "first") {
    const dated = closest(asked, concepts, matching);
    if (dated.some(({ event }) => categoryOf(event) === "result")) return dated;
    const undated = matching.filter(({ event }) => event.occurredAt === undefined);
    return [...dated, ...newestOfEachCode(undated, over).slice(0, 3)];
  }
  return newestOfEachCode(matching, over).slice(0, 3);
}

/** What is not the patient's own, or only looked for, answers only who asks for that. */
export function toldLines(
  asked: RecordQuestion,
  question: string,
  lines: readonly RecordLine[],
): readonly RecordLine[] {
  if (asked.kind === "list" || asked.category === "result") return lines;
  const same = lines.filter(({ event }) => !isOtherIllness(nameOf(event) ?? "", question));
  const own = saysNotOwn(question) ? same : same.filter(({ event }) => !saysNotOwn(nameOf(event) ?? ""));
  if (asked.category !== "condition" || saysLookedFor(question)) return own;
  return own.filter(({ event }) => !saysLookedFor(nameOf(event) ?? ""));
}

/**
 * Whether an entry is of what holds now. A drug that is not over is taken to be in use for a year, as the pages of the record have it, counted
 * back from its last entry; a dose that was given is no drug in use.
 */
export function holdingNow(events: readonly ChartEntry[], over: Over): (line: RecordLine) => boolean {
  const recordEnd = events.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt ?? 0), 0);
  const oldest = recordEnd - DRUG_IN_USE_DAYS * MS_PER_DAY;
  return ({ event }) => {
    if (over.has(event) || isDrugStop(event.code)) return false;
    if (categoryOf(event) !== "medicine") return true;
    const isGiven =
      event.source?.startsWith("MedicationAdministration/") === true || /\/\/Administered$/.test(event.code);
    return !isGiven && (event.occurredAt ?? recordEnd) >= oldest;
  };
}

/** The newest entry of each drug asked for, of those that are not over where there are any; a supply alone says nothing of how it is taken, nor does a plan. */
export function drugEntries(concepts: readonly Concept[], lines: readonly RecordLine[], over: Over): RecordLine[] {
  const drugs = lines.filter(({ event }) => {
    const supply = event.source?.startsWith("MedicationDispense/") === true && event.drugUse?.dosages.length !== 1;
    return (event.drugUse !== undefined || categoryOf(event) === "medicine") && !supply && !isPlanned(event.code);
  });
  const entries = newestOfEachCode(
    drugs.filter((line) => matches(concepts, line)),
    over,
  );
  const inUse = entries.filter(({ event }) => !over.has(event));
  return (inUse.length > 0 ? inUse : entries).slice(0, 3);
}

/** Each entry with the one that ends it. */
export function withEnds(chosen: readonly RecordLine[], lines: readonly RecordLine[]): RecordLine[] {
  const ends = findEnds(lines.map(({ event }) => event));
  const lineOf = new Map(lines.map((line) => [line.event, line]));
  return chosen.flatMap((line) => {
    const end = ends.get(line.event);
    const isTold = end !== undefined && (isConditionEnd(end.code) || isDrugStop(end.code));
    const told = isTold ? lineOf.get(end) : undefined;
    return told === undefined ? [line] : [line, told];
  });
}

/** What was asked for and has not been done since; what has been done may not have been this. */
function plannedStill(concepts: readonly Concept[], lines: readonly RecordLine[], over: Over): RecordLine[] {
  const [planned = [], done = []] = [true, false].map((which) =>
    lines.filter((line) => isPlanned(line.event.code) === which && matches(concepts, line)),
  );
  const at = ({ event }: RecordLine) => event.occurredAt ?? 0;
  const open = planned.filter((line) => !over.has(line.event) && done.every((one) => at(one) <= at(line)));
  return newestOfEachCode(open, over).slice(0, 3);
}

/** What somebody has had may be a condition or a procedure; what they were tested for, whatever says that it was looked for. */
function isAsked({ kind, topic, category, isHad }: RecordQuestion, event: ChartEntry): boolean {
  const found = categoryOf(event);
  if (category === "allergy") return found === category || isAllergy(event);
  if (category === undefined) {
    if (found === "allergy") return /\ballerg/i.test(topic);
    return !(isHad === true && found === "vaccine") || namesVaccine(topic);
  }
  if (found === category) return true;
  if (category === "result")
    return found === "procedure" || /\b(?:screen|test)(?:ed|ing)?\b/i.test(nameOf(event) ?? "");
  return kind === "has" && category === "condition" && found === "procedure";
}

function saysUse(line: RecordLine | undefined): boolean {
  return drugUseWords(line?.event.drugUse) !== undefined;
}

/**
 * One line a code, the newest, newest code first, after what has no date where no line of its code has one; what has only words is told
 * apart by them. What holds still comes before what is over: a course that was completed ends no other order of the drug, nor a visit's
 * diagnosis the problem.
 */
function newestOfEachCode(lines: readonly RecordLine[], over: Over): RecordLine[] {
  const newest = new Map<string, RecordLine>();
  for (const line of lines) {
    const key = `${line.event.code} ${uncodedWords(line.event) ?? ""}`;
    const before = newest.get(key);
    if (before === undefined || over.has(before.event) || !over.has(line.event)) newest.set(key, line);
  }
  return [...newest.values()].sort(
    (a, b) =>
      Number(b.event.occurredAt === undefined) - Number(a.event.occurredAt === undefined) ||
      (b.event.occurredAt ?? 0) - (a.event.occurredAt ?? 0) ||
      a.start - b.start,
  );
}
