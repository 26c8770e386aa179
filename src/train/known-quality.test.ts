import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noProgress } from "#core";
import { openEventModel } from "#model";
import { trueRisk, trueRiskOfEither, writeKnownCorpus } from "./known-hazard.fixture.ts";
import { expectedAuroc, measureKnownAnswers, measureKnownQuality } from "./known-quality.fixture.ts";
import { trainEventModel } from "./train-event-model.ts";

test("expected AUROC: certain outcomes ranked right give 1, ranked at random give one half", () => {
  expect(expectedAuroc([0.9, 0.2, 0.1], [1, 0, 0])).toBe(1);
  expect(expectedAuroc([1, 1, 1], [0.5, 0.1, 0.2])).toBe(0.5);
});

test("the disease or death is as likely as either alone where the other cannot come, and more likely than each", () => {
  // Of a smoker of 60 at level 1 the hazards add up to .012·e^(.3 + 1.1 + .8) + .006·e^.7 a year; over a hundredth of a year nothing competes.
  expect(trueRiskOfEither(60, 0.01, true, 1)).toBeCloseTo(0.01 * (0.012 * Math.exp(2.2) + 0.006 * Math.exp(0.7)), 5);
  expect(trueRiskOfEither(60, 3, true, 1)).toBeGreaterThan(trueRisk(60, 3, true, 1));
});

test("risks learnt from 4,800 people come within 0.03 AUROC of the true risks, and their mean within a tenth", async () => {
  const scratch = await mkdtemp(join(tmpdir(), "osler-known-"));
  const corpus = await writeKnownCorpus(join(scratch, "corpus"), 6000, "quality");
  const directory = join(scratch, "model");
  await trainEventModel({ corpus, directory, progress: noProgress });
  const model = await openEventModel(directory);
  const quality = await measureKnownQuality(model, 1000, "unseen");
  const answers = await measureKnownAnswers(model, 1000, "unseen");
  await model.close();
  await rm(scratch, { recursive: true });
  expect(quality.trueAuroc - quality.modelAuroc).toBeLessThan(0.03);
  expect(Math.abs(quality.meanModelRisk / quality.meanTrueRisk - 1)).toBeLessThan(0.1);
  // Asked as questions: the disease, and the disease or death, which no outcome of this catalogue is.
  for (const { trueAuroc, modelAuroc, meanModelRisk, meanTrueRisk } of answers) {
    expect(trueAuroc - modelAuroc).toBeLessThan(0.04);
    expect(Math.abs(meanModelRisk / meanTrueRisk - 1)).toBeLessThan(0.15);
  }
});
