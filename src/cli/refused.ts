/** @module cli/refused: what a command that failed says in the terminal: what went wrong and what to do. */
import { OslerError } from "#core";

/** What the machine refuses: a folder that may not be written, a full disk. */
const byMachine =
  /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG|EIO|EISDIR|ENOTDIR|ENOENT|ENOTEMPTY|EEXIST|EBUSY|EXDEV|ELOOP|ENAMETOOLONG|EMFILE|ENFILE)$/;
/** Calls that are about no file. */
const elsewhere = /^(connect|bind|getaddrinfo|spawn)/;

/** Other errors than those foreseen are defects: their stack goes to the operator, who may report it. */
export function whatWentWrong(error: unknown): string {
  if (error instanceof OslerError) return `osler: ${error.message}\n  ${error.code}. ${error.fix}`;
  const fix = error instanceof Error ? fixOf(error) : undefined;
  if (error instanceof Error && fix !== undefined) return `osler: ${error.message}.\n  ${fix}`;
  return `osler: this is a defect in Osler.\n${error instanceof Error ? error.stack : String(error)}`;
}

/** A write to a file that is open tells no path, so the call decides. */
function fixOf(error: Error): string | undefined {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || elsewhere.test(syscall) || !byMachine.test(code)) return undefined;
  if (syscall === "listen") return "Choose another port with --port: those below 1024 are the system's.";
  return "Check the path, who may read and write there, and the space on the disk.";
}
