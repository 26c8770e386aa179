/**
 * @module cli/main: the entry of `./osler`. Exit codes: 0 done, 1 failed, 2 wrong usage.
 */
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";
import { whatWentWrong } from "./refused.ts";

try {
  await createProgram(process.env).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(whatWentWrong(error));
    process.exitCode = 1;
  }
}
