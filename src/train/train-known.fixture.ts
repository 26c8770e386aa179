/**
 * @module train/train-known.fixture: a training run in a process of its own, for tests that kill it.
 *
 * Usage: node train-known.fixture.ts <corpus directory> <checkpoint directory>. Prints each step.
 */
import { openCorpus } from "#corpus";
import { shortRun } from "./short-run.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";

const [corpusDirectory = "", directory = ""] = process.argv.slice(2);
await trainEventModel({
  corpus: await openCorpus(corpusDirectory),
  directory,
  options: shortRun,
  progress: ({ done }) => console.log(`step ${done}`),
});
