/**
 * @module deid/review: people look at a sample of de-identified notes, each note seen by two, and say what is wrong.
 *
 * A review is a directory: `plan.json` (who sees which note), `notes.ndjson` (the sample: original text and our spans; identified, so
 * it stays in the home, readable by its owner only) and `decisions.ndjson`. Promise: a decision is never overwritten; whoever changes
 * their mind adds another, and the last one counts. A reviewer is never shown another's marks before adjudication.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Clock, createRandom, OslerError } from "#core";
import {
  appendEntry,
  findJson,
  readEntries,
  readLines,
  requirePath,
  sha256File,
  writeDirectoryAtomic,
  writeFileAtomic,
} from "#storage";
import { deidentifyText } from "./deidentify-text.ts";
import { type DeidSpan, spanTypes } from "./finding.ts";
import { noteSchema, parseNoteLine } from "./note-line.ts";
import { rulesHash } from "./rules-hash.ts";
import { DEID_METHOD } from "./seal.ts";

const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().positive(), type: z.enum(spanTypes) });
const planSchema = z.strictObject({
  format: z.literal("osler-deid-review/1"),
  method: z.string(),
  /** SHA-256 of the rules that marked the notes. */
  rules: z.string(),
  seed: z.int(),
  /** SHA-256 of the file the sample was drawn from, and how many notes it held. */
  source: z.string(),
  sourceNotes: z.int(),
  reviewers: z.array(z.string()),
  notes: z.array(z.strictObject({ id: z.string(), reviewers: z.array(z.string()) })),
});
const reviewNoteSchema = z.strictObject({ id: z.string(), text: z.string(), spans: z.array(spanSchema) });
const decisionSchema = z.strictObject({
  note: z.string(),
  reviewer: z.string(),
  kind: z.enum(["review", "adjudication"]),
  /** All identifiers of the note as this person sees them. */
  spans: z.array(spanSchema),
  at: z.string(),
});

export type ReviewPlan = z.infer<typeof planSchema>;
export type ReviewNote = z.infer<typeof reviewNoteSchema>;
export type ReviewDecision = z.infer<typeof decisionSchema>;

export interface Review {
  readonly plan: ReviewPlan;
  readonly notes: ReadonlyMap<string, ReviewNote>;
  /** The last decision of each person on each note, in the order they were first made. */
  readonly decisions: readonly ReviewDecision[];
}

export interface StartReviewOptions {
  readonly directory: string;
  /** NDJSON of `{id, text}`, the original notes. */
  readonly notesFile: string;
  readonly sample: number;
  /** With two or more, every note goes to two of them in turn. */
  readonly reviewers: readonly string[];
  readonly seed: number;
}

/**
 * Draws the sample and plans who sees what.
 *
 * @throws OslerError `deid/review-exists`, `deid/note-unreadable`, `deid/review-reviewers`, `storage/file-missing`
 */
export async function startReview(options: StartReviewOptions): Promise<ReviewPlan> {
  const { directory, notesFile, reviewers, seed } = options;
  requirePath(notesFile, "The file of notes");
  if (existsSync(directory)) {
    throw new OslerError("deid/review-exists", {
      message: `${directory} already holds a review.`,
      fix: "Decisions are never overwritten: start another review under another --name.",
    });
  }
  if (
    reviewers.length === 0 ||
    new Set(reviewers).size !== reviewers.length ||
    reviewers.some((name) => !/^[\w.@-]+$/.test(name))
  ) {
    throw new OslerError("deid/review-reviewers", {
      message: "Reviewers must be different names of letters, digits and . @ - _.",
      fix: "Name each reviewer once, two or more for an estimate of what is left.",
    });
  }
  const { notes, total } = await drawSample(notesFile, options.sample, seed);
  const plan: ReviewPlan = {
    format: "osler-deid-review/1",
    method: DEID_METHOD,
    rules: await rulesHash(),
    seed,
    source: await sha256File(notesFile),
    sourceNotes: total,
    reviewers: [...reviewers],
    notes: notes.map(({ id }, i) => ({ id, reviewers: pairOf(reviewers, i) })),
  };
  await writeDirectoryAtomic(directory, async (temporary) => {
    const lines = notes.map((note) => `${JSON.stringify({ ...note, spans: deidentifyText(note.text).spans })}\n`);
    await writeFileAtomic(join(temporary, "notes.ndjson"), lines.join(""), { mode: 0o600 });
    await writeFileAtomic(join(temporary, "plan.json"), `${JSON.stringify(plan, null, 1)}\n`);
  });
  return plan;
}

/** A simple random sample in one pass (reservoir). */
async function drawSample(path: string, size: number, seed: number) {
  const random = createRandom(`deid-review/${seed}`);
  const notes: { id: string; text: string }[] = [];
  const ids = new Set<string>();
  let total = 0;
  for await (const { line, text } of readLines(path)) {
    if (text.trim() === "") continue;
    const note = parseNoteLine(text, noteSchema);
    if (note === undefined || ids.has(note.id)) {
      throw new OslerError("deid/note-unreadable", {
        message: `Line ${line} of ${path} ${note === undefined ? 'is not a JSON object with "id" and "text"' : "repeats an id"}.`,
        fix: 'Write one object a line: {"id":"1","text":"…"}.',
      });
    }
    ids.add(note.id);
    total++;
    if (notes.length < size) notes.push(note);
    else {
      const place = random.integer(total);
      if (place < size) notes[place] = note;
    }
  }
  return { notes, total };
}

/** Pairs in turn, so that every two reviewers share notes; in the order they were named, so that "first" stays the same person. */
function pairOf(reviewers: readonly string[], i: number): string[] {
  const n = reviewers.length;
  if (n === 1) return [...reviewers];
  const step = 1 + (Math.floor(i / n) % (n - 1));
  const pair = new Set([i % n, (i + step) % n]);
  return reviewers.filter((_, place) => pair.has(place));
}

/** @throws OslerError `deid/review-missing`, `deid/review-unreadable`, `storage/log-altered` */
export async function openReview(directory: string): Promise<Review> {
  const plan = planSchema.safeParse(await findJson(join(directory, "plan.json")).catch(() => null));
  if (!existsSync(join(directory, "plan.json"))) {
    throw new OslerError("deid/review-missing", {
      message: `${directory} holds no review.`,
      fix: "Start one: osler deid review start --notes FILE --sample N --reviewers NAME NAME",
    });
  }
  if (!plan.success) throw unreadable(directory, "plan.json");
  const notes = new Map<string, ReviewNote>();
  for await (const { text } of readLines(join(directory, "notes.ndjson"))) {
    const note = parseNoteLine(text, reviewNoteSchema);
    if (note === undefined) throw unreadable(directory, "notes.ndjson");
    notes.set(note.id, note);
  }
  const decisions = new Map<string, ReviewDecision>();
  for await (const entry of readEntries(join(directory, "decisions.ndjson"))) {
    const decision = decisionSchema.safeParse(entry);
    if (!decision.success) throw unreadable(directory, "decisions.ndjson");
    decisions.set(`${decision.data.kind} ${decision.data.reviewer} ${decision.data.note}`, decision.data);
  }
  return { plan: plan.data, notes, decisions: [...decisions.values()] };
}

/**
 * Adds a decision.
 *
 * @throws OslerError `deid/review-not-assigned` for a note that is not this person's to review, `deid/review-span` for a span outside it
 */
export async function recordDecision(
  directory: string,
  review: Review,
  decision: Omit<ReviewDecision, "at">,
  clock: Clock,
): Promise<void> {
  const assigned = review.plan.notes.find(({ id }) => id === decision.note);
  const own = assigned?.reviewers.includes(decision.reviewer) === true;
  if (assigned === undefined || own !== (decision.kind === "review")) {
    throw new OslerError("deid/review-not-assigned", {
      message: `Note ${decision.note} is not for ${decision.reviewer} to ${decision.kind === "review" ? "review" : "adjudicate"}.`,
      fix: "Review the notes of the plan under the name it gives; adjudicate under a third.",
    });
  }
  const length = review.notes.get(decision.note)?.text.length ?? 0;
  if (decision.spans.some(({ start, end }) => end <= start || end > length)) {
    throw new OslerError("deid/review-span", {
      message: `A span of note ${decision.note} is empty or ends after the note.`,
      fix: "Give offsets in UTF-16 code units of the note's text, end exclusive.",
    });
  }
  const spans = decision.spans.toSorted((a: DeidSpan, b: DeidSpan) => a.start - b.start || a.end - b.end);
  await appendEntry(join(directory, "decisions.ndjson"), { ...decision, spans, at: new Date(clock()).toISOString() });
}

function unreadable(directory: string, file: string): OslerError {
  return new OslerError("deid/review-unreadable", {
    message: `${file} of the review at ${directory} is not what Osler wrote.`,
    fix: "Restore it from a copy.",
  });
}
