import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { toEpochMs } from "#core";
import { writeLines } from "#storage";
import type { DeidSpan } from "./finding.ts";
import { openReview, pendingNotes, recordDecision, reviewFigures, settledNotes, startReview } from "./index.ts";

let directory: string;
let notesFile: string;
const clock = () => toEpochMs(Date.UTC(2026, 10, 26));
const text = (i: number) => `Seen by Dr. Anneliese Vorderbruck. Brother of kettle${i} and of blanket${i}, stable.`;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "osler-review-"));
  notesFile = join(directory, "notes.ndjson");
  await writeLines(
    notesFile,
    Array.from({ length: 40 }, (_, i) => JSON.stringify({ id: `n${i}`, text: text(i) })),
  );
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function start(reviewers: readonly string[], sample = 6) {
  const review = join(directory, "review");
  await startReview({ directory: review, notesFile, sample, reviewers, seed: 1 });
  return review;
}

/** Our spans, and the words that start with one of `seen`, which we do not hide. */
function marks(note: { text: string; spans: readonly DeidSpan[] }, ...seen: readonly string[]): DeidSpan[] {
  const added = [...note.text.matchAll(/(kettle|blanket)\d+/g)].filter(([, kind = ""]) => seen.includes(kind));
  return [...note.spans, ...added.map((m) => ({ start: m.index, end: m.index + m[0].length, type: "NAME" as const }))];
}

async function decide(
  review: string,
  note: string,
  reviewer: string,
  spans: DeidSpan[],
  kind: "review" | "adjudication" = "review",
) {
  await recordDecision(review, await openReview(review), { note, reviewer, kind, spans }, clock);
}

test("every note goes to two different people, all pairs share notes, and the sample is of the file", async () => {
  const { plan, notes } = await openReview(await start(["a", "b", "c"], 30));
  expect(plan).toMatchObject({ sourceNotes: 40, seed: 1 });
  expect(new Set(plan.notes.map(({ id }) => id)).size).toBe(30);
  const pairs = new Set(plan.notes.map(({ reviewers }) => [...reviewers].sort().join()));
  expect(pairs).toEqual(new Set(["a,b", "a,c", "b,c"]));
  for (const { id } of plan.notes) expect(notes.get(id)?.text).toBe(text(Number(id.slice(1))));
  expect((await stat(join(directory, "review/notes.ndjson"))).mode & 0o077).toBe(0);
});

test("the estimate of what is left, by hand: a finds 4, b finds 3, both 2 in three notes", async () => {
  const review = await start(["a", "b"], 3);
  const { plan, notes } = await openReview(review);
  const seen: Record<string, string[][]> = {
    a: [["kettle", "blanket"], ["kettle"], ["blanket"]],
    b: [["kettle"], ["kettle", "blanket"], []],
  };
  for (const name of ["a", "b"])
    for (const [i, { id }] of plan.notes.entries())
      await decide(review, id, name, marks(notes.get(id) ?? { text: "", spans: [] }, ...(seen[name]?.[i] ?? [])));
  const figures = reviewFigures(await openReview(review));
  expect(figures.leaks).toMatchObject({ notes: 3, first: 4, second: 3, both: 2 });
  expect(figures.leaks.inNotes.value).toBeCloseTo((5 * 4) / 3 - 1, 12);
  expect(figures.leaks.perNote.value).toBeCloseTo(((5 * 4) / 3 - 1) / 3, 12);
  expect(figures.kappaOnVisibleWords).toBeLessThan(figures.kappa);
  expect(figures.toAdjudicate).toEqual(plan.notes.map(({ id }) => id));
});

test("nobody sees another's marks as pending, and changing one's mind adds a decision without taking the first away", async () => {
  const review = await start(["a", "b"], 2);
  const opened = await openReview(review);
  const [note] = pendingNotes(opened, "a");
  if (note === undefined) throw new Error("nothing to review");
  await decide(review, note.id, "a", marks(note, "kettle"));
  await decide(review, note.id, "a", marks(note, "kettle", "blanket"));
  const again = await openReview(review);
  expect(pendingNotes(again, "a").map(({ id }) => id)).not.toContain(note.id);
  expect(pendingNotes(again, "b").find(({ id }) => id === note.id)?.spans).toEqual(note.spans);
  expect(again.decisions.find(({ reviewer }) => reviewer === "a")?.spans).toHaveLength(
    marks(note, "kettle", "blanket").length,
  );
  expect((await readFile(join(review, "decisions.ndjson"), "utf8")).trim().split("\n")).toHaveLength(2);
});

test("where two agree a note is gold; where they differ only a third person's verdict makes it so", async () => {
  const review = await start(["a", "b"], 2);
  const { plan, notes } = await openReview(review);
  const [agreed = "", differing = ""] = plan.notes.map(({ id }) => id);
  const [one, two] = [notes.get(agreed), notes.get(differing)];
  if (one === undefined || two === undefined) throw new Error("the sample is short");
  for (const name of ["a", "b"]) await decide(review, agreed, name, marks(one, "kettle"));
  await decide(review, differing, "a", marks(two, "kettle"));
  await decide(review, differing, "b", marks(two));
  expect(settledNotes(await openReview(review)).map(({ id }) => id)).toEqual([agreed]);
  await expect(decide(review, differing, "a", [], "adjudication")).rejects.toMatchObject({
    code: "deid/review-not-assigned",
  });
  await decide(review, differing, "chief", marks(two, "blanket"), "adjudication");
  const after = await openReview(review);
  expect(reviewFigures(after).toAdjudicate).toEqual([]);
  expect(settledNotes(after).at(-1)).toEqual({ id: differing, text: two.text, spans: marks(two, "blanket") });
});

test("a second start, a stranger, a span outside the note and one reviewer twice are refused", async () => {
  const review = await start(["a", "b"]);
  const { plan } = await openReview(review);
  const id = plan.notes[0]?.id ?? "";
  await expect(start(["a", "b"])).rejects.toMatchObject({ code: "deid/review-exists" });
  await expect(decide(review, id, "stranger", [])).rejects.toMatchObject({ code: "deid/review-not-assigned" });
  await expect(decide(review, id, "a", [{ start: 0, end: 999, type: "NAME" }])).rejects.toMatchObject({
    code: "deid/review-span",
  });
  const other = { directory: join(directory, "other"), notesFile, sample: 2, reviewers: ["a", "a"], seed: 1 };
  await expect(startReview(other)).rejects.toMatchObject({ code: "deid/review-reviewers" });
  await expect(openReview(join(directory, "none"))).rejects.toMatchObject({ code: "deid/review-missing" });
});

test("a damaged sample is named and not quoted", async () => {
  const review = await start(["a", "b"]);
  await writeFile(join(review, "notes.ndjson"), '{"id":"n1","text":"Seen by Dr. Anneliese Vorderbr');
  const failure: unknown = await openReview(review).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "deid/review-unreadable" });
  expect(String(failure)).not.toMatch(/Anneliese|Vorder/);
});
