/**
 * @module timeline/tasks/label-question: what a task asks of a model at its prediction time: which events, from when, until when.
 *
 * Promise: nothing that is known only afterwards is part of the question. Where a window ends is told only if it follows from the moment
 * of the prediction; a window that ends at an event has no length yet.
 */
import { MS_PER_DAY } from "#core";
import { type PlainPredicate, plainParts, type TaskDefinition, type TaskWindow } from "./task-definition.ts";
import { invalid } from "./task-invalid.ts";

export interface LabelQuestion {
  /** Any of these makes the label true. */
  readonly anyOf: readonly PlainPredicate[];
  /** Days from the prediction to the start of the labelled window; `undefined` if an event starts it. */
  readonly fromDays: number | undefined;
  /** Days to its end; `undefined` if an event, or the end of the record, ends it. */
  readonly toDays: number | undefined;
}

/** @throws OslerError `timeline/task-invalid` if the label is an `and(…)`, which is no set of events */
export function labelQuestion(task: TaskDefinition): LabelQuestion {
  const asked = placeOf(task, `${task.predictionTime.window}.${task.predictionTime.end}`);
  const labelled = `${task.label.window}`;
  const days = (which: "start" | "end") => {
    const place = placeOf(task, `${labelled}.${which}`);
    return place.anchor === asked.anchor ? (place.microseconds - asked.microseconds) / 1000 / MS_PER_DAY : undefined;
  };
  const [fromDays, toDays] = [days("start"), days("end")];
  if (fromDays !== undefined && fromDays < 0)
    throw invalid(
      `windows.${labelled}`,
      "begins before the prediction, so its label may be known then",
      "Begin it later.",
    );
  return { anyOf: plainParts(task.predicates, task.label.predicate), fromDays, toDays };
}

/** An end of a window as a distance from the trigger, or from the event that places it. */
function placeOf(task: TaskDefinition, reference: string): { readonly anchor: string; readonly microseconds: number } {
  if (reference === "trigger") return { anchor: "trigger", microseconds: 0 };
  const [name, which] = reference.split(".");
  const { base, step } = (task.windows.find((window) => window.name === name) as TaskWindow)[which as "start" | "end"];
  if (step.kind !== "offset") return { anchor: reference, microseconds: 0 };
  const { anchor, microseconds } = placeOf(task, base);
  return { anchor, microseconds: microseconds + step.microseconds };
}
