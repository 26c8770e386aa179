/**
 * @module train/train-known.fixture: a training run in a process of its own, for tests that kill it.
 *
 * Usage: node train-known.fixture.ts <corpus directory> <checkpoint directory> [options as JSON] [PyTorch engine as JSON]. Prints each step.
 */
import { openCorpus } from "#corpus";
import { shortRun } from "./short-run.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";

const [corpusDirectory = "", directory = "", options = "{}", engine] = process.argv.slice(2);
await trainEventModel(
  {
    corpus: await openCorpus(corpusDirectory),
    directory,
    options: { ...shortRun, ...JSON.parse(options) },
    progress: ({ done }) => console.log(`step ${done}`),
  },
  engine === undefined ? undefined : JSON.parse(engine),
);
