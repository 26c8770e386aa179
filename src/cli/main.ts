/**
 * @module cli/main: the entry of `./osler`. Exit codes: 0 done, 1 failed, 2 wrong usage.
 */
import { CommanderError } from "commander";
import { OslerError } from "#core";
import { createProgram } from "./program.ts";

/** What the machine refuses: a folder that may not be written, a full disk. */
const refusedByMachine = /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EISDIR|ENOTDIR|ENOENT|ENAMETOOLONG|EMFILE)$/;

/** Prints what went wrong and what to do. Other errors are defects: their stack goes to the operator, who may report it. */
function explain(error: unknown): void {
  if (error instanceof OslerError) console.error(`osler: ${error.message}\n  ${error.code}. ${error.fix}`);
  else if (error instanceof Error && "path" in error && "code" in error && refusedByMachine.test(String(error.code)))
    console.error(
      `osler: ${error.message}.\n  Check the path, who may read and write there, and the space on the disk.`,
    );
  else console.error(`osler: this is a defect in Osler.\n${error instanceof Error ? error.stack : String(error)}`);
}

try {
  await createProgram(process.env).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    explain(error);
    process.exitCode = 1;
  }
}
