/** @module cli/main: the entry of `./osler`. */
import { runCommand } from "./run-command.ts";

// Charts, research data and keys: what a command writes is its own account's to read, whatever the shell's mask.
process.umask(process.umask() | 0o077);
await runCommand(process.argv.slice(2), process.env);
