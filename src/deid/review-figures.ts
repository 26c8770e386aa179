/**
 * @module deid/review-figures: what a review says: what is left in the notes, how far reviewers agree, what is still to be decided.
 */
import type { DeidSpan } from "./finding.ts";
import { isNeutralWord, wordsIn } from "./gold.ts";
import {
  type Agreement,
  cohensKappa,
  estimateResidualLeaks,
  type NoteLeaks,
  type ResidualLeaks,
} from "./residual-leaks.ts";
import type { Review, ReviewDecision, ReviewNote } from "./review.ts";

export interface ReviewFigures {
  readonly method: string;
  readonly sourceNotes: number;
  readonly sampledNotes: number;
  readonly reviewers: readonly { readonly name: string; readonly assigned: number; readonly done: number }[];
  /** Notes both of their reviewers are done with; the figures below are of these. */
  readonly doubleReviewed: number;
  readonly leaks: ResidualLeaks;
  /** Cohen's kappa, word by word: is it an identifier? */
  readonly kappa: number;
  /** The same on words we had not hidden: the harder question. */
  readonly kappaOnVisibleWords: number;
  /** Of the words we hid, those that both reviewers call no identifier. */
  readonly needlesslyHidden: { readonly words: number; readonly of: number };
  /** Notes whose reviewers differ and which nobody has adjudicated. */
  readonly toAdjudicate: readonly string[];
}

/** A note whose identifiers are settled: adjudicated, or its reviewers agree. */
export interface SettledNote {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly DeidSpan[];
}

export function reviewFigures(review: Review): ReviewFigures {
  const doubled = doubleReviewed(review);
  const visible: Agreement[] = [];
  const all: Agreement[] = [];
  const leaks: NoteLeaks[] = [];
  const hidden = { words: 0, of: 0 };
  for (const { note, first, second } of doubled) {
    leaks.push(leaksOf(note, first, second));
    const agreement = agreementOf(note, first, second);
    all.push(agreement.all);
    visible.push(agreement.visible);
    hidden.words += agreement.needless;
    hidden.of += agreement.hidden;
  }
  return {
    method: review.plan.method,
    sourceNotes: review.plan.sourceNotes,
    sampledNotes: review.plan.notes.length,
    reviewers: review.plan.reviewers.map((name) => ({
      name,
      assigned: review.plan.notes.filter(({ reviewers }) => reviewers.includes(name)).length,
      done: review.decisions.filter(({ kind, reviewer }) => kind === "review" && reviewer === name).length,
    })),
    doubleReviewed: doubled.length,
    leaks: estimateResidualLeaks(leaks),
    kappa: cohensKappa(add(all)),
    kappaOnVisibleWords: cohensKappa(add(visible)),
    needlesslyHidden: hidden,
    toAdjudicate: doubled
      .filter(({ note, first, second }) => differ(note, first, second) && adjudicated(review, note.id) === undefined)
      .map(({ note }) => note.id),
  };
}

/** Notes that can serve as gold, in the order of the plan. */
export function settledNotes(review: Review): SettledNote[] {
  return doubleReviewed(review).flatMap(({ note, first, second }) => {
    const spans = adjudicated(review, note.id)?.spans ?? (differ(note, first, second) ? undefined : first);
    return spans === undefined ? [] : [{ id: note.id, text: note.text, spans }];
  });
}

/** What this person has still to review, in the order of the plan. */
export function pendingNotes(review: Review, reviewer: string): ReviewNote[] {
  const done = new Set(
    review.decisions.filter((d) => d.kind === "review" && d.reviewer === reviewer).map(({ note }) => note),
  );
  return review.plan.notes.flatMap(({ id, reviewers }) => {
    const note = review.notes.get(id);
    return note !== undefined && reviewers.includes(reviewer) && !done.has(id) ? [note] : [];
  });
}

interface Doubled {
  readonly note: ReviewNote;
  readonly first: readonly DeidSpan[];
  readonly second: readonly DeidSpan[];
}

export function doubleReviewed(review: Review): Doubled[] {
  const by = new Map(
    review.decisions.filter(({ kind }) => kind === "review").map((d) => [`${d.reviewer} ${d.note}`, d.spans]),
  );
  return review.plan.notes.flatMap(({ id, reviewers }) => {
    const note = review.notes.get(id);
    const [first, second] = reviewers.map((name) => by.get(`${name} ${id}`));
    return note === undefined || first === undefined || second === undefined ? [] : [{ note, first, second }];
  });
}

function adjudicated(review: Review, note: string): ReviewDecision | undefined {
  return review.decisions.findLast((decision) => decision.kind === "adjudication" && decision.note === note);
}

const overlap = (a: DeidSpan, b: DeidSpan) => a.start < b.end && b.start < a.end;
const covered = (word: DeidSpanPlace, spans: readonly DeidSpan[]) =>
  spans.some((span) => span.start < word.end && word.start < span.end);
type DeidSpanPlace = Pick<DeidSpan, "start" | "end">;

/** Identifiers with a telling word that we had left visible; marks of the two that overlap are one identifier. */
function leaksOf(note: ReviewNote, first: readonly DeidSpan[], second: readonly DeidSpan[]): NoteLeaks {
  const left = wordsIn(note.text).filter((word) => !isNeutralWord(word.text) && !covered(word, note.spans));
  const leaked = (spans: readonly DeidSpan[]) => spans.filter((span) => left.some((word) => covered(word, [span])));
  const groups: { spans: DeidSpan[]; first: boolean; second: boolean }[] = [];
  const put = (span: DeidSpan, who: "first" | "second") => {
    const touched = groups.filter((group) => group.spans.some((other) => overlap(other, span)));
    const merged = { spans: [span, ...touched.flatMap(({ spans }) => spans)], first: false, second: false };
    for (const group of touched) {
      merged.first ||= group.first;
      merged.second ||= group.second;
      groups.splice(groups.indexOf(group), 1);
    }
    merged[who] = true;
    groups.push(merged);
  };
  for (const span of leaked(first)) put(span, "first");
  for (const span of leaked(second)) put(span, "second");
  return {
    first: groups.filter((group) => group.first).length,
    second: groups.filter((group) => group.second).length,
    both: groups.filter((group) => group.first && group.second).length,
  };
}

function agreementOf(note: ReviewNote, first: readonly DeidSpan[], second: readonly DeidSpan[]) {
  const [all, visible] = [noAgreement(), noAgreement()];
  let [hidden, needless] = [0, 0];
  for (const word of wordsIn(note.text)) {
    if (isNeutralWord(word.text)) continue;
    const [a, b, ours] = [covered(word, first), covered(word, second), covered(word, note.spans)];
    const key = a && b ? "bothYes" : a ? "onlyFirst" : b ? "onlySecond" : "bothNo";
    all[key]++;
    if (!ours) visible[key]++;
    else hidden++;
    if (ours && !a && !b) needless++;
  }
  return { all, visible, hidden, needless };
}

type Mutable = { -readonly [K in keyof Agreement]: Agreement[K] };
const noAgreement = (): Mutable => ({ bothYes: 0, onlyFirst: 0, onlySecond: 0, bothNo: 0 });

function add(parts: readonly Agreement[]): Agreement {
  const total = noAgreement();
  for (const part of parts) for (const key of Object.keys(total) as (keyof Agreement)[]) total[key] += part[key];
  return total;
}

function differ(note: ReviewNote, first: readonly DeidSpan[], second: readonly DeidSpan[]): boolean {
  const { onlyFirst, onlySecond } = agreementOf(note, first, second).all;
  return onlyFirst + onlySecond > 0;
}
