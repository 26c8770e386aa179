/**
 * @module bench/train: how fast the event model trains, and how near its risks come to known hazards.
 *
 * Usage: node bench/train.ts [people] [options as JSON]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEventModel } from "#model";
import { type TrainOptions, trainEventModel } from "#train";
import { writeKnownCorpus } from "../src/train/known-hazard.fixture.ts";
import { measureKnownAnswers, measureKnownQuality } from "../src/train/known-quality.fixture.ts";

const [people = "2500", text = "{}"] = process.argv.slice(2);
const options: Partial<TrainOptions> = JSON.parse(text);
const scratch = await mkdtemp(join(tmpdir(), "osler-bench-train-"));
const corpus = await writeKnownCorpus(join(scratch, "corpus"), Number(people), "bench");
const started = performance.now();
let note = "";
const summary = await trainEventModel({
  corpus,
  directory: join(scratch, "model"),
  options,
  progress: (update) => {
    note = update.note ?? "";
  },
});
const seconds = (performance.now() - started) / 1000;
const model = await openEventModel(summary.directory, { workers: 2 });
const quality = await measureKnownQuality(model, 2000, "unseen");
const answers = model.answersQueries ? await measureKnownAnswers(model, 2000, "unseen") : [];
await model.close();
await rm(scratch, { recursive: true });
const members = summary.members.map(({ evaluations: _, ...counts }) => counts);
console.log(JSON.stringify({ ...summary, members, directory: undefined, seconds, note }));
console.log(JSON.stringify(quality));
for (const answer of answers) console.log(JSON.stringify(answer));
