/**
 * @module train/stopping-subjects: the subjects on which each member of the ensemble is evaluated, and whom it does not learn from.
 *
 * The first member leaves out the tuning split. Each later one learns from that split and leaves out as many of the train split, drawn so
 * that no subject is left out twice while there are enough. So the ensemble learns from both splits, and what each member keeps is chosen on
 * people it has not seen.
 */
import { createRandom } from "#core";
import type { SubjectTable } from "./subject-table.ts";

/** `[S]` 1 for subjects left out by `member`, counted from 0. @param seed of the run, the same for all members */
export function stoppingSubjects(
  { subjects, trainSubjects: train }: Pick<SubjectTable, "subjects" | "trainSubjects">,
  member: number,
  seed: string | number,
): Uint8Array {
  const stops = new Uint8Array(subjects);
  if (member === 0) return stops.fill(1, train);
  const order = createRandom(`${seed}/members`).shuffle(Array.from({ length: train }, (_, subject) => subject));
  const size = Math.min(subjects - train, Math.floor(train / 2));
  for (let i = 0; i < size; i++) stops[order[((member - 1) * size + i) % train] ?? 0] = 1;
  return stops;
}
