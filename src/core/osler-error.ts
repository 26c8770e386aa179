/**
 * @module core/osler-error: the only error Osler throws on purpose.
 *
 * Promise: it says what happened, where, and what to do, and never holds a record's content.
 */
import type { ErrorCode } from "./error-codes.ts";

export interface OslerErrorOptions {
  /** What happened and where (file, line, row, subject key). Never the content. */
  readonly message: string;
  /** What the reader can do about it. */
  readonly fix: string;
  readonly cause?: unknown;
}

export class OslerError extends Error {
  override readonly name = "OslerError";
  readonly code: ErrorCode;
  readonly fix: string;

  constructor(code: ErrorCode, options: OslerErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.fix = options.fix;
  }
}
