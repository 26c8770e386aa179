import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attackReportSchema } from "#contract";
import { createRandom, noProgress, type SubjectRecord, toEpochMs, toSubjectKey } from "#core";
import { buildCorpus, withShards } from "#corpus";
import { newDeidCounts, sealDataset } from "#deid";
import { writeMedsDataset } from "#timeline";
import { trainEventModel } from "#train";
import { attackModel } from "#validation";

const codes = Array.from({ length: 24 }, (_, i) => `ICD10CM//Q${String(i).padStart(2, "0")}`);
const DAY = 86_400_000;

/** Lives of pure chance: nothing to learn of one from another, so whatever a model knows of one it has by heart. */
function* randomLives(count: number): Generator<SubjectRecord> {
  const random = createRandom("lives");
  for (let key = 1; key <= count; key++) {
    const subject = toSubjectKey(key);
    const birth = Date.UTC(1950, 0, 1 + random.integer(3000));
    const dated = (code: string, ms: number) => {
      const moment = toEpochMs(ms);
      return { subject, code, occurredAt: moment, filedAt: moment };
    };
    const end = birth + 60 * 365 * DAY;
    const life = Array.from({ length: 12 }, (_, i) =>
      dated(codes[random.integer(codes.length)] ?? "", birth + (50 * 365 + i * 200 + random.integer(90)) * DAY),
    );
    const sex = { subject, code: random.next() < 0.5 ? "SEX//F" : "SEX//M", occurredAt: null, filedAt: null };
    const death = random.next() < 0.4 ? [dated("MEDS_DEATH", end)] : [];
    yield { subject, notes: [], events: [sex, dated("MEDS_BIRTH", birth), ...life, ...death] };
  }
}

test("a model that learnt its patients by heart is found out, and fails the gates", async () => {
  const root = await mkdtemp(join(tmpdir(), "osler-attack-test-"));
  try {
    const meds = join(root, "meds");
    await writeMedsDataset(randomLives(700), meds, {
      name: "lives",
      licence: "CC0-1.0",
      splitSeed: 1,
      progress: noProgress,
    });
    const dataset = await sealDataset({ directory: meds }, { ...newDeidCounts(), patients: 700 });
    const corpus = await buildCorpus({
      dataset,
      directory: join(root, "corpus"),
      optedOut: new Set(),
      seed: 1,
      progress: noProgress,
      minOutcomeSubjects: 20,
    });
    const model = join(root, "model");
    // Stopped by its own training subjects, without any dropout: it remembers all it can.
    const byHeart = {
      members: 1,
      epochs: 60,
      dropout: 0,
      tokenDropout: 0,
      weightDecay: 0,
      patience: 1000,
      lossWeights: { next: 1, wait: 0, outcome: 0.1, query: 0 },
    };
    await trainEventModel({
      corpus: withShards(corpus, { train: corpus.shards.train, tuning: corpus.shards.train }, "by-heart"),
      directory: model,
      options: byHeart,
      progress: noProgress,
    });
    const report = await attackModel({
      model,
      corpus,
      dataset,
      train: (audit, directory) =>
        trainEventModel({ corpus: audit, directory, options: { members: 1, epochs: 2 }, progress: noProgress }),
      seed: 1,
      progress: noProgress,
    });
    expect(attackReportSchema.parse(report)).toEqual(report);
    const all = report.membership.filter(({ group }) => group === "all");
    expect(all.map(({ attack }) => attack).sort()).toEqual([
      "min-20%-probability",
      "outcome-likelihood",
      "reference-ratio",
    ]);
    expect(all.find(({ attack }) => attack === "reference-ratio")?.auroc.lo).toBeGreaterThan(0.6);
    expect(report.gates[0]?.verdict).toBe("failed");
    // Two gentle epochs learn no canary that stands once among hundreds.
    expect(report.gates[3]?.verdict).toBe("passed");
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
