/** @module timeline/tasks/task-invalid: the error of a task file: the path in it, what is wrong there, what to write instead. */
import { OslerError } from "#core";

/** A `timeline/task-invalid` error. @param path e.g. `windows.target.end` */
export function invalid(path: string, what: string, fix: string): OslerError {
  return new OslerError("timeline/task-invalid", { message: `The task's ${path} ${what}.`, fix });
}
