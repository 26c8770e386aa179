/** @module cli/run-here: runs the command line in this process, for tests of what a command does and says; starting one would take most of their time. */
import { vi } from "vitest";
import { runCommand } from "./run-command.ts";
import type { Ended } from "./run-osler.fixture.ts";

/** `osler …args` to its end. One at a time: what it says is read off this process's console. */
export async function runHere(args: readonly string[]): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  const hear = (to: keyof typeof said, end: string) => (text: unknown) => {
    said[to] += `${text}${end}`;
    return true;
  };
  const spies = [
    vi.spyOn(console, "log").mockImplementation(hear("stdout", "\n")),
    vi.spyOn(console, "error").mockImplementation(hear("stderr", "\n")),
    vi.spyOn(process.stdout, "write").mockImplementation(hear("stdout", "")),
    vi.spyOn(process.stderr, "write").mockImplementation(hear("stderr", "")),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await runCommand(args, process.env);
    return { code: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
