/** @module cli/commands/deid-review: `osler deid review …`: people confirm or correct what de-identification found. */
import { join } from "node:path";
import { type Clock, OslerError, toEpochMs } from "#core";
import {
  type DeidSpan,
  doubleReviewed,
  openReview,
  pendingNotes,
  type Review,
  type ReviewFigures,
  type ReviewNote,
  recordDecision,
  reviewFigures,
  settledNotes,
  startReview,
} from "#deid";
import { writeLines } from "#storage";
import type { Home } from "../home.ts";
import { requireFilePlace } from "../output-place.ts";
import { openReviewTerminal, type ReviewTerminal } from "../review-terminal.ts";

interface Named {
  readonly home: Home;
  readonly name: string;
}

const now: Clock = () => toEpochMs(Date.now());
const directoryOf = ({ home, name }: Named) => join(home.deidEvidence, "reviews", name);

export async function reviewStart(
  options: Named & { notes: string; sample: number; reviewers: string[]; seed: number },
): Promise<void> {
  const { notes: notesFile, sample, reviewers, seed } = options;
  const plan = await startReview({ directory: directoryOf(options), notesFile, sample, reviewers, seed });
  console.log(`${plan.notes.length} of ${plan.sourceNotes} notes drawn for ${reviewers.join(", ")}.`);
  console.log(
    `Next: osler deid review next --reviewer ${reviewers[0]}${options.name === "first" ? "" : ` --name ${options.name}`}`,
  );
}

/** The queue of one person. */
export async function reviewNext(options: Named & { reviewer: string }): Promise<void> {
  const directory = directoryOf(options);
  const review = await openReview(directory);
  const { reviewers } = review.plan;
  if (!reviewers.includes(options.reviewer)) {
    throw new OslerError("deid/review-not-assigned", {
      message: `${options.reviewer} is no reviewer of this review.`,
      fix: `Its reviewers are ${reviewers.join(", ")}; a third person uses osler deid review adjudicate.`,
    });
  }
  const pending = pendingNotes(review, options.reviewer);
  const { recorded, left } = await goThrough(
    pending,
    (note) => ({ spans: note.spans, title: `Note ${note.id}` }),
    (note, spans) =>
      recordDecision(directory, review, { note: note.id, reviewer: options.reviewer, kind: "review", spans }, now),
  );
  console.log(`${recorded} notes recorded; ${left} left for ${options.reviewer}.`);
}

/** Notes on which the two reviewers differ, before a third person. Starts from everything either of them marked. */
export async function reviewAdjudicate(options: Named & { reviewer: string }): Promise<void> {
  const directory = directoryOf(options);
  const review = await openReview(directory);
  const wanted = new Set(reviewFigures(review).toAdjudicate);
  const differing = new Map(
    doubleReviewed(review).flatMap((found) => (wanted.has(found.note.id) ? [[found.note, found] as const] : [])),
  );
  const { recorded, left } = await goThrough(
    [...differing.keys()],
    (note) => {
      const { first = [], second = [] } = differing.get(note) ?? {};
      return {
        spans: union(first, second),
        title: `Note ${note.id}: the reviewers marked ${first.length} and ${second.length}; shown is what either marked`,
      };
    },
    (note, spans) =>
      recordDecision(
        directory,
        review,
        { note: note.id, reviewer: options.reviewer, kind: "adjudication", spans },
        now,
      ),
  );
  console.log(`${recorded} notes adjudicated; ${left} left.`);
}

async function goThrough(
  notes: readonly ReviewNote[],
  start: (note: ReviewNote) => { spans: readonly DeidSpan[]; title: string },
  record: (note: ReviewNote, spans: DeidSpan[]) => Promise<void>,
): Promise<{ recorded: number; left: number }> {
  const terminal: ReviewTerminal = openReviewTerminal(process.stdin, process.stdout, process.stdout.isTTY === true);
  let recorded = 0;
  try {
    for (const [i, note] of notes.entries()) {
      const { spans, title } = start(note);
      const answer = await terminal.ask(note, spans, `${title} (${i + 1} of ${notes.length})`);
      if (answer === undefined) break;
      if (answer === "skip") continue;
      await record(note, [...answer]);
      recorded++;
    }
  } finally {
    terminal.close();
  }
  return { recorded, left: notes.length - recorded };
}

/** What either marked, overlapping marks as one. */
function union(first: readonly DeidSpan[], second: readonly DeidSpan[]): DeidSpan[] {
  const merged: DeidSpan[] = [];
  for (const span of [...first, ...second].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

export async function reviewStatus(options: Named & { json: boolean }): Promise<void> {
  const figures = reviewFigures(await openReview(directoryOf(options)));
  console.log(options.json ? JSON.stringify(figures) : render(figures));
}

function render(figures: ReviewFigures): string {
  const { leaks, needlesslyHidden: hidden } = figures;
  const number = (x: number) => (Number.isNaN(x) ? "unknown" : x.toFixed(3));
  return [
    ...figures.reviewers.map(({ name, assigned, done }) => `${name}: ${done} of ${assigned} notes`),
    `${figures.doubleReviewed} of ${figures.sampledNotes} notes reviewed twice (drawn from ${figures.sourceNotes}).`,
    `Identifiers left visible: ${leaks.first} and ${leaks.second} found, ${leaks.both} by both; in these notes about ${leaks.inNotes.value.toFixed(1)} (${leaks.inNotes.lo.toFixed(1)}-${leaks.inNotes.hi.toFixed(1)}), ${number(leaks.perNote.value)} (${number(leaks.perNote.lo)}-${number(leaks.perNote.hi)}) a note.`,
    `Agreement (Cohen's kappa): ${number(figures.kappa)} on all words, ${number(figures.kappaOnVisibleWords)} on words left visible.`,
    `Hidden needlessly in both reviewers' eyes: ${hidden.words} of ${hidden.of} words.`,
    `To adjudicate: ${figures.toAdjudicate.length} notes.`,
  ].join("\n");
}

/** Settled notes in the format `osler deid evaluate` reads. */
export async function reviewExport(options: Named & { out: string }): Promise<void> {
  requireFilePlace(options.out, [directoryOf(options)]);
  const review: Review = await openReview(directoryOf(options));
  const settled = settledNotes(review);
  await writeLines(
    options.out,
    settled.map((note) => JSON.stringify(note)),
  );
  console.log(
    `${settled.length} of ${review.plan.notes.length} notes are settled; see ${options.out} (it holds identifiers).`,
  );
}
