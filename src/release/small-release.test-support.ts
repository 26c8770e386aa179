/** A small checkpoint and report on disk, for tests. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Predictor, ValidationReport } from "#contract";
import { type BuildReleaseOptions, buildRelease } from "./build-release.ts";
import { createSigningKeys } from "./signing-keys.ts";

/** A report of one task at one horizon. */
export function smallReport(auroc: { model: number; ageSex: number }, observedToExpected = 1.05): ValidationReport {
  const cell = { task: "hypertension", horizonYears: 5 };
  const support = { n: 400, events: 60 };
  const row = (model: Predictor, metric: "auroc" | "observed-to-expected", value: number) => ({
    ...cell,
    model,
    metric,
    value,
    lo: value - 0.03,
    hi: value + 0.03,
    ...support,
  });
  const difference = auroc.model - auroc.ageSex;
  const counts = { subjects: 300, moments: 500 };
  return {
    format: "osler-validation/1",
    seed: 1,
    resamples: 200,
    horizonsYears: [5],
    tasks: [{ id: "hypertension", title: "Hypertension" }],
    counts: { train: counts, tuning: counts, held_out: counts },
    cohort: [{ group: "all", subjects: 300, moments: 500 }],
    protocol: ["Held-out subjects only."],
    baselines: [],
    rows: [
      row("model", "auroc", auroc.model),
      row("age-sex", "auroc", auroc.ageSex),
      row("model", "observed-to-expected", observedToExpected),
    ],
    comparisons: [],
    subgroups: [
      {
        ...cell,
        group: "sex: female",
        metric: "observed-to-expected",
        value: 1.1,
        lo: 0.9,
        hi: 1.3,
        n: 200,
        events: 30,
      },
    ],
    calibration: [],
    decisions: [],
    distributions: [],
    notReported: [],
    summary: {
      cells: 1,
      meanAuroc: [
        { model: "model", value: auroc.model, cells: 1 },
        { model: "age-sex", value: auroc.ageSex, cells: 1 },
      ],
      versus: [
        {
          against: "age-sex",
          cells: 1,
          above: difference > 0 ? 1 : 0,
          better: difference > 0.05 ? 1 : 0,
          worse: difference < -0.05 ? 1 : 0,
        },
      ],
    },
  };
}

/** Writes inputs under `root` and builds `root/release`. */
export async function buildSmallRelease(
  root: string,
  given: Partial<BuildReleaseOptions> & { report?: ValidationReport } = {},
) {
  const { report = smallReport({ model: 0.8, ageSex: 0.7 }), ...options } = given;
  const [checkpoint, validation] = [join(root, "checkpoint"), join(root, "validation")];
  await mkdir(checkpoint, { recursive: true });
  await mkdir(validation, { recursive: true });
  const header = Buffer.from('{"embed":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}');
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(header.length));
  await writeFile(join(checkpoint, "model.safetensors"), Buffer.concat([size, header, Buffer.alloc(24, 7)]));
  for (const file of ["config", "vocabulary", "outcomes"]) await writeFile(join(checkpoint, `${file}.json`), "{}");
  await writeFile(join(validation, "report.json"), JSON.stringify(report));
  await writeFile(join(validation, "report.html"), "<!doctype html><title>Report</title>");
  await writeFile(join(validation, "report.pdf"), "%PDF-1.7");
  const keys = await createSigningKeys(join(root, "keys"));
  const summary = await buildRelease({
    checkpoint,
    validation,
    deidSummary: { notes: 12, spans: 80 },
    evidence: { corpusTag: "starter-1" },
    directory: join(root, "release"),
    keys,
    version: "1.0.0",
    ...options,
  });
  return { summary, keys, directory: summary.directory, checkpoint, validation };
}
