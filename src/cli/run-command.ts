/** @module cli/run-command: a command line from its first word to its exit code: 0 done, 1 failed, 2 wrong usage. */
import { CommanderError } from "commander";
import { createProgram } from "./program.ts";
import { whatWentWrong } from "./refused.ts";

/** Runs `osler …args`; what ends it, and how, is said in the terminal and by `process.exitCode`. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    await createProgram(environment).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      console.error(whatWentWrong(error));
      process.exitCode = 1;
    }
  }
}
