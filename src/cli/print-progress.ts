/** @module cli/print-progress: one line of progress on standard error, for commands that do one thing. Silent where it is no terminal. */
import type { Progress } from "#core";

/** A `Progress` that draws `done/total what`; `end()` clears the line. */
export function printProgress(what: string): Progress & { end(): void } {
  const shown = process.stderr.isTTY === true;
  let last = 0;
  const report: Progress = ({ done, total, note }) => {
    const now = performance.now();
    if (!shown || now - last < 100) return;
    last = now;
    const count =
      total === undefined ? done.toLocaleString("en") : `${done.toLocaleString("en")}/${total.toLocaleString("en")}`;
    process.stderr.write(`\r\x1b[K${count} ${what}${note === undefined ? "" : `, ${note}`}`);
  };
  return Object.assign(report, {
    end: () => {
      if (shown) process.stderr.write("\r\x1b[K");
    },
  });
}
