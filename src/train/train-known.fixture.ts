/**
 * @module train/train-known.fixture: a training run in a process of its own, for tests that kill it.
 *
 * Usage: node train-known.fixture.ts <corpus directory> <checkpoint directory> [options as JSON] [PyTorch engine as JSON].
 * With `OSLER_TEST_KILL=<reports>,<ms>` it is killed with SIGKILL so many milliseconds after so many reports.
 */
import { openCorpus } from "#corpus";
import { shortRun } from "./short-run.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";

const [corpusDirectory = "", directory = "", options = "{}", engine] = process.argv.slice(2);
const [reports = Number.POSITIVE_INFINITY, ms = 0] = (process.env["OSLER_TEST_KILL"]?.split(",") ?? []).map(Number);
let left = reports;
await trainEventModel(
  {
    corpus: await openCorpus(corpusDirectory),
    directory,
    options: { ...shortRun, ...JSON.parse(options) },
    progress: () => {
      if (--left === 0) setTimeout(() => process.kill(process.pid, "SIGKILL"), ms);
    },
  },
  engine === undefined ? undefined : JSON.parse(engine),
);
